/** Who wrote or approved a document, as against whom it is about: the gate and the counts keep them apart. */

const AUTHOR =
  '作成者 作成者名 作成者氏名 作成 作成担当 承認者 承認者名 承認 承認者氏名 起案者 起案 起票者 改訂者 改定者 更新者 最終更新者 変更者 記入者 執筆者 著者 著作者 文責 編集者 校閲者 査閲者 査閲 照査 照査者 検印 審査者 ' +
  'author authors creator lastmodifiedby createdby modifiedby updatedby approvedby reviewer maintainer'

const LABELS: ReadonlySet<string> = new Set(AUTHOR.split(' '))

/** Is the header or in-text label one of those that name an author? */
export function isAuthorLabel(label: string | undefined): boolean {
  return (
    label !== undefined &&
    LABELS.has(
      label
        .replace(/\([^()]*\)/g, '')
        .replace(/[\s*※:・_-]/g, '')
        .toLowerCase(),
    )
  )
}

/** Longest label with its colon, spaces and a year, in characters. */
const REACH = 40
const BEFORE = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:${AUTHOR.split(' ').slice(0, 30).join('|')})[ \\u3000]{0,3}[:】\\])]?[ \\u3000]{0,3}` +
    '|@author[ \\t]{1,4}|(?:Co-authored-by|Signed-off-by|Reviewed-by|Acked-by|Authored-by|Author|Maintainer):[ \\t]{0,4}' +
    '|(?:\\(c\\)|Copyright|©)[ \\t,\\d-]{0,16})$',
  'iu',
)

/** Does what stands right before `start` say that an author is named there (作成者: …, @author …, Co-authored-by: …, Copyright (c) 2024 …)? */
export function isAuthorBefore(text: string, start: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start))
}
