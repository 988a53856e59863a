import { Script, scriptOf } from '../characters.js'
import type { Lexicon } from '../lexicon.js'
import type { NameModel } from '../model.js'
import { isFiller } from './fillers.js'
import { foreignCell } from './kana.js'
import { japaneseCell } from './japanese.js'
import { latinCell } from './latin.js'
import { COMPANY } from './things.js'
import { holdsGap, namesInPieces } from './pieces.js'
import { trimCell } from './trim.js'
import type { CellVerdict, Ground, NamePart } from './verdict.js'

/** Longest cell that is looked at as one name or a short list of names, in characters. */
const LONGEST = 80
const MANY = 8
/** Up to here a better reading of the cell is looked for. */
const UNSURE = 0.7

/**
 * The names that make up a cell: one as a rule, several where they are listed (山田太郎、鈴木花子).
 * Lookups and character classes only, no tokenizer: about a microsecond.
 */
export function namesInCell(text: string, ground: Ground, part: NamePart, model: NameModel): CellVerdict[] {
  if (text.length === 0 || text.length > LONGEST || (ground === 'none' && isCode(text))) return NONE
  let verdicts = NONE
  let from = 0
  for (let at = 0; at <= text.length && verdicts.length < MANY; at++) {
    if (at < text.length && !isListMark(text, at)) continue
    const found = namesIn(text, from, at, ground, part, model)
    if (found !== NONE) verdicts = verdicts === NONE ? found : [...verdicts, ...found]
    from = at + 1
  }
  return verdicts
}

/** A-1024, 3.5 kg: most cells of which nothing is known are digits with a letter or two. */
function isCode(text: string): boolean {
  let digits = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) return false
    if (unit >= 0x30 && unit <= 0x39) digits = true
  }
  return digits
}

const NONE: CellVerdict[] = []

/** Marks that part names in any script: line ends & / ; > | + 、 → ⇒. */
const LIST_MARKS = new Set([...'\n\r&/;>|+、→⇒'].map((c) => c.charCodeAt(0)))

/** ・ and と part those in kanji only; a comma in Latin text belongs to the name (Yamada, Taro). */
function isListMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (LIST_MARKS.has(unit)) return true
  // 山田・佐藤, 山田 太郎 ・ 花子, 山田太郎と佐藤花子.
  if (unit === 0x3068) return isKanji(text, at - 1) && isKanji(text, at + 1)
  if (unit === 0x30fb) return isKanji(text, at - (isSpace(text, at - 1) ? 2 : 1)) && isKanji(text, at + (isSpace(text, at + 1) ? 2 : 1))
  return unit === 0x2c && scriptOf(text.charCodeAt(at - 1)) !== Script.latin
}

const isSpace = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.space
const isKanji = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.kanji

/** The names of one entry: one, or several and other words that only spaces part (山田太郎 佐藤花子). */
function namesIn(text: string, from: number, to: number, ground: Ground, part: NamePart, model: NameModel): CellVerdict[] {
  const { lexicon } = model
  const [start, end] = trimCell(text, from, to, lexicon)
  if (start >= end) return NONE
  const confidence = confidenceOf(text, start, end, ground, part, lexicon)
  if (confidence > UNSURE) return [verdictOf(start, end, confidence)]
  if (holdsGap(text, start, end)) {
    const judge = (begin: number, stop: number): number => confidenceOf(text, begin, stop, ground, part, lexicon)
    const found = namesInPieces(text, start, end, ground, lexicon, judge)
    if (found.length > 0) return found.map((name) => verdictOf(name.start, name.end, name.confidence))
  }
  return confidence > 0 ? [verdictOf(start, end, confidence)] : NONE
}

const verdictOf = (start: number, end: number, confidence: number): CellVerdict => ({
  start,
  end,
  confidence: Math.round(confidence * 100) / 100,
})

function confidenceOf(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  const scripts = scriptsIn(text, start, end)
  if (scripts < 0 || isFiller(text.slice(start, end))) return 0
  if ((scripts & JAPANESE) === 0) return scripts & bit(Script.latin) ? latinCell(text.slice(start, end), ground, lexicon) : 0
  // ジョン・F・ケネディ; no other name mixes the alphabets.
  if (scripts & bit(Script.latin)) return scripts & bit(Script.kanji) ? 0 : foreignCell(text, start, end, ground, lexicon)
  if (end - start > 3 && scripts & bit(Script.kanji) && COMPANY.test(text.slice(start, end))) return 0
  return japaneseCell(text, start, end, ground, part, lexicon)
}

const bit = (script: number): number => 1 << script
const JAPANESE = bit(Script.kanji) | bit(Script.hiragana) | bit(Script.katakana)
/** Marks that occur within names and what stands for one: ・ = ' ’ . , - _ */
const INNER = new Set([..."・=゠'’‘`.,-‐_"].map((c) => c.charCodeAt(0)))

/** Set of scripts as bits, -1 where a character occurs that no name holds; a digit only as in エリザベス1世. */
function scriptsIn(text: string, start: number, end: number): number {
  let found = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    const script = scriptOf(unit)
    if (script === Script.digit ? !text.endsWith('世', end) : script === Script.other && !INNER.has(unit) && !isMark(unit)) return -1
    found |= bit(script)
  }
  return found
}

/** Combining marks, and the Latin letters of Vietnamese: Nguyễn, Bùi. */
const isMark = (unit: number): boolean => (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x1e00 && unit <= 0x1eff)
