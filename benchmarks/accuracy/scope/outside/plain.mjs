// As anybody would test it: a population, dealt to files of every kind, each with some of the fields and each cell in a writing of its own.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createFolder, one } from './folder.mjs'
import { createFolk } from './folk.mjs'
import { address, dashed, era, halfKana, hiragana, oldStyle, short, tel, unspaced, wide } from './hand.mjs'
import { FILES } from './plain-files.mjs'

/** Headers of a field in three hands. */
const LABELS = {
  ja: {
    id: '顧客番号',
    name: '氏名',
    kana: 'フリガナ',
    birth: '生年月日',
    sex: '性別',
    zip: '郵便番号',
    address: '住所',
    phone: '電話番号',
    mobile: '携帯番号',
    mail: 'メールアドレス',
  },
  formal: {
    id: '会員ID',
    name: 'お名前',
    kana: 'お名前（カナ）',
    birth: '誕生日',
    sex: '性別',
    zip: '〒',
    address: 'ご住所',
    phone: 'TEL',
    mobile: '携帯電話',
    mail: 'E-mail',
  },
  en: {
    id: 'customer_id',
    name: 'full_name',
    kana: 'name_kana',
    birth: 'date_of_birth',
    sex: 'gender',
    zip: 'postal_code',
    address: 'address',
    phone: 'tel',
    mobile: 'mobile_phone',
    mail: 'email',
  },
  romaji: {
    id: 'kokyaku_id',
    name: 'shimei',
    kana: 'furigana',
    birth: 'seinengappi',
    sex: 'seibetsu',
    zip: 'yubin_bango',
    address: 'jusho',
    phone: 'denwa_bango',
    mobile: 'keitai_bango',
    mail: 'mail_address',
  },
}
/** What joins two records of one name. */
const KEYS = ['id', 'birth', 'address', 'phone', 'mobile', 'mail']

/** Writes a field of a person in one of the ways that are met; '' where there is nothing. */
export function createHand(random, id) {
  const tels = ['dash', 'dash', 'plain', 'after', 'wide', 'abroad']
  const write = {
    id: (p) => id(p),
    name: (p) => random.pick([(q) => q.name, (q) => unspaced(q.name), (q) => q.name.replace(' ', '　'), (q) => oldStyle(q)])(p),
    kana: (p) => random.pick([(kana) => kana, halfKana, hiragana, unspaced])(p.kana),
    birth: (p) => random.pick([dashed, short, (date) => era(date), (date) => era(date, 'letter'), (date) => dashed(date, '/')])(p.birth),
    sex: (p) => random.pick(['男女', 'MF', ['男性', '女性']])[p.woman ? 1 : 0],
    zip: (p) => random.pick([(zip) => zip, (zip) => `〒${zip}`, (zip) => zip.replace('-', ''), wide])(p.home.town.zip),
    address: (p) =>
      address(p.home, random.pick(['dash', 'wide', 'full', 'mixed', 'kanji']), {
        bare: random.int(1, 8) === 1,
        join: random.pick([' ', '　', '']),
      }),
    phone: (p) => tel(p.home.phone, random.pick(tels)),
    mobile: (p) => tel(p.mobile, random.pick(tels)),
    mail: (p) => (random.int(1, 9) === 1 ? (p.mail ?? '').toUpperCase() : (p.mail ?? '')),
  }
  return (p, field) => write[field](p)
}

/**
 * Sets those records of a person that nothing connects apart: no pairs that could be joined. In the number of persons they are one all the same (`sameAs`):
 * the estimate weighs how likely two of one name are the same.
 */
export function separate(records) {
  const byPerson = new Map()
  for (const record of records) byPerson.set(record.person, [...(byPerson.get(record.person) ?? []), record])
  for (const [person, own] of byPerson) {
    const groups = []
    for (const record of own) {
      const keys = KEYS.filter((key) => record.fields.includes(key) && record.has(key))
      record.keys = keys
      const near = groups.filter((group) => keys.some((key) => group.keys.has(key)))
      const merged = {
        keys: new Set([...keys, ...near.flatMap((group) => [...group.keys])]),
        records: [record, ...near.flatMap((group) => group.records)],
      }
      for (const group of near) groups.splice(groups.indexOf(group), 1)
      groups.push(merged)
    }
    // Who is a name only is counted with the first of that name.
    const keyed = groups.filter((group) => group.keys.size > 0)
    keyed.slice(1).forEach((group) => {
      const other = { ...person, sameAs: person }
      for (const record of group.records) record.person = other
    })
  }
}

/** @param seed of all choices @param count of the population */
export async function plain(seed, count) {
  const random = createRandom(770_000 + seed)
  const folder = createFolder(`plain-${seed}`)
  const people = createFolk(random, count, { born: [1940, 2008] })
  // Namesakes beyond chance: the full name of somebody of another house.
  for (let n = 0; n < count / 60; n++) {
    const [a, b] = [random.pick(people), random.pick(people)]
    if (a.home === b.home || a.woman !== b.woman || b.household.length > 1) continue
    Object.assign(b, { surname: a.surname, given: a.given, name: a.name, kana: a.kana })
  }
  const id = (p) => `C${String(p.id + 10_000).padStart(6, '0')}`
  const hand = createHand(random, id)
  const adults = people.filter((p) => p.birth.year < 2009)

  const plans = Object.entries(FILES).map(([path, { fields, share, most = Infinity, least = 1 }]) => {
    const wanted = Math.max(least, Math.min(most, Math.round(share * count)))
    const from = random.int(0, Math.max(0, adults.length - wanted))
    // Neighbours in the population, and strangers between them.
    const chosen = new Set(adults.slice(from, from + Math.ceil(wanted * 0.7)))
    while (chosen.size < Math.min(wanted, adults.length)) chosen.add(random.pick(adults))
    const records = [...chosen].map((person) => {
      const own = fields.filter((field) => field === 'name' || field === 'kana' || field === 'id' || random.int(1, 25) > 1)
      const value = { phone: person.home.phone, mobile: person.mobile, mail: person.mail }
      const has = (field) => !(field in value) || value[field] !== undefined
      return { path, person, source: person, fields: own, has }
    })
    return { path, fields, records }
  })
  separate(plans.flatMap(({ records }) => records))
  for (const { path, fields, records } of plans) {
    const labels = LABELS[random.pick(Object.keys(LABELS))]
    const entries = records.map(({ person, source, fields: own, keys }) => {
      const cells = Object.fromEntries(fields.map((field) => [field, own.includes(field) ? hand(source, field) : '']))
      const knows = [
        ['address', 'region'],
        ['zip', 'region'],
        ['birth', 'birth'],
        ['sex', 'sex'],
      ].flatMap(([field, fact]) => (cells[field] ? [fact] : []))
      return { cells, source, who: { ...one(person, knows), keyed: keys.length > 0 } }
    })
    await FILES[path].write({ folder, path, fields, labels, entries, random })
  }
  folder.copy('customers.csv', 'copy_of_customers.csv')
  const parts = ['members_old.csv', 'dm_list.tsv']
  await folder.pack('inner.zip', parts.slice(0, 1))
  await folder.pack('archive.zip', ['inner.zip', ...parts.slice(1)])
  for (const entry of folder.truth) if (entry.path.startsWith('inner.zip!')) entry.path = `archive.zip!${entry.path}`
  return folder
}
