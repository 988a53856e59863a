import { MEMBERS_UNREAD, type FileRecord, type Gap } from '../../contract/index.js'

/** Formats of plain text: a few bytes that are no characters do not make them unread. */
const TEXT: ReadonlySet<string> = new Set([
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
  'yaml',
  'sql',
  'ldif',
  'calendar',
  'mail',
  'mbox',
])

/**
 * Must somebody look at what was not read? A document that is encrypted, damaged, too large, or of a format that is known and not read: yes. Not so:
 *   - pictures, sound, fonts, programs (severity 'minor');
 *   - bytes of no known format, of which every repository holds some: tables of programs, caches, models. They are told of;
 *   - values of no known format in a database, which are such bytes;
 *   - text with places that are no characters: the rest of it was read;
 *   - a container because of its members: their own records say the same.
 * @param record of the file that the gap is in; absent where there was nothing to open
 */
export function mustBeRead({ severity, reason, detail }: Gap, record?: Pick<FileRecord, 'format' | 'status'>): boolean {
  if (severity !== 'content' || detail.endsWith(MEMBERS_UNREAD)) return false
  if (record === undefined) return true
  if (reason === 'unsupported') return record.format !== 'unknown' && record.format !== 'sqlite'
  return !(reason === 'corrupt' && record.status === 'partial' && TEXT.has(record.format))
}
