import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import { isFiller, isRemark } from './fillers.js'
import { japaneseCell } from './japanese.js'
import { foreignCell } from './kana.js'
import { latinCell } from './latin.js'
import { COMPANY } from './things.js'
import type { Ground, NamePart } from './verdict.js'

/** What no evidence makes a name: a filler, a company by its form, marks that no name holds. */
export const NEVER = -1

/** Confidence of the rules that a stretch is one name; 0 = they see none, `NEVER` = it is none. */
export function ruleConfidence(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  const scripts = scriptsIn(text, start, end)
  if (scripts < 0) return NEVER
  const value = text.slice(start, end)
  if (isFiller(scripts & bit(Script.space) ? value.replace(/\s/g, '') : value)) return NEVER
  if (scripts & bit(Script.kanji) && end - start > 3 && isRemark(value) && !beginsWithSurname(text, start, end, lexicon)) return NEVER
  if ((scripts & JAPANESE) === 0) return scripts & bit(Script.latin) ? latinCell(value, ground, lexicon) : 0
  // ジョン・F・ケネディ; no other name mixes the alphabets.
  if (scripts & bit(Script.latin)) return scripts & bit(Script.kanji) ? NEVER : foreignCell(text, start, end, ground, lexicon)
  if (end - start > 3 && scripts & bit(Script.kanji) && COMPANY.test(value)) return NEVER
  if (scripts & bit(Script.hiragana) && isOfSomething(text, start, end, lexicon)) return 0
  return Math.max(0, japaneseCell(text, start, end, ground, part, lexicon))
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

/** 永仁の壺, 四季の歌; 一の瀬 and 木の下 are surnames. */
function isOfSomething(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const at = text.indexOf('の', start + 1)
  if (at < 0 || at >= end - 1 || !isKanji(text, at - 1) || !isKanji(text, at + 1)) return false
  return lexicon.surnames(text, start, Math.min(end, at + 3)) >> (at + 1 - start) === 0
}

const isKanji = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.kanji

/** 今関あり is a person, 紹介状あり is none. */
function beginsWithSurname(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let at = start
  while (at < end && scriptOf(text.charCodeAt(at)) === Script.kanji) at++
  return (lexicon.flags(text, start, at) & WordFlag.surname) !== 0
}
