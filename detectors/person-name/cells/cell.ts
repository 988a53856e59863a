import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import type { NameModel } from '../model.js'
import { isFiller } from './fillers.js'
import { cellConfidence, isSpread } from './judge.js'
import { withLostKanji } from './lost.js'
import { holdsGap, isLead, namesInPieces } from './pieces.js'
import { trimCell } from './trim.js'
import { SILENT, type ColumnSays } from './trust.js'
import { DOUBTFUL, type CellVerdict, type Ground, type NamePart } from './verdict.js'

/** Longest cell that is looked at as one name or a short list of names, in characters. */
const LONGEST = 80
const MANY = 8
/** Up to here a better reading of the cell is looked for. */
const UNSURE = 0.7
/** Longest surname and given name with a mark between them, and how sure they are one person. */
const [LONGEST_PARTED, PARTED] = [8, 0.85]
/** A name that numbers touch is a full one, both its parts known. */
const FULL = 0.93
const FULL_LENGTH = 3
/** The same of two words of which the first is a surname. */
const SPACED = 0.85

/**
 * The names that make up a cell: one as a rule, several where they are listed (山田太郎、鈴木花子).
 * Lookups and character classes only, no tokenizer: about a microsecond. `column`: what the other cells of the column say.
 */
export function namesInCell(text: string, ground: Ground, part: NamePart, model: NameModel, column: ColumnSays = SILENT): CellVerdict[] {
  if (text.length === 0 || text.length > LONGEST || (ground === 'none' && isNoName(text))) return NONE
  const whole = ground === 'header' ? withLostKanji(text) : undefined
  if (whole !== undefined) return namesInCell(whole, ground, part, model, column)
  if (ground !== 'none' && isFiller(text)) return NONE
  const pair = ground === 'header' && part === 'full' ? partedName(text, model.lexicon) : undefined
  if (pair !== undefined) return [pair]
  let verdicts = NONE
  let joined = false
  let parted = false
  let isOdd = false
  let from = 0
  for (let at = 0; at <= text.length && verdicts.length < MANY; at++) {
    if (at < text.length && !isListMark(text, at)) continue
    const found = namesIn(text, from, at, ground, part, model, column)
    // 海鳥と海と島, ドン&デューイー: what is joined is names throughout, or none.
    joined ||= at < text.length && (text[at] === 'と' || text[at] === '&')
    const isName = found.some(({ confidence }) => confidence > DOUBTFUL)
    const isDotted = text[at] === '・' || text[from - 1] === '・'
    if (!isName && at > from) isOdd ||= !isBesideNames(text.slice(from, at).trim(), isDotted)
    parted ||= at < text.length && PARTING.has(text.charCodeAt(at))
    if (joined && !isName && !isFiller(text.slice(from, at).trim())) return NONE
    if (found !== NONE) verdicts = verdicts === NONE ? found : [...verdicts, ...found]
    from = at + 1
  }
  // 伊豆・小笠原弧: beside a word of which nothing is known only a full name counts.
  return parted && isOdd ? verdicts.filter((name) => name.confidence >= FULL && name.end - name.start >= FULL_LENGTH) : verdicts
}

/** Marks between parts that are as often no names: 結城秀康・忠直時代, 主/副. */
const PARTING = new Set([...'・/+|'].map((c) => c.charCodeAt(0)))

/** What people put beside names: a remark, a number, nothing; where no dot joins them (織田・徳川連合軍), also a company or a department. */
const isBesideNames = (word: string, isDotted: boolean): boolean =>
  !NAME_LETTER.test(word) || DIGIT.test(word) || isFiller(word) || (!isDotted && isLead(word))
const NAME_LETTER = /\p{L}/u
const DIGIT = /[0-9@]/

/** 山田・太郎, 山田,太郎: one person, where one part is a surname only and the other a given name only. */
function partedName(text: string, lexicon: Lexicon): CellVerdict | undefined {
  if (text.length > LONGEST_PARTED) return undefined
  let mark = -1
  for (let at = 1; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x30fb && unit !== 0x2c) continue
    if (mark >= 0) return undefined
    mark = at
  }
  if (mark < 0 || !isKanji(text, mark - 1) || !isKanji(text, mark + 1)) return undefined
  const surname = lexicon.flags(text, 0, mark)
  const given = lexicon.flags(text, mark + 1, text.length)
  const isPair = surname & WordFlag.surname && given & WordFlag.given && ((surname & WordFlag.given) | (given & WordFlag.surname)) === 0
  return isPair ? verdictOf(0, text.length, PARTED) : undefined
}

/**
 * A-1024, 3.5 kg, pnpm run build: most cells of which nothing is known are digits with a letter or two, or words of a program. Of Latin letters alone
 * only two words with a capital each are taken for a name where no header asks for one.
 */
export function isNoName(text: string): boolean {
  let capitals = 0
  let digits = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) return false
    if (unit >= 0x30 && unit <= 0x39) digits = true
    else if (unit >= 0x41 && unit <= 0x5a) capitals++
  }
  return digits || capitals < 2
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
  if (unit === 0x30fb) {
    const before = at - (isSpace(text, at - 1) ? 2 : 1)
    const behind = at + (isSpace(text, at + 1) ? 2 : 1)
    if (isKanji(text, behind)) return isKanji(text, before) || text[before] === ')' || isKanjiThenHiragana(text, before)
    return isHiragana(text, behind) && (isKanji(text, before) || isKanjiThenHiragana(text, before))
  }
  return unit === 0x2c && scriptOf(text.charCodeAt(at - 1)) !== Script.latin
}

