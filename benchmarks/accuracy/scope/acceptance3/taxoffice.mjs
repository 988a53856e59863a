// A tax accountant's office in Takasaki: clients and their families, the pay of the clients' employees, My Numbers, returns, estates, tenants.
import { createFolder } from '../acceptance2/folder.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C } from './cells.mjs'
import { createTown } from './people.mjs'
import { taxDesk } from './taxoffice-desk.mjs'
import { taxFamilies } from './taxoffice-families.mjs'
import { payroll } from './taxoffice-payroll.mjs'
import { mark } from '../classes.mjs'

const FIRMS =
  '株式会社上州メタル|有限会社榛名製パン|株式会社北関運輸|医療法人桐の葉会|合同会社からっ風デザイン|株式会社まるよし工務店|有限会社倉賀野クリーニング|株式会社観音フーズ|株式会社ティーエス電子|有限会社湯けむり旅館|一般社団法人あかぎ福祉ネット|株式会社問屋町商事|株式会社みどり造園|有限会社烏川モータース|株式会社高崎印刷センター|株式会社アルファ計装'.split(
    '|',
  )
const SHOPS =
  '食堂ひさご|理容キムラ|山の上クリニック|ネイルサロン Luce|大工|野菜直売所|行政書士事務所|珈琲店|ピアノ教室|建設業（一人親方）|整体院|鍼灸院|不動産賃貸|農業|軽貨物運送'.split(
    '|',
  )

/** A My Number with its check digit. */
function myNumber(random) {
  const digits = random.digits(11)
  const sum = [...digits].reverse().reduce((total, digit, n) => total + Number(digit) * (n < 6 ? n + 2 : n - 4), 0)
  return digits + (sum % 11 <= 1 ? 0 : 11 - (sum % 11))
}

export async function taxoffice(seed = 1, scale = 1) {
  const town = createTown(seed + 500, ['高崎市', '前橋市', '安中市', '藤岡市', '富岡市', '伊勢崎市'])
  const { random, chance, once, household, member, foreigner, mobile } = town
  const folder = createFolder(`taxoffice-${seed}`)
  const numbered = (one) => Object.assign(one, { my: once(() => myNumber(random)) })
  const clients = Array.from({ length: Math.round(190 * scale) }, () => {
    const home = household()
    const year = random.int(1944, 1990)
    const head = numbered(member(home, { year, woman: chance(30) }))
    if (chance(72)) home.spouse = numbered(member(home, { year: year + random.int(-5, 6), woman: !head.woman, role: 'spouse' }))
    if (chance(55))
      for (let n = random.int(1, 2); n > 0; n--)
        numbered(member(home, { year: Math.min(2020, year + random.int(25, 33) + n), role: 'child' }))
    return Object.assign(head, {
      trade: random.pick(SHOPS),
      eTax: once(() => `1${random.digits(15)}`),
      code: once(() => `P${random.digits(4)}`),
    })
  })
  const firms = FIRMS.map((name, n) => {
    const employees = Array.from({ length: Math.round(random.int(22, 62) * scale) }, (_, at) => {
      const year = random.int(1955, 2005)
      const one = chance(6) ? foreigner() : member(household(), { year })
      numbered(one)
      if (!one.latin && one.birth.year < 1996) {
        if (chance(45))
          one.family.spouse = numbered(member(one.family, { year: one.birth.year + random.int(-5, 5), woman: !one.woman, role: 'spouse' }))
        if (chance(45))
          for (let k = random.int(1, 3); k > 0; k--)
            numbered(member(one.family, { year: Math.min(2023, one.birth.year + random.int(24, 33) + k), role: 'child' }))
        if (one.birth.year > 1962 && chance(9)) numbered(member(one.family, { year: one.birth.year - 29, woman: true, role: 'parent' }))
      }
      // Numbers begin anew in each firm.
      return Object.assign(one, { number: String((at + 1) * (n % 2 === 0 ? 1 : 10)).padStart(4, '0'), account: random.digits(7) })
    })
    const president = numbered(member(household(), { year: random.int(1945, 1985), woman: chance(20) }))
    const site = household().home
    return { name, employees, president, site, code: `H${String(101 + n)}` }
  })
  const payees = Array.from({ length: 70 }, () => numbered(member(household({ far: chance(30) }), { year: random.int(1950, 1995) })))
  const staff = Array.from({ length: 13 }, (_, n) => {
    const one = member(household(), { year: random.int(1955, 2000), woman: n % 2 === 0 })
    one.mobile ??= mobile()
    return Object.assign(one, { mail: `${once(() => `${'abcdefghijkmn'[n]}${random.digits(3)}`)}@midorino-kaikei.or.jp` })
  })
  const world = {
    ...{ folder, town, clients, firms, payees, staff },
    clerk: () => random.pick(staff),
    my: C.id('my', (p) => p.my),
  }
  clientLists(world)
  await payroll(world)
  await taxFamilies(world)
  await taxDesk(world)
  await folder.zip('99_退避/H30以前.zip', ['個人顧問先_H30.csv', '年賀状宛名H30.csv'])
  folder.copy('01_顧問先/顧問先台帳.xlsx', '01_顧問先/old/顧問先台帳（1）.xlsx')
  folder.copy('05_支払調書/報酬等支払調書_R5.csv', 'デスクトップ/報酬等支払調書_R5.csv')
  mark('employee', staff)
  mark('customer', clients)
  for (const { employees } of firms) mark('family', ...employees.map((one) => one.family.members.filter((other) => other !== one)))
  return folder.finish()
}

