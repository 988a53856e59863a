import type { Row } from '../contract/index.js'
import type { Column, PersonGrid } from './layout.js'

const WORD = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`
/** 200405 山本心春. */
const IN_FRONT = new RegExp(String.raw`^\s{0,3}([0-9]{4,9})[\s:・]{1,3}${WORD}{2}`, 'u')
/** 山本 心春 (200405). */
const BEHIND = new RegExp(String.raw`^\s{0,3}${WORD}{1,7}[ \n]?${WORD}{1,7}[\s:(#]{1,3}([0-9]{4,9})(?![0-9-])`, 'u')
/** 佐藤様, and below it the telephone. */
const CALLED = new RegExp(
  String.raw`^\s{0,3}${WORD}{1,7} ?${WORD}{1,7}[\s:(]{1,3}(?:TEL ?)?0[0-9]{1,4}-?[0-9]{1,4}-?[0-9]{3,4}(?![0-9])`,
  'u',
)
/** What a remark is longer than. */
const CELL_MAX = 60

/** Columns that ask for somebody, or for what is somebody's. */
const OF_PERSONS = /^(?:person|contact|address\.(?!building)|id|bio|finance|auth)/
/** 0930, 0914, 200914, 20200914: a time or a date. */
const TIME = /^(?:(?:[01][0-9]|2[0-3])[0-5][0-9]|(?:19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))$/
/** An amount. */
const ROUND = /00$/

/** Fewest cells of persons that make a grid: half a day of two chairs. */
const CELLS_MIN = 6

/** What a cell is written like. */
interface Shape {
  number?: string
}

function shapeOf(cell: string): Shape | undefined {
  if (cell.length > CELL_MAX) return undefined
  const text = cell.normalize('NFKC')
  const number = (IN_FRONT.exec(text) ?? (CALLED.test(text) ? null : BEHIND.exec(text)))?.[1]
  if (number !== undefined) return { number }
  return CALLED.test(text) ? {} : undefined
}

/**
 * Times down, chairs, rooms or days across, and in each cell somebody with what is his: 200405 山本心春, 佐藤様 090-…. Undefined where a header asks for a
 * person, or the cells are not mostly so.
 */
export function personGrid(columns: readonly Column[], body: readonly Row[]): PersonGrid | undefined {
  if (columns.some(({ role = '' }) => OF_PERSONS.test(role))) return undefined
  const shapes: Shape[] = []
  const found: number[] = []
  for (const { index } of columns) {
    const cells = body.map((row) => row.cells[index] ?? '').filter((cell) => cell.trim() !== '')
    const own = cells.flatMap((cell) => shapeOf(cell) ?? [])
    if (own.length === 0 || own.length * 2 < cells.length) continue
    found.push(index)
    shapes.push(...own)
  }
  if (found.length < 2 || shapes.length < CELLS_MIN) return undefined
  const digits = digitsOf(shapes.flatMap(({ number }) => number ?? []))
  return { columns: found, ...(digits !== undefined && { digits }) }
}

/** How many digits the numbers have that somebody gave out: many of one length, and mostly no times, dates or amounts. */
function digitsOf(numbers: readonly string[]): number | undefined {
  for (const length of new Set(numbers.map((number) => number.length))) {
    const own = numbers.filter((number) => number.length === length)
    const given = own.filter((number) => !TIME.test(number) && !ROUND.test(number))
    if (own.length >= CELLS_MIN && own.length * 4 >= numbers.length * 3 && given.length * 2 > own.length) return length
  }
  return undefined
}
