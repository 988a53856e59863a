/** The values that tables hold, as far as it must be told whether a text is made of them. */
export interface Living {
  add(value: string): void
  /** Does a table hold the value? */
  has(value: string): boolean
  /** Is the text nothing but such values, one after the other? */
  covers(text: string): boolean
}

/** Longer values count by pieces of this length. */
const PIECE = 48
/** Characters before and behind that may be anything of ASCII: the end of the head of a record, the beginning of the next. */
const [STRAY_BEFORE, STRAY_BEHIND] = [3, 2]
/** Bits that a value sets. */
const PROBES = 3
const [LEAST_BITS, MOST_BITS] = [16, 26]
const TEXT_MAX = 4096

/**
 * Remembers values by bits of their hashes (a Bloom filter), in at most 8 MB: one in a hundred texts may be taken for living that is not, none the other way round.
 * @param size of the database in bytes
 */
export function createLiving(size: number): Living {
  const width = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(size))))
  const bits = new Uint8Array(2 ** (width - 3))
  const mask = 2 ** width - 1
  const holds = (hash: number): boolean => {
    for (let probe = 0, at = spread(hash); probe < PROBES; probe++, at = spread(at))
      if ((bits[(at & mask) >>> 3]! & (1 << (at & 7))) === 0) return false
    return true
  }
  const note = (hash: number): void => {
    for (let probe = 0, at = spread(hash); probe < PROBES; probe++, at = spread(at)) bits[(at & mask) >>> 3]! |= 1 << (at & 7)
  }
  return {
    add(value) {
      for (let from = 0; from < value.length; from += PIECE) note(hashOf(value, from))
    },
    has(value) {
      for (let from = 0; from < value.length; from += PIECE) if (!holds(hashOf(value, from))) return false
      return true
    },
    covers(text) {
      if (text.length > TEXT_MAX) return false
      const { length } = text
      /** Offsets up to which the text is made of values. */
      const reached = new Uint8Array(length + 1)
      for (let from = 0; from <= STRAY_BEFORE && from < length; from++) {
        reached[from] = 1
        if (text.charCodeAt(from) > 0x7f) break
      }
      for (let from = 0; from < length; from++) {
        if (reached[from] === 0) continue
        let hash = 0
        for (let i = from; i < Math.min(length, from + PIECE); i++) {
          hash = next(hash, text.charCodeAt(i))
          if (reached[i + 1] === 0 && holds(hash)) reached[i + 1] = 1
        }
      }
      for (let end = length; end >= length - STRAY_BEHIND && end > STRAY_BEFORE; end--) {
        if (reached[end] === 1) return true
        if (text.charCodeAt(end - 1) > 0x7f) break
      }
      return false
    },
  }
}

/** Of the piece that begins at an offset. */
function hashOf(value: string, from: number): number {
  let hash = 0
  for (let i = from; i < Math.min(value.length, from + PIECE); i++) hash = next(hash, value.charCodeAt(i))
  return hash
}

const next = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) + unit + 1) | 0

/** Mixes the bits of a hash (Murmur3's finalizer). */
function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16) ^ 0x5bd1e995) >>> 0
}
