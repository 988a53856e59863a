import { icaoCheckDigit } from '../../src/text/checksums.js'
import { longRuns } from '../../src/text/digit-runs.js'

/** Second line of the machine-readable zone of a passport (TD3): what its check digits prove. */
export interface MrzLine {
  /** Where the document number stands, without its fillers. */
  start: number
  end: number
  number: string
  /** Issuing state's code of the holder's nationality, ISO 3166-1 alpha-3. */
  nationality: string
}

/** Number 9, check, nationality 3, birth 6, check, sex, expiry 6, check, personal number 14, check, composite: 44 characters. */
const LINE = /^([A-Z0-9<]{9})([0-9])([A-Z<]{3})([0-9]{6})([0-9])[MFX<]([0-9]{6})([0-9])([A-Z0-9<]{14})([0-9<])([0-9])(?![A-Z0-9<])/
const LENGTH = 44
/** Digits of the birth date with its check digit: the one group of exactly seven, after the nationality. */
const BIRTH = 7
const BIRTH_AT = 13

/** All second lines of a text whose five check digits hold (ICAO 9303-4 §4.2.2). Linear: one look at each group of seven digits. */
export function mrzLinesIn(text: string): readonly MrzLine[] {
  const lines: MrzLine[] = []
  for (const { groups } of longRuns(text)) {
    for (const { start: at, end } of groups) {
      if (end - at !== BIRTH || at < BIRTH_AT) continue
      const start = at - BIRTH_AT
      if (/[A-Z0-9<]/.test(text[start - 1] ?? '')) continue
      const line = readLine(text.slice(start, start + LENGTH + 1))
      if (line) lines.push({ ...line, start, end: start + line.number.length })
    }
  }
  return lines
}

function readLine(text: string): Pick<MrzLine, 'number' | 'nationality'> | undefined {
  const match = LINE.exec(text)
  if (match === null) return undefined
  const [line, number = '', numberCheck, nationality = '', birth = '', birthCheck, expiry = '', expiryCheck, personal = '', personalCheck] =
    match
  const holds = (field: string, digit: string | undefined): boolean => icaoCheckDigit(field) === (digit === '<' ? 0 : Number(digit))
  // Birth and expiry dates of a document that was never issued pass as 000000.
  if (/^0+$/.test(birth) || number.startsWith('<')) return undefined
  const composite = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)
  const isProven =
    holds(number, numberCheck) &&
    holds(birth, birthCheck) &&
    holds(expiry, expiryCheck) &&
    holds(personal, personalCheck) &&
    holds(composite, line[43])
  return isProven ? { number: number.replaceAll('<', ''), nationality: nationality.replaceAll('<', '') } : undefined
}
