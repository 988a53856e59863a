// The pay of the clients' employees: each firm sends its list from another system.
import { list, mention } from '../acceptance2/rows.mjs'
import { addressText, C, kinshipText } from './cells.mjs'
import { half } from './names.mjs'

const two = (n) => String(n).padStart(2, '0')
const short = (firm) => firm.name.replace(/株式会社|有限会社|合同会社|医療法人|一般社団法人/, '')
const number = C.id('employee', (p) => p.number)

export async function payroll(world) {
  const { folder, town, firms } = world
  const { random } = town
  for (const [n, firm] of firms.entries()) {
    const dir = `02_給与/${firm.code}_${short(firm)}`
    const rows = firm.employees.map((employee) => ({ employee }))
    ;[yayoi, freee, sheet, json, pca][n % 5](world, firm, dir, rows)
    if (n % 2 === 0) transfer(world, firm, dir)
    if (n % 4 === 1)
      await folder.printed(
        `${dir}/給与一覧表_2024年9月.pdf`,
        `給与一覧表　2024年9月支給　${firm.name}`,
        list(rows, [
          ['社員番号', 'employee', number],
          ['氏名', 'employee', C.name(' ')],
          ['支給合計', undefined, () => `${random.int(180, 480)},${random.digits(3)}`],
          ['控除合計', undefined, () => `${random.int(30, 90)},${random.digits(3)}`],
          ['差引支給額', undefined, () => `${random.int(150, 390)},${random.digits(3)}`],
        ]),
      )
    if (n % 4 === 2)
      folder.book(`${dir}/勤怠集計_9月.xls`, [
        {
          name: '9月',
          above: [[`${firm.name}　勤怠集計表`], []],
          list: list(rows, [
            ['社員No', 'employee', number],
            ['氏名', 'employee', C.name('')],
            ['出勤', undefined, () => random.int(15, 23)],
            ['有休', undefined, () => random.int(0, 3)],
            ['残業', undefined, () => `${random.int(0, 40)}:${random.pick(['00', '15', '30'])}`],
            ['備考', undefined, () => random.pick(['', '', '', '産休', '慶弔'])],
          ]),
        },
      ])
    if (n % 4 === 3) residentTax(world, firm, dir, rows)
  }
  reports(world)
}

function yayoi({ folder, town }, firm, dir, rows) {
  const { random } = town
  folder.csv(
    `${dir}/弥生給与_社員情報.csv`,
    list(rows, [
      ['社員番号', 'employee', number],
      ['氏名', 'employee', C.name('　')],
      ['フリガナ', 'employee', C.kana('half')],
      ['性別', 'employee', C.sex()],
      ['生年月日', 'employee', C.birth('eraMark')],
      ['入社年月日', undefined, () => `H${two(random.int(10, 30))}/04/01`],
      ['郵便番号', 'employee', C.zip()],
      ['住所1', 'employee', C.street('wide')],
      ['住所2', 'employee', C.flat('wide')],
      ['電話番号', 'employee', C.phone()],
      ['給与形態', undefined, () => random.pick(['月給', '時給'])],
      ['銀行名', undefined, () => random.pick(['群馬銀行', '東和銀行', 'しののめ信用金庫'])],
      ['口座番号', undefined, ({ employee }) => employee.account],
    ]),
    { cp932: true, quoted: true, crlf: true },
  )
}

function freee({ folder }, firm, dir, rows) {
  folder.csv(
    `${dir}/freee人事労務_従業員_20241015.csv`,
    list(rows, [
      ['従業員番号', 'employee', number],
      ['姓', 'employee', C.family],
      ['名', 'employee', C.given],
      ['姓（カナ）', 'employee', C.familyKana],
      ['名（カナ）', 'employee', C.givenKana],
      ['生年月日', 'employee', C.birth('iso')],
      ['性別', 'employee', C.sex(['男性', '女性'])],
      ['メールアドレス', 'employee', C.email],
      ['電話番号', 'employee', C.mobile('plain')],
      ['現住所_郵便番号', 'employee', C.zip('plain')],
      ['現住所_都道府県', 'employee', C.prefecture],
      ['現住所_市区町村', 'employee', C.city],
      ['現住所_番地', 'employee', C.block('plain')],
      ['現住所_建物', 'employee', C.flat()],
      ['雇用形態', undefined, () => '正社員'],
    ]),
    { bom: true },
  )
}

