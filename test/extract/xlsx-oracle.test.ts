import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { Segment } from '../../src/contract/index.js'
import { readXlsx } from '../../src/extract/ooxml/xlsx.js'
import { plainDigits } from '../../src/extract/ooxml/xlsx-format.js'
import { contextOf, inputOf, readAll } from '../helpers/zip.js'

const CORPORA = process.env['SEKISHO_CORPORA'] ?? '../shared/corpora'

/** Cells by `sheet!ref`: displayed text and raw value. */
async function ourCells(bytes: Uint8Array): Promise<{ cells: Map<string, string[]>; prose: string; segments: Segment[] }> {
  const { segments } = await readAll(readXlsx(inputOf(bytes), contextOf()))
  const cells = new Map<string, string[]>()
  let prose = ''
  for (const segment of segments) {
    if (segment.kind === 'prose') prose += `${segment.text}\n`
    if (segment.kind !== 'rows') continue
    for (const row of segment.rows) {
      row.cells.forEach((text, column) => {
        if (text === '') return
        const { place } = segment.locate(row, column, 0, text.length)
        if (place.kind !== 'cell') throw new Error('a cell has the place of a cell')
        const raw = row.raws?.get(column)
        cells.set(`${place.sheet}!${place.ref}`, raw === undefined ? [text] : [text, raw])
      })
    }
  }
  return { cells, prose, segments }
}

/** Everything that SheetJS finds in a workbook and we do not. */
async function lost(bytes: Uint8Array): Promise<string[]> {
  const book = XLSX.read(bytes, { cellNF: true, dense: false })
  const { cells, prose } = await ourCells(bytes)
  const missing: string[] = []
  for (const name of book.SheetNames) {
    for (const [ref, cell] of Object.entries(book.Sheets[name] ?? {}) as [string, XLSX.CellObject][]) {
      if (ref.startsWith('!') || cell.v === undefined || cell.v === '' || cell.t === 'z') continue
      const ours = cells.get(`${name}!${ref}`) ?? []
      const stored = cell.t === 'n' ? plainDigits(String(cell.v)) : cell.t === 'b' ? String(cell.v).toUpperCase() : undefined
      if (!ours.includes(stored ?? String(cell.v)) && !ours.includes(cell.w ?? '')) missing.push(`${name}!${ref} (${cell.t})`)
      for (const comment of cell.c ?? []) {
        // SheetJS gives the bytes of an author's name, one a character.
        for (const text of [comment.t, Buffer.from(comment.a ?? '', 'latin1').toString()])
          if (text && !prose.includes(text)) missing.push(`${name}!${ref} (comment)`)
      }
    }
  }
  return missing
}

const files = (folder: string): string[] => {
  const path = join(CORPORA, folder)
  return existsSync(path) ? readdirSync(path).filter((name) => /\.xls[xm]$/.test(name)) : []
}

describe('readXlsx beside SheetJS', () => {
  it.skipIf(!existsSync(join(CORPORA, 'office')))('finds whatever SheetJS finds in the corpus', async () => {
    const names = files('office')
    let found = 0
    for (const name of names) {
      const bytes = readFileSync(join(CORPORA, 'office', name))
      found += (await ourCells(bytes)).cells.size
      expect(await lost(bytes), name).toEqual([])
    }
    expect(found).toBeGreaterThan(0)
  })

  it('finds whatever SheetJS writes', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'山田太郎ｱ ゛𠮷a1<&>"\'_x\n\t—'), minLength: 1, maxLength: 12 })
    const value = fc.oneof(
      text,
      fc.integer({ min: -1e9, max: 2 ** 53 - 1 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.boolean(),
      fc.constant(null),
    )
    const sheets = fc.array(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(sheets, fc.boolean(), fc.boolean(), async (content, bookSST, compression) => {
        const book = XLSX.utils.book_new()
        content.forEach((rows, index) => XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), `表 ${index}`))
        const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST, compression }) as Buffer
        expect(await lost(bytes)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('finds dates, formats, comments and hidden sheets that SheetJS writes', async () => {
    const book = XLSX.utils.book_new()
    const sheet = XLSX.utils.aoa_to_sheet([['電話', 9012345678, new Date(Date.UTC(1980, 0, 31)), 0.5, 1234567.891]], { UTC: true })
    ;(sheet['B1'] as XLSX.CellObject).z = '000-0000-0000'
    ;(sheet['E1'] as XLSX.CellObject).z = '#,##0.00'
    ;(sheet['A1'] as XLSX.CellObject).c = [{ a: '佐藤花子', t: '要確認' }]
    XLSX.utils.book_append_sheet(book, sheet, '顧客')
    book.Workbook = { Sheets: [{ name: '顧客', Hidden: 2 }] }
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
    expect(await lost(bytes)).toEqual([])
    const { cells, prose } = await ourCells(bytes)
    expect(cells.get('顧客!B1')).toEqual(['090-1234-5678', '9012345678'])
    expect(cells.get('顧客!C1')).toEqual(['1980/1/31', '29251'])
    expect(prose).toContain('佐藤花子')
  })

  it.skipIf(!existsSync(join(CORPORA, 'hostile')))(
    'ends by itself on hostile workbooks, and says what is wrong',
    async () => {
      for (const name of files('hostile')) {
        const { segments, problem } = await readAll(
          readXlsx(inputOf(readFileSync(join(CORPORA, 'hostile', name))), contextOf({ inflatedBytes: 2e8 })),
        )
        expect(segments.length > 0 || problem !== undefined, name).toBe(true)
        for (const segment of segments) if (segment.kind === 'gap') expect(segment.detail, name).not.toBe('')
      }
    },
    30_000,
  )
})
