// An NPO of Fukuoka that helps children: who gives money and in what ways, members, volunteers, the families it helps, children abroad with their sponsors.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { withoutTheDead } from '../acceptance4/papers.mjs'
import { createFolder } from '../acceptance5/folder.mjs'
import { mark } from '../classes.mjs'
import { gifts } from './npo-gifts.mjs'
import { help } from './npo-help.mjs'
import { mailings } from './npo-mailings.mjs'
import { members } from './npo-members.mjs'
import { createPeople } from './people.mjs'
import { ELSEWHERE, KYUSHU } from './towns.mjs'

const digits = (n, width) => String(n).padStart(width, '0')

export async function npo(seed = 1) {
  const random = createRandom(seed * 9311 + 5)
  const folk = createPeople(random)
  const folder = createFolder(`npo-${seed}`)
  const times = (count, make) => Array.from({ length: count }, (_, n) => make(n))
  const anywhere = () => (random.int(0, 9) < 6 ? KYUSHU : ELSEWHERE)

  const staff = times(14, () => folk.single({ towns: KYUSHU.slice(0, 11), years: [1968, 1999] }))
  staff.forEach((one, n) => (one.staffNo = `K${digits(n + 1, 3)}`))
  const board = times(12, () => folk.single({ towns: KYUSHU, years: [1945, 1980] }))

  const donors = times(1500, () => folk.single({ towns: anywhere(), years: [1940, 1996] }))
  const couples = []
  for (const one of folk.some(donors, 190)) {
    const spouse = folk.relative(one, { years: [one.birth.year - 6, one.birth.year + 6], woman: !one.woman })
    one.spouse = spouse
    couples.push([one, spouse])
    // Some give in their own name, too.
    if (random.int(0, 2) === 0) donors.push(spouse)
  }
  for (const one of folk.some(donors, 22)) donors.push(folk.namesake(one, { towns: anywhere(), years: [1940, 1996] }))
  donors.push(...times(24, () => folk.foreigner({ towns: anywhere(), years: [1960, 1995] })))
  const supporters = folk.shuffled(donors)
  supporters.forEach((one, n) => (one.donor = `D${digits(n * 3 + 1207, 7)}`))
  for (const one of folk.some(supporters, 24)) if (one.birth.year < 1960 && !one.spouse) one.dead = true
  const living = supporters.filter(({ dead }) => !dead)

  const volunteers = [...times(210, () => folk.single({ towns: KYUSHU.slice(0, 11), years: [1952, 2006] })), ...folk.some(living, 45)]
  volunteers.forEach((one, n) => (one.volunteer = `V-${digits(n + 1, 4)}`))
  for (const one of volunteers) one.emergency = folk.relative(one, { years: [one.birth.year - 34, one.birth.year - 22] })

  const families = times(170, () => {
    const head = folk.single({ towns: KYUSHU.slice(0, 11), years: [1974, 1998], woman: random.int(0, 5) > 0 })
    const children = []
    for (let n = random.pick([1, 1, 2, 2, 3]); n > 0; n--)
      children.push(folk.relative(head, { years: [2007, 2020], not: [head, ...children] }))
    return { head, children }
  })
  families.forEach(({ head }, n) => (head.house = `F${digits(n + 11, 4)}`))

  const all = { random, folk, folder, staff, board, supporters, living, couples, volunteers, families, times }
  await gifts(all)
  await members(all)
  await help(all)
  await mailings(all)
  mark('employee', staff)
  mark('customer', supporters)
  return withoutTheDead(folder.finish())
}
