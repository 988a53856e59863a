import { splitColumns } from './columns.js'
import { findStacks, isSpaced } from './spacing.js'

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

/** A stretch of text turned upright: `x` grows in reading direction, `y` to the line before. */
export interface Run {
  text: string
  x: number
  y: number
  length: number
  /** Font size. */
  size: number
  /** Position in the content of the page. */
  order: number
}

/** A line of a page. */
export interface PageLine {
  text: string
  /** Its stretches from left to right; absent where it is not of the page's horizontal text in one column. */
  runs?: readonly Run[]
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
  return [...groups.entries()]
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .flatMap(([key, runs]) => {
      if (key === 'vertical') return linesOf(runs, false)
      const columns = isOneColumn ? [runs] : splitColumns(runs)
      return columns.flatMap((column) => linesOf(column, key === '0' && columns.length === 1))
    })
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

/** Runs that share a baseline make a line; what lies on top of each other (two texts in one place) makes two. */
function linesOf(runs: readonly Run[], isFlat: boolean): PageLine[] {
  return baselines(runs).flatMap((line) =>
    layers(line).map((layer) => (isFlat ? { text: joinRuns(layer), runs: layer } : { text: joinRuns(layer) })),
  )
}

/** Groups runs by baseline, from top to bottom. Superscripts stay in their line; ruby, a line higher, becomes one of its own. */
function baselines(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x)
  const lines: Run[][] = []
  let line: Run[] = []
  let tallest: Run | undefined
  for (const run of sorted) {
    if (tallest === undefined || !sharesLine(tallest, run)) {
      line = []
      lines.push(line)
      tallest = run
    } else if (run.size > tallest.size) tallest = run
    line.push(run)
  }
  return lines
}

function sharesLine(a: Run, b: Run): boolean {
  const [small, large] = a.size < b.size ? [a.size, b.size] : [b.size, a.size]
  return Math.abs(a.y - b.y) <= (small < 0.8 * large ? 0.5 : 0.4) * large
}

/** Texts over each other that are told apart; a bound against pages made to be slow. */
const LAYERS_MAX = 20

/** Sorts a line by position. A text drawn twice (shadow, false bold) is kept once; a text over another one goes to a layer of its own. */
function layers(line: readonly Run[]): Run[][] {
  const all: Run[][] = []
  for (const run of [...line].sort((a, b) => a.x - b.x || a.order - b.order)) {
    if (all.some((layer) => isShadow(layer, run))) continue
    const layer = all.find((candidate) => {
      const last = candidate.at(-1) as Run
      return run.x >= last.x + last.length - 0.5 * Math.max(run.size, last.size)
    })
    if (layer === undefined && all.length < LAYERS_MAX) all.push([run])
    else if (layer === undefined) all.at(-1)?.push(run)
    else layer.push(run)
  }
  return all
}

function isShadow(layer: readonly Run[], run: Run): boolean {
  for (let i = layer.length - 1; i >= Math.max(0, layer.length - LAYERS_MAX); i--) {
    const other = layer[i] as Run
    if (run.x - other.x > 0.35 * run.size) return false
    if (other.text === run.text) return true
  }
  return false
}

/** Gaps become spaces, wide ones tabs; see `isSpaced` for characters that are spread evenly. */
export function joinRuns(runs: readonly Run[]): string {
  let text = ''
  let before: Run | undefined
  runs.forEach((run, index) => {
    if (before !== undefined && !isSpaced(runs, index)) text += separator(before, run)
    text += run.text
    before = run
  })
  return text
}

const CJK_END = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]$/
const CJK_START = /^[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/

function separator(before: Run, run: Run): string {
  const size = Math.min(before.size, run.size)
  const gap = (run.x - before.x - before.length) / size
  const cjk = CJK_END.test(before.text) && CJK_START.test(run.text)
  if (gap < (cjk ? 0.4 : 0.15)) return ''
  if (/\s$/.test(before.text) || /^\s/.test(run.text)) return gap < 2 ? '' : '\t'
  return gap < 2 ? ' ' : '\t'
}
