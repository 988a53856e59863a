// A ticket and fan-club company: its members' data base and what was exported from it, lotteries, halls, shipments, payments, inquiries, the staff.
import { createFolder } from '../acceptance2/folder.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C } from './cells.mjs'
import { desk } from './fanclub-desk.mjs'
import { shows } from './fanclub-shows.mjs'
import { office } from './fanclub-office.mjs'
import { createPopulation } from './people.mjs'
import { COUNTRY, HOKURIKU } from './towns.mjs'

/** Streets abroad as people type them into the form. */
const ABROAD = {
  韓国: ['Seoul', '12-3 Yeonnam-ro, Mapo-gu', '04001'],
  台湾: ['Taipei', 'No. 88, Sec. 2, Zhongshan N. Rd.', '104'],
  中国: ['Shanghai', '200 Huaihai Middle Road, Room 1204', '200020'],
  香港: ['Hong Kong', 'Flat B, 14/F, 25 Nathan Road, Kowloon', ''],
  アメリカ: ['Portland, OR', '1420 SE Alder St Apt 5', '97214'],
  スペイン: ['Madrid', 'Calle de Alcala 112, 3B', '28009'],
  フランス: ['Lyon', '18 rue de la Part-Dieu', '69003'],
  ベトナム: ['Hanoi', '45 Tran Hung Dao', '100000'],
  タイ: ['Bangkok', '99/12 Sukhumvit 31', '10110'],
  フィリピン: ['Quezon City', '27 Maginhawa St', '1101'],
  ドイツ: ['Berlin', 'Kastanienallee 40', '10435'],
}

const COUNTRIES = {
  韓国: 'KR',
  台湾: 'TW',
  中国: 'CN',
  香港: 'HK',
  アメリカ: 'US',
  スペイン: 'ES',
  フランス: 'FR',
  ベトナム: 'VN',
  タイ: 'TH',
  フィリピン: 'PH',
  ドイツ: 'DE',
}

export async function fanclub(seed = 1, scale = 1) {
  const town = createPopulation(seed + 77, { near: COUNTRY, far: HOKURIKU, farShare: 6 })
  const { random, chance, once, household, member, foreigner, mobile } = town
  const folder = createFolder(`fanclub-${seed}`)
  const enrol = (p) =>
    Object.assign(p, { code: once(() => `NV${String(random.int(1, 39_999)).padStart(7, '0')}`), uid: once(() => random.digits(8)) })
  const members = []
  for (let n = Math.round(1500 * scale); n > 0; n--) {
    const family = household()
    const year = chance(12) ? random.int(2007, 2011) : random.int(1968, 2006)
    // Those under age stand in the data base with the parent who agreed.
    const parent = year > 2006 ? member(family, { year: year - random.int(24, 36), woman: chance(75) }) : undefined
    const p = enrol(member(family, { year, woman: chance(80), role: parent ? 'child' : 'head' }))
    if (parent) p.parent = Object.assign(parent, { mobile: parent.mobile ?? mobile() })
    // A mailbox makes the account.
    p.email ??= once(() => `${p.uid}nv@icloud.com`)
    members.push(p)
    if (parent === undefined && year < 1985 && chance(14)) {
      const child = enrol(member(family, { year: year + random.int(22, 28), woman: chance(85), role: 'child' }))
      child.email ??= once(() => `${child.uid}nv@icloud.com`)
      if (child.birth.year > 2006) child.parent = p
      members.push(child)
    } else if (year < 1995 && year > 1975 && chance(5))
      members.push(enrol(mailed(member(family, { year: year + 1, woman: false, role: 'spouse' }))))
  }
  function mailed(p) {
    p.email ??= once(() => `${random.digits(6)}xx@gmail.com`)
    return p
  }
  for (let n = Math.round(70 * scale); n > 0; n--) {
    const p = enrol(foreigner(chance(40)))
    if (p.home === undefined) Object.assign(p, { abroad: ABROAD[p.country], office: 'overseas' })
    members.push(p)
  }
  const staff = Array.from({ length: 24 }, (_, n) => {
    const p = member(household(), { year: random.int(1972, 2003) })
    p.mobile ??= mobile()
    return Object.assign(p, {
      mail: `${'abcdefghijklmnopqrstuvwxy'[n]}${random.digits(2)}@starlight-ticket.co.jp`,
      slack: `U0${random.digits(4)}${n + 10}`,
    })
  })
  const world = { folder, town, members, staff, clerk: () => random.pick(staff) }
  dumps(world)
  await shows(world)
  await desk(world)
  office(world)
  await folder.zip('Z_old/2019以前_会報発送.zip', ['会報vol12_発送.csv', '会報vol13_発送.csv'])
  folder.copy('db/members_utf8.ndjson', 'Z_old/bak_20241001/members_utf8.ndjson')
  folder.copy('02_公演/1214_横浜/当選者リスト_FC先行.xlsx', '02_公演/1214_横浜/当選者リスト_FC先行 (1).xlsx')
  return folder.finish()
}

