import type { MemberSegment } from '../../contract/index.js'
import { createFlow, gapOf } from '../flow.js'
import type { Reader } from '../reader.js'
import { parseObject } from './object.js'
import { createStories } from './story.js'
import { createRtfScanner } from './tokens.js'
import { walkRtf } from './walk.js'

/**
 * Reads RTF as it comes: text with its tables, headers and footers, notes, comments, text boxes, field codes, properties; embedded objects become
 * members. Written here because no kept library decodes CP932, fonts' character sets and \u with its fallback right.
 */
export const readRtf: Reader = async function* (input, context) {
  const flow = createFlow(context)
  const members: MemberSegment[] = []
  let pictures = 0
  let objects = 0
  const handler = walkRtf(
    createStories(flow),
    {
      picture: () => void pictures++,
      object(bytes) {
        objects++
        const object = parseObject(bytes)
        if (object === undefined) return
        for (const [index, path] of object.paths.entries()) flow.paragraph(path, { kind: 'part', part: 'links', paragraph: index + 1 })
        const { content } = object
        members.push({
          kind: 'member',
          name: object.name === '' ? `object ${objects}` : object.name,
          bytes: content.length,
          async *open() {
            context.budget.inflated(content.length)
            yield content
          },
        })
      },
    },
    context.limits.nestedBytes,
  )
  const scanner = createRtfScanner(handler)
  for await (const chunk of input.stream()) {
    scanner.write(chunk)
    context.progress()
    yield* flow.take()
    yield* members.splice(0)
  }
  const { depth } = handler.finish()
  yield* flow.end()
  yield* members
  if (pictures > 0) {
    const subject = pictures === 1 ? 'embedded picture was' : 'embedded pictures were'
    yield gapOf('no-text', 'minor', `${pictures} ${subject} not searched for text.`)
  }
  if (depth > 0)
    yield gapOf(
      'corrupt',
      'content',
      'The RTF document is cut short or damaged; what could be made out was read. Fetch it again and scan that.',
    )
}
