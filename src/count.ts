/** A whole number with a comma before every three digits: 1,234,567. By hand: the first `toLocaleString` of a process loads ICU, 10 ms of a hook. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(count))
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`
  return count < 0 ? `-${text}` : text
}
