import { Script, scriptOf } from '../characters.js'
import { foldUnit } from '../fold.js'
import { WordFlag, type Lexicon } from '../lexicon.js'

/** Characters of context on either side: the arrays of `Letters` carry that much padding. */
export const PADDING = 4
/** Features of a run of letters of one script, and of a place within it. */
export const RUN_FEATURES = 13
export const PLACE_FEATURES = 9

/** A text letter by letter; entry n belongs to the character n - PADDING. Valid until the next text. */
export interface Letters {
  text: string
  /** 異体字 folded. */
  units: Uint16Array
  scripts: Uint8Array
}

/** An empty memory for texts of so many characters. */
export function createLetters(characters: number): Letters {
  return { text: '', units: new Uint16Array(characters + 2 * PADDING), scripts: new Uint8Array(characters + 2 * PADDING) }
}

/** Fills `letters`, which has room for the text and the padding. */
export function spell(letters: Letters, text: string): void {
  const { units, scripts } = letters
  letters.text = text
  const end = text.length + PADDING
  for (let i = 0; i < PADDING; i++) {
    units[i] = units[end + i] = 0x0a
    scripts[i] = scripts[end + i] = Script.space
  }
  for (let i = 0, n = PADDING; n < end; i++, n++) {
    const unit = text.charCodeAt(i)
    units[n] = unit < 0x3000 ? unit : foldUnit(unit)
    scripts[n] = scriptOf(unit)
  }
}

/** Longest run that is spelt out as a whole, and longest that is looked up. */
const WHOLE = 14
const LISTED = 6
const NAME = WordFlag.surname | WordFlag.given | WordFlag.person

/** Flags of the words of one to four letters that begin at the run or the place that was looked at last; -1 for no word. */
const prefixes = new Int32Array(5)
const PREFIX = 3

const UNLISTED = -1

function flagsOfRun(lexicon: Lexicon, units: Uint16Array, script: number, first: number, length: number): number {
  if (script === Script.latin) return UNLISTED
  if (script === Script.katakana) return length > WHOLE ? UNLISTED : lexicon.flagsOfUnits(units, first, first + length)
  lexicon.prefixes(units, first, length < PREFIX ? length : PREFIX, prefixes)
  return length <= PREFIX ? prefixes[length]! : length > LISTED ? UNLISTED : lexicon.flagsOfUnits(units, first, first + length)
}

/**
 * What a run of letters is: hashes of its features, to `out`. Order and constants are part of the file's format, and the same as in
 * ../kernel/assembly/sieve.ts.
 */
export function featuresOfRun({ text, units, scripts }: Letters, lexicon: Lexicon, first: number, behind: number, out: Int32Array): void {
  const script = scripts[first]!
  const length = behind - first
  const shape = script * 16 + (length > 15 ? 15 : length)
  const whole = flagsOfRun(lexicon, units, script, first, length)
  const b1 = units[first - 1]!
  const b2 = units[first - 2]!
  const a1 = units[behind]!
  const a2 = units[behind + 1]!
  const c0 = units[first]!
  const last = units[behind - 1]!
  let spelt = 17
  for (let i = first, stop = length > WHOLE ? first + WHOLE : behind; i < stop; i++) spelt = Math.imul(spelt ^ units[i]!, 0x01000193)
  out[0] = hash(1, spelt, length)
  out[1] = hash(2, whole, shape)
  out[2] = hash(3, whole, (b1 << 16) | a1)
  out[3] = hash(4, whole, (a1 << 16) | a2)
  out[4] = hash(5, (b1 << 16) | a1, script)
  out[5] = hash(6, (b2 << 16) | b1, script)
  out[6] = hash(7, (a1 << 16) | a2, script)
  out[7] = hash(8, (a1 << 16) | a2, units[behind + 2]!)
  out[8] = hash(9, (b2 << 16) | b1, units[first - 3]!)
  out[9] = hash(10, b1, shape)
  out[10] = hash(11, a1, shape)
  out[11] = hash(12, (c0 << 16) | units[first + 1]!, shape)
  out[12] =
    script === Script.katakana
      ? hash(13, sound(lexicon.foreignLooks(text, first - PADDING, behind - PADDING)), shape)
      : hash(14, (units[behind - 2]! << 16) | last, script)
}