function sheet({ folder, town }, firm, dir, rows) {
  const { random } = town
  folder.book(`${dir}/社員名簿.xlsx`, [
    {
      name: 'Sheet1',
      above: [[`${firm.name}　社員名簿`, '', '', '', '', '', '', 'R6.9.1現在']],
      list: list(rows, [
        ['№', 'employee', number],
        ['氏　名', 'employee', C.name(random.pick(['　', ' ', '']), { old: true })],
        ['ﾌﾘｶﾞﾅ', 'employee', C.kana('half')],
        ['生年月日', 'employee', C.birth('sheet')],
        ['年齢', 'employee', C.age],
        ['住　所', 'employee', C.address('plain', { short: true })],
        ['携　帯', 'employee', C.mobile()],
        ['入社日', undefined, () => new Date(random.int(1990, 2023), 3, 1)],
        ['扶養', undefined, ({ employee }) => employee.family.members.filter(({ role }) => role === 'child').length],
      ]),
    },
  ])
}

/** An answer of the interface of a payroll service: employees with those who depend on them. */
function json({ folder }, firm, dir, rows) {
  const blocks = [{ text: `{\n  "company": "${firm.name}",\n  "year": 2024,\n  "employees": [` }]
  rows.forEach(({ employee }, n) => {
    const { surname, given, home, birth } = employee
    blocks.push({
      text: [
        '    {',
        `      "num": "${employee.number}",`,
        `      "display_name": "${C.nameOf(employee, ' ')}",`,
        `      "last_name_kana": "${surname.kana}",`,
        `      "first_name_kana": "${given.kana}",`,
        `      "birth_date": "${C.dateText(birth, 'iso')}",`,
        `      "gender": "${employee.woman ? 'female' : 'male'}",`,
        `      "zipcode": "${home.town.zip}",`,
        `      "address": "${addressText(home, 'plain')}",`,
        `      "phone": "${employee.mobile ?? ''}",`,
        `      "email": "${employee.email ?? ''}",`,
        '      "dependents": [',
      ].join('\n'),
      who: [
        mention(employee, [
          C.name()(employee),
          C.birth()(employee),
          C.address()(employee),
          C.mobile()(employee),
          C.email(employee),
          number(employee),
          C.sex()(employee),
        ]),
      ],
    })
    const others = employee.family.members.filter((one) => one !== employee)
    others.forEach((one, at) =>
      blocks.push({
        text: `        { "relationship": "${kinshipText(one, one)}", "last_name": "${one.surname.text}", "first_name": "${one.given.text}", "birth_date": "${C.dateText(one.birth, 'iso')}" }${at === others.length - 1 ? '' : ','}`,
        who: [mention(one, [C.name()(one), C.birth()(one), { knows: ['sex'] }])],
      }),
    )
    blocks.push({ text: `      ]\n    }${n === rows.length - 1 ? '' : ','}` })
  })
  blocks.push({ text: '  ]\n}' })
  folder.text(`${dir}/employees_export.json`, blocks)
}

function pca({ folder, town }, firm, dir, rows) {
  const { random } = town
  folder.csv(
    `${dir}/PCA社員マスター.txt`,
    list(rows, [
      ['社員コード', 'employee', number],
      ['社員氏名', 'employee', C.name('　')],
      ['社員カナ', 'employee', C.kana('half0')],
      ['生年月日', 'employee', C.birth('packed')],
      ['性別区分', 'employee', C.sex(['1:男', '2:女'])],
      ['〒', 'employee', C.zip('plain')],
      ['住所', 'employee', C.address('plain')],
      ['TEL', 'employee', C.phone('plain')],
      ['部門', undefined, () => random.pick(['製造', '営業', '総務'])],
    ]),
    { separator: '\t', cp932: true, crlf: true },
  )
}

