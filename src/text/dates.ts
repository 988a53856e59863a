import { isDigit } from './digit-runs.js'
import { KANJI_NUMERALS, readNumeral } from './numerals.js'

/** A date as it stands in a text. */
export interface WrittenDate {
  start: number
  end: number
  /** '1985-04-01' */
  iso: string
}

interface Era {
  names: readonly string[]
  /** Added to the year of the era. */
  offset: number
  /** Longest year in use; out of it (平成31年5月, 昭和64年8月) forms still are written, so a year of grace follows. */
  last: number
  /** Its first day. Before 1873 Japan reckoned by the moon. */
  begins: string
  /** Code in forms of the pension office, GYYMMDD. */
  pension: string
  /** Code in medical claims (レセプト電算) and employment insurance. */
  medical: string
}

/** Boundaries: 元号を改める政令. 令和 has no last year. */
const ERAS: readonly Era[] = [
  { names: ['明治', '明', 'M'], offset: 1867, last: 45, begins: '1868-01-25', pension: '1', medical: '1' },
  { names: ['大正', '大', 'T'], offset: 1911, last: 15, begins: '1912-07-30', pension: '3', medical: '2' },
  { names: ['昭和', '昭', 'S'], offset: 1925, last: 64, begins: '1926-12-25', pension: '5', medical: '3' },
  { names: ['平成', '平', 'H'], offset: 1988, last: 31, begins: '1989-01-08', pension: '7', medical: '4' },
  { names: ['令和', '令', 'R'], offset: 2018, last: 99, begins: '2019-05-01', pension: '9', medical: '5' },
]
/** The year of the Japanese calendar in which a day lies, and its era as it is written: 昭和, 昭, S. Days before 明治 count back from it. */
export function japaneseYear(day: Date): { names: readonly string[]; year: number } {
  const iso = day.toISOString().slice(0, 10)
  const { names, offset } = ERAS.findLast(({ begins }) => begins <= iso) ?? (ERAS[0] as Era)
  return { names, year: day.getUTCFullYear() - offset }
}

const ERA_BY_NAME = new Map(ERAS.flatMap((era) => era.names.map((name) => [name, era] as const)))

const SEPARATOR = ' ?[./・-] ?'
const NUMERAL = `[0-9]{1,2}|[${KANJI_NUMERALS}]{1,4}`
const MONTH_DAY = `(?: {0,2}年 {0,2}(?:\\([^()\\n]{2,9}\\) ?)?|${SEPARATOR})(${NUMERAL})(?: {0,2}月 {0,2}|${SEPARATOR})(${NUMERAL})(?: {0,2}日|(?![0-9${KANJI_NUMERALS}]))`
const WESTERN = `(?<![0-9A-Za-z])((?:18|19|20)[0-9]{2}|[一二][〇一二三四五六七八九]{3})${MONTH_DAY}`
const JAPANESE = `(?:(明治|大正|昭和|平成|令和|[明大昭平令])|(?<![A-Za-z0-9])([MTSHRmtshr]))[.・ ]? ?(元|${NUMERAL})${MONTH_DAY}`
const DATE = new RegExp(`${WESTERN}|${JAPANESE}`, 'g')

/**
 * Written dates in a normalised text, Western and Japanese: 1985/4/1, 1985年4月1日, 昭和60年4月1日, S60.4.1, 平成元年1月8日,
 * 昭和六十年四月一日. Only days that exist; linear.
 */
export function* findDates(text: string): Generator<WrittenDate> {
  DATE.lastIndex = 0
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    // The generator may be left and another begun in between.
    const next = DATE.lastIndex
    const iso = match[1] !== undefined ? westernDate(match[1], match[2], match[3]) : eraDate(match)
    if (iso !== undefined) yield { start: match.index, end: match.index + match[0].length, iso }
    DATE.lastIndex = next
  }
}

function westernDate(year: string, month: string | undefined, day: string | undefined): string | undefined {
  return toIso(readNumeral(year) ?? 0, numeral(month), numeral(day))
}

function eraDate(match: RegExpExecArray): string | undefined {
  const name = match[4] ?? match[5]?.toUpperCase() ?? ''
  const era = ERA_BY_NAME.get(name)
  const year = match[6] === '元' ? 1 : numeral(match[6])
  return era && eraYear(era, year, numeral(match[7]), numeral(match[8]))
}

/** A date of an era by its code letter or number; years of grace are read on (平成31年5月1日 is 2019-05-01). */
function eraYear(era: Era, year: number, month: number, day: number): string | undefined {
  return year >= 1 && year <= era.last + 1 ? toIso(era.offset + year, month, day) : undefined
}

