// What a salesman of a house-remodelling company takes along: customers, cards, a CRM, visitors of a fair, papers, mails, his telephone.
import { createFolder } from './folder.mjs'
import { cards } from './leads-cards.mjs'
import { customers } from './leads-customers.mjs'
import { mails } from './leads-mails.mjs'
import { papers } from './leads-papers.mjs'
import { phone } from './leads-phone.mjs'
import { TOKAI } from './names.mjs'
import { addOfficer, createFirms, createPeople, createRandom } from './people.mjs'

export async function leads(seed) {
  const random = createRandom(seed * 7919 + 11)
  const folder = createFolder()
  const { families } = createPeople(random, TOKAI, 3600)
  const firms = createFirms(random, TOKAI, 190)
  const officers = Array.from({ length: 520 }, (_, n) => addOfficer(random, random.skew(firms), 100_000 + n))
  const staff = createPeople(random, TOKAI, 14, { partner: 0, kids: 0, elders: 0 }).people
  staff.forEach((one, n) =>
    Object.assign(one, {
      class: 'employee',
      box: `${['miura', 'kawai', 'sugi', 'eigyo3'][n % 4]}${n}@smile-reform-tokai.co.jp`,
      post: n === 0 ? '代表取締役' : '営業課',
    }),
  )
  const craftsmen = createPeople(random, TOKAI, 110, { partner: 1, kids: 0, elders: 0 }).families.slice(0, 50)
  const heads = families.map(([head]) => head)
  for (const head of heads) head.class = 'customer'
  for (const [man] of craftsmen) man.class = 'partner'
  const kit = {
    folder,
    random,
    firms,
    officers,
    staff,
    craftsmen,
    /** Customers of works that are done, and those who are not customers yet. */
    olds: heads.slice(0, 820),
    news: heads.slice(820),
    company: {
      name: '株式会社住まいるリフォーム東海',
      zip: '464-0850',
      address: '愛知県名古屋市千種区今池5-1-5 東海第一ビル3F',
      phone: '052-735-1200',
      fax: '052-735-1201',
      mail: 'info@smile-reform-tokai.co.jp',
    },
    number: (person) => `K-${String(10_000 + person.id)}`,
    seller: (n) => staff[1 + (n % (staff.length - 1))],
    day: () => `2024/${random.int(4, 10)}/${random.int(1, 28)}`,
  }
  customers(kit)
  cards(kit)
  await papers(kit)
  mails(kit)
  phone(kit)
  await folder.pack('CRM/salesforce_export_20241030.zip', ['CRM/Account.csv', 'CRM/Contact.csv', 'CRM/Opportunity.csv'])
  folder.copy('顧客管理/顧客台帳_2024.xlsx', '顧客管理/顧客台帳_2024_コピー.xlsx')
  return folder.finish()
}