/** The bank's file of 120 bytes a line: small kana are written large, the number is the employee's. */
function transfer({ folder, town }, firm, dir) {
  const { random } = town
  const bank = (text, n) =>
    half(text.replace(/[ァィゥェォッャュョ]/g, (c) => 'アイウエオツヤユヨ'['ァィゥェォッャュョ'.indexOf(c)]))
      .replaceAll('ｰ', '-')
      .slice(0, n)
      .padEnd(n)
  const amounts = firm.employees.map(() => random.int(150, 420) * 1000)
  const lines = [
    {
      text: `1110${'0000012345'}${bank('キユウヨ フリコミ', 40)}0925${'0128'}${bank('グンマ', 15)}${'123'}${bank('タカサキ', 15)}1${random.digits(7)}${' '.repeat(17)}`,
    },
    ...firm.employees.map((employee, n) => ({
      text: `2${'0128'}${bank('グンマ', 15)}${random.pick(['101', '123', '145'])}${bank(random.pick(['ホンテン', 'タカサキ', 'マエバシ']), 15)}    1${employee.account}${bank(`${employee.surname.kana} ${employee.given.kana}`, 30)}${String(amounts[n]).padStart(10, '0')}0${employee.number.padStart(10, '0')}${'0'.repeat(10)}0 ${' '.repeat(7)}`,
      who: [mention(employee, [C.name()(employee), number(employee)])],
    })),
    {
      text: `8${String(amounts.length).padStart(6, '0')}${String(amounts.reduce((sum, one) => sum + one, 0)).padStart(12, '0')}${' '.repeat(101)}`,
    },
    { text: `9${' '.repeat(119)}` },
  ]
  folder.text(`${dir}/給与振込_202409.txt`, lines, { cp932: true, crlf: true })
}

function residentTax({ folder, town }, firm, dir, rows) {
  const { random } = town
  folder.book(`${dir}/住民税特別徴収R6.ods`, [
    {
      name: '一覧',
      list: list(rows, [
        ['市町村', undefined, ({ employee }) => employee.home.town.city],
        ['受給者番号', 'employee', number],
        ['納税義務者氏名', 'employee', C.name('　')],
        ['住所', 'employee', C.address('chome')],
        ['6月', undefined, () => random.int(60, 200) * 100],
        ['7月以降', undefined, () => random.int(60, 200) * 100],
        ['年税額', undefined, () => random.int(700, 2400) * 100],
      ]),
    },
  ])
}

/** What goes to the tax office for each employee: fields by position, no head. */
function reports({ folder, town, firms }) {
  const { random } = town
  for (const firm of firms.slice(2, 8)) {
    const own = list(
      firm.employees.map((employee) => ({ employee })),
      [
        ['', undefined, () => '315'],
        ['', undefined, () => ''],
        ['', undefined, () => ''],
        ['', undefined, () => addressText(firm.site, 'wide')],
        ['', undefined, () => firm.name],
        ['', undefined, () => `027-${random.int(320, 380)}-1${random.digits(3)}`],
        ['', undefined, (_, __, n) => String(n + 1)],
        ['', undefined, () => ''],
        ['', undefined, () => ''],
        ['', undefined, () => '0'],
        ['', undefined, () => '05'],
        ['', 'employee', C.address('wide')],
        ['', 'employee', () => ({ text: '0' })],
        ['', 'employee', C.name('　')],
        ['', undefined, () => ''],
        ['', undefined, () => '給料・賞与'],
        ['', undefined, () => random.int(2200, 6800) * 1000],
        ['', undefined, () => '0'],
        ['', undefined, () => random.int(1400, 4800) * 1000],
        ['', undefined, () => random.int(800, 1900) * 1000],
        ['', undefined, () => random.int(10, 180) * 1000],
      ],
    )
    folder.csv(`03_年末調整/法定調書R5/${firm.code}_315.csv`, own, { cp932: true, crlf: true, headless: true })
  }
}
