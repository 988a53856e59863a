import { describe, expect, it } from 'vitest'
import { dueDates } from '../../../src/scope/obligations/due.js'
import { isClosed, isNationalHoliday, nextOpenDay } from '../../../src/scope/obligations/holidays.js'

describe('holidays', () => {
  // 内閣府「国民の祝日」: the lists of 2024–2027 as published, 振替休日 and 国民の休日 included.
  const PUBLISHED: Record<number, string> = {
    2024: '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
    2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
    2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
  }
  it.each(Object.entries(PUBLISHED))('of %s', (year, expected) => {
    const days: string[] = []
    for (let time = Date.UTC(Number(year), 0, 1); new Date(time).getUTCFullYear() === Number(year); time += 86_400_000) {
      const iso = new Date(time).toISOString().slice(0, 10)
      if (isNationalHoliday(iso)) days.push(iso.slice(5))
    }
    expect(days.join(' ')).toBe(expected)
  })

  it('offices are closed at weekends and from 29 December to 3 January', () => {
    expect(['2026-12-28', '2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04'].map(isClosed)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(nextOpenDay('2026-12-29')).toBe('2027-01-04')
    // 3 January 2026 is a Saturday: the Sunday behind it does not open either.
    expect(nextOpenDay('2025-12-31')).toBe('2026-01-05')
  })
})

describe('dates of the reports', () => {
  const due = (discovered: string, days: number) => dueDates(discovered, [3, 5], days)

  it('the day of knowing is day 1', () => {
    // Monday 1 June 2026: day 30 is Tuesday 30 June.
    expect(due('2026-06-01', 30)).toEqual({ preliminaryFrom: '2026-06-03', preliminary: '2026-06-05', final: '2026-06-30' })
    expect(due('2026-06-01', 60).final).toBe('2026-07-30')
  })

  it.each([
    // day 30 is a Saturday, a Sunday, a national holiday, the middle of the golden week, at the year's end
    ['2026-06-05', 30, '2026-07-06'],
    ['2026-06-06', 30, '2026-07-06'],
    ['2026-10-05', 30, '2026-11-04'],
    ['2026-04-04', 30, '2026-05-07'],
    ['2026-11-30', 30, '2027-01-04'],
    ['2026-12-05', 30, '2027-01-04'],
    // day 60: 国民の休日 between 敬老の日 and 秋分の日; the year's end; a leap day
    ['2026-07-25', 60, '2026-09-24'],
    ['2026-11-01', 60, '2027-01-04'],
    ['2028-01-01', 60, '2028-02-29'],
  ])('known on %s, %i days: %s', (discovered, days, final) => {
    expect(due(discovered, days).final).toBe(final)
  })

  it('the preliminary report does not move: 3 to 5 days are a guide', () => {
    expect(due('2026-12-27', 30)).toMatchObject({ preliminaryFrom: '2026-12-29', preliminary: '2026-12-31' })
  })
})
