import { headerKey } from './header-key.js'
import { ROLE_LABELS } from './role-data.js'
import { AMBIGUOUS, COMPANIES, DESTINATIONS, PERSONS, QUALIFIERS, STAFF } from './role-words.js'

/** What a label means. */
export interface Meaning {
  /** 'person.name_full', 'contact.tel', 'org.company', 'id.mynumber', 'other.product' …; see role-data.ts. */
  role: string
  /** The label in the dictionary's own words only, so that it may be printed whatever else the header holds. */
  label: string
  /** Whose it is, where the label says so: 送付先 in 送付先_氏名, customer in customer_email. */
  party?: string
  /** How much of the text the dictionary knows. whole: all of it, in parts. part: only its end. */
  known: 'exact' | 'whole' | 'part'
  /** True for labels with several meanings (name, ID, 連絡先): the cells may speak against the role. */
  ambiguous?: boolean
}

export type PartyKind = 'person' | 'staff' | 'destination' | 'company' | 'qualifier'

/** Splits a list of words. */
export const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '')

const ambiguous = new Set(wordsOf(AMBIGUOUS).map(headerKey))

/** Words that stand before a label, by key. */
export const PARTIES: ReadonlyMap<string, PartyKind> = buildParties()

/** Longest word of `PARTIES` in characters. */
export const PARTY_MAX = Math.max(...[...PARTIES.keys()].map((word) => word.length))

/** Key (see `headerKey`) → meaning of every label that stands in the dictionary itself. The first role that claims a key keeps it. */
export const DICTIONARY: ReadonlyMap<string, Meaning> = buildDictionary()

function buildDictionary(): Map<string, Meaning> {
  const dictionary = new Map<string, Meaning>()
  for (const [role, list] of Object.entries(ROLE_LABELS)) {
    for (const label of wordsOf(list)) {
      const key = headerKey(label)
      if (dictionary.has(key)) continue
      dictionary.set(key, { role, label: label.normalize('NFKC'), known: 'exact', ...(ambiguous.has(key) && { ambiguous: true }) })
    }
  }
  for (const [key, meaning] of dictionary) {
    const party = partyOf(key, dictionary)
    if (party !== undefined) meaning.party = party
  }
  return dictionary
}

/** The party within a label that stands in the dictionary as a whole: 送付先 in 送付先姓. */
function partyOf(key: string, dictionary: ReadonlyMap<string, Meaning>): string | undefined {
  if ((PARTIES.get(key) ?? 'qualifier') !== 'qualifier') return key
  for (let length = Math.min(PARTY_MAX, key.length - 1); length > 1; length--) {
    const kind = PARTIES.get(key.slice(0, length))
    if (kind === undefined) continue
    const rest = key.slice(length).replace(/^の/, '')
    if (kind === 'qualifier' ? rest.length > 1 && dictionary.has(rest) : rest === '名' || rest === '番号' || dictionary.has(rest))
      return key.slice(0, length)
  }
  return undefined
}

function buildParties(): Map<string, PartyKind> {
  const parties = new Map<string, PartyKind>()
  const lists: [PartyKind, string][] = [
    ['staff', STAFF],
    ['person', PERSONS],
    ['destination', DESTINATIONS],
    ['company', COMPANIES],
    ['qualifier', QUALIFIERS],
  ]
  for (const [kind, list] of lists) {
    for (const word of wordsOf(list)) if (!parties.has(headerKey(word))) parties.set(headerKey(word), kind)
  }
  return parties
}
