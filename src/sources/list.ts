import { resolve } from 'node:path'
import { UsageError, type GapReason } from '../contract/index.js'
import { listedGap, type ListedFile } from './listed.js'
import { createIgnore, type Ignore } from './ignore.js'
import { isWithin, join, slashes } from './paths.js'
import { isEscaped, toFsPath, toShownPath } from './raw-name.js'
import { reasonOf, resolveRoot, type FolderMemory, type Root } from './roots.js'
import { walk, type EntryKind } from './walk.js'

/** How paths are listed. */
export interface ListOptions {
  /** Folder from which relative paths are reckoned; default: the current directory. */
  cwd?: string | undefined
  /** Patterns of what is excluded; see ignore.ts. */
  ignore?: readonly string[] | undefined
  /** Paths are no patterns, and one that is not there is a gap instead of an error: a list that a program wrote. */
  literal?: boolean | undefined
  signal?: AbortSignal | undefined
}

/** Files in the order of the code units of their shown paths. */
export interface FileList extends Iterable<ListedFile> {
  /** All entries, those that are not scanned included. */
  readonly length: number
  /** Folders that were walked, as real paths. */
  readonly folders: readonly string[]
}

/** A plain file is its shown path and nothing more: 200,000 of them have to fit. */
type Item = string | { path: string; absolute?: string | undefined; reason?: GapReason | undefined; isNamed?: boolean }

/** Paths that are looked at together. */
const CHUNK = 64

/**
 * Lists the files that paths, folders and glob patterns stand for. Nothing is opened, links inside trees are not followed. What is
 * no plain file, cannot be looked at, or is ignored is listed with the reason. Ignored folders are walked (their names, not their
 * files), because every file on disk is accounted for.
 * @throws UsageError for a path that does not exist and for a pattern that matches nothing
 */
