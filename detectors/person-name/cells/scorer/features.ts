import { Script, scriptOf } from '../../characters.js'
import { WordFlag, type Lexicon } from '../../lexicon.js'
import { bestSplit, OTHER, PERSON } from '../strength.js'
import { isChineseSurname } from '../chinese.js'
import { isJoint, readingSplit } from '../kana.js'

/** Most features of one cell: four n-grams a character, one a word, and a handful of the whole. */
export const FEATURES_MAX = 480
/** Longest stretch of which features are made, in UTF-16 units. */
export const SCORED_LENGTH = 80
const LONGEST_GRAM = 4
/** Longest word at either end that is looked up. */
const LONGEST_END = 4
/** Kinds of features; they keep apart what would hash alike. */
const Kind = {
  gram: 1,
  word: 2,
  whole: 3,
  reading: 4,
  rule: 5,
  split: 6,
  readingSplit: 7,
  shape: 8,
  head: 9,
  tail: 10,
  lone: 11,
  parts: 12,
  first: 13,
  last: 14,
  both: 15,
  sound: 16,
  kanaHead: 17,
  kanaTail: 18,
  tailSplit: 19,
  tailFlags: 20,
  headFlags: 21,
  chinese: 22,
  prefix: 23,
  suffix: 24,
  partWord: 25,
  looks: 26,
  wholeLooks: 27,
  foreignLooks: 28,
  leastLooks: 29,
} as const
const EDGE = 0x5e

/**
 * What the scorer sees of a cell: n-grams of its letters (kana as katakana, Latin in small letters), its words, what the dictionary knows of the
 * whole and of its ends, and what the rules say. Hashes into `out`; answers how many.
 */
export function cellFeatures(text: string, start: number, end: number, rule: number, lexicon: Lexicon, out: Int32Array): number {
  let count = 0
  let scripts = 0
  let word = 0
  for (let i = start - 1; i <= end; i++) {
    const unit = letterAt(text, i, start, end)
    if (i >= start && i < end) scripts |= 1 << scriptOf(text.charCodeAt(i))
    let hash = 0
    for (let n = 0; n < LONGEST_GRAM && i + n <= end; n++) {
      hash = mix(hash, letterAt(text, i + n, start, end))
      out[count++] = mix(hash, (Kind.gram << 8) | n)
    }
    if (unit === EDGE || unit === 0x20) {
      if (word !== 0) out[count++] = mix(word, Kind.word)
      word = 0
    } else {
      word = mix(word, unit)
    }
  }
  const flags = lexicon.flags(text, start, end)
  const isPlain = (scripts & ((1 << Script.latin) | (1 << Script.space))) === 0
  out[count++] = mix(flags, Kind.whole)
  out[count++] = mix(rule <= 0 ? rule : Math.round(rule * 20), (Kind.rule << 8) | (scripts & 0xff))
  out[count++] = mix(scripts, (Kind.shape << 8) | Math.min(end - start, 12))
  if (scripts & (1 << Script.katakana)) count = partFeatures(text, start, end, lexicon, out, count)
  if (!isPlain) return count
  if (scripts & (1 << Script.kanji)) {
    const split = bestSplit(text, start, end, lexicon)
    out[count++] = mix(split, (Kind.split << 8) | Math.min(end - start, 6))
    out[count++] = mix(text.charCodeAt(end - 1), (Kind.tailSplit << 8) | split)
    out[count++] = mix(mix(text.charCodeAt(end - 1), text.charCodeAt(end - 2)), (Kind.tailSplit << 8) | 16 | split)
    const tail = endWord(text, start, end, lexicon, false)
    const head = endWord(text, start, end, lexicon, true)
    out[count++] = mix(tail, Kind.tailFlags)
    out[count++] = mix(head, Kind.headFlags)
    const isChinese = isChineseSurname(text, start, start + 1) ? 1 : isChineseSurname(text, start, start + 2) ? 2 : 0
    out[count++] = mix(isChinese, (Kind.chinese << 8) | (Math.min(end - start, 5) << 4) | split)
    out[count++] = mix(kindOf(head), Kind.head)
    out[count++] = mix(kindOf(tail), Kind.tail)
    out[count++] = mix(bestLooks(text, start, end, lexicon), (Kind.looks << 8) | Math.min(end - start, 6))
    if (end - start <= LONGEST_END) {
      out[count++] = mix(step(lexicon.surnameLooks(text, start, end)), (Kind.wholeLooks << 8) | (end - start))
      out[count++] = mix(step(lexicon.givenLooks(text, start, end)), (Kind.wholeLooks << 8) | 16 | (end - start))
    }
  } else {
    const reading = lexicon.readingFlags(text, start, end)
    out[count++] = mix(reading, (Kind.reading << 10) | flags)
    out[count++] = mix(end - start > 24 ? 0 : readingSplit(text, start, end, lexicon), Kind.readingSplit)
  }
  return count
}

