/** Reads the list of given names and frequent surnames beside the compiler. */
import { readFileSync } from 'node:fs'

/**
 * @param {string} path Lines of `reading name name …`; `=` before the reading marks frequent surnames, `#` a comment.
 * @returns given names and surnames as { text, reading } pairs, reading in katakana.
 */
export function readGivenNames(path) {
  const given = []
  const surnames = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [head, ...names] = line.split(' ')
    const reading = head.replace('=', '')
    for (const text of names) (head.startsWith('=') ? surnames : given).push({ text, reading })
  }
  return { given, surnames }
}

/** @param {string} path Words between spaces, `#` a comment. @returns surnames, without readings. */
export function readSurnames(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ').filter(Boolean))
    .map((text) => ({ text, reading: '' }))
}
