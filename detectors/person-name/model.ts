import { loadDictionary } from './dictionary/load.js'
import { createLexicon, type Lexicon } from './lexicon.js'
import { scriptOf, Script } from './characters.js'
import { analyse, kindTable, type Sentence } from './rules/sentence.js'
import { createTokenizer } from './tokenizer/tokenizer.js'

/** What the detector works with, once a process. */
export interface NameModel {
  lexicon: Lexicon
  /** Tokens of a text and what the rules ask of them. Pieces without kana and kanji give no tokens. Valid until the next call. */
  read(text: string): Sentence
}

let model: NameModel | undefined

/** Loads the dictionary on the first call (tens of milliseconds), then answers at once. @throws Error as `loadDictionary`. */
export function nameModel(): NameModel {
  model ??= createModel()
  return model
}

function createModel(): NameModel {
  const dictionary = loadDictionary()
  const lexicon = createLexicon(dictionary)
  const tokenizer = createTokenizer(dictionary)
  const kinds = kindTable(dictionary)
  return {
    lexicon,
    read(text) {
      const tokens = tokenizer.tokenize(text, (from, to) => !holdsJapanese(text, from, to))
      return analyse(text, tokens, kinds, lexicon, dictionary.partsOfSpeech)
    },
  }
}

function holdsJapanese(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x3000) continue
    const script = scriptOf(unit)
    if (script === Script.kanji || script === Script.hiragana || script === Script.katakana) return true
  }
  return false
}
