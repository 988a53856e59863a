import type { RandomAccess } from '../reader.js'
import { childOf, openCfb, type Cfb, type CfbEntry } from './cfb.js'
import { isMacros } from './macros.js'
import type { OleKind } from '../sniff-ole.js'

/** Header token of the Current User stream of a presentation that is encrypted ([MS-PPT] 2.3.2). */
const ENCRYPTED_PPT = 0xf3d1c4df

/** What a compound document is, by its directory: the last word, where the sniffer saw only the beginning. @throws ReadProblem 'corrupt'. */
export async function compoundKind(random: RandomAccess): Promise<OleKind> {
  const cfb = await openCfb(random)
  const { root } = cfb
  const find = (...names: string[]): CfbEntry | undefined => childOf(root, ...names)
  if (find('EncryptedPackage', 'EncryptedSummary', '\x09DRMContent') !== undefined) return 'encrypted-office'
  const word = find('WordDocument')
  if (word !== undefined) return ((await head(cfb, word, 12)).at(11) ?? 0) & 1 ? 'encrypted-office' : 'doc'
  const workbook = find('Workbook', 'Book')
  if (workbook !== undefined) return hasFilePass(await head(cfb, workbook, 4096)) ? 'encrypted-office' : 'xls'
  if (find('PowerPoint Document') !== undefined) {
    const user = find('Current User')
    const bytes = user === undefined ? Buffer.alloc(0) : await head(cfb, user, 16)
    return bytes.length >= 16 && bytes.readUInt32LE(12) === ENCRYPTED_PPT ? 'encrypted-office' : 'ppt'
  }
  if (find('__properties_version1.0', '__nameid_version1.0') !== undefined) return 'msg'
  return isMacros(root) ? 'vba' : 'ole'
}

async function head(cfb: Cfb, entry: CfbEntry, length: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of cfb.stream(entry)) {
      parts.push(part)
      size += part.length
      if (size >= length) break
    }
  } catch {
    // Its reader reports the damage.
  }
  return Buffer.concat(parts)
}

/** A FilePass record (002F) among the first records ([MS-XLS] 2.4.117). */
function hasFilePass(bytes: Buffer): boolean {
  for (let at = 0, records = 0; at + 4 <= bytes.length && records < 16; records++) {
    if (bytes.readUInt16LE(at) === 0x002f) return true
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  return false
}
