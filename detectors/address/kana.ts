import type { Match, TextView } from '../../src/contract/index.js'
import { ROOM_MARK } from '../../src/text/address-key.js'
import { isValue } from '../context.js'
import { prefecturesOfZip } from '../postal-code/prefixes.js'
import { blockBegin, readBlock } from './block.js'
import { buildingEnd, roomOf } from './building.js'
import { foldPlace } from './fold.js'
import type { Municipality } from './places.js'
import { municipalityReadings, prefectureReadings, toLargeKana } from './readings.js'

/** A name in kana, and what bears it. */
interface Name {
  kana: string
  /** A space may stand here: サツポロシ チユウオウク. */
  split: number
  candidates: Municipality[]
}

interface KanaIndex {
  /** By the first two characters. */
  prefectures: Map<string, { kana: string; prefecture: string }>
  /** By the first two characters, the longest name first. */
  municipalities: Map<string, Name[]>
}

let index: KanaIndex | undefined

function build(): KanaIndex {
  const prefectures: KanaIndex['prefectures'] = new Map()
  for (const [prefecture, reading] of prefectureReadings()) {
    const kana = toLargeKana(reading)
    prefectures.set(kana.slice(0, 3), { kana, prefecture })
  }
  const names = new Map<string, Name>()
  const add = (kana: string, split: number, place: Municipality): void => {
    const known = names.get(kana)
    if (known === undefined) names.set(kana, { kana, split, candidates: [place] })
    else if (!known.candidates.some((other) => other.prefecture === place.prefecture && other.name === place.name))
      known.candidates.push(place)
  }
  for (const { place, headName, head, tail } of municipalityReadings()) {
    const [above, own] = [toLargeKana(head), toLargeKana(tail)]
    add(above + own, above.length, place)
    if (headName.endsWith('市')) add(above, 0, { prefecture: place.prefecture, name: headName })
    if (headName !== '') add(own, 0, place)
  }
  const municipalities: KanaIndex['municipalities'] = new Map()
  for (const name of names.values()) {
    const key = name.kana.slice(0, 2)
    const bucket = municipalities.get(key)
    if (bucket === undefined) municipalities.set(key, [name])
    else bucket.push(name)
  }
  for (const bucket of municipalities.values()) bucket.sort((a, b) => b.kana.length - a.kana.length)
  return { prefectures, municipalities }
}

const SMALL: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヂ: 'ジ',
  ヅ: 'ズ',
}

/** Katakana, small letters large, as banks print it (ﾄｳｷﾖｳﾄ); as long as the text. */
const foldKana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60)).replace(/[ァィゥェォッャュョヂヅ]/g, (c) => SMALL[c]!)

/** Each prefecture's name ends in one of them. Looked for before anything else: a search for a fixed string costs next to nothing. */
const MARKS = ['ケン', 'トウキョウト', 'トウキヨウト', 'カイドウ', 'キョウトフ', 'キヨウトフ', 'オオサカフ']
/** The same for short texts, where one look costs less than several searches. */
const MARK = /ケン|トウキ|カイドウ|トフ|カフ/
const PREFECTURE =
  /(?:アオモリ|イワテ|ミヤギ|アキタ|ヤマ(?:ガタ|ナシ|グチ)|フク(?:シマ|イ|オカ)|イバラキ|トチギ|グンマ|サイタマ|チバ|カナガワ|ニイガタ|トヤマ|イシカワ|ナガノ|ギフ|シズオカ|アイチ|ミエ|シガ|ヒ[ョヨ]ウゴ|ナラ|ワカヤマ|ト[ッツ]トリ|シマネ|オカヤマ|ヒロシマ|トクシマ|カガワ|エヒメ|コウチ|サガ|ナガサキ|クマモト|オオイタ|ミヤザキ|カゴシマ|オキナワ)ケン|トウキ[ョヨ]ウト|ホ[ッツ]カイドウ|(?:キ[ョヨ]ウト|オオサカ)フ/
/** ナラケンナラシ1-2. */
const SHORTEST = 11
/** Shorter texts are cells and begin with the address, or with what stands before it. */
const LONG = 64
const BEGINS_KANA = /^[\s〒0-9-]{0,12}[ァ-ヴぁ-ゔ]/
const TOWN = /^[ ァ-ヴー・]{0,40}/
const ZIP = /([0-9]{3})-?[0-9]{4}[ :]{0,3}$/