/** How much the stretch looks like a surname and a given name by its letters alone, where it falls best into the two, in steps of a nat. */
function bestLooks(text: string, start: number, end: number, lexicon: Lexicon): number {
  let best = LOOKS_LEAST
  for (let at = start + 1; at < end && at <= start + LONGEST_SURNAME; at++) {
    if (end - at > LONGEST_GIVEN) continue
    best = Math.max(best, step(lexicon.surnameLooks(text, start, at) + lexicon.givenLooks(text, at, end)))
  }
  return best
}

const [LONGEST_SURNAME, LONGEST_GIVEN, LOOKS_LEAST, LOOKS_MOST] = [3, 3, -8, 12]
/** Steps per nat of the lexicon's looks. */
const LOOKS_SCALE = 8
const step = (looks: number): number => Math.max(LOOKS_LEAST, Math.min(LOOKS_MOST, Math.round(looks / LOOKS_SCALE)))

/** What the dictionary knows of the parts of a name in katakana, rare foreign ones too, and of the words that a single part begins and ends with. */
function partFeatures(text: string, start: number, end: number, lexicon: Lexicon, out: Int32Array, at: number): number {
  let count = at
  let parts = 0
  let first = 0
  let last = 0
  let sound = 0
  let looks = 0
  let least = LOOKS_MOST
  for (let from = start; from < end;) {
    let to = from
    while (to < end && !isJoint(text.charCodeAt(to))) to++
    if (to > from) {
      last = lexicon.flagsOf(lexicon.word(text, from, to)) & KNOWN
      if (parts === 0) first = last
      sound += lexicon.katakanaScore(text, from, to)
      const own = step(lexicon.foreignLooks(text, from, to))
      looks += own
      least = Math.min(least, own)
      parts++
    }
    from = to + 1
  }
  const many = Math.min(parts, 4)
  out[count++] = mix(many, Kind.parts)
  out[count++] = mix(first, (Kind.first << 4) | many)
  out[count++] = mix(last, (Kind.last << 4) | many)
  out[count++] = mix(mix(first, last), (Kind.both << 4) | many)
  out[count++] = mix(Math.max(-6, Math.min(6, Math.round(sound / parts))), (Kind.sound << 4) | many)
  out[count++] = mix(Math.round(looks / parts), (Kind.foreignLooks << 4) | many)
  out[count++] = mix(least, (Kind.leastLooks << 4) | many)
  if (parts === 1) {
    out[count++] = mix(kanaEnd(text, start, end, lexicon, true), Kind.kanaHead)
    out[count++] = mix(kanaEnd(text, start, end, lexicon, false), Kind.kanaTail)
  }
  return count
}

const KNOWN = OTHER | PERSON | WordFlag.surnameReading | WordFlag.givenReading | WordFlag.foreignGiven | WordFlag.foreignSurname
const LONGEST_KANA_END = 8

/** Length and flags of the longest katakana word that begins or ends the stretch without being all of it. */
function kanaEnd(text: string, start: number, end: number, lexicon: Lexicon, isHead: boolean): number {
  for (let length = Math.min(LONGEST_KANA_END, end - start - 1); length > 1; length--) {
    const flags = lexicon.flagsOf(isHead ? lexicon.word(text, start, start + length) : lexicon.word(text, end - length, end)) & KNOWN
    if (flags !== 0) return (Math.min(end - start - length, 3) << 16) | flags
  }
  return 0
}

/** Length and kind of what `endWord` answers. */
function kindOf(word: number): number {
  const kind = (word & OTHER ? 1 : 0) | (word & PERSON ? 2 : 0) | (word & WordFlag.frequentSurname ? 4 : 0)
  return (((word >> 10) & 15) << 3) | kind
}

/** What is left beside the longest known word that begins or ends the stretch without being all of it, its length, and its flags. */
function endWord(text: string, start: number, end: number, lexicon: Lexicon, isHead: boolean): number {
  for (let length = Math.min(LONGEST_END, end - start - 1); length > 0; length--) {
    const flags = isHead ? lexicon.flags(text, start, start + length) : lexicon.flags(text, end - length, end)
    if (flags !== 0) return (Math.min(end - start - length, 4) << 14) | (length << 10) | flags
  }
  return 0
}

/** The letter that counts: kana as katakana, Latin in small letters, digits as one, beyond the stretch an edge. */
function letterAt(text: string, at: number, start: number, end: number): number {
  if (at < start || at >= end) return EDGE
  const unit = text.charCodeAt(at)
  if (unit >= 0x3041 && unit <= 0x3096) return unit + 0x60
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20
  if (unit >= 0x30 && unit <= 0x39) return 0x30
  return unit === 0x3000 ? 0x20 : unit
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
