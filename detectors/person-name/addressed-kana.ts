import { FAMILIES } from './family.js'
import { WordFlag, type Lexicon } from './lexicon.js'

/** スズキ様, たなかさん: one word in kana by itself, and a title that only persons have. 様 behind a longer word (カスタマー様) is no title of a name. */
const ADDRESSED =
  /(?<![\p{L}\p{M}\p{N}・])(?:[\u30a1-\u30fa\u30fc]{2,7}(?=[ \u3000]?(?:様|さま|さん|殿|氏)(?!々))|[\u3041-\u3096]{3,7}(?=[ \u3000]?様)|[\u3041-\u3096]{3,5}?(?=さん))/gu

/** Family names in kana that are addressed: how calls are noted of which nobody knows the letters. The scorer, which learned from texts, finds few of them. */
export function addressedKana(text: string, lexiconOf: () => Lexicon): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const { 0: word, index: start } of text.matchAll(ADDRESSED)) {
    const end = start + word.length
    const lexicon = lexiconOf()
    const isName = (lexicon.readingFlags(text, start, end) & WordFlag.surnameReading) !== 0
    if (isName && ((lexicon.flags(text, start, end) & WordFlag.ordinary) === 0 || FAMILIES.has(word))) found.push({ start, end })
  }
  return found
}
