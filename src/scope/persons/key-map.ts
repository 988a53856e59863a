/**
 * Numbers 64-bit hashes in the order in which they come, from 1; 0 stands for none. Open addressing in one typed array: 24 bytes an entry at
 * most, where a Map of strings takes over 100.
 */
export interface KeyMap {
  /** The number of a hash; a new one if it was not seen. */
  number(high: number, low: number): number
  /** The number of a hash that was seen; 0 for another. */
  find(high: number, low: number): number
  readonly size: number
  /** Forgets everything and keeps the room for the next. */
  clear(): void
  /** Forgets everything and gives the room back. */
  release(): void
}

/** Share of the slots that may be filled: 4 of 5; and by how much there are more then: by half, as both rooms are held until all is moved. */
const [FILLED, OF] = [4, 5]
const GROWTH = 1.5

/**
 * An empty map.
 * @param expected hashes for which there is room from the beginning: what is grown out of waits for the collector
 */
export function createKeyMap(expected = 0): KeyMap {
  let slots = new Uint32Array(3 * Math.max(1024, Math.ceil(((expected + 1) * OF) / FILLED)))
  let size = 0
  const find = (table: Uint32Array, high: number, low: number): number => {
    const count = table.length / 3
    let slot = ((low ^ Math.imul(high, 0x9e3779b1)) >>> 0) % count
    for (;;) {
      const at = slot * 3
      if (table[at + 2] === 0 || (table[at] === high && table[at + 1] === low)) return at
      slot = slot + 1 === count ? 0 : slot + 1
    }
  }
  const grow = (): void => {
    const old = slots
    slots = new Uint32Array(3 * Math.ceil((old.length / 3) * GROWTH))
    for (let from = 0; from < old.length; from += 3) {
      if (old[from + 2] === 0) continue
      const at = find(slots, old[from]!, old[from + 1]!)
      slots[at] = old[from]!
      slots[at + 1] = old[from + 1]!
      slots[at + 2] = old[from + 2]!
    }
  }
  return {
    get size() {
      return size
    },
    clear() {
      slots.fill(0)
      size = 0
    },
    release() {
      slots = new Uint32Array(3 * 1024)
      size = 0
    },
    find: (high, low) => slots[find(slots, high, low) + 2]!,
    number(high, low) {
      let at = find(slots, high, low)
      if (slots[at + 2] !== 0) return slots[at + 2]!
      if ((size + 1) * OF > (slots.length / 3) * FILLED) {
        grow()
        at = find(slots, high, low)
      }
      slots[at] = high
      slots[at + 1] = low
      slots[at + 2] = ++size
      return size
    },
  }
}
