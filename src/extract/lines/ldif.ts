import { decodeCharset } from '../mail/charset.js'
import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecordTables, type RecordRow } from '../tables/record-tables.js'
import { joinParts, stretchOffsets, type Part, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { linesOf, partOf } from './lines.js'

/** Attributes of directories in words that the header dictionary knows (RFC 4519, inetOrgPerson of RFC 2798). */
const HEADERS: Readonly<Record<string, string>> = {
  cn: '氏名',
  displayname: '表示名',
  sn: '姓',
  givenname: '名',
  mail: 'メールアドレス',
  telephonenumber: '電話番号',
  mobile: '携帯電話番号',
  homephone: '自宅電話番号',
  facsimiletelephonenumber: 'FAX番号',
  postaladdress: '住所',
  homepostaladdress: '住所',
  streetaddress: '番地',
  street: '番地',
  postalcode: '郵便番号',
  st: '都道府県',
  l: '市区町村',
  o: '会社名',
  company: '会社名',
  ou: '部署',
  department: '部署',
  departmentnumber: '部署',
  title: '役職',
  employeenumber: '社員番号',
  description: '備考',
  birthdate: '生年月日',
}
/** Readings: sn;lang-ja;phonetic (RFC 3866), and Active Directory. */
const READINGS: Readonly<Record<string, string>> = {
  'msds-phoneticlastname': '姓カナ',
  'msds-phoneticfirstname': '名カナ',
  'msds-phoneticdisplayname': 'フリガナ',
}
const ATTRIBUTE = /^([A-Za-z0-9][\w.-]{0,100})((?:;[\w-]{1,60}){0,10}):([:<]?) */
const BINARY =
  /^(?:jpegphoto|photo|thumbnailphoto|thumbnaillogo|usercertificate|usersmimecertificate|audio|objectguid|objectsid|ntsecuritydescriptor)$/i

/** Reads directories exported as LDIF (RFC 2849): an entry is a record, values in base64 are decoded. */
export const readLdif: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const tables = createRecordTables(context.blockSize, stretchOffsets, false)
  let row: RecordRow | undefined
  let held: Part[] = []
  let pictures = 0
  const endValue = (): void => {
    if (held.length > 0) value(held)
    held = []
  }
  const endEntry = (): void => {
    endValue()
    if (row !== undefined) tables.add(row)
    row = undefined
  }
  for await (const lines of linesOf(text)) {
    for (const line of lines) {
      if (line.text === '' && !line.isPiece) {
        endEntry()
        continue
      }
      const folded = held.length > 0 && line.text.startsWith(' ')
      if (!folded && !line.isPiece) endValue()
      held.push(partOf(line, folded ? 1 : 0, line.text.length))
    }
    yield* tables.take()
  }
  endEntry()
  yield* tables.end()
  if (pictures > 0) {
    const detail = `${pictures} values of the directory are pictures, keys or ids and were not looked at.`
    yield { kind: 'gap', reason: 'no-text', severity: 'minor', detail }
  }
  const gap = damage()
  if (gap !== undefined) yield gap

  function value(parts: readonly Part[]): void {
    const [first] = parts as [Part]
    const head = ATTRIBUTE.exec(first.text)
    if (head === null) return tables.text(joinParts(parts))
    const [start, name = '', options = '', form = ''] = head
    if (row === undefined && name.toLowerCase() === 'version') return
    if (BINARY.test(name)) {
      pictures++
      return
    }
    const rest = [{ ...first, ...cut(first, start.length) }, ...parts.slice(1)]
    const written = form === ':' ? decoded(rest) : joinParts(rest)
    if (written.text === '') return
    row ??= tables.begin('', '')
    tables.append(row, tables.child(row.group.root, { text: headerOf(name, options), parts: [] }), written)
  }
}

const cut = ({ text, raw, offset, column }: Part, by: number): Partial<Part> => ({
  text: text.slice(by),
  raw: raw.slice(by),
  offset: offset + by,
  column: column + by,
})

function headerOf(name: string, options: string): string {
  const key = name.toLowerCase()
  const header = HEADERS[key] ?? READINGS[key] ?? name
  return /;phonetic/i.test(options) ? (key === 'sn' ? '姓カナ' : key === 'givenname' ? '名カナ' : 'フリガナ') : header
}

/** Base64 as one value that reads otherwise than it is written. */
function decoded(parts: readonly Part[]): Written {
  const [first] = parts as [Part]
  const raw = parts.map((part) => part.raw).join('')
  return joinParts([{ ...first, raw, text: decodeCharset(Buffer.from(raw, 'base64'), 'utf-8') }])
}
