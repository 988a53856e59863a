import type { ProseSegment, Segment } from '../../contract/index.js'
import { runsIn, TRUST } from '../binary/binary.js'
import { carve } from './carve.js'
import { createParagraphs } from '../paragraphs.js'
import type { RandomAccess, ReadContext } from '../reader.js'
import type { Database } from './database.js'
import type { Living } from './living.js'
import type { Header } from './pages.js'
import type { Table } from './tables.js'

/** Kinds of b-tree pages by their first byte, and the bytes of their headers (https://www.sqlite.org/fileformat2.html#b_tree_pages). */
const HEADERS: Readonly<Record<number, number>> = { 2: 12, 5: 12, 10: 8, 13: 8 }
const INDEXES: ReadonlySet<number> = new Set([2, 10])
/** Bytes below which a stretch says nothing. */
const LEAST = 8
/** What a finding is worth where no row lies. */
export const TRUST_DEAD = 0.9 * TRUST.sure

/** What is known of the rest of the database. */
export interface Known {
  /** Their columns name what is found of them. */
  tables: readonly Table[]
  /** Of what a table still holds, copies are left wherever pages were moved. */
  living: Living
  /** Also in pages that nobody has read, because a table broke off; indexes repeat what stands in tables. */
  whole: boolean
}

/** Looks for text where no row lies: in free pages, between and behind the cells of the others. What was deleted stays there until something is written over it. */
export async function* readDeadSpace(
  random: RandomAccess,
  database: Database,
  known: Known,
  context: ReadContext,
): AsyncGenerator<Segment> {
  const { whole } = known
  const { header, pages } = database
  const { pageSize } = header
  const count = Math.ceil(random.size / pageSize)
  const free = await freePages(random, header, count)
  const isMap = pointerMaps(header)
  const join = createParagraphs(context)
  const trusted = (segments: readonly ProseSegment[]): ProseSegment[] => segments.map((segment) => ({ ...segment, trust: TRUST_DEAD }))
  for (let page = 1; page <= count; page++) {
    const offset = (page - 1) * pageSize
    const bytes = Buffer.from(await random.read(offset, pageSize))
    context.progress()
    const start = page === 1 ? 100 : 0
    const isLost = whole && !pages.seen(page) && !INDEXES.has(bytes[start]!)
    const stretches: Stretch[] = free.has(page) || isLost ? [[0, bytes.length]] : isMap(page) ? [] : gapsBetween(bytes, header, start)
    for (const [from, to] of stretches) {
      for (const { text, at } of textsIn(bytes.subarray(from, to), header.encoding, known))
        yield* trusted(join.add(text, { kind: 'bytes', offset: offset + from + at }))
    }
    // What is far apart belongs to different rows.
    if (stretches.length > 0) yield* trusted(join.end())
  }
}

type Stretch = readonly [start: number, end: number]

/** Rows under the names of their columns, and what else reads as text; each once, and nothing that a table still holds. */
export function* textsIn(
  bytes: Buffer,
  encoding: Header['encoding'],
  { living, tables }: Pick<Known, 'living' | 'tables'>,
): Generator<{ text: string; at: number }> {
  if (bytes.length < LEAST) return
  const widths = new Set(tables.map(({ stored }) => stored.length))
  let last = 0
  for (const { start, end, values, texts } of carve(bytes, encoding, widths)) {
    yield* runsBetween(bytes, last, start, living)
    last = end
    if (texts.every((text) => living.has(text))) continue
    for (const text of texts) living.add(text)
    const [table, other] = tables.filter(({ stored }) => stored.length === values.length)
    const names = other === undefined ? table?.columns : undefined
    const fields = values.map((value, column) => (value === '' ? '' : names === undefined ? value : `${names[column]}: ${value}`))
    yield { text: `${fields.filter((field) => field !== '').join('\n')}\n`, at: start }
  }
  yield* runsBetween(bytes, last, bytes.length, living)
}

function* runsBetween(bytes: Buffer, from: number, to: number, living: Living): Generator<{ text: string; at: number }> {
  if (to - from < LEAST) return
  for (const { text, start } of runsIn(bytes.subarray(from, to))) {
    if (living.covers(text)) continue
    living.add(text)
    yield { text, at: from + start }
  }
}

/** The pages that are free: a chain of pages that list them (https://www.sqlite.org/fileformat2.html#the_freelist). */
async function freePages(random: RandomAccess, { firstFree, pageSize }: Header, count: number): Promise<ReadonlySet<number>> {
  const free = new Set<number>()
  for (let trunk = firstFree; trunk > 0 && trunk <= count && !free.has(trunk);) {
    free.add(trunk)
    const bytes = Buffer.from(await random.read((trunk - 1) * pageSize, pageSize))
    if (bytes.length < pageSize) break
    const leaves = Math.min(bytes.readUInt32BE(4), pageSize / 4 - 2)
    for (let index = 0; index < leaves; index++) {
      const page = bytes.readUInt32BE(8 + 4 * index)
      if (page > 0 && page <= count) free.add(page)
    }
    trunk = bytes.readUInt32BE(0)
  }
  return free
}

/** Pages of pointers stand at even distances (https://www.sqlite.org/fileformat2.html#pointer_map_or_ptrmap_pages). */
function pointerMaps({ hasPointerMap, pageSize, reserved }: Header): (page: number) => boolean {
  if (!hasPointerMap) return () => false
  const distance = Math.floor((pageSize - reserved) / 5) + 1
  return (page) => page >= 2 && (page - 2) % distance === 0
}

/** Stretches of a b-tree page that no cell takes; none where it is no such page. */
function gapsBetween(bytes: Buffer, { pageSize, reserved }: Header, at: number): Stretch[] {
  const size = HEADERS[bytes[at]!]
  if (size === undefined || bytes.length < pageSize) return []
  const cells = bytes.readUInt16BE(at + 3)
  const end = pageSize - reserved
  const from = at + size + 2 * cells
  const content = bytes.readUInt16BE(at + 5) || 65_536
  if (from > end || content > end || content < from) return []
  const stretches: Stretch[] = [[from, content]]
  // Free blocks: where the next one is, the size of this, and what stood there.
  for (let block = bytes.readUInt16BE(at + 1), before = 0; block > before && block + 4 <= end;) {
    const length = bytes.readUInt16BE(block + 2)
    if (length < 4 || block + length > end) break
    stretches.push([block + 4, block + length])
    before = block
    block = bytes.readUInt16BE(block)
  }
  return stretches
}
