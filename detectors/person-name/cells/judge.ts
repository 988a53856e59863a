import { Writing, writingOf } from '../../../src/text/writing.js'
import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import type { NameModel } from '../model.js'
import { isChineseSurname } from './chinese.js'
import { isJoint } from './kana.js'
import { NEVER, ruleConfidence } from './rules.js'
import { bestSplit, OTHER, READING } from './strength.js'
import { endsLikeHouse, isKatakanaThing, mayEndOther } from './things.js'
import { SILENT, type ColumnSays } from './trust.js'
import { DOUBTFUL, type Ground, type NamePart } from './verdict.js'

/** Below this the column speaks against its header. */
const DOUBT = -1
/** From here on the rules know both parts of a name, and are believed. */
const KNOWN = 0.97
/**
 * Log odds below which what the rules take for a name is none, by the writing and by how sure the rules are. Set on what the scorer had not learned from
 * (five folds of `scorer/train.mjs`), where about one person in a hundred of a kind is lost; a writing that the scorer knows little of (foreign
 * names in katakana, Latin) gets the benefit of the doubt.
 */
const LEAST = {
  full: -0.3,
  kanji: -2,
  chinese: -2.6,
  kanjiPair: -2.4,
  unknownPair: -1.5,
  unknownThree: -1.5,
  kanjiParts: -2,
  katakana: -2.8,
  katakanaParts: -3.2,
  katakanaKnown: -0.8,
  oddPlace: 0,
  oddCharacter: 2,
  otherWord: 0,
  givenWord: 1,
  hiragana: -2.2,
  reading: -1.5,
  latin: -2.5,
  latinUnknown: -2.5,
} as const
/** Below this hardly any name of the column is written so: クボタ among 山田太郎 and 佐藤花子 is no reading of a surname, 品川 is no surname. */
const ODD = -3
const ODD_SHORT = -0.3
/** What a column that elects names says of one more of its cells. */
const VOTED = 1
/** How much a column is trusted in what is not written in kanji, and so much less than elsewhere: of that the scorer knows less. */
const [TRUST_MOST, TRUST_LESS] = [1.2, 0.6]
/** From here on the column is one of full names. */
const FULL_NAMES = -0.5
/** いとうせいこう: both parts of a reading are known. */
const FULL_READING = 0.95
/** From here on the rules know the word as a name; the scorer must be sure that it is none. */
const LIKELY = 0.93
const LIKELY_LESS = { part: -2, kana: -1.5, reading: -2.5 } as const
/** Up to here they only know nothing that speaks against it. */
const UNKNOWN = 0.65
const UNKNOWN_LATIN = 0.75
const KNOWN_FOREIGN = 0.9
/** Log odds from which what the rules do not know is a name (鳥嶋, キャンベル). */
const RESCUE = { kanji: -0.5, katakana: -1, mixed: 0.5 } as const
/** The same of three kanji and of five, which the scorer knows better: at -1.5 one other word in 600 fires, by the folds. */
const RESCUE_LONG = -1.5
/** The same of what ends like a house, and is as long as a full name: 高木鑑房. */
const [HOUSE_RESCUE, FULL_LENGTH] = [1, 4]
/** Shortest such stretch. */
const RESCUE_LENGTH = { kanji: 2, katakana: 4, mixed: 3 } as const
const RESCUED = 0.6
/** So little below what is asked for, in nats, a stretch is doubtful: no name by itself, but nothing that speaks against its column. */
const DOUBTED = 2

/** The same for what the rules alone are believed in as long as the column does not speak against them. */
const LEAST_KNOWN = { full: -7.5, frequent: -8, word: -4.5 } as const

