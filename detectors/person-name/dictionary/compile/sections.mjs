/**
 * The file's outer form, little endian: 'SKSHNAME', format version (u32), length of the JSON header (u32), the header
 * { meta, sections: { name: { type, offset, length } } }, then each section on an 8-byte border. Offsets count from the end of the header, padded to 8.
 */
import { Buffer } from 'node:buffer'

/** Raise it whenever a section or flag changes its meaning; `dictionary/load.ts` accepts exactly this one. */
export const FORMAT_VERSION = 3

/** @param {object} meta JSON facts. @param {Record<string, ArrayBufferView>} arrays Typed arrays by section name. */
export function encodeSections(meta, arrays) {
  const sections = {}
  let offset = 0
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = { type: array.constructor.name, offset, length: array.length }
    offset += pad(array.byteLength)
  }
  const header = Buffer.from(JSON.stringify({ meta, sections }))
  const start = pad(16 + header.length)
  const file = Buffer.alloc(start + offset)
  file.write('SKSHNAME', 0, 'latin1')
  file.writeUInt32LE(FORMAT_VERSION, 8)
  file.writeUInt32LE(header.length, 12)
  header.copy(file, 16)
  for (const [name, array] of Object.entries(arrays)) {
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(file, start + sections[name].offset)
  }
  return file
}

const pad = (length) => (length + 7) & ~7
