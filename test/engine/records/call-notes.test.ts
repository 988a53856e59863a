import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { valueOf } from '../../helpers/sheet-records.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

beforeAll(async () => {
  for (const detector of builtIns) await detector.prepare?.()
})

/** Who is told of in running text, in which line, and how he can be called. */
function read(text: string): string[] {
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
    'a.txt',
  )
  document.prose({
    kind: 'prose',
    text,
    core: [0, text.length],
    locate: (start, end) => ({
      place: { kind: 'text', line: text.slice(0, start).split('\n').length, column: 1 },
      span: [start, end],
    }),
  })
  document.end()
  return records.map((record) => {
    const line = record.place.kind === 'text' ? record.place.line : 0
    return [line, valueOf(record, 'name') ?? valueOf(record, 'family'), valueOf(record, 'mobile') ?? '-'].join(' ')
  })
}

describe('notes of calls, each with the clerk who took it at the end of its line', () => {
  it('are of whom they name, also where the clerk above is called like him', () => {
    const notes = [
      '10/15 16:20　安井理恵様より　折返し希望 070-7800-9341（受：阪口）',
      '10/15 16:26　阪口雄介様より　折返し希望 070-7800-9340（受：榊原）',
      '10/16 09:12　榊原純子様より　折返し希望 090-3903-9680（受：阪口）',
    ]
    expect(read(notes.join('\n'))).toEqual(['1 安井理恵 07078009341', '2 阪口雄介 07078009340', '3 榊原純子 09039039680'])
  })
})
