import type { Row } from '../contract/index.js'
import { isBirths } from './birth-column.js'
import type { ReadColumn } from './columns.js'
import { headerKey } from './header-key.js'
import type { Group } from './layout.js'
import { mostFit, type Fits } from './parts-fit.js'

/** What heads the parts of a date: 元号 | 年 | 月 | 日, 生年月日(月). */
const [ERA, YEAR, MONTH, DAY] = [/(?:元号|年号|和暦)\)?$/, /(?:年|year|yyyy)\)?$/, /(?:月|month|mm)\)?$/, /(?:日|day|dd)\)?$/] as const
/** Nothing else: whose date it is stands above the words, or nowhere. */
const BARE = /^(?:元号|年号|和暦|西暦|年|月|日|year|month|day)$/
const OF_BIRTH = /生年|誕生|出生|生まれ|birth|dob/

/** An era by its name or letter. */
const ERA_CELL = /^(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR])$/i

/**
 * 生年月日(年), (月), (日); 生年, 月, 日; one header 生年月日 merged over three columns; 元号 | 年 | 月 | 日. Under 年 | 月 | 日 alone, days
 * that spread over decades are birthdays, if the table has no others.
 */
export function birthGroups(columns: readonly ReadColumn[], sample: readonly Row[]): Group[] {
  const groups: Group[] = []
  for (let index = 0; index + 2 < columns.length; index++) {
    const length = lengthOf(columns, index, sample)
    if (length === undefined) continue
    const own = columns.slice(index, index + length)
    if (!own.some(isOfBirth) && !areBirths(columns, index, length, sample)) continue
    for (const { column } of own) {
      column.role = 'bio.birth'
      delete column.vote
    }
    // 昭和.54.8.1; written with 年 and 月 they need nothing between.
    const separator = sample.some(({ cells }) => /[0-9元]年$/.test((cells[index + length - 3] ?? '').trim())) ? ' ' : length > 3 ? '.' : '/'
    groups.push({ role: 'bio.birth', label: '生年月日', columns: own.map(({ column }) => column.index), separator })
    index += length - 1
  }
  return groups
}

/** How many columns from that one on hold a date in parts: four with an era, or three; undefined where they hold none. */
function lengthOf(columns: readonly ReadColumn[], index: number, sample: readonly Row[]): number | undefined {
  const isHeaded = (from: number, patterns: readonly RegExp[]): boolean =>
    patterns.every((pattern, at) => {
      const one = columns[from + at]
      return one !== undefined && (one.header === '' || pattern.test(headerKey(one.header)) || (at === 0 && isOfBirth(one)))
    }) && columns[from]!.header !== ''
  if (isHeaded(index, [ERA, YEAR, MONTH, DAY]) && mostFit(sample, index, 4, isDateWithEra)) return 4
  return isHeaded(index, [YEAR, MONTH, DAY]) && mostFit(sample, index, 3, isDateInParts) ? 3 : undefined
}

const isOfBirth = ({ column, header }: ReadColumn): boolean => column.role === 'bio.birth' || OF_BIRTH.test(headerKey(header))

function areBirths(columns: readonly ReadColumn[], index: number, length: number, sample: readonly Row[]): boolean {
  const own = columns.slice(index, index + length)
  if (!own.every(({ header }) => header === '' || BARE.test(headerKey(header)))) return false
  if (columns.some((one) => isOfBirth(one) || one.column.vote === 'birth-date')) return false
  if (!columns.some(({ column: { role, vote } }) => vote === 'person-name' || role?.startsWith('person.') === true)) return false
  return isBirths(sample.map(({ cells }) => own.map(({ column }) => (cells[column.index] ?? '').trim()).join('.')))
}

const isDateWithEra: Fits = ([era, ...rest]) => ERA_CELL.test(era!) && isDateInParts(rest)

function isDateInParts([year, month, day]: readonly string[]): boolean {
  if (!/^(?:[0-9]{4}|[^0-9]{0,2}(?:[0-9]{1,2}|元))年?$/.test(year!)) return false
  return inRange(month!, 12) && inRange(day!, 31)
}

const inRange = (text: string, last: number): boolean =>
  /^[0-9]{1,2}[月日]?$/.test(text) && parseInt(text, 10) >= 1 && parseInt(text, 10) <= last
