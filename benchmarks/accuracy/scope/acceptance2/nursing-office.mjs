// The office: bills, debits, personnel, wages, applicants, those of other firms.
import { F } from './fields.mjs'
import { list, mention } from './rows.mjs'
import { mark } from '../classes.mjs'

const BANKS = [
  ['0174', 'ｲﾖ', '101', 'ﾎﾝﾃﾝ'],
  ['0576', 'ｴﾋﾒ', '011', 'ﾄﾞｳｺﾞ'],
  ['1833', 'ｴﾋﾒｼﾝｷﾝ', '005', 'ｱｻﾋ'],
]
const JOBS = '介護職員 介護職員 看護師 生活相談員 介護支援専門員 管理栄養士 事務 機能訓練指導員 送迎'.split(' ')

export async function office(world) {
  const { random, folder, users, some: pick, kin, outsider, managers, doctors } = world
  const payer = (user) => user.relatives.find(({ person }) => person.mobile !== undefined)?.person ?? user
  const billed = pick(users, 380)
  folder.book('05_請求/利用料請求一覧_202409.xlsx', [
    {
      name: '9月分',
      above: [['利用料請求一覧（2024年9月サービス提供分）'], []],
      list: list(
        billed.map((user) => ({ user, payer: payer(user) === user ? undefined : payer(user) })),
        [
          ['利用者番号', 'user', F.id('user', (p) => p.number)],
          ['利用者名', 'user', F.full('space')],
          ['請求先氏名', 'payer', F.full('space')],
          ['続柄', 'payer', kin('user')],
          ['請求先郵便番号', 'payer', F.zip()],
          ['請求先住所', 'payer', F.address('plain')],
          ['請求金額', undefined, () => random.int(8, 160) * 137],
          ['入金方法', undefined, () => random.pick(['口座振替', '口座振替', '振込', '窓口'])],
        ],
      ),
      foot: [[], ['', '', '', '', '', '合計', 12_345_678]],
    },
  ])
  // 口座振替 as banks take it: 120 bytes a line.
  const pad = (value, n) => String(value).padEnd(n, ' ').slice(0, n)
  const transfers = pick(billed, 230)
  folder.text(
    '05_請求/FURIKAE_2409.txt',
    [
      { text: `1910${'0123456789'}${pad('ﾌｸ)ｵﾚﾝｼﾞﾉｻﾄ', 40)}1027${'0174'}${pad('ｲﾖ', 15)}101${pad('ﾎﾝﾃﾝ', 15)}10012345${' '.repeat(17)}` },
      ...transfers.map((user) => {
        const bank = random.pick(BANKS)
        return {
          text: `2${bank[0]}${pad(bank[1], 15)}${bank[2]}${pad(bank[3], 15)}    1${random.digits(7)}${pad(F.kana('half')(user).text, 30)}${String(random.int(8, 160) * 137).padStart(10, '0')}1${user.number.padStart(20, '0')}0${' '.repeat(8)}`,
          who: [mention(user, [F.kana('half')(user), { keys: ['id:user'] }])],
        }
      }),
      { text: `8${String(transfers.length).padStart(6, '0')}${'0'.repeat(12)}${' '.repeat(101)}\n9${' '.repeat(119)}` },
    ],
    { cp932: true, crlf: true },
  )
  staffLists(world)
  const applicants = Array.from({ length: 38 }, () => outsider(1962, 2005)).filter(
    ({ email, mobile }) => email !== undefined && mobile !== undefined,
  )
  mark('applicant', applicants)
  folder.csv(
    '06_人事/求人応募フォーム（回答）- フォームの回答 1.csv',
    list(
      applicants.map((who) => ({ who })),
      [
        [
          'タイムスタンプ',
          undefined,
          () => `2024/0${random.int(4, 9)}/${random.int(10, 28)} ${random.int(8, 23)}:${random.int(10, 59)}:${random.int(10, 59)}`,
        ],
        ['お名前', 'who', F.full(random.pick(['space', 'none', 'wide']))],
        ['ふりがな', 'who', F.kana('hira')],
        ['生年月日', 'who', F.birth('slash')],
        ['ご住所（市町村まで）', 'who', F.city],
        ['電話番号', 'who', F.mobile(random.pick(['plain', 'dash']))],
        ['メールアドレス', 'who', F.email],
        ['希望職種', undefined, () => random.pick(JOBS)],
        ['お持ちの資格', undefined, () => random.pick(['なし', '介護福祉士', '初任者研修', '実務者研修', '正看護師'])],
      ],
    ),
    { bom: true },
  )
  folder.book('07_外部/居宅・ケアマネ一覧.xls', [
    {
      name: 'ケアマネ',
      list: list(
        managers.map((who) => ({ who })),
        [
          [
            '居宅介護支援事業所',
            undefined,
            () =>
              `${random.pick(['ケアプラン', '居宅介護支援事業所', 'ケアサポート'])}${random.pick(['こもれび', 'あさひ', 'みなみ', '椿', 'はなみずき', '城山'])}`,
          ],
          ['担当ケアマネ', 'who', F.full('space')],
          ['電話', undefined, () => `089-9${random.digits(2)}-${random.digits(4)}`],
          ['FAX', undefined, () => `089-9${random.digits(2)}-${random.digits(4)}`],
          ['携帯', 'who', F.mobile()],
        ],
      ),
    },
  ])
  folder.book('07_外部/協力医・主治医.ods', [
    {
      name: '主治医',
      list: list(
        doctors.map((who) => ({ who })),
        [
          [
            '医療機関名',
            undefined,
            (_, { who }) =>
              `${random.pick([who.surname.text, '道後', '森松', '中央'])}${random.pick(['医院', '内科クリニック', '整形外科', '病院'])}`,
          ],
          ['医師名', 'who', F.full('wide')],
          ['診療科', undefined, () => random.pick(['内科', '整形外科', '精神科', '循環器内科'])],
          ['代表電話', undefined, () => `089-9${random.digits(2)}-${random.digits(4)}`],
        ],
      ),
    },
  ])
  folder.csv(
    '07_外部/取引業者.csv',
    list(
      Array.from({ length: 24 }, () => outsider(1960, 1998)).map((who) => ({ who })),
      [
        [
          '業者名',
          undefined,
          () =>
            `${random.pick(['株式会社', '有限会社', ''])}${random.pick(['四国リネン', '松前食品', 'ヤマト福祉用具', '瀬戸内ガス設備', '伊予印刷', '東温電気'])}${random.pick(['', '', '商事', ' 松山営業所'])}`,
        ],
        ['取扱', undefined, () => random.pick(['リネン', '食材', '福祉用具', '設備', '印刷'])],
        ['担当者', 'who', F.full('none')],
        ['TEL', undefined, () => `089-9${random.digits(2)}-${random.digits(4)}`],
        ['メール', undefined, () => `info@${random.pick(['shikoku-linen', 'masaki-foods', 'yamato-fukushi'])}.example.co.jp`],
      ],
    ),
    { cp932: true },
  )
}

