import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import { TYPE_TITLES } from '../../src/report/titles.js'

/** A second detector of a type (addresses in Latin letters) has a title of its own; the type is called what its first one is. */
const byType = new Map([...builtIns].reverse().map(({ type, title }) => [type, title] as const))

describe('titles of types', () => {
  // Reports know types only, and the list of detectors knows detectors only: both must use the same words.
  it.each([...byType])('%s: the report calls it what its detector does', (type, title) => {
    expect((TYPE_TITLES as Record<string, unknown>)[type]).toEqual(title)
  })

  it('are the words of the law and the trade', () => {
    const words = `
      氏名
      住所
      郵便番号
      電話番号
      メールアドレス
      クレジットカード番号
      口座番号
      個人番号（マイナンバー）
      運転免許証番号
      旅券番号
      在留カード番号
      基礎年金番号
      健康保険の記号・番号
      介護保険の被保険者番号
      雇用保険の被保険者番号
      住民票コード
      生年月日
      年齢
      性別
      職業
      会員番号・社員番号
      自動車登録番号
      IPアドレス
      ID・パスワード
      要配慮個人情報`
    expect([...new Set(builtIns.map(({ type }) => byType.get(type)!.ja))]).toEqual(words.trim().split(/\s+/))
  })
})
