import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/extract/markup/html.js'
import { sniff } from '../../../src/extract/sniff.js'
import { found, rawAt, read } from './read.js'

const html = (text: string | Uint8Array, how = {}) => read(readHtml, text, how)
const proseOf = (reading: Awaited<ReturnType<typeof html>>) => reading.prose.map(({ text, core }) => text.slice(...core)).join('')

describe('HTML', () => {
  it('tables are rows; cells that reach over others leave them empty; header cells make the header certain', async () => {
    const { tables, segments } = await html(`<table><thead><tr><th>氏名<th>TEL</thead>
      <tr><td rowspan=2>山<b>田</b>&nbsp;太郎</td><td>03-1<br>03-2</td></tr><tr><td>090-3</td></tr>
      <tr><td colspan="2">計</td></tr></table>`)
    expect(tables).toEqual([
      [
        ['氏名', 'TEL'],
        ['山田\u00a0太郎', '03-1\n03-2'],
        ['', '090-3'],
        ['計', ''],
      ],
    ])
    expect(segments[0]!.headed).toBe(true)
  })

  it('tables in tables are tables of their own; lists of definitions are rows of two', async () => {
    const { tables } = await html(
      '<table><tr><td>左<table><tr><td>氏名</td><td>山田</td></tr></table></td><td>右</td></tr></table><dl><dt>氏名<dd>佐藤<dt>電話<dd>03</dl>',
    )
    expect(tables).toEqual([
      [['氏名', '山田']],
      [['左', '右']],
      [
        ['氏名', '佐藤'],
        ['電話', '03'],
      ],
    ])
  })

  it('running text has no tags, blocks are lines of their own', async () => {
    const reading = await html(
      '<h1>名簿</h1><p>担当は 山<span\nclass="x">田</span>&#x592a;郎\n   です。<p>電話:<a href="mailto:taro@x.jp">メール</a><ruby>髙橋<rt>たかはし</rt></ruby>',
    )
    expect(proseOf(reading)).toContain('名簿\n担当は 山田太郎 です。\n電話:メール髙橋')
    for (const wanted of ['taro@x.jp', 'たかはし']) expect(found(reading, wanted)).toHaveLength(1)
  })

  it('fields of a form stand behind their labels', async () => {
    const reading = await html(
      '<label>氏名</label><input name="n" value="山田太郎"><br><input type="hidden" name="tel" value="03-1"><p>住所<textarea>港区\n1-2</textarea>',
    )
    expect(proseOf(reading)).toContain('氏名: 山田太郎')
    expect(proseOf(reading)).toContain('住所: 港区\n1-2')
    expect(found(reading, '山田太郎')).toHaveLength(1)
    expect(found(reading, '03-1')).toHaveLength(1)
  })

  it('a value leads to where it is written', async () => {
    const text = '<p>\r\n  山<b>田</b>\r\n  &#22826;郎</p>\r\n<!-- 佐藤 --><script>var a = "鈴木"</script><p title="高&#27211;">x'
    for (const chunk of [1, 3, 1000]) {
      const reading = await html(text, { chunk })
      const [name] = found(reading, '山田 太郎')
      expect(rawAt(text, name!)).toBe('山<b>田</b>\r\n  &#22826;郎')
      expect(name!.place).toMatchObject({ line: 2, column: 3, endLine: 3 })
      for (const wanted of ['佐藤', '鈴木']) expect(rawAt(text, found(reading, wanted)[0]!)).toBe(wanted)
      expect(rawAt(text, found(reading, '高橋')[0]!)).toBe('高&#27211;')
    }
  })

  it('reads pages in CP932 and EUC-JP', async () => {
    // <p>山田太郎様、東京都の住所です</p>
    const sjis = Buffer.from(
      '3c6d65746120636861727365743d53686966745f4a49533e3c703e8e5293639ebe9859976c8141938c8b9e937382cc8f5a8f8a82c582b73c2f703e',
      'hex',
    )
    const euc = Buffer.from(
      '3c6d65746120636861727365743d4555432d4a503e3c703ebbb3c5c4c2c0cfbacdcda1a2c5ecb5fec5d4a4cebdbdbdeaa4c7a4b93c2f703e',
      'hex',
    )
    expect(proseOf(await html(sjis))).toContain('東京都')
    expect(proseOf(await html(euc))).toContain('山田太郎様、東京都')
  })

  it('nested without end, or cut off in a tag, loses nothing', async () => {
    const deep = '<div>'.repeat(200_000) + '山田'
    expect(found(await html(deep), '山田')).toHaveLength(1)
    expect(found(await html('<p>x</p><a href="山田'), '山田')).toHaveLength(1)
    expect(found(await html('<table><tr><td>山田'), '山田')).toHaveLength(1)
  })

  it('knows HTML from text', () => {
    const kind = (text: string, name = 'a.txt') => sniff(Buffer.from(text), name)
    expect(kind('<!DOCTYPE html><p>x')).toBe('html')
    expect(kind('<!-- x --><table border=1>')).toBe('html')
    expect(kind('<html xmlns:x="urn"><table>', 'a.xls')).toBe('html')
    expect(kind('<div>x</div>\n\n# 題', 'README.md')).toBe('markdown')
    expect(kind('<b>')).toBe('html')
    expect(kind('a <b> c')).toBe('text')
  })
})

