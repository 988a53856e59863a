/**
 * How a short text is written: kanji of one, two or three characters, four and more, in parts; katakana short, long, in parts; hiragana and Latin
 * letters in one word or in parts; anything else. A column's names are written alike: among 山田太郎 and 佐藤花子 a lone word in katakana is rarely one.
 */
export const Writing = {
  kanjiShort: 0,
  kanjiThree: 1,
  kanjiLong: 2,
  kanjiParts: 3,
  katakanaShort: 4,
  katakanaLong: 5,
  katakanaParts: 6,
  hiragana: 7,
  hiraganaParts: 8,
  latin: 9,
  latinParts: 10,
  other: 11,
} as const
/** How many there are. */
export const WRITINGS = 12
/** Longest lone word in katakana that is called short: surnames and given names alone. */
const SHORT = 4

/** The writing of text.slice(start, end), one of `Writing`, by its first character and by whether it has parts. */
export function writingOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  const isParted = holdsJoint(text, start, end)
  // つるの剛士, ウエンツ瑛士.
  if (first >= 0x3041 && first <= 0x30fc && isKanji(text.charCodeAt(end - 1))) return isParted ? Writing.kanjiParts : Writing.kanjiLong
  if (isKatakana(first)) return isParted ? Writing.katakanaParts : end - start > SHORT ? Writing.katakanaLong : Writing.katakanaShort
  if (first >= 0x3041 && first <= 0x309f) return isParted ? Writing.hiraganaParts : Writing.hiragana
  if (isKanji(first)) {
    if (isParted) return Writing.kanjiParts
    return end - start > 3 ? Writing.kanjiLong : end - start === 3 ? Writing.kanjiThree : Writing.kanjiShort
  }
  if (isLatin(first)) return isParted ? Writing.latinParts : Writing.latin
  return Writing.other
}

function holdsJoint(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20 || unit === 0x3000 || unit === 0x30fb || unit === 0x3d || unit === 0x2c || unit === 0x2e) return true
  }
  return false
}

const isKatakana = (unit: number): boolean => (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc
const isKanji = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xd840 && unit <= 0xd88d) ||
  unit === 0x3005
const isLatin = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f)
