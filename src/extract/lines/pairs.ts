import { joinParts, stretchOffsets, type Part, type Written } from '../tables/written.js'
import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecordTables } from '../tables/record-tables.js'
import { progressing } from '../text.js'
import { linesOf, partOf, type Line } from './lines.js'

/** How the lines of a log name their values: `label:value` between tabs (LTSV), or `key=value` between spaces. */
export type PairStyle = 'ltsv' | 'logfmt'

/** Lines that are looked at, how many there must be, and the share that must be pairs. */
const [SAMPLE_LINES, LINES_LEAST, SHARE] = [100, 2, 0.8]
const PAIRS_LEAST = 2

interface Pair {
  key: readonly [start: number, end: number]
  value: readonly [start: number, end: number]
}

const LABEL = /^[\p{L}\p{N}_.-]{1,60}$/u
/** Words before `=` that a line of a log has: behind a space, a comma or at the beginning. */
const KEY = /(?<![^\s,;|([])([\p{L}_][\p{L}\p{N}_.-]{0,60})=(?!=)/gu

/** How most lines of the text name their values, if they do. */
export function pairStyleOf(head: string, final: boolean): PairStyle | undefined {
  const lines = head.split(/\r\n|\n|\r/, SAMPLE_LINES + 1)
  if (!final || lines.length > SAMPLE_LINES) lines.pop()
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length < LINES_LEAST) return undefined
  for (const style of ['ltsv', 'logfmt'] as const) {
    const keyed = filled.map((line) => pairsOf(line, style).map(({ key: [start, end] }) => line.slice(start, end)))
    const counts = new Map<string, number>()
    for (const keys of keyed) if (keys.length >= PAIRS_LEAST) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
    const shared = [...counts.values()].filter((count) => count * 2 >= filled.length).length
    const lineCount = keyed.filter((keys) => keys.length >= PAIRS_LEAST).length
    if (lineCount >= filled.length * SHARE && shared >= PAIRS_LEAST) return style
  }
  return undefined
}

function pairsOf(line: string, style: PairStyle): Pair[] {
  return style === 'ltsv' ? labelled(line) : assigned(line)
}

/** http://ltsv.org: fields between tabs, each a label, a colon and its value. One field that is none makes the line none. */
function labelled(line: string): Pair[] {
  const pairs: Pair[] = []
  let from = 0
  for (const field of line.split('\t')) {
    const colon = field.indexOf(':')
    if (colon <= 0 || !LABEL.test(field.slice(0, colon))) return []
    pairs.push({ key: [from, from + colon], value: [from + colon + 1, from + field.length] })
    from += field.length + 1
  }
  return pairs
}

/** A value without quotes goes on up to the next key. */
function assigned(line: string): Pair[] {
  const pairs: Pair[] = []
  KEY.lastIndex = 0
  for (let match = KEY.exec(line); match !== null; match = KEY.exec(line)) {
    const start = match.index
    const last = pairs.at(-1)
    let from = KEY.lastIndex
    if (last !== undefined && last.value[1] < 0) last.value = [last.value[0], trimmedEnd(line, last.value[0], start)]
    const key = [start, start + match[1]!.length] as const
    const quote = line[from]
    const end = quote === '"' || quote === "'" ? closing(line, from) : -1
    if (end > 0) {
      pairs.push({ key, value: [from + 1, end] })
      from = end + 1
      KEY.lastIndex = from
    } else pairs.push({ key, value: [from, -1] })
  }
  const last = pairs.at(-1)
  if (last !== undefined && last.value[1] < 0) last.value = [last.value[0], trimmedEnd(line, last.value[0], line.length)]
  return pairs
}

function closing(line: string, at: number): number {
  for (let i = at + 1; i < line.length; i++) {
    if (line[i] === '\\') i++
    else if (line[i] === line[at]) return i
  }
  return -1
}

function trimmedEnd(line: string, from: number, end: number): number {
  while (end > from && /[\s,;|)\]([]/.test(line[end - 1]!)) end--
  return end
}

/** Reads a log whose lines are pairs: a row a line, the keys its headers; what stands beside the pairs is a column of its own, other lines are text. */
export const readPairs = (style: PairStyle): Reader =>
  async function* (input, context) {
    const { text, damage } = decodeText(input.head, progressing(input, context))
    const tables = createRecordTables(context.blockSize, stretchOffsets, false)
    for await (const lines of linesOf(text)) {
      for (const line of lines) addLine(line)
      yield* tables.take()
    }
    yield* tables.end()
    const gap = damage()
    if (gap !== undefined) yield gap

    function addLine(line: Line): void {
      const pairs = line.isPiece ? [] : pairsOf(line.text, style)
      if (pairs.length < PAIRS_LEAST) {
        tables.text(written(line, 0, line.text.length))
        return
      }
      const row = tables.begin('', '')
      const beside: Part[] = []
      let from = 0
      for (const { key, value } of pairs) {
        aside(line, from, key[0], beside)
        const branch = tables.child(row.group.root, written(line, ...key))
        tables.append(row, branch, written(line, ...value))
        from = value[1] + (/["']/.test(line.text[value[1]] ?? '') ? 1 : 0)
      }
      aside(line, from, line.text.length, beside)
      if (beside.length > 0) tables.append(row, tables.child(row.group.root, BESIDE), joinParts(beside))
      tables.add(row)
    }
  }

/** Header of what stands beside the pairs of a line. */
const BESIDE: Written = { text: 'message', parts: [] }

/** What stands between two pairs, if it says anything. */
function aside(line: Line, from: number, to: number, parts: Part[]): void {
  if (to > from && /[\p{L}\p{N}]/u.test(line.text.slice(from, to))) parts.push(partOf(line, from, to))
}

const written = (line: Line, from: number, to: number): Written => joinParts([partOf(line, from, to)])
