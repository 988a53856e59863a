import type { ParsedAddress } from './parse.js'

/**
 * One spelling for all writings of an address: prefecture and full municipality filled in, 大字 and 字 dropped, block as
 * numbers joined by hyphens, building left out but for the room.
 */
export function addressKey({ prefecture = '', municipality, town, block, room }: ParsedAddress): string {
  const numbers = block === undefined ? '' : block.key + (room === undefined ? '' : `-${room}`)
  return prefecture + municipality + townKey(town) + numbers
}

/** Anything that the key spells otherwise; most towns have nothing of it. */
const OTHER_SPELLING = /[ \u3000字ノ之第a-z]/

function townKey(town: string): string {
  if (!OTHER_SPELLING.test(town)) return town
  return town
    .replace(/[ \u3000]/g, '')
    .replace(/大字|小字|(?<!文)字(?=.)/g, '')
    .replace(/[ノ之]/g, 'の')
    .replace(/第$/, '')
    .toUpperCase()
}
