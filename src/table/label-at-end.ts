import { lazy } from '../text/lazy.js'
import { dictionary, parties, wordsOf, type Meaning } from './dictionary.js'
import { roleOf } from './lookup.js'
import { SUFFIXES } from './role-words.js'

/** A label that ends at a given offset of running text. */
export interface LabelBefore {
  start: number
  role: string
  label: string
}

/** A place in a trie of words read backwards. Its branches are grown when somebody comes by: of most nobody does. */
interface Node {
  depth: number
  /** The words whose ends lead here. */
  words: readonly Word[]
  next?: Map<number, Node>
  /** A label that begins here, read backwards; for party words an empty object serves. */
  meaning?: Meaning
}

type Word = readonly [key: string, meaning: Meaning]

/** How far back a label may begin, in characters. */
const LOOK_BACK = 24

/** One character is too little to be a label in running text, except these. */
const SINGLE = new Set(['姓', '名', '〒', '☎', '歳'])
/** Words of code and ordinary English: a label only with a capital (`Name: `) or as a quoted key. */
const COMMON_ENGLISH = new Set(
  `name names title id state position city company job age sex street building notes note memo remarks comment comments pass pan secret cell login token address subject type status date time
   code key number value item product total count size color unit page row link line item area region country team office branch section division event sum rate score points kind rank flag category
   amount price tax average ratio hash seq uri url website room suite apt town province station venue school income birth line1 line2 addresses organization ip cookie discord author authors creator reviewer maintainer`.split(
    /\s+/,
  ),
)
/** In text these are words, not labels. */
const NEVER = new Set([
  'カナ',
  'かな',
  'よみ',
  'ヨミ',
  '読み',
  'セイ',
  'メイ',
  'せい',
  'めい',
  '対象',
  '結果',
  '単位',
  '場所',
  '値',
  'no',
  'パス',
  '合計',
  '平均',
  '方法',
  '作成',
  '承認',
  '審査',
])

/** Labels that keep their meaning behind an unknown word. */
const strong = lazy(() => new Set(wordsOf(SUFFIXES)))

const labels = lazy((): Node => ({ depth: 0, words: [...dictionary()].filter(([key]) => serves(key)) }))
/** Which two ASCII characters end a label: asked at every colon of a source tree, where hardly any two do. */
const endings = lazy(() => endingsOf(labels().words.map(([key]) => key)))
const owners = lazy((): Node => ({
  depth: 0,
  words: Array.from(parties().keys(), (word) => [word, { role: '', label: word, known: 'exact' }]),
}))

/** Candidate starts of the label being looked for, longest last. Kept between calls: one call per colon of running text. */
const starts = new Int32Array(LOOK_BACK + 1)
const meanings: Meaning[] = []

/**
 * The longest dictionary label that ends exactly at `end` of a normalised text: `氏名` before `：`, `氏　名`, `お客様の電話番号`, `E-mail`,
 * `【住所】` and `"name"` with `end` behind the bracket or quote. Not inside a longer word: ファイル名 is no 名, hostname no name.
 * Looks back 24 characters at most.
 */
export function labelAtEnd(text: string, end: number): LabelBefore | undefined {
  const last = text.charCodeAt(end - 1)
  if (isLatin(last) && endsNone(fold(text.charCodeAt(end - 2)), fold(last))) return undefined
  let at = end
  const floor = Math.max(0, end - LOOK_BACK)
  let quoted = false
  while (at > floor && isClosing(text.charCodeAt(at - 1))) quoted = isQuote(text.charCodeAt(--at)) || quoted
  // `"name":` and `name">` are keys and attributes; `['name']` is code.
  const mark = text.charCodeAt(end)
  quoted &&= mark === 0x3a || mark === 0x3e
  // Tel.
  if (at > floor + 1 && text.charCodeAt(at - 1) === 0x2e && isLatin(text.charCodeAt(at - 2))) at--
  if (at > floor && text.charCodeAt(at - 1) === 0x29) return bracketed(text, at, floor)
  return matchAt(text, at, floor, quoted) ?? numbered(text, at, floor)
}

