import { alphabetOf, type Alphabet } from './alphabet.js'
import type { Pattern } from './pattern.js'

/** Looks for many patterns in one pass, at a table look-up for each unit of text. */
export interface Automaton {
  /**
   * Which of the patterns the text holds, by their index.
   * @param units UTF-16 code units, or the bytes of ASCII
   * @param length how many of them are the text
   */
  scan(units: Uint8Array | Uint16Array, length: number): Hits
  /** How many states the texts so far asked for: patterns that tell much apart multiply them, and each costs time when it is first met. */
  size(): number
}

/** A closer look at a place: where the match ends (its last unit), in a text of so many units. */
export type Test = (units: ArrayLike<number>, end: number, length: number) => boolean

/** So many units of a text are a cell: of each cell it is known which patterns end there. */
export const CELL = 512
const CELL_SHIFT = 9
/** The cell of an offset. */
export const cellOf = (at: number): number => at >> CELL_SHIFT

/** What a scan found. */
export interface Hits {
  has(pattern: number): boolean
  /** Does the pattern end in one of the cells from the first to the last that is told? */
  hasWithin(pattern: number, first: number, last: number): boolean
  readonly none: boolean
  /** False where the look was broken off, and all is said to be there. */
  readonly isKnown: boolean
}

/** States held at a time: a megabyte or two of table. Beyond it the table begins anew. */
const STATES_MAX = 4096
/** So many transitions may be new in a text, and one more for each so many units; text for which more are is like nothing that was ever seen. */
const [NEW_LEAST, NEW_EACH] = [20_000, 16]

/** States as Thompson built them: each takes a unit of its set and leads on to `next`, or leads on to all of `free` without taking any. */
interface Program {
  /** The set, -1 for a state that takes nothing. */
  sets: number[]
  next: number[]
  free: (readonly number[] | undefined)[]
  /** The pattern that ends there. */
  ends: (number | undefined)[]
}

/**
 * Builds an automaton. Its table is filled in as texts ask for it, so that it costs nothing to have many patterns of which a text holds none.
 * @param last the highest unit that its texts have: for those of ASCII the table is a fraction of what it is for all
 * @param tests by pattern, of those that have one: asked where, in order, a match ends, until it says that the text holds the pattern
 */
export function createAutomaton(patterns: readonly Pattern[], tests: readonly (Test | undefined)[], last: number): Automaton {
  const alphabet = alphabetOf(patterns, last)
  const program = compile(patterns, alphabet)
  const { classes, count } = alphabet
  const small = count <= 0x100 ? Uint8Array.from(classes.subarray(0, 0x80)) : classes
  const step = createStep(program, alphabet)
  const words = Math.ceil(patterns.length / 32)
  /** A state is told by where its row begins; row 0 is of none, so that 0 in the table means not known yet. Below 0: a pattern ends there. */
  let table = new Int32Array(64 * count)
  let rows: (readonly number[])[] = []
  let reached: (readonly number[])[] = []
  let known = new Map<string, number>()

  const forget = (): void => {
    rows = [[]]
    reached = [[]]
    known = new Map()
    table.fill(0)
  }
  forget()

  const idOf = (states: readonly number[]): number => {
    const key = states.join()
    let id = known.get(key)
    if (id !== undefined) return id
    id = rows.length
    known.set(key, id)
    rows.push(states)
    if ((id + 1) * count > table.length) {
      const larger = new Int32Array(table.length * 2)
      larger.set(table)
      table = larger
    }
    reached.push([...new Set(states.flatMap((state) => program.ends[state] ?? []))])
    return id
  }

  /** Where a step leads that the table does not know, told as the table tells it. */
  const look = (row: number, unitClass: number): number => {
    const states = step(rows[row / count]!, unitClass)
    const isFull = rows.length >= STATES_MAX
    if (isFull) forget()
    const id = idOf(states)
    const value = reached[id]!.length === 0 ? id * count : -id * count
    if (!isFull) table[row + unitClass] = value
    return value
  }

  return {
    size: () => rows.length,
    scan(units, length) {
      let cells: Int32Array | undefined
      let fresh = 0
      const most = NEW_LEAST + length / NEW_EACH
      const take = (row: number, at: number): void => {
        const ended = reached[row / count]!
        for (let i = 0; i < ended.length; i++) {
          const pattern = ended[i]!
          const word = (at < 0 ? 0 : at >> CELL_SHIFT) * words + (pattern >> 5)
          const bit = 1 << (pattern & 31)
          const test = tests[pattern]
          if (test !== undefined && ((cells !== undefined && (cells[word]! & bit) !== 0) || !test(units, at, length))) continue
          if (cells === undefined) cells = new Int32Array(((length >> CELL_SHIFT) + 1) * words)
          cells[word]! |= bit
        }
      }
      const visit = (row: number, unitClass: number, at: number): number => {
        const value = table[row + unitClass]! || look(row, unitClass)
        if (value < 0) take(-value, at)
        return Math.abs(value)
      }
      /** What the table does not know, or where a pattern ends; 0 where too much is new. */
      const notable = (row: number, known: number, at: number): number => {
        let value = known
        if (value === 0) {
          value = look(row, classes[units[at]!]!)
          if (++fresh > most) return 0
        }
        if (value > 0) return value
        take(-value, at)
        return -value
      }
      let row = visit(idOf(NOWHERE) * count, alphabet.begin, -1)
      let rowsNow = table
      // Twice the same: a loop that meets both kinds of units takes twice the time for either.
      if (units instanceof Uint16Array) {
        for (let at = 0; at < length; at++) {
          const value = rowsNow[row + classes[units[at]!]!]!
          if (value > 0) row = value
          else {
            if ((row = notable(row, value, at)) === 0) return EVERYTHING
            rowsNow = table
          }
        }
      } else {
        for (let at = 0; at < length; at++) {
          const value = rowsNow[row + small[units[at]!]!]!
          if (value > 0) row = value
          else {
            if ((row = notable(row, value, at)) === 0) return EVERYTHING
            rowsNow = table
          }
        }
      }
      visit(row, alphabet.end, length)
      return cells === undefined ? NOTHING : hitsOf(cells, words)
    },
  }
}

