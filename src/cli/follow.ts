import type { Readable } from 'node:stream'
import { isUnreadPlace, UsageError, type FileRecord, type ScanEvent, type ScanOptions } from '../contract/index.js'
import type { ReportHead } from '../report/index.js'
import type { Api, Host } from './api.js'
import { readFileList } from './inputs.js'
import type { Messages } from './messages.js'
import type { Output } from './output.js'

/** The path that stands for standard input. */
export const STDIN = '-'

/** What the events told beside what is rendered. */
export interface Course {
  interrupted: boolean
  /** Gaps of content that nobody asked for. */
  unread: number
}

/** The paths of the command line and of `--files-from`. @throws UsageError */
export async function inputPaths(paths: readonly string[], flags: { filesFrom?: string }, host: Host, m: Messages): Promise<string[]> {
  if (paths.includes(STDIN) && (paths.length > 1 || flags.filesFrom !== undefined)) throw new UsageError(m.stdinAlone)
  const listed = flags.filesFrom === undefined ? [] : await readFileList(flags.filesFrom, host, m)
  if (paths.length + listed.length === 0) throw new UsageError(m.nothingToScan)
  return [...paths, ...listed]
}

/** The head of the result, with the paths where it is paths that are scanned. */
export const headFor = (inputs: string[], options: ScanOptions, api: Pick<Api, 'describeRun'>): ReportHead => ({
  ...api.describeRun(options),
  ...(inputs[0] !== STDIN && { paths: inputs }),
})

/** Starts the scan of paths, or of standard input. */
export function start(inputs: string[], options: ScanOptions, api: Api, host: Host): AsyncIterable<ScanEvent> {
  if (inputs[0] !== STDIN) return api.scanStream(inputs, options)
  const source = { path: STDIN, open: () => host.stdin as Readable }
  return api.scanSources(
    (async function* () {
      yield source
    })(),
    options,
  )
}

/** Who takes part in following a scan. */
export interface Followers {
  output: Output
  summary: { add(event: ScanEvent): void }
  course: Course
  signal: AbortSignal
}

/** Passes events on, adds them up, leaves our own unfinished output out of them, and ends where the scan was stopped. */
export async function* follow(events: AsyncIterable<ScanEvent>, { output, summary, course, signal }: Followers): AsyncGenerator<ScanEvent> {
  try {
    for await (const event of events) {
      const path = event.kind === 'file' ? event.record.path : event.path
      if (output.isOwn(path)) continue
      if (event.kind === 'file') {
        if (event.record.chain === undefined) await output.guard(path)
        course.unread += unreadIn(event.record)
      }
      summary.add(event)
      yield event
    }
  } catch (error) {
    if (!signal.aborted || error instanceof UsageError) throw error
  }
  course.interrupted = signal.aborted
}

/** Gaps that make a scan end with 3. What was excluded on request is no surprise. */
const unreadIn = (record: FileRecord): number => record.gaps.filter(isUnreadPlace).length
