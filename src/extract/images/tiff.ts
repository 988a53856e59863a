import { decodeCharset } from '../mail/charset.js'

/** A text of a picture's metadata. */
export interface ImageText {
  text: string
  /** Who made it. */
  isAuthor: boolean
}

const DIRECTORIES_MAX = 32
const TAGS_MAX = 1000
const TEXT_MAX = 64 * 1024
/** Directories within directories: Exif, GPS, interoperability, and further pictures. */
const POINTERS = new Set([0x8769, 0x8825, 0xa005, 0x014a])
/** Artist, camera owner, XPAuthor. */
const AUTHORS = new Set([0x013b, 0xa430, 0x9c9d])
/** Who made the camera or the program, times, versions: no text of a person. */
const DULL = new Set([0x010f, 0x0110, 0x0131, 0x0132, 0x9003, 0x9004, 0xa433, 0xa434, 0x001d, 0x0001, 0x0003])
/** Title, comment, author, keywords and subject as Windows writes them: UTF-16. */
const WINDOWS = new Set([0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f])
const USER_COMMENT = 0x9286

/** The texts in the directories of a TIFF structure (TIFF 6.0; CIPA DC-008, Exif 2.32), as far as they lie in `bytes`. */
export function tiffTexts(bytes: Buffer): ImageText[] {
  const order = bytes.subarray(0, 2).toString('latin1')
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return []
  const little = order === 'II'
  const u16 = (at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const texts: ImageText[] = []
  const waiting = [u32(4)]
  const seen = new Set<number>()
  while (waiting.length > 0 && seen.size < DIRECTORIES_MAX) {
    const at = waiting.shift()!
    if (at === 0 || seen.has(at) || at + 2 > bytes.length) continue
    seen.add(at)
    const count = Math.min(u16(at), TAGS_MAX)
    for (let index = 0; index < count; index++) {
      const entry = at + 2 + index * 12
      if (entry + 12 > bytes.length) break
      const [tag, type, length] = [u16(entry), u16(entry + 2), u32(entry + 4)]
      if (POINTERS.has(tag)) waiting.push(u32(entry + 8))
      if ((type !== 1 && type !== 2 && type !== 7) || length === 0 || length > TEXT_MAX || DULL.has(tag)) continue
      if (type !== 2 && !WINDOWS.has(tag) && tag !== USER_COMMENT) continue
      const from = length <= 4 ? entry + 8 : u32(entry + 8)
      if (from + length > bytes.length) continue
      const text = valueOf(bytes.subarray(from, from + length), tag, little)
      if (text !== '') texts.push({ text, isAuthor: AUTHORS.has(tag) })
    }
    const next = at + 2 + count * 12
    if (next + 4 <= bytes.length) waiting.push(u32(next))
  }
  return texts
}

/** Exif allows ASCII alone; cameras and programs write UTF-8 and CP932. */
function valueOf(bytes: Buffer, tag: number, little: boolean): string {
  if (WINDOWS.has(tag)) return trimmed(bytes.toString('utf16le'))
  if (tag !== USER_COMMENT) return trimmed(decodeCharset(withoutNuls(bytes), ''))
  const code = bytes.subarray(0, 8).toString('latin1')
  const rest = bytes.subarray(8)
  if (code.startsWith('UNICODE')) {
    const even = Buffer.from(rest.subarray(0, rest.length - (rest.length % 2)))
    return trimmed((little ? even : even.swap16()).toString('utf16le'))
  }
  return trimmed(decodeCharset(withoutNuls(rest), code.startsWith('JIS') ? 'iso-2022-jp' : ''))
}

const withoutNuls = (bytes: Buffer): Buffer => Buffer.from(bytes.filter((byte) => byte !== 0))
const trimmed = (text: string): string => text.replaceAll('\0', '').trim()
