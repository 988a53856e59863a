import type { Row } from '../../contract/index.js'
import { isElsewhereLabel, isMovedToLabel } from '../../table/home-labels.js'
import type { Column, Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import { prefectureOf } from '../../text/prefectures.js'
import { isOfPerson } from './draft.js'
import type { RowClaim } from './row-records.js'

// At which of the addresses of a row somebody lives.

/** By its label, or where the label is 転居先 and no more by its cells. */
const isHome = ({ role, vote }: Column): boolean =>
  role === undefined ? vote === 'address' || vote === 'postal-code' : role.startsWith('address.')

interface Homes {
  elsewhere: ReadonlySet<number>
  movedTo: readonly number[]
}

const known = new WeakMap<Layout, Homes>()

function homesOf(layout: Layout): Homes {
  let homes = known.get(layout)
  if (homes === undefined) {
    const columns = layout.columns.flatMap((column, index) => (isHome(column) ? [{ column, index }] : []))
    const movedTo = columns.filter(({ column }) => isMovedToLabel(column.label ?? ''))
    // 新住所 and no other: nothing tells of a second home.
    const isSecond = movedTo.length > 0 && movedTo.length < columns.length
    homes = {
      elsewhere: new Set(columns.filter(({ column }) => isElsewhereLabel(column.label ?? '')).map(({ index }) => index)),
      movedTo: isSecond ? movedTo.map(({ index }) => index) : [],
    }
    known.set(layout, homes)
  }
  return homes
}

/**
 * Tells of a column whether it has an address of the row at which nobody lives: 勤務先住所, 旧住所, and 現住所 beside a 転居先 that is told. Where the
 * 転居先 is 未定, the 現住所 is the home.
 */
export function elsewhereIn(
  { cells }: Row,
  layout: Layout,
  { ofColumn }: Subjects,
  claims: readonly RowClaim[],
): (column: number) => boolean {
  const { elsewhere, movedTo } = homesOf(layout)
  const told = movedTo.filter(
    (index) => prefectureOf(cells[index] ?? '') !== undefined || claims.some(({ claim, column }) => column === index && isOfPerson(claim)),
  )
  if (told.length === 0) return (column) => elsewhere.has(column)
  const moved = new Set(told.map((index) => ofColumn[index] ?? 0))
  return (column) =>
    elsewhere.has(column) ||
    (!movedTo.includes(column) &&
      moved.has(ofColumn[column] ?? 0) &&
      layout.columns[column] !== undefined &&
      isHome(layout.columns[column]))
}
