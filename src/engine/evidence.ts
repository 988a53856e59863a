import type { DocumentEvidence } from '../contract/index.js'

/**
 * What one document has told so far. Positions are raw offsets from the document's start, so an entry made in the overlap of
 * two blocks speaks for the same places whatever the block size.
 */
export interface EvidenceBook {
  /** The view that a detector gets; `toDocument` leads an offset in its text to a position in the document. */
  page(toDocument: (offset: number) => number): DocumentEvidence
  /** How often it was read or written: what was found without it is the same wherever it stands. */
  readonly uses: number
}

/** Entries kept for one document: a bound on memory, far above what a document of persons needs. */
const MAX_ENTRIES = 100_000

/**
 * An empty book for one document.
 * @param presume says yes to everything: of a document of which only a part is looked at, the rest may have told it
 */
export function createEvidenceBook(presume = false): EvidenceBook {
  const first = new Map<string, number>()
  let uses = 0
  return {
    get uses() {
      return uses
    },
    page: (toDocument) => ({
      add(kind, value, at) {
        uses++
        const key = `${kind}\0${value}`
        const position = toDocument(at)
        const known = first.get(key)
        if (known === undefined ? first.size < MAX_ENTRIES : position < known) first.set(key, position)
      },
      has(kind, value, at) {
        uses++
        if (presume) return true
        const known = first.get(`${kind}\0${value}`)
        return known !== undefined && known < toDocument(at)
      },
    }),
  }
}
