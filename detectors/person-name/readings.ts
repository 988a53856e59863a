import { Script, scriptOf } from './characters.js'
import { kanaCell, readingSplit } from './cells/kana.js'
import type { Lexicon } from './lexicon.js'
import type { ProseName } from './prose.js'
import { HONORIFICS } from './rules/words.js'

/** Longest reading of one person, with a space. */
const LONGEST = 18
/** A reading has so many kana for each kanji of its name, at least and at most. */
const [FEWEST, MOST] = [0.7, 4]
/** Names less sure than that bring no reading with them; and no reading is surer than that. */
const [LEAST, SUREST] = [0.5, 0.9]
const LONGEST_HONORIFIC = 3

/**
 * The readings that stand in brackets behind names in kanji (佐藤花子(さとうはなこ), 佐藤 花子様(サトウ ハナコ)): names in a writing of their
 * own. What was taken for a name within one gives way.
 */
export function withReadings(text: string, names: readonly ProseName[], lexicon: Lexicon): readonly ProseName[] {
  const readings: ProseName[] = []
  for (const name of names) {
    const reading = name.confidence >= LEAST ? readingOf(text, name, lexicon) : undefined
    if (reading !== undefined) readings.push(reading)
  }
  return readings.length === 0 ? names : merged(names, readings)
}

/** Both in reading order, without the names that a reading overlaps. */
function merged(names: readonly ProseName[], readings: readonly ProseName[]): ProseName[] {
  const all: ProseName[] = []
  let next = 0
  for (const name of names) {
    while (next < readings.length && readings[next]!.end <= name.start) all.push(readings[next++]!)
    if (next === readings.length || name.end <= readings[next]!.start) all.push(name)
  }
  return [...all, ...readings.slice(next)]
}

function readingOf(text: string, { start, end, context, confidence }: ProseName, lexicon: Lexicon): ProseName | undefined {
  const from = bracketBehind(text, end) + 1
  if (from === 0 || scriptOf(text.charCodeAt(start)) !== Script.kanji) return undefined
  let to = from
  while (to < from + LONGEST && isKana(text.charCodeAt(to))) to++
  const close = text.charCodeAt(to)
  if (!CLOSING.has(close) || !isReading(text, from, to, end - start, lexicon)) return undefined
  return { start: from, end: to, context, confidence: Math.min(SUREST, confidence), reason: 'reading+name' }
}

/** ) 》 and what may follow a reading within: a comma, a stroke. */
const CLOSING = new Set([...')》、,/;'].map((c) => c.charCodeAt(0)))

/** Where the bracket behind a name opens, an honorific or a space between them; -1 where there is none. */
function bracketBehind(text: string, end: number): number {
  let at = end
  if (isSpace(text, at)) at++
  for (let length = LONGEST_HONORIFIC; length > 0; length--)
    if (HONORIFICS.has(text.slice(at, at + length))) {
      at += length
      break
    }
  if (isSpace(text, at)) at++
  const unit = text.charCodeAt(at)
  return unit === 0x28 || unit === 0x300a ? at : -1
}

const isSpace = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.space && text[at] !== '\n'
const isKana = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc || unit === 0x20 || unit === 0x3000

/** Known as the reading of a name, or like one and no word: 山田(リーダー), 佐藤花子(アルバイト) are none. */
function isReading(text: string, from: number, to: number, kanji: number, lexicon: Lexicon): boolean {
  const length = to - from
  if (length < 2 || length < kanji * FEWEST || length > kanji * MOST) return false
  const value = text.slice(from, to).trim()
  const parts = value.split(/[ \u3000]/)
  if (parts.length > 2) return false
  const joined = parts.join('')
  if (readingSplit(joined, 0, joined.length, lexicon) === 2) return true
  // おのでら そう, はせべ みお: all of it is a reading as far as can be told.
  return kanaCell(joined, 0, joined.length, 'header', 'reading', lexicon) >= (parts.length === 2 || isHiragana(joined) ? ASKED : KNOWN)
}

const ASKED = 0.75
const KNOWN = 0.84
const isHiragana = (value: string): boolean => /^[\u3041-\u3096ー]+$/.test(value)
