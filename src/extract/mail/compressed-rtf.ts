import { ReadProblem } from '../../contract/index.js'
import type { Budget } from '../reader.js'

/** What the dictionary begins with ([MS-OXRTFCP] 2.1.2.1). */
const PRELOAD =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const WINDOW = 4096
const COMPRESSED = 0x75465a4c

/** The RTF in a compressed body of Outlook ([MS-OXRTFCP]); what came before damage. @throws ReadProblem 'corrupt' where there is no header, 'too-large'. */
export function decompressRtf(bytes: Buffer, budget: Budget): Buffer {
  if (bytes.length < 16) throw new ReadProblem('corrupt', 'The formatted body of the message is damaged.')
  if (bytes.readUInt32LE(8) !== COMPRESSED) return bytes.subarray(16)
  const window = Buffer.alloc(WINDOW, 0x20)
  let write = window.write(PRELOAD, 'latin1')
  const out: number[] = []
  const put = (byte: number): void => {
    out.push(byte)
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  for (let at = 16; at < bytes.length;) {
    const control = bytes[at++] as number
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] as number)
        continue
      }
      if (at + 1 >= bytes.length) return Buffer.from(out)
      const reference = bytes.readUInt16BE(at)
      at += 2
      const offset = reference >> 4
      if (offset === write) return Buffer.from(out)
      const length = (reference & 15) + 2
      budget.inflated(length)
      for (let i = 0; i < length; i++) put(window[(offset + i) % WINDOW] as number)
    }
  }
  return Buffer.from(out)
}
