// Payments, goods, the people of the house and their partners, samples.
import { list } from '../acceptance2/rows.mjs'
import { C, nameOf } from './cells.mjs'
import { code } from './fanclub.mjs'
import { lines, one, two } from './papers.mjs'

/** A card number with its check digit. */
function cardNumber(random, start) {
  const digits = start + random.digits(15 - start.length)
  const sum = [...digits].reduce(
    (total, digit, n) => total + (n % 2 === 0 ? ((d) => (d > 9 ? d - 9 : d))(Number(digit) * 2) : Number(digit)),
    0,
  )
  return digits + ((10 - (sum % 10)) % 10)
}

export function office(world) {
  payments(world)
  goods(world)
  people(world)
  samples(world)
}

function payments({ folder, town, members }) {
  const { random, some } = town
  folder.csv(
    '06_決済/gmo_決済結果_202411.csv',
    list(
      some(members, 700).map((p) => ({ p })),
      [
        ['オーダーID', undefined, () => `OD2411${random.digits(8)}`],
        ['会員ID', 'p', code()],
        ['処理区分', undefined, () => random.pick(['即時売上', '即時売上', '取消'])],
        ['金額', undefined, () => random.pick([5500, 9900, 12_100, 19_800])],
        ['カード番号', undefined, () => `${random.pick(['45', '53', '35', '37'])}**********${random.digits(4)}`],
        ['有効期限', undefined, () => `${two(random.int(1, 12))}/${random.int(25, 29)}`],
        ['カード名義人', 'p', C.card],
        ['承認番号', undefined, () => random.digits(7)],
        ['エラーコード', undefined, () => random.pick(['', '', '', '', '42G020000', 'G54'])],
      ],
    ),
    { cp932: true, crlf: true },
  )
  // Numbers taken down on the telephone, which nobody may keep.
  folder.book('06_決済/電話受付_カード控え（削除予定）.xls', [
    {
      name: 'Sheet1',
      list: list(
        some(
          members.filter(({ mobile }) => mobile),
          38,
        ).map((p) => ({ p })),
        [
          ['受付日', undefined, () => `11/${random.int(1, 30)}`],
          ['お名前', 'p', C.name(' ')],
          ['TEL', 'p', C.mobile('lost')],
          ['カード番号', undefined, () => cardNumber(random, random.pick(['4980', '5334', '3540', '4541']))],
          ['期限', undefined, () => `${two(random.int(1, 12))}/${random.int(25, 29)}`],
          ['金額', undefined, () => random.pick([5500, 9900])],
        ],
      ),
    },
  ])
  lines(
    folder,
    '06_決済/payment_app.log',
    some(members, 260).map((p) => {
      const level = random.pick(['INFO', 'INFO', 'INFO', 'WARN', 'ERROR'])
      return [
        `2024-11-${two(random.int(1, 30))}T${two(random.int(0, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}.${random.digits(3)}+09:00 ${level} [pay-api-2] uid=${p.uid} email=${p.email} amount=${random.pick([5500, 9900])} brand=${random.pick(['VISA', 'JCB', 'MASTER'])} last4=${random.digits(4)} result=${level === 'ERROR' ? 'DECLINED' : 'OK'} ip=198.51.100.${random.int(2, 250)}`,
        one(p, [C.email(p), { keys: ['id:user'] }]),
      ]
    }),
  )
}

function goods({ folder, town, members, clerk }) {
  const { random, chance, some, household, member } = town
  const buyers = [
    ...some(
      members.filter(({ home }) => home),
      260,
    ),
    ...Array.from({ length: 120 }, () => member(household(), { year: random.int(1970, 2005), woman: chance(75) })),
  ]
  folder.csv(
    '07_物販/shopify_orders_export.csv',
    list(
      some(buyers, buyers.length).map((p) => ({ p })),
      [
        ['Name', undefined, () => `#NV${random.digits(5)}`],
        ['Email', 'p', C.email],
        ['Financial Status', undefined, () => 'paid'],
        ['Total', undefined, () => random.int(2, 24) * 550],
        ['Lineitem name', undefined, () => random.pick(['ペンライト', 'Tシャツ L', 'アクリルスタンド', 'トートバッグ'])],
        ['Billing Name', 'p', C.name(' ')],
        ['Shipping Name', 'p', C.name(' ')],
        [
          'Shipping Street',
          'p',
          (p) => ({ ...C.block('plain')(p), text: `${C.block('plain')(p).text}${p.home.flat ? ` ${p.home.flat} ${p.home.room}` : ''}` }),
        ],
        ['Shipping City', 'p', C.city],
        ['Shipping Zip', 'p', (p) => ({ ...C.zip('dash')(p), text: `'${C.zip('dash')(p).text}` })],
        ['Shipping Province Name', 'p', C.prefecture],
        ['Shipping Country', undefined, () => 'JP'],
        ['Shipping Phone', 'p', C.mobile('abroad')],
        ['Notes', undefined, () => random.pick(['', '', '置き配希望', 'プレゼント用', '会場受取に変更'])],
      ],
    ),
  )
  folder.html(
    '07_物販/返品対応_11月.html',
    list(
      some(
        buyers.filter(({ mobile }) => mobile),
        40,
      ).map((p) => ({ p, clerk: clerk() })),
      [
        ['受付', undefined, () => `11/${random.int(1, 30)}`],
        ['お客様名', 'p', C.name('　')],
        ['電話', 'p', C.mobile()],
        ['商品', undefined, () => random.pick(['Tシャツ サイズ違い', 'ペンライト 初期不良'])],
        ['対応者', 'clerk', C.family],
      ],
    ),
    { title: '返品対応', above: '管理画面より保存', encoding: 'shift_jis' },
  )
}

