import { At, HEAD, KEY, Shape, type UnpackedChunk } from './format.js'
import { readRecords, type PackedRecord } from './unpack.js'

/** What is to become of a record; what is absent stays. Indexes into the strings and sets of the edit's vocabulary. */
export interface RecordEdit {
  class?: number
  types?: number
  items?: number
  /** Kinds of keys that go. */
  drop?: (kind: string) => boolean
  /** Ways to reach the person that go, as bits of the flags. */
  unreach?: number
}

/** Words and sets that an edit may refer to: those of the chunk, and new ones. */
export interface EditVocabulary {
  word(text: string): number
  set(words: readonly string[]): number
  wordsOf(set: number): readonly string[]
}

/**
 * A copy of a chunk in which records are left out (`false`), changed, or kept as they are (undefined). Records keep the numbers that they had.
 * The chunk itself stays as it is.
 */
export function editRecords(
  chunk: UnpackedChunk,
  edit: (record: PackedRecord, number: number, vocabulary: EditVocabulary) => RecordEdit | false | undefined,
): UnpackedChunk {
  const strings = [...chunk.strings]
  const sets = [...chunk.sets]
  const words = new Map(strings.map((text, index) => [text, index]))
  const fresh = new Map<string, number>()
  const word = (text: string): number => {
    const known = words.get(text)
    if (known !== undefined) return known
    words.set(text, strings.push(text) - 1)
    return strings.length - 1
  }
  const vocabulary: EditVocabulary = {
    word,
    set(members) {
      const indexes = members.map(word)
      const name = indexes.join()
      let set = fresh.get(name)
      if (set === undefined) fresh.set(name, (set = sets.push(indexes) - 1))
      return set
    },
    wordsOf: (set) => (sets[set] ?? []).map((index) => strings[index]!),
  }
  const shapes = [...chunk.shapes]
  const changed = new Map<string, number>()
  /** The number of the shape that a change makes of another. */
  const reshape = (index: number, change: RecordEdit, kept: readonly number[]): number => {
    const old = chunk.shapes[index]!
    const shape = [...old.slice(0, Shape.keys), ...kept.map((key) => old[Shape.keys + key]!)]
    if (change.class !== undefined) shape[Shape.class] = change.class
    if (change.types !== undefined) shape[Shape.types] = change.types
    if (change.items !== undefined) shape[Shape.items] = change.items
    const name = shape.join()
    let known = changed.get(name)
    if (known === undefined) changed.set(name, (known = shapes.push(shape) - 1))
    return known
  }
  const data = new Uint8Array(chunk.data.byteLength)
  const view = new DataView(data.buffer)
  const numbers: number[] = []
  let [from, to, index] = [0, 0, 0]
  readRecords(chunk, (record) => {
    const begin = from
    const number = chunk.numbers?.[index] ?? index
    from += HEAD + record.keys * KEY
    index++
    const change = edit(record, number, vocabulary)
    if (change === false) return
    numbers.push(number)
    if (change === undefined) {
      data.set(chunk.data.subarray(begin, from), to)
      to += from - begin
      return
    }
    const kept = keysThatStay(record, change.drop)
    data.set(chunk.data.subarray(begin, begin + HEAD), to)
    kept.forEach((key, place) => {
      const start = begin + HEAD + key * KEY
      data.set(chunk.data.subarray(start, start + KEY), to + HEAD + place * KEY)
    })
    view.setUint32(to + At.shape, reshape(record.shape, change, kept))
    if (change.unreach !== undefined) view.setUint8(to + At.flags, view.getUint8(to + At.flags) & ~change.unreach)
    to += HEAD + kept.length * KEY
  })
  return { ...chunk, strings, sets, shapes, data: data.subarray(0, to), numbers: Uint32Array.from(numbers) }
}

function keysThatStay(record: PackedRecord, drop: RecordEdit['drop']): number[] {
  const kept: number[] = []
  for (let key = 0; key < record.keys; key++) if (drop?.(record.keyKind(key)) !== true) kept.push(key)
  return kept
}
