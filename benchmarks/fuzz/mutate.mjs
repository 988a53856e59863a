// Mutations of files, each decided by a random generator alone: the same seed makes the same case.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** A token that stands for personal data: no error of ours may hold it. */
export const CANARY = '金糸雀山カナリア7391'

/** Values that readers of lengths, counts and offsets are wrong about. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
/** Most bytes of a case: what matters is shape, and a case should take milliseconds. */
const SIZE_MAX = 400_000

/** @typedef {(bytes: Buffer, random: () => number, others: readonly Buffer[]) => Buffer} Mutation */

const below = (random, n) => Math.floor(random() * n)
const pick = (random, list) => list[below(random, list.length)]

/** @type {Record<string, Mutation>} */
export const MUTATIONS = {
  bits(bytes, random) {
    const out = Buffer.from(bytes)
    for (let n = 1 + below(random, 20); n > 0 && out.length > 0; n--) out[below(random, out.length)] ^= 1 << below(random, 8)
    return out
  },
  bytes(bytes, random) {
    const out = Buffer.from(bytes)
    for (let n = 1 + below(random, 200); n > 0 && out.length > 0; n--) out[below(random, out.length)] = below(random, 256)
    return out
  },
  edges(bytes, random) {
    const out = Buffer.from(bytes)
    for (let n = 1 + below(random, 8); n > 0 && out.length > 4; n--) out.writeUInt32LE(pick(random, EDGES), below(random, out.length - 4))
    return out
  },
  truncate: (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1)),
  behead: (bytes, random) => bytes.subarray(below(random, Math.min(bytes.length, 4096) + 1)),
  remove(bytes, random) {
    const from = below(random, bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(random, 5000))])
  },
  repeat(bytes, random) {
    const from = below(random, bytes.length + 1)
    const piece = bytes.subarray(from, from + 1 + below(random, 2000))
    return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: 2 + below(random, 20) }, () => piece), bytes.subarray(from)])
  },
  insert(bytes, random) {
    const at = below(random, bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(CANARY), bytes.subarray(at)])
  },
  splice(bytes, random, others) {
    const other = pick(random, others)
    return Buffer.concat([bytes.subarray(0, below(random, bytes.length + 1)), other.subarray(below(random, other.length + 1))])
  },
  zeros(bytes, random) {
    const out = Buffer.from(bytes)
    const from = below(random, out.length + 1)
    out.fill(0, from, Math.min(out.length, from + below(random, 10_000)))
    return out
  },
  markup: (bytes, random) => markup(bytes, random),
  zip: (bytes, random) =>
    zip(bytes, random, (member) => MUTATIONS[pick(random, ['bits', 'bytes', 'truncate', 'insert', 'repeat'])](member, random, [])),
  'zip-markup': (bytes, random) => zip(bytes, random, (member) => markup(member, random)),
  'zip-structure': (bytes, random) => zipStructure(bytes, random),
}

/** One case: one to three mutations, the kinds that fit the file more often. */
export function mutate(bytes, random, others) {
  let out = bytes
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
  const names = Object.keys(MUTATIONS).filter((name) => isZip || !name.startsWith('zip'))
  const done = []
  for (let n = 1 + below(random, 3); n > 0; n--) {
    const name = isZip && random() < 0.5 ? pick(random, ['zip', 'zip-markup', 'zip-structure']) : pick(random, names)
    out = MUTATIONS[name](out, random, others)
    done.push(name)
  }
  return { bytes: out.subarray(0, SIZE_MAX), done }
}

