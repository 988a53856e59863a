/** Spreadsheet letters of a column: 0 → 'A', 27 → 'AB'. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** 'B12' for column 1 (from 0) and row 12 (from 1). */
export const cellReference = (column: number, row: number): string => `${columnLetters(column)}${row}`
