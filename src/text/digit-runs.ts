/** A stretch of ASCII digits. */
export interface DigitGroup {
  start: number
  /** Exclusive. */
  end: number
  /** What stands between this group and the next one of the run: '-', ' ', ') ' …; '' behind the last. */
  separator: string
}

/** Digit groups with nothing but separators between them: `03-1234-5678 / 090-1234-5678` is one run of six groups. */
export interface DigitRun {
  start: number
  end: number
  groups: readonly DigitGroup[]
}

/** A value of several groups: its place, its bare digits and its outline, '3-4-4' or '12'. */
export interface DigitSpan {
  start: number
  end: number
  digits: string
  shape: string
}

/** Longest stretch of separators within a run: ' - ', ') ', ' (0)'. */
const SEPARATORS_MAX = 3

/**
 * Where a run of at least six digits begins: runs of fewer hold no identifier, and are nearly all numbers of a source tree. Looked for by the
 * engine of regular expressions, in a fifth of the time of a loop.
 */
const LONG_RUN = /[0-9](?:[-+ ()./]{0,3}[0-9]){5}/g

const NO_RUNS: readonly DigitRun[] = []
let lastText = ''
let lastRuns = NO_RUNS

/**
 * The digit runs of a normalised text that have at least six digits, in order; linear. The runs of the last text are kept, so that the
 * numeric detectors, called one after the other on the same text, share one pass.
 */
export function longRuns(text: string): readonly DigitRun[] {
  if (text !== lastText) {
    lastRuns = scan(text)
    lastText = text
  }
  return lastRuns
}

/** How many digits the longest of the runs has. */
export function longestRun(runs: readonly DigitRun[]): number {
  let longest = 0
  for (const { groups } of runs) {
    let digits = 0
    for (const { start, end } of groups) digits += end - start
    if (digits > longest) longest = digits
  }
  return longest
}

/** Up to here, in cells, a loop is faster. */
const SHORT = 64

function scan(text: string): readonly DigitRun[] {
  if (text.length <= SHORT) return scanShort(text)
  let runs: DigitRun[] | undefined
  LONG_RUN.lastIndex = 0
  for (let match = LONG_RUN.exec(text); match !== null; match = LONG_RUN.exec(text)) {
    const run = runFrom(text, match.index)
    ;(runs ??= []).push(run)
    LONG_RUN.lastIndex = run.end
  }
  return runs ?? NO_RUNS
}

function scanShort(text: string): readonly DigitRun[] {
  let runs: DigitRun[] | undefined
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue
    const end = endOfRun(text, i)
    if (end > 0) (runs ??= []).push(runFrom(text, i))
    i = Math.abs(end) - 1
  }
  return runs ?? NO_RUNS
}

/** Where the run of digits that begins at `from` ends; negative where it has fewer than six. */
function endOfRun(text: string, from: number): number {
  let digits = 0
  for (let at = from; ;) {
    while (isDigit(text.charCodeAt(at))) {
      at++
      digits++
    }
    let next = at
    while (next - at < SEPARATORS_MAX && isSeparator(text.charCodeAt(next))) next++
    if (!isDigit(text.charCodeAt(next))) return digits < 6 ? -at : at
    at = next
  }
}

function runFrom(text: string, first: number): DigitRun {
  const groups: DigitGroup[] = []
  for (let start = first; ;) {
    let end = start + 1
    while (isDigit(text.charCodeAt(end))) end++
    let next = end
    while (next - end < SEPARATORS_MAX && isSeparator(text.charCodeAt(next))) next++
    const goesOn = isDigit(text.charCodeAt(next))
    groups.push({ start, end, separator: goesOn ? text.slice(end, next) : '' })
    if (!goesOn) return { start: first, end, groups }
    start = next
  }
}

/** May what stands at `from`–`to` stand within a run? */
export function separates(text: string, from: number, to: number): boolean {
  if (to - from > SEPARATORS_MAX) return false
  for (let i = from; i < to; i++) if (!isSeparator(text.charCodeAt(i))) return false
  return true
}

/** space ( ) + - . / */
const isSeparator = (c: number): boolean => c === 0x2d || c === 0x20 || c === 0x28 || c === 0x29 || c === 0x2e || c === 0x2f || c === 0x2b

/** ASCII 0–9. */
export const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39

const isLetter = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c >= 0x3041

