import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import { isChineseSurname } from './chinese.js'
import { isRemarkLike } from './fillers.js'
import { surnameBehindGiven } from '../given-first.js'
import { foreignCell, kanaCell } from './kana.js'
import { isLead } from './pieces.js'
import { bestSplit, givenStrength, OTHER, PERSON, READING, surnameStrength } from './strength.js'
import { beginsLikePlace, endsInInstitution, endsLikeHouse, endsLikeThing, isHouseWord, isKatakanaThing, mayBeThing } from './things.js'
import { SUSPECT, type Ground, type NamePart } from './verdict.js'

/** Longest name without a space that begins in kanji, in UTF-16 units. */
const LONGEST = 9
/** Kings and popes: エリザベス1世, カール3世. */
const REGNAL = /^[ァ-ヺー・]{2,14}(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})世$/

/** Confidence that a stretch in kanji and kana, perhaps with gaps, is a name; 0 = it is none. */
export function japaneseCell(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  let from = start
  while (from < end && !isSpace(text, from)) from++
  if (from === end) return unspaced(text, start, end, ground, part, lexicon)
  let to = from
  while (to < end && isSpace(text, to)) to++
  for (let i = to; i < end; i++) if (isSpace(text, i)) return inPieces(text.slice(start, end), ground, part, lexicon)
  return spaced(text, start, from, to, end, ground, lexicon)
}

const isSpace = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.space

/** More than one gap: 山 田 太 郎 spread over the cell, or the parts of a foreign name (グエン ティ ラン). */
function inPieces(text: string, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  const pieces = text.split(/\s+/)
  if (pieces.every((piece) => piece.length === 1)) {
    const joined = pieces.join('')
    return joined.length <= 8 ? unspaced(joined, 0, joined.length, ground, part, lexicon) : 0
  }
  if (pieces.length > 6 || pieces.some((piece) => scriptOf(piece.charCodeAt(0)) === Script.kanji)) return 0
  return foreignCell(pieces.join(' '), 0, pieces.join(' ').length, ground, lexicon)
}

/** 山田 太郎, さとう はなこ, 高橋 さくら, 王 偉. */
function spaced(
  text: string,
  start: number,
  surnameEnd: number,
  givenStart: number,
  end: number,
  ground: Ground,
  lexicon: Lexicon,
): number {
  const surnameLength = surnameEnd - start
  const givenLength = end - givenStart
  if (surnameLength > 10 || givenLength > 10) return 0
  if (ground !== 'none' && isKatakana(text, start) && isKatakana(text, givenStart))
    return katakanaPair(text, start, surnameEnd, givenStart, end, ground, lexicon)
  if (surnameBehindGiven(text, start, end, lexicon) !== undefined) return ground === 'none' ? 0.65 : ground === 'header' ? 0.97 : 0.87
  // 伝 達, 周 知: a word whose two letters stand apart. 林 学 may be somebody.
  if (surnameLength === 1 && givenLength === 1 && (lexicon.flags(text, start, surnameEnd) & WordFlag.frequentSurname) === 0) {
    const joined = text[start]! + text[givenStart]!
    if (lexicon.flags(joined, 0, 2) & WordFlag.ordinary) return 0
  }
  const isChinese = givenLength <= 2 && isChineseSurname(text, start, surnameEnd)
  const surname = isChinese ? 2 : surnameStrength(text, start, surnameEnd, lexicon)
  const given = givenStrength(text, givenStart, end, lexicon)
  // 営業部 山田, 代表取締役 山田.
  if (surname < 2 && isLead(text.slice(start, surnameEnd))) return 0
  if (given < 2 && givenLength > 1 && (isHouseWord(text, end) || (surname < 2 && (lexicon.flags(text, givenStart, end) & OTHER) !== 0)))
    return 0
  if (ground === 'none') {
    if (surname >= 2 && given >= 2) return surnameLength + givenLength > 2 ? 0.85 : 0.6
    if (surname >= 2 && given >= 1) return 0.65
    return surname >= 1 && given >= 2 ? SUSPECT : 0
  }
  const bonus = ground === 'header' ? 0 : -0.1
  if (surname >= 2 && given >= 1) return 0.97 + bonus
  if (surname >= 1 && given >= 2) return 0.95 + bonus
  if (surname >= 2 || given >= 2) return 0.85 + bonus
  // Neither part is known: a foreign resident, or two words.
  const words = lexicon.flags(text, start, surnameEnd) & OTHER || lexicon.flags(text, givenStart, end) & OTHER
  if (words || surnameLength > 7 || givenLength > 7 || endsLikeHouse(text, start, surnameEnd)) return 0
  return 0.7 + bonus
}

const isKatakana = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.katakana

