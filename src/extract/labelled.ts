import type { Place, ProseSegment } from '../contract/index.js'
import type { Paragraphs } from './paragraphs.js'

/** Label of whoever wrote, changed or commented on a document, in words that the header dictionary knows. */
export const AUTHOR = '作成者'

/** A value that a format keeps under a name of its own, as a labelled field of running text. `from`: where the value's own offsets begin. */
export function labelled(label: string, value: string): { text: string; from: number } {
  const start = `${label}: `
  return { text: start + value, from: -start.length }
}

/** Adds a paragraph with its label, if it has one; offsets count from the value. */
export function addLabelled(join: Paragraphs, label: string | undefined, text: string, place: Place): ProseSegment[] {
  if (label === undefined) return join.add(text, place)
  const field = labelled(label, text)
  return join.add(field.text, place, field.from)
}
