import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { subjectsOf } from '../../table/subjects.js'
import { addClaim, createDraft, isOfPerson, type Draft } from './draft.js'
import { isSurnameAlone, nameOf } from './draft-names.js'
import { relationsBeside } from './family-lines.js'
import { sexOfRelation } from '../../table/relation-words.js'
import { livesTogether } from './relations.js'
import type { RowClaim } from './row-records.js'

/** 緊急時の連絡先（続柄・お名前・電話番号）: labels of one cell for who is to be called, with all that is needed for it. */
const KIN = /緊急|家族|親族|身元引受|保護者|キーパーソン|emergency|next.?of.?kin/i
const SAYS = new Set(['person-name', 'phone-number', 'email'])
/** 備考: 娘 恵子様（090-…）へ連絡のこと names somebody with what stands right behind the name, and anything else is the row's person's. */
const isRemark = (role: string): boolean => role.startsWith('misc.')
const RIGHT_BEHIND = /^(?:様|さま|さん|氏|殿)?[\s（(:：、]{0,3}(?:携帯|電話|TEL|Tel|tel|ケータイ|連絡先)?[\s:：]{0,2}$/

/** Somebody who is named, and can be called, in one cell of the row of another. */
export interface KinCell {
  draft: Draft
  /** His name. */
  from: RowClaim
  /** All that the cell says of him. */
  says: readonly RowClaim[]
  /** 妻 朋子様 in a remark: husband and wife live together, where no column says otherwise. */
  livesWithFirst?: boolean
}

const columnsOf = new WeakMap<Layout, readonly number[]>()

/** Columns that ask for all of somebody in one cell, or in which anything may be said. */
function kinColumns(layout: Layout): readonly number[] {
  let known = columnsOf.get(layout)
  if (known === undefined) {
    const { columns } = layout
    const isNamed = columns.some(({ role }) => role?.startsWith('person.name_') === true)
    const { messages } = subjectsOf(layout)
    known = columns.flatMap(({ role = '', label = '' }, index) =>
      isNamed && !role.startsWith('person.') && !messages.includes(index) && (isRemark(role) || KIN.test(label)) ? [index] : [],
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
    const text = cells[column] ?? ''
    if (text === '') continue
    const said = claims.filter((one) => one.column === column && SAYS.has(one.claim.detector.type) && isOfPerson(one.claim))
    const [from, second] = said.filter(({ claim }) => claim.detector.type === 'person-name')
    if (from === undefined || second !== undefined || said.length < 2) continue
    const isInRemark = isRemark(layout.columns[column]!.role ?? '')
    const own = isInRemark ? said.filter((one) => one === from || isRightBehind(text, from, one)) : said
    if (own.length < 2) continue
    const draft = createDraft()
    for (const { claim } of own) addClaim(draft, claim, referenceDate)
    // 田中様（090-…） in a remark is the 田中 太郎 of the row.
    if (nameOf(draft) === '' || (isInRemark && isSurnameAlone(draft))) continue
    const relations = relationsBeside(text.slice(0, from.claim.start), text.slice(from.claim.end))
    for (const relation of relations) draft.gender ??= sexOfRelation(relation)
    // Who is only to be called may live elsewhere.
    const livesWithFirst = isInRemark && relations.some(livesTogether)
    found ??= new Map()
    found.set(column, { draft, from, says: own, ...(livesWithFirst && { livesWithFirst }) })
  }
  return found
}

const isRightBehind = (text: string, { claim: name }: RowClaim, { claim }: RowClaim): boolean =>
  claim.start >= name.end && RIGHT_BEHIND.test(text.slice(name.end, claim.start))
