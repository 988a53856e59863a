/**
 * Masks make a value safe to print. They take raw or normalised text: what is shown is normalised first,
 * because `１２３` is as readable as `123`, and what a mask does not know it hides.
 */
const HIDDEN = '*'
const DIGIT = /\p{N}/u
const SHOWN = /[-\s()+./〒]/

/** Keeps the outline and the first `first` and last `last` digits: '090-****-****'. Everything that is neither digit nor separator is hidden. */
export function maskDigits(value: string, keep: { first?: number; last?: number } = {}): string {
  const characters = [...value.normalize('NFKC')]
  const total = characters.filter((c) => DIGIT.test(c)).length
  const first = keep.first ?? 0
  const last = keep.last ?? 0
  let seen = 0
  return characters
    .map((c) => {
      if (!DIGIT.test(c)) return SHOWN.test(c) ? c : HIDDEN
      seen++
      // A short value would be shown whole.
      return total > first + last && (seen <= first || seen > total - last) ? c : HIDDEN
    })
    .join('')
}

/** 'taro@example.co.jp' → 't***@e***.jp'. The number of stars says nothing; a local part of one or two characters is hidden whole. */
export function maskEmail(value: string): string {
  const plain = value.normalize('NFKC')
  const at = plain.lastIndexOf('@')
  if (at < 1) return HIDDEN.repeat(3)
  const domain = plain.slice(at + 1)
  const dot = domain.lastIndexOf('.')
  const end = dot > 0 ? domain.slice(dot) : ''
  return `${at > 2 ? plain[0] : ''}***@${domain[0] ?? ''}***${end}`
}

/** Shows the first `shown` characters and hides the rest behind a fixed number of stars. */
export function maskAfter(value: string, shown: number): string {
  return value.slice(0, shown) + HIDDEN.repeat(4)
}
