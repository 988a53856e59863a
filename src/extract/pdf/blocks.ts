import { atomOf, median, stretchesOf, type Atom } from './atoms.js'
import { linesOf, type PageLine, type Run } from './baselines.js'
import { kindsOf, type Kind } from './kinds.js'

// Blocks side by side: cards and labels abreast, addressee and sender of a letter, two persons of a form. Each tells of somebody in lines one below the
// other; read line by line, the number of one would stand behind the name of the other. The page is cut where space runs across it, and along gutters
// that several lines leave free (a recursive XY cut); a gutter parts blocks only where what stands on both sides is of the same kinds, in a column each:
// the cells of a row are of different kinds, and those of a column of one.

/** Space between lines, in font sizes, at which a page is cut; in usual distances, between the lines of a band and those of a block: a label leaves the line free in which its neighbour has a building. */
const [CUT_MIN, PART_MIN, BREAK_MIN] = [2.2, 1.4, 2.5]
/** Narrowest gutter, in font sizes. */
const GUTTER_MIN = 0.7
/** Kinds that each of two blocks has at least, and how many of its stretches may be of one of them: more are a column of a table. */
const [KINDS_MIN, SAME_MAX, SAME_FROM] = [2, 0.75, 6]
/** Labels that each half of a form has at least, and characters of one. */
const [LABELS_MIN, LABEL_MAX] = [2, 10]
const LABEL = /^([^\s:：0-9]{1,10})(?:[:：]|\s(?=.{0,3}[0-9]))/
/** Lines of a page and columns of a band that are looked at: a bound against pages made to be slow. */
const [LINES_MAX, COLUMNS_MAX] = [2000, 40]

interface Piece extends Atom {
  runs: readonly Run[]
  /** Number of its line. */
  number: number
  /** Of its line: that of a number may lie beside that of its label by a point. */
  y: number
}

interface Line {
  line: PageLine
  number: number
  y: number
  size: number
  pieces: readonly Piece[]
}

/** A stretch of a page from its left to its right that nothing stands in. */
type Gap = readonly [from: number, to: number]

/**
 * Lines in the order of reading, block by block where blocks stand side by side.
 * @param isFlat the runs of lines that stand in no block are kept
 */
export function partBlocks(lines: readonly PageLine[], isFlat: boolean): PageLine[] {
  const given = (line: PageLine, number: number): PageLine => ({ ...(isFlat ? line : { text: line.text }), number })
  if (lines.length > LINES_MAX) return lines.map(given)
  const read = lines.map(readLine)
  const parted: PageLine[] = []
  let isBehind = false
  const give = (own: readonly PageLine[], isApart: boolean): void => {
    own.forEach((line, at) => parted.push(at === 0 && (isApart || isBehind) && parted.length > 0 ? { ...line, isApart: true } : line))
    isBehind = isApart
  }
  for (const region of cutWhere(read, (above, below) => above.y - below.y > CUT_MIN * Math.max(above.size, below.size))) {
    for (const stretch of stretchesWith(region)) {
      for (const band of bandsOf(stretch)) {
        const blocks = blocksOf(band)
        if (blocks.length > 1) for (const block of blocks) give(linesOfBlock(block), true)
        else for (const { line, number } of band) give([given(line, number)], false)
      }
    }
  }
  return parted
}

function readLine(line: PageLine, number: number): Line {
  const runs = line.runs ?? []
  const y = runs[0]?.y ?? 0
  return {
    line,
    number,
    y,
    size: runs.reduce((most, { size }) => Math.max(most, size), 0),
    pieces: stretchesOf(runs).map((own) => ({ ...atomOf(own), runs: own, number, y })),
  }
}

function cutWhere(lines: readonly Line[], isCut: (above: Line, below: Line) => boolean): Line[][] {
  const parts: Line[][] = []
  lines.forEach((line, at) => {
    if (at === 0 || isCut(lines[at - 1]!, line)) parts.push([line])
    else parts.at(-1)!.push(line)
  })
  return parts
}

/** Lines that leave a gutter free together, as many as do. */
function stretchesWith(lines: readonly Line[]): Line[][] {
  const left = lines.reduce((low, { pieces }) => Math.min(low, pieces[0]?.x ?? Infinity), Infinity)
  const right = lines.reduce((high, { pieces }) => Math.max(high, pieces.at(-1)?.end ?? -Infinity), -Infinity)
  const parts: Line[][] = []
  let free: Gap[] = []
  for (const line of lines) {
    const own = freeIn(line, left, right)
    const both = common(free, own, GUTTER_MIN * line.size)
    if (both.length > 0) {
      parts.at(-1)!.push(line)
      free = both
    } else {
      parts.push([line])
      free = own
    }
  }
  return parts
}

/** What a line leaves free. */
function freeIn({ pieces }: Line, left: number, right: number): Gap[] {
  const free: Gap[] = []
  let at = left
  for (const { x, end } of pieces) {
    if (x > at) free.push([at, x])
    at = Math.max(at, end)
  }
  if (right > at) free.push([at, right])
  return free
}

function common(one: readonly Gap[], other: readonly Gap[], width: number): Gap[] {
  const both: Gap[] = []
  let [a, b] = [0, 0]
  while (a < one.length && b < other.length) {
    const [from, to] = [Math.max(one[a]![0], other[b]![0]), Math.min(one[a]![1], other[b]![1])]
    if (to - from >= width) both.push([from, to])
    if (one[a]![1] < other[b]![1]) a++
    else b++
  }
  return both
}

