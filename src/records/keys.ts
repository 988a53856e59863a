import { HEAD, KEY, KEYS_AT, STRONG, type UnpackedChunk } from './codec.js'

/** What of a chunk is needed to walk over its keys. */
type Chunk = Pick<UnpackedChunk, 'strings' | 'data'>

/** Words that a key's first two bytes can be. */
const WORDS = 0x10000

/** How many records a chunk has. */
export function countRecords({ data }: Pick<Chunk, 'data'>): number {
  let count = 0
  for (let at = 0; at < data.byteLength; count++) at += HEAD + data[at + KEYS_AT]! * KEY
  return count
}

/**
 * Walks over the keys of the kinds that a test takes, in their order, and reads nothing else. Every step of 名寄せ asks for the keys of one kind.
 * @param visit `record`: number of the record within the chunk, from 0
 */
export function readKeys(
  { strings, data }: Chunk,
  isWanted: (kind: string, strong: boolean) => boolean,
  visit: (record: number, high: number, low: number) => void,
): void {
  // The words of a chunk are many, the kinds of its keys few: each is asked about when it is first met. 1: wanted, 2: not.
  const answers = new Uint8Array(WORDS)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let record = 0
  for (let at = 0; at < data.byteLength; record++) {
    const end = at + HEAD + view.getUint8(at + KEYS_AT) * KEY
    for (let key = at + HEAD; key < end; key += KEY) {
      const word = view.getUint16(key)
      let answer = answers[word]!
      if (answer === 0) answers[word] = answer = isWanted(strings[word & ~STRONG]!, (word & STRONG) !== 0) ? 1 : 2
      if (answer === 1) visit(record, view.getUint32(key + 2), view.getUint32(key + 6))
    }
    at = end
  }
}

/** The kinds of the keys of a chunk, strong and other ones apart, and how many there are of each. In the order in which they are first met. */
export function keyKinds({ strings, data }: Chunk): { kind: string; strong: boolean; count: number }[] {
  const counts = new Uint32Array(WORDS)
  const met: number[] = []
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  for (let at = 0; at < data.byteLength;) {
    const end = at + HEAD + view.getUint8(at + KEYS_AT) * KEY
    for (let key = at + HEAD; key < end; key += KEY) {
      const word = view.getUint16(key)
      if (counts[word]!++ === 0) met.push(word)
    }
    at = end
  }
  return met.map((word) => ({ kind: strings[word & ~STRONG]!, strong: (word & STRONG) !== 0, count: counts[word]! }))
}
