import { isKanji } from '../../src/text/kana.js'
import { prefecturesOfZip } from '../postal-code/prefixes.js'
import { blockBegin, readBlock, type Block } from './block.js'
import { buildingEnd, roomOf } from './building.js'
import { foldPlace } from './fold.js'
import { joinLines, type Joined } from './lines.js'
import { mayBeginPlace, municipalityAt, prefectureAt, type Municipality, type PlaceMatch } from './places.js'

/** An address, or what may be one. Offsets are those of `text`. */
export interface ParsedAddress {
  /** The folded text, or a stretch of it without its line ends. */
  text: string
  /** Leads offsets back to the folded text; absent where they are its own. */
  lines?: Joined
  start: number
  /** Behind the municipality's name. */
  nameEnd: number
  /** Behind the building, the block, the town or the municipality, whichever comes last. */
  end: number
  /** Was the prefecture written? */
  hasPrefecture: boolean
  form: PlaceMatch['form']
  /** Absent where several prefectures have a municipality of that name and nothing tells which. */
  prefecture?: string
  municipality: string
  /** The name as written where it is of no municipality of today; `municipality` is 'unknown' then. */
  former?: string
  /** All that bear the name. */
  candidates: readonly Municipality[]
  town: string
  /** A space stands between municipality or town and block. */
  isSpaced: boolean
  block?: Block
  room?: string
}

