import { renderCsv } from '../report/csv.js'
import type { Report, SarifOptions } from '../report/index.js'
import { renderJson } from '../report/json.js'
import { renderNdjson } from '../report/ndjson.js'
import { renderText } from '../report/text.js'
import type { ScanFormat } from './arguments/flags.js'

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
      return sarif(report, options)
  }
}

/** Loaded when it is asked for: it brings its builder along. */
async function* sarif(report: Report, options: SarifOptions): AsyncGenerator<string> {
  const { renderSarif } = await import('../report/sarif/scan.js')
  yield* renderSarif(report, options)
}
