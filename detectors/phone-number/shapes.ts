import { isFreeAfter, isFreeBefore, isWordCharacter, longRuns, type DigitRun } from '../../src/text/digit-runs.js'
import { isDummyPhone, planOf, type PhoneKind } from './plan.js'

/** How a number is written; what it is worth follows from that. */
export type Writing = 'grouped' | 'spaced' | 'loose' | 'bare' | 'international' | 'no-zero'

/** A stretch of text that follows the numbering plan. */
export interface WrittenPhone {
  start: number
  end: number
  /** With the leading 0, digits only. */
  digits: string
  kind: PhoneKind
  writing: Writing
}

/** +81, (0), area, exchange, number. */
const GROUPS_MAX = 5
const LENGTH_MAX = 11

/**
 * All numbers of a text that follow the plan, in order. `expected`: a label says that here are phone numbers, so numbers
 * that lost their leading zero and odd groupings count as well.
 */
export function phonesIn(text: string, expected: boolean): readonly WrittenPhone[] {
  const whole = wholePhone(text)
  if (whole !== undefined) return [whole]
  const phones: WrittenPhone[] = []
  for (const run of longRuns(text)) {
    for (let from = 0; from < run.groups.length;) {
      const hit =
        international(text, run, from, expected) ?? domestic(text, run, from) ?? (expected ? withoutZero(text, run, from) : undefined)
      if (hit) phones.push(hit.phone)
      from += hit?.groups ?? 1
    }
  }
  return phones
}

/** Longest and shortest of three groups with hyphens between them: 03-1234-5678, 090-1234-5678. */
const [WHOLE_MIN, WHOLE_MAX] = [12, 13]

/** A text that is one number of three groups and nothing else, as nearly every cell of a column of telephones is; undefined for all that has to be read. */
function wholePhone(text: string): WrittenPhone | undefined {
  const { length } = text
  if (length < WHOLE_MIN || length > WHOLE_MAX || text.charCodeAt(0) !== 0x30) return undefined
  let first = 0
  let second = 0
  for (let at = 1; at < length; at++) {
    const c = text.charCodeAt(at)
    if (c >= 0x30 && c <= 0x39) continue
    if (c !== 0x2d || second !== 0) return undefined
    if (first === 0) first = at
    else second = at
  }
  // With ten digits before the last group, those may be a number by themselves; 0081 leads to Japan from abroad.
  if (second <= first + 1 || second === length - 1 || second > 10 || text.startsWith('0081')) return undefined
  const digits = text.slice(0, first) + text.slice(first + 1, second) + text.slice(second + 1)
  const found = settle(digits)
  if (found === undefined || found.length !== digits.length) return undefined
  const shape = `${first}-${second - first - 1}-${length - second - 1}`
  return { start: 0, end: length, digits, kind: found.kind, writing: found.shapes.includes(shape) ? 'grouped' : 'loose' }
}

interface Hit {
  phone: WrittenPhone
  groups: number
}

/** 03-1234-5678, 03(1234)5678, (03) 1234 5678, 0312345678. */
function domestic(text: string, run: DigitRun, from: number): Hit | undefined {
  const first = run.groups[from]!
  if (text.charCodeAt(first.start) !== 0x30) return undefined
  const joined = collect(text, run, from, '')
  if (!joined) return undefined
  const start = openingBracket(text, run, from, joined.count)
  if (!begins(text, start) || continuesBefore(run, from) || !isFreeAfter(text, joined.end)) return undefined
  return {
    phone: { start, end: joined.end, digits: joined.digits, kind: joined.kind, writing: writingOf(run, from, joined) },
    groups: joined.count,
  }
}

/** +81-3-1234-5678, +81 (0)90 1234 5678, +819012345678, 0081-3-…; where a phone is expected also 81-90-…, which a spreadsheet left. */
function international(text: string, run: DigitRun, from: number, expected: boolean): Hit | undefined {
  const first = run.groups[from]!
  const prefix = countryPrefix(text, first.start, expected)
  if (prefix === undefined || continuesBefore(run, from)) return undefined
  const { start, digits } = prefix
  const rest = text.slice(first.start + digits, first.end)
  const own = rest === '' ? undefined : rest
  // The trunk 0 may be kept, in brackets or not.
  const next = own ?? text.slice(run.groups[from + 1]?.start ?? 0, run.groups[from + 1]?.end ?? 0)
  if (next === '') return undefined
  const lead = next.startsWith('0') ? '' : '0'
  const joined = own === undefined ? collect(text, run, from + 1, lead) : collect(text, run, from, lead, digits)
  if (!joined || !isFreeAfter(text, joined.end)) return undefined
  const phone = { start, end: joined.end, digits: joined.digits, kind: joined.kind, writing: 'international' as const }
  return { phone, groups: joined.count + (own === undefined ? 1 : 0) }
}

