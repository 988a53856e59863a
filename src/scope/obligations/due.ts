import { addDays, nextOpenDay } from './holidays.js'

/** When reports are due, as ISO dates. */
export interface Due extends Record<string, string> {
  /** 速報: the 3rd and the 5th day. A guide (おおむね3〜5日) and no term of law: it does not move with holidays. */
  preliminaryFrom: string
  preliminary: string
  /** 確報: the last day, or the next open day where it falls on one on which the offices are closed. */
  final: string
}

/**
 * Dates from the day of knowing, which is day 1 (知った日を1日目とする).
 * @param discovered ISO date
 * @param finalDays 30, or 60 where a wrongful purpose is possible
 */
export function dueDates(discovered: string, [from, to]: readonly [number, number], finalDays: number): Due {
  return {
    preliminaryFrom: addDays(discovered, from - 1),
    preliminary: addDays(discovered, to - 1),
    final: nextOpenDay(addDays(discovered, finalDays - 1)),
  }
}
