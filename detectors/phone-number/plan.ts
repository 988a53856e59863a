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

/** Digits that decide, and beginnings remembered: a list of customers has a few hundred. */
const [DECIDING, REMEMBERED_MAX] = [6, 20_000]
const remembered = new Map<number, Plan | undefined>()

/** The plan that a number of at least six digits with its leading 0 follows, judged by its first six; undefined where none is assigned. */
export function planOf(digits: string): Plan | undefined {
  let key = 0
  for (let i = 0; i < DECIDING; i++) key = key * 10 + digits.charCodeAt(i) - 0x30
  const known = remembered.get(key)
  if (known !== undefined || remembered.has(key)) return known
  const plan = readPlan(digits)
  if (remembered.size < REMEMBERED_MAX) remembered.set(key, plan)
  return plan
}

function readPlan(digits: string): Plan | undefined {
  if (/^0[6-9]0[1-9]/.test(digits)) return MOBILE
  if (/^050[1-9]/.test(digits)) return IP
  if (digits.startsWith('0800')) return FREE_LONG
  if (/^0(?:120|570|990)/.test(digits)) return FREE
  areas ??= areaLengths()
  for (let length = DECIDING; length >= 2; length--) {
    const area = areas.get(digits.slice(0, length))
    if (area !== undefined) return FIXED[area - 1]
  }
  return undefined
}

/** Ten or eleven zeros; 03-0000-0000, 090-0000-0000; 03-1234-5678, 090-1234-5678; 03-1111-1111, 080-9999-9999. */
const DUMMY = /^0{10,11}$|^0[1-9][0-9]{0,3}0{6,8}$|^0(?:3|6|[5-9]0)(?:12345678|([1-9])\1{7})$/

/** Does the number stand for none, as in forms, exports and manuals? Of ten or eleven digits. */
export function isDummyPhone(digits: string): boolean {
  const { length } = digits
  if (length !== 10 && length !== 11) return false
  // They end in two equal digits, or in 78: asked about every number, one in nine is looked at.
  const last = digits.charCodeAt(length - 1)
  const before = digits.charCodeAt(length - 2)
  return (last === before || (last === 0x38 && before === 0x37)) && DUMMY.test(digits)
}