/** In no match. */
const NOWHERE: readonly number[] = []
const NOTHING: Hits = { has: () => false, hasWithin: () => false, none: true, isKnown: true }
/** Of a text that would take too long to tell. */
const EVERYTHING: Hits = { has: () => true, hasWithin: () => true, none: false, isKnown: false }

function hitsOf(cells: Int32Array, words: number): Hits {
  const all = new Int32Array(words)
  for (let word = 0; word < cells.length; word++) all[word % words]! |= cells[word]!
  const hasWithin = (pattern: number, first: number, last: number): boolean => {
    const bit = 1 << (pattern & 31)
    const end = Math.min(cells.length, (last + 1) * words)
    for (let word = Math.max(0, first) * words + (pattern >> 5); word < end; word += words) if ((cells[word]! & bit) !== 0) return true
    return false
  }
  return { has: (pattern) => (all[pattern >> 5]! & (1 << (pattern & 31))) !== 0, hasWithin, none: false, isKnown: true }
}

function compile(patterns: readonly Pattern[], alphabet: Alphabet): Program {
  const program: Program = { sets: [-1], next: [-1], free: [[]], ends: [undefined] }
  const add = (set: number, next: number, free?: readonly number[], end?: number): number => {
    program.sets.push(set)
    program.next.push(next)
    program.free.push(free)
    program.ends.push(end)
    return program.sets.length - 1
  }
  /** From behind: what leads to `next`; DEAD where nothing can. */
  const build = (pattern: Pattern, next: number): number => {
    if (next === DEAD) return DEAD
    if (pattern.kind === 'units') {
      const set = alphabet.setOf(pattern.units)
      return set < 0 ? DEAD : add(set, next)
    }
    if (pattern.kind === 'sequence') return pattern.parts.reduceRight((behind, part) => build(part, behind), next)
    if (pattern.kind === 'either') {
      const parts = pattern.parts.map((part) => build(part, next)).filter((part) => part !== DEAD)
      return parts.length === 0 ? DEAD : parts.length === 1 ? parts[0]! : add(-1, -1, parts)
    }
    let behind = next
    if (pattern.most === Infinity) {
      const free = [next]
      behind = add(-1, -1, free)
      const again = build(pattern.part, behind)
      if (again !== DEAD) free.push(again)
    } else
      for (let more = pattern.least; more < pattern.most; more++) {
        const again = build(pattern.part, behind)
        if (again !== DEAD) behind = add(-1, -1, [next, again])
      }
    for (let more = 0; more < pattern.least; more++) behind = build(pattern.part, behind)
    return behind
  }
  program.free[0] = patterns.map((pattern, index) => build(pattern, add(-1, -1, undefined, index))).filter((state) => state !== DEAD)
  return program
}

/** Leads nowhere in texts of this alphabet. */
const DEAD = -1

/** Leads a set of states on by a unit of a class. Every place may begin a match: what begins there is in each set without being told. */
function createStep(program: Program, alphabet: Alphabet): (from: readonly number[], unitClass: number) => readonly number[] {
  const { sets, next, free, ends } = program
  const mark = new Uint8Array(sets.length)
  /** Adds what takes a unit, or ends a pattern, of a state and of all that it leads to. */
  const close = (first: number, out: number[]): void => {
    const waiting = [first]
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (mark[state] !== 0) continue
      mark[state] = 1
      visited.push(state)
      const more = free[state]
      if (more !== undefined) waiting.push(...more)
      if (sets[state]! >= 0 || ends[state] !== undefined) out.push(state)
    }
  }
  const visited: number[] = []
  const unmark = (): void => {
    for (const state of visited) mark[state] = 0
    visited.length = 0
  }
  const start: number[] = []
  close(0, start)
  unmark()
  /** What a unit of a class begins. */
  const begun: (readonly number[] | undefined)[] = []
  return (from, unitClass) => {
    const out: number[] = []
    if (begun[unitClass] === undefined) {
      for (const state of start) if (sets[state]! >= 0 && alphabet.has(sets[state]!, unitClass)) close(next[state]!, out)
      begun[unitClass] = out.slice()
      out.length = 0
      unmark()
    }
    for (const state of from) if (sets[state]! >= 0 && alphabet.has(sets[state]!, unitClass)) close(next[state]!, out)
    for (const state of begun[unitClass]!) if (mark[state] === 0) out.push(state)
    unmark()
    return out.sort((a, b) => a - b)
  }
}