/**
 * Confidence that a stretch is one name. Under a header, and in a column of names, the learned scorer has a say where the rules do not know both
 * parts or the whole ends like something else, and everywhere in a column whose cells do not bear the header out (`trust` below 0); where nothing is known of the column the rules decide
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
  if (cells === undefined || ground === 'none' || (known >= KNOWN && trust > DOUBT && !mayBeOther(text, start, end, model.lexicon)))
    return rule
  const script = scriptOf(text.charCodeAt(start))
  const kind =
    script === Script.kanji ? 'kanji' : script === Script.katakana ? (isKatakana(text, start, end) ? 'katakana' : 'mixed') : undefined
  if (rule === 0 && kind === 'kanji' && holdsJoint(text, start, end)) return 0
  if (rule === 0 && (kind === undefined || end - start < RESCUE_LENGTH[kind])) return 0
  const house = rule === 0 && isHouse(text, start, end)
  // ジョン・ショー
  const isParted = kind === 'mixed' && holdsJoint(text, start, end)
  if (house && !isParted && (kind !== 'kanji' || end - start !== FULL_LENGTH || bestSplit(text, start, end, model.lexicon) === 0)) return 0
  const flags = model.lexicon.flags(text, start, end)
  const isWord = rule > 0 && known < KNOWN && isKnown(flags, end - start)
  const ownWriting = byWriting[writingOf(text, start, end)]!
  // Among full names, that is: in a column of surnames 五十川 is one of them.
  const isAmongFull = byWriting !== SILENT.byWriting && byWriting[Writing.kanjiLong]! > FULL_NAMES
  const isStrange = isAmongFull && ownWriting < ODD_SHORT
  const isOddPlace = isAmongFull && (flags & (WordFlag.place | WordFlag.organisation)) !== 0 && (flags & WordFlag.frequentSurname) === 0
  if (isWord && trust > DOUBT && !isOddPlace) return rule
  const spread = isSpread(text, start, end)
  const joined = spread ? text.slice(start, end).replace(/\s/g, '') : text
  const score = spread ? cells.score(joined, 0, joined.length, known, model.lexicon) : cells.score(text, start, end, known, model.lexicon)
  // A name that is known in both parts is full in two characters as in five.
  const weighed =
    score +
    (ground === 'vote'
      ? VOTED
      : kind === 'kanji'
        ? trust
        : Math.min(trust - (ground === 'header' && trust !== 0 ? TRUST_LESS : 0), TRUST_MOST)) +
    (known >= KNOWN && !isRarePair(text, start, end, model.lexicon) ? 0 : ownWriting)
  if (rule === 0) return kind === undefined ? 0 : verdict(weighed - (house ? HOUSE_RESCUE : rescueOf(kind, end - start)), RESCUED, ground)
  let least: number
  if (trust <= DOUBT && (known >= KNOWN || isWord))
    least = LEAST_KNOWN[known >= KNOWN ? 'full' : flags & WordFlag.frequentSurname ? 'frequent' : 'word']
  else if (isWord) least = LEAST.oddPlace
  else if (isStrange && end - start === 1) least = LEAST.oddCharacter
  else if (kind === 'kanji' && known <= UNKNOWN && (flags & OTHER) !== 0) least = LEAST.otherWord
  else if (isAmongFull && (flags & (WordFlag.ordinary | WordFlag.surname)) === WordFlag.ordinary) least = LEAST.givenWord
  else least = leastOf(text, start, end, known, part, model.lexicon, ownWriting < ODD)
  return verdict(weighed - least, rule, ground)
}

function rescueOf(kind: keyof typeof RESCUE, length: number): number {
  return kind === 'kanji' && (length === 3 || length === 5) ? RESCUE_LONG : RESCUE[kind]
}

/** `surplus`: log odds above what is asked for. */
function verdict(surplus: number, confidence: number, ground: Ground): number {
  if (surplus >= 0) return confidence
  return ground === 'header' && surplus >= -DOUBTED ? DOUBTFUL : 0
}

/** 阪和道, 松花江, 中欧: both parts are known, and the whole may be none all the same. 長谷川岳 is none of those. */
function mayBeOther(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (end - start === 2) return true
  if (!mayEndOther(text, end) || holdsJoint(text, start, end)) return false
  return endsLikeHouse(text, start, end) || (lexicon.flags(text, start, end - 1) & WordFlag.frequentSurname) === 0
}

/** 鳳翔, 元史: two characters that are a surname and a given name, and hardly ever one person's. 林潤 is no such pair. */
function isRarePair(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  return end - start === 2 && (lexicon.flags(text, start, start + 1) & WordFlag.frequentSurname) === 0
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
  if (script === Script.latin) return rule > UNKNOWN_LATIN ? LEAST.latin : LEAST.latinUnknown
  const isPart = part === 'given' || part === 'family'
  if (script === Script.kanji) {
    if (isParted) return LEAST.kanjiParts
    if (rule >= KNOWN) return LEAST.full
    const least = leastInKanji(text, start, end, rule)
    return isPart ? least + LIKELY_LESS.part : least
  }
  if (isParted) return rule >= KNOWN_FOREIGN ? LEAST.katakanaKnown : LEAST.katakanaParts
  const least = part === 'reading' ? LEAST.reading : script === Script.katakana ? LEAST.katakana : LEAST.hiragana
  if (isOdd && rule < FULL_READING) return least
  if (lexicon.readingFlags(text, start, end) & READING) return least + LIKELY_LESS.reading
  return isPart ? least + LIKELY_LESS.part : rule >= LIKELY ? least + LIKELY_LESS.kana : least
}

function leastInKanji(text: string, start: number, end: number, rule: number): number {
  if (end - start === 2) return rule > UNKNOWN ? LEAST.kanjiPair : LEAST.unknownPair
  if (end - start === 3 && isChineseSurname(text, start, start + 1)) return LEAST.chinese
  return rule > UNKNOWN || end - start > 3 ? LEAST.kanji : LEAST.unknownThree
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
