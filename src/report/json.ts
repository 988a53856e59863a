import type { ScanResult } from '../contract/index.js'
import { printableJson } from './print.js'
import { asReport, type Report } from './report.js'

/**
 * One JSON document that parses to a ScanResult. It streams: findings go out as they come, so that a result of millions of findings is never
 * one string. Only the records of files are held back (as bytes), because they follow the findings; summary and evidence come last.
 * An interrupted scan carries `"interrupted": true`.
 */
export async function* renderJson(source: ScanResult | Report): AsyncGenerator<string> {
  const { head, events, tail } = asReport(source)
  const files: { path: string; json: Buffer }[] = []
  let first = true
  yield `{${members({ ...head })},\n"findings":[`
  for await (const event of events) {
    if (event.kind === 'file') files.push({ path: event.record.path, json: Buffer.from(printableJson(event.record)) })
    else if (event.kind === 'findings' && event.findings.length > 0) {
      yield (first ? '\n' : ',\n') + event.findings.map(printableJson).join(',\n')
      first = false
    }
  }
  // Members are told of before their container; the document has them in the order of their paths.
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  yield '\n],\n"files":['
  for (const [index, file] of files.entries()) yield (index === 0 ? '\n' : ',\n') + file.json.toString()
  yield `\n],\n${members({ ...tail() })}}\n`
}

function members(object: Record<string, unknown>): string {
  return Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}:${printableJson(value)}`)
    .join(',\n')
}
