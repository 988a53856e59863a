import { writingOf } from '../../../src/text/writing.js'
import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import type { NameModel } from '../model.js'
import { isJoint } from './kana.js'
import { NEVER, ruleConfidence } from './rules.js'
import { READING } from './strength.js'
import { endsLikeHouse, isKatakanaThing } from './things.js'
import { SILENT, type ColumnSays } from './trust.js'
import { DOUBTFUL, type Ground, type NamePart } from './verdict.js'

/** Below this the column speaks against its header. */
const DOUBT = -1
/** From here on the rules know both parts of a name, and are believed. */
const KNOWN = 0.97
/**
 * Log odds below which what the rules take for a name is none, by the writing and by how sure the rules are. Under a header of names most cells
 * are names, so a name in a writing that the scorer knows little of (foreign names in katakana, Latin) gets the benefit of the doubt. Set on what
 * the scorer had not learned from (`scorer/train.mjs` prints the table): about one person in two hundred is lost.
 */
const LEAST = {
  kanji: -2.5,
  unknown: -1.5,
  kanjiParts: -3,
  kana: -2.5,
  kanaParts: -3,
  reading: -1.5,
  latin: -2.5,
  latinUnknown: -2,
  latinUnknownParts: -2,
} as const
/** Below this hardly any name of the column is written so: クボタ among 山田太郎 and 佐藤花子 is no reading of a surname. */
const ODD = -3
/** いとうせいこう: both parts of a reading are known. */
const FULL_READING = 0.95
/** From here on the rules know the word as a name; the scorer must be sure that it is none. */
const LIKELY = 0.93
const LIKELY_LESS = { kanji: -2, kana: -2.2, reading: -2.5 } as const
/** Up to here they only know nothing that speaks against it. */
const UNKNOWN = 0.65
const UNKNOWN_LATIN = 0.75
/** Log odds from which what the rules do not know is a name (鳥嶋, キャンベル). */
const RESCUE = { kanji: -0.5, katakana: -1, mixed: -0.5 } as const
/** Shortest such stretch. */
const RESCUE_LENGTH = { kanji: 2, katakana: 4, mixed: 3 } as const
const RESCUED = 0.6
/** So little below what is asked for, in nats, a stretch is doubtful: no name by itself, but nothing that speaks against its column. */
const DOUBTED = 2

/** The same for what the rules alone are believed in as long as the column does not speak against them. */
const LEAST_KNOWN = { full: -7.5, frequent: -8, word: -4.5 } as const

/**
 * Confidence that a stretch is one name. Under a header, and in a column of names, the learned scorer has a say where the rules do not know both
 * parts, and everywhere in a column whose cells do not bear the header out (`trust` below 0); where nothing is known of the column the rules decide
 * alone.
 */
export function cellConfidence(
  text: string,
  start: number,
  end: number,
  ground: Ground,
  part: NamePart,
  model: NameModel,
  { trust, byWriting }: ColumnSays = SILENT,
): number {
  const rule = ruleConfidence(text, start, end, ground, part, model.lexicon)
  const { cells } = model
  if (rule === NEVER) return 0
  // The rules say 0.1 less by vote; the scorer has learned what they say under a header.
  const known = rule > 0 && ground === 'vote' ? rule + 0.1 : rule
  if (cells === undefined || ground === 'none' || (known >= KNOWN && trust > DOUBT)) return rule
  const script = scriptOf(text.charCodeAt(start))
  const kind =
    script === Script.kanji ? 'kanji' : script === Script.katakana ? (isKatakana(text, start, end) ? 'katakana' : 'mixed') : undefined
  if (rule === 0 && kind === 'kanji' && holdsJoint(text, start, end)) return 0
  if (rule === 0 && (kind === undefined || end - start < RESCUE_LENGTH[kind] || isHouse(text, start, end))) return 0
  const isWord = rule > 0 && known < KNOWN && isKnown(model.lexicon.flags(text, start, end), end - start)
  if (isWord && trust > DOUBT) return rule
  const spread = isSpread(text, start, end)
  const joined = spread ? text.slice(start, end).replace(/\s/g, '') : text
  const score = spread ? cells.score(joined, 0, joined.length, known, model.lexicon) : cells.score(text, start, end, known, model.lexicon)
  const ownWriting = byWriting[writingOf(text, start, end)]!
  const weighed = score + trust + ownWriting
  if (rule === 0) return kind === undefined ? 0 : verdict(weighed - RESCUE[kind], RESCUED, ground)
  const least =
    known >= KNOWN
      ? LEAST_KNOWN.full
      : isWord
        ? LEAST_KNOWN[model.lexicon.flags(text, start, end) & WordFlag.frequentSurname ? 'frequent' : 'word']
        : leastOf(text, start, end, known, part, model.lexicon, ownWriting < ODD)
  return verdict(weighed - least, rule, ground)
}

/** `surplus`: log odds above what is asked for. */
function verdict(surplus: number, confidence: number, ground: Ground): number {
  if (surplus >= 0) return confidence
  return ground === 'header' && surplus >= -DOUBTED ? DOUBTFUL : 0
}

/** 鈴木班, 関東エリア. */
function isHouse(text: string, start: number, end: number): boolean {
  return endsLikeHouse(text, start, end) || (scriptOf(text.charCodeAt(end - 1)) === Script.katakana && isKatakanaThing(text, start, end))
}

/**
 * 小野寺, 八木橋, 日向: whatever else they are, they are surnames; of one character only the frequent ones are more than a word. アイゼンハワー: a
 * person, and no word.
 */
function isKnown(flags: number, length: number): boolean {
  if (flags & WordFlag.person && (flags & WordFlag.ordinary) === 0) return true
  return (flags & (length > 1 ? WordFlag.surname | WordFlag.frequentSurname : WordFlag.frequentSurname)) !== 0
}

function isKatakana(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (scriptOf(unit) !== Script.katakana && !isJoint(unit)) return false
  }
  return true
}

function leastOf(text: string, start: number, end: number, rule: number, part: NamePart, lexicon: Lexicon, isOdd: boolean): number {
  const script = scriptOf(text.charCodeAt(start))
  const isParted = holdsJoint(text, start, end)
  if (script === Script.latin) return rule > UNKNOWN_LATIN ? LEAST.latin : isParted ? LEAST.latinUnknownParts : LEAST.latinUnknown
  const isLikely = rule >= LIKELY || part === 'given' || part === 'family'
  if (script === Script.kanji) {
    if (isParted) return LEAST.kanjiParts
    return isLikely ? LEAST.kanji + LIKELY_LESS.kanji : rule <= UNKNOWN ? LEAST.unknown : LEAST.kanji
  }
  if (isParted) return LEAST.kanaParts
  const least = part === 'reading' ? LEAST.reading : LEAST.kana
  if (isOdd && rule < FULL_READING) return least
  if (lexicon.readingFlags(text, start, end) & READING) return least + LIKELY_LESS.reading
  return isLikely ? least + LIKELY_LESS.kana : least
}

function holdsJoint(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isJoint(text.charCodeAt(at))) return true
  return false
}

/** Are the letters spread over the cell (合 計, 山 田 太 郎)? */
export function isSpread(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 2) {
    if (scriptOf(text.charCodeAt(at)) !== Script.space) return false
    while (at + 1 < end && scriptOf(text.charCodeAt(at + 1)) === Script.space) at++
  }
  return end - start > 2
}
