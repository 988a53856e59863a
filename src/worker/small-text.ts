import { openFile } from '../extract/input.js'
import { HEAD_BYTES } from '../extract/reader.js'
import { sniff, type Format } from '../extract/sniff.js'

/** What is read by code that holds no more than it is given: no container, nothing that unpacks. */
const PLAIN: ReadonlySet<Format> = new Set<Format>([
  'empty',
  'text',
  'csv',
  'tsv',
  'json',
  'ndjson',
  'xml',
  'html',
  'markdown',
  'vcard',
  'ltsv',
  'logfmt',
  'fixed-width',
])

/**
 * Is this file small (64 KB) and nothing but text? Then built-in detectors may read it without a process of its own around them: their patterns are
 * linear, and a worker takes longer to start than it to be read. False where it cannot be told.
 */
export async function isSmallText(path: string | Uint8Array): Promise<boolean> {
  try {
    const file = await openFile(path)
    try {
      return file.stat.bytes <= HEAD_BYTES && PLAIN.has(sniff(file.head, file.name))
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}
