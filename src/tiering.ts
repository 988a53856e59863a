import { setFlagsFromString } from 'node:v8'

/** Tells V8 when its optimizing compiler is worth its time, and how long to keep what it compiled. */
export interface Tiering {
  /** A file begins: running text meets so much code that most of it is not worth compiling at once. */
  begin(): void
  /** Rows of a table: all of them go the same way, a short one. */
  rows(count: number): void
  /** Characters of running text. */
  text(length: number): void
}

/**
 * How much code of a function runs before it is compiled, and how much code of others is compiled into it, in bytes of bytecode. Node 20 compiles early,
 * and what it has learned too little of again and again; and what it compiles is large: 11 ms of another thread for a function on average. Later alone
 * (500 KB) took a fifth off the processor time of an office share; twice as late as V8 with a third of what it takes in takes a tenth to a sixth off the main thread
 * and up to a twentieth off the whole once more, and costs large documents nothing (measured). Later engines have a compiler between (Maglev) and do
 * not know the first option.
 */
const PATIENT = 130_000
const TAKES_LITTLE = 300
/** Those of V8, which are better from so many rows on: a table of 10,000 rows takes a tenth longer with the other budget (measured). */
const EAGER = 66 * 1024
const TAKES_MUCH = 920
const MANY_ROWS = 1000

/**
 * With each full collection V8 lets go of the compiled code of functions of which none is alive just then, as those are that a reader makes for each
 * file: of 3,800 functions that it compiled over an office share of 2,000 files 2,600 it had compiled before. So behind some files the old space may
 * grow, in percent of what is alive, before it is collected: three times as much takes 40 MB and spares a twelfth of the processor time (measured). Not
 * for a large file, whose own data it would hold on to; 0 leaves it to V8.
 */
const ROOMY = 200
const FEW_FILES = 8
const LARGE_ROWS = 10_000
const LARGE_TEXT = 2_000_000

/** For a process of our own: its flags are those of everything that runs in it. Undefined where the engine knows better. */
export function createTiering(): Tiering | undefined {
  if (!process.versions.node.startsWith('20.')) return undefined
  let budget = 0
  let rows = 0
  let characters = 0
  let files = 0
  let room = 0
  const set = (wanted: number, takenIn: number): void => {
    if (budget === wanted) return
    setFlagsFromString(`--interrupt-budget=${(budget = wanted)}`)
    setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${takenIn}`)
  }
  const setRoom = (wanted: number): void => {
    if (room !== wanted) setFlagsFromString(`--heap-growing-percent=${(room = wanted)}`)
  }
  return {
    begin() {
      // Not before: code that comes out of V8's cache is refused where its flags were others.
      rows = characters = 0
      setRoom(++files > FEW_FILES ? ROOMY : 0)
      set(PATIENT, TAKES_LITTLE)
    },
    rows(count) {
      rows += count
      if (rows >= MANY_ROWS) set(EAGER, TAKES_MUCH)
      if (rows >= LARGE_ROWS) setRoom(0)
    },
    text(length) {
      characters += length
      if (characters >= LARGE_TEXT) setRoom(0)
    },
  }
}
