import { Script, scriptOf } from '../characters.js'
import type { NameModel } from '../model.js'
import { isFiller } from './fillers.js'
import { foreignCell } from './kana.js'
import { japaneseCell } from './japanese.js'
import { latinCell } from './latin.js'
import { COMPANY } from './things.js'
import { bodyStart, isGap, trimCell } from './trim.js'
import type { CellVerdict, Ground, NamePart } from './verdict.js'

/** Longest cell that is looked at as one name or a short list of names, in characters. */
const LONGEST = 80
const MANY = 8
/** Of two names that only a space parts, both must be sure. */
const SURE = 0.8
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

/** 、 ， / ; & and line ends part names, ・ and と those in kanji; a comma in Latin text belongs to the name (Yamada, Taro). */
function isListMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit > 0x3b && unit !== 0x3001 && unit !== 0x30fb && unit !== 0x3068) return false
  // 山田・佐藤, 山田太郎と佐藤花子.
  if (unit === 0x30fb || unit === 0x3068) return isKanji(text, at - 1) && isKanji(text, at + 1)
  if (unit === 0x3001 || unit === 0x2f || unit === 0x3b || unit === 0x26 || unit === 0x0a || unit === 0x0d) return true
  return unit === 0x2c && scriptOf(text.charCodeAt(at - 1)) !== Script.latin
}

const isKanji = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.kanji

/** The name of one entry; two where nothing but a space parts them (山田太郎 佐藤花子). */
function namesIn(text: string, from: number, to: number, ground: Ground, part: NamePart, model: NameModel): CellVerdict[] {
  const [start, end] = trimCell(text, from, to)
  if (start >= end) return NONE
  const confidence = confidenceOf(text, start, end, ground, part, model)
  if (confidence > UNSURE) return [verdictOf(start, end, confidence)]
  if (!holdsGap(text, start, end)) return confidence > 0 ? [verdictOf(start, end, confidence)] : NONE
  const gap = onlyGap(text, start, end)
  if (gap !== start) {
    const left = confidenceOf(text, start, gap, ground, part, model)
    const right = left >= SURE ? confidenceOf(text, gap + 1, end, ground, part, model) : 0
    if (right >= SURE) return [verdictOf(start, gap, left), verdictOf(gap + 1, end, right)]
  }
  const body = bodyStart(text, start, end)
  const behind = body === start ? 0 : confidenceOf(text, body, end, ground, part, model)
  if (behind >= (ground === 'none' ? 0.6 : 0.5)) return [verdictOf(body, end, behind)]
  return confidence > 0 ? [verdictOf(start, end, confidence)] : NONE
}

const verdictOf = (start: number, end: number, confidence: number): CellVerdict => ({
  start,
  end,
  confidence: Math.round(confidence * 100) / 100,
})

function holdsGap(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isGap(text.charCodeAt(at))) return true
  return false
}

/** Where the one space lies between two stretches in kanji of three characters or more; `start` where there is none. */
function onlyGap(text: string, start: number, end: number): number {
  let found = start
  for (let at = start + 3; at < end - 3; at++) {
    if (scriptOf(text.charCodeAt(at)) !== Script.space) continue
    if (found !== start || !isKanji(text, at - 1) || !isKanji(text, at + 1)) return start
    found = at
  }
  return found
}

function confidenceOf(text: string, start: number, end: number, ground: Ground, part: NamePart, model: NameModel): number {
  const scripts = scriptsIn(text, start, end)
  if (scripts < 0 || isFiller(text.slice(start, end))) return 0
  if ((scripts & JAPANESE) === 0) return scripts & bit(Script.latin) ? latinCell(text.slice(start, end), ground, model.lexicon) : 0
  // ジョン・F・ケネディ; no other name mixes the alphabets.
  if (scripts & bit(Script.latin)) return scripts & bit(Script.kanji) ? 0 : foreignCell(text, start, end, ground, model.lexicon)
  if (end - start > 3 && scripts & bit(Script.kanji) && COMPANY.test(text.slice(start, end))) return 0
  return japaneseCell(text, start, end, ground, part, model.lexicon)
}

const bit = (script: number): number => 1 << script
const JAPANESE = bit(Script.kanji) | bit(Script.hiragana) | bit(Script.katakana)
/** Marks that occur within names: ・ = ' ’ . , - */
const INNER = new Set([..."・=゠'’‘`.,-‐"].map((c) => c.charCodeAt(0)))

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
