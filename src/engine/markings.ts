import type { ProseSegment, RowsSegment } from '../contract/index.js'

/** Finds marks of secrecy (秘密管理性: 不正競争防止法 2条6項) where they are put: in names, headers, footers, titles, first lines, alone on a line. */
export interface Markings {
  prose(segment: ProseSegment): void
  /** Looks at the first rows of a table only. */
  rows(segment: RowsSegment): void
  /** The marks found, in one writing each, sorted. */
  found(): string[]
}

/** What may stand between the characters of a mark that is spread out: 社 外 秘. */
const GAP = '[ 　]{0,3}'
const spread = (word: string): string => [...word].join(GAP)
/** A word in half-width or full-width letters. */
const latin = (words: string): string =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)}]`).replaceAll(' ', '[ 　]{1,3}')

/** Marks by the one writing that is reported, longer ones first. */
const MARKS: readonly (readonly [text: string, pattern: string])[] = [
  ['関係者外秘', spread('関係者外秘')],
  ['社外秘', spread('社外秘')],
  ['部外秘', spread('部外秘')],
  ['極秘', spread('極秘')],
  ['厳秘', spread('厳秘')],
  ['丸秘', `${spread('丸秘')}|${spread('マル秘')}`],
  ['㊙', '㊙'],
  ['取扱注意', `${spread('取扱注意')}|${spread('取り扱い注意')}|${spread('取扱い注意')}`],
  ['Strictly Confidential', latin('strictly confidential')],
  ['Confidential', latin('confidential')],
  ['Internal Use Only', latin('internal use only')],
  ['秘', '秘'],
]
const ANY = new RegExp(MARKS.map(([, pattern]) => `(${pattern})`).join('|'), 'gi')
/** The same for `matchAll`, which begins where `lastIndex` stands. */
const IN_LINE = new RegExp(ANY)
/** What most text lacks. */
const HINT = /[秘㊙注]|[Cc][Oo][Nn][Ff][Ii][Dd][Ee]|[Ii][Nn][Tt][Ee][Rr][Nn][Aa][Ll][ \u3000]|[ｃＣ][ｏＯ]|[ｉＩ][ｎＮ]/

/** Brackets, dots, stars and rules with which a mark is set off. */
const DECORATION = '[ 　\\t[\\]()<>{}【】〔〕［］（）〈〉《》「」『』〖〗|｜/／:：,、.。・*＊※#＃■□◆◇●○★☆▲▼!！=＝_＿~〜\\-‐–—―ー]'
const ONLY_DECORATION = new RegExp(`^${DECORATION}*$`)
const ENDS_SET_OFF = new RegExp(`(?:^|${DECORATION})$`)
const BEGINS_SET_OFF = new RegExp(`^(?:$|${DECORATION})`)
const OPENED = /[[(<【〔［（〈《「『]$/
const CLOSED = /^[\])>】〕］）〉》」』]/
/** Codes of headers and footers in workbooks: &L left, &"font", &12 size, &P page (ECMA-376-1, 18.3.1.46). */
const HEADER_CODE = /&(?:"[^"\n]{0,64}"|K[0-9A-F]{6}|\d{1,3}|[A-Z&])/g

/** Lines of a document among which a mark on a line with other words still is its title's. */
const FIRST_LINES = 16
/** A mark's line is a heading, not a sentence. */
const LINE_MAX = 80
const FIRST_ROWS = 5
const CELL_MAX = 60

/** An empty finder for one document. */
export function createMarkings(): Markings {
  const found = new Set<string>()
  let lines = 0
  const look = (line: string, prominent: boolean): void => {
    if (line.length > LINE_MAX) return
    for (const text of marksIn(line, prominent)) found.add(text)
  }
  return {
    prose({ text, core, locate }) {
      // Where the first lines of the document end in this block.
      let firstEnd = core[0]
      for (; lines < FIRST_LINES && firstEnd < core[1]; lines++) {
        const end = text.indexOf('\n', firstEnd)
        firstEnd = end < 0 || end >= core[1] ? core[1] : end + 1
      }
      if (!HINT.test(text)) return
      ANY.lastIndex = core[0]
      for (let match = ANY.exec(text); match !== null && match.index < core[1]; match = ANY.exec(text)) {
        const { index } = match
        const start = text.lastIndexOf('\n', index - 1) + 1
        const next = text.indexOf('\n', index)
        const end = next < 0 ? text.length : next
        const isPlaced = (): boolean => index < firstEnd || isSetApart(locate(index, index + match![0].length).place)
        if (end - start <= LINE_MAX) look(text.slice(start, end), isPlaced())
        // One look at the line for all that stands on it.
        ANY.lastIndex = end
      }
    },
    rows({ rows }) {
      for (const { number, cells } of rows) {
        if (number > FIRST_ROWS) return
        for (const cell of cells) if (cell.length <= CELL_MAX && HINT.test(cell)) for (const line of cell.split('\n')) look(line, true)
      }
    },
    found: () => [...found].sort(),
  }
}

/** Headers, footers, titles and names are no running text. */
function isSetApart(place: { kind: string; part?: string }): boolean {
  return place.kind === 'name' || (place.part !== undefined && /^(?:header|footer|properties)/.test(place.part))
}

/**
 * The marks of one line. A mark is set off from what stands beside it: 社外秘の資料 and 取扱注意事項 are words of a sentence.
 * @param prominent the line may hold other words too; else the mark must stand alone
 */
function* marksIn(line: string, prominent: boolean): Generator<string> {
  // NFKC would turn ㊙ into 秘.
  const text = [...line.replace(HEADER_CODE, ' ')].map((char) => (char === '㊙' ? char : char.normalize('NFKC'))).join('')
  for (const match of text.matchAll(IN_LINE)) {
    const [mark] = MARKS[match.slice(1).findIndex((group) => group !== undefined)]!
    const before = text.slice(0, match.index)
    const behind = text.slice(match.index + match[0].length)
    const alone = ONLY_DECORATION.test(before) && ONLY_DECORATION.test(behind)
    if (alone) yield mark
    else if (prominent && isSetOff(mark, before, behind)) yield mark
  }
}

function isSetOff(mark: string, before: string, behind: string): boolean {
  if (mark === '㊙') return true
  if (!ENDS_SET_OFF.test(before) || !BEGINS_SET_OFF.test(behind)) return false
  // 秘 is a character of many words and names; it is a mark where brackets make it one.
  if (mark === '秘') return OPENED.test(before) && CLOSED.test(behind)
  if (!/^[A-Z]/.test(mark)) return true
  // "this is confidential and may": a sentence goes on in small letters.
  const word =
    before
      .trimEnd()
      .split(/[^A-Za-z]/)
      .at(-1) ?? ''
  return !/^[a-z]/.test(word) && !/^ {1,3}[a-z]/.test(behind)
}
