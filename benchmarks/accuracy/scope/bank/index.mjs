// A branch of a regional bank: what somebody who leaves it might copy over the years.
import { createCensus } from '../census/census.mjs'
import { createFolder } from '../census/folder.mjs'
import { ageOf } from '../census/pen.mjs'
import { core } from './core.mjs'
import { desk } from './desk.mjs'
import { loans } from './loans.mjs'
import { online } from './online.mjs'
import { mark } from '../classes.mjs'

export async function bank() {
  const folder = createFolder('bank')
  const { random, people, families } = createCensus(410_001, 5000, { children: 22 })
  const staff = createCensus(410_002, 40, { ages: [24, 58], partner: 0, children: 0 }).people
  const contacts = createCensus(410_003, 260, { ages: [28, 66], partner: 0, children: 0 }).people
  contacts.forEach((one, at) => {
    const kind = ['建設', '商事', '製作所', '食品', '運輸', '電機', '薬局', '不動産'][at % 8]
    one.company = `${at % 3 === 0 ? '株式会社' : ''}${['北斗', '大栄', '丸三', '東和', '共立', '日昇', '三光', '中央', '山水', '若松'][Math.floor(at / 8) % 10]}${at >= 80 ? ['第一', '新', '西', '南'][at % 4] : ''}${kind}${at % 3 === 0 ? '' : at % 3 === 1 ? '株式会社' : '有限会社'}`
    one.email = `${one.latin[0].toLowerCase()}${one.id}@${['hokuto', 'daiei-k', 'marusan', 'towa-s', 'kyoritsu'][at % 5]}-example${at % 7}.co.jp`
  })
  const isIn = new Map(people.map((p) => [p, random.int(0, 99) < 84]))
  mark('employee', staff)
  mark('partner', contacts)
  mark(
    'customer',
    people.filter((p) => isIn.get(p)),
  )
  const bank = {
    folder,
    random,
    families,
    staff,
    contacts,
    everybody: people,
    customers: people.filter((p) => isIn.get(p)),
    isCustomer: (p) => isIn.get(p),
    isAdult: (p) => ageOf(p) >= 20,
    cif: (p) => String(3_100_000 + p.id * 7),
    account: (p) => String(1_200_000 + p.id * 31),
    /** `share` of 1,000 of a list. */
    some: (list, share) => list.filter(() => random.int(0, 999) < share),
    clerk: (at) => staff[at % staff.length],
  }
  core(bank)
  await loans(bank)
  online(bank)
  await desk(bank)
  return folder.finish()
}
