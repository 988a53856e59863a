import type { Place, Segment } from '../../contract/index.js'
import { addLabelled, AUTHOR } from '../labelled.js'
import { createParagraphs } from '../paragraphs.js'
import type { ReadContext } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import { partGap } from './sweep.js'
import { attribute, readXml, type XmlHandler } from './xml.js'

/** A comment or reply, or (without `text`) a name in the list of authors. */
interface Comment {
  ref?: string
  /** `tc={…}` stands for a threaded comment, whose text is told a second time. */
  author?: string
  text?: string
}

const isStandIn = (author: string | undefined): boolean => author?.startsWith('tc=') === true

/**
 * Reads the comments of one sheet, each at its cell, with its author's name before the first. `entries`: threaded ones first; what an old
 * reader would be shown in place of a threaded comment is left out. Who wrote threaded comments stands in a part of its own, which the sweep reads.
 */
export async function* readComments(zip: Zip, entries: ZipEntry[], context: ReadContext, sheet: string): AsyncGenerator<Segment> {
  const join = createParagraphs(context)
  const threaded = new Set<string>()
  /** Names, and whether they were given with a comment. */
  const authors = new Map<string, boolean>()
  let place: Place = { kind: 'cell', sheet, ref: 'A1' }
  for (const entry of entries) {
    try {
      for await (const { ref, author, text } of readXml<Comment>(zip.stream(entry), context, commentHandler)) {
        if (text === undefined) {
          if (author !== undefined && !isStandIn(author)) authors.set(author, authors.get(author) === true)
          continue
        }
        if (author === undefined && ref !== undefined) threaded.add(ref)
        if (isStandIn(author) && ref !== undefined && threaded.has(ref)) continue
        if (ref !== undefined) place = { kind: 'cell', sheet, ref }
        if (author !== undefined && authors.get(author) === false) {
          authors.set(author, true)
          yield* addLabelled(join, AUTHOR, author, place)
        }
        yield* join.add(text, place)
      }
    } catch (error) {
      yield* join.end()
      yield partGap(error, entry, place)
    }
  }
  let paragraph = 0
  for (const [author, given] of authors)
    if (!given) {
      yield* addLabelled(join, AUTHOR, author, { kind: 'part', part: 'comments', paragraph: ++paragraph })
    }
  yield* join.end()
}

/** Both kinds: `<comment ref authorId><text>…` with a list of authors before, `<threadedComment ref personId><text>…` without one. */
function commentHandler(emit: (comment: Comment) => void): XmlHandler {
  const authors: string[] = []
  let ref: string | undefined
  let author: string | undefined
  let inText = false
  let text = ''
  return {
    open(name, attributes) {
      if (name === 'comment' || name === 'threadedComment') {
        ref = /^[A-Z]{1,3}\d{1,7}$/.exec(attribute(attributes, 'ref') ?? '')?.[0]
        author = authors[Number(attribute(attributes, 'authorId') ?? -1)]
      }
      if (name === 'author' || name === 'text') {
        inText = true
        text = ''
      }
      if (name === 'rPh') text += '\n' // a reading is not glued to its base
    },
    close(name) {
      if (name !== 'author' && name !== 'text') return
      inText = false
      if (name === 'author') {
        authors.push(text)
        emit({ author: text })
      } else if (text.trim() !== '') emit({ ...(ref !== undefined && { ref }), ...(author !== undefined && { author }), text })
    },
    text(piece) {
      if (inText) text += piece
    },
  }
}
