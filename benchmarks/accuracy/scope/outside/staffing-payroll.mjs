// Payroll of the agency: My Numbers of staff and their families, dependants, transfers, insurance.
import { one, row } from './folder.mjs'
import { kin } from './folk.mjs'
import { address, dashed, era, halfKana, lot, oldStyle, unspaced } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')

/** A My Number with its check digit. */
export function myNumber(random) {
  const body = `${random.int(1, 9)}${random.digits(10)}`
  const rest = [...body].reverse().reduce((sum, digit, n) => sum + Number(digit) * (n < 6 ? n + 2 : n - 4), 0) % 11
  return body + (rest <= 1 ? 0 : 11 - rest)
}

/** Files of those at work. */
export function payroll({ folder, random, some, register, working, families, numbers, no, house, head }) {
  folder.book('マイナンバー（取扱注意）/個人番号管理台帳.xlsx', [
    {
      name: '台帳',
      head: [
        ['個人番号管理台帳【取扱区域外持出禁止】'],
        [
          'スタッフ番号',
          '氏名',
          '生年月日',
          '個人番号',
          '扶養①氏名',
          '続柄',
          '個人番号',
          '扶養②氏名',
          '続柄',
          '個人番号',
          '扶養③氏名',
          '続柄',
          '個人番号',
          '本人確認日',
        ],
      ],
      rows: working.map((p) => {
        const [a, b, c] = families.get(p)
        const cells = [a, b, c].flatMap((q) => (q === undefined ? ['', '', ''] : [q.name, kin(p, q), numbers.get(q)]))
        return row(
          [
            no(p),
            p.name.replace(' ', '　'),
            era(p.birth, 'letter'),
            numbers.get(p).replace(/(\d{4})(?=\d)/g, '$1 '),
            ...cells,
            `R${random.int(3, 6)}.${random.int(1, 12)}.${random.int(1, 28)}`,
          ],
          one(p, ['birth'], [1, 4]),
          ...[a, b, c].flatMap((q, n) => (q === undefined ? [] : [one(q, ['sex'], [5 + n * 3, 7 + n * 3])])),
        )
      }),
    },
  ])
  const withFamily = working.filter((p) => families.get(p).length > 0)
  folder.delimited(
    '年末調整/扶養親族データ_R6.csv',
    [['スタッフNo', '申告者氏名', '扶養親族氏名', '扶養親族フリガナ', '続柄', '生年月日', '同居・別居', '個人番号', '控除区分']],
    withFamily.flatMap((p) =>
      families
        .get(p)
        .map((q) =>
          row(
            [
              no(p),
              unspaced(p.name),
              unspaced(q.name),
              halfKana(q.kana),
              kin(p, q),
              era(q.birth),
              '同居',
              numbers.get(q),
              q.birth.year > 2008 ? '年少' : '一般',
            ],
            one(p, [], [1, 2]),
            one(q, ['sex', 'birth'], [3, 9]),
          ),
        ),
    ),
    { cp932: true },
  )
  folder.blocks('年末調整/gensen_r5.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<源泉徴収票一覧 年分="令和5年">' },
    ...some(working, 380).map((p) => ({
      text: `  <票>\n    <受給者番号>${no(p)}</受給者番号>\n    <支払を受ける者>\n      <住所>${address(p.home, 'mixed', { join: '　' })}</住所>\n      <氏名カナ>${p.kana}</氏名カナ>\n      <氏名>${oldStyle(p).replace(' ', '　')}</氏名>\n      <生年月日>${dashed(p.birth)}</生年月日>\n    </支払を受ける者>\n    <支払金額>${random.int(900, 4800) * 1000}</支払金額>\n    <支払者>${house}</支払者>\n  </票>`,
      who: [one(p, ['region', 'birth'])],
    })),
    { text: '</源泉徴収票一覧>' },
  ])

  folder.delimited(
    '給与/FB振込_202409.csv',
    [],
    working.map((p) =>
      row(
        [
          '2',
          `0${random.int(100, 310)}`,
          '',
          random.digits(3),
          '',
          '1',
          random.digits(7),
          halfKana(p.kana),
          random.int(90, 320) * 1000,
          '0',
          no(p).replace('S-', ''),
          '',
          '7',
        ],
        one(p),
      ),
    ),
    { cp932: true, foot: [['8', working.length, working.length * 180_000], ['9']] },
  )
  // The electronic notice of qualification: no header, eras as codes, readings in half width.
  const joined = some(register, 260)
  folder.delimited(
    '社会保険/資格取得届_SHFD0006.csv',
    [
      ['10', '0021', '001', '20240930', '22223'],
      ['[kanri]'],
      ['', '001'],
      [
        '10',
        'ﾊｸﾞ',
        '12345',
        '101',
        '0021',
        '東京都千代田区神田錦町3-9',
        house,
        `代表取締役　${head.surname.text}　${head.given.text}`,
        '03',
        '5217',
        '8830',
      ],
      ['[data]'],
    ],
    joined.map((p, n) => {
      const code = era(p.birth, 'code')
      return row(
        [
          '2200700',
          '10',
          'ﾊｸﾞ',
          n + 1,
          halfKana(p.kana),
          p.name.replace(' ', '　'),
          code[0] === '3' ? '5' : '7',
          code.slice(1),
          p.woman ? '2' : '1',
          '1',
          numbers.get(p),
          '9',
          `0609${pad((n % 30) + 1)}`,
          '0',
          random.int(180, 300) * 1000,
          p.home.town.zip.slice(0, 3),
          p.home.town.zip.slice(4),
          `${p.home.town.prefecture}${p.home.town.city}${p.home.town.town}${lot(p.home, 'wide')}`,
        ],
        one(p, ['region', 'birth', 'sex']),
      )
    }),
    { cp932: true },
  )
  folder.staff('社会保険/資格取得届_SHFD0006.csv', 4, 4, [head])
}
