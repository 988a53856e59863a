import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from '../../contract/index.js'
import type { Blobs } from './blobs.js'
import type { Change, ParentBlob } from './change.js'
import { commitOf, isShallow, mergeBase, shallow, shallowCommits } from './commits.js'
import { ending, gitProblem, noWorkTree, startGit, tellGit, type Repository } from './git.js'
import { parseRaw } from './raw-diff.js'

/** What a gate is to judge, and the commits that it lies between. */
export interface ChangeSet {
  /** Full ids; absent for an unborn HEAD, and for a history. */
  base?: string
  head?: string
  /** The changes, commit by commit, the oldest first. @throws UsageError where git cannot give them */
  changes(): AsyncGenerator<Change, void, undefined>
  /** Commits that were walked so far. */
  commits(): number
}

/**
 * Renames are looked for, also where little is alike, as in an office document that was saved again: whatever it is compared with was there before.
 * Copies are not, because a copy brings the content to another place.
 */
const RAW = ['--raw', '-z', '--no-abbrev', '-M20%']
const ZEROS = /^0{40,64}$/

/** What the next commit would bring: the index against HEAD. The work tree has no say. */
export async function stagedChanges(repository: Repository, blobs: Blobs): Promise<ChangeSet> {
  const staged = diffIndex(repository)
  const base = await blobs.idOf('HEAD^{commit}')
  const others = await mergedHeads(repository, blobs)
  return {
    ...(base !== undefined && { base }),
    commits: () => 0,
    async *changes() {
      let any = false
      const known = await Promise.all(others.map((other) => pathsOf(repository, other)))
      for await (const change of staged) {
        const parents = known.map((paths) => paths.get(change.path))
        // What one of the merged commits has as it is comes from there.
        if (parents.some((blob) => blob === undefined)) continue
        any = true
        yield { ...change, parents: [...change.parents, ...parents.flatMap((blob) => blob!)] }
      }
      // A bare repository has no index, which git takes for an empty one.
      if (!any && (await tellGit(repository, ['rev-parse', '--is-bare-repository'])).trim() === 'true') throw noWorkTree()
    },
  }
}

/** Starts at once: git works while we load. */
function diffIndex(repository: Repository, against: readonly string[] = []): AsyncGenerator<Change, void, undefined> {
  const args = ['diff', '--cached', ...RAW, '--no-ext-diff', '--no-color', '--ignore-submodules=none', ...against, '--']
  const child = startGit(repository, args)
  const ended = ending(child)
  child.stdin.end()
  // Node throws away what nobody reads when the process ends, and nobody reads yet.
  child.stdout.on('readable', () => {})
  return (async function* () {
    for await (const entry of parseRaw(child.stdout)) {
      if (entry.kind !== 'change') continue
      if (entry.unmerged)
        throw new UsageError(
          'the index holds files whose merge is not resolved. Resolve it and git add them first.',
          'インデックスにマージの衝突が残っています。解決して git add してから実行してください。',
        )
      yield entry.change
    }
    const { code, stderr } = await ended
    if (code !== 0) throw gitProblem(args, code, stderr)
  })()
}

/** The commits that a merge under way brings in. */
async function mergedHeads(repository: Repository, blobs: Blobs): Promise<string[]> {
  if ((await blobs.idOf('MERGE_HEAD^{commit}')) === undefined) return []
  const path = (await tellGit(repository, ['rev-parse', '--git-path', 'MERGE_HEAD'])).replace(/\n$/, '')
  return (await readFile(resolve(repository.cwd, path), 'latin1')).split('\n').filter((line) => line !== '')
}

async function pathsOf(repository: Repository, commit: string): Promise<Map<string, readonly ParentBlob[]>> {
  const paths = new Map<string, readonly ParentBlob[]>()
  for await (const { path, parents } of diffIndex(repository, [commit])) paths.set(path, parents)
  return paths
}

/** `A..B` and `A...B`: the commits of B that A has not. The latter is compared from where the two parted. */
export async function rangeChanges(repository: Repository, range: string): Promise<ChangeSet> {
  const at = range.indexOf('..')
  if (at === -1)
    throw new UsageError('--range is OLD..NEW, such as main..HEAD.', '--range は main..HEAD のように 旧..新 の形で指定してください。')
  const isSymmetric = range.startsWith('...', at)
  const from = range.slice(0, at)
  const to = range.slice(at + (isSymmetric ? 3 : 2))
  // A branch that is deleted brings nothing.
  if (ZEROS.test(to)) return { commits: () => 0, async *changes() {} }
  const head = await commitOf(repository, to === '' ? 'HEAD' : to)
  if (ZEROS.test(from)) return newBranch(repository, head)
  const old = await commitOf(repository, from === '' ? 'HEAD' : from)
  const base = isSymmetric ? await mergeBase(repository, old, head) : old
  return { ...walk(repository, [head, '--not', old]), base, head }
}

/** What a branch brings since it left another: for pull requests. */
export async function branchChanges(repository: Repository, branch: string): Promise<ChangeSet> {
  const [head, other] = await Promise.all([commitOf(repository, 'HEAD'), commitOf(repository, branch)])
  const base = await mergeBase(repository, other, head)
  return { ...walk(repository, [head, '--not', other]), base, head }
}

/** All commits of all branches and tags. */
export async function historyChanges(repository: Repository): Promise<ChangeSet> {
  if (await isShallow(repository)) throw shallow()
  return walk(repository, ['--all'])
}

/** A branch that the server does not know yet: its commits that no other branch has. Elsewhere the branch is among them already. */
function newBranch(repository: Repository, head: string): ChangeSet {
  if (repository.env['GIT_QUARANTINE_PATH'] === undefined)
    throw new UsageError(
      'the range begins nowhere (the branch is new). Compare with another branch: --merge-base origin/main.',
      '範囲の始まりがありません（新しいブランチ）。--merge-base origin/main のように、比べるブランチを指定してください。',
    )
  return { ...walk(repository, [head, '--not', '--all']), head }
}

/** Commit by commit against its parents; of a merge only what is in none of them. */
function walk(repository: Repository, commits: readonly string[]): Pick<ChangeSet, 'changes' | 'commits'> {
  let walked = 0
  return {
    commits: () => walked,
    async *changes() {
      const cut = await shallowCommits(repository)
      const listArgs = ['rev-list', '--reverse', '--topo-order', ...commits, '--']
      const treeArgs = ['diff-tree', '--stdin', '-r', '--root', '-c', '--combined-all-paths', ...RAW]
      const list = startGit(repository, listArgs)
      const trees = startGit(repository, treeArgs)
      const ended = [ending(list), ending(trees)] as const
      list.stdin.end()
      list.stdout.pipe(trees.stdin)
      try {
        for await (const entry of parseRaw(trees.stdout)) {
          if (entry.kind === 'change') yield entry.change
          else {
            if (cut.has(entry.id)) throw shallow()
            walked++
          }
        }
        const [listed, compared] = await Promise.all(ended)
        if (listed.code !== 0) throw gitProblem(listArgs, listed.code, listed.stderr)
        if (compared.code !== 0) throw gitProblem(treeArgs, compared.code, compared.stderr)
      } finally {
        list.kill()
        trees.kill()
      }
    },
  }
}
