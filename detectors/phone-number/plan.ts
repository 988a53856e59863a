import { AREA_PREFIXES } from './data.js'

/** What a number is by its leading digits (電気通信番号計画, 令和元年総務省告示第6号). */
export type PhoneKind = 'mobile' | 'fixed' | 'ip' | 'hotline'

interface Plan {
  kind: PhoneKind
  /** Digits of the whole number with its leading 0. */
  length: number
  /** Usual groupings, as digit counts with the leading 0: '3-4-4'. */
  shapes: readonly string[]
}

const MOBILE: Plan = { kind: 'mobile', length: 11, shapes: ['3-4-4'] }
const IP: Plan = { kind: 'ip', length: 11, shapes: ['3-4-4'] }
const FREE: Plan = { kind: 'hotline', length: 10, shapes: ['4-3-3', '4-2-4'] }
const FREE_LONG: Plan = { kind: 'hotline', length: 11, shapes: ['4-3-4', '4-4-3'] }
/** 市外局番 of one to four digits behind the 0, the rest before the last four. */
const FIXED: readonly Plan[] = [1, 2, 3, 4].map((area) => ({
  kind: 'fixed',
  length: 10,
  shapes: [`${area + 1}-${5 - area}-4`],
}))

let areas: Map<string, number> | undefined

function areaLengths(): Map<string, number> {
  const table = new Map<string, number>()
  for (const length of [1, 2, 3, 4] as const) {
    for (const entry of AREA_PREFIXES[length].split(' ')) {
      const [head = '', lasts = ''] = entry.split(':')
      for (const last of lasts) table.set(`0${head}${last}`, length)
    }
  }
  return table
}

/** The plan that a number with its leading 0 follows, judged by its first digits; undefined where none is assigned. */
export function planOf(digits: string): Plan | undefined {
  if (/^0[6-9]0[1-9]/.test(digits)) return MOBILE
  if (/^050[1-9]/.test(digits)) return IP
  if (digits.startsWith('0800')) return FREE_LONG
  if (/^0(?:120|570|990)/.test(digits)) return FREE
  areas ??= areaLengths()
  for (let length = 6; length >= 2; length--) {
    const area = areas.get(digits.slice(0, length))
    if (area !== undefined) return FIXED[area - 1]
  }
  return undefined
}

/** Ten or eleven zeros; 03-0000-0000, 090-0000-0000; 03-1234-5678, 090-1234-5678; 03-1111-1111, 080-9999-9999. */
const DUMMY = /^0{10,11}$|^0[1-9][0-9]{0,3}0{6,8}$|^0(?:3|6|[5-9]0)(?:12345678|([1-9])\1{7})$/

/** Does the number stand for none, as in forms, exports and manuals? Of ten or eleven digits. */
export const isDummyPhone = (digits: string): boolean => (digits.length === 10 || digits.length === 11) && DUMMY.test(digits)
