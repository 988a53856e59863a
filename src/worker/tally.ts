import { givenReadings } from '../../detectors/person-name/given-readings.js'
import { MEDIUM_CONFIDENCE, type Detector, type Finding } from '../contract/index.js'
import type { Found } from '../engine/claim.js'
import { createPacker, type RecordPacker } from '../records/pack.js'
import type { PersonRecord } from '../records/record.js'
import { normalise } from '../text/normalise.js'
import { sipHash, sipKey, sipResult, type SipKey } from '../text/siphash.js'
import type { WorkerEvent } from './events.js'
import { LIKENESS, type ScanSettings } from './settings.js'

/**
 * Types whose values leave no hash behind, not even a keyed one: an irreversible transform of a 個人番号 may still be one
 * (番号法 2条8項, ガイドライン). They are counted inside the file and forgotten.
 */
const UNHASHED: ReadonlySet<string> = new Set(['my-number'])

/** Types of which a finding says that there is one, and nothing of it: no value even where values are asked for, no hash of it. */
const PRESENCE_ONLY: ReadonlySet<string> = new Set(['credential'])

/** Findings that cross the process border at a time; a bound of the contract. */
const BATCH = 1000
/** Hashes that cross at a time: 512 KB. */
const HASH_BATCH = 64 * 1024

/** Bytes of packed records that cross at a time. */
const RECORD_BYTES = 256 * 1024

/** Gathers what one file or member holds and hands it on in batches. */
export interface Tally {
  add(found: Found): void
  /** Takes what was said of one person. */
  addRecord(record: PersonRecord): void
  /** Events that are full, in order; `all`: those that are not, too. The caller emits them. */
  take(all?: boolean): WorkerEvent[]
  counts(): {
    findings: number
    byType: Record<string, number>
    counted: Record<string, number>
    dummies: Record<string, number>
    partial: Record<string, number>
  }
}

/** What is counted of the values of one type. */
interface TypeTally {
  type: string
  findings: number
  dummies: number
  /** Findings whose middle was masked already where they stood. */
  partial: number
  /** Hashes of values, or the values' hashes inside this file where none may leave it. */
  pack: HashPack | undefined
  unhashed: Set<string> | undefined
  /** Sip key of the type: the same digits as a phone number and as a member number have nothing in common. */
  key: SipKey
}

/** An empty tally for a file or member. */
export function createTally(path: string, chain: readonly string[] | undefined, settings: ScanSettings): Tally {
  const key = sipKey(settings.key)
  const types = new Map<string, TypeTally>()
  // Looked up with every value found: by detector, because that needs no hashing of a string.
  const byDetector = new Map<Detector, TypeTally>()
  const kindKeys = new Map<string, SipKey>()
  const keyOfKind = (kind: string): SipKey => {
    let own = kindKeys.get(kind)
    if (own === undefined) kindKeys.set(kind, (own = typeKey(key, `record:${kind}`)))
    return own
  }
  // Most files of a source tree speak of nobody.
  let packer: RecordPacker | undefined
  const takeRecords = ({ take }: RecordPacker): WorkerEvent => ({
    kind: 'records',
    path,
    ...(chain !== undefined && { chain: [...chain] }),
    ...take(),
  })
  let batch: Finding[] = []
  let ready: WorkerEvent[] = []

  const tallyOf = (detector: Detector): TypeTally => {
    const { type } = detector
    let tally = types.get(type)
    if (tally === undefined) {
      const isHashed = !UNHASHED.has(type)
      tally = {
        type,
        findings: 0,
        dummies: 0,
        partial: 0,
        pack: isHashed ? createHashPack() : undefined,
        unhashed: isHashed ? undefined : new Set(),
        key: typeKey(key, type),
      }
      types.set(type, tally)
    }
    byDetector.set(detector, tally)
    return tally
  }
  const note = (tally: TypeTally, normalized: string): void => {
    tally.findings++
    sipHash(tally.key, normalized)
    if (tally.pack === undefined) tally.unhashed?.add(`${sipResult.high}:${sipResult.low}`)
    else if (tally.pack.add(sipResult.high, sipResult.low))
      ready.push({ kind: 'hashes', path, type: tally.type, hashes: tally.pack.take() })
  }
  const takeBatch = (): WorkerEvent => {
    const findings = batch
    batch = []
    return { kind: 'findings', path, findings }
  }
  const countsOf = (value: (tally: TypeTally) => number): Record<string, number> =>
    sorted([...types.values()].flatMap((tally): [string, number][] => (value(tally) > 0 ? [[tally.type, value(tally)]] : [])))

  return {
    add(found) {
      const { claim } = found
      const isCounted = claim.confidence >= MEDIUM_CONFIDENCE
      const isListed = settings.findings === 'all' && claim.confidence >= settings.minConfidence
      if (!isCounted && !isListed) return
      const tally = byDetector.get(claim.detector) ?? tallyOf(claim.detector)
      // What is listed is the user's choice; what is counted is the same for everybody.
      if (isCounted && claim.attributes?.['dummy'] === 'true') tally.dummies++
      else if (isCounted) {
        note(tally, claim.normalized)
        if (claim.attributes?.['kind'] === 'masked') tally.partial++
      }
      if (!isListed) return
      batch.push(toFinding(found, path, chain, settings, tally.key))
      if (batch.length >= BATCH) ready.push(takeBatch())
    },
    addRecord(record) {
      packer ??= createPacker(keyOfKind, givenReadings)
      packer.add(record)
      if (packer.size >= RECORD_BYTES) ready.push(takeRecords(packer))
    },
    take(all = false) {
      if (all && packer !== undefined && packer.size > 0) ready.push(takeRecords(packer))
      if (all && batch.length > 0) ready.push(takeBatch())
      if (all) {
        for (const { type, pack } of types.values()) {
          if (pack !== undefined && !pack.isEmpty()) ready.push({ kind: 'hashes', path, type, hashes: pack.take() })
        }
      }
      const events = ready
      if (events.length > 0) ready = []
      return events
    },
    counts: () => ({
      findings: [...types.values()].reduce((sum, { findings }) => sum + findings, 0),
      byType: countsOf(({ findings }) => findings),
      counted: countsOf(({ unhashed }) => unhashed?.size ?? 0),
      dummies: countsOf(({ dummies }) => dummies),
      partial: countsOf(({ partial }) => partial),
    }),
  }
}

