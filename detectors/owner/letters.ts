import { maskDigits } from '../../src/text/masks.js'

const isLetter = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)

/** Exactly `count` ASCII letters right before `at`, or before one space or hyphen there; the caller looks at what stands before them. */
export function lettersBefore(text: string, at: number, count: number): { start: number; letters: string } | undefined {
  const c = text.charCodeAt(at - 1)
  const end = c === 0x20 || c === 0x2d ? at - 1 : at
  const start = end - count
  if (start < 0) return undefined
  for (let i = start; i < end; i++) if (!isLetter(text.charCodeAt(i))) return undefined
  return { start, letters: text.slice(start, end) }
}

/** Hides the letters of a number as well as its digits: `UH40526718EA` → `************`. */
export const maskLettersAndDigits = (value: string): string => maskDigits(value.normalize('NFKC').replace(/[A-Za-z]/g, '0'))