/** Lines parted where more space runs across them than stands between the lines of their columns. */
function bandsOf(stretch: readonly Line[]): Line[][] {
  const pitches = columnsOf(stretch).flatMap((pieces) => pieces.slice(1).map((piece, at) => pieces[at]!.y - piece.y))
  const usual = lowerQuartile(pitches.filter((pitch) => pitch > 0))
  return cutWhere(stretch, (above, below) => above.y - below.y > PART_MIN * usual)
}

function lowerQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 2] ?? Infinity
}

/** What stands between the same gutters, from left to right, each from top to bottom. */
function columnsOf(lines: readonly Line[]): Piece[][] {
  const pieces = lines.flatMap((line) => line.pieces)
  const width = GUTTER_MIN * median(pieces.map(({ size }) => size))
  const columns: Piece[][] = []
  let end = -Infinity
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    if (piece.x - end >= width) columns.push([])
    columns.at(-1)!.push(piece)
    end = Math.max(end, piece.end)
  }
  return columns.map((column) => column.sort((a, b) => b.y - a.y || a.x - b.x))
}

interface Block {
  pieces: readonly Piece[]
  kinds: ReadonlySet<Kind>
}

/** The blocks of a band from left to right; one where it is to be read line by line. */
function blocksOf(band: readonly Line[]): readonly Piece[][] {
  const parts = band.length < 2 ? [] : columnsOf(band)
  if (parts.length < 2 || parts.length > COLUMNS_MAX) return []
  const columns = withLabels(parts.map((pieces) => ({ pieces, kinds: kindsIn(pieces) })))
  const blocks: Block[] = []
  for (const column of columns) {
    const before = blocks.at(-1)
    if (before === undefined || (tellTheSame(before, column) && !areHalvesOfForm(before, column))) blocks.push(column)
    else blocks.splice(-1, 1, join(before, column))
  }
  return blocks.map(({ pieces }) => [...pieces])
}

const join = (one: Block, other: Block): Block => ({
  pieces: [...one.pieces, ...other.pieces].sort((a, b) => b.y - a.y || a.x - b.x),
  kinds: new Set([...one.kinds, ...other.kinds]),
})

/** A column that tells nothing holds the labels of the one behind it, or belongs to the one before. */
function withLabels(columns: readonly Block[]): Block[] {
  const blocks: Block[] = []
  let labels: Block | undefined
  for (const column of columns) {
    const own = labels === undefined ? column : join(labels, column)
    if (own.kinds.size === 0) labels = own
    else {
      blocks.push(own)
      labels = undefined
    }
  }
  if (labels !== undefined) blocks.push(blocks.length > 0 ? join(blocks.pop()!, labels) : labels)
  return blocks
}

const tellTheSame = (one: Block, other: Block): boolean =>
  one.kinds.size >= KINDS_MIN && other.kinds.size >= KINDS_MIN && [...one.kinds].some((kind) => other.kinds.has(kind))

type Labels = ReadonlySet<string>

/** Fields of one form in two columns: most have labels, and none comes again beside. */
function areHalvesOfForm(one: Block, other: Block): boolean {
  const top = Math.min(one.pieces[0]!.y, other.pieces[0]!.y)
  const bottom = Math.max(one.pieces.at(-1)!.y, other.pieces.at(-1)!.y)
  const [own, others] = [one, other].map(({ pieces }) => labelsIn(pieces.filter(({ y }) => y <= top && y >= bottom))) as [Labels, Labels]
  return own.size >= LABELS_MIN && others.size >= LABELS_MIN && ![...own].some((label) => others.has(label))
}

/** 電話：, TEL before a number, or a word with its value beside it; where half of the lines and more have them. */
function labelsIn(pieces: readonly Piece[]): Labels {
  const lines = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const line = lines.get(piece.y)
    if (line === undefined) lines.set(piece.y, [piece])
    else line.push(piece)
  }
  const labels = new Set<string>()
  let labelled = 0
  for (const line of lines.values()) {
    const [first, value] = line.sort((a, b) => a.x - b.x)
    const kinds = kindsOf(first!.text)
    if (kinds.includes('address')) continue
    const label = value !== undefined && kinds.length === 0 ? first!.text : LABEL.exec(first!.text)?.[1]
    if (label === undefined || label.length > LABEL_MAX) continue
    labelled++
    labels.add(label.normalize('NFKC').replaceAll(/[\s:]/g, ''))
  }
  return labelled * 2 >= lines.size ? labels : new Set()
}

/** The kinds of a column; where nearly all is of one, that one alone. */
function kindsIn(pieces: readonly Piece[]): ReadonlySet<Kind> {
  const counts = new Map<Kind, number>()
  let told = 0
  for (const { text } of pieces) {
    const kinds = kindsOf(text)
    if (kinds.length > 0) told++
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const most = [...counts].find(([, count]) => told >= SAME_FROM && count > SAME_MAX * told)
  return new Set(most === undefined ? counts.keys() : [most[0]])
}

/** The lines of a block; much space between two of them parts what it tells. */
function linesOfBlock(pieces: readonly Piece[]): PageLine[] {
  const numbers = new Map(pieces.flatMap(({ runs, number }) => runs.map((run) => [run, number] as const)))
  const lines = linesOf([...numbers.keys()], true)
  const heights = lines.map(({ runs }) => runs![0]!.y)
  const usual = lowerQuartile(heights.slice(1).map((y, at) => heights[at]! - y))
  return lines.map(({ text, runs }, at) => {
    const isApart = at > 0 && heights[at - 1]! - heights[at]! > BREAK_MIN * usual
    return { text, number: numbers.get(runs![0]!)!, ...(isApart && { isApart }) }
  })
}
