import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterEach } from 'vitest'
import type { GateResult } from '../../../src/contract/index.js'
import { run } from '../../../src/cli/run.js'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A git repository of its own, with the gate at hand. */
export interface Repo {
  path: string
  git(...args: string[]): string
  write(files: Record<string, string | Buffer>): void
  /** Writes, stages and commits. */
  commit(files: Record<string, string | Buffer>): void
  /** Writes and stages. */
  stage(files: Record<string, string | Buffer>): void
  gate(...args: string[]): Promise<{ code: number; result?: GateResult; err: string; out: string }>
}

/** Makes a repository with one commit on `main`; `work` is checked out. */
export function repository(first: Record<string, string | Buffer> = { 'README.md': '# x\n' }): Repo {
  const path = mkdtempSync(join(tmpdir(), 'sekisho-gate-'))
  made.push(path)
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', '-c', 'core.autocrlf=false', ...args], {
      cwd: path,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  const write = (files: Record<string, string | Buffer>): void => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
  }
  const repo: Repo = {
    path,
    git,
    write,
    stage(files) {
      write(files)
      git('add', '-A')
    },
    commit(files) {
      repo.stage(files)
      git('commit', '-q', '--allow-empty', '-m', 'x')
    },
    async gate(...args) {
      const [stdout, stderr] = [new PassThrough(), new PassThrough()]
      let out = ''
      let err = ''
      stdout.on('data', (chunk) => (out += String(chunk)))
      stderr.on('data', (chunk) => (err += String(chunk)))
      const host = {
        stdin: Readable.from([]),
        stdout,
        stderr,
        env,
        cwd: path,
        onInterrupt: () => () => {},
        loadApi: () => import('../../../src/index.js'),
      }
      const format = args.includes('--format') ? [] : ['--format', 'json']
      const code = await run(['--lang', 'en', 'gate', '--concurrency', '0', ...args, ...format], host as never, '0')
      return { code, out, err, ...(out.startsWith('{') && { result: JSON.parse(out) as GateResult }) }
    },
  }
  git('init', '-q', '-b', 'main')
  repo.commit(first)
  git('checkout', '-q', '-b', 'work')
  return repo
}

/** What became of the findings, in short. */
export const told = (result: GateResult | undefined): string[] =>
  (result?.findings ?? []).map(
    ({ finding: { type, path, place }, ruling, why }) => `${ruling} ${why} ${type} ${path}${place.kind === 'text' ? `:${place.line}` : ''}`,
  )
