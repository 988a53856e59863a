/** Lines of the clean documents, as documents without persons; those that name one of the credited people are left out. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { foldOf } from './corpora.mjs'

/** Real people that the clean documents credit. */
export const CLEAN_PEOPLE = new Set(
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'clean-people.txt'), 'utf8')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('#')),
)

/** One file in five is never learned from. `path` is relative to the folder. */
export const isHeldOutFile = (path) => foldOf(path) === 0

export function cleanDocuments(folder) {
  const documents = []
  const people = [...CLEAN_PEOPLE]
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:md|vue|ts|js)$/.test(entry.name)) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const relative = path.slice(folder.length)
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (!/[\p{Script=Han}\p{Script=Katakana}]/u.test(line) || people.some((name) => line.includes(name))) continue
      documents.push({
        id: `${relative}:${documents.length}`,
        set: isHeldOutFile(relative) ? 'clean.test' : 'clean',
        fold: -1,
        text: line,
        persons: [],
      })
    }
  }
  return documents
}
