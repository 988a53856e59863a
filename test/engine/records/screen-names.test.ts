import { describe, expect, it } from 'vitest'
import { sheetRecords } from '../../helpers/sheet-records.js'

const keysOf = async (...rows: readonly (readonly string[])[]): Promise<string[][]> =>
  (await sheetRecords(rows)).map(({ keys }) => keys.flatMap(({ kind, value }) => (/^(?:name|kana|mobile)$/.test(kind) ? [value] : [])))

describe('a name that somebody shows to others', () => {
  it('is none where it is one word beside a mobile, and one where it has a family name', async () => {
    expect(
      await keysOf(
        ['displayName', 'phone', 'linkedAt'],
        ['敏子', '07033816071', '2024-02-13'],
        ['髙橋 舞', '07033816072', '2024-02-13'],
        ['のぼる', '07033816073', '2024-02-13'],
        ['佐藤美咲', '07033816074', '2024-02-13'],
        ['颯太', '07033816075', '2024-02-13'],
      ),
    ).toEqual([['07033816071'], ['高橋舞', '07033816072'], ['07033816073'], ['佐藤美咲', '07033816074'], ['07033816075']])
  })

  it('is all that is known where nothing else is', async () => {
    expect(
      await keysOf(['displayName', 'linkedAt'], ['敏子', '2024-02-13'], ['髙橋 舞', '2024-02-13'], ['佐藤 美咲', '2024-02-14']),
    ).toContainEqual(['高橋舞'])
  })
})

describe('one of whom only the word is used that says what he is', () => {
  it('has what is asked for under that word', async () => {
    const records = await sheetRecords([
      ['お客様名', '連絡先', '旧居立会人', '立会人携帯'],
      ['岸 賢治', '090-3381-6071', '岸 直美（妻）', '090-3381-6081'],
      ['近藤 早苗', '090-3381-6072', '近藤 実（夫）', '090-3381-6082'],
      ['井上 慎太郎', '090-3381-6073', '井上 弥生（妻）', '090-3381-6083'],
    ])
    const naomi = records.find(({ keys }) => keys.some(({ kind, value }) => kind === 'name' && value === '岸直美'))
    expect(naomi?.keys.map(({ value }) => value)).toContain('09033816081')
    expect(naomi?.gender).toBe('female')
  })
})