/** ASCII letter, digit or underscore: what an identifier is made of. NaN (past the end) is none. */
export const isWordCharacter = (c: number): boolean => isDigit(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0x5f

/**
 * Does the number at `start`–`end` stand for itself? Not within an identifier (a1234), a decimal (0.1234), a UUID or a longer
 * hyphenated number (x-1234, 1234-5). Japanese may touch it on either side: Japanese has no word edges.
 */
export const standsAlone = (text: string, start: number, end: number): boolean => isFreeBefore(text, start) && isFreeAfter(text, end)

/** May a number begin here? Tel.0312345678 is a whole number, -.4435 and 0.4435 are not. */
export function isFreeBefore(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (isWordCharacter(before)) return false
  const second = text.charCodeAt(start - 2)
  if (before === 0x2d) return !isWordCharacter(second)
  return before !== 0x2e || isLetter(second)
}

/** May a number end here? 0312345678.pdf is one, 03.5 and 1234-5 go on. */
export function isFreeAfter(text: string, end: number): boolean {
  const after = text.charCodeAt(end)
  if (isWordCharacter(after)) return false
  const second = text.charCodeAt(end + 1)
  if (after === 0x2d) return !isWordCharacter(second)
  return after !== 0x2e || !isDigit(second)
}

/** Joins `count` groups of a run from index `from` on; undefined where the run is shorter. */
export function joinGroups(text: string, run: DigitRun, from: number, count: number): DigitSpan | undefined {
  const first = run.groups[from]
  const last = run.groups[from + count - 1]
  if (!first || !last) return undefined
  let digits = ''
  let shape = ''
  for (let i = from; i < from + count; i++) {
    const { start, end } = run.groups[i]!
    digits += text.slice(start, end)
    shape += i === from ? `${end - start}` : `-${end - start}`
  }
  return { start: first.start, end: last.end, digits, shape }
}

/** The one separator that all but the last of the groups are followed by, or undefined where they differ. '' for a single group. */
export function commonSeparator(run: DigitRun, from: number, count: number): string | undefined {
  if (count === 1) return ''
  const separator = run.groups[from]?.separator
  for (let i = from; i < from + count - 1; i++) if (run.groups[i]?.separator !== separator) return undefined
  return separator
}

/**
 * Values of six digits and more written with one of the `shapes` ('12', '4-4-4') and one separator, space or hyphen, throughout.
 * A value that goes on with the same separator is none: 4 of the 16 digits of a card are no 12-digit number.
 */
export function spansOfShape(text: string, shapes: readonly (readonly number[])[]): readonly DigitSpan[] {
  // An array and not a generator: asked for with every cell, and nearly always empty.
  let spans: DigitSpan[] | undefined
  for (const run of longRuns(text)) {
    for (let from = 0; from < run.groups.length; from++) {
      const shape = shapeAt(run, from, shapes)
      if (shape === undefined) continue
      const span = joinGroups(text, run, from, shape.length)
      if (span && standsAlone(text, span.start, span.end)) (spans ??= []).push(span)
      from += shape.length - 1
    }
  }
  return spans ?? NO_SPANS
}

const NO_SPANS: readonly DigitSpan[] = []

/** What every text has in which `spansOfShape` finds something, as a sign (see `Hints.signs`): as many digits as the shortest of the shapes has. */
export const signOfShapes = (shapes: readonly (readonly number[])[]): RegExp =>
  signOfRun(Math.min(...shapes.map((lengths) => lengths.reduce((sum, length) => sum + length, 0))))

/**
 * A run of at least so many digits, as a sign. All that ask for digits ask for them so: counted alike, they are one count for the engine's search,
 * where a dozen ways to count would multiply.
 */
export const signOfRun = (digits: number): RegExp => new RegExp(`[0-9](?:[-+ ()./]{0,3}[0-9]){${digits - 1}}`)

function shapeAt(run: DigitRun, from: number, shapes: readonly (readonly number[])[]): readonly number[] | undefined {
  const group = run.groups[from]!
  const length = group.end - group.start
  for (const lengths of shapes) if (lengths[0] === length && fits(run, from, lengths)) return lengths
  return undefined
}

function fits(run: DigitRun, from: number, lengths: readonly number[]): boolean {
  const { groups } = run
  for (let i = 0; i < lengths.length; i++) {
    const group = groups[from + i]
    if (!group || group.end - group.start !== lengths[i]) return false
  }
  if (lengths.length === 1) return true
  const separator = commonSeparator(run, from, lengths.length)
  if (separator !== '-' && separator !== ' ') return false
  return groups[from - 1]?.separator !== separator && groups[from + lengths.length - 1]?.separator !== separator
}
