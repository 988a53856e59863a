import type { Place, Row } from '../../contract/index.js'
import type { PersonRecord } from '../../records/record.js'
import { classOfKin, classOfTitle } from '../../table/classes.js'
import type { Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'
import { isRelation } from '../../table/relation-words.js'

/** How one of a row's persons stands to the holder of the file, and whether the row names him as somebody's relative: of the staff's he is no staff. */
export function standingOf(
  draft: Draft,
  who: Subjects,
  subject: number,
  layout: Layout,
  row: Row,
  place: Place,
): Pick<PersonRecord, 'class' | 'isKin'> {
  const own = who.subjects[subject]?.class
  if (own !== undefined) return { class: own }
  if (draft.isAuthor) return { class: 'employee' }
  const isKin = who.subjects[subject]?.isKin === true || isListedAsKin(who, subject, layout, row)
  const known = who.class ?? (place.kind === 'cell' ? classOfTitle(place.sheet) : undefined)
  if (known !== undefined) return { class: isKin ? classOfKin(known) : known }
  // A business card: 会社名 and 役職 are filled.
  const isFilled = (wanted: string): boolean =>
    layout.columns.some(({ role, index }) => role === wanted && (row.cells[index] ?? '').trim() !== '')
  if (isFilled('org.company') && isFilled('org.title')) return { class: 'partner' }
  return { class: 'unknown', ...(isKin && { isKin }) }
}

/** What somebody is to the householder says nothing of what he is to who works for the holder. */
const TO_HOUSEHOLDER = /世帯主/

/** 氏名 | 続柄, with 妻 below 本人: a line for each of a family. */
function isListedAsKin({ ofColumn }: Subjects, subject: number, { columns }: Layout, { cells }: Row): boolean {
  return columns.some(
    ({ role, label = '' }, index) =>
      role === 'bio.family' && (ofColumn[index] ?? 0) === subject && !TO_HOUSEHOLDER.test(label) && isRelation(cells[index] ?? ''),
  )
}