/** 電話番号1: a running number behind the label. */
function numbered(text: string, end: number, floor: number): LabelBefore | undefined {
  let at = end
  while (at > floor && end - at < 2 && isDigit(text.charCodeAt(at - 1))) at--
  return at < end ? matchAt(text, at, floor, false) : undefined
}

function matchAt(text: string, end: number, floor: number, quoted: boolean): LabelBefore | undefined {
  if (endsNone(fold(text.charCodeAt(end - 2)), fold(text.charCodeAt(end - 1)))) return undefined
  let found = 0
  let node: Node | undefined = labels()
  for (let at = end; at > floor;) {
    const c = fold(text.charCodeAt(--at))
    if (isGlue(c)) {
      if (at === end - 1 && c !== 0x20) return undefined
      continue
    }
    node = branchesOf(node).get(c)
    if (node === undefined) break
    if (node.meaning !== undefined) {
      starts[found] = at
      meanings[found++] = node.meaning
    }
  }
  while (found-- > 0) {
    const meaning = meanings[found]!
    const start = leftEdge(text, starts[found]!, floor, meaning, quoted)
    if (start < 0) continue
    const own = starts[found]!
    return { start, role: meaning.role, label: start < own ? text.slice(start, own) + meaning.label : meaning.label }
  }
  return undefined
}

/** Where the label begins if it stands free or behind known words (お客様の, 緊急連絡先); -1 inside another word. */
function leftEdge(text: string, start: number, floor: number, meaning: Meaning, quoted: boolean): number {
  const first = text.charCodeAt(start)
  if (isLatin(first)) return latinEdge(text, start, meaning, quoted)
  let at = start
  for (let words = 0; words < 3; words++) {
    if (isEdge(text, at)) return at
    if (text.charCodeAt(at - 1) === 0x306e || text.charCodeAt(at - 1) === 0x5f) at--
    const before = partyStart(text, at, floor)
    if (before < 0) break
    at = before
  }
  if (isEdge(text, at)) return at
  // 発行者住所, 運送会社電話番号: an unknown owner, recognised by its last character.
  if (strong().has(meaning.label) && '者人員主様先社店'.includes(text[start - 1]!)) return start
  // の, は, が … before a kanji begin a new word: ご自身の電話番号.
  return isParticle(text.charCodeAt(start - 1)) && meaning.label.length > 1 && first >= 0x3400 ? start : -1
}

/** Start of the longest party word that ends at `end`, or -1. Honorifics ご, お, 御 and 様 belong to it. */
function partyStart(text: string, end: number, floor: number): number {
  let best = -1
  let node: Node | undefined = owners()
  for (let at = end; at > floor;) {
    node = branchesOf(node).get(fold(text.charCodeAt(--at)))
    if (node === undefined) break
    if (node.meaning !== undefined && (best < 0 || isEdge(text, at))) best = at
  }
  const c = text.charCodeAt(end - 1)
  if (best < 0 && end > floor && (c === 0x3054 || c === 0x304a || c === 0x5fa1 || c === 0x69d8)) best = end - 1
  return best
}

