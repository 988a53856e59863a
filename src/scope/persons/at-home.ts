import { createKeyMap } from './key-map.js'
import type { KeyLister, Records } from './records.js'

// Records without a name, of the home or the telephone of somebody who has one: 届け先住所 | 電話番号 | 品名 beside a list of customers.

/** Named persons of one address up to which it is a home: in a tower block whoever has no name may be anybody. */
const HOME_MAX = 16
const [NONE, KNOWN, OTHER] = [0, 1, 2]
/** Several were born there on that day. */
const TWINS = 0xffffffff

/** Tells records without any writing of a name. */
export function withoutName({ name, kana, romaji, family }: Records): (record: number) => boolean {
  return (r) => name[r] === 0 && kana[r] === 0 && romaji[r] === 0 && family[r] === 0
}

function isAny(count: number, is: (record: number) => boolean): boolean {
  for (let record = 0; record < count; record++) if (is(record)) return true
  return false
}

/**
 * Who has no name is the one who lives there, or is called there, and was born on that day; of twins he may be either.
 * @param isShared takes the marks of who may be several, by record
 * @param join joins two records
 */
export function joinBornThere(records: Records, listKeys: KeyLister, isShared: Uint8Array, join: (a: number, b: number) => void): void {
  const { count, birth, name, kana, romaji } = records
  const isNameless = withoutName(records)
  if (!isAny(count, (r) => birth[r] !== 0 && isNameless(r))) return
  const nameOf = (r: number): number => (name[r] !== 0 ? name[r]! : kana[r] !== 0 ? count + kana[r]! : 2 * count + romaji[r]!)
  for (const kind of ['address', 'phone']) {
    const { record, value } = listKeys(kind, false)
    const births = createKeyMap()
    for (const [at, r] of record.entries()) if (birth[r] !== 0 && isNameless(r)) births.number(value[at]!, birth[r]!)
    if (births.size === 0) continue
    /** By birth at a place the first record, one with a name where there is one, and its name. */
    const first = new Uint32Array(births.size + 1).fill(TWINS)
    const called = new Uint32Array(births.size + 1)
    for (const [at, r] of record.entries()) {
      const born = birth[r] === 0 ? 0 : births.find(value[at]!, birth[r]!)
      if (born === 0 || called[born] === TWINS) continue
      const own = isNameless(r) ? 0 : nameOf(r)
      if (own !== 0 && called[born] !== 0 && called[born] !== own) called[born] = TWINS
      else if (first[born] === TWINS || (own !== 0 && called[born] === 0)) [first[born], called[born]] = [r, own]
    }
    for (const [at, r] of record.entries()) {
      const born = birth[r] === 0 || !isNameless(r) ? 0 : births.find(value[at]!, birth[r]!)
      if (born === 0) continue
      if (called[born] === TWINS) isShared[r] = 1
      else join(first[born]!, r)
    }
  }
}

/**
 * Marks who is known by nothing but the telephone, or the address, of somebody with a name: it may be he, or any of his family, and adds nobody.
 * @param isShared takes the marks, by record
 */
export function markAtHome(records: Records, listKeys: KeyLister, personOf: Uint32Array, isShared: Uint8Array): void {
  const { count, birth, kinds } = records
  const isNameless = withoutName(records)
  const isNobodys = (r: number): boolean => birth[r] === 0 && isNameless(r)
  if (!isAny(count, isNobodys)) return
  const isNamed = new Uint8Array(count)
  const hasOwn = new Uint8Array(count)
  for (let r = 0; r < count; r++) if (!isNobodys(r)) isNamed[personOf[r]!] = 1
  for (const { kind, strong } of kinds) if (strong) for (const r of listKeys(kind, true).record) hasOwn[personOf[r]!] = 1
  const isOpen = (r: number): boolean => isNamed[personOf[r]!] === 0 && hasOwn[personOf[r]!] === 0
  /** For each open record: does somebody with a name have the value? */
  const look = (kind: string, most: number): Uint8Array => {
    const { record, value, values } = listKeys(kind, false)
    const bearers = new Uint32Array(values + 1)
    for (const [at, r] of record.entries()) if (isNamed[personOf[r]!] === 1) bearers[value[at]!]!++
    const found = new Uint8Array(count)
    for (const [at, r] of record.entries()) {
      const many = isOpen(r) ? bearers[value[at]!]! : 0
      if (isOpen(r) && found[r] !== KNOWN) found[r] = many > 0 && many <= most ? KNOWN : OTHER
    }
    return found
  }
  const phone = look('phone', Infinity)
  const address = look('address', HOME_MAX)
  for (let r = 0; r < count; r++) if (phone[r] === KNOWN || (phone[r] === NONE && address[r] === KNOWN)) isShared[r] = 1
}
