import { ReadProblem, type ProseSegment, type Row, type RowsSegment, type Segment } from '../contract/index.js'
import type { Engine } from '../engine/engine.js'
import { textBlocks } from '../extract/text-blocks.js'
import { cellReference } from '../text/cell-reference.js'
import type { WorkerEvent } from './events.js'
import { drain } from './in-process.js'
import { scanSegments } from './scan-file.js'
import type { ScanSettings } from './settings.js'

/** Rows that are handed to the engine at a time. */
const ROWS = 1000

/** Scans a text that is in memory. Spans are offsets in the text itself. Throws `signal.reason` between two blocks. */
export function scanTextHere(
  text: string,
  label: string | undefined,
  engine: Engine,
  settings: ScanSettings,
  signal?: AbortSignal,
): AsyncIterable<WorkerEvent> {
  const segments = (): AsyncIterable<Segment> => textSegments(text, label, settings.blockSize)
  const bytes = (): number => Buffer.byteLength(text)
  const progress = (): void => signal?.throwIfAborted()
  return drain((emit) => scanSegments('text', 'text', segments, bytes, { engine, settings, emit, progress }))
}

async function* textSegments(text: string, label: string | undefined, blockSize: number): AsyncGenerator<ProseSegment> {
  // A label is read where labels stand: in front, with a colon.
  const prefix = label === undefined ? '' : `${label}:`
  let base = -prefix.length
  for await (const segment of textBlocks(once(prefix + text), { blockSize })) {
    const offset = base - segment.core[0]
    const core: [number, number] = [Math.max(segment.core[0], -offset), segment.core[1]]
    yield {
      ...segment,
      core,
      locate(start, end) {
        const { place } = segment.locate(start, end)
        const shift = place.kind === 'text' && place.line === 1 ? prefix.length : 0
        return { place: place.kind === 'text' ? { ...place, column: place.column - shift } : place, span: [offset + start, offset + end] }
      },
    }
    base += segment.core[1] - segment.core[0]
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

/**
 * Scans rows that come from a database or another program. `ref` counts the data rows from 1. Rows that break off are a gap.
 * Throws `signal.reason` once the next thousand rows are there.
 */
export function scanRowsHere(
  rows: AsyncIterable<readonly string[]>,
  headers: readonly string[] | undefined,
  engine: Engine,
  settings: ScanSettings,
  signal?: AbortSignal,
): AsyncIterable<WorkerEvent> {
  let bytes = 0
  const segments = (): AsyncIterable<Segment> => rowSegments(rows, headers, (size) => (bytes += size))
  const progress = (): void => signal?.throwIfAborted()
  return drain((emit) => scanSegments('table', 'table', segments, () => bytes, { engine, settings, emit, progress }))
}

async function* rowSegments(
  rows: AsyncIterable<readonly string[]>,
  headers: readonly string[] | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RowsSegment> {
  let batch: Row[] = headers === undefined ? [] : [{ number: 0, cells: headers }]
  let number = 0
  let problem: ReadProblem | undefined
  for await (const values of untilBroken(rows, (broken) => (problem = broken))) {
    // Databases hand out NULL and numbers, whatever the type says.
    const cells = values.map((value: unknown) => (typeof value === 'string' ? value : String(value ?? '')))
    onBytes(cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0))
    batch.push({ number: ++number, cells })
    if (batch.length < ROWS) continue
    yield { kind: 'rows', table: 'table', rows: batch, locate: locateCell }
    batch = []
  }
  if (batch.length > 0) yield { kind: 'rows', table: 'table', rows: batch, locate: locateCell }
  if (problem !== undefined) throw problem
}

/** What the caller's rows throw may quote them; what came before it is scanned. */
async function* untilBroken<T>(rows: AsyncIterable<T>, onProblem: (problem: ReadProblem) => void): AsyncGenerator<T> {
  try {
    yield* rows
  } catch {
    onProblem(new ReadProblem('read-error', 'The rows broke off while they were read.'))
  }
}

const locateCell: RowsSegment['locate'] = (row, column, start, end) => ({
  place: { kind: 'cell', sheet: '', ref: cellReference(column, row.number) },
  span: [start, end],
})
