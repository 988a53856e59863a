/**
 * A set of 64-bit hashes in one typed array: 10–15 bytes an entry, where a Set of bigint takes over 60.
 * Open addressing; the hashes are keyed and uniform, so their own bits serve as the slot.
 */
export interface HashSet {
  /** Number of different hashes. */
  readonly size: number
  /** @param bytes hashes of 8 bytes each, big endian. */
  addAll(bytes: Uint8Array): void
  /** All hashes, sorted, 8 bytes each, big endian. */
  sorted(): Uint8Array
}

/** Share of the slots that may be filled, and by how much there are more then. */
const [FILLED, GROWTH] = [0.8, 1.5]

/** An empty set. */
export function createHashSet(): HashSet {
  let slots = new Uint32Array(2 * 16)
  let size = 0
  let hasZero = false

  const insert = (high: number, low: number): void => {
    const count = slots.length / 2
    // The high bits of a uniform number times the number of slots: no power of two is needed, and the array grows by half.
    let slot = Math.floor((low * count) / 2 ** 32)
    for (;;) {
      const at = slot * 2
      const [h, l] = [slots[at]!, slots[at + 1]!]
      if (h === high && l === low) return
      if (h === 0 && l === 0) {
        slots[at] = high
        slots[at + 1] = low
        size++
        return
      }
      slot = slot + 1 === count ? 0 : slot + 1
    }
  }
  const grow = (): void => {
    const old = slots
    slots = new Uint32Array(2 * Math.ceil((old.length / 2) * GROWTH))
    size = 0
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0 || old[at + 1] !== 0) insert(old[at]!, old[at + 1]!)
  }

  return {
    get size() {
      return size + (hasZero ? 1 : 0)
    },
    addAll(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      for (let at = 0; at + 8 <= bytes.byteLength; at += 8) {
        const high = view.getUint32(at)
        const low = view.getUint32(at + 4)
        if (high === 0 && low === 0) hasZero = true
        else {
          if (size * 2 >= slots.length * FILLED) grow()
          insert(high, low)
        }
      }
    },
    sorted() {
      const values = new BigUint64Array(size + (hasZero ? 1 : 0))
      let n = hasZero ? 1 : 0
      for (let at = 0; at < slots.length; at += 2) {
        if (slots[at] !== 0 || slots[at + 1] !== 0) values[n++] = (BigInt(slots[at]!) << 32n) | BigInt(slots[at + 1]!)
      }
      values.sort()
      const bytes = new Uint8Array(values.length * 8)
      const view = new DataView(bytes.buffer)
      values.forEach((value, index) => view.setBigUint64(index * 8, value))
      return bytes
    },
  }
}
