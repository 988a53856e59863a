import { crc32, deflateRawSync } from 'node:zlib'

/** One entry as it is to be written, right or wrong. */
export interface RawEntry {
  /** As bytes: any encoding. */
  name: string | Uint8Array
  content: Uint8Array
  /** 0 stored, 8 deflated (default); others are written as they are named. */
  method?: number
  /** General purpose flags: 1 encrypted, 0x800 UTF-8. */
  flags?: number
  /** What the directory says, where it lies. */
  declared?: { size?: number; crc?: number; offset?: number }
}

/** Packs a zip byte by byte (APPNOTE 4.3), so that it can say what no library writes. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, method = 8, flags = 0, declared = {} } of entries) {
    const rawName = Buffer.from(name as string)
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(flags, 2)
    facts.writeUInt16LE(method, 4)
    facts.writeUInt16LE(0x5821, 8)
    facts.writeUInt32LE(declared.crc ?? crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(declared.size ?? content.length, 18)
    facts.writeUInt16LE(rawName.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, rawName, packed])
    bodies.push(body)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(declared.offset ?? offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), facts, rest, rawName]))
    offset += body.length
  }
  const entriesBytes = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(entriesBytes.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, entriesBytes, end])
}
