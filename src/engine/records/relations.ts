import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'

const MALE =
  /^(?:夫|(?:養|義|義理の|実|継)?父親?|(?:曾|曽)?祖父|(?:長|次|[一二三四五六七八九]|養)男|(?:義|実)?[兄弟]|息子|[甥伯叔]|[伯叔]父|婿|孫\(男\)|おい)$/
const FEMALE =
  /^(?:妻|(?:養|義|義理の|実|継)?母親?|(?:曾|曽)?祖母|(?:長|次|[一二三四五六七八九]|養)女|(?:義|実)?[姉妹]|娘|姪|[伯叔]母|嫁|孫\(女\)|めい)$/

/** The sex of somebody who is called so in a family: 妻 and 長女 are women. Undefined for 子 and 配偶者. */
export function sexOfRelation(cell: string): 'male' | 'female' | undefined {
  if (cell === '' || cell.length > 6) return undefined
  const word = cell.normalize('NFKC').trim()
  if (MALE.test(word)) return 'male'
  return FEMALE.test(word) ? 'female' : undefined
}

/** 続柄 tells the sex of those of whom no column does. */
export function noteRelations(drafts: readonly (Draft | undefined)[], { cells }: Row, { columns }: Layout, { ofColumn }: Subjects): void {
  for (let index = 0; index < columns.length; index++) {
    if (columns[index]!.role !== 'bio.family') continue
    const draft = drafts[ofColumn[index] ?? 0]
    if (draft !== undefined) draft.gender ??= sexOfRelation(cells[index] ?? '')
  }
}
