import type { HolderSheet, ScanResult } from '../contract/index.js'
import { csvCell } from './csv.js'
import { sheetText } from './place.js'
import { asReport, type RenderOptions, type Report } from './report.js'
import { scopeFacts, type HolderFact } from './scope/facts.js'
import { scopeTexts, type ScopeTexts } from './scope/texts.js'
import { compareTypes } from './titles.js'

const BOM = '\ufeff'

const HEADERS = {
  ja: [
    'パス',
    'シート・部分',
    '項目',
    '種類',
    '本人の数',
    '延べ件数',
    '本人の区分',
    '主な地域',
    '要配慮個人情報',
    '大きさ（バイト）',
    '更新日時',
    'SHA-256',
    '状態',
  ],
  en: [
    'Path',
    'Sheet or part',
    'Items',
    'Types',
    'Persons',
    'Records',
    'Class',
    'Main region',
    'Special care-required',
    'Bytes',
    'Modified',
    'SHA-256',
    'State',
  ],
} as const

/**
 * An inventory of where personal data lies (個人情報管理台帳), as CSV: a row for each file and sheet that holds persons, most persons first, and one for
 * each that was not read, of which nobody knows. RFC 4180 with CRLF and a BOM, so that Excel opens it as UTF-8; what a spreadsheet would take for a
 * formula begins with an apostrophe. No value is in it, and names that hold personal data are masked.
 */
export async function* renderInventory(source: ScanResult | Report, { lang = 'ja', titles }: RenderOptions = {}): AsyncGenerator<string> {
  const facts = await scopeFacts(asReport(source))
  const { t } = scopeTexts(lang, titles)
  const row = (cells: readonly (string | number | undefined)[]): string =>
    cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell ?? ''))).join(',') + '\r\n'
  yield BOM + row(HEADERS[lang])
  for (const holder of facts.holders) yield holder.sheets.map((sheet) => row(cellsOf(holder, sheet, t))).join('')
  const known = new Set(facts.holders.map(({ path }) => path))
  const unread = ({ path, bytes, modified, sha256, whole }: (typeof facts.unread)[number]['entries'][number]): string =>
    row([path, ...NOTHING_KNOWN, bytes, modified, sha256, t.key('status', whole ? 'unreadable' : 'partial')])
  for (const { entries } of facts.unread) {
    for (const entry of entries) {
      if (known.has(entry.path)) continue
      known.add(entry.path)
      yield unread(entry)
    }
  }
}

/** From the sheet to the sensitive. */
const NOTHING_KNOWN: readonly string[] = Array.from({ length: 8 }, () => '')

function cellsOf(holder: HolderFact, sheet: HolderSheet, t: ScopeTexts): (string | number | undefined)[] {
  const names = (kind: 'class' | 'sensitive', counts: Record<string, number>): string =>
    t.list(Object.keys(counts).map((key) => t.key(kind, key)))
  const known = Object.keys(sheet.regions).find((region) => region !== 'unknown')
  return [
    holder.path,
    sheetText(sheet, t.lang),
    t.list(sheet.items.map(t.item)),
    t.list([...sheet.types].sort(compareTypes).map((type) => t.type(type))),
    sheet.persons,
    sheet.records,
    names('class', sheet.classes),
    known === undefined ? '' : t.key('region', known),
    names('sensitive', sheet.sensitive),
    holder.bytes,
    holder.modified,
    holder.sha256,
    holder.status === undefined ? '' : t.key('status', holder.status),
  ]
}
