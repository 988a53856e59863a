import { BEGIN, END, type Pattern, type Units } from './pattern.js'

/** Units that no pattern tells apart are one class: the table of an automaton has a column for each class, not for each unit. */
export interface Alphabet {
  /** Class of each UTF-16 code unit. */
  classes: Uint16Array
  /** How many there are. */
  count: number
  /** Classes of the ends of a text. */
  begin: number
  end: number
  /** The number of a set of units; -1 of one that no unit is in. */
  setOf(units: Units): number
  /** Is a class in a set? */
  has(set: number, unitClass: number): boolean
}

/**
 * The alphabet of some patterns.
 * @param last the highest unit that texts have: what is above is in no set
 */
export function alphabetOf(patterns: readonly Pattern[], last: number): Alphabet {
  const sets: Units[] = []
  const numbers = new Map<string, number>()
  /** Of the very same list: patterns that are read share them. */
  const seen = new Map<Units, number>()
  const setOf = (all: Units): number => {
    let number = seen.get(all)
    if (number === undefined) seen.set(all, (number = numberOf(all)))
    return number
  }
  const numberOf = (all: Units): number => {
    const units = all.flatMap(([from, to]) =>
      from >= BEGIN ? [[from, to] as const] : from > last ? [] : [[from, Math.min(to, last)] as const],
    )
    const key = units.join()
    let number = numbers.get(key)
    if (number === undefined) {
      numbers.set(key, (number = units.length === 0 ? -1 : sets.length))
      if (units.length > 0) sets.push(units)
    }
    return number
  }
  for (const pattern of patterns) forEachSet(pattern, setOf)

  // Between two borders no set begins or ends.
  const changes = new Map<number, number[]>()
  const change = (at: number, set: number): void => {
    const known = changes.get(at)
    if (known === undefined) changes.set(at, [set])
    else known.push(set)
  }
  for (const [number, units] of sets.entries())
    for (const [from, to] of units) {
      change(from, number)
      change(to + 1, number)
    }
  for (const at of [0, BEGIN, END, END + 1]) if (!changes.has(at)) changes.set(at, [])

  const classes = new Uint16Array(last + 1)
  let [begin, end] = [0, 0]
  const known = new Map<string, number>()
  const members: number[][] = []
  const open = new Set<number>()
  const borders = [...changes.keys()].sort((a, b) => a - b)
  for (const [index, from] of borders.entries()) {
    for (const set of changes.get(from)!) if (!open.delete(set)) open.add(set)
    const to = borders[index + 1]
    if (to === undefined) break
    const own = [...open].sort((a, b) => a - b)
    const key = own.join()
    let number = known.get(key)
    if (number === undefined) {
      known.set(key, (number = members.length))
      members.push(own)
    }
    classes.fill(number, from, to)
    if (from === BEGIN) begin = number
    if (from === END) end = number
  }
  const count = members.length
  const order = orderOf(classes, count)
  for (let unit = 0; unit <= last; unit++) classes[unit] = order[classes[unit]!]!
  const holds = new Uint8Array(sets.length * count)
  for (const [number, own] of members.entries()) for (const set of own) holds[set * count + order[number]!] = 1
  return {
    classes,
    count,
    begin: order[begin]!,
    end: order[end]!,
    setOf,
    has: (set, unitClass) => holds[set * count + unitClass] === 1,
  }
}

function forEachSet(pattern: Pattern, take: (units: Units) => void): void {
  if (pattern.kind === 'units') take(pattern.units)
  else if (pattern.kind === 'repeat') forEachSet(pattern.part, take)
  else for (const part of pattern.parts) forEachSet(part, take)
}

/** The most frequent of ASCII in programs and English, by their share. */
const FREQUENT = ' etnriaoscl.dup(),m;fhg\n_=yb\'vxwk:/*-"TSE10I{}A'

/** New numbers for classes: what is met most stands side by side in the rows of a table, on one line of the processor's cache. */
function orderOf(classes: Uint16Array, count: number): number[] {
  const first = new Set<number>()
  for (const character of FREQUENT) first.add(classes[character.charCodeAt(0)]!)
  for (let number = 0; number < count; number++) first.add(number)
  const order: number[] = []
  for (const [place, number] of [...first].entries()) order[number] = place
  return order
}
