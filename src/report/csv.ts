import type { FileRecord, Finding, ScanResult } from '../contract/index.js'
import { placeText } from './place.js'
import { printable } from './print.js'
import { reasonTitle } from './reasons.js'
import { asReport, type Language, type RenderOptions, type Report } from './report.js'
import { typeTitle } from './titles.js'
import type { Sheet } from './xlsx/workbook.js'

/** Columns of the CSV, in order. `value` is there only where values are revealed. */
export const CSV_COLUMNS = [
  'kind', // 'finding', or 'gap': something that was not read
  'path',
  'place', // in words: 'Sheet1!B12'
  'type', // of a gap: its reason, 'encrypted' …
  'title', // of the type or reason, in the language of the report
  'masked',
  'value',
  'confidence', // 0–1; of a gap: empty
  'reason', // the evidence; of a gap: what happened, in a sentence
  'severity', // of a gap: 'content' or 'minor'
  'detector',
  'record', // findings of one row or form share it
  'dummy', // 'true' for recognised test data
  'fingerprint',
] as const

type Cells = Partial<Record<(typeof CSV_COLUMNS)[number], string>>

// Excel and LibreOffice take cells that begin so for formulas; the full-width signs where Japanese input is on.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/
const BOM = '\ufeff'

/**
 * RFC 4180 with CRLF and a BOM, so that Excel opens it as UTF-8: one row a finding, and one row for everything that was not read.
 * Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export async function* renderCsv(source: ScanResult | Report, options: RenderOptions = {}): AsyncGenerator<string> {
  const { head, events, tail } = asReport(source)
  const lang = options.lang ?? 'ja'
  const revealed = (head.options as { reveal?: boolean }).reveal === true
  const columns = CSV_COLUMNS.filter((column) => revealed || column !== 'value')
  const row = (cells: Cells): string => columns.map((column) => csvCell(cells[column] ?? '')).join(',') + '\r\n'
  yield BOM + columns.join(',') + '\r\n'
  for await (const event of events) {
    if (event.kind === 'findings') yield event.findings.map((finding) => row(findingCells(finding, lang, options))).join('')
    else if (event.kind === 'file') yield gapCells(event.record, lang).map(row).join('')
  }
  if (tail().interrupted) yield row(interruption(lang))
}

/** A table as CSV, the same way. */
export const tableCsv = ({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string =>
  BOM + [columns, ...rows].map((row) => row.map((cell) => csvCell(String(cell))).join(',') + '\r\n').join('')

/** One cell: made safe for terminals and spreadsheets, quoted where needed. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${printable(text)}` : printable(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function findingCells(finding: Finding, lang: Language, { titles }: RenderOptions): Cells {
  return {
    kind: 'finding',
    path: finding.path,
    place: placeText(finding.place, lang),
    type: finding.type,
    title: typeTitle(finding.type, lang, titles),
    masked: finding.masked,
    value: finding.value ?? '',
    confidence: String(Math.round(finding.confidence * 100) / 100),
    reason: finding.reason,
    detector: finding.detector,
    record: finding.record ?? '',
    dummy: finding.attributes?.['dummy'] ?? '',
    fingerprint: finding.fingerprint,
  }
}

const gapCells = (record: FileRecord, lang: Language): Cells[] =>
  record.gaps.map((gap) => ({
    kind: 'gap',
    path: gap.path,
    place: gap.place === undefined ? '' : placeText(gap.place, lang),
    type: gap.reason,
    title: reasonTitle(gap.reason, lang),
    reason: gap.detail,
    severity: gap.severity,
  }))

const interruption = (lang: Language): Cells => ({
  kind: 'gap',
  type: 'aborted',
  title: reasonTitle('aborted', lang),
  reason:
    lang === 'ja'
      ? '走査は途中で止められました。ここにあるのは終わった分だけです。'
      : 'The scan was stopped. Only what was finished is here.',
  severity: 'content',
})
