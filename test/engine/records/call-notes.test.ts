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
    return [
      line,
      valueOf(record, 'name') ?? valueOf(record, 'family') ?? valueOf(record, 'kana') ?? '',
      valueOf(record, 'mobile') ?? '-',
    ].join(' ')
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

describe('calls noted with family names in kana', () => {
  const notes = [
    '10/1 タナカ様 042-712-3456 折返し希望',
    '10/1 ヤマモト様 042-713-4567 折返し希望',
    '10/2 タナカ様 042-714-5678 折返し希望',
  ]

  it('are of one person each, whom the telephone names: as which family name the reading is written it does not say', () => {
    expect(read(notes.join('\n'))).toEqual(['1  -', '2  -', '3  -'])
  })
})
