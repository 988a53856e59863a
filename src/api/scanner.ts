import { UsageError, type ScanEvent, type ScanOptions, type ScanResult, type Source } from '../contract/index.js'
import { shardsOf } from '../scope/shards.js'
import { createSummary } from '../scope/summary.js'
import { listFiles, type FileList } from '../sources/index.js'
import { scanRowsHere, scanTextHere } from '../worker/in-memory.js'
import { createInProcessPool } from '../worker/in-process.js'
import { resolveSpecifiers } from '../worker/load-detectors.js'
import { prepareEngine, scanWith } from '../worker/prepare.js'
import { isSmallText } from '../worker/small-text.js'
import { sourceTasks } from '../worker/source-tasks.js'
import type { FileTask, Pool } from '../worker/task.js'
import { joinHashes, trackProgress } from './events.js'
import { countFiles, fileTasks, isInShard } from './file-tasks.js'
import { headOf } from './head.js'
import { openJournal, type Journal } from './journal.js'
import { sortByPath, sortFindings } from './order.js'
import { resolveSettings, type Settings } from './settings.js'
import { workerEntry } from './worker-entry.js'

/** What may differ from one scan of a scanner to the next; the rest is fixed when it is made. */
export type RunOptions = Pick<ScanOptions, 'signal' | 'onProgress' | 'ignore' | 'literal'>

const RUN_OPTIONS: ReadonlySet<string> = new Set(['signal', 'onProgress', 'ignore', 'literal', 'headers', 'label'])

/** A warm engine: the functions of the library with everything loaded once. Close it when done. */
export interface Scanner {
  scanPaths(paths: string[], options?: RunOptions): Promise<ScanResult>
  scanStream(paths: string[], options?: RunOptions): AsyncIterable<ScanEvent>
  scanSources(sources: AsyncIterable<Source>, options?: RunOptions): AsyncIterable<ScanEvent>
  scanTable(rows: AsyncIterable<string[]>, options?: RunOptions & { headers?: string[] }): Promise<ScanResult>
  scanText(text: string, options?: RunOptions & { label?: string }): Promise<ScanResult>
  /** Ends the worker processes. */
  close(): Promise<void>
}

/**
 * Loads the engine once for many scans.
 * @throws UsageError for a wrong option, an unknown detector or a module that cannot be loaded.
 */
export async function createScanner(options: ScanOptions = {}): Promise<Scanner> {
  return scannerWith(settingsOf(options), options)
}

/** The same from options that are checked. @param options of every run */
export async function scannerWith(
  settings: Settings,
  options: RunOptions & Pick<ScanOptions, 'journal' | 'concurrency' | 'shard'>,
): Promise<Scanner> {
  const engine = lazily(() => prepareEngine(settings.scan, settings.given))
  const here = lazily(async () => createInProcessPool(scanWith(await engine(), settings.scan), settings.scan.limits))
  const pool = lazily(() => (settings.concurrency === 0 ? here() : openPool(settings)))
  // A wrong detector shows here and not in the middle of the first scan.
  if (settings.concurrency === 0) await pool()
  const run = (own: RunOptions = {}): RunOptions => {
    for (const name of Object.keys(own)) {
      if (!RUN_OPTIONS.has(name))
        throw new UsageError(
          `option '${name}' belongs to createScanner; a scan takes ${[...RUN_OPTIONS].join(', ')}.`,
          `オプション '${name}' は createScanner に渡してください。走査ごとに渡せるのは ${[...RUN_OPTIONS].join(', ')} です。`,
        )
    }
    return { ...options, ...own }
  }
  let isClosed = false
  const mustBeOpen = (): void => {
    if (isClosed)
      throw new UsageError(
        'the scanner is closed; make a new one (createScanner).',
        'このスキャナーは閉じています。createScanner で作り直してください。',
      )
  }
  const signalOf = (own: RunOptions): AbortSignal | undefined => {
    const { signal } = run(own)
    signal?.throwIfAborted()
    return signal
  }

  /** Whoever asks for workers gets them, and detectors of others are contained. */
  const mayStayHere = options.concurrency === undefined && settings.scan.detectors.every((specifier) => !specifier.startsWith('file:'))
  const poolFor = async (list: FileList): Promise<Pool> => (mayStayHere && (await isSmall(list)) ? here() : pool())

  const scanTasks = async function* (
    tasks: Iterable<FileTask> | AsyncIterable<FileTask>,
    total: number | undefined,
    own: RunOptions,
    workers: Promise<Pool> = pool(),
  ) {
    mustBeOpen()
    const { signal, onProgress } = own
    const progress = trackProgress(onProgress, total)
    const events = (await workers).scan(tasks, { signal, onProgress: ({ path, bytes }) => progress.tick(path, bytes) })
    for await (const event of joinHashes(events)) {
      yield event
      progress.see(event)
    }
  }
  const scanStream = async function* (paths: string[], own?: RunOptions): AsyncGenerator<ScanEvent, void, undefined> {
    const { signal, ignore, literal } = run(own)
    const { journal, shard } = options
    mustBeOpen()
    if (!Array.isArray(paths) || paths.some((path) => typeof path !== 'string'))
      throw new UsageError('the paths to scan must be a list of strings.', '走査するパスは文字列の配列で渡してください。')
    const list = await listFiles(paths, { ignore: ignore ?? [], literal: literal ?? false, signal })
    const tasks = fileTasks(list, shard)
    const count = countFiles(list, shard)
    if (journal === undefined) {
      yield* scanTasks(tasks, count, run(own), poolFor(list))
      return
    }
    const kept = await openJournal(journal, headOf(settings))
    try {
      for await (const event of scanTasks(recalled(tasks, kept), count, run(own), poolFor(list))) {
        await kept.note(event)
        yield event
      }
    } finally {
      await kept.close()
    }
  }
  const collectResult = (events: AsyncIterable<ScanEvent>, { ignore }: RunOptions = {}, paths?: readonly string[]): Promise<ScanResult> =>
    collect(events, ignore === undefined ? settings : { ...settings, shown: { ...settings.shown, ignore } }, paths)

  return {
    scanStream,
    scanPaths: (paths, own) => collectResult(scanStream(paths, own), own, paths),
    async *scanSources(sources, own) {
      mustBeIterable(sources, 'sources')
      yield* scanTasks(
        sourceTasks(sources, (path) => isInShard(path, options.shard)),
        undefined,
        run(own),
      )
    },
    scanTable: async (rows, own = {}) => {
      mustBeOpen()
      mustBeIterable(rows, 'rows')
      return collectResult(joinHashes(scanRowsHere(rows, own.headers, await engine(), settings.scan, signalOf(own))))
    },
    scanText: async (text, own = {}) => {
      mustBeOpen()
      if (typeof text !== 'string') throw new UsageError('the text to scan must be a string.', '走査するテキストは文字列で渡してください。')
      return collectResult(joinHashes(scanTextHere(text, own.label, await engine(), settings.scan, signalOf(own))))
    },
    close: async () => {
      isClosed = true
      await (await pool.made)?.close()
    },
  }
}

