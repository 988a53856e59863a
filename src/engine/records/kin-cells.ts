import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { addClaim, createDraft, isOfPerson, nameOf, type Draft } from './draft.js'
import { sexBehind, sexInFrontOf } from './family-lines.js'
import type { RowClaim } from './row-records.js'

/** 緊急時の連絡先（続柄・お名前・電話番号）: labels of one cell for who is to be called, with all that is needed for it. */
const KIN = /緊急|家族|親族|身元引受|保護者|キーパーソン|emergency|next.?of.?kin/i
const SAYS = new Set(['person-name', 'phone-number', 'email'])

/** Somebody who is named, and can be called, in one cell of the row of another. */
export interface KinCell {
  draft: Draft
  /** His name. */
  from: RowClaim
  /** All that the cell says of him. */
  says: readonly RowClaim[]
}

const columnsOf = new WeakMap<Layout, readonly number[]>()

/** Columns that ask for all of somebody in one cell. */
function kinColumns(layout: Layout): readonly number[] {
  let known = columnsOf.get(layout)
  if (known === undefined) {
    const { columns } = layout
    const isNamed = columns.some(({ role }) => role?.startsWith('person.name_') === true)
    known = columns.flatMap(({ role = '', label = '' }, index) =>
      isNamed && !role.startsWith('person.') && KIN.test(label) ? [index] : [],
    )
    columnsOf.set(layout, known)
  }
  return known
}

/**
 * 母・清水恵美・090-…: what one cell says of somebody else than the row's person, by column. Of two names in a cell nothing tells whose the telephone is, and
 * what is written without a name is the row's person's own.
 */
export function kinCells(
  { cells }: Row,
  layout: Layout,
  claims: readonly RowClaim[],
  referenceDate: string,
): Map<number, KinCell> | undefined {
  let found: Map<number, KinCell> | undefined
  for (const column of kinColumns(layout)) {
    const own = claims.filter((one) => one.column === column && SAYS.has(one.claim.detector.type) && isOfPerson(one.claim))
    const [from, second] = own.filter(({ claim }) => claim.detector.type === 'person-name')
    if (from === undefined || second !== undefined || own.length < 2) continue
    const draft = createDraft()
    for (const { claim } of own) addClaim(draft, claim, referenceDate)
    if (nameOf(draft) === '') continue
    const text = cells[column] ?? ''
    draft.gender ??= sexInFrontOf(text.slice(0, from.claim.start)) ?? sexBehind(text.slice(from.claim.end))
    found ??= new Map()
    found.set(column, { draft, from, says: own })
  }
  return found
}
