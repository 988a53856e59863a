import { MAX_WINDOW } from '../contract/index.js'
import { CELL } from '../text/automaton/automaton.js'
import { PIECE_MAX } from '../text/pieces.js'

/** A part of a block to be looked at by itself, with context on either side; offsets in the block. */
export interface Stretch {
  start: number
  end: number
  /** What it owns: matches that begin there. */
  core: readonly [start: number, end: number]
}

/** From this share on, stretches with their contexts cost as much as the whole block. */
const SHARE = 0.6
/** Cells between two stretches that are not worth two contexts. */
const NARROW = 1
const LINE_END = 0x0a

/**
 * The stretches of a block of ASCII around the cells that hold signs, in order; undefined where they are hardly less than the block. They begin and
 * end where pieces do, with the context that blocks have, so that what is found in them is what is found in the block.
 * @param isHot does a sign end in this cell?
 */
export function stretchesOf(bytes: Uint8Array, length: number, isHot: (cell: number) => boolean): Stretch[] | undefined {
  const runs: [from: number, to: number][] = []
  const cells = Math.ceil(length / CELL)
  for (let cell = 0; cell < cells; cell++) {
    if (!isHot(cell)) continue
    // What a sign speaks of begins at most two windows before its end, or a window behind it.
    const from = Math.max(0, cell - 1)
    const last = runs.at(-1)
    if (last !== undefined && from <= last[1] + NARROW) last[1] = cell + 2
    else runs.push([from, cell + 2])
  }
  const stretches = runs.map(([from, to]): Stretch => {
    const core = [from * CELL, Math.min(length, to * CELL)] as const
    return { start: pieceBefore(bytes, core[0] - MAX_WINDOW), end: pieceBehind(bytes, core[1] + MAX_WINDOW, length), core }
  })
  const total = stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  return total > length * SHARE ? undefined : stretches
}

/** Where the piece that holds `at` begins. In ASCII a piece ends behind a line end, or where it is full. */
function pieceBefore(bytes: Uint8Array, at: number): number {
  if (at <= 0) return 0
  const line = bytes.lastIndexOf(LINE_END, at - 1) + 1
  return at - ((at - line) % PIECE_MAX)
}

/** Where the piece ends that ends at `at` or behind it. */
function pieceBehind(bytes: Uint8Array, at: number, length: number): number {
  if (at >= length) return length
  const over = (at - bytes.lastIndexOf(LINE_END, at - 1) - 1) % PIECE_MAX
  const full = over === 0 ? at : at - over + PIECE_MAX
  const line = bytes.indexOf(LINE_END, at)
  return Math.min(length, full, line < 0 ? length : line + 1)
}
