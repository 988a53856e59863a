import type { PageLine } from './baselines.js'
import { hasOtherHead, liesOn, partOf, type PartOfSheet, type SheetPage } from './sheet-part.js'
import { isContinued, placed, type PageTable } from './tables.js'

// A sheet wider than the paper is printed in parts: what does not fit stands on pages of its own, the columns of the right half without a name in them.
// Row by row they lie at the same heights, whichever way the pages go (across and then down, or down and then across).

/** A page of a document that may be part of a sheet. */
export interface HeldPage {
  page: number
  sheet: SheetPage
  /** The tables that it is by itself. */
  tables: readonly PageTable[]
}

/** A page, and what stands to the right of it on the paper that it was not printed on. */
export interface SheetRow {
  page: HeldPage
  right: readonly (PartOfSheet & { page: HeldPage })[]
}

/** Part of the lines of a page that lie on the rows of another one. */
const ON_ROWS_MIN = 0.8

/** What is kept of a page that is one table, or that lies on the rows of one before. */
export function sheetPage(
  tables: readonly PageTable[],
  fullest: SheetPage | undefined,
  view: readonly number[],
  read: () => readonly PageLine[],
): SheetPage | undefined {
  if (tables.length !== 1 && fullest === undefined) return undefined
  const lines: SheetPage['lines'][number][] = []
  for (const [index, { runs, text }] of read().entries()) {
    // Text that runs in another direction is of no sheet.
    if (runs === undefined || runs.length === 0) return undefined
    lines.push({ ...placed(runs, index), text })
  }
  if (tables.length !== 1 && lines.filter((line) => liesOn(line, fullest!.lines)).length < ON_ROWS_MIN * lines.length) return undefined
  return { lines, width: view[2]! - view[0]! }
}

/** Pages behind each other, as they stand beside each other on the sheet. */
export function joinSheets(pages: readonly HeldPage[]): SheetRow[] {
  const rows: SheetRow[] = []
  for (let at = 0; at < pages.length;) {
    const found = sheetAt(pages.slice(at))
    rows.push(...(found ?? [{ page: pages[at]!, right: [] }]))
    at += found === undefined ? 1 : found.length * (found[0]!.right.length + 1)
  }
  return rows
}

/** The sheet that begins with the first of these pages. */
function sheetAt(pages: readonly HeldPage[]): SheetRow[] | undefined {
  const [first] = pages
  const table = first?.tables[0]
  if (table === undefined || first!.tables.length !== 1) return undefined
  const isLeft = (page: HeldPage | undefined): boolean =>
    page?.tables.length === 1 && isContinued(table, page.tables[0]!) && !hasOtherHead(page.tables[0]!, table)
  const run = (from: number, is: boolean): number => {
    let length = 0
    while (from + length < pages.length && isLeft(pages[from + length]) === is) length++
    return length
  }
  const down = run(0, true)
  if (down > 1) {
    const parts = Math.floor(pages.length / down)
    return rowsOf(Array.from({ length: parts }, (_, part) => pages.slice(part * down, (part + 1) * down)))
  }
  // Across first: up to the next page with the columns of the first, again and again.
  const across = 1 + run(1, false)
  let times = 1
  while (isLeft(pages[times * across]) && run(times * across, true) === 1 && pages.length >= (times + 1) * across) times++
  const block = (part: number, length: number): HeldPage[] => Array.from({ length }, (_, row) => pages[row * across + part]!)
  const all = Array.from({ length: across }, (_, part) => block(part, times))
  const whole = times > 1 ? rowsOf(all) : undefined
  // Of several rows of pages a part that does not fit would stand between the others.
  return whole?.[0]?.right.length === across - 1 ? whole : rowsOf(all.map((pages) => pages.slice(0, 1)))
}

/** Blocks of pages side by side, as far as they are parts of the sheet of the first; undefined where none is. */
function rowsOf(blocks: readonly (readonly HeldPage[])[]): SheetRow[] | undefined {
  const [base = [], ...others] = blocks
  const known = [base.map(({ sheet, tables }) => ({ sheet, table: tables[0]! }))]
  const right: SheetRow['right'][number][][] = []
  for (const block of others) {
    const part = partOf(
      block.map(({ sheet }) => sheet),
      known,
    )
    if (part === undefined) break
    known.push(part.map(({ table }, row) => ({ sheet: block[row]!.sheet, table })))
    right.push(part.map((own, row) => ({ ...own, page: block[row]! })))
  }
  return right.length === 0 ? undefined : base.map((page, row) => ({ page, right: right.map((part) => part[row]!) }))
}
