// Out in the field: works, calls, lists to call, notes of visits, applications on paper.
import * as F from './fields.mjs'
import { list, mention } from './rows.mjs'

export async function field(world) {
  works(world)
  calls(world)
  await visits(world)
  await applications(world)
}

function works(world) {
  const { random, folder, customers, staff, take, code, chance } = world
  const planners = staff.slice(36, 40)
  const WORKERS = ['NTT-ME', '㈱関東工事', '上毛電設', 'ミライト']
  const booked = take(customers, 420)
  const weeks = [0, 1, 2, 3].map((week) => ({
    name: `${week + 1}週`,
    above: [[`工事予定表　10月第${week + 1}週`], ['※前日までに架電のこと']],
    list: list(
      booked.slice(week * Math.ceil(booked.length / 4), (week + 1) * Math.ceil(booked.length / 4)).map((user) => {
        const other = user.household.spouse === user ? user.household.members[0] : user.household.spouse
        return { user, stand: other && chance(30) ? other : undefined, clerk: random.pick(planners) }
      }),
      [
        ['工事日', undefined, (_, __, n) => `10/${week * 7 + 1 + (n % 7)}`],
        ['時間帯', undefined, () => random.pick(['AM', 'PM', '9-10', '13-15'])],
        ['管理番号', 'user', code],
        ['お客様名', 'user', F.name('')],
        ['設置場所', 'user', F.address('plain', { short: true })],
        ['日中連絡先', 'user', F.phone('dash')],
        ['立会者', 'stand', F.name('')],
        ['立会者携帯', 'stand', F.mobile('dash')],
        ['工事種別', undefined, () => random.pick(['派遣', '無派遣', '宅内調査'])],
        ['工事会社', undefined, () => random.pick(WORKERS)],
        ['手配者', 'clerk', F.name('')],
      ],
    ),
  }))
  folder.book('02_工事/工事予定_2024年10月.xlsx', weeks)
  folder.text('02_工事/工事カレンダー.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Google Inc//Google Calendar 70.9054//EN' },
    ...take(booked, 110).map((user, n) => ({
      text: `BEGIN:VEVENT\nUID:${1000 + n}@google.com\nDTSTART;TZID=Asia/Tokyo:202410${F.two(1 + (n % 28))}T100000\nSUMMARY:【工事】${F.name('s')(user).text}様\nLOCATION:${F.addressText(user.home)}\nDESCRIPTION:${user.customer} ${F.phone('dash')(user).text}\nEND:VEVENT`,
      who: [mention(user, [F.name()(user), F.address()(user), F.phone()(user), code(user)])],
    })),
    { text: 'END:VCALENDAR' },
  ])
}

function calls(world) {
  const { random, folder, customers, prospects, staff, take, code, chance, sellers } = world
  const operators = staff.slice(26, 36)
  const rows = take(customers, 2100).map((user) => ({ user, clerk: random.pick(operators), known: chance(60), named: chance(80) }))
  folder.csv(
    '03_コール/calllog_202409.csv',
    list(rows, [
      ['通話ID', undefined, (_, __, n) => 880_001 + n],
      [
        '日時',
        undefined,
        () => `2024/09/${F.two(random.int(1, 30))} ${F.two(random.int(9, 20))}:${F.two(random.int(0, 59))}:${F.two(random.int(0, 59))}`,
      ],
      ['方向', undefined, () => random.pick(['着信', '発信'])],
      ['相手番号', 'user', F.phone('plain')],
      ['顧客コード', 'user', (p, { known }) => (known ? code(p) : '')],
      ['顧客名', 'user', (p, { named }) => (named ? F.kana('h', 's')(p) : '')],
      ['通話秒', undefined, () => random.int(8, 1600)],
      ['オペレーター', 'clerk', F.name('s')],
      ['結果', undefined, () => random.pick(['完了', '折返し', '留守電', '工事部へ転送'])],
      ['メモ', undefined, () => random.pick(['', '', '速度が遅い', '料金照会', '解約希望→引止め', '住所変更案内', '着荷確認'])],
    ]),
    { bom: true },
  )
  const half = Math.ceil(prospects.length / 2)
  const teams = [prospects.slice(0, half + 60), prospects.slice(half - 60)]
  folder.book('03_コール/架電リスト_A班.xlsx', [
    {
      name: 'リスト',
      list: list(
        teams[0].map((user) => ({ user, clerk: random.pick(sellers) })),
        [
          ['No', undefined, (_, __, n) => n + 1],
          ['氏名', 'user', F.name('s')],
          ['フリガナ', 'user', F.kana('k', 's')],
          ['電話番号', 'user', F.houseFirst('dash')],
          ['郵便番号', 'user', F.zip('dash')],
          ['住所', 'user', F.address('plain')],
          ['年齢', 'user', F.age],
          ['現回線', undefined, () => random.pick(['ADSL', 'CATV', 'なし', '他社光', '不明'])],
          ['1回目', undefined, () => random.pick(['×', '△', '留守', '〇'])],
          ['2回目', undefined, () => random.pick(['×', '△', '', ''])],
          ['アポ担当', 'clerk', F.name('')],
        ],
      ),
    },
    {
      name: '集計',
      cells: [
        ['結果', '件数'],
        ['〇', 41],
        ['△', 120],
        ['×', 310],
      ],
    },
  ])
  // The other team's list, bought: no labels, kana in hiragana, telephone in full width.
  folder.csv(
    '03_コール/B班_名簿(購入).csv',
    list(
      teams[1].map((user) => ({ user })),
      [
        ['', 'user', F.name('w')],
        ['', 'user', F.kana('g', 'w')],
        ['', 'user', F.zip('dash')],
        ['', 'user', F.address('wide')],
        ['', 'user', F.houseFirst('brackets')],
      ],
    ),
    { cp932: true, headless: true, crlf: true },
  )
}

