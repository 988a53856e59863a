// A travel agency with its own charter flights: bookings, passports, lists of passengers, miles, tours, visas.
import { createCensus } from '../census/census.mjs'
import { createFolder } from '../census/folder.mjs'
import { ageOf } from '../census/pen.mjs'
import { createForeigners } from './abroad.mjs'
import { booking } from './booking.mjs'
import { desk } from './desk.mjs'
import { flight } from './flight.mjs'
import { members } from './members.mjs'

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

export async function travel() {
  const folder = createFolder('travel')
  const { random, families, people } = createCensus(630_001, 7100, { ages: [25, 80], children: 26 })
  const foreigners = createForeigners(random, 900)
  const staff = createCensus(630_002, 30, { ages: [23, 60], partner: 0, children: 0 }).people
  const relatives = createCensus(630_003, 700, { ages: [30, 75], partner: 0, children: 0 }).people.filter(({ mobile }) => mobile)
  const passports = new Map(people.map((p) => [p, `T${random.pick(['K', 'R', 'S', 'T', 'Z'])}${random.digits(7)}`]))

  const codes = new Set()
  const locator = () => {
    for (;;) {
      const code = Array.from({ length: 6 }, (_, at) => (at % 3 === 2 ? random.int(2, 9) : random.pick([...LETTERS]))).join('')
      if (!codes.has(code)) {
        codes.add(code)
        return code
      }
    }
  }
  // Who travels together: a family or a part of it, strangers from abroad alone.
  const parties = []
  for (const { members: all } of families) {
    const leader = all.find((p) => p.mobile && ageOf(p) >= 18)
    if (leader === undefined) continue
    const others = all.filter((p) => p !== leader && random.int(0, 9) < 6).slice(0, 3)
    parties.push({ leader, others, locator: locator() })
  }
  for (const leader of foreigners) parties.push({ leader, others: [], locator: locator() })

  const trip = {
    folder,
    random,
    parties,
    people,
    foreigners,
    staff,
    relatives,
    travellers: parties.flatMap(({ leader, others, locator: code }) => [leader, ...others].map((p) => ({ p, code }))),
    passport: (p) => p.passport ?? passports.get(p),
    country: (p) => p.country ?? 'JPN',
    member: (p) => String(4_410_000_000 + p.id * 97),
    some: (list, share) => list.filter(() => random.int(0, 999) < share),
    /** Who is in a register under which facts, so that short lists can be drawn from those who are known: 'mail', 'member', 'address', 'booked'. */
    known: { mail: new Set(), member: new Set(), address: new Set(), booked: new Set() },
    /** `share` of 1,000 of those who are known and a tenth of that of the others. */
    mostly: (list, share, known) => list.filter((one) => random.int(0, 9999) < share * (known.has(one.p ?? one) ? 10 : 1)),
    clerk: (at) => staff[at % staff.length],
    isAdult: (p) => ageOf(p) >= 20,
  }
  await booking(trip)
  members(trip)
  flight(trip)
  await desk(trip)
  return folder.finish()
}
