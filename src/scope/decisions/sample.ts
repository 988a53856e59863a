import type { Decisions, Evidence, SampledRecord } from '../../contract/index.js'
import { ageFrom } from '../../records/record.js'
import { sipHash, sipKey, sipResult } from '../../text/siphash.js'
import { createEvidence } from '../evidence.js'
import { recordId } from '../persons/index.js'
import { joinRecords } from '../persons/join.js'
import { eachRecord, loadRecords } from '../persons/records.js'
import { readStanding } from '../persons/standing.js'
import { hiddenId, hiddenName } from './refs.js'
import { rule } from './rule.js'
import { crypto } from '../../crypto.js'

/**
 * Draws records by chance, for a person to check: the same ones for the same key and input, however the scan was divided. In the order of their files.
 * Only of whom the summary counts: the dead are no living individuals (個人情報保護法 2条1項).
 * @param key of the scan; nobody without it can foresee what is drawn
 */
export function sampleRecords(
  evidence: Evidence,
  { count, key, decisions }: { count: number; key: Uint8Array; decisions?: Decisions | undefined },
): SampledRecord[] {
  const builder = createEvidence()
  builder.add(evidence)
  const ruled = decisions === undefined ? undefined : rule(builder.chunks(), decisions)
  const chunks = ruled?.chunks ?? builder.chunks()
  const records = loadRecords(chunks)
  const joined = joinRecords(records)
  const relinked = ruled === undefined ? joined : ruled.relink(records, joined)
  const { personOf } = relinked
  const { isDead } = readStanding(records, relinked)
  const sip = sipKey(crypto().createHash('sha256').update('sekisho sample 1\0').update(key).digest().subarray(0, 16))
  const ids = (number: number): string => {
    const chunk = records.chunkOf[number]!
    return recordId(chunks[chunk]!, number - records.firsts[chunk]!)
  }
  const rank = new Float64Array(records.count)
  for (let number = 0; number < records.count; number++) {
    sipHash(sip, ids(number))
    rank[number] = sipResult.high * 2 ** 21 + (sipResult.low >>> 11)
  }
  const drawn = new Set(
    Uint32Array.from(rank.keys())
      .filter((number) => isDead[personOf[number]!] === 0)
      .sort((a, b) => rank[a]! - rank[b]! || a - b)
      .subarray(0, count),
  )
  const found: SampledRecord[] = []
  eachRecord(records, (record, number, at) => {
    if (!drawn.has(number)) return
    const { path, chain, strings, sets } = chunks[at]!
    const words = (set: number): string[] => (sets[set] ?? []).map((word) => strings[word]!)
    const [id, person] = [ids(number), ids(personOf[number]!)]
    const age = ageFrom(record.age)
    const place = record.place()
    found.push({
      id,
      hiddenId: hiddenId(id),
      person,
      hiddenPerson: hiddenId(person),
      path,
      ...(chain !== undefined && { chain }),
      place,
      ...(place.kind === 'cell' && { hiddenSheet: hiddenName(place.sheet) }),
      structured: record.structured,
      class: record.class,
      types: words(record.types),
      items: words(record.items),
      ...(age !== undefined && { age }),
      ...(record.gender !== undefined && { gender: record.gender }),
      ...(record.region !== undefined && { region: record.region }),
    })
  })
  return found
}
