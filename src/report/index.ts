/**
 * One renderer per format. Each takes a ScanResult or a running `Report` and yields text as it comes.
 * Values are masked unless the scan revealed them; foreign text (file names, sheet names) is made safe for terminals.
 */
export { renderCsv, tableCsv, CSV_COLUMNS } from './csv.js'
export { renderDiffJson, renderDiffText, type DiffTextOptions } from './diff.js'
export { renderHtml } from './html/html.js'
export { renderInventory } from './inventory.js'
export { renderJson } from './json.js'
export { renderMarkdown } from './markdown.js'
export { renderNdjson } from './ndjson.js'
export { renderText, type TextOptions } from './text.js'
export { renderXlsx } from './xlsx/xlsx.js'
export { EXCEL_ROWS, readFirstSheet, writeWorkbook, type Cell, type Sheet } from './xlsx/workbook.js'
export { placeText } from './place.js'
export { printable, displayWidth } from './print.js'
export { reportOf, type Language, type RenderOptions, type Report, type ReportHead, type ReportTail, type Titles } from './report.js'
export { answerLines } from './scope/answer.js'
export { scopeFacts, type ScopeFacts } from './scope/facts.js'
export { contactSheets } from './scope/contacts.js'
export { createNameMasks, type NameMasks } from './scope/names.js'
export { readReview, reviewSheets } from './scope/review.js'
export { scopeTexts, type ScopeDrafts, type ScopeTexts } from './scope/texts.js'
export { TYPE_TITLES, typeTitle } from './titles.js'
