/** What the text says of a word elsewhere. */
import { byteAt, claims, echoMarks, echoWords, intAt, KANJI, KATAKANA, setByte, setInt, tokenEnd, tokenScripts, tokenStart } from './memory'
import { ECHO, flag, get, OPEN, PADDING, set, WORD } from './attributes'
import { CLAIM, CLAIM_ECHO, CLAIM_RULE, CLAIM_START, FULL } from './observer'
import { count, tokenAt } from './tokens'

// Bits of `Echo` (../attributes.ts).
const SURNAME_OF_FULL: i32 = 1
const PART_OF_KATAKANA: i32 = 2
const AGAIN: i32 = 4
/** Seen once: in the table below only. */
const SEEN: i32 = 8

/** Words of one text with these bits, by open addressing. */
let echoMask: i32 = 1023

/** Where the word lies, or would: an empty mark is a free slot. */
function slotOf(word: i32): i32 {
  let slot = ((word * <i32>0x9e3779b1) >>> 8) & echoMask
  while (byteAt(echoMarks, slot) != 0 && intAt(echoWords, slot) != word) slot = (slot + 1) & echoMask
  return slot
}

function mark(word: i32, bits: i32): void {
  const slot = slotOf(word)
  setInt(echoWords, slot, word)
  setByte(echoMarks, slot, byteAt(echoMarks, slot) | bits)
}

/** Marks words that a full name elsewhere in the text bears (玉城デニー … 玉城), and words that occur again. Linear in the tokens. */
export function markEchoes(found: i32): void {
  let size = 1024
  while (size < count * 2 + 2) size *= 2
  echoMask = size - 1
  memory.fill(echoMarks, 0, size)
  for (let claim = 0; claim < found; claim++) {
    const row = claim * CLAIM
    const stop = intAt(claims, row + CLAIM_ECHO)
    if (stop == 0) continue
    const full = intAt(claims, row + CLAIM_RULE) == FULL
    for (let i = tokenAt(intAt(claims, row + CLAIM_START)); i < count && intAt(tokenStart, i) < stop; i++)
      if (full) mark(get(WORD, i + PADDING), SURNAME_OF_FULL)
      else if (intAt(tokenEnd, i) - intAt(tokenStart, i) > 1) mark(get(WORD, i + PADDING), PART_OF_KATAKANA)
  }
  for (let i = 0; i < count; i++) {
    const script = byteAt(tokenScripts, i)
    if (flag(OPEN, i + PADDING) == 0 || (script != KANJI && script != KATAKANA)) continue
    const word = get(WORD, i + PADDING)
    const slot = slotOf(word)
    const marked = byteAt(echoMarks, slot)
    setInt(echoWords, slot, word)
    setByte(echoMarks, slot, marked | ((marked & SEEN) != 0 ? AGAIN : SEEN))
  }
  for (let i = 0; i < count; i++) {
    const n = i + PADDING
    set(ECHO, n, flag(OPEN, n) == 0 ? 0 : byteAt(echoMarks, slotOf(get(WORD, n))) & ~SEEN)
  }
}
