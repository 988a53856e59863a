import { isAscii } from 'node:buffer'
import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'

const UTF8_FLAG = 0x800
const UNICODE_PATH = 0x7075

/**
 * Name of a zip entry as its author saw it, with `/`.
 * APPNOTE 4.4.4 (UTF-8 flag) and 4.6.9 (Info-ZIP unicode path, valid only if its CRC is that of the plain name). Where neither speaks,
 * UTF-8 is tried before CP932: macOS writes UTF-8 without the flag, which often decodes as CP932 too (縺ゅ＞), while CP932 text
 * is hardly ever valid UTF-8. Latin-1, which cannot fail, comes last.
 */
export function entryName(entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>): string {
  const raw = entry.fileNameRaw
  return slashed(unicodePath(entry) ?? decodeName(raw, (entry.generalPurposeBitFlag & UTF8_FLAG) === 0))
}

/** Name of a member whose archive does not tell its encoding (tar, gzip, LZH, RAR, CAB), with `/`: by the same rule. */
export const memberName = (raw: Uint8Array): string => slashed(decodeName(raw, true))

function decodeName(raw: Uint8Array, mayBeCp932: boolean): string {
  const plain = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1')
  // Decoders that refuse what is not theirs are made anew for each name.
  if (isAscii(raw)) return plain
  return decode('utf-8', raw) ?? (mayBeCp932 ? decode('shift_jis', raw) : undefined) ?? plain
}

const slashed = (name: string): string => name.replaceAll('\\', '/')

function unicodePath(entry: Pick<Entry, 'fileNameRaw' | 'extraFields'>): string | undefined {
  for (const { id, data } of entry.extraFields) {
    if (id !== UNICODE_PATH || data.length < 6 || data[0] !== 1) continue
    if (data.readUInt32LE(1) === crc32(entry.fileNameRaw)) return decode('utf-8', data.subarray(5))
  }
  return undefined
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
