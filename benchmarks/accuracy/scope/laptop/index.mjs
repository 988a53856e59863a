// The laptop of a small business: what common programs export, in the columns that those programs have.
import { createCensus } from '../census/census.mjs'
import { createFolder } from '../census/folder.mjs'
import { ageOf } from '../census/pen.mjs'
import { books } from './books.mjs'
import { contacts } from './contacts.mjs'
import { papers } from './papers.mjs'
import { shop } from './shop.mjs'
import { surveys } from './surveys.mjs'

export async function laptop() {
  const folder = createFolder('laptop')
  const { random, families, people } = createCensus(740_001, 3600, { ages: [25, 80], children: 16 })
  const staff = createCensus(740_002, 6, { ages: [25, 60], partner: 0, children: 0 }).people
  const adults = people.filter((p) => ageOf(p) >= 20)
  const business = {
    folder,
    random,
    families,
    people,
    adults,
    staff,
    account: (p) => String(2_000_000 + p.id * 17),
    some: (list, share) => list.filter(() => random.int(0, 999) < share),
  }
  contacts(business)
  shop(business)
  surveys(business)
  books(business)
  await papers(business)
  return folder.finish()
}
