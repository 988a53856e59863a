import { close, existsSync, fstatSync, openSync, read, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.js'

/** What finding names takes. */
const NAMES = ['person-name.dict', 'person-name.model', 'person-name-sieve.model']

let begun: Promise<unknown> | undefined
const ahead = new Map<string, Buffer>()

/** Path of a file of data that the package brings. @throws Error as `packageRoot` */
export const dataFile = (name: string): string => join(packageRoot(), 'dist/data', name)

/**
 * Has what finding names takes read by another thread, for whoever sees before everything is loaded that names will be looked for. Resolves when it is
 * there; never rejects: what is not there then is read, and complained of, when it is needed.
 */
export function readNamesAhead(): Promise<unknown> {
  return (begun ??= Promise.all(NAMES.map(readAhead)))
}

/** Is what was learned of names there? Its licence is another, and who cannot use it takes it out: then fewer names in running text and tables are told. */
export const hasNameModels = (): boolean => existsSync(dataFile('person-name.model')) && existsSync(dataFile('person-name-cells.model'))

/** Bytes of a file of data, once: those that were read ahead are given away. @throws as `readFileSync` */
export function readDataFile(name: string): Buffer {
  const bytes = ahead.get(name)
  ahead.delete(name)
  return bytes ?? readFileSync(dataFile(name))
}

/** In one piece, because the thread that asks is busy and would come late for a second. */
function readAhead(name: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const file = openSync(dataFile(name), 'r')
      const { size } = fstatSync(file)
      // Of its own memory, as the arrays in it must begin at multiples of 8.
      read(file, Buffer.allocUnsafeSlow(size), 0, size, 0, (error, length, bytes) => {
        if (error === null && length === size) ahead.set(name, bytes)
        close(file, () => resolve())
      })
    } catch {
      resolve()
    }
  })
}
