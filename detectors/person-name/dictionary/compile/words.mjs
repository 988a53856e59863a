/** Joins the dictionary's words with what is known of names: flags per word, readings, romanised readings, folded spellings. */
import { romanKey } from './roman.mjs'

/** Bits of a word; `dictionary/lexicon.ts` holds the same list. */
export const FLAGS = {
  surname: 1,
  given: 2,
  person: 4,
  place: 8,
  organisation: 16,
  ordinary: 32,
  surnameReading: 64,
  givenReading: 128,
  frequentSurname: 256,
  foreignGiven: 16384,
  foreignSurname: 32768,
}

/** Romanised keys hang behind this letter, so that running text never walks into them. */
export const ROMAN_MARK = '\u0001'

const PERSONS =
  FLAGS.surname | FLAGS.given | FLAGS.person | FLAGS.surnameReading | FLAGS.givenReading | FLAGS.foreignGiven | FLAGS.foreignSurname
const THINGS = FLAGS.place | FLAGS.organisation
const KANA_ONLY = /^[\p{Script=Katakana}ー]+$/u
const HAS_KANJI_OR_HIRAGANA = /[\p{Script=Han}\p{Script=Hiragana}]/u

/** @returns words { text, flags, tokens } in no order; words without tokens are known to the rules only, not to the tokenizer. */
export function collectWords(ipadic, names, folding) {
  const words = new Map()
  const add = (text, flags) => {
    const word = words.get(text) ?? { text, flags: 0, tokens: [] }
    word.flags |= flags
    words.set(text, word)
    return word
  }
  const fold = folder(folding)
  const addName = (text, reading, flag) => {
    add(text, flag)
    add(fold(text), flag)
    if (!KANA_ONLY.test(reading) || !HAS_KANJI_OR_HIRAGANA.test(text)) return
    const readingFlag = flag & FLAGS.surname ? FLAGS.surnameReading : FLAGS.givenReading
    add(reading, readingFlag)
    add(ROMAN_MARK + romanKey(reading), readingFlag)
  }
  for (const { surface, tokens } of ipadic.entries) {
    const word = add(surface, 0)
    word.tokens = tokens
    for (const { pos, features } of tokens) {
      const flag = flagOf(ipadic.partsOfSpeech[pos])
      if (flag & (FLAGS.surname | FLAGS.given)) addName(surface, features[8] ?? '', flag)
      word.flags |= flag
    }
  }
  for (const { text, reading } of names.given) addName(text, reading, FLAGS.given)
  for (const { text, reading } of names.surnames) addName(text, reading, FLAGS.surname | FLAGS.frequentSurname)
  for (const { text, reading } of names.rare) addName(text, reading, FLAGS.surname)
  for (const { text, flag } of names.foreign) {
    // ワシントン: what is a name in another list stays one.
    if (flag & THINGS && (words.get(text)?.flags ?? 0) & PERSONS) continue
    add(text, flag)
  }
  return [...words.values()]
}

function flagOf(pos) {
  const fields = pos.split(',')
  if (fields[1] === '固有名詞') {
    if (fields[2] === '人名') return fields[3] === '姓' ? FLAGS.surname : fields[3] === '名' ? FLAGS.given : FLAGS.person
    if (fields[2] === '地域') return FLAGS.place
    if (fields[2] === '組織') return FLAGS.organisation
    return FLAGS.organisation
  }
  return ['名詞', '動詞', '形容詞', '副詞', '連体詞', '接続詞', '感動詞'].includes(fields[0]) ? FLAGS.ordinary : 0
}

/** Folds 異体字 as the keys of names do. */
export function folder(folding) {
  const map = new Map(Object.entries(folding).flatMap(([base, variants]) => [...variants].map((variant) => [variant, base])))
  return (text) => [...text].map((c) => map.get(c) ?? c).join('')
}
