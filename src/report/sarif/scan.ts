import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type Finding, type ScanResult } from '../../contract/index.js'
import { placeText } from '../place.js'
import { formatCount, printable } from '../print.js'
import { asReport, type Language, type Report, type Titles } from '../report.js'
import { typeTitle } from '../titles.js'
import { gapNotification, type SarifOptions } from './gate.js'
import { locationOf } from './location.js'
import { sarifLog, type LogNotification, type LogResult } from './log.js'
import { createResults, type Level, type RolledUp } from './results.js'

/** Notifications that are kept while the scan runs. */
const MAX_KEPT = 1100

/**
 * A scan as SARIF 2.1.0: 'error' for findings of high confidence, 'warning' for medium, 'note' for low and for recognised test data. One result a finding
 * up to 5,000, then one for each type in each file: GitHub shows no more. What was not read is a notification of the run.
 */
export async function* renderSarif(
  source: ScanResult | Report,
  { lang = 'ja', titles, stableKey = false, exitCode }: SarifOptions = {},
): AsyncGenerator<string> {
  const { head, events, tail } = asReport(source)
  const gathered = createResults<Finding>()
  const notifications: LogNotification[] = []
  let unread = 0
  for await (const event of events) {
    if (event.kind === 'findings') for (const finding of event.findings) gathered.add(levelOf(finding), finding, finding)
    else
      for (const gap of event.record.gaps) {
        if (gap.severity === 'content') unread++
        if (notifications.length < MAX_KEPT) notifications.push(gapNotification(gap, gap.severity === 'content', lang))
      }
  }
  const { finishedAt, summary, interrupted } = tail()
  const { results, omitted } = gathered.list()
  yield (
    (await sarifLog({
      version: head.tool.version,
      lang,
      titles,
      category: 'sekisho/scan',
      results: results.map((one) => toResult(one, lang, titles, stableKey)),
      notifications,
      omitted,
      exitCode: exitCode ?? (interrupted === true ? 130 : unread > 0 ? 3 : 0),
      successful: interrupted !== true,
      startedAt: head.startedAt,
      finishedAt,
      properties: { complete: summary.complete, files: summary.files, byType: summary.byType, persons: summary.persons },
    })) + '\n'
  )
}

function levelOf({ confidence, attributes }: Finding): Level {
  if (attributes?.['dummy'] === 'true' || confidence < MEDIUM_CONFIDENCE) return 'note'
  return confidence >= HIGH_CONFIDENCE ? 'error' : 'warning'
}

function toResult({ level, one, count }: RolledUp<Finding>, lang: Language, titles: Titles | undefined, stableKey: boolean): LogResult {
  const others = count === 1 ? '' : lang === 'ja' ? `（このファイルに ${formatCount(count)} 件）` : ` (${formatCount(count)} in this file)`
  return {
    rule: one.type,
    level,
    message: `${placeText(one.place, lang)}: ${printable(typeTitle(one.type, lang, titles))} ${printable(one.masked)} [${printable(one.reason)}]${others}`,
    location: locationOf(one),
    count,
    ...(stableKey && { fingerprint: one.fingerprint }),
  }
}
