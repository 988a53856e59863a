/** Spreadsheet letters of a column: 0 → 'A', 27 → 'AB'. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** 'B12' for column 1 (from 0) and row 12 (from 1). */
export const cellReference = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** The column (from 0) and row (from 1) of 'B12'. */
export function readReference(reference: string): { column: number; row: number } {
  let column = 0
  let at = 0
  for (; at < reference.length && reference.charCodeAt(at) >= 65; at++) column = column * 26 + reference.charCodeAt(at) - 64
  return { column: column - 1, row: Number(reference.slice(at)) }
}
