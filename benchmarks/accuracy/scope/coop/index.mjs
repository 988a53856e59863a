// A farmers' cooperative in the country: few surnames, many namesakes, three generations under one roof and one telephone, twins, married names.
import { createCensus } from '../census/census.mjs'
import { createFolder } from '../census/folder.mjs'
import { ageOf } from '../census/pen.mjs'
import { SURNAMES } from '../census/surnames.mjs'
import { groups } from './groups.mjs'
import { machines } from './machines.mjs'
import { registers } from './registers.mjs'
import { mark } from '../classes.mjs'

const VILLAGE = '佐藤 高橋 鈴木 菊池 工藤 佐々木 千葉 小野 菅原 三浦 阿部 熊谷 及川 遠藤 村上 八重樫 小田切 生方 星 馬場 金子 五十嵐'
  .split(' ')
  .filter((text) => SURNAMES.some((one) => one.text === text))

export async function coop() {
  const folder = createFolder('coop')
  const { random, families, people } = createCensus(850_001, 2600, {
    ages: [34, 86],
    children: 42,
    partner: 76,
    places: ['岩手県', '宮城県', '秋田県'],
    surnames: VILLAGE,
  })
  const staff = createCensus(850_002, 16, { ages: [22, 60], partner: 0, children: 0 }).people
  for (const { members } of families) {
    const children = members.filter((p) => p.role === 'child')
    // Twins share all but the given name.
    if (children.length > 1 && random.int(0, 19) === 0) children[1].birth = children[0].birth
    const wife = members.find((p) => p.role !== 'child' && p.woman)
    if (wife && random.int(0, 1)) wife.formerSurname = random.pick(SURNAMES.slice(0, 120).filter(({ text }) => text !== wife.surname.text))
  }
  const isMember = new Map(people.map((p) => [p, ageOf(p) >= 20 && random.int(0, 99) < 70]))
  mark('employee', staff)
  mark(
    'customer',
    people.filter((p) => isMember.get(p)),
  )
  const village = {
    folder,
    random,
    families,
    people,
    staff,
    adults: people.filter((p) => ageOf(p) >= 20),
    members: people.filter((p) => isMember.get(p)),
    isMember: (p) => isMember.get(p),
    number: (p) => String(70_000 + p.id * 3),
    account: (p) => String(3_000_000 + p.id * 41),
    some: (list, share) => list.filter(() => random.int(0, 999) < share),
    clerk: (at) => staff[at % staff.length],
  }
  await registers(village)
  await groups(village)
  machines(village)
  return folder.finish()
}