const numeral = (text: string | undefined): number => (text === undefined ? 0 : (readNumeral(text) ?? 0))

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const YEAR = '((?:18|19|20)[0-9]{2})(?![0-9])'
const ORDINAL = '([0-3]?[0-9])(?:st|nd|rd|th)?'
const ENGLISH = new RegExp(
  `(?<![a-z])${MONTH}\\.? ?${ORDINAL},? ${YEAR}|(?<![0-9./-])${ORDINAL}[ -](?:of )?${MONTH}\\.?,?[ -]${YEAR}|(?<![0-9./-])([0-3]?[0-9])-${MONTH}-([0-9]{2})(?![0-9])`,
  'gi',
)

/** Dates with English months: Jan 2, 1988; 2nd January 1988; 02-Jan-1988; 02-Jan-88, whose century is the last one in which it lies before `today`. */
export function* findEnglishDates(text: string, today: string): Generator<WrittenDate> {
  for (const match of text.matchAll(ENGLISH)) {
    const month = MONTHS.indexOf((match[1] ?? match[5] ?? match[8] ?? '').slice(0, 3).toLowerCase()) + 1
    const year = match[9] === undefined ? Number(match[3] ?? match[6]) : fullYear(Number(match[9]), today)
    const iso = toIso(year, month, Number(match[2] ?? match[4] ?? match[7]))
    if (iso !== undefined) yield { start: match.index, end: match.index + match[0].length, iso }
  }
}

/** The year that two digits stand for: the last such one that is not after `today`. */
export function fullYear(short: number, today: string): number {
  return short > Number(today.slice(2, 4)) ? 1900 + short : 2000 + short
}

/** 'S630102', '昭630102', '昭和630102' → '1988-01-02'; undefined where it is no day of an era. */
export function readEraCompact(text: string): string | undefined {
  const match = /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])[. -]?([0-9]{2})([0-9]{2})([0-9]{2})$/i.exec(text)
  const era = match === null ? undefined : ERA_BY_NAME.get(match[1]!.toUpperCase())
  return match === null || era === undefined ? undefined : eraYear(era, Number(match[2]), Number(match[3]), Number(match[4]))
}

/** A text that is 1985/4/1, 1985-04-01 or 1985.4.1 and nothing else, as `findDates` reads it; undefined for all that has to be read. */
export function wholeDate(text: string): string | undefined {
  const { length } = text
  if (length < 8 || length > 10) return undefined
  const behind = isDigit(text.charCodeAt(6)) ? 7 : 6
  if (!isParting(text.charCodeAt(4)) || !isParting(text.charCodeAt(behind)) || length - behind > 3) return undefined
  const year = numberAt(text, 0, 4)
  return year >= 1800 && year < 2100 ? toIso(year, numberAt(text, 5, behind), numberAt(text, behind + 1, length)) : undefined
}

/** - . / */
const isParting = (c: number): boolean => c >= 0x2d && c <= 0x2f

/** What the digits from `start` to `end` say; 0 where something else stands among them. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at)
    if (!isDigit(c)) return 0
    value = value * 10 + c - 0x30
  }
  return value
}

/** '19850401' → '1985-04-01'; undefined where it is no day. */
export function readCompactDate(digits: string): string | undefined {
  if (!/^(?:18|19|20)[0-9]{6}$/.test(digits)) return undefined
  return toIso(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
}

/** Which numbers stand for the eras: 1 3 5 7 9 on pension forms, 1 to 5 in medical claims and employment insurance. */
export type EraCodes = 'pension' | 'medical'

/** '3600401' in the medical code → '1985-04-01'; undefined where the code has no such era, year or day. */
export function readEraCode(digits: string, codes: EraCodes): string | undefined {
  if (!/^[0-9]{7}$/.test(digits)) return undefined
  const era = ERAS.find((candidate) => candidate[codes] === digits[0])
  return era && eraYear(era, Number(digits.slice(1, 3)), Number(digits.slice(3, 5)), Number(digits.slice(5)))
}

const DAY_MS = 86_400_000

/** A day of the 1900 date system of spreadsheets: 31138 → '1985-04-01'. Before March 1900 the system counts a day that never was. */
export function readSerialDate(serial: number): string | undefined {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return undefined
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10)
}

/** 'YYYY-MM-DD' if the day exists, else undefined. */
export function toIso(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return `${year >= 1000 ? year : String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysIn = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1]!)
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Age in completed years on a day, both 'YYYY-MM-DD'; negative where the birth lies ahead. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}
