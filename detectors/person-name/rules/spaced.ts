const SPACED = /^\S(?:\s\S)+$/u
/** What stands by itself before a name, and behind one: 故 森 浩, 甲 森 浩; 森 浩 様, 森 浩 印. */
const [BEFORE, BEHIND] = ['故亡妻夫父母甲乙丙', '様殿氏君印㊞']
const LETTER = /\p{L}/u

/** Is a name of single letters a stretch of a title whose letters are spaced: 請 求 in 御 請 求 書? A name that is written so stands by itself. */
export function isOfSpacedTitle(text: string, start: number, end: number): boolean {
  return SPACED.test(text.slice(start, end)) && (isLetterBefore(text, start) || isLetterBehind(text, end))
}

const isSpace = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\u3000'
const isEdge = (text: string, at: number): boolean => at < 0 || at >= text.length || isSpace(text, at) || text[at] === '\n'
const isLetter = (text: string, at: number, others: string): boolean =>
  !isEdge(text, at) && LETTER.test(text[at]!) && !others.includes(text[at]!)

const isLetterBefore = (text: string, start: number): boolean =>
  isSpace(text, start - 1) && isLetter(text, start - 2, BEFORE) && isEdge(text, start - 3)
const isLetterBehind = (text: string, end: number): boolean =>
  isSpace(text, end) && isLetter(text, end + 1, BEHIND) && isEdge(text, end + 2)
