import { DIGITS_MAX, type Detector } from '../contract/index.js'
import { longestRun, longRuns, separates } from '../text/digit-runs.js'

const AT = 1
const JAPANESE = 2
const LATIN = 4
const ALL = AT | JAPANESE | LATIN
/** The number of digits, up to DIGITS_MAX, stands above the features, and that of the longest run above it. */
const DIGITS_SHIFT = 3
const RUN_SHIFT = 8
const DIGITS_MASK = (1 << (RUN_SHIFT - DIGITS_SHIFT)) - 1

/** Up to here a loop over the characters is faster than to look for each feature by itself. */
const SHORT = 128

/** Which of the cheap features a normalised text has, how many digits, and how many in its longest run, in one number. */
export const features = (text: string): number => (text.length <= SHORT ? featuresOfShort(text, false) : featuresOfLong(text))

/** The features of a raw text if it is short and nothing in it is spelt otherwise once it is normalised; -1 for all others. Most cells, in one look. */
export const featuresOfPlain = (raw: string): number => (raw.length <= SHORT ? featuresOfShort(raw, true) : -1)

function featuresOfShort(text: string, isRaw: boolean): number {
  let mask = 0
  let digits = 0
  let longest = 0
  let run = 0
  let runEnd = 0
  let hasBar = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x80) {
      if (c >= 0x30 && c <= 0x39) {
        if (digits < DIGITS_MAX) digits++
        else if (longest >= DIGITS_MAX && mask === ALL && !isRaw) break
        run = i === runEnd || separates(text, runEnd, i) ? run + 1 : 1
        runEnd = i + 1
        if (run > longest) longest = run
      } else if (c === 0x40) mask |= AT
      else if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) mask |= LATIN
      // What may begin an escape.
      else if (isRaw && (c === 0x5c || c === 0x26)) return -1
    } else if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x30a1 && c <= 0x30fe) || (c >= 0x3041 && c <= 0x3096)) {
      mask |= JAPANESE
      if (c === BAR) hasBar = true
    } else if (isRaw && !isPlain(c)) return -1
    else if (isJapanese(c)) mask |= JAPANESE
  }
  // Between digits it is a hyphen.
  if (isRaw && hasBar && digits > 0) return -1
  return mask | (digits << DIGITS_SHIFT) | (Math.min(longest, DIGITS_MAX) << RUN_SHIFT)
}

/** ー. */
const BAR = 0x30fc
/** 、。々〇 and brackets: the rest of what normalise.ts copies is rare in cells, and asked for there. */
const isPlain = (c: number): boolean => (c >= 0x3001 && c <= 0x3003) || (c >= 0x3005 && c <= 0x3029)

const [ONE_LATIN, ONE_JAPANESE] = [/[A-Za-z]/, /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u3005-\u3007\ud840-\ud888]/]
const ONE_DIGIT = /[0-9]/g
/** Runs of 2 to 5 digits; longer ones are known to digit-runs.ts. */
const RUNS = [2, 3, 4, 5].map((length) => new RegExp(`[0-9](?:[-+ ().\\/]{0,3}[0-9]){${length - 1}}`))

/** Mostly found in the first line, or looked for at the speed of memory: a search for Japanese in a text of bytes ends before it begins. */
function featuresOfLong(text: string): number {
  const mask = (text.includes('@') ? AT : 0) | (ONE_JAPANESE.test(text) ? JAPANESE : 0) | (ONE_LATIN.test(text) ? LATIN : 0)
  let digits = 0
  ONE_DIGIT.lastIndex = 0
  while (digits < DIGITS_MAX && ONE_DIGIT.test(text)) digits++
  let longest = Math.min(digits, 1)
  if (digits > 1) {
    longest = Math.min(longestRun(longRuns(text)), DIGITS_MAX)
    if (longest === 0) for (longest = 1; longest <= RUNS.length && RUNS[longest - 1]!.test(text);) longest++
  }
  return mask | (digits << DIGITS_SHIFT) | (longest << RUN_SHIFT)
}

/** Kana, kanji, their extensions and 々〆〇; high surrogates D840–D888 lead the kanji beyond the BMP. */
function isJapanese(c: number): boolean {
  return (
    (c >= 0x3041 && c <= 0x30ff) ||
    (c >= 0x3400 && c <= 0x9fff) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0x3005 && c <= 0x3007) ||
    (c >= 0xd840 && c <= 0xd888)
  )
}

/** Digits of a telephone number, the shortest that is looked for beside words under a foreign header. */
const BESIDE_WORDS = 10

/** May a cell hold more than the one value that its column says: an address for mails, or words beside a long number? `found`: its features. */
export const mayHoldMore = (found: number): boolean =>
  (found & AT) !== 0 || ((found & JAPANESE) !== 0 && ((found >> DIGITS_SHIFT) & DIGITS_MASK) >= BESIDE_WORDS)

/** A detector with its necessary condition compiled. */
export interface Armed {
  detector: Detector
  mask: number
  digits: number
  run: number
  /** All its words as one pattern: a third of the time of looking for one after the other. */
  words: RegExp | undefined
}

/** Compiles the hints of a detector. */
export function arm(detector: Detector): Armed {
  const { at, japanese, latin, digit, digits, run, words } = detector.hints ?? {}
  const mask = (at ? AT : 0) | (japanese ? JAPANESE : 0) | (latin ? LATIN : 0)
  return { detector, mask, digits: Math.max(digits ?? 0, digit ? 1 : 0), run: run ?? 0, words: words && anyOf(words) }
}

const anyOf = (words: readonly string[]): RegExp => new RegExp(words.map((word) => word.replace(SYNTAX, '\\$&')).join('|'))
const SYNTAX = /[$()*+./?[\\\]^{|}-]/g

/** Could the detector find anything in this text? */
export const mayHold = (armed: Armed, found: number, text: string): boolean =>
  fits(armed, found) && (armed.words === undefined || armed.words.test(text))

/** The same for all but the words. */
export const fits = ({ mask, digits, run }: Armed, found: number): boolean =>
  (mask & found) === mask && ((found >> DIGITS_SHIFT) & DIGITS_MASK) >= digits && found >> RUN_SHIFT >= run
