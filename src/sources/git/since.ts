import { toShownPath } from '../raw-name.js'
import { askGit, tellGit, type Repository } from './git.js'

/** What is compared with a commit: the index, the work tree, or another commit. */
export type Present = 'index' | 'work-tree' | { commit: string }

/** Paths of a commit that are not there any more. @throws UsageError where git cannot tell */
export async function goneSince(repository: Repository, commit: string, present: Present): Promise<string[]> {
  const against = present === 'index' ? ['--cached', commit] : present === 'work-tree' ? [commit] : [commit, present.commit]
  const args = [
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--diff-filter=D',
    '--no-ext-diff',
    '--ignore-submodules=all',
    ...against,
    '--',
  ]
  return (await tellGit(repository, args)).split('\0').flatMap((path) => (path === '' ? [] : [toShownPath(path)]))
}

/** Path of the current directory from the top of the work tree: '' at the top, 'src/' below; undefined outside of a repository. */
export async function prefixOf(repository: Repository): Promise<string | undefined> {
  const { code, stdout } = await askGit(repository, ['rev-parse', '--show-prefix']).catch(() => ({ code: -1, stdout: Buffer.alloc(0) }))
  return code === 0 ? stdout.toString('utf8').replace(/\n$/, '') : undefined
}
