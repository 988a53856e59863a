import { randomBytes } from 'node:crypto'
import { UsageError, type ScanOptions } from '../contract/index.js'
import { formatCount } from '../count.js'
import type { Report, SarifOptions } from '../report/index.js'
import { EXIT, type Host } from './api.js'
import { follow, headFor, inputPaths, start, STDIN, type Course } from './follow.js'
import { readKey, readPasswords } from './inputs.js'
import { messagesOf } from './messages.js'
import { ClosedPipe, toFile, toStream } from './output.js'
import type { ScanFlags } from './arguments/flags.js'
import { showProgress } from './progress.js'
import { renderAs } from './render.js'
import { findConfig, languageOf, scanOptions } from './settings.js'
import { titlesOf } from './titles.js'

/** `sekisho scan`. Returns the exit code. @throws UsageError */
export async function scan(paths: readonly string[], flags: ScanFlags, host: Host): Promise<number> {
  const found = await findConfig(flags.config, paths, host, languageOf(flags.lang, {}, host))
  const lang = languageOf(flags.lang, found.config, host)
  const m = messagesOf(lang)
  const say = (text: string): void => void host.stderr.write(text + '\n')
  if (found.refused !== undefined) say(m.configInTree(found.refused))

  const inputs = await inputPaths(paths, flags, host, m)
  if (flags.shard !== undefined && inputs[0] === STDIN) throw new UsageError(m.shardOfStdin)
  if (flags.shard !== undefined && flags.key === undefined) throw new UsageError(m.shardNeedsKey)
  const api = await host.loadApi()
  const options: ScanOptions = {
    ...scanOptions(flags, found, api, m),
    // What a program listed may be gone by now, and brackets in its names are no patterns.
    ...(flags.filesFrom !== undefined && { literal: true }),
    ...(flags.password !== undefined && { passwords: await readPasswords(flags.password, host.cwd, m) }),
    key: flags.key === undefined ? randomBytes(32) : await readKey(flags.key, host.cwd, m),
  }
  if (flags.reveal) say(m.revealed)
  const render: SarifOptions = { lang, stableKey: flags.key !== undefined, titles: await titlesOf(options.detectors, api) }
  const head = headFor(inputs, options, api)
  if ('rulesOnly' in head.options) say(m.noNameModel)
  const output =
    flags.output === undefined
      ? toStream(host.stdout, m)
      : await toFile(flags.output, { cwd: host.cwd, inputs: paths, reveal: flags.reveal === true, m })

  const controller = new AbortController()
  const unlisten = host.onInterrupt(() => {
    controller.abort(new Error('interrupted'))
    bar.stop()
    say(m.interrupted)
  })
  const bar = await showProgress(host.stderr, flags.output !== undefined || flags.format === 'text' || host.stdout.isTTY !== true, m)
  const running: ScanOptions = {
    ...options,
    signal: controller.signal,
    onProgress: (progress) => controller.signal.aborted || bar.update(progress),
  }
  const summary = api.createSummary(head.options)
  const course: Course = { interrupted: false, unread: 0 }
  const events = follow(start(inputs, running, api, host), { output, summary, course, signal: controller.signal })
  const report: Report = {
    head,
    events,
    tail: () => {
      bar.stop()
      return {
        finishedAt: new Date().toISOString(),
        summary: summary.result({ interrupted: course.interrupted }),
        evidence: summary.evidence(),
        ...(course.interrupted && { interrupted: true }),
      }
    },
  }
  try {
    for await (const chunk of renderAs(flags.format, report, render)) await output.write(chunk)
    await output.commit()
  } catch (error) {
    await output.discard()
    if (!(error instanceof ClosedPipe)) throw error
    controller.abort(error)
    bar.stop()
    say(m.closedPipe)
    return EXIT.CLOSED_PIPE
  } finally {
    bar.stop()
    unlisten()
  }
  if (course.interrupted) return EXIT.INTERRUPTED
  if (course.unread > 0 && (flags.format !== 'text' || flags.output !== undefined)) say(m.unread(formatCount(course.unread)))
  return course.unread > 0 ? EXIT.UNREAD : EXIT.DONE
}
