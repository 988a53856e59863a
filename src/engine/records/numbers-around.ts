import { isEntryLabel } from '../../table/number-columns.js'

// 受付番号：S24-1009 / 山田 太郎 様, and below the name 会員No. A-10023: a number of somebody that no detector knows, on a line near the name.

/** Lines above and below a name in which its number may stand. */
const LINES = 4
/** How most labels of numbers end: a quick look. */
const SIGN = /番号|ナンバー|コード|No|ID|[ＮＩ]/i
/** A label with its number, wherever in a line it stands: 但 研修受講料（受付番号 S24-1009）. */
const LABELLED =
  /(?<!\p{L})(\p{L}{1,10}(?:番号|ナンバー|コード|No\.?|ID)) {0,4}[:=]? {0,4}([A-Z0-9][A-Z0-9-]{2,18}[A-Z0-9])(?![A-Z0-9-])/giu
/** Digits of a number at least: with the name beside it, few need to do. */
const DIGITS_MIN = 3
/** A date, a telephone, the number under which a firm hands in its taxes: T and 13 digits. */
const NO_NUMBER = /^(?:[12][0-9]{3}-[01]?[0-9]-[0-3]?[0-9]|0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|T[0-9]{13})$/i

/**
 * The numbers that labels near a name give: with the name they join, by themselves they do not.
 * @param above what stands in front of the name, down from the name or the end of text before it
 * @param below what stands behind it, up to the next name
 */
export function numbersAround(above: string, below: string): string[] {
  if (!SIGN.test(above) && !SIGN.test(below)) return []
  const near = [...above.split('\n').slice(-LINES - 1), ...below.split('\n').slice(0, LINES + 1)].join('\n').normalize('NFKC')
  const numbers: string[] = []
  for (const [, label, number] of near.matchAll(LABELLED)) {
    const digits = number!.replace(/[^0-9]/g, '').length
    if (digits >= DIGITS_MIN && isEntryLabel(label!) && !NO_NUMBER.test(number!)) numbers.push(number!.toUpperCase())
  }
  return numbers
}
