import type { Engine } from '../../src/engine/engine.js'
import type { PersonRecord } from '../../src/records/record.js'

/** Who is told of in running text. */
export function recordsOfText(engine: Engine, text: string): PersonRecord[] {
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
    'a.txt',
  )
  const locate = (start: number, end: number) => ({
    place: { kind: 'text' as const, line: 1, column: 1 },
    span: [start, end] as [number, number],
  })
  document.prose({ kind: 'prose', text, core: [0, text.length], locate })
  document.end()
  return records
}
