import { ReadProblem, type Limits } from '../contract/index.js'

/** What is known of a packed entry. */
export interface PackedEntry {
  packed: AsyncIterable<Uint8Array>
  method: number
  /** General purpose flags: those of the method (bits 1 and 2) are looked at. */
  flags: number
  crc32: number
  declared: number
}

/** Methods of APPNOTE 4.4.5 that 7-Zip unpacks. Windows packs beyond 2 GB with Deflate64. */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
}
const SIZE_MAX = 0xffff_fffe
const METHOD_FLAGS = 0b110

/** @throws ReadProblem 'unsupported' where entries packed so cannot be unpacked. 0: stored, 8: deflate. */
export function requireReadable(method: number): void {
  if (method === 0 || method === 8 || method in METHODS) return
  throw new ReadProblem('unsupported', 'The zip entry is packed with a method that is not read. Unpack it and scan the result.')
}

/**
 * Unpacks an entry of a method that zlib does not know: it is handed to 7-Zip as an archive of its own, and so is held in memory up to
 * `limits.nestedBytes`. What the checksum says is the caller's to judge.
 * @throws ReadProblem 'too-large', 'corrupt', 'unsupported'
 */
export async function* unpackByMethod(entry: PackedEntry, { nestedBytes }: Limits, progress: () => void): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of entry.packed) {
    length += part.length
    if (length > Math.min(nestedBytes, SIZE_MAX) || entry.declared > SIZE_MAX)
      throw new ReadProblem(
        'too-large',
        `A zip entry packed with ${METHODS[entry.method]} has to be held in memory, and this one is larger than the limit of ${nestedBytes} bytes (nestedBytes). Unpack it and scan the result.`,
      )
    parts.push(part)
  }
  const { unpack } = await import('./archives/seven-zip.js')
  let given = 0
  for await (const event of unpack(archiveOf(entry, parts, length), undefined, progress)) {
    // Where all has come, only its checksum can be wrong, and the caller knows whether there is one.
    if (event.kind === 'problem' && given < entry.declared) throw event.problem
    if (event.kind !== 'data') continue
    given += event.bytes.length
    yield event.bytes
  }
}

/** An archive of this one entry, named `a`. */
function archiveOf({ method, flags, crc32, declared }: PackedEntry, parts: readonly Uint8Array[], length: number): Buffer {
  const common = Buffer.alloc(26)
  common.writeUInt16LE(63, 0)
  common.writeUInt16LE(flags & METHOD_FLAGS, 2)
  common.writeUInt16LE(method, 4)
  common.writeUInt32LE(crc32, 10)
  common.writeUInt32LE(length, 14)
  common.writeUInt32LE(declared, 18)
  common.writeUInt16LE(1, 22)
  const name = Buffer.from('a')
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name])
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([63, 0]), common, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + length, 16)
  return Buffer.concat([local, ...parts, central, end])
}
