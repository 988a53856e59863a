import { randomBytes } from 'node:crypto'
import {
  UsageError,
  type Decisions,
  type Incident,
  type Person,
  type ScanEvent,
  type ScanOptions,
  type ScanResult,
} from '../contract/index.js'
import { answerLines, printable, scopeFacts, scopeTexts, type Language, type ReportHead } from '../report/index.js'
import { EXIT, type Api, type Host } from './api.js'
import { gatherContacts, writeContacts } from './contacts.js'
import { readDecisions } from './decisions.js'
import { checkExtras, writeSample } from './extras.js'
import { follow, headFor, inputPaths, start, type Course } from './follow.js'
import { readKey, readPasswords } from './inputs.js'
import { useJournal } from './journal.js'
import { messagesOf, type Messages } from './messages.js'
import { ClosedPipe, toFile, toStream } from './output.js'
import type { ScopeFlags } from './arguments/flags.js'
import { showProgress } from './progress.js'
import { renderScope } from './render-scope.js'
import { hasGaps, refuseScanFlags, savedResult } from './saved.js'
import { findConfig, languageOf, scanOptions } from './settings.js'
import { titlesOf } from './titles.js'

/**
 * `sekisho scope`: how many persons, which items, which duties, what was not read. The report goes to the output, the answer in a few lines to standard
 * error. With `--result`, results of former scans are reported, and no file is read again. Reports are Japanese unless `--lang` or the config says
 * otherwise. Returns the exit code.
 * @throws UsageError
 */
export async function scope(paths: readonly string[], flags: ScopeFlags, host: Host): Promise<number> {
  const found = await findConfig(flags.config, paths, host, languageOf(flags.lang, {}, host))
  const lang: Language = flags.lang ?? found.config.lang ?? 'ja'
  const m = messagesOf(languageOf(flags.lang, found.config, host))
  const say = (text: string): void => void host.stderr.write(text + '\n')
  if (found.refused !== undefined) say(m.configInTree(found.refused))
  if (flags.format === 'html' && flags.output === undefined && host.stdout.isTTY === true) throw new UsageError(m.htmlToScreen)

  if (flags.result !== undefined) refuseScanFlags(paths, flags, m)
  const inputs = flags.result ?? (await inputPaths(paths, flags, host, m))
  const where = { cwd: host.cwd, inputs, m }
  await checkExtras(flags, lang, where)
  const api = await host.loadApi()
  const incident = incidentOf(flags)
  if (flags.discovered !== undefined && Date.parse(`${flags.discovered}T00:00:00Z`) > Date.now() + AHEAD_MAX)
    say(m.futureDate(flags.discovered))
  // --reveal is for the people to tell, who are read again: neither report nor result hold a value.
  const { reveal: _, ...masked } = flags
  const journal = flags.journal === undefined ? undefined : await useJournal({ ...flags, journal: flags.journal }, inputs, host, m)
  const options: ScanOptions = {
    ...journal,
    ...scanOptions(masked, found, api, m),
    findings: 'none',
    ...(incident !== undefined && { incident }),
    ...(flags.filesFrom !== undefined && { literal: true }),
    ...(flags.password !== undefined && { passwords: await readPasswords(flags.password, host.cwd, m) }),
    key: flags.key === undefined ? randomBytes(32) : await readKey(flags.key, host.cwd, m),
    ...(journal?.key && { key: journal.key }),
  }
  const key = options.key!
  const decisions = flags.decisions === undefined ? undefined : await readDecisions(flags.decisions, host.cwd, api, m)
  const titles = await titlesOf(options.detectors, api)
  const head = headFor(inputs, options, api)
  if ('rulesOnly' in head.options) say(m.noNameModel)
  const output =
    flags.output === undefined
      ? toStream(host.stdout, m)
      : await toFile(flags.output, { cwd: host.cwd, inputs: flags.result ?? paths, reveal: false, m })
  const course: Course = { interrupted: false, unread: 0 }
  try {
    const { result, persons } =
      flags.result === undefined
        ? await gather({ inputs, options, decisions, head, api, host, m, course, output })
        : { result: await savedResult(flags.result, { decisions, incident }, host, api, m), persons: () => [] }
    if (flags.result !== undefined && hasGaps(result)) course.unread++
    for await (const chunk of renderScope(flags.format, result, { lang, titles })) await output.write(chunk)
    await output.commit()
    const answer = scopeTexts(lang).t
    say(
      answerLines(await scopeFacts(result), answer)
        .map(printable)
        .join('\n'),
    )
    if (flags.output !== undefined) say(m.written(printable(flags.output)))
    const unmatched = result.summary.rulings?.filter(({ matched }) => !matched).length ?? 0
    if (unmatched > 0) say(m.rulingsUnmatched(unmatched))
    const texts = { t: scopeTexts(lang, titles).t, lang }
    if (flags.sample !== undefined) {
      const samples = api.sampleRecords(result.evidence, { count: flags.sample, key, decisions: decisionsOf(result) })
      await writeSample(flags.sampleOutput!, samples, result.files, { ...where, ...texts })
      say(m.sampleWritten(printable(flags.sampleOutput!)))
    }
    if (flags.contacts !== undefined && !course.interrupted) {
      const rows = await gatherContacts({ persons: persons(), inputs, options, api, host, m })
      if (rows === undefined) return EXIT.INTERRUPTED
      await writeContacts(flags.contacts, rows, { ...where, ...texts })
      say(m.contactsWritten(printable(flags.contacts), String(rows.sure.length), String(rows.review.length)))
    }
  } catch (error) {
    await output.discard()
    if (!(error instanceof ClosedPipe)) throw error
    say(m.closedPipe)
    return EXIT.CLOSED_PIPE
  }
  if (course.interrupted) return EXIT.INTERRUPTED
  return course.unread > 0 ? EXIT.UNREAD : EXIT.DONE
}

