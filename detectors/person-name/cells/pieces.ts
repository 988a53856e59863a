import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import { BEFORE_NAME, HONORIFICS, TITLES } from '../rules/words.js'
import { isFiller } from './fillers.js'
import { bestSplit } from './strength.js'
import { COMPANY, endsLikeHouse } from './things.js'
import type { CellVerdict, Ground } from './verdict.js'

const PIECES_MAX = 12
/** Longest name in pieces that is tried (グエン ティ フォン ラン). */
const NAME_PIECES = 4
/** A name among other words is sure, or none. */
const SURE = 0.8
/** Of a company or a department and one word less is enough: 営業部 山田. */
const BEHIND_LEAD = 0.5
/** Beside a word of which nothing is known only a full name counts. */
const FULL = 0.93
const FULL_LENGTH = 3

/** Companies, departments, offices, titles and labels beside a name. */
const LEADING =
  /^(?:故|亡|株式会社|有限会社|合同会社|\((?:株|有|同)\)|主|副|正|補)$|(?:会社|\((?:株|有|同)\)|代表|代表者|代表取締役|取締役|理事長|[者部課係室店所局社員長役師士人名]|長(?:代理|補佐|心得|代行)|主[査幹事]|参[事与]|担当|様方|方|氏名)$/
/** Relatives, who are named before the name: 長男 and 孫 are given names, too. */
const KIN = /^(?:[祖義養実]?[父母]|[夫妻子孫兄弟姉妹]|[長次二三四五][男女]|本人)$/
const BARE_FORM = /^(?:株式会社|有限会社|合同会社|\((?:株|有|同)\))$/
/** Numbers, codes, dates, ages, mail addresses: letters with a digit or an @ among them. */
const CODE = /^(?:令和|平成|昭和|大正)?[-0-9A-Za-z#.:()/+_@年月日]{1,60}(?:歳|才|名|人|番|号|回|年|月|日|時|分|様|円)?$/
const NUMBER = /[0-9@]/
/** Seals, marks, honorifics. */
const DRESS = /^(?:印|\(印\)|様|殿|先生|さん|くん|君|御中|[^\p{L}\p{N}]{1,4})$/u

/** How sure the stretch is one name; 0 = it is none. */
export type Judge = (start: number, end: number) => number

/** A space or a colon. */
export const isGap = (unit: number): boolean => unit === 0x3a || scriptOf(unit) === Script.space

/** Does a space or a colon stand within? */
export function holdsGap(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isGap(text.charCodeAt(at))) return true
  return false
}

/**
 * Names among other words, all parted by spaces or colons: (株)アオバ 営業部 課長 山田 太郎, 0123 山田 太郎, 山田 太郎 ヤマダ タロウ,
 * 山田太郎 佐藤花子.
 */
export function namesInPieces(text: string, start: number, end: number, ground: Ground, lexicon: Lexicon, judge: Judge): CellVerdict[] {
  const edges = edgesOf(text, start, end)
  const count = edges.length / 2
  if (count < 2 || count > PIECES_MAX) return []
  const found: CellVerdict[] = []
  let unknown = 0
  let beside = 0
  let afterLead = false
  for (let piece = 0; piece < count;) {
    const from = edges[piece * 2]!
    const to = edges[piece * 2 + 1]!
    if (isBeside(text, from, to, found.at(-1), lexicon)) {
      beside++
      afterLead = true
      // 株式会社 青葉: the next word is the company's.
      piece += piece === 0 && BARE_FORM.test(text.slice(from, to)) && count > 2 ? 2 : 1
      continue
    }
    let best = 0
    let last = piece
    for (let until = piece; until < Math.min(count, piece + NAME_PIECES); until++) {
      if (
        until > piece &&
        (text[edges[until * 2 - 1]!] === ':' || isBeside(text, edges[until * 2]!, edges[until * 2 + 1]!, undefined, lexicon))
      )
        break
      const confidence = judge(from, edges[until * 2 + 1]!)
      if (confidence > best) [best, last] = [confidence, until]
    }
    if (best >= (afterLead && last === count - 1 && ground !== 'none' ? BEHIND_LEAD : SURE)) {
      found.push({ start: from, end: edges[last * 2 + 1]!, confidence: best })
      piece = last + 1
    } else {
      unknown++
      piece++
    }
    afterLead = false
  }
  // 洪 東旭 is one person, 山田太郎 佐藤花子 are two.
  if (beside === 0 && found.some((name) => name.end - name.start < FULL_LENGTH)) return []
  if (unknown === 0) return found
  return ground === 'header' ? found.filter((name) => name.confidence >= FULL && name.end - name.start >= FULL_LENGTH) : []
}

function edgesOf(text: string, start: number, end: number): number[] {
  const edges: number[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !isGap(text.charCodeAt(at))) continue
    if (at > from) edges.push(from, at)
    from = at + 1
  }
  return edges
}

/** A word that stands beside names: a company, a title, a label, a code, a seal; behind a name also its reading. */
function isBeside(text: string, from: number, to: number, name: CellVerdict | undefined, lexicon: Lexicon): boolean {
  const word = text.slice(from, to)
  if ((NUMBER.test(word) && CODE.test(word)) || DRESS.test(word) || text[to] === ':') return true
  if (name === undefined && KIN.test(word)) return true
  const flags = lexicon.flags(text, from, to)
  if (name !== undefined && scriptOf(text.charCodeAt(name.start)) === Script.kanji && isKana(text, from, to)) return true
  if (flags & (WordFlag.surname | WordFlag.given)) return false
  // 林旭人 ends like 発起人.
  return isFiller(word) || (isLead(word) && bestSplit(text, from, to, lexicon) < 4)
}

function isKana(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const script = scriptOf(text.charCodeAt(at))
    if (script !== Script.hiragana && script !== Script.katakana && text[at] !== '・') return false
  }
  return true
}

/** Does the word stand before a name, and is none: 営業部, 代表取締役, (株)アオバ? */
export function isLead(word: string): boolean {
  return (
    LEADING.test(word) ||
    BEFORE_NAME.has(word) ||
    TITLES.has(word) ||
    HONORIFICS.has(word) ||
    endsLikeHouse(word, 0, word.length) ||
    COMPANY.test(word)
  )
}
