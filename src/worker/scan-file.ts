import { ReadProblem, type FileRecord, type GapReason, type GapSegment, type MemberSegment, type Segment } from '../contract/index.js'
import type { Engine } from '../engine/engine.js'
import { createMarkings } from '../engine/markings.js'
import { createBudget } from '../extract/budget.js'
import { inputFromStream, openFile } from '../extract/input.js'
import { readerFor } from '../extract/readers.js'
import type { ReadContext } from '../extract/reader.js'
import type { WorkerEvent } from './events.js'
import { emptyRecord, evidenceOf, membersGap, statusOf, type Address } from './file-record.js'
import { createFolderNames } from '../text/folder-names.js'
import { createGapList } from './gap-list.js'
import { guarded, toGap, untilBroken, type Problem, type Reading } from './guarded.js'
import { createNameMasker } from './masked-names.js'
import { nameSegment } from './name-segment.js'
import type { ScanSettings } from './settings.js'
import { createTally } from './tally.js'
import type { TaskContext } from './task.js'
import type { Tiering } from '../tiering.js'

/** Takes an event; resolves when there is room for the next. */
export type Emit = (event: WorkerEvent, isLast?: boolean) => Promise<void> | void

/** What scanning needs, the same for every file of a process. */
export interface ScanTools {
  engine: Engine
  settings: ScanSettings
  emit: Emit
  /** Sign of life. */
  progress(): void
  /** Takes note of what the record would be now, in case the process dies over the rest of the file. */
  checkpoint?: TaskContext['checkpoint']
  /** Is told what is read, where the process is ours. */
  tiering?: Tiering
}

/** What one scan of a file on disk shares with everything inside it. */
type Journey = ScanTools & { context: ReadContext }

/** Scans one file on disk and all that is inside it. Never throws for what the file holds: that becomes gaps. */
export async function scanFile(path: string, absolute: string | Uint8Array, tools: ScanTools, folders?: readonly string[]): Promise<void> {
  const begin = performance.now()
  const address = { path, chain: undefined, depth: 0, ...(folders && { folders }) }
  let opened
  try {
    opened = await openFile(absolute as string)
  } catch (error) {
    const gap = toGap(error, 'The file could not be opened.')
    await tools.emit(emptyRecord(address, gap, SKIPPED.has(gap.reason) ? 'skipped' : 'unreadable', begin))
    return
  }
  const { bytes, modified } = opened.stat
  // What came before the disk refused is read as far as it goes; the refusal itself goes into the record.
  const input = { ...opened, stream: () => untilBroken(opened.stream(), '').chunks }
  const trip = journey(tools, bytes)
  const facts: Facts = { bytes, modified: new Date(modified).toISOString(), sha256: () => opened.sha256(tools.progress) }
  try {
    await scanSource(
      () => readerFor(input, trip.context),
      address,
      facts,
      trip,
      begin,
      () => {
        const refused = opened.refused()
        return refused && toGap(refused, '')
      },
      async () => {
        const change = await opened.changed()
        return change === undefined ? [] : [CHANGES[change]]
      },
    )
  } finally {
    await opened.close()
  }
}

/** Scans a stream that is no file on disk. */
export async function scanStreamed(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  tools: ScanTools,
  folders?: readonly string[],
): Promise<void> {
  const begin = performance.now()
  let bytes = 0
  const source = untilBroken(stream, 'The stream could not be read.')
  const counted = counting(source.chunks, (length) => {
    bytes += length
    tools.progress()
  })
  const address = { path, chain: undefined, depth: 0, ...(folders && { folders }) }
  const input = await inputFromStream(baseName(path), counted, tools.settings.limits)
  const nothing = input.head.length === 0 ? source.problem() : undefined
  if (nothing !== undefined) return void (await tools.emit(emptyRecord(address, nothing, 'unreadable', begin)))
  const trip = journey(tools)
  await scanSource(
    () => readerFor(input, trip.context),
    address,
    { bytes: () => bytes, modified: undefined, sha256: input.sha256 },
    trip,
    begin,
    source.problem,
  )
}

/** Scans segments that come from no file: a text or a table in memory. Its name is not scanned. */
export async function scanSegments(
  path: string,
  format: string,
  segments: () => AsyncIterable<Segment>,
  bytes: () => number,
  tools: ScanTools,
): Promise<void> {
  const address = { path, chain: undefined, depth: 0, nameless: true }
  await scanSource(
    async () => ({ format, read: segments }),
    address,
    { bytes, modified: undefined, sha256: () => undefined },
    journey(tools),
    performance.now(),
  )
}

function journey(tools: ScanTools, packed?: number): Journey {
  const { limits, blockSize, passwords = [] } = tools.settings
  return { ...tools, context: { limits, blockSize, passwords, budget: createBudget(limits, packed), progress: tools.progress } }
}

const CHANGES: Readonly<Record<'changed' | 'vanished', GapSegment>> = {
  changed: { kind: 'gap', reason: 'changed', severity: 'content', detail: 'The file was changed while it was read; scan it again.' },
  vanished: { kind: 'gap', reason: 'vanished', severity: 'content', detail: 'The file was removed while it was read.' },
}

/** How often the record so far is noted, in milliseconds. */
const CHECKPOINT_MS = 1000

/** Reasons for which a file is left alone on purpose. */
const SKIPPED: ReadonlySet<string> = new Set(['symlink', 'not-a-file', 'ignored', 'offline'])

/** What is known of the bytes of an input beside their meaning. */
interface Facts {
  bytes: number | (() => number)
  modified: string | undefined
  /** Asked for when it was read; undefined where it was not read to its end. */
  sha256(): string | undefined | Promise<string | undefined>
}

