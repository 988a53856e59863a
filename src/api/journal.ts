import { lstat, open, stat, type FileHandle } from 'node:fs/promises'
import { UsageError, type ScanEvent, type ScanResult } from '../contract/index.js'
import type { FileTask } from '../worker/task.js'
import { crypto } from '../crypto.js'

/**
 * A journal of a scan: each finished file is appended, so that a scan that was killed goes on where it stopped. Text, a JSON object a line: the head, then one
 * line a file with its events. It holds paths and what the evidence holds, keyed hashes and no raw value; a line that was cut off or is damaged is dropped,
 * and its file read again.
 */
export interface Journal {
  /** The task with what is known of its file, where the file is unchanged since; else the task itself. */
  recall(task: FileTask): Promise<FileTask>
  /** Takes the events of a scan in their order and writes down what is finished. */
  note(event: ScanEvent): Promise<void>
  close(): Promise<void>
}

/** What must be the same in both scans: hashes, and what is looked for and kept. */
type Head = Pick<ScanResult, 'tool' | 'keyId' | 'referenceDate' | 'options'>

/** Options that may differ: they say which files are looked at, how fast, and what is said of the result. */
const FREE: ReadonlySet<string> = new Set(['concurrency', 'ignore', 'literal', 'incident', 'persons'])

interface Line {
  path: string
  bytes: number
  modified: string
  events: ScanEvent[]
}

/** Where the line of a file stands. */
interface Entry {
  offset: number
  length: number
  bytes: number
  modified: string
}

/**
 * Opens a journal or begins it.
 * @throws UsageError where the file is no journal, was made with other options or another key, or cannot be written
 */
export async function openJournal(path: string, head: Head): Promise<Journal> {
  const mark = markOf(head)
  // /dev/full has no end, and a pipe is opened by two.
  const there = await stat(path).catch(() => undefined)
  if (there !== undefined && !there.isFile()) throw notAJournal(path)
  let file: FileHandle
  try {
    file = await open(path, 'a+', 0o600)
  } catch {
    throw new UsageError(`the journal '${path}' cannot be written.`, `記録ファイル '${path}' に書けません。`)
  }
  try {
    const { entries, end, isEmpty } = await readEntries(file, path, mark)
    await file.truncate(end)
    const append = appender(file, path)
    if (isEmpty) await append({ journal: 1, mark, referenceDate: head.referenceDate })
    return journalOf(file, entries, append)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Writes a line; a full disk is said, and what stands in the journal is still good. */
const appender =
  (file: FileHandle, path: string) =>
  async (line: object): Promise<void> => {
    try {
      await file.appendFile(`${JSON.stringify(line)}\n`)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      throw new UsageError(
        `the journal '${path}' could not be written on (${code}). Free some space and start the same command again: it goes on from there.`,
        `記録ファイル '${path}' に書き足せませんでした（${code}）。空き容量を作って、同じ指定でもう一度走らせてください。続きから始まります。`,
      )
    }
  }

function journalOf(file: FileHandle, entries: ReadonlyMap<string, Entry>, append: (line: object) => Promise<void>): Journal {
  // Members come before their container, which ends them.
  let members: ScanEvent[] = []
  return {
    async recall(task) {
      if (!('absolute' in task)) return task
      const entry = entries.get(task.path)
      if (entry === undefined || !(await isUnchanged(task.absolute, entry))) return task
      const { events } = await readLine(file, entry)
      const own = events.at(-1)
      if (own?.kind !== 'file') return task
      return { path: task.path, record: own.record, evidence: own.evidence, before: events.slice(0, -1) }
    },
    async note(event) {
      members.push(event)
      if (event.kind !== 'file' || event.record.chain !== undefined) return
      const events = members
      members = []
      const { path, bytes, modified, gaps } = event.record
      if (modified === undefined || gaps.some(({ reason }) => reason === 'aborted' || reason === 'changed')) return
      const known = entries.get(path)
      if (known !== undefined && known.bytes === bytes && known.modified === modified) return
      const line: Line = { path, bytes, modified, events }
      await append(line)
    },
    close: () => file.close(),
  }
}

/** Names the options without telling them. */
function markOf({ tool, keyId, referenceDate, options }: Head): string {
  const own = Object.entries(options as Record<string, unknown>).filter(([name]) => !FREE.has(name))
  const text = JSON.stringify([tool.version, keyId, referenceDate, own.sort(([a], [b]) => (a < b ? -1 : 1))])
  return crypto().createHash('sha256').update(text).digest('hex').slice(0, 32)
}

const CHUNK = 1024 * 1024

/** Reads the journal from front to back without holding it; `end` is where the last whole line ends. */
async function readEntries(
  file: FileHandle,
  path: string,
  mark: string,
): Promise<{ entries: Map<string, Entry>; end: number; isEmpty: boolean }> {
  const entries = new Map<string, Entry>()
  let rest = Buffer.alloc(0)
  let offset = 0
  let seen = false
  const take = (line: Buffer): void => {
    if (!seen) {
      checkHead(line.toString(), path, mark)
      seen = true
      return
    }
    const known = lineIn(line)
    if (known !== undefined) entries.set(known.path, { offset, length: line.length, bytes: known.bytes, modified: known.modified })
  }
  const chunk = Buffer.alloc(CHUNK)
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at)
    if (bytesRead === 0) break
    at += bytesRead
    rest = Buffer.concat([rest, chunk.subarray(0, bytesRead)])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      take(rest.subarray(0, end))
      offset += end + 1
      rest = rest.subarray(end + 1)
    }
  }
  if (!seen && rest.length > 0 && !rest.toString().startsWith('{"journal"')) throw notAJournal(path)
  return { entries, end: offset, isEmpty: !seen }
}

/** A line of a file; undefined for what two scans wrote into each other, or a bad disk. */
function lineIn(line: Buffer): Line | undefined {
  try {
    const known = JSON.parse(line.toString()) as Line | null
    return typeof known?.path === 'string' && Array.isArray(known.events) ? known : undefined
  } catch {
    return undefined
  }
}

const notAJournal = (path: string): UsageError =>
  new UsageError(
    `'${path}' is not a journal of sekisho; name a new file.`,
    `'${path}' は sekisho の記録ファイルではありません。新しいファイル名を指定してください。`,
  )

function checkHead(line: string, path: string, mark: string): void {
  let head: { journal?: unknown; mark?: unknown }
  try {
    head = JSON.parse(line) as typeof head
  } catch {
    throw notAJournal(path)
  }
  if (head.journal !== 1) throw notAJournal(path)
  if (head.mark !== mark)
    throw new UsageError(
      `the journal '${path}' belongs to a scan with another key, version, reference date or other options; use the same, or a new journal.`,
      `記録ファイル '${path}' は、鍵・版・基準日・オプションのどれかが違う走査のものです。同じ条件で走査するか、新しい記録ファイルを指定してください。`,
    )
}

async function readLine(file: FileHandle, { offset, length }: Entry): Promise<Line> {
  const line = Buffer.alloc(length)
  await file.read(line, 0, length, offset)
  return JSON.parse(line.toString()) as Line
}

async function isUnchanged(absolute: string | Uint8Array, { bytes, modified }: Entry): Promise<boolean> {
  try {
    const { size, mtimeMs } = await lstat(typeof absolute === 'string' ? absolute : Buffer.from(absolute))
    // As records tell it: `mtime` is rounded.
    return size === bytes && new Date(mtimeMs).toISOString() === modified
  } catch {
    // It is gone: the scan itself says so.
    return false
  }
}
