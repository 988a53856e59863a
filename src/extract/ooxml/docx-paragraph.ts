import { MAX_WINDOW } from '../../contract/index.js'
import type { DocxEvent } from './docx-events.js'

/** A paragraph being read. */
export interface Paragraph {
  number: number
  /** The text as it stands after all tracked changes, from `from` on. */
  text: string
  /** Characters handed on before: a paragraph of 50 MB is not held as a whole. */
  from: number
  /** Readings above the text, each followed by a space. */
  ruby: string
  /** Code of the field being read. */
  field: string
  /** The text as it stood before the tracked changes; undefined while there are none. */
  original?: string
  /** Stretches of `original` that were deleted. */
  deleted: [start: number, end: number][]
}

export const createParagraph = (number: number): Paragraph => ({ number, text: '', from: 0, ruby: '', field: '', deleted: [] })

/** How tracked changes treat a run. */
export type Change = 'none' | 'inserted' | 'deleted'

/** Adds the text of a run. Deleted text is kept apart: it would tear the text that is left (03-<del>1234</del>5678). */
export function addRun(paragraph: Paragraph, text: string, change: Change): void {
  if (change !== 'none') paragraph.original ??= paragraph.text
  if (change === 'deleted') {
    const start = paragraph.original?.length ?? 0
    const last = paragraph.deleted.at(-1)
    if (last?.[1] === start) last[1] += text.length
    else paragraph.deleted.push([start, start + text.length])
  } else paragraph.text += text
  if (change !== 'inserted' && paragraph.original !== undefined) paragraph.original += text
}

/** How far a deletion reaches into the word before it, at most: a phone number, a name. */
const WORD_MAX = 40
const EDGE = /[\s、。，．,:：;；「」（）()]/

/**
 * The deletions of a paragraph, each within the text as it stood before, so that a value of which a part was deleted is whole. The core
 * begins where the word does that the deletion cuts into.
 */
export function deletions({ original = '', deleted, number, from }: Paragraph): DocxEvent[] {
  let previous = 0
  return deleted.map(([start, end]) => {
    let first = start
    while (first > previous && first > start - WORD_MAX && !EDGE.test(original.charAt(first - 1))) first--
    previous = end
    const offset = Math.max(0, first - MAX_WINDOW)
    const text = original.slice(offset, end + MAX_WINDOW)
    return { kind: 'deleted', text, core: [first - offset, end - offset], paragraph: number, from: from + offset }
  })
}
