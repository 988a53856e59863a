import { isLabelOfPersons, LABEL_MAX } from '../csv-shape.js'

// Lists that a core system or a mainframe prints: columns by blanks, a heading on every page.

/** The columns of such a list. */
export interface FixedLayout {
  labels: readonly string[]
  /** Where the columns but the first begin, in half-width characters from 0. */
  bounds: readonly number[]
  /** The heading without its blanks: every page has it. */
  heading: string
}

/** Lines that are looked at, and how long they may be. */
const [LINES_MOST, LENGTH_MOST] = [600, 600]
/** Columns and lines that make a list. */
const [COLUMNS_LEAST, ROWS_LEAST] = [3, 3]
/** Share of the lines with cells that keep to the columns: totals and headings of pages do not. */
const KEEPING_SHARE = 0.7
/** Share of all lines below the heading: notes with words far apart are no list. */
const LIST_SHARE = 0.5
/** Share of the lines that may hold something between two columns. */
const NOISE_SHARE = 0.05

const BLANKS = /[ \u3000]+/
const bare = (line: string): string => line.replace(/\s/g, '')
/** A rule below the heading. */
const RULE = /^[\s\-=_─━＝－ー―‐*+|]+$/

/** Places that a character takes: full-width ones two, as they are printed; the second half of a pair none. */
export function widthOf(code: number): number {
  if (code < 0x370 || (code >= 0xff61 && code <= 0xff9f)) return 1
  return code >= 0xdc00 && code <= 0xdfff ? 0 : 2
}

interface Word {
  text: string
  from: number
  to: number
}

/** The words of a line between blanks, by their places. */
function wordsOf(line: string): Word[] {
  const words: Word[] = []
  let place = 0
  let word: Word | undefined
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    const to = place + widthOf(code)
    if (code === 0x20 || code === 0x3000) word = undefined
    else if (word === undefined) words.push((word = { text: line[i]!, from: place, to }))
    else {
      word.text += line[i]
      word.to = to
    }
    place = to
  }
  return words
}

/** 氏　　名, 住　　所: characters of one label set apart. */
function joinSpaced(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  let isOpen = false
  for (const word of words) {
    const isSingle = word.text.length === 1 && word.text > '\u3000'
    const last = joined.at(-1)
    if (isSingle && isOpen && last !== undefined) {
      last.text += word.text
      last.to = word.to
      // Labels of two characters are those that are set apart.
      isOpen = !isLabelOfPersons(last.text) && last.text.length < 5
    } else {
      joined.push({ ...word })
      isOpen = isSingle
    }
  }
  return joined
}

/** The columns of a text whose lines are columns by blanks, below a heading of labels; undefined where it is none. @param head its beginning */
export function fixedLayoutOf(head: string, final: boolean): FixedLayout | undefined {
  const lines = head.split(/\r\n|[\n\f\r]/, LINES_MOST + 1)
  if (!final || lines.length > LINES_MOST) lines.pop()
  for (const [at, line] of lines.entries()) {
    const labels = headingOf(line)
    const layout = labels === undefined ? undefined : layoutBelow(labels, bare(line), lines.slice(at + 1))
    if (layout !== undefined) return layout
  }
  return undefined
}

/** The words of a heading: short, no numbers, no sentence, one at least for what is somebody's. */
function headingOf(line: string): Word[] | undefined {
  if (line.length > LENGTH_MOST || !/\S(?: {2}|\u3000)/.test(line) || /[\t,;[\]。、:：=<>{}|]|[0-9０-９]{2}/.test(line)) return undefined
  if (PAGE.test(line)) return undefined
  const words = joinSpaced(wordsOf(line))
  const isHeading =
    words.length >= COLUMNS_LEAST && words.every(({ text }) => text.length <= LABEL_MAX) && words.some(({ text }) => isLabelOfPersons(text))
  return isHeading ? words : undefined
}

