// A city's water office: who uses the water, who owns the house, who pays, who telephones; readers of meters, plumbers, staff.
import { F } from './fields.mjs'
import { createFolder } from './folder.mjs'
import { list } from './rows.mjs'
import { createPopulation, some } from './people.mjs'
import { counter } from './waterworks-counter.mjs'
import { inside } from './waterworks-inside.mjs'
import { money } from './waterworks-money.mjs'
import { mark } from '../classes.mjs'

const NEAR = ['上越市']
const FIRMS =
  '有限会社高田製作所|株式会社直江津水産|医療法人社団春日会|上越青果株式会社|大町アパート共用栓|板倉区集会所|（株）頸城運輸|有限会社まるやま食堂|JAえちご上越 稲田支店|春日野団地管理組合'.split(
    '|',
  )

export async function waterworks(seed = 1, count = 1900) {
  const population = createPopulation(seed + 900)
  const { random, household, member, once } = population
  const folder = createFolder(`waterworks-${seed}`)
  const mobile = () => once(() => `0${random.pick([7, 8, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
  const users = Array.from({ length: count }, () => {
    const home = household(NEAR)
    const year = random.int(1934, 2001)
    const head = member(home, { woman: random.int(1, 100) <= 30, year, role: 'head' })
    if (random.int(1, 100) <= 60 && year < 1996) {
      home.spouse = member(home, { woman: !head.woman, year: year + random.int(-5, 5), role: 'spouse' })
      home.children = []
      if (year > 1972 && year < 1992 && random.int(1, 100) <= 75)
        for (let n = random.int(1, 2); n > 0; n--)
          home.children.push(member(home, { year: Math.min(2020, year + random.int(25, 33) + n), role: 'child' }))
    }
    head.customer = once(() => `${random.int(10, 39)}${random.digits(6)}`)
    head.tap = once(() => `${random.int(1, 8)}${random.digits(8)}`)
    // The old let their children pay; a tenth of the houses belong to somebody else.
    if (year < 1950 && random.int(1, 100) <= 22)
      head.payer = member(household(undefined, { surname: home.surname }), { year: year + random.int(24, 31) })
    return head
  })
  const owners = Array.from({ length: 95 }, () =>
    member(household(random.int(1, 4) === 1 ? undefined : NEAR), { year: random.int(1940, 1975) }),
  )
  for (const one of users) if (random.int(1, 100) <= 16) one.owner = random.pick(owners)
  const worker = (from, to) => {
    const one = member(household([...NEAR, '妙高市']), { year: random.int(from, to) })
    one.mobile ??= mobile()
    return one
  }
  const staff = Array.from({ length: 54 }, (_, n) => Object.assign(worker(1964, 2003), { number: String(30_100 + n * 7) }))
  const readers = Array.from({ length: 31 }, (_, n) => Object.assign(worker(1952, 1990), { number: `K${String(n + 1).padStart(2, '0')}` }))
  const world = {
    ...{ random, folder, users, owners, staff, readers, household, member, once, mobile, worker },
    some: (from, n) => some(random, from, Math.round((n * count) / 1900)),
    clerk: () => random.pick(staff),
    firm: () => random.pick(FIRMS),
    customer: F.id('customer', (p) => p.customer),
    tap: F.id('tap', (p) => p.tap),
  }
  ledger(world)
  await counter(world)
  await money(world)
  await inside(world)
  await folder.zip('保管/H30_合併前データ.zip', ['h30_板倉区.csv', 'h30_使用者カナ.csv'])
  folder.copy('01_台帳/水道使用者台帳_20241001.csv', '個人/作業用/水道使用者台帳_20241001.csv')
  folder.copy('02_開閉栓/Web開始届_kintone_20240930.csv', '個人/作業用/kintone.csv')
  mark('employee', staff)
  mark('customer', users, owners)
  return folder.finish()
}

function ledger({ random, folder, users, some: pick, firm, customer, tap, readers }) {
  const numbered = (p) => ({ ...customer(p), text: `${p.customer.slice(0, 2)}-${p.customer.slice(2)}` })
  const rows = users.flatMap((user) => (random.int(1, 16) === 1 ? [{ user }, { firm: firm() }] : [{ user }]))
  folder.csv(
    '01_台帳/水道使用者台帳_20241001.csv',
    list(
      rows.map((row) => ({ ...row, payer: row.user?.payer })),
      [
        ['お客様番号', 'user', numbered],
        ['水栓番号', 'user', tap],
        ['使用者名', 'user', F.full('wide', { old: true })],
        ['使用者カナ', 'user', F.kana('half')],
        ['設置場所', 'user', (p) => F.address('plain', { short: true })({ home: { ...p.home, flat: undefined } })],
        ['方書', 'user', F.flat],
        ['電話番号１', 'user', F.landline()],
        ['電話番号２', 'user', F.mobile()],
        ['送付先氏名', 'payer', F.full('wide')],
        ['送付先郵便番号', 'payer', F.zip()],
        ['送付先住所', 'payer', F.address('plain')],
        ['用途', undefined, () => random.pick(['家事用', '家事用', '家事用', '営業用'])],
        ['口径', undefined, () => random.pick([13, 20, 20, 25])],
        ['支払方法', undefined, () => random.pick(['口座', '口座', '納付書', 'クレジット'])],
        ['法人名', undefined, (row) => row.firm ?? ''],
      ],
    ),
    { cp932: true, quoted: true, crlf: true },
  )
  // What the readers carry home: fixed columns without labels, in half-width kana.
  const pad = (text, n) => text.padEnd(n).slice(0, n)
  folder.text(
    '03_検針/HT_20240910.dat',
    pick(users, 140).map((user, n) => ({
      text: `${String(n + 1).padStart(5, '0')} ${user.tap} ${pad(F.kana('half')(user).text, 28)}${random.pick(['13', '20', '25'])} ${String(random.int(100, 9000)).padStart(6, '0')} ${String(random.int(100, 9000)).padStart(6, '0')}${random.pick([' ', ' ', '1', '3'])}`,
      who: [{ person: user, keys: new Set(), knows: new Set() }],
    })),
    { cp932: true, crlf: true },
  )
  folder.csv(
    'h30_板倉区.csv',
    list(
      pick(users, 170).map((user) => ({ user })),
      [
        ['番号', undefined, (_, __, n) => n + 1],
        ['使用者氏名', 'user', F.full('space', { old: true })],
        ['住所', 'user', F.address('kanji', { short: true })],
        ['電話', 'user', F.landline('brackets')],
        ['口座名義', undefined, () => ''],
      ],
    ),
    { cp932: true },
  )
  folder.csv(
    'h30_使用者カナ.csv',
    list(
      pick(users, 140).map((user) => ({ user })),
      [
        ['ｽｲｾﾝNO', 'user', tap],
        ['ｼﾖｳｼﾔ', 'user', F.kana('half')],
        ['TEL', 'user', F.landline('dash')],
        ['ｷﾎﾝﾘｮｳｷﾝ', undefined, () => random.pick([1430, 2200])],
      ],
    ),
    { cp932: true },
  )
  folder.csv(
    '03_検針/検針員別件数_9月.csv',
    list(
      readers.map((clerk) => ({ clerk })),
      [
        ['検針員', 'clerk', F.full('space')],
        ['件数', undefined, () => random.int(180, 420)],
        ['誤検針', undefined, () => random.int(0, 3)],
      ],
    ),
    { bom: true },
  )
}
