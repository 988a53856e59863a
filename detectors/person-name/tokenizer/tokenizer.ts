import type { NameDictionary } from '../dictionary/load.js'
import { pieceEnd } from '../../../src/text/pieces.js'
import { createLattice } from './lattice.js'
import { createTokens, reserve, type Tokens } from './tokens.js'

/** Cuts text into IPADIC tokens, the same as kuromoji's on each piece (text/pieces.ts). Not re-entrant: one list is filled again and again. */
export interface Tokenizer {
  /**
   * Tokens of the whole text, valid until the next call. Pieces for which `skip` answers true give no tokens.
   * Linear in the text whatever it holds.
   */
  tokenize(text: string, skip?: (from: number, to: number) => boolean): Tokens
}

/** A tokenizer over the flat dictionary; its working memory is kept between calls. */
export function createTokenizer(dictionary: NameDictionary): Tokenizer {
  const lattice = createLattice(dictionary)
  const tokens = createTokens()
  const lineEnd = dictionary.classes[1]?.tokens[0]?.pos ?? 0
  return {
    tokenize(text, skip) {
      tokens.count = 0
      for (let from = 0; from < text.length;) {
        const cut = pieceEnd(text, from)
        const to = cut === -1 ? text.length : cut
        if (skip === undefined || !skip(from, to)) {
          // A line end closes its piece and is not part of the sentence.
          const closed = text.charCodeAt(to - 1) === 0x0a
          lattice.decode(text, from, closed ? to - 1 : to, tokens)
          if (closed) appendLineEnd(tokens, to, lineEnd)
        }
        from = to
      }
      return tokens
    },
  }
}

function appendLineEnd(tokens: Tokens, to: number, pos: number): void {
  reserve(tokens, 1)
  tokens.start[tokens.count] = to - 1
  tokens.end[tokens.count] = to
  tokens.pos[tokens.count] = pos
  tokens.word[tokens.count] = -1
  tokens.count++
}
