import { chineseSurname } from '../cells/chinese.js'
import { Script, scriptOf } from '../characters.js'
import type { Sentence } from '../rules/sentence.js'
import { PADDING, type Attributes } from './attributes.js'
import { fullLooks } from './looks.js'
import { pairSenses } from './senses.js'
import { AROUND } from './word-lists.js'

/** Stands for a word too far away to count. */
const FAR = 1 << 20
/** Longest run that is taken for one: beyond it words on the far side say nothing. */
const RUN = 12

/**
 * A run: neighbouring tokens that are kanji, or katakana and dots. Each of its tokens learns what stands before and behind it, if any of them is
 * open; what is left in the other runs' places is of the text before.
 */
export function markRuns(at: Attributes, sentence: Sentence, deeds: Uint8Array, senses: Uint8Array): void {
  const { text, tokens, scripts } = sentence
  const { count } = tokens
  let closes = 0
  let closing = -1
  for (let from = 0; from < count;) {
    const group = groupOf(scripts[from]!, text.charCodeAt(tokens.start[from]!))
    let to = from + 1
    if (group !== 0) while (to < count && groupOf(scripts[to]!, text.charCodeAt(tokens.start[to]!)) === group) to++
    // Only open tokens have features: most runs need not be asked what they do.
    if (!holdsOpen(at, from, to)) {
      from = to
      continue
    }
    const size = to - from
    const deed = group === 0 ? -1 : deedBehind(sentence, to, deeds)
    const second = deed < 0 ? -1 : deedBehind(sentence, deed, deeds)
    const sound = group === 1 ? fullLooks(text, tokens.start[from]!, tokens.end[to - 1]!, sentence.lexicon) : 0
    let bits = 0
    for (let i = from; i < to; i++) bits |= at.bits[i + PADDING]!
    if (group !== 0 && from >= closes) {
      closes = sentenceEnd(at, to, count)
      closing = closingOf(at, from, closes)
    }
    const isClosed = closing >= to
    if (group === 1) markCore(at, sentence, from, to, sound)
    for (let i = from; i < to; i++) {
      const n = i + PADDING
      if (group === 0) {
        at.runFirst[n] = at.runLast[n] = at.runBits[n] = 0
        at.east[n] = at.coreSound[n] = at.closing[n] = at.closingSense[n] = 0
        at.before[n] = at.behind[n] = at.run[n] = at.runSound[n] = at.deedSense[n] = at.around[n] = at.aroundBits[n] = 0
        continue
      }
      at.runFirst[n] = from + PADDING
      at.runLast[n] = to - 1 + PADDING
      at.runBits[n] = size > RUN ? 0 : bits
      at.runSound[n] = sound
      at.east[n] = group === 1 ? eastOf(text, tokens.start[i]!, tokens.end[to - 1]!) : 0
      at.closing[n] = isClosed ? at.word[closing + PADDING]! : 0
      at.closingSense[n] = isClosed ? at.sense[closing + PADDING]! : 0
      if (group !== 1) at.coreSound[n] = 0
      at.deedSense[n] = pairSenses(senseOf(at, deed, senses), senseOf(at, second, senses))
      at.before[n] = i - from > RUN ? FAR : at.word[from + PADDING - 1]!
      at.behind[n] = to - i > RUN ? FAR : at.word[to + PADDING]!
      at.around[n] = i - from > RUN || to - i > RUN ? FAR : at.last[from + PADDING - 1]! * 65536 + at.last[to + PADDING]!
      at.aroundBits[n] = i - from > RUN || to - i > RUN ? FAR : (at.bits[from + PADDING - 1]! * 65536) | at.bits[to + PADDING]!
      at.run[n] = Math.min(size, 7) * 64 + Math.min(i - from, 7) * 8 + Math.min(to - 1 - i, 7)
    }
    from = to
  }
}

function senseOf({ word }: Attributes, token: number, senses: Uint8Array): number {
  const id = token < 0 ? -1 : word[token + PADDING]!
  return id >= 0 && id < senses.length ? senses[id]! : 0
}

