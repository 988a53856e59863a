import type { Place } from '../contract/index.js'
import { cellReference, readReference } from '../text/cell-reference.js'
import type { PLACES } from './format.js'

/** A place as the word that names its sheet or part, and two numbers. */
export interface PackedPlace {
  name: string | undefined
  first: number
  second: number
}

/** A place without what does not fit: headers and pointers. */
export function packPlace(place: Place): PackedPlace {
  switch (place.kind) {
    case 'text':
      // Without its pointer: every record of a JSON file has another, and the line leads there too.
      return { name: place.part, first: place.line, second: place.column }
    case 'cell': {
      const { column, row } = readReference(place.ref)
      return { name: place.sheet, first: row, second: column }
    }
    case 'part':
      return { name: place.part, first: place.number ?? 0, second: place.paragraph }
    case 'page':
      return { name: undefined, first: place.page, second: place.line }
    case 'bytes':
      return { name: undefined, first: Math.floor(place.offset / 2 ** 32), second: place.offset % 2 ** 32 }
    case 'name':
      return { name: undefined, first: 0, second: 0 }
  }
}

/** The place that was packed. */
export function unpackPlace(kind: (typeof PLACES)[number], { name, first, second }: PackedPlace): Place {
  switch (kind) {
    case 'text':
      return { kind, line: first, column: second, ...(name !== undefined && { part: name }) }
    case 'cell':
      return { kind, sheet: name ?? '', ref: cellReference(second, first) }
    case 'part':
      return { kind, part: name ?? '', ...(first > 0 && { number: first }), paragraph: second }
    case 'page':
      return { kind, page: first, line: second }
    case 'bytes':
      return { kind, offset: first * 2 ** 32 + second }
    case 'name':
      return { kind }
  }
}
