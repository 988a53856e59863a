import { scriptOf, Script } from '../characters.js'
import { TITLES } from './words.js'

interface Name {
  start: number
  end: number
  confidence: number
  reason: string
}

/** As sure as a surname of one character gets by its title: 星 社長. */
const ONE_CHARACTER = 0.45

/**
 * ひばりの丘 園長, 佐藤 園長: the dictionaries know some offices as given names. Behind a space they are held, not borne: what is left is a surname, or the
 * last character of a house. 守 and 督 are borne.
 */
export function withoutOffice<N extends Name>(text: string, name: N): N | undefined {
  const { start, end } = name
  let space = end
  while (space > start && scriptOf(text.charCodeAt(space - 1)) !== Script.space) space--
  if (space === start || text[end - 1] !== '長' || end - space < 2 || !TITLES.has(text.slice(space, end))) return name
  const surname = { ...name, end: space - 1, reason: 'model+surname+title' }
  if (surname.end - start > 1) return surname
  return isLetter(text, start - 1) ? undefined : { ...surname, confidence: Math.min(name.confidence, ONE_CHARACTER) }
}

function isLetter(text: string, at: number): boolean {
  const script = scriptOf(text.charCodeAt(at))
  return script === Script.kanji || script === Script.hiragana || script === Script.katakana
}
