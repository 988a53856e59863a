import { ReadProblem, type FileRecord, type Gap, type GapSegment, type MemberSegment, type Segment } from '../contract/index.js'
import type { DocumentScan, Engine } from '../engine/engine.js'
import { createBudget } from '../extract/budget.js'
import { inputFromStream, openFile } from '../extract/input.js'
import { readerFor } from '../extract/readers.js'
import type { Input, ReadContext } from '../extract/reader.js'
import type { WorkerEvent } from './events.js'
import { nameSegment } from './name-segment.js'
import type { ScanSettings } from './settings.js'
import { createTally } from './tally.js'

/** Takes an event; resolves when there is room for the next. */
export type Emit = (event: WorkerEvent) => Promise<void> | void

/** Where a file or member is, for people and for programs. */
interface Address {
  path: string
  chain: readonly string[] | undefined
  depth: number
}

/** What one scan of a file on disk shares with everything inside it. */
interface Journey {
  engine: Engine
  settings: ScanSettings
  context: ReadContext
  emit: Emit
}

/** Scans one file on disk and all that is inside it. Never throws for what the file holds: that becomes gaps. */
export async function scanFile(
  path: string,
  absolute: string,
  engine: Engine,
  settings: ScanSettings,
  emit: Emit,
  progress: () => void,
): Promise<void> {
  const begin = performance.now()
  const address = { path, chain: undefined, depth: 0 }
  let opened
  try {
    opened = await openFile(absolute)
  } catch (error) {
    const gap = toGap(error, 'The file could not be opened.')
    await emit(emptyRecord(address, gap, SKIPPED.has(gap.reason) ? 'skipped' : 'unreadable', begin))
    return
  }
  const { bytes, modified } = opened
  const context: ReadContext = {
    limits: settings.limits,
    budget: createBudget(settings.limits, bytes),
    blockSize: settings.blockSize,
    progress,
  }
  try {
    await scanInput(opened.input, address, { bytes, modified }, { engine, settings, context, emit }, begin, async () =>
      (await opened.changed()) ? [CHANGED] : [],
    )
  } finally {
    await opened.close()
  }
}

/** Scans a stream that is no file on disk. */
export async function scanStreamed(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  engine: Engine,
  settings: ScanSettings,
  emit: Emit,
  progress: () => void,
): Promise<void> {
  const begin = performance.now()
  let bytes = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      bytes += chunk.byteLength
      progress()
      yield chunk
    }
  }
  const address = { path, chain: undefined, depth: 0 }
  const context: ReadContext = { limits: settings.limits, budget: createBudget(settings.limits), blockSize: settings.blockSize, progress }
  let input: Input
  try {
    input = await inputFromStream(baseName(path), counted(), settings.limits)
  } catch (error) {
    await emit(emptyRecord(address, toGap(error, 'The stream could not be read.'), 'unreadable', begin))
    return
  }
  await scanInput(input, address, { bytes: () => bytes, modified: undefined }, { engine, settings, context, emit }, begin)
}

const CHANGED: GapSegment = {
  kind: 'gap',
  reason: 'changed',
  severity: 'content',
  detail: 'The file was changed while it was read; scan it again.',
}

/** Reasons for which a file is left alone on purpose. */
const SKIPPED: ReadonlySet<string> = new Set(['symlink', 'not-a-file', 'ignored', 'offline'])

