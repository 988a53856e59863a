import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXmlData } from '../../../src/extract/markup/xml.js'
import { sniff } from '../../../src/extract/sniff.js'
import { found, rawAt, read } from './read.js'

const xml = (text: string | Uint8Array, how = {}) => read(readXmlData, text, how)

const CUSTOMERS = `<?xml version="1.0" encoding="UTF-8"?>
<顧客一覧 作成日="2026-04-01">
  <顧客 番号="7"><氏名>山田 太郎</氏名><住所><都道府県>東京都</都道府県></住所><電話>03-1</電話><電話>090-2</電話></顧客>
  <顧客 番号="8"><氏名>佐藤&#x20;&#33457;子</氏名><備考><![CDATA[a<b]]></備考></顧客>
</顧客一覧>
`

describe('records of XML', () => {
  it('elements that repeat are rows, attributes and children their columns', async () => {
    const { tables, gaps } = await xml(CUSTOMERS)
    expect(tables.at(-1)).toEqual([
      ['番号', '氏名', '住所.都道府県', '電話', '電話2', '備考'],
      ['7', '山田 太郎', '東京都', '03-1', '090-2', ''],
      ['8', '佐藤 花子', '', '', '', 'a<b'],
    ])
    expect(gaps).toEqual([])
  })

  it('a value leads to where it is written, entities or not', async () => {
    const reading = await xml(CUSTOMERS, { chunk: 7 })
    expect(rawAt(CUSTOMERS, found(reading, '佐藤 花子')[0]!)).toBe('佐藤&#x20;&#33457;子')
    expect(rawAt(CUSTOMERS, found(reading, 'a<b')[0]!)).toBe('a<b')
    expect(found(reading, '03-1')[0]!.place).toMatchObject({ kind: 'text', line: 3 })
    expect(rawAt(CUSTOMERS, found(reading, '2026-04-01')[0]!)).toBe('2026-04-01')
  })

  it('text with elements in it is put together', async () => {
    const text = '<r><p>担当 山<b>田</b>太郎<i class="鈴木"/>です</p><p>x</p></r>'
    const reading = await xml(text)
    const [place] = found(reading, '山田太郎')
    expect(rawAt(text, place!)).toBe('山<b>田</b>太郎')
    expect(found(reading, '鈴木')).toHaveLength(1)
  })

  it('too large to be held is the same as held', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `<c n="${i}"><name>山田${i}</name><a><z>${i}</z></a></c>\r\n`)
    const { tables, gaps } = await xml(`<r><v>1</v><list>${rows.join('')}</list><end>終</end></r>`)
    expect(gaps).toEqual([])
    const read = tables.filter(([head]) => head!.includes('name')).flatMap((table) => table.slice(1))
    expect(read).toHaveLength(30_000)
    expect(read[29_999]).toEqual(['29999', '山田29999', '29999'])
    expect(tables.flat(2)).toContain('終')
  })

  it('cut off, wrongly closed and nested without end loses nothing', async () => {
    const cut = '<r><c><n>山田</n></c><c a="佐藤'
    const reading = await xml(cut)
    expect(reading.gaps).toMatchObject([{ reason: 'corrupt', severity: 'minor' }])
    for (const name of ['山田', '佐藤']) expect(rawAt(cut, found(reading, name)[0]!)).toBe(name)
    const wrong = '<r><a>山田</b 佐藤="1"></r>鈴木'
    for (const name of ['山田', '佐藤', '鈴木']) expect(found(await xml(wrong), name).length).toBeGreaterThan(0)
    const deep = '<a>'.repeat(100_000) + '山田'
    expect(found(await xml(deep), '山田')).toHaveLength(1)
  })

  it('knows XML from text', () => {
    const kind = (text: string, name = 'a.txt') => sniff(Buffer.from(text), name)
    expect(kind(CUSTOMERS)).toBe('xml')
    expect(kind('<customers><c/></customers>')).toBe('xml')
    expect(kind('<taro@example.jp> 宛')).toBe('text')
    expect(kind('<山田> さん')).toBe('text')
    expect(kind('<?xml version="1.0"?><html><body>')).toBe('html')
    expect(kind('<template><p/></template>', 'a.vue')).toBe('text')
  })
})

describe('any XML', () => {
  interface Element {
    name: string
    attributes: string[]
    children: (Element | string)[]
  }
  const { element } = fc.letrec<{ element: Element }>((tie) => ({
    element: fc.record({
      name: fc.constantFrom('a', 'b', 'x:c', '氏名'),
      attributes: fc.array(fc.constantFrom('', 'v', '&amp;', '&#x5c71;'), { maxLength: 2 }),
      children: fc.array(fc.oneof({ depthSize: 'small' }, fc.constantFrom('t', '&lt;', ' ', '\r\n'), tie('element')), { maxLength: 4 }),
    }),
  }))

  it('loses no text, no attribute and no comment, and leads each to its place', async () => {
    await fc.assert(
      fc.asyncProperty(element, fc.integer({ min: 1, max: 40 }), async (root, chunk) => {
        let count = 0
        const tokens: string[] = []
        const mark = (said: string): string => {
          const token = `⟦${count++}⟧`
          tokens.push(token)
          return token + said
        }
        const write = ({ name, attributes, children }: Element): string => {
          const own = attributes.map((value, index) => ` k${index}="${mark(value)}"`).join('')
          const inside = children.map((child) => (typeof child === 'string' ? (child.trim() === '' ? child : mark(child)) : write(child)))
          return `<${name}${own}>${inside.join('')}<!-- ${mark('')} --></${name}>`
        }
        const text = `<?xml version="1.0"?>\n<!DOCTYPE a [ <!ENTITY e "${mark('')}"> ]>\n${write(root)}`
        const reading = await xml(text, { chunk, blockSize: 16 })
        for (const token of tokens) {
          const places = found(reading, token)
          expect(places.length).toBeGreaterThan(0)
          for (const place of places) expect(rawAt(text, place)).toBe(token)
        }
        expect((await xml(text)).tables).toEqual(reading.tables)
      }),
      { numRuns: 200 },
    )
  })
})
