import { Script, scriptOf } from '../characters.js'
import { WordFlag } from '../lexicon.js'
import type { NameModel } from '../model.js'
import { PERSON_KINDS } from '../rules/sentence.js'
import { COMPANY, NOT_NAMES } from '../rules/words.js'
import { givenStrength, isThing, japaneseCell } from './japanese.js'
import { latinCell } from './latin.js'
import { trimCell } from './trim.js'
import type { CellVerdict, Ground, NamePart } from './verdict.js'

/** Longest cell that is looked at as one name or a short list of names, in characters. */
const LONGEST = 80
const MANY = 8

/**
 * The names that make up a cell: one as a rule, several where they are listed (山田太郎、鈴木花子).
 * Lookups and character classes only, no tokenizer: about a microsecond.
 */
export function namesInCell(text: string, ground: Ground, part: NamePart, model: NameModel): CellVerdict[] {
  if (text.length === 0 || text.length > LONGEST) return []
  const verdicts: CellVerdict[] = []
  let from = 0
  for (let at = 0; at <= text.length && verdicts.length < MANY; at++) {
    if (at < text.length && !isListMark(text, at)) continue
    const verdict = oneName(text, from, at, ground, part, model)
    if (verdict !== undefined) verdicts.push(verdict)
    from = at + 1
  }
  return verdicts
}

/** 、 ， / ; and line ends part names; a comma in Latin text belongs to the name (Yamada, Taro). */
function isListMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x3001 || unit === 0x2f || unit === 0x3b || unit === 0x0a || unit === 0x0d) return true
  return unit === 0x2c && scriptOf(text.charCodeAt(at - 1)) !== Script.latin
}

function oneName(text: string, from: number, to: number, ground: Ground, part: NamePart, model: NameModel): CellVerdict | undefined {
  const [start, end] = trimCell(text, from, to)
  if (start >= end) return undefined
  const scripts = scriptsIn(text, start, end)
  if (scripts < 0) return undefined
  if (NOT_NAMES.has(text.slice(start, end))) return undefined
  const confidence = confidenceOf(text, start, end, scripts, ground, part, model)
  return confidence > 0 ? { start, end, confidence: Math.round(confidence * 100) / 100 } : undefined
}

function confidenceOf(text: string, start: number, end: number, scripts: number, ground: Ground, part: NamePart, model: NameModel): number {
  if (scripts & JAPANESE) {
    if (scripts & bit(Script.latin)) return 0
    if (end - start > 3 && COMPANY.test(text.slice(start, end))) return 0
    const confidence = japaneseCell(text, start, end, ground, part, model.lexicon)
    return confidence === 0 && ground === 'header' && scripts === bit(Script.kanji) ? unknownName(text, start, end, model) : confidence
  }
  return scripts & bit(Script.latin) ? latinCell(text.slice(start, end), ground, model.lexicon) : 0
}

/** A surname that no dictionary has (四十万谷): the tokenizer must find a person in it. The one cell in a thousand that it is asked for. */
function unknownName(text: string, start: number, end: number, model: NameModel): number {
  if (end - start < 2 || end - start > 6 || model.lexicon.flags(text, start, end) & OTHER) return 0
  const name = text.slice(start, end)
  if (isThing(name, 0, name.length) || /[都道府県]$/.test(name)) return 0
  for (let at = 1; at <= 3 && at < name.length; at++) {
    const head = model.lexicon.flags(name, 0, at)
    if ((head & WordFlag.ordinary) === 0 && givenStrength(name, at, name.length, model.lexicon) >= 2) return 0.7
  }
  const { tokens, kinds } = model.read(name)
  for (let i = 0; i < tokens.count; i++) if (kinds[i]! & PERSON_KINDS) return 0.6
  return 0
}

const OTHER = WordFlag.ordinary | WordFlag.place | WordFlag.organisation
const bit = (script: number): number => 1 << script
const JAPANESE = bit(Script.kanji) | bit(Script.hiragana) | bit(Script.katakana)
/** Marks that occur within names: ・ ' ’ . , - */
const INNER = new Set([..."・'’.,-"].map((c) => c.charCodeAt(0)))

/** Set of scripts as bits, -1 where a character occurs that no name holds. */
function scriptsIn(text: string, start: number, end: number): number {
  let found = 0
  for (let i = start; i < end; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script === Script.digit || (script === Script.other && !INNER.has(text.charCodeAt(i)))) return -1
    found |= bit(script)
  }
  return found
}
