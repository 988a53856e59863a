import { close, closeSync, existsSync, fstatSync, openSync, read, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { dataMemory } from './data-memory.js'
import { packageRoot } from './package-root.js'

/** What finding names takes, which the kernel of it works on, and that kernel. */
const NAMES = ['person-name.dict', 'person-name.model', 'person-name-sieve.model']
const KERNEL = 'person-name.wasm'
/** Of a licence of its own: who cannot use it takes it out. */
export const LEARNED: readonly string[] = ['person-name.model', 'person-name-cells.model', 'person-name-sieve.model']

let begun: Promise<unknown> | undefined
const ahead = new Map<string, Buffer>()

/** Path of a file of data that the package brings. @throws Error as `packageRoot` */
export const dataFile = (name: string): string => join(packageRoot(), 'dist/data', name)

/**
 * Has what finding names takes read by another thread, for whoever sees before everything is loaded that names will be looked for. Resolves when it is
 * there; never rejects: what is not there then is read, and complained of, when it is needed.
 */
export function readNamesAhead(): Promise<unknown> {
  return (begun ??= Promise.all([...NAMES, KERNEL].map(readAhead)))
}

/** Is what was learned of names there? Its licence is another, and who cannot use it takes it out: then fewer names in running text and tables are told. */
export const hasNameModels = (): boolean => existsSync(dataFile('person-name.model')) && existsSync(dataFile('person-name-cells.model'))

/** Bytes of a file of data, once: those that were read ahead are given away. @throws as `readFileSync` */
export function readDataFile(name: string): Buffer {
  const bytes = ahead.get(name)
  ahead.delete(name)
  return bytes ?? (NAMES.includes(name) ? readPlaced(name) : readFileSync(dataFile(name)))
}

function readPlaced(name: string): Buffer {
  const file = openSync(dataFile(name), 'r')
  try {
    const bytes = roomFor(fstatSync(file).size)
    for (let at = 0; at < bytes.length;) {
      const length = readSync(file, bytes, at, bytes.length - at, at)
      if (length === 0) throw new Error(`${name} became shorter while it was read`)
      at += length
    }
    return bytes
  } finally {
    closeSync(file)
  }
}

/** Where the kernel can read it, so that there is no second copy. */
function roomFor(size: number): Buffer {
  const { memory, take } = dataMemory()
  return Buffer.from(memory.buffer, take(size), size)
}

/** In one piece, because the thread that asks is busy and would come late for a second. */
function readAhead(name: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const file = openSync(dataFile(name), 'r')
      const { size } = fstatSync(file)
      read(file, NAMES.includes(name) ? roomFor(size) : Buffer.allocUnsafeSlow(size), 0, size, 0, (error, length, bytes) => {
        if (error === null && length === size) ahead.set(name, bytes)
        close(file, () => resolve())
      })
    } catch {
      resolve()
    }
  })
}
