/** Could a label end before a mark? Asked of bytes of ASCII. */
export type LabelTest = (units: ArrayLike<number>, mark: number) => boolean

/** Longest remark in brackets behind a label that is passed over; labels are looked for no further back. */
const REMARK_MAX = 24

/** Characters of labels as numbers of six bits; what stands between letters of a label (space, - and _) is none. */
const BETWEEN = 63
const codes = new Uint8Array(128).fill(37)
for (let digit = 0; digit < 10; digit++) codes[0x30 + digit] = 27 + digit
for (let letter = 0; letter < 26; letter++) codes[0x41 + letter] = codes[0x61 + letter] = 1 + letter
for (const between of ' -_') codes[between.charCodeAt(0)] = BETWEEN

/** What may stand between a label and its mark. */
const closes = new Uint8Array(128)
for (const closing of ' \t"\']>*') closes[closing.charCodeAt(0)] = 1

const [POINT, OPEN, CLOSE] = [0x2e, 0x28, 0x29]
/** Of two characters: longer labels end so, or one has no more. */
const [LONGER, WHOLE] = [1, 2]

/**
 * A quick look at the last characters before each mark, of which source code has one in every dozen characters: whether one of the labels may end
 * there, as `fieldsOf` and what it asks take it. Says yes rather than no: what it lets through is looked up.
 */
export function createLabelTest(labels: readonly string[]): LabelTest {
  const pairs = new Uint8Array(1 << 12)
  const triples = new Uint8Array(1 << 18)
  for (const label of labels) {
    const own = [...label].map((c) => codes[c.charCodeAt(0)] ?? 0).filter((code) => code !== BETWEEN)
    const [third, second, last] = [own.at(-3), own.at(-2), own.at(-1)]
    if (last === undefined || second === undefined) continue
    const pair = (second << 6) | last
    pairs[pair]! |= third === undefined ? WHOLE : LONGER
    if (third !== undefined) triples[(third << 12) | pair] = 1
  }

  const endsLabel = (units: ArrayLike<number>, end: number): boolean => {
    let at = end
    const before = (): number => {
      let code = BETWEEN
      while (code === BETWEEN && at > 0) code = codes[units[--at]!]!
      return code
    }
    const last = before()
    const pair = (before() << 6) | last
    const known = pairs[pair]!
    if (known === 0) return false
    return (known & WHOLE) !== 0 || triples[(before() << 12) | pair] !== 0
  }

  return (units, mark) => {
    let end = mark
    while (end > 0 && closes[units[end - 1]!] !== 0) end--
    if (end > 0 && units[end - 1] === POINT) end--
    if (end > 0 && units[end - 1] === CLOSE) {
      const furthest = Math.max(0, end - REMARK_MAX)
      while (end > furthest && units[end - 1] !== OPEN) end--
      if (end === furthest) return false
      end--
      while (end > 0 && units[end - 1] === 0x20) end--
    }
    if (endsLabel(units, end)) return true
    // A running number behind it.
    let digits = 0
    while (digits < 2 && end - digits > 0 && isDigit(units[end - digits - 1]!)) digits++
    return digits > 0 && (endsLabel(units, end - digits) || (digits === 2 && endsLabel(units, end - 1)))
  }
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