function staffLists({ random, folder, staff, some: pick, household, member }) {
  for (const one of staff) {
    const kind = random.int(1, 3)
    one.married = one.birth.year < 1996 && kind !== 1
    if (one.married) {
      one.spouse = member(one.household, { woman: !one.woman, year: one.birth.year + random.int(-4, 4), role: 'spouse' })
      one.children = Array.from({ length: random.int(0, 2) }, (_, n) =>
        member(one.household, { year: Math.min(2023, one.birth.year + 28 + n * 3), role: 'child' }),
      )
    } else one.parent = member(household(undefined, { surname: one.surname }), { year: one.birth.year - random.int(24, 32) })
  }
  const word = (p, { who }) => {
    const text = p === who.parent ? (p.woman ? '母' : '父') : p.woman ? '妻' : '夫'
    return { text, knows: ['sex'] }
  }
  folder.book('06_人事/職員名簿_20241001.xlsx', [
    {
      name: '在籍者',
      above: [['職員名簿', '', '', '取扱注意']],
      list: list(
        staff.map((who) => ({ who, urgent: who.spouse ?? who.parent })),
        [
          ['職員番号', 'who', F.id('staff', (p) => p.number)],
          ['氏名', 'who', F.full('wide')],
          ['フリガナ', 'who', F.kana('wide')],
          ['性別', 'who', F.sex()],
          ['生年月日', 'who', F.birth('cell')],
          ['職種', 'who', (_, row) => (row.job ??= random.pick(JOBS))],
          ['入職日', 'who', () => `${random.int(2005, 2023)}/${random.int(1, 12)}/1`],
          ['〒', 'who', F.zip()],
          ['現住所', 'who', F.address('plain')],
          ['携帯電話', 'who', F.mobile()],
          ['緊急連絡先氏名', 'urgent', F.full('wide')],
          ['緊急連絡先続柄', 'urgent', word],
          ['緊急連絡先電話番号', 'urgent', F.either()],
        ],
      ),
    },
  ])
  folder.csv(
    '06_人事/freee_従業員一覧_20241005.csv',
    list(
      staff.map((who) => ({ who })),
      [
        ['従業員番号', 'who', F.id('staff', (p) => p.number)],
        ['姓', 'who', F.last],
        ['名', 'who', F.first],
        ['姓カナ', 'who', F.lastKana],
        ['名カナ', 'who', F.firstKana],
        ['生年月日', 'who', F.birth('iso')],
        ['入社年月日', 'who', () => `${random.int(2005, 2023)}-04-01`],
        ['メールアドレス', 'who', F.email],
        ['郵便番号', 'who', F.zip('plain')],
        ['都道府県', 'who', F.prefecture],
        ['市区町村以降', 'who', F.street],
        ['建物名', 'who', F.flat],
        ['銀行名', undefined, () => random.pick(['伊予銀行', '愛媛銀行', 'ゆうちょ銀行'])],
        ['口座番号', 'who', () => random.digits(7)],
        ['基本給', 'who', () => random.int(168, 310) * 1000],
      ],
    ),
    { bom: true },
  )
  const married = staff.filter(({ spouse }) => spouse !== undefined)
  const child = (n) => [
    [`扶養親族${n}氏名`, `child${n}`, F.full('wide')],
    [`扶養親族${n}続柄`, `child${n}`, (p) => ({ text: p.woman ? '子' : '子' })],
    [`扶養親族${n}生年月日`, `child${n}`, F.birth('era')],
  ]
  folder.csv(
    '06_人事/年末調整_扶養控除等_R6.csv',
    list(
      married.map((who) => ({ who, spouse: who.spouse, child1: who.children[0], child2: who.children[1] })),
      [
        ['社員番号', 'who', F.id('staff', (p) => p.number)],
        ['氏名', 'who', F.full('wide')],
        ['生年月日', 'who', F.birth('era')],
        ['配偶者氏名', 'spouse', F.full('wide')],
        ['配偶者フリガナ', 'spouse', F.kana('wide')],
        ['配偶者生年月日', 'spouse', F.birth('era')],
        ...child(1),
        ...child(2),
      ],
    ),
    { cp932: true },
  )
  // A roster: a line a person, a column a day.
  const days = Array.from({ length: 31 }, (_, n) => [
    String(n + 1),
    undefined,
    () => random.pick(['早', '日', '遅', '夜', '明', '休', '休']),
  ])
  folder.book('06_人事/勤務表_10月.xls', [
    {
      name: '2Fユニット',
      above: [['2024年10月 勤務表', '', '2Fユニット']],
      list: list(
        pick(staff, 34).map((who) => ({ who })),
        [['職員番号', 'who', F.id('staff', (p) => p.number)], ['氏名', 'who', F.full('none')], ...days],
      ),
    },
  ])
  const lines = Array.from({ length: 160 }, () => random.pick(staff))
  folder.text(
    '08_システム/kiroku-app.log',
    lines.map((who, n) => ({
      text: `2024-09-${String(1 + Math.floor(n / 6)).padStart(2, '0')} 0${random.int(6, 9)}:${random.int(10, 59)}:${random.int(10, 59)}.${random.digits(3)} INFO  [http-nio-8080-exec-${random.int(1, 9)}] login ok staff_no=${who.number} name="${F.full('space')(who).text}" ip=192.168.1.${random.int(10, 99)}`,
      who: [mention(who, [F.full()(who), { keys: ['id:staff'] }])],
    })),
  )
}
