import type { HolderSheet, Place } from '../contract/index.js'
import { formatCount, printable } from './print.js'
import type { Language } from './report.js'

const PARTS: Readonly<Record<string, { ja: string; en: string }>> = {
  body: { ja: '本文', en: 'body' },
  header: { ja: 'ヘッダー', en: 'header' },
  footer: { ja: 'フッター', en: 'footer' },
  footnotes: { ja: '脚注', en: 'footnotes' },
  endnotes: { ja: '文末脚注', en: 'endnotes' },
  comments: { ja: 'コメント', en: 'comments' },
  properties: { ja: 'プロパティ', en: 'properties' },
  slide: { ja: 'スライド', en: 'slide ' },
  notes: { ja: 'ノート', en: 'notes ' },
  subject: { ja: '件名', en: 'subject ' },
  headers: { ja: 'メールヘッダー', en: 'mail headers ' },
  html: { ja: 'HTML本文', en: 'HTML body ' },
  'body deleted': { ja: '本文（削除された文字）', en: 'body (deleted text)' },
  ruby: { ja: 'ふりがな', en: 'readings' },
  fields: { ja: 'フィールド', en: 'fields' },
  authors: { ja: '変更した人', en: 'authors' },
  'text boxes': { ja: 'テキストボックス', en: 'text boxes ' },
  annotations: { ja: '注釈', en: 'annotations, page ' },
  chart: { ja: 'グラフ', en: 'chart ' },
  diagram: { ja: '図表', en: 'diagram ' },
  layout: { ja: 'レイアウト', en: 'layout ' },
  master: { ja: 'マスター', en: 'master ' },
  'notes master': { ja: 'ノートのマスター', en: 'notes master ' },
  'handout master': { ja: '配布資料のマスター', en: 'handout master ' },
  handout: { ja: '配布資料', en: 'handout ' },
  presentation: { ja: 'プレゼンテーション', en: 'presentation' },
  page: { ja: 'ページ', en: 'page ' },
  sheet: { ja: 'シート', en: 'sheet ' },
  names: { ja: '名前の定義', en: 'defined names' },
  validation: { ja: '入力規則', en: 'data validation, sheet ' },
  filters: { ja: 'フィルター', en: 'filters, sheet ' },
  pivot: { ja: 'ピボットテーブル', en: 'pivot table ' },
  links: { ja: 'リンク', en: 'links' },
  styles: { ja: 'スタイル', en: 'styles' },
  sharedStrings: { ja: '共有文字列', en: 'shared strings' },
  macros: { ja: 'マクロ', en: 'macros ' },
  form: { ja: 'フォーム', en: 'form, page ' },
  object: { ja: '埋め込みオブジェクト', en: 'embedded object ' },
  bookmarks: { ja: 'ブックマーク', en: 'bookmarks' },
  'saved by': { ja: '保存の履歴', en: 'saved by' },
  package: { ja: 'ファイルの構成', en: 'structure of the file' },
  other: { ja: 'そのほかの部分', en: 'other parts ' },
  schema: { ja: 'スキーマ', en: 'schema' },
  records: { ja: 'レコード', en: 'records' },
  from: { ja: '差出人', en: 'from ' },
  to: { ja: '宛先', en: 'to ' },
  cc: { ja: 'CC', en: 'cc ' },
  bcc: { ja: 'BCC', en: 'bcc ' },
  'reply-to': { ja: '返信先', en: 'reply-to ' },
  sender: { ja: '送信者', en: 'sender ' },
  parts: { ja: '添付の情報', en: 'about attachments ' },
  'custom-xml': { ja: 'カスタム XML', en: 'custom XML ' },
}

/** Where a finding stands, in words that let a person open the file and see it: 'Sheet1!B12', '3行 12文字目', 'p.4 12行', 'コメント 段落3'. */
export function placeText(place: Place, lang: Language): string {
  const ja = lang === 'ja'
  switch (place.kind) {
    case 'text': {
      const position = ja ? `${place.line}行 ${place.column}文字目` : `line ${place.line}, character ${place.column}`
      const part = place.part === undefined ? '' : `${partName(place.part, lang).trim()} `
      const pointer = place.pointer === undefined ? '' : `${printable(place.pointer)} `
      return part + pointer + position + headerText(place.header, lang)
    }
    case 'cell':
      return `${printable(place.sheet)}!${printable(place.ref)}${headerText(place.header, lang)}`
    case 'part': {
      const name = partName(place.part, lang) + (place.number ?? '')
      return `${name.trim()} ${ja ? `段落${place.paragraph}` : `paragraph ${place.paragraph}`}${headerText(place.header, lang)}`
    }
    case 'page':
      return ja ? `p.${place.page} ${place.line}行` : `p.${place.page} line ${place.line}`
    case 'bytes':
      return ja ? `先頭から ${formatCount(place.offset)} バイト` : `byte ${formatCount(place.offset)}`
    case 'name':
      return place.folder === undefined ? (ja ? '名前' : 'name') : ja ? 'フォルダー名' : 'folder name'
    default:
      return printable((place as { kind: string }).kind)
  }
}

/** What holds persons: a sheet by its name, a part of a document in words. */
export function sheetText({ sheet, part }: Pick<HolderSheet, 'sheet' | 'part'>, lang: Language): string {
  return part === true && sheet !== undefined ? partName(sheet, lang).replace(/(?:, (?:page|sheet))? $/, '') : (sheet ?? '')
}

function partName(part: string, lang: Language): string {
  return Object.hasOwn(PARTS, part) ? PARTS[part]![lang] : printable(part)
}

function headerText(header: string | undefined, lang: Language): string {
  if (header === undefined) return ''
  return lang === 'ja' ? `（${itemText(header, lang)}）` : ` (${itemText(header, lang)})`
}

/** What a column is called: by its header, and by its letter where that cannot be told (`column:D` of results: none, or one that may hold somebody's data). */
export function itemText(label: string, lang: Language): string {
  const letter = /^column:([A-Z]{1,4})$/.exec(label)?.[1]
  if (letter === undefined) return printable(label)
  return lang === 'ja' ? `${letter}列` : `column ${letter}`
}

/** Where a gap begins, for who looks there: of a page or part that is not read from its start on, only which. */
export function gapPlaceText(place: Place, lang: Language): string {
  if (place.kind === 'page' && place.line <= 1) return `p.${place.page}`
  if (place.kind === 'part' && place.paragraph <= 1) return (partName(place.part, lang) + (place.number ?? '')).trim()
  return placeText(place, lang)
}
