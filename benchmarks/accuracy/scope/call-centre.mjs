import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { code, date } from './parts.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter } from './writing.mjs'

/** A call centre: a large register in sheets, calls, shipments, visitors by name alone. */
export async function callCentre() {
  const random = createRandom(66)
  const people = createPopulation(random, 20_000)
  const incident = createIncident('call-centre')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.4)
  const { customers, some } = createPlan(random, people)
  const register = customers(0, 16_000)
  const row = (p) => ({
    cells: [code('', p.number), clean.name(p), clean.kana(p), p.home.zip, careless.address(p), p.home.phone, p.mobile, clean.birth(p)],
    who: [{ person: p, knows: ['birth', 'region'] }],
  })
  const head = [['お客様番号', 'お客様名', 'お客様名カナ', '郵便番号', '住所', '自宅電話', '携帯電話', '生年月日']]
  incident.xlsx('お客様台帳.xlsx', [
    { name: '東日本', head, rows: register.slice(0, 9000).map(row) },
    { name: '西日本', head, rows: register.slice(9000).map(row) },
  ])
  incident.csv(
    '通話履歴.csv',
    [['受付日時', 'お名前', 'お電話番号', '用件', '対応者']],
    Array.from({ length: 6000 }, () => random.pick(random.int(0, 9) === 0 ? customers(16_000, 17_500) : register)).map((p) => ({
      cells: [date(random), careless.name(p), careless.phone(random.int(0, 1) === 0 ? p.home.phone : p.mobile), '契約内容の確認', ''],
      who: [{ person: p }],
    })),
    { cp932: true },
  )
  incident.csv(
    'DM発送.csv',
    [['宛名', '郵便番号', '住所1', '住所2']],
    [...some(register, 4000), ...customers(17_500, 19_000)].map((p) => {
      const { town, street, block, building } = p.home
      return {
        cells: [
          `${clean.name(p)} 様`,
          careless.zip(p),
          town.name,
          `${street}${block.join('-')}${building === undefined ? '' : ` ${building.name}${building.room}`}`,
        ],
        who: [{ person: p, knows: ['region'] }],
      }
    }),
  )
  incident.xlsx('来場者.xlsx', [
    {
      name: '来場者',
      head: [['氏名', '来場日']],
      rows: [...some(register, 1500), ...customers(19_000, 19_300)].map((p) => ({
        cells: [clean.name(p), date(random)],
        who: [{ person: p, keyed: false }],
      })),
    },
  ])
  return incident
}
