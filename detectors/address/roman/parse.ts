import { prefecturesOfZip } from '../../postal-code/prefixes.js'
import type { Municipality } from '../places.js'
import { blockAfter, blockBefore, buildingBefore } from './local.js'
import { foldRoman, romanIndex } from './names.js'
import { skipComma, skipCommaBack, type Token } from './tokens.js'

/** An address in Latin letters. */
export interface RomanAddress {
  start: number
  end: number
  candidates: readonly Municipality[]
  hasPrefecture: boolean
  /** A postal code or Japan stands behind it. */
  isClosed: boolean
  /** Folded: 'nishishinjuku'. */
  town: string
  /** '1-2-3'. */
  block: string
  parts: number
  room?: string
}

const SUFFIX = /^(?:ku|shi|gun|machi|cho|chou|mura|son)$/i
/** A map: the words of a program ('constructor') are no keys of it. */
const ENGLISH: ReadonlyMap<string, readonly string[]> = new Map([
  ['city', ['shi']],
  ['ward', ['ku']],
  ['town', ['machi', 'cho']],
  ['village', ['mura', 'son']],
  ['district', ['gun']],
])
const OF_PREFECTURE = /^(?:ken|fu|to|prefecture|pref)$/i

interface Level {
  /** Behind its last token. */
  next: number
  municipalities: readonly Municipality[]
  heads: readonly { prefecture: string; name: string }[]
}

/** Every address of a text in Latin letters that has a municipality of the dictionary and a block. Bounded work at each word. */
export function* parseRoman(text: string, tokens: readonly Token[]): Generator<RomanAddress> {
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word') continue
    const found = addressAt(text, tokens, at, from)
    if (found === undefined) continue
    yield found.address
    from = at = found.next - 1
  }
}

function addressAt(text: string, tokens: readonly Token[], at: number, from: number): { address: RomanAddress; next: number } | undefined {
  const first = levelAt(tokens, at)
  if (first === undefined) return undefined
  const levels = [first]
  let next = first.next
  for (
    let level = levelAt(tokens, skipComma(tokens, next));
    level !== undefined && levels.length < 3;
    level = levelAt(tokens, skipComma(tokens, next))
  ) {
    // A plain word that is also the prefecture's name: Osaka-shi, Osaka.
    if (prefectureAt(tokens, skipComma(tokens, next)) !== undefined && level.next === skipComma(tokens, next) + 1) break
    levels.push(level)
    next = level.next
  }
  const before = prefectureBefore(tokens, at)
  const after = prefectureAt(tokens, skipComma(tokens, next))
  const prefecture = after?.prefecture ?? before?.prefecture
  const candidates = resolve(levels, prefecture)
  if (candidates.length === 0) return undefined
  let last = after?.next ?? next
  const closing = closeAt(tokens, last)
  last = closing.next
  const behind = before !== undefined && after === undefined
  const local = behind ? blockAfter(tokens, next) : blockBefore(tokens, at, from)
  if (local === undefined) return undefined
  const near = prefecture === undefined && closing.zip !== undefined ? prefecturesOfZip(closing.zip) : []
  const left = candidates.filter((place) => near.includes(place.prefecture))
  const startToken = behind ? before.from : local.from
  const building = behind ? undefined : buildingBefore(text, tokens, startToken, from)
  const lastToken = behind ? closeAt(tokens, local.next) : { next: last, zip: undefined, isJapan: false }
  const address: RomanAddress = {
    start: building?.start ?? tokens[startToken]!.start,
    end: tokens[lastToken.next - 1]!.end,
    candidates: left.length > 0 ? left : candidates,
    hasPrefecture: prefecture !== undefined,
    isClosed: closing.zip !== undefined || closing.isJapan || lastToken.zip !== undefined || lastToken.isJapan,
    town: local.town,
    block: local.block,
    parts: local.parts,
  }
  if (building?.room !== undefined) address.room = building.room
  return { address, next: lastToken.next }
}

