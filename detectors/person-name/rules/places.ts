import type { Lexicon } from '../lexicon.js'
import { WordFlag } from '../lexicon.js'

/** What stands before the name of a house: コーポ田中, メゾン高橋. */
const HOUSES =
  /(?:コーポ|コーポラス|メゾン|メゾンド|ハイツ|ハイム|ハウス|レジデンス|ヴィラ|ビラ|パレス|シャトー|カーサ|カーザ|ドミール|フラット|マンション|エステート|プラザ|コート|ガーデン|テラス|ライオンズ|ルネ|ドエル|ソレイユ|アパート|サンハイツ|フォーレ|アーバン|エクセル|ロイヤル|プレジール|クレスト|リバーサイド|ペンション|ロッジ|ホテル|民宿|旅館)[・ ]?$/
const LONGEST_HOUSE = 12

/** Is what begins at `start` the name of a building? */
export function isHouse(text: string, start: number): boolean {
  return HOUSES.test(text.slice(Math.max(0, start - LONGEST_HOUSE), start))
}

const ADMINISTRATIONS = new Set('市町村区県都府道'.split(''))

/** 立川市長, 松本市議会: with what follows it is a town that the dictionary knows, and its mayor bears another name. */
export function isTown(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  return ADMINISTRATIONS.has(text[end] ?? '') && (lexicon.flags(text, start, end + 1) & WordFlag.place) !== 0
}
