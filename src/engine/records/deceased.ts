import type { Row } from '../../contract/index.js'
import { tellsDeath } from '../../table/deceased.js'
import type { Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import { type Draft } from './draft.js'
import { nameOf } from './draft-names.js'
import type { RowClaim } from './row-records.js'

/** 故 釜田久作, 亡父 釜田久作, 被相続人 釜田久作: what stands directly in front of the name of somebody dead. */
const CALLED_DEAD =
  /(?:^|\P{Script=Han})(?:故|亡(?:[父母夫妻兄弟姉妹]|祖[父母]|[長次三][男女])?|(?:被相続人|故人)(?:様|氏名|名|の(?:お名前|氏名))?[\s:：]{0,3})[\s「『]{0,3}$/u
/** 母 釜田ハル 儀: who is told of in a notice of death, where the line says that he died. 私儀 tells of who writes. */
const [NOTICE, DIED] = [/^\s{0,3}儀(?:[\s、,。(（]|$)/, /享年|行年|逝去|永眠|死去|他界|葬儀|告別式/]
/** As much of the line as is looked at. */
const NEAR = 80

/** Do the words around a name say that its bearer is dead? */
export const isCalledDead = (front: string, behind: string): boolean =>
  CALLED_DEAD.test(front.slice(-NEAR)) || (NOTICE.test(behind) && DIED.test(behind.slice(0, NEAR)))

/**
 * Marks who has died: whom a column calls 故人, of whom the row says 状態 死亡 or a 死亡日, and 故 釜田久作 in a cell. What may be said of another one of the
 * row proves nothing.
 */
export function noteDeceased(
  drafts: readonly (Draft | undefined)[],
  { cells }: Row,
  { columns }: Layout,
  { ofColumn, subjects, first }: Subjects,
  claims: readonly RowClaim[],
): void {
  drafts.forEach((draft, subject) => {
    if (draft !== undefined && subjects[subject]?.isDead === true) draft.isDead = true
  })
  for (const { claim, column } of claims) {
    const draft = claim.detector.type === 'person-name' ? drafts[ofColumn[column] ?? 0] : undefined
    if (draft === undefined || draft.isDead) continue
    const cell = cells[column] ?? ''
    // Of several names in one cell, or a remark beside the name, it is not known whose record this is.
    if (draft.name === claim.normalized.replace(/ /g, '') && isCalledDead(cell.slice(0, claim.start), cell.slice(claim.end)))
      draft.isDead = true
  }
  for (let index = 0; index < columns.length; index++) {
    if (!tellsDeath(columns[index]!, cells[index] ?? '')) continue
    const own = ofColumn[index] ?? 0
    const isWhose = drafts.every(
      (draft, subject) =>
        draft === undefined ||
        subject === own ||
        draft.isDead ||
        nameOf(draft) === '' ||
        subjects[subject]?.isStaff === true ||
        subjects[subject]?.isKin === true,
    )
    const draft = drafts[own]
    if (draft !== undefined && isWhose && own === first && subjects[own]?.isBereaved !== true) draft.isDead = true
  }
  keepWhoIsReached(drafts, subjects)
}

/** 故人名 and a telephone, and nobody else is named: somebody answers it, who lives. */
function keepWhoIsReached(drafts: readonly (Draft | undefined)[], subjects: Subjects['subjects']): void {
  const isNamed = drafts.some((draft, at) => draft !== undefined && !draft.isDead && subjects[at]?.isStaff !== true && nameOf(draft) !== '')
  if (isNamed) return
  drafts.forEach((draft, subject) => {
    if (draft !== undefined && subjects[subject]?.isDead === true && (draft.reach.phone || draft.reach.email)) draft.isDead = false
  })
}
