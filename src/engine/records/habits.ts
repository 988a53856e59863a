import type { Claim } from '../claim.js'
import type { Draft } from './draft.js'

/** Times from which on a document has a habit, and how many of them outweigh one exception. */
const HABIT = 5

/** See `createContactHabit`. */
export interface ContactHabit {
  note(draft: Draft): void
  /** Is the value the next one's? */
  isNext(draft: Draft, claim: Claim, lines: number): boolean
  /** Has everybody one of the kind, so that two of one name who have different ones are two? */
  isOneEach(kind: string): boolean
}

/** Learns whether a document is a list that gives everybody one mailbox, one mobile telephone: a second is the next one's, whose name was missed. */
export function createContactHabit(): ContactHabit {
  const seen = { email: { one: 0, more: 0 }, mobile: { one: 0, more: 0 } }
  const count = ({ keys }: Draft, kind: string): number => keys.filter((key) => key.kind === kind).length
  const isOneEach = (kind: string): boolean => {
    if (kind !== 'email' && kind !== 'mobile') return false
    const { one, more } = seen[kind]
    return one >= HABIT && more * HABIT <= one
  }
  return {
    isOneEach,
    note(draft) {
      for (const kind of ['email', 'mobile'] as const) {
        const own = count(draft, kind)
        if (own === 1) seen[kind].one++
        else if (own > 1) seen[kind].more++
      }
    },
    isNext(draft, { detector: { type }, attributes, normalized }, lines) {
      const kind = type === 'email' ? 'email' : type === 'phone-number' && attributes?.['kind'] === 'mobile' ? 'mobile' : undefined
      if (kind === undefined || lines === 0 || !isOneEach(kind)) return false
      return count(draft, kind) > 0 && !draft.keys.some((key) => key.kind === kind && key.value === normalized)
    },
  }
}

/** With what the block of somebody begins: with the name, with that of his house (立花家), with an address or a postal code, with anything else. */
export type Beginning = 'name' | 'house' | 'address' | 'other'

/** Learns in which order a document tells of its persons. Letters begin with an address; lists and contracts with the name. */
export function createOrderHabit(): {
  /** Notes somebody whose name was found. */
  note(draft: Draft, begin: Beginning): void
  isAddressFirst(): boolean
  /** Nearly all begin with the name: of somebody without one it was missed, and the name that comes is another's. */
  isNameFirst(): boolean
} {
  const seen = { name: 0, house: 0, address: 0, other: 0 }
  const home = { name: 0, house: 0, address: 0, other: 0 }
  return {
    note({ types }, begin) {
      if (types.size > 1) seen[begin]++
      if (types.has('address')) home[begin]++
    },
    isAddressFirst: () => home.address > home.name + home.house + home.other,
    isNameFirst: () => seen.name >= HABIT && (seen.house + seen.address + seen.other) * HABIT <= seen.name,
  }
}

/** Learns in which lines of a document what is said of somebody stands behind the name, in the name's own line. */
export interface LineHabit {
  /**
   * Notes a value that was given to somebody.
   * @param isNamedHere the name stands in the same line
   */
  note(claim: Claim, front: string, isNamedHere: boolean): void
  /** Is the value, in a line in which nobody was found to be named, of somebody whose name was missed? */
  isOfUnnamed(claim: Claim, front: string): boolean
}

/** Shapes of lines remembered of one document. */
const SHAPES_MAX = 500

/** Lists of bullets, numbers, dates, or of lines that begin with the name: `- 10/3 山田 太郎 様（090-…）`. */
export function createLineHabit(): LineHabit {
  const shapes = new Map<string, { here: number; above: number; words: number }>()
  return {
    note({ detector: { type } }, front, isNamedHere) {
      const { shape, words } = shapeOf(type, front)
      const known = shapes.get(shape)
      if (known === undefined) {
        if (shapes.size < SHAPES_MAX)
          shapes.set(shape, { here: isNamedHere ? 1 : 0, above: isNamedHere ? 0 : 1, words: isNamedHere ? words : Infinity })
        return
      }
      if (!isNamedHere) return void known.above++
      known.here++
      known.words = Math.min(known.words, words)
    },
    isOfUnnamed({ detector: { type } }, front) {
      const { shape, words } = shapeOf(type, front)
      const known = shapes.get(shape)
      return words > 0 && known !== undefined && known.here >= HABIT && known.above * HABIT <= known.here && words >= known.words
    },
  }
}

const LETTERS = /[\p{L}\p{M}]+/gu

/**
 * What stands before the first word and behind the last one in front of a value, digits alike, and how many words: TEL: in a signature has fewer of them than
 * 山田太郎 TEL: in a list.
 */
function shapeOf(type: string, front: string): { shape: string; words: number } {
  let first: number | undefined
  let end = 0
  let words = 0
  for (const { 0: word, index } of front.matchAll(LETTERS)) {
    first ??= index
    end = index + word.length
    words++
  }
  const lead = front.slice(0, first ?? front.length)
  return { shape: `${type}|${alike(lead)}|${alike(front.slice(end))}`, words }
}

const alike = (text: string): string => text.replace(/[0-9０-９]+/g, '0').replace(/\s+/g, ' ')

/** Homes remembered of one document. */
const HOMES_MAX = 10_000

/** The homes with a telephone of which a document speaks without a name: letterheads come again on every page. */
export function createHomes(): { isKnown(draft: Draft): boolean } {
  const known = new Set<string>()
  const valueOf = ({ keys }: Draft, kind: string): string | undefined => keys.find((key) => key.kind === kind)?.value
  return {
    isKnown(draft) {
      const [address, phone] = [valueOf(draft, 'address'), valueOf(draft, 'phone')]
      if (address === undefined || phone === undefined) return false
      const home = `${address}\0${phone}`
      if (known.has(home)) return true
      if (known.size < HOMES_MAX) known.add(home)
      return false
    },
  }
}
