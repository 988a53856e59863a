import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import { isKatakanaStop } from '../rules/words.js'
import { OTHER, PERSON, READING } from './strength.js'
import { isKatakanaThing } from './things.js'
import { SUSPECT, type Ground, type NamePart } from './verdict.js'

/** Longest reading of one person without a space, in characters. */
const LONGEST = 14
/** Longest foreign name in katakana. */
const LONGEST_FOREIGN = 40
const PARTS_MAX = 7
const FOREIGN = WordFlag.foreignGiven | WordFlag.foreignSurname

/** Confidence that a stretch all in kana is a name or its reading; 0 = it is none. */
export function kanaCell(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  for (let at = start + 1; at < end; at++) if (isJoint(text.charCodeAt(at))) return foreignCell(text, start, end, ground, lexicon)
  const length = end - start
  if (length > 24 || mixesKana(text, start, end)) return 0
  const written = lexicon.flags(text, start, end)
  if (ground === 'none') return unheaded(text, start, end, written, lexicon)
  const bonus = ground === 'header' ? 0 : -0.1
  const whole = lexicon.readingFlags(text, start, end)
  const isReading = part === 'reading'
  if ((whole | written) & (READING | PERSON)) return (part === 'full' && length < 3 ? 0.8 : 0.92) + bonus
  // ふしぎ, カレイ: an ordinary word, unless the column is one of readings.
  const isWord = (written & (WordFlag.ordinary | WordFlag.place)) !== 0
  const split = readingSplit(text, start, end, lexicon)
  if (split === 2) return isWord && !isReading ? 0 : 0.95 + bonus
  // マーク, ワシントン: words and places that foreigners bear as names; the scorer has its say.
  if (lexicon.flagsOf(lexicon.word(text, start, end)) & FOREIGN) return 0.6 + bonus
  if (isKatakanaStop(text, start, end)) return 0
  if (isReading && length >= 3 && length <= LONGEST) return isWord ? 0.6 + bonus : 0.8 + bonus
  if ((whole | written) & OTHER || isKatakanaThing(text, start, end)) return 0
  if (split === 1) return length <= 12 ? 0.85 + bonus : 0.6 + bonus
  if (length < 2 || length > LONGEST) return 0
  return 0.6 + (part === 'full' ? bonus : 0)
}

/** スーパーまるやま: no person's kana are of both kinds, ー aside. */
function mixesKana(text: string, start: number, end: number): boolean {
  const first = scriptOf(text.charCodeAt(start))
  for (let at = start + 1; at < end; at++) if (scriptOf(text.charCodeAt(at)) !== first && text[at] !== 'ー') return true
  return false
}

/** Nothing is known of the column: surname and given name, both in the dictionary; less is for the vote. */
function unheaded(text: string, start: number, end: number, written: number, lexicon: Lexicon): number {
  if (end - start < 4 || end - start > LONGEST || written !== 0) return 0
  if (readingSplit(text, start, end, lexicon) !== 2) return 0
  return end - start >= 6 && scriptOf(text.charCodeAt(start)) === Script.katakana ? 0.55 : SUSPECT
}

/** 2 surname and given reading, 1 surname reading and a rest of two letters or more, 0 neither. */
export function readingSplit(text: string, start: number, end: number, lexicon: Lexicon): number {
  let best = 0
  for (let at = start + 1; at < end; at++) {
    if ((lexicon.readingFlags(text, start, at) & WordFlag.surnameReading) === 0) continue
    if (lexicon.readingFlags(text, at, end) & WordFlag.givenReading) return 2
    if (end - at >= 2) best = 1
  }
  return best
}

/** グエン・ヴァン・アン, ゾー ミン テッ, ジャン=ジャック・バール, ジョン・F・ケネディ. */
export function foreignCell(text: string, start: number, end: number, ground: Ground, lexicon: Lexicon): number {
  if (end - start > LONGEST_FOREIGN) return 0
  let known = 0
  let sounds = 0
  let words = 0
  let parts = 0
  for (let from = start; from < end;) {
    let to = from
    while (to < end && !isJoint(text.charCodeAt(to))) to++
    if (to === from || ++parts > PARTS_MAX) return 0
    if (scriptOf(text.charCodeAt(from)) === Script.latin) {
      // Initials: ジョン・F・ケネディ.
      if (to - from > 2) return 0
    } else {
      // ビル・クリントン, ラリー・ジョンソン; a word of things further on is no name's.
      if (isKatakanaStop(text, from, to)) {
        if (ground === 'none' || from > start || to - from < 2) return 0
        words++
        from = to + 1
        continue
      }
      const flags = lexicon.flags(text, from, to)
      if ((flags | lexicon.readingFlags(text, from, to)) & (PERSON | READING)) known++
      else if (flags & OTHER) words++
      if (lexicon.katakanaScore(text, from, to) > 0) sounds++
    }
    from = to + 1
  }
  if (parts < 2 || isJoint(text.charCodeAt(end - 1))) return 0
  if (ground !== 'none') return known > 0 || sounds > words ? 0.9 : words < parts ? 0.75 : 0
  // ドーベン・ウルフ, フアン・デ・フカ: one word that is also a name is not enough.
  if (known > 1 && known >= parts - 1 && sounds > words) return 0.65
  return words < parts ? SUSPECT : 0
}

/** ・ = and spaces join the parts of a foreign name, . stands behind initials. */
export function isJoint(unit: number): boolean {
  return unit === 0x30fb || unit === 0x3d || unit === 0x30a0 || unit === 0x2e || scriptOf(unit) === Script.space
}
