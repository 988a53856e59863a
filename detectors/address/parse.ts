import { isKanji } from '../../src/text/kana.js'
import { prefecturesOfZip } from '../postal-code/prefixes.js'
import { blockBegin, readBlock, type Block } from './block.js'
import { buildingEnd, roomOf } from './building.js'
import { mayBeginPlace, municipalityAt, prefectureAt, type Municipality, type PlaceMatch } from './places.js'

/** An address, or what may be one, in a folded text. */
export interface ParsedAddress {
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
  town: string
  /** A space stands between municipality or town and block. */
  isSpaced: boolean
  block?: Block
  room?: string
}

/** Longest name of town, street (京都) and 小字 before the block. */
const TOWN_MAX = 45
const STOP = /[。、,\n\t「」『』()〈〉<>|:;!?"'…【】[\]{}〒=@#]/

/** Every municipality of a folded text with what follows it, in order, not overlapping. Linear: bounded work at each. */
export function* parseAddresses(folded: string): Generator<ParsedAddress> {
  for (let at = 0; at < folded.length; at++) {
    if (!mayBeginPlace(folded, at)) continue
    const address = parseAt(folded, at)
    if (!address) continue
    yield address
    at = address.end - 1
  }
}

function parseAt(folded: string, start: number): ParsedAddress | undefined {
  const written = prefectureAt(folded, start)
  let from = start + (written?.length ?? 0)
  if (written !== undefined && folded[from] === ' ') from++
  const place = municipalityAt(folded, from, written)
  if (!place) return undefined
  // A town's name without its county, inside a longer name: 南朝日町 is not 朝日町.
  if (place.form === 'short' && written === undefined && isKanji(folded.charCodeAt(start - 1))) return undefined
  // Built field by field: this runs for every address of a sheet, and spreads take as long as all the rest.
  const address = parseRest(folded, place.end) as ParsedAddress
  address.start = start
  address.nameEnd = place.end
  address.hasPrefecture = written !== undefined
  address.form = place.form
  settle(address, place.candidates, folded, start, place.end)
  return address
}

/** Which of the namesakes is meant: the only one, or the one in the prefecture of the postal code in front. */
function settle(address: ParsedAddress, candidates: readonly Municipality[], folded: string, start: number, end: number): void {
  let left = candidates
  if (candidates.length > 1) {
    const zip = /([0-9]{3})-?[0-9]{4}[\s住所:]{0,6}$/.exec(folded.slice(Math.max(0, start - 14), start))?.[1]
    const near = zip === undefined ? [] : prefecturesOfZip(zip)
    const matching = candidates.filter(({ prefecture }) => near.includes(prefecture))
    if (matching.length > 0) left = matching
  }
  const prefecture = left[0]?.prefecture
  if (prefecture !== undefined && left.every((candidate) => candidate.prefecture === prefecture)) address.prefecture = prefecture
  address.municipality = left.length === 1 ? left[0]!.name : folded.slice(start, end)
}

type Rest = Pick<ParsedAddress, 'end' | 'town' | 'isSpaced' | 'block' | 'room'>

/** Town, block and building behind the municipality's name. */
export function parseRest(folded: string, from: number): Rest {
  const ahead = folded.slice(from, from + TOWN_MAX + 8)
  const stop = ahead.search(STOP)
  const stretch = stop < 0 ? ahead : ahead.slice(0, stop)
  const begin = blockBegin(stretch)
  const block = begin >= 0 && begin <= TOWN_MAX ? readBlock(folded, from + begin) : undefined
  const written = block ? stretch.slice(0, begin) : stretch
  const town = written.trim()
  const isSpaced = written !== '' && written.endsWith(' ')
  if (!block) return { end: from + written.trimEnd().length, town, isSpaced }
  const end = buildingEnd(folded, block.end)
  const rest: Rest = { end, town, isSpaced, block }
  const room = end === block.end ? undefined : roomOf(folded.slice(block.end, end))
  if (room !== undefined) rest.room = room
  return rest
}
