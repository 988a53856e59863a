// What does not come in tables: letters, notes, cards, appointments, mails with a signature, attachments, archives.
import { pen, together } from '../census/pen.mjs'
import { memberNumber } from './fields.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function loose({ folder, random, take, clerk, families, fieldsOf, form }) {
  take(60).forEach((p, at) => {
    const w = pen(p)
    const signature = [
      () => ['--', w.name('space'), w.email(), w.anyPhone('hyphen')],
      () => [
        '━━━━━━━━━━━━',
        `${w.name('wide')}（${w.kana('space')}）`,
        `〒${w.zip('hyphen')}`,
        w.address({ style: 'hyphen', building: 'space' }),
        `携帯 ${w.anyPhone('hyphen')}`,
        '━━━━━━━━━━━━',
      ],
      () => [`${w.name('none')}`, `会員番号：${w.id('member', memberNumber(p))}`],
    ][at % 3]()
    const body = [
      'くらしの店　御中',
      '',
      random.pick(['配送日を変更したいです。', '商品が届きません。', '領収書を再発行してください。']),
      'よろしくお願いします。',
      '',
      ...signature,
    ].join('\r\n')
    folder.eml(`メール/お問い合わせ${two(at + 1)}.eml`, {
      from: [w.name('space'), w.email() || `user${at}@mail.example`],
      to: ['くらしの店', 'info@kurashi-shop.example'],
      subject: 'お問い合わせ',
      body,
      jis: at % 3 === 0,
      who: [w.who()],
    })
  })

  const visited = take(90)
  for (let n = 0; n * 18 < visited.length; n++) {
    folder.text(`議事録/店長会議_${n + 1}回.txt`, [
      {
        text: `店長会議　第${n + 1}回\n出席：${clerk(n).surname.text}、${clerk(n + 1).surname.text}\n議題：お客様対応の共有\n`,
        staff: { people: [clerk(n), clerk(n + 1)] },
      },
      ...visited.slice(n * 18, n * 18 + 18).map((p, at) => {
        const w = pen(p)
        const name = w.name(['none', 'space', 'wide'][at % 3])
        const text = [
          () => `(${at + 1}) ${name}様（${w.anyPhone('hyphen')}）から返品の申し出。着払いで対応。`,
          () =>
            `(${at + 1}) ${name}様、${w.address({ style: 'hyphen', building: false })}。隣家への誤配があったため謝罪。電話は${w.anyPhone('compact')}。`,
          () => `(${at + 1}) 会員番号${w.id('member', memberNumber(p))}の${name}様（${w.age()}歳）。退会の意向。`,
          () => `(${at + 1}) ${name}様 ${w.birth('era')}生。誕生月特典の未適用について連絡する。`,
        ][at % 4]()
        return { text, who: [w.who()] }
      }),
    ])
  }

  folder.text(
    '連絡先/contacts.vcf',
    take(150).map((p) => {
      const w = pen(p)
      const [last, first] = w.names('kanji')
      return {
        text: [
          'BEGIN:VCARD',
          'VERSION:3.0',
          `N:${last};${first};;;`,
          `FN:${last} ${first}`,
          `TEL;TYPE=CELL:${w.mobile(random.pick(['hyphen', 'compact', 'intlCompact']))}`,
          ...(p.email ? [`EMAIL:${w.email()}`] : []),
          `BDAY:${w.birth('iso')}`,
          'END:VCARD',
        ].join('\n'),
        who: [w.who()],
      }
    }),
  )
  folder.text('予定/訪問.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
    ...take(70).map((p, at) => {
      const w = pen(p)
      return {
        text: `BEGIN:VEVENT\nUID:v${at}@shop.invalid\nDTSTART:202411${two(1 + (at % 28))}T010000Z\nSUMMARY:${w.name('space')}様 点検訪問\nLOCATION:${w.address({ style: 'hyphen', building: 'space' })}\nDESCRIPTION:${w.anyPhone('hyphen')}\nEND:VEVENT`,
        who: [w.who()],
      }
    }),
    { text: 'END:VCALENDAR' },
  ])

  // Two persons a row: who is a member, and who of the family is called.
  const homes = families.filter(({ members: [a, b] }) => a.mobile && b?.mobile && random.int(0, 9) < 2)
  folder.csv(
    '会員/家族登録.csv',
    [['会員番号', '会員氏名', '会員生年月日', '家族氏名', '家族フリガナ', '続柄', '家族生年月日', '家族携帯']],
    homes.map(({ members: [a, b] }) => {
      const [w, v] = [pen(a), pen(b)]
      return {
        cells: [
          w.id('member', memberNumber(a)),
          w.name('space'),
          w.birth('slash'),
          v.name('space'),
          v.kana('space'),
          b.role === 'partner' ? '配偶者' : '子',
          v.birth('slash'),
          v.mobile('hyphen'),
        ],
        who: together([w, [1, 3]], [v, [4, 8]]),
      }
    }),
  )

  for (const [at, p] of take(40).entries()) {
    const w = pen(p)
    const cells = [
      ['氏名', w.name('space'), 'フリガナ', w.kana('space')],
      ['生年月日', w.birth('eraKanji'), '性別', w.sex('kanji')],
      ['住所', `${w.zip('mark')} ${w.address({ style: 'long', building: 'wide' })}`, '電話', w.anyPhone('hyphen')],
    ]
    await folder.docx(`申込書/入会申込書_${two(at + 1)}.docx`, [
      { text: '入会申込書' },
      { text: '私は貴店の会員規約に同意し、次のとおり入会を申し込みます。' },
      { rows: cells.map((row, index) => ({ cells: row, who: index === 0 ? [w.who([1, 12])] : [] })) },
      { text: `受付：${clerk(at).surname.text}`, staff: { people: [clerk(at)] } },
    ])
  }

  form('cp932', 'DM宛先.csv', { people: take(130), fields: fieldsOf({ only: ['zip', 'address'], cp932: true }) })
  await folder.zip('発送データ.zip', ['DM宛先.csv'])
  await folder.zip('旧PC/バックアップ.zip', ['発送データ.zip'])
  form('xlsx', '抽出.xlsx', { people: take(60), fields: fieldsOf({}) })
  folder.eml('メール/抽出データ.eml', {
    from: [clerk(1).surname.text, 'sys@kurashi-shop.example'],
    to: ['', 'sales@kurashi-shop.example'],
    subject: '抽出データ',
    body: '依頼のあったデータを送ります。\r\n\r\nくらしの店　システム担当',
    attachments: [['抽出.xlsx', folder.take('抽出.xlsx', 'メール/抽出データ.eml')]],
    staff: { people: [clerk(1)] },
  })
}
