/** What the streams of a compound document (OLE, [MS-CFB]) make of it. */
export type OleKind = 'encrypted-office' | 'xls' | 'doc' | 'ppt' | 'msg' | 'vba' | 'ole'

interface Entry {
  name: string
  start: number
  size: number
}

const ENTRY_BYTES = 128
const MINI_STREAM_MAX = 4096

/**
 * What a compound document is, from its beginning. The directory may lie behind it: then names are looked for in what is
 * there, and the extension of Office's newer formats tells a protected one (they are zips unless encrypted).
 */
export function oleKind(head: Uint8Array, extension: string): OleKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.length < 512) return byExtension(extension)
  const sectorBytes = 2 ** Math.min(12, Math.max(9, bytes.readUInt16LE(30)))
  const directory = (bytes.readUInt32LE(48) + 1) * sectorBytes
  const entries = readDirectory(bytes, directory, sectorBytes)
  const find = (...names: string[]): Entry | undefined => entries.find((entry) => names.includes(entry.name))
  // The name as bytes: searching for a string in 'utf16le' never ends in Node 20 where the buffer begins at an odd address (fuzzed).
  const has = (name: string): boolean => find(name) !== undefined || bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptedSummary')) return 'encrypted-office'
  // Small streams lie in a stream of the root entry, in pieces of 64 bytes.
  const mini = ((entries[0]?.start ?? 0) + 1) * sectorBytes
  const streamAt = (entry: Entry): number => (entry.size < MINI_STREAM_MAX ? mini + entry.start * 64 : (entry.start + 1) * sectorBytes)
  const word = find('WordDocument')
  if (word !== undefined) return isEncryptedWord(bytes, streamAt(word)) ? 'encrypted-office' : 'doc'
  const workbook = find('Workbook', 'Book')
  if (workbook !== undefined) return isEncryptedWorkbook(bytes, streamAt(workbook)) ? 'encrypted-office' : 'xls'
  if (has('PowerPoint Document')) return 'ppt'
  if (has('__properties_version1.0')) return 'msg'
  return byFirstSector(bytes, sectorBytes) ?? byExtension(extension)
}

/** Office writes the main stream first: a file information block of Word (A5EC) or the beginning of a workbook (record 0809). */
function byFirstSector(bytes: Buffer, sectorBytes: number): OleKind | undefined {
  if (sectorBytes + 4 > bytes.length) return undefined
  const first = bytes.readUInt16LE(sectorBytes)
  if (first === 0xa5ec) return isEncryptedWord(bytes, sectorBytes) ? 'encrypted-office' : 'doc'
  if (first === 0x0809 && bytes.readUInt16LE(sectorBytes + 2) === 16)
    return isEncryptedWorkbook(bytes, sectorBytes) ? 'encrypted-office' : 'xls'
  return undefined
}

/** Entries of the directory that lie in its first sectors, as far as they are in sight and look like entries. */
function readDirectory(bytes: Buffer, from: number, sectorBytes: number): Entry[] {
  const entries: Entry[] = []
  // The chain of the directory's sectors is not followed; most files have them in a row.
  for (let at = from; at + ENTRY_BYTES <= bytes.length && at < from + 16 * sectorBytes; at += ENTRY_BYTES) {
    const nameBytes = bytes.readUInt16LE(at + 64)
    if (nameBytes < 2 || nameBytes > 64 || nameBytes % 2 !== 0) continue
    const name = bytes.subarray(at, at + nameBytes - 2).toString('utf16le')
    entries.push({ name, start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) })
  }
  return entries
}

/** The flag fEncrypted of the file information block ([MS-DOC] 2.5.2). */
const isEncryptedWord = (bytes: Buffer, at: number): boolean => at + 12 <= bytes.length && (bytes.readUInt16LE(at + 10) & 0x0100) !== 0

/** A FilePass record (002F) among the first records of the workbook ([MS-XLS] 2.4.117). */
function isEncryptedWorkbook(bytes: Buffer, from: number): boolean {
  for (let at = from, records = 0; at + 4 <= bytes.length && records < 8; records++) {
    if (bytes.readUInt16LE(at) === 0x002f) return true
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  return false
}

function byExtension(extension: string): OleKind {
  if (/^(?:xls[xmb]|xlt[xm]|doc[xm]|dot[xm]|pp[ts][xm]|pot[xm])$/.test(extension)) return 'encrypted-office'
  if (extension === 'xls' || extension === 'xlt') return 'xls'
  if (extension === 'doc' || extension === 'dot') return 'doc'
  if (extension === 'ppt' || extension === 'pps') return 'ppt'
  return extension === 'msg' ? 'msg' : 'ole'
}
