import { describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

/** Who it is, where, of which sex, and whether by post and telephone. */
const tell = (record: PersonRecord): string =>
  [
    valueOf(record, 'name') ?? '?',
    record.region ?? '-',
    record.gender ?? '-',
    record.reach.postal ? 'post' : '-',
    record.reach.phone ? 'phone' : '-',
  ].join(' ')

const HOME = '長野県松本市島立1020-3'

describe('a couple in a row with one address and one telephone', () => {
  it.each([
    ['夫 氏名', '妻 氏名', 'male', 'female'],
    ['新郎', '新婦', 'male', 'female'],
    ['契約者', '配偶者', '-', '-'],
    ['ご主人または奥様 お名前', 'お連れ合い お名前', '-', '-'],
    ['ご主人様', '奥様', 'male', 'female'],
    ['husband_name', 'wife_name', 'male', 'female'],
  ])('%s | %s lives there, both of them', async (one, other, sex, otherSex) => {
    const records = await sheetRecords([
      [one, other, '住所', '電話番号'],
      ['釜田 久作', '釜田 房江', HOME, '0263-47-1234'],
      ['臼井 達郎', '臼井 澄子', '長野県塩尻市広丘野村2-15-8', '0263-52-2345'],
      ['鋤柄 忠夫', '鋤柄 久美子', '長野県安曇野市豊科4932', '0263-72-3456'],
    ])
    expect(records.map(tell).slice(0, 2)).toEqual([`釜田久作 長野県 ${sex} post phone`, `釜田房江 長野県 ${otherSex} post phone`])
    expect(records).toHaveLength(6)
  })

  it('has each his own where each is asked', async () => {
    const records = await sheetRecords([
      ['夫 氏名', '夫 住所', '夫 携帯番号', '妻 氏名', '妻 住所'],
      ['釜田 久作', HOME, '090-3121-4471', '釜田 房江', '山梨県甲府市丸の内1-6-1'],
      ['臼井 達郎', '長野県塩尻市広丘野村2-15-8', '080-3322-1144', '臼井 澄子', '山梨県甲府市丸の内1-7-2'],
    ])
    expect(records.map(tell).slice(0, 2)).toEqual(['釜田久作 長野県 male post phone', '釜田房江 山梨県 female post -'])
  })

  it('is none with who was married to him, or will be', async () => {
    const records = await sheetRecords([
      ['契約者氏名', '元配偶者氏名', '住所', '電話番号'],
      ['釜田 久作', '三浦 房江', HOME, '0263-47-1234'],
      ['臼井 達郎', '岡本 澄子', '長野県塩尻市広丘野村2-15-8', '0263-52-2345'],
    ])
    expect(records.map(({ region }) => region)).toEqual(['長野県', undefined, '長野県', undefined])
  })

  it('lives with whom the row is about, whoever is named in front', async () => {
    const records = await sheetRecords([
      ['紹介者氏名', '契約者氏名', '配偶者氏名', '住所'],
      ['石田 正', '釜田 久作', '釜田 房江', HOME],
      ['石田 正', '臼井 達郎', '臼井 澄子', '長野県塩尻市広丘野村2-15-8'],
    ])
    expect(records.filter(({ region }) => region !== undefined).map((one) => valueOf(one, 'name'))).toEqual([
      ...['釜田久作', '釜田房江'],
      ...['臼井達郎', '臼井澄子'],
    ])
  })
})

describe('a couple in a form', () => {
  it.each([
    ['夫', '妻'],
    ['新郎', '新婦'],
    ['契約者', '配偶者'],
    ['ご主人様 氏名', '奥様 氏名'],
  ])('%s and %s above one 住所 live there, both of them', async (one, other) => {
    const records = await sheetRecords([
      ['申込日', '2024-05-02'],
      [one, '釜田 久作'],
      [other, '三浦 房江'],
      ['住所', HOME],
      ['電話', '0263-47-1234'],
    ])
    expect(records.map(({ region, reach }) => [region, reach.phone])).toEqual([
      ['長野県', true],
      ['長野県', true],
    ])
  })
})

describe('a couple in running text', () => {
  const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })
  async function read(text: string): Promise<string[]> {
    for (const detector of builtIns) await detector.prepare?.()
    const records: PersonRecord[] = []
    const document = engine.document(
      () => undefined,
      (record) => records.push(record),
    )
    const locate = (start: number, end: number) => ({
      place: { kind: 'text' as const, line: 1, column: start + 1 },
      span: [start, end] as [number, number],
    })
    document.prose({ kind: 'prose', text, core: [0, text.length], locate })
    document.end()
    return records.map(tell)
  }

  it('lives where the text says it of one of them', async () => {
    expect(await read(`釜田久作さんと妻の釜田房江さん（${HOME}）は来店された。`)).toEqual([
      '釜田久作 長野県 - post -',
      '釜田房江 長野県 female post -',
    ])
    expect(await read(`臼井達郎様、臼井澄子様ご夫妻（${HOME}、電話0263-52-2345）より相談。`)).toEqual([
      '臼井達郎 長野県 - post phone',
      '臼井澄子 長野県 - post phone',
    ])
    expect(await read(`${HOME}にお住まいの早坂 隆一様と奥様の早坂 百合子様が来店。`)).toEqual([
      '早坂隆一 長野県 - post -',
      '早坂百合子 長野県 female post -',
    ])
  })

  it('stands in fields, with the fields of the home below', async () => {
    const form = ['結婚式お申込書', '新郎 氏名：釜田 久作', '新婦 氏名：三浦 房江', `住所：${HOME}`, '電話番号：0263-47-1234', '']
    expect(await read(form.join('\n'))).toEqual(['釜田久作 長野県 male post phone', '三浦房江 長野県 female post phone'])
  })

  it('does not live together where the text says so', async () => {
    expect(await read(`小野寺 匠 様より相談。離婚調停中の妻の小野寺 亜矢さん（${HOME}）から連絡あり。`)).toEqual([
      '小野寺匠 - - - -',
      '小野寺亜矢 長野県 female post -',
    ])
    // 山田夫妻 are two others.
    expect((await read(`小野寺 匠 様より、相沢夫妻（${HOME}）の件。`))[0]).toBe('小野寺匠 - - - -')
  })
})
