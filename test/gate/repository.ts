import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { GateResult } from '../../src/contract/index.js'
import { runGate, type GateOptions, type GateTarget } from '../../src/gate/run.js'
import { makeXlsx } from '../helpers/xlsx.js'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** An empty folder, removed after the tests of the file. */
export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sekisho-gate-')))
  made.push(path)
  return path
}

/** Nothing of the machine's configuration, nor of a hook that runs the tests. */
export const ENV: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'tester',
  GIT_AUTHOR_EMAIL: 'tester@example.com',
  GIT_COMMITTER_NAME: 'tester',
  GIT_COMMITTER_EMAIL: 'tester@example.com',
}

/** A repository for a test. */
export interface TestRepository {
  path: string
  git(...args: string[]): string
  write(files: Record<string, string | Uint8Array>): void
  /** Writes, stages and commits; gives the id. */
  commit(files: Record<string, string | Uint8Array>): string
  /** Writes and stages. */
  stage(files: Record<string, string | Uint8Array>): void
  gate(target?: GateTarget, options?: Partial<GateOptions>): Promise<GateResult>
}

/** Runs git in a folder. */
export const gitIn = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['--literal-pathspecs', '-c', 'protocol.file.allow=always', ...args], {
    cwd,
    env: ENV,
    encoding: 'utf8',
    stdio: 'pipe',
  })

/** An empty repository with the branch `main`. */
export function repository(...init: string[]): TestRepository {
  const path = folder()
  gitIn(path, 'init', '-q', '-b', 'main', ...init)
  return repositoryAt(path)
}

/** A repository that is there. */
export function repositoryAt(path: string): TestRepository {
  const git = (...args: string[]): string => gitIn(path, ...args)
  const write: TestRepository['write'] = (files) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
  }
  const stage: TestRepository['stage'] = (files) => {
    write(files)
    git('add', '--all', '--', ...Object.keys(files))
  }
  return {
    path,
    git,
    write,
    stage,
    commit(files) {
      stage(files)
      git('commit', '-q', '--allow-empty', '-m', 'commit')
      return git('rev-parse', 'HEAD').trim()
    },
    gate: (target = { mode: 'staged' }, options = {}) =>
      runGate({
        target,
        cwd: path,
        env: ENV,
        policy: { parseConfig: async () => ({ scan: {} }), shown: (path) => path },
        warnOnly: false,
        allowUnreadable: false,
        // A worker takes a second to start.
        concurrency: 0,
        ...options,
      }),
  }
}

/** 'path place type', of those that block. */
export const blocked = ({ findings }: GateResult): string[] =>
  findings
    .filter(({ ruling }) => ruling === 'block')
    .map(({ finding: { path, place, type } }) => {
      const at = place.kind === 'text' ? String(place.line) : place.kind === 'cell' ? place.ref : place.kind
      return `${path}:${at} ${type}`
    })

/** Rows of customers, made up. */
export const CUSTOMERS = [
  ['山本太一', '090-3341-5679'],
  ['佐藤花菜', '080-2345-6781'],
  ['鈴木健吾', '070-4456-7892'],
  ['高橋美咲', '090-5567-8903'],
  ['田中直樹', '080-6678-9014'],
  ['伊藤千尋', '070-7789-1125'],
  ['渡辺大輔', '090-8891-2236'],
  ['中村彩香', '080-9912-3347'],
  ['小林拓也', '070-1123-4458'],
  ['加藤麻衣', '090-2234-5569'],
] as const

/** A CSV of customers with its header. */
export const csv = (rows: readonly (readonly [string, string])[]): string =>
  ['氏名,電話番号', ...rows.map((row) => row.join(','))].join('\n') + '\n'

/** A workbook of rows as texts; its first row is the header. */
export function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const cells = (row: readonly string[], r: number): string =>
    row.map((cell, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')
  return makeXlsx({ sheets: { 顧客: rows.map((row, r) => `<row r="${r + 1}">${cells(row, r)}</row>`).join('') } })
}
