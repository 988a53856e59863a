import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { asksWhoLivesTogether } from '../../table/owners.js'
import { typeOfRole } from '../../table/role-types.js'
import type { Subjects } from '../../table/subjects.js'
import type { Claim } from '../claim.js'

/** A value that a cell has without holding it, with the column of that cell. */
export interface Borrowed {
  claim: Claim
  column: number
}

/** Finds the values that cells borrow from others: 同上 from the row above, 本人に同じ from whom the row is about, 同居 from the form above a family. */
export interface Dittos {
  /** @param isForm the row stands for a whole form: what a field repeats stands in one before it */
  of(row: Row, layout: Layout, who: Subjects, claims: readonly Borrowed[], isForm: boolean): readonly Borrowed[]
  /** Another sheet or table: nothing stands above it. */
  begin(): void
}

const NOTHING: readonly Borrowed[] = []

/** Longest cell that may be one. */
const DITTO_MAX = 14
const ABOVE = /^(?:[〃〻″"”゛々↑]|''|’’|′′|,,|[同仝](?:上|前)?|同じく?|上[にと]同じ)$/
const LEFT = /^(?:←|同左|左記?[にと]同じ)$/
/** 本人と同じ, 契約者住所に同じ, 同居. */
const LIKE_PERSON = /^(?:[^\s〃"]{1,8}[にと](?:同じ|同一)|同居|同住所|同一住所|住所同じ|同所)$/
const BRACKETS = /^[（(](.*)[）)]$/

/** Where a cell looks for its value, first things first. */
type Source = 'person' | 'above' | 'left' | 'form'
const OF_ABOVE: readonly Source[] = ['person', 'above']
const OF_LEFT: readonly Source[] = ['left']
const OF_PERSON: readonly Source[] = ['person', 'form']

/** With what they begin and end: asked of every short cell of a list. */
const BEGINS = '同〃〻″"”゛々仝↑←’′,\'上左住（( \u3000'
const mayBeOne = (cell: string): boolean => BEGINS.includes(cell[0]!) || cell.endsWith('同じ') || cell.endsWith('同一')
/** Digits and Latin letters: no ditto begins so. */
const isPlain = (code: number): boolean => code >= 0x30 && code < 0x7f

/** Where the cell takes its value from; undefined for one that has its own, or none. */
function sourcesOf(cell: string): readonly Source[] | undefined {
  if (cell === '' || cell.length > DITTO_MAX || isPlain(cell.charCodeAt(0)) || !mayBeOne(cell)) return undefined
  const bare = cell.trim().replace(BRACKETS, '$1')
  if (ABOVE.test(bare)) return OF_ABOVE
  if (LEFT.test(bare)) return OF_LEFT
  return LIKE_PERSON.test(bare) ? OF_PERSON : undefined
}

/** Does the cell stand for another one? */
export const isDitto = (cell: string): boolean => sourcesOf(cell) !== undefined

/** Roles whose values cells repeat. */
const REPEATED = /^(?:address|contact|person|bio\.birth)/
const TOGETHER = /^(?:同居?|[○◯〇✓レ有]|あり|はい|yes)$/i
/** What tells where somebody lives. */
const HOME: ReadonlySet<string> = new Set(['address', 'postal-code'])

/** The columns of a layout that are looked at; `isTogether`: whether somebody lives with the row's person. */
interface Looked {
  index: number
  isTogether: boolean
}

/** Nothing above yet. */
export function createDittos(): Dittos {
  const columns = new WeakMap<Layout, readonly Looked[]>()
  const columnsOf = (layout: Layout): readonly Looked[] => {
    let known = columns.get(layout)
    if (known === undefined) columns.set(layout, (known = look(layout)))
    return known
  }
  /** What stood in the row above, borrowed or not. */
  let above: { layout: Layout; values: readonly Borrowed[] } | undefined
  /** What the form above says of whom it is about. */
  let form: readonly Borrowed[] = NOTHING
  return {
    begin() {
      above = undefined
      form = NOTHING
    },
    of(row, layout, who, claims, isForm) {
      let found: Borrowed[] | undefined
      const isOfFirst = ({ column }: Borrowed): boolean => (who.ofColumn[column] ?? 0) === who.first
      for (const { index, isTogether } of columnsOf(layout)) {
        const cell = row.cells[index] ?? ''
        const sources = isTogether ? (TOGETHER.test(cell.trim()) ? OF_PERSON : undefined) : sourcesOf(cell)
        if (sources === undefined || claims.some(({ column }) => column === index)) continue
        const isOfAnother = (who.ofColumn[index] ?? 0) !== who.first
        const isWanted = isTogether ? isHome : wantedBy(layout.columns[index]!.role!)
        const ofFirst = claims.filter((one) => isOfFirst(one) && isWanted(one))
        // 現住所 and 送付先: 現住所に同じ. It is known already.
        if (!isOfAnother && ofFirst.length > 0) continue
        const upper = above?.layout === layout ? above.values : undefined
        const valuesFrom = (source: Source): readonly Borrowed[] => {
          if (source === 'person') return isOfAnother ? ofFirst : NOTHING
          if (source === 'form') return form.filter(isWanted)
          const before = claims.filter((one) => one.column < index && isWanted(one))
          if (source === 'left' || (isForm && before.length > 0)) return lastOf(before)
          return upper === undefined ? form.filter(isWanted) : upper.filter(({ column }) => column === index)
        }
        for (const source of sources) {
          const values = valuesFrom(source)
          if (values.length === 0) continue
          for (const { claim } of values) (found ??= []).push({ claim, column: index })
          break
        }
      }
      if (isForm) {
        form = claims.filter((one) => isOfFirst(one) && isHome(one))
        above = undefined
      } else above = { layout, values: found === undefined ? claims : [...claims, ...found] }
      return found ?? NOTHING
    },
  }
}

function look({ columns }: Layout): Looked[] {
  return columns.flatMap(({ index, role = '', label = '' }): Looked[] => {
    if (REPEATED.test(role)) return [{ index, isTogether: false }]
    return asksWhoLivesTogether({ label, role }) ? [{ index, isTogether: true }] : []
  })
}

const isHome = ({ claim }: Borrowed): boolean => HOME.has(claim.detector.type)

/** What another column, or the form above, has for one of that role. */
function wantedBy(role: string): (one: Borrowed) => boolean {
  if (role.startsWith('address.')) return isHome
  const type = typeOfRole(role)
  return ({ claim }) => claim.detector.type === type
}

/** Those of the column that stands last. */
function lastOf(values: readonly Borrowed[]): readonly Borrowed[] {
  const last = values.reduce((at, { column }) => Math.max(at, column), -1)
  return values.filter(({ column }) => column === last)
}
