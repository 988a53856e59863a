/** Records whose damage makes the library run for ever ([MS-XLS] 2.3). */
const STRING = 0x0007
const HLINK = 0x01b8
const HLINK_TOOLTIP = 0x0800
/** A record that no version of Excel writes and the library passes over. */
const NOTHING = 0x0fff
/** Cells that all links of a workbook may cover before one is given its first cell only: the library visits each, whatever lies there. */
const LINKED_MAX = 10_000_000

/**
 * The workbook stream as it can be given to the library: an empty string of a formula, whose length it would count up to for ever until memory is
 * full, is passed over, and links over whole sheets, again and again, cover one cell. The same bytes where there is nothing of the kind, else a copy.
 */
export function disarm(bytes: Buffer): Buffer {
  let safe: Buffer | undefined
  const copy = (): Buffer => (safe ??= Buffer.from(bytes))
  let linked = 0
  for (let at = 0; at + 4 <= bytes.length;) {
    const type = bytes.readUInt16LE(at)
    const length = bytes.readUInt16LE(at + 2)
    if (type === STRING && length === 0) copy().writeUInt16LE(NOTHING, at)
    else if (type === HLINK || type === HLINK_TOOLTIP) {
      const range = at + 4 + (type === HLINK ? 0 : 2)
      if (range + 8 <= bytes.length) {
        const area = cellsOf(bytes, range)
        linked += area
        if (area > 1 && linked > LINKED_MAX) {
          copy().copyWithin(range + 2, range, range + 2)
          copy().copyWithin(range + 6, range + 4, range + 6)
        }
      }
    }
    at += 4 + length
  }
  return safe ?? bytes
}

/** Cells of a Ref8U: first and last row, first and last column. */
function cellsOf(bytes: Buffer, at: number): number {
  const [firstRow, lastRow, firstColumn, lastColumn] = [0, 2, 4, 6].map((offset) => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
    number,
  ]
  return Math.max(0, lastRow - firstRow + 1) * Math.max(0, lastColumn - firstColumn + 1)
}
