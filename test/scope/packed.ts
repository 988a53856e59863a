// Records of persons as the engine packs them.
import { createPacker } from '../../src/records/pack.js'
import type { UnpackedChunk } from '../../src/records/format.js'
import { GIVEN_KANA, type PersonRecord, type RecordKey } from '../../src/records/record.js'
import { comparableReading, readingOfKana, unifyKana } from '../../src/text/reading.js'
import { sipKey } from '../../src/text/siphash.js'

const KEY = sipKey(new Uint8Array(16))
const STRONG = new Set(['email', 'mobile', 'member-id:customer', 'member-id:user', 'member-id:employee'])
/** 'kana:ヤマダタロウ' is packed with its reading, as the engine does. */
function valueOf(kind: string, value: string): { value: string; reading?: string } {
  if (kind === 'kana') return { value: unifyKana(value), reading: readingOfKana(value) }
  return { value: kind === GIVEN_KANA ? comparableReading(value) : value }
}

/** Given names in kanji of which it is known how they may be read. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  花子: ['ハナコ', 'カコ'],
  健一: ['ケンイチ', 'タケカズ'],
  賢一: ['ケンイチ'],
  祥子: ['ショウコ', 'サチコ'],
}

/** Keys written as 'name:山田太郎 mobile:09011112222'. */
export function keysIn(text: string): RecordKey[] {
  return text.split(' ').map((pair) => {
    const at = pair.lastIndexOf(':')
    const [kind, value] = [pair.slice(0, at), pair.slice(at + 1)]
    return { kind, strong: STRONG.has(kind), ...valueOf(kind, value) }
  })
}

/** The record of a customer of whom nothing is known but the keys, in row `row` of a sheet. */
export function plainRecord(keys: string, row: number, more: Partial<PersonRecord> = {}): PersonRecord {
  return {
    structured: true,
    class: 'customer',
    place: { kind: 'cell', sheet: '名簿', ref: `B${row}` },
    types: ['person-name'],
    items: ['氏名'],
    keys: keysIn(keys),
    age: undefined,
    gender: undefined,
    occupation: undefined,
    region: undefined,
    reach: { postal: false, phone: false, email: false },
    sensitive: [],
    ...more,
  }
}

/** The chunk of one file. */
export function packed(path: string, records: readonly PersonRecord[]): UnpackedChunk {
  const packer = createPacker(
    () => KEY,
    (given) => READINGS[given] ?? [],
  )
  for (const record of records) packer.add(record)
  return { path, ...packer.take() }
}
