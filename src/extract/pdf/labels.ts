import { atomsOf, median, type Atom } from './atoms.js'
import type { PageLine } from './lines.js'
import type { PageTable, TableRow } from './tables.js'

// Labels for letters, several abreast: line by line, the address of one would stand before the name of the other. As rows of cells a page of them is
// what a sheet of labels is (src/table/label-sheet.ts).

const POSTAL_CODE = /^〒?\s?[0-9]{3}[-‐－ー−][0-9]{4}$/
/** The address goes on in its line: 〒 tells that it is one. */
const BEFORE_ADDRESS = /^〒\s?[0-9]{3}[-‐－ー−][0-9]{4}(?![0-9])/
/** Lines of nothing but postal codes below each other that labels have at least. */
const ANCHORS_MIN = 2
/** How far from where its label begins a line of it may begin, in font sizes: names are set in by a few characters. */
const INDENT_MAX = 4
/** Distance of two lines between which labels part, in usual distances. */
const PART_MIN = 1.5

interface Line {
  index: number
  y: number
  atoms: readonly Atom[]
}

/** The labels of a page; they go on to its end. */
export function findLabels(lines: readonly PageLine[]): PageTable | undefined {
  const read = lines.map(({ runs }, index) => ({ index, y: runs?.[0]?.y ?? 0, atoms: runs === undefined ? [] : atomsOf(runs) }))
  const anchors = read.filter(isAnchor)
  const [first] = anchors
  if (first === undefined) return undefined
  const starts = beginningsOf(first).map(({ x }) => x)
  if (anchors.filter((line) => beginsAt(line, starts)).length < ANCHORS_MIN) return undefined
  let from = first.index
  while (from > 0 && read[from - 1]!.atoms.length > 1 && beginsAt(read[from - 1]!, starts)) from--
  // Below a name, an address in one line is also that of cards, which no space need part.
  if (from < first.index && !isOfPostalCodes(first)) return undefined
  let to = first.index + 1
  while (to < read.length && isWithin(read[to]!, starts)) to++
  const own = read.slice(from, to)
  const size = median(own.flatMap(({ atoms }) => atoms.map((atom) => atom.size)))
  // Where 〒 is not the first line of a label, only the space between them tells where one ends.
  const rows = from < first.index ? partRows(own, starts) : own.map((line) => rowOf(line, starts))
  return { from, to, starts, size, rows }
}

const isAnchor = (line: Line): boolean => {
  const beginnings = beginningsOf(line)
  return beginnings.length > 1 && beginnings[0] === line.atoms[0]
}

const folded = ({ text }: Atom): string => text.normalize('NFKC')
const isOfPostalCodes = ({ atoms }: Line): boolean => atoms.every((atom) => POSTAL_CODE.test(folded(atom)))

/** Where the labels of a line begin: with nothing but postal codes, or with 〒 and the address behind it. */
const beginningsOf = (line: Line): readonly Atom[] =>
  isOfPostalCodes(line) ? line.atoms : line.atoms.filter((atom) => BEFORE_ADDRESS.test(folded(atom)))

/** The column of an atom: the one that begins there or before. */
const columnOf = ({ x, size }: Atom, starts: readonly number[]): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= x + size / 2),
  )

/** Does what stands first in each column stand near where that begins? */
function beginsAt({ atoms }: Line, starts: readonly number[]): boolean {
  const seen = new Set<number>()
  return atoms.every((atom) => {
    const column = columnOf(atom, starts)
    if (seen.has(column)) return true
    seen.add(column)
    return Math.abs(atom.x - starts[column]!) <= INDENT_MAX * atom.size
  })
}

/** A line over two labels is of none. */
const isWithin = (line: Line, starts: readonly number[]): boolean =>
  line.atoms.length > 0 &&
  beginsAt(line, starts) &&
  line.atoms.every((atom) => atom.end <= (starts[columnOf(atom, starts) + 1] ?? Infinity))

function rowOf({ index, atoms }: Line, starts: readonly number[]): TableRow {
  const cells = starts.map(() => '')
  for (const atom of atoms) {
    const column = columnOf(atom, starts)
    cells[column] = cells[column] === '' ? atom.text : `${cells[column]!} ${atom.text}`
  }
  return { line: index, cells }
}

/** A blank row wherever there is more space than between the lines of a label. */
function partRows(lines: readonly Line[], starts: readonly number[]): TableRow[] {
  const pitch = median(lines.slice(1).map(({ y }, at) => lines[at]!.y - y))
  return lines.flatMap((line, at) => {
    const row = rowOf(line, starts)
    const isApart = at > 0 && lines[at - 1]!.y - line.y > PART_MIN * pitch
    return isApart ? [{ line: line.index, cells: starts.map(() => '') }, row] : [row]
  })
}
