import type { RecordKey } from '../../records/record.js'
import type { Draft } from './draft.js'
import { isRelation } from '../../table/relation-words.js'

// What somebody is called by that may as well be another's: a child by its mother's telephone, an old man by his daughter's.

const isLendable = ({ kind, strong }: RecordKey): boolean => strong && (kind === 'mobile' || kind === 'email')

/** As it is of who borrows it: 名寄せ joins it with a name only, and whoever else has it is not taken for him. */
export const lent = (key: RecordKey): RecordKey => (isLendable(key) ? { ...key, strong: false } : key)

/** Everything by which the draft can be reached is another's. */
export function lendAll(draft: Draft): void {
  draft.keys = draft.keys.map(lent)
}

/** That value is another's, unless the row says that it is the draft's own, too. */
export function lend(draft: Draft, value: string): void {
  const [own, ...more] = draft.keys.filter((key) => isLendable(key) && key.value === value)
  if (own === undefined) return
  draft.keys = more.length > 0 ? draft.keys.filter((key) => key !== own) : draft.keys.map((key) => (key === own ? lent(key) : key))
}

/** 娘携帯 090-…, 長女：090-… */
const FRONT = /(?:^|[\s、,・/（(])([^\s、,・/（()）0-9]{1,6}?)の?(?:携帯|ケータイ|スマホ|電話|TEL|メール)?[\s:：]{0,2}$/i
/** 090-…（長女）, 090-… 娘 */
const BEHIND = /^\s?[（(\s]([^\s、,・/（()）0-9]{1,6}?)の?(?:携帯|ケータイ|スマホ|電話)?(?=[)）\s、,・/]|$)/

/** Does the cell say whose it is: a relative's? */
export function isOfRelative(text: string, { start, end }: { start: number; end: number }): boolean {
  if (start === 0 && end >= text.length) return false
  const words = [FRONT.exec(text.slice(0, start))?.[1], BEHIND.exec(text.slice(end))?.[1]]
  return words.some((word) => word !== undefined && isRelation(word))
}
