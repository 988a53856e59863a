import { describe, expect, it } from 'vitest'
import { sheetRecords } from '../../helpers/sheet-records.js'

/** Who stands in sheets, with the region and the keys of a kind. */
async function read(wanted: string, ...sheets: string[][][]): Promise<string[]> {
  const records = await sheetRecords(...sheets)
  return records.map(({ keys, region, reach }) => {
    const of = (kind: string): string[] => keys.flatMap((key) => (key.kind === kind ? [key.value] : []))
    return [of('name')[0], region ?? '-', reach.postal ? 'post' : '-', ...of(wanted)].join(' ')
  })
}

const GUNMA = '群馬県高崎市末広町12-3'
const HEAD = ['氏名', '生年月日', '住所', '電話番号']
/** The key of an address, see address-key.ts. */
const home = async (address: string): Promise<string> =>
  (await read('address', [HEAD, ['佐藤 花子', '1980/1/2', address, '']]))[0]!.split(' ').at(-1)!

describe('同上', () => {
  it('is the address of the row above, of however many', async () => {
    const key = await home(GUNMA)
    const rows = [
      HEAD,
      ['佐藤 太郎', '1978/5/6', GUNMA, '027-322-1111'],
      ['佐藤 花子', '1980/1/2', '同上', '〃'],
      ['佐藤 一郎', '2005/3/4', '（同上）', ''],
      ['鈴木 次郎', '1970/7/8', '', ''],
    ]
    expect(await read('address', rows)).toEqual([
      `佐藤太郎 群馬県 post ${key}`,
      `佐藤花子 群馬県 post ${key}`,
      `佐藤一郎 群馬県 post ${key}`,
      '鈴木次郎 - -',
    ])
    expect((await read('phone', rows)).map((one) => one.split(' ')[3])).toEqual(['0273221111', '0273221111', undefined, undefined])
  })

  it('is nothing where nothing stands above: in a first row, on another sheet', async () => {
    expect(await read('address', [HEAD, ['佐藤 花子', '1980/1/2', '同上', '090-3381-6072']])).toEqual(['佐藤花子 - -'])
    const first = [HEAD, ['佐藤 太郎', '1978/5/6', GUNMA, '027-322-1111']]
    expect((await read('address', first, [HEAD, ['鈴木 花子', '1980/1/2', '同上', '090-3381-6072']]))[1]).toBe('鈴木花子 - -')
  })

  it('is the address of the form above in the first row of a family', async () => {
    const form = [
      ['届出書'],
      ['氏名', '佐藤 太郎', '', '生年月日', '1978/5/6'],
      ['住所', GUNMA, '', '電話番号', '027-322-1111'],
      [],
      ['氏名', '続柄', '生年月日', '住所'],
      ['佐藤 花子', '妻', '1980/1/2', '同上'],
      ['佐藤 一郎', '長男', '2005/3/4', '同上'],
    ]
    expect((await read('none', form)).slice(1)).toEqual(['佐藤花子 群馬県 post', '佐藤一郎 群馬県 post'])
  })

  it('is what stands before it in a form', async () => {
    const form = [
      ['申込書'],
      ['氏名', '佐藤 太郎', '生年月日', '1978/5/6'],
      ['住所', GUNMA],
      ['電話番号', '090-3381-6072'],
      [],
      ['連帯保証人'],
      ['氏名', '高橋 次郎', '続柄', '叔父'],
      ['住所', '同上'],
      ['電話番号', '090-4452-7183'],
    ]
    expect(await read('none', form)).toEqual(['佐藤太郎 群馬県 post', '高橋次郎 群馬県 post'])
  })
})

describe('本人に同じ', () => {
  it('is as with whom the row is about', async () => {
    const rows = [
      ['氏名', '住所', '電話番号', '緊急連絡先氏名', '緊急連絡先住所', '緊急連絡先電話番号'],
      ['佐藤 太郎', GUNMA, '090-3381-6072', '佐藤 花子', '本人に同じ', '090-4452-7183'],
      ['鈴木 太郎', '東京都千代田区神田1-2-3', '090-3381-6073', '鈴木 花子', '同居', '090-4452-7184'],
      ['高橋 太郎', '東京都千代田区神田1-2-4', '090-3381-6074', '高橋 花子', '', '090-4452-7185'],
    ]
    expect((await read('none', rows)).filter((one) => one.includes('花子'))).toEqual([
      '佐藤花子 群馬県 post',
      '鈴木花子 東京都 post',
      '高橋花子 - -',
    ])
  })
})

describe('同居', () => {
  it('tells where a family below a form lives', async () => {
    const form = [
      ['フェイスシート'],
      ['氏名', '佐藤 太郎', '', '生年月日', '1938/5/6'],
      ['住所', GUNMA, '', '電話番号', '027-322-1111'],
      [],
      ['氏名', '続柄', '同居', '電話番号'],
      ['佐藤 花子', '長女', '同居', '090-3381-6072'],
      ['佐藤 一郎', '長男', '別居', '090-4452-7183'],
    ]
    expect((await read('none', form)).slice(1)).toEqual(['佐藤花子 群馬県 post', '佐藤一郎 - -'])
  })

  it('and 別居 decide whether a relative has the address of the row', async () => {
    const rows = [
      ['社員氏名', '社員住所', '続柄', '家族氏名', '家族生年月日', '同居・別居'],
      ['佐藤 太郎', GUNMA, '妻', '佐藤 花子', '1980/1/2', '同居'],
      ['佐藤 太郎', GUNMA, '長男', '佐藤 一郎', '2001/1/2', '別居'],
    ]
    expect((await read('none', rows)).filter((one) => !one.includes('太郎'))).toEqual(['佐藤花子 群馬県 post', '佐藤一郎 - -'])
  })
})

describe('husband and wife', () => {
  it('live together where one of them hands in for the other', async () => {
    const rows = [
      ['使用者_氏名', '使用者_住所', '使用者_電話番号', '届出人_氏名', '届出人_続柄', '届出人_電話番号'],
      ['佐藤 太郎', GUNMA, '090-3381-6072', '佐藤 花子', '妻', '090-4452-7183'],
      ['鈴木 太郎', GUNMA, '090-3381-6073', '鈴木 一郎', '長男', '090-4452-7184'],
    ]
    expect((await read('none', rows)).filter((one) => !one.includes('太郎'))).toEqual(['佐藤花子 群馬県 post', '鈴木一郎 - -'])
  })

  it('may live apart where she is to be called for somebody in a home', async () => {
    const rows = [
      ['利用者名', '住所', 'キーパーソン氏名', 'キーパーソン続柄', 'キーパーソン電話番号'],
      ['佐藤 太郎', GUNMA, '佐藤 花子', '妻', '090-4452-7183'],
    ]
    expect((await read('none', rows)).filter((one) => !one.includes('太郎'))).toEqual(['佐藤花子 - -'])
  })
})

describe('a form with a single relative', () => {
  it('has her in a table of one row', async () => {
    const form = [
      ['扶養控除等（異動）申告書'],
      ['あなたの氏名', '佐藤 太郎', '', 'あなたの生年月日', '昭和53年5月6日'],
      ['あなたの住所又は居所', GUNMA],
      [],
      ['フリガナ', '氏名', '続柄', '生年月日', '住所又は居所'],
      ['サトウ　ハナコ', '佐藤　花子', '妻', 'S55.1.2', '同上'],
    ]
    expect(await read('birth-date', form)).toEqual(['佐藤太郎 群馬県 post 1978-05-06', '佐藤花子 群馬県 post 1980-01-02'])
  })
})
