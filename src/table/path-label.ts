import type { Meaning } from './dictionary.js'

/** Keys with points between them. */
const PATH = /^[\p{L}\p{N}_-]{1,40}(?:\.[\p{L}\p{N}_ -]{1,40}){1,6}$/u
/** Words that say nothing of their own: the key above them does. */
const BLANK = /^(?:value|text|number|no|番号|値|display|formatted|full|line)$/i
/** Words of many meanings: what they are of is said by the key above them. */
const VAGUE = /^(?:name|名|名前|名称|title|code|type|id|kind|status)$/i
/** Keys above how a name is read. */
const READING = /(?:kana|furigana|hurigana|yomi|yomigana|phonetic|ruby)$/i
/** Keys above that are nobody: wrappers of one and the same record. */
const WRAPPER =
  /^(?:data|attributes|properties|fields|values|record|item|entry|node|object|info|information|details?|profile|basic|personal|person|user|customer|client|member|account|contact|name|個人情報|基本情報|基本|本人|顧客|会員|利用者)$/i

/**
 * What the header of a flattened record means by its last keys: `address.city`, `name.family`, `phones2.number`, `agent.name` (somebody of
 * his own), `items.name` (a thing). Undefined where the header is no path or says nothing.
 */
export function meaningOfPath(header: string, roleOf: (header: string) => Meaning | undefined): Meaning | undefined {
  // Of most headers and words that is told without the pattern.
  if (!header.includes('.') || !PATH.test(header)) return undefined
  const keys = header.split('.').map(bare)
  const last = keys.at(-1)
  const above = keys.at(-2)
  if (last === undefined || above === undefined || !keys.every((key) => /\p{L}/u.test(key))) return undefined
  // Whose it is: the nearest key above that is neither a label itself (buyer.address.city) nor a wrapper.
  const owner = (above: readonly string[]): string | undefined =>
    above.findLast((key) => !WRAPPER.test(key) && roleOf(singular(key)) === undefined)
  const joined = sure(roleOf(`${singular(above)} ${last}`)) ?? sure(roleOf(`${last} ${above}`))
  if (joined !== undefined) {
    const who = joined.party ?? owner(keys.slice(0, -2))
    return who === undefined ? joined : { ...joined, party: who }
  }
  // furigana.family, name_kana.first.
  const reading = READING.test(above) ? (sure(roleOf(`${last} kana`)) ?? sure(roleOf(`${last} name kana`))) : undefined
  if (reading !== undefined) return reading
  if (BLANK.test(last)) return roleOf(singular(above))
  const own = roleOf(last)
  if (own === undefined) return undefined
  const who = own.party ?? owner(keys.slice(0, -1))
  return { ...own, known: 'part', ...(who !== undefined && { party: who }), ...(VAGUE.test(last) && { ambiguous: true }) }
}

const sure = (meaning: Meaning | undefined): Meaning | undefined => (meaning?.known === 'part' ? undefined : meaning)

/** Without the number of one of several: phones2. */
const bare = (key: string): string => key.trim().replace(/[0-9]{1,3}$/, '')

/** One of several: phones, addresses, entries. */
function singular(key: string): string {
  if (/(?:ss|us|is)$/i.test(key) || !/[a-z]s$/i.test(key)) return key
  if (/ies$/i.test(key)) return `${key.slice(0, -3)}y`
  return /(?:sses|xes|ches|shes)$/i.test(key) ? key.slice(0, -2) : key.slice(0, -1)
}

/** What a header in the plural means, and one of several: `phones`, `phones2`. */
export function meaningOfPlural(header: string, roleOf: (header: string) => Meaning | undefined): Meaning | undefined {
  const key = bare(header)
  const one = /^[A-Za-z][A-Za-z_]{2,40}s$/.test(key) ? singular(key) : key
  if (one === header || one === key) return undefined
  const meaning = roleOf(one)
  return meaning === undefined ? undefined : { ...meaning, known: 'part' }
}
