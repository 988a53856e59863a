const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The number of a note as it stands in the text, raised: it ends a word or number before it and is no part of that. */
export const noteMark = (number: number | string): string => String(number).replace(/[0-9]/g, (digit) => DIGITS.charAt(Number(digit)))

/** Ruby of Word 97 and of text set with an odd font stands in a field, base text and all: EQ \\o\\ad(\\s\\up 9(やまだ),山田). */
const RUBY_FIELD = /^EQ\s[^()]{0,200}\\o[^()]{0,20}\(\\s\\up ?[\d.]{1,6}\(([^()]{1,100})\)[,;]([^()]{1,100})\)$/i

/** Base text and reading of a field that is ruby; undefined for any other. */
export function rubyOf(code: string): { base: string; reading: string } | undefined {
  const match = RUBY_FIELD.exec(code)
  return match === null ? undefined : { reading: match[1] ?? '', base: match[2] ?? '' }
}
