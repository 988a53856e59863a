import type { Channel, ContactDoubt, ContactRow, Finding, Person, ScanEvent } from '../contract/index.js'
import { placeKey } from './decisions/refs.js'

/** Assembles the people to tell out of a second scan that reveals values. */
export interface Contacts {
  /** Takes what was found; findings without their value (a scan that does not reveal) are passed over. */
  add(event: ScanEvent): void
  /** sure: each row may be written to as it is. review: values of a row may be of several persons, or of somebody else. */
  result(): { sure: ContactRow[]; review: ContactRow[] }
}

const FIELDS: Readonly<Record<string, 'name' | 'postalCodes' | 'addresses' | 'phones' | 'emails'>> = {
  'person-name': 'name',
  'postal-code': 'postalCodes',
  address: 'addresses',
  'phone-number': 'phones',
  email: 'emails',
}

/** Rows whose findings are gathered at a time, per file: those of a form may stand among others. */
const OPEN_ROWS = 1000
/** Lines or paragraphs behind a name in which what is found without a row may be its bearer's. */
const NEAR = 5
/** Least length of what the headers of a second person of a row have in common (緊急連絡先, 保護者). */
const PREFIX_MIN = 2

/** What is kept of a finding. */
type Found = Pick<Finding, 'type' | 'value' | 'place' | 'reason'>

interface Entry extends Omit<ContactRow, 'channel' | 'doubts'> {
  doubts: Set<ContactDoubt>
  /** Values that a row or a label says to be theirs, and those that only stand near them in running text. */
  sure: Set<string>
  near: Set<string>
}

/** A file while its findings come. */
interface OpenFile {
  rows: Map<string, Found[]>
  /** Whom what stands in running text may belong to. */
  current: { entry: Entry; at: Found; types: Set<string> } | undefined
}

/**
 * @param persons after 名寄せ, of a scan with the same key, options and decisions. Only what a row needs is kept of what is added: never a My Number,
 * a card, or a value of somebody who is not among them.
 */
