import type { Row } from '../../contract/index.js'
import { isSpouse } from '../../table/couples.js'
import type { Layout } from '../../table/layout.js'
import { asksWhoLivesTogether } from '../../table/owners.js'
import { bareWord, sexOfRelation } from '../../table/relation-words.js'
import type { Subject, Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'

const APART = /^(?:別居|単身赴任|×|いいえ|no)$/i

/** 家族会員 | 続柄 知人: whatever the column is called, one of no household. */
const NO_HOUSEHOLD =
  /^(?:知人|知り合い|友人|友達|恋人|婚約者|親戚|同僚|上司|部下|先輩|後輩|隣人|近隣|ご?近所|大家|管理人|friend|neighbou?r|colleague|acquaintance)$/i

/** Do people who are called so mostly live with the one whose relatives they are? */
export const livesTogether = (cell: string): boolean => !/別居/.test(cell) && isSpouse(bareWord(cell))

/** 続柄, or the header over a name, tells the sex of those of whom no column does, and who is husband or wife; 同居・別居 who lives elsewhere. */
export function noteRelations(
  drafts: readonly (Draft | undefined)[],
  { cells }: Row,
  { columns }: Layout,
  { ofColumn, subjects }: Subjects,
): void {
  for (let index = 0; index < columns.length; index++) {
    const isRelation = columns[index]!.role === 'bio.family'
    if (!isRelation && !asksWhoLivesTogether(columns[index]!)) continue
    const subject = ofColumn[index] ?? 0
    const draft = drafts[subject]
    const cell = cells[index] ?? ''
    if (draft === undefined || cell === '') continue
    if (isRelation) draft.gender ??= sexOfRelation(cell)
    if (APART.test(cell.trim()) || (isRelation && NO_HOUSEHOLD.test(bareWord(cell)))) draft.livesWithFirst = false
    // Who is called in an emergency may live elsewhere: somebody in a home for the aged is.
    else if (isRelation && mayLiveWithFirst(subjects[subject]) && livesTogether(cell)) draft.livesWithFirst ??= true
  }
  // 夫 氏名 | 妻 氏名: whoever stands below is one.
  subjects.forEach(({ sex }, subject) => {
    const draft = drafts[subject]
    if (draft !== undefined) draft.gender ??= sex
  })
}

const mayLiveWithFirst = (subject: Subject | undefined): boolean => subject?.isColleague === true || subject?.isSurety === true
