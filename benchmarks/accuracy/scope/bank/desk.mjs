// What people at the desk write and receive: complaints, visits, prizes, cards, lists of names.
import { pen } from '../census/pen.mjs'

const two = (n) => String(n).padStart(2, '0')
const TROUBLE = [
  'ATMでカードが出てこなくなり、30分も待たされました。',
  '通帳の繰越ができず、窓口に案内されましたが説明がありませんでした。',
  'ATMの両替手数料の表示が分かりにくいです。',
  '休日にATMが止まっていて、生活費を下ろせませんでした。',
]

export async function desk({ folder, random, everybody, customers, contacts, isAdult, cif, account, some, clerk }) {
  const writers = some(
    everybody.filter((p) => isAdult(p) && p.email),
    26,
  )
  writers.forEach((p, at) => {
    const w = pen(p)
    const body = [
      'お客様相談室　御中',
      '',
      'いつもお世話になっております。',
      random.pick(TROUBLE),
      '改善をお願いします。',
      '',
      ...[
        ['-- ', w.name('space'), w.anyPhone('hyphen'), w.email()],
        [
          '==========',
          `${w.name('wide')}（${w.kana('hira')}）`,
          `${w.zip('mark')} ${w.address({ style: 'hyphen' })}`,
          `TEL ${w.anyPhone('hyphen')}`,
          '==========',
        ],
        [`${w.surname()}より`],
      ][at % 3],
    ].join('\r\n')
    folder.eml(`お客さまの声/ご意見_${String(at + 1).padStart(3, '0')}.eml`, {
      from: [at % 2 ? w.latin('title') : w.name('space'), w.email()],
      to: ['お客様相談室', 'soudan@mizuhonosato-bank.example'],
      subject: 'ATMについて',
      body,
      jis: at % 2 === 0,
      who: [w.who()],
    })
  })

  const asking = some(
    everybody.filter((p) => isAdult(p) && p.email),
    40,
  )
  folder.mbox(
    'お客さまの声/webform_202409.mbox',
    asking.map((p, at) => {
      const w = pen(p)
      const body = [
        '以下の内容で受け付けました。',
        '',
        `[お名前] ${w.name('space')}`,
        `[フリガナ] ${w.kana('space')}`,
        `[メールアドレス] ${w.email()}`,
        `[電話番号] ${w.anyPhone('compact')}`,
        `[ご住所] ${w.city()}`,
        `[内容] ${TROUBLE[at % 4]}`,
      ].join('\r\n')
      return {
        from: ['', 'noreply@mizuhonosato-bank.example'],
        to: ['', 'soudan@mizuhonosato-bank.example'],
        subject: 'お問い合わせを受け付けました',
        body,
        who: [w.who()],
      }
    }),
  )

  const visited = some(
    customers.filter((p) => isAdult(p) && p.mobile),
    50,
  )
  for (let day = 0; day * 14 < visited.length; day++) {
    folder.text(`渉外/訪問日報_202410${two(day + 1)}.txt`, [
      { text: `訪問日報　令和6年10月${day + 1}日\n記入者：${clerk(day).surname.text}`, staff: { people: [clerk(day)] } },
      ...visited.slice(day * 14, day * 14 + 14).flatMap((p, at) => {
        const w = pen(p)
        const name = w.name(['none', 'space', 'old'][at % 3])
        const text = [
          () =>
            `■${two(9 + (at % 8))}:00　${name}様（${w.mobile('hyphen')}）宅を訪問。${w.city(false)}。定期の満期について説明、継続の意向。`,
          () => `■${two(9 + (at % 8))}:30　${name}様　電話 ${w.mobile('compact')}　投信の提案。奥様と相談するとのこと。`,
          () => `■${two(9 + (at % 8))}:45　口座${w.id('account', account(p))}の${name}様より、住所変更の申し出あり。`,
        ][at % 3]()
        return [{ text, who: [w.who()] }]
      }),
    ])
  }

  const winners = some(everybody.filter(isAdult), 60)
  folder.text('キャンペーン/当選者一覧.html', [
    {
      text: '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>夏のボーナスキャンペーン当選者</title></head><body>\n<table border="1">\n<tr><th>No</th><th>お名前</th><th>よみ</th><th>郵便番号</th><th>ご住所</th><th>電話</th><th>賞品</th></tr>',
    },
    ...winners.map((p, at) => {
      const w = pen(p)
      return {
        text: `<tr><td>${at + 1}</td><td>${w.name('space')}</td><td>${w.kana('hira')}</td><td>${w.zip('hyphen')}</td><td>${w.address({ style: 'hyphen', prefecture: at % 2 === 0, building: 'room' })}</td><td>${w.anyPhone('bracket')}</td><td>${random.pick(['A賞', 'B賞'])}</td></tr>`,
        who: [w.who()],
      }
    }),
    { text: '</table>\n</body></html>' },
  ])

  const pupils = some(
    everybody.filter((p) => p.birth.year < 1970),
    70,
  )
  folder.text('セミナー/相続セミナー申込者.md', [
    { text: '# 相続セミナー申込者\n\n| 受付 | 氏名 | 年齢 | 性別 | 電話 | 同伴 |\n|---|---|---|---|---|---|' },
    ...pupils.map((p, at) => {
      const w = pen(p)
      return {
        text: `| ${at + 1} | ${w.name('none')} | ${w.age()} | ${w.sex('kanji')} | ${w.anyPhone('hyphen')} | ${random.int(0, 1)}名 |`,
        who: [w.who()],
      }
    }),
  ])

  folder.text(
    '渉外/名刺.vcf',
    contacts.slice(90).map((p) => {
      const w = pen(p)
      const [last, first] = w.names('kanji')
      return {
        text: [
          'BEGIN:VCARD',
          'VERSION:3.0',
          `N:${last};${first};;;`,
          `FN:${last} ${first}`,
          `ORG:${w.company()}`,
          `TITLE:${random.pick(['代表取締役', '経理部長', '専務'])}`,
          `TEL;TYPE=WORK:${w.phone('hyphen')}`,
          `EMAIL:${w.email()}`,
          `ADR;TYPE=WORK:;;${w.address({ style: 'hyphen' })};;;${w.zip('hyphen')};`,
          'END:VCARD',
        ].join('\n'),
        who: [w.who()],
      }
    }),
  )

  const friends = some(
    everybody.filter((p) => isAdult(p) && p.mobile),
    12,
  )
  folder.text('設定/友の会幹事.yaml', [
    { text: 'title: 友の会 幹事\nupdated: 2024-10-01\nmembers:' },
    ...friends.map((p, at) => {
      const w = pen(p)
      return {
        text: `  - no: ${at + 1}\n    name: ${w.name('space')}\n    kana: ${w.kana('wide')}\n    tel: "${w.mobile('intlCompact')}"\n    area: ${w.prefecture()}`,
        who: [w.who()],
      }
    }),
  ])

  const good = some(customers.filter(isAdult), 22)
  const slides = []
  for (let at = 0; at < good.length; at += 12) {
    slides.push({
      title: `預かり資産上位先（${at + 1}位〜）`,
      rows: [
        { cells: ['順位', 'CIF', 'お客さま', '生年月日', '残高(万円)', '担当'] },
        ...good.slice(at, at + 12).map((p, index) => {
          const w = pen(p)
          return {
            cells: [
              at + index + 1,
              w.id('cif', cif(p)),
              `${w.name('space')} 様`,
              w.birth('era'),
              random.int(1000, 9000),
              clerk(index).surname.text,
            ],
            who: [w.who([2, 5])],
            staff: { people: [clerk(index)], columns: [6, 6] },
          }
        }),
      ],
    })
  }
  await folder.pptx('会議/預かり資産上位先.pptx', slides)

  const boxes = some(customers.filter(isAdult), 35)
  folder.csv(
    '貸金庫/入室記録.csv',
    [['入室日時', '金庫番号', '利用者', '立会']],
    boxes.map((p, at) => {
      const w = pen(p)
      return {
        cells: [`2024/10/${two(1 + (at % 28))} 1${at % 6}:20`, `B-${random.int(1, 300)}`, w.name('wide'), clerk(at).surname.text],
        who: [w.who([1, 3])],
        staff: { people: [clerk(at)], columns: [4, 4] },
      }
    }),
  )

  const letters = some(customers.filter(isAdult), 90)
  folder.csv(
    'DM発送2019.csv',
    [['〒', '住所１', '宛名']],
    letters.map((p) => {
      const w = pen(p)
      return {
        cells: [w.zip('hyphen'), w.address({ style: 'hyphen', wide: true, building: 'wide' }), `${w.name('old')}様`],
        who: [w.who()],
      }
    }),
  )
  await folder.zip('発送.zip', ['DM発送2019.csv'])
  await folder.zip('バックアップ/2019年度.zip', ['発送.zip'])
  const few = some(
    customers.filter((p) => isAdult(p) && p.mobile),
    12,
  )
  folder.csv(
    '対象者.csv',
    [['顧客名', '電話']],
    few.map((p) => {
      const w = pen(p)
      return { cells: [w.name('none'), w.mobile('hyphen')], who: [w.who()] }
    }),
  )
  folder.eml('渉外/Re_対象者.eml', {
    from: [clerk(3).surname.text, 'shogai3@mizuhonosato-bank.example'],
    to: ['渉外課', 'shogai@mizuhonosato-bank.example'],
    subject: '訪問対象者の送付',
    body: [
      '各位',
      '',
      '訪問対象者を送ります。取扱いに注意してください。',
      '',
      `本店営業部　${clerk(3).surname.text}`,
      'TEL 0120-000-111',
    ].join('\r\n'),
    attachments: [['対象者.csv', folder.take('対象者.csv', '渉外/Re_対象者.eml')]],
    staff: { people: [clerk(3)] },
  })
}