describe('any HTML', () => {
  const tag = fc.constantFrom(
    'p',
    'b',
    'td',
    'tr',
    'table',
    'th',
    'dl',
    'dt',
    'dd',
    'li',
    'br',
    'input',
    'a',
    'pre',
    'ruby',
    'rt',
    'select',
    'option',
    'x-y',
    'div',
  )
  const piece = fc.oneof(
    tag.map((name) => ({ kind: 'open' as const, name })),
    tag.map((name) => ({ kind: 'close' as const, name })),
    fc.constantFrom('', ' ', '\r\n', '&amp;', '  &#x5c71; ').map((said) => ({ kind: 'text' as const, said })),
    fc.constant({ kind: 'comment' as const }),
    fc.constant({ kind: 'script' as const }),
  )

  it('loses no text, no attribute and no comment, and leads each to its place, however it is nested', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), async (pieces, chunk) => {
        const tokens: string[] = []
        const mark = (): string => {
          tokens.push(`⟦${tokens.length}⟧`)
          return tokens.at(-1)!
        }
        const text = pieces
          .map((one) => {
            if (one.kind === 'open') return `<${one.name} value="${mark()}" title='${mark()}'>`
            if (one.kind === 'close') return `</${one.name}>`
            if (one.kind === 'text') return `${one.said}${mark()}${one.said}`
            return one.kind === 'comment' ? `<!--${mark()}-->` : `<script>if (a<b) ${mark()}</script>`
          })
          .join('')
        const reading = await html(text, { chunk, blockSize: 16 })
        for (const token of tokens) {
          const places = found(reading, token)
          expect(places.length).toBeGreaterThan(0)
          for (const place of places) expect(rawAt(text, place)).toBe(token)
        }
        const whole = await html(text)
        expect(whole.tables).toEqual(reading.tables)
      }),
      {
        numRuns: 300,
        // Two readings without their ends: the first was lost.
        examples: [
          [
            [
              { kind: 'open', name: 'rt' },
              { kind: 'text', said: '' },
              { kind: 'open', name: 'rt' },
            ],
            1,
          ],
        ],
      },
    )
  })
})

describe('long tables of HTML', () => {
  it('are one table, wherever it is cut', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `<tr><td>山田${i}<td>${i}`)
    const { tables, segments } = await html(`<table><tr><th>氏名<th>番号${rows.join('\n')}</table>`)
    expect(tables).toHaveLength(1)
    expect(tables[0]).toHaveLength(3001)
    expect(segments.map(({ rows: own }) => own[0]!.number)).toEqual([1, 501, 1001, 1501, 2001, 2501, 3001])
  })

  it('lose no row to a table that stands in them', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `<tr><td>山田${i}<td>${i === 700 ? '<table><tr><td>内</table>' : i}`)
    const { tables } = await html(`<table><tr><th>氏名<th>番号${rows.join('\n')}</table>`)
    expect(tables.flat()).toHaveLength(1202)
  })
})
