import type { GateFinding, GateGap, GateResult } from '../../contract/index.js'
import { noticeText } from '../gate/notices.js'
import { findingText } from '../gate/sentences.js'
import { formatCount, printable } from '../print.js'
import { reasonTitle } from '../reasons.js'
import type { Language, RenderOptions, Titles } from '../report.js'
import { placeText } from '../place.js'
import { locationOf, locationOfFile } from './location.js'
import { sarifLog, unreadRule, type LogNotification, type LogResult } from './log.js'
import { createResults, MAX_RESULTS, type RolledUp } from './results.js'

/** What a SARIF report takes. */
export interface SarifOptions extends RenderOptions {
  /** The key was the caller's: fingerprints are the same in every run and tell what is known from what is new. Default false. */
  stableKey?: boolean
  /** Exit code of the program that this is the report of. */
  exitCode?: number
}

/**
 * The verdict as SARIF 2.1.0: 'error' for what blocks and for what could not be read, 'warning' for the rest; what is allowed, known or tolerated is
 * counted in the run's properties, because a code scanning service would show it as an alert. Rolled up below GitHub's limits.
 */
export async function* renderGateSarif(
  result: GateResult,
  { lang = 'ja', titles, stableKey = false, exitCode }: SarifOptions = {},
): AsyncGenerator<string> {
  const unread = result.gaps.filter(({ blocks }) => blocks)
  const listed = unread.slice(0, MAX_UNREAD)
  const gathered = createResults<GateFinding>(MAX_RESULTS - listed.length)
  for (const one of result.findings) {
    if (one.ruling === 'block') gathered.add('error', one.finding, one)
    else if (one.ruling === 'warn') gathered.add('warning', one.finding, one)
  }
  const { results, omitted } = gathered.list()
  const { mode, verdict, counts, scanned, base, head, notices, warnOnly, tool } = result
  yield (
    (await sarifLog({
      version: tool.version,
      lang,
      titles,
      category: 'sekisho/gate',
      results: [...listed.map((gap) => unreadResult(gap, lang)), ...results.map((one) => toResult(one, lang, titles, stableKey))],
      notifications: [
        ...result.gaps.map(({ gap, blocks, chain }) => gapNotification(gap, blocks, lang, chain)),
        ...notices.map((notice) => ({ id: notice.kind, level: 'note' as const, message: noticeText(notice, lang) })),
      ],
      omitted: omitted + (result.omitted ?? 0),
      exitCode: exitCode ?? EXIT_OF[warnOnly ? 'pass' : verdict],
      successful: true,
      properties: { mode, verdict, warnOnly, counts, scanned, ...(base !== undefined && { base }), ...(head !== undefined && { head }) },
    })) + '\n'
  )
}

/** Files that could not be read and are results of their own; all are notifications. */
const MAX_UNREAD = 500
const EXIT_OF: Readonly<Record<GateResult['verdict'], number>> = { pass: 0, warn: 0, nothing: 0, block: 1, unread: 3 }

function toResult({ level, one, count }: RolledUp<GateFinding>, lang: Language, titles: Titles | undefined, stableKey: boolean): LogResult {
  const { finding, commit } = one
  const others = count === 1 ? '' : lang === 'ja' ? `（このファイルに ${formatCount(count)} 件）` : ` (${formatCount(count)} in this file)`
  const at = commit === undefined ? '' : ` (${commit.slice(0, 10)})`
  return {
    rule: finding.type,
    level,
    message: `${placeText(finding.place, lang)}: ${findingText(one, lang, titles)}${others}${at}`,
    location: locationOf(finding),
    count,
    // Of several, the first names them all.
    ...(stableKey && { fingerprint: finding.fingerprint }),
  }
}

const unreadResult = ({ gap, chain }: GateGap, lang: Language): LogResult => ({
  rule: unreadRule(gap.reason),
  level: 'error',
  message:
    lang === 'ja'
      ? `${reasonTitle(gap.reason, lang)}。読めないので、個人情報がないとは言えません。`
      : `${reasonTitle(gap.reason, lang)}: it may hold personal data. ${printable(gap.detail)}`,
  location: locationOfFile(gap.path, chain),
  count: 1,
})

/** What was not read, as a notification of the run. */
export const gapNotification = (gap: GateGap['gap'], isBad: boolean, lang: Language, chain?: readonly string[]): LogNotification => ({
  id: gap.reason,
  level: isBad ? 'error' : 'note',
  message: lang === 'ja' ? reasonTitle(gap.reason, lang) : printable(gap.detail),
  location: locationOfFile(gap.path, chain),
})
