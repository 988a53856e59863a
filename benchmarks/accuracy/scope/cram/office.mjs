// What comes in by mail and what teachers write.
import { pen, together } from '../census/pen.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function office({ folder, random, families, pupils, number, grade, schoolOf, parentWord, some, teacher }) {
  const asking = some(
    families.filter(({ caller }) => caller.email),
    60,
  )
  for (const [
    at,
    {
      caller,
      pupils: [pupil],
    },
  ] of asking.entries()) {
    const [v, w] = [pen(caller), pen(pupil)]
    const child = [`生徒氏名：${w.name('space')}`, `フリガナ：${w.kana('space')}`, `学年：${grade(pupil)}`, `学校名：${schoolOf(pupil)}`]
    const parent = [`保護者氏名：${v.name('space')}`, `電話番号：${v.mobile(at % 2 ? 'hyphen' : 'compact')}`, `メール：${v.email()}`]
    const [first, second] = together([w], [v])
    folder.eml(`入塾/体験授業/申込_${String(at + 1).padStart(3, '0')}.eml`, {
      from: ['', 'form@juku-hikari.example'],
      to: ['', 'info@juku-hikari.example'],
      subject: '【体験授業】申込',
      jis: at % 3 === 0,
      blocks: [
        { text: '体験授業の申込がありました。' },
        { text: '' },
        ...spread(child, first),
        ...spread(parent, second),
        { text: '希望コース：英数' },
      ],
    })
  }
  some(
    families.filter(({ caller }) => caller.email),
    30,
  ).forEach(({ caller }, at) => {
    const v = pen(caller)
    const body = [
      'ひかり塾　ご担当者様',
      '',
      `お世話になっております。${v.surname()}です。`,
      random.pick(['来週の振替授業についてご相談があります。', '月謝の引き落とし日を教えてください。', '夏期講習の申込書を送ります。']),
      '何卒よろしくお願いいたします。',
      '',
      '***********************',
      v.name('space'),
      ...(at % 2
        ? [`携帯：${v.mobile('hyphen')}`]
        : [`〒${v.zip('hyphen')}　${v.address({ style: 'hyphen' })}`, `TEL：${v.anyPhone('hyphen')}`]),
      `Mail：${v.email()}`,
      '***********************',
    ].join('\r\n')
    folder.eml(`入塾/相談_${two(at + 1)}.eml`, {
      from: [v.name('none'), v.email()],
      to: ['ひかり塾', 'info@juku-hikari.example'],
      subject: 'ご相談',
      body,
      who: [v.who()],
    })
  })

  const talks = some(pupils, 70)
  for (let day = 0; day * 16 < talks.length; day++) {
    folder.text(`面談/面談記録_10月${day + 1}日.txt`, [
      { text: `面談記録（10月${day + 1}日）　担当：${teacher(day).surname.text}`, staff: { people: [teacher(day)] } },
      ...talks.slice(day * 16, day * 16 + 16).flatMap(({ pupil, family: { caller } }, at) => {
        const [w, v] = [pen(pupil), pen(caller)]
        const first = `${at + 1}．生徒：${w.name('space')}（${grade(pupil)}、${w.id('pupil', number(pupil))}）`
        const second = `　　保護者：${v.name('space')}（${v.telling(parentWord(caller))}）　連絡先：${v.mobile('hyphen')}`
        const [child, parent] = together([w], [v])
        return [
          { text: first, who: [child] },
          { text: second, who: [parent] },
          {
            text: `　　内容：${random.pick(['英語の宿題が終わらない。来月から個別に変更。', '志望校を相談。模試の結果を見て決める。', '部活が忙しく欠席が続いている。'])}`,
          },
        ]
      }),
    ])
  }

  folder.text('合格/合格者一覧2024.html', [
    {
      text: '<html><head><meta charset="UTF-8"></head><body><h1>2024年度 合格者</h1><table>\n<thead><tr><th>氏名</th><th>出身校</th><th>合格校</th></tr></thead><tbody>',
    },
    ...some(pupils, 60).map(({ pupil }) => {
      const w = pen(pupil)
      return {
        text: `<tr><td>${w.name('space')}</td><td>${schoolOf(pupil)}</td><td>${random.pick(['県立大宮', '栄東', '都立西'])}</td></tr>`,
        who: [w.who()],
      }
    }),
    { text: '</tbody></table></body></html>' },
  ])

  const pairs = families.filter(({ pupils: children }) => children.length > 1)
  folder.text('会計/兄弟割引.md', [
    { text: '# 兄弟割引 対象者（令和6年度）\n\n| 組 | 氏名 | 生徒番号 | 学年 | 割引 |\n| --- | --- | --- | --- | --- |' },
    ...some(pairs, 400).flatMap(({ pupils: children }, at) =>
      children.map((pupil) => {
        const w = pen(pupil)
        return { text: `| ${at + 1} | ${w.name('space')} | ${w.id('pupil', number(pupil))} | ${grade(pupil)} | 10% |`, who: [w.who()] }
      }),
    ),
  ])

  folder.csv(
    'バス乗車名簿.csv',
    [['便', '氏名', 'ふりがな', '学年', '乗車場所', '保護者名', '保護者TEL']],
    some(pupils, 150).map(({ pupil, family: { caller } }, at) => {
      const [w, v] = [pen(pupil), pen(caller)]
      return {
        cells: [
          `${1 + (at % 4)}号車`,
          w.name('wide'),
          w.kana('hiraNone'),
          grade(pupil),
          random.pick(['駅西口', '市役所前', '中央公園']),
          v.name('wide'),
          v.mobile('compact'),
        ],
        who: together([w, [2, 5]], [v, [6, 7]]),
      }
    }),
    { cp932: true },
  )
  await folder.zip('バス.zip', ['バス乗車名簿.csv'])
  await folder.zip('合宿/配布資料.zip', ['バス.zip'])
  folder.csv(
    '名札.csv',
    [['姓', '名', 'セイ', 'メイ', '保護者メール']],
    some(
      pupils.filter(({ family: { caller } }) => caller.email),
      60,
    ).map(({ pupil, family: { caller } }) => {
      const w = pen(pupil)
      return { cells: [...w.names('kanji'), ...w.names('kana'), w.mailOf(caller)], who: [w.who()] }
    }),
  )
  folder.eml('合宿/名札データ送付.eml', {
    from: [teacher(2).surname.text, 'camp@juku-hikari.example'],
    to: ['印刷係', 'print@juku-hikari.example'],
    subject: '名札データ',
    body: '名札用のデータです。印刷後は削除してください。\r\n\r\nひかり塾 合宿担当',
    attachments: [['名札.csv', folder.take('名札.csv', '合宿/名札データ送付.eml')]],
    staff: { people: [teacher(2)] },
  })
}

/** Lines of one record: the place of a record is where it begins, wherever that is. */
const spread = (lines, record) => lines.map((text, at) => ({ text, ...(at === 0 ? { who: [record], lines: lines.length } : {}) }))
