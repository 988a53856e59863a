// The people who work there: the register with their families, telephones to call in a disaster, shifts, pay, applicants, other doctors.
import { createColumns, list } from './columns.mjs'
import { kinship } from './people.mjs'
import { pen } from './pen.mjs'

const JOBS = '医師|看護師|准看護師|薬剤師|臨床検査技師|理学療法士|医療事務|管理栄養士'.split('|')

export async function staffFiles(world) {
  const number = ({ id }) => `A${String(id).padStart(5, '0')}`
  register(world, number)
  pay(world, number)
  await others(world)
}

function register({ random, folder, staff, doctors }, number) {
  const c = createColumns(random)
  const families = staff.flatMap((p) => p.household.members.filter((one) => one !== p && one.isChild).map((one) => [p, one]))
  const workers = new Map(families.map(([p, one]) => [one, p]))
  const f = createColumns(random)
  const dependants = list(
    [...workers.keys()],
    [
      { of: (one) => workers.get(one), columns: [f.id('職員番号', 'staff', number), f.name({ as: '職員氏名|職員名', style: 'wide' })] },
      {
        columns: [
          f.name({ as: '扶養親族氏名|被扶養者氏名|家族氏名', style: 'wide' }),
          f.plain('続柄', ({ person, telling }) => telling(kinship(workers.get(person), person))),
          f.birth({ style: random.pick(['era', 'slash']) }),
          f.plain('扶養開始日|認定日', () => `R${random.int(1, 6)}.4.1`),
        ],
      },
    ],
  )
  folder.book('総務/職員名簿.xlsx', [
    {
      name: '職員',
      above: [['医療法人あけぼの会　職員名簿', '', '', '', '', '', '秘'], []],
      list: list(staff, [
        {
          columns: [
            c.id('職員番号|職員No|職員コード', 'staff', number),
            c.name({ as: '氏名|職員氏名|氏　名', style: 'wide' }),
            c.kana({ style: random.pick(['space', 'half']) }),
            c.plain('職種', ({ person }) => (doctors.includes(person) ? '医師' : random.pick(JOBS.slice(1))), 'occupation'),
            c.birth({ style: random.pick(['serial', 'slash', 'letter']) }),
            c.sex({ style: 'kanji' }),
            c.zip({ style: 'plain' }),
            c.address(),
            c.mobile({ style: random.pick(['lost', 'dash']) }),
            c.email(),
            c.plain('採用日', () => `H${random.int(10, 30)}.4.1`),
          ],
        },
      ]),
    },
    { name: '扶養', list: dependants },
    { name: '職種別人数', list: { head: ['職種', '人数'], rows: JOBS.map((job) => ({ cells: [job, random.int(3, 40)], who: [] })) } },
  ])
  const s = createColumns(random)
  folder.book('病棟/勤務表_10月.ods', [
    {
      name: '10月',
      above: [['勤務表（３東）', '', '2024年10月']],
      list: list(staff.slice(0, 40), [
        {
          columns: [
            s.name({ as: '氏名|職員名', style: 'space' }),
            ...Array.from({ length: 7 }, (_, day) => s.plain(`${day + 1}日`, () => random.pick(['日', '夜', '休', '早']))),
          ],
          staff: true,
        },
      ]),
    },
  ])
}

/** Pay: the number of the member of the staff, reading and account. */
function pay({ random, folder, staff }, number) {
  const c = createColumns(random)
  folder.csv(
    '総務/給与振込_202410.csv',
    list(staff, [
      {
        columns: [
          c.id('職員コード|個人コード', 'staff', number),
          c.kana({ as: '受取人名|口座名義カナ|預金者名', style: 'half' }),
          c.plain('銀行コード', () => random.pick(['0005', '0009', '0130', '1251'])),
          c.plain('支店コード', () => random.digits(3)),
          c.plain('口座番号', (w) => w.id('account', String(2_000_000 + w.person.id * 611)), 'bank-account'),
          c.plain('差引支給額', () => random.int(160, 620) * 1000),
        ],
      },
    ]),
    { cp932: true },
  )
}

async function others({ random, folder, staff, outside, some }) {
  const c = createColumns(random)
  await folder.printed(
    '総務/災害時連絡網.pdf',
    '災害時緊急連絡網（職員）',
    list(some(staff, 110), [
      {
        columns: [
          c.plain('班', (_, n) => Math.floor(n / 12) + 1),
          c.name({ style: 'space' }),
          c.mobile({ style: 'dash' }),
          c.landline({ style: 'dash' }),
        ],
      },
    ]),
  )
  const d = createColumns(random)
  await folder.letterTable(
    '採用/看護師採用面接.docx',
    list(outside.filter(({ birth, mobile }) => birth.year > 1965 && mobile !== undefined).slice(0, 34), [
      {
        columns: [
          d.plain('面接日', () => `9/${random.int(1, 30)}`),
          d.name({ as: '応募者氏名|氏名|候補者名' }),
          d.kana(),
          d.age({ style: '歳' }),
          d.sex({ style: 'kanji' }),
          d.mobile(),
          d.email(),
          d.plain('評価', () => random.pick(['A', 'B', 'C'])),
        ],
      },
    ]),
    { above: ['看護師採用　面接結果一覧', '取扱注意：人事課限り'], below: ['以上'] },
  )
  const cards = some(outside, 60).map((p) => {
    const w = pen(p)
    const lines = [`N:${w.names().join(';')};;;`, `FN:${w.name('space')}`, `SORT-STRING:${w.kana('space')}`]
    if (p.mobile) lines.push(`TEL;CELL:${w.mobile(random.pick(['dash', 'plain']))}`)
    if (p.email) lines.push(`EMAIL;INTERNET:${w.email()}`)
    const [prefecture, city, line, house] = w.addressParts('dash')
    lines.push(`ADR;HOME:;;${line}${house === '' ? '' : ` ${house}`};${city};${prefecture};${w.zip('dash')};日本`)
    return { text: ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n').replaceAll('\r', ''), who: [w.who()] }
  })
  folder.text('総務/連携先医師.vcf', cards)
}
