import { CLASS_KEY, GIVEN_KANA, SHEET_CLASS_KEY, type PersonRecord, type RecordKey } from '../../records/record.js'
import type { ReadingAgrees } from './holders.js'
import { inMail } from './mails.js'

/** Names remembered of one document's tables. */
const NAMES_MAX = 20_000
const NAMES: ReadonlySet<string> = new Set(['name', 'kana', 'romaji', 'reading', 'family', 'given', GIVEN_KANA, CLASS_KEY, SHEET_CLASS_KEY])

/** Writings in which a name would be compared with one in the text. */
const JAPANESE: ReadonlySet<string> = new Set(['name', 'family'])

/** Who has been told of in a document's tables, the sender and the receivers of a mail among them. */
export interface Told {
  note(record: PersonRecord): void
  /** Is it running text that names one of them and says nothing else: 山田太郎様 in a mail to 山田太郎, 山田様 where the tables have one 山田? */
  has(record: PersonRecord): boolean
  /** A key of the one who is told of, where the text says more of him: the signature of the sender has his telephone. */
  keyOf(record: PersonRecord): RecordKey | undefined
  /**
   * The mailbox of the sender of a mail in whose text somebody says his name, where the sender's name is not known, in Latin letters only, or in kana as the
   * name in the text is read.
   */
  senderOf(record: PersonRecord): RecordKey | undefined
}

/** One of a table: what tells him from others, and his birth date where it is known. */
interface Known {
  full: string
  key: RecordKey | undefined
  birth: string | undefined
}
/** Among several who are called so. */
type Bearer = Known | 'several'
type Full = 'name' | 'kana' | 'romaji'

const isFullName = (kind: string): kind is Full => kind === 'name' || kind === 'kana' || kind === 'romaji'

/**
 * Nobody yet.
 * @param agrees tells whether サトウ ハナコ, who sends a mail, is the 佐藤 花子 below it
 */
export function createTold(agrees?: ReadingAgrees): Told {
  const names: Record<Full, Map<string, Bearer>> = { name: new Map(), kana: new Map(), romaji: new Map() }
  const byFamily = new Map<string, Bearer>()
  /** By number of the mail. */
  const senders = new Map<number, { mailbox: RecordKey | undefined; kana: string | undefined }>()
  const isFull = (): boolean => names.name.size + names.kana.size + names.romaji.size >= NAMES_MAX
  /** Whom the names of a record, or its family name where it has no other, may mean; undefined where nobody is called so. */
  const bearerOf = ({ keys, place }: PersonRecord): Bearer | undefined => {
    let family: string | undefined
    let hasFull = false
    for (const { kind, value } of keys) {
      if (kind === 'family') family = value
      if (!isFullName(kind)) continue
      const known = names[kind].get(value)
      if (known !== undefined) return known
      hasFull = true
    }
    return hasFull || family === undefined ? undefined : byFamily.get(inMail(family, place))
  }
  return {
    note({ keys, place }) {
      if (isFull()) return
      if (place.kind === 'part' && place.part === 'from' && !keys.some(({ kind }) => JAPANESE.has(kind)))
        senders.set(place.number ?? 0, { mailbox: keys.find(({ kind }) => kind === 'email'), kana: valueIn(keys, 'kana') })
      const full = keys.find(({ kind }) => isFullName(kind))?.value
      if (full === undefined) return
      const key =
        keys.find(({ strong }) => strong) ?? keys.find(({ kind }) => !NAMES.has(kind) && kind !== 'postal-code' && kind !== 'company')
      const own: Known = { full, key, birth: birthOf(keys) }
      for (const { kind, value } of keys) {
        if (isFullName(kind)) names[kind].set(value, isSame(names[kind].get(value), own) ? own : 'several')
        else if (kind === 'family') {
          const family = inMail(value, place)
          const before = byFamily.get(family)
          if (before === undefined) byFamily.set(family, own)
          else if (before !== 'several' && before.full !== full) byFamily.set(family, 'several')
        }
      }
    },
    has(record) {
      const { keys, types, class: own } = record
      if (own !== 'unknown' || types.length !== 1 || keys.length === 0 || keys.some(({ kind }) => !NAMES.has(kind))) return false
      const bearer = bearerOf(record)
      return bearer !== undefined && (bearer !== 'several' || keys.some(({ kind }) => isFullName(kind)))
    },
    senderOf({ isSpeaker, keys, place }) {
      if (isSpeaker !== true || place.kind !== 'part' || keys.some(({ kind }) => kind === 'email')) return undefined
      const sender = senders.get(place.number ?? 0)
      if (sender?.kana === undefined) return sender?.mailbox
      const given = valueIn(keys, 'given')
      return given !== undefined && agrees?.(given, sender.kana, valueIn(keys, 'family')) === 'both' ? sender.mailbox : undefined
    },
    keyOf(record) {
      const bearer = bearerOf(record)
      if (bearer === undefined || bearer === 'several') return undefined
      const birth = birthOf(record.keys)
      return birth === undefined || bearer.birth === undefined || birth === bearer.birth ? bearer.key : undefined
    },
  }
}

const valueIn = (keys: readonly RecordKey[], wanted: string): string | undefined => keys.find(({ kind }) => kind === wanted)?.value
const birthOf = (keys: readonly RecordKey[]): string | undefined => valueIn(keys, 'birth-date')

/** Nobody else of that name so far: no other mailbox, no other number. */
const isSame = (before: Bearer | undefined, { key }: Known): boolean =>
  before === undefined || (before !== 'several' && before.key?.kind === key?.kind && before.key?.value === key?.value)

/** The mailboxes in the header of a mail of whom nothing else is known: 返信先 and Return-Path name whom From names, in many a mail. */
export interface Mailboxes {
  /** Takes a record of the document; false where it is held back until `end`. */
  take(record: PersonRecord): boolean
  /** Those held back whose mailbox nobody with a name has. */
  end(): PersonRecord[]
}

/** Records held back. */
const HELD_MAX = 100

/** For one document. */
export function createMailboxes(): Mailboxes {
  const owned = new Set<string>()
  let held: PersonRecord[] = []
  const mailboxOf = (keys: readonly RecordKey[]): string | undefined => keys.find(({ kind }) => kind === 'email')?.value
  return {
    take(record) {
      if (record.place.kind !== 'part') return true
      const mailbox = mailboxOf(record.keys)
      if (mailbox === undefined) return true
      if (record.keys.length === 1 && held.length < HELD_MAX) {
        held.push(record)
        return false
      }
      if (owned.size < NAMES_MAX && record.keys.some(({ kind }) => NAMES.has(kind))) owned.add(mailbox)
      return true
    },
    end() {
      const others = held.filter(({ keys }) => !owned.has(mailboxOf(keys)!))
      held = []
      return others
    },
  }
}

/** Marks who signs each mail of a document: whose name stands alone in a line, and after whom nobody is named. */
export function withSigners(records: readonly PersonRecord[]): readonly PersonRecord[] {
  const last = new Map<number, PersonRecord>()
  for (const record of records) {
    const { place } = record
    if (place.kind === 'part' && place.part === 'body') last.set(place.number ?? 0, record)
  }
  const signers = new Set([...last.values()].filter(({ isSigner, keys }) => isSigner === true && keys.some(({ kind }) => isFullName(kind))))
  return signers.size === 0 ? records : records.map((record) => (signers.has(record) ? { ...record, isSpeaker: true } : record))
}