/** Longest name of town, street (京都) and 小字 before the block. */
const TOWN_MAX = 45
const STOP = /[。、,\n\t「」『』()〈〉<>|:;!?"'…【】[\]{}〒=@#]/
/** Longest name of a prefecture and municipality, for names that a line end cuts in two. */
const NAME_MAX = 14

/**
 * Every municipality of a folded text with what follows it, in order, not overlapping. Linear: bounded work at each.
 * `isField`: the text is an address and nothing else.
 */
export function* parseAddresses(folded: string, isField: boolean): Generator<ParsedAddress> {
  let lineEnd = -1
  for (let at = 0; at < folded.length; at++) {
    if (!mayBeginPlace(folded, at)) continue
    let address = parseAt(folded, at, at, folded, isField)
    if (lineEnd < at) lineEnd = nextLineEnd(folded, at)
    // Only spaces may stand between the address and the line end, or the name itself goes over it.
    if (lineEnd <= (address?.end ?? at + NAME_MAX) + 2) address = parseOverLines(folded, at, address, isField) ?? address
    if (!address) continue
    yield address
    at = endOf(address) - 1
  }
}

/** Where an address ends in the folded text. */
export const endOf = ({ end, lines }: ParsedAddress): number => lines?.end(end) ?? end

function nextLineEnd(folded: string, at: number): number {
  const found = folded.indexOf('\n', at)
  return found < 0 ? Infinity : found
}

/** The same with the lines that follow; undefined where they add nothing to it. */
function parseOverLines(folded: string, at: number, alone: ParsedAddress | undefined, isField: boolean): ParsedAddress | undefined {
  if (alone === undefined && !mayGoOn(folded, at)) return undefined
  const lines = joinLines(folded, at)
  if (lines === undefined) return undefined
  const address = parseAt(lines.text, 0, at, folded, isField)
  if (address?.block === undefined || !lines.isBroken(0, address.end - 1)) return undefined
  if (alone?.block !== undefined && address.end <= alone.end - at) return undefined
  const { block } = address
  // A bare number on the next line is seldom the block: 横浜市⏎3.
  if (block.strength === 'single' && address.town === '') return undefined
  setBuilding(address, block, lines, isField)
  if (!lines.isBroken(0, address.end - 1)) return undefined
  address.lines = lines
  return address
}

/** A building stands on the block's line or fills the next one; it never goes over a line end. */
function setBuilding(address: ParsedAddress, block: Block, lines: Joined, isField: boolean): void {
  const { text } = address
  const begin = block.end + (text[block.end] === ' ' ? 1 : 0)
  const isBelow = begin < text.length && lines.isBroken(block.end - 1, begin)
  const limit = lines.lineEnd(begin)
  const line = text.slice(0, limit).trimEnd()
  const end = buildingEnd(line, block.end, isField)
  address.end = isBelow && end !== line.length ? block.end : end
  delete address.room
  const room = block.room ?? (address.end === block.end ? undefined : roomOf(text.slice(block.end, address.end)))
  if (room !== undefined) address.room = room
}

/** Could the name at `at` go on behind the line end? A prefecture, or a name cut in two. */
function mayGoOn(folded: string, at: number): boolean {
  if (prefectureAt(folded, at) !== undefined) return true
  const name = folded.slice(at, at + NAME_MAX + 4).replace(/[ \t]{0,8}\r?\n[ \t]{0,8}/, '')
  return prefectureAt(name, 0) !== undefined || municipalityAt(name, 0) !== undefined
}

/** The address at `start` of `text`; `at` is the same place in the whole text, for what stands before it. */
function parseAt(text: string, start: number, at: number, folded: string, isField: boolean): ParsedAddress | undefined {
  const written = prefectureAt(text, start)
  let from = start + (written?.length ?? 0)
  if (written !== undefined && text[from] === ' ') from++
  const place = municipalityAt(text, from, written) ?? (written === undefined ? undefined : formerAt(text, from, written))
  if (!place) return undefined
  // A town's name without its county, inside a longer name: 南朝日町 is not 朝日町.
  if (place.form === 'short' && written === undefined && isKanji(folded.charCodeAt(at - 1))) return undefined
  // Built field by field: this runs for every address of a sheet, and spreads take as long as all the rest.
  const address = parseRest(text, place.end, isField) as ParsedAddress
  // 岩手花巻市: the prefecture without its 県.
  const bare = written === undefined ? bareBefore(folded, at, place.candidates) : undefined
  address.text = text
  address.start = bare === undefined || text !== folded ? start : start - bare.length + 1
  address.nameEnd = place.end
  address.hasPrefecture = written !== undefined || bare !== undefined
  address.form = place.form
  address.candidates = place.candidates
  settle(address, bare === undefined ? zipBefore(folded, at, place.candidates) : [bare], text.slice(start, place.end))
  if (place.candidates[0]?.name === FORMER) address.former = text.slice(from, place.end)
  return address
}

/** A municipality's name that the dictionary does not have: of before a merger. Today's name is not known. */
const FORMER = 'unknown'
const FORMER_NAME = /^(?:[一-龠々つァ-ヶー]{1,5}郡 ?[一-龠々つァ-ヶー]{1,6}[町村]|[一-龠々つァ-ヶー]{1,5}市(?![場民立役内外]))/

function formerAt(text: string, from: number, prefecture: string): PlaceMatch | undefined {
  const name = FORMER_NAME.exec(text.slice(from, from + 16))?.[0]
  return name === undefined ? undefined : { end: from + name.length, candidates: [{ prefecture, name: FORMER }], form: 'full' }
}

/** The prefecture of one of the candidates, if its name without 都, 府 or 県 stands right before `at`: 岩手花巻市, 東京府中市. */
function bareBefore(folded: string, at: number, candidates: readonly Municipality[]): string | undefined {
  if (at < 2 || !isKanji(folded.charCodeAt(at - 1))) return undefined
  return candidates.find(({ prefecture }) => folded.startsWith(foldPlace(prefecture.slice(0, -1)), at - prefecture.length + 1))?.prefecture
}

/** Prefectures of the postal code in front; asked for only where several places bear the name. */
function zipBefore(folded: string, at: number, candidates: readonly Municipality[]): readonly string[] {
  if (candidates.length < 2) return []
  const zip = /([0-9]{3})-?[0-9]{4}[\s住所:]{0,6}$/.exec(folded.slice(Math.max(0, at - 14), at))?.[1]
  return zip === undefined ? [] : prefecturesOfZip(zip)
}

/** Which of the namesakes is meant: the only one, or the one in a prefecture that is near. */
export function settle(address: ParsedAddress, near: readonly string[], name: string): void {
  const { candidates } = address
  let left = candidates
  if (candidates.length > 1 && near.length > 0) {
    const matching = candidates.filter(({ prefecture }) => near.includes(prefecture))
    if (matching.length > 0) left = matching
  }
  const prefecture = left[0]?.prefecture
  if (prefecture !== undefined && left.every((candidate) => candidate.prefecture === prefecture)) address.prefecture = prefecture
  address.municipality = left.length === 1 ? left[0]!.name : name
}

type Rest = Pick<ParsedAddress, 'end' | 'town' | 'isSpaced' | 'block' | 'room'>

/** Town, block and building behind the municipality's name. */
export function parseRest(folded: string, from: number, isField: boolean): Rest {
  const ahead = folded.slice(from, from + TOWN_MAX + 8)
  const stop = ahead.search(STOP)
  const stretch = stop < 0 ? ahead : ahead.slice(0, stop)
  const begin = blockBegin(stretch)
  const block = begin >= 0 && begin <= TOWN_MAX ? readBlock(folded, from + begin, isField) : undefined
  const written = block ? stretch.slice(0, begin) : stretch
  const town = written.trim()
  const isSpaced = written !== '' && written.endsWith(' ')
  if (!block) return { end: from + written.trimEnd().length, town, isSpaced }
  const end = buildingEnd(folded, block.end, isField)
  const rest: Rest = { end, town, isSpaced, block }
  const room = block.room ?? (end === block.end ? undefined : roomOf(folded.slice(block.end, end)))
  if (room !== undefined) rest.room = room
  return rest
}
