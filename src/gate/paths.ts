import type { Change, Repository } from '../sources/git/index.js'
import { workTreeFiles } from '../sources/git/index.js'
import { contentOfFile, type Absence, type Content } from './content.js'
import type { GateNotice } from '../contract/index.js'

/** A file that was named, and what is to be read of it. */
export interface NamedFile {
  change: Change
  content: Content | Absence
}

/** Files of the work tree, judged as a whole: lint-staged and pre-commit name those that are to be committed. */
export async function* namedFiles(
  repository: Repository,
  paths: readonly string[],
  onNotice: (notice: GateNotice) => void,
): AsyncGenerator<NamedFile, void, undefined> {
  const { files, missing } = await workTreeFiles(repository, paths)
  for (const path of missing) onNotice({ kind: 'no-such-path', path })
  for (const { path, absolute, gap } of files) {
    const change: Change = { path, mode: '100644', parents: [] }
    // What would be committed of a link is its path.
    if (gap?.reason === 'symlink') continue
    if (gap === undefined) yield { change, content: await contentOfFile(absolute) }
    else yield { change, content: { gap } }
  }
}
