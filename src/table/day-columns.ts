/** A day of a month, with or without its month and weekday: 1, 1日, 10/1, 1(火). */
const DAY = /^(?:(?:1[0-2]|0?[1-9])\/)?(3[01]|[12][0-9]|0?[1-9])日?(?:[(（][月火水木金土日][)）])?$/
/** Columns that are looked at. */
const COLUMNS_MAX = 256
/** Days behind each other that are the head of a plan. */
const DAYS_MIN = 5

/** The columns of the days in the head of a plan (勤務表, 出席簿): each is the day after the one to its left. The end is exclusive. */
export function daysIn(cells: readonly string[]): [from: number, to: number] {
  let from = 0
  let last: number | undefined
  for (let index = 0; index <= Math.min(cells.length, COLUMNS_MAX); index++) {
    const text = cells[index]?.trim() ?? ''
    const digits = text.length > 0 && text.length <= 9 ? DAY.exec(text.normalize('NFKC'))?.[1] : undefined
    const day = digits === undefined ? undefined : Number(digits)
    if (day !== undefined && last !== undefined && (day === last + 1 || (day === 1 && last >= 28))) {
      last = day
      continue
    }
    if (last !== undefined && index - from >= DAYS_MIN) return [from, index]
    last = day
    from = index
  }
  return [0, 0]
}
