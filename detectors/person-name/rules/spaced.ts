const SPACED = /^\S(?:\s\S)+$/u

/** Is a name of single letters a stretch of a title whose letters are spaced: 請 求 in 御 請 求 書? A name that is written so stands by itself. */
export function isOfSpacedTitle(text: string, start: number, end: number): boolean {
  return SPACED.test(text.slice(start, end)) && (isLetterBefore(text, start) || isLetterBehind(text, end))
}

const isSpace = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\u3000'
const isEdge = (text: string, at: number): boolean => at < 0 || at >= text.length || isSpace(text, at) || text[at] === '\n'

const isLetterBefore = (text: string, start: number): boolean =>
  isSpace(text, start - 1) && !isEdge(text, start - 2) && isEdge(text, start - 3)
const isLetterBehind = (text: string, end: number): boolean => isSpace(text, end) && !isEdge(text, end + 1) && isEdge(text, end + 2)
