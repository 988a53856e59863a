import type { Place } from '../contract/index.js'
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
      return ja ? '名前' : 'name'
    default:
      return printable((place as { kind: string }).kind)
  }
}

function partName(part: string, lang: Language): string {
  return Object.hasOwn(PARTS, part) ? PARTS[part]![lang] : printable(part)
}

function headerText(header: string | undefined, lang: Language): string {
  if (header === undefined) return ''
  return lang === 'ja' ? `（${printable(header)}）` : ` (${printable(header)})`
}
