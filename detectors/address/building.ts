import { foldPlace } from './fold.js'

/** The building and room behind a block. Only what names itself a building is taken: a person's name may stand there as well. */
const KINDS = foldPlace(
  'ビル(?:ディング)?|マンション|ハイツ|ハイム|コーポ|アパート|荘|タワー|棟|号館|会館|レジデンス|メゾン|パレス|コート|プラザ|センター|団地|寮|ガーデン|ヒルズ|シティ|スクエア|ハウス|テラス|住宅',
)
const ROOM = '[A-Z]?-?[0-9]{1,4}(?:号室|号棟|号|階|F(?![A-Za-z]))?'
const NAME = '[^\\s、。,()〒:;「」]'
/** Behind a space a name may begin as it likes; behind the number a particle begins the rest of a sentence (1-2-3にあるビル). */
const BEGIN = `(?:[ (-](?=${NAME})|(?![にでをへケのはとも]))`
const BUILDING = new RegExp(
  `${BEGIN}(?:${NAME}{0,20}?(?:${KINDS})(?:[A-Z](?![A-Za-z])|[^\\s、。,()〒:;「」0-9ぁ-ん-]{1,10}(?=[0-9]{2,4}(?![0-9-])))?(?:[ -]?${ROOM}(?![0-9-])){0,2}|[^\\s、。,()〒:;「」0-9ぁ-ん]{1,20}[0-9]{1,4}(?:号室|階|F(?![A-Za-z])))\\)?`,
  'y',
)
const BARE_ROOM = /[ -]?[A-Z]?[0-9]{1,4}(?:号室|階|F(?![A-Za-z]))/y

/** Offset behind the building and room that begin at `from`; `from` where there are none. */
export function buildingEnd(text: string, from: number): number {
  BUILDING.lastIndex = from
  if (BUILDING.test(text)) return withoutOpenBracket(text, from, BUILDING.lastIndex)
  BARE_ROOM.lastIndex = from
  return BARE_ROOM.test(text) ? BARE_ROOM.lastIndex : from
}

function withoutOpenBracket(text: string, from: number, end: number): number {
  return text[end - 1] === ')' && text[from] !== '(' ? end - 1 : end
}

/** The room of a building's text; floors are none. */
export function roomOf(building: string): string | undefined {
  const match = /([A-Z]?)-?([0-9]{1,4})(?:号室|号)?\)?$/.exec(building)
  return match ? `${match[1]}${Number(match[2])}` : undefined
}
