import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/**
 * The file with the program as this engine compiled it. The engine's full version and the platform are its name: any other does not look at it. V8 itself
 * compares its version and its flags, and compiles anew where they differ; that neither the code nor what it was compiled from was changed since, we do.
 */
export const compiledFile = (): string => `compiled-${process.versions.v8}-${process.platform}-${process.arch}.bin`

/** Code of one file of the program. */
export interface Code {
  /** Of the source that it was compiled from. */
  sourceHash: number
  /** Of `bytes`. */
  hash: number
  bytes: Buffer
}

/** The same by the name of the file. */
export type Compiled = ReadonlyMap<string, Code>

const SIZE = 4

/**
 * What tells whether bytes were changed, by accident or by hand: whoever means harm changes the program itself. A hash that withstands him takes three
 * times as long, and its module as long again.
 */
export const hashOf = (bytes: Buffer): number => crc32(bytes)

/** Writes compiled files as one: length of the index, index (JSON: name, hashes, length), code. */
export function packCompiled(files: Compiled): Buffer {
  const index = Buffer.from(JSON.stringify([...files].map(([name, { sourceHash, hash, bytes }]) => [name, sourceHash, hash, bytes.length])))
  const size = Buffer.alloc(SIZE)
  size.writeUInt32LE(index.length)
  return Buffer.concat([size, index, ...[...files.values()].map(({ bytes }) => bytes)])
}

/** Reads what `packCompiled` wrote; undefined where it is damaged. */
export function unpackCompiled(packed: Buffer): Compiled | undefined {
  const files = new Map<string, Code>()
  try {
    let at = SIZE + packed.readUInt32LE()
    for (const [name, sourceHash, hash, length] of JSON.parse(packed.toString('utf8', SIZE, at)) as [string, number, number, number][])
      files.set(name, { sourceHash, hash, bytes: packed.subarray(at, (at += length)) })
    return files
  } catch {
    return undefined
  }
}

/** A function that loads files of the program from their compiled code; undefined where there is none for this engine. */
export function entryOf(folder: string): ((specifier: string) => unknown) | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(folder, compiledFile()))
  } catch {
    return undefined
  }
  const compiled = unpackCompiled(bytes)
  return compiled && loaderOf(folder, compiled)
}

/** What import() is called in the files of the program; see rolldown.config.ts. */
export const IMPORT = 'importModule'

type Wrapper = (
  exports: object,
  require: unknown,
  module: { exports: object },
  filename: string,
  folder: string,
  importModule: (specifier: string) => Promise<unknown>,
) => void

/** Of this file: its code is Node's own, whose import() works. */
const importModule = (specifier: string): Promise<unknown> => import(specifier)

/**
 * Loads files of the program as `require` does, with the code that was compiled of them.
 * @param onScript is told of each script that is run, and of its source's hash: for the build, which takes the code from them
 */
export function loaderOf(
  folder: string,
  compiled: Compiled,
  onScript?: (name: string, script: Script, sourceHash: number) => void,
): (specifier: string) => unknown {
  const loaded = new Map<string, { exports: object }>()
  const outside = createRequire(join(folder, 'main.cjs'))
  const load = (specifier: string): unknown => {
    if (!specifier.startsWith('./')) return outside(specifier)
    const name = specifier.slice(2)
    const known = loaded.get(name)
    if (known !== undefined) return known.exports
    const filename = join(folder, name)
    const source = readFileSync(filename)
    const sourceHash = hashOf(source)
    const code = compiled.get(name)
    const isWhole = code !== undefined && code.sourceHash === sourceHash && code.hash === hashOf(code.bytes)
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname, ${IMPORT}) {${source.toString(isWhole ? 'latin1' : 'utf8')}\n})`,
      {
        filename,
        ...(isWhole && { cachedData: code.bytes }),
      },
    )
    onScript?.(name, script, sourceHash)
    const module = { exports: {} }
    loaded.set(name, module)
    ;(script.runInThisContext() as Wrapper)(module.exports, load, module, filename, folder, importModule)
    return module.exports
  }
  return load
}