async function scanSource(
  open: () => Promise<Reading>,
  address: Address,
  facts: Facts,
  journey: Journey,
  begin: number,
  broken: Problem = () => undefined,
  atEnd: () => Promise<GapSegment[]> = async () => [],
): Promise<GapReason | undefined> {
  const { settings, engine, emit } = journey
  const { path, chain } = address
  const tally = createTally(path, chain, settings)
  const names = createNameMasker()
  const document = engine.document(
    (found) => {
      tally.add(found)
      names.add(found)
    },
    (record) => tally.addRecord(record),
    path,
  )
  const markings = createMarkings()
  const gaps = createGapList(path)
  const newFolders = createFolderNames()
  let content = 0
  const incomplete: GapReason[] = []
  const take = async (segment: Segment): Promise<void> => {
    if (segment.kind === 'gap') {
      if (!isConsequence(segment, broken())) gaps.add(segment)
    } else if (segment.kind === 'member') {
      // A container whose members were reached has been read, though it has no text of its own.
      content++
      const missed = await scanMember(segment, address, journey, newFolders)
      if (missed !== undefined) incomplete.push(missed)
    } else {
      content++
      if (segment.kind === 'prose') {
        markings.prose(segment)
        journey.tiering?.text(segment.text.length)
        names.within(segment, () => document.prose(segment))
      } else {
        markings.rows(segment)
        journey.tiering?.rows(segment.rows.length)
        document.rows(segment)
      }
      for (const event of tally.take()) await emit(event)
    }
  }
  let format = 'unknown'
  if (address.nameless !== true) {
    const name = baseName(chain?.at(-1) ?? path)
    const segment = nameSegment(name)
    markings.prose(segment)
    names.within(segment, () => document.prose(segment), name)
    for (const folder of address.folders ?? []) {
      const own = nameSegment(folder, folder)
      names.within(own, () => document.prose(own), folder)
    }
  }
  const recordNow = (): FileRecord => {
    const { findings, byType } = tally.counts()
    const listed = gaps.list()
    return {
      path,
      ...(chain !== undefined && { chain: [...chain] }),
      bytes: typeof facts.bytes === 'number' ? facts.bytes : facts.bytes(),
      format,
      ...(facts.modified !== undefined && { modified: facts.modified }),
      status: statusOf(listed, content > 0),
      gaps: listed,
      findings,
      byType,
      ...names.masked(),
      milliseconds: Math.round(performance.now() - begin),
    }
  }
  let noted = begin
  for await (const segment of guarded(open, (name) => (format = name), broken)) {
    await take(segment)
    journey.context.progress()
    if (journey.checkpoint === undefined || chain !== undefined || performance.now() - noted < CHECKPOINT_MS) continue
    noted = performance.now()
    await journey.checkpoint(recordNow(), evidenceOf(tally, markings))
  }
  const problem = broken()
  for (const gap of document.end()) gaps.add(gap)
  // What a reader told of itself, part by part, is not told again.
  for (const gap of [...(problem === undefined ? [] : [problem]), ...(await atEnd())])
    if (!gaps.tells(gap.reason, gap.severity)) gaps.add(gap)
  // Of what broke off, only a part was seen.
  const sha256 = problem === undefined ? await facts.sha256() : undefined
  const isLast = chain === undefined
  for (const event of tally.take(true)) await emit(event, isLast)
  if (incomplete[0] !== undefined) gaps.add(membersGap(incomplete[0], incomplete.length))
  const record = { ...recordNow(), ...(sha256 !== undefined && { sha256 }) }
  await emit({ kind: 'file', record, evidence: evidenceOf(tally, markings) }, isLast)
  return record.gaps.find(({ severity }) => severity === 'content')?.reason
}

/** Bytes that broke off look like damage to a reader; damage that it met before is damage. */
function isConsequence({ reason }: GapSegment, problem: GapSegment | undefined): boolean {
  return reason === 'corrupt' && problem !== undefined && problem.reason !== 'corrupt'
}

async function scanMember(
  segment: MemberSegment,
  parent: Address,
  journey: Journey,
  foldersOf: (name: string) => string[],
): Promise<GapReason | undefined> {
  const begin = performance.now()
  const chain = [...(parent.chain ?? [parent.path]), segment.name]
  const address = { path: `${parent.path}!${segment.name}`, chain, depth: parent.depth + 1, folders: foldersOf(segment.name) }
  if (address.depth > journey.settings.limits.depth) {
    const detail = `Containers are nested deeper than ${journey.settings.limits.depth}; raise limits.depth to look further.`
    await journey.emit(emptyRecord(address, toGap(new ReadProblem('too-deep', detail), ''), 'unreadable', begin, segment.bytes))
    return 'too-deep'
  }
  const source = untilBroken(segment.open(), 'The member could not be unpacked: its data is damaged.')
  let came = 0
  const chunks = segment.bytes === undefined ? counting(source.chunks, (bytes) => (came += bytes)) : source.chunks
  const input = await inputFromStream(baseName(segment.name), chunks, journey.settings.limits, segment.bytes)
  const facts: Facts = { bytes: segment.bytes ?? (() => came), modified: segment.modified, sha256: input.sha256 }
  try {
    const nothing = input.head.length === 0 ? source.problem() : undefined
    if (nothing === undefined)
      return await scanSource(() => readerFor(input, journey.context), address, facts, journey, begin, source.problem)
    await journey.emit(emptyRecord(address, nothing, 'unreadable', begin, segment.bytes))
    return nothing.reason
  } finally {
    await input.close()
  }
}

async function* counting(chunks: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.byteLength)
    yield chunk
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
