import { builtIns } from '../../detectors/index.js'
import type { Row } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'
import type { PersonRecord } from '../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

type Sheet = readonly (readonly string[])[]

/** The records of persons of sheets, each a list of rows; rows that are empty are left out, as spreadsheets do. */
export const sheetRecords = (...sheets: readonly Sheet[]): Promise<PersonRecord[]> => recordsOf(sheets)

/** Those of one sheet whose rows come so many at a time. */
export const recordsInPieces = (sheet: Sheet, piece = 1000): Promise<PersonRecord[]> => recordsOf([sheet], piece)

async function recordsOf(sheets: readonly Sheet[], piece = Infinity): Promise<PersonRecord[]> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
  )
  sheets.forEach((content, sheet) => {
    const rows: Row[] = content.flatMap((cells, index) => (cells.length === 0 ? [] : [{ number: index + 1, cells: [...cells] }]))
    const locate = (row: Row, column: number, start: number, end: number) => ({
      place: { kind: 'cell' as const, sheet: String(sheet), ref: `${String.fromCharCode(65 + column)}${row.number}` },
      span: [start, end] as [number, number],
    })
    for (let at = 0; at < rows.length; at += piece)
      document.rows({ kind: 'rows', table: `s${sheet}`, rows: rows.slice(at, at + piece), locate })
  })
  document.end()
  return records
}

/** The first value of a kind of key. */
export const valueOf = ({ keys }: PersonRecord, kind: string): string | undefined => keys.find((key) => key.kind === kind)?.value
