import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, parse, posix, resolve } from 'node:path'
import { UsageError, type GapReason } from '../contract/index.js'
import { toFsPath } from './raw-name.js'

/** What one path of the user's stands for. Paths may hold escapes of raw-name.ts; `real` has no link in it. */
export type Root =
  | { kind: 'file'; shown: string; absolute: string; real: string }
  | { kind: 'folder'; shown: string; absolute: string; real: string; patterns?: string[]; given: string }
  | { kind: 'gap'; shown: string; absolute: string; real: string; reason: GapReason }

/**
 * Looks at a path as it was given. What exists is meant literally, glob characters or not: `leak (1)/[顧客]` is a folder. A link
 * that is named explicitly stands for its target, unlike links inside a tree.
 * @throws UsageError where nothing of that name exists and it is no pattern
 */
export async function resolveRoot(given: string, cwd: string, literal: boolean, memory: FolderMemory = {}): Promise<Root> {
  if (given === '')
    throw new UsageError('an empty path was given', '空のパスが指定されました。走査するファイルかフォルダーを指定してください。')
  const path = process.platform === 'win32' ? given.replaceAll('\\', '/') : given
  const shown = normalise(path)
  const absolute = resolve(cwd, path)
  const found = await look(absolute, memory)
  if (typeof found === 'object') return { ...found, shown, absolute, given } as Root
  if (!ABSENT.has(found)) return { kind: 'gap', shown, absolute, real: absolute, reason: reasonOf(found) }
  if (literal) return { kind: 'gap', shown, absolute, real: absolute, reason: 'vanished' }
  const glob = await splitGlob(path, cwd)
  if (glob === undefined)
    throw new UsageError(
      `no such file or folder: ${given}\nCheck the spelling; a pattern such as 'data/**/*.csv' must be quoted.`,
      `${given} というファイルやフォルダーはありません。\nつづりを確かめてください。'data/**/*.csv' のようなパターンは引用符で囲んでください。`,
    )
  return { ...glob, given }
}

/** Codes of a path that is not there, or cannot be one (a long pattern, a NUL). */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/** What stands at a path: a kind, or the code of the error. */
async function look(absolute: string, memory: FolderMemory): Promise<Found | string> {
  const path = toFsPath(absolute)
  try {
    let stats = await lstat(path)
    const link = stats.isSymbolicLink()
    if (link) {
      try {
        stats = await stat(path)
      } catch {
        return { kind: 'gap', reason: 'symlink', real: absolute }
      }
    }
    if (!stats.isFile() && !stats.isDirectory()) return { kind: 'gap', reason: 'not-a-file', real: absolute }
    return { kind: stats.isFile() ? 'file' : 'folder', real: link ? await realPath(absolute) : await realInFolder(absolute, memory) }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'UNKNOWN'
  }
}

type Found = { kind: 'file' | 'folder'; real: string } | { kind: 'gap'; reason: GapReason; real: string }

/** The real path of the folder that was asked for last: lists name many files of one folder. Lives as long as one listing. */
export interface FolderMemory {
  last?: { folder: string; real: Promise<string> }
}

/** The real path of something that is no link itself. */
async function realInFolder(absolute: string, memory: FolderMemory): Promise<string> {
  const folder = dirname(absolute)
  if (folder === absolute) return absolute
  if (memory.last?.folder !== folder) memory.last = { folder, real: realPath(folder) }
  const real = await memory.last.real
  return real === folder ? absolute : join(real, basename(absolute))
}

async function realPath(absolute: string): Promise<string> {
  const path = toFsPath(absolute)
  // A name that is not UTF-8 stays escaped; two ways to it are not recognised as one.
  return typeof path === 'string' ? realpath(path) : absolute
}

/** The part of a pattern that exists as it is written, and the pattern below it; undefined where it is no pattern. */
async function splitGlob(path: string, cwd: string): Promise<Omit<Extract<Root, { kind: 'folder' }>, 'given'> | undefined> {
  const { root } = parse(path)
  const segments = path.slice(root.length).split('/')
  let prefix = root
  let found = await look(resolve(cwd, root), {})
  let at = 0
  while (at < segments.length - 1) {
    const next = await look(resolve(cwd, prefix + segments[at]!), {})
    if (typeof next === 'string' || next.kind !== 'folder') break
    prefix += `${segments[at]!}/`
    found = next
    at++
  }
  const pattern = segments.slice(at).join('/')
  if (pattern.startsWith('!'))
    throw new UsageError(
      `a pattern cannot exclude: ${path}\nUse --ignore for what is not to be scanned.`,
      `除くためのパターンは指定できません: ${path}\n走査しないものは --ignore で指定してください。`,
    )
  const { isDynamicPattern } = (await import('fast-glob')).default
  if (!isDynamicPattern(pattern) || typeof found === 'string') return undefined
  const absolute = resolve(cwd, prefix)
  // Folders that match stand for what is in them, as when the shell had expanded the pattern.
  return { kind: 'folder', shown: normalise(prefix), absolute, real: found.real, patterns: [pattern, `${pattern}/**`] }
}

/** Why something could not be looked at, by the code of the file system's error. */
export function reasonOf(code: string): GapReason {
  if (code === 'EACCES' || code === 'EPERM') return 'permission'
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'vanished'
  return 'read-error'
}

/** As it was given, without `./` and doubled or trailing slashes; '' for the current directory. */
function normalise(path: string): string {
  const normal = posix.normalize(path)
  // The string of the caller, where it serves: lists are long.
  if (normal === path && !path.endsWith('/') && path !== '.') return path
  if (normal === '.' || normal === './') return ''
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal
}
