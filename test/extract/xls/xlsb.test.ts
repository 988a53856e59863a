import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { inputFromBytes } from '../../../src/extract/input.js'
import { readerFor } from '../../../src/extract/readers.js'
import { wideStrings } from '../../../src/extract/xls/xlsb.js'
import { collect, contextOf, textsOf } from '../build-zip.js'

const read = async (bytes: Uint8Array) => {
  const { format, read: start } = await readerFor(inputFromBytes('x.xlsb', bytes), contextOf())
  return { format, segments: await collect(start()) }
}
const record = (type: number, data: Buffer) => Buffer.concat([Buffer.from([type, data.length]), data])
const wide = (text: string) => Buffer.concat([Buffer.from([text.length, 0, 0, 0]), Buffer.from(text, 'utf16le')])

describe('readXlsb', () => {
  it('gives cells, shown and stored, names of sheets and comments', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['氏名', '番号'],
      ['山田太郎', 123456789018],
    ])
    sheet['B2'].z = '0000-0000-0000'
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, '名簿')
    const { format, segments } = await read(XLSX.write(book, { bookType: 'xlsb', type: 'buffer' }) as Buffer)
    const rows = segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows : []))
    expect(format).toBe('xlsb')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['氏名', '番号'],
      ['山田太郎', '1234-5678-9018'],
    ])
    expect(rows[1]?.raws?.get(1)).toBe('123456789018')
    expect(segments[0]).toMatchObject({ kind: 'prose', text: '名簿' })
    expect(segments.filter((segment) => segment.kind === 'gap' && segment.severity === 'content')).toEqual([])
    expect(textsOf(segments).filter(({ text }) => text === '山田太郎')).toHaveLength(1)
  })
})

describe('wideStrings', () => {
  it('finds the strings of records, wherever they stand in them', () => {
    const bytes = Buffer.concat([
      record(64, Buffer.concat([Buffer.from([9, 0, 1]), wide('社外秘'), wide('&L左')])),
      record(1, Buffer.alloc(8)),
    ])
    expect([...wideStrings(bytes)]).toEqual(['社外秘', '&L左'])
    for (let length = 0; length < bytes.length; length++) expect(() => [...wideStrings(bytes.subarray(0, length))]).not.toThrow()
  })
})
