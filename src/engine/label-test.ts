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

/** What stands between a label's last character, a bracket or a number behind it, and the mark; more than `createLabelTest` takes. */
export const BEFORE_MARK = ' \t"\']>*.-_'

/** What a label may end in, with what may come behind it: most line ends of a program have none of it before them. */
export function labelEnds(labels: readonly string[]): string {
  const ends = new Set(')0123456789')
  for (const label of labels)
    for (const end of [label.toLowerCase().at(-1), label.toUpperCase().at(-1)]) if (end !== undefined) ends.add(end)
  return [...ends].join('')
}
/** Of codes other than BETWEEN. */
const CODES = 38

/**
 * A quick look at the characters before each mark, of which source code has one in every dozen: whether one of the labels may end there, as
 * `fieldsOf` and what it asks take it. Says yes rather than no: what it lets through is looked up.
 */
export function createLabelTest(labels: readonly string[]): LabelTest {
  // A trie of the labels read backwards: a row of branches for each node, 0 where there is none; the root is row 0.
  let branches = new Uint16Array(CODES * 512)
  const ends = [false]
  for (const label of labels) {
    let node = 0
    for (const c of [...label].reverse()) {
      const code = codes[c.charCodeAt(0)] ?? 0
      if (code === BETWEEN) continue
      let next = branches[node * CODES + code]!
      if (next === 0) {
        next = ends.push(false) - 1
        if (ends.length * CODES > branches.length) {
          const larger = new Uint16Array(branches.length * 2)
          larger.set(branches)
          branches = larger
        }
        branches[node * CODES + code] = next
      }
      node = next
    }
    ends[node] = true
  }
  const isEnd = Uint8Array.from(ends, Number)

  const endsLabel = (units: ArrayLike<number>, end: number): boolean => {
    let node = 0
    for (let at = end; at > 0;) {
      const code = codes[units[--at]!]!
      if (code === BETWEEN) continue
      node = branches[node * CODES + code]!
      if (node === 0) return false
      // Within a word no label begins.
      if (isEnd[node] !== 0 && (at === 0 || !continues(units[at - 1]!, units[at]!))) return true
    }
    return false
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

const isLetter = (c: number): boolean => (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a
/** Is what stands before a label's first character of the same word? */
const continues = (before: number, first: number): boolean => isLetter(before) || (isDigit(before) && isLetter(first))
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
