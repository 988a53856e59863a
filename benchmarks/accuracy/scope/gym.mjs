// A chain of gyms: an old and a new register between which people moved and married, families on one contract, entries by card, a shop's order lines, chat names.
import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { headOf, lineOf, rowsOf, withFormats } from './sheets.mjs'
import { addressOf, createWorld, flatOf, shortBlock } from './world.mjs'
import { halfWidthKana } from './writing.mjs'

const two = (n) => String(n).padStart(2, '0')
const iso = ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`

export async function gym() {
  const random = createRandom(8801)
  const { people, families } = createWorld(random, 4800, { zipf: 0.7 })
  const incident = withFormats(createIncident('gym'))
  const { some } = createPlan(random, people)
  const adults = (from, to) => people.filter((p) => p.id > from && p.id <= to && p.mobile !== undefined)
  const number = (p) => `G${String(20000 + p.id)}`
  const trainers = createWorld(createRandom(8802), 9, { foreigners: 0 }).people
  const register = adults(0, 2600)
  const moved = createWorld(createRandom(8803), 400).people

  // Two years ago: maiden names, former homes and telephones.
  const former = some(register, 1400)
  incident.xls('本部/会員台帳_2022年度.xls', [
    {
      name: '会員',
      head: headOf('会員番号|会員氏名|シメイ|生年月日|性別|郵便番号|住所１|住所２|電話番号|携帯番号|入会日|店舗'),
      rows: rowsOf(former, (p, n) => {
        const home = n % 12 === 0 ? moved[n % 400].home : p.home
        const name =
          p.maiden !== undefined && n % 2 === 0
            ? `${p.maiden.text} ${p.given.text}|${p.maiden.kana} ${p.given.kana}`
            : `${p.name}|${p.kana}`
        return `${number(p)}|${name}|#${iso(p.birth)}|${p.woman ? '女' : '男'}|${home.zip}|${home.town.name}${home.town.town}${shortBlock(home)}|${flatOf(home)}|${home.phone}|${n % 15 === 0 ? `090-${random.digits(4)}-${random.digits(4)}` : p.mobile}|#20${random.int(15, 21)}-04-01|${random.pick(['駅前店', '西口店'])}`
      }),
    },
  ])
  incident.csv(
    '本部/member_list_20241001.csv',
    headOf(
      'member_id|last_name|first_name|last_name_kana|first_name_kana|birthday|gender|zip|pref|city|street|building|tel|email|joined_at|shop_id|status',
    ),
    rowsOf(
      register,
      (p) =>
        `${number(p)}|${p.surname.text}|${p.given.text}|${p.surname.kana}|${p.given.kana}|${iso(p.birth)}|${p.woman ? 'female' : 'male'}|${p.home.zip.replace('-', '')}|${p.home.town.prefecture}|${p.home.town.city}|${p.home.town.town}${shortBlock(p.home)}|${flatOf(p.home)}|${p.mobile.replaceAll('-', '')}|${p.email}|2023-04-0${random.int(1, 9)}|${random.int(1, 4)}|${random.pick(['active', 'paused'])}`,
    ),
    { bom: true },
  )

  const clans = families.filter((family) => family[0].id > 2600 && family[0].id <= 3400 && family.length > 1)
  incident.xlsx('駅前店/家族会員.xlsx', [
    {
      name: 'ファミリープラン',
      head: headOf(
        'ファミリープラン会員一覧',
        '主会員氏名|主会員フリガナ|主会員携帯|メール|住所|家族会員①氏名|家族会員①生年月日|家族会員②氏名|家族会員②生年月日|月会費',
      ),
      rows: clans.map(([p, a, b]) => ({
        cells: [
          p.name,
          p.kana,
          p.mobile ?? '',
          p.email ?? '',
          addressOf(p.home, 'kanji'),
          a.name,
          a.birth.year + '/' + a.birth.month + '/' + a.birth.day,
          b?.name ?? '',
          b === undefined ? '' : `${b.birth.year}/${b.birth.month}/${b.birth.day}`,
          12000,
        ],
        who: [
          { person: p, columns: [1, 5], knows: ['region'] },
          { person: a, columns: [6, 7], knows: ['birth', 'region'] },
          ...(b ? [{ person: b, columns: [8, 9], knows: ['birth', 'region'] }] : []),
        ],
      })),
    },
  ])

  const tried = [...some(register, 120), ...adults(3400, 3800)]
  incident.csv(
    '駅前店/体験申込（回答）.csv',
    headOf(
      'タイムスタンプ|お名前をご記入ください|フリガナ|生年月日を教えてください|性別|携帯電話の番号|メールアドレス|体験希望日|現在の運動習慣|けが・持病の有無|当店を知ったきっかけ',
    ),
    rowsOf(
      tried,
      (p, n) =>
        `2024/10/${(n % 28) + 1} ${random.int(8, 22)}:0${random.int(0, 9)}:11|${p.name.replace(' ', random.pick(['', ' ', '　']))}|${p.kana}|${p.birth.year}/${p.birth.month}/${p.birth.day}|${p.woman ? '女性' : '男性'}|${p.mobile}|${p.email}|10月${random.int(1, 30)}日|${random.pick(['週1回', 'なし'])}|${random.pick(['なし', '腰痛', 'ぜんそく', 'なし'])}|${random.pick(['チラシ', 'Instagram'])}`,
      ['birth', 'sex'],
    ),
  )

  const entries = some(register, 300).flatMap((p) => Array.from({ length: random.int(1, 6) }, () => p))
  incident.lines(
    '駅前店/entry_20241001.log',
    entries.map((p, n) => ({
      text: `2024-10-01T${two(6 + (n % 16))}:${two(n % 60)}:09+09:00 gate=2 member_id=${number(p)} name="${p.name}" action=${n % 2 ? 'out' : 'in'}`,
      who: [{ person: p }],
    })),
  )

  const buyers = [...some(register, 260), ...adults(3800, 4200)]
  const orders = buyers.flatMap((p) => Array.from({ length: random.int(1, 3) }, (_, at) => ({ p, at })))
  incident.csv(
    'EC/orders_10.csv',
    headOf(
      'order_no|ordered_at|line|orderer_name|orderer_name_kana|orderer_email|orderer_tel|ship_name|ship_zip|ship_address|ship_tel|sku|item|qty|price|payment',
    ),
    orders.map(({ p, at }, n) => {
      const to = n % 9 === 0 ? (p.household.find((q) => q !== p) ?? p) : p
      return {
        cells: [
          `S${p.id}-10`,
          '2024-10-05 12:00',
          at + 1,
          p.name,
          p.kana,
          p.email,
          p.mobile,
          to.name,
          to.home.zip,
          addressOf(to.home),
          p.mobile,
          `PR${random.digits(4)}`,
          random.pick(['プロテイン 1kg', 'ヨガマット']),
          1,
          3980,
          random.pick(['card', 'cod']),
        ],
        who: [
          { person: p, columns: [1, 7], knows: to === p ? ['region'] : [] },
          ...(to === p ? [] : [{ person: to, columns: [8, 11], knows: ['region'] }]),
        ],
      }
    }),
    { cp932: true },
  )

  incident.xlsx(
    '西口店/パーソナル予約.xlsx',
    ['10月', '11月'].map((name) => ({
      name,
      head: headOf('日時|お客様|会員番号|メニュー|担当トレーナー|メモ'),
      rows: some(register, 90).map((p, n) => ({
        cells: [
          `${(n % 28) + 1}日 ${10 + (n % 9)}:00`,
          `${p.name} 様`,
          number(p),
          random.pick(['60分', '90分']),
          trainers[n % 9].name,
          random.pick(['', '膝に不安あり', '減量目標5kg']),
        ],
        who: [{ person: p, columns: [1, 4] }],
      })),
    })),
  )
  for (const sheet of ['10月', '11月'])
    incident.truth.push({ path: '西口店/パーソナル予約.xlsx', sheet, from: 2, to: 91, columns: [5, 6], staff: trainers })

  const measured = [...some(register, 100)]
  incident.lines('西口店/体組成.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?><measurements>' },
    ...measured.map((p) => ({
      text: `<m member="${number(p)}" name="${p.name}" sex="${p.woman ? '2' : '1'}" birthday="${iso(p.birth)}"><weight>${random.int(45, 95)}.2</weight><fat>${random.int(10, 35)}.5</fat></m>`,
      who: [{ person: p, knows: ['birth', 'sex'] }],
    })),
    { text: '</measurements>' },
  ])

  const chat = [...some(register, 150), ...adults(4200, 4350)]
  incident.csv(
    'SNS/LINE友だち.csv',
    headOf('LINE表示名|LINE ID|会員名|電話|タグ'),
    rowsOf(
      chat,
      (p, n) =>
        `${random.pick(['ゆう', 'MK', 'たろ☆', 'さくら', 'hana'])}${n}|${p.passport.toLowerCase().split(' ')[0]}_${p.id}|${p.name}|${p.mobile.replaceAll('-', '')}|${random.pick(['体験', '会員'])}`,
      [],
    ),
  )

  const quit = some(register, 40)
  for (const [n, p] of quit.entries())
    await incident.form(`退会届/退会届_${two(n + 1)}.docx`, {
      paragraphs: ['退　会　届', '令和6年10月31日'],
      table: [
        ['会員番号', number(p)],
        ['氏名', p.name],
        ['電話番号', p.mobile],
        ['退会理由', random.pick(['転居', '多忙'])],
      ],
      who: [{ person: p }],
    })
  const paid = adults(4350, 4800)
  incident.csv('経理/口座振替依頼.csv', headOf('委託者コード|顧客番号|預金者名|金融機関|店番|種目|口座番号|引落金額'), [
    ...rowsOf(paid, (p) => `00123|${number(p)}|${halfWidthKana(p.kana)}|0009|${random.digits(3)}|1|${p.account}|8800`, []),
    lineOf('合計|450||||||3960000'),
  ])
  incident.copy('本部/member_list_20241001.csv', 'バックアップ/member_list_20241001 (1).csv')
  return incident
}
