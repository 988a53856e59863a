// The shop's own lists: visitors, orders, estimates, inspections, insurance, loans, introductions, staff.
import { list, mention } from '../acceptance2/rows.mjs'
import { addressText, C, kinshipText } from './cells.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function dealerShop(world) {
  visits(world)
  orders(world)
  await inspections(world)
  insurance(world)
  people(world)
}

function visits({ folder, town, customers, visitors, clerk, pick }) {
  const { random, chance } = town
  // Answers of the net form: new ones, customers, and their wives and husbands.
  const guests = [
    ...visitors.slice(0, 210),
    ...pick(customers, 95).map((one, n) => (n % 3 === 0 && one.family.spouse ? one.family.spouse : one)),
  ]
  folder.book('02_来場/秋の大商談会_来場アンケート（回答）.xlsx', [
    {
      name: 'フォームの回答 1',
      list: list(
        town.some(guests, guests.length).map((guest) => ({ guest })),
        [
          ['タイムスタンプ', undefined, () => `2024/10/${random.int(12, 14)} ${random.int(10, 17)}:${two(random.int(0, 59))}:00`],
          ['お名前', 'guest', C.name(random.pick(['', ' ', '　']))],
          ['ふりがな', 'guest', C.kana('hira')],
          ['ご年代', 'guest', C.decade],
          ['性別', 'guest', C.sex(['男性', '女性'])],
          ['ご住所', 'guest', (p) => C.address(random.pick(['plain', 'chome', 'wide']), { short: chance(60) })(p)],
          ['電話番号（日中つながるもの）', 'guest', C.phone()],
          ['メールアドレス（任意）', 'guest', C.email],
          ['現在お乗りのお車', undefined, () => random.pick(['軽', 'コンパクト', 'ミニバン', 'SUV', 'なし'])],
          ['ご購入の時期', undefined, () => random.pick(['3か月以内', '半年以内', '1年以内', '未定'])],
          ['ご来場のきっかけ', undefined, () => random.pick(['チラシ', 'DM', 'Web', '紹介', '通りがかり'])],
        ],
      ),
    },
  ])
  folder.csv(
    '02_来場/ガラポン抽選会_QR応募.tsv',
    list(
      [...visitors.slice(150), ...pick(customers, 60)].map((guest) => ({ guest })),
      [
        ['応募日時', undefined, () => `2024-10-1${random.int(2, 4)} ${random.int(10, 17)}:${two(random.int(0, 59))}`],
        ['ニックネーム', undefined, () => random.pick(['まめ', 'ゆうパパ', 'チャッピー', 'りんりん', '匿名希望'])],
        ['氏名', 'guest', C.name('')],
        ['郵便番号', 'guest', C.zip()],
        ['携帯電話番号', 'guest', C.phone('plain')],
        ['当選', undefined, () => random.pick(['', '', '', 'A賞', 'C賞'])],
      ],
    ),
    { separator: '\t' },
  )
  folder.book('02_来場/受付簿_10月12日-14日.xlsx', [
    {
      name: '12日',
      above: [['ご来場受付簿', '', '', '', '店長印', ''], ['10月12日（土）']],
      list: list(
        pick(customers, 45).map((guest) => ({ guest, clerk: clerk() })),
        [
          ['時間', undefined, () => `${random.int(10, 17)}:${two(random.int(0, 5) * 10)}`],
          ['お名前', 'guest', C.name('　')],
          ['人数', undefined, () => random.int(1, 4)],
          ['ご連絡先', 'guest', C.phone()],
          ['対応者', 'clerk', C.family],
        ],
      ),
    },
  ])
}

