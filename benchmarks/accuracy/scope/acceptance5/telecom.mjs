// A seller of fibre lines in Gunma: what its salesman took home on a stick when he left for another agency.
import * as F from './fields.mjs'
import { createFolder } from './folder.mjs'
import { createPopulation } from './people.mjs'
import { crm } from './telecom-crm.mjs'
import { field } from './telecom-field.mjs'
import { office } from './telecom-office.mjs'
import { systems } from './telecom-systems.mjs'

const NEAR = ['群馬県', '群馬県', '埼玉県', '栃木県', '長野県', '茨城県', '新潟県']
const FIRMS =
  '株式会社中央製作所/チュウオウセイサクショ|有限会社まるき食品/マルキショクヒン|医療法人社団あおば会/アオバカイ|上毛土地建物株式会社/ジョウモウトチタテモノ|（株）北関東物流/キタカントウブツリュウ|大和田税理士事務所/オオワダゼイリシジムショ|美容室ラフィネ/ビヨウシツラフィネ|そば処 利根/ソバドコロトネ|合同会社リンクス/リンクス|学校法人つつじ学園/ツツジガクエン|㈱カネコ電装/カネコデンソウ|赤城観光バス株式会社/アカギカンコウバス'.split(
    '|',
  )
const PRODUCTS = ['フレッツ光', 'ドコモ光 1ギガ', 'ソフトバンク光', 'auひかり', 'MC光（コラボ）', 'WiMAX +5G', 'ひかり電話', 'ひかりTV']

export async function telecom(seed = 1, count = 6200) {
  const population = createPopulation(seed + 300)
  const { random, household, member, once, chance, some, foreigner } = population
  const folder = createFolder(`telecom-${seed}`)
  const staff = Array.from({ length: 44 }, (_, n) =>
    Object.assign(member(household(['前橋市', '高崎市', '伊勢崎市']), { year: random.int(1968, 2002) }), {
      number: `S${String(1001 + n * 3)}`,
      mail: undefined,
      dept: n < 26 ? `営業${1 + (n % 3)}課` : n < 36 ? 'コールセンター' : n < 40 ? '工事手配' : '管理部',
    }),
  )
  staff.forEach((one, n) => (one.mail = `${'abcdefghkmnst'[n % 13]}${n + 11}@mirai-connect.co.jp`))
  const sellers = staff.slice(0, 26)
  let number = 10_200
  const contract = (person) => {
    number += random.int(1, 4)
    person.customer = `MC${String(number).padStart(7, '0')}`
    person.caf = once(() => `CAF${random.digits(10)}`)
    person.product = random.pick(PRODUCTS)
    person.seller = random.pick(sellers)
    person.since = { year: random.int(2017, 2024), month: random.int(1, 9), day: random.int(1, 28) }
    return person
  }
  const customers = []
  for (let n = 0; n < count; n++) {
    const year = random.int(1940, 2002)
    const home = household(chance(93) ? NEAR : undefined)
    const stranger = chance(2) ? foreigner() : undefined
    const head = contract(member(home, { woman: chance(32), year: stranger ? random.int(1985, 2001) : year, foreign: stranger }))
    customers.push(head)
    if (stranger) continue
    if (chance(58) && year < 1996) home.spouse = member(home, { woman: !head.woman, year: year + random.int(-6, 6), role: 'spouse' })
    if (year < 1972 && chance(20)) {
      home.child = member(home, { year: year + random.int(24, 32), role: 'child' })
      // A grown child may have moved out, and pays or asks for the parents.
      if (chance(40)) home.child.home = household(undefined, { surname: home.surname }).home
      home.payer = chance(50) ? home.child : undefined
    }
    // Two contracts in one house: the line is his, the router hers, and both gave his number.
    if (home.spouse && chance(11)) {
      customers.push(contract(home.spouse))
      if (chance(35)) home.spouse.mobile = undefined
    }
  }
  const prospects = Array.from({ length: 1500 }, () =>
    member(household(NEAR, { phone: 80 }), { woman: chance(40), year: random.int(1938, 1998) }),
  )
  // The dealer calls its own customers, too.
  prospects.push(...some(customers, 130))
  const firms = Array.from({ length: 110 }, (_, n) => {
    const { home } = household(NEAR, { phone: 100 })
    const [text, reading] = FIRMS[n % FIRMS.length].split('/')
    const firm = {
      firm: true,
      foreign: n < FIRMS.length ? text : text.replace(/(株式会社|有限会社|合同会社|（株）|㈱)/, `$1${'東西南北新本大'[n % 7]}`),
    }
    Object.assign(firm, { kanaText: reading, home, household: {}, given: {}, surname: {}, office: home.town.prefecture })
    const contact = member({ ...household(NEAR), home }, { woman: chance(35), year: random.int(1960, 1998) })
    return Object.assign(firm, contract(firm), { contact: Object.assign(contact, { office: home.town.prefecture }) })
  })
  const world = { ...population, folder, staff, sellers, customers, prospects, firms }
  world.clerk = () => random.pick(staff)
  world.take = (from, n) => some(from, Math.round((n * count) / 6200))
  world.code = F.id('customer', (p) => p.customer)
  world.day = (month = random.int(1, 9)) => ({ year: 2024, month, day: random.int(1, 28) })
  world.PRODUCTS = PRODUCTS
  crm(world)
  await systems(world)
  await field(world)
  await office(world)
  folder.copy('01_顧客/顧客一覧.xlsx', '作業中/顧客一覧 - コピー.xlsx')
  folder.copy('01_顧客/kokyaku_export_utf8.csv', 'Downloads/kokyaku_export_utf8 (1).csv')
  folder.copy('04_請求/未収一覧_9月.xls', 'デスクトップ/未収一覧_9月.xls')
  await folder.zip('01_顧客/旧システム/H30_移行前.zip', ['H30顧客.csv', 'H30_dm_atena.tsv'])
  return folder.finish()
}
