import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecordTables } from '../tables/record-tables.js'
import { joinParts, stretchOffsets, type Part, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { linesOf, partOf } from './lines.js'

/** Properties whose value is a person, with the name in a parameter (RFC 5545, 3.8.4.1 and 3.8.4.3). */
const PEOPLE = /^(?:ATTENDEE|ORGANIZER|X-MS-OLK-SENDER|CONTACT-PERSON)$/i
/** Ids of the form of an address. */
const IDS = /^(?:UID|RELATED-TO|RECURRENCE-ID|X-[A-Z-]{0,30}UID|X-WR-RELCALID)$/i
const HEAD = /^([A-Z][A-Z0-9-]{0,60})((?:;[^:"]{0,300}(?:"[^"]{0,300}"[^:"]{0,300})?){0,20}):/i
const CN = /;CN=(?:"([^"]{0,300})"|([^;:"]{0,300}))/i

const NAME: Written = { text: '氏名', parts: [] }
const MAIL: Written = { text: 'メールアドレス', parts: [] }

/** Reads calendars (RFC 5545): who is invited and who invites as records, everything else as text, folded lines put together. */
export const readCalendar: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const tables = createRecordTables(context.blockSize, stretchOffsets, false)
  let held: Part[] = []
  const end = (): void => {
    if (held.length > 0) property(held)
    held = []
  }
  for await (const lines of linesOf(text)) {
    for (const line of lines) {
      const folded = held.length > 0 && held.length < 10_000 && /^[ \t]/.test(line.text)
      if (!folded && !line.isPiece) end()
      held.push(partOf(line, folded ? 1 : 0, line.text.length))
    }
    yield* tables.take()
  }
  end()
  yield* tables.end()
  const gap = damage()
  if (gap !== undefined) yield gap

  function property(parts: readonly Part[]): void {
    const whole = joinParts(parts)
    const head = HEAD.exec(whole.text)
    if (head === null) return tables.text(whole)
    const name = head[1]!
    if (IDS.test(name)) return tables.text(plain(parts, (text) => text.replaceAll('@', ' ')))
    if (!PEOPLE.test(name)) {
      tables.text(plain(parts, unescaped))
      // The next event is of somebody else, whichever of them begins with a name.
      if (/^END$/i.test(name)) tables.endText()
      return
    }
    const row = tables.begin('people', '')
    const said = CN.exec(head[2]!)
    const shown = said?.[1] ?? said?.[2] ?? ''
    if (shown !== '') {
      const at = name.length + said!.index + said![0].indexOf(shown)
      tables.set(row, tables.child(row.group.root, NAME), within(parts, at, at + shown.length))
    }
    const scheme = /^mailto:/i.exec(whole.text.slice(head[0].length))?.[0].length ?? 0
    tables.set(row, tables.child(row.group.root, MAIL), within(parts, head[0].length + scheme, whole.text.length))
    tables.add(row)
  }
}

/** A stretch of a text that is written in several parts. */
function within(parts: readonly Part[], from: number, to: number): Written {
  const pieces: Part[] = []
  let at = 0
  for (const part of parts) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, part.text.length)]
    if (end > start) {
      const raw = part.raw.slice(start, end)
      pieces.push({ ...part, text: raw, raw, offset: part.offset + start, column: part.column + start })
    }
    at += part.text.length
  }
  return joinParts(pieces)
}

const plain = (parts: readonly Part[], change: (text: string) => string): Written =>
  joinParts(parts.map((part) => ({ ...part, text: change(part.text) })))

/** Escapes of text (RFC 5545, 3.3.11). */
const unescaped = (text: string): string =>
  text.includes('\\') ? text.replaceAll(/\\([nN,;\\])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c)) : text