/** A municipality, county or city with wards at token `at`: 'Shibuya-ku', 'Yokohama City', 'SHIBUYAKU'; a bare 'Takasaki' before its prefecture. */
function levelAt(tokens: readonly Token[], at: number): Level | undefined {
  let joined = ''
  let index = at
  for (let words = 0; words < 4; words++) {
    const token = tokens[index]
    if (token?.kind !== 'word') return undefined
    const suffixes = words === 0 ? undefined : SUFFIX.test(token.text) ? [token.text] : ENGLISH.get(token.text.toLowerCase())
    if (suffixes !== undefined) {
      const level = lookUp(
        suffixes.map((suffix) => joined + suffix),
        index + 1,
      )
      if (level !== undefined) return level
    }
    joined += token.text
    if (words === 0 && /(?:ku|shi|gun|machi|cho|mura|son)$/i.test(token.text) && token.text.length > 4) {
      const level = lookUp([joined], index + 1)
      if (level !== undefined) return level
    }
    index++
    // Takasaki, Gunma 370-0001: bare only before its own prefecture.
    const bare = lookUpBare(tokens, joined, index)
    if (bare !== undefined) return bare
    if (tokens[index]?.text === '-') index++
  }
  return undefined
}

function lookUp(names: readonly string[], next: number): Level | undefined {
  const { municipalities, heads } = romanIndex()
  for (const name of names) {
    const key = foldRoman(name)
    const found = { next, municipalities: municipalities.get(key) ?? [], heads: heads.get(key) ?? [] }
    if (found.municipalities.length > 0 || found.heads.length > 0) return found
  }
  return undefined
}

function lookUpBare(tokens: readonly Token[], stem: string, next: number): Level | undefined {
  if (tokens[next]?.text !== ',') return undefined
  const prefecture = prefectureAt(tokens, skipComma(tokens, next))
  if (prefecture === undefined) return undefined
  const { zip, isJapan } = closeAt(tokens, prefecture.next)
  if (zip === undefined && !isJapan) return undefined
  const level = lookUp([`${stem}shi`, `${stem}ku`], next)
  if (level === undefined || !level.municipalities.some((place) => place.prefecture === prefecture.prefecture)) return undefined
  return level
}

/** The municipalities that all levels and the prefecture agree with. */
function resolve(levels: readonly Level[], prefecture: string | undefined): Municipality[] {
  for (const level of levels) {
    const others = levels.filter((other) => other !== level)
    const fitting = level.municipalities.filter(
      (place) =>
        (prefecture === undefined || place.prefecture === prefecture) &&
        others.every(({ heads }) =>
          heads.some((head) => head.prefecture === place.prefecture && place.name.startsWith(head.name) && place.name !== head.name),
        ),
    )
    if (fitting.length > 0) return fitting
  }
  return []
}

function prefectureAt(tokens: readonly Token[], at: number): { prefecture: string; next: number } | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text.length > 12) return undefined
  const prefecture = romanIndex().prefectures.get(foldRoman(token.text))
  if (prefecture === undefined) return undefined
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const suffix = tokens[at + 1 + hyphen]
  if (suffix?.kind !== 'word' || !OF_PREFECTURE.test(suffix.text)) return { prefecture, next: at + 1 }
  const dot = tokens[at + 2 + hyphen]?.text === '.' ? 1 : 0
  return { prefecture, next: at + 2 + hyphen + dot }
}

/** The prefecture in front: 'Tokyo, Shibuya-ku'. */
function prefectureBefore(tokens: readonly Token[], at: number): { prefecture: string; from: number } | undefined {
  const last = skipCommaBack(tokens, at)
  for (const from of [last, last - 2, last - 1]) {
    const found = prefectureAt(tokens, from)
    if (found?.next === last + 1) return { prefecture: found.prefecture, from }
  }
  return undefined
}

/** Postal code and country behind the address, in either order. */
function closeAt(tokens: readonly Token[], at: number): { next: number; zip?: string | undefined; isJapan: boolean } {
  let next = at
  let zip: string | undefined
  let isJapan = false
  for (let part = 0; part < 2; part++) {
    const begin = skipComma(tokens, next)
    const mark = tokens[begin]?.text === '〒' ? 1 : 0
    const [first, hyphen, second] = [tokens[begin + mark], tokens[begin + mark + 1], tokens[begin + mark + 2]]
    if (
      zip === undefined &&
      first?.kind === 'number' &&
      first.text.length === 3 &&
      hyphen?.text === '-' &&
      second?.text.length === 4 &&
      second.kind === 'number'
    ) {
      zip = first.text + second.text
      next = begin + mark + 3
    } else if (zip === undefined && first?.kind === 'number' && first.text.length === 7) {
      zip = first.text
      next = begin + mark + 1
    } else if (!isJapan && first?.kind === 'word' && /^japan$/i.test(first.text)) {
      isJapan = true
      next = begin + 1
    } else break
  }
  return { next, zip, isJapan }
}
