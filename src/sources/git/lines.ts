import type { Lines } from './change.js'
import { startGit, wholeOutput, type Repository } from './git.js'
import { parseHunks, PATCH } from './hunks.js'
import { piecesOf } from './pieces.js'

const LF = 10

/**
 * The lines of a blob that its parent does not have. `--text`: what .gitattributes calls binary has lines nevertheless.
 */
export async function addedLines(repository: Repository, parent: string, id: string): Promise<Lines> {
  const child = startGit(repository, ['diff', ...PATCH, '--text', parent, id, '--'])
  child.stdin.end()
  let added: Lines = []
  for await (const hunks of parseHunks(piecesOf(wholeOutput(child)))) added = hunks.added ?? []
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
