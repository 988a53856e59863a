import type { Row } from '../contract/index.js'
import type { ReadColumn } from './columns.js'
import { headerKey } from './header-key.js'
import type { Group } from './layout.js'

/** From the wide to the narrow: the order in which an address is joined, whatever the order of the columns (City, State). */
const RANKS: Readonly<Record<string, number>> = {
  'address.pref': 0,
  'address.city': 1,
  'address.full': 2,
  'address.line': 2,
  'address.building': 3,
}
/** Roles that may stand between the parts of an address. */
const BETWEEN = new Set(['address.zip', 'address.city_code', 'other.code', 'org.company'])
const GAP_MAX = 2

/** 都道府県 + 市区町村 + 番地 + 建物, 住所1 + 住所2: runs of address parts with one owner. */
export function addressGroups(columns: readonly ReadColumn[], sample: readonly Row[]): Group[] {
  const groups: Group[] = []
  let run: ReadColumn[] = []
  let gap = 0
  const close = (): void => {
    const parts = withoutRepeats(run, sample)
    if (parts.length > 1) {
      const indexes = [...parts].sort((a, b) => rankOf(a) - rankOf(b) || a.column.index - b.column.index).map(({ column }) => column.index)
      groups.push({ role: 'address.full', label: '住所', columns: indexes, separator: ' ' })
    }
    run = []
    gap = 0
  }
  for (const column of columns) {
    if (!isPart(column)) {
      // Another owner's columns, or a third thing in between, end the address.
      if (run.length > 0 && (++gap > GAP_MAX || !(BETWEEN.has(column.column.role ?? '') || isReading(column)))) close()
      continue
    }
    if (run.length > 0 && !continues(run, column)) close()
    run.push(column)
    gap = 0
  }
  close()
  return groups
}

const rankOf = ({ column }: ReadColumn): number => RANKS[column.role ?? ''] ?? 9

function isPart(column: ReadColumn): boolean {
  return (column.column.role ?? '') in RANKS && !isReading(column)
}

/** 住所カナ, 市区町村（フリガナ）: a second writing, no part. */
function isReading({ column, header }: ReadColumn): boolean {
  return (column.role ?? '').startsWith('address.') && /カナ|かな|フリガナ|ふりがな|kana/.test(headerKey(header))
}

function continues(run: readonly ReadColumn[], next: ReadColumn): boolean {
  const last = run.at(-1)!
  if (ownerOf(last) !== ownerOf(next) && !sharesOwner(run, next)) return false
  const role = next.column.role!
  const rank = rankOf(next)
  if (role === 'address.full') return !run.some((part) => rankOf(part) >= 2)
  if (rank !== 2) return !run.some(({ column }) => column.role === role)
  // 住所1 behind 住所2 begins the next address.
  const number = numberOf(next.header)
  return !run.some((part) => rankOf(part) === 2 && number > 0 && numberOf(part.header) >= number)
}

/** Billing Address1 beside Billing City: the dictionary knows the first as a whole. */
const ownerOf = ({ meaning, header }: ReadColumn): string =>
  meaning?.party ?? /^(?:billing|shipping|delivery|mailing)(?=[ _-]|[A-Z])/i.exec(header)?.[0].toLowerCase() ?? ''

/** お届け先住所, アパートマンション名: only the first part names the owner. */
function sharesOwner(run: readonly ReadColumn[], next: ReadColumn): boolean {
  return next.meaning?.party === undefined && next.column.index - run.at(-1)!.column.index === 1
}

function numberOf(header: string): number {
  return Number(/([0-9]{1,2})\)?$/.exec(headerKey(header))?.[1] ?? 0)
}

/** A part that already holds the first one (東京都 | 東京都新宿区 …) makes the first one superfluous. */
function withoutRepeats(run: readonly ReadColumn[], sample: readonly Row[]): readonly ReadColumn[] {
  if (run.length < 2) return run
  const [first, ...rest] = [...run].sort((a, b) => rankOf(a) - rankOf(b) || a.column.index - b.column.index)
  let filled = 0
  let repeated = 0
  for (const { cells } of sample) {
    const start = (cells[first!.column.index] ?? '').trim()
    if (start === '') continue
    filled++
    if (rest.some(({ column }) => (cells[column.index] ?? '').trim().startsWith(start))) repeated++
  }
  return repeated * 2 > filled ? withoutRepeats(rest, sample) : run
}
