import { ReadProblem, type GapSegment, type Segment } from '../contract/index.js'

/** A reader that knows its format and waits to be started. */
export interface Reading {
  format: string
  read(): AsyncIterable<Segment>
}

/**
 * Bytes of a stream up to where it breaks off. A reader sees an end, so that what came is read like any other; the problem, which explains
 * what the reader may complain of, goes into the record.
 */
export function untilBroken(stream: AsyncIterable<Uint8Array>, otherwise: string): { chunks: AsyncIterable<Uint8Array>; problem: Problem } {
  let problem: GapSegment | undefined
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* stream
    } catch (error) {
      problem = toGap(error, otherwise)
    }
  }
  return { chunks: chunks(), problem: () => problem }
}

/** What kept the bytes of an input from coming whole. */
export type Problem = () => GapSegment | undefined

/** The segments of an input; what its reader throws is the last of them. Errors of the one who takes them pass through. */
export async function* guarded(open: () => Promise<Reading>, onFormat: (format: string) => void, broken: Problem): AsyncGenerator<Segment> {
  let name = 'unknown'
  let segments: AsyncIterator<Segment> | undefined
  try {
    for (;;) {
      let next
      try {
        if (segments === undefined) {
          const reading = await open()
          onFormat((name = reading.format))
          segments = reading.read()[Symbol.asyncIterator]()
        }
        next = await segments.next()
      } catch (error) {
        // Bytes that broke off look like damage to a reader, and are told of for what they are.
        if (broken() === undefined) yield toGap(error, `The file could not be read as ${name}: its structure is damaged.`)
        return
      }
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await segments?.return?.()
  }
}

/** What a reader threw, in our own words: a library's message may quote the file. */
export function toGap(error: unknown, otherwise: string): GapSegment {
  if (error instanceof ReadProblem) return { kind: 'gap', reason: error.reason, severity: error.severity, detail: error.message }
  return { kind: 'gap', reason: 'corrupt', severity: 'content', detail: otherwise }
}
