/**
 * Days on which the offices of the state are closed: Saturdays and Sundays, the holidays of the 国民の祝日に関する法律, and 29 December to 3
 * January (行政機関の休日に関する法律 1条1項). Reckoned by rule for the holidays in force since 2022; a change of the law changes this file.
 */

const DAY = 86_400_000

/** Holidays with a fixed date: month and day. */
const FIXED: ReadonlySet<string> = new Set([
  '01-01', // 元日
  '02-11', // 建国記念の日
  '02-23', // 天皇誕生日
  '04-29', // 昭和の日
  '05-03', // 憲法記念日
  '05-04', // みどりの日
  '05-05', // こどもの日
  '08-11', // 山の日
  '11-03', // 文化の日
  '11-23', // 勤労感謝の日
])

/** Holidays on a Monday: month and which Monday of it. 成人の日, 海の日, 敬老の日, スポーツの日. */
const MONDAYS: Readonly<Record<number, number>> = { 1: 2, 7: 3, 9: 3, 10: 2 }

/** Midnight UTC of an ISO date; the calendar is all that is reckoned with. */
export const toTime = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
/** ISO date of a time. */
export const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** An ISO date some days later. */
export const addDays = (iso: string, days: number): string => toIso(toTime(iso) + days * DAY)

const weekday = (iso: string): number => new Date(toTime(iso)).getUTCDay()

/**
 * 春分の日 and 秋分の日, 1980–2099: 暦計算研究会編『新こよみ便利帳』. The official day is announced in the Official Gazette in February of the year
 * before.
 */
function equinoxes(year: number): readonly string[] {
  const day = (from: number): string => String(Math.floor(from + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4)).padStart(2, '0')
  return [`${year}-03-${day(20.8431)}`, `${year}-09-${day(23.2488)}`]
}

/** Is it a 国民の祝日 by itself, without those that follow from others? */
function isNamedHoliday(iso: string): boolean {
  if (FIXED.has(iso.slice(5))) return true
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const monday = MONDAYS[month]
  if (monday !== undefined && weekday(iso) === 1 && Math.ceil(day / 7) === monday) return true
  return equinoxes(year).includes(iso)
}

/** A holiday of the 国民の祝日に関する法律 (2条, 3条): named, 振替休日 (3条2項) or between two others (3条3項). */
export function isNationalHoliday(iso: string): boolean {
  if (isNamedHoliday(iso)) return true
  // 振替休日: the first day after a holiday on a Sunday that is no holiday itself.
  let before = addDays(iso, -1)
  while (isNamedHoliday(before)) {
    if (weekday(before) === 0) return true
    before = addDays(before, -1)
  }
  return isNamedHoliday(addDays(iso, -1)) && isNamedHoliday(addDays(iso, 1))
}

/** Are the offices of the state closed on this day? */
export function isClosed(iso: string): boolean {
  const day = weekday(iso)
  const date = iso.slice(5)
  return day === 0 || day === 6 || date >= '12-29' || date <= '01-03' || isNationalHoliday(iso)
}

/** The day itself, or the next on which the offices are open (行政機関の休日に関する法律 2条). */
export function nextOpenDay(iso: string): string {
  let day = iso
  while (isClosed(day)) day = addDays(day, 1)
  return day
}
