import type { Finding } from '../contract/index.js'
import {
  addedLines,
  commonLines,
  countsLikeGit,
  hasLine,
  type Change,
  type Lines,
  type OpenBlob,
  type Repository,
} from '../sources/git/index.js'
import { foldersAbove, ownName } from '../text/folder-names.js'

/** Findings whose record may still prove to touch the change. Records stand close together: older ones are let go. */
const PENDING_MAX = 5000

/** What was found in a file, and what it is compared with. */
export interface TouchTools {
  repository: Repository
  open: OpenBlob
  /** The bytes are those of the blob: git's line numbers speak of them. */
  isBlob: boolean
  /** Was there such a folder, by its path, before the change? */
  hadFolder(path: string): Promise<boolean>
  /** How often each likeness was found in the blobs that this one was made of. */
  known(): Promise<Map<string, number>>
}

/** Separates the findings that a change brings from those that were there. */
export interface Touch {
  /** Those of the batch that touch the change, and those before that belong to a record that does. */
  of(findings: readonly Finding[]): Promise<Finding[]>
}

/** What is the same of two findings that say the same: for a My Number more than its fingerprint says. */
export const likenessOf = ({ type, fingerprint }: Finding): string => `${type}\0${fingerprint.slice(fingerprint.indexOf('~') + 1)}`

/** The finding as it may leave the run. */
export function withoutLikeness(finding: Finding): Finding {
  const at = finding.fingerprint.indexOf('~')
  return at === -1 ? finding : { ...finding, fingerprint: finding.fingerprint.slice(0, at) }
}

/**
 * A finding in text counts when it, or its record, touches a line that was added; in other formats, which have no lines that git could compare, when
 * the blob before had no such finding, or fewer of them.
 */
export function createTouch(change: Change, tools: TouchTools): Touch {
  const records = createRecords()
  let lines: Promise<Lines | undefined> | undefined
  let known: Promise<Map<string, number>> | undefined
  return {
    async of(findings) {
      const touching: Finding[] = []
      for (const finding of findings) {
        const { place, chain } = finding
        if (place.kind === 'name' && chain === undefined && place.folder !== undefined) {
          if (await isNewFolder(place.folder, change, tools)) touching.push(finding)
          continue
        }
        // New as a whole, name and all.
        if (change.parents.length === 0) {
          touching.push(finding)
          continue
        }
        if (place.kind === 'name' && chain === undefined) {
          if (ownName(change.path) !== ownName(change.oldPath ?? change.path)) touching.push(finding)
          continue
        }
        const added =
          place.kind === 'text' && chain === undefined && place.part === undefined ? await (lines ??= linesOf(change, tools)) : undefined
        if (added !== undefined && place.kind === 'text') {
          touching.push(...records.see(finding, hasLine(added, place.line, place.endLine ?? place.line)))
          continue
        }
        const counts = await (known ??= tools.known())
        const likeness = likenessOf(finding)
        const left = counts.get(likeness) ?? 0
        if (left > 0) counts.set(likeness, left - 1)
        else touching.push(finding)
      }
      return touching
    },
  }
}

/** The lines that none of the parents has; undefined where lines say nothing. */
async function linesOf({ id, parents }: Change, { repository, open, isBlob }: TouchTools): Promise<Lines | undefined> {
  if (id === undefined || !isBlob || !(await countsLikeGit(open()))) return undefined
  let lines: Lines = 'all'
  for (const parent of parents) lines = commonLines(lines, parent.id === id ? [] : await addedLines(repository, parent.id, id))
  return lines
}

/** A record touches the change where one of its findings does. */
function createRecords(): { see(finding: Finding, touches: boolean): Finding[] } {
  const touched = new Set<string>()
  const pending = new Map<string, Finding[]>()
  let waiting = 0
  return {
    see(finding, touches) {
      const { record } = finding
      if (record === undefined) return touches ? [finding] : []
      if (touched.has(record)) return [finding]
      if (touches) {
        touched.add(record)
        const before = pending.get(record) ?? []
        pending.delete(record)
        waiting -= before.length
        return [...before, finding]
      }
      const list = pending.get(record)
      if (list === undefined) pending.set(record, [finding])
      else list.push(finding)
      waiting++
      while (waiting > PENDING_MAX) {
        const [oldest, findings] = pending.entries().next().value!
        pending.delete(oldest)
        waiting -= findings.length
      }
      return []
    },
  }
}

/** Does the change make a folder of this name? Git knows no folders: one is there with its first file. */
async function isNewFolder(name: string, { path, oldPath }: Change, { hadFolder }: TouchTools): Promise<boolean> {
  const before = new Set(oldPath === undefined ? [] : foldersAbove(oldPath))
  for (const folder of foldersAbove(path)) if (ownName(folder) === name && !before.has(folder) && !(await hadFolder(folder))) return true
  return false
}
