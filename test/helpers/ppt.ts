import { buildCfb } from './cfb.js'

/** A record of PowerPoint ([MS-PPT] 2.3.1). */
export function atom(type: number, data: Uint8Array, instance = 0, version = 0): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt16LE((instance << 4) | version, 0)
  header.writeUInt16LE(type, 2)
  header.writeUInt32LE(data.length, 4)
  return Buffer.concat([header, data])
}
/** A record that holds others. */
export const container = (type: number, ...atoms: Buffer[]): Buffer => atom(type, Buffer.concat(atoms), 0, 15)
export const chars = (text: string, type = 4000, instance = 0): Buffer => atom(type, Buffer.from(text, 'utf16le'), instance)

/** A presentation with these records behind an empty document. */
export const buildPpt = (...records: Buffer[]): Buffer =>
  buildCfb({ 'PowerPoint Document': Buffer.concat([container(1000), ...records, Buffer.alloc(0)]), 'Current User': Buffer.alloc(64) })