/** What stands at a place within a run, the places of which are asked for in order, behind the run itself. */
export function featuresOfPlace(
  { text, units, scripts }: Letters,
  lexicon: Lexicon,
  first: number,
  behind: number,
  at: number,
  out: Int32Array,
): void {
  const length = behind - first
  const within = at - first
  const shape = (scripts[at]! * 16 + (length > 15 ? 15 : length)) * 16 + (within > 15 ? 15 : within)
  const c0 = units[at]!
  const n1 = units[at + 1]!
  const n2 = units[at + 2]!
  const p1 = units[at - 1]!
  const rest = behind - at
  if (within > 0 || scripts[at] !== Script.kanji) lexicon.prefixes(units, at, rest < PREFIX ? rest : PREFIX, prefixes)
  const f1 = prefixes[1]!
  const f2 = prefixes[2]!
  const f3 = prefixes[3]!
  const base = RUN_FEATURES
  out[base] = hash(21, c0, shape)
  out[base + 1] = hash(22, c0, n1)
  out[base + 2] = hash(23, (p1 << 16) | c0, n1)
  out[base + 3] = hash(24, (c0 << 16) | n1, n2)
  out[base + 4] = hash(25, Math.imul(f2, 0x10001) ^ (f3 << 8), f1)
  out[base + 5] = hash(26, f2, within === 0 ? p1 : -1)
  out[base + 6] = hash(27, f2, n2)
  out[base + 7] = hash(28, f3, units[at + 3]!)
  const start = at - PADDING
  out[base + 8] =
    rest > 1
      ? hash(
          29,
          sound(lexicon.surnameLooks(text, start, start + 2)) * 64 +
            (rest > 2 ? sound(lexicon.givenLooks(text, start + 2, start + (rest > 3 ? 4 : 3))) : 63),
          rest > 5 ? 5 : rest,
        )
      : hash(30, f1, p1)
}

/** Class of log odds × 8, by nats. */
const sound = (looks: number): number => (looks < -64 ? 0 : looks > 64 ? 16 : (looks + 64) >> 3)

/** Does a given name in hiragana begin there, or its reading, or does it stand in brackets, or somebody is addressed? Few runs of hiragana are worth a look. */
export function mayBeginName({ units, scripts }: Letters, lexicon: Lexicon, first: number, behind: number): boolean {
  const rest = behind - first
  if (rest < 2) return false
  if (rest <= LONGEST_READING && !isLetter(scripts[first - 1]!) && !isLetter(scripts[behind]!)) return true
  if (addresses(units, first, rest < LONGEST_ADDRESS ? behind : first + LONGEST_ADDRESS)) return true
  const most = rest < LONGEST_GIVEN ? rest : LONGEST_GIVEN
  lexicon.prefixes(units, first, most, prefixes)
  for (let length = 2; length <= most; length++) if (prefixes[length]! > 0 && (prefixes[length]! & NAME) !== 0) return true
  if (rest < SHORTEST_READING) return false
  for (let i = 0; i < most; i++) katakana[i] = units[first + i]! + 0x60
  lexicon.prefixes(katakana, 0, most, prefixes)
  for (let length = SHORTEST_READING; length <= most; length++)
    if (prefixes[length]! > 0 && (prefixes[length]! & READING) !== 0) return true
  return false
}
/** Longest reading in brackets, and how far an honorific is looked for. */
const LONGEST_READING = 8
const LONGEST_ADDRESS = 12
const isLetter = (script: number): boolean => script !== Script.other && script !== Script.space

/** さん, くん, ちゃん, さま. */
function addresses(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from + 2; i < to; i++) {
    const unit = units[i]!
    const before = units[i - 1]!
    if ((unit === N && (before === SA || before === KU || before === YA)) || (unit === MA && before === SA)) return true
  }
  return false
}
const [N, SA, KU, YA, MA] = [0x3093, 0x3055, 0x304f, 0x3083, 0x307e]

const READING = WordFlag.givenReading | WordFlag.surnameReading
/** Letters of a given name in hiragana that are looked up; and of one that only is the reading of others. */
const LONGEST_GIVEN = 4
const SHORTEST_READING = 3
const katakana = new Uint16Array(LONGEST_GIVEN)

/** Is a run of kanji a surname as it stands? */
export function isSurname({ units, scripts }: Letters, lexicon: Lexicon, first: number, behind: number): boolean {
  if (scripts[first] !== Script.kanji || behind - first > LONGEST_SURNAME) return false
  const flags = lexicon.flagsOfUnits(units, first, behind)
  return flags > 0 && (flags & WordFlag.surname) !== 0
}
const LONGEST_SURNAME = 5

/** Every bit of the result hangs on every bit of the values. */
function hash(template: number, a: number, b: number): number {
  let value = (Math.imul(a + Math.imul(template, 0x3c6ef372), 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) | 0
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39)
  return value ^ (value >>> 15)
}