/** The rulings that a result was counted with. */
const decisionsOf = ({ options }: ScanResult): Decisions | undefined => (options as { decisions?: Decisions }).decisions

/** By how much a day in the east is ahead of the clock: 14 hours. */
const AHEAD_MAX = 14 * 3_600_000

/** What the user told; nothing where nothing was told. */
function incidentOf({ discovered, intentional, publicBody, exposedOnline }: ScopeFlags): Incident | undefined {
  const told: Incident = {
    ...(discovered !== undefined && { discovered }),
    ...(intentional !== undefined && { intentional }),
    ...(publicBody !== undefined && { publicBody }),
    ...(exposedOnline !== undefined && { exposedOnline }),
  }
  return Object.keys(told).length === 0 ? undefined : told
}

interface Gathering {
  inputs: string[]
  options: ScanOptions
  decisions: Decisions | undefined
  head: ReportHead
  api: Api
  host: Host
  m: Messages
  course: Course
  output: Parameters<typeof follow>[1]['output']
}

/** Runs the scan to its end, or to where it is interrupted, and adds it up. Without findings a result is small. */
async function gather({ inputs, options, decisions, head, api, host, m, course, output }: Gathering): Promise<{
  result: ScanResult
  /** Everyone, worked out when it is asked for. */
  persons(): Iterable<Person>
}> {
  const controller = new AbortController()
  const bar = await showProgress(host.stderr, true, m)
  const unlisten = host.onInterrupt(() => {
    controller.abort(new Error('interrupted'))
    bar.stop()
    host.stderr.write(m.interrupted + '\n')
  })
  const running: ScanOptions = {
    ...options,
    signal: controller.signal,
    onProgress: (progress) => controller.signal.aborted || bar.update(progress),
  }
  const summary = api.createSummary({ ...head.options, decisions })
  const files: ScanResult['files'] = []
  try {
    const events: AsyncIterable<ScanEvent> = start(inputs, running, api, host)
    for await (const event of follow(events, { output, summary, course, signal: controller.signal }))
      if (event.kind === 'file') files.push(event.record)
  } finally {
    bar.stop()
    unlisten()
  }
  const result: ScanResult = {
    ...head,
    ...(decisions !== undefined && { options: { ...head.options, decisions } }),
    finishedAt: new Date().toISOString(),
    findings: [],
    files: files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    summary: summary.result({ interrupted: course.interrupted }),
    evidence: summary.evidence(),
    ...(course.interrupted && { interrupted: true }),
  }
  return { result: { ...result, resultHash: api.resultHash(result) }, persons: () => summary.persons() }
}
