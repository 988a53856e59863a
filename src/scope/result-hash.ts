import type { ScanResult } from '../contract/index.js'
import { crypto } from '../crypto.js'

/** What differs from one scan of the same files to the next. */
const TIMES: ReadonlySet<string> = new Set(['startedAt', 'finishedAt', 'milliseconds', 'resultHash'])

/**
 * SHA-256 (lower-case hex) over a result without its times: the same files, key and options give the same hash. To compute it with other means: take
 * the JSON of the result, leave out every member named startedAt, finishedAt, milliseconds or resultHash, order the members of all objects by the code
 * units of their names, write it without white space as JSON.stringify does, and hash its UTF-8. The order of lists counts.
 */
export function resultHash(result: ScanResult): string {
  const hash = crypto().createHash('sha256')
  write(result, (text) => void hash.update(text))
  return hash.digest('hex')
}

/** Piece by piece: a result of millions of findings is never one string. */
function write(value: unknown, put: (text: string) => void): void {
  if (Array.isArray(value)) {
    put('[')
    value.forEach((item: unknown, index) => {
      if (index > 0) put(',')
      write(item ?? null, put)
    })
    put(']')
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([name, own]) => own !== undefined && !TIMES.has(name))
    members.sort(([a], [b]) => (a < b ? -1 : 1))
    put('{')
    members.forEach(([name, own], index) => {
      put(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:`)
      write(own, put)
    })
    put('}')
  } else put(JSON.stringify(value))
}
