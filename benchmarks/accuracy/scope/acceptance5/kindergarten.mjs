// A kindergarten with a nursery and an after-school club near Fukuoka: the office computer's shared folder.
import * as F from './fields.mjs'
import { createFolder } from './folder.mjs'
import { forms } from './kindergarten-forms.mjs'
import { lists } from './kindergarten-lists.mjs'
import { office } from './kindergarten-office.mjs'
import { papers } from './kindergarten-papers.mjs'
import { createPopulation } from './people.mjs'

const TOWN = ['糟屋郡志免町', '糟屋郡志免町', '糟屋郡粕屋町', '糟屋郡須惠町', '福岡市東区', '糟屋郡宇美町', '福岡市博多区']
const AWAY = ['福岡県', '福岡県', '佐賀県', '熊本県', '長崎県', '大分県', '宮崎県', '山口県']
/** Class, year of birth by school year. */
export const CLASSES = [
  ['ひよこ', 2023],
  ['りす', 2022],
  ['うさぎ', 2021],
  ['さくら', 2020],
  ['ゆり', 2019],
  ['きく', 2018],
]
const WORKPLACES =
  '株式会社西部物流|志免町役場|福岡東医療センター|パート（スーパー）|自営業|（株）九電工|主婦|JR九州|ヤマト運輸 粕屋センター|小学校教諭|美容室|看護師（粕屋病院）|陸上自衛隊|在宅ワーク'.split(
    '|',
  )

export async function kindergarten(seed = 1, families = 300) {
  const population = createPopulation(seed + 7100)
  const { random, household, member, chance, once, foreigner } = population
  const folder = createFolder(`kindergarten-${seed}`)
  const staff = Array.from({ length: 46 }, (_, n) =>
    Object.assign(member(household(TOWN), { woman: n !== 0 && chance(93), year: random.int(1960, 2003) }), {
      class: 'employee',
      job:
        n === 0
          ? '園長'
          : n === 1
            ? '副園長'
            : n < 30
              ? '保育教諭'
              : n < 34
                ? '調理員'
                : n < 38
                  ? 'バス運転手'
                  : n < 44
                    ? '学童支援員'
                    : '事務',
    }),
  )
  const children = []
  const pupils = []
  const graduates = []
  /** A family: parents, children born in the given years, grandparents who are called when nobody answers. */
  const found = (years) => {
    const family = household(TOWN, { phone: 22 })
    const stranger = chance(2) ? foreigner(false) : undefined
    const mother = member(family, { woman: true, year: random.int(1979, 1999), role: 'mother' })
    const father = chance(91)
      ? member(family, {
          woman: false,
          year: mother.birth.year - random.int(-4, 7),
          role: 'father',
          ...(stranger ? { foreign: stranger } : {}),
        })
      : undefined
    mother.work = random.pick(WORKPLACES)
    if (father) father.work = random.pick(WORKPLACES.filter((one) => !/主婦|パート/.test(one)))
    // School years begin on the second of April.
    const kids = years.map((year) => {
      const child = member(family, { year, role: 'child' })
      if (child.birth.month < 4) child.birth = { ...child.birth, year: year + 1 }
      return child
    })
    const contacts = [mother, ...(father ? [father] : [])]
    for (const [woman, share] of [
      [true, 62],
      [false, 30],
    ]) {
      if (!chance(share)) continue
      const isOwn = chance(40)
      const old = isOwn ? household(TOWN, { surname: family.surname, phone: 85 }) : household(chance(60) ? TOWN : AWAY, { phone: 85 })
      contacts.push(
        Object.assign(member(old, { woman, year: mother.birth.year - random.int(23, 33), role: 'grandparent' }), { own: isOwn }),
      )
    }
    if (chance(9)) contacts.push(member(household(TOWN), { woman: chance(70), year: random.int(1980, 2002), role: 'aunt' }))
    for (const one of contacts) one.mobile ??= one.home.phone ? undefined : population.mobileNumber()
    Object.assign(family, { mother, father, kids, contacts: contacts.slice(0, 4) })
    return kids
  }
  for (let n = 0; n < families; n++) {
    const year = random.int(2018, 2023)
    const twins = chance(2)
    const years = [year, ...(twins ? [year] : []), ...(chance(30) && year < 2022 ? [year + 2] : []), ...(chance(16) ? [year - 3] : [])]
    for (const child of found(years)) {
      const born = child.birth.year - (child.birth.month < 4 ? 1 : 0)
      if (born >= 2018) children.push(Object.assign(child, { group: CLASSES.find(([, of]) => of === born)[0] }))
      else if (born >= 2015) pupils.push(Object.assign(child, { grade: 2018 - born }))
    }
  }
  for (let n = 0; n < 45; n++)
    pupils.push(
      ...found([random.int(2015, 2017)]).map((one) =>
        Object.assign(one, { grade: 2018 - (one.birth.year - (one.birth.month < 4 ? 1 : 0)) }),
      ),
    )
  for (let n = 0; n < 215; n++) graduates.push(member(household(TOWN), { year: random.int(2015, 2017), role: 'child' }))
  children.forEach((child, n) => (child.number = `${child.group === 'きく' ? 'K' : 'H'}24${String(n + 1).padStart(3, '0')}`))
  children.forEach((child) => (child.certificate = once(() => `4034${random.digits(6)}`)))
  const doctors = ['くどう小児科クリニック', '志免こどもクリニック', 'かすや中央小児科', '長者原耳鼻科'].map((name) =>
    Object.assign(member(household(TOWN), { woman: chance(30), year: random.int(1955, 1985) }), { clinic: name }),
  )
  const world = { ...population, folder, staff, children, pupils, graduates, doctors, CLASSES, TOWN }
  world.byClass = (name) => children.filter(({ group }) => group === name)
  world.code = F.id('child', (p) => p.number)
  world.teacher = () => random.pick(staff.slice(2, 30))
  world.word = wordOf
  lists(world)
  office(world)
  await forms(world)
  await papers(world)
  folder.copy('01_名簿/園児台帳_令和6年度.xlsx', '99_個人用/園長/園児台帳_令和6年度.xlsx')
  folder.copy('02_緊急/緊急連絡先一覧_R6.xlsx', '02_緊急/印刷用/緊急連絡先一覧_R6.xlsx')
  await folder.zip('90_過年度/R5_一式.zip', ['R5_園児名簿.csv', 'R5_バス.csv'])
  return folder.finish()
}

/** What `p` is to a child. */
function wordOf(p, child) {
  if (p.role === 'mother') return '母'
  if (p.role === 'father') return '父'
  if (p.role === 'aunt') return p.woman ? '叔母' : '叔父'
  if (p.role === 'child') {
    const isOlder = F.dateText(p.birth, 'packed') < F.dateText(child.birth, 'packed')
    return isOlder ? (p.woman ? '姉' : '兄') : p.woman ? '妹' : '弟'
  }
  return p.woman ? '祖母' : '祖父'
}
