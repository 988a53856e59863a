import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type GapSegment, type Located, type ProseSegment, type RowsSegment } from '../../src/contract/index.js'
import { readCsv } from '../../src/extract/csv.js'
import { inputFromBytes } from '../../src/extract/input.js'
import type { ReadContext } from '../../src/extract/reader.js'

const context: ReadContext = { limits: DEFAULT_LIMITS, budget: { inflated() {} }, blockSize: 65536, progress() {} }

interface Table {
  rows: string[][]
  numbers: number[]
  segments: RowsSegment[]
  prose: ProseSegment[]
  gaps: GapSegment[]
}

async function read(text: string | Uint8Array, name = 'a.csv', chunk?: number): Promise<Table> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const table: Table = { rows: [], numbers: [], segments: [], prose: [], gaps: [] }
  const input = inputFromBytes(name, bytes)
  if (chunk !== undefined) {
    input.stream = async function* () {
      for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk)
    }
  }
  for await (const segment of readCsv(input, context)) {
    if (segment.kind === 'gap') table.gaps.push(segment)
    else if (segment.kind === 'prose') table.prose.push(segment)
    else if (segment.kind === 'rows') {
      table.segments.push(segment)
      expect(segment.rows.length).toBeLessThanOrEqual(1000)
      for (const row of segment.rows) {
        table.rows.push([...row.cells])
        table.numbers.push(row.number)
      }
    }
  }
  return table
}

/** Every character of every cell leads back to a raw character that says it. */
function checkPlaces(text: string, { segments }: Table): void {
  const lines = text.split(/(?<=\n|\r(?!\n))/)
  for (const { rows, locate } of segments) {
    for (const row of rows) {
      for (const [column, cell] of row.cells.entries()) {
        for (let i = 0; i < cell.length; i++) {
          const { place, span } = locate(row, column, i, i + 1)
          if (place.kind !== 'text') throw new Error('wrong kind of place')
          expect(place.column).toBe(span[0] + 1)
          const line = lines.slice(place.line - 1).join('')
          const raw = line.slice(span[0], span[1])
          expect(raw === cell[i] || (cell[i] === '"' && raw === '""')).toBe(true)
        }
      }
    }
  }
}

