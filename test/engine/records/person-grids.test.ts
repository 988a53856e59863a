import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

/** Who is told of, with the number and the telephone that are his. */
const told = async (...sheet: readonly string[][]): Promise<string[]> =>
  (await sheetRecords(sheet)).map((record) =>
    [valueOf(record, 'name') ?? valueOf(record, 'family') ?? '?', valueOf(record, 'number') ?? '-', valueOf(record, 'mobile') ?? '-'].join(
      ' ',
    ),
  )

const HEADER = ['時間', 'チェア1', 'チェア2', '矯正ユニット']

describe('a book of appointments', () => {
  it('gives each the number in front of the name', async () => {
    const sheet = [
      ['アポイント表　みなと院　2026/9/14（月）'],
      HEADER,
      ['9:30', '200528 村上めぐみ\nSc', '200387 山本莉子\nCR', '200577 吉田剛\n検査'],
      ['10:30', '200770 田中 優子\nCR', '', '200405 山本心春\n調整'],
      ['11:30', '', '200510 佐藤奏\n相談', '200778 藤井 文江\n相談'],
      ['12:30', '200360 難波 美桜\n検査', '', ''],
    ]
    expect(await told(...sheet)).toEqual([
      '村上めぐみ 200528 -',
      '山本莉子 200387 -',
      '吉田剛 200577 -',
      '田中優子 200770 -',
      '山本心春 200405 -',
      '佐藤奏 200510 -',
      '藤井文江 200778 -',
      '難波美桜 200360 -',
    ])
    for (const { keys } of await sheetRecords(sheet)) {
      expect(keys.filter(({ kind }) => kind === 'number').map(({ strong }) => strong)).toEqual([false])
      expect(keys.map(({ kind }) => kind)).not.toContain('beside')
    }
  })

  it('gives each the number behind the name', async () => {
    const rows = [
      ['9:30', '村上めぐみ (20528)', '山本莉子 (20387)', '吉田剛 (20577)'],
      ['10:30', '田中 優子 (20770)', '', '山本心春 (20405)'],
      ['11:30', '', '佐藤奏 (20510)', '藤井 文江 (20778)'],
    ]
    expect(await told(HEADER, ...rows)).toEqual([
      '村上めぐみ 20528 -',
      '山本莉子 20387 -',
      '吉田剛 20577 -',
      '田中優子 20770 -',
      '山本心春 20405 -',
      '佐藤奏 20510 -',
      '藤井文江 20778 -',
    ])
  })

  it('gives each the telephone of the own cell', async () => {
    const rows = [
      ['9:30', '佐藤様\n090-3128-1234', '山本 莉子様\n090-3128-1235', '吉田 剛様\n080-3128-1236'],
      ['10:30', '田中 優子様\n090-3128-1237', '', '山本 心春様\n070-3128-1238'],
      ['11:30', '', '佐藤 奏様\n090-3128-1239', '藤井 文江様\n080-3128-1240'],
    ]
    expect(await told(HEADER, ...rows)).toEqual([
      '佐藤 - 09031281234',
      '山本莉子 - 09031281235',
      '吉田剛 - 08031281236',
      '田中優子 - 09031281237',
      '山本心春 - 07031281238',
      '佐藤奏 - 09031281239',
      '藤井文江 - 08031281240',
    ])
  })

  it.each([
    ['times', ['0930', '1015', '1130', '1300', '1345', '1500', '1545']],
    ['dates', ['200914', '200915', '200916', '200917', '200918', '200921', '200922']],
    ['amounts', ['5500', '3300', '12000', '8800', '4400', '2200', '6600']],
    ['lengths', ['5501', '33021', '120031', '8801', '44021', '220031', '6601']],
  ])('takes no %s for numbers of persons', async (_, [a, b, c, d, e, f, g]) => {
    const rows = [
      ['9:30', `${a} 村上めぐみ`, `${b} 山本莉子`, `${c} 吉田剛`],
      ['10:30', `${d} 田中 優子`, '', `${e} 山本心春`],
      ['11:30', '', `${f} 佐藤奏`, `${g} 藤井 文江`],
    ]
    for (const line of await told(HEADER, ...rows)) expect(line).toMatch(/ - -$/)
  })

  it('takes the one number of a grid without any for none', async () => {
    const rows = [
      ['9:30', '村上めぐみ', '10:30 山本莉子', '3番 吉田剛'],
      ['10:30', '田中 優子', '', '200405 山本心春'],
      ['11:30', '', '佐藤奏', '藤井 文江'],
    ]
    for (const line of await told(HEADER, ...rows)) expect(line).toMatch(/ - -$/)
  })
})
