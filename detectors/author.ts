import type { TextView } from '../src/contract/index.js'

/*
 * Who wrote, changed or approved a document, as against whom it is about: the gate and the counts keep them apart (`role: 'author'`).
 * Forms: RFC-like trailers of git (git-interpret-trailers), git log and blame, JSDoc and Javadoc `@author`, package.json, Cargo.toml,
 * pyproject.toml, pom.xml, CODEOWNERS, licence headers; 作成者, 承認 and the like of Japanese documents.
 */

/** Role of the header dictionary for columns and labels of authors. */
const ROLE = 'person.author'

const JAPANESE =
  '作成者 作成者名 作成者氏名 作成 作成担当 作成担当者 作成責任者 承認者 承認者名 承認者氏名 承認 起案者 起案者名 起案 起票者 起票 改訂者 改定者 改版者 修正者 更新者 最終更新者 最終保存者 前回保存者 ' +
  '変更者 記入者 執筆者 執筆 著者 著者名 著作者 著 文責 監修者 監修 編者 編集者 校閲者 校正者 査閲者 査閲 照査者 照査 検印 審査者 審査 確認者 レビューア レビューアー レビュアー レビュー者'
const ENGLISH =
  'author authors creator lastmodifiedby createdby modifiedby updatedby writtenby approvedby preparedby reviewedby reviewer maintainer maintainers contributor contributors developer developers'

const LABELS: ReadonlySet<string> = new Set(`${JAPANESE} ${ENGLISH}`.split(' '))

/** What labels were found to say: a column asks for the same one with every name. */
const memory = new Map<string, boolean>()
const MEMORY_MAX = 1000

/** Is the header or in-text label one of those that name an author? */
export function isAuthorLabel(label: string | undefined): boolean {
  if (label === undefined) return false
  let known = memory.get(label)
  if (known === undefined) {
    if (memory.size >= MEMORY_MAX) memory.clear()
    const bare = label.replace(/\([^()]*\)/g, '').replace(/[\s*※:・_-]/g, '')
    // author.name, contributors2: fields of the makers of something.
    memory.set(label, (known = bare.split('.').some((word) => LABELS.has(word.replace(/[0-9]{1,3}$/, '').toLowerCase()))))
  }
  return known
}

/** How far back on its line, and in the text around a field, an author may be announced, in characters. */
const LINE_REACH = 160
const AROUND_REACH = 200
/** 'author': { is not shorter. */
const AROUND_LEAST = 10

const words = JAPANESE.split(' ').sort((a, b) => b.length - a.length)
/** 作成者:…, 【承認】 …, 作成者 山田(…); a name and a bracket may stand between, no second label. */
const JAPANESE_MARK = new RegExp(
  `(?:^|[^\\p{L}])(?:${words.join('|')})(?:は|[ :=・】\\])]{0,6}(?:(?<=[ :=・】\\])])[^:。はがをに\\n]{1,40}[ (<,、/・])?)[ "'(<]{0,3}$`,
  'u',
)
/** Between an English mark and what it announces: other names, addresses and marks, but neither another key nor the end of a sentence. */
const LIST = '(?:(?![a-z]{3}\\. )[^:;|\\n]){0,120}$'
const ENGLISH_MARK = new RegExp(
  `(?:@(?:author|since-author)[ \\t]|(?:Co-authored|Signed-off|Reviewed|Acked|Tested|Reported|Suggested|Authored|Committed|Helped|Approved|Prepared|Written|Created|Modified|Developed|Maintained)[- ]by[: ]` +
    `|(?<![\\p{L}$.])(?:__author__|authors?|author[_-]?e?mail|maintainers?|maintainer[_-]?e?mail|contributors?|committer|Commit|creator|lastModifiedBy)["'_]{0,3}[ \\t]{0,8}[:=]|\\\\author\\{|name=["']author["'] content=` +
    `|\\(c\\)|Copyright|©)${LIST}`,
  'iu',
)
/** git blame, git shortlog. */
const LISTING_MARK = /(?:^\^?[0-9a-f]{7,40} (?:[^ (\n]{1,100} {1,20})?\(|^ {1,6}[0-9]{1,6}\t[^\n]{0,60})$/
/** CODEOWNERS: a pattern of paths, then owners up to the value. */
const OWNERS_MARK =
  /^(?:[*/][\w.*/-]{0,100}|[\w.-]{1,60}\/(?:[\w.*/-]{0,60}(?:\/|\*|\.\w{1,8}))?)[ \t]{1,40}(?:[^\s@]{0,60}@\S{1,100}[ \t]{1,40}){0,8}$/
/** An object or a list of authors that is not closed yet: "author": { "name": …, <developer><name>…, [[authors]]. */
const OPEN_OBJECT =
  /(?:"(?:author|creator|maintainer)"\s{0,8}:\s{0,8}\{[^{}]{0,160}|(?:"(?:authors|contributors|maintainers|developers)"\s{0,8}:|(?:authors|maintainers) ?=)\s{0,8}\[[^\]]{0,180}|<(?:developer|contributor|author|maintainer)>(?:[^<]|<(?!\/(?:developer|contributor|author|maintainer)>)){0,180})$/i
/** Cheap test: without one of these no mark stands there. */
const HINT = /[作承起改修更最前変記執著文監編校査照検審確レ@:=©({\t<*/]|copyright|by /i

/** Is the value at `start` told as an author's: by header or label, or by what stands before it? */
export function isAuthor(view: TextView, start: number): boolean {
  const { role, label, before, text, column } = view
  if (role === ROLE || isAuthorLabel(label)) return true
  // A sheet without a header: 作成者 | 山田太郎. Only a name that was found asks for its row.
  if (column !== undefined && column > 0 && label === undefined && isAuthorLabel(view.row?.[column - 1])) return true
  if (start > 0) {
    const line = lineBefore(text, start)
    if (line !== '' && HINT.test(line) && isAnnounced(line)) return true
  }
  if (before === undefined) return start >= AROUND_LEAST && isInObject(text.slice(Math.max(0, start - AROUND_REACH), start))
  return isAnnounced(lineBefore(before, before.length)) || isInObject(before.slice(-AROUND_REACH))
}

const isInObject = (around: string): boolean => /author|creator|maintainer|contributor|developer/i.test(around) && OPEN_OBJECT.test(around)

const isAnnounced = (line: string): boolean =>
  JAPANESE_MARK.test(line) || ENGLISH_MARK.test(line) || LISTING_MARK.test(line) || OWNERS_MARK.test(line)

function lineBefore(text: string, start: number): string {
  const from = Math.max(0, start - LINE_REACH)
  const line = text.slice(from, start)
  return line.slice(line.lastIndexOf('\n') + 1)
}