function orders({ folder, town, customers, clerk, pick, CARS }) {
  const { random } = town
  const buyers = pick(customers, 36)
  buyers.forEach((buyer, n) => {
    // The one who pays is not always the one who drives.
    const driver = n % 3 === 0 ? buyer.family.spouse : undefined
    const own = clerk()
    const rows = [
      ['', '', '', '自動車注文書', '', '', '', `No. ${240_500 + n * 7}`],
      ['', '', '', '', '', '', '注文日', `令和6年${random.int(4, 10)}月${random.int(1, 28)}日`],
      ['ご注文者', 'フリガナ', C.kanaOf(buyer, 'wide'), '', '', '生年月日', C.dateText(buyer.birth, 'era'), ''],
      ['', 'お名前', C.nameOf(buyer, '　', true), '', '印', '性別', buyer.woman ? '女' : '男', ''],
      ['', 'ご住所', `〒${buyer.home.town.zip.slice(0, 3)}-${buyer.home.town.zip.slice(3)}`, addressText(buyer.home, 'chome')],
      ['', '電話（自宅）', buyer.home.phone ?? '', '', '', '携帯', buyer.mobile ?? '', ''],
      [
        'ご使用者',
        'お名前',
        driver === undefined ? '同上' : C.nameOf(driver, '　'),
        '',
        '',
        'ご注文者との続柄',
        driver === undefined ? '' : kinshipText(driver, driver),
        '',
      ],
      ['', '携帯', driver?.mobile ?? '', '', '', '生年月日', driver === undefined ? '' : C.dateText(driver.birth, 'era'), ''],
      [],
      [
        '車名',
        random.pick(CARS),
        '',
        '型式',
        `5AA-${random.digits(4)}`,
        '車体色',
        random.pick(['パールホワイト', 'ブルー', 'ガンメタ']),
        '',
      ],
      ['車両本体価格', random.int(1200, 4200) * 1000, '', '付属品', random.int(5, 40) * 10_000, '諸費用', random.int(8, 22) * 10_000, ''],
      ['支払方法', random.pick(['現金', 'クレジット', '残価設定']), '', '下取車', random.pick(['有', '無']), '', '', ''],
      [],
      ['販売店', '遠州松屋自動車販売株式会社 浜松西店', '', '', '', '担当', C.nameOf(own, ' '), ''],
      ['', '浜松市中央区入野町16043-2　TEL 053-440-2100'],
    ]
    const facts = [C.name()(buyer), C.birth()(buyer), C.address()(buyer), C.mobile()(buyer), C.landline()(buyer), C.sex()(buyer)]
    const who = [
      { ...mention(buyer, facts), from: 3, to: 6 },
      { ...mention(own, [C.name()(own)], { isStaff: true }), from: 14, to: 15 },
    ]
    if (driver !== undefined)
      who.push({ ...mention(driver, [C.name()(driver), C.birth()(driver), C.mobile()(driver), C.sex()(driver)]), from: 7, to: 8 })
    folder.sheet(`03_注文/注文書_${240_500 + n * 7}_${buyer.surname.text}様.xlsx`, [
      {
        name: '注文書',
        rows,
        merges: [
          { s: { r: 2, c: 0 }, e: { r: 5, c: 0 } },
          { s: { r: 6, c: 0 }, e: { r: 7, c: 0 } },
          { s: { r: 2, c: 2 }, e: { r: 2, c: 4 } },
          { s: { r: 4, c: 3 }, e: { r: 4, c: 7 } },
        ],
        who,
      },
    ])
  })
  // Squared paper of the police: a digit a cell.
  pick(
    customers.filter(({ mobile }) => mobile !== undefined),
    14,
  ).forEach((applicant, n) => {
    const cells = (text) => [...text]
    const rows = [
      ['', '', '', '', '自動車保管場所証明申請書'],
      ['車名', '', '', random.pick(CARS), '', '', '', '車台番号', '', '', `MK${random.digits(2)}S-${random.digits(6)}`],
      ['使用の本拠の位置', '', '', addressText(applicant.home, 'kanji')],
      ['保管場所の位置', '', '', '同上'],
      ['', '', '', '浜松中央　警察署長　殿', '', '', '', '', '', '', `令和６年１０月${random.int(1, 28)}日`],
      ['申請者', '', '〒', ...cells(`${applicant.home.town.zip.slice(0, 3)}-${applicant.home.town.zip.slice(3)}`)],
      ['', '', '住所', addressText(applicant.home, 'kanji')],
      ['', '', 'フリガナ', ...cells(C.kanaOf(applicant, 'space'))],
      ['', '', '氏名', C.nameOf(applicant, '　', true)],
      ['', '', '電話', ...cells(applicant.mobile)],
    ]
    folder.sheet(`03_注文/車庫証明/車庫証明申請_${two(n + 1)}.xlsx`, [
      {
        name: '申請書',
        rows,
        merges: [{ s: { r: 5, c: 0 }, e: { r: 9, c: 0 } }],
        who: [{ ...mention(applicant, [C.name()(applicant), C.address()(applicant), C.mobile()(applicant)]), from: 3, to: 10 }],
      },
    ])
  })
  const loans = pick(
    customers.filter(({ family }) => family.spouse),
    70,
  ).map((buyer, n) => ({ buyer, surety: n % 3 === 0 ? buyer.family.spouse : undefined, shared: ['buyer', 'surety'] }))
  folder.book('03_注文/オートローン申込状況.xlsx', [
    {
      name: '2024上期',
      above: [['オートローン申込状況（取扱注意）']],
      group: [
        ['', 2],
        ['申込者', 7],
        ['連帯保証人', 4],
        ['審査', 2],
      ],
      list: list(loans, [
        ['受付番号', undefined, (_, __, n) => `OR${24_001 + n}`],
        ['受付日', undefined, () => `9/${random.int(1, 28)}`],
        ['氏名', 'buyer', C.name('　')],
        ['生年月日', 'buyer', C.birth('sheet')],
        ['住所', 'buyer', C.address('plain', { short: true })],
        ['携帯', 'buyer', C.mobile('lost')],
        ['勤務先', undefined, () => random.pick(['ヤマハ発動機', 'スズキ部品', '浜松市役所', '自営', 'パート', '年金'])],
        ['年収（万円）', undefined, () => random.int(18, 90) * 10],
        ['勤続年数', undefined, () => random.int(1, 30)],
        ['氏名', 'surety', C.name('　')],
        ['続柄', 'surety', C.kinship],
        ['生年月日', 'surety', C.birth('sheet')],
        ['携帯', 'surety', C.mobile('lost')],
        ['結果', undefined, () => random.pick(['承認', '承認', '条件付', '否決'])],
        ['金額', undefined, () => random.int(50, 400) * 10_000],
      ]),
    },
  ])
}

