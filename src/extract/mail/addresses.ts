import { decodeField } from './headers.js'

/** A person, list or office that a header names. */
export interface Mailbox {
  /** As it is shown; '' where there is none. */
  name: string
  address: string
}

/** Mailboxes of one field that are told apart; more are read as text. */
const MAILBOXES_MAX = 100_000

/**
 * The mailboxes of an address field (RFC 5322, 3.4), as mailers write them: `"山田, 太郎" <taro@…>`, `taro@… (山田太郎)`, groups, bare addresses.
 * @param raw unfolded and not decoded, so that a comma in an encoded word divides nothing
 */
export function mailboxesOf(raw: string): Mailbox[] {
  const boxes: Mailbox[] = []
  for (const entry of divided(raw)) {
    if (boxes.length === MAILBOXES_MAX) break
    const box = mailboxOf(entry)
    if (box.name !== '' || box.address !== '') boxes.push(box)
  }
  return boxes
}

interface Entry {
  words: string
  angle: string
  comment: string
}

/** Divides at commas and semicolons outside quotes, comments and angle brackets; a colon outside them ends the name of a group. */
function* divided(raw: string): Generator<Entry> {
  let entry: Entry = { words: '', angle: '', comment: '' }
  let state: 'words' | 'quote' | 'comment' | 'angle' = 'words'
  let depth = 0
  for (let i = 0; i < raw.length; i++) {
    const c = raw[i]!
    // ISO-2022-JP as it stands: its bytes look like quotes, commas and brackets.
    if (c === '\x1b' && raw[i + 1] === '$') {
      const end = raw.indexOf('\x1b(', i + 2)
      const to = end === -1 ? raw.length : end + 3
      entry[state === 'angle' ? 'angle' : state === 'comment' ? 'comment' : 'words'] += raw.slice(i, to)
      i = to - 1
    } else if (state === 'quote') {
      if (c === '\\' && i + 1 < raw.length) entry.words += raw[++i]
      else if (c === '"') state = 'words'
      else entry.words += c
    } else if (state === 'comment') {
      if (c === '\\' && i + 1 < raw.length) entry.comment += raw[++i]
      else if (c === ')' && --depth === 0) state = 'words'
      else {
        if (c === '(') depth++
        entry.comment += c
      }
    } else if (state === 'angle') {
      if (c === '>') state = 'words'
      else entry.angle += c
    } else if (c === '"') state = 'quote'
    else if (c === '(') {
      state = 'comment'
      depth = 1
    } else if (c === '<') state = 'angle'
    else if (c === ',' || c === ';') {
      yield entry
      entry = { words: '', angle: '', comment: '' }
    } else if (c === ':' && !entry.words.includes('=?')) {
      yield { ...entry, angle: '' }
      entry = { words: '', angle: '', comment: '' }
    } else entry.words += c
  }
  yield entry
}

function mailboxOf({ words, angle, comment }: Entry): Mailbox {
  const shown = decodeField(words.trim()).trim()
  const said = decodeField(comment.trim()).trim()
  if (angle === '' && /^[^\s@]+@[^\s@]+$/.test(shown)) return { name: said, address: shown }
  const address = angle.trim().replace(/^mailto:/i, '')
  const name = (shown === '' ? said : shown).replace(/^'(.*)'$/, '$1')
  return { name: name.toLowerCase() === address.toLowerCase() ? '' : name, address }
}