/** Where the number begins, and how many digits are Japan's code: +81, 0081 (ITU-T E.164, E.123). */
function countryPrefix(text: string, at: number, expected: boolean): { start: number; digits: number } | undefined {
  const isPlus = text[at - 1] === '+'
  if (text.startsWith('81', at) && (isPlus || expected)) {
    const start = isPlus ? at - 1 : at
    return isWordCharacter(text.charCodeAt(start - 1)) ? undefined : { start, digits: 2 }
  }
  return text.startsWith('0081', at) && begins(text, at) ? { start: at, digits: 4 } : undefined
}

/** 9012345678 and 312345678: numbers stored as numbers. */
function withoutZero(text: string, run: DigitRun, from: number): Hit | undefined {
  const first = run.groups[from]!
  const length = first.end - first.start
  if (length < 9 || length > 10 || text.charCodeAt(first.start) === 0x30) return undefined
  const joined = collect(text, run, from, '0')
  if (!joined || joined.count > 1) return undefined
  if (!begins(text, first.start) || continuesBefore(run, from) || !isFreeAfter(text, first.end)) return undefined
  return { phone: { start: first.start, end: first.end, digits: joined.digits, kind: joined.kind, writing: 'no-zero' }, groups: 1 }
}

interface Joined {
  digits: string
  kind: PhoneKind
  count: number
  end: number
  /** Digit counts of the groups, '2-4-4'. */
  shape: string
  expectedShapes: readonly string[]
}

/** Joins groups until the number has the length that its first digits ask for; `skip` digits of the first group are not the number's. */
function collect(text: string, run: DigitRun, from: number, lead: string, skip = 0): Joined | undefined {
  let digits = lead
  let shape = ''
  for (let count = 1; count <= GROUPS_MAX; count++) {
    const group = run.groups[from + count - 1]
    if (!group || group.end - group.start > LENGTH_MAX + 2) return undefined
    const part = text.slice(group.start + (count === 1 ? skip : 0), group.end)
    digits += part
    shape += count === 1 ? `${part.length}` : `-${part.length}`
    if (digits.length > LENGTH_MAX) return undefined
    if (digits.length >= 10) {
      const found = settle(digits)
      if (found && found.length === digits.length && !goesOn(run, from + count - 1)) {
        return { digits, kind: found.kind, count, end: group.end, shape, expectedShapes: found.shapes }
      }
      // A dummy or a longer plan (mobile) may still be completed by the next group.
    }
    if (!/^(?:-| ?\(| ?\) ?-?| - | |\.)$/.test(group.separator)) return undefined
  }
  return undefined
}

function settle(digits: string): { kind: PhoneKind; length: number; shapes: readonly string[] } | undefined {
  const plan = planOf(digits)
  if (plan !== undefined || !isDummyPhone(digits)) return plan
  const kind = /^0[5-9]0/.test(digits) ? 'mobile' : 'fixed'
  return { kind, length: digits.length, shapes: ['3-4-4', '2-4-4', '3-3-4', '4-2-4', '4-3-3', '4-3-4'] }
}

/** A hyphen or point behind the last group means that the number is a part of something longer. */
function goesOn(run: DigitRun, index: number): boolean {
  const { separator } = run.groups[index]!
  return separator === '-' || separator === '.'
}

const continuesBefore = (run: DigitRun, from: number): boolean => from > 0 && goesOn(run, from - 1)

function writingOf(run: DigitRun, from: number, { count, shape, expectedShapes }: Joined): Writing {
  if (count === 1) return 'bare'
  if (!expectedShapes.includes(shape)) return 'loose'
  for (let i = from; i < from + count - 1; i++) {
    if (!/[-()]/.test(run.groups[i]!.separator)) return run.groups[i]!.separator === '.' ? 'loose' : 'spaced'
  }
  return 'grouped'
}

/** '(03) 1234-5678' begins with its bracket. */
function openingBracket(text: string, run: DigitRun, from: number, count: number): number {
  const { start, separator } = run.groups[from]!
  return count > 1 && text[start - 1] === '(' && separator.includes(')') ? start - 1 : start
}

/** ℡03-… is TEL03-… once it is normalised. */
const begins = (text: string, start: number): boolean =>
  isFreeBefore(text, start) || /(?:^|[^A-Z])(?:TEL|FAX)-?$/i.test(text.slice(Math.max(0, start - 5), start))