async function inspections({ folder, town, customers, clerk, pick, plate, code }) {
  const { random } = town
  folder.csv(
    '04_車検点検/車検案内DM_12月満了.csv',
    list(
      pick(customers, 260).map((customer) => ({ customer, clerk: clerk() })),
      [
        ['〒', 'customer', C.zip('mark')],
        ['住所', 'customer', C.address('wide', { bare: true })],
        ['マンション・建物', 'customer', C.flat('wide')],
        ['宛名', 'customer', C.name('　')],
        ['敬称', undefined, () => '様'],
        ['車名', undefined, ({ customer }) => customer.car],
        ['登録番号', 'customer', plate],
        ['車検満了日', undefined, ({ customer }) => customer.due],
        ['担当営業', 'clerk', C.name('　')],
        ['営業携帯', undefined, () => ''],
      ],
    ),
    { cp932: true, crlf: true },
  )
  folder.ndjson(
    '04_車検点検/web_reservations_2024-10.ndjson',
    list(
      pick(customers, 150).map((customer) => ({ customer })),
      [
        ['id', undefined, (_, __, n) => 88_120 + n],
        ['menu', undefined, () => random.pick(['法定12か月点検', '車検', 'オイル交換', 'タイヤ交換'])],
        ['start', undefined, () => `2024-10-${two(random.int(1, 31))}T${two(random.int(9, 17))}:00:00+09:00`],
        ['customer.name', 'customer', C.name(' ')],
        ['customer.kana', 'customer', C.kana('space')],
        ['customer.tel', 'customer', C.phone('plain')],
        ['customer.mail', 'customer', C.email],
        ['car.plate', 'customer', plate],
        ['car.model', undefined, ({ customer }) => customer.car],
        ['note', undefined, () => random.pick(['', '代車希望', '待ち作業希望', '異音あり'])],
      ],
    ),
  )
  folder.book('04_車検点検/代車貸出簿.xls', [
    {
      name: '2024下期',
      above: [['代車貸出簿']],
      list: list(
        pick(customers, 70).map((customer, n) => ({
          customer: n % 5 === 0 && customer.family.spouse ? customer.family.spouse : customer,
          clerk: clerk(),
        })),
        [
          ['貸出日', undefined, () => `10/${random.int(1, 30)}`],
          ['代車No', undefined, () => random.pick(['代1', '代2', '代5'])],
          ['借受人', 'customer', C.name(' ')],
          ['携帯番号', 'customer', C.mobile()],
          ['免許証番号', 'customer', C.id('licence', (p) => (p.licence ??= `49${random.digits(9)}0`))],
          ['返却予定', undefined, () => `11/${random.int(1, 9)}`],
          ['貸出者', 'clerk', C.family],
        ],
      ),
    },
  ])
  await folder.printed(
    '04_車検点検/入庫予定表_11月.pdf',
    '入庫予定表　2024年11月　遠州松屋自動車販売 浜松西店',
    list(
      pick(customers, 110).map((customer) => ({ customer })),
      [
        ['入庫日', undefined, () => `11/${random.int(1, 30)}`],
        ['顧客CD', 'customer', code],
        ['お客様名', 'customer', C.name(' ')],
        ['登録番号', 'customer', plate],
        ['車種', undefined, ({ customer }) => customer.car],
        ['ご連絡先', 'customer', C.phone()],
        ['作業', undefined, () => random.pick(['車検', '12ヶ月', '6ヶ月', '鈑金'])],
      ],
    ),
  )
}

