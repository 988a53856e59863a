// A city's library and its sports hall: borrowers and their children, dues, bookings, volunteers, groups, the systems' dumps and logs.
import { createFolder } from './folder.mjs'
import { borrowers } from './library-borrowers.mjs'
import { children } from './library-children.mjs'
import { hall } from './library-hall.mjs'
import { letters } from './library-letters.mjs'
import { office } from './library-office.mjs'
import { MACHIDA } from './names.mjs'
import { createPeople, createRandom } from './people.mjs'
import { ageOf } from './writing.mjs'

export async function library(seed) {
  const random = createRandom(seed * 104_729 + 5)
  const folder = createFolder()
  const { families, people } = createPeople(random, MACHIDA, 4300, { kids: 0.6 })
  const staff = createPeople(random, MACHIDA, 26, { partner: 0, kids: 0, elders: 0 }).people
  for (const [n, one] of staff.entries()) Object.assign(one, { class: 'employee', post: n === 0 ? '館長' : n < 4 ? '係長' : '司書' })
  const isChild = (person) => ageOf(person) < 16
  const users = []
  for (const family of families.slice(0, 1450))
    for (const person of family) if (random.chance(isChild(person) ? 0.85 : 0.6)) users.push(person)
  const numbers = new Set()
  for (const person of people) {
    person.class = 'customer'
    do person.card = `20${random.digits(6)}`
    while (numbers.has(person.card))
    numbers.add(person.card)
  }
  const guardianOf = (child) => child.family.find((other) => other.woman && !isChild(other) && ageOf(other) < 60) ?? child.family[0]
  const kit = {
    folder,
    random,
    staff,
    users,
    adults: users.filter((person) => !isChild(person)),
    kids: users.filter(isChild),
    /** Families of whom the library knows nothing, but the sports hall. */
    outside: families.slice(1450).flat(),
    isChild,
    guardianOf,
    places: ['中央図書館', 'さるびあ図書館', '鶴川図書館', '忠生図書館', '金森図書館'],
  }
  borrowers(kit)
  children(kit)
  hall(kit)
  await letters(kit)
  office(kit)
  await folder.pack('体育館/予約システム_backup.zip', ['体育館/dump_20241031.sql'])
  folder.copy('利用者/利用者マスタ_20241031.csv', '旧サーバ退避/利用者マスタ_20241031.csv')
  return folder.finish()
}
export const BOOKS = [
  '吾輩は猫である',
  '銀河鉄道の夜',
  '日本の歴史 3',
  '料理の基本',
  'プログラミング入門',
  'ぐりとぐら',
  '町田市史',
  '坊っちゃん',
  '家庭菜園12か月',
  '世界地図帳',
  '星の王子さま',
  '相続の手引き',
]
