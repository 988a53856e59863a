import { ReadProblem, type Segment } from '../../contract/index.js'
import type { ReadContext, Reader } from '../reader.js'
import { progressing } from '../text.js'
import { memberName } from '../zip-name.js'
import { createByteReader, type ByteReader } from './byte-reader.js'
import { BLOCK, isTar, numberIn } from './tar-block.js'

/** Bytes of one record of extended headers; names have at most 4,096. */
const EXTENDED_MAX = 1 << 20

/** What extended headers say of the entry behind them. */
interface Extended {
  path?: string
  size?: number
  mtime?: number
}

/** Reads a tar archive (ustar, pax, GNU): each entry that is no folder is a member. It is streamed; memory does not grow with it. */
export const readTar: Reader = (input, context) => readTarOf(createByteReader(progressing(input, context)), context)

/** Entries of a tar archive whose bytes come from elsewhere: out of a compressed stream. */
export async function* readTarOf(reader: ByteReader, context: ReadContext): AsyncGenerator<Segment> {
  let extended: Extended = {}
  let global: Extended = {}
  let entries = 0
  for (;;) {
    const block = await reader.take(BLOCK)
    if (block.length === 0) return
    if (block.every((byte) => byte === 0)) {
      const next = await reader.peek(BLOCK)
      // Archives that were joined go on behind the two empty blocks.
      if (next.length === BLOCK && isTar(next)) continue
      if (next.length === 0 || next.every((byte) => byte === 0)) continue
      return yield damaged('Behind its end the tar archive goes on with what is no entry; that was not read.')
    }
    if (block.length < BLOCK) throw new ReadProblem('corrupt', 'The tar archive ends within an entry. Fetch it again and scan that.')
    if (!isTar(block))
      throw new ReadProblem('corrupt', 'The tar archive is damaged: an entry has a wrong checksum. What came before it was read.')
    context.progress()
    const type = String.fromCharCode(block[156] as number)
    const size = extended.size ?? global.size ?? numberIn(block, 124, 12)
    if (size < 0 || !Number.isSafeInteger(size)) throw new ReadProblem('corrupt', 'An entry of the tar archive has no valid size.')
    const padding = (BLOCK - (size % BLOCK)) % BLOCK
    if (type === 'x' || type === 'g' || type === 'L' || type === 'K') {
      const bytes = await reader.take(Math.min(size, EXTENDED_MAX))
      for await (const _ of reader.stream(size - bytes.length + padding));
      if (type === 'x') extended = { ...extended, ...paxOf(bytes) }
      else if (type === 'g') global = { ...global, ...paxOf(bytes) }
      else if (type === 'L') extended = { ...extended, path: memberName(untilNul(bytes)) }
      continue
    }
    if (++entries > context.limits.entries) {
      throw new ReadProblem(
        'too-large',
        `The archive has more than ${context.limits.entries} entries; the rest was not read. Unpack it first, or raise limits.entries.`,
      )
    }
    // Of a sparse file the archive holds what is no hole.
    if (type === 'S') await skipSparseHeaders(reader, block)
    const name = extended.path ?? nameOf(block)
    const mtime = extended.mtime ?? numberIn(block, 136, 12)
    extended = {}
    const modified = mtime > 0 && mtime < 8e9 ? new Date(mtime * 1000).toISOString() : undefined
    if (type !== '5' && !(name.endsWith('/') && size === 0)) {
      // Links and devices have a name and no content.
      const held = type === '1' || type === '2' || type === '3' || type === '4' || type === '6' ? 0 : size
      let left = held
      const open = async function* (): AsyncGenerator<Uint8Array> {
        for await (const piece of reader.stream(left)) {
          left -= piece.length
          context.progress()
          yield piece
        }
        if (left > 0) throw new ReadProblem('corrupt', 'The tar archive ends within this entry; what came was read.')
      }
      yield { kind: 'member', name, bytes: held, ...(modified !== undefined && { modified }), open }
      for await (const piece of reader.stream(left)) left -= piece.length
      if (left > 0) throw new ReadProblem('corrupt', 'The tar archive ends within an entry. Fetch it again and scan that.')
      if (held < size) for await (const _ of reader.stream(size));
    } else for await (const _ of reader.stream(size));
    await reader.take(padding)
  }
}

const damaged = (detail: string): Segment => ({ kind: 'gap', reason: 'corrupt', severity: 'content', detail })

/** Old GNU sparse files: further maps of holes stand in blocks of their own. */
async function skipSparseHeaders(reader: ByteReader, block: Buffer): Promise<void> {
  for (let more = block[482] === 1; more;) {
    const next = await reader.take(BLOCK)
    more = next.length === BLOCK && next[504] === 1
  }
}

function nameOf(block: Buffer): string {
  const name = memberName(untilNul(block.subarray(0, 100)))
  const isPosix = block.subarray(257, 263).toString('latin1') === 'ustar\0'
  const prefix = isPosix ? memberName(untilNul(block.subarray(345, 500))) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

const untilNul = (bytes: Buffer): Buffer => {
  const end = bytes.indexOf(0)
  return end === -1 ? bytes : bytes.subarray(0, end)
}

/** Records of a pax header: length, a blank, key=value, a line end (POSIX.1-2001). */
function paxOf(bytes: Buffer): Extended {
  const found: Extended = {}
  for (let at = 0; at < bytes.length;) {
    const blank = bytes.indexOf(0x20, at)
    const length = blank === -1 ? Number.NaN : Number(bytes.subarray(at, blank).toString('latin1'))
    if (!Number.isInteger(length) || length <= blank - at) break
    const record = bytes.subarray(blank + 1, at + length - 1)
    const equals = record.indexOf(0x3d)
    const key = record.subarray(0, equals).toString('latin1')
    const value = record.subarray(equals + 1)
    if (key === 'path' || key === 'GNU.sparse.name') found.path = memberName(value)
    else if (key === 'size') found.size = Number(value.toString('latin1'))
    else if (key === 'mtime') found.mtime = Number(value.toString('latin1'))
    at += length
  }
  return found
}
