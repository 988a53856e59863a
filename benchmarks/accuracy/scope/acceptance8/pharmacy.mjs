// A chain of dispensing pharmacies: patients of three shops with their insurance, doctors and clinics, families who fetch, visits at home, deliveries, point cards
// of people who only buy shampoo, and those who work there. A doctor's region is his clinic's.
import { mark } from '../classes.mjs'
import { createFolder } from './folder.mjs'
import { SHOPS } from './lists.mjs'
import { createPeople } from './people.mjs'
import { createRandom } from './random.mjs'
import { books } from './pharmacy-books.mjs'
import { counter } from './pharmacy-counter.mjs'
import { home } from './pharmacy-home.mjs'
import { letters } from './pharmacy-letters.mjs'
import { team } from './pharmacy-team.mjs'

const CLINICS = [
  '今池内科クリニック',
  'ひまわり小児科',
  '千種整形外科',
  '犬飼眼科医院',
  '小牧中央病院',
  'かのう耳鼻咽喉科',
  '加納皮フ科',
  '東海循環器クリニック',
  '服部医院',
  'みらい心療内科',
  '岐阜西総合病院',
  '高畑レディースクリニック',
]

export async function pharmacy(seed = 1) {
  const folder = createFolder()
  const random = createRandom(seed * 37 + 805)
  const makers = createPeople(random, ['愛知県', '岐阜県', '三重県', '静岡県'])
  const grown = (ages, share = 50) => makers.createPerson({ ages, woman: random.chance(share) })
  const staff = {
    pharmacists: Array.from({ length: 24 }, () => grown([25, 64], 62)),
    clerks: Array.from({ length: 17 }, () => grown([21, 58], 92)),
    office: Array.from({ length: 6 }, () => grown([30, 63], 40)),
    riders: Array.from({ length: 4 }, () => grown([40, 70], 10)),
    cleaners: Array.from({ length: 11 }, () => grown([45, 72], 75)),
  }
  const clinics = CLINICS.map((name, at) => {
    const place = makers.createHome()
    const doctors = Array.from({ length: name.endsWith('病院') ? 6 : random.int(1, 2) }, () => grown([32, 74], 28))
    for (const doctor of doctors) {
      doctor.office = place.town.prefecture
      doctor.clinic = name
      doctor.class = 'partner'
    }
    return { name, place, doctors, code: `${place.town.prefecture === '岐阜県' ? 21 : 23}1${String(1_000_000 + at * 731).slice(1)}` }
  })
  const managers = Array.from({ length: 9 }, (_, at) => {
    const place = makers.createHome()
    const person = grown([30, 62], 75)
    person.office = place.town.prefecture
    person.class = 'partner'
    const firm = ['ケアプランさくら', '居宅介護支援事業所ひだまり', 'あいケアセンター'][at % 3]
    return {
      person,
      firm,
      place,
      mail: `${person.email.split('@')[0]}@${['careplan-sakura', 'hidamari-kyotaku', 'ai-care'][at % 3]}.or.jp`,
    }
  })
  let serial = 0
  const patients = []
  const shoppers = []
  for (let n = 0; n < 1750; n++) {
    const isOld = random.chance(45)
    const family = makers.createFamily({ ages: isOld ? [60, 92] : [23, 58], partner: 60, children: 65 })
    // One number of the insurance for all of a household.
    const insurance = {
      insurer: `0${random.pick(['6', '1'])}23${random.digits(4)}`,
      sign: random.digits(8),
      number: String(random.int(10, 9999)),
    }
    family.forEach((person, at) => {
      if (!random.chance(person.child ? 75 : 62)) {
        if (!person.child && random.chance(30)) shoppers.push(person)
        return
      }
      const shop = random.pick(SHOPS)
      const elder = person.birth.year < 1949
      const patient = {
        person,
        family,
        shop,
        number: `${SHOPS.indexOf(shop) + 1}${String(20_000 + ++serial * 3)}`,
        insurance: elder
          ? { insurer: `3923${random.digits(4)}`, sign: '', number: random.digits(8), branch: '' }
          : { ...insurance, branch: String(at).padStart(2, '0') },
        isMain: at === 0,
        clinic: random.pick(clinics),
        pharmacist: random.pick(staff.pharmacists),
      }
      patient.doctor = random.pick(patient.clinic.doctors)
      patients.push(patient)
    })
  }
  for (let n = 0; n < 420; n++) shoppers.push(grown([18, 79], 70))
  mark('employee', ...Object.values(staff))
  mark(
    'customer',
    patients.map(({ person }) => person),
    shoppers,
  )
  const place = {
    name: 'あおぞら薬局',
    firm: '株式会社あおぞらファーマシー',
    address: '愛知県名古屋市千種区今池5-1-5',
    phone: '052-733-0101',
  }
  /** Who comes for somebody: of a child a parent, of an old person a daughter or son from another home, or wife or husband. */
  const fetcher = ({ person, family }) => {
    const grownUps = family.filter((p) => p !== person && !p.child)
    if (person.child) return { who: grownUps[0] ?? undefined, word: (grownUps[0]?.woman ?? true) ? '母' : '父' }
    if (person.birth.year > 1960) return { who: grownUps[0], word: grownUps[0]?.woman ? '妻' : '夫' }
    person.heir ??= makers.createPerson({ surname: random.chance(55) ? person.surname : undefined, ages: [30, 58], not: family })
    return { who: person.heir, word: person.heir.woman ? '長女' : '長男' }
  }
  const work = { folder, random, makers, staff, clinics, managers, patients, shoppers, place, fetcher }
  await books(work)
  await home(work)
  counter(work)
  await letters(work)
  await team(work)
  return folder.finish()
}
