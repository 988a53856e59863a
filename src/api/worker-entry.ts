import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The program of a worker process: beside this file in the build; from the sources, that of the last build. */
export function workerEntry(): URL {
  const beside = new URL('./worker.cjs', import.meta.url)
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/worker.cjs', import.meta.url)
}
