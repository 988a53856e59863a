import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { packageRoot } from '../../package-root.js'

/** The bytes of a database, as SQLite asks for them. */
export interface Pages {
  size: number
  /** Fewer bytes than asked for only at the end. What it throws is told by `failure` of whoever opened it; SQLite sees an error of the disk. */
  read(offset: number, length: number): Uint8Array
  /** Takes what SQLite writes, which never reaches the file. */
  write(offset: number, bytes: Uint8Array): void
}

/** SQLite, and the files that it may open. */
export interface Library {
  sqlite: Sqlite3Static
  files: Map<string, Pages>
}

/** Where the build puts SQLite (tsup.config.ts). */
const FOLDER = 'dist/sqlite'
export const VFS = 'sekisho'
/** Memory of WebAssembly only grows: past this a fresh one is made for the next database. */
const MEMORY_MAX = 64 * 1024 ** 2

let library: Promise<Library> | undefined
let memory = (): number => 0

/**
 * SQLite as its authors publish it for WebAssembly (npm: `@sqlite.org/sqlite-wasm`), reading through a file system of ours: page by page out of the file or the
 * member held in memory, so that a database of any size takes 20 MB; no file is written, no lock taken, no journal looked for.
 * Loaded at the first database: 60 ms. (sql.js would hold the whole database.)
 */
export function loadSqlite(): Promise<Library> {
  if (memory() > MEMORY_MAX) library = undefined
  return (library ??= load())
}

interface Init {
  default(options: { print(): void; printErr(): void }): Promise<Sqlite3Static>
}

const nothing = (): void => undefined

async function load(): Promise<Library> {
  const { default: init } = (await import(pathToFileURL(join(packageRoot(), FOLDER, 'sqlite.mjs')).href)) as Init
  // Nothing of the content may reach the console. The library looks for this while it is made, and takes it away.
  Object.assign(globalThis, { sqlite3ApiConfig: { debug: nothing, log: nothing, warn: nothing, error: nothing } })
  const sqlite = await init({ print: nothing, printErr: nothing })
  // What it leaves in the process of whoever calls us.
  Reflect.deleteProperty(globalThis, 'sqlite3InitModule')
  const files = new Map<string, Pages>()
  install(sqlite, files)
  memory = () => sqlite.wasm.heap8u().length
  return { sqlite, files }
}

/** A file system (https://www.sqlite.org/vfs.html) of nothing but `files`. */
function install({ capi, wasm, vfs }: Sqlite3Static, files: ReadonlyMap<string, Pages>): void {
  const open = new Map<number, Pages>()
  const system = new capi.sqlite3_vfs()
  const methods = new capi.sqlite3_io_methods()
  // Fields of C, of which the types know some only.
  Object.assign(system, {
    $iVersion: 1,
    $szOsFile: (capi.sqlite3_file as unknown as { structInfo: { sizeof: number } }).structInfo.sizeof,
    $mxPathname: 64,
  })
  Object.assign(methods, { $iVersion: 1 })
  // Each a function of its own: the library makes one of WebAssembly of each, by what it takes.
  const none = () => (): number => 0
  vfs.installVfs({
    io: {
      struct: methods,
      methods: {
        xClose(file: number) {
          open.delete(file)
          return 0
        },
        xRead(file: number, to: number, length: number, offset: bigint) {
          try {
            const bytes = open.get(file)!.read(Number(offset), length)
            const heap = wasm.heap8u()
            heap.set(bytes, to)
            if (bytes.length === length) return 0
            heap.fill(0, to + bytes.length, to + length)
            return capi.SQLITE_IOERR_SHORT_READ
          } catch {
            return capi.SQLITE_IOERR_READ
          }
        },
        xWrite(file: number, from: number, length: number, offset: bigint) {
          open.get(file)!.write(Number(offset), wasm.heap8u().slice(from, from + length))
          return 0
        },
        xTruncate: none(),
        xSync: none(),
        xFileSize(file: number, to: number) {
          wasm.poke64(to, BigInt(open.get(file)!.size))
          return 0
        },
        xLock: none(),
        xUnlock: none(),
        xCheckReservedLock(_file: number, to: number) {
          wasm.poke32(to, 0)
          return 0
        },
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xSectorSize: () => 4096,
        xDeviceCharacteristics: none(),
      },
    },
    vfs: {
      struct: system,
      name: VFS,
      methods: {
        xOpen(_vfs: number, name: number, pointer: number, _flags: number, outFlags: number) {
          const pages = name === 0 ? undefined : files.get(wasm.cstrToJs(name) ?? '')
          if (pages === undefined) return capi.SQLITE_CANTOPEN
          open.set(pointer, pages)
          const file = new capi.sqlite3_file(pointer)
          file.$pMethods = methods.pointer
          file.dispose()
          if (outFlags !== 0) wasm.poke32(outFlags, capi.SQLITE_OPEN_READWRITE)
          return 0
        },
        xDelete: none(),
        xAccess(_vfs: number, _name: number, _flags: number, to: number) {
          wasm.poke32(to, 0)
          return 0
        },
        xFullPathname: (_vfs: number, name: number, length: number, to: number) =>
          wasm.cstrncpy(to, name, length) < length ? 0 : capi.SQLITE_CANTOPEN,
        xGetLastError: none(),
        xRandomness: (_vfs: number, length: number) => length,
        xSleep: none(),
        xCurrentTime(_vfs: number, to: number) {
          wasm.poke(to, 0, 'double')
          return 0
        },
      },
    },
  } as unknown as Parameters<typeof vfs.installVfs>[0])
}
