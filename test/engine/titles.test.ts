import { describe, expect, it } from 'vitest'
import { library, KEY } from '../e2e/harness.js'

const HERE = { concurrency: 0, key: KEY, referenceDate: '2026-04-01' } as const
const FAMILY = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村']
const GIVEN = ['花子', '健一', '美咲', '翔太', '由美']
const name = (n: number): string => `${FAMILY[n % 8]!} ${GIVEN[n % 5]!}`
const mobile = (n: number): string => `090-2345-${6000 + n}`

async function persons(rows: readonly (readonly string[])[]): Promise<number> {
  const given = (async function* () {
    for (const row of rows) yield [...row]
  })()
  return (await library.scanTable(given, HERE)).summary.persons.estimate
}

describe('a list below a line with a label and a value', () => {
  it('is a list, and no form of one person', async () => {
    const head = ['部屋', '組合員番号', '区分所有者', '連絡先', '入居者', '入居者連絡先', '居住人数', '駐車場']
    const dwellers = Array.from({ length: 30 }, (_, n) => [
      `${201 + n}号室`,
      `KM00${4000 + n}`,
      name(n),
      mobile(n),
      '同左',
      mobile(n),
      '1',
      `P-${n}`,
    ])
    expect(await persons([['パークハウス豊玉北', '', '管理室', '03-2233-0863'], head, ...dwellers])).toBe(30)
  })
})
