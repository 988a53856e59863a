import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { numbersAround } from '../../../src/engine/records/numbers-around.js'
import { recordsOfText } from '../../helpers/text-records.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

beforeAll(async () => {
  for (const detector of builtIns) await detector.prepare?.()
})

/** The names of a text, each with its numbers. */
function read(text: string): string[] {
  const of = ({ keys }: PersonRecord, wanted: string) => keys.filter(({ kind }) => kind === wanted).map(({ value }) => value)
  return recordsOfText(engine, text).map((record) => [...of(record, 'name'), ...of(record, 'number')].join(' '))
}

describe('a number that a label gives near a name in running text', () => {
  it('is of who is named, above and below: certificates, admission cards, receipts', () => {
    expect(read('修了証\n受付番号：S24-1009\n山下 香衣 様\nビジネスマナー研修を修了されたことを証します。')).toEqual(['山下香衣 S241009'])
    expect(read('領収書\n山下 香衣　様\n￥16,500－\n但　Excel研修 受講料として（受講番号 2024-0117）')).toEqual(['山下香衣 20240117'])
    expect(read('求職者Ｎｏ．Ａ１０２７９６\n氏名　山下 香衣')).toEqual(['山下香衣 A102796 102796'])
  })

  it('is not looked for beyond the next name, or far away', () => {
    expect(read('山下 香衣 様\n\n\n\n\n\n受付番号：S24-1009')).toEqual(['山下香衣'])
    expect(read('受付番号：S24-1009\n山下 香衣 様\n\n代表取締役 杉浦 優太')).toEqual(['山下香衣 S241009', '杉浦優太'])
  })

  it('is none of things, telephones, dates or taxpayers', () => {
    const lines = [
      '講座コード：AB-1009',
      '電話番号 048-123-4567',
      '登録番号 T7010001098765',
      '登録番号：2024-05-12',
      '番号：12345',
      '求人番号：13010-1234',
    ]
    for (const line of lines) expect(numbersAround(`${line}\n`, ''), line).toEqual([])
  })
})