/** May the text hold an address in kana? In running text only behind its prefecture in katakana; under an address header in any kana. */
export function mayHoldKana({ text, kind }: TextView, labelled: boolean): boolean {
  if (labelled) return BEGINS_KANA.test(text)
  const { length } = text
  if (length < SHORTEST) return false
  if (length < LONG) return (kind !== 'cell' || mayBegin(text.charCodeAt(0))) && MARK.test(text) && PREFECTURE.test(text)
  for (const mark of MARKS) if (text.includes(mark)) return PREFECTURE.test(text)
  return false
}

/** Katakana, 〒, or what is neither kana nor kanji. */
const mayBegin = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fc) || code === 0x3012 || code < 0x3000

/** Addresses written in kana: トウキョウト チヨダク マルノウチ 1-2-3, ﾄｳｷﾖｳﾄ ﾁﾖﾀﾞｸ, とうきょうと ちよだく. */
export function* kanaAddresses(view: TextView, labelled: boolean): Generator<Match> {
  index ??= build()
  const { text } = view
  const kana = foldKana(text)
  for (let at = 0; at < kana.length; at++) {
    if (!isKatakana(kana, at) || isKatakana(kana, at - 1)) continue
    const match = readAt(view, kana, at, labelled)
    if (match === undefined) {
      while (isKatakana(kana, at + 1)) at++
      continue
    }
    yield match
    at = match.span[1] - 1
  }
}

const isKatakana = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x30a1 && code <= 0x30fc
}

function readAt(view: TextView, kana: string, start: number, labelled: boolean): Match | undefined {
  const { text } = view
  const written = index!.prefectures.get(kana.slice(start, start + 3))
  const hasPrefecture = written !== undefined && kana.startsWith(written.kana, start)
  if (!hasPrefecture && !labelled) return undefined
  let at = start + (hasPrefecture ? written.kana.length : 0)
  if (hasPrefecture && kana[at] === ' ') at++
  const place = nameAt(kana, at, hasPrefecture ? written.prefecture : undefined)
  if (place === undefined) return undefined
  const town = TOWN.exec(kana.slice(place.end, place.end + 41))![0]
  const from = place.end + town.length
  const block = blockBegin(kana.slice(from, from + 8)) === 0 ? readBlock(kana, from) : undefined
  if (block === undefined || (block.strength === 'single' && !labelled)) return undefined
  const end = buildingEnd(foldPlace(text), block.end, labelled && isValue(view))
  const { prefecture, municipality } = settle(place.candidates, hasPrefecture, text, start)
  const room = block.room ?? (end > block.end ? roomOf(text.slice(block.end, end)) : undefined)
  const key = town.replace(/[ ・]/g, '') + block.key + (room === undefined ? '' : ROOM_MARK + room)
  return {
    span: [start, end],
    confidence: labelled ? 0.9 : town.trim() === '' ? 0.6 : 0.85,
    reason: `${labelled ? 'label+' : ''}${hasPrefecture ? 'prefecture+' : ''}municipality+block`,
    normalized: (prefecture ?? '') + municipality + key,
    attributes: { prefecture: prefecture ?? 'unknown', municipality },
  }
}

function nameAt(
  kana: string,
  at: number,
  prefecture: string | undefined,
): { end: number; candidates: readonly Municipality[] } | undefined {
  for (const { kana: name, split, candidates } of index!.municipalities.get(kana.slice(at, at + 2)) ?? []) {
    let end = -1
    if (kana.startsWith(name, at)) end = at + name.length
    else if (
      split > 0 &&
      kana[at + split] === ' ' &&
      kana.startsWith(name.slice(0, split), at) &&
      kana.startsWith(name.slice(split), at + split + 1)
    )
      end = at + name.length + 1
    if (end < 0) continue
    const left = prefecture === undefined ? candidates : candidates.filter((candidate) => candidate.prefecture === prefecture)
    if (left.length > 0) return { end, candidates: left }
  }
  return undefined
}

/** Which of those that are read alike: the only one, or the one of the postal code in front. */
function settle(
  candidates: readonly Municipality[],
  hasPrefecture: boolean,
  text: string,
  start: number,
): { prefecture?: string; municipality: string } {
  let left = candidates
  if (!hasPrefecture && candidates.length > 1) {
    const zip = ZIP.exec(text.slice(Math.max(0, start - 14), start))?.[1]
    const near = zip === undefined ? [] : prefecturesOfZip(zip)
    const matching = candidates.filter(({ prefecture }) => near.includes(prefecture))
    if (matching.length > 0) left = matching
  }
  const first = left[0]!
  const isOne = left.every(({ prefecture }) => prefecture === first.prefecture)
  return isOne ? { prefecture: first.prefecture, municipality: left.length === 1 ? first.name : 'unknown' } : { municipality: 'unknown' }
}
