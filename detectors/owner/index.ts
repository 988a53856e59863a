import type { ColumnView, TextView } from '../../src/contract/index.js'
import { spansOfShape, type DigitSpan } from '../../src/text/digit-runs.js'
import type { Stance } from '../context.js'
import { ownersIn, setOf, type OwnerSet } from './words.js'

export { setOf, type Owner, type OwnerSet } from './words.js'

/**
 * Who owns a number by what stands around it. Asked by every numeric detector about every number that has its shape, answered once:
 * the header or label decides, then the nearest word of the sentence before it, a bracket or unit behind it, the cell to its left.
 */

const THING = setOf('thing')

/** Whom a column's role leaves the number to. Roles of persons, addresses, health and remarks say nothing of it. */
const ROLES: readonly [role: RegExp, owners: OwnerSet][] = [
  [/^id\.mynumber$/, setOf('my-number')],
  [/^id\.corp_number$/, setOf('corporate')],
  [/^id\.pension$/, setOf('pension-number')],
  [/^id\.employment_ins$/, setOf('employment-insurance')],
  [/^id\.health_ins$/, setOf('health-insurance', 'long-term-care-insurance', 'employment-insurance')],
  [/^id\.care_ins$/, setOf('long-term-care-insurance')],
  [/^id\.licence$/, setOf('drivers-license')],
  [/^id\.passport$/, setOf('passport')],
  [/^id\.residence_card$/, setOf('residence-card')],
  [/^id\.juminhyo$/, setOf('resident-code')],
  [/^id(?:\.|$)/, setOf('member-id')],
  [/^finance\.bank$/, setOf('bank-account')],
  [/^finance\.card$/, setOf('card-number')],
  [/^contact\.email$/, THING],
  [/^contact\./, setOf('phone-number')],
  [/^address\.zip$/, setOf('postal-code')],
  [/^address\.city_code$/, THING],
  [/^bio\.birth$/, setOf('birth-date')],
  [/^vehicle/, setOf('vehicle-plate')],
  [/^auth/, setOf('credential')],
  [/^online/, setOf('ip-address')],
  [/^(?:finance|bio|other)(?:\.|$)/, THING],
]

/** How far back a sentence may name what a number is, in characters: 'マイナンバー（個人番号カードの裏面に記載）は1234…'. */
export const REACH = 40
/** Longest remark in brackets behind a number that is read, and longest cell to the left that is taken for its label. */
const [REMARK_MAX, LABEL_MAX] = [24, 30]
/** Cells to the left that may be empty between a label and its value, as merged cells leave them. */
const GAP_MAX = 3

