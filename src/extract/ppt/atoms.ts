/** One record of a PowerPoint stream ([MS-PPT] 2.3.1). */
export interface Atom {
  type: number
  instance: number
  /** Where its data begins and ends in the stream. */
  start: number
  end: number
  /** Types of the containers around it, outermost first. */
  path: readonly Atom[]
}

const CONTAINER = 0x0f
/** What newer versions keep beside an object, comments above all: records, though its version does not say so ([MS-PPT] 2.11.22, 2.5.24). */
const TAG_DATA = 0x138b
const HEADER_BYTES = 8
const DEPTH_MAX = 200

/** Records in the order of the stream, containers before what they hold. A record that claims to be longer than its container ends with that. */
export function* readAtoms(bytes: Buffer): Generator<Atom> {
  const stack: Atom[] = []
  for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
    while (stack.length > 0 && at >= (stack.at(-1) as Atom).end) stack.pop()
    const versionAndInstance = bytes.readUInt16LE(at)
    const limit = stack.at(-1)?.end ?? bytes.length
    const start = at + HEADER_BYTES
    const end = Math.min(start + bytes.readUInt32LE(at + 4), Math.max(start, limit))
    const atom: Atom = { type: bytes.readUInt16LE(at + 2), instance: versionAndInstance >> 4, start, end, path: [...stack] }
    yield atom
    if (((versionAndInstance & 0x0f) === CONTAINER || atom.type === TAG_DATA) && stack.length < DEPTH_MAX) {
      stack.push(atom)
      at = start
    } else at = end
  }
}
