import type { Segment } from '../../contract/index.js'
import { createParagraphs } from '../paragraphs.js'
import { decodeField, fieldOf, type HeaderField } from './headers.js'
import { placeIn, type MailNumber } from './mail-header.js'

/** What a part of a mail says of itself beside its content and the name that it is given: a description, and the other of two names. */
export function* aboutPart(
  fields: readonly HeaderField[],
  names: readonly (string | undefined)[],
  number: MailNumber,
  blockSize: number,
): Generator<Segment> {
  const [given, ...others] = names.filter((name) => name !== undefined && name !== '')
  const said = [decodeField(fieldOf(fields, 'content-description')), ...others].filter((text) => text?.trim() !== '' && text !== given)
  if (said.length === 0) return
  const join = createParagraphs({ blockSize })
  for (const [index, text] of said.entries()) yield* join.add(text as string, placeIn('parts', number, index + 1))
  yield* join.end()
}
