import { isUtf8 } from 'node:buffer'
import { ReadProblem, type Segment } from '../../contract/index.js'
import type { Input, ReadContext, Reader } from '../reader.js'
import { memberName } from '../zip-name.js'
import { unpackedName } from './names.js'
import { unpack, type Unpacked } from './seven-zip.js'

/**
 * Reads .7z, .rar, .lzh, .cab, .iso, and files packed with bzip2, xz, Zstandard or compress: each entry is a member. The archive is held in
 * memory up to `limits.nestedBytes`.
 */
export const readPacked: Reader = async function* (input, context) {
  const archive = await heldBytes(input, context)
  const passwords = [...(context.passwords ?? []), undefined]
  for (const [index, password] of passwords.entries()) {
    const isLast = index === passwords.length - 1
    const events = unpack(archive, password, context.progress)
    try {
      // Another password is tried only where this one opened nothing.
      const first = await firstEvents(events)
      if (!isLast && first.some((event) => event.kind === 'problem' && event.problem.reason === 'encrypted')) continue
      return yield* membersOf(joined(first, events), input, context)
    } catch (error) {
      if (isLast || !(error instanceof ReadProblem) || error.reason !== 'encrypted') throw error
    } finally {
      await events.return(undefined)
    }
  }
}

/** What comes up to the end of the first entry that has content. */
async function firstEvents(events: AsyncGenerator<Unpacked>): Promise<Unpacked[]> {
  const first: Unpacked[] = []
  for (let next = await events.next(); next.done !== true; next = await events.next()) {
    first.push(next.value)
    if (next.value.kind !== 'entry') break
  }
  return first
}

async function* joined(first: readonly Unpacked[], events: AsyncGenerator<Unpacked>): AsyncGenerator<Unpacked> {
  yield* first
  yield* events
}

async function* membersOf(events: AsyncGenerator<Unpacked>, input: Input, context: ReadContext): AsyncGenerator<Segment> {
  let pending: Unpacked | undefined
  const next = async (): Promise<Unpacked | undefined> => {
    const { done, value } = await events.next()
    return done === true ? undefined : value
  }
  let members = 0
  for (let event = await next(); event !== undefined; event = pending ?? (await next())) {
    pending = undefined
    if (event.kind !== 'entry') continue
    const name = nameOf(event.name, input)
    if (name.endsWith('/')) continue
    if (++members > context.limits.entries)
      throw new ReadProblem(
        'too-large',
        `The archive has more than ${context.limits.entries} entries; the rest was not read. Unpack it first, or raise limits.entries.`,
      )
    const content = async function* (): AsyncGenerator<Uint8Array> {
      for (let part = await next(); part !== undefined; part = await next()) {
        if (part.kind === 'problem') throw part.problem
        if (part.kind === 'entry') {
          pending = part
          return
        }
        context.budget.inflated(part.bytes.length)
        yield part.bytes
      }
    }
    yield { kind: 'member', name, open: content }
    if (pending === undefined) for await (const _ of rest(content)) context.progress()
  }
}

/** What nobody wanted of an entry. */
async function* rest(content: () => AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content()
  } catch (error) {
    if (!(error instanceof ReadProblem) || error.reason === 'too-large') throw error
  }
}

/** `a~` is what 7-Zip calls the content of a file that has no names in it. */
function nameOf(raw: Buffer, input: Input): string {
  const text = raw.toString('latin1')
  if (text === 'a' || text === 'a~') return unpackedName(input.name)
  return memberName(text.includes('/') ? restored(raw) : raw)
}

/** In CP932 the second byte of a character may be a backslash, for which 7-Zip writes a slash: 表, ソ, 能. */
function restored(raw: Buffer): Buffer {
  if (isUtf8(raw)) return raw
  const bytes = Buffer.from(raw)
  for (let i = 0; i < bytes.length - 1; i++) {
    const c = bytes[i] as number
    if ((c < 0x81 || c > 0x9f) && (c < 0xe0 || c > 0xfc)) continue
    i++
    if (bytes[i] === 0x2f) bytes[i] = 0x5c
  }
  return bytes
}

async function heldBytes(input: Input, { limits }: ReadContext): Promise<Uint8Array> {
  const random = await input.random()
  if (random.size > limits.nestedBytes)
    throw new ReadProblem(
      'too-large',
      `An archive of this kind has to be held in memory, and this one is larger than the limit of ${limits.nestedBytes} bytes (nestedBytes). Unpack it and scan the result.`,
    )
  return random.read(0, random.size)
}
