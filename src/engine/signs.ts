import { UsageError, type Detector, type Hints, type LookedAtSign, type Sign } from '../contract/index.js'
import { cellOf, createAutomaton, type Hits } from '../text/automaton/automaton.js'
import { oneOf, readPattern, sequence, type Pattern } from '../text/automaton/pattern.js'
import { signOfRun } from '../text/digit-runs.js'
import { lazy } from '../text/lazy.js'
import { normalise, type Normalised } from '../text/normalise.js'
import { asciiUnits, unitsOf } from '../text/units.js'
import type { Armed } from './hints.js'
import { BEFORE_MARK, createLabelTest, labelEnds } from './label-test.js'
import { stretchesOf, type Stretch } from './stretches.js'

/** What one pass over a running text tells before any detector is asked. */
export interface Seen {
  /** The text in one spelling; made when it is asked for. */
  map(): Normalised
  /** The detectors that may find something. */
  candidates: readonly Armed[]
  /** Where, in order, the mark behind a label may stand (its offset in the text); undefined: not known. */
  marks: readonly number[] | undefined
  /** The parts of the text in which candidates may find something, and which of them; undefined: anywhere. */
  parts?: readonly Part[] | undefined
}

/** A part of a text with its candidates. */
export interface Part extends Stretch {
  candidates: readonly Armed[]
}

/** Looks for the signs of all detectors at once. */
export type Survey = (raw: string) => Seen

/**
 * Bytes of UTF-8 for each unit from which on a text is Japanese rather than a program: one character in eight. It holds signs of most detectors, which
 * the hints tell as well, and leads the automaton to a new state at every other character: a twentieth to a tenth of the time of prose.
 */
const DENSE = 1.25
/** From here on a text is copied out as bytes to be looked through. */
const LONG = 512

/** An escape that `normalise` reads, of a unit of UTF-16 or of markup. */
const ESCAPE = /\\u[0-9a-f]{4}|&#(?:x[0-9a-f]{1,6}|[0-9]{1,7});/i
/** What a label of ASCII stands before (fields.ts). */
const MARK = ':=]>\t\n'
/** Kana, kanji and what else the hint means, as in hints.ts. */
const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u3005-\u3007\ud840-\ud888]/

/** What tells whether a detector may find something: the signs of one of the groups. */
interface Wanted {
  armed: Armed
  groups: readonly (readonly Look[])[]
}

/** A pattern's number in the automata, or, of what nearly every text has, a pattern to be asked by itself: it would be met at every step. */
type Look = number | Common

interface Common {
  pattern: RegExp
  /** May text of ASCII hold it? */
  inAscii: boolean
}

/** Sets of so many units are met all the time. */
const COMMON = 10

/** @throws UsageError for signs that no automaton can look for; of built-in detectors a test tells */
export function checkSigns({ id, hints = {} }: Detector): void {
  refusing(id, () => hints.signs?.flat().forEach((sign) => readPattern(sign instanceof RegExp ? sign : sign.sign)))
}

function refusing<T>(id: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const { message } = error as Error
    throw new UsageError(`detector '${id}': ${message}.`, `検出器 '${id}' の signs が使えません: ${message}`)
  }
}

/** Characters that a process looks through before the automata are built: that takes tens of milliseconds, more than they spare a hook on a commit. */
const WORTH = 256 * 1024

/**
 * @param worth characters that are looked through without signs, by the hints alone
 * @param labels of ASCII that fields of running text may have, in small letters and without what may stand between their letters
 */
export function createSurvey(armed: readonly Armed[], labels: () => readonly string[], worth = WORTH): Survey {
  let seen = 0
  const search = lazy(() => build(armed, labels()))
  const byHints = (raw: string): Seen => {
    const map = normalise(raw)
    return { map: () => map, candidates: armed, marks: undefined }
  }
  return (raw) => {
    if (Buffer.byteLength(raw) > raw.length * DENSE) return byHints(raw)
    if (seen < worth) {
      seen += raw.length
      return byHints(raw)
    }
    const { find, partsOf, escape } = search()
    if (raw.length >= LONG) {
      const units = asciiUnits(raw)
      if (units !== undefined) {
        const { hits, candidates, marks } = find(raw, units, true)
        if (!hits.has(escape)) {
          const parts = candidates.length === 0 ? undefined : partsOf(units, raw.length, hits, candidates)
          return { map: lazy(() => identical(units.toString('latin1', 0, raw.length))), candidates, marks, parts }
        }
      }
    }
    const map = normalise(raw)
    const { candidates } = find(map.text, unitsOf(map.text), false)
    return { map: () => map, candidates, marks: undefined }
  }
}

const same = (index: number): number => index
const identical = (text: string): Normalised => ({ text, start: same, end: same })

interface Search {
  find(
    text: string,
    units: Uint8Array | Uint16Array,
    isAscii: boolean,
  ): { hits: Hits; candidates: readonly Armed[]; marks: readonly number[] | undefined }
  /** The parts of a text of ASCII in which candidates that were found by signs may find something; undefined: all of it. */
  partsOf(bytes: Uint8Array, length: number, hits: Hits, candidates: readonly Armed[]): Part[] | undefined
  /** The pattern of escapes. */
  escape: number
}

