import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from '../../contract/index.js'
import { askGit, tellGit, type Repository } from './git.js'

/** A word as it may stand in a message: what the user gave, without what could write elsewhere on the screen. */
const shown = (word: string): string => word.replace(/[^\x20-\x7e\u3000-\u9fff\uf900-\ufaff\uff01-\uff9f]/g, '?').slice(0, 200)

/** Full id of the commit that a word names. @throws UsageError where there is none; in a shallow clone it says how to get it. */
export async function commitOf(repository: Repository, word: string): Promise<string> {
  // A word that begins with '-' would be taken for an option.
  const { code, stdout, stderr } = await askGit(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`])
  if (code === 0) return stdout.toString('latin1').trim()
  if (/not a git repository|dubious ownership/i.test(stderr)) await tellGit(repository, ['rev-parse', '--git-dir'])
  throw await missing(repository, word)
}

/** The best common ancestor of two commits. @throws UsageError where none is here. */
export async function mergeBase(repository: Repository, a: string, b: string): Promise<string> {
  const { code, stdout } = await askGit(repository, ['merge-base', a, b])
  if (code === 0) return stdout.toString('latin1').trim()
  if (await isShallow(repository)) throw shallow()
  throw new UsageError(
    'the two commits have no common ancestor, so there is nothing to compare with. Name a range: --range OLD..NEW.',
    '2 つのコミットに共通の祖先がないため、比べるものがありません。--range 旧..新 で範囲を指定してください。',
  )
}

/** Was the repository cloned without all of its history? */
export async function isShallow(repository: Repository): Promise<boolean> {
  return (await tellGit(repository, ['rev-parse', '--is-shallow-repository'])).trim() === 'true'
}

/** Commits whose parents were left out of the clone: compared with nothing, all of their files would look new. */
export async function shallowCommits(repository: Repository): Promise<Set<string>> {
  if (!(await isShallow(repository))) return new Set()
  const path = (await tellGit(repository, ['rev-parse', '--git-path', 'shallow'])).replace(/\n$/, '')
  const list = await readFile(resolve(repository.cwd, path), 'latin1')
  return new Set(list.split('\n').filter((line) => line !== ''))
}

/** The history that is needed is not in this clone. */
export function shallow(): UsageError {
  return new UsageError(
    'this is a shallow clone and lacks the commits that are needed, so nothing was judged. Fetch the whole history: fetch-depth: 0 (GitHub Actions), GIT_DEPTH: 0 (GitLab), or git fetch --unshallow.',
    '浅いクローン（shallow clone）なので必要なコミットがなく、何も調べられませんでした。履歴をすべて取得してください: GitHub Actions は fetch-depth: 0、GitLab は GIT_DEPTH: 0、手元では git fetch --unshallow。',
  )
}

async function missing(repository: Repository, word: string): Promise<UsageError> {
  if (await isShallow(repository)) {
    const { message, ja = '' } = shallow()
    return new UsageError(`the commit ${shown(word)} is not here: ${message}`, `コミット ${shown(word)} がありません。${ja}`)
  }
  return new UsageError(
    `there is no commit ${shown(word)} in this repository. Check the name, and fetch it first: in CI with fetch-depth: 0.`,
    `このリポジトリに ${shown(word)} というコミットはありません。名前を確かめ、先に git fetch で取得してください（CI では fetch-depth: 0）。`,
  )
}