const REMARK = /^ ?[([【]([^)\]】]{1,24})[)\]】]/
/** A comment behind a value in source code says what it is: `const id = "1234…" // 個人番号`. */
const COMMENT = /^["'`]?[\])},;]{0,4} {0,4}(?:\/\/|#|--|\/\*|<!--) {0,2}([^\n]{1,24})/
/** Amounts and measures: 123456789012円. */
const UNIT = /^ ?(?:[円個件枚本台点回人%℃](?![一-龠ァ-ヶ])|ドル|ユーロ|バイト|ミリ秒|(?:bytes?|[kmg]i?b|ms|px|k[gm]|[mc]m)(?![a-z]))/i

/** Is one of the `words` near enough before the number to be a reason to look closer? A value under a label always is. */
export function mayBeNamed({ text, label, role, kind }: TextView, start: number, words: RegExp): boolean {
  return label !== undefined || role !== undefined || kind === 'cell' || words.test(text.slice(Math.max(0, start - REACH), start))
}

/** Labels remembered; running text can bring any number of them. */
const MEMORY_MAX = 1000
const memory = new Map<string, { role: string | undefined; owners: OwnerSet }>()

/** Whom the header or label before the value, or the column's role, names; 0 where they say nothing. A column asks with every cell. */
export function labelOwners({ label, role }: ColumnView): OwnerSet {
  if (label === undefined && role === undefined) return 0
  const key = label ?? ''
  const known = memory.get(key)
  if (known !== undefined && known.role === role) return known.owners
  const byRole = role === undefined ? 0 : (ROLES.find(([pattern]) => pattern.test(role))?.[1] ?? 0)
  const byWords = label === undefined ? 0 : ownersIn(label)
  // The label says which insurance: 雇用保険の被保険者番号. A role that the words contradict is what the dictionary knows of the whole.
  // 'other.code' may be known by the end alone (…番号): there the words know more.
  const owners = byRole === 0 || (byRole === THING && byWords !== 0) ? byWords : byRole & byWords || byRole
  if (memory.size >= MEMORY_MAX) memory.clear()
  memory.set(key, { role, owners })
  return owners
}

/** Does the column leave its numbers to somebody else? Then nothing around a number in its cells is asked, and `ownersAt` never says `own`. */
export function isOthers(column: ColumnView, own: OwnerSet): boolean {
  const owners = labelOwners(column)
  return owners !== 0 && (owners & own) === 0
}

let lastView: TextView | undefined
const answers = new Map<number, OwnerSet>()

/** Whom everything around the number at `start`–`end` names; 0 where nothing does. All detectors share the answer. */
export function ownersAt(view: TextView, start: number, end: number): OwnerSet {
  const labelled = labelOwners(view)
  if (labelled !== 0) return narrow(labelled, view.before)
  if (view !== lastView) {
    lastView = view
    answers.clear()
  }
  let owners = answers.get(start)
  if (owners === undefined) answers.set(start, (owners = lookAround(view, start, end)))
  return owners
}

/** 雇用保険の手続き … 被保険者番号：1234…: a label that fits several owners is told by what stands before it. */
function narrow(owners: OwnerSet, before: string | undefined): OwnerSet {
  if (before === undefined || (owners & (owners - 1)) === 0) return owners
  return owners & ownersIn(before) || owners
}

/** What everything around a number says about one owner. */
export function stanceOf(view: TextView, start: number, end: number, own: OwnerSet): Stance {
  const owners = ownersAt(view, start, end)
  return owners === 0 ? 'neutral' : (owners & own) !== 0 ? 'for' : 'against'
}

/** Is the owner named, and nobody else with it? 被保険者番号 alone leaves open which insurance it is. */
export const isSure = (owners: OwnerSet, own: OwnerSet): boolean => owners !== 0 && (owners & ~own) === 0

function lookAround(view: TextView, start: number, end: number): OwnerSet {
  const { text } = view
  const behind = text.slice(end, end + REMARK_MAX + 16)
  if (UNIT.test(behind)) return THING
  const before = start === 0 ? '' : text.slice(Math.max(0, start - REACH), start)
  const sentence = before.slice(before.lastIndexOf('。') + 1)
  const named = sentence === '' ? 0 : ownersIn(sentence)
  if (named !== 0) return named
  const remark = (REMARK.exec(behind) ?? COMMENT.exec(behind))?.[1]
  const remarked = remark === undefined ? 0 : ownersIn(remark)
  return remarked !== 0 ? remarked : leftOwners(view)
}

/** The label of a form stands in a cell to the left; a bare number there says nothing. */
function leftOwners({ kind, label, role, vote, row, column }: TextView): OwnerSet {
  if (kind !== 'cell' || label !== undefined || role !== undefined || vote !== undefined || row === undefined || column === undefined)
    return 0
  for (let index = column - 1; index >= 0 && index >= column - GAP_MAX; index--) {
    const cell = row[index]!
    if (cell !== '') return cell.length > LABEL_MAX ? 0 : ownersIn(cell)
  }
  return 0
}

/** A number of the shape that a detector looks for, and whom its surroundings name. */
export interface Candidate extends DigitSpan {
  owners: OwnerSet
}

const NONE: readonly Candidate[] = []
const AT = 0x40

/**
 * The numbers of a text that are written in one of the `shapes` and that nothing around them leaves to somebody else. `may` is asked
 * before anything is read around the number: what it refuses costs nothing.
 */
export function candidatesIn(
  view: TextView,
  shapes: readonly (readonly number[])[],
  own: OwnerSet,
  may?: (span: DigitSpan) => boolean,
): readonly Candidate[] {
  let found: Candidate[] | undefined
  for (const span of spansOfShape(view.text, shapes)) {
    if (may !== undefined && !may(span)) continue
    const { start, end, digits, shape } = span
    // The mailbox of a Message-ID.
    if (view.text.charCodeAt(end) === AT) continue
    const owners = ownersAt(view, start, end)
    if (owners === 0 || (owners & own) !== 0) (found ??= []).push({ start, end, digits, shape, owners })
  }
  return found ?? NONE
}
