import { addLabelled, AUTHOR } from '../labelled.js'
import { createParagraphs } from '../paragraphs.js'
import type { Reader } from '../reader.js'
import { imageTexts } from './blocks.js'

/** Bytes from the beginning in which metadata is looked for: cameras and programs write it first. */
const BEGINNING = 4 * 1024 ** 2
/** And from the end, where TIFF and some programs have it. */
const END = 256 * 1024

/** Reads what pictures say in words: Exif, XMP, IPTC, comments. The picture itself is a minor gap. */
export const readImage: Reader = async function* (input, context) {
  const random = await input.random()
  const beginning = Buffer.from(await random.read(0, Math.min(BEGINNING, random.size)))
  const end = random.size > BEGINNING + END ? Buffer.from(await random.read(random.size - END, END)) : Buffer.alloc(0)
  context.progress()
  const join = createParagraphs(context)
  const texts = [...imageTexts(beginning), ...imageTexts(end)]
  for (const [index, { text, isAuthor }] of texts.entries())
    yield* addLabelled(join, isAuthor ? AUTHOR : undefined, text, { kind: 'part', part: 'properties', paragraph: index + 1 })
  yield* join.end()
  yield {
    kind: 'gap',
    reason: 'no-text',
    severity: 'minor',
    detail: 'Of images only properties and comments are read: text in pictures and scans is not recognised.',
  }
}
