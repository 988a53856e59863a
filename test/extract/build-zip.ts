import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { DEFAULT_LIMITS, type Segment } from '../../src/contract/index.js'
import type { Input, ReadContext } from '../../src/extract/reader.js'
import { randomOf } from '../../src/extract/input.js'

/** Parts of a zip by name, in order. */
export async function buildZip(parts: Record<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream as unknown as Readable) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A file in memory as a reader gets it. */
export function inputOf(bytes: Uint8Array, name: string): Input {
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, 64 * 1024),
    async *stream() {
      for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
    },
    random: async () => randomOf(bytes),
  }
}

export const contextOf = (over: Partial<ReadContext> = {}): ReadContext => ({
  limits: DEFAULT_LIMITS,
  budget: { inflated: () => undefined },
  blockSize: 4096,
  progress: () => undefined,
  ...over,
})

export async function collect(segments: AsyncIterable<Segment>): Promise<Segment[]> {
  const all: Segment[] = []
  for await (const segment of segments) all.push(segment)
  return all
}

/** What prose and rows hold, each paragraph or cell with its place; in the order in which it came. */
export function textsOf(segments: readonly Segment[]): { text: string; part: string; paragraph: number }[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'prose') {
      const { text, core, locate } = segment
      return [...text.slice(...core).matchAll(/[^\n]+/g)].map((line) => {
        const start = core[0] + line.index
        return { text: line[0], ...partOf(locate(start, start + line[0].length).place) }
      })
    }
    if (segment.kind !== 'rows') return []
    return segment.rows.flatMap((row) =>
      row.cells.flatMap((cell, column) =>
        cell === '' ? [] : [{ text: cell, ...partOf(segment.locate(row, column, 0, cell.length).place) }],
      ),
    )
  })
}

function partOf(place: unknown): { part: string; paragraph: number } {
  const { part = '', paragraph = 0 } = place as { part?: string; paragraph?: number }
  return { part, paragraph }
}
