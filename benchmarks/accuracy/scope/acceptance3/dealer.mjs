// A car dealer's shop in Hamamatsu, as it lies on a salesman's laptop: customers, visitors, orders, inspections, insurance, introductions, mail, calendar.
import { createFolder } from '../acceptance2/folder.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C } from './cells.mjs'
import { dealerDesk } from './dealer-desk.mjs'
import { dealerShop } from './dealer-shop.mjs'
import { createTown } from './people.mjs'
import { mark } from '../classes.mjs'

export const HOUSE = { name: '遠州松屋自動車販売株式会社', shop: '浜松西店', domain: 'enshu-matsuya-auto.co.jp', tel: '053-440-2100' }
const FIRMS =
  '有限会社佐鳴塗装|株式会社遠鉄設備工業|医療法人社団若葉会|(株)ヤマト精機|天竜木材株式会社|NPO法人ひなたぼっこ|浜名湖水産加工(有)|遠江建設株式会社|株式会社北脇鉄工所|社会福祉法人みをつくし'.split(
    '|',
  )
const CARS = 'フィット|ヤリス|アルト|N-BOX|ハスラー|プリウス|スペーシア|セレナ|タント|ジムニー|ソリオ|カローラツーリング|エブリイ'.split(
  '|',
)

export async function dealer(seed = 1, count = 1300) {
  const town = createTown(seed, ['浜松市', '磐田市', '湖西市', '袋井市'])
  const { random, chance, once, household, member, foreigner, mobile, some } = town
  const folder = createFolder(`dealer-${seed}`)
  const plate = () =>
    once(
      () =>
        `浜松 ${random.pick([300, 330, 500, 501, 580, 581])} ${random.pick([...'さすせそたちつてとなにぬねの'])} ${random.int(10, 99)}-${random.digits(2)}`,
    )
  const buyer = (one) =>
    Object.assign(one, {
      code: once(() => `${random.pick(['10', '12', '15'])}${random.digits(5)}`),
      car: random.pick(CARS),
      plate: plate(),
      due: `2024/${random.int(11, 12)}/${random.int(1, 28)}`,
    })
  const customers = Array.from({ length: count }, () => {
    if (chance(3)) return buyer(foreigner())
    const home = household()
    const year = random.int(1938, 2003)
    const head = buyer(member(home, { year, woman: chance(34) }))
    if (year < 1997 && chance(60))
      home.spouse = member(home, { year: Math.min(1999, year + random.int(-6, 6)), woman: !head.woman, role: 'spouse' })
    if (home.spouse !== undefined && chance(55))
      for (let n = random.int(1, 3); n > 0; n--) member(home, { year: Math.min(2022, year + random.int(24, 34) + n), role: 'child' })
    return head
  })
  const visitors = Array.from({ length: 280 }, () => member(household(), { year: random.int(1950, 2005) }))
  const staff = Array.from({ length: 24 }, (_, n) => {
    const one = member(household(), { year: random.int(1964, 2002), woman: n % 4 === 0 })
    one.mobile ??= mobile()
    return Object.assign(one, {
      number: `0${4100 + n * 3}`,
      mail: `${once(() => `${String.fromCharCode(97 + (n % 26))}-${random.digits(3)}`)}@${HOUSE.domain}`,
    })
  })
  const dealers = Array.from({ length: 85 }, () => {
    const one = member(household({ far: chance(25) }), { year: random.int(1958, 1998), woman: chance(25) })
    one.mobile ??= mobile()
    return Object.assign(one, {
      firm: random.pick(FIRMS),
      mail: once(
        () =>
          `${random.pick(['info2', 'k', 'm', 's', 't'])}.${random.digits(4)}@${random.pick(['yamato-seiki.example', 'sanaru-toso.co.jp', 'tenryu-mokuzai.jp'])}`,
      ),
    })
  })
  const world = {
    ...{ folder, town, customers, visitors, staff, dealers, FIRMS, CARS },
    clerk: () => random.pick(staff),
    day: (month) => `2024/${month}/${random.int(1, 28)}`,
    code: C.id('customer', (p) => p.code),
    plate: C.id('plate', (p) => p.plate),
    pick: (from, n) => some(from, Math.round((n * count) / 1300)),
  }
  ledgers(world)
  await dealerShop(world)
  await dealerDesk(world)
  await folder.zip('90_旧PC/バックアップ2019.zip', ['顧客データH31.csv', '車検ハガキ宛名.csv'])
  folder.copy('01_顧客/顧客台帳_20241028抽出.csv', 'デスクトップ/顧客台帳_20241028抽出 - コピー.csv')
  folder.copy('05_保険/満期一覧_11月-1月.xlsx', 'ダウンロード/満期一覧_11月-1月.xlsx')
  mark('employee', staff)
  mark('customer', customers, visitors)
  mark('partner', dealers)
  return folder.finish()
}