/** ヤマダ タロウ, ルイス フェレイラ. */
function katakanaPair(
  text: string,
  start: number,
  firstEnd: number,
  secondStart: number,
  end: number,
  ground: Ground,
  lexicon: Lexicon,
): number {
  const bonus = ground === 'header' ? 0 : -0.1
  const first = lexicon.readingFlags(text, start, firstEnd)
  const second = lexicon.readingFlags(text, secondStart, end)
  if (first & WordFlag.surnameReading && second & WordFlag.givenReading) return 0.97 + bonus
  if (isKatakanaThing(text, secondStart, end)) return 0
  return Math.max(foreignCell(text, start, end, ground, lexicon), (first & READING) !== 0 || (second & READING) !== 0 ? 0.85 + bonus : 0)
}

/** 山田太郎, ヤマダタロウ, 茂森あゆみ; under a header also 山田 or 太郎 alone. */
function unspaced(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  const scripts = scriptsOf(text, start, end)
  if ((scripts & KANJI) === 0) return kanaCell(text, start, end, ground, part, lexicon)
  if (scripts & KATAKANA && scriptOf(text.charCodeAt(start)) === Script.katakana) return katakanaFirst(text, start, end, ground, lexicon)
  if (end - start > LONGEST || (scriptOf(text.charCodeAt(end - 1)) === Script.katakana && isKatakanaTail(text, start, end))) return 0
  const split = bestSplit(text, start, end, lexicon)
  const flags = lexicon.flags(text, start, end)
  if (ground === 'none')
    return isLikeChinese(text, start, end, flags, split, lexicon) ? SUSPECT : withoutHeader(text, start, end, split, flags)
  return withHeader(text, start, end, split, flags, part, lexicon) + (ground === 'header' ? 0 : -0.1)
}

/** At most 0.1 less by vote: what is below is none in both. */
function withHeader(text: string, start: number, end: number, split: number, flags: number, part: NamePart, lexicon: Lexicon): number {
  const length = end - start
  const none = -1
  if (flags & PERSON) return part === 'full' && length === 1 ? 0.8 : flags & OTHER && split < 3 ? 0.85 : 0.93
  // 室長, 今月, 丸紅: a word, whatever its characters are apart.
  if (flags & OTHER && split >= 4) return isInstitution(text, start, end, lexicon) ? none : 0.6
  // 東京ゴム is read like 東 京ゴム.
  if (split === 5 || (split === 4 && !isInstitution(text, start, end, lexicon))) return isKatakana(text, end - 1) ? 0.92 : 0.97
  if (isRuler(text, start, end)) return 0.8
  if (flags & OTHER) return none
  // 岡本吾市 among the cities.
  const isCityName = length === 4 && text[end - 1] === '市' && (lexicon.flags(text, start, start + 2) & WordFlag.frequentSurname) !== 0
  if (endsLikeHouse(text, start, end)) return isCityName ? 0.65 : none
  if (split === 3) return endsLikeThing(text, end) ? 0.7 : 0.92
  const value = text.slice(start, end)
  if (isRemarkLike(value) || beginsLikePlace(value)) return none
  if (split > 0) return length > 5 ? none : mayBeThing(text, end) ? (length === 4 ? 0.65 : none) : 0.8
  return unknown(text, start, end, part, lexicon)
}

/** 順徳天皇, 聖徳太子, 霊照院殿: whoever bears such a title, or has such a name after death, is somebody. */
const RULERS = new Set(
  '天皇 上皇 法皇 皇后 親王 皇子 皇女 女王 大王 太子 皇帝 法師 上人 和尚 菩薩 如来 明王 院殿 居士 大姉 信士 信女'.split(' '),
)
const isRuler = (text: string, start: number, end: number): boolean =>
  end - start > 3 && end - start < 7 && RULERS.has(text.slice(end - 2, end))

/** 山口大学, 三国時代, 松本市: 大学, 時代 and 市 are given names, too. 福地健市 is none of them. */
function isInstitution(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (endsInInstitution(text, end)) return true
  return endsLikeHouse(text, start, end) && (lexicon.flags(text, start, end - 1) & WordFlag.surname) !== 0
}

/** Neither the whole nor a beginning is known: a rare surname (草彅, 仁村), or one with a given name (名渡山愛順). */
function unknown(text: string, start: number, end: number, part: NamePart, lexicon: Lexicon): number {
  const length = end - start
  if (scriptOf(text.charCodeAt(end - 1)) !== Script.kanji) return length <= 5 && unknownMixed(text, start, end, lexicon) ? 0.6 : -1
  if (length === 2) return 0.6
  if (length === 1) return part === 'full' ? -1 : 0.6
  if (length === 3 && givenStrength(text, start, end, lexicon) === 2) return 0.65
  // 蔣介石, 陳建国.
  if (length === 3 && isChineseSurname(text, start, start + 1)) return 0.6
  if (length <= 6 && endsInMixedGiven(text, start, end, lexicon)) return 0.6
  if (length > 5 || mayBeThing(text, end)) return -1
  for (let at = start + 1; at <= start + 3 && at < end; at++) {
    const head = lexicon.flags(text, start, at)
    const given = givenStrength(text, at, end, lexicon)
    if (at === start + 1) continue
    if (given === 3 && (head & WordFlag.ordinary) === 0) return 0.7
    // 紅花新吾.
    if (given === 3 && at === start + 2 && end - at === 2 && (lexicon.flags(text, at, end) & OTHER) === 0) return 0.6
    if ((head & OTHER) === 0 && (given === 2 || (given === 1 && end - at === 2))) return 0.6
  }
  return isOfWords(text, start, end, lexicon) ? -1 : 0.6
}

