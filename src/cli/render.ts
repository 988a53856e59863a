import { renderCsv, renderJson, renderNdjson, renderText, type RenderOptions, type Report } from '../report/index.js'
import type { ScanFormat } from './program.js'

/** The report in a format, as it comes. */
export function renderAs(format: ScanFormat, report: Report, options: RenderOptions): AsyncIterable<string> {
  switch (format) {
    case 'text':
      return renderText(report, options)
    case 'json':
      return renderJson(report)
    case 'ndjson':
      return renderNdjson(report)
    case 'csv':
      return renderCsv(report, options)
  }
}
