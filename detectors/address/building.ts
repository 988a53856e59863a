import { foldPlace } from './fold.js'

/** The building and room behind a block. Only what names itself a building is taken: a person's name may stand there as well. */
const KIND = new RegExp(
  foldPlace(
    'ビル(?:ディング)?|マンション|ハイツ|ハイム|コーポ(?:ラス|レーション)?|アパート(?:メント)?|荘|タワー|棟|号館|会館|レジデンス|メゾン|パレス|コート|プラザ|センター|団地|寮|社宅|官舎|宿舎|ガーデン|' +
      'ヒルズ|シティ|スクエア|ハウス|テラス|住宅|フラット|ヴィラ|ビラ|ドミール|ドエル|シャトー|カーサ|グランド|ライオンズ|サンハイツ|エステート|パーク|レジデンシャル|キャッスル|アーバン|フォレスト|ヴィレッジ|ビレッジ|苑|邸|庵',
  ),
  'g',
)
/** A room or floor, perhaps behind its wing: 203, B-102, 3号棟404号, A棟1203号室, 地下1階. */
const ROOM =
  /(?:[ -]?(?:[A-Z東西南北本別新]{1,2}棟|(?:地下|B)?[0-9]{1,2}(?:階|F(?![A-Za-z]))|#?[A-Z]?-?[0-9]{1,5}(?:号室|号棟|号館|号|室|棟|階)?(?![0-9年月日人名円-]))){1,3}/y
const NAME = /[^\s、。,()〒:;「」『』]/
/** Behind the number a particle begins the rest of a sentence (1-2-3にあるビル). */
const PARTICLE = /[にでをへケのはともや]/
const COMPANY = /株式会社|有限会社|合同会社|\([株有]\)|法人|協会|組合|事務所|営業所|支店|本社/
const NAME_MAX = 30
/** Longest rest of a field that is taken for a building. */
const FIELD_MAX = 60
/** 山田方, 山田様方, 〇〇気付: who takes the mail. 夕方, 地方 and 一方 are words. */
const CARE_OF =
  /^(?:[ (]|(?![にでをへケのはともや]))[^\s、。,()0-9:;]{1,16}?(?:様方|(?<![夕朝け地前後両一双当先大親味え彼行])方|気付)\)?(?=$|[\s、。,)])/
const BOX = /^ ?[^\s、。,()0-9:;]{0,12}私書箱第?[0-9]{1,5}号?/

/** Offset behind the building and room that begin at `from`; `from` where there are none. `isField`: the text is an address and nothing else. */
export function buildingEnd(text: string, from: number, isField = false): number {
  const first = text[from]
  if (first === undefined || first === '\n' || first === '。' || first === '、') return from
  const ahead = text.slice(from, from + 60)
  const care = CARE_OF.exec(ahead) ?? BOX.exec(ahead)
  if (care) return from + withoutOpenBracket(ahead, care[0].length)
  if (first === '(' || (first === ' ' && ahead[1] === '(')) return from + bracketEnd(ahead, first === ' ' ? 1 : 0)
  const start = first === ' ' || first === '-' ? 1 : 0
  const roomEnd = roomAt(ahead, 0)
  if (roomEnd > 0 && /(?:号室|階|F|棟)$/.test(ahead.slice(0, roomEnd))) return from + roomEnd
  if (start === 0 && PARTICLE.test(first)) return from
  const end = nameEnd(ahead, start)
  if (end > start) return from + end
  if (isField) return from + fieldEnd(text.slice(from, from + FIELD_MAX + 20))
  return from
}

/** Behind the room at `at`, or `at`. */
function roomAt(text: string, at: number): number {
  ROOM.lastIndex = at
  return ROOM.test(text) ? ROOM.lastIndex : at
}

function bracketEnd(ahead: string, open: number): number {
  const close = ahead.indexOf(')')
  if (close < open + 2) return 0
  const inner = ahead.slice(open + 1, close)
  KIND.lastIndex = 0
  return KIND.test(inner) || /(?:号室|階|[0-9]F|様?方|気付)$/.test(inner) ? close + 1 : 0
}

/** Behind a building's name from `start`, with its room; `start` where none is told by its name or by a room behind katakana. */
function nameEnd(ahead: string, start: number): number {
  let run = start
  while (run < ahead.length && run - start < NAME_MAX && NAME.test(ahead[run]!)) run++
  const name = ahead.slice(start, run)
  let end = -1
  KIND.lastIndex = 0
  for (let kind = KIND.exec(name); kind !== null && !COMPANY.test(name.slice(0, kind.index)); kind = KIND.exec(name)) {
    // 2号館 and A棟 may come behind the building's own kind; a particle in between begins something else.
    if (end >= 0 && /[にでをへはも]/.test(name.slice(end, kind.index))) break
    end = KIND.lastIndex
  }
  if (end < 0) {
    const katakana = /^[ァ-ヶつー・A-Za-z]{3,20}[一-龠]{0,6}[ⅠⅡⅢIVX]{0,3}(?=[ -]?[A-Z]?-?[0-9]{2,5}(?:号室?)?(?:$|[\s、。,)]))/.exec(
      name + ahead.slice(run),
    )
    if (katakana) return roomAt(ahead, start + katakana[0].length)
    const named = /^[^0-9ぁ-っづ-ん]{1,20}?(?=(?:地下)?[0-9]{1,4}(?:号室|階|F(?![A-Za-z])))/.exec(name)
    return named && !COMPANY.test(named[0]) ? roomAt(ahead, start + named[0].length) : start
  }
  // レジデンス本郷: what follows the kind up to the room, or up to the end where nothing else follows.
  const tail = /^[^0-9ぁ-っづ-ん-]{1,12}?(?=[A-Z]?-?[0-9]|$)/.exec(name.slice(end))
  const behind = ahead[run]
  if (tail && !COMPANY.test(tail[0])) {
    const hasRoom = end + tail[0].length < name.length
    if (hasRoom || ((behind === undefined || behind === ' ' || behind === ')' || behind === '\n') && tail[0].length >= 1))
      end += tail[0].length
  }
  return roomAt(ahead, start + end)
}

const ELSE = /TEL|Tel|tel|電話|FAX|携帯|〒|E-?mail|[ (/]?(?:[A-Za-z0-9._%+-]{1,64}@|https?:)|[、。;:@\n]|[ (]0[0-9]{1,4}-/
/** 佐賀市多布施4-22-11 長友 正次 様: who lives there, in one word or two. */
const ADDRESSEE = /(?: [一-龠々〆ぁ-んァ-ヶー]{1,10}){1,2} ?(?:様|殿|さま)(?!方)/

/** In a field of an address everything is its, but for what is marked as something else. */
function fieldEnd(rest: string): number {
  const stops = [ELSE, ADDRESSEE].map((pattern) => rest.search(pattern)).filter((at) => at >= 0)
  const end = rest.slice(0, stops.length === 0 ? undefined : Math.min(...stops)).trimEnd().length
  return end > FIELD_MAX || (rest[0] !== ' ' && PARTICLE.test(rest[0]!)) ? 0 : end
}

const withoutOpenBracket = (ahead: string, end: number): number => (ahead[end - 1] === ')' && ahead[0] !== '(' ? end - 1 : end)

/** The room of a building's text; floors are none. */
export function roomOf(building: string): string | undefined {
  const match = /([A-Z]?)-?([0-9]{1,5})(?:号室|号|室)?\)?$/.exec(building)
  return match ? `${match[1]}${Number(match[2])}` : undefined
}