export async function listFiles(paths: Iterable<string>, options: ListOptions = {}): Promise<FileList> {
  const cwd = resolve(options.cwd ?? '.')
  const { signal, literal = false } = options
  const ignore = await createIgnore(options.ignore ?? [])
  const items: Item[] = []
  const folders: Folder[] = []
  /** Files that were named themselves, by real path: a folder that holds one as well must not list it again. */
  const named = new Map<string, Item>()
  const memory: FolderMemory = {}

  for (const chunk of chunks(paths, CHUNK)) {
    signal?.throwIfAborted()
    for (const root of await Promise.all(chunk.map((path) => resolveRoot(path, cwd, literal, memory)))) {
      if (root.kind === 'folder') folders.push(root)
      else if (!named.has(root.real)) named.set(root.real, itemOf(root, ignore, !literal))
    }
  }

  const blocked: string[] = []
  const seen = folders.filter(({ patterns }) => patterns !== undefined).length > 1 ? new Set<string>() : undefined
  // Outer folders first: what they reach is not walked again. A pattern comes after all folders.
  const inOrder = folders.toSorted(
    (a, b) => Number(a.patterns !== undefined) - Number(b.patterns !== undefined) || a.real.length - b.real.length,
  )
  const walked: string[] = []
  for (const root of inOrder) {
    const covered =
      walked.some((folder) => isWithin(root.real, folder)) && !blocked.some((folder) => isWithin(root.real, folder) && root.real !== folder)
    if (covered) continue
    const before = items.length
    let matched = false
    await walk({
      folder: root.absolute,
      patterns: root.patterns,
      signal,
      onEntry(below, kind) {
        matched = true
        if (named.size > 0 || seen !== undefined || walked.length > 0) {
          const real = join(root.real, below)
          if (named.has(real)) return
          if (root.patterns !== undefined && (seen?.has(real) === true || walked.some((folder) => isWithin(real, folder)))) return
          seen?.add(real)
        }
        const shown = root.shown === '' ? below : `${root.shown === '/' ? '' : root.shown}/${below}`
        items.push(entryItem(shown, below, kind, ignore))
      },
      onProblem(folder, code) {
        const below = slashes(folder.slice(root.absolute.length)).replace(/^\//, '')
        blocked.push(join(root.real, below))
        items.push(blockedItem(root, below, folder, code, ignore))
      },
    })
    if (root.patterns === undefined) walked.push(root.real)
    else if (!matched && items.length === before)
      throw new UsageError(
        `no file matches ${root.given}\nCheck the pattern; it is matched from ${root.shown === '' ? 'the current directory' : root.shown}.`,
        `${root.given} に当てはまるファイルがありません。\nパターンを確かめてください。${root.shown === '' ? '今のフォルダー' : `${root.shown} `}を起点に探しました。`,
      )
  }
  for (const item of named.values()) items.push(item)
  // A data file given as a list by mistake: its lines are content, and content is not told as paths.
  if (literal && walked.length === 0 && items.length > 0 && items.every((item) => typeof item !== 'string' && item.reason === 'vanished')) {
    throw new UsageError(
      `none of the ${items.length} listed paths exists; is this a list of paths, one a line, reckoned from the current directory?`,
      `一覧にある ${items.length} 件のパスはどれも見つかりません。1 行に 1 つのパスを、今いるフォルダーから見た形で書いた一覧かどうか確かめてください。`,
    )
  }
  return fileList(items, cwd, walked)
}

type Folder = Extract<Root, { kind: 'folder' }>

/** @param isNamed a person named it, so that it was meant to be read */
function itemOf(root: Exclude<Root, Folder>, ignore: Ignore | undefined, isNamed: boolean): Item {
  const path = toShownPath(root.shown)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (ignore?.(path, name) === true) return { path, absolute: root.absolute, reason: 'ignored' }
  if (root.kind === 'gap') return { path, absolute: root.absolute, reason: root.reason, isNamed }
  if (isEscaped(root.absolute)) return { path, absolute: root.absolute }
  // A link that was named is opened by its target: below, nobody follows links.
  return root.real === root.absolute ? path : { path, absolute: root.real }
}

function entryItem(escaped: string, below: string, kind: EntryKind, ignore: Ignore | undefined): Item {
  const raw = isEscaped(escaped)
  const path = raw ? toShownPath(escaped) : escaped
  const reason = ignore?.(path, raw ? toShownPath(below) : below) === true ? 'ignored' : REASONS[kind]
  return reason === undefined && !raw ? path : { path, absolute: raw ? escaped : undefined, reason }
}

const REASONS: Record<EntryKind, GapReason | undefined> = { file: undefined, symlink: 'symlink', other: 'not-a-file' }

function blockedItem(root: Folder, below: string, folder: string, code: string, ignore: Ignore | undefined): Item {
  const shown = toShownPath(root.shown === '' ? below || '.' : join(root.shown, below))
  const reason = ignore?.(shown, toShownPath(below)) === true ? 'ignored' : reasonOf(code)
  return { path: `${shown}/`, absolute: folder, reason }
}

function fileList(items: Item[], cwd: string, folders: readonly string[]): FileList {
  const pathOf = (item: Item): string => (typeof item === 'string' ? item : item.path)
  items.sort((a, b) => compare(pathOf(a), pathOf(b)))
  return {
    length: items.length,
    folders,
    *[Symbol.iterator]() {
      for (const item of items) {
        if (typeof item === 'string') yield { path: item, absolute: resolve(cwd, item) }
        else {
          const absolute = toFsPath(resolve(cwd, item.absolute ?? item.path))
          yield {
            path: item.path,
            absolute,
            ...(item.reason === undefined ? {} : { gap: listedGap(item.reason, item.path, item.isNamed) }),
          }
        }
      }
    },
  }
}

/** By code units, as results are ordered. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function* chunks<T>(values: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = []
  for (const value of values) {
    chunk.push(value)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
