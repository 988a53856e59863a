import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from '../../contract/index.js'
import type { Blobs } from './blobs.js'
import type { Change, Lines, ParentBlob } from './change.js'
import { commitOf, isShallow, mergeBase, shallow, shallowCommits } from './commits.js'
import { ending, gitProblem, noWorkTree, startGit, tellGit, wholeOutput, type Repository } from './git.js'
import { linesFrom, PATCH } from './hunks.js'
import { piecesOf, type Pieces } from './pieces.js'
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
  /**
   * The lines that one of the changes adds, out of the diff of all of them; undefined where that does not say it, and `addedLines` has to be asked.
   * Ask in the order of the changes: the diff is read as far as it is needed.
   */
  lines(parent: string, id: string): Promise<Lines | undefined>
  /** Ends what git does for answers that nobody will ask for. */
  close?(): void
}

/** Of what is new every line is. */
const CHANGED = ['--diff-filter=MR', '-M20%']
/**
 * Renames are looked for, also where little is alike, as in an office document that was saved again: whatever it is compared with was there before.
 * Copies are not, because a copy brings the content to another place.
 */
const RAW = ['--raw', '-z', '--no-abbrev', '-M20%']
const ZEROS = /^0{40,64}$/

const HEAD = 'HEAD^{commit}'
const MERGED = 'MERGE_HEAD^{commit}'

/**
 * What the next commit would bring: the index against HEAD. The work tree has no say.
 * @param names objects beside those that are asked for here, which will be asked for soon
 * @param onOutput is told what git says of the change, as it comes
 */
export async function stagedChanges(
  repository: Repository,
  blobs: Blobs,
  names: readonly string[] = [],
  onOutput?: (chunk: Buffer) => void,
): Promise<ChangeSet> {
  blobs.askAhead([HEAD, MERGED, ...names])
  const staged = diffIndex(repository, undefined, onOutput)
  const base = await blobs.idOf(HEAD)
  const others = await mergedHeads(repository, blobs)
  return {
    lines: staged.lines,
    close: staged.close,
    ...(base !== undefined && { base }),
    commits: () => 0,
    async *changes() {
      let any = false
      const known = await Promise.all(others.map((other) => pathsOf(repository, other)))
      for (const change of await staged.changes) {
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

/**
 * The index against a commit, HEAD where none is given. Starts at once: git works while we load. One process tells what is changed and, behind that,
 * the lines: each process costs whoever waits for a commit some milliseconds.
 */
function diffIndex(
  repository: Repository,
  against?: string,
  onOutput: (chunk: Buffer) => void = () => {},
): Pick<ChangeSet, 'lines'> & { changes: Promise<Change[]>; close(): void } {
  const child = startGit(repository, [
    'diff',
    '--cached',
    ...RAW,
    // Of what is deleted nothing is asked.
    ...(against === undefined ? [...PATCH, '--irreversible-delete', '--submodule=short'] : ['--no-ext-diff', '--no-color']),
    '--ignore-submodules=none',
    ...(against === undefined ? [] : [against]),
    '--',
  ])
  child.stdin.end()
  const pieces = piecesOf(telling(wholeOutput(child), onOutput))
  const changes = changesIn(pieces)
  // Told to whoever asks for them.
  changes.catch(() => {})
  return { changes, lines: linesFrom(() => changes.then(() => pieces)), close: () => void child.kill() }
}

async function* telling(chunks: AsyncIterable<Buffer>, onOutput: (chunk: Buffer) => void): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) {
    onOutput(chunk)
    yield chunk
  }
}

async function changesIn(pieces: Pieces): Promise<Change[]> {
  const changes: Change[] = []
  for await (const entry of parseRaw(pieces, true)) {
    if (entry.kind !== 'change') continue
    if (entry.unmerged)
      throw new UsageError(
        'the index holds files whose merge is not resolved. Resolve it and git add them first.',
        'インデックスにマージの衝突が残っています。解決して git add してから実行してください。',
      )
    changes.push(entry.change)
  }
  return changes
}

/** The commits that a merge under way brings in. */
async function mergedHeads(repository: Repository, blobs: Blobs): Promise<string[]> {
  if ((await blobs.idOf(MERGED)) === undefined) return []
  const path = (await tellGit(repository, ['rev-parse', '--git-path', 'MERGE_HEAD'])).replace(/\n$/, '')
  return (await readFile(resolve(repository.cwd, path), 'latin1')).split('\n').filter((line) => line !== '')
}

async function pathsOf(repository: Repository, commit: string): Promise<Map<string, readonly ParentBlob[]>> {
  const paths = new Map<string, readonly ParentBlob[]>()
  for (const { path, parents } of await diffIndex(repository, commit).changes) paths.set(path, parents)
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
  if (ZEROS.test(to)) return NO_CHANGES
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

/** No change at all. */
export const NO_CHANGES: ChangeSet = { commits: () => 0, lines: async () => undefined, async *changes() {} }

/** Commit by commit against its parents; of a merge only what is in none of them. */
function walk(repository: Repository, commits: readonly string[]): Pick<ChangeSet, 'changes' | 'commits' | 'lines'> {
  let walked = 0
  const listArgs = ['rev-list', '--reverse', '--topo-order', ...commits, '--']
  return {
    // Merges are left out: they are compared with each of their parents.
    lines: linesFrom(() => {
      const list = startGit(repository, listArgs)
      const trees = startGit(repository, ['diff-tree', '--stdin', '-r', '--no-commit-id', ...PATCH, ...CHANGED])
      list.stdin.end()
      list.stdout.pipe(trees.stdin)
      trees.once('close', () => list.kill())
      return piecesOf(wholeOutput(trees))
    }),
    commits: () => walked,
    async *changes() {
      const cut = await shallowCommits(repository)
      const list = startGit(repository, listArgs)
      const trees = startGit(repository, ['diff-tree', '--stdin', '-r', '--root', '-c', '--combined-all-paths', ...RAW])
      const listed = ending(list)
      const output = wholeOutput(trees)
      list.stdin.end()
      list.stdout.pipe(trees.stdin)
      try {
        for await (const entry of parseRaw(piecesOf(output))) {
          if (entry.kind === 'change') yield entry.change
          else {
            if (cut.has(entry.id)) throw shallow()
            walked++
          }
        }
        const { code, stderr } = await listed
        if (code !== 0) throw gitProblem(listArgs, code, stderr)
      } finally {
        list.kill()
        trees.kill()
      }
    },
  }
}
