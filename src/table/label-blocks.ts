import type { Row } from '../contract/index.js'
import { isBlank, isGapBetween, type Classify } from './header-row.js'
import { roleOf } from './lookup.js'

/** Longest line of a label, in characters: in longer cells somebody tells something. Cells of a row that are looked at. */
const [LINE_MAX, WIDTH_MAX] = [80, 40]
/** Share of the cells of a row that say what it says. */
const [WHOLE_SHARE, LINE_SHARE] = [0.75, 0.5]
/** Lines of the longest label. */
const LINES_MAX = 10
/** To whom one writes: 山田 太郎 様, 佐藤先生. */
const ADDRESSEE = /\S\s*(?:様|さま|殿|先生)$/
const POSTAL_CODE = /^〒?\s?[0-9]{3}[-‐－ー−]?[0-9]{4}$/
/** 氏名：山田. */
const WITH_LABEL = /^([^\s:：]{1,20})[:：]/

/** The whole of a label stands in one cell. */
export const WHOLE = 'whole'
/** Nothing tells what it is: a firm, a building. */
export const OTHER = 'other'

/** What all cells of a row say: a type, `WHOLE`, `OTHER`; undefined where they say different things, or hold labels of a form or table. */
export type LineOf = (row: Row) => string | undefined

/** What rows say, remembered. */
export function createLines(classify: Classify): LineOf {
  const known = new WeakMap<Row, { line: string | undefined }>()
  return (row) => {
    let own = known.get(row)
    if (own === undefined) known.set(row, (own = { line: lineOf(row, classify) }))
    return own.line
  }
}

function lineOf({ cells }: Row, classify: Classify): string | undefined {
  if (cells.length > WIDTH_MAX) return undefined
  let [filled, told] = [0, 0]
  let line: string | undefined
  for (const raw of cells) {
    const cell = raw.trim()
    if (cell === '' || cell === '〒') continue
    filled++
    const own = sayOf(cell, classify)
    if (own === undefined) return undefined
    if (own === OTHER) continue
    told++
    if (line === undefined || line === own) line = own
    else if (isHome(line) && isHome(own)) line = 'address'
    else return undefined
  }
  if (filled === 0) return undefined
  // 会員番号 | 氏名と連絡先: a cell that tells all of somebody stands in lists, too.
  return line === undefined || told < filled * (line === WHOLE ? WHOLE_SHARE : LINE_SHARE) ? OTHER : line
}

const isHome = (line: string): boolean => line === 'postal-code' || line === 'address'

function sayOf(cell: string, classify: Classify): string | undefined {
  if (cell.includes('\n')) return sayOfLines(cell, classify)
  if (cell.length > LINE_MAX || isLabel(cell) || isLabel(WITH_LABEL.exec(cell)?.[1])) return undefined
  if (POSTAL_CODE.test(cell.normalize('NFKC'))) return 'postal-code'
  if (ADDRESSEE.test(cell)) return 'person-name'
  return classify(cell) ?? OTHER
}

const isLabel = (text = ''): boolean => (text === '' ? false : (roleOf(text)?.known ?? 'part') !== 'part')

/** A cell that holds all of a label, or a card: a name, and a home or another way to reach somebody. Labels in it are of its own lines. */
function sayOfLines(cell: string, classify: Classify): string | undefined {
  const lines = cell.split('\n').flatMap((line) => valueIn(line.trim()) ?? [])
  if (lines.length > LINES_MAX) return undefined
  const said = new Set(lines.map((line) => sayOf(line, classify) ?? OTHER))
  return said.has('person-name') && REACHED.some((type) => said.has(type)) ? WHOLE : OTHER
}

const REACHED = ['postal-code', 'address', 'phone-number', 'email']

/** What stands behind a label, or in a line without one; undefined for a label alone. */
function valueIn(line: string): string | undefined {
  if (line === '' || isLabel(line)) return undefined
  const label = WITH_LABEL.exec(line)
  return label !== null && isLabel(label[1]) ? line.slice(label[0].length).trim() || undefined : line
}

/** Rows that belong together, from blank row to blank row or from one 〒 to the next. */
export interface Block {
  rows: Row[]
  lines: string[]
  /** Columns in which its labels begin. */
  starts: readonly number[]
}

/** Puts rows into blocks; returns those that are complete. */
export function createBlocks(lineOf: LineOf): { push(row: Row): Block[]; end(): Block[] } {
  let rows: Row[] = []
  let lines: string[] = []
  const close = (): Block[] => {
    if (rows.length === 0) return []
    const block = { rows, lines, starts: startsOf(rows, lines) }
    rows = []
    lines = []
    return [block]
  }
  /** 〒 again below a name: the next label. */
  const isNext = (line: string): boolean =>
    line === WHOLE || lines.includes(WHOLE) || rows.length >= LINES_MAX || (line !== OTHER && line === lines[0] && rows.length > 1)
  return {
    push(row) {
      if (isBlank(row)) return close()
      const line = lineOf(row) ?? OTHER
      const closed = isGapBetween(rows.at(-1), row) || isNext(line) ? close() : []
      rows.push(row)
      lines.push(line)
      return closed
    },
    end: close,
  }
}

/** Labels begin where their addresses do, or whatever is said first; a name may stand indented. */
function startsOf(rows: readonly Row[], lines: readonly string[]): number[] {
  const at = ['address', 'postal-code', 'person-name', WHOLE].map((line) => lines.indexOf(line)).find((index) => index >= 0) ?? 0
  return rows[at]!.cells.flatMap((cell, column) => (cell.trim() === '' || cell.trim() === '〒' ? [] : [column]))
}
