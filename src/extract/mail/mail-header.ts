import type { Place, ProseSegment, RowsSegment, Segment } from '../../contract/index.js'
import { createParagraphs } from '../paragraphs.js'
import { mailboxesOf, type Mailbox } from './addresses.js'
import { decodeField, type HeaderField } from './headers.js'

/** Fields that name people (RFC 5322, 3.6.2 and 3.6.3), and what mailers add: each mailbox is a record of a person. */
const PEOPLE =
  /^(?:(?:resent-)?(?:from|sender|reply-to|to|cc|bcc)|mail-followup-to|disposition-notification-to|apparently-to|x-original-(?:to|from|cc)|x-envelope-(?:to|from)|envelope-to|delivered-to|return-path|errors-to)$/
/** Of these only what has a name is a record of its own; the address stands in the others as well. */
const ENVELOPE = /^(?:return-path|delivered-to|envelope-to|errors-to|x-original-to|x-envelope-(?:to|from)|apparently-to)$/
/** Ids have the form of an address and are none: `_` stands for the `@`, behind which digits are no number of their own. */
const IDS =
  /^(?:(?:resent-)?message-id|in-reply-to|references|content-id|x-[a-z-]{0,40}(?:message|thread|correlation)-?id|list-[a-z-]{1,20}|thread-[a-z]{1,10}|x-ms-[a-z-]{1,60}|feedback-id)$/
/** What the mail's structure says, and signatures of machines: base64. Names of files in them are names of members. */
const STRUCTURE =
  /^(?:content-(?:type|transfer-encoding|disposition)|mime-version|dkim-signature|domainkey-signature|arc-seal|arc-message-signature|x-google-dkim-signature|x-gm-message-state|x-microsoft-antispam.*|x-ms-exchange-.*messagedata.*)$/

/** Which mail of a mailbox; undefined for a mail that is a file of its own. */
export type MailNumber = number | undefined

/** A place in a mail. */
export const placeIn = (part: string, number: MailNumber, paragraph: number): Place => ({
  kind: 'part',
  part,
  ...(number !== undefined && { number }),
  paragraph,
})

/** Somebody whom a mail names, and where: 'from', 'to'. */
export interface Person {
  part: string
  box: Mailbox
}

/**
 * The header of a mail: the people as rows of names and addresses, everything else as text.
 * @param more people that the mail names elsewhere; those whom the header names too are left out
 */
export function* mailHeader(
  fields: readonly HeaderField[],
  number: MailNumber,
  blockSize: number,
  more: readonly Person[] = [],
): Generator<Segment> {
  const people: { part: string; paragraph: number; box: Mailbox }[] = []
  const join = createParagraphs({ blockSize })
  const known = new Set<string>()
  const counts = new Map<string, number>()
  const prose: ProseSegment[] = []
  let line = 0
  for (const { name, raw } of fields) {
    line++
    const key = name.toLowerCase()
    if (STRUCTURE.test(key) || raw === '') continue
    if (!PEOPLE.test(key)) {
      const text = shownOf(key, raw)
      // A subject is a sentence; what other fields say has their name as its label.
      const [shown, from] = key === 'subject' ? [text, 0] : [`${name}: ${text}`, -(name.length + 2)]
      prose.push(...join.add(shown, placeIn(key === 'subject' ? 'subject' : 'headers', number, key === 'subject' ? 1 : line), from))
      continue
    }
    for (const box of mailboxesOf(raw)) {
      const paragraph = (counts.get(key) ?? 0) + 1
      counts.set(key, paragraph)
      const address = box.address.toLowerCase()
      if (box.name === '' && known.has(address) && ENVELOPE.test(key)) continue
      known.add(address)
      people.push({ part: key, paragraph, box })
    }
  }
  for (const { part, box } of more) {
    const id = (box.address || box.name).toLowerCase()
    if (id === '' || known.has(id)) continue
    known.add(id)
    const paragraph = (counts.get(part) ?? 0) + 1
    counts.set(part, paragraph)
    people.push({ part, paragraph, box: box.name.toLowerCase() === box.address.toLowerCase() ? { ...box, name: '' } : box })
  }
  yield* prose
  yield* join.end()
  yield* peopleRows(people, number)
}

function shownOf(key: string, raw: string): string {
  const text = decodeField(raw)
  if (IDS.test(key)) return text.replaceAll('@', '_')
  // Received: … id <20240101.ABC@host>
  return key === 'received' ? text.replaceAll(/\bid <?[^\s;]{1,300}/g, (id) => id.replaceAll('@', '_')) : text
}

const ROWS_MAX = 1000
const HEADER = ['氏名', 'メールアドレス']

function* peopleRows(people: readonly { part: string; paragraph: number; box: Mailbox }[], number: MailNumber): Generator<RowsSegment> {
  const locate: RowsSegment['locate'] = (row, _column, start, end) => {
    const found = people[row.number - 2]
    return { place: placeIn(found?.part ?? 'headers', number, found?.paragraph ?? 1), span: [start, end] }
  }
  const table = `people${number ?? ''}`
  for (let first = 0; first < people.length; first += ROWS_MAX - 1) {
    const rows = people
      .slice(first, first + ROWS_MAX - 1)
      .map(({ box }, index) => ({ number: first + index + 2, cells: [box.name, box.address] }))
    yield { kind: 'rows', table, headed: true, rows: first === 0 ? [{ number: 1, cells: HEADER }, ...rows] : rows, locate }
  }
}
