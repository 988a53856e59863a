import { japaneseYear } from '../../text/dates.js'

type Numfmt = Pick<typeof import('numfmt'), 'format'>

/** Shows a serial date or time as a format code of Excel does; '' where it cannot be shown so. */
export type RenderDate = (serial: number) => string

/**
 * Codes of the built-in ids for dates and times (ECMA-376 part 1, 18.8.30; 14 and 22 and 27–58 as in the Japanese locale, where the year comes first).
 */
export const BUILT_IN_DATES: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
}

/** Texts of a code, which are left alone, and what the library does not know: eras, their years, days of the week in Japanese. */
const PIECES = /"[^"]*"|\\.|\[[^\][]{0,80}\]|am\/pm|a\/p|g{1,3}|e{1,2}|a{3,4}/gi
/** What stands behind a dash in brackets names a language: [$-411], [$-ja-JP-x-gannen]. */
const LANGUAGE = /\[\$[^\][]{0,80}\]/g
const WEEKDAYS = '日月火水木金土'
const DAY_MS = 86_400_000
/** Rendered values that are remembered: dates of a column repeat. */
const KEPT_MAX = 4096

/** @param code of Excel, one that shows a date or a time */
export function dateRenderer(code: string, numfmt: Numfmt): RenderDate {
  const pieces = isForeign(code) ? [] : [...code.matchAll(PIECES)].filter(([piece]) => /^[gea]+$/i.test(piece))
  const withGannen = code.includes('gannen')
  const codeFor = (serial: number): string => {
    if (pieces.length === 0) return code
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS)
    const era = japaneseYear(date)
    let made = ''
    let from = 0
    for (const { 0: piece, index } of pieces) {
      const letter = piece[0]?.toLowerCase()
      const text =
        letter === 'a'
          ? `${WEEKDAYS[date.getUTCDay()]}${piece.length === 4 ? '曜日' : ''}`
          : letter === 'g'
            ? (era.names[3 - piece.length] ?? '')
            : withGannen && era.year === 1
              ? '元'
              : String(era.year).padStart(piece.length, '0')
      made += `${code.slice(from, index)}"${text}"`
      from = index + piece.length
    }
    return made + code.slice(from)
  }
  const kept = new Map<number, string>()
  return (serial) => {
    const known = kept.get(serial)
    if (known !== undefined) return known
    const text = render(codeFor(serial), serial, numfmt)
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(serial, text)
    return text
  }
}

/** Languages other than Japanese give `e` another calendar. */
function isForeign(code: string): boolean {
  return [...code.matchAll(LANGUAGE)].some(([given]) => {
    const language = given.slice(given.indexOf('-') + 1, -1)
    return given.includes('-') && !/411$|^ja/i.test(language)
  })
}

function render(code: string, serial: number, numfmt: Numfmt): string {
  try {
    const text = numfmt.format(code, serial).trim()
    // A row of # where the date is none.
    return /^#+$/.test(text) ? '' : text
  } catch {
    return ''
  }
}
