/** What a network is for: IANA special-purpose address registries (RFC 6890, 5735, 4193, 3849, 6598, 9637). */
export type Scope = 'public' | 'private' | 'loopback' | 'link-local' | 'documentation' | 'multicast' | 'reserved'

/** First match decides. */
const V4: readonly (readonly [prefix: string, bits: number, scope: Scope])[] = [
  ['10.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['192.0.2.0', 24, 'documentation'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['198.18.0.0', 15, 'reserved'],
  ['192.0.0.0', 24, 'reserved'],
  ['0.0.0.0', 8, 'reserved'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
]

const MASKS = V4.map(([prefix, bits, scope]) => [toNumber(prefix.split('.').map(Number)) >>> (32 - bits), 32 - bits, scope] as const)

function toNumber(octets: readonly number[]): number {
  return octets.reduce((sum, octet) => sum * 256 + octet, 0)
}

/** Scope of an IPv4 address given by its four octets. */
export function scopeOfV4(octets: readonly number[]): Scope {
  const number = toNumber(octets)
  for (const [prefix, shift, scope] of MASKS) if (number >>> shift === prefix) return scope
  return 'public'
}

/** The eight groups of an IPv6 address (RFC 4291, 5952), v4 tails included; undefined where it is none. */
export function readV6(text: string): readonly number[] | undefined {
  const v4 = /(?:^|:)((?:[0-9]{1,3}\.){3}[0-9]{1,3})$/.exec(text)?.[1]
  let plain = text
  if (v4 !== undefined) {
    const [a = 0, b = 0, c = 0, d = 0] = v4.split('.').map(Number)
    if (Math.max(a, b, c, d) > 255) return undefined
    plain = `${text.slice(0, -v4.length)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  }
  const halves = plain.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  if (![...head, ...tail].every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  return [...head, ...Array<string>(missing).fill('0'), ...tail].map((group) => Number.parseInt(group, 16))
}

/** Scope of an IPv6 address; one that holds an IPv4 address (::ffff:a.b.c.d, 64:ff9b::) has that one's. */
export function scopeOfV6(groups: readonly number[]): Scope {
  const [a = 0, b = 0] = groups
  const last = [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255]
  if (groups.slice(0, 5).every((group) => group === 0)) {
    if (groups[5] === 0xffff) return scopeOfV4(last)
    if (groups[5] === 0 && groups[6] === 0) return groups[7] === 1 ? 'loopback' : 'reserved'
  }
  if (a === 0x64 && b === 0xff9b) return scopeOfV4(last)
  if (a === 0x2001 && b === 0xdb8) return 'documentation'
  if (a === 0x3fff && b < 0x1000) return 'documentation'
  if ((a & 0xfe00) === 0xfc00) return 'private'
  if ((a & 0xffc0) === 0xfe80) return 'link-local'
  if ((a & 0xff00) === 0xff00) return 'multicast'
  return (a & 0xe000) === 0x2000 ? 'public' : 'reserved'
}
