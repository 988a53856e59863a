import { stat } from 'node:fs/promises'
import type { Evidence, FileRecord, GapReason, Limits } from '../contract/index.js'
import { EXIT_UNCAUGHT } from './protocol.js'
import { STALL_SIGNAL } from './signals.js'

/** Why a file was not read to its end. */
export type DeathReason = Extract<GapReason, 'stalled' | 'out-of-memory' | 'crashed' | 'aborted'>

/** How a worker process ended. */
export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

/** No hash, no count. */
export const EMPTY_EVIDENCE: Evidence = { version: 1, distinct: {}, counted: {}, dummies: {} }

/**
 * Reads from the way in which a process ended why it did.
 * @param silence milliseconds since its last message
 */
export function explainExit(exit: Exit, silence: number, limits: Limits, platform: NodeJS.Platform = process.platform): DeathReason {
  const { code, signal } = exit
  if (code === EXIT_UNCAUGHT) return 'crashed'
  if (signal === STALL_SIGNAL) return 'stalled'
  const silent = silence >= limits.stallSeconds * 1000
  // Windows knows no signals: a process that was ended from outside has code 1. One of its own errors would have code 70.
  if (signal === 'SIGKILL' || (platform === 'win32' && code === 1)) return silent ? 'stalled' : 'out-of-memory'
  // V8 aborts where the heap is exhausted.
  if (signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134) return 'out-of-memory'
  return 'crashed'
}

/** The sentence of the gap: the same for every run, so that results can be compared. */
export function deathDetail(reason: DeathReason, limits: Limits): string {
  switch (reason) {
    case 'stalled':
      return `Reading gave no sign of progress for ${limits.stallSeconds} s and was given up. Scan the file alone, or raise limits.stallSeconds.`
    case 'out-of-memory':
      return `Reading took more memory than the limit of ${Math.round(limits.memoryBytes / 1024 ** 2)} MiB and was given up. Split the file, or raise limits.memoryBytes.`
    case 'crashed':
      return 'The process that read the file ended unexpectedly. Look at the file in the program that made it.'
    case 'aborted':
      return 'The scan was aborted while the file was read. Scan it again to the end.'
  }
}

/** What is known of a file whose scan did not reach its end. */
export interface DeadFile {
  path: string
  reason: DeathReason
  limits: Limits
  /** Did events of it, or of its members, come? */
  begun: boolean
  /** Findings of the file itself that came, by type. */
  tally: Record<string, number>
  checkpoint?: { record: FileRecord; evidence: Evidence } | undefined
  bytes: number
  modified?: string | undefined
  milliseconds: number
}

/**
 * The record of a file whose scan did not reach its end: 'partial' where something came, else 'unreadable', with a gap of
 * severity 'content' that says why. Counts and evidence are those of the last checkpoint; without one, what came is counted.
 */
export function deadFileRecord(file: DeadFile): { kind: 'file'; record: FileRecord; evidence: Evidence } {
  const { path, reason, checkpoint } = file
  const base: FileRecord = checkpoint?.record ?? {
    path,
    bytes: file.bytes,
    format: 'unknown',
    ...(file.modified === undefined ? {} : { modified: file.modified }),
    status: 'unreadable',
    gaps: [],
    findings: Object.values(file.tally).reduce((sum, count) => sum + count, 0),
    byType: file.tally,
    milliseconds: 0,
  }
  const record: FileRecord = {
    ...base,
    status: file.begun || checkpoint !== undefined ? 'partial' : 'unreadable',
    gaps: [...base.gaps, { reason, severity: 'content', path, detail: deathDetail(reason, file.limits) }],
    milliseconds: file.milliseconds,
  }
  return { kind: 'file', record, evidence: checkpoint?.evidence ?? EMPTY_EVIDENCE }
}

/** Size and time of a file for its record, as far as the file system tells. */
export async function sizeOf(absolute: string | Uint8Array | undefined): Promise<{ bytes: number; modified?: string }> {
  if (absolute === undefined) return { bytes: 0 }
  try {
    const { size, mtime } = await stat(typeof absolute === 'string' ? absolute : Buffer.from(absolute))
    return { bytes: size, modified: mtime.toISOString() }
  } catch {
    // It is gone by now: its record says already that it was not read.
    return { bytes: 0 }
  }
}
