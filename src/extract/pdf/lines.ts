import { partBlocks } from './blocks.js'
import { linesOf, type PageLine, type Run } from './baselines.js'
import { splitColumns } from './columns.js'
import { findStacks } from './spacing.js'

/** One stretch of text as pdfjs gives it. */
export interface TextItem {
  str: string
  /** [a, b, c, d, x, y]: direction, size and start of the baseline; y grows upwards. */
  transform: readonly number[]
  /** Along the baseline; across it for vertical fonts. */
  width: number
  /** Across the baseline; along it for vertical fonts. 0 for a space that pdfjs made of a gap. */
  height: number
  fontName: string
}

/**
 * Lines of a page in reading order, put together by position: PDF has neither lines nor spaces, only placed stretches.
 * Text that runs in different directions is kept apart; vertical Japanese is read from top to bottom, columns from right to left.
 * @param isVertical does the font of that name run from top to bottom?
 * @param isOneColumn lines run over the whole page, where text in columns would be read one column after the other
 */
export function buildLines(items: readonly TextItem[], isVertical: (fontName: string) => boolean, isOneColumn = false): PageLine[] {
  const groups = new Map<string, Run[]>()
  items.forEach((item, order) => {
    if (item.str.trim() === '') return
    const vertical = isVertical(item.fontName)
    const angle = vertical ? 0 : direction(item.transform)
    const key = vertical ? 'vertical' : `${angle}`
    const run = vertical ? uprightVertical(item, order) : upright(item, angle, order)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [run])
    else group.push(run)
  })
  const flat = groups.get('0')
  if (flat !== undefined) moveStacks(flat, groups)
  const lines: PageLine[] = []
  let count = 0
  const add = (own: readonly PageLine[], total = own.length): void => {
    for (const [at, line] of own.entries()) lines.push({ ...line, number: count + (line.number ?? at) })
    count += total
  }
  for (const [key, runs] of [...groups.entries()].sort(([, a], [, b]) => weight(b) - weight(a))) {
    if (key === 'vertical' || isOneColumn) {
      add(linesOf(runs, key === '0'))
      continue
    }
    const columns = splitColumns(runs)
    for (const column of columns) {
      const own = linesOf(column, true)
      add(partBlocks(own, key === '0' && columns.length === 1), own.length)
    }
  }
  return lines
}

/** Degrees, to the nearest one: what is skewed by less is one line all the same. */
function direction([a = 1, b = 0]: readonly number[]): number {
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI)
  return degrees === 0 || Number.isNaN(degrees) ? 0 : degrees
}

function upright({ str, transform, width }: TextItem, angle: number, order: number): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
  if (angle === 0) return { text: str, x: e, y: f, length: width, size, order }
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return { text: str, x: e * cos + f * sin, y: f * cos - e * sin, length: width, size, order }
}

/** Turned so that a column becomes a line: down is forward, and the column to the left is the next line. */
function uprightVertical({ str, transform, width, height }: TextItem, order: number): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const size = Math.min(Math.hypot(c, d) || Math.hypot(a, b) || width || 1, width || Infinity)
  return { text: str, x: -f, y: e, length: height, size, order }
}

/** Vertical text set with a horizontal font stands there as single characters one below the other. */
function moveStacks(flat: Run[], groups: Map<string, Run[]>): void {
  const stacks = findStacks(flat)
  if (stacks.length === 0) return
  const stacked = new Set(stacks.flat())
  const vertical = groups.get('vertical') ?? []
  for (const stack of stacks) {
    const [first] = stack as [Run]
    const last = stack.at(-1) as Run
    const text = stack.map((run) => run.text).join('')
    const { size, order } = first
    vertical.push({ text, x: -(first.y + size), y: first.x + first.length / 2, length: first.y - last.y + size, size, order })
  }
  groups.set('vertical', vertical)
  const rest = flat.filter((run) => !stacked.has(run))
  if (rest.length > 0) groups.set('0', rest)
  else groups.delete('0')
}

const weight = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0)
