import { execFileSync, spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'
import type { FileRecord, ScanResult } from '../../src/index.js'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** The built command line; `npm test` builds first. */
export const CLI = join(ROOT, 'dist', 'cli.js')
/** Third-party documents, where they are present. */
export const CORPORA = process.env['SEKISHO_CORPORA'] ?? join(ROOT, '..', 'shared', 'corpora')

/** The built library, seen through the types of the sources, so that types can be checked without a build. */
export const library = (await import(pathToFileURL(join(ROOT, 'dist', 'index.js')).href)) as typeof import('../../src/index.js')

/** Where every reading of a test is the same. */
export const KEY = new Uint8Array(16).fill(7)

/**
 * Is this test to be passed over? Where SEKISHO_NO_SKIP is set it runs all the same and fails: there everything that it needs
 * has to be installed.
 */
export const isMissing = (available: boolean): boolean => !available && !process.env['SEKISHO_NO_SKIP']

const made: string[] = []
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** An empty folder, removed after the tests of the file. */
export async function folder(): Promise<string> {
  // The real path: macOS and Windows show their temporary folder under other names as well.
  const path = await realpath(await mkdtemp(join(tmpdir(), 'sekisho-e2e-')))
  made.push(path)
  return path
}

/** How a program ended and what it wrote. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

interface Run {
  cwd?: string
  env?: NodeJS.ProcessEnv
  stdin?: string | Uint8Array
  stdio?: StdioOptions
}

/** A program while it runs, and how it will have ended. */
export interface Running {
  child: ChildProcess
  ended: Promise<Ended>
}

/** Starts a program. Messages are English unless `env` says otherwise. */
export function start(command: readonly string[], { cwd, env, stdin, stdio = 'pipe' }: Run = {}): Running {
  const [program = '', ...args] = command
  const surroundings = { ...process.env, LC_ALL: 'en_US.UTF-8', ...env }
  const child = spawn(program, args, { ...(cwd !== undefined && { cwd }), env: surroundings, stdio })
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin?.on('error', () => undefined).end(stdin)
  const ended = new Promise<Ended>((resolve, reject) =>
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, out, err })),
  )
  return { child, ended }
}

/** Runs a program to its end. */
export const run = (command: readonly string[], options?: Run): Promise<Ended> => start(command, options).ended

/** Runs the built command line. */
export const sekisho = (args: readonly string[], options?: Run): Promise<Ended> => run([process.execPath, CLI, ...args], options)

/** What differs from one scan of the same files to the next. */
export function timeless(result: ScanResult): Omit<ScanResult, 'startedAt' | 'finishedAt'> {
  const { startedAt: _started, finishedAt: _finished, ...rest } = result
  return { ...rest, files: rest.files.map((file): FileRecord => ({ ...file, milliseconds: 0 })) }
}

/** Files below a folder, with `/`. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** Processes whose parent is `parent`; empty on Windows. */
export function childrenOf(parent: number): number[] {
  if (process.platform === 'win32') return []
  if (!existsSync('/proc/self/stat')) {
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
    const pairs = table.map((line) => line.trim().split(/\s+/).map(Number))
    return pairs.filter(([, of]) => of === parent).map(([pid]) => pid!)
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)
}

function parentOf(pid: string): number | undefined {
  try {
    // The name in brackets may hold anything; state and parent follow its last bracket. A zombie has ended.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : Number(parent)
  } catch {
    return undefined // it ended meanwhile
  }
}

/** Is there still such a process? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits until `condition` holds; false where it did not in time. */
export async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  return condition()
}
