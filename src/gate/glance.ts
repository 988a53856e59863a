import { isUtf8 } from 'node:buffer'
import type { Finding } from '../contract/index.js'
import { hasLine, type Change, type ChangeSet, type Lines } from '../sources/git/index.js'
import { SOURCE_CODE } from '../text/source-code.js'
import type { Content } from './content.js'
import type { Lanes } from './lanes.js'

/**
 * Bytes around an added line that are looked at with it: more than the widest window of a detector (256 characters of three bytes), twice over,
 * because a neighbour has a window of its own.
 */
const MARGIN = 2 * 256 * 3
const LF = 10
/** How a mail begins, which is read as such whatever its name. */
const HEADER = /^(?:From |[A-Za-z][A-Za-z-]{1,40}:)/

/**
 * Is there for sure nothing that the change brings? Of source code, which is running text from end to end, only the added lines and what stands around
 * them are read, and what the rest might have told is taken for granted: nothing found then is nothing found in the whole. False: it has to be read
 * whole, as everything that has headers, records or keys. Most changes of code end here, in a tenth of the time.
 */
export async function isClean(change: Change, content: Content, lines: ChangeSet['lines'], lanes: Lanes): Promise<boolean> {
  const { path, oldPath = path, id, parents } = change
  const [parent] = parents
  const { whole } = content
  if (whole === undefined || id === undefined || parent === undefined || parents.length > 1 || baseName(path) !== baseName(oldPath))
    return false
  if (!isSourceCode(path) || !isUtf8(whole) || whole.includes(13) || HEADER.test(whole.toString('latin1', 0, 60))) return false
  const added = parent.id === id ? [] : await lines(parent.id, id)
  if (added === undefined || added === 'all') return false
  if (added.length === 0) return true
  const near = nearLines(whole, added)
  // Little would be saved.
  if (near.read * 2 > whole.length) return false
  for await (const event of lanes.glance(path, near.text)) {
    if (event.kind === 'findings' ? event.findings.some((finding) => touches(finding, added)) : event.record.gaps.length > 0) return false
  }
  return true
}

function touches({ place }: Finding, added: Lines): boolean {
  if (place.kind === 'text') return hasLine(added, place.line, place.endLine ?? place.line)
  return place.kind !== 'name'
}

/** The added lines and those around them; the others are empty, so that lines keep their numbers. `read`: bytes that are left. */
export function nearLines(whole: Buffer, added: Exclude<Lines, 'all'>): { text: Buffer; read: number } {
  const starts = [0]
  for (let at = whole.indexOf(LF); at !== -1; at = whole.indexOf(LF, at + 1)) starts.push(at + 1)
  const startOf = (line: number): number => (line > starts.length ? whole.length : starts[line - 1]!)
  const parts: Buffer[] = []
  let read = 0
  let line = 1
  for (const [first, last] of added) {
    let from = Math.max(line, Math.min(first, starts.length))
    while (from > line && startOf(first) - startOf(from) < MARGIN) from--
    let to = Math.min(last, starts.length)
    while (to < starts.length && startOf(to + 1) - startOf(last + 1) < MARGIN) to++
    if (to < line) continue
    parts.push(Buffer.alloc(from - line, LF), whole.subarray(startOf(from), startOf(to + 1)))
    read += parts.at(-1)!.length
    line = to + 1
  }
  return { text: Buffer.concat(parts), read }
}

/** May the file be read in part? */
export const isSourceCode = (path: string): boolean => SOURCE_CODE.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase())

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
