import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { date } from './parts.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter, halfWidthKana } from './writing.mjs'

/** An insurer: policy holders and insured, half-width kana with accounts, claims by name and birth date, changed names. */
export async function insurer() {
  const random = createRandom(44)
  const people = createPopulation(random, 5000)
  const incident = createIncident('insurer')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.5)
  const { customers, some } = createPlan(random, people)
  const holders = customers(0, 3500)
  const families = new Map()
  for (const p of people) families.set(p.home, [...(families.get(p.home) ?? []), p])
  incident.xlsx('契約一覧.xlsx', [
    {
      name: '契約',
      head: [
        [
          '証券番号',
          '契約者氏名',
          '契約者カナ',
          '契約者生年月日',
          '契約者住所',
          '契約者電話番号',
          '被保険者氏名',
          '被保険者生年月日',
          '続柄',
          '受取人',
          '保険料',
        ],
      ],
      rows: holders.map((p) => {
        const insured = random.int(0, 1) === 0 ? random.pick(families.get(p.home)) : p
        return {
          cells: [
            `P${40000000 + p.number}`,
            clean.name(p),
            clean.kana(p),
            clean.birth(p),
            clean.address(p),
            p.home.phone,
            clean.name(insured),
            clean.birth(insured),
            insured === p ? '本人' : '家族',
            '法定相続人',
            random.int(2000, 30000),
          ],
          who:
            insured === p
              ? [{ person: p, knows: ['birth', 'region'] }]
              : [
                  { person: p, columns: [1, 6], knows: ['birth', 'region'] },
                  { person: insured, columns: [7, 9], knows: ['birth'] },
                ],
        }
      }),
    },
  ])
  incident.csv(
    '請求/支払実績.csv',
    [['氏名', '生年月日', '支払日', '支払額']],
    Array.from({ length: 1500 }, () => random.pick(holders)).map((p) => ({
      cells: [careless.name(p), careless.birth(p, 'era'), date(random), random.int(5000, 900000)],
      who: [{ person: p, knows: ['birth'] }],
    })),
    { cp932: true },
  )
  incident.csv(
    '振込/口座振替.csv',
    [['預金者名', '生年月日', '銀行名', '支店名', '口座種別', '口座番号']],
    some(holders, 1200).map((p) => ({
      cells: [halfWidthKana(clean.kana(p)), clean.birth(p, 'compact'), 'みずほ銀行', random.pick(['本店', '駅前支店']), '普通', p.account],
      who: [{ person: p, knows: ['birth'] }],
    })),
    { cp932: true },
  )
  incident.xlsx('web会員.xlsx', [
    {
      name: 'Sheet1',
      head: [['No.', '氏名', 'メールアドレス', '携帯電話', '生年月日', '登録日']],
      rows: [...some(holders, 1000), ...customers(3500, 4500)].map((p, n) => ({
        cells: [n + 1, careless.name(p, { former: true }), p.email, careless.phone(p.mobile), clean.birth(p), date(random)],
        who: [{ person: p, knows: ['birth'] }],
      })),
    },
    {
      name: '問い合わせ',
      head: [['受付日', 'お名前', '電話', 'お問い合わせ内容']],
      rows: some(customers(3500, 4500), 300).map((p) => ({
        cells: [date(random), careless.name(p), careless.phone(p.mobile), '保険料の引き落とし日について教えてほしいとのこと。'],
        who: [{ person: p }],
      })),
    },
  ])
  return incident
}
