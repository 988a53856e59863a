/** A card number whose middle somebody has hidden: 4242********4242, 411111******1111, ****-****-****-1234. */
export interface MaskedCard {
  start: number
  end: number
  /** With `*` for every hidden digit and without separators. */
  plain: string
}

const SYMBOLS = '*●○•×#'
const STAR = `${SYMBOLS}Xx`
const SEPARATOR = ' \\-‐‑‒–—―−─━ー'
/** Digits in front or none, stars for the middle, the last three or four digits. Looked for backwards from those. */
const MASKED = new RegExp(
  `(?<![0-9A-Za-z${SYMBOLS}])(?:[0-9]{4}[${SEPARATOR}]?[0-9]{0,2}[${STAR}]{2,9}(?:[${SEPARATOR}]?[${STAR}]{1,6}){0,2}|[${STAR}]{4}[${SEPARATOR}]?[${STAR}]{4,6}[${SEPARATOR}]?[${STAR}]{0,5})[${SEPARATOR}]?[0-9]{3,4}$`,
)
/** The same as a sign: what stands before and behind is left open. */
export const MASKED_SIGN = new RegExp(
  `(?:[0-9]{4}[${SEPARATOR}]?[0-9]{0,2}[${STAR}]{2}|[${STAR}]{4}[${SEPARATOR}]?[${STAR}]{4,6}[${SEPARATOR}]?[${STAR}]{0,5}[${SEPARATOR}]?[0-9]{3})`,
)
/** Three or four digits behind a star: what every masked card ends with. */
const LAST_DIGITS = new RegExp(`[${STAR}][${SEPARATOR}]?[0-9]{3,4}(?![0-9A-Za-z_*●])`, 'g')
const OTHERS = new RegExp(`[${STAR}]`, 'g')
const SEPARATORS = new RegExp(`[${SEPARATOR}]`, 'g')
/** Digits and stars together, and with separators. */
const [LEAST, MOST, WRITTEN_MAX] = [14, 16, 24]

/** All masked cards of a text. Linear: one look back from each group of three or four digits behind a star. */
export function maskedCardsIn(text: string): readonly MaskedCard[] {
  let found: MaskedCard[] | undefined
  LAST_DIGITS.lastIndex = 0
  while (LAST_DIGITS.test(text)) {
    const end = LAST_DIGITS.lastIndex
    const written = MASKED.exec(text.slice(Math.max(0, end - WRITTEN_MAX), end))?.[0]
    if (written === undefined) continue
    const plain = written.replace(SEPARATORS, '').replace(OTHERS, '*')
    if (plain.length >= LEAST && plain.length <= MOST) (found ??= []).push({ start: end - written.length, end, plain })
  }
  return found ?? NONE
}

const NONE: readonly MaskedCard[] = []
