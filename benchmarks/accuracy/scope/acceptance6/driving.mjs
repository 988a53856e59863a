// A driving school near Matsumoto: its trainees with those who pay for them, guests of its lodgings from all over Japan, elderly drivers who renew their
// licences, firms that send their staff, lists of pupils bought for advertising. The shared drive of its office.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createFolder } from '../acceptance5/folder.mjs'
import { mark } from '../classes.mjs'
import { courses } from './driving-courses.mjs'
import { desk } from './driving-desk.mjs'
import { elders } from './driving-elders.mjs'
import { office } from './driving-office.mjs'
import { systems } from './driving-systems.mjs'
import { createPeople } from './people.mjs'
import { ELSEWHERE, SHINSHU } from './towns.mjs'

const two = (n) => String(n).padStart(2, '0')
const four = (n) => String(n).padStart(4, '0')

/** Twelve digits, the eleventh of them a check digit. */
function licence(random, { birth }) {
  const digits = `49${two(Math.min(birth.year + 19, 2024) % 100)}${random.digits(6)}`
  const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((all, weight, at) => all + weight * Number(digits[at]), 0)
  const rest = sum % 11
  return `${digits}${rest < 2 ? 0 : 11 - rest}${random.pick([0, 0, 0, 1, 2])}`
}

const FIRMS =
  '株式会社アルピコ物流 安曇野食品工業株式会社 (株)梓川建設 有限会社等々力運送 松本ガスサービス㈱ 医療法人白樺会 社会福祉法人あずみの里 信濃電装株式会社 北アルプス観光バス株式会社 塩尻ワイン農業協同組合 ㈱みのり青果 株式会社ハシバ設備'.split(
    ' ',
  )

export async function driving(seed = 1) {
  const random = createRandom(seed * 6131 + 77)
  const folk = createPeople(random)
  const folder = createFolder(`driving-${seed}`)
  const times = (count, make) => Array.from({ length: count }, (_, n) => make(n))

  const staff = times(38, () => folk.single({ towns: SHINSHU, years: [1960, 2000] }))
  staff.forEach((one, n) => (one.staffNo = `S${four(1001 + n * 3)}`))

  const trainees = times(1150, () => folk.single({ towns: SHINSHU, years: random.int(0, 9) < 8 ? [2001, 2006] : [1972, 2000] }))
  for (const one of folk.some(trainees, 60)) trainees.push(folk.relative(one, { years: [2000, 2006] }))
  for (const one of folk.some(trainees, 14)) trainees.push(folk.namesake(one, { towns: SHINSHU, years: [1999, 2006] }))
  trainees.push(...times(55, () => folk.foreigner({ towns: SHINSHU, years: [1985, 2004] })))
  for (const one of trainees)
    if (one.birth.year >= 2003 && !one.land && random.int(0, 9) < 5) one.parent = folk.relative(one, { years: [1964, 1980] })
  const guests = []
  while (guests.length < 330) {
    const size = random.pick([1, 1, 1, 2, 2, 3])
    const group = times(size, () => folk.single({ towns: ELSEWHERE, years: [1998, 2006] }))
    guests.push(...group)
    for (const one of group) one.group = group
  }
  const enrolled = folk.shuffled([...trainees, ...guests])
  enrolled.forEach((one, n) => {
    one.no = `24${four(n + 1)}`
    one.car = random.pick(['普通MT', '普通AT', '普通AT', '普通AT', '準中型', '普通二輪', '大型二輪', '大型'])
    one.entered = `2024/${random.int(1, 9)}/${random.int(1, 28)}`
    one.teacher = random.pick(staff.slice(6))
  })
  guests.forEach((one, n) => (one.booking = `G-${random.digits(3)}${four(n * 7 + 11)}`))

  const old = times(560, () => folk.single({ towns: SHINSHU, years: [1928, 1953] }))
  for (const one of folk.some(old, 130)) old.push(folk.relative(one, { years: [1930, 1953], woman: !one.woman }))
  for (const one of folk.some(old, 9)) old.push(folk.namesake(one, { towns: SHINSHU, years: [1930, 1953] }))
  old.forEach((one) => (one.licence = licence(random, one)))
  // Some have brought a grandchild.
  folk.some(old, 25).forEach((one) => {
    const grandchild = random.pick(trainees)
    if (grandchild.referrer === undefined && !grandchild.land) grandchild.referrer = one
  })
  for (const one of folk.some(trainees, 120)) one.referrer ??= random.pick(trainees.filter((other) => other !== one))

  const firms = FIRMS.map((name) => {
    const towns = SHINSHU.slice(0, 11)
    const contact = folk.single({ towns, years: [1962, 1995] })
    return {
      name,
      contact,
      office: folk.home(towns),
      drivers: times(random.int(8, 22), () => folk.single({ towns: SHINSHU, years: [1965, 2003] })),
    }
  })
  firms.forEach(({ drivers }) => drivers.forEach((one) => (one.licence = licence(random, one))))

  const pupils = times(330, () => folk.single({ towns: SHINSHU.slice(0, 13), years: [2006, 2007] }))
  pupils.forEach((one) => (one.parent = folk.relative(one, { years: [1964, 1982], woman: random.int(0, 4) === 0 })))
  const known = folk.some(
    trainees.filter((one) => one.birth.year >= 2005 && one.parent),
    70,
  )
  const applicants = times(24, () => folk.single({ towns: SHINSHU, years: [1975, 2002] }))
  const others = times(10, () => folk.single({ towns: SHINSHU, years: [1955, 2000] }))

  const all = {
    random,
    folk,
    folder,
    staff,
    trainees,
    guests,
    enrolled,
    old,
    firms,
    pupils: folk.shuffled([...pupils, ...known]),
    applicants,
    others,
  }
  await courses(all)
  await elders(all)
  await office(all)
  await systems(all)
  await desk(all)
  mark('employee', staff)
  mark('applicant', applicants)
  mark('customer', enrolled, old)
  return folder.finish()
}
