import type { ProseSegment } from '../../contract/index.js'
import { readBinary } from '../binary/binary.js'
import { gapOf } from '../flow.js'
import { createParagraphs } from '../paragraphs.js'
import type { Reader } from '../reader.js'
import { progressing } from '../text.js'
import { TRUST_DEAD, textsIn } from './dead-space.js'
import { createLiving } from './living.js'

const GAP = gapOf(
  'unsupported',
  'content',
  'This is what a program wrote beside its SQLite database and had not yet put into it (-wal, -journal); only rows and texts among its bytes were searched. Open the database with its program, close it, and scan the database.',
)

/** Where the pages of a log lie: after how many bytes the first, what stands before each, and behind. */
interface Frames {
  first: number
  before: number
  pageSize: number
  behind: number
}

/**
 * Reads the logs that SQLite keeps beside a database, page by page: rows by their form, other texts at lower confidence. What their columns are called stands in the
 * database only. (https://www.sqlite.org/fileformat2.html#walformat and #the_rollback_journal)
 */
export const readSqliteLog: Reader = async function* (input, context) {
  const frames = framesOf(input.head)
  if (frames === undefined) return yield* readBinary(GAP)(input, context)
  const { first, before, pageSize, behind } = frames
  const living = createLiving(input.size ?? 2 ** 24)
  const join = createParagraphs(context)
  const trusted = (segments: readonly ProseSegment[]): ProseSegment[] => segments.map((segment) => ({ ...segment, trust: TRUST_DEAD }))
  let held: Buffer = Buffer.alloc(0)
  let base = 0
  let skip = first
  const page = function* (bytes: Buffer, offset: number): Generator<ProseSegment> {
    for (const { text, at } of textsIn(bytes, 'utf-8', { living, tables: [] }))
      yield* trusted(join.add(text, { kind: 'bytes', offset: offset + at }))
    yield* trusted(join.end())
  }
  for await (const chunk of progressing(input, context)) {
    held = Buffer.concat([held, chunk])
    let at = 0
    for (; held.length - at >= skip + before + pageSize + behind; at += before + pageSize + behind) {
      at += skip
      skip = 0
      yield* page(held.subarray(at + before, at + before + pageSize), base + at + before)
    }
    held = held.subarray(at)
    base += at
  }
  // A last page may be cut off.
  yield* page(held, base)
  yield GAP
}

function framesOf(head: Uint8Array): Frames | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.length < 32) return undefined
  const isWal = bytes[0] === 0x37
  const pageSize = bytes.readUInt32BE(isWal ? 8 : 24)
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return undefined
  if (isWal) return { first: 32, before: 24, pageSize, behind: 0 }
  const sector = bytes.readUInt32BE(20)
  return sector < 32 || sector > 65_536 ? undefined : { first: sector, before: 4, pageSize, behind: 4 }
}
