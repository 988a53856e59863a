import type { Run } from './baselines.js'

/** Least number of lines on either side before a page counts as set in columns. */
const LINES_MIN = 8
/** Average characters of a line in a column of prose; cells of a table are shorter. */
const CHARACTERS_MIN = 10
/** Widest share of lines that may cross the gutter: headings, figures. */
const CROSSING_MAX = 0.25
const DEPTH_MAX = 3
const ACROSS_MAX = 200

/**
 * Parts a page that is set in columns, so that a line does not run on into the neighbouring column. Recognised by a gutter that few lines
 * cross, prose on both sides, and content written one column after the other; a table is written row by row and stays whole.
 * @returns groups of runs in reading order; lines across both columns part the page into bands.
 */
export function splitColumns(runs: readonly Run[], depth = 0): Run[][] {
  const gutter = depth < DEPTH_MAX && runs.length >= 4 * LINES_MIN ? findGutter(runs) : undefined
  if (gutter === undefined) return [[...runs]]
  const across = runs.filter((run) => crosses(run, gutter)).sort((a, b) => b.y - a.y)
  if (across.length > ACROSS_MAX) return [[...runs]]
  const edges = [...across.map((run) => run.y), -Infinity]
  const bands: Run[][] = []
  let rest = runs.filter((run) => !crosses(run, gutter))
  edges.forEach((edge, index) => {
    const band = rest.filter((run) => run.y > edge)
    rest = rest.filter((run) => run.y <= edge)
    for (const side of [band.filter((run) => run.x < gutter), band.filter((run) => run.x >= gutter)]) {
      if (side.length > 0) bands.push(...splitColumns(side, depth + 1))
    }
    const line = across[index]
    if (line !== undefined) bands.push([line])
  })
  return mergeHeadings(bands, across)
}

/** Runs across the gutter that share a baseline were one line; put them together again. */
function mergeHeadings(bands: Run[][], across: readonly Run[]): Run[][] {
  const wide = new Set(across)
  const merged: Run[][] = []
  for (const band of bands) {
    const last = merged.at(-1)
    const [run] = band as [Run]
    const [before] = last ?? []
    if (last !== undefined && before !== undefined && wide.has(run) && wide.has(before)) last.push(...band)
    else merged.push(band)
  }
  return merged
}

const crosses = (run: Run, gutter: number): boolean => run.x < gutter && run.x + run.length > gutter

function findGutter(runs: readonly Run[]): number | undefined {
  const left = Math.min(...extent(runs, (run) => run.x))
  const right = Math.max(...extent(runs, (run) => run.x + run.length))
  const width = right - left
  if (!(width > 0) || !Number.isFinite(width)) return undefined
  const bins = new Array<number>(100).fill(0)
  for (const run of runs) {
    const from = Math.max(0, Math.floor(((run.x - left) / width) * 100))
    const to = Math.min(99, Math.floor(((run.x + run.length - left) / width) * 100))
    for (let i = from; i <= to; i++) bins[i] = (bins[i] as number) + 1
  }
  const lines = new Set(runs.map((run) => Math.round(run.y / run.size))).size
  const candidates = bins
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => index >= 25 && index <= 75 && count <= CROSSING_MAX * lines)
    .sort((a, b) => a.count - b.count || Math.abs(a.index - 50) - Math.abs(b.index - 50))
  const best = candidates[0]
  if (best === undefined) return undefined
  const gutter = left + ((best.index + 0.5) / 100) * width
  return isProseOnBothSides(runs, gutter) ? gutter : undefined
}

function isProseOnBothSides(runs: readonly Run[], gutter: number): boolean {
  const sides = { left: new Map<number, number>(), right: new Map<number, number>() }
  let changes = 0
  let before: string | undefined
  for (const run of runs) {
    if (crosses(run, gutter)) continue
    const side = run.x < gutter ? 'left' : 'right'
    if (before !== undefined && before !== side) changes++
    before = side
    const line = Math.round(run.y / run.size)
    sides[side].set(line, (sides[side].get(line) ?? 0) + run.text.length)
  }
  const count = Math.min(sides.left.size, sides.right.size)
  return count >= LINES_MIN && changes <= count / 4 && [sides.left, sides.right].every((side) => average(side) >= CHARACTERS_MIN)
}

const average = (side: ReadonlyMap<number, number>): number => [...side.values()].reduce((sum, n) => sum + n, 0) / side.size

/** Spreading a page of 100,000 runs into Math.min would overflow the stack. */
const extent = (runs: readonly Run[], value: (run: Run) => number): [number, number] => {
  let [low, high] = [Infinity, -Infinity]
  for (const run of runs) {
    const n = value(run)
    if (n < low) low = n
    if (n > high) high = n
  }
  return [low, high]
}
