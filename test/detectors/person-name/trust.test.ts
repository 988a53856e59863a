import { describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import { trustOf } from '../../../detectors/person-name/cells/trust.js'
import type { Located } from '../../../src/contract/index.js'
import { createEngine } from '../../../src/engine/engine.js'

const engine = createEngine(builtIns)

/** What is found under 氏名, medium confidence or more. */
function found(cells: readonly string[]): string[] {
  const names: string[] = []
  const scan = engine.document(({ claim, raw }) => {
    if (claim.detector.type === 'person-name' && claim.confidence >= 0.5) names.push(raw.slice(claim.start, claim.end))
  })
  const rows = [['番号', '氏名', '金額'], ...cells.map((cell, index) => [`A-${100 + index}`, cell, `${980 + index}`])]
  const locate = (): Located => ({ place: { kind: 'cell', sheet: 's', ref: 'A1' }, span: [0, 1] })
  scan.rows({ kind: 'rows', table: 't', rows: rows.map((row, number) => ({ number, cells: row })), locate })
  scan.end()
  return names
}

const FIRMS =
  '丸山電業 ミツワ産業 ソレイユ クレアーレ 東陽商事 エルメリア 日商建材 北斗精機 トレンツァ 中央設備 アトレーゼ 山海食品 リブレット 大野製菓 コスモリンク 北陸運送'.split(
    ' ',
  )
const PEOPLE = '山田太郎 佐藤花子 鈴木一郎 高橋健一 田中美咲 伊藤陽葵 渡辺翔太 山本結衣 中村大輔 小林直樹 加藤由美 吉田恵子'.split(' ')

describe('what the column says of its header', () => {
  it('grows with the share of names, and is nothing where nothing is known', () => {
    expect(trustOf(undefined)).toBe(0)
    const shares = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1].map(trustOf)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares[0]).toBeLessThan(-6)
    expect(shares.at(-1)).toBeGreaterThan(0)
  })

  it('lets go of what only the header made a name, among firms', () => {
    expect(found(FIRMS)).toEqual([])
  })

  it('keeps the names among firms', () => {
    expect(found([...FIRMS, '山田太郎', '佐藤 花子'])).toEqual(['山田太郎', '佐藤 花子'])
  })

  it('keeps lone surnames among departments', () => {
    const departments =
      '総務課 人事課 経理課 営業一課 営業二課 広報室 法務部 開発本部 品質保証課 購買課 情報システム部 監査室 秘書室 製造部 物流課'.split(
        ' ',
      )
    expect(found([...departments, '松本', '佐々木'])).toEqual(['松本', '佐々木'])
  })

  it('asks more of a lone word in katakana among names in kanji, and less of one among its like', () => {
    const firms = ['アトレーゼ']
    expect(found([...PEOPLE, ...PEOPLE.map((name) => name.slice(0, 2) + '英' + name.slice(2)), firms[0]!])).not.toContain(firms[0])
    const foreign = 'カルロス ブルーノ エンリケ ディエゴ マヌエル セルジオ ルシアナ パブロ ホルヘ アンドレア'.split(' ')
    expect(found([...foreign, 'ヘスス'])).toContain('ヘスス')
    expect(found([...PEOPLE, 'グエン・ヴァン・アン', 'マリア・サントス'])).toContain('グエン・ヴァン・アン')
  })

  it('keeps a doubtful name among names', () => {
    expect(found([...PEOPLE, 'キャンベル'])).toEqual([...PEOPLE, 'キャンベル'])
  })
})
