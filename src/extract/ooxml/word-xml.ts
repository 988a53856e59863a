import type { Reader } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import { readDocxPart } from './docx-part.js'

/**
 * Reads a document of Word 2003 in one piece of XML (WordprocessingML 2003), whose elements are those of today as far as text goes: body, headers, footers and
 * notes in their sections, properties.
 */
export const readWordXml: Reader = async function* (input, context) {
  const entry: ZipEntry = { name: 'document.xml', bytes: input.size ?? 0, packed: input.size ?? 0, encrypted: false, directory: false }
  const zip: Zip = { entries: [entry], stream: () => input.stream(), close: () => undefined }
  yield* readDocxPart(zip, entry, context, 'body', { seen: new Set(), counts: new Map() })
}
