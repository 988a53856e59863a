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

// Built when the first label is looked for: a scan of source code asks for none, and somebody waits for its start.
let meanings: Map<string, Meaning> | undefined
let partyKinds: Map<string, PartyKind> | undefined
let longestParty = 0
/** Meanings whose party was looked for. */
const owned = new Set<Meaning>()

/** Key (see `headerKey`) → meaning of every label that stands in the dictionary itself, but for whose it is. The first role that claims a key keeps it. */
export const dictionary = (): ReadonlyMap<string, Meaning> => (meanings ??= buildDictionary())

/** Words that stand before a label, by key. */
export const parties = (): ReadonlyMap<string, PartyKind> => (partyKinds ??= buildParties())

/** Longest word of `parties` in characters. */
export function partyMax(): number {
  if (longestParty === 0) for (const word of parties().keys()) longestParty = Math.max(longestParty, word.length)
  return longestParty
}

/** The meaning of a label that stands in the dictionary itself, and whose it is. @param key as from `headerKey` */
export function exactMeaning(key: string): Meaning | undefined {
  const meaning = dictionary().get(key)
  if (meaning === undefined || owned.has(meaning)) return meaning
  owned.add(meaning)
  const party = partyOf(key)
  if (party !== undefined) meaning.party = party
  return meaning
}

function buildDictionary(): Map<string, Meaning> {
  const built = new Map<string, Meaning>()
  const ambiguous = new Set(wordsOf(AMBIGUOUS).map(headerKey))
  for (const [role, list] of Object.entries(ROLE_LABELS)) {
    for (const word of wordsOf(list)) {
      const key = headerKey(word)
      if (built.has(key)) continue
      // What is its own key is normalised.
      const label = key === word ? word : word.normalize('NFKC')
      built.set(key, ambiguous.has(key) ? { role, label, known: 'exact', ambiguous: true } : { role, label, known: 'exact' })
    }
  }
  return built
}

/** The party within a label that stands in the dictionary as a whole: 送付先 in 送付先姓. */
function partyOf(key: string): string | undefined {
  const [labels, words] = [dictionary(), parties()]
  if ((words.get(key) ?? 'qualifier') !== 'qualifier') return key
  for (let length = Math.min(partyMax(), key.length - 1); length > 1; length--) {
    const kind = words.get(key.slice(0, length))
    if (kind === undefined) continue
    const rest = key.slice(length).replace(/^の/, '')
    if (kind === 'qualifier' ? rest.length > 1 && labels.has(rest) : rest === '名' || rest === '番号' || labels.has(rest))
      return key.slice(0, length)
  }
  return undefined
}

function buildParties(): Map<string, PartyKind> {
  const built = new Map<string, PartyKind>()
  const lists: [PartyKind, string][] = [
    ['staff', STAFF],
    ['person', PERSONS],
    ['destination', DESTINATIONS],
    ['company', COMPANIES],
    ['qualifier', QUALIFIERS],
  ]
  for (const [kind, list] of lists) {
    for (const word of wordsOf(list)) {
      const key = headerKey(word)
      if (!built.has(key)) built.set(key, kind)
    }
  }
  return built
}
