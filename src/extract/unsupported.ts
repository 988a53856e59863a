import type { GapSegment } from '../contract/index.js'
import type { Reader } from './reader.js'
import type { Format } from './sniff.js'

type Told = Pick<GapSegment, 'reason' | 'severity' | 'detail'>

const content = (detail: string): Told => ({ reason: 'unsupported', severity: 'content', detail })
const minor = (detail: string): Told => ({ reason: 'no-text', severity: 'minor', detail })

/** What to tell of a document behind a password that nobody gave. */
export const ENCRYPTED =
  'The document is protected by a password. Give the password with --password FILE, or save a copy without it and scan that.'

/** What to tell of each format that is not read, and what its owner can do. */
const TOLD: Partial<Record<Format, Told>> = {
  'encrypted-office': {
    reason: 'encrypted',
    severity: 'content',
    detail: ENCRYPTED,
  },
  onenote: content(
    'OneNote sections are not read as such; only what reads as text among their bytes was searched. Export them as .docx or .pdf and scan that.',
  ),
  pst: content(
    'Outlook data files (.pst, .ost) are not read as such; only what reads as text among their bytes was searched. Export the mails and scan those.',
  ),
  zip: content('This zip archive was not unpacked. Unpack it and scan the result.'),
  database: content(
    'Database files of this kind are not read as such; only what reads as text among their bytes was searched. Export the tables as CSV and scan those.',
  ),
  audio: minor('Sound is not read.'),
  video: minor('Video is not read.'),
  font: minor('Fonts hold no text.'),
  executable: { reason: 'unsupported', severity: 'minor', detail: 'Programs are not read.' },
}

const UNKNOWN = content(
  'The content is of no known format and is no text; only what reads as text among its bytes was searched. Open it with the program that wrote it and save it as text, .xlsx, .docx or .pdf.',
)

/** Programs, media and fonts hold texts of those who made them: what is in them is no leak, and looks like one. */
const SILENT: ReadonlySet<Format> = new Set(['audio', 'video', 'font', 'executable', 'encrypted-office', 'zip'])

/**
 * Reads what has no reader of its own: text among its bytes, and one gap that says what to do. An empty file has nothing to read, and no gap.
 */
export function unsupported(format: Format): Reader {
  return async function* (input, context) {
    if (format === 'empty') return
    const gap: GapSegment = { kind: 'gap', ...(TOLD[format] ?? UNKNOWN) }
    if (SILENT.has(format)) return yield gap
    const { readBinary } = await import('./binary/binary.js')
    yield* readBinary(gap)(input, context)
  }
}
