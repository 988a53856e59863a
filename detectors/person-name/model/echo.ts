import { Script } from '../characters.js'
import type { Claim } from '../rules/claim.js'
import type { Sentence } from '../rules/sentence.js'
import { PADDING, tokenAt, type Attributes } from './attributes.js'

/** What the text says of a word elsewhere. */
export const Echo = { surnameOfFull: 1, partOfKatakana: 2, again: 4 } as const
/** Seen once, in the table below only. */
const SEEN = 8

/** Words of one text with bits of `Echo`, by open addressing; emptied by `reset`. */
let words = new Int32Array(1024)
let marks = new Uint8Array(1024)

function reset(count: number): void {
  let size = words.length
  while (size < count * 2 + 2) size *= 2
  if (size > words.length) {
    words = new Int32Array(size)
    marks = new Uint8Array(size)
  } else marks.fill(0)
}

/** Where the word lies, or would: an empty mark is a free slot. */
function slotOf(word: number): number {
  const mask = words.length - 1
  let slot = (Math.imul(word, 0x9e3779b1) >>> 8) & mask
  while (marks[slot] !== 0 && words[slot] !== word) slot = (slot + 1) & mask
  return slot
}

function mark(word: number, bits: number): void {
  const slot = slotOf(word)
  words[slot] = word
  marks[slot]! |= bits
}

/** Marks words that a full name elsewhere in the text bears (玉城デニー … 玉城), and words that occur again. Linear in the tokens. */
export function markEchoes(at: Attributes, sentence: Sentence, claims: readonly Claim[]): void {
  const { tokens, text, scripts } = sentence
  reset(tokens.count)
  for (const { rule, start, end, surnameEnd, score } of claims) {
    if (score < 0) continue
    if (rule === 'full' && surnameEnd !== undefined) {
      for (let i = tokenAt(tokens.start, tokens.count, start); i < tokens.count && tokens.start[i]! < surnameEnd; i++)
        mark(at.word[i + PADDING]!, Echo.surnameOfFull)
    } else if (rule === 'katakana' && text.slice(start, end).includes('\u30fb')) {
      for (let i = tokenAt(tokens.start, tokens.count, start); i < tokens.count && tokens.start[i]! < end; i++)
        if (tokens.end[i]! - tokens.start[i]! > 1) mark(at.word[i + PADDING]!, Echo.partOfKatakana)
    }
  }
  for (let i = 0; i < tokens.count; i++) {
    if (at.open[i + PADDING] === 0 || (scripts[i] !== Script.kanji && scripts[i] !== Script.katakana)) continue
    const slot = slotOf(at.word[i + PADDING]!)
    words[slot] = at.word[i + PADDING]!
    marks[slot]! |= marks[slot]! & SEEN ? Echo.again : SEEN
  }
  for (let i = 0; i < tokens.count; i++) {
    const n = i + PADDING
    at.echo[n] = at.open[n] === 0 ? 0 : marks[slotOf(at.word[n]!)]! & ~SEEN
  }
}
