import type { RecordTables } from '../tables/record-tables.js'
import { joinParts, type Part, type Written } from '../tables/written.js'
import { partOf, type Line } from './lines.js'

/** Follows the rows of one statement over lines and pieces of lines. */
export interface SqlRows {
  begin(table: string, names: readonly Written[]): void
  isOpen(): boolean
  /** A backslash is one, and ends nothing. */
  standard(): void
  /** Takes a line from an offset on; returns where the statement ended in it, or its length. */
  take(line: Line, from: number): number
  /** The text is over; a row that was not finished is handed over. */
  end(): void
}

/** Characters of one value that are held; longer ones are text. */
const VALUE_MAX = 1 << 19
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '' }

/** @param tables take the rows */
export function createSqlRows(tables: RecordTables): SqlRows {
  let open: { table: string; names: readonly Written[] } | undefined
  let isStandard = false
  let state: 'between' | 'value' | 'string' | 'rest' = 'between'
  let values: (Written | undefined)[] = []
  let parts: Part[] = []
  let held = 0
  let depth = 0

  const endValue = (isText: boolean): void => {
    const value = joinParts(parts)
    parts = []
    held = 0
    values.push(value.text === '' || (!isText && /^(?:NULL|DEFAULT)$/i.test(value.text)) ? undefined : value)
  }
  const endRow = (): void => {
    const { table, names } = open!
    const row = tables.begin(`sql ${table}`, '', undefined, table)
    for (const [index, value] of values.entries()) {
      if (value === undefined) continue
      const name = names[index]
      tables.append(row, name === undefined ? tables.numbered(row.group.root, index) : tables.child(row.group.root, name), value)
    }
    tables.add(row)
    values = []
  }
  const add = (part: Part): void => {
    parts.push(part)
    held += part.text.length
    if (held < VALUE_MAX) return
    tables.text(joinParts(parts))
    parts = []
    held = 0
  }
  /** Was the value a string? Then what stands behind it up to the comma is nothing. */
  let wasString = false

  const inString = (line: Line, from: number): number => {
    const { text } = line
    let start = from
    for (let i = from; i < text.length; i++) {
      const c = text[i]
      if (c === '\\' && !isStandard && i + 1 < text.length) {
        if (i > start) add(partOf(line, start, i))
        const next = text[i + 1]!
        add({ ...partOf(line, i, i + 2), text: ESCAPES[next] ?? next })
        start = i + 2
        i++
      } else if (c === "'") {
        if (i > start) add(partOf(line, start, i))
        if (text[i + 1] !== "'") {
          state = 'value'
          return i + 1
        }
        add({ ...partOf(line, i, i + 2), text: "'" })
        start = i + 2
        i++
      }
    }
    if (text.length > start) add(partOf(line, start, text.length))
    // The string goes on in the next line, or in the next piece of this one.
    if (!line.goesOn) add({ ...partOf(line, text.length, text.length), text: '\n' })
    return text.length
  }

  /** A value that is no string, up to its end. */
  const inValue = (line: Line, from: number): number => {
    const { text } = line
    for (let i = from; i < text.length; i++) {
      const c = text[i]
      if (c === "'") {
        // N'…', _utf8'…', E'…'
        parts = []
        held = 0
        wasString = true
        state = 'string'
        return i + 1
      }
      if (c === '(') depth++
      else if (c === ')' && depth > 0) depth--
      else if (depth === 0 && (c === ',' || c === ')')) {
        if (!wasString && i > from) add(partOf(line, from, i))
        endValue(wasString)
        wasString = false
        if (c === ')') {
          endRow()
          state = 'between'
        }
        return i + 1
      }
    }
    if (!wasString && text.length > from) add(partOf(line, from, text.length))
    return text.length
  }

  return {
    begin(table, names) {
      open = { table, names }
      state = 'between'
      depth = 0
      wasString = false
      values = []
      parts = []
    },
    isOpen: () => open !== undefined,
    standard: () => void (isStandard = true),
    take(line, from) {
      const { text } = line
      let at = from
      while (at < text.length && open !== undefined) {
        if (state === 'string') at = inString(line, at)
        else if (state === 'value') at = inValue(line, at)
        else {
          const c = text[at]
          if (c === '(') state = 'value'
          else if (c === ';') open = undefined
          else if (c !== ',' && c !== ' ' && c !== '\t' && c !== '\r') {
            // ON DUPLICATE KEY UPDATE …, a comment, or a new statement where a semicolon was forgotten.
            open = undefined
            return at
          }
          at++
        }
      }
      return at
    },
    end() {
      if (open === undefined) return
      if (parts.length > 0) endValue(true)
      if (values.length > 0) endRow()
      open = undefined
    },
  }
}
