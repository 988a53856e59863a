import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'
import { addNumber } from './numbers.js'
import type { RowClaim } from './row-records.js'

const IN_FRONT = /(?<!\S)([0-9]{4,9})[\s:・]{1,3}$/
const BEHIND = /^ ?(?:様|さま|さん|氏|殿|くん|君|ちゃん)?[\s:(#]{1,3}([0-9]{4,9})(?![0-9-])/

/** 200405 山本心春 in a book of appointments: the number that most of its cells have beside the name, whoever gave it out. */
export function noteGridNumbers(
  drafts: readonly (Draft | undefined)[],
  { cells }: Row,
  { grid }: Layout,
  { ofColumn }: Subjects,
  claims: readonly RowClaim[],
): void {
  if (grid?.digits === undefined) return
  const named = claims.filter(({ claim, column }) => claim.detector.type === 'person-name' && grid.columns.includes(column))
  for (const column of grid.columns) {
    const [own, other] = named.filter((one) => one.column === column)
    const draft = drafts[ofColumn[column] ?? 0]
    // Of two names in a cell nothing tells whose the number is.
    if (own === undefined || other !== undefined || draft === undefined) continue
    const cell = cells[column] ?? ''
    const before = cell.slice(0, own.claim.start).normalize('NFKC')
    const number = (IN_FRONT.exec(before) ?? BEHIND.exec(cell.slice(own.claim.end).normalize('NFKC')))?.[1]
    if (number?.length === grid.digits) addNumber(draft, number)
  }
}