/** 人文地理, 西新井: the stretch begins or ends in a word of two characters, as compounds do. */
function isOfWords(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  return ((lexicon.flags(text, start, start + 2) | lexicon.flags(text, end - 2, end)) & OTHER) !== 0
}

/** 大道寺あや子. */
function endsInMixedGiven(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let at = start
  while (at < end && scriptOf(text.charCodeAt(at)) === Script.kanji) at++
  return at - start >= 2 && at < end && scriptOf(text.charCodeAt(at)) === Script.hiragana && givenStrength(text, at, end, lexicon) >= 2
}

/** 逢月ひな, 大石りん: kanji that no dictionary has, and a given name in kana. */
function unknownMixed(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let at = start
  while (at < end && scriptOf(text.charCodeAt(at)) === Script.kanji) at++
  return (
    at - start >= 2 &&
    (lexicon.flags(text, start, at) & OTHER) === 0 &&
    givenStrength(text, at, end, lexicon) > 0 &&
    !isKatakanaThing(text, at, end)
  )
}

/** フランク莉奈, シーザー武志, エリザベス1世; シネマ会館 and ケーララ州 are none. */
function katakanaFirst(text: string, start: number, end: number, ground: Ground, lexicon: Lexicon): number {
  const value = text.slice(start, end)
  if (REGNAL.test(value)) return ground === 'none' ? SUSPECT : 0.8
  let at = start
  while (at < end && scriptOf(text.charCodeAt(at)) !== Script.kanji) at++
  if (ground === 'none' || at - start < 2 || scriptOf(text.charCodeAt(end - 1)) === Script.katakana) return 0
  if (endsLikeHouse(text, start, end) || end - at > 3) return 0
  const isGiven = givenStrength(text, at, end, lexicon) === 3
  // ダルビッシュ有.
  if (end - at < 2) return isGiven && at - start >= 3 ? 0.6 : 0
  if (isGiven) return 0.8
  const isName = ((lexicon.flags(text, start, at) | lexicon.readingFlags(text, start, at)) & (PERSON | READING)) !== 0
  // ダンディ坂野.
  if (lexicon.flags(text, at, end) & WordFlag.surname) return isName ? 0.7 : 0.6
  return (lexicon.flags(text, at, end) & OTHER) === 0 ? 0.6 : 0
}

const ROADS = new Set('道江衆')

/** 川瀬ビル, 宮田ジム. */
function isKatakanaTail(text: string, start: number, end: number): boolean {
  let at = end
  while (at > start && scriptOf(text.charCodeAt(at - 1)) === Script.katakana) at--
  return isKatakanaThing(text, at, end)
}

/** 陳浩宇, 朴成勲: where most cells of a column are like that, it is one of names. */
function isLikeChinese(text: string, start: number, end: number, flags: number, split: number, lexicon: Lexicon): boolean {
  if (end - start !== 3 || flags !== 0 || split >= 3 || !isChineseSurname(text, start, start + 1)) return false
  return (lexicon.flags(text, start + 1, end) & OTHER) === 0 && !mayBeThing(text, end) && !endsLikeHouse(text, start, end)
}

function withoutHeader(text: string, start: number, end: number, split: number, flags: number): number {
  const length = end - start
  if (flags & OTHER && !(flags & PERSON)) return 0
  if (length < 3 || length > 6 || endsLikeHouse(text, start, end)) return 0
  // 大久保 by itself is a surname or a place; 東山道 and 松花江 are roads and rivers.
  const isOpen = flags !== 0 || (length === 3 && ROADS.has(text[end - 1]!))
  if (isOpen || endsLikeThing(text, end)) return split >= 4 ? SUSPECT : 0
  if (split >= 5) return 0.8
  if (split >= 4) return 0.6
  return split === 3 || (split > 0 && length === 4) ? SUSPECT : 0
}

const KANJI = 1 << Script.kanji
const KATAKANA = 1 << Script.katakana

function scriptsOf(text: string, start: number, end: number): number {
  let found = 0
  for (let i = start; i < end; i++) found |= 1 << scriptOf(text.charCodeAt(i))
  return found
}
