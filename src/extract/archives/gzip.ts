import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ReadProblem } from '../../contract/index.js'
import type { ReadContext, Reader } from '../reader.js'
import { progressing } from '../text.js'
import { memberName } from '../zip-name.js'
import { createByteReader } from './byte-reader.js'
import { unpackedName } from './names.js'
import { readTarOf } from './tar.js'
import { isTar } from './tar-block.js'

const CHUNK = 64 * 1024

/** Reads .gz: a tar archive in it entry by entry (.tar.gz, .tgz), anything else as the one member that it is. Streamed; joined files are one. */
export const readGzip: Reader = async function* (input, context) {
  const reader = createByteReader(gunzipped(progressing(input, context), context))
  if (isTar(await reader.peek(512))) return yield* readTarOf(reader, context)
  yield { kind: 'member', name: innerName(input.head) ?? unpackedName(input.name), open: () => reader.rest() }
  for await (const _ of reader.rest());
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>, { budget, progress }: ReadContext): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK })
  // The errors of all three stages reach the loop below; pipeline itself has nobody else to tell.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), gunzip, () => undefined)
  try {
    for await (const chunk of gunzip) {
      budget.inflated((chunk as Uint8Array).length)
      progress()
      yield chunk as Uint8Array
    }
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    throw new ReadProblem('corrupt', 'The gzip file is damaged or cut short; what came before was read. Fetch it again and scan that.')
  }
}

/** The name that a file had before it was packed, where its header tells (RFC 1952, 2.3.1). */
function innerName(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const flags = bytes[3] ?? 0
  if ((flags & 8) === 0) return undefined
  const start = 10 + ((flags & 4) === 0 ? 0 : 2 + (bytes[10] ?? 0) + (bytes[11] ?? 0) * 256)
  const end = bytes.indexOf(0, start)
  if (end <= start || end - start > 1024) return undefined
  return memberName(bytes.subarray(start, end))
}
