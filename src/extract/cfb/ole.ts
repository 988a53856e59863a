import { readBinary } from '../binary/binary.js'
import type { Reader } from '../reader.js'
import { gapOf } from '../flow.js'
import { childOf, openCfb } from './cfb.js'
import { embeddedSegments, macroSegments, propertySegments } from './embedded.js'

/**
 * Reads a compound document that is no document of Office: what it says of itself, the files and documents in it. An object that only wraps a file
 * (what Office embeds) is read with that; in another program's document text is
 * looked for as in any unknown file.
 */
export const readOle: Reader = async function* (input, context) {
  const cfb = await openCfb(await input.random())
  yield* propertySegments(cfb, cfb.root, context)
  let members = 0
  for await (const segment of embeddedSegments(cfb, cfb.root, context)) {
    if (segment.kind === 'member') members++
    yield segment
  }
  if (cfb.problem !== undefined) yield gapOf(cfb.problem.reason, cfb.problem.severity, cfb.problem.message)
  // An equation or a picture holds nothing else.
  const silent = childOf(cfb.root, 'Equation Native', '\x02OlePres000', '\x03ObjInfo') !== undefined
  if (members > 0) return
  if (silent) yield gapOf('no-text', 'minor', 'An embedded formula or picture was not searched for text.')
  else yield* readBinary(UNKNOWN)(input, context)
}

const UNKNOWN = gapOf(
  'unsupported',
  'content',
  'This kind of compound document is not understood; only what looked like text in it was read. Save a copy in a format of today (.xlsx, .docx, .pdf) and scan that.',
)

/** Reads vbaProject.bin: the macros of a document. */
export const readVba: Reader = async function* (input, context) {
  const cfb = await openCfb(await input.random())
  yield* macroSegments(cfb, cfb.root, context)
  if (cfb.problem !== undefined) yield gapOf(cfb.problem.reason, cfb.problem.severity, cfb.problem.message)
}