async function scanInput(
  input: Input,
  address: Address,
  facts: { bytes: number | (() => number); modified: string | undefined },
  journey: Journey,
  begin: number,
  atEnd: () => Promise<GapSegment[]> = async () => [],
): Promise<void> {
  const { settings, engine, emit } = journey
  const { path, chain } = address
  const tally = createTally(path, chain, settings)
  const document = engine.document()
  const gaps: Gap[] = []
  let content = 0
  const take = async (segment: Segment): Promise<void> => {
    if (segment.kind === 'gap') gaps.push(gapOf(segment, path))
    else if (segment.kind === 'member') await scanMember(segment, address, journey)
    else {
      content++
      for (const event of tally.add(findIn(segment, document))) await emit(event)
    }
  }
  let format = 'unknown'
  for (const event of tally.add(document.prose(nameSegment(baseName(chain?.at(-1) ?? path))))) await emit(event)
  try {
    const read = await readerFor(input, journey.context)
    format = read.format
    for await (const segment of read.reader(input, journey.context)) {
      await take(segment)
      journey.context.progress()
    }
  } catch (error) {
    await take(toGap(error, `The file could not be read as ${format}: its structure is damaged.`))
  }
  const rest = document.end()
  for (const event of tally.add(rest.found)) await emit(event)
  for (const gap of [...rest.gaps, ...(await atEnd())]) gaps.push(gapOf(gap, path))
  for (const event of tally.flush()) await emit(event)
  const { findings, byType, counted, dummies } = tally.counts()
  const record: FileRecord = {
    path,
    ...(chain !== undefined && { chain: [...chain] }),
    bytes: typeof facts.bytes === 'number' ? facts.bytes : facts.bytes(),
    format,
    ...(facts.modified !== undefined && { modified: facts.modified }),
    status: statusOf(gaps, content > 0 || journeyBegan(format, gaps)),
    gaps,
    findings,
    byType,
    milliseconds: Math.round(performance.now() - begin),
  }
  await emit({ kind: 'file', record, counted, dummies })
}

function findIn(segment: Exclude<Segment, GapSegment | MemberSegment>, document: DocumentScan): ReturnType<DocumentScan['prose']> {
  return segment.kind === 'prose' ? document.prose(segment) : document.rows(segment)
}

/** A container whose members were reached has been read, though it has no text of its own. */
function journeyBegan(format: string, gaps: readonly Gap[]): boolean {
  return gaps.length === 0 || (format === 'zip' && !gaps.some((gap) => gap.reason === 'encrypted'))
}

function statusOf(gaps: readonly Gap[], anythingRead: boolean): FileRecord['status'] {
  if (gaps.some((gap) => gap.severity === 'content')) return anythingRead ? 'partial' : 'unreadable'
  return anythingRead || gaps.length === 0 ? 'scanned' : 'skipped'
}

async function scanMember(segment: MemberSegment, parent: Address, journey: Journey): Promise<void> {
  const begin = performance.now()
  const chain = [...(parent.chain ?? [parent.path]), segment.name]
  const address = { path: `${parent.path}!${segment.name}`, chain, depth: parent.depth + 1 }
  const facts = { bytes: segment.bytes, modified: segment.modified }
  if (address.depth > journey.settings.limits.depth) {
    const detail = `Containers are nested deeper than ${journey.settings.limits.depth}; raise limits.depth to look further.`
    await journey.emit(emptyRecord(address, toGap(new ReadProblem('too-deep', detail), ''), 'unreadable', begin, segment.bytes))
    return
  }
  let input: Input
  try {
    input = await inputFromStream(baseName(segment.name), segment.open(), journey.settings.limits, segment.bytes)
  } catch (error) {
    const gap = toGap(error, 'The member could not be unpacked: its data is damaged.')
    await journey.emit(emptyRecord(address, gap, 'unreadable', begin, segment.bytes))
    return
  }
  await scanInput(input, address, facts, journey, begin)
}

/** What a reader threw, in our own words: a library's message may quote the file. */
function toGap(error: unknown, otherwise: string): GapSegment {
  if (error instanceof ReadProblem) return { kind: 'gap', reason: error.reason, severity: error.severity, detail: error.message }
  return { kind: 'gap', reason: 'corrupt', severity: 'content', detail: otherwise }
}

function gapOf({ reason, severity, place, detail }: GapSegment, path: string): Gap {
  return { reason, severity, path, ...(place !== undefined && { place }), detail }
}

function emptyRecord(address: Address, gap: GapSegment, status: FileRecord['status'], begin: number, bytes = 0): WorkerEvent {
  const { path, chain } = address
  const record: FileRecord = {
    path,
    ...(chain !== undefined && { chain: [...chain] }),
    bytes,
    format: 'unknown',
    status,
    gaps: [gapOf(gap, path)],
    findings: 0,
    byType: {},
    milliseconds: Math.round(performance.now() - begin),
  }
  return { kind: 'file', record, counted: {}, dummies: {} }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
