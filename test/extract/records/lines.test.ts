import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/extract/lines/markdown.js'
import { readPairs } from '../../../src/extract/lines/pairs.js'
import { readVcard } from '../../../src/extract/lines/vcard.js'
import { sniff } from '../../../src/extract/sniff.js'
import { found, rawAt, read, type Reading } from './read.js'

const kind = (text: string, name = 'a.txt') => sniff(Buffer.from(text), name)
const proseOf = ({ prose }: Reading) => prose.map(({ text, core }) => text.slice(...core)).join('')

describe('Markdown', () => {
  const TEXT =
    '# 名簿\r\n\r\n| 氏名 | **電話** |\r\n|:---|---:|\r\n| **山田** 太郎 | 03\\|1 |\r\n|佐藤|`06-2`|\r\n\r\n以上、山田より | x\r\n'

  it('pipe tables are rows, the rest is text', async () => {
    for (const chunk of [1, 5, 1000]) {
      const reading = await read(readMarkdown, TEXT, { chunk })
      expect(reading.tables).toEqual([
        [
          ['氏名', '電話'],
          ['山田** 太郎', '03|1'],
          ['佐藤', '06-2'],
        ],
      ])
      expect(proseOf(reading)).toBe('# 名簿\n\n\n以上、山田より | x')
      expect(rawAt(TEXT, found(reading, '03|1')[0]!)).toBe('03\\|1')
      expect(found(reading, '06-2')[0]).toMatchObject({ place: { line: 6, column: 6 } })
    }
  })

  it('is told by its name, or by a table', () => {
    expect(kind('x', 'README.md')).toBe('markdown')
    expect(kind('a | b\n--- | ---\n1 | 2\n')).toBe('markdown')
    expect(kind('a | b\n1 | 2\n')).toBe('text')
  })
})

describe('logs of pairs', () => {
  it('LTSV is a table', async () => {
    const text = 'time:2026-04-01\tname:山田\ttel:03-1\ntime:2026-04-02\ttel:06\tmail:a@b:c\r\n'
    expect(kind(text, 'a.log')).toBe('ltsv')
    const reading = await read(readPairs('ltsv'), text, { chunk: 3 })
    expect(reading.tables).toEqual([
      [
        ['time', 'name', 'tel', 'mail'],
        ['2026-04-01', '山田', '03-1', ''],
        ['2026-04-02', '', '06', 'a@b:c'],
      ],
    ])
    expect(found(reading, '山田')[0]).toMatchObject({ place: { line: 1, column: 22 }, span: [21, 23] })
  })

  it('key=value is a table; what stands beside the pairs is kept, and lines without any', async () => {
    const text = '2026-04-01 INFO name=山田 太郎 tel="03 1"\nat 鈴木()\n2026-04-02 INFO 佐藤 tel=06, name=\'高橋\' done\n'
    expect(kind('a=1 b=2\na=2 b=3\n')).toBe('logfmt')
    const reading = await read(readPairs('logfmt'), text)
    expect(reading.tables).toEqual([
      [
        ['name', 'tel', 'message'],
        ['山田 太郎', '03 1', '2026-04-01 INFO'],
        ['高橋', '06', '2026-04-02 INFO 佐藤  done'],
      ],
    ])
    expect(proseOf(reading)).toBe('at 鈴木()')
  })

  it.each([
    '氏名：山田\n電話：03\n',
    'A=1\nB=2\n',
    'if (a == b) c = d\nx = y\n',
    'GET /?a=1&b=2\nGET /?a=1&b=2\n',
    '12:30\t山田\n13:30\t佐藤\n',
  ])('%j is text', (text) => {
    expect(kind(text, 'a.log')).toBe('text')
  })

  it('loses nothing', async () => {
    const piece = fc.constantFrom('a=', ' b=', '"', "'", ' ', ', ', '\t', 'k:', '\n', '\r\n', '=', '\\')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.constantFrom('ltsv' as const, 'logfmt' as const), async (pieces, style) => {
        const text = pieces.map((one, index) => `⟦${index}⟧${one}`).join('')
        const reading = await read(readPairs(style), text, { blockSize: 16, chunk: 5 })
        for (const index of pieces.keys()) {
          const places = found(reading, `⟦${index}⟧`)
          expect(places.length).toBeGreaterThan(0)
          for (const place of places) expect(rawAt(text, place)).toBe(`⟦${index}⟧`)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('vCard', () => {
  it('a card is a record in the words of the header dictionary', async () => {
    const text =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:山田;太郎;;;\r\nFN:山田\r\n  太郎\r\nORG:見本\\, 商事;営業部\r\nTEL;TYPE=CELL:090-1\r\nTEL;TYPE="work,voice":03-1\r\n' +
      'item1.EMAIL:t@x.jp\r\nADR;TYPE=HOME:;;丸の内1-2;千代田区;東京都;100-0005;日本\r\nBDAY:19800401\r\nNOTE:一行\\n二行\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:佐藤 花子\r\nEND:VCARD\r\n'
    expect(kind(text, 'x')).toBe('vcard')
    const reading = await read(readVcard, text, { chunk: 9 })
    const [header, first, second] = reading.tables[0]!
    const card = Object.fromEntries(header!.map((name, index) => [name, first![index]]))
    expect(card).toEqual({
      姓: '山田',
      名: '太郎',
      氏名: '山田 太郎',
      会社名: '見本, 商事',
      部署: '営業部',
      携帯電話番号: '090-1',
      電話番号: '03-1',
      メールアドレス: 't@x.jp',
      郵便番号: '100-0005',
      国: '日本',
      都道府県: '東京都',
      市区町村: '千代田区',
      番地: '丸の内1-2',
      生年月日: '19800401',
      備考: '一行\n二行',
    })
    expect(second!.filter((cell) => cell !== '')).toEqual(['佐藤 花子'])
    // Of the card, and no item of anybody; read all the same.
    expect(found(reading, '3.0')).toHaveLength(1)
    expect(rawAt(text, found(reading, '見本, 商事')[0]!)).toBe('見本\\, 商事')
    expect(rawAt(text, found(reading, '山田 太郎')[0]!)).toBe('山田\r\n  太郎')
  })

  it('resolves quoted-printable in the charset that is stated, and tells of pictures', async () => {
    const text =
      'BEGIN:VCARD\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52=93=\n=63;=91=BE\nPHOTO;ENCODING=BASE64:AAAA\n AAAA\n\nEND:VCARD\n'
    const reading = await read(readVcard, text)
    expect(reading.tables[0]![1]).toEqual(['山田', '太'])
    expect(reading.gaps).toMatchObject([{ reason: 'no-text', severity: 'minor' }])
    expect(rawAt(text, found(reading, '山田')[0]!)).toBe('=8E=52=93=\n=63;=91=BE')
  })
})