function insurance({ folder, town, customers, clerk, pick }) {
  const { random } = town
  const policies = pick(customers, 210).map((holder, n) => ({
    holder,
    driver:
      n % 4 === 0
        ? (holder.family.spouse ?? holder)
        : n % 9 === 0
          ? (holder.family.members.find(({ role, birth }) => role === 'child' && birth.year < 2005) ?? holder)
          : holder,
    clerk: clerk(),
  }))
  folder.book('05_保険/満期一覧_11月-1月.xlsx', [
    {
      name: '満期一覧',
      above: [['自動車保険　満期一覧表', '', '', '', '', '社外秘'], ['代理店：遠州松屋自動車販売㈱　浜松西店']],
      list: list(policies, [
        ['証券番号', 'holder', C.id('policy', (p) => (p.policy ??= `A${random.digits(9)}`))],
        ['満期日', undefined, () => `R6.${random.int(11, 12)}.${random.int(1, 28)}`],
        ['契約者名（カナ）', 'holder', C.kana('half')],
        ['契約者名', 'holder', C.name('　', { old: true })],
        ['契約者電話', 'holder', C.phone()],
        ['記名被保険者', 'driver', C.name('　')],
        ['被保険者生年月日', 'driver', C.birth('letter')],
        ['免許証の色', undefined, () => random.pick(['ゴールド', 'ブルー', 'グリーン'])],
        ['等級', undefined, () => `${random.int(6, 20)}等級`],
        ['車両', undefined, ({ holder }) => holder.car],
        ['年間保険料', undefined, () => random.int(30, 140) * 1000],
        ['募集人', 'clerk', C.name(' ')],
      ]),
    },
  ])
}

