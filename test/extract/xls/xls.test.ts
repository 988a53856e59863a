import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { disarm } from '../../../src/extract/xls/disarm.js'
import { readXls } from '../../../src/extract/xls/xls.js'
import { cursorOf, readRecords } from '../../../src/extract/xls/records.js'
import { readTexts } from '../../../src/extract/xls/texts.js'
import { collect, contextOf, inputOf } from '../build-zip.js'

const bytesOf = (book: XLSX.WorkBook, bookType: XLSX.BookType = 'biff8') =>
  Buffer.from(XLSX.write(book, { bookType, type: 'buffer' }) as Buffer)
const read = (bytes: Buffer) => collect(readXls(inputOf(bytes, 'x.xls'), contextOf()))
const record = (type: number, data: Buffer) => {
  const header = Buffer.alloc(4)
  header.writeUInt16LE(type, 0)
  header.writeUInt16LE(data.length, 2)
  return Buffer.concat([header, data])
}
const wide = (text: string) => Buffer.concat([Buffer.from([text.length & 255, text.length >> 8, 1]), Buffer.from(text, 'utf16le')])
const bof = record(0x0809, Buffer.from([0, 6, 5, 0, 0, 0, 0, 0]))
const nothing = new Set<string>()

describe('readXls', () => {
  it('gives shown and stored values, comments and links at their cells, and names', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['氏名', '番号'],
      ['山田太郎', 123456789018],
    ])
    sheet['B2'].z = '0000-0000-0000'
    sheet['A2'].c = [{ a: '佐藤', t: '要確認' }]
    sheet['A2'].l = { Target: 'mailto:taro@example.com' }
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, '名簿')
    const segments = await read(bytesOf(book))
    const rows = segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows : []))
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['氏名', '番号'],
      ['山田太郎', '1234-5678-9018'],
    ])
    expect(rows[1]?.raws?.get(1)).toBe('123456789018')
    const prose = segments.flatMap((segment) => (segment.kind === 'prose' ? [segment.text] : []))
    expect(prose[0]).toBe('名簿')
    expect(segments.filter(({ kind }) => kind === 'gap')).toEqual([])
  })

  it('reads CP932 of Excel 95', async () => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['abc', 1]]), 'S')
    const segments = await read(bytesOf(book, 'biff5'))
    expect(segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows.map(({ cells }) => cells) : []))).toEqual([['abc', '1']])
  })

  it('gives the texts of the records where the library gives up', async () => {
    const strings = Buffer.concat([Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]), wide('山田太郎')])
    const stream = Buffer.concat([bof, record(0x00fc, strings), record(0x00e5, Buffer.from([255, 255])), record(0x0031, Buffer.alloc(3))])
    const segments = await read(stream)
    expect(segments.some((segment) => segment.kind === 'prose' && segment.text.includes('山田太郎'))).toBe(true)
    expect(segments.at(-1)).toMatchObject({ kind: 'gap', reason: 'corrupt', severity: 'content' })
  })
})

describe('disarm', () => {
  const link = (...range: number[]) => record(0x01b8, Buffer.concat([Buffer.from(Uint16Array.from(range).buffer), Buffer.alloc(24)]))
  const rangesIn = (stream: Buffer) =>
    [...readRecords(stream)].filter(({ type }) => type === 0x01b8).map(({ data }) => [0, 2, 4, 6].map((at) => data.readUInt16LE(at)))

  it('passes over an empty string, over which the library fills the memory', async () => {
    const stream = Buffer.concat([bof, record(0x0007, Buffer.alloc(0)), record(0x000a, Buffer.alloc(0))])
    expect([...readRecords(disarm(stream))].map(({ type }) => type)).toEqual([0x0809, 0x0fff, 0x000a])
    expect((await read(stream)).at(-1)).toMatchObject({ kind: 'gap', reason: 'corrupt' })
  })

  it('leaves a link over some columns alone and cuts those that cover sheet after sheet', () => {
    expect(rangesIn(disarm(Buffer.concat([bof, link(0, 65535, 0, 9)])))).toEqual([[0, 65535, 0, 9]])
    expect(rangesIn(disarm(Buffer.concat([bof, link(5, 65535, 2, 255)])))).toEqual([[5, 5, 2, 2]])
  })

  it('hands on the same bytes where there is nothing to do', () => {
    expect(disarm(bof)).toBe(bof)
  })
})

describe('texts of workbook records', () => {
  const texts = (...records: Buffer[]) =>
    [...readTexts(Buffer.concat([bof, ...records]), nothing)].map(({ part, text }) => `${part}: ${text}`)

  it('are headers, text boxes, prompts, notes and cached links', () => {
    const box = Buffer.alloc(18)
    box.writeUInt16LE(2, 10)
    const dv = Buffer.concat([Buffer.alloc(4), wide('題'), wide('誤'), wide('入力'), wide('違反'), Buffer.alloc(8)])
    expect(
      texts(
        record(0x0014, wide('&C&"MS 明朝"社外秘')),
        record(0x01b6, box),
        record(0x003c, Buffer.concat([Buffer.from([1]), Buffer.from('鈴木', 'utf16le')])),
        record(0x01be, dv),
        record(0x001c, Buffer.concat([Buffer.alloc(8), wide('佐藤')])),
        record(0x00cd, wide('高橋')),
      ),
    ).toEqual([
      'header: 社外秘',
      'text boxes: 鈴木',
      'validation: 題',
      'validation: 誤',
      'validation: 入力',
      'validation: 違反',
      'comments: 佐藤',
      'pivot: 高橋',
    ])
  })

  it('are readings and strings that no cell shows', () => {
    const reading = Buffer.from([1, 0, 10, 0, 0, 0, 0, 0, 0, 0, 3, 0, 3, 0, ...Buffer.from('ヤマダ', 'utf16le')])
    const head = Buffer.from([2, 0, 5, reading.length, 0, 0, 0])
    const strings = Buffer.concat([Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]), head, Buffer.from('山田', 'utf16le'), reading])
    expect(texts(record(0x00fc, strings))).toEqual(['sharedStrings: 山田', 'ruby: ヤマダ'])
  })

  it('may go on in the next record, where the flag stands again', () => {
    const cursor = cursorOf(
      { data: Buffer.from([0, 0x61]), more: [Buffer.from([1, ...Buffer.from('山', 'utf16le')])] },
      { biff8: true, codePage: 932 },
    )
    expect(cursor.text(2)).toBe('a山')
  })

  it('never read beyond a record that is cut short', () => {
    const whole = Buffer.concat([bof, record(0x01be, Buffer.concat([Buffer.alloc(4), wide('題')])), record(0x0018, Buffer.alloc(20, 0xff))])
    for (let length = 0; length <= whole.length; length++) {
      expect(() => [...readTexts(whole.subarray(0, length), nothing)]).not.toThrow()
      expect(() => [...readRecords(whole.subarray(0, length))]).not.toThrow()
    }
  })
})
