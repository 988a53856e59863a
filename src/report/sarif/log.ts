import { formatCount, printable } from '../print.js'
import { reasonAdvice, reasonTitle } from '../reasons.js'
import type { Language, Titles } from '../report.js'
import { typeTitle } from '../titles.js'
import { ROOT, type SarifLocation } from './location.js'
import type { Level } from './results.js'

/** One result as it goes into the log. */
export interface LogResult {
  rule: string
  level: Level
  message: string
  location: SarifLocation
  count: number
  /** Keyed; only where the key is the caller's, because a random one would make every result new in every run. */
  fingerprint?: string
}

/** Something that happened besides: a file that was not read. */
export interface LogNotification {
  /** Reason of the gap, or a word. */
  id: string
  level: Level
  message: string
  location?: SarifLocation
}

/** What a log says of its run. */
export interface LogRun {
  version: string
  lang: Language
  titles: Titles | undefined
  /** Category under which GitHub keeps it: 'sekisho/gate'. */
  category: string
  results: readonly LogResult[]
  notifications: readonly LogNotification[]
  /** Findings that are in no result. */
  omitted: number
  exitCode: number
  /** Did it come to a conclusion? */
  successful: boolean
  startedAt?: string
  finishedAt?: string
  properties: Record<string, unknown>
}

/** Notifications that are written out. */
const MAX_NOTIFICATIONS = 1000
/** Types that identify one person alone, or open an account: GitHub calls 9.0 and more critical, 7.0 and more high. */
const SEVERITY: Readonly<Record<string, string>> = {
  'my-number': '9.1',
  'card-number': '9.1',
  credential: '9.1',
  'bank-account': '8.0',
  'drivers-license': '8.0',
  passport: '8.0',
  'residence-card': '8.0',
  'pension-number': '8.0',
  'health-insurance': '8.0',
  sensitive: '8.0',
  'person-name': '7.0',
  address: '7.0',
  'phone-number': '7.0',
  'birth-date': '7.0',
}

/** The id of a rule for what could not be read. */
export const unreadRule = (reason: string): string => `unread/${reason}`

/** A SARIF 2.1.0 log of one run (OASIS Standard, 2020-03-27), one line. Loads the builder when it is called. */
export async function sarifLog(run: LogRun): Promise<string> {
  const { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } = await import('node-sarif-builder')
  const { version, lang, category, results, notifications, omitted, exitCode, successful, startedAt, finishedAt, properties } = run
  const notes = [...notifications.slice(0, MAX_NOTIFICATIONS), ...leftOut(notifications.length - MAX_NOTIFICATIONS, omitted, lang)]
  const builder = new SarifRunBuilder({
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `${category}/` },
    originalUriBaseIds: {
      [ROOT]: { description: { text: lang === 'ja' ? '相対パスの起点' : 'Folder that relative paths are reckoned from' } },
    },
    invocations: [
      {
        executionSuccessful: successful,
        exitCode,
        ...(startedAt !== undefined && { startTimeUtc: startedAt }),
        ...(finishedAt !== undefined && { endTimeUtc: finishedAt }),
        toolExecutionNotifications: notes.map(({ id, level, message, location }) => ({
          descriptor: { id },
          level,
          message: { text: message },
          ...(location !== undefined && { locations: [location] }),
        })),
      },
    ],
    properties,
  }).initSimple({ toolDriverName: 'sekisho', toolDriverVersion: version })
  builder.run.tool.driver.notifications = [...new Set(notes.map(({ id }) => id))].map((id) => ({
    id,
    shortDescription: { text: reasonTitle(id, lang) },
  }))
  for (const rule of new Set(results.map(({ rule }) => rule))) builder.addRule(new SarifRuleBuilder(ruleOf(rule, run)))
  for (const { rule, level, message, location, count, fingerprint } of results)
    builder.addResult(
      new SarifResultBuilder({
        ruleId: rule,
        level,
        message: { text: message },
        locations: [location],
        ...(count > 1 && { occurrenceCount: count }),
        ...(fingerprint !== undefined && { partialFingerprints: { 'sekisho/v1': fingerprint } }),
      }),
    )
  const log = new SarifBuilder({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json' })
  log.addRun(builder)
  // Not buildSarifJsonString: it refuses a log in which a file is called like its own warning.
  return JSON.stringify(log.buildSarifOutput())
}

/** A rule as the builder takes it. */
function ruleOf(id: string, { lang, titles }: LogRun) {
  const reason = id.startsWith('unread/') ? id.slice('unread/'.length) : undefined
  const title = printable(reason === undefined ? typeTitle(id, lang, titles) : reasonTitle(reason, lang))
  const help = reason === undefined ? helpOf(id, title, lang) : reasonAdvice(reason, lang) || title
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: { text: help, markdown: help },
    properties: { tags: ['security', 'privacy', 'pii'], precision: 'high', 'security-severity': SEVERITY[id] ?? '5.0' },
  }
}

const helpOf = (type: string, title: string, lang: Language): string =>
  lang === 'ja'
    ? `個人情報（${title}）です。値を消すか、明らかな見本に置きかえてください。漏えいでなければ、その行のコメントに「sekisho-allow: ${printable(type)} 理由」と書くか、.sekisho.json の allow に理由とともに書きます。`
    : `Personal data (${title}). Remove the value or put one in its place that is plainly made up. If it is no leak, say so in a comment of that line, "sekisho-allow: ${printable(type)} REASON", or with its reason under allow in .sekisho.json.`

function leftOut(notifications: number, omitted: number, lang: Language): LogNotification[] {
  const lines: LogNotification[] = []
  const add = (count: number, ja: string, en: string): void => {
    if (count > 0)
      lines.push({
        id: 'omitted',
        level: 'warning',
        message: lang === 'ja' ? `${ja} ${formatCount(count)} 件を省きました。` : `${formatCount(count)} ${en} left out.`,
      })
  }
  add(omitted, '検出結果', 'findings are')
  add(notifications, '読めなかったものの知らせ', 'notes on what was not read are')
  return lines
}
