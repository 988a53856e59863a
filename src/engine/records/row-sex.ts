import type { Row } from '../../contract/index.js'
import type { Column, Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'

// Sexes that no column of their own says: ○ under 男 or 女, 性別・生年月日 over 女 昭和60年4月1日.

const LABELS: readonly [sex: 'male' | 'female', label: RegExp][] = [
  ['male', /^(?:性別[_・/]?)?[(（]?男(?:性|子)?[)）]?$/],
  ['female', /^(?:性別[_・/]?)?[(（]?女(?:性|子)?[)）]?$/],
]
const MARK = /^[○◯〇●◎✓✔☑■レv✕×xX*＊]$/
/** 女 alone, beside whatever else the cell holds. */
const WORD = /(?:^|[\s・/、,])(男|女)(?:性|子)?(?=$|[\s・/、,])/

interface SexColumns {
  /** Columns with marks, by sex. */
  marks: readonly { index: number; sex: 'male' | 'female' }[]
  /** Columns that ask for the sex beside something else. */
  beside: readonly number[]
}

const known = new WeakMap<Layout, SexColumns>()

function sexColumns(layout: Layout): SexColumns {
  let own = known.get(layout)
  if (own === undefined) known.set(layout, (own = read(layout.columns)))
  return own
}

function read(columns: readonly Column[]): SexColumns {
  const marks = columns.flatMap(({ index, label = '', role }) => {
    const sex = role === undefined ? LABELS.find(([, pattern]) => pattern.test(label))?.[0] : undefined
    return sex === undefined ? [] : [{ index, sex }]
  })
  const isPair = marks.length === 2 && marks[0]!.sex !== marks[1]!.sex && marks[1]!.index - marks[0]!.index <= APART_MAX
  const beside = columns.filter(({ label = '', role }) => role !== 'bio.sex' && label.includes('性別')).map(({ index }) => index)
  return { marks: isPair ? marks : [], beside }
}

/** Between 男 and 女 there may be blank columns. */
const APART_MAX = 3

/** Of whom a row is, by a mark under one of 男 and 女 or by a word beside what else the column asks for. */
export function noteSexes(drafts: readonly (Draft | undefined)[], { cells }: Row, layout: Layout, { ofColumn }: Subjects): void {
  const { marks, beside } = sexColumns(layout)
  const marked = marks.filter(({ index }) => MARK.test((cells[index] ?? '').trim()))
  if (marked.length === 1) {
    const draft = drafts[ofColumn[marked[0]!.index] ?? 0]
    if (draft !== undefined) draft.gender ??= marked[0]!.sex
  }
  for (const index of beside) {
    const word = WORD.exec((cells[index] ?? '').normalize('NFKC').trim())?.[1]
    const draft = drafts[ofColumn[index] ?? 0]
    if (word !== undefined && draft !== undefined) draft.gender ??= word === '男' ? 'male' : 'female'
  }
}