/** What the salesmen type in the evening: some lines about known customers, some about doors. */
async function visits(world) {
  const { random, folder, customers, prospects, sellers, take, chance } = world
  const reports = [
    '光に興味あり。今の料金明細を用意してもらい来週再訪。',
    'ご主人不在のため資料のみお渡し。',
    '他社の契約更新月が来年3月。2月に再アプローチ。',
    'Wi-Fiが2階で途切れるとのこと。メッシュ提案。',
    'テレビも見たい。見積書を送付する約束。',
    '解約の意向。キャッシュバック条件を説明し保留。',
  ]
  for (let n = 0; n < 26; n++) {
    const seller = sellers[n % sellers.length]
    const known = take(customers, 4)
    const blocks = [
      { text: `訪問メモ　2024年9月${n + 1}日（${'月火水木金土日'[n % 7]}）` },
      { text: `担当：${F.name('s')(seller).text}　　同行：なし`, who: [mention(seller, [F.name()(seller)], { isStaff: true })] },
      { text: '' },
    ]
    for (const user of [...known, ...take(prospects, 3)]) {
      const tel = chance(70) ? F.phone('dash')(user) : { text: '' }
      const place = F.address('plain', { short: true })(user)
      blocks.push({
        text: `●${random.int(10, 19)}:${random.pick(['00', '15', '30'])}　${F.name('s')(user).text}様（${place.text}）${tel.text === '' ? '' : `TEL ${tel.text}`}\n${random.pick(reports)}`,
        who: [mention(user, [F.name()(user), place, ...(tel.text === '' ? [] : [tel])])],
      })
    }
    blocks.push({ text: `以上　獲得${random.int(0, 2)}件／訪問${random.int(20, 45)}件` })
    await folder.docx(`07_訪問/訪問メモ_202409${F.two(n + 1)}.docx`, blocks)
  }
}

async function applications(world) {
  const { random, folder, customers, take, staff, chance } = world
  const pages = take(
    customers.filter((p) => !p.foreign),
    90,
  ).map((user) => {
    const clerk = user.seller
    const payer = user.household.spouse && user.household.spouse !== user && chance(25) ? user.household.spouse : user
    const facts = [
      F.name()(user),
      F.kana()(user),
      F.birth()(user),
      F.sex()(user),
      F.address()(user),
      F.mobile()(user),
      F.landline()(user),
      F.email(user),
    ]
    return {
      lines: [
        '光回線サービス申込書（お客さま控）',
        `お申込日　令和6年${random.int(1, 9)}月${random.int(1, 28)}日`,
        `フリガナ　${F.kana('k', 'w')(user).text}`,
        `お申込者氏名　${F.name('w')(user).text}　　　印`,
        `生年月日　${F.dateText(user.birth, 'long')}　　性別　${F.sex('one')(user).text}`,
        `ご住所　〒${F.zip()(user).text}　${F.addressText(user.home, 'kanji')}`,
        `固定電話　${user.home.phone ?? 'なし'}　　携帯電話　${user.mobile ?? ''}`,
        `メールアドレス　${user.email ?? ''}`,
        '■ お支払口座',
        `金融機関　${random.pick(['群馬銀行 前橋支店', '東和銀行 高崎支店', 'しののめ信用金庫 富岡支店'])}　普通　${random.digits(7)}`,
        `口座名義（カナ）　${F.kana('k', 's')(payer).text}`,
        '■ お申込内容',
        `${user.product}　　月額 5,720円（税込）　　工事費 22,000円（分割24回）`,
        `取扱代理店　株式会社ミライコネクト　高崎支店　TEL 027-388-0100　担当 ${F.name('s')(clerk).text}`,
      ],
      who: [
        mention(user, facts),
        ...(payer === user ? [] : [mention(payer, [F.kana()(payer)])]),
        mention(clerk, [F.name()(clerk)], { isStaff: true }),
      ],
    }
  })
  await folder.pages('05_申込書/申込書控_2024-09.pdf', pages)
  await folder.printed(
    '05_申込書/書類不備一覧.pdf',
    '書類不備一覧（2024/10/01 現在）',
    list(
      take(customers, 84).map((user) => ({ user, clerk: random.pick(staff.slice(36)) })),
      [
        ['No', undefined, (_, __, n) => n + 1],
        ['管理番号', 'user', (p) => F.id('customer', (one) => one.customer)(p)],
        ['契約者名', 'user', F.name('s')],
        ['生年月日', 'user', F.birth('slash')],
        ['連絡先', 'user', F.phone('dash')],
        ['不備内容', undefined, () => random.pick(['本人確認書類なし', '口座印相違', '住所相違', '署名もれ'])],
        ['確認者', 'clerk', F.name('')],
      ],
    ),
  )
}
