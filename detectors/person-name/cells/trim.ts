import { scriptOf, Script } from '../characters.js'

/** Honorifics that close a cell; longer first. */
const CLOSING = ['先生', '社長', '部長', '課長', '係長', '教授', 'さん', 'さま', 'くん', 'ちゃん', '様', '氏', '殿', '君']
/** Surnames and given names that end like an honorific are rarer than the honorific; after one character only these are taken. */
const AFTER_ONE = new Set(['さん', 'さま', 'くん', '様', '氏', '先生'])

/** The stretch of text that may be a name: without outer spaces and marks, honorific, and what stands in brackets behind. */
export function trimCell(text: string, from: number, to: number): [start: number, end: number] {
  let start = from
  let end = to
  while (start < end && isOuter(text.charCodeAt(start))) start++
  while (end > start && isOuter(text.charCodeAt(end - 1))) end--
  const bracket = text.indexOf('(', start + 1)
  if (bracket > start && bracket < end) end = skipSpacesBack(text, start, bracket)
  for (const closing of CLOSING) {
    if (!text.endsWith(closing, end) || end - closing.length <= start) continue
    const rest = skipSpacesBack(text, start, end - closing.length)
    if (rest - start === 1 && !AFTER_ONE.has(closing)) continue
    return [start, rest]
  }
  return [start, end]
}

function skipSpacesBack(text: string, start: number, end: number): number {
  let at = end
  while (at > start && scriptOf(text.charCodeAt(at - 1)) === Script.space) at--
  return at
}

/** Spaces and the marks with which people dress a name in a cell: ■山田太郎, 「山田太郎」, *山田. */
function isOuter(unit: number): boolean {
  return scriptOf(unit) === Script.space || OUTER.has(unit)
}

const OUTER = new Set([...'「」『』【】[]<>《》〈〉■□◆◇●○◎★☆※*・:;,.、。"\'-|'].map((c) => c.charCodeAt(0)))
