import type { NameDictionary } from './dictionary/load.js'
import { FOLDED_UNITS, foldPoint, foldUnit } from './fold.js'

/** What the dictionary says of a word. The same bits as FLAGS in `dictionary/compile/words.mjs`. */
export const WordFlag = {
  surname: 1,
  given: 2,
  person: 4,
  place: 8,
  organisation: 16,
  ordinary: 32,
  surnameReading: 64,
  givenReading: 128,
  frequentSurname: 256,
  /** Parts of foreign names in katakana: bits of `flagsOf` alone. Those between are the bits of the model's word lists. */
  foreignGiven: 16384,
  foreignSurname: 32768,
} as const

/** What `flags` answers: rare parts of foreign names are no evidence in a cell. */
const COMMON = WordFlag.frequentSurname * 2 - 1

/** Bits of a node's number; above them lies what the tokenizer asks for. */
const NODE = 0xffffff
/** Behind this letter lie the romanised keys. */
const ROMAN_MARK = '\u0001'
/** Longest surname in UTF-16 units: four characters, one of them perhaps a surrogate pair. */
const LONGEST_SURNAME = 5
const NEVER = -128
/** Steps per nat of the stored scores. */
const SCALE = 16

/** Lookups of names, without cutting strings out of the text. Spellings are folded (異体字), hiragana stays hiragana. */
export interface Lexicon {
  /** Word id of text.slice(from, to), -1 if it is no word. */
  word(text: string, from: number, to: number): number
  /** Flags of a word id. */
  flagsOf(word: number): number
  /** The same of all words. */
  allFlags: Readonly<Uint16Array>
  /** Flags of text.slice(from, to), 0 if it is no word. */
  flags(text: string, from: number, to: number): number
  /** Flags of the same stretch read as katakana. */
  readingFlags(text: string, from: number, to: number): number
  /** Bit n set: the n units from `from` on are a surname. */
  surnames(text: string, from: number, to: number): number
  /** Flags (surnameReading, givenReading) of a romanised key, see `romanKey`. */
  romanFlags(key: string): number
  /** Mean log odds, per character, that the stretch is a given name and not an ordinary word; undefined if a character is in none. */
  givenScore(text: string, from: number, to: number): number | undefined
  /** Log odds that a katakana stretch is a (foreign) name, in nats. */
  katakanaScore(text: string, from: number, to: number): number
  /** Log odds × 8 that one to four kanji are a given name, a surname, by their letters; 0 for other stretches. */
  givenLooks(text: string, from: number, to: number): number
  surnameLooks(text: string, from: number, to: number): number
  /** Log odds × 8 that a katakana stretch is part of a foreign name. */
  foreignLooks(text: string, from: number, to: number): number
}

/** Letters of the trie by code unit: with 異体字 folded, and with hiragana read as katakana, too. */
export interface LetterTables {
  folded: Uint16Array
  kana: Uint16Array
}

/** The tables of a dictionary. */
export function letterTables({ letters }: NameDictionary): LetterTables {
  const folded = letters.slice()
  for (const unit of FOLDED_UNITS) folded[unit] = letters[foldUnit(unit)]!
  const kana = folded.slice()
  for (let unit = 0x3041; unit <= 0x3096; unit++) kana[unit] = letters[unit + 0x60]!
  return { folded, kana }
}

