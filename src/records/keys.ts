import { HEAD, KEY, Shape, sizesOf, STRONG, type UnpackedChunk } from './format.js'

/** What of a chunk is needed to walk over its keys. */
type Chunk = Pick<UnpackedChunk, 'strings' | 'shapes' | 'data'>

/** Walks over the records of a chunk: the number of the shape, and where the record begins. */
function eachShape(
  chunk: Pick<Chunk, 'shapes' | 'data'>,
  visit: (shape: number, at: number, view: DataView, record: number) => void,
): void {
  const { data } = chunk
  const sizes = sizesOf(chunk)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  for (let [at, record] = [0, 0]; at < data.byteLength; record++) {
    const shape = view.getUint32(at)
    visit(shape, at, view, record)
    at += sizes[shape]!
  }
}

/** How many records a chunk has. */
export function countRecords(chunk: Pick<Chunk, 'shapes' | 'data'>): number {
  let count = 0
  eachShape(chunk, () => count++)
  return count
}

/**
 * Walks over the keys of the kinds that a test takes, in their order, and reads nothing else. Every step of 名寄せ asks for the keys of one kind.
 * @param visit `record`: number of the record within the chunk, from 0
 */
export function readKeys(
  chunk: Chunk,
  isWanted: (kind: string, strong: boolean) => boolean,
  visit: (record: number, high: number, low: number) => void,
): void {
  const { strings, shapes } = chunk
  // Where the wanted keys of a shape lie in its records.
  const offsets = shapes.map((shape) =>
    shape
      .slice(Shape.keys)
      .flatMap((word, index) => (isWanted(strings[word & ~STRONG]!, (word & STRONG) !== 0) ? [HEAD + index * KEY] : [])),
  )
  if (offsets.every((own) => own.length === 0)) return
  eachShape(chunk, (shape, at, view, record) => {
    for (const offset of offsets[shape]!) visit(record, view.getUint32(at + offset), view.getUint32(at + offset + 4))
  })
}

/** The kinds of the keys of a chunk, strong and other ones apart, and how many there are of each. In the order in which they are first met. */
export function keyKinds(chunk: Chunk): { kind: string; strong: boolean; count: number }[] {
  const { strings, shapes } = chunk
  const records = new Uint32Array(shapes.length)
  eachShape(chunk, (shape) => records[shape]!++)
  const counts = new Map<number, number>()
  shapes.forEach((shape, index) => {
    for (const word of shape.slice(Shape.keys)) counts.set(word, (counts.get(word) ?? 0) + records[index]!)
  })
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => ({ kind: strings[word & ~STRONG]!, strong: (word & STRONG) !== 0, count }))
}
