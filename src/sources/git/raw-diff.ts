import { escapeName, toShownPath } from '../raw-name.js'
import type { Change, ParentBlob } from './change.js'
import type { Pieces } from './pieces.js'

/** A line of `git diff --raw -z`, or the id of the commit that the next ones belong to. */
export type RawEntry = { kind: 'commit'; id: string } | { kind: 'change'; change: Change; unmerged: boolean }

const NUL = 0
const NOTHING = /^0+$/
/** A plain file; a link or a submodule in the place before has no content to compare with. */
const PLAIN = /^100/

/**
 * Reads `git diff --raw -z --no-abbrev` and `git diff-tree --stdin -z`, also of merges (`-c --combined-all-paths`): names come as bytes, unquoted.
 * Deletions are left out.
 * @param hasPatch whether a patch of the same changes follows, which is left to be read
 */
export async function* parseRaw(pieces: Pieces, hasPatch = false): AsyncGenerator<RawEntry, void, undefined> {
  const name = async (): Promise<string> => {
    const bytes = await pieces.until(NUL)
    if (bytes === undefined) throw new Error('the list of changes breaks off')
    return toShownPath(bytes.toString('utf8').includes('\ufffd') ? bytesToPath(bytes) : bytes.toString('utf8'))
  }
  let commit: string | undefined
  for (let token = await pieces.until(NUL); token !== undefined; token = await pieces.until(NUL)) {
    const head = token.toString('latin1')
    if (!head.startsWith(':')) {
      if (hasPatch) return
      commit = head.trim()
      if (commit !== '') yield { kind: 'commit', id: commit }
      continue
    }
    const parentCount = /^:+/.exec(head)![0].length
    const words = head.slice(parentCount).split(' ')
    const modes = words.slice(0, parentCount + 1)
    const ids = words.slice(parentCount + 1, 2 * parentCount + 2)
    const status = words.at(-1)!
    const paths: string[] = []
    const isMoved = parentCount === 1 && /^[RC]/.test(status)
    const before = parentCount > 1 ? parentCount : isMoved ? 1 : 0
    for (let n = 0; n < before; n++) paths.push(await name())
    const path = await name()
    const mode = modes.at(-1)!
    const id = ids.at(-1)!
    if (mode === '000000' && status !== 'U') continue
    // A copy brings content to another place; what it was copied from is no parent.
    const old = (n: number): string => (before === 0 ? path : paths[n]!)
    const parents: ParentBlob[] = []
    for (let n = 0; n < parentCount; n++)
      if (PLAIN.test(modes[n]!) && !NOTHING.test(ids[n]!) && !status.startsWith('C')) parents.push({ id: ids[n]!, path: old(n) })
    const oldPath = status.startsWith('R') ? paths[0] : undefined
    yield {
      kind: 'change',
      unmerged: status === 'U',
      change: { path, ...(oldPath !== undefined && { oldPath }), id, mode, ...(commit !== undefined && { commit }), parents },
    }
  }
}

const bytesToPath = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .split('/')
    .map((part) => escapeName(Buffer.from(part, 'latin1')))
    .join('/')
