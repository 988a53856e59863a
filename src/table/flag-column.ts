import type { Row } from '../contract/index.js'
import { filledCells } from './column-cells.js'
import { namesNobody } from './relation-words.js'

/** Marks that say that something holds of the row: ◎ under 代表者, 1 under leader, 済 under 保護者. */
const MARK =
  /^(?:[◎○●〇◯×✕✖✓✔☑☐□■△▲▽▼☆★※*＊レ✗v-]|[0-9YNTFxo]|有り?|無し?|あり|なし|済み?|未済?|要|不要|可|不可|否|該当|非該当|はい|いいえ|yes|no|true|false|on|off)$/i

/** Does a column that seems to ask for somebody hold marks only: who is the 代表者, of whom a 保護者 has signed? */
export function isOfMarks(role: string, index: number, sample: readonly Row[]): boolean {
  if (!role.startsWith('person.')) return false
  const cells = filledCells(sample, index)
  return cells.length > 0 && cells.every((cell) => cell.length <= MARK_MAX && MARK.test(cell.normalize('NFKC')))
}

/** Longest mark, in characters. */
const MARK_MAX = 5

/** 面談者, 立会者 or 受取人 over 奥様, 本人, 留守: asks for somebody, and names nobody. Without this the telephone behind it would be a person's of his own. */
export function isOfNobody(role: string, index: number, sample: readonly Row[]): boolean {
  if (role !== 'person.name_full') return false
  const cells = filledCells(sample, index)
  return cells.length > 0 && cells.every(namesNobody)
}
