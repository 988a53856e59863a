// A sports club of a town: children and their parents, family members, trainers; entries, fees, camps, accidents, absences.
import { createColumns, list, livingTogether } from './columns.mjs'
import { createFolder } from './folder.mjs'
import { createPeople, kinship, some } from './people.mjs'
import { events, gradeOf, office } from './sportclub-lists.mjs'
import { notes } from './sportclub-notes.mjs'
import { systems } from './sportclub-systems.mjs'
import { mark } from '../classes.mjs'

const SPORTS = ['サッカー', '水泳', '体操', 'テニス']

export async function sportclub(seed = 1, count = 1500) {
  const { random, people } = createPeople(seed + 900, count, {
    born: [1950, 1992],
    alone: 18,
    children: 75,
    towns: ['大阪府', '兵庫県', '奈良県'],
  })
  const folder = createFolder(`sportclub-${seed}`)
  const trainers = people.filter(({ isChild, birth, mobile }) => !isChild && birth.year > 1960 && mobile !== undefined).slice(-30)
  const outside = new Set(trainers.flatMap(({ household }) => household.members))
  const members = people.filter((p) => !outside.has(p))
  const pupils = members.filter(({ isChild, birth }) => isChild && birth.year >= 2006)
  const grown = members.filter(({ isChild, birth }) => !isChild && birth.year < 2006)
  const number = random.pick([
    ({ id }) => `M${String(id).padStart(5, '0')}`,
    ({ id }) => `24-${String(id * 2).padStart(4, '0')}`,
    ({ id }) => String(50_000 + id),
  ])
  const world = {
    ...{ random, folder, pupils, grown, trainers, number, sport: () => random.pick(SPORTS) },
    /** Who answers for a child: the first of the household, for some the other one. */
    guardian: ({ id, household }) =>
      id % 4 === 0 && household.members[1]?.isChild === false ? household.members[1] : household.members[0],
    some: (from, n) => some(random, from, Math.round((n * count) / 1500)),
    trainer: () => random.pick(trainers),
  }
  registers(world)
  families(world)
  await events(world)
  await office(world)
  systems(world)
  await notes(world)
  await folder.zip('old/令和3年度.zip', ['r3_会員.csv', 'r3_大会.csv'])
  folder.copy('事務局/口座振替依頼一覧.csv', '事務局/_backup/口座振替依頼一覧.csv')
  mark('employee', trainers)
  mark('customer', pupils, grown)
  return folder.finish()
}

function registers({ random, folder, pupils, grown, guardian, number, some: pick }) {
  const sheets = SPORTS.map((name) => {
    const c = createColumns(random)
    const rows = pick(pupils, 85)
    const own = [
      c.id('会員番号|会員No|No.', 'club', number),
      c.name({ as: '会員氏名|氏名|選手名|児童氏名' }),
      c.kana(),
      c.birth({ style: random.pick(['slash', 'short', 'letter']) }),
      c.plain('学年', ({ person }) => gradeOf(person)),
      c.sex({ style: 'kanji' }),
    ]
    const parent = [
      c.name({ as: '保護者氏名|保護者名', style: 'space' }),
      c.plain('続柄', ({ person, telling }, n) => telling(kinship(rows[n], person))),
      c.mobile({ as: '保護者携帯|保護者TEL|緊急連絡先' }),
      c.email({ as: '保護者メールアドレス|保護者メール' }),
    ]
    const home = [c.zip(), c.address()]
    return {
      name,
      above: [[`${name}教室　会員名簿`], ['', '', '', '', '', '', '', '', '更新 2024/10/1'], []],
      list: livingTogether(list(rows, [{ columns: own }, { of: guardian, columns: [...parent, ...home] }])),
      foot: [[], ['計', `${rows.length}名`]],
    }
  })
  folder.book('名簿/教室別名簿2024.xlsx', sheets)
  const g = createColumns(random)
  folder.csv(
    '名簿/一般会員.csv',
    list(pick(grown, 330), [
      {
        columns: [
          g.id('会員番号|会員ID', 'club', number),
          g.names(),
          g.kanas(),
          g.sex({ style: random.pick(['kanji', 'code']) }),
          g.birth({ style: random.pick(['slash', 'iso', 'packed']) }),
          g.zip({ style: 'dash' }),
          g.addressParts({ count: 3 }),
          g.mobile({ style: 'plain' }),
          g.email(),
          g.plain('コース', () => random.pick(['平日', '全日', 'ナイト'])),
          g.plain('入会日', () => `20${random.int(12, 24)}/4/1`),
        ],
      },
    ]),
    { bom: true },
  )
  const o = createColumns(random)
  const old = pick([...grown, ...pupils], 260)
  folder.csv(
    'r3_会員.csv',
    list(old, [
      {
        columns: [
          o.id('会員№|会員番号', 'club', number),
          o.kana({ style: 'half', as: 'カナ氏名|ｼﾒｲ' }),
          o.name({ style: 'old' }),
          o.birth({ style: 'letterSlash' }),
          o.address({ style: 'wide' }),
          o.landline({ style: 'brackets', as: 'TEL|電話' }),
        ],
      },
    ]),
    { cp932: true },
  )
  folder.csv(
    'r3_大会.csv',
    list(pick(old, 90), [
      {
        columns: [
          o.plain('大会', () => '市民総体'),
          o.name({ style: 'none', as: '選手名' }),
          o.birth({ style: 'short' }),
          o.plain('記録', () => `${random.int(30, 59)}"${random.int(10, 99)}`),
        ],
      },
    ]),
    { cp932: true },
  )
}

/** One row a family: who represents it and up to three others. */
function families({ random, folder, grown, number, some: pick }) {
  const c = createColumns(random)
  const heads = pick(
    grown.filter((p) => p.household.members[0] === p && p.household.members.length > 1),
    150,
  )
  const other = (n) => (head) => head.household.members[n]
  const mark = random.pick([(n) => `家族${n}`, (n) => `ご家族${'①②③'[n - 1]}`, (n) => `家族会員${n}_`])
  const at = random.pick(['slash', 'kanji', 'letter'])
  folder.csv(
    '名簿/家族会員.csv',
    livingTogether(
      list(heads, [
        {
          columns: [
            c.id('会員番号', 'club', number),
            c.name({ as: '代表者氏名|家族代表者|代表会員名' }),
            c.kana({ as: '代表者フリガナ|代表者カナ' }),
            c.birth({ as: '代表者生年月日', style: at }),
            c.address(),
            c.tel(),
          ],
        },
        ...[1, 2, 3].map((n) => ({
          of: other(n),
          columns: [
            c.name({ as: `${mark(n)}氏名`, style: 'space' }),
            c.plain(`${mark(n)}続柄`, ({ person, telling }) => telling(kinship(person.household.members[0], person))),
            c.birth({ as: `${mark(n)}生年月日`, style: at }),
          ],
        })),
      ]),
    ),
    { cp932: random.int(0, 1) === 1 },
  )
}
