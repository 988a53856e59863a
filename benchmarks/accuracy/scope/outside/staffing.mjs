// A temporary-staff agency: registers with two-line headers, My Numbers of staff and their families, payroll and insurance files (forms: staffing-forms.mjs).
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createPlan } from '../deal.mjs'
import { createFolder, one, row } from './folder.mjs'
import { createFolk, kin, romaji } from './folk.mjs'
import { address, dashed, era, flat, hiragana, lot, short, tel, unspaced, wide } from './hand.mjs'
import { myNumber, payroll } from './staffing-payroll.mjs'
import { recruit } from './staffing-recruit.mjs'
import { forms } from './staffing-forms.mjs'
import { mark } from '../classes.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const HOUSE = '株式会社はぐくみキャリア'
const HEAD = { name: '森下 康介', surname: { text: '森下' }, given: { text: '康介' } }

export async function staffing() {
  const random = createRandom(522_101)
  const folder = createFolder('staffing')
  const people = createFolk(random, 7200, { born: [1958, 2004], foreigners: 18 })
  const { some } = createPlan(random, people)
  const adults = people.filter((p) => p.birth.year <= 2005 && p.mobile !== undefined)
  // Mostly one of a house; where both of a couple are registered, neither is the other's dependant.
  const register = adults.filter((p) => p.household[0] === p || p.id % 11 === 0).slice(0, 2300)
  const isRegistered = new Set(register)
  const rest = adults.filter((p) => !isRegistered.has(p) && p.household[0] === p)
  const [applicants, retired, parents, bosses] = [rest.slice(0, 420), rest.slice(420, 600), rest.slice(600, 800), rest.slice(800, 960)]
  const no = (p) => `S-${pad(p.id, 5)}`
  const crew = createFolk(createRandom(522_102), 60, { born: [1966, 2000], foreigners: 300 })
    .filter((p) => p.birth.year < 2004)
    .slice(0, 36)
  const coordinators = crew.slice(0, 12)
  const numbers = new Map(people.map((p) => [p, myNumber(random)]))
  const families = new Map(register.map((p) => [p, p.household.filter((q) => q !== p && !isRegistered.has(q)).slice(0, 3)]))
  const clients = Array.from({ length: 80 }, (_, n) => ({
    name:
      `${random.pick(['東洋', '日進', '三栄', '北斗', '富士見', '大和', '共栄', '新星'])}${random.pick(['物流', '精機', '電子', '食品', '商事', 'ロジテック', '製薬'])}${n % 2 ? '株式会社' : '㈱'}`.replace(
        /^(.*)㈱$/,
        '㈱$1',
      ) + (n % 5 === 0 ? ` ${random.pick(['川口', '小牧', '茨木'])}工場` : ''),
    bosses: [bosses[n * 2], bosses[n * 2 + 1]],
    tel: `0${random.int(3, 6)}-${random.int(3000, 6999)}-${random.digits(4)}`,
    town: people[n * 31].home.town,
  }))
  for (const { bosses: own, town } of clients) for (const p of own) p.office = town.prefecture

  mark('employee', register, crew, retired)
  mark('applicant', applicants)
  mark('partner', bosses)
  mark('family', parents, ...families.values())
  const branches = ['東京支店', '名古屋支店', '大阪支店']
  const branch = (at) => register.filter((_, n) => (n % 7 < 4 ? 0 : n % 7 < 6 ? 1 : 2) === at)
  const path = 'スタッフ管理/登録スタッフ台帳.xlsx'
  folder.book(
    path,
    branches.map((name, at) => ({
      name,
      merges: ['A1:H1', 'B3:C3', 'D3:E3', 'G3:H3', 'I3:M3', 'N3:P3'],
      head: [
        [`登録スタッフ台帳　${name}`, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '2024/9/30現在'],
        [],
        [
          'スタッフNo.',
          '氏名',
          '',
          'フリガナ',
          '',
          '性別',
          '生年月日',
          '',
          '現住所',
          '',
          '',
          '',
          '',
          '連絡先',
          '',
          '',
          '希望職種',
          '最低時給',
          '担当',
        ],
        [
          '',
          '姓',
          '名',
          'セイ',
          'メイ',
          '',
          '西暦',
          '年齢',
          '〒',
          '都道府県',
          '市区町村',
          '番地',
          '建物名',
          '自宅',
          '携帯',
          'メール',
          '',
          '',
          '',
        ],
      ],
      rows: branch(at).map((p, n) =>
        row(
          [
            no(p),
            p.surname.text,
            p.given.text,
            p.surname.kana,
            p.given.kana,
            p.woman ? '女' : '男',
            short(p.birth),
            2024 - p.birth.year,
            p.home.town.zip,
            p.home.town.prefecture,
            p.home.town.city,
            `${p.home.town.town}${lot(p.home, n % 3 ? 'dash' : 'full')}`,
            flat(p.home, '-'),
            tel(p.home.phone),
            tel(p.mobile),
            p.mail ?? '',
            random.pick(['事務', '軽作業', '製造', '介護', 'コールセンター']),
            random.int(105, 220) * 10,
            coordinators[n % 12].name,
          ],
          one(p, ['region', 'birth', 'sex'], [1, 18]),
        ),
      ),
      foot: [[], ['合計', `${branch(at).length}名`]],
    })),
  )
  branches.forEach((sheet, at) => folder.staff(path, 5, 4 + branch(at).length, coordinators, { columns: [19, 19], sheet }))

  // Those at work: numbers under the law on My Numbers, of their families too.
  const working = some(register, 760)
  payroll({ folder, random, some, register, working, families, numbers, no, house: HOUSE, head: HEAD })
  // Whom to call: parents elsewhere, or one of the house.
  const called = some(register, 500)
  folder.book(
    'スタッフ管理/緊急連絡先.ods',
    [
      {
        name: '緊急連絡先',
        head: [
          [
            'スタッフNo',
            'スタッフ氏名',
            '本人携帯',
            '緊急連絡先氏名',
            '緊急連絡先フリガナ',
            '続柄',
            '緊急連絡先電話番号',
            '緊急連絡先住所',
            '備考',
          ],
        ],
        rows: called.map((p, n) => {
          const home = p.household.filter((q) => q !== p && q.mobile !== undefined && q.birth.year < 2006)
          const at = home.length > 0 && n % 2 ? home[0] : parents[n % 200]
          const isHome = at.household === p.household
          const relation = isHome ? kin(p, at) : random.pick(['親', at.woman ? '叔母' : '叔父', '知人'])
          return row(
            [
              no(p),
              p.name,
              tel(p.mobile),
              at.name,
              hiragana(at.kana),
              relation,
              tel(n % 3 || at.home.phone === undefined ? at.mobile : at.home.phone),
              isHome ? '同居' : address(at.home, 'dash', { bare: n % 4 === 0 }),
              random.pick(['', '', '平日18時以降']),
            ],
            one(p, [], [1, 3]),
            one(at, isHome ? ['sex'] : ['region', ...(relation.startsWith('叔') ? ['sex'] : [])], [4, 8]),
          )
        }),
      },
    ],
    'ods',
  )

  recruit({ folder, random, some, register, applicants, no, house: HOUSE })
  folder.blocks(
    '勤怠/punch_20240930.log',
    some(working, 300).flatMap((p, n) =>
      [7, 17].map((hour) => ({
        text: `2024-09-30 ${pad(hour + (n % 3))}:${pad(n % 60)}:02 terminal=T${pad(n % 12)} staff=${no(p)} name=${wide(unspaced(p.name))} type=${hour < 12 ? 'IN' : 'OUT'}`,
        who: [one(p)],
      })),
    ),
  )
  folder.blocks('スタッフ管理/db/staff_insert.sql', [
    {
      text: 'SET NAMES utf8mb4;\nINSERT INTO `tbl_haken_staff` (`id`, `staff_cd`, `nm`, `nm_kn`, `sei_ymd`, `keitai`, `mail`, `ginko`, `koza_no`) VALUES',
    },
    ...some(register, 450).map((p, n, list) => ({
      text: `(${n + 1},'${no(p)}','${p.name}','${p.kana}','${dashed(p.birth)}','${p.mobile}',${p.mail === undefined ? 'NULL' : `'${p.mail}'`},'0${random.int(100, 310)}','${random.digits(7)}')${n < list.length - 1 ? ',' : ';'}`,
      who: [one(p, ['birth'])],
    })),
  ])

  folder.book(
    '退職者名簿.xls',
    [
      {
        name: '2021',
        head: [['退職者名簿（2021年度）'], ['旧スタッフ番号', '氏名（カナ）', '氏名', '退職日', '離職理由', '転居先住所', '連絡先']],
        rows: retired.map((p, n) =>
          row(
            [
              `R${pad(n, 4)}`,
              p.kana,
              p.name,
              `2021/${random.int(4, 12)}/${random.int(1, 28)}`,
              random.pick(['自己都合', '期間満了']),
              address(p.home, 'no'),
              tel(p.mobile, 'brackets'),
            ],
            one(p, ['region']),
          ),
        ),
      },
    ],
    'xls',
  )
  folder.delimited(
    '離職票発行.tsv',
    [['No', '旧スタッフ番号', '氏名', '生年月日', '発行日']],
    retired.slice(0, 120).map((p, n) => row([n + 1, `R${pad(n, 4)}`, unspaced(p.name), era(p.birth), '2021/12/20'], one(p, ['birth']))),
    { separator: '\t', cp932: true },
  )
  await folder.pack('離職票.zip', ['離職票発行.tsv'])
  await folder.pack('旧/退職者_2021.zip', ['退職者名簿.xls', '離職票.zip'])
  for (const entry of folder.truth) if (entry.path.startsWith('離職票.zip!')) entry.path = `旧/退職者_2021.zip!${entry.path}`
  await forms({
    folder,
    random,
    some,
    register,
    working,
    applicants,
    clients,
    coordinators,
    crew,
    no,
    house: HOUSE,
    head: HEAD,
    mailbox: (p) => `${romaji(p.given.kana)[0]}-${romaji(p.surname.kana)}@hagukumi-career.co.jp`,
  })
  folder.copy('応募/求人サイト応募者_202409.csv', '応募/【控】求人サイト応募者_202409 - コピー.csv')
  return folder
}