function clientLists({ folder, town, clients, firms, payees, clerk, my }) {
  const { random, some } = town
  const bare = ({ keys: _, ...cell }) => ({ ...cell, keys: [] })
  folder.book('01_顧問先/顧問先台帳.xlsx', [
    {
      name: '個人',
      above: [['顧問先台帳（個人）', '', '', '', '', '', '取扱注意'], ['令和6年10月現在']],
      list: list(
        clients.map((client) => ({ client, clerk: clerk() })),
        [
          ['コード', 'client', C.id('client', (p) => p.code)],
          ['屋号・業種', undefined, ({ client }) => client.trade],
          ['氏名', 'client', C.name('　', { old: true })],
          ['フリガナ', 'client', C.kana('wide')],
          ['生年月日', 'client', C.birth('letter')],
          ['〒', 'client', C.zip()],
          ['住所', 'client', C.address('chome')],
          ['自宅TEL', 'client', C.landline()],
          ['携帯', 'client', C.mobile()],
          ['メール', 'client', C.email],
          ['利用者識別番号', 'client', C.id('etax', (p) => p.eTax)],
          ['青白', undefined, () => random.pick(['青', '青', '白'])],
          ['担当', 'clerk', C.family],
        ],
      ),
    },
    {
      name: '法人',
      above: [['顧問先台帳（法人）']],
      list: list(
        firms.map((firm) => ({ firm, president: firm.president, clerk: clerk() })),
        [
          ['コード', undefined, ({ firm }) => firm.code],
          ['法人名', undefined, ({ firm }) => firm.name],
          ['決算月', undefined, () => `${random.int(1, 12)}月`],
          ['代表者氏名', 'president', C.name('　')],
          ['代表者生年月日', 'president', C.birth('letter')],
          ['代表者住所', 'president', C.address('plain')],
          ['代表者携帯', 'president', C.mobile()],
          ['担当', 'clerk', C.family],
        ],
      ),
    },
  ])
  folder.csv(
    '06_確定申告/kintone_確定申告進捗R5.csv',
    list(
      some(clients, 150).map((client) => ({ client, clerk: clerk() })),
      [
        ['レコード番号', undefined, (_, __, n) => n + 1],
        ['顧客コード', 'client', C.id('client', (p) => p.code)],
        ['顧客名', 'client', C.name(' ')],
        ['電話番号', 'client', C.phone()],
        ['申告区分', undefined, () => random.pick(['所得税', '所得税・消費税', '譲渡', '贈与'])],
        ['ステータス', undefined, () => random.pick(['資料待ち', '入力中', '所長確認', '送信済'])],
        ['納税額', undefined, () => random.int(0, 900) * 1000],
        ['作業者', 'clerk', C.name(' ')],
        ['備考', undefined, () => random.pick(['', '医療費あり', '住宅ローン1年目', 'iDeCo証明書待ち', '株式譲渡あり'])],
      ],
    ),
    { bom: true, quoted: true },
  )
  folder.csv(
    '05_支払調書/報酬等支払調書_R5.csv',
    list(
      [...payees, ...some(clients, 12)].map((payee) => ({ payee })),
      [
        ['支払者名称', undefined, () => random.pick(firms).name],
        ['支払を受ける者の住所', 'payee', C.address('wide')],
        ['支払を受ける者の氏名', 'payee', C.name('　', { old: true })],
        ['個人番号', 'payee', (p) => bare(my(p))],
        ['区分', undefined, () => random.pick(['弁護士等の報酬', 'デザイン料', '原稿料', '講演料', '外交員報酬'])],
        ['支払金額', undefined, () => random.int(50, 900) * 1000],
        ['源泉徴収税額', undefined, () => random.int(5, 90) * 1021],
      ],
    ),
    { cp932: true, crlf: true },
  )
  folder.csv(
    '個人顧問先_H30.csv',
    list(
      some(clients, 90).map((client) => ({ client })),
      [
        ['顧問先名', 'client', C.name('　')],
        ['住所', 'client', C.address('plain', { short: true })],
        ['ＴＥＬ', 'client', C.landline('brackets')],
        ['ＦＡＸ', undefined, () => ''],
        ['生年月日', 'client', C.birth('era')],
      ],
    ),
    { cp932: true },
  )
  folder.csv(
    '年賀状宛名H30.csv',
    list(
      [...some(clients, 60), ...some(payees, 20)].map((one) => ({ one })),
      [
        ['氏名', 'one', C.name('　', { old: true })],
        ['敬称', undefined, () => '様'],
        ['郵便番号', 'one', C.zip('plain')],
        ['住所１', 'one', C.street('kanji')],
        ['住所２', 'one', C.flat('wide')],
      ],
    ),
    { cp932: true },
  )
  folder.html(
    '10_事務所/顧問先_連絡先一覧.html',
    list(
      some(clients, 85).map((client) => ({ client, clerk: clerk() })),
      [
        ['顧客名', 'client', C.name(' ')],
        ['ふりがな', 'client', C.kana('hira')],
        ['住所', 'client', C.address('plain')],
        ['電話', 'client', C.phone()],
        ['E-mail', 'client', C.email],
        ['担当者', 'clerk', C.name(' ')],
      ],
    ),
    { title: '顧問先連絡先一覧', above: 'グループウェアより出力 2024/10/25' },
  )
}
