// The customer list, those who asked, visitors of the fair, the web form, loans, new-year cards, who recommended whom.
import { own, row, tell } from './folder.mjs'
import { cardsOfNewYear, recommended } from './leads-circle.mjs'
import { addressOf, birthOf, decadeOf, kanaOf, nameOf, phoneOf, turn } from './writing.mjs'

const WORKS = [
  '外壁塗装',
  '浴室改修',
  'キッチン交換',
  '屋根葺き替え',
  'トイレ交換',
  '耐震補強',
  'バリアフリー改修',
  '内窓設置',
  'エコキュート交換',
  '全面リノベーション',
]

export function customers(kit) {
  ledger(kit)
  prospects(kit)
  fair(kit)
  web(kit)
  loans(kit)
  cardsOfNewYear(kit)
  recommended(kit)
}

function ledger({ folder, random, olds, number, seller, day }) {
  const head = [
    ['顧客台帳（OB・リピーター）　社外秘'],
    ['', '', '', '', '連絡先', '', '', '', '', '', '工事', '', '', '管理', ''],
    [
      '顧客No',
      'お客様名',
      'フリガナ',
      '奥様／ご主人様',
      '〒',
      '住所',
      '建物名・号室',
      'TEL',
      '携帯',
      'メール',
      '工事内容',
      '完工日',
      '請負金額',
      '担当',
      '備考',
    ],
  ]
  const line = (person, n) => {
    const partner = person.family.find((other) => other !== person && Math.abs(other.birth.year - person.birth.year) < 12)
    const hasPartner = partner !== undefined && random.chance(0.45)
    const clerk = seller(n)
    return row(
      [
        number(person),
        nameOf(person, turn(['full', 'spaced', 'old', 'tight'], n)),
        kanaOf(person, turn(['full', 'half', 'wide'], n)),
        hasPartner ? nameOf(partner, 'full') : '',
        person.home.zip,
        addressOf(person.home, turn(['short bare', 'long bare', 'city bare', 'wide bare'], n)),
        person.home.flat ? `${person.home.flat.house}${person.home.flat.room}` : '',
        phoneOf(person.home.phone, turn(['plain', 'paren', 'plain'], n)),
        phoneOf(person.mobile),
        person.email ?? '',
        random.pick(WORKS),
        day(),
        random.int(8, 900) * 10_000,
        clerk.surname.text,
        random.chance(0.1)
          ? random.pick(['紹介多数', '犬注意', 'クレーム歴あり 対応済', '駐車場1台', '折り返しは18時以降', '奥様が決定権'])
          : '',
      ],
      tell(person, 'region', { columns: [1, 3] }),
      ...(hasPartner ? [tell(partner, 'region', { columns: [4, 4], keyed: false })] : []),
      own(clerk, { columns: [14, 14] }),
    )
  }
  const sheet = (name, people) => ({ name, merges: ['A1:O1', 'E2:J2', 'K2:M2', 'N2:O2'], rows: [...head, ...people.map(line)] })
  folder.xlsx('顧客管理/顧客台帳_2024.xlsx', [
    sheet('名古屋・尾張', olds.slice(0, 480)),
    sheet('東濃・北勢', olds.slice(480, 700)),
    sheet('休眠', olds.slice(700)),
  ])
}

function prospects({ folder, random, olds, news, seller, day }) {
  const people = [...news.slice(0, 420), ...olds.slice(30, 90)]
  const head =
    '反響日,媒体,姓,名,セイ,メイ,郵便番号,都道府県,市区町村,町名番地,建物,電話番号1,電話番号2,電話番号3,メールアドレス,希望工事,予算（万円）,築年数,担当者,状況'
  folder.csv(
    '顧客管理/見込客_反響一覧.csv',
    [
      head.split(','),
      ...people.map((person, n) => {
        const { home } = person
        const clerk = seller(n)
        const street = addressOf(home, 'city bare').slice(home.town.city.length)
        const phones = (person.mobile ?? home.phone).split('-')
        return row(
          [
            day(),
            random.pick(['ポータル', 'チラシ', '紹介', 'HP', '看板']),
            person.surname.text,
            person.given.text,
            person.surname.kana,
            person.given.kana,
            home.zip.replace('-', ''),
            home.town.prefecture,
            home.town.city,
            street,
            home.flat ? `${home.flat.house} ${home.flat.room}` : '',
            ...phones,
            person.email ?? '',
            random.pick(WORKS),
            random.int(1, 80) * 10,
            random.int(5, 55),
            nameOf(clerk, 'tight'),
            random.pick(['追客中', '現調済', '見積提出', '失注', '契約']),
          ],
          tell(person, 'region', { columns: [3, 18] }),
          own(clerk, { columns: [19, 19] }),
        )
      }),
    ],
    { encoding: 'sjis' },
  )
}

