// What the shops' tills and telephones know: point cards, the cards that are tied to LINE, prescriptions sent ahead by the web, the tills' journal, consents.
import { createHash } from 'node:crypto'
import { address, day, full, hiragana, kana, phone } from './people.mjs'
import { SHOPS } from './lists.mjs'

export function counter(work) {
  const { random, master, shoppers } = work
  const adults = master.filter(({ person }) => !person.child)
  work.members = [...random.some(adults, 620).map(({ person }) => person), ...shoppers].map((person, at) => ({
    person,
    card: `2910${String(33_000_000 + at * 17)}`,
  }))
  cards(work)
  line(work)
  ahead(work)
  till(work)
  consents(work)
}

function cards({ folder, random, members }) {
  folder.csv(
    '08_ポイント会員/会員一覧_20241031.csv',
    [
      ['会員番号', ({ card }) => card],
      ['お名前', ({ person }) => full(person)],
      ['お名前（ふりがな）', ({ person }) => hiragana(kana(person))],
      ['性別', ({ person }) => (person.woman ? '女性' : '男性')],
      ['生年月日', ({ person }) => day(person.birth, 'iso')],
      ['郵便番号', ({ person }) => person.home.zip],
      ['都道府県', ({ person }) => person.home.town.prefecture],
      ['市区町村', ({ person }) => person.home.town.city],
      ['番地・建物', ({ person }) => address(person.home, 'line')],
      ['携帯電話番号', ({ person }) => phone(person.mobile, 'bare')],
      ['メールアドレス', ({ person }) => (random.chance(62) ? person.email : '')],
      ['登録店舗', () => random.pick(SHOPS)],
      ['保有ポイント', () => random.int(0, 4200)],
      ['DM', () => random.pick(['希望', '不要'])],
      ['購入カテゴリ', () => random.pick(['日用品', 'OTC医薬品', '化粧品', '介護用品', 'ベビー'])],
    ],
    members,
    ({ person }) => [{ person, knows: 'rbs' }],
    { encoding: 'bom' },
  )
}

function line({ folder, random, members }) {
  const path = '08_ポイント会員/line_friends.ndjson'
  const lines = random.some(members, 240).map(({ person, card }, at) => {
    folder.say(path, person, { from: at + 1 })
    return JSON.stringify({
      userId: `U${createHash('md5').update(card).digest('hex')}`,
      displayName: random.pick([full(person), full(person, ''), person.given.text, hiragana(person.given.kana), `${person.given.text}🌸`]),
      cardNo: card,
      phone: phone(person.mobile, 'bare'),
      linkedAt: `2024-0${random.int(1, 9)}-1${random.int(0, 9)}T0${random.int(0, 9)}:12:00Z`,
      tags: random.pick([[], ['coupon'], ['coupon', 'rx']]),
    })
  })
  folder.add(path, `${lines.join('\n')}\n`)
}

/** Photographs of prescriptions that are sent ahead; a mother sends her child's. */
function ahead({ folder, random, master }) {
  const path = '14_処方せん送信/rx_requests_202410.json'
  const lines = ['[']
  const list = random.some(master, 210)
  for (const [at, p] of list.entries()) {
    const { person } = p
    const sender = person.child ? p.family.find((one) => !one.child) : person
    lines.push('  {')
    const from = lines.length
    lines.push(
      `    "requestNo": "RX${240_100 + at}",`,
      `    "receivedAt": "2024-10-${String(random.int(1, 31)).padStart(2, '0')}T1${random.int(0, 9)}:2${random.int(0, 9)}:00+09:00",`,
      `    "shop": "${p.shop}",`,
      `    "patientName": "${full(person)}",`,
      `    "patientKana": "${kana(person)}",`,
      `    "patientBirthday": "${day(person.birth, 'iso')}",`,
    )
    folder.say(path, person, { from, to: lines.length, knows: 'b' })
    const next = lines.length + 1
    lines.push(`    "senderName": "${full(sender)}",`, `    "senderTel": "${sender.mobile}",`, `    "senderEmail": "${sender.email}",`)
    // Who sends his own is one person in both halves.
    if (sender === person) folder.truth.at(-1).to = lines.length
    else folder.say(path, sender, { from: next, to: lines.length })
    lines.push(
      `    "pickup": "${random.pick(['来局', '配達'])}",`,
      `    "comment": "${random.pick(['', '', '17時ごろ取りに行きます', 'ジェネリック希望'])}"`,
    )
    lines.push(at === list.length - 1 ? '  }' : '  },')
  }
  lines.push(']')
  folder.add(path, `${lines.join('\n')}\n`)
}

function till({ folder, random, members, staff }) {
  const items = Array.from({ length: 420 }, () => ({
    member: random.chance(45) ? random.pick(members) : undefined,
    clerk: random.pick(staff.clerks),
    shop: random.pick(SHOPS),
  }))
  folder.csv(
    '11_会計/レジジャーナル_20241026-31.csv',
    [
      ['取引日時', () => `2024/10/${random.int(26, 31)} ${random.int(9, 19)}:${random.int(10, 59)}`],
      ['店舗', ({ shop }) => shop],
      ['レジNo', () => random.int(1, 2)],
      ['レシートNo', () => random.digits(6)],
      ['レジ担当者', ({ clerk }) => full(clerk)],
      ['会員番号', ({ member }) => member?.card ?? ''],
      ['JAN', () => `49${random.digits(11)}`],
      ['商品名', () => random.pick(['マスク 30枚入', 'イブプロフェン錠', '大人用おむつ M', 'ハンドクリーム', '経口補水液 500ml', '目薬'])],
      ['数量', () => random.int(1, 3)],
      ['金額', () => random.int(2, 40) * 98],
    ],
    items,
    ({ member, clerk }) => [
      { staff: clerk, from: 'レジ担当者' },
      ...(member ? [{ person: member.person, knows: '', from: '会員番号', to: '金額' }] : []),
    ],
  )
}

/** Who has chosen a pharmacist of his own. */
function consents({ folder, random, master }) {
  const path = '15_かかりつけ/かかりつけ薬剤師同意一覧.html'
  const head = ['同意日', '患者番号', '氏名', '生年月日', '電話番号', 'かかりつけ薬剤師', '主な疾患']
  const lines = [
    '<html><head><meta charset="utf-8"><title>かかりつけ薬剤師指導料 同意一覧</title></head><body>',
    '<h2>かかりつけ薬剤師指導料　同意者一覧（全店）</h2>',
    '<table>',
    `<tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>`,
  ]
  for (const p of random.some(
    master.filter(({ person }) => !person.child),
    120,
  )) {
    const cells = [
      `2024/${random.int(1, 10)}/${random.int(1, 28)}`,
      p.number,
      full(p.person, ''),
      day(p.person.birth, 'ja'),
      p.person.mobile,
      full(p.pharmacist, ''),
      random.pick(['高血圧', '糖尿病', '気管支喘息', '脂質異常症', 'うつ病', '緑内障']),
    ]
    lines.push(`<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    folder.say(path, p.person, { from: lines.length, knows: 'b' })
    folder.staff(path, [p.pharmacist], { from: lines.length })
  }
  lines.push('</table>', '</body></html>')
  folder.add(path, lines.join('\n'))
}
