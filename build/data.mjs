/**
 * What each file of data in `dist/data` is made of. Its stamp, a hash of all that, stands in `dist/data/made.json`: what is made of something else is made anew,
 * and the program (built with the stamps of its day, `src/data-made.ts`) refuses to run beside it. Names were found wrongly, without a word, where
 * only one of the two was new.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const NAMES = join(ROOT, 'detectors/person-name')
export const DATA_FOLDER = join(ROOT, 'dist/data')
const LIST = 'made.json'

const all = (folder) => readdirSync(join(NAMES, folder)).map((name) => join(NAMES, folder, name))
const these = (folder, ...names) => names.map((name) => join(NAMES, folder, name))
const versionOf = (name) => createRequire(import.meta.url)(`${name}/package.json`).version

const DICTIONARY = {
  files: () => [
    ...all('dictionary/compile'),
    ...these(
      'dictionary',
      'compile.mjs',
      'given-names.txt',
      'unidic-names.txt',
      'foreign-names.txt',
      'surnames.txt',
      'proper-nouns.txt',
      'senses.txt',
      'folding.json',
    ),
  ],
  packages: ['kuromoji'],
}
const KERNEL = {
  files: () => [...all('kernel/assembly'), ...these('kernel', 'compile.mjs')],
  packages: ['assemblyscript', 'binaryen'],
}
const learned = (folder, ...names) => ({ files: () => these(folder, ...names), packages: [] })

/** By name: files, and packages by their versions. */
export const MADE_OF = {
  'person-name.dict': DICTIONARY,
  'kanji-readings.txt': DICTIONARY,
  'given-readings.txt': DICTIONARY,
  'person-name.model': learned('model', 'names.model', 'table.mjs'),
  'person-name-cells.model': learned('cells/scorer', 'cells.model'),
  'person-name-sieve.model': learned('sieve', 'sieve.model', 'table.mjs'),
  'person-name.wasm': KERNEL,
  'person-name-kernel.cjs': KERNEL,
}

/** Changes with what a file is made of; undefined where something learned was taken out (its licence is another). */
export function stampOf({ files, packages }) {
  const hash = createHash('sha256')
  for (const name of packages) hash.update(`${name} ${versionOf(name)}\n`)
  for (const path of files().sort()) {
    if (!existsSync(path)) return undefined
    const bytes = readFileSync(path)
    hash.update(`${relative(ROOT, path).replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The stamps of all of these: what the program is built with. */
export const dataStamp = (stamps) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(stamps).sort()))
    .digest('hex')
    .slice(0, 16)

/** Stamps as the sources are now, by file. */
export const stampsNow = (of = MADE_OF) =>
  Object.fromEntries(Object.entries(of).flatMap(([name, made]) => (stampOf(made) === undefined ? [] : [[name, stampOf(made)]])))

/** Those that have to be made anew: they are not there, not as they were made last, or of other sources. */
export function staleFiles(folder = DATA_FOLDER, now = stampsNow()) {
  const { files } = listIn(folder)
  const isMade = (name) =>
    files[name]?.stamp === now[name] && statSync(join(folder, name), { throwIfNoEntry: false })?.size === files[name].bytes
  return Object.keys(now).filter((name) => !isMade(name))
}

/** Notes that these were made of the sources as they are now. */
export function noteMade(names, folder = DATA_FOLDER, now = stampsNow()) {
  const { files } = listIn(folder)
  for (const name of names) files[name] = { stamp: now[name], bytes: statSync(join(folder, name)).size }
  for (const name of Object.keys(files)) if (!(name in now)) delete files[name]
  const stamp = dataStamp(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file.stamp])))
  const draft = join(folder, `${LIST}.${process.pid}.tmp`)
  writeFileSync(draft, `${JSON.stringify({ stamp, files }, undefined, 2)}\n`)
  renameSync(draft, join(folder, LIST))
}

function listIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, LIST), 'utf8'))
  } catch {
    return { files: {} }
  }
}
