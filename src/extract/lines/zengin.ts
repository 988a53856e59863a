import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecordTables } from '../tables/record-tables.js'
import { joinParts, stretchOffsets, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { linesOf, partOf, type Line } from './lines.js'
import { CLIENT, DATA, HEADER, RECORD } from './zengin-shape.js'

const PAY = /^(?:11|12|71|72)$/
/** Fields of a data record: label, first and last offset. 手形交換所番号, 新規コード and what follows the client's codes are left out. */
const FIELDS: readonly (readonly [label: string, from: number, to: number])[] = [
  ['銀行番号', 1, 5],
  ['銀行名', 5, 20],
  ['支店番号', 20, 23],
  ['支店名', 23, 38],
  ['預金種目', 42, 43],
  ['口座番号', 43, 50],
]
/** Who it is and what the client calls him: of wages an employee and his number. */
const HOLDERS: Readonly<Record<'pay' | 'other', readonly (readonly [label: string, from: number, to: number])[]>> = {
  pay: [
    ['社員氏名', 50, 80],
    ['支給額', 80, 90],
    ['社員番号', 91, 101],
    ['所属コード', 101, 111],
  ],
  other: [
    ['受取人名', 50, 80],
    ['金額', 80, 90],
    ['顧客番号', 91, 111],
  ],
}

/** Who pays or collects is a firm, and no person because its name is in kana. */
const CLIENTS = [['会社名', ...CLIENT]] as const

/** Reads the data records as the rows of a table; the other records are text, except whose file it is. */
export const readZengin: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const tables = createRecordTables(context.blockSize, stretchOffsets, false)
  let kind: 'pay' | 'other' = 'other'
  const addRecord = (line: Line, from: number): void => {
    const to = Math.min(from + RECORD, line.text.length)
    const record = line.text.slice(from, to)
    kind = HEADER.test(record) ? (PAY.test(record.slice(1, 3)) ? 'pay' : 'other') : kind
    const isHeader = HEADER.test(record)
    if (!DATA.test(record) && !isHeader) {
      tables.text(written(line, from, to))
      return
    }
    if (isHeader) tables.text(written(line, from, from + CLIENT[0]))
    const row = tables.begin(isHeader ? 'header' : '', '')
    for (const [label, start, end] of isHeader ? CLIENTS : [...FIELDS, ...HOLDERS[kind]]) {
      const value = record.slice(start, end)
      // Names are filled up with blanks on the right, client's numbers often on the left.
      const first = from + start + (value.length - value.trimStart().length)
      const last = from + start + value.trimEnd().length
      if (last > first) tables.append(row, tables.child(row.group.root, { text: label, parts: [] }), written(line, first, last))
    }
    tables.add(row)
    if (isHeader && to > from + CLIENT[1]) tables.text(written(line, from + CLIENT[1], to))
  }
  for await (const lines of linesOf(text)) {
    for (const line of lines) {
      // A piece of a long line may begin within a record: what is left of it is text.
      const rest = (RECORD - ((line.column - 1) % RECORD)) % RECORD
      if (rest > 0 && rest < line.text.length) tables.text(written(line, 0, rest))
      for (let at = rest; at < line.text.length; at += RECORD) addRecord(line, at)
    }
    yield* tables.take()
  }
  yield* tables.end()
  const gap = damage()
  if (gap !== undefined) yield gap
}

const written = (line: Line, from: number, to: number): Written => joinParts([partOf(line, from, to)])
