import { findDates } from '../../text/dates.js'
import { BUILT_IN_DATES, dateRenderer, type RenderDate } from './xlsx-date.js'

type Numfmt = Pick<typeof import('numfmt'), 'format' | 'getFormatDateInfo'>

/** How a number is shown. */
export type NumberFormat =
  /** General, text and the like: its digits. */
  | { kind: 'plain' }
  | { kind: 'date' | 'time'; render: RenderDate }
  /** A format code that adds zeros, separators or units. */
  | { kind: 'code'; render: (value: number) => string }

/** A cell's number as it is shown, and as it is stored where that says something else. */
export interface Shown {
  text: string
  raw?: string
}

const PLAIN: NumberFormat = { kind: 'plain' }
/**
 * Codes of the built-in ids (ECMA-376 part 1, 18.8.30; 5–8 and 37–44 as in the Japanese locale).
 */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0;\\-#,##0',
  38: '#,##0;\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;\\-#,##0.00',
  41: '#,##0;\\-#,##0',
  42: '"¥"#,##0;"¥"\\-#,##0',
  43: '#,##0.00;\\-#,##0.00',
  44: '"¥"#,##0.00;"¥"\\-#,##0.00',
  48: '##0.0E+0',
}
const TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

/** Format of a built-in id, or of the code that a workbook gives to it. `numfmt`: the library, which costs 8 MB and so is loaded on need. */
export function createFormat(id: number, code: string | undefined, numfmt: Numfmt): NumberFormat {
  if (code === undefined) {
    const date = BUILT_IN_DATES[id]
    if (date !== undefined) return { kind: TIMES.has(id) ? 'time' : 'date', render: dateRenderer(date, numfmt) }
    const known = BUILT_IN[id]
    return known === undefined ? PLAIN : codeFormat(known, numfmt)
  }
  // General has other names in other languages (G/標準); `@` shows what is stored.
  if (/^(?:general|g\/標準|@)?$/i.test(code) || code.length > 1000) return PLAIN
  try {
    const { year, month, day, hours, seconds } = numfmt.getFormatDateInfo(code)
    // In `mm:ss` the m are minutes.
    if (year || day || (month && !hours && !seconds)) return { kind: 'date', render: dateRenderer(code, numfmt) }
    if (hours || seconds || month) return { kind: 'time', render: dateRenderer(code, numfmt) }
    numfmt.format(code, 1)
  } catch {
    return PLAIN // a code that means nothing shows the digits
  }
  return codeFormat(code, numfmt)
}

function codeFormat(given: string, numfmt: Numfmt): NumberFormat {
  // Of a currency the symbol is shown; separators are those of the reader and not of its country.
  const code = given.replace(/\[\$([^\]-]+)-[0-9a-f]+\]/gi, '[$$$1]')
  const isWhole = code === '0'
  const render = (value: number): string => {
    // As it is stored: numbers of customers and the like.
    if (isWhole && Number.isInteger(value)) return ''
    try {
      return numfmt.format(code, value).trim()
    } catch {
      return '' // then the digits are shown
    }
  }
  return { kind: 'code', render }
}

/**
 * A stored number as the format shows it. A date is shown so only where its text says which day it is (昭和55年1月31日, 1980/1/31); else it is
 * YYYY/MM/DD, with the time where there is one, and what the cell shows (1/31/80, Jan-80) stands in `raw`. `date1904`: the workbook counts from 1904.
 */
export function showNumber(stored: string, format: NumberFormat, date1904: boolean): Shown {
  const digits = plainDigits(stored)
  if (format.kind === 'plain') return { text: digits }
  const value = Number(stored)
  if (!Number.isFinite(value)) return { text: digits }
  if (format.kind !== 'code') return showDateCell(value, digits, format.kind, format.render, date1904)
  const text = format.render(value)
  return text === '' || text === digits ? { text: digits } : { text, raw: digits }
}

function showDateCell(value: number, digits: string, kind: 'date' | 'time', render: RenderDate, date1904: boolean): Shown {
  const plain = showDate(value, kind, date1904)
  if (plain === '') return { text: digits }
  const shown = render(date1904 ? value + DAYS_1904 : value)
  if (shown === '' || shown === plain) return { text: plain, raw: digits }
  return saysDay(shown, plain) ? { text: shown, raw: digits } : { text: plain, raw: shown }
}

/** Does a text say the day of YYYY/MM/DD? */
function saysDay(shown: string, plain: string): boolean {
  for (const { iso } of findDates(shown)) return iso === plain.slice(0, 10).replaceAll('/', '-')
  return false
}

/** A stored number without an exponent: 1.23456789018E+11 is 123456789018. Whole numbers keep every stored digit. */
export function plainDigits(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  const size = Math.abs(value)
  if (size >= 1e21 || (size !== 0 && size < 1e-6)) return stored
  // Excel shows at most 15 digits; 0.1 + 0.2 is stored as 0.30000000000000004.
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)))
}

const SECONDS_A_DAY = 86_400
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465
const DAY_MS = 86_400_000
/** Days from the beginning of one system of dates to that of the other. */
const DAYS_1904 = 1462

function showDate(value: number, kind: 'date' | 'time', date1904: boolean): string {
  const whole = Math.round(value * SECONDS_A_DAY)
  const days = Math.floor(whole / SECONDS_A_DAY) + (date1904 ? DAYS_1904 : 0)
  const seconds = whole - Math.floor(whole / SECONDS_A_DAY) * SECONDS_A_DAY
  if (value < 0 || days > LAST_SERIAL) return ''
  if (kind === 'time' && value < 1) return showTime(seconds)
  const date = showDay(days)
  return seconds === 0 ? date : `${date} ${showTime(seconds)}`
}

/** Excel counts a 29 February 1900 that never was, as day 60. */
function showDay(serial: number): string {
  if (serial === 60) return '1900/02/29'
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * DAY_MS)
  return `${date.getUTCFullYear()}/${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}`
}

function showTime(seconds: number): string {
  const rest = seconds % 60
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A date stored as ISO 8601 (cells of type d): 2024-01-31T00:00:00 is 2024/01/31. */
export function showIsoDate(stored: string): Shown {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(:\d\d)?)?/.exec(stored)
  if (parts === null) return { text: stored }
  const clock = `${parts[4] ?? ''}${parts[5] === ':00' ? '' : (parts[5] ?? '')}`
  return { text: `${parts[1]}/${parts[2]}/${parts[3]}${clock === '' || clock === '00:00' ? '' : ` ${clock}`}`, raw: stored }
}
