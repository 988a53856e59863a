/** A cell: text, or a number. Text is written as text: nothing that begins with = + - @ is taken for a formula. */
export type Cell = string | number

/** A table that becomes one sheet, or several where it is longer than a sheet. */
export interface Sheet {
  name: string
  columns: readonly string[]
  /** In characters. */
  widths: readonly number[]
  /** Columns whose numbers are shares (0–1). */
  percent?: readonly number[]
  rows: readonly (readonly Cell[])[]
}

/** Rows of a sheet in Excel. */
export const EXCEL_ROWS = 1_048_576
/** Longest text of a cell in Excel. */
const TEXT_MAX = 32_767
const NAME_MAX = 31
/** What Excel forbids in a sheet's name. */
const FORBIDDEN = /[\\/?*[\]:]/g
/** What XML 1.0 cannot hold. */

const UNWRITABLE = /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g

/**
 * An .xlsx file with the tables as sheets, header rows filtered.
 * @param rowsMax rows of a sheet, the header among them
 */
export async function writeWorkbook(sheets: readonly Sheet[], rowsMax: number): Promise<Uint8Array> {
  // Loaded only where a workbook is written.
  const { utils, write } = await import('xlsx')
  const book = utils.book_new()
  const names = new Set<string>()
  for (const { name, columns, widths, rows, percent = [] } of sheets) {
    for (let from = 0, part = 1; from === 0 || from < rows.length; from += rowsMax - 1, part++) {
      const cells = [columns, ...rows.slice(from, from + rowsMax - 1)].map((row) => row.map(clean))
      const sheet = utils.aoa_to_sheet(cells)
      for (const column of percent)
        for (let row = 1; row < cells.length; row++) {
          const cell = sheet[utils.encode_cell({ r: row, c: column })] as { t: string; z?: string } | undefined
          if (cell?.t === 'n') cell.z = '0.0%'
        }
      sheet['!cols'] = widths.map((wch) => ({ wch }))
      if (cells.length > 1) sheet['!autofilter'] = { ref: sheet['!ref']! }
      utils.book_append_sheet(book, sheet, uniqueName(name, part, names))
    }
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer)
}

/**
 * The cells of the first sheet of a workbook (.xlsx), or of a CSV in UTF-8 or as Excel writes it in Japanese (CP932), as text.
 * @throws whatever the bytes make the reader throw
 */
export async function readFirstSheet(bytes: Uint8Array): Promise<string[][]> {
  const { read, utils } = await import('xlsx')
  const options = { raw: true, dense: true, sheets: 0, cellFormula: false, cellHTML: false }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const book = isZip ? read(bytes, { ...options, type: 'array' }) : read(decode(bytes), { ...options, type: 'string' })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) return []
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '', blankrows: true }).map((row) => row.map((cell) => String(cell)))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}

const clean = (cell: Cell): Cell => (typeof cell === 'number' ? cell : cell.replace(UNWRITABLE, '').slice(0, TEXT_MAX))

function uniqueName(name: string, part: number, taken: Set<string>): string {
  const base = name.replace(FORBIDDEN, ' ').trim()
  for (let number = part; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`
    const full = base.slice(0, NAME_MAX - suffix.length) + suffix
    if (taken.has(full.toLowerCase())) continue
    taken.add(full.toLowerCase())
    return full
  }
}
