import { UsageError, type ScanResult, type Shards } from '../contract/index.js'
import type { Language } from '../report/index.js'
import { formatCount } from '../report/print.js'
import { reportOf } from '../report/report.js'
import { EXIT, type Host } from './api.js'
import { messagesOf, type Messages } from './messages.js'
import { ClosedPipe, toFile, toStream } from './output.js'
import type { Parsed } from './arguments/flags.js'
import { renderAs } from './render.js'
import { readResult } from './results.js'
import { languageOf } from './settings.js'

/** `sekisho merge`. Returns the exit code. @throws UsageError */
export async function merge(paths: readonly string[], flags: Extract<Parsed, { name: 'merge' }>['flags'], host: Host): Promise<number> {
  const lang: Language = languageOf(flags.lang, {}, host)
  const m = messagesOf(lang)
  if (paths.length === 0) throw new UsageError(m.missingResults)
  const results: (ScanResult & { interrupted?: boolean })[] = []
  for (const path of paths) results.push(await readResult(path, host.cwd, m))
  const { mergeResults } = await host.loadApi()
  const merged = mergeResults(results)
  for (const note of notesOf(results, m)) host.stderr.write(note + '\n')
  const interrupted = results.some((result) => result.interrupted)
  const reveal = (merged.options as { reveal?: boolean }).reveal === true
  const output =
    flags.output === undefined ? toStream(host.stdout, m) : await toFile(flags.output, { cwd: host.cwd, inputs: paths, reveal, m })
  try {
    const report = reportOf({ ...merged, ...(interrupted && { interrupted }) })
    for await (const chunk of renderAs(flags.format, report, { lang })) await output.write(chunk)
    await output.commit()
  } catch (error) {
    await output.discard()
    if (!(error instanceof ClosedPipe)) throw error
    host.stderr.write(m.closedPipe + '\n')
    return EXIT.CLOSED_PIPE
  }
  const unread = merged.files.some(({ gaps }) => gaps.some(({ severity, reason }) => severity === 'content' && reason !== 'ignored'))
  // Parts that are missing were not looked at.
  const { shards = [] } = merged.options as { shards?: readonly Shards[] }
  return unread || interrupted || shards.length > 0 ? EXIT.UNREAD : EXIT.DONE
}

/** What makes the counts of results that were joined mean something else than the reader thinks. */
function notesOf(results: readonly ScanResult[], m: Messages): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { files } of results) {
    // Within one result a path comes once; members stand and fall with their file.
    const own = new Set(files.filter(({ chain }) => chain === undefined).map(({ path }) => path))
    for (const path of own) (seen.has(path) ? twice : seen).add(path)
  }
  const lookedFor = new Set(results.map(({ options }) => JSON.stringify((options as { detectors?: unknown }).detectors)))
  return [...(twice.size > 0 ? [m.mergedTwice(formatCount(twice.size))] : []), ...(lookedFor.size > 1 ? [m.mergedDetectors] : [])]
}
