import { ZipFile, type Options } from 'yazl'
import { DEFAULT_LIMITS, ReadProblem, type Limits, type Segment } from '../../src/contract/index.js'
import { randomOf } from '../../src/extract/input.js'
import { HEAD_BYTES, type Input, type ReadContext } from '../../src/extract/reader.js'

export { randomOf }

/** Packs parts into a zip, in memory. */
export async function makeZip(parts: Record<string, string | Uint8Array>, options: Partial<Options> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name)
    else zip.addBuffer(Buffer.from(content), name, options)
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export function inputOf(bytes: Uint8Array, name = 'test.xlsx'): Input {
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    async *stream() {
      yield bytes
    },
    random: async () => randomOf(bytes),
  }
}

/** A context that counts what is unpacked and stops at `limits.inflatedBytes`. */
export function contextOf(limits: Partial<Limits> = {}): ReadContext & { inflated: number } {
  const all = { ...DEFAULT_LIMITS, ...limits }
  const context = {
    limits: all,
    blockSize: 4096,
    inflated: 0,
    progress: () => undefined,
    budget: {
      inflated(bytes: number) {
        context.inflated += bytes
        if (context.inflated > all.inflatedBytes) throw new ReadProblem('too-large', 'budget')
      },
    },
  }
  return context
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Everything that a reader yields, and how it ended. */
export async function readAll(segments: AsyncIterable<Segment>): Promise<{ segments: Segment[]; problem?: ReadProblem }> {
  const all: Segment[] = []
  try {
    for await (const segment of segments) all.push(segment)
  } catch (error) {
    if (error instanceof ReadProblem) return { segments: all, problem: error }
    throw error
  }
  return { segments: all }
}
