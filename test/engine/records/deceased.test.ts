import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import type { PersonRecord } from '../../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

beforeAll(async () => {
  for (const detector of builtIns) await detector.prepare?.()
})

function open(): { records: PersonRecord[]; document: ReturnType<typeof engine.document> } {
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
    'a.csv',
  )
  return { records, document }
}

/** Who is told of, with a cross in front of whom the file calls dead. */
const called = (records: readonly PersonRecord[]): string[] =>
  records.map(({ keys, isDead }) => `${isDead === true ? '†' : ''}${keys.find(({ kind }) => kind === 'name')?.value ?? ''}`)

function rows(...lines: readonly string[]): string[] {
  const { records, document } = open()
  document.rows({
    kind: 'rows',
    table: 's',
    rows: lines.map((line, index) => ({ number: index + 1, cells: line.split('|') })),
    locate: (row, column, start, end) => ({
      place: { kind: 'cell', sheet: 'Sheet1', ref: `${String.fromCharCode(65 + column)}${row.number}` },
      span: [start, end],
    }),
  })
  document.end()
  return called(records)
}

function text(content: string): string[] {
  const { records, document } = open()
  document.prose({
    kind: 'prose',
    text: content,
    core: [0, content.length],
    locate: (start, end) => ({ place: { kind: 'text', line: 1, column: 1 }, span: [start, end] }),
  })
  document.end()
  return called(records)
}

describe('the dead', () => {
  it.each([
    ['故人名|喪主名|喪主電話番号', '釜田 久作|釜田 恒一|090-1234-5678', ['†釜田久作', '釜田恒一']],
    ['被相続人氏名|死亡年月日|相続人氏名|相続人住所', '釜田 久作|令和5年3月2日|釜田 恒一|富山県富山市本町1-2-3', ['†釜田久作', '釜田恒一']],
    ['会員番号|氏名|生年月日|状態', '30012|釜田 久作|1932/4/5|死亡', ['†釜田久作']],
    ['職員番号|氏名|異動区分', '30012|釜田 久作|死亡退職', ['†釜田久作']],
    ['会員番号|氏名|死亡日|担当者', '30012|釜田 久作|2021/4/3|三宅 直子', ['†釜田久作', '三宅直子']],
    ['番号|お名前|会場|受付日', '12|故 釜田 久作 様|本館|2021/4/3', ['†釜田久作']],
  ])('are told in a row: %s', (head, line, expected) => {
    expect(rows(head, line)).toEqual(expected)
  })

  it.each([
    ['who tells of a death', '届出人氏名|届出人住所|死亡日', '釜田 恒一|富山県富山市本町1-2-3|2021/4/3'],
    ['why money is paid', '契約者氏名|契約者住所|支払事由', '釜田 恒一|富山県富山市本町1-2-3|死亡'],
    ['which of two', '契約者氏名|被保険者氏名|状態', '釜田 恒一|釜田 ハル|死亡'],
    ['a day that is not there', '会員番号|氏名|死亡日', '30012|釜田 恒一|'],
    ['on what day a service is held', '氏名|住所|命日', '釜田 恒一|富山県富山市本町1-2-3|2021/4/3'],
    ['who gets it', '死亡保険金受取人|受取人住所', '釜田 恒一|富山県富山市本町1-2-3'],
    ['what the cause was not', '会員番号|氏名|状態', '30012|釜田 恒一|死亡届の提出待ち'],
  ])('are not told by %s', (_, head, line) => {
    expect(rows(head, line).filter((one) => one.startsWith('†'))).toEqual([])
  })

  it('leave who answers the telephone beside them', () => {
    expect(rows('故人名|命日|電話番号', '釜田 久作|2021/4/3|080-4731-2956')).toEqual(['釜田久作'])
  })

  it.each([
    ['故　釜田　久作　儀　葬儀のご案内\n喪主　釜田　恒一\n', '†釜田久作'],
    ['故 釜田 久作 様 ご葬儀一式\n', '†釜田久作'],
    ['亡父 釜田 久作 の葬儀に際しまして\n', '†釜田久作'],
    ['被相続人：釜田 久作\n', '†釜田久作'],
    ['母　釜田 ハル　儀　享年88歳にて永眠いたしました\n', '†釜田ハル'],
  ])('are told in running text: %j', (content, expected) => {
    expect(text(content)).toContain(expected)
  })

  it.each(['事故 釜田 久作 様より連絡\n', '釜田 久作 儀、このたび退職いたします\n', '母 釜田 ハル 様\n'])(
    'are not told by other words: %j',
    (content) => {
      expect(text(content).filter((one) => one.startsWith('†'))).toEqual([])
    },
  )
})
