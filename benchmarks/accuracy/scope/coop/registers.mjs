// Registers: members with the head of their household, households, policies, accounts, electors, an old list with maiden names.
import { oldPen, pen, together } from '../census/pen.mjs'

export async function registers({ folder, random, families, members, isMember, adults, number, account, some, clerk }) {
  folder.xlsx('組合員/組合員台帳_R6.xlsx', [
    {
      name: '正・准組合員',
      head: [
        ['組合員台帳（令和6年9月末）', '', '', '', '', '', '', '', '', '', ''],
        ['組合員番号', '区分', '組合員', '', '', '', '住所', '電話番号', '世帯主', '', '出資'],
        ['', '', '氏名', 'フリガナ', '生年月日', '性別', '', '', '氏名', '続柄', '口数'],
      ],
      merges: ['A1:K1', 'A2:A3', 'B2:B3', 'C2:F2', 'G2:G3', 'H2:H3', 'I2:J2'],
      rows: members.map((p) => {
        const [head] = p.family.members
        const w = pen(p)
        const cells = [
          w.id('member', number(p)),
          random.pick(['正', '正', '准']),
          w.name('wide'),
          w.kana('wide'),
          w.birth('era'),
          w.sex('kanji'),
          w.address({ style: 'long', building: false }),
          w.phone('hyphen') || w.mobile('hyphen'),
        ]
        if (head === p) return { cells: [...cells, w.name('wide'), '本人', random.int(1, 300)], who: [w.who([1, 10])] }
        const v = pen(head)
        v.address()
        return {
          cells: [...cells, v.name('wide'), p.role === 'partner' ? '配偶者' : '子', random.int(1, 300)],
          who: together([w, [1, 8]], [v, [9, 10]]),
        }
      }),
      foot: [['合計', '', `${members.length}名`]],
    },
  ])

  const homes = some(families, 420)
  folder.csv(
    '世帯/世帯台帳.csv',
    [
      [
        '世帯番号',
        '世帯主氏名',
        '世帯主生年月日',
        '住所',
        '電話',
        '家族1氏名',
        '家族1続柄',
        '家族1生年月日',
        '家族2氏名',
        '家族2続柄',
        '家族2生年月日',
        '家族3氏名',
        '家族3続柄',
        '家族3生年月日',
      ],
    ],
    homes.map(({ members: [head, ...others] }, at) => {
      const w = pen(head)
      const cells = [`S${1000 + at}`, w.name('space'), w.birth('eraKanji'), w.address({ style: 'hyphen' }), w.phone('hyphen')]
      const pens = others.slice(0, 3).map((p) => {
        const v = pen(p)
        v.address()
        v.phone()
        cells.push(
          v.name('space'),
          v.telling(p.role === 'partner' ? (p.woman ? '妻' : '夫') : p.woman ? '娘' : '息子'),
          v.birth('eraKanji'),
        )
        return v
      })
      while (cells.length < 14) cells.push('')
      return { cells, who: together([w, [1, 5]], ...pens.map((v, n) => [v, [6 + 3 * n, 8 + 3 * n]])) }
    }),
    { cp932: true },
  )

  folder.csv(
    '共済/共済契約一覧.csv',
    [['証書番号', '共済種類', '契約者氏名', '契約者生年月日', '契約者電話', '被共済者氏名', '被共済者生年月日', '掛金', '担当LA']],
    some(families, 380).map(({ members: all }, at) => {
      const [a] = all
      const b = all[random.int(0, all.length - 1)]
      const w = pen(a)
      const cells = [
        `K${80_000 + at}`,
        random.pick(['終身', '建更', '医療', 'こども']),
        w.name('none'),
        w.birth('slash'),
        w.anyPhone('hyphen'),
      ]
      const v = a === b ? w : pen(b)
      cells.push(v.name('none'), v.birth('slash'), random.int(5, 90) * 1000, clerk(at).surname.text)
      return { cells, who: a === b ? [w.who([1, 7])] : together([w, [1, 5]], [v, [6, 7]]), staff: { people: [clerk(at)], columns: [9, 9] } }
    }),
    { bom: true },
  )

  folder.csv(
    '貯金/定期貯金満期.tsv',
    [['店番', '口座番号', '名義人カナ', '組合員番号', '満期日', '金額']],
    some(members, 320).map((p) => {
      const w = pen(p)
      return {
        cells: [
          '003',
          w.id('account', account(p)),
          w.kana('half'),
          w.id('member', number(p)),
          `R6.${random.int(10, 12)}.${random.int(1, 28)}`,
          random.int(10, 900) * 10_000,
        ],
        who: [w.who()],
      }
    }),
    { separator: '\t' },
  )

  folder.xlsx(
    '総代選挙/選挙人名簿.xlsx',
    ['第1選挙区', '第2選挙区'].map((name, half) => ({
      name,
      head: [[`総代選挙人名簿　${name}`], ['番号', '氏名', '生年月日', '性別', '住所', '備考']],
      rows: some(members, 210).map((p, at) => {
        const w = pen(p)
        return {
          cells: [
            at + 1 + half * 1000,
            w.name('old'),
            w.birth('eraKanji'),
            w.sex('kanji'),
            w.address({ style: 'long', prefecture: false, building: false }),
            '',
          ],
          who: [w.who()],
        }
      }),
    })),
  )

  folder.xlsx('組合員/旧名簿_平成15年.xls', [
    {
      name: 'Sheet1',
      head: [['NO', '氏名', 'よみ', '生年月日', '住所', '電話', '携帯']],
      rows: some(
        adults.filter((p) => p.birth.year < 1983),
        280,
      ).map((p, at) => {
        const w = p.formerSurname && p.mobile ? oldPen(p) : pen(p)
        const isOld = p.formerSurname && p.mobile
        return {
          cells: [
            at + 1,
            w.name('space'),
            w.kana('hira'),
            w.birth('era0'),
            isOld ? '' : w.address({ style: 'long', building: false }),
            isOld ? '' : w.phone('hyphen'),
            w.mobile('hyphen'),
          ],
          who: [w.who()],
        }
      }),
    },
  ])

  folder.csv(
    '広報/広報誌配布.csv',
    [['配布班', '世帯主', '住所', '部数']],
    some(families, 300).map(({ members: [head] }) => {
      const w = pen(head)
      return {
        cells: [`${random.int(1, 24)}班`, w.name('wide'), w.address({ style: 'hyphen', wide: true, building: false }), 1],
        who: [w.who()],
      }
    }),
    { cp932: true },
  )
  folder.copy('広報/広報誌配布.csv', '広報/2024/広報誌配布 (コピー).csv')

  const examined = adults.filter((p) => isMember(p))
  folder.csv(
    '健診/人間ドック申込.csv',
    [['受付', '氏名', 'フリガナ', '生年月日', '年齢', '性別', '携帯番号', '既往歴', 'オプション']],
    some(examined, 90).map((p, at) => {
      const w = pen(p)
      return {
        cells: [
          at + 1,
          w.name('space'),
          w.kana('space'),
          w.birth('kanji'),
          w.age(),
          w.sex('long'),
          w.anyPhone('compact'),
          random.pick(['なし', 'なし', '高血圧', '糖尿病', '胃潰瘍']),
          random.pick(['', '脳ドック']),
        ],
        who: [w.who()],
      }
    }),
    { bom: true },
  )
}