export const code = (style) => C.id('member', (p) => (style === 'bare' ? p.code && String(Number(p.code.slice(2))) : p.code))
const uid = C.id('user', (p) => p.uid)
const abroadCell = (n) => (p) => ({ text: p.abroad?.[n] ?? '', keys: n === 1 && p.abroad ? ['address'] : [], knows: ['region'] })
/** A cell of those who live in Japan, else the one of those abroad. */
export const either = (here, there) => Object.assign((p, ...rest) => (p.abroad ? there(p) : here(p, ...rest)), { type: here.type })

function dumps({ folder, town, members }) {
  const { random, some } = town
  // The parent who agreed lives where the child lives.
  const rows = members.map((p) => ({ p, parent: p.parent, shared: ['p', 'parent'] }))
  folder.ndjson(
    'db/members_utf8.ndjson',
    list(rows, [
      ['_id', undefined, () => random.digits(12)],
      ['uid', 'p', uid],
      ['fc_no', 'p', code()],
      ['profile.last_name', 'p', C.family],
      ['profile.first_name', 'p', C.given],
      ['profile.last_name_kana', 'p', C.familyKana],
      ['profile.first_name_kana', 'p', C.givenKana],
      ['profile.birthday', 'p', C.birth('iso')],
      ['profile.gender', 'p', C.sex(['male', 'female'])],
      ['contact.email', 'p', C.email],
      ['contact.tel', 'p', C.mobile('plain')],
      ['address.zip', 'p', either(C.zip('plain'), abroadCell(2))],
      ['address.pref', 'p', C.prefecture],
      ['address.city', 'p', either(C.city, abroadCell(0))],
      ['address.line1', 'p', either(C.block('plain'), abroadCell(1))],
      ['address.line2', 'p', C.flat('plain')],
      ['address.country', undefined, ({ p }) => (p.abroad ? COUNTRIES[p.country] : 'JP')],
      ['plan', undefined, () => random.pick(['standard', 'standard', 'premium'])],
      ['expires_at', undefined, () => `2025-${String(random.int(1, 12)).padStart(2, '0')}-01`],
      ['guardian.name', 'parent', C.name(' ')],
      ['guardian.tel', 'parent', C.mobile('plain')],
    ]),
  )
  folder.sql(
    'db/dump_fc_legacy.sql',
    'fc_member',
    list(
      some(members, 900).map((p) => ({ p })),
      [
        ['id', undefined, (_, __, n) => n + 1],
        ['member_no', 'p', code()],
        ['name', 'p', C.name('　', { old: true })],
        ['name_kana', 'p', C.kana('　')],
        ['birth', 'p', C.birth('slash')],
        ['sex', undefined, ({ p }) => (p.woman ? 2 : 1)],
        ['zipcode', 'p', C.zip('dash')],
        ['address', 'p', C.address('wide')],
        ['tel', 'p', C.phone('dash')],
        ['mail', 'p', C.email],
        ['password', undefined, () => `$2y$10$${random.digits(22)}abcdEFGHijklMNOPqrstUVWXYZ012345`.slice(0, 60)],
        ['point', undefined, () => random.int(0, 4000)],
        ['withdraw_flg', undefined, () => random.pick([0, 0, 0, 1])],
        ['created', undefined, () => `${random.int(2015, 2021)}-0${random.int(1, 9)}-1${random.int(0, 9)} 12:00:00`],
      ],
    ),
  )
  folder.csv(
    '01_会員/会員マスタ_月次_202409.csv',
    list(some(rows, 1250), [
      ['会員No', 'p', code('bare')],
      ['氏名', 'p', C.name(' ')],
      ['氏名カナ', 'p', C.halfKana(' ')],
      ['ローマ字', 'p', (p) => (p.latin ? C.latin(p) : { text: '' })],
      ['生年月日', 'p', C.birth('short')],
      ['年齢', 'p', C.age('')],
      ['性別', 'p', C.sex(['男性', '女性'])],
      ['郵便番号', 'p', C.zip()],
      ['都道府県', 'p', C.prefecture],
      ['住所', 'p', C.address('chome', { short: true })],
      ['電話番号', 'p', C.mobile('plain')],
      ['メールアドレス', 'p', C.email],
      ['会員種別', undefined, () => random.pick(['一般', '一般', 'プレミアム', 'ファミリー'])],
      ['保護者氏名', 'parent', C.name(' ')],
      ['保護者同意日', undefined, ({ parent }) => (parent ? `2024/0${random.int(1, 9)}/10` : '')],
      ['メルマガ', undefined, () => random.pick(['希望', '不要'])],
    ]),
    { cp932: true, crlf: true },
  )
  for (const [vol, share] of [
    [12, 330],
    [13, 380],
  ])
    folder.csv(
      `会報vol${vol}_発送.csv`,
      list(
        some(
          members.filter((p) => p.home),
          share,
        ).map((p) => ({ p })),
        [
          ['会員番号', 'p', code('bare')],
          ['〒', 'p', C.zip('mark')],
          ['住所', 'p', C.address('formal')],
          ['宛名', 'p', C.name('　', { old: true })],
          ['敬称', undefined, () => '様'],
        ],
      ),
      { cp932: true },
    )
}
