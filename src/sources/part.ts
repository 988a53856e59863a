import { createHash } from 'node:crypto'

/** The part, from 1 to `of`, that a path falls to: by a hash of its name, so that a file that comes or goes moves no other. */
export function partOf(path: string, of: number): number {
  return of === 1 ? 1 : (createHash('sha256').update(path).digest().readUInt32BE(0) % of) + 1
}
