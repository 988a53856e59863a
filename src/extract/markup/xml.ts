import type { GapSegment } from '../../contract/index.js'
import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecords, type Records } from '../tables/records.js'
import { createTreeBuilder } from '../tables/tree-builder.js'
import { joinParts, partsOf, stretchOffsets, type Part, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { textBlocks } from '../text-blocks.js'
import { createMarkup, type MarkupHandler } from './markup.js'

/** Deeper than any document; what is nested deeper is read as running text, as is a tag that is longer than this many characters. */
const [DEPTH_MAX, TAG_MAX] = [500, 1 << 23]
/** Elements nested deeper are taken for text of the one they are in. */
const NESTED_MAX = 200
/** Characters of the text of one element that are held. */
const TEXT_MAX = 1 << 20

/**
 * Reads XML that is data: elements that repeat are the rows of a table, their attributes and child elements its columns. Elements with text
 * and children side by side are running text, without the tags. Entities of a DTD are not expanded, nothing external is opened.
 * Memory stays flat whatever the size; damage is read over.
 */
export const readXmlData: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const chunks = text[Symbol.asyncIterator]()
  const { blockSize } = context
  const records = createRecords({ blockSize, rawOffsets: stretchOffsets, pointers: false, keyed: false })
  const walk = createWalk(records)
  const markup = createMarkup({ xml: true }, walk.handler)
  let gaveUp = false
  for (let next = await chunks.next(); next.done !== true && !gaveUp; next = gaveUp ? next : await chunks.next()) {
    markup.write(next.value)
    yield* records.take()
    gaveUp = walk.depth() > DEPTH_MAX || markup.rest().text.length > TAG_MAX
  }
  if (!gaveUp) markup.end()
  const complete = walk.depth() === 0
  walk.end()
  yield* records.end()
  if (gaveUp) {
    const { text: begun, line, column } = markup.rest()
    yield* textBlocks(following(begun, chunks), { blockSize, line, column })
  } else if (!complete) yield CUT_OFF
  const gap = damage()
  if (gap !== undefined) yield gap
}

/** A text that was begun, and what comes behind it. */
export async function* following(begun: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  yield begun
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}

const CUT_OFF: GapSegment = {
  kind: 'gap',
  reason: 'corrupt',
  severity: 'minor',
  detail: 'The XML ends before it is complete, as if it had been cut off. All that is there was read.',
}

interface Element {
  name: Written
  attributes: { name: Part; value: Written }[]
  text: Part[]
  length: number
  /** Its beginning was handed over: it has attributes or child elements. */
  begun: boolean
  /** Text and elements side by side: all text in it is one. */
  mixed: boolean
}

function createWalk(records: Records): { handler: MarkupHandler; depth(): number; end(): void } {
  const builder = createTreeBuilder(records, false)
  const stack: Element[] = []
  /** How many elements are open in the outermost mixed one, which is the last of the stack. */
  let inside: Part[] = []

  const begin = (element: Element): void => {
    if (element.begun) return
    element.begun = true
    builder.key(element.name)
    builder.begin('tree')
    for (const { name, value } of element.attributes) {
      builder.key(name)
      builder.value(value)
    }
  }

  const close = (): void => {
    const element = stack.pop()
    if (element === undefined) return
    const value = joinParts(element.text)
    if (!element.begun && element.attributes.length === 0) {
      builder.key(element.name)
      builder.value(value)
      return
    }
    begin(element)
    if (value.text.trim() !== '') {
      if (element.mixed) records.text(value)
      else {
        builder.key(element.name)
        builder.value(value)
      }
    }
    builder.close()
  }

  const handler: MarkupHandler = {
    open(name, attributes, _tag, selfClosing) {
      const parent = stack.at(-1)
      if (parent !== undefined && (parent.mixed || stack.length > NESTED_MAX || parent.text.some(({ text }) => text.trim() !== ''))) {
        parent.mixed = true
        for (const { name: of, value } of attributes) records.text(joinParts([{ ...of, at: 0 }, ...partsOf(value)], ': ', 1))
        if (inside.length === 0) records.text(name)
        if (!selfClosing) inside.push(name)
        return
      }
      if (parent !== undefined) begin(parent)
      else builder.begin('tree')
      stack.push({ name: name, attributes: [...attributes], text: [], length: 0, begun: false, mixed: false })
      if (selfClosing) endElement()
    },
    close(name) {
      if (inside.length > 0) {
        const at = inside.findLastIndex(({ text }) => text === name.text)
        if (at >= 0) {
          inside = inside.slice(0, at)
          return
        }
      }
      const at = stack.findLastIndex(({ name: of }) => of.text === name.text)
      if (at < 0) {
        records.text(name)
        return
      }
      inside = []
      while (stack.length > at) endElement()
    },
    text(part) {
      const element = stack.at(-1)
      if (element === undefined) {
        if (part.text.trim() !== '') records.text(part)
        return
      }
      if (element.text.length === 0 && part.text.trim() === '') return
      element.text.push(part)
      element.length += part.text.length
      if (element.length <= TEXT_MAX) return
      records.text(joinParts(element.text))
      element.text = []
      element.length = 0
    },
    other: (part) => records.text(part),
  }
  /** Ends the innermost element, and the document with the outermost. */
  const endElement = (): void => {
    close()
    if (stack.length === 0) builder.close()
  }
  return {
    handler,
    depth: () => stack.length + inside.length,
    end() {
      while (stack.length > 0) endElement()
    },
  }
}
