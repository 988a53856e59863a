/** Cuts a text into pieces (../../../../src/text/pieces.ts), and these into tokens. */
import { byteAt, charAt, HIRAGANA, KANJI, KATAKANA, lineEndPos, scriptOf, wide } from './memory'
import { decode } from './lattice'
import { count, setCount, setToken } from './tokens'

/** Characters that were cut into words by the last call. */
export let tokenised: i32 = 0

/** Longest piece, but for the rest of a cluster. */
const PIECE_MAX: i32 = 2000

/** Where a piece of PIECE_MAX characters without a mark ends: -1 = with the text. */
declare function longPieceEnd(from: i32): i32

function pieceEnd(from: i32, length: i32): i32 {
  const stop = from + PIECE_MAX < length ? from + PIECE_MAX : length
  for (let i = from; i < stop; i++) {
    const unit = charAt(i)
    if (unit == 0x0a || unit == 0x3001 || unit == 0x3002) return i + 1
  }
  if (stop - from < PIECE_MAX) return length
  const end = longPieceEnd(from)
  return end < 0 ? length : end
}

function isWanted(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) if (byteAt(wide, i) == 1) return true
  return false
}

function holdsJapanese(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) {
    const unit = charAt(i)
    if (unit < 0x3000) continue
    const script = scriptOf(unit)
    if (script == KANJI || script == HIRAGANA || script == KATAKANA) return true
  }
  return false
}

// Pieces that are cut into words: every one, those with kana or kanji, of these those only that are near a mark.
export const EVERY: i32 = 0
export const JAPANESE: i32 = 1
export const SIFTED: i32 = 2

function isOf(pieces: i32, from: i32, to: i32): bool {
  return pieces == EVERY || ((pieces == JAPANESE || isWanted(from, to)) && holdsJapanese(from, to))
}

/** Cuts the text into IPADIC tokens, the same as kuromoji's on each piece. Linear in the text whatever it holds. Returns how many there are. */
export function tokenize(length: i32, pieces: i32): i32 {
  setCount(0)
  tokenised = 0
  for (let from = 0; from < length;) {
    const to = pieceEnd(from, length)
    if (isOf(pieces, from, to)) {
      tokenised += to - from
      // A line end closes its piece and is not part of the sentence.
      const closed = charAt(to - 1) == 0x0a
      decode(from, closed ? to - 1 : to)
      if (closed) {
        setToken(count, to - 1, to, lineEndPos, -1)
        setCount(count + 1)
      }
    }
    from = to
  }
  return count
}
