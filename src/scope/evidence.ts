import { UsageError, type Evidence, type RecordChunk } from '../contract/index.js'
import type { UnpackedChunk } from '../records/format.js'
import { createHashSet, type HashSet } from './hash-set.js'

/** Gathers evidence: of one file from packs of hashes, or of many files from theirs. */
export interface EvidenceBuilder {
  addHashes(type: string, hashes: Uint8Array): void
  addCounts(counted: Record<string, number>, dummies: Record<string, number>): void
  /** Records of persons of one file or member; packs of one path follow each other. */
  addRecords(pack: UnpackedChunk): void
  /** Says of which bytes the records were read: those of byte-identical copies count once. */
  identify(sha256: string): void
  add(evidence: Evidence): void
  /** Different values of a type. */
  distinct(type: string): number
  /** Recognised test data by type. */
  dummies(): Record<string, number>
  /** Findings of which only a part is written, by type. */
  partial(): Record<string, number>
  /** Marks of secrecy, those that most files bear first. */
  markings(): { text: string; files: number }[]
  /** Records of persons, in the order of their paths. */
  chunks(): UnpackedChunk[]
  result(): Evidence
}

/** An empty builder. Adding is commutative and associative. */
export function createEvidence(): EvidenceBuilder {
  const sets = new Map<string, HashSet>()
  const counted = new Map<string, number>()
  const dummies = new Map<string, number>()
  const partial = new Map<string, number>()
  const markings = new Map<string, number>()
  const given: UnpackedChunk[] = []
  // A file's packs stay apart until it is asked for: joined one by one, a file of a million rows is copied hundreds of times.
  const packed = new Map<string, { chunk: UnpackedChunk; packs: Uint8Array[] }>()
  const chunks = (): UnpackedChunk[] => {
    for (const { chunk, packs } of packed.values()) {
      if (packs.length > 1) packs.splice(0, packs.length, Buffer.concat(packs))
      chunk.data = packs[0]!
    }
    return ordered([...given, ...[...packed.values()].map(({ chunk }) => chunk)])
  }
  const setOf = (type: string): HashSet => {
    let set = sets.get(type)
    if (set === undefined) sets.set(type, (set = createHashSet()))
    return set
  }
  return {
    addHashes: (type, hashes) => setOf(type).addAll(hashes),
    addCounts(moreCounted, moreDummies) {
      addTo(counted, moreCounted)
      addTo(dummies, moreDummies)
    },
    addRecords(pack) {
      const known = packed.get(pack.path)
      if (known === undefined) {
        packed.set(pack.path, {
          chunk: { ...pack, strings: [...pack.strings], sets: [...pack.sets], shapes: [...pack.shapes] },
          packs: [pack.data],
        })
        return
      }
      for (const word of pack.strings) known.chunk.strings.push(word)
      for (const set of pack.sets) known.chunk.sets.push(set)
      for (const shape of pack.shapes) known.chunk.shapes.push(shape)
      if (pack.itemTypes !== undefined) known.chunk.itemTypes = [...(known.chunk.itemTypes ?? []), ...pack.itemTypes]
      known.packs.push(pack.data)
    },
    identify(sha256) {
      for (const { chunk } of packed.values()) chunk.sha256 = sha256
    },
    add(evidence) {
      for (const chunk of evidence.records ?? []) given.push(bytesOf.get(chunk) ?? unpacked(chunk))
      for (const [type, base64] of Object.entries(evidence.distinct)) setOf(type).addAll(Buffer.from(base64, 'base64'))
      addTo(counted, evidence.counted)
      addTo(dummies, evidence.dummies)
      addTo(partial, evidence.partial ?? {})
      addTo(markings, evidence.markings ?? {})
    },
    distinct: (type) => (sets.get(type)?.size ?? 0) + (counted.get(type) ?? 0),
    dummies: () => sorted(dummies),
    partial: () => sorted(partial),
    markings: () => [...markings].map(([text, files]) => ({ text, files })).sort((a, b) => b.files - a.files || (a.text < b.text ? -1 : 1)),
    chunks,
    result: () => ({
      version: 1,
      distinct: sorted(new Map([...sets].map(([type, set]) => [type, Buffer.from(set.sorted()).toString('base64')]))),
      counted: sorted(counted),
      dummies: sorted(dummies),
      ...(partial.size > 0 && { partial: sorted(partial) }),
      ...(markings.size > 0 && { markings: sorted(markings) }),
      ...(given.length + packed.size > 0 && { records: chunks().map(toBase64) }),
    }),
  }
}

function addTo(counts: Map<string, number>, more: Record<string, number>): void {
  for (const [type, n] of Object.entries(more)) counts.set(type, (counts.get(type) ?? 0) + n)
}

function sorted<T>(map: Map<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** By path, then by content: the order in which parts were merged must not show. */
function ordered(chunks: readonly UnpackedChunk[]): UnpackedChunk[] {
  return [...chunks].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : Buffer.compare(a.data, b.data)))
}

/** @throws UsageError for records in the layout of an earlier version */
function unpacked(chunk: RecordChunk): UnpackedChunk {
  if (!Array.isArray(chunk.shapes))
    throw new UsageError(
      'the result was made by an earlier version of sekisho; scan again with this one.',
      '以前の版の sekisho による結果です。この版でもう一度走査してください。',
    )
  return { ...chunk, data: Buffer.from(chunk.data, 'base64') }
}

/** Bytes of the chunks that were handed out by this process. */
const bytesOf = new WeakMap<RecordChunk, UnpackedChunk>()

/** Turned into text only where somebody looks: a summary of the same process takes the bytes, and a million records are 120 MB of them. */
function toBase64(unpacked: UnpackedChunk): RecordChunk {
  const { data, ...rest } = unpacked
  const chunk = Object.defineProperty({ ...rest, data: '' }, 'data', {
    enumerable: true,
    get: () => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64'),
  })
  bytesOf.set(chunk, unpacked)
  return chunk
}
