import { describe, expect, it } from 'vitest'
import { library, KEY } from '../e2e/harness.js'

const HERE = { concurrency: 0, key: KEY, referenceDate: '2026-04-01' } as const
const FAMILY = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村']
const GIVEN = ['花子', '健一', '美咲', '翔太', '由美']
const name = (n: number): string => `${FAMILY[n % 8]!} ${GIVEN[n % 5]!}`
const mobile = (n: number): string => `090-2345-${6000 + n}`

async function summaryOf(rows: readonly (readonly string[])[]): Promise<Awaited<ReturnType<typeof library.scanTable>>['summary']> {
  const given = (async function* () {
    for (const row of rows) yield [...row]
  })()
  return (await library.scanTable(given, HERE)).summary
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
    expect((await summaryOf([['パークハウス豊玉北', '', '管理室', '03-2233-0863'], head, ...dwellers])).persons.estimate).toBe(30)
  })
})

describe('a list of flats below the address of the house', () => {
  const flats = Array.from({ length: 20 }, (_, n) => [n === 5 ? '' : `${201 + n}`, name(n), mobile(n), '2019/4/1'])
  const list = (title: string, first: string): readonly (readonly string[])[] => [
    ['レジデンス見本　入居者一覧'],
    [title],
    [first, '契約者', '連絡先', '入居日'],
    ...flats,
  ]
  const ADDRESS = '群馬県前橋市元総社町347-9'

  it.each([
    ['of its dwellers', `所在地：${ADDRESS}`, '号室', 1],
    ['of nobody, where it is told of otherwise', `発送元 ${ADDRESS}`, '号室', 20],
    ['of nobody, where the list is not of flats', `所在地：${ADDRESS}`, '会員区分', 20],
  ])('is that %s', async (_, title, first, unknown) => {
    const { persons, regions } = await summaryOf(list(title, first))
    expect(regions['unknown']).toBe(unknown)
    if (unknown === 1) expect([persons.estimate, regions]).toEqual([20, { 群馬県: 19, unknown: 1 }])
  })
})
