import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { ITSELF } from '../../table/owners.js'
import type { Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'
import { OF_NAMES } from './draft-names.js'

/** Labels of what somebody lets others see, which may be a name, a given name or none. */
const SCREEN_NAME = /表示名|LINE.{0,4}名|スクリーンネーム|アカウント名|display[ _.]?name|screen[ _.]?name/i
const ITS_NAME = 'person.name_full'
const GAP = /[\s・.,]/
/** By which he is known all the same. */
const OWN: ReadonlySet<string> = new Set(['mobile', 'email'])

/**
 * displayName 千尋 beside a mobile: she is the 久保 千尋 who has that number elsewhere. Taken for her name, one word would be another's than the one that the
 * other list tells, and part her from herself. A family name, and two words, are a name.
 */
export function dropScreenNames(drafts: readonly (Draft | undefined)[], { cells }: Row, { columns }: Layout, { ofColumn }: Subjects): void {
  columns.forEach(({ role = ITS_NAME, label = '' }, index) => {
    if (role !== ITS_NAME || !SCREEN_NAME.test(label)) return
    const subject = ofColumn[index] ?? 0
    const draft = drafts[subject]
    const isNamed = columns.some((other, at) => at !== index && ITSELF.test(other.role ?? '') && (ofColumn[at] ?? 0) === subject)
    if (draft === undefined || isNamed || draft.family !== '' || GAP.test((cells[index] ?? '').trim())) return
    if (!draft.keys.some(({ kind }) => OWN.has(kind))) return
    draft.keys = draft.keys.filter(({ kind }) => !OF_NAMES.has(kind))
    draft.name = ''
    draft.kana = ''
  })
}
