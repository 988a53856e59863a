import { lazy } from '../text/lazy.js'
import { exactMeaning, wordsOf, type Meaning } from './dictionary.js'
import { ENGLISH_ENDS, ENGLISH_QUALIFIERS, ENGLISH_SUFFIXES, ENGLISH_THINGS } from './role-words.js'

const qualifiers = lazy(() => new Set(wordsOf(ENGLISH_QUALIFIERS)))
const suffixes = lazy(() => new Set(wordsOf(ENGLISH_SUFFIXES)))
const ends = lazy(() => rolesByWord(ENGLISH_ENDS))
const things = lazy(() => rolesByWord(ENGLISH_THINGS))

const rolesByWord = (lists: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(lists).flatMap(([role, list]) => wordsOf(list).map((word): [string, string] => [word, role])))

/** Meaning of an English header by its words (see `englishWords`): customer_name, Ship To Zip, guardianEmail, Product Name. */
export function meaningOfWords(words: readonly string[]): Meaning | undefined {
  if (words.length === 0 || words.length > 8) return undefined
  if (words.join(' ') === 'user name') return { role: 'person.name_full', label: 'user_name', known: 'exact', ambiguous: true }
  // Name in full, name of the applicant.
  if (words.length > 2 && words[0] === 'name') {
    if (words.join(' ') === 'name in full') return lookup(['full', 'name'])
    if (words[1] === 'of') return meaningOfWords([...words.slice(2).filter((word) => word !== 'the'), 'name'])
  }
  const exact = lookup(words)
  if (exact !== undefined) return withOwner(exact, words)
  const party = DEALING.find(([pattern]) => pattern.test(words.join(' ').replace(/ (?:full )?name$/, '')))?.[1]
  if (party !== undefined) return { role: 'person.name_full', label: party, party, known: 'whole' }
  // Google's contacts: 'Phone 1 - Value', 'Address 1 - Formatted', 'Address 1 - City', 'Organization 1 - Name'.
  if (words.length > 1 && words.at(-1) === 'value') return meaningOfWords(words.slice(0, -1))
  if (words.length > 2 && /^[0-9]{1,2}$/.test(words[1]!)) {
    const [first, , ...rest] = words
    const last = rest.join(' ')
    const part =
      last === 'formatted'
        ? lookup([first!])
        : (lookup([first!, ...rest]) ?? (first === 'address' ? lookup(last === 'region' ? ['state'] : rest) : undefined))
    if (part !== undefined) return { ...part, known: whole(part) }
  }
  const numbered = /^[0-9]{1,2}$/.test(words.at(-1)!) ? meaningOfWords(words.slice(0, -1)) : undefined
  if (numbered !== undefined) {
    return { ...numbered, known: whole(numbered), role: numbered.role === 'address.full' ? 'address.line' : numbered.role }
  }
  return beforePreposition(words) ?? behindQualifier(words) ?? ofNumber(words) ?? byEnd(words)
}

/** Who deals with the row's person, as CRM systems call him and them; a bank's Account Owner is whom the row is about, where nobody else is named. */
const DEALING: readonly (readonly [RegExp, party: string])[] = [
  [/^account owner$/, '取引先所有者'],
  [/^contact owner$/, '連絡先所有者'],
  [/^lead owner$/, 'リード所有者'],
  [/^(?:opportunity|deal) owner$/, '商談所有者'],
  [/^(?:case|ticket) owner$/, '案件所有者'],
  [/^(?:sales ?(?:rep|representative|person)|account (?:manager|executive|rep))$/, '担当営業'],
  [/^assigned (?:rep|agent|user)$/, '担当者'],
]

/** Relationship to Patient, Age at Admission, Sex at Birth, Country of Citizenship: the item stands first. */
function beforePreposition(words: readonly string[]): Meaning | undefined {
  if (words.length < 3 || !/^(?:at|to|of|with)$/.test(words[1]!)) return undefined
  if (/^citizenship|^nationality/.test(words.at(-1)!)) return lookup(['nationality'])
  const meaning = lookup([words[0]!])
  return meaning?.role.startsWith('bio.') === true ? { ...meaning, known: whole(meaning) } : undefined
}

/** Mobile Phone No., Home Fax Number, Student ID Number: what is a number anyway. */
function ofNumber(words: readonly string[]): Meaning | undefined {
  if (words.length < 2 || !/^(?:no|num|number|nr)$/.test(words.at(-1)!)) return undefined
  const meaning = meaningOfWords(words.slice(0, -1))
  return meaning !== undefined && /^contact\.(?:tel|mobile|fax)$|^address\.zip$|^id\.|^finance\.card$/.test(meaning.role)
    ? { ...meaning, known: whole(meaning) }
    : undefined
}

function lookup(words: readonly string[]): Meaning | undefined {
  return exactMeaning(words.join(''))
}

/** Whose name or number a label of the dictionary asks for: guardian_name and student_name are two persons. */
const OWNERS =
  /^(?:customer|member|employee|student|guardian|patient|applicant|recipient|sender|client|parent|child|spouse|owner|user|staff)$/

function withOwner(meaning: Meaning, words: readonly string[]): Meaning {
  const [first, ...rest] = words
  if (rest.length === 0 || meaning.party !== undefined || !OWNERS.test(first!) || !meaning.role.startsWith('person.')) return meaning
  return { ...meaning, party: first! }
}

/** Joined writings are in the dictionary too: 'firstname' for First name. */
function behindQualifier(words: readonly string[]): Meaning | undefined {
  for (let from = 1; from < words.length && qualifiers().has(words[from - 1]!); from++) {
    const rest = words.slice(from)
    const meaning = lookup(rest) ?? (/^[0-9]{1,2}$/.test(rest.at(-1)!) ? meaningOfWords(rest) : undefined)
    // company name and office address 1 are in the dictionary themselves; home id and main type are none of a person.
    if (meaning === undefined || meaning.role === 'auth.login' || meaning.role === 'org.title') continue
    const party = words.slice(0, from).join(' ')
    return { role: meaning.role, label: `${party} ${meaning.label}`, party, known: 'whole' }
  }
  return undefined
}

function byEnd(words: readonly string[]): Meaning | undefined {
  const last = words.at(-1)!
  if (/^(?:is|has|can|allow|enable|use)$/.test(words[0]!)) return { role: 'other.class', label: words[0]!, known: 'part' }
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(from).join('')
    if (suffixes().has(rest)) return { ...exactMeaning(rest)!, known: 'part' }
  }
  if (last === 'name' || last === 'title') {
    const role = words.length > 1 ? things().get(words.at(-2)!) : undefined
    return role === undefined ? undefined : { role, label: last, known: 'part' }
  }
  const role = words.length > 1 ? ends().get(last) : undefined
  return role === undefined ? undefined : { role, label: last, known: 'part' }
}

const whole = (meaning: Meaning): Meaning['known'] => (meaning.known === 'part' ? 'part' : 'whole')
