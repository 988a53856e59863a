import { parseNative } from '../cfb/native.js'

/** A file that an object of RTF holds. */
export interface RtfObject {
  name: string
  content: Buffer
  paths: string[]
}

/**
 * Reads what stands behind \objdata: an object of OLE 1.0 ([MS-OLEDS] 2.2.5): version, kind, three names, size, data. The data is a compound document, a file,
 * or what the packager of Windows wraps around a file.
 */
export function parseObject(bytes: Buffer): RtfObject | undefined {
  if (bytes.length < 12) return undefined
  let at = 8
  const text = (): string => {
    const length = at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0
    const value = bytes.subarray(at + 4, Math.min(bytes.length, at + 4 + length)).toString('latin1')
    at += 4 + length
    return value.replace('\0', '')
  }
  const name = text()
  text()
  text()
  if (at + 4 > bytes.length) return undefined
  const content = bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at))
  if (content.length === 0) return undefined
  if (!/^package$/i.test(name)) return { name: 'object', content, paths: [] }
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return parseNative(Buffer.concat([size, content]))
}
