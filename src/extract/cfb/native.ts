import { decodeCodePage, untilNul } from './code-page.js'

/** A file that was put into a document as a package ([MS-OLEDS] 2.3.6, and what Windows' packager writes into it). */
export interface NativeFile {
  name: string
  content: Buffer
  /** Where it came from: paths with the names of users. */
  paths: string[]
}

/** Reads the stream "\x01Ole10Native". Data that is no package is given as it is, without a name. */
export function parseNative(bytes: Buffer): NativeFile {
  const size = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0
  const whole = { name: '', content: bytes.subarray(4, 4 + size), paths: [] }
  if (bytes.length < 8 || bytes.readUInt16LE(4) !== 2) return whole
  let at = 6
  const text = (): string | undefined => {
    const end = bytes.indexOf(0, at)
    if (end === -1 || end - at > 2000) return undefined
    const value = decodeCodePage(bytes.subarray(at, end), 932)
    at = end + 1
    return value
  }
  const label = text()
  const source = text()
  if (label === undefined || source === undefined || at + 8 > bytes.length) return whole
  at += 4
  const pathBytes = bytes.readUInt32LE(at)
  const path = untilNul(decodeCodePage(bytes.subarray(at + 4, Math.min(bytes.length, at + 4 + pathBytes)), 932))
  at += 4 + pathBytes
  if (at + 4 > bytes.length) return whole
  const length = bytes.readUInt32LE(at)
  if (length > bytes.length - at - 4) return whole
  const content = bytes.subarray(at + 4, at + 4 + length)
  at += 4 + length
  // Names in Unicode stand behind the data: temporary path, label, source.
  const wide: string[] = []
  for (let i = 0; i < 3 && at + 4 <= bytes.length; i++) {
    const characters = bytes.readUInt32LE(at)
    if (characters * 2 > bytes.length - at - 4) break
    wide.push(untilNul(bytes.subarray(at + 4, at + 4 + characters * 2).toString('utf16le')))
    at += 4 + characters * 2
  }
  const shown = wide[1] ?? label
  return {
    name: shown.slice(Math.max(shown.lastIndexOf('\\'), shown.lastIndexOf('/')) + 1),
    content,
    paths: [...new Set([wide[2] ?? source, wide[0] ?? path])].filter((each) => each !== ''),
  }
}
