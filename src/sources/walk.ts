import fs, { type Dirent } from 'node:fs'
import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import type fastGlob from 'fast-glob'
import { escapeName, toFsPath } from './raw-name.js'

/** What stands in a folder. */
export type EntryKind = 'file' | 'symlink' | 'other'

/** Where to look, and for what. */
export interface Walk {
  /** Folder where the walk begins, absolute; may hold escapes of raw-name.ts. */
  folder: string
  /** Glob patterns relative to it; undefined: everything. */
  patterns?: string[] | undefined
  signal?: AbortSignal | undefined
  /** `path` is relative to the folder, with `/`, escaped. Folders are not told. */
  onEntry(path: string, kind: EntryKind): void
  /** A folder that could not be listed, by its absolute path, escaped, with the code of the error ('EACCES'). */
  onProblem(folder: string, code: string): void
}

/** Walks a tree without following links. A folder that cannot be listed is told, and the rest of the walk goes on. */
export async function walk(options: Walk): Promise<void> {
  if (options.patterns === undefined) await walkAll(options)
  else await walkPatterns(options, options.patterns)
}

/** Everything in a folder, entry by entry: fast-glob would hold 200,000 files of one folder in memory several times over. */
async function walkAll({ folder, signal, onEntry, onProblem }: Walk): Promise<void> {
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const path = join(folder, below)
    const prefix = below === '' ? '' : `${below}/`
    try {
      for await (const { name, kind } of entriesOf(path)) {
        signal?.throwIfAborted()
        if (kind === 'folder') waiting.push(prefix + name)
        else onEntry(prefix + name, kind)
      }
    } catch (error) {
      signal?.throwIfAborted()
      onProblem(path, codeOf(error))
    }
  }
}

/**
 * What matches patterns. fast-glob's own ways of losing files are closed by the file system that it gets: a folder without
 * permission ended the walk, and all folders after it were lost; names with line ends matched no pattern; names that are not
 * UTF-8 could not be opened; FIFOs and dead links were dropped by `onlyFiles`.
 */
async function walkPatterns({ folder, signal, onEntry, onProblem }: Walk, patterns: string[]): Promise<void> {
  const { stream } = (await import('fast-glob')).default
  const entries = stream(patterns, {
    cwd: folder,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    fs: tolerantFs(onProblem),
  })
  for await (const entry of entries as AsyncIterable<unknown> as AsyncIterable<{ path: string; dirent: Dirent }>) {
    signal?.throwIfAborted()
    const { path, dirent } = entry
    if (dirent.isDirectory()) continue
    onEntry(path, dirent.isFile() ? 'file' : dirent.isSymbolicLink() ? 'symlink' : 'other')
  }
}

/** The calls that fast-glob makes, none of which fails. */
function tolerantFs(onProblem: Walk['onProblem']): Partial<fastGlob.FileSystemAdapter> {
  // The fixed part of a pattern ('a' in '{a,b}/*.csv') may simply not be there: only what was seen in its folder can have vanished.
  const seen = new Set<string>()
  const tell = (path: string, code: string): void => {
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || seen.has(path)) onProblem(path, code)
  }
  return {
    readdir(folder: string, _: unknown, callback: (error: null, entries: unknown[]) => void) {
      listAll(folder, seen).then(
        (entries) => callback(null, entries),
        (error: unknown) => {
          tell(folder, codeOf(error))
          callback(null, [])
        },
      )
    },
    lstat(path: string, callback: (error: NodeJS.ErrnoException | null, stats: fs.Stats) => void) {
      fs.lstat(toFsPath(path), (error, stats) => {
        if (error !== null) tell(path, codeOf(error))
        // Of all errors fast-glob bears only this one.
        callback(error === null ? null : Object.assign(error, { code: 'ENOENT' }), stats)
      })
    },
  } as unknown as Partial<fastGlob.FileSystemAdapter>
}

async function listAll(folder: string, seen: Set<string>): Promise<unknown[]> {
  const entries = []
  for await (const { name, kind } of entriesOf(folder)) {
    entries.push(new LightDirent(name, kind))
    // Joined as fast-glob joins them.
    if (kind === 'folder') seen.add(folder.endsWith('/') ? folder + name : `${folder}/${name}`)
  }
  return entries
}

/** What fast-glob asks of a Dirent, in half the memory. */
class LightDirent {
  constructor(
    readonly name: string,
    private readonly kind: EntryKind | 'folder',
  ) {}
  isFile(): boolean {
    return this.kind === 'file'
  }
  isDirectory(): boolean {
    return this.kind === 'folder'
  }
  isSymbolicLink(): boolean {
    return this.kind === 'symlink'
  }
}

/** Names of a folder's entries, escaped, with what they are. */
async function* entriesOf(folder: string): AsyncGenerator<{ name: string; kind: EntryKind | 'folder' }> {
  // Names as bytes: as text, those that are no UTF-8 would be lost. Windows has text.
  const raw = process.platform !== 'win32'
  const directory = await opendir(toFsPath(folder) as string, { bufferSize: 256, ...(raw ? { encoding: 'buffer' as BufferEncoding } : {}) })
  for await (const entry of directory) {
    const name = raw ? escapeName(entry.name as unknown as Buffer) : entry.name
    yield { name, kind: raw ? kindOf(entry) : await kindOnWindows(join(folder, name), entry) }
  }
}

const kindOf = (entry: Dirent | fs.Stats): EntryKind | 'folder' =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'symlink' : 'other'

/** Windows lists every reparse point as a link, deduplicated and compressed files too: only `lstat` knows which are. */
async function kindOnWindows(path: string, entry: Dirent): Promise<EntryKind | 'folder'> {
  if (!entry.isSymbolicLink()) return kindOf(entry)
  return fs.promises.lstat(path).then(kindOf, () => 'symlink' as const)
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'UNKNOWN'
