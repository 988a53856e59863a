// Mails, chats, cards, labels and papers of the travel agency.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { named, one, row } from './folder.mjs'
import { createFolk, romaji } from './folk.mjs'
import { address, lot, oldStyle, short, tel, unspaced, wide } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const HOUSE = {
  name: '株式会社あさひトラベル',
  zip: '330-0854',
  address: '埼玉県さいたま市大宮区桜木町1-10-16',
  tel: '048-640-2211',
  desk: 'yoyaku@asahi-travel-agency.co.jp',
}
const ABROAD = [
  'Anna Virtanen|Helsinki Land Service Oy',
  'Marco Bianchi|Roma Incoming S.r.l.',
  'Lin Chih-Wei|Formosa DMC',
  'Nguyen Thi Hoa|Danang Tours',
  'Sophie Keller|Alpin Reisen AG',
  'Lars Johansson|Nordic Coach AB',
]

export async function desk({ folder, random, some, register, newcomers, bookings, guides, member }) {
  const write = (p) => `${p.name}（${p.kana}）${p.woman ? '女' : '男'}　${short(p.birth)}`
  for (const [n, { no, leader, pax }] of bookings
    .filter(({ leader: p }) => p.mail !== undefined)
    .slice(200, 250)
    .entries()) {
    const path = `メール/申込_${pad(n + 1, 3)}.eml`
    const body = [
      'あさひトラベル御中',
      '',
      '下記の通り申し込みます。',
      `予約番号：${no}`,
      '参加者',
      ...pax.map((p, at) => `${at + 1}) ${write(p)}`),
      '',
      '-- ',
      leader.name,
      `〒${leader.home.town.zip} ${address(leader.home, 'mixed')}`,
      `TEL ${tel(leader.mobile)}`,
    ]
    folder.mail(path, {
      from: [leader.name, leader.mail],
      to: [['あさひトラベル予約', HOUSE.desk]],
      subject: 'ツアー申込',
      body: body.join('\n'),
    })
    folder.note(path, 1, 5, [one(leader)])
    pax.forEach((p, at) => folder.note(path, 6 + at, 6 + at, [one(p, ['birth', 'sex'])]))
    folder.note(path, 7 + pax.length, 11 + pax.length, [{ ...one(leader, ['region']), keyed: false }])
  }
  const asked = [...some(register, 70), ...newcomers.slice(150, 200)].filter((p) => p.mail !== undefined)
  folder.mbox(
    'メール/問合せ.mbox',
    asked.map((p, n) => ({
      from: [n % 4 === 0 ? `${p.roman.first} ${p.roman.last}` : p.name, p.mail],
      to: [['', HOUSE.desk]],
      subject: random.pick(['資料請求', '空席の件', 'キャンセルについて']),
      body: `担当者様\n\n${p.surname.text}と申します。\n11月のツアーについて教えてください。\n\n氏名：${p.name}\n会員番号：${n < 60 ? member(p) : 'なし'}\n電話：${tel(p.mobile)}\n`,
      who: [one(p)],
    })),
  )

  for (const [n, p] of some(register, 25).entries()) {
    const guide = guides[n % 12]
    const path = `LINE/[LINE] ${unspaced(p.name)}様とのトーク_${pad(n)}.txt`
    folder.blocks(path, [
      { text: `[LINE] ${p.name}とのトーク履歴`, who: [named(p)] },
      { text: `保存日時：2024/09/30 18:0${n % 10}\n\n2024/09/28(土)` },
      { text: `10:12\t${p.name}\t来月のツアーですが2名追加できますか`, who: [named(p)] },
      { text: `10:15\t${guide.name}\t承知しました。お電話番号をお願いします`, staff: [guide] },
      { text: `10:16\t${p.name}\t${tel(p.mobile)}です`, who: [one(p)] },
      { text: `10:20\t${guide.name}\tありがとうございます`, staff: [guide] },
    ])
    folder.note(path, 0, 0, [named(p)])
  }

  // Sheets of labels, three abreast.
  const labels = [...some(register, 125), ...newcomers.slice(100, 140)].slice(0, 165)
  const lines = Array.from({ length: 55 }, (_, at) => labels.slice(at * 3, at * 3 + 3)).flatMap((three) => [
    three.map((p) => `〒${p.home.town.zip}`),
    three.map((p) => address(p.home, 'wide')),
    three.map((p) => `${oldStyle(p).replace(' ', '　')}　様`),
    [],
  ])
  folder.book('DM/宛名ラベル_秋号.xlsx', [{ name: 'ラベル', head: [], rows: [], foot: lines }])
  labels.forEach((p, n) =>
    folder.note(
      'DM/宛名ラベル_秋号.xlsx',
      Math.floor(n / 3) * 4 + 1,
      Math.floor(n / 3) * 4 + 3,
      [one(p, ['region'], [(n % 3) + 1, (n % 3) + 1])],
      'ラベル',
    ),
  )

  const bills = bookings.slice(700, 770)
  folder.files.set(
    '経理/請求書_202409.pdf',
    await writePdf(
      bills.map(({ no, leader }) => [
        '御 請 求 書',
        `〒${leader.home.town.zip}`,
        address(leader.home, 'full', { join: '　' }),
        `${leader.name}　様`,
        `予約番号：${no}`,
        `ご請求金額　${random.int(50, 900)},000円`,
        HOUSE.name,
        `〒${HOUSE.zip}　${HOUSE.address}`,
        `TEL ${HOUSE.tel}`,
        'お振込先　武蔵野銀行 大宮支店 普通 1120034',
      ]),
    ),
  )
  bills.forEach(({ leader }, n) => folder.note('経理/請求書_202409.pdf', n + 1, n + 1, [one(leader, ['region'])]))
  folder.book(
    'アンケート/参加後アンケート.ods',
    [
      {
        name: '回答',
        head: [['回答No', 'ツアー', '満足度', 'ご意見', 'お名前（任意）', '年代', 'お電話（任意）']],
        rows: some(register, 160).map((p, n) =>
          n % 4 === 3
            ? row([n + 1, `T${n % 24}`, random.int(1, 5), '', '', `${random.int(3, 8)}0代`, ''])
            : row(
                [
                  n + 1,
                  `T${n % 24}`,
                  random.int(1, 5),
                  random.pick(['添乗員が親切', '食事が今ひとつ', 'バスが古い']),
                  n % 2 ? p.name : p.kana,
                  '',
                  wide(tel(p.mobile)).replaceAll('－', '−'),
                ],
                one(p),
              ),
        ),
      },
    ],
    'ods',
  )
  folder.blocks(
    'web/access_20240930.log',
    some(
      register.filter((p) => p.mail !== undefined),
      380,
    ).map((p, n) => ({
      text: `2024-09-30T${pad(n % 24)}:10:00+0900 app=mypage action=${random.pick(['login', 'edit_profile', 'cancel'])} member_no=${member(p)} user_mail="${p.mail}" status=200 rt=${random.int(10, 900)}`,
      who: [one(p)],
    })),
  )
  const subscribers = [
    ...some(
      register.filter((p) => p.mail !== undefined),
      300,
    ),
    ...newcomers.slice(0, 60).filter((p) => p.mail !== undefined),
  ]
  folder.blocks('web/mailmag.sql', [
    {
      text: 'PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE mailmag (id INTEGER PRIMARY KEY, mail TEXT, namae TEXT, tel TEXT, todofuken TEXT, tanjobi TEXT);',
    },
    ...subscribers.map((p, n) => ({
      text: `INSERT INTO mailmag VALUES(${n + 1},'${p.mail}','${unspaced(p.name)}','${tel(p.mobile, 'plain')}','${p.home.town.prefecture}','${short(p.birth)}');`,
      who: [one(p, ['region', 'birth'])],
    })),
    { text: 'COMMIT;' },
  ])
  folder.blocks('web/admin_members.html', [
    {
      text: '<html><body>\n<table border="1">\n<tr><th rowspan="2">会員番号</th><th colspan="2">氏名</th><th rowspan="2">メール</th><th rowspan="2">住所</th></tr>\n<tr><th>漢字</th><th>カナ</th></tr>',
    },
    ...some(register, 150).map((p) => ({
      text: `<tr><td>${member(p)}</td><td>${p.name}</td><td>${p.kana}</td><td>${p.mail ?? ''}</td><td>${address(p.home, 'dash', { bare: true })}</td></tr>`,
      who: [one(p, ['region'])],
    })),
    { text: '</table></body></html>' },
  ])

  const teachers = createFolk(createRandom(630_500), 130, { born: [1964, 1997], foreigners: 500 })
    .filter((p) => p.birth.year < 2000 && p.mobile !== undefined)
    .slice(0, 70)
  for (const p of teachers) p.office = p.home.town.prefecture
  const office = (p, n) => `${p.home.town.city}${n % 2 ? `立${p.home.town.town}小学校` : '商工会'}`
  folder.book(
    '営業/団体担当者.xls',
    [
      {
        name: '団体',
        head: [['団体・学校 ご担当者一覧'], ['団体名', '所在地', '代表電話', 'ご担当', '役職', '携帯', '営業担当']],
        rows: teachers.map((p, n) =>
          row(
            [
              office(p, n),
              `${p.home.town.prefecture}${p.home.town.city}${p.home.town.town}${lot(p.home)}`,
              `${p.home.town.area}-${'2345678'.slice(0, 6 - p.home.town.area.length)}-${random.digits(4)}`,
              `${p.name}様`,
              random.pick(['教頭', '学年主任', '事務局長']),
              tel(p.mobile),
              guides[n % 4].name,
            ],
            one(p, ['region'], [1, 6]),
          ),
        ),
      },
    ],
    'xls',
  )
  folder.staff('営業/団体担当者.xls', 3, 72, guides.slice(0, 4), { columns: [7, 7], sheet: '団体' })
  const agents = ABROAD.map((line) => {
    const [name, firm] = line.split('|')
    const [given, surname] = name.split(/ (?=\S+$)/)
    return { name, firm, surname: { text: surname }, given: { text: given }, home: { town: {} } }
  })
  folder.blocks(
    '営業/名刺.vcf',
    [
      ...teachers.slice(0, 40).map((p, n) => ({
        text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${p.name}\nORG:${office(p, n)}\nTEL;TYPE=CELL:${tel(p.mobile, 'abroad')}\nEND:VCARD`,
        who: [one(p)],
      })),
      ...agents.map((p) => ({
        text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${p.name}\nORG:${p.firm}\nEMAIL:${romaji('')}${p.given.text.toLowerCase().replaceAll(' ', '.')}@${p.firm.toLowerCase().replace(/[^a-z]/g, '')}.example.net\nTEL:+358 9 5555 01${pad(agents.indexOf(p))}\nEND:VCARD`,
        who: [one(p)],
      })),
    ],
    { end: '\r\n' },
  )

  const trouble = bookings.slice(30, 45)
  await folder.roster(
    '添乗/トラブル報告_9月.docx',
    ['添乗トラブル報告（9月）', `とりまとめ：${guides[0].name}`],
    ['日付', '予約番号', 'お客様', '連絡先', '内容'],
    trouble.map(({ no, leader }, n) =>
      row(
        [`9/${n + 3}`, no, `${leader.name} 様`, tel(leader.mobile), random.pick(['発熱・現地病院受診', '荷物紛失', 'バス乗り遅れ'])],
        one(leader),
      ),
    ),
  )
  folder.note('添乗/トラブル報告_9月.docx', 2, 2, [])
  folder.staff('添乗/トラブル報告_9月.docx', 2, 2, [guides[0]])
  await folder.slides('営業/秋の説明会.pptx', [
    { lines: ['秋の旅行説明会', HOUSE.name, `講師：${guides[1].name}`], staff: [guides[1]] },
    { lines: ['日程', '10月20日 大宮本店', '定員30名'] },
    ...some(register, 5).map((p) => ({
      lines: [
        'お客様の声',
        `${p.name}様（${p.home.town.prefecture}・${2024 - p.birth.year}歳）`,
        '「ゆったりした日程で楽しめました」',
        `会員番号 ${member(p)}`,
      ],
      who: [one(p, ['region'])],
    })),
  ])
  folder.blocks('営業/引継ぎメモ.md', [
    { text: `# 引継ぎ（${guides[2].name} → ${guides[3].name}）\n`, staff: [guides[2], guides[3]] },
    { text: '| 会員番号 | お客様 | 携帯 | 注意点 |\n|:--|:--|:--|:--|' },
    ...some(register, 30).map((p) => ({
      text: `| ${member(p)} | ${p.name} | ${tel(p.mobile)} | ${random.pick(['奥様へは連絡不可', '値引き要求あり', '毎年北欧'])} |`,
      who: [one(p)],
    })),
  ])
  folder.blocks('出発/出発前確認.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
    ...bookings.slice(60, 100).map(({ no, leader }, n) => ({
      text: `BEGIN:VEVENT\nUID:${no}\nDTSTART:202410${pad((n % 28) + 1)}\nSUMMARY:出発前TEL ${unspaced(leader.name)}様\nDESCRIPTION:${tel(leader.mobile)} 予約${no}\nEND:VEVENT`,
      who: [one(leader)],
    })),
    { text: 'END:VCALENDAR' },
  ])
}
