// Book-keeping and old lists: freee, a transfer file of the banks, lists without headers, an old .xls.
import { pen } from '../census/pen.mjs'
import { rowOf, tableOf } from './rows.mjs'

const FIRMS = [
  '株式会社みなと包装',
  '有限会社丸福陶器',
  '合同会社アトリエ凪',
  '伊賀印刷株式会社',
  '株式会社北山木工',
  '一般社団法人工芸の里',
]

export function books({ folder, random, adults, account, some }) {
  const makers = some(
    adults.filter((p) => p.mobile),
    60,
  )
  folder.csv(
    '会計/freee_取引先.csv',
    ...tableOf([
      ...makers.map((p) => {
        const w = pen(p)
        const [prefecture, city, street, building] = w.addressParts('hyphen')
        return rowOf([
          ['名前（通称）', w.name('space'), w],
          ['正式名称（帳票出力時に使用）', w.name('space'), w],
          ['カナ名称', w.kana('space'), w],
          ['事業所種別', '個人', w],
          ['郵便番号', w.zip('hyphen'), w],
          ['都道府県', prefecture, w],
          ['市区町村・番地', `${city}${street}`, w],
          ['建物名・部屋番号など', building, w],
          ['電話番号', w.mobile('hyphen'), w],
          ['銀行名', '百五銀行', w],
          ['口座番号', w.id('account', account(p)), w],
          ['口座名義（カナ）', w.kana('half'), w],
        ])
      }),
      ...FIRMS.map((name, at) => ({
        labels: [],
        cells: [
          name,
          name,
          '',
          '法人',
          '518-0001',
          '三重県',
          `伊賀市佐那具町${at + 20}`,
          '',
          `0595-00-20${10 + at}`,
          '百五銀行',
          String(9_100_000 + at),
          '',
        ],
        who: [],
      })),
    ]),
    { bom: true },
  )

  // Records of 120 characters; the name in half-width kana.
  const pad = (text, width) => String(text).padEnd(width).slice(0, width)
  const paid = some(makers, 700)
  folder.text(
    '会計/総合振込_20241025.txt',
    [
      { text: pad(`1210${pad('0000123456', 10)}${pad('ﾔﾏｻﾞﾄ', 40)}10250155${pad('ﾋﾔｸｺﾞ', 15)}021${pad('ｳｴﾉ', 15)}11234567`, 120) },
      ...paid.map((p) => {
        const w = pen(p)
        const name = w.kana('half')
        return {
          text: pad(
            `20155${pad('ﾋﾔｸｺﾞ', 15)}101${pad('ﾎﾝﾃﾝ', 15)}00001${w.id('account', account(p))}${pad(name, 30)}${String(random.int(10, 900) * 100).padStart(10, '0')}0`,
            120,
          ),
          who: [w.who()],
        }
      }),
      { text: pad(`8${String(paid.length).padStart(6, '0')}000004821000`, 120) },
      { text: pad('9', 120) },
    ],
    { cp932: true },
  )

  folder.csv(
    '古い名簿/ヘッダーなし.csv',
    [],
    some(adults, 110).map((p) => {
      const w = pen(p)
      return rowOf([
        ['', w.name('space'), w],
        ['', w.kana('half'), w],
        ['', w.zip('hyphen'), w],
        ['', w.address({ style: 'hyphen', building: 'space' }), w],
        ['', w.anyPhone('hyphen'), w],
        ['', w.sex('kanji'), w],
      ])
    }),
    { cp932: true },
  )

  // Birth dates as serial numbers, telephones as numbers, the head again on every page.
  const old = some(adults, 150)
  const head = ['NO', '氏名', '生年月日', '〒', '住所', 'TEL', '続']
  const serial = ({ year, month, day }) => Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569
  const rows = old.flatMap((p, at) => {
    const w = pen(p)
    w.birth()
    const row = {
      cells: [
        at + 1,
        w.name('wide'),
        serial(p.birth),
        Number(w.zip('compact')),
        w.address({ style: 'hyphen', prefecture: true }),
        w.anyPhone('number'),
        '',
      ],
      who: [w.who()],
    }
    return at > 0 && at % 45 === 0 ? [{ cells: head }, row] : [row]
  })
  folder.xlsx('古い名簿/平成名簿.xls', [{ name: 'Sheet1', head: [['お得意様名簿'], [], head], rows }])
}