/** Damages text of tags: takes tags away, doubles and nests them, writes impossible numbers and references. */
function markup(bytes, random) {
  let text = bytes.toString('latin1')
  for (let n = 1 + below(random, 6); n > 0; n--) {
    const at = text.indexOf('<', below(random, text.length + 1))
    const end = at < 0 ? -1 : text.indexOf('>', at)
    if (end < 0) break
    const tag = text.slice(at, end + 1)
    const how = below(random, 8)
    if (how === 0) text = text.slice(0, at) + text.slice(end + 1)
    else if (how === 1) text = text.slice(0, at) + tag.repeat(2 + below(random, 50)) + text.slice(end + 1)
    else if (how === 2) text = text.slice(0, at) + tag.repeat(2000) + text.slice(at)
    else if (how === 3) text = text.slice(0, at) + tag.replace(/\d+/g, () => String(pick(random, EDGES))) + text.slice(end + 1)
    else if (how === 4) text = text.slice(0, end) + Buffer.from(CANARY).toString('latin1') + text.slice(end)
    else if (how === 5)
      text =
        text.slice(0, at) +
        pick(random, ['&#0;', '&nix;', '&#x110000;', '<![CDATA[', ']]>', '<!--', '<?xml ?>', '<!DOCTYPE a [<!ENTITY b "bbbb">]>']) +
        text.slice(at)
    else if (how === 6) text = text.slice(0, at) + tag.replace(/"[^"]*"/, () => `"${'9'.repeat(below(random, 400))}"`) + text.slice(end + 1)
    else text = text.slice(0, at) + tag.replace(/^<[^\s>]*/, (name) => `${name}x`) + text.slice(end + 1)
  }
  return Buffer.from(text, 'latin1')
}

/** The entries of a whole zip by its directory; undefined where there is none. */
function entriesOf(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > bytes.length) return undefined
  const entries = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0 && at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50; n--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    entries.push({ at, method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), local: bytes.readUInt32LE(at + 42) })
    at += 46 + name + extra + comment
  }
  return { entries, end }
}

/** Unpacks one member, changes it and packs it again in its place, with sizes that are right: the damage is to lie in the member alone. */
function zip(bytes, random, change) {
  const found = entriesOf(bytes)
  if (found === undefined || found.entries.length === 0) return bytes
  const entry = pick(random, found.entries)
  if (entry.local + 30 > bytes.length) return bytes
  const data = entry.local + 30 + bytes.readUInt16LE(entry.local + 26) + bytes.readUInt16LE(entry.local + 28)
  let member
  try {
    const packed = bytes.subarray(data, data + entry.packed)
    member = entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: 4_000_000 }) : packed
  } catch {
    return bytes
  }
  const changed = change(member)
  const packed = entry.method === 8 ? deflateRawSync(changed) : changed
  const grown = packed.length - entry.packed
  const out = Buffer.concat([bytes.subarray(0, data), packed, bytes.subarray(data + entry.packed)])
  const sizes = (at, offset) => {
    // An earlier mutation may have sent the directory anywhere.
    if (at < 0 || at + offset + 8 > out.length) return
    out.writeUInt32LE(packed.length, at + offset)
    out.writeUInt32LE(changed.length, at + offset + 4)
  }
  sizes(entry.local, 18)
  for (const { at, local } of found.entries) {
    if (at === entry.at) sizes(at + grown, 20)
    if (local > entry.local && local + grown >= 0 && at + grown >= 0 && at + grown + 46 <= out.length)
      out.writeUInt32LE(local + grown, at + grown + 42)
  }
  const directory = bytes.readUInt32LE(found.end + 16) + grown
  if (directory >= 0 && found.end + grown + 20 <= out.length) out.writeUInt32LE(directory, found.end + grown + 16)
  return out
}

/** Lies of a directory: sizes, offsets, methods, flags, lengths of names, counts. */
function zipStructure(bytes, random) {
  const found = entriesOf(bytes)
  if (found === undefined || found.entries.length === 0) return bytes
  const out = Buffer.from(bytes)
  const fields = [8, 10, 16, 20, 24, 28, 30, 32, 42]
  for (let n = 1 + below(random, 4); n > 0; n--) {
    const { at } = pick(random, found.entries)
    const where = random() < 0.2 ? found.end + pick(random, [8, 10, 12, 16, 20]) : at + pick(random, fields)
    const value = pick(random, [...EDGES, ...found.entries.map(({ local }) => local)])
    if (random() < 0.5) out.writeUInt16LE(value & 0xffff, where)
    else if (where + 4 <= out.length) out.writeUInt32LE(value, where)
  }
  return out
}
