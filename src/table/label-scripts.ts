import type { Meaning } from './dictionary.js'

// The writing that a label asks for: 氏名（カナ）, ローマ字氏名, Name (Kanji).

/** A remark that says: in kana. */
export const KANA =
  /^(?:全角|半角)*(?:カナ|かな|カタカナ|ひらがな|フリガナ|フリカナ|ふりがな|ヨミガナ|よみがな|ヨミ|よみ|読み|読み仮名|読みがな|振り仮名|振仮名|ルビ|kana|katakana|hiragana|furigana|yomi|phonetic)(?:表記)?(?:全角|半角)*$/
const KANA_END =
  /(?:全角|半角)?(?:カタカナ|フリガナ|フリカナ|ふりがな|ヨミガナ|よみがな|読み仮名|読みがな|振り仮名|振仮名|カナ|かな|ヨミ|よみ|読み)$/
const KANA_START = /^(?:全角|半角)?(?:フリガナ|ふりがな|カタカナ|カナ|かな)/
/** A remark that says: in Latin letters. */
export const ROMAJI =
  /^(?:(?:ローマ字|アルファベット|英字|英語|英文|英|欧文|半角英字|大文字)(?:表記)?|romaji|roman|english|latin|alphabet)$/
const ROMAJI_END = /(?:ローマ字|アルファベット|英字|英語|英文)$/
const ROMAJI_START = /^(?:ローマ字|アルファベット|英字|英語|英文)/
/** A remark that says: in kanji. */
export const KANJI = /^(?:(?:漢字|全角|全角漢字)(?:表記)?|kanji|japanese)$/

/** Of several known parts. */
export const composed = (meaning: Meaning): Meaning => (meaning.known === 'exact' ? { ...meaning, known: 'whole' } : meaning)

/** 氏名カナ, カナ氏名, 氏名ローマ字: the reading of what the rest names, which may be no person (商品名カナ). */
export function inOtherScript(key: string, meaningOf: (rest: string) => Meaning | undefined): Meaning | undefined {
  const ways: [RegExp, (meaning: Meaning) => Meaning][] = [
    [KANA_END, asKana],
    [KANA_START, asKana],
    [ROMAJI_END, asRomaji],
    [ROMAJI_START, asRomaji],
    [/漢字$/, composed],
  ]
  for (const [pattern, turn] of ways) {
    const rest = key.replace(pattern, '')
    if (rest === key || rest === '') continue
    const meaning = meaningOf(rest.replace(/の$/, ''))
    if (meaning !== undefined) return turn(meaning)
  }
  return undefined
}

/** The reading of a name; what is no name stays what it is. */
export function asKana(meaning: Meaning): Meaning {
  const role = meaning.role.startsWith('person.name_')
    ? meaning.role.replace('name_romaji', 'name_full').replace('name_', 'kana_')
    : meaning.role
  return composed({ ...meaning, role })
}

/** A name in Latin letters. */
export function asRomaji(meaning: Meaning): Meaning {
  return composed({ ...meaning, role: meaning.role.startsWith('person.name_') ? 'person.name_romaji' : meaning.role })
}
