import type { UnpackedChunk } from '../../records/format.js'

const NOTHING = new Uint8Array(0)

/**
 * Empties the chunks of byte-identical copies, so that every person is told of once; the numbers of the chunks stay. What is kept names its copies. Where
 * a process died over one of them, the one that holds most is kept; else the first.
 */
export function setCopiesAside(chunks: readonly UnpackedChunk[]): UnpackedChunk[] {
  const fullest = new Map<string, number>()
  chunks.forEach(({ sha256, data }, index) => {
    if (sha256 === undefined) return
    const known = fullest.get(sha256)
    if (known === undefined || data.length > chunks[known]!.data.length) fullest.set(sha256, index)
  })
  const copies = new Map<number, { path: string; chain?: string[] }[]>()
  const apart = chunks.map((chunk, index) => {
    const { path, chain, sha256 } = chunk
    const kept = sha256 === undefined ? index : fullest.get(sha256)!
    if (kept === index) return chunk
    const copy = { path, ...(chain !== undefined && { chain }) }
    const others = copies.get(kept)
    if (others === undefined) copies.set(kept, [copy])
    else others.push(copy)
    return { ...chunk, data: NOTHING, copyOf: kept }
  })
  return copies.size === 0 ? apart : apart.map((chunk, index) => (copies.has(index) ? { ...chunk, copies: copies.get(index)! } : chunk))
}
