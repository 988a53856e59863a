import { Script, scriptOf } from './characters.js'
import { WordFlag, type Lexicon } from './lexicon.js'
import type { ProseName } from './prose.js'
import { Context } from './rules/context-bits.js'

/** Longest reading of a family name, in characters. */
const LONGEST = 7
/** No reading of a name is surer than that in running text. */
const SUREST = 0.9
/** What a family name written in front makes of a given name. */
const MORE = 0.2

/**
 * 15日 おかだ ゆうとくん: in letters of a kindergarten names stand in hiragana, and the family name in front of somebody who is addressed by the given
 * name is his. きょう ゆうとくんが has a word in front.
 */
export function withFamilyInKana(text: string, names: readonly ProseName[], lexicon: Lexicon): readonly ProseName[] {
  const joined: ProseName[] = []
  for (const name of names) {
    const from = familyBefore(text, name, lexicon)
    // おかだ may have been taken for somebody of his own.
    while (from !== undefined && joined.length > 0 && joined.at(-1)!.start >= from) joined.pop()
    if (from === undefined || (joined.at(-1)?.end ?? 0) > from) joined.push(name)
    else joined.push({ ...name, start: from, confidence: surer(name.confidence), reason: 'model+reading+honorific' })
  }
  return joined
}

const surer = (confidence: number): number => Math.min(SUREST, Math.round((confidence + MORE) * 100) / 100)

/** Where the family name begins that stands before a given name in kana. */
function familyBefore(text: string, { start, end, context }: ProseName, lexicon: Lexicon): number | undefined {
  if ((context & Context.afterHonorific) === 0 || !isSpace(text, start - 1)) return undefined
  const script = scriptOf(text.charCodeAt(start))
  if (script !== Script.hiragana && script !== Script.katakana) return undefined
  for (let at = start; at < end; at++) if (scriptOf(text.charCodeAt(at)) !== script) return undefined
  const to = start - 1
  let from = to
  while (from > 0 && to - from <= LONGEST && scriptOf(text.charCodeAt(from - 1)) === script) from--
  if (to - from < 2 || to - from > LONGEST || isLetter(text, from - 1)) return undefined
  // きょう is the reading of 京, too: in a sentence the word, in a list the name.
  if ((lexicon.flags(text, from, to) & WordFlag.ordinary) !== 0 && isInSentence(text, end)) return undefined
  return (lexicon.readingFlags(text, from, to) & WordFlag.surnameReading) !== 0 ? from : undefined
}

const SPOKEN = ['くん', 'ちゃん', 'さん', 'さま', '君', '様']

/** Does a particle follow who is addressed? */
function isInSentence(text: string, end: number): boolean {
  const honorific = SPOKEN.find((one) => text.startsWith(one, end))
  return honorific === undefined || isLetter(text, end + honorific.length)
}

const isSpace = (text: string, at: number): boolean => at >= 0 && text[at] !== '\n' && scriptOf(text.charCodeAt(at)) === Script.space
const LETTER = /\p{L}/u
const isLetter = (text: string, at: number): boolean => at >= 0 && at < text.length && LETTER.test(text[at]!)
