import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

const namesIn = async (...rows: readonly (readonly string[])[]): Promise<(string | undefined)[]> =>
  (await sheetRecords(rows)).map((record) => valueOf(record, 'name') ?? valueOf(record, 'kana') ?? valueOf(record, 'email'))

describe('what somebody calls himself', () => {
  it.each(['ニックネーム', 'ハンドルネーム', 'nickname', 'あだ名'])('is no name: %s', async (label) => {
    expect(
      await namesIn(
        ['回答日', label, '年代', 'メールアドレス'],
        ['2024/12/14', 'のばちゃん', '20代', 'noba@sato.jp'],
        ['2024/12/14', 'さくらもち', '30代', ''],
        ['2024/12/15', 'たぬき', '20代', ''],
        ['2024/12/15', 'まるこ', '40代', 'maru@suzuki.jp'],
        ['2024/12/15', 'みき', '40代', ''],
        ['2024/12/16', 'ハルカ', '40代', ''],
      ),
    ).toEqual(['noba@sato.jp', 'maru@suzuki.jp'])
  })

  it('takes the place of no name beside it', async () => {
    expect(
      await namesIn(
        ['氏名', 'ニックネーム', '電話番号'],
        ['佐藤 花子', 'はな', '090-3381-6072'],
        ['鈴木 一郎', 'イチロー', '090-3381-6073'],
      ),
    ).toEqual(['佐藤花子', '鈴木一郎'])
  })

  it('is one where it looks like one', async () => {
    expect(
      await namesIn(
        ['回答日', 'ニックネーム', '年代'],
        ['2024/12/14', '佐藤花子', '20代'],
        ['2024/12/14', 'さくらもち', '30代'],
        ['2024/12/15', '鈴木 一郎', '20代'],
      ),
    ).toEqual(['佐藤花子', '鈴木一郎'])
  })
})
