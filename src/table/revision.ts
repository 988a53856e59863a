import type { ReadColumn } from './columns.js'
import { headerKey } from './header-key.js'

/** Columns that only a history of revisions has beside its persons: 版, 改訂日, 変更内容. */
const VERSION =
  /^(?:版|版数|版番号|版no|改版|改訂|改定|改訂番号|改訂no|改訂版|改版番号|rev|rev\.?no|revision|ver|version|バージョン|訂番|訂)$/
const CHANGE =
  /^(?:改訂|改定|改版|変更|修正|更新|訂正|改正)(?:内容|箇所|個所|理由|点|概要|事項|項目|詳細|履歴|日|年月日|日付|章|ページ|頁)(?:\/(?:理由|備考|内容|箇所))?$/
const CONTENT = /^(?:内容|記事|概要|理由|備考|摘要|日付|年月日|作成日|発行日|date|description|changes?|change ?log|summary)$/
/** Who has a part in it; elsewhere 担当 and 氏名 are whoever the table is about. */
const PART =
  /^(?:作成|承認|照査|確認|査閲|審査|検印|起案|起票|担当|改訂|改定|改版|修正|変更|更新|作業|記入|設計|レビュー|検討|校閲|発行|製図|検図)(?:者|者名|者氏名|担当|担当者)$|^(?:作成|承認|照査|確認|査閲|審査|検印|担当|氏名|名前|担当者名|製図|検図|設計|author|approved(?: ?by)?|reviewed(?: ?by)?|prepared(?: ?by)?|by|name)$/
/** A box for seals: 承認 | 審査 | 作成 over names and nothing else. */
const SEAL = /^(?:作成|承認|照査|確認|査閲|審査|検印|起案|起票|決裁|担当|設計|検図|製図|部長|課長|係長|所長|校閲|調査)$/
const SURE_SEAL = /^(?:作成|承認|照査|査閲|審査|検印|起案|検図)$/

/** 改訂履歴 and 承認欄: the persons of such a table are authors, whatever the column is called. Changes the roles. */
export function markAuthors(columns: readonly ReadColumn[]): void {
  const keys = columns.map(({ header }) => headerKey(header))
  if (isRevisions(keys)) assign(columns, keys, PART)
  else if (isSealBox(keys)) assign(columns, keys, SEAL)
}

function isRevisions(keys: readonly string[]): boolean {
  const changes = keys.filter((key) => CHANGE.test(key)).length
  if (keys.some((key) => VERSION.test(key))) return changes > 0 || keys.filter((key) => CONTENT.test(key)).length > 1
  return changes > 1
}

function isSealBox(keys: readonly string[]): boolean {
  const filled = keys.filter((key) => key !== '')
  return filled.length > 1 && filled.every((key) => SEAL.test(key)) && filled.some((key) => SURE_SEAL.test(key))
}

function assign(columns: readonly ReadColumn[], keys: readonly string[], pattern: RegExp): void {
  for (const [index, { column }] of columns.entries()) {
    if (column.role?.startsWith('person.') === true ? !/_(?:family|given)$|kana/.test(column.role) : pattern.test(keys[index]!)) {
      column.role = 'person.author'
      delete column.vote
    }
  }
}