function build(armed: readonly Armed[], labels: readonly string[]): Search {
  const patterns: Pattern[] = []
  const tests: (LookedAtSign['holds'] | undefined)[] = []
  const known = new Map<string, Look>()
  const lookFor = (sign: RegExp): Look => {
    const pattern = readPattern(sign)
    const isCommon = pattern.kind === 'units' && pattern.units.reduce((sum, [from, to]) => sum + to - from + 1, 0) >= COMMON
    if (!isCommon) return patterns.push(pattern) - 1
    return { pattern: new RegExp(sign.source, sign.flags.replace('g', '')), inAscii: pattern.units.some(([from]) => from < 0x80) }
  }
  const add = (sign: Sign): Look => {
    if (!(sign instanceof RegExp)) {
      patterns.push(readPattern(sign.sign))
      tests[patterns.length - 1] = sign.holds
      return patterns.length - 1
    }
    let look = known.get(String(sign))
    if (look === undefined) known.set(String(sign), (look = lookFor(sign)))
    return look
  }
  const escape = add(ESCAPE) as number
  const wanted = armed.map((one): Wanted => {
    const { id, hints = {} } = one.detector
    const groups = refusing(id, () => (hints.signs ?? [signsOf(hints)]).map((group) => (isList(group) ? group : [group]).map(add)))
    return { armed: one, groups }
  })
  let marks: number[] = []
  const mayBeLabel = createLabelTest(labels)
  const behindLabel = sequence(
    anyOf(labelEnds(labels)),
    { kind: 'repeat', part: anyOf(BEFORE_MARK), least: 0, most: Infinity },
    anyOf(MARK),
  )
  const noteMark = (units: ArrayLike<number>, at: number): boolean => {
    if (mayBeLabel(units, at)) marks.push(at)
    return false
  }
  const ofAll = lazy(() => createAutomaton(patterns, tests, 0xffff))
  // What is looked for only together with what ASCII cannot hold is not looked for there.
  const inAscii = new Set([escape, ...wanted.flatMap(({ groups }) => groups.filter((group) => group.every(mayBeAscii)).flat())])
  const ofAscii = lazy(() => {
    const own = patterns.map((pattern, index) => (inAscii.has(index) ? pattern : NEVER))
    return createAutomaton([...own, behindLabel], Object.assign([...tests], { [patterns.length]: noteMark }), 0x7f)
  })
  const groupsOf = new Map(wanted.map((one) => [one.armed, one.groups.map((group) => group.filter((look) => typeof look === 'number'))]))
  return {
    escape,
    partsOf(bytes, length, hits, candidates) {
      if (!hits.isKnown) return undefined
      const groups = candidates.map((armed) => groupsOf.get(armed)!.filter((group) => group.every(hits.has)))
      // What is told by common signs alone may be anywhere.
      if (groups.some((own) => own.some((group) => group.length === 0))) return undefined
      const asked = [...new Set(groups.flat(2))]
      const stretches = stretchesOf(bytes, length, (cell) => asked.some((pattern) => hits.hasWithin(pattern, cell, cell)))
      return stretches?.map((stretch) => {
        const [first, last] = [cellOf(stretch.start), cellOf(stretch.end - 1)]
        const isWithin = (pattern: number): boolean => hits.hasWithin(pattern, first, last)
        return { ...stretch, candidates: candidates.filter((_, index) => groups[index]!.some((group) => group.every(isWithin))) }
      })
    },
    find(text, units, isAscii) {
      marks = []
      const hits = (isAscii ? ofAscii() : ofAll()).scan(units, text.length)
      const asked = new Map<Common, boolean>()
      const has = (look: Look): boolean => {
        if (typeof look === 'number') return hits.has(look)
        if (isAscii && !look.inAscii) return false
        let answer = asked.get(look)
        if (answer === undefined) asked.set(look, (answer = look.pattern.test(text)))
        return answer
      }
      const candidates: Armed[] = []
      for (const { armed: one, groups } of wanted) if (groups.some((group) => group.every(has))) candidates.push(one)
      return { hits, candidates, marks: hits.isKnown ? marks : undefined }
    },
  }
}

const mayBeAscii = (look: Look): boolean => typeof look === 'number' || look.inAscii
const NEVER = oneOf([])

/** One of these characters. */
const anyOf = (characters: string): Pattern =>
  oneOf(
    [...characters]
      .map((character) => character.charCodeAt(0))
      .sort((a, b) => a - b)
      .map((unit) => [unit, unit]),
  )

const isList = (group: Sign | readonly Sign[]): group is readonly Sign[] => Array.isArray(group)

/** What a detector without signs asks for. (How many digits there are in all is none; the engine asks for it when it has seen the rest.) */
function signsOf({ digit, digits, at, japanese, latin, run, words }: Hints): RegExp[] {
  const signs: RegExp[] = []
  if (run !== undefined) signs.push(signOfRun(run))
  else if (digit === true || digits !== undefined) signs.push(/[0-9]/)
  if (at === true) signs.push(/@/)
  if (japanese === true) signs.push(JAPANESE)
  if (latin === true) signs.push(/[A-Za-z]/)
  if (words !== undefined) signs.push(new RegExp(words.map((word) => word.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')).join('|')))
  return signs
}