function typeKey(key: SipKey, type: string): SipKey {
  sipHash(key, `${type}\0a`)
  const [a, b] = [sipResult.high, sipResult.low]
  sipHash(key, `${type}\0b`)
  return { words: Uint32Array.of(a, b, sipResult.high, sipResult.low) }
}

function toFinding(found: Found, path: string, chain: readonly string[] | undefined, settings: ScanSettings, key: SipKey): Finding {
  const { claim, raw, record } = found
  const { detector, confidence, reason, normalized, attributes } = claim
  const { place, span } = found.locate()
  const value = raw.slice(claim.start, claim.end)
  const isPresence = PRESENCE_ONLY.has(detector.type)
  // A My Number's fingerprint names the place, not the number; so does a password's.
  const isPlaced = UNHASHED.has(detector.type) || isPresence
  const likeness = isPlaced && settings.likeness !== undefined ? LIKENESS + likenessOf(settings.likeness, detector.type, normalized) : ''
  sipHash(key, isPlaced ? `${path}\0${JSON.stringify(place)}\0${span[0]}` : normalized)
  return {
    type: detector.type,
    detector: detector.id,
    path,
    ...(chain !== undefined && { chain: [...chain] }),
    place,
    span,
    confidence,
    reason,
    // As it reads, not as it is escaped: \u5c71\u7530 is masked like 山田.
    masked: maskSafely(detector.mask, normalise(value).text, value),
    ...(settings.reveal && !isPresence && { value }),
    fingerprint: `v1:${hex(sipResult.high)}${hex(sipResult.low)}${likeness}`,
    ...(record !== undefined && { record }),
    ...(attributes !== undefined && { attributes }),
  }
}

function likenessOf(key: Uint8Array, type: string, normalized: string): string {
  sipHash(typeKey(sipKey(key), type), normalized)
  return hex(sipResult.high) + hex(sipResult.low)
}

const hex = (word: number): string => word.toString(16).padStart(8, '0')

/** Longest mask: the length of a value is told only roughly. */
const MASK_MAX = 12

/** A detector's own mask, unless it throws or gives the value away. `raw`: another writing that must not show either. */
export function maskSafely(mask: ((value: string) => string) | undefined, value: string, raw = value): string {
  const hidden = '＊'.repeat(Math.min([...value].length, MASK_MAX))
  if (mask === undefined) return hidden
  try {
    const masked = mask(value)
    return typeof masked === 'string' && masked !== '' && !masked.includes(value) && !masked.includes(raw) ? masked : hidden
  } catch {
    return hidden
  }
}

interface HashPack {
  /** True when the pack is full. */
  add(high: number, low: number): boolean
  isEmpty(): boolean
  take(): Uint8Array
}

/** Grows to HASH_BATCH and stays there; a value seen a moment ago is not taken again. */
function createHashPack(): HashPack {
  let view = new DataView(new ArrayBuffer(64 * 8))
  let length = 0
  const recent = new Float64Array(1024)
  return {
    add(high, low) {
      const slot = low & 1023
      const mixed = high * 4096 + (low >>> 20)
      if (recent[slot] === mixed) return false
      recent[slot] = mixed
      if (length * 8 === view.byteLength) {
        const wider = new Uint8Array(view.byteLength * 2)
        wider.set(new Uint8Array(view.buffer))
        view = new DataView(wider.buffer)
      }
      view.setUint32(length * 8, high)
      view.setUint32(length * 8 + 4, low)
      length++
      return length >= HASH_BATCH
    },
    isEmpty: () => length === 0,
    take() {
      const bytes = new Uint8Array(view.buffer.slice(0, length * 8))
      length = 0
      return bytes
    },
  }
}

function sorted(entries: [string, number][]): Record<string, number> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