/** A surname of two characters counts before one of one: 欧陽. */
function eastOf(text: string, start: number, end: number): number {
  const length = chineseSurname(text, start)
  return length === 0 ? 0 : length * 8 + Math.min(Math.max(0, end - start - length), 7)
}

/** Longest run that may be a name with callings and titles at its ends. */
const CORE_RUN = 8

/** 俳優|岡本|吾市|主演: what is left without the callings before and the titles and deeds behind may look like a name. */
function markCore(at: Attributes, { text, tokens, lexicon }: Sentence, from: number, to: number, whole: number): void {
  let first = from
  let last = to - 1
  if (to - from <= CORE_RUN) {
    while (first < last && isAround(at, first)) first++
    while (last > first && isAround(at, last)) last--
  }
  const isAll = first === from && last === to - 1
  const sound = isAll ? whole : fullLooks(text, tokens.start[first]!, tokens.end[last]!, lexicon)
  for (let i = from; i < to; i++)
    at.coreSound[i + PADDING] =
      i < first || i > last || sound === 0 ? 0 : sound + 128 * (1 + Math.min(i - first, 2) * 3 + Math.min(last - i, 2)) + (isAll ? 2048 : 0)
}

const isAround = (at: Attributes, token: number): boolean =>
  (at.bits[token + PADDING]! & AROUND) !== 0 || (at.sense[token + PADDING] !== 0 && at.verdict[token + PADDING] === 0)

/** Where the sentence ends, looked for so far behind a run. */
const SENTENCE = 60

function sentenceEnd({ first }: Attributes, from: number, count: number): number {
  const stop = Math.min(count, from + SENTENCE)
  let end = from
  while (end < stop && first[end + PADDING] !== 0x3002 && first[end + PADDING] !== 0x0a) end++
  return end
}

/** How far before the end of a sentence its last word of a known kind may stand. */
const CLOSING = 8

/** The last word before `end` that has a kind, -1 where there is none near. */
function closingOf({ sense }: Attributes, from: number, end: number): number {
  const stop = Math.max(from, end - CLOSING)
  for (let i = end - 1; i >= stop; i--) if (sense[i + PADDING] !== 0) return i
  return -1
}

function holdsOpen({ open }: Attributes, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (open[i + PADDING] === 1) return true
  return false
}

/** How far behind a run a verb is looked for, in tokens. */
const REACH = 14

/** The token behind `from` that tells what is done: verb, adjective, or noun that する follows; -1 before the end of the sentence. */
function deedBehind({ text, tokens }: Sentence, from: number, deeds: Uint8Array): number {
  const stop = Math.min(tokens.count, from + REACH)
  for (let i = from + 1; i < stop; i++) {
    const unit = text.charCodeAt(tokens.start[i]!)
    if (unit === 0x3002 || unit === 0x0a) return -1
    if (deeds[tokens.pos[i]!] === 1 && tokens.word[i] !== -1 && !isLight(text, tokens.start[i]!, tokens.end[i]!)) return i
  }
  return -1
}

/** Verbs that say nothing of who does them: one or two letters each, as one number. */
export const LIGHT: ReadonlySet<number> = new Set(
  'し する さ せ い いる ある あっ なっ なる なり なら より よる よっ つい 関し 対し おい'
    .split(' ')
    .map((verb) => codeOf(verb, 0, verb.length)),
)

function codeOf(text: string, from: number, to: number): number {
  return to - from > 1 ? text.charCodeAt(from) * 65536 + text.charCodeAt(from + 1) : text.charCodeAt(from)
}

const isLight = (text: string, from: number, to: number): boolean => to - from <= 2 && LIGHT.has(codeOf(text, from, to))

/** By part of speech: 1 = tells what is done. */
export function deedTable(partsOfSpeech: readonly string[]): Uint8Array {
  return Uint8Array.from(partsOfSpeech, (pos) => (/^(?:動詞|形容詞),自立|^名詞,サ変接続/.test(pos) ? 1 : 0))
}

function groupOf(script: number, unit: number): number {
  if (script === Script.kanji) return 1
  if (script === Script.katakana || unit === 0x30fb || unit === 0x3d) return 2
  return scriptOf(unit) === Script.katakana ? 2 : 0
}
