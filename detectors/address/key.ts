import { ROOM_MARK } from '../../src/text/address-key.js'
import type { ParsedAddress } from './parse.js'

/**
 * One spelling for all writings of an address: prefecture and full municipality filled in, 大字 and 字 dropped, block as
 * numbers joined by hyphens; then the room behind a `/`. The building's name is left out: 1-2-3-203 and 1-2-3 青葉ハイツ203号室 are one.
 */
export function addressKey({
  prefecture = '',
  municipality,
  former,
  town,
  block,
  room,
}: Pick<ParsedAddress, 'prefecture' | 'municipality' | 'former' | 'town' | 'block' | 'room'>): string {
  const numbers = block === undefined ? '' : block.key + (room === undefined ? '' : ROOM_MARK + room)
  return prefecture + (former ?? municipality) + townKey(town) + numbers
}

/** Anything that the key spells otherwise; most towns have nothing of it. */
const OTHER_SPELLING = /[ \u3000字ノ之第a-zのル上下入]/

/** A town's name for the key. */
export function townKey(town: string): string {
  if (!OTHER_SPELLING.test(town)) return town
  return town
    .replace(/[ \u3000]/g, '')
    .replace(/大字|小字|(?<!文)字(?=.)/g, '')
    .replace(/[ノ之]/g, 'の')
    .replace(/(?<=[イロハニホヘト甲乙丙丁])の$/, '')
    .replace(/([上下])ケ?[ルる]/g, '$1る')
    .replace(/([東西])入[ルる]?/g, '$1入')
    .replace(/第$/, '')
    .toUpperCase()
}
