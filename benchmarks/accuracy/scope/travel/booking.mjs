// Bookings with companions, passports, tours with somebody to call, visas.
import { pen, together } from '../census/pen.mjs'

export async function booking({ folder, random, parties, travellers, relatives, passport, country, member, some, clerk, isAdult, known }) {
  const booked = some(parties, 520)
  folder.csv(
    '予約/予約一覧_202410.csv',
    [
      [
        '予約番号',
        '会員番号',
        'ツアーコード',
        '出発日',
        '代表者氏名',
        '代表者ローマ字',
        '代表者生年月日',
        '代表者性別',
        '代表者携帯',
        '代表者メール',
        '同行者1氏名',
        '同行者1ローマ字',
        '同行者1生年月日',
        '同行者2氏名',
        '同行者2ローマ字',
        '同行者2生年月日',
        '同行者3氏名',
        '同行者3ローマ字',
        '同行者3生年月日',
        '旅行代金',
        '担当',
      ],
    ],
    booked.map(({ leader, others, locator }, at) => {
      const w = pen(leader)
      const pens = others.map((p) => pen(p))
      for (const p of [leader, ...others]) known.booked.add(p)
      if (isAdult(leader)) known.member.add(leader)
      known.mail.add(leader)
      const cells = [
        w.shared('pnr', locator),
        isAdult(leader) ? w.id('member', member(leader)) : '',
        random.pick(['HWI-5', 'ICN-3', 'CDG-8', 'TPE-4']),
        `2024/${random.int(11, 12)}/${random.int(1, 28)}`,
        w.name('space'),
        w.latin('last'),
        w.birth('slash'),
        w.sex('kanji'),
        w.mobile('hyphen'),
        w.email(),
      ]
      for (const v of pens) {
        v.shared('pnr', locator)
        cells.push(v.name('space'), v.latin('last'), v.birth('slash'))
      }
      while (cells.length < 19) cells.push('')
      return {
        cells: [...cells, random.int(5, 80) * 10_000, clerk(at).surname.text],
        who: together([w, [1, 10]], ...pens.map((v, n) => [v, [11 + 3 * n, 13 + 3 * n]])),
        staff: { people: [clerk(at)], columns: [21, 21] },
      }
    }),
    { bom: true, foot: [['', '', '', '', '合計', '', '', '', '', '', '', '', '', '', '', '', '', '', '', 418_220_000, '']] },
  )

  folder.xlsx('渡航書類/パスポート一覧.xlsx', [
    {
      name: 'JPN',
      head: passportHead,
      merges: passportMerges,
      rows: some(
        travellers.filter(({ p }) => country(p) === 'JPN'),
        380,
      ).map(passportRow),
    },
    {
      name: 'OTHERS',
      head: passportHead,
      merges: passportMerges,
      rows: some(
        travellers.filter(({ p }) => country(p) !== 'JPN'),
        480,
      ).map(passportRow),
    },
  ])
  function passportRow({ p }, at) {
    const w = pen(p)
    const [last, first] = w.names('latin')
    return {
      cells: [
        at + 1,
        country(p) === 'JPN' ? w.name('space') : '',
        last,
        first,
        w.sex('letter'),
        w.birth('english'),
        country(p),
        w.id('passport', passport(p)),
        `${random.int(1, 28)}/${random.int(1, 12)}/${random.int(2025, 2033)}`,
      ],
      who: [w.who([2, 8])],
    }
  }

  const touring = some(
    parties.filter(({ leader }) => isAdult(leader)),
    170,
  )
  const size = Math.ceil(touring.length / 5)
  folder.xlsx(
    'ツアー/参加者名簿_秋.xlsx',
    [0, 1, 2, 3, 4].map((n) => ({
      name: `T${n + 1}コース`,
      head: [
        [`秋のツアー　参加者名簿　T${n + 1}コース`, '', '', '', '', '', '', '', '', '添乗員：', clerk(n).surname.text],
        [],
        ['No', '部屋', '参加者', '', '', '', '', '緊急連絡先（旅行に参加されない方）', '', '', '備考'],
        ['', '', '氏名', 'フリガナ', '性別', '年齢', '携帯', '氏名', '続柄', '電話', ''],
      ],
      merges: ['A3:A4', 'B3:B4', 'C3:G3', 'H3:J3', 'K3:K4'],
      rows: touring.slice(n * size, (n + 1) * size).map(({ leader }, at) => {
        const w = pen(leader)
        const relative = pen(relatives[(n * size + at) % relatives.length])
        return {
          cells: [
            at + 1,
            `${3 + (at % 9)}0${1 + (at % 8)}`,
            w.name('wide'),
            w.kana('wide'),
            w.sex('kanji'),
            w.age(),
            w.mobile('compact'),
            relative.name('space'),
            random.pick(['知人', 'いとこ', '親族']),
            relative.mobile('hyphen'),
            random.pick(['', '', '', 'そばアレルギー', '車いす', 'ベジタリアン']),
          ],
          who: together([w, [3, 7]], [relative, [8, 10]]),
        }
      }),
      foot: [['合計', '', `${size}名`]],
    })),
  )

  const visas = some(
    parties.filter(({ leader }) => isAdult(leader) && leader.mobile),
    16,
  )
  for (const [at, { leader }] of visas.entries()) {
    const w = pen(leader)
    const cells = [
      ['Surname / 姓（ローマ字）', w.names('latin')[0], 'Given name / 名（ローマ字）', leader.latin[1]],
      ['氏名（漢字）', w.name('space'), 'Date of birth', w.birth('english')],
      ['Sex', w.sex('letter'), 'Nationality', country(leader)],
      ['Passport No.', w.id('passport', passport(leader)), 'Mobile', w.mobile('intl')],
      ['Home address', w.address({ style: 'hyphen' }), 'E-mail', w.email()],
    ]
    await folder.docx(`渡航書類/査証申請/査証申請書_${String(at + 1).padStart(3, '0')}.docx`, [
      { text: 'VISA APPLICATION FORM / 査証申請書' },
      { text: 'Please fill in the form in block letters. / 楷書でご記入ください。' },
      { rows: cells.map((row, index) => ({ cells: row, who: index === 0 ? [w.who([1, 20])] : [] })) },
      { text: '上記のとおり相違ありません。' },
    ])
  }
}

const passportHead = [
  ['パスポート情報一覧（取扱注意）', '', '', '', '', '', '', '', ''],
  ['No', '氏名', 'パスポート表記', '', 'Sex', 'Date of birth', '国籍', '旅券', ''],
  ['', '', 'Surname', 'Given name', '', '', '', '番号', '有効期限'],
]
const passportMerges = ['A1:I1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:G3', 'H2:I2']
