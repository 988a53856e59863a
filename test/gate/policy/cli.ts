import { PassThrough, Readable } from 'node:stream'
import type { GateResult } from '../../../src/contract/index.js'
import { run } from '../../../src/cli/run.js'
import { ENV, repository as empty, type TestRepository } from '../repository.js'

/** A repository whose gate is the command line's. */
export interface Repo extends Omit<TestRepository, 'gate'> {
  gate(...args: string[]): Promise<{ code: number; result?: GateResult; err: string; out: string }>
}

/** Makes a repository with one commit on `main`; `work` is checked out. */
export function repository(first: Record<string, string | Uint8Array> = { 'README.md': '# x\n' }): Repo {
  const repo = empty()
  repo.commit(first)
  repo.git('checkout', '-q', '-b', 'work')
  return { ...repo, gate: (...args) => gateIn(repo.path, args) }
}

async function gateIn(cwd: string, args: readonly string[]): ReturnType<Repo['gate']> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const [out, err] = [gather(stdout), gather(stderr)]
  const loadApi = () => import('../../../src/index.js')
  const host = { stdin: Readable.from([]), stdout, stderr, env: ENV, cwd, onInterrupt: () => () => {}, loadApi }
  const format = args.includes('--format') ? [] : ['--format', 'json']
  const code = await run(['--lang', 'en', 'gate', '--concurrency', '0', ...args, ...format], host as never, '0')
  return { code, out: out(), err: err(), ...(out().startsWith('{') && { result: JSON.parse(out()) as GateResult }) }
}

function gather(stream: PassThrough): () => string {
  let text = ''
  stream.on('data', (chunk) => (text += String(chunk)))
  return () => text
}

/** What became of the findings, in short. */
export const told = (result: GateResult | undefined): string[] =>
  (result?.findings ?? []).map(
    ({ finding: { type, path, place }, ruling, why }) => `${ruling} ${why} ${type} ${path}${place.kind === 'text' ? `:${place.line}` : ''}`,
  )
