import type { Place } from './place.js'

/** Why something was not looked at. */
export type GapReason =
  | 'unsupported'
  | 'encrypted'
  | 'corrupt'
  | 'too-large'
  | 'too-deep'
  | 'stalled'
  | 'out-of-memory'
  | 'crashed'
  | 'aborted'
  | 'permission'
  | 'read-error'
  | 'vanished'
  | 'changed'
  | 'offline'
  | 'symlink'
  | 'not-a-file'
  | 'no-text'
  | 'ignored'
  | 'detector-failed'

/** content: text that could hold personal data was not read. minor: images, fonts, media. */
export type GapSeverity = 'content' | 'minor'

/** Something that was not looked at, with the reason. Nothing is skipped without one. */
export interface Gap {
  reason: GapReason
  severity: GapSeverity
  path: string
  place?: Place
  /** Our own sentence; never a library's message, never a value. */
  detail: string
}

/** How the sentence ends that a container is not read whole because of its members, which have records of their own. */
export const MEMBERS_UNREAD = 'could not be read completely. Their own records say why.'

/** Is this a place that was not read, and that no other gap tells of? What is counted and listed; a container is not, because of its members. */
export const isUnreadPlace = ({ severity, reason, detail }: Gap): boolean =>
  severity === 'content' && reason !== 'ignored' && !detail.endsWith(MEMBERS_UNREAD)

/** One file on disk, or one member of a container, and how far it was read. */
export interface FileRecord {
  path: string
  chain?: string[]
  /** Size in bytes. */
  bytes: number
  /** What it was read as: 'text', 'csv', 'xlsx', 'docx', 'pdf', 'zip', 'unknown' … */
  format: string
  sha256?: string
  /** ISO 8601, UTC. */
  modified?: string
  status: 'scanned' | 'partial' | 'unreadable' | 'skipped'
  gaps: Gap[]
  findings: number
  byType: Record<string, number>
  /** Names that hold personal data (its own, or those of its sheets), and how each reads with the data masked. */
  maskedNames?: Record<string, string>
  milliseconds: number
}
