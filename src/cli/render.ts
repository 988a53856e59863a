import {
  renderCsv,
  renderHtml,
  renderInventory,
  renderJson,
  renderMarkdown,
  renderNdjson,
  renderSarif,
  renderText,
  renderXlsx,
  type RenderOptions,
  type Report,
  type SarifOptions,
} from '../report/index.js'
import type { ScanResult } from '../contract/index.js'
import type { ScanFormat, ScopeFormat } from './program.js'

/** The report in a format, as it comes. */
export function renderAs(format: ScanFormat, report: Report, options: SarifOptions): AsyncIterable<string> {
  switch (format) {
    case 'text':
      return renderText(report, options)
    case 'json':
      return renderJson(report)
    case 'ndjson':
      return renderNdjson(report)
    case 'csv':
      return renderCsv(report, options)
    case 'sarif':
      return renderSarif(report, options)
  }
}

/** The scoping report in a format: text, or bytes where the format is no text. A format more is a line here and a name in program.ts. */
export function renderScope(format: ScopeFormat, result: ScanResult, options: RenderOptions): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderHtml(result, options)
    case 'markdown':
      return renderMarkdown(result, options)
    case 'json':
      return renderJson(result)
    case 'csv':
      return renderInventory(result, options)
    case 'xlsx':
      return renderXlsx(result, options)
  }
}
