// Those who work there: the register, students by the day, the cards of drivers that the law asks for, shifts, a health check, accidents.
import { address, day, full, halfKana, hiragana, kana, phone } from './people.mjs'

export async function crew(work) {
  register(work)
  students(work)
  await drivers(work)
  shifts(work)
  health(work)
}

const number = (at) => `E${String(1001 + at)}`

/** Everyone has somebody who is called when something happens on the road. */
function register({ folder, random, staff, makers }) {
  const path = '12_人事/従業員名簿_20241001.xlsx'
  staff.regulars.forEach((person, at) => {
    person.number = number(at)
    person.kin = random.chance(70)
      ? makers.createPerson({ surname: person.surname, woman: !person.woman, ages: [30, 70], home: person.home, not: [person] })
      : undefined
  })
  const rows = folder.rows(
    path,
    [
      ['社員番号', (p) => p.number],
      ['氏名', (p) => full(p, '　')],
      ['フリガナ', (p) => kana(p, ' ')],
      ['性別', (p) => (p.woman ? '女' : '男')],
      ['生年月日', (p) => day(p.birth, 'dots')],
      ['入社年月日', () => `${random.int(2001, 2023)}/04/01`],
      [
        '職種',
        (p) =>
          staff.drivers.includes(p) ? 'ドライバー' : staff.sales.includes(p) ? '営業' : staff.operators.includes(p) ? '受付' : '事務',
      ],
      ['郵便番号', (p) => p.home.zip],
      ['住所', (p) => address(p.home, 'short')],
      ['携帯番号', (p) => p.mobile],
      ['血液型', () => random.pick(['A', 'B', 'O', 'AB'])],
      ['緊急連絡先氏名', (p) => (p.kin ? full(p.kin, '　') : '')],
      ['緊急連絡先続柄', (p) => (p.kin ? (p.kin.woman ? '妻' : '夫') : '')],
      ['緊急連絡先電話', (p) => (p.kin ? p.kin.mobile : '')],
    ],
    staff.regulars,
    (p) => [
      { person: p, knows: 'rbs', from: '社員番号', to: '血液型' },
      ...(p.kin ? [{ person: p.kin, knows: 's', from: '緊急連絡先氏名', to: '緊急連絡先電話' }] : []),
    ],
    { sheet: '在籍者', above: 1 },
  )
  folder.xlsx(path, [['在籍者', [['従業員名簿　2024年10月1日現在　（部外秘）'], ...rows]]])
}

function students({ folder, random, staff }) {
  const path = '12_人事/アルバイト登録簿.xls'
  const rows = folder.rows(
    path,
    [
      ['登録No', (_, at) => `A${301 + at}`],
      ['名前', (p) => full(p)],
      ['ふりがな', (p) => hiragana(kana(p))],
      ['生年月日', (p) => day(p.birth, 'loose')],
      ['男・女', (p) => (p.woman ? '女' : '男')],
      ['学校名', () => random.pick(['大田工科大学', '川崎経済大学', '都立平和島高校', 'フリーター'])],
      ['住所', (p) => address(p.home, 'city')],
      ['携帯', (p) => phone(p.mobile, 'lost')],
      ['メールアドレス', (p) => p.email],
      ['振込口座', () => `${random.pick(['みずほ', '三菱UFJ', 'ゆうちょ'])} ${random.digits(3)} 普 ${random.digits(7)}`],
      ['時給', () => random.pick([1200, 1250, 1300])],
    ],
    staff.students,
    (p) => [{ person: p, knows: 'rbs' }],
    { sheet: '登録者' },
  )
  folder.xlsx(path, [['登録者', rows]])
}

/** 運転者台帳: a form of its own for each. */
async function drivers({ folder, random, staff }) {
  for (const [at, p] of staff.drivers.entries()) {
    const path = `12_人事/運転者台帳/${String(at + 1).padStart(2, '0')}_${full(p, '')}.docx`
    await folder.docx(path, [
      '運転者台帳',
      [
        ['作成番号', `D-${at + 1}`, '作成年月日', `平成${random.int(20, 30)}年4月1日`],
        ['ふりがな', kana(p, ' '), '生年月日', day(p.birth, 'era')],
        ['氏名', full(p, '　'), '性別', p.woman ? '女' : '男'],
        ['住所', address(p.home, 'long'), '電話', p.mobile],
        ['雇入年月日', `平成${random.int(20, 30)}年4月1日`, '選任年月日', `平成31年${random.int(1, 4)}月1日`],
        ['運転免許証番号', `3${random.digits(11)}`, '有効期限', `令和${random.int(7, 10)}年${random.int(1, 12)}月${random.int(1, 28)}日`],
        ['免許の種類', random.pick(['中型', '大型', '準中型（5t限定）']), '免許の条件', random.pick(['眼鏡等', 'なし'])],
      ],
      '事故・違反歴',
      [
        ['年月日', '概要'],
        [`令和5年${random.int(1, 12)}月${random.int(1, 28)}日`, random.pick(['バック時に看板に接触', 'なし', '駐車違反'])],
      ],
      '健康状態：良好　適性診断：初任診断 受診済',
    ])
    folder.say(path, p, { from: 1, to: 60, knows: 'rbs' })
  }
}

function shifts({ folder, random, staff }) {
  const path = '12_人事/シフト表_2024年10月.xlsx'
  const days = Array.from({ length: 31 }, (_, at) => String(at + 1))
  const sheet = '10月'
  const rows = [['2024年10月　シフト表（本社営業所）'], ['氏名', ...days]]
  for (const p of [...staff.drivers, ...staff.students]) {
    rows.push([full(p), ...days.map(() => random.pick(['出', '出', '出', '休', '早', '']))])
    folder.staff(path, [p], { sheet, from: rows.length })
  }
  rows.push(['出勤人数', ...days.map(() => random.int(20, 50))])
  folder.xlsx(path, [[sheet, rows]])
}

function health({ folder, random, staff }) {
  folder.csv(
    '12_人事/定期健康診断結果_2024.csv',
    [
      ['社員番号', (p) => p.number],
      ['ｶﾅ氏名', (p) => halfKana(kana(p))],
      ['生年月日', (p) => day(p.birth, 'packed')],
      ['性別', (p) => (p.woman ? 'F' : 'M')],
      ['受診日', () => `2024062${random.int(0, 8)}`],
      ['身長', () => random.int(1500, 1850) / 10],
      ['体重', () => random.int(450, 950) / 10],
      ['血圧', () => `${random.int(100, 160)}/${random.int(60, 100)}`],
      ['総合判定', () => random.pick(['A', 'A', 'B', 'C', 'D1', 'D2'])],
      ['所見', () => random.pick(['', '', '高血圧症 要治療', '脂質異常', '腰椎椎間板ヘルニア 治療中'])],
    ],
    staff.regulars,
    (p) => [{ person: p, knows: 'bs' }],
    { encoding: 'cp932' },
  )
}
