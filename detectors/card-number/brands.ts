/**
 * Card brands by the leading digits of the number (IIN) and its length.
 * Source: published preamble tables (Oracle Commerce, payment libraries), merged in reference/misc_tables.json `card_bins`.
 */
interface Range {
  brand: string
  /** Leading digits from–to, both of the same length. */
  from: string
  to: string
  lengths: readonly number[]
  /** Too vague to count without a label: old lengths, brands whose numbers need not pass Luhn. */
  vague?: readonly number[]
}

const range = (brand: string, prefixes: string, lengths: readonly number[], vague?: readonly number[]): Range[] =>
  prefixes.split(' ').map((prefix) => {
    const [from = '', to = from] = prefix.split('-')
    return { brand, from, to, lengths, ...(vague && { vague }) }
  })

const RANGES: readonly Range[] = [
  ...range('visa', '4', [16], [13, 18, 19]),
  ...range('mastercard', '51-55 2221-2720', [16]),
  ...range('jcb', '3528-3589', [16], [17, 18, 19]),
  ...range('jcb', '1800 2131', [], [15]),
  ...range('amex', '34 37', [15]),
  ...range('diners', '300-305 3095 36 38-39', [14], [16, 19]),
  ...range('discover', '6011 622126-622925 644-649 65', [16], [19]),
  ...range('unionpay', '62 81', [16], [17, 18, 19]),
  ...range('maestro', '5018 5020 5038 6304 6759 676', [], [12, 13, 14, 15, 16, 17, 18, 19]),
]

/** Brand of a number; `vague` where the number counts only under a label. */
export function brandOf(digits: string): { brand: string; vague: boolean } | undefined {
  for (const { brand, from, to, lengths, vague = [] } of RANGES) {
    const head = digits.slice(0, from.length)
    if (head < from || head > to) continue
    if (lengths.includes(digits.length)) return { brand, vague: false }
    if (vague.includes(digits.length)) return { brand, vague: true }
  }
  return undefined
}

/** Brand by the leading digits alone, for numbers whose middle is masked. */
export function brandOfPrefix(digits: string): string | undefined {
  return RANGES.find(
    ({ from, to }) => digits.length >= from.length && digits.slice(0, from.length) >= from && digits.slice(0, from.length) <= to,
  )?.brand
}

/** Numbers that the brands and payment services publish for testing (PayPal, Authorize.Net, Stripe). */
export const TEST_CARDS: ReadonlySet<string> = new Set(
  `4242424242424242 4000056655665556 5555555555554444 2223003122003222 5200828282828210 5105105105105100 378282246310005
   371449635398431 378734493671000 6011111111111117 6011000990139424 6011000000000004 6011000000000012 30569309025904
   38520000023237 36227206271667 38000000000006 30000000000004 3566002020360505 3530111333300000 3088000000000009
   3088000000000017 6200000000000005 4111111111111111 4012888888881881 4007000000027 4222222222222 5500000000000004
   5454545454545454 370000000000002 340000000000009 4000000000000002`.split(/\s+/),
)
