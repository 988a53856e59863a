import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { code, date, PRODUCTS } from './parts.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter } from './writing.mjs'

/** A shop: members, orders with the same customers many times, shipments to others, newsletters by mailbox alone, reviews by member number. */
export async function shop() {
  const random = createRandom(22)
  const people = createPopulation(random, 8000)
  const incident = createIncident('shop')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.4)
  const { customers, some } = createPlan(random, people)
  const members = customers(0, 6000)
  incident.csv(
    'export/customers.csv',
    [
      [
        '会員ID',
        '姓',
        '名',
        'セイ',
        'メイ',
        '郵便番号',
        '都道府県',
        '市区町村',
        '番地',
        '電話番号',
        'メールアドレス',
        '生年月日',
        '性別',
        '会員ランク',
      ],
    ],
    members.map((p) => ({
      cells: [
        code('M', p.number),
        p.surname.text,
        p.given.text,
        p.surname.kana,
        p.given.kana,
        p.home.zip,
        p.home.town.prefecture,
        p.home.town.city,
        `${p.home.street}${p.home.block.join('-')}`,
        p.mobile,
        p.email,
        clean.birth(p),
        p.woman ? '女性' : '男性',
        random.pick(['ゴールド', '一般']),
      ],
      who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
    })),
    { bom: true },
  )
  const orders = Array.from({ length: 7000 }, () =>
    random.int(0, 4) === 0 ? random.pick(customers(6000, 7000)) : random.pick(members.slice(0, 2500)),
  )
  incident.csv(
    'export/orders.csv',
    [['注文番号', '注文日', '注文者氏名', '注文者住所', '注文者電話番号', '注文者メールアドレス', '商品名', '金額']],
    orders.map((p, n) => {
      const former = random.int(0, 1) === 0
      return {
        cells: [
          `O-${100000 + n}`,
          date(random),
          careless.name(p, { former }),
          careless.address(p, { former }),
          careless.phone(former ? (p.formerMobile ?? p.mobile) : p.mobile),
          careless.email(p.email),
          random.pick(PRODUCTS),
          random.int(500, 30000),
        ],
        who: [{ person: p, knows: ['region'] }],
      }
    }),
    { cp932: true },
  )
  const gifts = some(members, 800).map((p) => [p, random.int(0, 2) === 0 ? random.pick(customers(7000, 7600)) : undefined])
  incident.xlsx('出荷/出荷一覧.xlsx', [
    {
      name: '出荷',
      head: [
        ['', 'ご依頼主', '', '', 'お届け先', '', '', ''],
        ['伝票番号', '氏名', '住所', '電話番号', '氏名', '郵便番号', '住所', '電話番号'],
      ],
      rows: gifts.map(([p, other]) => {
        const to = other ?? p
        return {
          cells: [
            `7${random.digits(11)}`,
            clean.name(p),
            careless.address(p),
            p.mobile,
            clean.name(to),
            clean.zip(to),
            careless.address(to),
            to.mobile,
          ],
          who:
            other === undefined
              ? [{ person: p, knows: ['region'] }]
              : [
                  { person: p, columns: [1, 4], knows: ['region'] },
                  { person: other, columns: [5, 8], knows: ['region'] },
                ],
        }
      }),
    },
  ])
  incident.csv(
    'mail/newsletter.csv',
    [['email', 'subscribed_at']],
    [...some(members, 1500), ...customers(7600, 7800)]
      // A mailbox of a parent that a child has given, too, is nobody's for certain.
      .filter((p) => p.email !== p.parent?.email)
      .map((p) => ({ cells: [p.email, date(random)], who: [{ person: p }] })),
  )
  incident.csv(
    'points.csv',
    [['会員ID', 'ポイント残高', '最終利用日']],
    some(members, 2000).map((p) => ({ cells: [code('M', p.number), random.int(0, 9000), date(random)], who: [{ person: p }] })),
  )
  const reviewers = some(members, 600)
  incident.raw(
    'reviews.ndjson',
    reviewers
      .map((p) => JSON.stringify({ member_id: code('M', p.number), name: clean.name(p), email: p.email, rating: random.int(1, 5) }))
      .join('\n') + '\n',
    reviewers.map((p, n) => [n + 1, n + 1, { person: p }]),
  )
  return incident
}
