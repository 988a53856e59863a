import { mayBeName } from '../model/observer.js'
import type { Sentence } from '../rules/sentence.js'

/** How far from a mark a text is still read, in characters: what stands around a name tells what it is. Whole pieces are, see `isAny`. */
const NEAR = 10

let wide = new Uint8Array(8192)

/** The marks, and what lies near them. Valid until the next call. */
export function widen(marks: Uint8Array, length: number): Uint8Array {
  if (wide.length < length) wide = new Uint8Array(length * 2)
  wide.fill(0, 0, length)
  // Marks come in runs: each is widened once.
  for (let first = marks.indexOf(1); first >= 0 && first < length; first = marks.indexOf(1, first)) {
    let behind = first + 1
    while (behind < length && marks[behind] === 1) behind++
    wide.fill(1, Math.max(0, first - NEAR), Math.min(length, behind + NEAR))
    first = behind
  }
  return wide
}

/** Is any of them set? */
export function isAny(marks: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks[i] === 1) return true
  return false
}

let worth = new Uint8Array(1024)

/** By token: 1 = in a run of which a character is marked. Valid until the next call. */
export function worthOf(sentence: Sentence, marks: Uint8Array): Uint8Array {
  const { tokens } = sentence
  const { count } = tokens
  if (worth.length < count) worth = new Uint8Array(count * 2)
  for (let from = 0; from < count;) {
    worth[from] = 0
    if (!isOpen(sentence, from)) {
      from++
      continue
    }
    let to = from
    let any = 0
    for (; to < count && isOpen(sentence, to); to++) for (let i = tokens.start[to]!; any === 0 && i < tokens.end[to]!; i++) any = marks[i]!
    worth.fill(any, from, to)
    from = to
  }
  return worth
}

/** May the token be part of a name? As the learned scorer sees it, but for numbers of rulers, which follow what is open. */
function isOpen({ text, tokens, scripts, kinds }: Sentence, token: number): boolean {
  const start = tokens.start[token]!
  return mayBeName(scripts[token]!, kinds[token]!, text.charCodeAt(start), tokens.end[token]! - start)
}
