import type { ScanResult } from '../contract/index.js'
import { printableJson } from './print.js'
import { asReport, type Report } from './report.js'

/**
 * One JSON value a line: every ScanEvent as it comes, then one line `{"kind":"summary", …}` with the head of the ScanResult, `finishedAt`,
 * `summary` and, where the scan was stopped, `"interrupted":true`. A file whose last line is of another kind was cut off.
 */
export async function* renderNdjson(source: ScanResult | Report): AsyncGenerator<string> {
  const { head, events, tail } = asReport(source)
  for await (const event of events) yield printableJson(event) + '\n'
  const { finishedAt, summary, interrupted } = tail()
  yield printableJson({ kind: 'summary', ...head, finishedAt, summary, ...(interrupted && { interrupted }) }) + '\n'
}
