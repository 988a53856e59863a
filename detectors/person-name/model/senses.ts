/** Kinds of words as `dictionary/senses.txt` numbers them. */
export const Sense = { meet: 7, kin: 11, calling: 12, self: 13, around: 14, item: 15 } as const

/** Bits of a packed kind; and how many kinds a number of 32 bits may stand for. */
const BITS = 5
const MASK = (1 << BITS) - 1

/** Does a person do this (speak, feel, live, marry, fight)? The first kinds of the list; what follows is done by places, companies and things. */
export const isPersonal = (deed: number): boolean => deed > 0 && deed <= Sense.meet

/** By word id: its kind, 0 = none. */
export function senseTable(senses: Int32Array, words: number): Uint8Array {
  const table = new Uint8Array(words)
  for (const packed of senses) table[packed >> BITS] = packed & MASK
  return table
}

/** Two kinds as one number, and the two again. */
export const pairSenses = (first: number, second: number): number => (second << BITS) | first
export const firstSense = (pair: number): number => pair & MASK
export const secondSense = (pair: number): number => pair >> BITS
