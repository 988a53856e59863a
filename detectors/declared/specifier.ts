import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { declareDetector, type Declaration } from './declare.js'

/** Module specifier (a file URL) under which every process can load the declared detector. @throws UsageError where it is not well formed. */
export function declaredSpecifier(declaration: Declaration): string {
  declareDetector(declaration)
  // Beside this file in the build; from the sources, that of the last build.
  const beside = new URL('./declared.js', import.meta.url)
  const module = existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/declared.js', import.meta.url)
  return `${module.href}?${Buffer.from(JSON.stringify(declaration)).toString('base64url')}`
}