function people({ folder, town, staff }) {
  const { random, household, member, chance, mobile } = town
  // Part-timers of the day, with whom to call: mostly a parent or the spouse.
  const crew = Array.from({ length: 70 }, () => {
    const family = household()
    const p = member(family, { year: random.int(1996, 2005), role: 'child' })
    p.mobile ??= mobile()
    const contact = member(family, { year: p.birth.year - random.int(25, 33), woman: chance(60), role: 'parent' })
    contact.mobile ??= mobile()
    return { p, contact }
  })
  folder.book('08_スタッフ/スタッフ名簿_2024冬.xlsx', [
    {
      name: '社員',
      list: list(
        staff.map((p) => ({ p })),
        [
          ['氏名', 'p', C.name(' ')],
          ['部署', undefined, () => random.pick(['CS', '票券', '制作', '経理'])],
          ['内線', undefined, () => random.int(200, 260)],
          ['携帯', 'p', C.mobile()],
          ['メール', 'p', (p) => ({ text: p.mail, keys: ['email'] })],
          ['Slack', undefined, ({ p }) => p.slack],
        ],
      ),
    },
    {
      name: 'アルバイト',
      above: [['当日運営アルバイト名簿', '', '', '', '', '㊙ 取扱注意']],
      list: list(crew, [
        ['No', undefined, (_, __, n) => n + 1],
        ['氏名', 'p', C.name('　')],
        ['フリガナ', 'p', C.kana('　')],
        ['生年月日', 'p', C.birth('sheet')],
        ['住所', 'p', C.address('plain')],
        ['携帯電話', 'p', C.mobile()],
        ['Tシャツ', undefined, () => random.pick(['S', 'M', 'L', 'XL'])],
        [
          '振込先',
          undefined,
          () =>
            `${random.pick(['三井住友', 'みずほ', '三菱UFJ'])}銀行 ${random.pick(['横浜', '川崎', '渋谷'])}支店 普通 ${random.digits(7)}`,
        ],
        ['緊急連絡先氏名', 'contact', C.name('　')],
        ['続柄', 'contact', (p) => ({ text: p.woman ? '母' : '父', knows: ['sex'] })],
        ['緊急連絡先電話', 'contact', C.mobile()],
      ]),
    },
  ])
  const partners = Array.from({ length: 40 }, () => {
    const p = member(household({ isFar: false }), { year: random.int(1965, 1992) })
    p.mobile ??= mobile()
    return p
  })
  lines(
    folder,
    '08_スタッフ/取引先名刺_eight.vcf',
    partners.map((p) => [
      `BEGIN:VCARD\nVERSION:3.0\nN;CHARSET=UTF-8:${p.surname.text};${p.given.text};;;\nFN;CHARSET=UTF-8:${nameOf(p, ' ')}\nX-PHONETIC-LAST-NAME:${p.surname.kana}\nX-PHONETIC-FIRST-NAME:${p.given.kana}\nORG:${random.pick(['横浜アリーナ設営', '音響サウンドワークス', 'ライティング工房', '警備のミライ', 'ケータリング花'])};${random.pick(['営業部', '制作部'])}\nTITLE:${random.pick(['部長', '主任', 'プロデューサー'])}\nTEL;TYPE=CELL:${p.mobile}\n${p.email ? `EMAIL;TYPE=WORK:${p.email}\n` : ''}END:VCARD`,
      one(p, [C.name()(p), C.mobile()(p), C.email(p)]),
    ]),
  )
}

function samples({ folder }) {
  const plain = (head, rows) => ({ head, labels: [], rows: rows.map((cells) => ({ cells, who: [] })) })
  folder.csv(
    'db/testdata/test_users.csv',
    plain(
      ['fc_no', 'name', 'kana', 'birthday', 'email', 'tel', 'card_no'],
      [
        ['NV0000001', 'テスト 太郎', 'テスト タロウ', '2000-01-01', 'test1@example.com', '09000000000', '4111111111111111'],
        ['NV0000002', 'テスト 花子', 'テスト ハナコ', '2000-01-01', 'test2@example.com', '09000000000', '5555555555554444'],
        ['NV0000003', '山田 太郎', 'ヤマダ タロウ', '1990-01-01', 'taro@example.com', '0312345678', '4242424242424242'],
      ],
    ),
  )
  folder.text('02_公演/1214_横浜/タイムテーブル.txt', [
    {
      text: 'NOVA LIVE 2024 横浜公演\n09:00 搬入\n13:00 リハーサル\n15:30 開場（A・B・Cゲート）\n17:00 開演\n19:30 終演予定\n会場：横浜ベイホール　045-000-0000',
    },
  ])
  folder.text('08_スタッフ/お問い合わせ窓口.md', [
    {
      text: '# 窓口\n\n- ファンクラブ事務局 050-3188-2211\n- support@starlight-ticket.co.jp\n- 〒150-0001 東京都渋谷区神宮前4-31-10 スターライトチケット株式会社',
    },
  ])
}
