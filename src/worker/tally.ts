import type { Finding } from '../contract/index.js'
import type { Found } from '../engine/claim.js'
import { sipHash, sipKey, sipResult } from '../text/siphash.js'
import type { WorkerEvent } from './events.js'
import type { ScanSettings } from './settings.js'

/**
 * Types whose values leave no hash behind, not even a keyed one: an irreversible transform of a 個人番号 may still be one
 * (番号法 2条8項, ガイドライン). They are counted inside the file and forgotten.
 */
const UNHASHED: ReadonlySet<string> = new Set(['my-number'])

/** Findings that cross the process border at a time; a bound of the contract. */
const BATCH = 1000
/** Hashes that cross at a time: 512 KB. */
const HASH_BATCH = 64 * 1024

/** Gathers what one file or member holds and hands it on in batches. */
export interface Tally {
  add(found: Found): void
  /** Events that are full, in order; `all`: those that are not, too. The caller emits them. */
  take(all?: boolean): WorkerEvent[]
  counts(): { findings: number; byType: Record<string, number>; counted: Record<string, number>; dummies: Record<string, number> }
}

/** An empty tally for a file or member. */
export function createTally(path: string, chain: readonly string[] | undefined, settings: ScanSettings): Tally {
  const key = sipKey(settings.key)
  const byType = new Map<string, number>()
  const dummies = new Map<string, number>()
  const unhashed = new Map<string, Set<string>>()
  const packs = new Map<string, HashPack>()
  let batch: Finding[] = []

  let ready: WorkerEvent[] = []

  const addOne = (found: Found): void => {
    const { type } = found.detector
    const isDummy = found.attributes?.['dummy'] === 'true'
    count(isDummy ? dummies : byType, type)
    sipHash(key, `${type}\0${found.normalized}`)
    if (!isDummy && UNHASHED.has(type)) {
      let values = unhashed.get(type)
      if (values === undefined) unhashed.set(type, (values = new Set()))
      values.add(`${sipResult.high}:${sipResult.low}`)
    } else if (!isDummy) {
      let pack = packs.get(type)
      if (pack === undefined) packs.set(type, (pack = createHashPack()))
      if (pack.add(sipResult.high, sipResult.low)) ready.push({ kind: 'hashes', path, type, hashes: pack.take() })
    }
    if (settings.findings === 'none') return
    batch.push(toFinding(found, path, chain, settings, key))
    if (batch.length >= BATCH) ready.push(takeBatch())
  }
  const takeBatch = (): WorkerEvent => {
    const findings = batch
    batch = []
    return { kind: 'findings', path, findings }
  }

  return {
    add(found) {
      if (found.confidence >= settings.minConfidence) addOne(found)
    },
    take(all = false) {
      if (all && batch.length > 0) ready.push(takeBatch())
      if (all) for (const [type, pack] of packs) if (!pack.isEmpty()) ready.push({ kind: 'hashes', path, type, hashes: pack.take() })
      const events = ready
      if (events.length > 0) ready = []
      return events
    },
    counts: () => ({
      findings: [...byType.values()].reduce((sum, n) => sum + n, 0),
      byType: sorted(byType),
      counted: sorted(new Map([...unhashed].map(([type, values]) => [type, values.size]))),
      dummies: sorted(dummies),
    }),
  }
}

function toFinding(
  found: Found,
  path: string,
  chain: readonly string[] | undefined,
  settings: ScanSettings,
  key: ReturnType<typeof sipKey>,
): Finding {
  const { detector, confidence, reason, value, normalized, attributes, record } = found
  const { place, span } = found.locate()
  // A My Number's fingerprint names the place, not the number.
  sipHash(
    key,
    UNHASHED.has(detector.type) ? `${detector.type}\0${path}\0${JSON.stringify(place)}\0${span[0]}` : `${detector.type}\0${normalized}`,
  )
  return {
    type: detector.type,
    detector: detector.id,
    path,
    ...(chain !== undefined && { chain: [...chain] }),
    place,
    span,
    confidence,
    reason,
    masked: maskSafely(detector.mask, value),
    ...(settings.reveal && { value }),
    fingerprint: `v1:${hex(sipResult.high)}${hex(sipResult.low)}`,
    ...(record !== undefined && { record }),
    ...(attributes !== undefined && { attributes }),
  }
}

const hex = (word: number): string => word.toString(16).padStart(8, '0')

/** Longest mask: the length of a value is told only roughly. */
const MASK_MAX = 12

/** A detector's own mask, unless it throws or gives the value away. */
export function maskSafely(mask: ((value: string) => string) | undefined, value: string): string {
  const hidden = '＊'.repeat(Math.min([...value].length, MASK_MAX))
  if (mask === undefined) return hidden
  try {
    const masked = mask(value)
    return typeof masked === 'string' && masked !== '' && !masked.includes(value) ? masked : hidden
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

function count(counts: Map<string, number>, type: string): void {
  counts.set(type, (counts.get(type) ?? 0) + 1)
}

function sorted(counts: Map<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
