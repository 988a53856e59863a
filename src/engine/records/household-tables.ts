import type { Place, Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { MINOR } from '../../table/owners.js'
import type { Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'
import { addKeys } from './merge-drafts.js'
import { isRelation } from '../../table/relation-words.js'
import { fullNameOf, nameByGiven, shareHome } from './row-persons.js'

type Drafts = readonly (Draft | undefined)[]

/** 家族構成 with 続柄, 氏名 and 生年月日 below the fields of a form: whom the form is about and his relatives. */
export interface HouseholdTables {
  /** Takes who a form is about. */
  noteHead(draft: Draft | undefined, who: Subjects, layout: Layout, place: Place | undefined): void
  /** Takes the persons of a row: a relative stands beside whom the form is about, bears his family name where only a given name is written, and lives with a child. */
  take(drafts: Drafts, row: Row, layout: Layout, who: Subjects, placeOf: (subject: number) => Place | undefined): void
}

/** Rows of one family: in a longer list each is somebody else's relative. */
const MEMBERS_MAX = 12
const ADULT = 18
/** With whom a child lives, whatever their family name. */
const AT_HOME = /^[実養継]?[父母兄姉弟妹]親?$/

/** For one document. */
export function createHouseholdTables(): HouseholdTables {
  let head: { draft: Draft; isChild: boolean; sheet: string; members: number } | undefined
  return {
    noteHead(draft, { first, ofColumn }, { columns }, place) {
      if (draft === undefined || place === undefined || draft.family === '' || draft.name === '' || draft.name === draft.family) return
      const isChild =
        (draft.age ?? ADULT) < ADULT || columns.some(({ party }, index) => ofColumn[index] === first && MINOR.test(party ?? ''))
      head = { draft, isChild, sheet: sheetOf(place), members: 0 }
    },
    take(drafts, { cells }, { columns }, { ofColumn, subjects, first }, placeOf) {
      const draft = drafts[first]
      if (head === undefined || draft === undefined || subjects[first]?.isStaff === true) return
      const related = columns.findIndex(({ role }, index) => role === 'bio.family' && (ofColumn[index] ?? 0) === first)
      const word = (cells[related] ?? '').trim()
      const place = isRelation(word) ? placeOf(first) : undefined
      if (place === undefined || sheetOf(place) !== head.sheet || head.members++ >= MEMBERS_MAX) return
      // 咲良 alone may be taken for a family name.
      if (draft.name === '' || draft.family === '') nameByGiven(draft, head.draft.family)
      if (fullNameOf(draft) === '' || draft.name === head.draft.name) return
      addKeys(draft, [{ kind: 'beside', strong: false, value: fullNameOf(head.draft) }])
      const livesThere = draft.livesWithFirst ?? (draft.family === head.draft.family || AT_HOME.test(word))
      if (head.isChild && livesThere) shareHome(draft, head.draft)
    },
  }
}

const sheetOf = (place: Place): string => (place.kind === 'cell' ? place.sheet : '')
