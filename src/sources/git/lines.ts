import type { Lines } from './change.js'
import { ending, gitProblem, startGit, type Repository } from './git.js'
import { piecesOf } from './pieces.js'

const LF = 10
/** A header is shorter; of a line of content nothing is wanted. */
const HEADER_MAX = 80
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * The lines of a blob that its parent does not have. Only the headers of the hunks are read (of a diff without context they say all), because the
 * packages that parse diffs hold the text of each hunk, personal data and all, and take the whole diff as one string.
 * `--text`: what .gitattributes calls binary has lines nevertheless.
 */
export async function addedLines(repository: Repository, parent: string, id: string): Promise<Lines> {
  const args = [
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--full-index',
    '--text',
    '-U0',
    '--ws-error-highlight=none',
    parent,
    id,
    '--',
  ]
  const child = startGit(repository, args)
  const ended = ending(child)
  child.stdin.end()
  const pieces = piecesOf(child.stdout)
  const added: [number, number][] = []
  let content = 0
  for (let line = await pieces.until(LF, HEADER_MAX); line !== undefined; line = await pieces.until(LF, HEADER_MAX)) {
    if (content > 0 && line[0] !== 0x5c) {
      content--
      continue
    }
    if (line[0] !== 0x40) continue
    const hunk = HUNK.exec(line.toString('latin1', 0, HEADER_MAX))
    if (hunk === null) continue
    const count = Number(hunk[3] ?? 1)
    content = Number(hunk[1] ?? 1) + count
    if (count > 0) added.push([Number(hunk[2]), Number(hunk[2]) + count - 1])
  }
  const { code, stderr } = await ended
  if (code !== 0) throw gitProblem(args, code, stderr)
  return added
}

/** Lines that are in both. */
export function commonLines(a: Lines, b: Lines): Lines {
  if (a === 'all') return b
  if (b === 'all') return a
  const common: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!]
    const first = Math.max(x[0], y[0])
    const last = Math.min(x[1], y[1])
    if (first <= last) common.push([first, last])
    if (x[1] < y[1]) i++
    else j++
  }
  return common
}

/** Is any of the lines from `first` to `last` among them? */
export function hasLine(lines: Lines, first: number, last = first): boolean {
  if (lines === 'all') return true
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]![1] < first) low = middle + 1
    else high = middle
  }
  return low < lines.length && lines[low]![0] <= last
}

/**
 * Does git count the lines of these bytes as a reader of text does? Not where a carriage return alone ends a line, and not in UTF-16, where a byte
 * of 《 looks like a line end: then its line numbers are worth nothing.
 */
export async function countsLikeGit(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  let pending = false
  for await (const piece of bytes) {
    if (pending && piece[0] !== LF) return false
    if (piece.includes(0)) return false
    for (let at = piece.indexOf(13); at !== -1; at = piece.indexOf(13, at + 1)) {
      if (at + 1 === piece.length) break
      if (piece[at + 1] !== LF) return false
    }
    pending = piece.at(-1) === 13
  }
  return !pending
}
