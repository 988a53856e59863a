// A travel agency: bookings of one who pays and others who come along, passports and names in Latin letters, rooming lists, school trips (tours-desk.mjs).
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createPlan } from '../deal.mjs'
import { createFolder, one, row } from './folder.mjs'
import { createFolk, romaji } from './folk.mjs'
import { address, dashed, era, halfKana, oldStyle, short, tel, unspaced } from './hand.mjs'
import { abroad, rooming } from './tours-abroad.mjs'
import { desk } from './tours-desk.mjs'
import { schools } from './tours-schools.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const PLACES = [
  '北欧4ヶ国周遊8日間',
  '台湾グルメ紀行4日間',
  '道東・知床の旅3日間',
  'イタリア世界遺産9日間',
  '九州一周バス旅4日間',
  'スイスアルプス10日間',
  '五島列島教会めぐり3日間',
  'ベトナム中部5日間',
]
const ageOn = ({ year, month, day }) => 2024 - year - (month > 9 || (month === 9 && day > 1) ? 1 : 0)

export async function tours() {
  const random = createRandom(630_303)
  const folder = createFolder('tours')
  const people = createFolk(random, 4600, { born: [1938, 2002] })
  const { some } = createPlan(random, people)
  for (const p of people) {
    // Passports hold one spelling each, some with OH.
    const spell = (kana) =>
      romaji(kana)
        .replace(/^o(?=[tn])/, p.id % 3 === 0 ? 'oh' : 'o')
        .toUpperCase()
    p.roman = { last: spell(p.surname.kana), first: romaji(p.given.kana).toUpperCase() }
    if (random.int(1, 100) <= 60 || p.isForeign) p.passport = `${random.pick(['TK', 'TZ', 'TS', 'MU'])}${random.digits(7)}`
  }
  const heads = people.filter((p) => p.household[0] === p && p.birth.year < 2004 && p.mobile !== undefined)
  const register = heads.slice(0, 1250)
  const newcomers = heads.slice(1250, 1500)
  const member = (p) => `M${pad(p.id * 3, 6)}`
  const guides = createFolk(createRandom(630_304), 24, { born: [1962, 1999], foreigners: 400 })
    .filter((p) => p.birth.year < 2003 && p.mobile !== undefined)
    .slice(0, 12)

  const bookings = Array.from({ length: 900 }, (_, n) => {
    const leader = n % 5 === 0 ? (newcomers[n / 5] ?? random.pick(register)) : random.pick(register)
    const own = leader.household.filter((p) => p !== leader)
    const friend = n % 9 === 0 ? [random.pick(register)].filter((p) => p !== leader) : []
    const isAbroad = n % 2 === 0
    return { no: `AT2409-${pad(n + 1, 5)}`, leader, pax: [leader, ...own.slice(0, random.int(0, 3)), ...friend], tour: n % 24, isAbroad }
  })

  folder.book('顧客管理/顧客台帳_2024.xlsx', [
    {
      name: '個人',
      head: [
        ['あさひトラベル　顧客台帳', '', '', '', '', '', '', '', '', '', '', '', '【取扱注意】'],
        [
          '会員番号',
          '氏名（漢字）',
          '氏名（カナ）',
          '氏名（旅券ローマ字）',
          '生年月日',
          '性別',
          '〒',
          'ご住所',
          '固定電話',
          '携帯電話',
          'メール',
          '旅券番号',
          '有効期限',
          '緊急時連絡先（氏名）',
          '緊急時連絡先（電話）',
          '備考',
        ],
      ],
      rows: register.map((p, n) => {
        const other = p.household.find((q) => q !== p && q.mobile !== undefined)
        const hasOther = other !== undefined && n % 3 === 0
        return row(
          [
            member(p),
            p.name,
            p.kana,
            `${p.roman.last} ${p.roman.first}`,
            n % 2 ? era(p.birth) : short(p.birth),
            p.woman ? 'F' : 'M',
            p.home.town.zip,
            address(p.home, n % 5 ? 'dash' : 'full'),
            tel(p.home.phone),
            tel(p.mobile),
            p.mail ?? '',
            p.passport ?? '',
            p.passport === undefined ? '' : `203${random.int(0, 4)}/${random.int(1, 12)}/${random.int(1, 28)}`,
            hasOther ? other.name : '',
            hasOther ? tel(other.mobile) : '',
            random.pick(['', '', '禁煙室', 'ペースメーカー使用', '足が悪い（杖）']),
          ],
          one(p, ['region', 'birth', 'sex'], [1, 13]),
          ...(hasOther ? [one(other, [], [14, 15])] : []),
        )
      }),
      foot: [['', '以上']],
    },
    {
      name: '削除済',
      hidden: true,
      head: [['会員番号', '氏名', '退会日']],
      rows: newcomers.slice(200, 230).map((p) => row([`X${p.id}`, p.name, '2023/3/31'], one(p))),
    },
  ])
  folder.delimited(
    '予約/reservation_pax_2024H2.csv',
    [
      [
        'booking_no',
        'pax_no',
        'leader_flg',
        'sei',
        'mei',
        'sei_roma',
        'mei_roma',
        'birth_dt',
        'sex',
        'passport_no',
        'leader_tel',
        'leader_mail',
        'tour_cd',
        'price',
      ],
    ],
    bookings.flatMap(({ no, leader, pax, tour }) =>
      pax.map((p, n) =>
        row(
          [
            no,
            n + 1,
            n === 0 ? 1 : 0,
            p.surname.text,
            p.given.text,
            p.roman.last,
            p.roman.first,
            dashed(p.birth, '/'),
            p.woman ? 'F' : 'M',
            tour % 2 ? '' : (p.passport ?? ''),
            n === 0 ? tel(leader.mobile, 'plain') : '',
            n === 0 ? (leader.mail ?? '') : '',
            `T${pad(tour)}`,
            random.int(30, 400) * 1000,
          ],
          one(p, ['birth', 'sex']),
        ),
      ),
    ),
    { bom: true, end: '\n' },
  )

  // A list of participants a tour; the number of the booking is that of the whole party.
  for (let tour = 0; tour < 24; tour++) {
    const own = bookings.filter((booking) => booking.tour === tour).slice(0, 16)
    const path = `ツアー/T${pad(tour)}_参加者名簿.${tour % 4 === 3 ? 'xls' : 'xlsx'}`
    const list = own.flatMap(({ no, pax }) => pax.map((p, n) => ({ no, p, n })))
    folder.book(
      path,
      [
        {
          name: '名簿',
          head: [
            [PLACES[tour % 8]],
            ['出発日', `2024/10/${tour + 1}`, '', '添乗員', guides[tour % 12].name],
            [],
            ['No', '予約番号', '代表者', 'お名前', 'フリガナ', '性別', '年齢', '部屋', '連絡先', 'アレルギー・お食事', '備考'],
          ],
          rows: list.map(({ no, p, n }, at) =>
            row(
              [
                at + 1,
                no,
                n === 0 ? '◎' : '',
                `${p.name.replace(' ', '　')}`,
                halfKana(p.kana),
                p.woman ? '女' : '男',
                ageOn(p.birth),
                `${200 + (at >> 1)}`,
                n === 0 ? tel(p.mobile) : '',
                random.pick(['', '', '', 'えび・かに', 'そば', 'ベジタリアン']),
                random.pick(['', '', '車いす', '糖尿病（インスリン）']),
              ],
              one(p, ['sex']),
            ),
          ),
          foot: [['', '', '', `合計 ${list.length}名`]],
        },
      ],
      tour % 4 === 3 ? 'xls' : 'xlsx',
    )
    folder.staff(path, 2, 2, [guides[tour % 12]], { sheet: '名簿' })
    if (tour % 2 === 0) rooming(folder, own, tour)
  }

  abroad({ folder, random, some, register, bookings })
  folder.delimited(
    '経理/入金明細_09.tsv',
    [['入金日', '金額', '振込依頼人名', '予約番号', '消込', 'メモ']],
    bookings
      .slice(0, 420)
      .map(({ no, leader }) =>
        row(
          [
            `2024/9/${random.int(1, 30)}`,
            random.int(30, 900) * 1000,
            halfKana(leader.kana),
            no,
            random.pick(['済', '未']),
            random.pick(['', '手数料差引', '2回分割']),
          ],
          one(leader),
        ),
      ),
    { separator: '\t', cp932: true, foot: [['合計', 98_120_000]] },
  )

  const rebooked = bookings.slice(500, 700)
  folder.blocks('api/bookings_page3.json', [
    { text: '{\n  "bookings": [' },
    ...rebooked.flatMap(({ no, leader, pax }, n) => [
      { text: `    {\n      "bookingNo": "${no}",\n      "status": "CONFIRMED",` },
      {
        text: `      "leader": { "memberNo": "${register.includes(leader) ? member(leader) : ''}", "nameKanji": "${oldStyle(leader)}", "nameKana": "${leader.kana}", "mobile": "${tel(leader.mobile, 'e164')}", "email": ${JSON.stringify(leader.mail ?? null)}, "postal": "${leader.home.town.zip}", "address": "${address(leader.home)}" },`,
        who: [one(leader, ['region'])],
      },
      { text: '      "companions": [' },
      ...pax.slice(1).map((p, at, list) => ({
        text: `        { "nameKanji": "${p.name}", "nameKana": "${p.kana}", "birthDate": "${dashed(p.birth)}", "gender": "${p.woman ? 'female' : 'male'}" }${at < list.length - 1 ? ',' : ''}`,
        who: [one(p, ['birth', 'sex'])],
      })),
      { text: `      ]\n    }${n < rebooked.length - 1 ? ',' : ''}` },
    ]),
    { text: '  ]\n}' },
  ])
  await schools({ folder, guides })
  await desk({ folder, random, some, register, newcomers, bookings, guides, member })

  folder.delimited(
    'members_2019.csv',
    [['会員No', '氏名', 'カナ', '住所', '電話', '生年月日']],
    some(register, 420).map((p, n) =>
      row(
        [
          member(p),
          n % 4 ? unspaced(p.name) : oldStyle(p, true),
          p.kana,
          address(p.home, 'no', { bare: n % 3 === 0 }),
          tel(p.home.phone ?? p.mobile, 'after'),
          era(p.birth, 'letter'),
        ],
        one(p, ['region', 'birth']),
      ),
    ),
    { cp932: true },
  )
  folder.copy('予約/reservation_pax_2024H2.csv', 'reservation_pax_2024H2.csv')
  await folder.pack('予約バックアップ.zip', ['reservation_pax_2024H2.csv'])
  await folder.pack('backup/旧システム一式.zip', ['members_2019.csv', '予約バックアップ.zip'])
  for (const entry of folder.truth)
    if (entry.path.startsWith('予約バックアップ.zip!')) entry.path = `backup/旧システム一式.zip!${entry.path}`
  return folder
}
