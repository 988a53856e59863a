import { UsageError, type GateNotice } from '../contract/index.js'
import { wereCommitted, workTreeFiles, type Change, type Repository } from '../sources/git/index.js'
import { contentOfFile, type Absence, type Content } from './content.js'

/** A file that was named, and what is to be read of it. */
export interface NamedFile {
  change: Change
  content: Content | Absence
}

/**
 * Files of the work tree, judged as a whole: lint-staged and pre-commit name those that are to be committed.
 * @throws UsageError where nothing of what was named is there, nor was: a folder that was misspelt or renamed must not pass for ever
 */
export async function* namedFiles(
  repository: Repository,
  paths: readonly string[],
  onNotice: (notice: GateNotice) => void,
): AsyncGenerator<NamedFile, void, undefined> {
  const { files, missing } = await workTreeFiles(repository, paths)
  if (files.length === 0 && missing.length === paths.length && !(await wereCommitted(repository, missing)))
    throw new UsageError(
      'there is no file of the names that were given, so nothing was judged. Check the paths, or judge what is staged: sekisho gate --staged.',
      '指定した名前のファイルがひとつもないため、何も調べられませんでした。パスを確かめるか、sekisho gate --staged でステージした内容を調べてください。',
    )
  for (const path of missing) onNotice({ kind: 'no-such-path', path })
  for (const { path, absolute, gap } of files) {
    const change: Change = { path, mode: '100644', parents: [] }
    // What would be committed of a link is its path.
    if (gap?.reason === 'symlink') continue
    if (gap === undefined) yield { change, content: await contentOfFile(absolute) }
    else yield { change, content: { gap } }
  }
}