function ledgers({ folder, town, customers, dealers, clerk, code, plate, pick, FIRMS }) {
  const { random } = town
  const rows = customers.flatMap((customer) =>
    random.int(1, 22) === 1
      ? [
          { customer, clerk: clerk() },
          { firm: random.pick(FIRMS), clerk: clerk() },
        ]
      : [{ customer, clerk: clerk() }],
  )
  folder.csv(
    '01_顧客/顧客台帳_20241028抽出.csv',
    list(rows, [
      ['顧客コード', 'customer', code],
      ['法個区分', undefined, (row) => (row.firm ? '法人' : '個人')],
      ['法人名', undefined, (row) => row.firm ?? ''],
      ['顧客名', 'customer', C.name('　', { old: true })],
      ['顧客名カナ', 'customer', C.kana('half')],
      ['性別', 'customer', C.sex()],
      ['生年月日', 'customer', C.birth('eraMark')],
      ['〒', 'customer', C.zip()],
      ['住所1', 'customer', C.street('plain')],
      ['住所2', 'customer', C.flat()],
      ['TEL1', 'customer', C.landline()],
      ['TEL2', 'customer', C.mobile()],
      ['車名', undefined, ({ customer }) => customer?.car ?? ''],
      ['登録番号', 'customer', plate],
      ['担当', 'clerk', C.family],
    ]),
    { cp932: true, quoted: true, crlf: true },
  )
  const online = customers.filter(({ email, latin }) => email !== undefined && latin === undefined)
  folder.csv(
    '01_顧客/Salesforce_取引先責任者_export.csv',
    list(
      pick(online, 460).map((customer) => ({ customer, clerk: clerk() })),
      [
        ['取引先責任者 ID', undefined, () => `0035i00000${random.digits(8)}`],
        ['姓', 'customer', C.family],
        ['名', 'customer', C.given],
        ['姓 (ふりがな)', 'customer', C.familyKana],
        ['名 (ふりがな)', 'customer', C.givenKana],
        ['誕生日', 'customer', C.birth('iso')],
        ['郵便番号(郵送先)', 'customer', C.zip('plain')],
        ['都道府県(郵送先)', 'customer', C.prefecture],
        ['市区郡(郵送先)', 'customer', C.city],
        ['町名・番地(郵送先)', 'customer', C.block('wide')],
        ['携帯電話', 'customer', C.mobile('plain')],
        ['メール', 'customer', C.email],
        ['取引先責任者 所有者', 'clerk', C.name(' ')],
        ['最終活動日', undefined, () => `2024/${random.int(4, 10)}/${random.int(1, 28)}`],
      ],
    ),
    { bom: true, quoted: true },
  )
  folder.csv(
    '01_顧客/法人窓口.csv',
    list(
      dealers.slice(0, 55).map((contact) => ({ contact })),
      [
        ['法人名', undefined, ({ contact }) => contact.firm],
        ['部署', undefined, () => random.pick(['総務部', '管理課', '営業部', ''])],
        ['ご担当者', 'contact', C.name(' ')],
        ['会社住所', 'contact', C.address('plain', { short: true })],
        ['携帯', 'contact', C.mobile()],
        ['Eメール', 'contact', (p) => ({ text: p.mail, keys: ['email'] })],
        ['保有台数', undefined, () => random.int(1, 14)],
      ],
    ),
    { cp932: true },
  )
  // Lists of 2019 still have the wards of that time.
  folder.csv(
    '顧客データH31.csv',
    list(
      pick(customers, 240).map((customer) => ({ customer })),
      [
        ['No', undefined, (_, __, n) => n + 1],
        ['お客様名', 'customer', C.name('　')],
        ['フリガナ', 'customer', C.kana('half')],
        ['郵便番号', 'customer', C.zip()],
        ['ご住所', 'customer', C.address('chome', { former: true })],
        ['電話番号', 'customer', C.phone('brackets')],
      ],
    ),
    { cp932: true, crlf: true },
  )
  folder.csv(
    '車検ハガキ宛名.csv',
    list(
      pick(customers, 120).map((customer) => ({ customer })),
      [
        ['宛名', 'customer', C.name('　', { old: true, tail: '　様' })],
        ['郵便番号', 'customer', C.zip('plain')],
        ['住所', 'customer', C.address('wide', { former: true, short: true })],
        ['車両', undefined, ({ customer }) => customer.car],
      ],
    ),
    { cp932: true },
  )
  const couples = customers.filter(({ family }) => family.spouse !== undefined)
  folder.book('01_顧客/年賀状2024.ods', [
    {
      name: '住所録',
      list: list(
        // A second name below the first: the given name alone.
        pick(couples, 110).map((customer, n) => ({
          customer,
          second: n % 2 === 0 ? customer.family.spouse : undefined,
          shared: ['customer', 'second'],
        })),
        [
          ['宛名', 'customer', C.name('　', { old: true })],
          ['敬称', undefined, () => '様'],
          ['郵便番号', 'customer', C.zip()],
          ['住所', 'customer', C.address('kanji', { short: true, bare: true })],
          ['建物', 'customer', C.flat('wide')],
          ['連名', 'second', C.given],
          ['備考', undefined, () => random.pick(['', '', '', '喪中', '転居（返送）'])],
        ],
      ),
    },
  ])
}
