import type { Written } from './written.js'

/** What JSON and XML are made of. */
export type Node = Scalar | List | Tree

/** A value: text, number, true or false; empty for null. */
export interface Scalar {
  kind: 'scalar'
  value: Written
  /** Scalars in it. */
  size: number
}

/** An array. */
export interface List {
  kind: 'list'
  items: Node[]
  size: number
}

/** An object or element. Keys may come several times. */
export interface Tree {
  kind: 'tree'
  members: Member[]
  size: number
}

/** A key with its value. */
export interface Member {
  key: Written
  value: Node
}

/** Members by key, in order; what comes under a key several times is a list. */
export function gathered({ members }: Tree): Member[] {
  if (members.length <= FEW && !hasRepeats(members)) return members
  const byKey = new Map<string, Member>()
  let repeated = false
  for (const member of members) {
    const known = byKey.get(member.key.text)
    if (known === undefined) {
      byKey.set(member.key.text, member)
      continue
    }
    repeated = true
    const { value } = known
    const items = value.kind === 'list' && repeats.has(value) ? value.items : [value]
    items.push(member.value)
    const list: List = { kind: 'list', items, size: items.reduce((sum, { size }) => sum + size, 0) }
    repeats.add(list)
    byKey.set(member.key.text, { key: known.key, value: list })
  }
  return repeated ? [...byKey.values()] : members
}

/** So many keys are compared with each other faster than looked up. */
const FEW = 12

function hasRepeats(members: readonly Member[]): boolean {
  for (let one = 1; one < members.length; one++) {
    const { text } = members[one]!.key
    for (let other = 0; other < one; other++) if (members[other]!.key.text === text) return true
  }
  return false
}

/** Lists that `gathered` has made, as against those that are written as such. */
const repeats = new WeakSet<List>()
