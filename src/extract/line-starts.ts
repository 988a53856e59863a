/**
 * Offsets at which the lines of a text begin, without the first (which begins at 0).
 * `\n`, `\r\n` and a lone `\r` end a line, as in the editors that people open the file with; U+2028 and U+2029 do not:
 * neither editors nor grep count them.
 */
export function lineStarts(text: string): number[] {
  const starts: number[] = []
  let lf = text.indexOf('\n')
  let cr = text.indexOf('\r')
  while (lf !== -1 || cr !== -1) {
    if (cr !== -1 && (lf === -1 || cr < lf - 1)) {
      starts.push(cr + 1)
      cr = text.indexOf('\r', cr + 1)
    } else {
      starts.push(lf + 1)
      if (cr !== -1 && cr < lf) cr = text.indexOf('\r', lf + 1)
      lf = text.indexOf('\n', lf + 1)
    }
  }
  return starts
}

/** How many numbers of an ascending list are ≤ `value`: for line starts, the index of the line that holds an offset. */
export function countUpTo(list: ArrayLike<number>, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
