/** A label as the dictionary, or a detector, knows it. */
export interface Label {
  /** Where the label begins. */
  start: number
  label: string
  role?: string
}

/** Finds the longest known label that ends at `end`; undefined if there is none. */
export type LabelLookup = (text: string, end: number) => Label | undefined

/** The value that stands behind a label in running text: `氏名：山田太郎`, `【電話】03-…`, or a label on a line of its own. */
export interface Field {
  start: number
  end: number
  label: string
  role: string | undefined
  /** Where the label begins. */
  from: number
  /** Nothing marks the label but its place at the beginning of a line: what else is seen in the value stands beside what the label says. */
  isLoose: boolean
}

/** Longest field in characters. */
const FIELD_MAX = 200
/** Most spaces between a label and what marks it as one. */
const GAP_MAX = 8
/** Most bullets and spaces before a label that has a line of its own. */
const BULLETS_MAX = 4

/**
 * What stands between a label and its value. A closing bracket counts only where the label fills the bracket, and a line end where the label fills
 * the line: no label ends as nearly all lines of a program do.
 */
const MARKER = /[:=】〕\]」》>\t]|(?<![;{},(\n\r])\n|(?:は|が) ?(?=[0-9(+]|[A-Za-z]{1,3}-?[0-9])/g

const [SPACE, LINE_END, TAB] = [0x20, 0x0a, 0x09]
const isBlank = (c: number): boolean => c === SPACE || c === TAB

/**
 * Fields of a normalised text, in order, not overlapping. Linear: a look back of a few characters at each marker.
 * @param marks offsets of markers, in order, among them all that a label stands before; looked for where they are not known
 */
export function fieldsOf(text: string, lookup: LabelLookup, marks?: readonly number[]): Field[] {
  const labels: LabelledPlace[] = []
  if (marks !== undefined) for (const at of marks) takeLabel(text, at, at + 1, lookup, labels)
  else {
    MARKER.lastIndex = 0
    // Not exec: a source tree has a marker in every dozen characters, and a list for each of them costs more than to find it.
    while (MARKER.test(text)) {
      const behind = MARKER.lastIndex
      takeLabel(text, text.charCodeAt(behind - 1) === SPACE ? behind - 2 : behind - 1, behind, lookup, labels)
    }
  }
  if (marks === undefined) takeLineLabels(text, lookup, labels)
  return labels.flatMap(({ from, label, isLoose = false }, index) => {
    const next = labels[index + 1]?.start ?? text.length
    const limit = Math.min(next, from + FIELD_MAX, text.length)
    const lineEnd = text.slice(from, limit).indexOf('\n')
    const end = trimEnd(text, from, lineEnd < 0 ? limit : from + lineEnd)
    return end > from ? [{ start: from, end, label: label.label, role: label.role, from: labels[index]!.start, isLoose }] : []
  })
}

interface LabelledPlace {
  start: number
  /** Where the value may begin. */
  from: number
  label: Label
  isLoose?: boolean
}

/** Adds the label before the marker at `at`, if there is one, with the place behind it. */
function takeLabel(text: string, at: number, behind: number, lookup: LabelLookup, labels: LabelledPlace[]): void {
  const label = labelBefore(text, at, lookup)
  if (label === undefined) return
  if (text.charCodeAt(at) === LINE_END && !fillsLine(text, label.start, at)) return
  const from = skipMarkers(text, behind)
  const last = labels.at(-1)
  if (last === undefined || label.start >= last.from) labels.push({ start: label.start, from, label })
}

/** What is asked of a person; other words begin sentences. */
const OF_PERSONS = /^(?:person|contact|address|bio|id)\./
/** Longest label at the beginning of a line and most spaces behind it, in characters. */
const [WORD_MAX, SPACES_MAX] = [14, 24]
const BULLETS = new Set([...' \t■□●○◆◇・*-※'].map((bullet) => bullet.charCodeAt(0)))

/** Adds the labels with which lines begin and which nothing but a gap parts from their value, as word processors print forms: `氏名　山田太郎`. */
function takeLineLabels(text: string, lookup: LabelLookup, labels: LabelledPlace[]): void {
  const found: LabelledPlace[] = []
  for (let at = 0; at < text.length;) {
    const place = labelOfLine(text, at, lookup)
    if (place !== undefined && !labels.some(({ start }) => start === place.start)) found.push(place)
    const end = text.indexOf('\n', at)
    if (end < 0) break
    at = end + 1
  }
  if (found.length === 0) return
  labels.push(...found)
  labels.sort((a, b) => a.start - b.start)
}

function labelOfLine(text: string, at: number, lookup: LabelLookup): LabelledPlace | undefined {
  let start = at
  while (start - at < BULLETS_MAX && BULLETS.has(text.charCodeAt(start))) start++
  if (!(text.charCodeAt(start) > 0x7f)) return undefined
  let end = wordEnd(text, start, WORD_MAX)
  let from = gapEnd(text, end)
  // 氏　名 in a column of labels of one width.
  if (end === start + 1 && from > end && from - end < BULLETS_MAX) {
    const second = wordEnd(text, from, 2)
    const behind = gapEnd(text, second)
    if (behind > second) [end, from] = [second, behind]
  }
  if (from === end) return undefined
  const label = lookup(text, end)
  if (label?.start !== start || label.role === undefined || !OF_PERSONS.test(label.role)) return undefined
  // 氏名 住所 電話: a line of labels.
  const value = lookup(text, wordEnd(text, from, WORD_MAX))
  return value?.start === from ? undefined : { start, from, label, isLoose: true }
}

/** The end of a word of at most so many characters; of a longer one some place within. */
function wordEnd(text: string, from: number, most: number): number {
  let end = from
  while (end < text.length && end - from <= most && !isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== LINE_END) end++
  return end
}

/** The first character behind a gap in a line; `from` where there is no gap, or nothing behind it, or a marker. */
function gapEnd(text: string, from: number): number {
  let end = from
  while (end - from < SPACES_MAX && isBlank(text.charCodeAt(end))) end++
  const behind = text[end]
  return behind === undefined || behind === '\n' || behind === ':' || behind === '=' || isBlank(text.charCodeAt(end)) ? from : end
}

/** The label in front of a marker, across spaces and closing brackets: `氏名 ：`, `電話（携帯）:`. */
function labelBefore(text: string, at: number, lookup: LabelLookup): Label | undefined {
  let end = at
  const furthest = Math.max(0, at - GAP_MAX)
  while (end > furthest && isBlank(text.charCodeAt(end - 1))) end--
  return end === furthest ? undefined : lookup(text, end)
}

/** Only bullets and spaces may stand before a label that has a line of its own. */
function fillsLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BULLETS_MAX - 1), start)
  const lineStart = before.lastIndexOf('\n')
  if (lineStart < 0 && before.length > BULLETS_MAX) return false
  return text.slice(start, end).indexOf('\n') < 0 && /^[\s■□●○◆◇・*\-【[(<「]*$/.test(before.slice(lineStart + 1))
}

/** Past spaces, a second marker (`】：`) and one line end behind an empty rest of line. */
function skipMarkers(text: string, from: number): number {
  let at = from
  let lines = text[from - 1] === '\n' ? 1 : 0
  while (at < text.length && at - from < 16) {
    const c = text[at]!
    if (c === '\n') {
      if (++lines > 1) break
    } else if (c !== ' ' && c !== '\t' && c !== ':' && c !== '\r' && c !== '>' && c !== '"') break
    at++
  }
  return at
}

function trimEnd(text: string, from: number, end: number): number {
  while (end > from && /[\s【[(<「■□●○◆◇・|/,、]/.test(text[end - 1]!)) end--
  return end
}

/** Labels that do not say what the value is, so they speak neither for nor against it: 番号は090-… may be anything. */
const VAGUE: ReadonlySet<string> = new Set(['番号', 'No', 'ID', 'コード', '名', '氏', '会社'])

/** Adds the labels of the detectors themselves, a third party's among them, to those of the header dictionary. */
export function withDetectorLabels(dictionary: LabelLookup, detectors: readonly { labels?: readonly string[] }[]): LabelLookup {
  const own = new Set(detectors.flatMap(({ labels = [] }) => labels.map((label) => label.normalize('NFKC'))))
  // Asked at every colon of a source tree: nearly always the two characters before it end no label.
  const byEnding = new Map<number, number[]>()
  const single = [...own].filter((label) => label.length === 1)
  for (const label of [...own].sort((a, b) => b.length - a.length)) {
    const ending = endingAt(label, label.length)
    const lengths = byEnding.get(ending) ?? []
    byEnding.set(ending, lengths)
    if (lengths.at(-1) !== label.length) lengths.push(label.length)
  }
  for (const [ending, lengths] of byEnding)
    if (lengths.at(-1) !== 1 && single.includes(String.fromCharCode(ending % 0x10000))) lengths.push(1)
  return (text, end) => {
    const found = dictionary(text, end)
    const known = found !== undefined && VAGUE.has(found.label) ? undefined : found
    const lengths = byEnding.get(endingAt(text, end)) ?? (single.includes(text[end - 1]!) ? ONE : undefined)
    if (lengths === undefined) return known
    for (const length of lengths) {
      if (length > end) continue
      if (known !== undefined && end - length >= known.start) break
      const label = text.slice(end - length, end)
      if (own.has(label) && !continuesWord(text, end - length)) return { start: end - length, label }
    }
    return known
  }
}

const ONE: readonly number[] = [1]

/** The two characters before `end`, in one number; of a single one at the beginning that alone. */
const endingAt = (text: string, end: number): number => (end > 1 ? text.charCodeAt(end - 2) * 0x10000 : 0) + text.charCodeAt(end - 1)

/** Does a longer word of the same script run into `at`? A label inside a word is none: TEL in HOTEL. */
function continuesWord(text: string, at: number): boolean {
  if (at === 0) return false
  const pair = text.slice(at - 1, at + 1)
  return /^(?:[A-Za-z0-9]{2}|[\u30a1-\u30ff]{2}|[\u4e00-\u9fff]{2})$/.test(pair)
}