export function createContacts(persons: Iterable<Person>): Contacts {
  const entries: Entry[] = []
  // By file, then by place: whose record begins there.
  const places = new Map<string, Map<string, Entry[]>>()
  for (const { id, types, items = [], records, certain, attributes } of persons) {
    const entry: Entry = {
      person: id,
      names: [],
      kana: [],
      postalCodes: [],
      addresses: [],
      phones: [],
      emails: [],
      types,
      items,
      files: [],
      doubts: new Set(),
      sure: new Set(),
      near: new Set(),
    }
    if (!certain) entry.doubts.add('uncertain')
    if (attributes['deceased'] === 'true') entry.doubts.add('deceased')
    entries.push(entry)
    for (const { path, place } of records) {
      note(entry.files, path)
      let own = places.get(path)
      if (own === undefined) places.set(path, (own = new Map()))
      const key = placeKey(place)
      const there = own.get(key)
      if (there === undefined) own.set(key, [entry])
      else there.push(entry)
    }
  }
  const open = new Map<string, OpenFile>()

  const settle = (path: string, record: string, row: readonly Found[]): void => {
    const own = places.get(path)!
    const parts: { entry: Entry; found: Found[] }[] = []
    const before: Found[] = []
    for (const one of row) {
      const [entry, ...others] = own.get(placeKey(one.place)) ?? []
      if (entry !== undefined && parts.at(-1)?.entry !== entry) {
        parts.push({ entry, found: [] })
        if (others.length > 0) for (const each of [entry, ...others]) each.doubts.add('row')
      }
      const part = parts.at(-1)
      if (part === undefined) before.push(one)
      else part.found.push(one)
    }
    if (parts.length === 0) return
    parts[0]!.found.unshift(...before)
    const isClear = parts.length === 1 || arePartsClear(parts.map(({ found }) => found))
    for (const { entry, found } of parts) {
      const isLoose = isProse(record) && found.length > 1 && !found.every(({ reason }) => reason.includes('label'))
      if (!isProse(record) && !isClear) entry.doubts.add('row')
      for (const one of found) take(entry, one, isLoose ? 'near' : 'sure')
    }
  }

  const addLoose = (file: OpenFile, starts: readonly Entry[] | undefined, found: Found): void => {
    if (starts !== undefined) {
      const [entry] = starts
      for (const each of starts.length > 1 ? starts : []) each.doubts.add('prose')
      file.current = { entry: entry!, at: found, types: new Set([found.type]) }
      take(entry!, found, 'sure')
      return
    }
    const { current } = file
    if (current === undefined || !isNear(current.at, found)) return
    // Of somebody else who is no record of his own: what follows may be his.
    if (found.type === 'person-name' && current.types.has('person-name') && !isKana(found.value!)) {
      file.current = undefined
      return
    }
    const isLabelled = found.reason.includes('label') && current.at.reason.includes('label')
    const isSure = isLabelled && !current.types.has(found.type)
    current.types.add(found.type)
    take(current.entry, found, isSure ? 'sure' : 'near')
  }

  return {
    add(event) {
      if (event.kind === 'file') {
        const { path } = event.record
        for (const [record, row] of open.get(path)?.rows ?? []) settle(path, record, row)
        open.delete(path)
        return
      }
      const own = places.get(event.path)
      if (own === undefined) return
      let file = open.get(event.path)
      if (file === undefined) open.set(event.path, (file = { rows: new Map(), current: undefined }))
      for (const { type, value, place, reason, record, attributes } of event.findings) {
        const starts = own.get(placeKey(place))
        const isWanted = FIELDS[type] !== undefined && value !== undefined && isOwn(attributes)
        if (!isWanted && starts === undefined) continue
        // What only tells where a record begins is kept without its value.
        const found: Found = isWanted ? { type, value, place, reason } : { type, place, reason }
        if (record === undefined) {
          addLoose(file, starts, found)
          continue
        }
        const row = file.rows.get(record)
        if (row !== undefined) row.push(found)
        else {
          file.rows.set(record, [found])
          if (file.rows.size <= OPEN_ROWS) continue
          const [oldest, its] = file.rows.entries().next().value!
          file.rows.delete(oldest)
          settle(event.path, oldest, its)
        }
      }
    },
    result() {
      for (const [path, { rows }] of open) for (const [record, row] of rows) settle(path, record, row)
      open.clear()
      const sure: ContactRow[] = []
      const review: ContactRow[] = []
      for (const entry of entries) {
        const row = finish(entry)
        ;(row.doubts.length === 0 ? sure : review).push(row)
      }
      return { sure, review }
    },
  }
}

/** Is it a record of running text, in which what stands close together is taken for one person's? */
const isProse = (record: string): boolean => record.startsWith('p')

/** Telephones at which nobody is to be told: free numbers, faxes, and what a spreadsheet has damaged. */
const NO_CALL: ReadonlySet<string | undefined> = new Set(['hotline', 'fax', 'rounded'])

/** Is it neither test data nor a company's, a department's? */
const isOwn = (attributes: Record<string, string> = {}): boolean =>
  attributes['dummy'] !== 'true' &&
  (attributes['role'] === undefined || attributes['role'] === 'author') &&
  !NO_CALL.has(attributes['kind'])

function take(entry: Entry, { type, value }: Found, standing: 'sure' | 'near'): void {
  const field = FIELDS[type]
  if (field === undefined || value === undefined) return
  const text = value.replace(/\s+/g, ' ').trim()
  const key = KEYS[field] ?? fold
  entry[standing].add(`${field} ${key(text)}`)
  if (field === 'name') note(isKana(text) ? entry.kana : entry.names, text, key)
  // The mark is of the envelope, and no part of the code.
  else note(entry[field], field === 'postalCodes' ? text.replace(/^〒 ?/, '') : text, key)
}

/** Keeps a value once, whatever its writing. */
function note(values: string[], value: string, key: (value: string) => string = String): void {
  const own = key(value)
  if (values.every((other) => key(other) !== own)) values.push(value)
}

