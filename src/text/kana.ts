/** Kana and kanji of normalised text (half-width kana are full width by then). */

/** ひらがな → カタカナ, for keys: readings are written in either. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
}

/** Kanji of the basic plane, with 々 and 〆. */
export const isKanji = (c: number): boolean => (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || c === 0x3005 || c === 0x3006
