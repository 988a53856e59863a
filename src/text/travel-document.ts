/** A passport in a booking of an airline, with offsets. */
export interface TravelDocument {
  number: readonly [start: number, end: number]
  birth: readonly [start: number, end: number]
  /** ISO date; undefined where there is no such day. */
  born: string | undefined
  gender: 'male' | 'female' | undefined
  /** SURNAME/GIVEN NAMES. */
  name: readonly [start: number, end: number]
}

/**
 * SSR DOCS (IATA AIRIMP, APIS): P/state/number/nationality/birth/sex/expiry/surname/given names, as reservation systems (Amadeus, Sabre, Galileo) print it
 * with a prefix of their own. Bounded.
 */
const DOCS =
  /(?<![A-Z0-9])P\/[A-Z]{2,3}\/([A-Z0-9]{6,9})\/[A-Z]{2,3}\/([0-9]{2}[A-Z]{3}[0-9]{2}(?:[0-9]{2})?)\/([MFUX])I?\/(?:[0-9]{2}[A-Z]{3}[0-9]{2,4}\/)?([A-Z][A-Z' -]{0,29}\/[A-Z][A-Z' -]{0,29})(?![A-Z])/g
const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'

/** What a text with a passport in a booking holds: the sign that detectors wait for. */
export const TRAVEL_DOCUMENT_SIGN = /P\/[A-Z]{2,3}\/[A-Z0-9]{6,9}\/[A-Z]{2,3}\/[0-9]/

/**
 * Passports in bookings.
 * @param today ISO date: of two digits for a year those of the last century that are still to come
 */
export function travelDocumentsIn(text: string, today: string): TravelDocument[] {
  if (!text.includes('P/')) return []
  return [...text.matchAll(DOCS)].map((match) => {
    const [whole, number = '', birth = '', sex = '', name = ''] = match
    const at = (part: string, from = 0): readonly [number, number] => {
      const start = match.index + whole.indexOf(part, from)
      return [start, start + part.length]
    }
    const trimmed = name.trimEnd()
    const start = match.index + whole.length - name.length
    return {
      number: at(number, 4),
      birth: at(birth, whole.indexOf(number) + number.length),
      born: dayOf(birth, today),
      gender: sex === 'M' ? 'male' : sex === 'F' ? 'female' : undefined,
      name: [start, start + trimmed.length],
    }
  })
}

function dayOf(written: string, today: string): string | undefined {
  const month = MONTHS.indexOf(written.slice(2, 5)) / 3 + 1
  const day = Number(written.slice(0, 2))
  if (!Number.isInteger(month) || month < 1 || day < 1 || day > 31) return undefined
  const years = written.slice(5)
  const ofCentury = (century: string): string =>
    `${years.length === 4 ? years : century + years}-${String(month).padStart(2, '0')}-${written.slice(0, 2)}`
  const late = ofCentury('20')
  return late <= today ? late : ofCentury('19')
}
