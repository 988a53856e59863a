// Mails in Japanese and English, notes of guides, prizes, pick-ups, slides, packed lists.
import { pen } from '../census/pen.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function desk({
  folder,
  random,
  parties,
  people,
  foreigners,
  travellers,
  passport,
  some,
  clerk,
  isAdult,
  member,
  known,
  mostly,
}) {
  some(
    people.filter((p) => isAdult(p) && p.email),
    16,
  ).forEach((p, at) => {
    const w = pen(p)
    const body = [
      'あおぞらトラベル　ご担当者様',
      '',
      random.pick([
        '来月のハワイツアーについて、座席を並びで取れますか。',
        '請求書の宛名を直してください。',
        'キャンセル料を教えてください。',
      ]),
      'よろしくお願いします。',
      '',
      '┌─────────────┐',
      w.name('space'),
      ...(at % 2 ? [w.latin('title')] : []),
      `${w.zip('mark')}`,
      w.address({ style: 'long', building: 'space' }),
      `Tel: ${w.anyPhone('hyphen')}`,
      `Mail: ${w.email()}`,
      '└─────────────┘',
    ].join('\r\n')
    folder.eml(`メール/問合せ_${String(at + 1).padStart(3, '0')}.eml`, {
      from: [w.name('space'), w.email()],
      to: ['あおぞらトラベル', 'tour@aozora-travel.example'],
      subject: 'ツアーについて',
      body,
      jis: at % 4 === 0,
      who: [w.who()],
    })
  })
  some(foreigners, 60).forEach((p, at) => {
    const w = pen(p)
    const body = [
      'Dear Sir or Madam,',
      '',
      'I would like to change my flight to the next day. Could you tell me the fee?',
      '',
      'Best regards,',
      w.latin('title'),
      `Passport: ${w.id('passport', passport(p))}`,
      `Mobile: ${w.mobile('intl')}`,
    ].join('\r\n')
    folder.eml(`メール/inquiry_${String(at + 1).padStart(3, '0')}.eml`, {
      from: [w.latin('title'), w.email()],
      to: ['Aozora Travel', 'tour@aozora-travel.example'],
      subject: 'Change of flight',
      body,
      who: [w.who()],
    })
  })
  folder.mbox(
    'メール/web資料請求.mbox',
    some(
      people.filter((p) => isAdult(p) && p.email),
      45,
    ).map((p) => {
      const w = pen(p)
      const body = [
        '資料請求フォーム',
        '',
        `お名前（漢字）: ${w.name('wide')}`,
        `お名前（カナ）: ${w.kana('wide')}`,
        `生年月日: ${w.birth('kanji')}`,
        `性別: ${w.sex('long')}`,
        `郵便番号: ${w.zip('hyphen')}`,
        `ご住所: ${w.address({ style: 'hyphen', building: 'space' })}`,
        `電話: ${w.anyPhone('hyphen')}`,
        `Eメール: ${w.email()}`,
        '希望パンフレット: 北欧',
      ].join('\r\n')
      return { from: ['', 'web@aozora-travel.example'], to: ['', 'tour@aozora-travel.example'], subject: '資料請求', body, who: [w.who()] }
    }),
  )

  const sent = mostly(people.filter(isAdult), 180, known.address)
  folder.text('発送/パンフレット発送.html', [
    {
      text: '<html><head><meta charset="utf-8"><style>td{border:1px solid}</style></head><body>\n<table><caption>パンフレット発送先</caption>\n<tr><th>〒</th><th>都道府県</th><th>住所</th><th>氏名</th><th>様</th></tr>',
    },
    ...sent.map((p) => {
      const w = pen(p)
      return {
        text: `<tr>\n<td>${w.zip('hyphen')}</td><td>${w.prefecture()}</td>\n<td>${w.address({ style: 'long', prefecture: false, building: 'space' })}</td>\n<td>${w.name('old')}</td><td>様</td>\n</tr>`,
        who: [w.who()],
      }
    }),
    { text: '</table></body></html>' },
  ])
  folder.text('キャンペーン/当選者.md', [
    { text: '## 航空券プレゼント 当選者\n\n|No|会員番号|氏名(カナ)|都道府県|年齢|\n|:--|:--|:--|:--|--:|' },
    ...mostly(people.filter(isAdult), 70, known.member).map((p, at) => {
      const w = pen(p)
      return { text: `|${at + 1}|${w.id('member', member(p))}|${w.kana('space')}|${w.prefecture()}|${w.age()}|`, who: [w.who()] }
    }),
  ])

  const groups = some(
    parties.filter(({ leader }) => !leader.foreign),
    50,
  )
  for (let day = 0; day * 20 < groups.length; day++) {
    const guide = clerk(day)
    folder.text(`ツアー/添乗日報_${day + 1}日目.txt`, [
      { text: `添乗日報（${day + 1}日目）\n添乗員　${guide.surname.text}\n天候　晴れ\n`, staff: { people: [guide] } },
      ...groups.slice(day * 20, day * 20 + 20).map(({ leader, locator }, at) => {
        const w = pen(leader)
        const name = w.name(['none', 'wide', 'space'][at % 3])
        const text = [
          () => `・${name}様（${w.mobile('hyphen')}）、スーツケース破損。航空会社に申告。`,
          () => `・予約番号${w.shared('pnr', locator)}　${name}様、体調不良で夕食を欠席。`,
          () => `・${name}様（${w.age()}歳・${w.sex('long')}）より部屋の変更希望。携帯${w.mobile('compact')}。`,
        ][at % 3]()
        return { text, who: [w.who()] }
      }),
      { text: '以上' },
    ])
  }

  folder.text('予定/空港送迎.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:PUBLISH' },
    ...some(
      people.filter((p) => isAdult(p) && p.mobile),
      20,
    ).map((p, at) => {
      const w = pen(p)
      return {
        text: `BEGIN:VEVENT\nUID:t${at}@travel.invalid\nDTSTART:202411${two(1 + (at % 28))}T050000Z\nSUMMARY:送迎 ${w.name('space')} 様 ${random.int(1, 4)}名\nLOCATION:${w.address({ style: 'hyphen', building: 'space' })}\nDESCRIPTION:TEL ${w.mobile('hyphen')}\nEND:VEVENT`,
        who: [w.who()],
      }
    }),
    { text: 'END:VCALENDAR' },
  ])

  const best = some(
    people.filter((p) => isAdult(p) && p.mobile),
    14,
  )
  const slides = []
  for (let at = 0; at < best.length; at += 9) {
    slides.push({
      title: '上位顧客（年間ご利用額）',
      rows: [
        { cells: ['会員番号', 'お客様名', '居住地', '携帯', '利用額'] },
        ...best.slice(at, at + 9).map((p) => {
          const w = pen(p)
          return {
            cells: [w.id('member', member(p)), w.name('space'), w.city(), w.mobile('hyphen'), `${random.int(80, 400)}万円`],
            who: [w.who()],
          }
        }),
      ],
    })
  }
  await folder.pptx('会議/上位顧客.pptx', slides)

  const roomed = some(travellers, 45)
  folder.xlsx('ルーミングリスト.xlsx', [
    {
      name: 'ROOMING',
      head: [
        ['ROOMING LIST', 'HOTEL: DEMO BEACH'],
        ['ROOM', 'NAME', 'SEX', 'DOB', 'PPT NO'],
      ],
      rows: roomed.map(({ p }, at) => {
        const w = pen(p)
        return { cells: [1001 + at, w.latin('comma'), w.sex('letter'), w.birth('iso'), w.id('passport', passport(p))], who: [w.who()] }
      }),
    },
  ])
  folder.eml('メール/FW_rooming.eml', {
    from: [clerk(5).surname.text, 'ops@aozora-travel.example'],
    to: ['Hotel', 'front@demo-beach-hotel.example'],
    subject: 'Rooming list',
    body: 'Please find the rooming list attached.\r\n\r\nAozora Travel, Operations',
    attachments: [['ルーミングリスト.xlsx', folder.take('ルーミングリスト.xlsx', 'メール/FW_rooming.eml')]],
    staff: { people: [clerk(5)] },
  })

  folder.csv(
    '旧会員2018.csv',
    [['会員No', 'シメイ', '生年月日', '住所', 'TEL']],
    some(people.filter(isAdult), 90).map((p) => {
      const w = pen(p)
      return {
        cells: [
          w.id('member', member(p)),
          w.kana('half'),
          w.birth('era0'),
          w.address({ style: 'long', building: false, wide: true }),
          w.phone('bracket'),
        ],
        who: [w.who()],
      }
    }),
    { cp932: true },
  )
  await folder.zip('会員.zip', ['旧会員2018.csv'])
  await folder.zip('バックアップ/2018.zip', ['会員.zip'])
  folder.copy('空港/忘れ物台帳.csv', '個人/忘れ物台帳.csv')
}
