// A group of a hospital and two clinics: patients with those to call for them, check-ups, vaccinations, visits at home, accounts and the staff with their families.
import { createColumns, list } from './columns.mjs'
import { files as papers } from './clinics-papers.mjs'
import { staffFiles } from './clinics-staff.mjs'
import { machines, vaccines } from './clinics-systems.mjs'
import { createFolder } from './folder.mjs'
import { createPeople, kinship, some } from './people.mjs'
import { mark } from '../classes.mjs'

const ILLS = '高血圧症|2型糖尿病|脂質異常症|気管支喘息|腰部脊柱管狭窄症|鉄欠乏性貧血|アトピー性皮膚炎|慢性胃炎|変形性膝関節症|花粉症'.split(
  '|',
)
const CARE = '内科|外科|整形外科|小児科|皮膚科|眼科'.split('|')
const WORKS = '常陽精機株式会社|市立中央図書館|マルミ食品（株）|大和運輸株式会社|あおば幼稚園'.split('|')
const two = (n) => String(n).padStart(2, '0')

export async function clinics(seed = 1, count = 3000) {
  const { random, people } = createPeople(seed + 500, count, {
    born: [1930, 1998],
    towns: ['茨城県', '千葉県', '埼玉県', '東京都', '栃木県'],
  })
  const folder = createFolder(`clinics-${seed}`)
  const part = (from, to) => people.slice(Math.round(count * from), Math.round(count * to))
  const digits = random.pick([5, 6, 7])
  const patientNo = ({ id }) => String(id * 3 + 100).padStart(digits, '0')
  const working = part(0.88, 0.95).filter(({ birth, mobile, isChild }) => !isChild && birth.year > 1955 && mobile !== undefined)
  const doctors = working.filter((_, n) => n % 6 === 0)
  const world = {
    ...{ random, folder, patientNo, doctors, staff: working, patients: part(0, 0.72), citizens: part(0.72, 0.88), outside: part(0.95, 1) },
    some: (from, n) => some(random, from, Math.round((n * count) / 3000)),
    doctor: () => random.pick(doctors),
    /** Whom to call for somebody: of the household. */
    kin: (p) => p.household.members.find((one) => one !== p && !one.isChild),
  }
  registers(world)
  desks(world)
  machines(world)
  vaccines(world)
  await papers(world)
  await staffFiles(world)
  await folder.zip('サーバー退避/旧分院_2018.zip', ['患者マスタ.csv', '予約_2018.tsv'])
  folder.copy('会計/未収金一覧.xls', '会計/backup/未収金一覧(2).xls')
  mark('employee', world.staff)
  mark('customer', world.patients, world.citizens)
  return folder.finish()
}

function registers({ random, folder, patients, patientNo, kin, some: pick }) {
  const c = createColumns(random)
  folder.csv(
    '患者/患者台帳_本院.csv',
    list(pick(patients, 1300), [
      {
        columns: [
          c.id('患者番号|カルテ番号|診察券番号|患者ID', 'patient', patientNo),
          c.name({ as: '患者氏名|患者名|氏名', style: random.pick(['wide', 'space']) }),
          c.kana({ as: '患者カナ|患者カナ氏名|カナ氏名', style: 'half' }),
          c.birth({ style: random.pick(['letter', 'letterSlash', 'slash']) }),
          c.sex({ style: random.pick(['kanji', 'code']) }),
          c.zip(),
          c.addressParts({ count: 2 }),
          c.landline(),
          c.mobile(),
          c.plain('保険者番号', () => `0${random.digits(7)}`, 'health-insurance'),
          c.plain('記号・番号|被保険者証番号', () => `${random.digits(4)}・${random.digits(3)}`, 'health-insurance'),
          c.plain('主病名|傷病名', () => random.pick(ILLS), 'sensitive'),
        ],
      },
    ]),
    { cp932: true },
  )
  const sheets = ['西クリニック', '駅前クリニック'].map((name, n) => {
    const d = createColumns(random)
    const own = [
      d.id('番号|患者No', 'patient', patientNo),
      d.name({ as: '氏名|お名前' }),
      d.kana({ as: 'フリガナ|カナ' }),
      d.birth({ hand: true }),
      d.sex({ style: 'kanji' }),
    ]
    const contact = [d.address({ hand: true }), d.tel({ hand: true })]
    const other = [d.name({ as: '氏名|お名前', style: 'space' }), d.plain('続柄|関係', () => ''), d.mobile({ as: '電話|電話番号|連絡先' })]
    const rows = pick(patients, 420)
    const table = list(rows, [{ columns: [...own, ...contact] }, { of: (p) => kin(p), columns: other }])
    const at = own.length + contact.length + 1
    table.rows.forEach((row, i) => {
      const one = kin(rows[i])
      if (one === undefined) return
      row.cells[at] = kinship(rows[i], one)
      row.who[1].knows.add('sex')
    })
    const group = ['患者', ...own.slice(1).map(() => ''), '連絡先', '', '緊急時の連絡先', '', '']
    const letter = (column) => String.fromCharCode(64 + column)
    return {
      name,
      list: table,
      above: [[`${name}　患者一覧`, '', '', '', '', '', `2024年${n + 9}月末`], group],
      merges: [`A2:${letter(own.length)}2`, `${letter(own.length + 1)}2:${letter(own.length + 2)}2`, `${letter(at)}2:${letter(at + 2)}2`],
    }
  })
  folder.book('患者/分院患者一覧.xlsx', sheets)
  const o = createColumns(random)
  const old = pick(patients, 330)
  folder.csv(
    '患者マスタ.csv',
    list(old, [
      {
        columns: [
          o.id('患者コード|患者ID', 'patient', patientNo),
          o.kana({ as: '患者カナ|カナ氏名', style: 'half' }),
          o.name({ style: 'oldNone' }),
          o.birth({ style: 'packed' }),
          o.sex({ style: 'code', as: '性別|性別コード' }),
          o.address({ style: 'wide' }),
          o.landline({ style: 'brackets' }),
        ],
      },
    ]),
    { cp932: true },
  )
  folder.csv(
    '予約_2018.tsv',
    list(pick(old, 140), [
      {
        columns: [
          o.plain('予約日', () => `2018/1/${random.int(1, 31)}`),
          o.kana({ style: 'half', as: '氏名カナ|ｶﾅ氏名' }),
          o.landline({ as: 'TEL', style: 'plain' }),
          o.plain('科', () => random.pick(CARE)),
        ],
      },
    ]),
    { separator: '\t' },
  )
}

