// A moving company: who asked for an estimate, who moved from where to where, who was there to open the door, who paid, who complained; its drivers, students
// who carry for a day, and the firms whose people are moved. A person who has moved lives at the new address: truth tells that region, where the files tell both.
import { mark } from '../classes.mjs'
import { createFolder } from './folder.mjs'
import { createPeople } from './people.mjs'
import { createRandom } from './random.mjs'
import { desk } from './mover-desk.mjs'
import { firms } from './mover-firms.mjs'
import { papers } from './mover-papers.mjs'
import { crew } from './mover-crew.mjs'
import { systems } from './mover-systems.mjs'

const NEAR = ['東京都', '神奈川県', '埼玉県', '千葉県']
const FAR = ['茨城県', '栃木県', '群馬県', '宮城県', '北海道', '福岡県', '大阪府', '兵庫県', '京都府', '広島県']

export async function mover(seed = 1) {
  const folder = createFolder()
  const random = createRandom(seed * 31 + 801)
  const makers = createPeople(random, [...NEAR, ...FAR])
  const near = makers.towns.filter(({ prefecture }) => NEAR.includes(prefecture))
  const someHome = () => makers.createHome(random.chance(82) ? near : makers.towns)
  const staff = {
    sales: Array.from({ length: 9 }, () => makers.createPerson({ ages: [24, 55], home: makers.createHome(near) })),
    operators: Array.from({ length: 8 }, () =>
      makers.createPerson({ ages: [22, 60], woman: random.chance(75), home: makers.createHome(near) }),
    ),
    drivers: Array.from({ length: 26 }, () =>
      makers.createPerson({ ages: [23, 62], woman: random.chance(5), home: makers.createHome(near) }),
    ),
    office: Array.from({ length: 7 }, () => makers.createPerson({ ages: [28, 64], home: makers.createHome(near) })),
    students: Array.from({ length: 48 }, () =>
      makers.createPerson({ ages: [18, 26], woman: random.chance(20), home: makers.createHome(near) }),
    ),
  }
  staff.regulars = [...staff.office, ...staff.sales, ...staff.operators, ...staff.drivers]
  /** A day of the year; of the moves that files tell of, none is still to come on the day of the incident. */
  const dayIn = (from, to) => ({ year: 2024, month: random.int(from, to), day: random.int(1, 28) })
  const jobs = []
  for (let n = 0; n < 2150; n++) {
    const old = someHome()
    const isStudent = random.chance(12)
    const family = isStudent
      ? makers.createFamily({ ages: [44, 56], partner: 85, children: 0, home: old })
      : makers.createFamily({ home: old, ages: random.chance(75) ? [23, 52] : [53, 84] })
    // Half of all people move inside their own prefecture.
    const own = makers.towns.filter(({ prefecture }) => prefecture === old.town.prefecture)
    const to = random.chance(72) ? makers.createHome(own) : someHome()
    const isOpen = random.chance(6)
    let head = family[0]
    let payer
    if (isStudent) {
      payer = head
      head = makers.createPerson({ surname: payer.surname, ages: [18, 22], home: old, not: family })
    } else if (family[1] !== undefined && !family[1].child && random.chance(25)) head = family[1]
    const movers = isStudent ? [head] : family
    if (!isOpen) for (const person of movers) person.home = to
    const elder = age75(head)
    jobs.push({
      no: `M24-${String(n + 1).padStart(5, '0')}`,
      number: `C${String(1_020_000 + n * 7)}`,
      head,
      payer,
      family: movers,
      partner: isStudent ? undefined : family.find((p) => p !== head && !p.child),
      old,
      to: isOpen ? undefined : to,
      line: elder ? old.phone : head.mobile,
      hasMail: !elder && random.chance(85),
      asked: dayIn(1, 6),
      on: dayIn(7, 10),
      seller: random.pick(staff.sales),
      operator: random.pick(staff.operators),
      driver: random.pick(staff.drivers),
      helpers: random.some(staff.students, 2),
      price: random.int(35, 420) * 1000,
      size: movers.length,
    })
  }
  const work = { folder, random, makers, staff, jobs, near, dayIn, contacts: [] }
  mark('employee', ...Object.values(staff))
  mark(
    'customer',
    ...jobs.map(({ family }) => family),
    jobs.map(({ payer }) => payer),
  )
  firms(work)
  await systems(work)
  desk(work)
  await papers(work)
  await crew(work)
  return folder.finish()
}

const age75 = ({ birth }) => birth.year < 1955
