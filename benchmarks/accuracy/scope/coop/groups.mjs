// Groups and papers: women's section, young farmers, mourners, prizes, letters, mails, packed lists.
import { pen } from '../census/pen.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function groups({ folder, random, people, adults, members, number, some, clerk }) {
  const women = some(
    adults.filter((p) => p.woman),
    180,
  )
  await folder.docx('女性部/女性部名簿.docx', [
    { text: '女性部名簿（令和6年度）' },
    { text: '部外秘' },
    {
      rows: [
        { cells: ['支部', '氏名', '住所', '電話', '役'] },
        ...women.map((p) => {
          const w = pen(p)
          return {
            cells: [
              `${random.int(1, 9)}支部`,
              w.name('space'),
              w.address({ style: 'hyphen', building: false }),
              w.anyPhone('hyphen'),
              random.pick(['', '', '班長', '会計']),
            ],
            who: [w.who([2, 4])],
          }
        }),
      ],
    },
  ])
  folder.text('青年部/連絡網.md', [
    { text: '# 青年部 連絡網 2024\n\n| 氏名 | 携帯 | メール | 作物 |\n|---|---|---|---|' },
    ...some(
      people.filter((p) => p.mobile && p.birth.year > 1980),
      160,
    ).map((p) => {
      const w = pen(p)
      return {
        text: `| ${w.name('none')} | ${w.mobile('hyphen')} | ${w.email()} | ${random.pick(['水稲', 'りんご', '菌床しいたけ', '和牛'])} |`,
        who: [w.who()],
      }
    }),
  ])
  folder.text('年金友の会/会員.html', [
    {
      text: '<html><head><meta charset="utf-8"></head><body><h2>年金友の会 会員</h2>\n<table>\n<tr><th>組合員番号</th><th>氏名</th><th>ふりがな</th><th>生年月日</th><th>電話</th></tr>',
    },
    ...some(
      members.filter((p) => p.birth.year < 1962),
      300,
    ).map((p) => {
      const w = pen(p)
      return {
        text: `<tr><td>${w.id('member', number(p))}</td><td>${w.name('space')}</td><td>${w.kana('hira')}</td><td>${w.birth('eraKanji')}</td><td>${w.phone('bracket') || w.mobile('bracket')}</td></tr>`,
        who: [w.who()],
      }
    }),
    { text: '</table></body></html>' },
  ])
  folder.text('葬祭/会葬者控.txt', [
    { text: '会葬者控\n令和6年9月12日\n' },
    ...some(adults, 90).map((p) => {
      const w = pen(p)
      return {
        text: `${w.address({ style: 'long', prefecture: false, building: false })}　${w.name('wide')}　${random.pick(['五千円', '一万円', '三千円'])}`,
        who: [w.who()],
      }
    }),
  ])

  const awarded = some(members, 30)
  const slides = []
  for (let at = 0; at < awarded.length; at += 11) {
    slides.push({
      title: '永年組合員表彰',
      rows: [
        { cells: ['組合員番号', '氏名', '生年月日', '年数'] },
        ...awarded.slice(at, at + 11).map((p) => {
          const w = pen(p)
          return { cells: [w.id('member', number(p)), w.name('wide'), w.birth('era'), `${random.int(20, 55)}年`], who: [w.who()] }
        }),
      ],
    })
  }
  await folder.pptx('総会/表彰者.pptx', slides)

  some(
    adults.filter((p) => p.email),
    25,
  ).forEach((p, at) => {
    const w = pen(p)
    const body = [
      '営農課　ご担当様',
      '',
      random.pick(['肥料の予約を変更したいです。', '田植機の修理をお願いします。', '出荷伝票を送ってください。']),
      '',
      w.name('space'),
      ...(at % 2 ? [`組合員番号 ${w.id('member', number(p))}`] : [w.address({ style: 'hyphen', building: false })]),
      `TEL ${w.anyPhone('hyphen')}`,
    ].join('\r\n')
    folder.eml(`メール/営農_${two(at + 1)}.eml`, {
      from: [w.name('none'), w.email()],
      to: ['営農課', 'einou@ja-demo.example'],
      subject: 'お願い',
      body,
      jis: at % 2 === 1,
      who: [w.who()],
    })
  })

  const visited = some(members, 70)
  for (let day = 0; day * 15 < visited.length; day++) {
    folder.text(`営農/営農日誌_9月${day + 1}日.txt`, [
      { text: `営農日誌　9月${day + 1}日　記入　${clerk(day).surname.text}`, staff: { people: [clerk(day)] } },
      ...visited.slice(day * 15, day * 15 + 15).map((p, at) => {
        const w = pen(p)
        const text = [
          () => `・${w.name('none')}さん（${w.anyPhone('hyphen')}）　圃場を巡回。いもち病の防除を指導。`,
          () => `・組合員番号${w.id('member', number(p))}　${w.name('space')}さん　コンバインの予約。`,
          () => `・${w.name('wide')}さん、${w.address({ style: 'hyphen', building: false })}。水路の件で相談。`,
        ][at % 3]()
        return { text, who: [w.who()] }
      }),
    ])
  }

  folder.csv(
    '直売所会員.csv',
    [['会員', 'かな', '連絡先', '出品物']],
    some(adults, 80).map((p) => {
      const w = pen(p)
      return {
        cells: [w.name('space'), w.kana('hiraNone'), w.anyPhone('wide'), random.pick(['トマト', '漬物', '切花', '米'])],
        who: [w.who()],
      }
    }),
  )
  await folder.zip('直売所.zip', ['直売所会員.csv'])
  await folder.zip('USB/控え.zip', ['直売所.zip'])
  folder.csv(
    '防除対象.csv',
    [['組合員番号', '氏名', '面積(a)']],
    some(members, 50).map((p) => {
      const w = pen(p)
      return { cells: [w.id('member', number(p)), w.name('space'), random.int(10, 300)], who: [w.who()] }
    }),
    { cp932: true },
  )
  folder.eml('メール/防除対象送付.eml', {
    from: [clerk(4).surname.text, 'clerk4@ja-demo.example'],
    to: ['防除班', 'boujo@ja-demo.example'],
    subject: '防除対象',
    body: '対象者を送ります。ご確認ください。',
    attachments: [['防除対象.csv', folder.take('防除対象.csv', 'メール/防除対象送付.eml')]],
    staff: { people: [clerk(4)] },
  })
}