const isSpace = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.space
const isKanji = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.kanji
const isHiragana = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.hiragana

/** 永野まさえ: a surname in kanji stands before the hiragana that end at `last`. */
function isKanjiThenHiragana(text: string, last: number): boolean {
  let at = last
  while (at > 0 && isHiragana(text, at)) at--
  return at < last && isKanji(text, at)
}

/** The names of one entry: one, or several and other words that only spaces part (山田太郎 佐藤花子). */
function namesIn(
  text: string,
  from: number,
  to: number,
  ground: Ground,
  part: NamePart,
  model: NameModel,
  column: ColumnSays,
): CellVerdict[] {
  const { lexicon } = model
  if (isMasked(text, from, to) || isCompanyInKana(text, from, to)) return NONE
  const [start, end] = trimCell(text, from, to, lexicon)
  if (start >= end) return NONE
  const confidence = cellConfidence(text, start, end, ground, part, model, column)
  if (confidence > UNSURE) return [verdictOf(start, end, confidence)]
  if (confidence <= DOUBTFUL) {
    const inner =
      ground === 'header'
        ? (withoutNumbers(text, start, end, part, model, column) ?? beforeMark(text, start, end, part, model, column))
        : undefined
    if (inner !== undefined) return [inner]
  }
  if (holdsGap(text, start, end) && !isSpread(text, start, end)) {
    const judge = (begin: number, stop: number): number => cellConfidence(text, begin, stop, ground, part, model, column)
    const found = namesInPieces(text, start, end, ground, lexicon, judge)
    if (found.length > 0) return found.map((name) => verdictOf(name.start, name.end, name.confidence))
  }
  return confidence > 0 ? [verdictOf(start, end, confidence)] : NONE
}

/** 001山田太郎, 山田太郎_01: a full name between numbers; 顧客001 and 3名 are none. */
function withoutNumbers(
  text: string,
  start: number,
  end: number,
  part: NamePart,
  model: NameModel,
  column: ColumnSays,
): CellVerdict | undefined {
  let from = start
  let to = end
  while (from < to && isNumber(text.charCodeAt(from))) from++
  while (to > from && isNumber(text.charCodeAt(to - 1))) to--
  return to - from === end - start ? undefined : fullName(text, from, to, part, model, column)
}

/** 山田太郎@東京, 山田太郎_営業, 山田太郎※退職: a full name and what is said of it. */
function beforeMark(
  text: string,
  start: number,
  end: number,
  part: NamePart,
  model: NameModel,
  column: ColumnSays,
): CellVerdict | undefined {
  let at = start + FULL_LENGTH
  while (at < end && !REMARKS.has(text.charCodeAt(at))) at++
  while (at > start && isSpace(text, at - 1)) at--
  if (at >= end) return undefined
  // 吉田 凰雅 ※代理: a surname that is known and a gap make as full a name as a given name that is known.
  return fullName(text, start, at, part, model, column, hasSurname(text, start, at, model.lexicon) ? SPACED : FULL)
}

/** Is what stands before the gap a surname? */
function hasSurname(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let gap = start
  while (gap < end && !isSpace(text, gap)) gap++
  return gap < end && gap - start > 1 && (lexicon.flags(text, start, gap) & WordFlag.surname) !== 0
}

const REMARKS = new Set([...'@_※*★☆◎●'].map((c) => c.charCodeAt(0)))

function fullName(
  text: string,
  from: number,
  to: number,
  part: NamePart,
  model: NameModel,
  column: ColumnSays,
  least = FULL,
): CellVerdict | undefined {
  if (to - from < FULL_LENGTH) return undefined
  const confidence = cellConfidence(text, from, to, 'header', part, model, column)
  return confidence >= least ? verdictOf(from, to, confidence) : undefined
}

const isNumber = (unit: number): boolean => scriptOf(unit) === Script.digit || unit === 0x5f || unit === 0x2d || unit === 0x23

/** ○○太, △△様: two marks in a row stand for letters. */
function isMasked(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (text[at] === text[at - 1] && MASKS.has(text.charCodeAt(at))) return true
  return false
}

/** カ)アオバ, アオバ(カ, アオバ(カ)ニシ: companies as banks write them. 加藤隆(カトウ) is somebody with his reading. */
const BANKS =
  /^(?:カ|ユ|ド|イ|メ|シ|シヤ|シャ|ザイ|フク|ガク|シユウ|トクヒ|ノウ|ホウ)\)|\((?:カ|ユ|ド|イ|メ|シ|シヤ|シャ|ザイ|フク|ガク|シユウ|トクヒ|ノウ|ホウ)(?:[)\s]|$)/

function isCompanyInKana(text: string, from: number, to: number): boolean {
  const bracket = Math.max(text.indexOf('(', from), text.indexOf(')', from))
  return bracket >= 0 && bracket < to && BANKS.test(text.slice(from, to))
}

const MASKS = new Set([...'○●〇◯△▲×□■'].map((c) => c.charCodeAt(0)))

const verdictOf = (start: number, end: number, confidence: number): CellVerdict => ({
  start,
  end,
  confidence: Math.round(confidence * 100) / 100,
})
