/** The corpora as documents { id, set, fold, text, persons: [start, end][], entities: { start, end, type }[] }. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const FOLDS = 5

/** FNV-1a: the fold of a document never depends on the order of the files. */
function hash(text) {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 0
}

/** One of five. */
export const foldOf = (text) => (hash(text) >>> 8) % FOLDS

/** A document of ner-wikipedia is a page (the last number of the id): its sentences stay in one fold. */
const documentOf = (set, id) => (set.startsWith('stockmark') ? id.replace(/^stockmark-\d+-/, '') : id)

export function readCorpus(folder, set) {
  return readFileSync(join(folder, 'ner', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text, entities } = JSON.parse(line)
      const persons = entities.filter(({ type }) => type === 'PERSON').map(({ start, end }) => [start, end])
      return { id, set, fold: foldOf(documentOf(set, id)), text, persons, entities }
    })
}
