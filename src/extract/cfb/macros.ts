import { childOf, type Cfb, type CfbEntry } from './cfb.js'
import { decodeCodePage } from './code-page.js'

/** Unpacked source of one module. */
const SOURCE_MAX = 16 * 1024 * 1024

/** Is this storage a project of macros ([MS-OVBA] 2.2.1)? */
export const isMacros = (storage: CfbEntry): boolean => {
  const vba = childOf(storage, 'VBA')
  return vba !== undefined && childOf(vba, 'dir') !== undefined
}

/** The source of every module of a project of macros, comments and strings included, without the attributes that the editor hides. */
export async function readMacros(cfb: Cfb, project: CfbEntry, max: number): Promise<{ module: string; text: string }[]> {
  const vba = childOf(project, 'VBA')
  if (vba === undefined) return []
  const dir = childOf(vba, 'dir')
  const codePage = dir === undefined ? 932 : codePageOf(decompress((await cfb.bytes(dir, max)).bytes, 0))
  const modules: { module: string; text: string }[] = []
  for (const stream of vba.children) {
    if (stream.kind !== 'stream' || /^(?:dir|_VBA_PROJECT|__SRP_.*)$/i.test(stream.name)) continue
    const { bytes } = await cfb.bytes(stream, max)
    // The source stands behind a cache whose size only the directory tells; it begins with "Attribute", packed.
    const at = bytes.indexOf('\0Attribut', 0, 'latin1')
    if (at < 3) continue
    const source = decodeCodePage(decompress(bytes, at - 3), codePage)
    const text = source.replace(/^Attribute VB_.*\r?\n?/gm, '').trim()
    if (text !== '') modules.push({ module: stream.name, text })
  }
  return modules
}

/** Record PROJECTCODEPAGE ([MS-OVBA] 2.3.4.2.1.6). */
function codePageOf(dir: Buffer): number {
  const at = dir.indexOf(Buffer.from([0x03, 0x00, 0x02, 0x00, 0x00, 0x00]))
  return at === -1 || at + 8 > dir.length ? 932 : dir.readUInt16LE(at + 6)
}

/** Unpacks a compressed container ([MS-OVBA] 2.4.1); damage ends it. */
export function decompress(bytes: Buffer, from: number): Buffer {
  if (bytes[from] !== 1) return Buffer.alloc(0)
  let out = Buffer.alloc(Math.min(SOURCE_MAX, 64 * 1024))
  let size = 0
  const put = (byte: number): void => {
    if (size === out.length) out = Buffer.concat([out], Math.min(SOURCE_MAX, out.length * 2))
    if (size < out.length) out[size++] = byte
  }
  for (let at = from + 1; at + 2 < bytes.length && size < SOURCE_MAX;) {
    const header = bytes.readUInt16LE(at)
    const end = Math.min(bytes.length, at + (header & 0x0fff) + 3)
    if (((header >> 12) & 7) !== 3) break
    at += 2
    const chunk = size
    if ((header & 0x8000) === 0) {
      for (; at < end; at++) put(bytes[at] as number)
      continue
    }
    while (at < end) {
      const flags = bytes[at++] as number
      for (let bit = 0; bit < 8 && at < end; bit++) {
        if (((flags >> bit) & 1) === 0) {
          put(bytes[at++] as number)
          continue
        }
        if (at + 2 > end) {
          at = end
          break
        }
        const token = bytes.readUInt16LE(at)
        at += 2
        const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, size - chunk))))
        const length = (token & (0xffff >> bits)) + 3
        const back = (token >> (16 - bits)) + 1
        if (back > size) return out.subarray(0, size)
        for (let i = 0; i < length; i++) put(out[size - back] as number)
      }
    }
    at = end
  }
  return out.subarray(0, size)
}
