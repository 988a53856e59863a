import { randomBytes } from 'node:crypto'
import { UsageError, type Incident, type ScanEvent, type ScanOptions, type ScanResult } from '../contract/index.js'
import { answerLines, printable, scopeFacts, scopeTexts, type Language, type ReportHead } from '../report/index.js'
import { EXIT, type Api, type Host } from './api.js'
import { follow, headFor, inputPaths, start, type Course } from './follow.js'
import { readKey } from './inputs.js'
import { useJournal } from './journal.js'
import { messagesOf, type Messages } from './messages.js'
import { ClosedPipe, toFile, toStream } from './output.js'
import type { ScopeFlags } from './program.js'
import { showProgress } from './progress.js'
import { renderScope } from './render.js'
import { findConfig, languageOf, scanOptions } from './settings.js'
import { titlesOf } from './titles.js'

/**
 * `sekisho scope`: how many persons, which items, which duties, what was not read. The report goes to the output, the answer in a few lines to standard
 * error. Reports are Japanese unless `--lang` or the config says otherwise. Returns the exit code.
 * @throws UsageError
 */
export async function scope(paths: readonly string[], flags: ScopeFlags, host: Host): Promise<number> {
  const found = await findConfig(flags.config, paths, host, languageOf(flags.lang, {}, host))
  const lang: Language = flags.lang ?? found.config.lang ?? 'ja'
  const m = messagesOf(languageOf(flags.lang, found.config, host))
  const say = (text: string): void => void host.stderr.write(text + '\n')
  if (found.refused !== undefined) say(m.configInTree(found.refused))
  if (flags.format === 'html' && flags.output === undefined && host.stdout.isTTY === true) throw new UsageError(m.htmlToScreen)

  const inputs = await inputPaths(paths, flags, host, m)
  const api = await host.loadApi()
  const incident = incidentOf(flags)
  const journal = flags.journal === undefined ? undefined : await useJournal({ ...flags, journal: flags.journal }, inputs, host, m)
  const options: ScanOptions = {
    ...journal,
    ...scanOptions(flags, found, api, m),
    findings: 'none',
    ...(incident !== undefined && { incident }),
    ...(flags.filesFrom !== undefined && { literal: true }),
    key: flags.key === undefined ? randomBytes(32) : await readKey(flags.key, host.cwd, m),
    ...(journal?.key && { key: journal.key }),
  }
  const titles = await titlesOf(options.detectors, api)
  const head = headFor(inputs, options, api)
  const output =
    flags.output === undefined ? toStream(host.stdout, m) : await toFile(flags.output, { cwd: host.cwd, inputs: paths, reveal: false, m })
  const course: Course = { interrupted: false, unread: 0 }
  try {
    const result = await gather({ inputs, options, head, api, host, m, course, output })
    for await (const chunk of renderScope(flags.format, result, { lang, titles })) await output.write(chunk)
    await output.commit()
    const answer = scopeTexts(lang).t
    say(
      answerLines(await scopeFacts(result), answer)
        .map(printable)
        .join('\n'),
    )
    if (flags.output !== undefined) say(m.written(printable(flags.output)))
  } catch (error) {
    await output.discard()
    if (!(error instanceof ClosedPipe)) throw error
    say(m.closedPipe)
    return EXIT.CLOSED_PIPE
  }
  if (course.interrupted) return EXIT.INTERRUPTED
  return course.unread > 0 ? EXIT.UNREAD : EXIT.DONE
}

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
  head: ReportHead
  api: Api
  host: Host
  m: Messages
  course: Course
  output: Parameters<typeof follow>[1]['output']
}

/** Runs the scan to its end, or to where it is interrupted, and adds it up. Without findings a result is small. */
async function gather({ inputs, options, head, api, host, m, course, output }: Gathering): Promise<ScanResult> {
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
  const summary = api.createSummary(head.options)
  const files: ScanResult['files'] = []
  try {
    const events: AsyncIterable<ScanEvent> = start(inputs, running, api, host)
    for await (const event of follow(events, { output, summary, course, signal: controller.signal }))
      if (event.kind === 'file') files.push(event.record)
  } finally {
    bar.stop()
    unlisten()
  }
  return {
    ...head,
    finishedAt: new Date().toISOString(),
    findings: [],
    files: files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    summary: summary.result({ interrupted: course.interrupted }),
    evidence: summary.evidence(),
    ...(course.interrupted && { interrupted: true }),
  }
}
