/** Kanji numerals, as in 十一番地, 昭和六十年, 三一一の二四, 壱. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壱: 1,
  弐: 2,
  参: 3,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000 }

/** Character class content for regular expressions. */
export const KANJI_NUMERALS = '〇一二三四五六七八九十百千壱弐参拾'

/** Reads kanji numerals (or ASCII digits) as a whole number; undefined where it is none. 二十四 and 二四 are both 24. */
export function readNumeral(text: string): number | undefined {
  if (/^[0-9]{1,15}$/.test(text)) return Number(text)
  if (text === '' || text.length > 9) return undefined
  let total = 0
  let pending: number | undefined
  for (const c of text) {
    const digit = DIGITS[c]
    const unit = UNITS[c]
    if (digit !== undefined) pending = (pending ?? 0) * 10 + digit
    else if (unit !== undefined) {
      total += (pending ?? 1) * unit
      pending = undefined
    } else return undefined
  }
  return total + (pending ?? 0)
}
