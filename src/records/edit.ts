import { HEAD, KEY, readRecords, type PackedRecord, type UnpackedChunk } from './codec.js'

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
  /** Moves the keys that stay together; returns how many. */
  const keepKeys = (record: PackedRecord, at: number, place: number, drop: (kind: string) => boolean): number => {
    let kept = 0
    for (let key = 0; key < record.keys; key++) {
      if (drop(record.keyKind(key))) continue
      const start = at + HEAD + key * KEY
      data.set(chunk.data.subarray(start, start + KEY), place + HEAD + KEY * kept++)
    }
    view.setUint8(place + 35, kept)
    return kept
  }
  const data = new Uint8Array(chunk.data.byteLength)
  const view = new DataView(data.buffer)
  const numbers: number[] = []
  let [from, to, index] = [0, 0, 0]
  readRecords(chunk, (record) => {
    const size = HEAD + record.keys * KEY
    const number = chunk.numbers?.[index] ?? index
    const change = edit(record, number, vocabulary)
    if (change !== false) {
      data.set(chunk.data.subarray(from, from + size), to)
      if (change?.class !== undefined) view.setUint16(to + 2, change.class)
      if (change?.types !== undefined) view.setUint32(to + 10, change.types)
      if (change?.items !== undefined) view.setUint32(to + 14, change.items)
      if (change?.unreach !== undefined) view.setUint8(to, view.getUint8(to) & ~change.unreach)
      numbers.push(number)
      to += change?.drop === undefined ? size : HEAD + KEY * keepKeys(record, from, to, change.drop)
    }
    from += size
    index++
  })
  return { ...chunk, strings, sets, data: data.subarray(0, to), numbers: Uint32Array.from(numbers) }
}