describe('readCsv', () => {
  it('reads quotes, embedded line ends, doubled quotes, and rows of unequal length', async () => {
    const text = '氏名,住所,電話\r\n"山田ⅱ","東京都\r\n千代田区, 1-1","03-""1234"""\r\n佐藤\r\n\r\n"鈴木",,"",x,y\r\n'
    const table = await read(text)
    expect(table.rows).toEqual([
      ['氏名', '住所', '電話'],
      ['山田ⅱ', '東京都\r\n千代田区, 1-1', '03-"1234"'],
      ['佐藤'],
      ['鈴木', '', '', 'x', 'y'],
    ])
    expect(table.numbers).toEqual([1, 2, 3, 5])
    checkPlaces(text, table)
    const located = (number: number, column: number, start: number, end: number): Located => {
      const segment = table.segments.find(({ rows }) => rows.some((row) => row.number === number))!
      return segment.locate(
        segment.rows.find((row) => row.number === number)!,
        column,
        start,
        end,
      )
    }
    expect(located(2, 1, 0, 10)).toEqual({ place: { kind: 'text', line: 2, column: 8, endLine: 3, endColumn: 6 }, span: [7, 17] })
    expect(located(2, 2, 0, 9)).toEqual({ place: { kind: 'text', line: 3, column: 13 }, span: [12, 23] })
    expect(located(5, 3, 0, 1)).toEqual({ place: { kind: 'text', line: 6, column: 10 }, span: [9, 10] })
  })

  it('agrees with csv-parse on its own, whatever the chunks, and knows the place of each character', async () => {
    const part = fc.constantFrom('a', '12', '山田', '"', '""', ',', ',', '\n', '\r\n', '\r', '😀', ' ', '"x"', ',"y, z",', '\n"b"', 'ｶﾞ')
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), async (parts, chunk) => {
        // A closing quote at the end, so that the oracle does not refuse the text.
        const text = parts.join('')
        let wanted: string[][]
        try {
          wanted = parse(text, { relax_quotes: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
        } catch {
          wanted = []
        }
        const table = await read(text, 'a.csv', chunk)
        // A text of this size has its delimiter told by chance: only comma is compared.
        if (wanted.length > 0 && wanted.some((row) => row.length > 1))
          expect(table.rows).toEqual(wanted.filter((row) => row.length > 1 || row[0] !== ''))
        checkPlaces(text, table)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['a;b;c\n1;2,5;3\n4;5,5;6\n', 'a.csv', ['a', 'b', 'c']],
    ['a\tb, c\td\n1\t2\t3\n', 'a.tsv', ['a', 'b, c', 'd']],
    ['sep=;\na;b\n', 'a.csv', ['sep=', '']],
    ['"a;b;c","d;e;f"\n"a;b;c","d;e;f"\n', 'a.csv', ['a;b;c', 'd;e;f']],
    ['a|b|c\n1|2|3\n', 'a.csv', ['a', 'b', 'c']],
    ['just one column\nand more\n', 'a.csv', ['just one column']],
  ])('tells the delimiter of %j', async (text, name, first) => {
    expect((await read(text, name)).rows[0]).toEqual(first)
  })

  it('reads CP932, and the table of a file in segments of one table', async () => {
    // 山田,髙橋,①㈱ in CP932, many times
    const row = Buffer.from('8e5293632cfbfc8bb42c8740878a0a', 'hex')
    const table = await read(Buffer.concat(Array.from({ length: 12_000 }, () => row)))
    expect(table.rows).toHaveLength(12_000)
    expect(table.rows[11_999]).toEqual(['山田', '髙橋', '①㈱'])
    expect(new Set(table.segments.map((segment) => segment.table)).size).toBe(1)
    const last = table.segments.at(-1)!
    expect(last.locate(last.rows.at(-1)!, 2, 1, 2)).toEqual({ place: { kind: 'text', line: 12_000, column: 8 }, span: [7, 8] })
  })

  it('loses nothing behind a quote that is never closed', async () => {
    const text = 'a,"b,c\n' + '1,2,3\n'.repeat(200_000)
    const table = await read(text)
    expect(table.rows[0]).toEqual(['a', '"b', 'c'])
    expect(table.rows).toHaveLength(200_001)
    expect(table.rows.at(-1)).toEqual(['1', '2', '3'])
    expect(table.numbers.at(-1)).toBe(200_001)
    const last = table.segments.at(-1)!
    expect(last.locate(last.rows.at(-1)!, 1, 0, 1)).toEqual({ place: { kind: 'text', line: 200_001, column: 3 }, span: [2, 3] })
    expect(table.gaps).toMatchObject([{ reason: 'corrupt', severity: 'minor', place: { line: 1 } }])
  })

  it('loses nothing behind a quote that the end of the file leaves open', async () => {
    const text = '1,2\n3,"4\n5,6\n7,8'
    const table = await read(text)
    expect(table.rows).toEqual([
      ['1', '2'],
      ['3', '"4'],
      ['5', '6'],
      ['7', '8'],
    ])
    expect(table.gaps).toMatchObject([{ severity: 'minor', place: { line: 2 } }])
    checkPlaces(text, table)
  })

  it('stays linear where quotes stand open again and again', async () => {
    const open = 'x,"' + 'y""'.repeat(3)
    const table = await read((open + '\n').repeat(110_000))
    expect(table.rows.flat().join('').length).toBeGreaterThan(1_000_000)
  })

  it('reads a line without end as running text, and goes on with the table behind it', async () => {
    const text = 'a,b\n' + '0123456789 '.repeat(150_000) + 'END\nc,d\n'
    const table = await read(text)
    expect(table.rows.map((row) => row.join().slice(0, 9))).toEqual(['a,b', 'c,d'])
    expect(table.numbers).toEqual([1, 3])
    expect(
      table.prose.map(({ text: block, core }) => block.slice(core[0], core[1])).join('') === '0123456789 '.repeat(150_000) + 'END\n',
    ).toBe(true)
    const { text: block, locate } = table.prose.at(-1)!
    const at = block.indexOf('END')
    expect(locate(at, at + 3)).toEqual({ place: { kind: 'text', line: 2, column: 1_650_001 }, span: [1_650_000, 1_650_003] })
    const last = table.segments.at(-1)!
    expect(last.locate(last.rows[0]!, 1, 0, 1).place).toEqual({ kind: 'text', line: 3, column: 3 })
  })
})
