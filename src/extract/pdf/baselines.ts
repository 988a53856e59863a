import { isSpaced } from './spacing.js'

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
  /** From 0, as lines are counted from top to bottom: lines of blocks side by side have the same. */
  number?: number
  /** What stands above tells of something else. */
  isApart?: boolean
}

/** Runs that share a baseline make a line; what lies on top of each other (two texts in one place) makes two. */
export function linesOf(runs: readonly Run[], isFlat: boolean): PageLine[] {
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
