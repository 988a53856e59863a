/**
 * Where a finding stands, in words that let a person open the file and see it.
 * Lines, columns, rows and pages start at 1; columns and offsets count UTF-16 code units.
 * The union is open: expect new members.
 */
export type Place =
  | {
      kind: 'text'
      line: number
      column: number
      endLine?: number
      endColumn?: number
      /** Column header of a CSV cell: a label of the dictionary, else `column:C`. */
      header?: string
      /** JSON Pointer, for formats that are trees. */
      pointer?: string
      part?: string
    }
  | { kind: 'cell'; sheet: string; ref: string; header?: string }
  /** `part`: 'body', 'header', 'footnotes', 'comments', 'slide' (with `number`), 'properties' … */
  | { kind: 'part'; part: string; number?: number; paragraph: number; header?: string }
  | { kind: 'page'; page: number; line: number }
  /** Text found in an unknown binary. */
  | { kind: 'bytes'; offset: number }
  /** The file's, member's or sheet's own name. */
  | {
      kind: 'name'
      /** Of a folder on the way to the file: its name. It is told once, with the first file in it. */
      folder?: string
    }

/** A stretch of text, located: its place and its raw offsets from the start of what the place names. */
export interface Located {
  place: Place
  span: [start: number, end: number]
}
