// Cards of customers, labels of envelopes, invoices, notes, an archive.
import { pen } from '../census/pen.mjs'

export async function papers({ folder, random, adults, staff, some }) {
  const carded = some(
    adults.filter((p) => p.mobile),
    25,
  )
  folder.xlsx(
    '顧客カード/顧客カード.xlsx',
    carded.map((p, at) => {
      const w = pen(p)
      const cells = [
        ['お客様カード', '', '', ''],
        ['', '', '記入日', 'R6.9.1'],
        ['ふりがな', w.kana('hira'), '性別', w.sex('kanji')],
        ['お名前', w.name('space'), '生年月日', w.birth('era')],
        ['ご住所', `${w.zip('mark')}　${w.address({ style: 'long', building: 'wide' })}`, '', ''],
        ['お電話', w.mobile('hyphen'), 'メール', w.email()],
        ['ご希望', random.pick(['名入れ', '新作の案内', 'なし']), '担当', staff[at % 6].surname.text],
      ]
      const rows = cells.map((row, index) => ({ cells: row, ...(index > 1 ? { who: [] } : {}) }))
      return { name: `${at + 1}`, head: [], rows, one: { from: 1, to: 7, who: [w.who()] } }
    }),
  )

  const labelled = some(adults, 60)
  await folder.docx(
    '発送/宛名ラベル.docx',
    labelled.flatMap((p, at) => {
      const w = pen(p)
      const lines = [
        w.zip('mark'),
        w.address({ style: 'hyphen', building: false }),
        at % 2 ? `${w.name('space')}　様` : `${w.name('wide')} 様`,
      ]
      return lines.map((text, n) => ({ text, ...(n === 0 ? { who: [w.who()], lines: 3 } : {}) }))
    }),
  )

  await folder.pdf(
    '請求書/請求書_202409.pdf',
    some(adults, 18).map((p, at) => {
      const w = pen(p)
      return {
        lines: [
          '請求書',
          `No. 2024-09-${String(at + 1).padStart(3, '0')}`,
          w.zip('mark'),
          w.address({ style: 'hyphen', building: 'space' }),
          `${w.name('space')} 様`,
          `電話 ${w.anyPhone('hyphen')}`,
          '',
          `ご請求金額　${random.int(10, 300) * 100}円`,
          '和の暮らし　山里',
          '三重県伊賀市佐那具町1-2-3　TEL 0595-00-1234',
        ],
        who: [w.who()],
      }
    }),
  )

  const noted = some(
    adults.filter((p) => p.mobile),
    40,
  )
  folder.text('メモ/電話メモ.txt', [
    { text: '電話メモ（10月）\n' },
    ...noted.map((p, at) => {
      const w = pen(p)
      const name = w.name(['none', 'space'][at % 2])
      const text = [
        () => `10/${1 + (at % 30)} ${name}さんより。椀の修理の相談。折り返し ${w.mobile('hyphen')}`,
        () => `10/${1 + (at % 30)} ${w.mobile('compact')} ${name}様　配送先変更`,
        () => `10/${1 + (at % 30)} ${name}様（${w.city()}）　在庫の問い合わせ。TEL:${w.mobile('hyphen')}`,
      ][at % 3]()
      return { text, who: [w.who()] }
    }),
  ])

  folder.csv(
    '展示会_来場者.csv',
    [['来場日', 'ご芳名', '〒', 'ご住所', 'お電話', 'ご案内希望']],
    some(adults, 60).map((p) => {
      const w = pen(p)
      return {
        cells: [
          '2022/5/3',
          w.name('old'),
          w.zip('hyphen'),
          w.address({ style: 'long', wide: true }),
          w.anyPhone('wide'),
          random.pick(['要', '不要']),
        ],
        who: [w.who()],
      }
    }),
  )
  await folder.zip('展示会2022.zip', ['展示会_来場者.csv'])
  await folder.zip('バックアップ_2022.zip', ['展示会2022.zip'])
  folder.copy('連絡先/google_contacts.csv', 'Downloads/google_contacts (1).csv')
}