function fair({ folder, random, olds, news }) {
  const people = random.shuffle([...news.slice(380, 700), ...olds.slice(100, 150)])
  const rows = people.map((person, n) =>
    row(
      [
        `A${String(n + 1).padStart(3, '0')}`,
        nameOf(person, turn(['tight', 'spaced', 'full'], n)),
        kanaOf(person, 'hira'),
        n % 3 === 0
          ? addressOf(person.home, 'city')
          : n % 3 === 1
            ? `${person.home.town.prefecture}${person.home.town.city}`
            : person.home.town.city,
        phoneOf(person.mobile ?? person.home.phone, turn(['plain', 'bare', 'lost'], n)),
        random.chance(0.6) ? (person.email ?? '') : '',
        decadeOf(person),
        `${person.family.length}人`,
        random.pick(['すぐにでも', '半年以内', '1年以内', '未定']),
        random.chance(0.5) ? '○' : '',
        random.chance(0.4) ? '○' : '',
        random.chance(0.3) ? '○' : '',
        random.pick(['', '', '外壁のひび割れが気になる', '親と同居を検討', '補助金の相談希望', '本日契約見込']),
      ],
      tell(person, 'region birth'),
    ),
  )
  folder.xlsx('展示会/リフォームフェア2024秋_来場者アンケート.xlsx', [
    { name: '集計', rows: [['リフォームフェア2024秋'], ['会場', 'ポートメッセなごや'], ['来場組数', people.length], ['アポ取得', 41]] },
    {
      name: '来場者',
      rows: [
        [
          '受付No',
          'お名前',
          'ふりがな',
          'ご住所',
          'お電話',
          'E-mail',
          '年代',
          '家族人数',
          '検討時期',
          '水回り',
          '外壁・屋根',
          '耐震',
          'ご相談内容',
        ],
        ...rows,
      ],
    },
  ])
}

function web({ folder, random, olds, news }) {
  const people = [...news.slice(600, 820), ...olds.slice(150, 180)]
  const lines = people.map((person, n) =>
    row(
      JSON.stringify({
        id: 88_000 + n,
        submitted_at: `2024-${String(random.int(1, 10)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}T${String(random.int(10, 23))}:12:00+09:00`,
        form: random.pick(['catalog', 'estimate', 'event']),
        your_name: nameOf(person, turn(['spaced', 'tight'], n)),
        your_kana: kanaOf(person, 'full'),
        zip: person.home.zip,
        pref: person.home.town.prefecture,
        addr1: addressOf(person.home, 'city bare'),
        addr2: person.home.flat ? `${person.home.flat.house}${person.home.flat.room}` : null,
        tel: phoneOf(person.mobile ?? person.home.phone, turn(['plain', 'bare'], n)),
        email: person.email ?? null,
        message: random.pick(['概算をお願いします。', '週末に来てほしい', 'カタログ希望', '']),
        ip: `203.0.113.${random.int(1, 250)}`,
      }),
      tell(person, 'region'),
    ),
  )
  lines.splice(
    40,
    0,
    JSON.stringify({
      id: 1,
      submitted_at: '2024-02-01T10:00:00+09:00',
      form: 'catalog',
      your_name: 'テスト 太郎',
      your_kana: 'テスト タロウ',
      zip: '000-0000',
      pref: '愛知県',
      addr1: 'テスト',
      addr2: null,
      tel: '000-0000-0000',
      email: 'test@example.com',
      message: 'テスト送信',
      ip: '127.0.0.1',
    }),
  )
  folder.text('WEB/entries_2024.ndjson', lines)
}

function loans({ folder, random, olds }) {
  const people = olds.filter(({ birth }) => birth.year > 1950).slice(0, 90)
  const rows = people.map((person, n) => {
    const surety = person.family.find((other) => other !== person && other.birth.year < 2000)
    const relation = surety && (surety.birth.year < person.birth.year - 18 ? (surety.woman ? '母' : '父') : surety.woman ? '妻' : '夫')
    return row(
      [
        n + 1,
        nameOf(person, 'full'),
        kanaOf(person, 'half'),
        birthOf(person.birth, turn(['era', 'short', 'slash'], n)),
        person.woman ? '女' : '男',
        addressOf(person.home, 'long'),
        phoneOf(person.mobile ?? person.home.phone),
        random.pick(['トヨタ紡織', '市役所', '自営', '中日本運輸', '公立病院', '年金']),
        random.int(25, 120) * 10,
        random.int(5, 90) * 10,
        surety ? nameOf(surety, 'full') : '',
        relation ?? '',
        surety ? birthOf(surety.birth, 'era') : '',
        surety?.mobile ?? '',
        random.pick(['承認', '承認', '審査中', '否決']),
      ],
      tell(person, 'region birth sex', { columns: [1, 10] }),
      ...(surety ? [tell(surety, 'birth sex', { columns: [11, 14] })] : []),
    )
  })
  folder.xlsx('契約/リフォームローン申込一覧.xlsx', [
    {
      name: '2024年度',
      merges: ['B1:J1', 'K1:N1'],
      rows: [
        ['', '申込人', '', '', '', '', '', '', '', '', '連帯保証人', '', '', '', ''],
        [
          'No',
          '氏名',
          'フリガナ',
          '生年月日',
          '性別',
          '現住所',
          '電話番号',
          '勤務先',
          '年収（万円）',
          '借入希望額（万円）',
          '氏名',
          '続柄',
          '生年月日',
          '携帯',
          '審査結果',
        ],
        ...rows,
      ],
    },
  ])
}
