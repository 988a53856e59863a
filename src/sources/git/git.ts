import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { UsageError } from '../../contract/index.js'

/** Where git is to look, as the one who called us has it: hooks set GIT_DIR and GIT_INDEX_FILE. */
export interface Repository {
  cwd: string
  env: NodeJS.ProcessEnv
}

/** How one call of git ended. */
export interface GitOutput {
  code: number
  stdout: Buffer
  stderr: string
}

/** Configuration that would change what git tells, or run a program of somebody's. */
const SETTINGS = ['core.fsmonitor=false', 'diff.interHunkContext=0', 'diff.relative=false'].flatMap((setting) => ['-c', setting])

/**
 * The repository that the caller stands in. Nothing is read yet.
 * @param env of the calling process
 */
export function repositoryOf(cwd: string, env: Readonly<Record<string, string | undefined>>): Repository {
  const { GIT_EXTERNAL_DIFF: _external, GIT_DIFF_OPTS: _options, ...kept } = env
  return {
    cwd,
    env: {
      ...kept,
      // What went wrong is told by words that we know, and nobody is asked anything.
      LC_ALL: 'C',
      LANGUAGE: '',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_LITERAL_PATHSPECS: '1',
      // A replaced object would hide the one that is pushed; a missing one must not be fetched over a network.
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_NO_LAZY_FETCH: '1',
      // The same for git before 2.44: no transport is allowed.
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_PAGER: 'cat',
    },
  }
}

/** Starts git. Listen to 'error' and 'close' through `ending`. */
export function startGit({ cwd, env }: Repository, args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn('git', [...SETTINGS, ...args], { cwd, env, windowsHide: true })
  // Whoever closed its end first: how the process ended tells why.
  child.stdin.on('error', () => {})
  return child
}

/** Resolves with exit code and messages when git has ended. @throws UsageError where there is no git. */
export function ending(child: ChildProcessWithoutNullStreams): Promise<{ code: number; stderr: string }> {
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < 4096) stderr += chunk.toString('latin1')
  })
  const ended = new Promise<{ code: number; stderr: string }>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(startProblem(error)))
    child.once('close', (code) => resolve({ code: code ?? -1, stderr }))
  })
  // Whoever needs to know awaits it.
  ended.catch(() => {})
  return ended
}

/** What a process prints, whenever it is read; throws at its end where it failed, so that a part is not taken for the whole. */
export function wholeOutput(child: ChildProcessWithoutNullStreams): AsyncGenerator<Buffer, void, undefined> {
  const ended = ending(child)
  // Node throws away what nobody reads when the process ends, and nobody may read yet.
  child.stdout.on('readable', () => {})
  return (async function* () {
    yield* child.stdout as AsyncIterable<Buffer>
    const { code, stderr } = await ended
    if (code !== 0) throw gitProblem(child.spawnargs.slice(1), code, stderr)
  })()
}

/** Runs git and gathers what it prints: for short answers. @throws UsageError where there is no git. */
export async function askGit(repository: Repository, args: readonly string[], input?: string): Promise<GitOutput> {
  const child = startGit(repository, args)
  const ended = ending(child)
  child.stdin.end(input ?? '')
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const { code, stderr } = await ended
  return { code, stdout: Buffer.concat(chunks), stderr }
}

/** The same where nothing but success will do. @throws UsageError saying what is wrong with the repository. */
export async function tellGit(repository: Repository, args: readonly string[], input?: string): Promise<string> {
  const { code, stdout, stderr } = await askGit(repository, args, input)
  if (code !== 0) throw gitProblem(args, code, stderr)
  return stdout.toString('utf8')
}

function startProblem(error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT')
    return new UsageError(
      'git was not found. Install it, or add its folder to PATH.',
      'git が見つかりません。インストールするか、PATH に git のフォルダーを加えてください。',
    )
  return new UsageError(`git could not be started (${error.code ?? 'unknown'}).`, `git を起動できませんでした（${error.code ?? '不明'}）。`)
}

const NO_INDEX = [
  'there is no work tree here (a bare repository, or its own folder), so no index can be judged. Name commits: --range OLD..NEW or --history.',
  'ここには作業ツリーがない（ベアリポジトリか、リポジトリ自身のフォルダー）ため、インデックスを調べられません。--range 旧..新 か --history でコミットを指定してください。',
] as const

/** What git complains of, in its words with LC_ALL=C, and what we say instead. Its own message may quote names. */
const COMPLAINTS: readonly (readonly [said: RegExp, en: string, ja: string])[] = [
  [/relative path syntax can't be used outside/i, ...NO_INDEX],
  [
    /not a git repository|GIT_DIR/i,
    'this is no git repository. Run it inside one, or name files: sekisho gate <paths...>.',
    'ここは git のリポジトリではありません。リポジトリの中で実行するか、ファイルを指定してください: sekisho gate <パス...>',
  ],
  [
    /dubious ownership/i,
    'git refuses this repository because it belongs to another user. Allow it with: git config --global --add safe.directory <folder>.',
    'リポジトリの所有者が別のユーザーなので、git が開きません。git config --global --add safe.directory <フォルダー> で許可してください。',
  ],
  [
    /index file|bad index|bad signature 0x|index uses|unordered stage|cache entr/i,
    'the index of the repository is damaged, so nothing was judged. Rebuild it: delete .git/index and run git reset.',
    'リポジトリのインデックスが壊れているため、何も調べられませんでした。.git/index を削除して git reset を実行すると作り直せます。',
  ],
  [
    /promisor|could not fetch|transport '.*' not allowed/i,
    'this is a partial clone and lacks content that is needed, so nothing was judged. Fetch it: git fetch --refetch --no-filter.',
    '部分クローン（partial clone）なので必要な内容がなく、何も調べられませんでした。git fetch --refetch --no-filter で取得してください。',
  ],
  [
    /bad object|unable to read|loose object|corrupt|inflate|missing (?:blob|tree|commit)|does not point to a valid object/i,
    'the repository is damaged: an object that is needed cannot be read. Run git fsck.',
    'リポジトリが壊れています。必要なオブジェクトを読めません。git fsck で確かめてください。',
  ],
]

/** Why git could not answer, as one sentence. */
export function gitProblem(args: readonly string[], code: number, stderr: string): UsageError {
  const known = COMPLAINTS.find(([said]) => said.test(stderr))
  if (known !== undefined) return new UsageError(known[1], known[2])
  const command = args.find((arg) => /^[a-z]+(?:-[a-z]+)*$/.test(arg)) ?? ''
  return new UsageError(
    `git ${command} failed (exit code ${code}), so nothing was judged. Run git status to see why.`,
    `git ${command} が失敗した（終了コード ${code}）ため、何も調べられませんでした。git status で原因を確かめてください。`,
  )
}

/** A bare repository has no index. */
export const noWorkTree = (): UsageError => new UsageError(...NO_INDEX)