/** Lookups over a loaded dictionary. */
export function createLexicon(dictionary: NameDictionary, { folded, kana } = letterTables(dictionary)): Lexicon {
  const { units, wordFlags, letters, givenScores, katakanaScores, givenLooks, surnameLooks, foreignLooks } = dictionary

  function letterAt(text: string, at: number, table: Uint16Array): number {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) return table[unit]!
    return letters[foldPoint(text.codePointAt(at)!)]!
  }

  function find(text: string, from: number, to: number, table: Uint16Array): number {
    let node = 0
    for (let i = from; i < to; i++) {
      const letter = letterAt(text, i, table)
      if (letter === 0) return -1
      if (isHigh(text.charCodeAt(i))) i++
      const next = (units[node * 4]! & NODE) + letter
      if ((units[next * 4 + 1]! & NODE) !== node) return -1
      node = next
    }
    return from < to ? units[node * 4 + 2]! : -1
  }

  function flagsOf(word: number): number {
    return word < 0 ? 0 : wordFlags[word]!
  }

  return {
    word: (text, from, to) => find(text, from, to, folded),
    flagsOf,
    allFlags: wordFlags,
    flags: (text, from, to) => flagsOf(find(text, from, to, folded)) & COMMON,
    readingFlags: (text, from, to) => flagsOf(find(text, from, to, kana)) & COMMON,
    surnames(text, from, to) {
      let found = 0
      let node = 0
      const stop = Math.min(to, from + LONGEST_SURNAME)
      for (let i = from; i < stop; i++) {
        const letter = letterAt(text, i, folded)
        if (letter === 0) break
        if (isHigh(text.charCodeAt(i))) i++
        const next = (units[node * 4]! & NODE) + letter
        if ((units[next * 4 + 1]! & NODE) !== node) break
        node = next
        const word = units[node * 4 + 2]!
        if (word >= 0 && wordFlags[word]! & WordFlag.surname) found |= 1 << (i + 1 - from)
      }
      return found
    },
    romanFlags: (key) => flagsOf(find(ROMAN_MARK + key, 0, key.length + 1, letters)),
    givenScore(text, from, to) {
      let sum = 0
      const length = to - from
      for (let i = 0; i < length; i++) {
        const position = length === 1 ? 0 : i === 0 ? 1 : i === length - 1 ? 3 : 2
        const score = givenScores[position * 65536 + foldUnit(text.charCodeAt(from + i))]!
        if (score === NEVER) return undefined
        sum += score
      }
      return length === 0 ? undefined : sum / length / SCALE
    },
    katakanaScore(text, from, to) {
      let sum = 0
      let previous = 0
      for (let i = from; i <= to; i++) {
        const unit = i === to ? 0x30a0 : text.charCodeAt(i)
        const letter = unit >= 0x30a0 && unit < 0x3100 ? unit - 0x30a0 : 0
        sum += katakanaScores[previous * 96 + letter]!
        previous = letter
      }
      return sum / SCALE
    },
    givenLooks: (text, from, to) => looksOf(text, from, to, givenLooks),
    surnameLooks: (text, from, to) => looksOf(text, from, to, surnameLooks),
    foreignLooks(text, from, to) {
      let sum = 0
      let a = 0
      let b = 1
      for (let i = from; i <= to; i++) {
        const c = i === to ? 2 : (text.charCodeAt(i) - 0x30a0) & 127
        sum +=
          foreignLooks[c]! +
          foreignLooks[((b * 128 + c) & 8191) + 128]! +
          foreignLooks[Math.imul(a * 16384 + b * 128 + c, 0x9e3779b1) >>> 16]!
        a = b
        b = c
      }
      return sum
    },
  }
}

const FIRST_KANJI = 0x4e00
const KANJI = 0x5200
/** First table of each length, see `dictionary/compile/looks.mjs`. */
const LOOKS = [0, 0, 1, 3, 6]

function looksOf(text: string, from: number, to: number, table: Int8Array): number {
  const length = to - from
  if (length > 4 || length === 0) return 0
  let sum = 0
  for (let i = 0; i < length; i++) {
    const letter = foldUnit(text.charCodeAt(from + i)) - FIRST_KANJI
    if (letter < 0 || letter >= KANJI) continue
    const place = LOOKS[length]! + (i === 0 ? 0 : i === length - 1 ? Math.min(length, 3) - 1 : 1)
    sum += table[place * KANJI + letter]!
  }
  return sum
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
