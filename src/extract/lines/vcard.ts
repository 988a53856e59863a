import type { GapSegment } from '../../contract/index.js'
import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecordTables } from '../tables/record-tables.js'
import { joinParts, NOTHING, partsOf, stretchOffsets, type Part, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { linesOf, partOf, type Line } from './lines.js'

/** Headers of the fields of a property, in words that the header dictionary knows (RFC 6350, 6; RFC 2426; vCard 2.1). */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  FN: ['氏名'],
  N: ['姓', '名', 'ミドルネーム', '敬称', '称号'],
  'X-PHONETIC-LAST-NAME': ['姓カナ'],
  'X-PHONETIC-FIRST-NAME': ['名カナ'],
  SOUND: ['フリガナ'],
  'SORT-STRING': ['フリガナ'],
  NICKNAME: ['ニックネーム'],
  TEL: ['電話番号'],
  EMAIL: ['メールアドレス'],
  ADR: ['私書箱', '建物名', '番地', '市区町村', '都道府県', '郵便番号', '国'],
  LABEL: ['住所'],
  ORG: ['会社名', '部署'],
  TITLE: ['役職'],
  ROLE: ['職種'],
  BDAY: ['生年月日'],
  GENDER: ['性別'],
  NOTE: ['備考'],
}
/** Order in which an address is written. */
const ADDRESS_ORDER = [5, 6, 4, 3, 2, 1, 0]
/** Of the card and not of whom it names: text, and no item of somebody's data. */
const OF_THE_CARD = /^(?:VERSION|PRODID|REV|UID|KIND)$/
/** Values that are no text. */
const BINARY = /^(?:PHOTO|LOGO|SOUND|KEY)$/

interface Property {
  name: string
  /** Upper case, as they stand: TYPE=CELL, ENCODING=QUOTED-PRINTABLE. */
  parameters: readonly string[]
  /** The value in the pieces in which it is written: one a line. */
  parts: Part[]
  line: Line
}

/**
 * Reads address books (vCard 2.1, 3.0, 4.0): a record a card. Folded lines and quoted-printable are resolved; a text in several charsets is
 * decoded line by line.
 */
export const readVcard: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const tables = createRecordTables(context.blockSize, stretchOffsets, false)
  const card = createCards(tables)
  let property: Property | undefined
  const end = (): void => {
    if (property !== undefined) card.add(property)
    property = undefined
  }
  for await (const lines of linesOf(text)) {
    for (const line of lines) {
      if (property !== undefined && goesOn(property, line)) continue
      end()
      property = propertyOf(line)
      if (property === undefined) tables.text(joinParts([partOf(line, 0, line.text.length)]))
    }
    yield* tables.take()
  }
  end()
  card.end()
  yield* tables.end()
  if (card.unread() > 0) yield pictures(card.unread())
  const gap = damage()
  if (gap !== undefined) yield gap
}

const pictures = (count: number): GapSegment => ({
  kind: 'gap',
  reason: 'no-text',
  severity: 'minor',
  detail: `${count === 1 ? '1 picture, sound or key' : `${count} pictures, sounds or keys`} in the cards ${count === 1 ? 'was' : 'were'} not looked at.`,
})

