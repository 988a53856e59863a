import { MEMBERS_UNREAD, type Evidence, type FileRecord, type Gap, type GapReason, type GapSegment } from '../contract/index.js'
import type { Markings } from '../engine/markings.js'
import type { WorkerEvent } from './events.js'
import type { Tally } from './tally.js'

/** Where a file or member is, for people and for programs. */
export interface Address {
  path: string
  chain: readonly string[] | undefined
  depth: number
  /** The name is ours, not the user's. */
  nameless?: boolean
  /** Names of folders on the way that begin with it. */
  folders?: readonly string[]
}

/** What leaves no hash, and dummies; the hashes travel by themselves. */
export function evidenceOf(tally: Tally, markings: Markings): Evidence {
  const { counted, dummies, partial } = tally.counts()
  const marks = markings.found()
  return {
    version: 1,
    distinct: {},
    counted,
    dummies,
    ...(Object.keys(partial).length > 0 && { partial }),
    ...(marks.length > 0 && { markings: Object.fromEntries(marks.map((text) => [text, 1])) }),
  }
}

/** What became of a file whose gaps are known. */
export function statusOf(gaps: readonly Gap[], anythingRead: boolean): FileRecord['status'] {
  if (gaps.some((gap) => gap.severity === 'content')) return anythingRead ? 'partial' : 'unreadable'
  return anythingRead || gaps.length === 0 ? 'scanned' : 'skipped'
}

/** A container is read when its members are: whoever reads its line only must not take it for looked through. */
export function membersGap(reason: GapReason, count: number): GapSegment {
  const members = count === 1 ? 'One of its members' : `${count} of its members`
  return { kind: 'gap', reason, severity: 'content', detail: `${members} ${MEMBERS_UNREAD}` }
}

function gapOf({ reason, severity, place, detail }: GapSegment, path: string): Gap {
  return { reason, severity, path, ...(place !== undefined && { place }), detail }
}

/** The record of a file of which nothing was read, for one reason. */
export function emptyRecord(address: Address, gap: GapSegment, status: FileRecord['status'], begin: number, bytes = 0): WorkerEvent {
  const { path, chain } = address
  const record: FileRecord = {
    path,
    ...(chain !== undefined && { chain: [...chain] }),
    bytes,
    format: 'unknown',
    status,
    gaps: [gapOf(gap, path)],
    findings: 0,
    byType: {},
    milliseconds: Math.round(performance.now() - begin),
  }
  return { kind: 'file', record, evidence: { version: 1, distinct: {}, counted: {}, dummies: {} } }
}