function latinEdge(text: string, start: number, meaning: Meaning, quoted: boolean): number {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20
  if (isLatin(before) || isDigit(before) || before === 0x5f || before === 0x2d || before === 0x2e || before === 0x24) return -1
  const capital = text.charCodeAt(start) < 0x61
  const next = text.charCodeAt(start + 1)
  // `p ref` is no pref; E mail is one.
  if ((next === 0x20 || next === 0x5f) && (text.charCodeAt(start) | 0x20) !== 0x65) return -1
  const tagged = before === 0x3c
  if (!quoted && !capital && !tagged && COMMON_ENGLISH.has(meaning.label.toLowerCase())) return -1
  // Product Name, MAC address: another word stands before. (My and Your are as rare as their loss is harmless.)
  if (before === 0x20 && start > 1 && isLatin(text.charCodeAt(start - 2)) && COMMON_ENGLISH.has(meaning.label.toLowerCase())) {
    let from = start - 1
    while (from > 0 && from > start - LOOK_BACK && (isLatin(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 0x20)) from--
    return roleOf(text.slice(from, start) + meaning.label)?.role === meaning.role ? from : -1
  }
  return start
}

/** 氏名(漢字), 電話番号(自宅), 氏名 (フリガナ): rare enough to take the header's way. */
function bracketed(text: string, end: number, floor: number): LabelBefore | undefined {
  const open = text.lastIndexOf('(', end - 1)
  if (open <= floor) return undefined
  let headEnd = open
  while (headEnd > floor && text.charCodeAt(headEnd - 1) === 0x20) headEnd--
  const head = matchAt(text, headEnd, floor, false) ?? numbered(text, headEnd, floor)
  if (head === undefined) return undefined
  const whole = roleOf(text.slice(head.start, end))
  return whole === undefined ? head : { start: head.start, role: whole.role, label: whole.label }
}

/** Labels of ASCII as they are looked for in running text: in small letters, without what may stand between their letters. */
export const asciiLabels = (): readonly string[] => labels().words.flatMap(([key]) => (/^[!-~]+$/.test(key) ? [key] : []))

function serves(key: string): boolean {
  return (key.length > 1 || SINGLE.has(key)) && !NEVER.has(key)
}

/** Can no label end with these two? ASCII ones have at least two characters; what is glue may stand between those of any. */
const endsNone = (first: number, last: number): boolean =>
  first < ASCII && last < ASCII && endings()[first * ASCII + last] === 0 && !isGlue(first) && !isGlue(last)

function endingsOf(keys: readonly string[]): Uint8Array {
  const ends = new Uint8Array(ASCII * ASCII)
  for (const key of keys) {
    const [first, last] = [key.charCodeAt(key.length - 2), key.charCodeAt(key.length - 1)]
    if (last >= ASCII) continue
    // Behind a Japanese character, or by itself: whatever stands before it in the text.
    if (first < ASCII) ends[first * ASCII + last] = 1
    else for (let any = 0; any < ASCII; any++) ends[any * ASCII + last] = 1
  }
  return ends
}

/** What lies before a place, by character code. */
function branchesOf(node: Node): Map<number, Node> {
  if (node.next !== undefined) return node.next
  const depth = node.depth + 1
  const next = new Map<number, { depth: number; words: Word[]; meaning?: Meaning }>()
  for (const word of node.words) {
    const [key, meaning] = word
    const c = key.charCodeAt(key.length - depth)
    let branch = next.get(c)
    if (branch === undefined) next.set(c, (branch = { depth, words: [] }))
    if (key.length === depth) branch.meaning = meaning
    else branch.words.push(word)
  }
  return (node.next = next)
}

const ASCII = 0x80
const fold = (c: number): number => (c >= 0x41 && c <= 0x5a ? c + 0x20 : c)
/** Spaces, - _ ・ are not part of a key. */
const isGlue = (c: number): boolean => c === 0x20 || c === 0x2d || c === 0x5f || c === 0x30fb || c === 0x3000
const isQuote = (c: number): boolean => c === 0x22 || c === 0x27
const isClosing = (c: number): boolean =>
  c === 0x20 ||
  c === 0x3000 ||
  isQuote(c) ||
  c === 0x3011 ||
  c === 0x300d ||
  c === 0x300f ||
  c === 0x5d ||
  c === 0x3015 ||
  c === 0x3e ||
  c === 0x3009 ||
  c === 0x300b ||
  c === 0x2a
const isLatin = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
const isParticle = (c: number): boolean =>
  c === 0x306e ||
  c === 0x306f ||
  c === 0x304c ||
  c === 0x3068 ||
  c === 0x3084 ||
  c === 0x306b ||
  c === 0x3092 ||
  c === 0x3067 ||
  c === 0x3082

/** Does no Japanese word, and no Latin one, run up to `at`? */
function isEdge(text: string, at: number): boolean {
  if (at === 0) return true
  const c = text.charCodeAt(at - 1)
  if (c < 0x80) return !isLatin(c)
  return !((c >= 0x3041 && c <= 0x30fe && c !== 0x30fb) || (c >= 0x3400 && c <= 0x9fff) || c === 0x3005 || (c >= 0xd800 && c <= 0xfaff))
}
