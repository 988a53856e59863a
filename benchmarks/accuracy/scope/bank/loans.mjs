// Loans, arrears, inheritances.
import { pen } from '../census/pen.mjs'

export async function loans({ folder, random, families, customers, everybody, isAdult, account, some, clerk }) {
  const borrowers = families.filter(({ members: [a] }) => isAdult(a) && a.birth.year > 1955 && random.int(0, 99) < 22)
  const sheet = (name, list, shift) => ({
    name,
    head: [
      [`住宅ローン実行管理表（${name}）`, '', '', '', '', '', '', '', '', '', '', ''],
      ['実行日', '債務者', '', '', '', '', '連帯債務者', '', '', '融資額', '金利', '担当者'],
      ['', '氏名', 'フリガナ', '生年月日', '住所', 'TEL', '氏名', '続柄', '生年月日', '(千円)', '(%)', ''],
    ],
    merges: ['A1:L1', 'A2:A3', 'B2:F2', 'G2:I2', 'L2:L3'],
    rows: list.map(({ members: [a, b] }, at) => {
      const w = pen(a)
      const v = b?.role === 'partner' ? pen(b) : undefined
      const spouse = v === undefined ? ['', '', ''] : [v.name('old'), v.telling(b.woman ? '妻' : '夫'), v.birth('era')]
      return {
        cells: [
          `R${shift}.${random.int(1, 12)}.${random.int(1, 28)}`,
          w.name('old'),
          w.kana('space'),
          w.birth('era'),
          w.address({ style: 'kanji', building: 'space' }),
          w.anyPhone('hyphen'),
          ...spouse,
          random.int(80, 500) * 100,
          '0.875',
          clerk(at).surname.text,
        ],
        who: [w.who([2, 6]), ...(v ? [v.who([7, 9])] : [])],
        staff: { people: [clerk(at)], columns: [12, 12] },
      }
    }),
    foot: [['', '合計', '', '', '', '', '', '', '', random.int(1e6, 9e6), '', '']],
  })
  const half = Math.floor(borrowers.length / 2)
  folder.xlsx('融資/住宅ローン実行管理.xlsx', [
    sheet('令和5年度', borrowers.slice(0, half), 5),
    sheet('令和6年度', borrowers.slice(half), 6),
    {
      name: '集計',
      head: [['年度', '件数', '金額(千円)']],
      rows: [],
      foot: [
        ['令和5年度', half, 8_221_300],
        ['令和6年度', borrowers.length - half, 7_991_200],
        ['合計', borrowers.length, 16_212_500],
      ],
    },
  ])

  const late = some(
    everybody.filter((p) => isAdult(p) && p.mobile && p.birth.year > 1950),
    45,
  )
  folder.xlsx('融資/カードローン延滞先.xlsx', [
    {
      name: '延滞先',
      head: [
        ['カードローン延滞先管理　　R6.10末現在'],
        [],
        ['氏名', 'カナ', '携帯', '勤務先', '年収(万円)', '延滞日数', '極度額', '交渉経過'],
      ],
      rows: late.map((p, at) => {
        const w = pen(p)
        return {
          cells: [
            w.name('none'),
            w.kana('halfNone'),
            w.mobile('number'),
            random.pick(['丸三運輸株式会社', '自営', '市役所', 'スーパー（パート）', '有限会社共立電機']),
            random.int(18, 90) * 10,
            random.int(5, 120),
            500_000,
            `10/${random.int(1, 28)} ${random.pick(['架電、不在。', '入金約束。', '留守電。折り返し待ち。', '督促状発送。'])}（${clerk(at).surname.text}）`,
          ],
          who: [w.who([1, 7])],
          staff: { people: [clerk(at)], columns: [8, 8] },
        }
      }),
    },
  ])

  const guaranteed = some(
    everybody.filter((p) => isAdult(p) && p.mobile),
    30,
  )
  folder.csv(
    '融資/保証人変更依頼.csv',
    [['受付番号', '主債務者', '口座番号', '新保証人氏名', '新保証人ふりがな', '新保証人住所', '新保証人電話', '備考']],
    guaranteed.map((p, at) => {
      const debtor = customers[(at * 37) % customers.length]
      const [w, v] = [pen(debtor), pen(p)]
      return {
        cells: [
          `H-${100 + at}`,
          w.name('space'),
          w.id('account', account(debtor)),
          v.name('wide'),
          v.kana('hira'),
          v.address({ style: 'long', prefecture: false, wide: true }),
          v.mobile('wide'),
          random.pick(['', '審査中', '印鑑証明待ち']),
        ],
        who: [w.who([2, 3]), v.who([4, 7])],
      }
    }),
    { cp932: true },
  )

  const dying = families.filter(({ members }) => members.length > 1 && members[0].birth.year < 1955).slice(0, 40)
  for (const [at, { members }] of dying.entries()) {
    const [dead, ...heirs] = members
    const w = pen(dead)
    await folder.docx(`相続/相続手続依頼書_${String(at + 1).padStart(3, '0')}.docx`, [
      { text: '相続手続依頼書' },
      { text: '株式会社みずほの里銀行　御中' },
      { text: '下記の被相続人名義の預金等について、相続人全員の同意のうえ、次のとおり手続を依頼します。' },
      { text: '１．被相続人' },
      deadTable(w, account(dead)),
      { text: '２．相続人' },
      {
        rows: [
          { cells: ['氏名', '続柄', '生年月日', '住所', '電話番号'] },
          ...heirs.map((heir) => {
            const v = pen(heir)
            return {
              cells: [
                v.name('space'),
                v.telling(heir.role === 'partner' ? (heir.woman ? '妻' : '夫') : heir.woman ? '長女' : '長男'),
                v.birth('eraKanji'),
                v.address({ style: 'long' }),
                v.anyPhone('hyphen'),
              ],
              who: [v.who()],
            }
          }),
        ],
      },
      { text: '以上' },
    ])
  }
}

/** Two rows of labels and values that are one record. */
function deadTable(w, number) {
  const cells = [
    ['氏名', w.name('space'), '生年月日', w.birth('eraKanji')],
    ['最後の住所', w.address({ style: 'long' }), '口座番号', w.id('account', number)],
  ]
  return { rows: [{ cells: cells[0], who: [w.who([1, 8])] }, { cells: cells[1] }] }
}