/** What lies at the desks: appointments, unpaid bills with who vouches, check-ups of firms. */
function desks({ random, folder, patients, citizens, patientNo, kin, doctor, some: pick }) {
  const c = createColumns(random)
  folder.html(
    '予約/予約一覧_202410.html',
    list(pick(patients, 380), [
      {
        columns: [
          c.plain('日時', () => `10/${random.int(1, 31)} ${two(random.int(9, 17))}:${random.pick(['00', '15', '30'])}`),
          c.id('診察券番号|診察券No', 'patient', patientNo),
          c.kana({ as: '氏名（カナ）|お名前（カナ）', style: random.pick(['wide', 'space', 'none']) }),
          c.tel(),
          c.plain('診療科', () => random.pick(CARE)),
        ],
      },
      { of: doctor, columns: [c.name({ as: '担当医|医師名', style: 'space' })], staff: true },
    ]),
    { title: '予約一覧', caption: '外来予約システムより出力（院外持出禁止）' },
  )
  const d = createColumns(random)
  folder.book('会計/未収金一覧.xls', [
    {
      name: '未収金',
      above: [['未収金管理表'], ['医事課', '', '', '2024/9/30']],
      list: list(pick(patients, 160), [
        {
          columns: [
            d.id('患者番号|患者No.', 'patient', patientNo),
            d.name({ as: '患者氏名|氏名' }),
            d.address(),
            d.tel(),
            d.plain('未収額|未収金', () => random.int(2, 400) * 100),
            d.plain('最終督促日', () => `2024/${random.int(1, 9)}/10`),
          ],
        },
        { of: kin, columns: [d.name({ as: '保証人氏名|連帯保証人氏名|保証人名' }), d.mobile({ as: '保証人電話|保証人連絡先' })] },
      ]),
      foot: [['以上']],
    },
  ])
  const k = createColumns(random)
  const adults = [...patients, ...citizens].filter(({ birth }) => birth.year > 1955 && birth.year < 2005)
  folder.csv(
    '健診/企業健診結果_2024.tsv',
    list(pick(adults, 420), [
      {
        columns: [
          k.plain('受診番号', (_, n) => `KS24${String(n + 1).padStart(4, '0')}`),
          k.plain('事業所名|勤務先名', () => random.pick(WORKS)),
          k.name({ as: '受診者氏名|受診者名|氏名' }),
          k.kana({ style: 'half' }),
          k.birth({ style: random.pick(['letter', 'slash', 'packed']) }),
          k.age({ style: '' }),
          k.sex({ style: random.pick(['kanji', 'code']) }),
          k.plain('身長', () => (random.int(1450, 1850) / 10).toFixed(1)),
          k.plain('体重', () => (random.int(420, 920) / 10).toFixed(1)),
          k.plain('収縮期血圧', () => random.int(98, 168)),
          k.plain('HbA1c', () => (random.int(48, 82) / 10).toFixed(1)),
          k.plain('総合判定', () => random.pick(['A', 'B', 'C', 'D2']), 'sensitive'),
        ],
      },
    ]),
    { separator: '\t', above: [['# 特定健診等 結果一覧'], ['# 出力 2024/10/02']] },
  )
}
