import type { Place, Row } from '../../contract/index.js'
import { CLASS_KEY, SHEET_CLASS_KEY, type RecordKey } from '../../records/record.js'
import type { Layout } from '../../table/layout.js'
import { numberColumns } from '../../table/number-columns.js'
import type { Subjects } from '../../table/subjects.js'
import { type Draft } from './draft.js'
import { nameOf } from './draft-names.js'
import { isNameAlone } from './row-persons.js'

/** The year of somebody in a kindergarten, which one list has in front of the class and the next has not: 年少ばら組, 3歳児 もも. */
const KINDERGARTEN_YEAR = /^(?:満?[0-6]歳児|年[少中長]児?)\s*(?=\S)/
const CALLED_CLASS = /(?:組|クラス|学級|ぐみ)$/
/** What a sheet may be called that is called like a class: さくら, 3-2; no Sheet1, which is in many a workbook. */
const TELLING_SHEET = /^(?!シート)(?:.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[0-9]\D[0-9])/u
/** Longest name of a class, in characters. */
const LONGEST = 16

/**
 * The key of a class: さくら, さくら組 and 年少さくら組 are one, and so are 3年2組 and 3 | 2.
 * @param year where it stands in a column of its own
 */
export function classKey(year: string, name: string): string | undefined {
  const own = name.normalize('NFKC').trim()
  if (own === '' || own.length > LONGEST) return undefined
  const text = `${year.normalize('NFKC').trim()} ${own.replace(CALLED_CLASS, '')}`.trim().replace(KINDERGARTEN_YEAR, '')
  return text
    .toUpperCase()
    .match(/[0-9]+|[A-Z]+|(?![年組])\p{L}/gu)
    ?.join('-')
}

/** Words around a name that may be a class: in brackets behind it (おかだ ゆうとくん（りす）), or by themselves in front of it (りす組 岡田悠斗の母です). */
const BEHIND = /^\s?(?:くん|ちゃん|さん|さま|君|様)?\s?[（(]([\p{L}0-9]{1,8})[）)]/u
const FRONT = /(?:^|[\s・、。,（(【])([\p{L}0-9]{1,8})\s{1,2}$/u

/** The key of the class that running text may tell of somebody; as with sheets, what no column has is none. */
export function classAround(front: string, behind: string): RecordKey[] {
  const word = BEHIND.exec(behind)?.[1] ?? FRONT.exec(front)?.[1]
  const value = word === undefined ? undefined : classKey('', word)
  return value === undefined ? [] : [{ kind: SHEET_CLASS_KEY, strong: false, value }]
}

/**
 * The class of a pupil: with the name it tells him in lists that have nothing else. Where no column has it, the sheet may be called by it; what only
 * sheets are called is no class.
 */
export function noteClass(
  draft: Draft,
  subject: number,
  { cells }: Row,
  layout: Layout,
  { ofColumn, first }: Subjects,
  place: Place,
): void {
  if (nameOf(draft) === '') return
  const { classes, year } = numberColumns(layout)
  const column = classes.find((index) => (ofColumn[index] ?? 0) === subject)
  if (column !== undefined) {
    const value = classKey(year === undefined ? '' : (cells[year] ?? ''), cells[column] ?? '')
    if (value !== undefined) draft.keys.push({ kind: CLASS_KEY, strong: false, value })
    return
  }
  // Who is known by more is told by it.
  if (place.kind !== 'cell' || subject !== first || classes.length > 0 || !isNameAlone(draft) || !TELLING_SHEET.test(place.sheet)) return
  const value = classKey('', place.sheet)
  if (value !== undefined) draft.keys.push({ kind: SHEET_CLASS_KEY, strong: false, value })
}
