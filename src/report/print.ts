import { eastAsianWidth } from 'get-east-asian-width'

export { formatCount } from '../count.js'

// Controls, lone surrogates, directional overrides, line separators, invisible tags: what a file name could use to write elsewhere on the screen or to look like another name.
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const MARK = /[\p{M}\u200d]/u
const ASCII = /^[\x20-\x7e]*$/

/** Makes foreign text (file names, sheet names, masks of third parties) safe to print on a terminal: controls become visible escapes. */
export function printable(text: string): string {
  if (ASCII.test(text)) return text
  return text.replace(UNSAFE, escapeCharacter)
}

/** JSON that is safe on a terminal too: what JSON.stringify leaves raw (DEL, C1 controls, directional overrides) is escaped. Parses to the same value. */
export const printableJson = (value: unknown): string => JSON.stringify(value).replace(UNSAFE, escapeUnits)

/** Columns that a printable text takes on a terminal: 2 for full-width characters, 0 for combining marks. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const char of text) if (!MARK.test(char)) width += eastAsianWidth(char.codePointAt(0)!)
  return width
}

/** Fills up with spaces on the right to `width` columns. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** Fills up with spaces on the left to `width` columns. */
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text

/** Rows of cells as aligned lines; `right` names the columns that hold numbers. */
export function alignRows(rows: readonly (readonly string[])[], right: ReadonlySet<number>, indent = '  ', gap = '  '): string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))))
  return rows.map((row) => {
    const cells = row.map((cell, i) => (right.has(i) ? padStart(cell, widths[i]!) : i === row.length - 1 ? cell : padEnd(cell, widths[i]!)))
    return indent + cells.join(gap).trimEnd()
  })
}

/** 1536 → '1.5 KB'; a kilobyte is 1,024 bytes, as file managers count. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${power === 0 ? bytes : (bytes / 1024 ** power).toFixed(1)} ${units[power]}`
}

const escapeCharacter = (char: string): string => `\\u{${char.codePointAt(0)!.toString(16)}}`
const escapeUnits = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
