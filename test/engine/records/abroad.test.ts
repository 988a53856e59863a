import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

/** Who stands in a sheet, and where each lives. */
const regionsIn = async (...rows: readonly (readonly string[])[]): Promise<string[]> =>
  (await sheetRecords(rows)).map((record) => `${valueOf(record, 'name') ?? ''} ${record.region ?? '-'}`)

describe('who lives abroad', () => {
  it.each(['国', '国名', '居住国', 'Country', 'address.country', 'countryCode', '国コード'])('is told by the column %s', async (label) => {
    expect(
      await regionsIn(
        ['氏名', '住所1', '住所2', label, 'メールアドレス'],
        ['佐藤 花子', 'No. 88, Sec. 2, Zhongshan N. Rd.', 'Taipei', 'TW', 'hanako@sato.jp'],
        ['鈴木 一郎', '12 rue des Martyrs', 'Paris', 'フランス', 'ichiro@suzuki.jp'],
        ['田中 健', '500 Hale Street', 'Boston', 'United States', 'ken@tanaka.jp'],
        ['高橋 次郎', '末広町12-3', '', '日本', 'jiro@takahashi.jp'],
        ['伊藤 美咲', '', '', 'US', 'misaki@ito.jp'],
        ['渡辺 翔太', '12-3', '', '不明', 'shota@watanabe.jp'],
      ),
    ).toEqual(['佐藤花子 overseas', '鈴木一郎 overseas', '田中健 overseas', '高橋次郎 -', '伊藤美咲 -', '渡辺翔太 -'])
  })

  it('is nobody with an address in Japan, nor whoever was born or goes there', async () => {
    const home = '群馬県高崎市末広町12-3'
    expect(
      await regionsIn(
        ['氏名', '住所', '国', '電話番号'],
        ['佐藤 花子', home, 'US', '027-322-1111'],
        ['田中 健', home, 'TW', '027-322-1112'],
      ),
    ).toEqual(['佐藤花子 群馬県', '田中健 群馬県'])
    expect(
      await regionsIn(['氏名', '住所1', '渡航先国名', 'メールアドレス'], ['佐藤 花子', '末広町12-3', 'フランス', 'hanako@sato.jp']),
    ).toEqual(['佐藤花子 -'])
  })
})