function finish({ doubts, sure, near, ...entry }: Entry): ContactRow {
  const addresses = distinctAddresses(entry.addresses)
  const own = new Set(doubts)
  // What stands near somebody in one file, and in his row in another, is his.
  if ([...near].some((value) => !sure.has(value))) own.add('prose')
  if (entry.names.length > 1 || (entry.names.length === 0 && entry.kana.length > 1)) own.add('names')
  if (addresses.length > 1) own.add('addresses')
  if (entry.postalCodes.length > 1) own.add('postal-codes')
  if (entry.emails.length > 1) own.add('emails')
  const isFound = entry.names.length + entry.kana.length + addresses.length + entry.phones.length + entry.emails.length > 0
  if (!isFound) own.add('not-found')
  else if (entry.names.length + entry.kana.length === 0) own.add('no-name')
  const channel: Channel = addresses.some((address) => /\d/.test(fold(address)))
    ? 'post'
    : entry.phones.length > 0
      ? 'phone'
      : entry.emails.length > 0
        ? 'email'
        : 'none'
  if (isFound && channel === 'none') own.add('unreachable')
  return { ...entry, addresses, channel, doubts: [...own] }
}

/** Are the stretches of a row clearly of one person each: the headers of every later one have a beginning in common that the first has not? */
function arePartsClear(parts: readonly (readonly Found[])[]): boolean {
  const headers = parts.map((found) =>
    found.filter(({ value }) => value !== undefined).map(({ place }) => ('header' in place ? (place.header ?? '') : '')),
  )
  const [first, ...later] = headers
  return later.every((own) => {
    const prefix = commonPrefix(own)
    return own.length > 0 && prefix.length >= PREFIX_MIN && first!.every((header) => !header.startsWith(prefix))
  })
}

function commonPrefix([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first
  let length = 0
  while (length < first.length && others.every((other) => other[length] === first[length])) length++
  return first.slice(0, length)
}

/** The fullest writing of each address: with its prefecture, its building. */
function distinctAddresses(addresses: readonly string[]): string[] {
  const ordered = [...addresses].sort((a, b) => fold(b).length - fold(a).length)
  const kept: string[] = []
  for (const address of ordered) if (!kept.some((fuller) => isPartOf(fold(address), fold(fuller)))) kept.push(address)
  return kept
}

/** Does a folded address end where the other goes on, or begin with what the other leaves out? Never within a number. */
function isPartOf(part: string, whole: string): boolean {
  if (whole.startsWith(part)) return !/^\d/.test(whole.slice(part.length)) || !/\d$/.test(part)
  const at = whole.indexOf(part)
  return at > 0 && /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)$/.test(whole.slice(0, at)) && !/^[\d-]/.test(whole.slice(at + part.length))
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/丁目|番地|番|号|(?<=\d)[‐‑‒–—−ーの](?=\d)/g, '-')
    .replace(/-(?!\d)/g, '')

const nameFold = (text: string): string => text.normalize('NFKC').replace(/[\s・]/g, '')
const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')
/** How values of a field are compared, where not by `fold`. */
const KEYS: Readonly<Record<string, (value: string) => string>> = { name: nameFold, postalCodes: digits, phones: digits }

/** A reading, or Latin letters: no name to address somebody by where there is another. */
const isKana = (text: string): boolean => /^[\p{sc=Hira}\p{sc=Kana}\p{sc=Latn}ー・\s.'-]+$/u.test(text.normalize('NFKC'))

/** In running text: does what follows stand within a few lines or paragraphs? */
function isNear({ place: a }: Found, { place: b }: Found): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.part === b.part && b.line - a.line <= NEAR
  if (a.kind === 'part' && b.kind === 'part') return a.part === b.part && a.number === b.number && b.paragraph - a.paragraph <= NEAR
  if (a.kind === 'page' && b.kind === 'page') return a.page === b.page && b.line - a.line <= NEAR
  return false
}