function layoutBelow(labels: readonly Word[], heading: string, below: readonly string[]): FixedLayout | undefined {
  const rows = below.filter(
    (line) =>
      line.length <= LENGTH_MOST &&
      !line.includes('\t') &&
      !RULE.test(line) &&
      !PAGE.test(line) &&
      !TOTAL.test(line) &&
      bare(line) !== heading &&
      isRow(line, labels.length),
  )
  if (rows.length < ROWS_LEAST) return undefined
  const taken = placesTaken(rows)
  const most = Math.floor(rows.length * NOISE_SHARE)
  const columns: Word[] = [{ ...labels[0]! }]
  const bounds: number[] = []
  for (const label of labels.slice(1)) {
    const last = columns.at(-1)!
    const bound = gapBetween(last, label, bounds.at(-1) ?? 0, (place) => (taken[place] ?? 0) <= most)
    if (bound === undefined) {
      last.text += /[!-~]$/.test(last.text) && /^[!-~]/.test(label.text) ? ` ${label.text}` : label.text
      last.to = label.to
      continue
    }
    bounds.push(bound)
    columns.push({ ...label })
  }
  if (columns.length < COLUMNS_LEAST || !columns.every(({ text }) => text.length <= LABEL_MAX && /\p{L}/u.test(text))) return undefined
  const layout = { labels: numbered(columns.map(({ text }) => text)), bounds, heading }
  const keeping = rows.filter((line) => cellsOf(line, layout) !== undefined).length
  const filled = below.filter((line) => bare(line) !== heading && /\S/.test(line) && !RULE.test(line)).length
  return keeping >= ROWS_LEAST && keeping >= rows.length * KEEPING_SHARE && keeping >= filled * LIST_SHARE ? layout : undefined
}

/** Has it about as many words as there are columns? */
const isRow = (line: string, columns: number): boolean =>
  line.trim().split(BLANKS).length >= Math.max(COLUMNS_LEAST, Math.ceil(columns / 2))

/** How many of the lines have something at each place. */
function placesTaken(rows: readonly string[]): number[] {
  const taken: number[] = []
  for (const row of rows)
    for (const { from, to } of wordsOf(row)) for (let place = from; place < to; place++) taken[place] = (taken[place] ?? 0) + 1
  return taken
}

/**
 * Where the column under `label` begins: behind the widest gap between it and the one before; of equal ones behind that which ends nearest to the label.
 * The blank within 山田 太郎 is no wider than those between the columns.
 */
function gapBetween(last: Word, label: Word, from: number, isFree: (place: number) => boolean): number | undefined {
  let [best, width] = [undefined as number | undefined, 0]
  let start = -1
  for (let place = Math.max(last.from, from) + 1; place < label.to; place++) {
    if (!isFree(place)) {
      start = -1
      continue
    }
    if (start < 0) start = place
    const isEnd = place + 1 >= label.to || !isFree(place + 1)
    if (!isEnd) continue
    const own = place + 1 - start
    const end = Math.min(place + 1, Math.max(label.from, start + 1))
    if (own > width || (own === width && best !== undefined && Math.abs(end - label.from) < Math.abs(best - label.from))) {
      best = isFree(place + 1) ? end : place + 1
      width = own
    }
  }
  return best
}

/** 氏名 comes again: 氏名2. */
function numbered(labels: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return labels.map((label) => {
    const count = (seen.get(label) ?? 0) + 1
    seen.set(label, count)
    return count === 1 ? label : `${label}${count}`
  })
}

/** Where the cells of a line stand in it, as offsets; undefined where the line does not keep to the columns, or has too few cells to be one of the list. */
export function cellsOf(line: string, { bounds }: FixedLayout): (readonly [from: number, to: number])[] | undefined {
  const cells: [number, number][] = []
  let [place, start, column] = [0, 0, 0]
  const close = (end: number): void => {
    let [from, to] = [start, end]
    while (from < to && isBlank(line.charCodeAt(from))) from++
    while (to > from && isBlank(line.charCodeAt(to - 1))) to--
    cells.push([from, to])
    start = end
    column++
  }
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    while (column < bounds.length && place >= bounds[column]!) {
      // A word goes on over the bound.
      if (i > 0 && !isBlank(code) && !isBlank(line.charCodeAt(i - 1))) return undefined
      close(i)
    }
    const to = place + widthOf(code)
    if (column < bounds.length && to > bounds[column]! && !isBlank(code)) return undefined
    place = to
  }
  while (column <= bounds.length) close(line.length)
  const filled = cells.filter(([from, to]) => to > from).length
  return filled >= Math.max(2, Math.ceil(cells.length / 3)) ? cells : undefined
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0

/** What begins or ends a page: what stands from there to the next heading is no row. */
const PAGE = /\f|(?:page|頁|ページ|p\.)[\s.:：]{0,4}[0-9０-９]|[0-9０-９]\s{0,2}(?:頁|ページ)/i

/** What is added up. */
const TOTAL = /^[\s＊*(（【<＜]*(?:[合小総累頁]\s*計|以\s*上|total)/i

/** What a line of such a list is. */
export type FixedLine = 'heading' | 'rule' | 'page' | 'total' | 'line'

export function kindOf(line: string, { heading }: FixedLayout): FixedLine {
  if (RULE.test(line)) return 'rule'
  if (bare(line) === heading) return 'heading'
  if (TOTAL.test(line)) return 'total'
  return PAGE.test(line) ? 'page' : 'line'
}