const HEAD = /^(?:[\w-]{1,40}\.)?([A-Za-z][\w-]{0,60})((?:;[^:"]{0,200}(?:"[^"]{0,200}")?){0,20}):/

function propertyOf(line: Line): Property | undefined {
  const head = HEAD.exec(line.text)
  if (head === null || line.isPiece) return undefined
  const [whole, name = '', parameters = ''] = head
  const parts = [partOf(line, whole.length, line.text.length)]
  return { name: name.toUpperCase(), parameters: parameters.toUpperCase().split(';').slice(1), parts, line }
}

const isQuoted = ({ parameters }: Property): boolean => parameters.some((one) => one.endsWith('QUOTED-PRINTABLE'))

/** Folded lines begin with a blank (RFC 6350, 3.2); quoted-printable goes on behind a last `=` (RFC 2045, 6.7). */
function goesOn(property: Property, line: Line): boolean {
  const last = property.parts.at(-1)!
  if (isQuoted(property) && last.text.endsWith('=')) {
    last.text = last.raw = last.text.slice(0, -1)
    property.parts.push(partOf(line, 0, line.text.length))
    return true
  }
  if (line.isPiece && line.column > 1) {
    property.parts.push(partOf(line, 0, line.text.length))
    return true
  }
  if (!/^[ \t]/.test(line.text)) return false
  property.parts.push(partOf(line, 1, line.text.length))
  return true
}

function createCards(tables: ReturnType<typeof createRecordTables>): { add(property: Property): void; end(): void; unread(): number } {
  let row: ReturnType<typeof tables.begin> | undefined
  let seen = new Set<string>()
  let pictures = 0
  const end = (): void => {
    if (row !== undefined) tables.add(row)
    row = undefined
    seen = new Set()
  }
  const put = (header: string, value: Written): void => {
    if (value.text === '') return
    row ??= tables.begin('', '')
    let name = header
    for (let number = 2; seen.has(name); number++) name = `${header}${number}`
    seen.add(name)
    tables.set(row, tables.child(row.group.root, { text: name, parts: [] }), value)
  }
  return {
    add(property) {
      const { name, parameters, line } = property
      if (name === 'BEGIN' || name === 'END') {
        end()
        return
      }
      // What the parameters say is text, too: X-GROUP=…, names of types.
      const head = line.text.slice(0, line.text.length - (property.parts[0]?.raw.length ?? 0))
      if (!/^[\x20-\x7e]*$/.test(head) || /["@]/.test(head)) tables.text(joinParts([partOf(line, 0, head.length)]))
      if (OF_THE_CARD.test(name)) {
        tables.text(joinParts(property.parts))
        return
      }
      const binary = BINARY.test(name) && parameters.some((one) => /BASE64|ENCODING=B$/.test(one))
      if (binary) {
        pictures++
        return
      }
      const values = fieldsOf(property)
      const headers = FIELDS[name]
      if (headers === undefined) put(name, joinFields(values))
      else if (name === 'TEL') put(telephone(parameters), joinFields(values))
      else if (name === 'ADR') for (const index of ADDRESS_ORDER) put(headers[index]!, values[index] ?? NOTHING)
      else if (headers.length === 1) put(headers[0]!, joinFields(values))
      else values.forEach((value, index) => put(headers[Math.min(index, headers.length - 1)]!, value))
    },
    end,
    unread: () => pictures,
  }
}

const telephone = (parameters: readonly string[]): string => {
  const said = parameters.join(';')
  return /FAX/.test(said) ? 'FAX番号' : /CELL|MOBILE/.test(said) ? '携帯電話番号' : '電話番号'
}

const joinFields = (values: readonly Written[]): Written =>
  values.length === 1
    ? values[0]!
    : joinParts(values.flatMap((value, index) => (index === 0 ? partsOf(value) : [SEPARATOR, ...partsOf(value)])))

const SEPARATOR: Part = { at: 0, text: ' ', raw: '', offset: 0, line: 0, column: 0 }

/** The value in its fields: parted by `;`, escapes resolved. */
function fieldsOf(property: Property): Written[] {
  const parts = isQuoted(property) ? quoted(property) : property.parts
  const fields: Part[][] = [[]]
  for (const part of parts) {
    if (part.text !== part.raw) {
      // Decoded as a whole: a field knows its line, not its column.
      part.text.split(/(?<!\\);/).forEach((text, index) => {
        if (index > 0) fields.push([])
        if (text !== '') fields.at(-1)!.push({ ...part, text })
      })
      continue
    }
    let from = 0
    const cut = (to: number): void => {
      if (to > from) fields.at(-1)!.push(piece(part, from, to))
    }
    for (let i = 0; i < part.raw.length; i++) {
      const c = part.raw[i]
      if (c === ';') {
        cut(i)
        fields.push([])
        from = i + 1
      } else if (c === '\\' && i + 1 < part.raw.length) {
        cut(i)
        const next = part.raw[i + 1]!
        fields.at(-1)!.push({ ...piece(part, i, i + 2), text: next === 'n' || next === 'N' ? '\n' : next })
        i++
        from = i + 1
      }
    }
    cut(part.raw.length)
  }
  return fields.map((field) => joinParts(field))
}

const piece = (part: Part, from: number, to: number): Part => {
  const raw = part.raw.slice(from, to)
  return { ...part, text: raw, raw, offset: part.offset + from, column: part.column + from }
}

/** Quoted-printable as one part that reads otherwise than it is written. */
function quoted({ parts, parameters }: Property): Part[] {
  const [first] = parts
  if (first === undefined) return []
  // A soft line break is an equals sign and the end of the line.
  const raw = parts.reduce((text, part, index) => {
    const before = parts[index - 1]
    if (before === undefined) return part.raw
    return `${text}=${part.offset - before.offset - before.raw.length > 2 ? '\r\n' : '\n'}${part.raw}`
  }, '')
  const bytes = Buffer.from(
    raw.replaceAll(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return [{ ...first, raw, text: decoded(bytes, parameters) }]
}

function decoded(bytes: Uint8Array, parameters: readonly string[]): string {
  const charset = parameters.find((one) => one.startsWith('CHARSET='))?.slice(8)
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
