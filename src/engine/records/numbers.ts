import type { RecordKey } from '../../records/record.js'

/** Between the groups of a number: 27-345190. */
const GROUPED = /(?<=[A-Z0-9])[-_. ](?=[A-Z0-9])/gi

/** 00001234 and 1234 are one number, for spreadsheets lose leading zeros; 27-345190 and 27345190 are one, which each system writes as it likes. */
export function numberKey(number: string): string {
  const digits = number.replace(GROUPED, '')
  return /^0[0-9]+$/.test(digits) ? digits.replace(/^0+/, '') || '0' : digits
}

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

/** 201, 0201, 201号室, A-201. */
const ROOM = /^(?:[A-Z][棟館]?-?)?0{0,2}([1-9][0-9]{1,3})(?:号室?|室)?$/i

/** The key of a flat or room; undefined where none is written. */
export function roomIn(text: string): string | undefined {
  const number = ROOM.exec(text.normalize('NFKC').trim())?.[1]
  return number && `ROOM:${number}`
}

/** The key of a pupil's place in a school: 3年1組 5, and 3 | 1組 | 05, are one; undefined where class or number is missing. */
export function seatKey(year: string, className: string, seat: string): string | undefined {
  const number = /^0{0,2}([1-9][0-9]?)番?$/.exec(seat.normalize('NFKC').trim())?.[1]
  const name = `${year} ${className}`
    .normalize('NFKC')
    .toUpperCase()
    .match(/[0-9]+|[A-Z]+|(?![年組])\p{L}/gu)
    ?.join('-')
  return number === undefined || name === undefined || className.trim() === '' ? undefined : `SEAT:${name}:${number}`
}

/** 山本 颯真（高3、S20123）: what stands in brackets behind a name. */
const BRACKETS = /^\s{0,2}(?:様|さん|氏|殿|さま|君|くん)?\s{0,2}[（(［[]([^）)\]］\n]{3,40})[）)\]］]/
/** A number of somebody: four digits at least, with letters before them; no telephone and no date. */
const CODE = /(?<![A-Z0-9./-])(?:[A-Z]{1,4}-?[0-9]{4,10}|[0-9]{5,9})(?![0-9A-Z./-]|[年月日円])/gi

/** Behind a name on a passenger list: the title, a gap, the locator of the booking. */
const LOCATOR =
  /^(?: (?:MR|MRS|MS|MISS|MSTR|MDM|CHD|INF))?[ \t|,;]{1,40}((?=[A-Z0-9]{0,5}[0-9])(?=[A-Z0-9]{0,5}[A-Z])[A-Z0-9]{6})(?![A-Z0-9])/

/** The numbers and the flat of somebody in the brackets behind the name, and the booking of a passenger list. */
export function numbersBehind(text: string): string[] {
  const locator = LOCATOR.exec(text)?.[1]
  if (locator !== undefined) return [locator]
  const inside = BRACKETS.exec(text)?.[1]?.normalize('NFKC')
  if (inside === undefined) return []
  const room = roomIn(inside)
  return room === undefined ? (inside.match(CODE)?.map((code) => code.toUpperCase()) ?? []) : [room]
}
