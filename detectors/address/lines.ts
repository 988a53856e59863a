import { municipalityAt, prefectureAt } from './places.js'

/** A stretch of a folded text with the line ends inside it taken out. */
export interface Joined {
  text: string
  /** Offset in the folded text where the character at `index` of `text` stands. */
  start(index: number): number
  /** Offset behind the character that ends at `index`. */
  end(index: number): number
  /** Does a line end lie between the characters at `from` and `to`? */
  isBroken(from: number, to: number): boolean
  /** Where the line ends that holds the character at `index`. */
  lineEnd(index: number): number
}

/** Longest address over several lines, and how many lines it goes on for. */
const REACH = 150
const LINES_MAX = 3
const LINE_END = /[ \t]{0,8}\r?\n[ \t]{0,8}/g
/** What begins something else than the rest of an address. */
const OTHER =
  /^(?:$|[\n・●■◆○□*※→►#>|]|[(（]?[0-9]{1,2}[).、:]|TEL|Tel|tel|FAX|電話|携帯|氏名|名前|お名前|〒|E-?mail|https?:|0[0-9]{1,4}-|[^\n]{1,8}[:：]|(?:19|20)[0-9]{2}[-/年]|第 ?[0-9一二三四五六七八九十]{1,4} ?[条章節項編])/
/** A line that goes on with a unit or hyphen: the number stands in the line before. */
const CONTINUES = /^(?:番地?|号(?![館室車線棟機])|丁目|地[割のノ之0-9]|地$|目|条|線|[-のノ][0-9]|[東西南北][0-9]|\()/
/** 番地 at a line end and its number at the next line's beginning. */
const UNIT_END = /(?:番地?|丁目|地割)$/
const BARE_NUMBER = /^[0-9]{1,4}(?![0-9]|[0-9-]*(?:号室|階|F|[年月日人名件円%:]))/
const NUMBER_OR_UNIT = /(?:[0-9番地号目階F]|[-地0-9][イロハニホヘト甲乙丙]|[-のノ之][〇一二三四五六七八九十百]{1,4})$/

/**
 * The text from `at` on as one line, over a few line ends: addresses stand over several lines on envelopes, and the end of a printed
 * line breaks them anywhere. Undefined where no line end is near, or where what follows it is something else.
 */
export function joinLines(folded: string, at: number): Joined | undefined {
  const reach = folded.slice(at, at + REACH)
  let text = ''
  let from = 0
  // Behind text[breaks[i]] the folded text is ahead by shifts[i] more.
  const breaks: number[] = []
  const shifts: number[] = []
  LINE_END.lastIndex = 0
  for (let match = LINE_END.exec(reach); match !== null && breaks.length < LINES_MAX; match = LINE_END.exec(reach)) {
    const next = LINE_END.lastIndex
    const rest = reach.slice(next, next + 40)
    if (OTHER.test(rest) || beginsPlace(rest, text + reach.slice(from, match.index))) break
    text += reach.slice(from, match.index)
    const goesOn = CONTINUES.test(rest) || (UNIT_END.test(text) && BARE_NUMBER.test(rest))
    const glue = NUMBER_OR_UNIT.test(text) && !goesOn ? ' ' : ''
    text += glue
    breaks.push(text.length)
    shifts.push(next - text.length)
    from = next
  }
  if (breaks.length === 0) return undefined
  const last = reach.indexOf('\n', from)
  text += reach.slice(from, last < 0 ? undefined : last)
  const shift = (index: number): number => {
    let by = 0
    for (let i = 0; i < breaks.length && breaks[i]! <= index; i++) by = shifts[i]!
    return by
  }
  return {
    text,
    start: (index) => at + index + shift(index),
    end: (index) => at + index + shift(index - 1),
    isBroken: (from, to) => breaks.some((offset) => offset > from && offset <= to),
    lineEnd: (index) => breaks.find((offset) => offset > index) ?? text.length,
  }
}

/** Does the next line begin with a place of its own? Behind a prefecture it is the municipality; short names may be quarters. */
function beginsPlace(line: string, before: string): boolean {
  const prefecture = prefectureAt(before, 0)
  if (prefecture !== undefined && before.trimEnd().length === prefecture.length) return false
  if (prefectureAt(line, 0) !== undefined) return true
  // A name cut in two is whole again with the next line.
  if (municipalityAt(before, prefecture?.length ?? 0, prefecture) === undefined) return false
  return municipalityAt(line, 0)?.form === 'full'
}
