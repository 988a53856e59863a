// A group of hotels with a travel desk: the front's register with accompanying guests, a loyalty card, passports, a restaurant's reservations, mails, refunds.
import { createRandom } from '../../../examples/leak/random.mjs'
import { ageOn, eraDate } from './dates.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { headOf, lineOf, rowsOf, withFormats } from './sheets.mjs'
import { addressOf, createWorld } from './world.mjs'
import { halfWidthKana, hiragana } from './writing.mjs'

const two = (n) => String(n).padStart(2, '0')
const iso = ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`
const slash = ({ year, month, day }) => `${year}/${month}/${day}`
const bare = (phone) => (phone ?? '').replaceAll('-', '')

export async function hotel() {
  const random = createRandom(4101)
  const { people, families } = createWorld(random, 4200, { zipf: 0.4 })
  const incident = withFormats(createIncident('hotel'))
  const { some } = createPlan(random, people)
  const adults = people.filter((p) => p.mobile !== undefined)
  const card = (p) => `8100${String(p.id * 7).padStart(8, '0')}`
  const members = adults.slice(0, 1300)
  const heads = families.filter(([head]) => head.id > 1500 && head.id < 3000)
  const clerks = createWorld(createRandom(4102), 6, { foreigners: 0 }).people

  // The front's system: who books, and up to two who come along.
  const stays = [
    ...some(
      families.filter(([p]) => p.id <= 1500),
      250,
    ),
    ...heads,
  ]
  incident.csv(
    'フロント/宿泊予約一覧_202409.csv',
    headOf(
      '予約番号|予約経路|チェックイン|泊数|人数|宿泊者氏名|宿泊者カナ|TEL|宿泊者住所|会員カード番号|同伴者氏名1|同伴者氏名2|客室|料金|フロント担当|備考',
    ),
    stays.map(([p, a, b], n) => ({
      cells: [
        `RSV${240900000 + n}`,
        random.pick(['自社WEB', '楽天トラベル', 'じゃらん', '電話']),
        `2024/09/${two(random.int(1, 30))}`,
        random.int(1, 3),
        [p, a, b].filter(Boolean).length,
        p.name.replace(' ', '　'),
        halfWidthKana(p.kana),
        p.mobile ?? p.home.phone,
        addressOf(p.home),
        members.includes(p) ? card(p) : '',
        a?.name ?? '',
        b?.name ?? '',
        random.int(2, 9) * 100 + random.int(1, 20),
        random.int(80, 600) * 100,
        clerks[n % 6].surname.text,
        random.pick(['', '', '禁煙希望', 'アレルギーあり(卵)', '記念日', 'レイトチェックアウト']),
      ],
      who: [
        { person: p, columns: [1, 10], knows: ['region'] },
        ...(a ? [{ person: a, columns: [11, 11], keyed: false }] : []),
        ...(b ? [{ person: b, columns: [12, 12], keyed: false }] : []),
      ],
    })),
    { cp932: true },
  )

  const member = (p) =>
    JSON.stringify({
      memberNo: card(p),
      rank: random.pick(['GOLD', 'SILVER', 'REGULAR']),
      name: { sei: p.surname.text, mei: p.given.text, seiKana: p.surname.kana, meiKana: p.given.kana },
      birthday: iso(p.birth),
      sex: p.woman ? 2 : 1,
      contacts: [
        { type: 'mobile', value: p.mobile },
        { type: 'email', value: p.email },
      ],
      address: {
        zip: bare(p.home.zip),
        pref: p.home.town.prefecture,
        city: p.home.town.city,
        line1: p.home.town.town + p.home.numbers.join('-'),
        line2: p.home.flat ? `${p.home.flat.house} ${p.home.flat.room}` : null,
      },
      points: random.int(0, 90000),
      optIn: random.int(0, 1) === 1,
    })
  incident.lines(
    '会員/loyalty_members.ndjson',
    members.map((p) => ({ text: member(p), who: [{ person: p, knows: ['birth', 'sex', 'region'] }] })),
  )

  incident.lines('会員/メルマガ配信リスト_10月.csv', [
    { text: 'email,配信停止' },
    ...[...some(members, 600), ...adults.filter(({ id }) => id > 4060)].map((p) => ({ text: `${p.email},0`, who: [{ person: p }] })),
  ])

  const travellers = [...some(adults.slice(0, 1300), 90), ...people.slice(3000, 3210)]
  incident.xlsx('旅行部/海外ツアー参加者名簿.xlsx', [
    {
      name: '台湾4日間',
      head: [
        ['台湾4日間（2024/11/2出発）参加者名簿', '', '', '', '', '', '', '', '', '', '', '', '個人情報につき取扱注意'],
        ['No.', 'お名前', '', 'パスポート', '', '', '', '性別', '生年月日', '緊急連絡先', '', '', '部屋割'],
        ['', '漢字', 'ローマ字', '番号', '発行国', '有効期限', '', '', '', 'お名前', '続柄', 'TEL', ''],
      ],
      rows: travellers.map((p, n) => {
        const kin = p.household.find((other) => other !== p && other.mobile !== undefined)
        return {
          cells: [
            n + 1,
            p.name,
            p.passport,
            p.passportNumber,
            p.country,
            `${random.int(2025, 2034)}/${random.int(1, 12)}/${random.int(1, 28)}`,
            '',
            p.woman ? 'F' : 'M',
            new Date(`${iso(p.birth)}T00:00:00Z`),
            kin?.name ?? '',
            kin === undefined ? '' : random.pick(['妻', '夫', '父', '母', '子']),
            kin?.mobile ?? '',
            100 + (n >> 1),
          ],
          who: [
            { person: p, columns: [1, 9], knows: ['birth', 'sex'] },
            ...(kin === undefined ? [] : [{ person: kin, columns: [10, 13] }]),
          ],
        }
      }),
    },
  ])

  const cardsOf = [...some(people.slice(0, 1500), 45), ...people.slice(3210, 3250)]
  await incident.pdf(
    'フロント/宿泊者カード控え.pdf',
    cardsOf.map((p) => ({
      lines: [
        'REGISTRATION CARD  宿泊者カード',
        `Name お名前　${p.country === 'JPN' ? p.name : p.passport}`,
        `Address ご住所　${addressOf(p.home, 'long')}`,
        `Phone お電話　${p.mobile ?? p.home.phone}`,
        `Date of Birth 生年月日　${slash(p.birth)}`,
        `Nationality 国籍　${p.country}　Passport No. 旅券番号　${p.country === 'JPN' ? '' : p.passportNumber}`,
        'ご署名',
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })),
  )

  const diners = [...some(members, 150), ...adults.filter((p) => p.id > 3250 && p.id < 3500)]
  incident.lines('レストラン/予約台帳.html', [
    { text: '<html lang="ja"><head><meta charset="utf-8"><title>予約台帳</title></head><body><h1>レストラン「みなも」予約台帳</h1>' },
    {
      text: '<table border="1"><thead><tr><th>日時</th><th>ご予約名</th><th>人数</th><th>ご連絡先</th><th>コース</th><th>アレルギー</th><th>受付</th></tr></thead><tbody>',
    },
    ...diners.map((p, n) => ({
      text: `<tr><td>10/${(n % 30) + 1} 18:30</td><td>${p.name.replace(' ', '')} 様</td><td>${random.int(1, 6)}</td><td>${p.mobile}</td><td>${random.pick(['松', '竹', '梅'])}</td><td>${random.pick(['なし', 'なし', 'えび・かに', '小麦'])}</td><td>${clerks[n % 6].surname.text}</td></tr>`,
      who: [{ person: p }],
    })),
    { text: '</tbody></table></body></html>' },
  ])

  const booked = [...some(adults.slice(0, 1500), 120), ...adults.filter((p) => p.id >= 3500 && p.id < 3700)]
  incident.lines('OTA/reservations_20241001.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<ReservationList hotel="HTL-0012">' },
    ...booked.map((p, n) => ({
      text: [
        ` <Reservation id="X${70000 + n}">`,
        '  <Guest>',
        `   <LastName>${p.surname.text}</LastName><FirstName>${p.given.text}</FirstName>`,
        `   <LastNameKana>${p.surname.kana}</LastNameKana><FirstNameKana>${p.given.kana}</FirstNameKana>`,
        `   <Email>${p.email}</Email>`,
        `   <Tel>${bare(p.mobile)}</Tel>`,
        `   <PostCode>${p.home.zip}</PostCode><Prefecture>${p.home.town.prefecture}</Prefecture>`,
        '  </Guest>',
        `  <Stay from="2024-10-${two((n % 28) + 1)}" nights="${random.int(1, 3)}"/><TotalCharge>${random.int(90, 500) * 100}</TotalCharge>`,
        ' </Reservation>',
      ].join('\n'),
      who: [{ person: p, knows: ['region'] }],
    })),
    { text: '</ReservationList>' },
  ])

  for (const [n, p] of [...some(members, 40), ...adults.filter((q) => q.id >= 3700 && q.id < 3740)].entries())
    incident.raw(
      `問い合わせ/mail_${two(n + 1)}.eml`,
      [
        `From: =?UTF-8?B?${Buffer.from(p.name).toString('base64')}?= <${p.email}>`,
        'To: info@minamo-hotel.example.co.jp',
        `Subject: =?UTF-8?B?${Buffer.from('予約の変更について').toString('base64')}?=`,
        'Date: Wed, 2 Oct 2024 21:03:00 +0900',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        'ホテルみなも ご担当者様',
        '',
        `10月に予約しております${p.surname.text}です。`,
        '人数を2名から3名に変更していただけますでしょうか。',
        `何かあれば ${p.mobile} までお願いします。`,
        '',
        p.name,
      ].join('\r\n'),
      [[0, Infinity, { person: p }]],
    )

  const refunded = [...some(adults.slice(0, 1500), 80), ...adults.filter((q) => q.id >= 3740 && q.id < 3800)]
  incident.xls('経理/返金先口座.xls', [
    {
      name: '9月分',
      head: headOf('返金一覧（9月）', '', '受付日|お客様名|フリガナ|金融機関名|支店名|種別|口座番号|口座名義|金額|処理|連絡先電話番号'),
      rows: [
        ...rowsOf(
          refunded,
          (p) =>
            `#2024-09-${two(random.int(1, 28))}|${p.name}|${p.kana}|${random.pick(['三菱UFJ銀行', 'ゆうちょ銀行', '京都銀行'])}|${random.pick(['本店', '八条', '〇一八'])}|普通|${p.account}|${halfWidthKana(p.kana)}|#${random.int(10, 300) * 100}|済|${bare(p.mobile)}`,
          [],
        ),
        lineOf('合計||||||||#1234500'),
      ],
    },
  ])

  const found = [
    ...some(
      stays.map(([p]) => p),
      50,
    ),
  ]
  incident.lines('フロント/忘れ物台帳.md', [
    { text: '# 忘れ物台帳\n\n| 日付 | 部屋 | お客様 | 品物 | 対応 |\n|---|---|---|---|---|' },
    ...found.map((p, n) => ({
      text: `| 9/${(n % 30) + 1} | ${random.int(201, 920)} | ${p.name}様 | ${random.pick(['傘', '充電器', '眼鏡'])} | 着払いで送付 |`,
      who: [{ person: p, keyed: false }],
    })),
  ])

  const wedding = people.slice(3800, 4000)
  incident.xlsx('宴会/披露宴席次.xlsx', [
    {
      name: '新郎側',
      head: headOf('新郎側　招待客リスト', '卓|肩書|芳名|ふりがな|郵便番号|住所|出欠|アレルギー'),
      rows: rowsOf(
        wedding.slice(0, 110),
        (p, n) =>
          `${'ABCDEFGHIJK'[n % 11]}|${random.pick(['新郎友人', '新郎会社上司', '新郎親族'])}|${p.name} 様|${hiragana(p.kana)}|${p.home.zip}|${addressOf(p.home, 'kanji')}|${random.pick(['出席', '出席', '欠席'])}|`,
        ['region'],
      ),
    },
    {
      name: '新婦側',
      head: headOf('新婦側　招待客リスト', '卓|肩書|芳名|ふりがな|郵便番号|住所|出欠|アレルギー'),
      rows: rowsOf(
        wedding.slice(110),
        (p, n) =>
          `${'ABCDEFGHIJK'[n % 11]}|${random.pick(['新婦友人', '新婦恩師', '新婦親族'])}|${p.name} 様|${hiragana(p.kana)}|${p.home.zip}|${addressOf(p.home, 'kanji')}|${random.pick(['出席', '出席', '欠席'])}|`,
        ['region'],
      ),
    },
  ])

  const called = [
    ...some(
      stays.map(([p]) => p).filter((p) => p.mobile),
      100,
    ),
    ...adults.filter((q) => q.id > 4000 && q.id <= 4060),
  ]
  incident.lines(
    'ログ/pbx_202409.log',
    called.map((p, n) => ({
      text: `2024-09-${two((n % 30) + 1)} 1${n % 10}:05:00 pbx[2231]: level=info event=incoming caller=${bare(p.mobile)} matched_name="${p.name}" duration=${random.int(10, 600)}`,
      who: [{ person: p }],
    })),
  )

  // The spa's paper, typed in again by hand: ages, telephones, eras.
  const bathers = [...some(people.slice(0, 1500), 60), ...people.slice(4060, 4200)]
  incident.csv(
    'スパ/カウンセリングシート入力.csv',
    headOf('来店日|お名前|ふりがな|生年月日(和暦)|ご年齢|ご職業|携帯番号|ご自宅|メールアドレス|既往歴|お悩み'),
    rowsOf(
      bathers,
      (p) =>
        `9/${random.int(1, 30)}|${p.name.replace(' ', random.pick(['', '　']))}|${hiragana(p.kana)}|${eraDate(p.birth, 'letter')}|${ageOn(p.birth)}|${random.pick(['会社員', '主婦', '自営', '学生'])}|${p.mobile ?? ''}|${p.home.phone}|${(p.email ?? '').toUpperCase()}|${random.pick(['なし', '高血圧', '特になし', '喘息'])}|${random.pick(['肩こり', '冷え', 'むくみ'])}`,
      ['birth'],
    ),
    { bom: true },
  )
  incident.copy('会員/メルマガ配信リスト_10月.csv', 'バックアップ/コピー ～ メルマガ配信リスト_10月.csv')
  await incident.pack('バックアップ/spa_old.zip', ['スパ/カウンセリングシート入力.csv'])
  return incident
}