function people({ folder, town, customers, visitors, staff, clerk, pick, code }) {
  const { random } = town
  const pairs = pick(customers, 60).map((giver, n) => ({
    giver,
    friend: n % 4 === 0 ? customers[(n * 17) % customers.length] : visitors[n % visitors.length],
    clerk: clerk(),
  }))
  folder.book('06_紹介/ご紹介カード集計.xlsx', [
    {
      name: '2024',
      list: list(
        pairs.filter(({ giver, friend }) => giver !== friend),
        [
          ['受付日', undefined, () => `2024/${random.int(4, 10)}/${random.int(1, 28)}`],
          ['紹介者コード', 'giver', code],
          ['ご紹介者お名前', 'giver', C.name(' ')],
          ['ご紹介者電話番号', 'giver', C.phone()],
          ['ご関係', undefined, () => random.pick(['友人', '職場', '親戚', 'ご近所'])],
          ['ご紹介いただく方のお名前', 'friend', C.name(' ')],
          ['ご住所', 'friend', C.address('plain', { short: true })],
          ['ご連絡先', 'friend', C.phone()],
          ['謝礼', undefined, () => random.pick(['商品券5,000円', 'QUOカード', '未'])],
          ['担当', 'clerk', C.family],
        ],
      ),
    },
  ])
  folder.book('10_店舗/緊急連絡網.xlsx', [
    {
      name: 'スタッフ',
      list: list(
        staff.map((person) => ({ person })),
        [
          ['社員番号', 'person', C.id('staff', (p) => p.number)],
          ['役職', undefined, (_, __, n) => (n === 0 ? '店長' : n < 3 ? '課長' : '')],
          ['氏名', 'person', C.name('　')],
          ['生年月日', 'person', C.birth('slash')],
          ['住所', 'person', C.address('plain')],
          ['携帯', 'person', C.mobile()],
          ['会社メール', 'person', (p) => ({ text: p.mail, keys: ['email'] })],
        ],
      ),
    },
    {
      name: '10月シフト',
      cells: [
        ['', ...Array.from({ length: 31 }, (_, n) => n + 1)],
        ...staff.map((p) => [p.surname.text, ...Array.from({ length: 31 }, () => random.pick(['○', '○', '○', '休', '半']))]),
      ],
    },
  ])
  const movers = pick(customers, 90)
  const [from, to] = [staff[5], staff[9]]
  folder.html(
    '10_店舗/担当変更リスト.html',
    list(
      movers.map((customer) => ({ customer })),
      [
        ['顧客コード', 'customer', code],
        ['お客様名', 'customer', C.name('　')],
        ['住所', 'customer', C.address('plain', { short: true })],
        ['TEL', 'customer', C.landline()],
        ['携帯TEL', 'customer', C.mobile()],
        [
          '申し送り',
          undefined,
          () => random.pick(['奥様が窓口', '夜しか出ない', '値引き渋い', '息子さん来年免許', '', '下取りの件要確認']),
        ],
      ],
    ),
    { title: '担当変更リスト', above: `${from.surname.text}→${to.surname.text}（11/1付）`, encoding: 'shift_jis' },
  )
  // The heading names whose customers go to whom.
  for (const one of [from, to])
    folder.truth.push({ path: '10_店舗/担当変更リスト.html', from: 1, to: 7, ...mention(one, [C.family(one)], { isStaff: true }) })
  folder.csv(
    '10_店舗/研修/DMS操作練習用.csv',
    {
      head: ['顧客コード', '顧客名', 'カナ', '郵便番号', '住所', '電話', 'メール'],
      rows: [
        ['9999001', '山田　太郎', 'ﾔﾏﾀﾞ ﾀﾛｳ', '000-0000', '東京都千代田区〇〇1-2-3', '03-0000-0000', 'taro@example.com'],
        ['9999002', 'テスト　花子', 'ﾃｽﾄ ﾊﾅｺ', '000-0000', '○○県○○市1-1-1', '090-0000-0000', 'test@example.com'],
        ['9999003', '見本　一郎', 'ﾐﾎﾝ ｲﾁﾛｳ', '999-9999', '見本県見本市見本町1', '000-0000-0000', 'sample@example.jp'],
        ['9999004', 'ダミー　次郎', 'ﾀﾞﾐｰ ｼﾞﾛｳ', '000-0000', '東京都千代田区〇〇1-2-3', '03-1234-5678', 'dummy@example.com'],
      ].map((cells) => ({ cells, who: [] })),
      labels: [],
    },
    { cp932: true },
  )
}
