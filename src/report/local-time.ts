/**
 * '2026-01-02 12:04 UTC+09:00': local time, because that is what the reader's clock showed.
 * @param given as results write it (ISO 8601, UTC). Results are read from files too: what is no time is shown as it is
 */
export function localTime(given: string): string {
  const date = new Date(given)
  if (Number.isNaN(date.getTime())) return given
  const offset = -date.getTimezoneOffset()
  const two = (n: number): string => String(n).padStart(2, '0')
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 16).replace('T', ' ')
  const size = Math.abs(offset)
  return `${local} UTC${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
