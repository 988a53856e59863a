// A manager of blocks of flats: all who live in a house share its address but for the room; owners who live elsewhere let to others.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createPlan } from '../deal.mjs'
import { createFolder, named, one, row } from './folder.mjs'
import { createFolk } from './folk.mjs'
import { address, dashed, era, halfKana, oldStyle, tel, unspaced } from './hand.mjs'
import { papers } from './condo-papers.mjs'
import { systems } from './condo-systems.mjs'
import { PREFECTURES } from './towns.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const NAMES = ['グランコート', 'パークハウス', 'サンシティ', 'ヴィラージュ', 'コスモ', 'ルネ', 'メゾン', 'ロイヤル']

export async function condo() {
  const random = createRandom(990_111)
  const folder = createFolder('condo')
  const people = createFolk(random, 4300, { born: [1936, 1998] })
  const { some } = createPlan(random, people)
  const families = people
    .filter((p) => p.household[0] === p && p.mobile !== undefined && people.includes(p.household.at(-1)))
    .map((p) => p.household)

  // Houses of 26 to 44 flats; a third of the flats is let, and their owners keep their own homes.
  const towns = PREFECTURES.flatMap((prefecture) => prefecture.towns)
  const houses = Array.from({ length: 22 }, (_, n) => {
    const town = towns[(n * 37) % towns.length]
    return {
      code: `B${pad(n + 1, 3)}`,
      town,
      name: `${NAMES[n % 8]}${town.town}`,
      block: [random.int(1, 5), random.int(1, 20), random.int(1, 15)],
      office: `${town.area}-${'2233445'.slice(0, 6 - town.area.length)}-${random.digits(4)}`,
      flats: [],
    }
  })
  let next = 0
  for (const house of houses) {
    const count = random.int(26, 44)
    for (let at = 0; at < count && next + 2 < families.length; at++) {
      const room = String((Math.floor(at / 6) + 2) * 100 + (at % 6) + 1)
      const dwellers = families[next++]
      for (const p of dwellers)
        p.home = { ...p.home, town: house.town, block: house.block, building: house.name, room, phone: p.home.phone }
      const isLet = at % 3 === 2
      house.flats.push({
        house,
        room,
        dwellers,
        tenant: isLet ? dwellers[0] : undefined,
        owner: isLet ? families[next++][0] : dwellers[0],
        firm: at % 17 === 16 ? `株式会社${house.town.town}商事` : undefined,
      })
    }
  }
  const flats = houses.flatMap((house) => house.flats)
  flats.forEach((flat, n) => (flat.no = `KM${pad(4000 + n * 3, 6)}`))
  const owned = flats.filter(({ firm }) => firm === undefined)
  const staff = createFolk(createRandom(990_112), 30, { born: [1950, 1995], foreigners: 900 })
    .filter((p) => p.birth.year < 2000)
    .slice(0, 14)

  folder.delimited(
    '本社/組合員台帳_全物件.csv',
    [
      [
        '組合員番号',
        '物件コード',
        '物件名',
        '部屋番号',
        '区分所有者名',
        'フリガナ',
        '生年月日',
        '送付先郵便番号',
        '送付先住所',
        '電話番号',
        '携帯番号',
        'メールアドレス',
        '所有区分',
        '持分',
      ],
    ],
    flats.map(({ no, house, room, owner: p, firm, tenant }) =>
      firm === undefined
        ? row(
            [
              no,
              house.code,
              house.name,
              room,
              p.name,
              p.kana,
              p.id % 3 ? dashed(p.birth, '/') : '',
              p.home.town.zip,
              address(p.home, 'dash', { join: '　' }),
              tel(p.home.phone),
              tel(p.mobile),
              p.mail ?? '',
              tenant ? '外部' : '自住',
              '1/1',
            ],
            one(p, ['region', ...(p.id % 3 ? ['birth'] : [])]),
          )
        : row([
            no,
            house.code,
            house.name,
            room,
            firm,
            '',
            '',
            '100-0005',
            '東京都千代田区丸の内1-1-1',
            house.office,
            '',
            `kanri@${house.code.toLowerCase()}-shoji.co.jp`,
            '法人',
            '1/1',
          ]),
    ),
    { cp932: true },
  )
  for (const [n, house] of houses.entries()) {
    const path = `物件別/${house.code}_${house.name}/居住者名簿.${n % 5 === 4 ? 'xls' : 'xlsx'}`
    const rows = house.flats.map(({ no, room, owner, tenant, firm, dwellers }, at) => {
      const lives = tenant ?? (firm === undefined ? owner : dwellers[0])
      const isOwn = lives === owner && firm === undefined
      if (n % 2)
        return row(
          [
            `${room}号室`,
            no,
            firm ?? owner.name,
            tel(firm === undefined ? owner.mobile : house.office),
            isOwn ? '同左' : lives.name,
            tel(lives.mobile),
            dwellers.length,
            at % 4 ? '' : `P-${at}`,
          ],
          ...(firm === undefined ? [one(owner, [], [1, 4])] : []),
          ...(isOwn ? [] : [one(lives, [], [5, 6])]),
        )
      return row(
        [
          room,
          lives.name.replace(' ', '　'),
          lives.kana,
          lives.woman ? '女' : '男',
          lives.birth.year > 1940 ? era(lives.birth, 'letter') : '',
          tel(lives.home.phone, 'after'),
          tel(lives.mobile, 'plain'),
          isOwn ? '本人' : (firm ?? owner.name),
          random.pick(['', '犬1匹', '夜間不在', '騒音苦情あり']),
        ],
        one(lives, ['sex', ...(lives.birth.year > 1940 ? ['birth'] : [])], [1, 7]),
        ...(isOwn || firm !== undefined ? [] : [named(owner, [8, 8])]),
      )
    })
    folder.book(
      path,
      [
        {
          name: '名簿',
          head:
            n % 2
              ? [
                  [house.name, '', '管理室', house.office],
                  ['部屋', '組合員番号', '区分所有者', '連絡先', '入居者', '入居者連絡先', '居住人数', '駐車場'],
                ]
              : [
                  [`${house.name}　居住者名簿`],
                  [`管理員：${staff[n % 14].name}　管理室 ${house.office}`],
                  [],
                  ['号室', '世帯主', 'フリガナ', '性別', '生年月日', '固定電話', '携帯', '所有者', '備考'],
                ],
          rows,
          foot: [[], ['総戸数', `${house.flats.length}戸`]],
        },
      ],
      n % 5 === 4 ? 'xls' : 'xlsx',
    )
    if (n % 2 === 0) folder.staff(path, 2, 2, [staff[n % 14]], { sheet: '名簿' })
  }

  folder.delimited(
    '経理/管理費引落_202409.csv',
    [['ﾌﾞｯｹﾝCD', 'ｸﾐｱｲｲﾝNO', 'ｺｳｻﾞﾒｲｷﾞ', 'ｷﾝｶﾞｸ', 'ｹｯｶ']],
    owned
      .slice(0, 520)
      .map(({ no, house, owner }) =>
        row([house.code, no, halfKana(owner.kana), random.int(150, 420) * 100, random.int(1, 40) === 1 ? '1' : '0'], one(owner)),
      ),
    { cp932: true, foot: [['', '', 'ｺﾞｳｹｲ', 14_300_000, '']] },
  )
  folder.book('経理/滞納者一覧.xlsx', [
    {
      name: '滞納',
      head: [['管理費等滞納者一覧【厳秘】'], ['組合員番号', '物件', '室', '氏名', '滞納額', '滞納月数', '督促状況', '担当']],
      rows: some(owned, 60).map(({ no, house, room, owner }, n) =>
        row(
          [
            no,
            house.name,
            room,
            owner.name,
            random.int(3, 60) * 10_000,
            random.int(2, 18),
            random.pick(['電話督促', '内容証明', '訴訟準備']),
            staff[n % 3].name,
          ],
          one(owner, [], [1, 7]),
        ),
      ),
    },
    {
      name: '完納',
      hidden: true,
      head: [['組合員番号', '氏名', '完納日']],
      rows: some(owned, 40).map(({ no, owner }) => row([no, unspaced(owner.name), '2024/8/30'], one(owner))),
    },
  ])
  folder.staff('経理/滞納者一覧.xlsx', 3, 62, staff.slice(0, 3), { columns: [8, 8], sheet: '滞納' })
  const parked = some(
    owned.filter(({ tenant }) => tenant === undefined),
    210,
  )
  folder.book(
    '駐車場/契約者一覧.ods',
    [
      {
        name: '契約',
        head: [['区画', '契約者', '物件・部屋', '車種', '登録番号', '携帯電話', '契約開始']],
        rows: parked.map(({ house, room, owner: p }, n) =>
          row(
            [
              `No.${n + 1}`,
              oldStyle(p),
              `${house.name} ${room}`,
              random.pick(['プリウス', 'N-BOX', 'セレナ']),
              `${random.pick(['練馬', '川口', '神戸'])} ${random.int(300, 599)} ${random.pick(['さ', 'と', 'ひ'])} ${random.int(10, 99)}-${random.digits(2)}`,
              tel(p.mobile),
              `R${random.int(1, 6)}.4.1`,
            ],
            one(p),
          ),
        ),
      },
    ],
    'ods',
  )

  const dwellers = flats
    .flatMap((flat) => flat.dwellers.map((p) => ({ ...flat, p })))
    .filter(({ p, tenant, owner }) => p === tenant || p === owner)
  systems({ folder, random, some, owned, dwellers })
  await papers({ folder, random, some, houses, flats, owned, dwellers, staff })

  const old = some(owned, 300)
  folder.book(
    '総会出欠_2021.xls',
    [
      {
        name: '出欠',
        head: [['2021年度 定期総会 出欠表'], ['組合員番号', '氏名', '住所', '出欠', '議決権行使者']],
        rows: old.map(({ no, owner: p }, n) =>
          row(
            [no, oldStyle(p), address(p.home, 'full', { bare: n % 3 === 0 }), random.pick(['出席', '委任状', '議決権行使']), ''],
            one(p, ['region']),
          ),
        ),
      },
    ],
    'xls',
  )
  folder.copy('本社/組合員台帳_全物件.csv', '台帳コピー.csv')
  await folder.pack('台帳.zip', ['台帳コピー.csv'])
  await folder.pack('本社/過年度/2021.zip', ['総会出欠_2021.xls', '台帳.zip'])
  for (const entry of folder.truth) if (entry.path.startsWith('台帳.zip!')) entry.path = `本社/過年度/2021.zip!${entry.path}`
  return folder
}
