import { lstat, realpath } from 'node:fs/promises'
import type { FileRecord, GapReason, GapSeverity } from '../contract/index.js'
import { isWithin } from './paths.js'

/** A file to scan, or something in its place that is not scanned. */
export interface ListedFile {
  /** The path to show, with `/`, relative where the given one was. Ends with `/` for a folder that could not be listed. */
  path: string
  /** The path to open; bytes where it is not valid UTF-8. */
  absolute: string | Buffer
  /** Why it is not to be opened. */
  gap?: { reason: GapReason; severity: GapSeverity; detail: string }
}

/**
 * The gap of something that is listed and not scanned; a `path` that ends with `/` is a folder's.
 * @param isNamed somebody asked for this very path: a pipe among the files of a folder holds nothing, `<(unzip …)` of a shell is all there is
 */
export function listedGap(reason: GapReason, path: string, isNamed = false): NonNullable<ListedFile['gap']> {
  if (path.endsWith('/') && reason !== 'ignored') return { reason, severity: 'content', detail: FOLDER_DETAILS[reason] ?? OTHERWISE }
  const severity = reason === 'ignored' || (reason === 'not-a-file' && !isNamed) ? 'minor' : 'content'
  return { reason, severity, detail: DETAILS[reason] ?? OTHERWISE }
}

const OTHERWISE = 'It could not be looked at.'
const DETAILS: Partial<Record<GapReason, string>> = {
  symlink: 'A symbolic link to something outside of the scanned folders; name its target to have it scanned.',
  'not-a-file': 'A pipe, socket or device, which is never opened.',
  ignored: 'Excluded by a pattern of the user.',
  permission: 'There is no permission to look at it.',
  vanished: 'There is nothing of this name.',
  'read-error': 'The file system failed when it was looked at.',
}
const FOLDER_DETAILS: Partial<Record<GapReason, string>> = {
  permission: 'There is no permission to list the folder; nothing in it was scanned.',
  vanished: 'The folder vanished before it was listed.',
  'read-error': 'The file system failed when the folder was listed; nothing in it was scanned.',
}

/**
 * The record of something that is listed and not scanned. Its size is looked up; it is not opened. A link counts as unread content
 * only where its target lies outside of `folders`: inside them the target is listed by its own name.
 * @param folders `folders` of the list
 */
export async function unscannedRecord(
  { path, absolute, gap }: ListedFile & { gap: NonNullable<ListedFile['gap']> },
  folders: readonly string[] = [],
): Promise<FileRecord> {
  const facts = await lstat(absolute).then(
    (stats) => ({ bytes: stats.isFile() ? stats.size : 0, modified: stats.mtime.toISOString() }),
    // The record says already that it was not read.
    () => ({ bytes: 0 }),
  )
  const unreadable = gap.reason === 'permission' || gap.reason === 'vanished' || gap.reason === 'read-error'
  return {
    path,
    ...facts,
    format: path.endsWith('/') ? 'folder' : 'unknown',
    status: unreadable ? 'unreadable' : 'skipped',
    gaps: [{ ...(gap.reason === 'symlink' ? { ...gap, ...(await linkGap(absolute, folders)) } : gap), path }],
    findings: 0,
    byType: {},
    milliseconds: 0,
  }
}

async function linkGap(absolute: string | Buffer, folders: readonly string[]): Promise<{ severity: GapSeverity; detail?: string }> {
  let target: string
  try {
    target = await realpath(absolute)
  } catch {
    return { severity: 'minor', detail: 'A symbolic link that leads nowhere.' }
  }
  if (!folders.some((folder) => isWithin(target, folder))) return { severity: 'content' }
  return { severity: 'minor', detail: 'A symbolic link; its target lies in a scanned folder and is listed there.' }
}
