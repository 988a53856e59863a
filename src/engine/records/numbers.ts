import type { RecordKey } from '../../records/record.js'

/** 00001234 and 1234 are one number: spreadsheets lose leading zeros. */
export const numberKey = (number: string): string => (/^0[0-9]+$/.test(number) ? number.replace(/^0+/, '') || '0' : number)

/** The digits of S-03250, which another list has without the letter: beside the name they are the same number. Undefined for what has none in front. */
function bareNumber(number: string): string | undefined {
  const digits = /^[A-Z]{1,4}[-_ ]?([0-9]{3,12})$/.exec(number)?.[1]
  return digits === undefined ? undefined : numberKey(digits)
}

/** A number of somebody in a list, of whatever kind it is: with the name it joins, by itself it does not. */
export function addNumber({ keys }: { keys: RecordKey[] }, number: string): void {
  pushNumber(keys, numberKey(number))
  addBareNumber(keys, number)
}

/** The digits alone as a key of its own, see `bareNumber`. */
export function addBareNumber(keys: RecordKey[], number: string): void {
  const bare = bareNumber(number.toUpperCase())
  if (bare !== undefined) pushNumber(keys, bare)
}

/** Adds a number that joins beside the name. */
export function pushNumber(keys: RecordKey[], value: string): void {
  if (!keys.some((key) => key.value === value && (key.kind === 'number' || key.kind.startsWith('member-id:'))))
    keys.push({ kind: 'number', strong: false, value })
}
