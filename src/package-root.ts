import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = 'sekisho'

let root: string | undefined

/**
 * The folder of this package, whether the code runs from its sources or from `dist`.
 * @throws Error where the code runs without its package: bundled into another program, whose files are not here.
 */
export function packageRoot(): string {
  return (root ??= findRoot())
}

function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (nameOfPackage(folder) === PACKAGE) return folder
    if (folder === dirname(folder)) throw new Error(`the folder of the package '${PACKAGE}' was not found`)
  }
}

function nameOfPackage(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string }).name
  } catch {
    return undefined
  }
}