/** @throws UsageError for what cannot be gone through; what only comes at once (an array) serves as well */
function mustBeIterable(given: unknown, name: 'rows' | 'sources'): void {
  const has = (key: symbol): boolean => typeof given === 'object' && given !== null && key in given
  if (has(Symbol.asyncIterator) || has(Symbol.iterator)) return
  throw new UsageError(
    `${name} must be iterable (an async generator, a stream or an array).`,
    `${name} には AsyncIterable か配列を渡してください。`,
  )
}

/** Checks options, with module specifiers resolved from the current directory. */
export function settingsOf(options: ScanOptions): Settings {
  return resolveSettings(options, (specifiers) => resolveSpecifiers(specifiers, process.cwd()))
}

async function openPool({ scan, concurrency }: Settings): Promise<Pool> {
  const { createPool } = await import('../worker/pool.js')
  return createPool({ workers: concurrency, entry: workerEntry(), options: scan, limits: scan.limits })
}

/** Files up to here are looked at whether they need workers at all. */
const FEW = 16

/** Are these few files, and all of them small text? */
async function isSmall(list: FileList): Promise<boolean> {
  if (list.length > FEW) return false
  for (const { absolute, gap } of list) if (gap === undefined && !(await isSmallText(absolute))) return false
  return true
}

/** Files that a journal knows need no worker. */
async function* recalled(tasks: AsyncIterable<FileTask>, journal: Journal): AsyncGenerator<FileTask> {
  for await (const task of tasks) yield await journal.recall(task)
}

/** Gathers everything; findings and files are in the order of the paths. */
async function collect(events: AsyncIterable<ScanEvent>, settings: Settings, paths?: readonly string[]): Promise<ScanResult> {
  const head = { ...headOf(settings), ...(paths !== undefined && { paths: [...paths] }) }
  const summary = createSummary({ ...settings, shards: shardsOf(head), reveal: settings.persons && settings.scan.reveal })
  const findings: ScanResult['findings'] = []
  const files: ScanResult['files'] = []
  for await (const event of events) {
    summary.add(event)
    if (event.kind === 'file') files.push(event.record)
    else for (const finding of event.findings) findings.push(finding)
  }
  return {
    ...head,
    finishedAt: new Date().toISOString(),
    findings: sortFindings(findings),
    files: sortByPath(files),
    summary: summary.result(),
    ...(settings.persons && { persons: [...summary.persons()] }),
    evidence: summary.evidence(),
  }
}

/** Made once, when it is asked for; `made` tells whether it was. */
function lazily<T>(make: () => Promise<T>): { (): Promise<T>; made?: Promise<T> } {
  const get: { (): Promise<T>; made?: Promise<T> } = () => (get.made ??= make())
  return get
}
