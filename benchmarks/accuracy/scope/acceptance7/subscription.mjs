// A data engineer's incident: everything that a subscription service for furniture exported from its databases, APIs and logs.
import { gzipSync } from 'node:zlib'
import { createRandom } from '../../../../examples/leak/random.mjs'
import { writeTools } from './subscription-tools.mjs'
import { createFolder, escapeXml } from './folder.mjs'
import { LISTS } from './names-subscription.mjs'
import { addressOf, birthOf, blockOf, createPeople, kanaOf, nameOf } from './people.mjs'

const digits = (tel) => tel.replaceAll('-', '')
const sql = (text) => `'${String(text).replaceAll("'", "''")}'`
const sexCode = (p) => (p.woman ? 'female' : 'male')

export async function subscription(seed) {
  const random = createRandom(70_000 + seed)
  const people = createPeople(random, 3400, LISTS)
  const team = createPeople(random, 12, { ...LISTS, children: false })
  for (const p of people) p.id = `usr_${(p.number * 7919 + 100_003).toString(36).padStart(6, '0')}`
  const users = people.filter((p) => p.mobile !== undefined)
  const some = (share, list = users) => list.filter(() => random.int(0, 999) < share * 1000)
  const at = () =>
    `2024-${String(random.int(1, 10)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}T${String(random.int(0, 23)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00`
  const folder = createFolder('subscription')
  const all = (p) => ({ id: p.id, mail: p.mail, tel: p.mobile, birth: true, sex: true })

  folder.csv(
    'db/users.csv',
    'user_id,last_name,first_name,last_name_kana,first_name_kana,email,tel,birth_date,gender,plan,created_at'.split(','),
    some(0.62).map((p) => ({
      cells: [
        p.id,
        p.surname.text,
        p.given.text,
        p.surname.kana,
        p.given.kana,
        p.mail,
        digits(p.mobile),
        birthOf(p),
        sexCode(p),
        random.pick(['basic', 'plus']),
        at(),
      ],
      who: [[p, all(p)]],
    })),
    { encoding: 'bom' },
  )
  folder.csv(
    'db/addresses.tsv',
    'address_id\tuser_id\tpostal_code\tprefecture\tcity\tstreet\tbuilding\tis_default'.split('\t'),
    some(0.5).map((p, n) => ({
      cells: [
        String(n + 1),
        p.id,
        p.home.town.zip,
        p.home.town.prefecture,
        p.home.town.city,
        `${p.home.town.town}${blockOf(p.home)}`,
        p.home.flat,
        '1',
      ],
      who: [[p, { id: p.id, region: p.home }]],
    })),
    { separator: '\t' },
  )
  // Orders of an API, one object a line; some go to somebody else.
  folder.lines(
    'api/orders.ndjson',
    some(0.4).map((p, n) => {
      const to = random.int(0, 9) === 0 ? random.pick(users.filter((q) => q.household !== p.household)) : p
      const shippingAddress = {
        recipientName: nameOf(to),
        postalCode: to.home.town.zip,
        prefecture: to.home.town.prefecture,
        city: to.home.town.city,
        addressLine1: `${to.home.town.town}${blockOf(to.home)}`,
        addressLine2: to.home.flat || null,
        phoneNumber: to.mobile,
      }
      const text = JSON.stringify({
        orderId: `ord_${20_000 + n}`,
        orderedAt: at(),
        customer: { customerId: p.id, fullName: nameOf(p, ''), email: p.mail },
        shippingAddress,
        items: [{ sku: 'SOFA-2P', qty: 1 }],
        totalAmount: 4980,
      })
      const own = { id: p.id, mail: p.mail }
      const there = { tel: to.mobile, home: to.home }
      return {
        text,
        who:
          to === p
            ? [[p, { ...own, ...there }]]
            : [
                [p, own],
                [to, there],
              ],
      }
    }),
  )
  nested()
  function nested() {
    const lines = ['{', '  "exported_at": "2024-10-31T00:00:00+09:00",', '  "members": [']
    const list = some(0.25)
    list.forEach((p, n) => {
      const text = JSON.stringify(
        {
          user_id: p.id,
          profile: { display_name: nameOf(p), name_kana: kanaOf(p), birthday: birthOf(p), sex: p.woman ? 'F' : 'M' },
          contact: { email: p.mail, mobile_phone: p.mobile },
          address: { zip_code: digits(p.home.town.zip), full_address: addressOf(p.home) },
          newsletter: true,
        },
        null,
        2,
      )
      const from = lines.length + 1
      lines.push(...text.split('\n').map((line) => `    ${line}`))
      if (n < list.length - 1) lines[lines.length - 1] += ','
      folder.note('api/members.json', from, lines.length, p, { ...all(p), home: p.home })
    })
    folder.put('api/members.json', [...lines, '  ]', '}', ''].join('\n'))
  }
  folder.lines('db/dump_crm.sql', [
    {
      text: 'CREATE TABLE `crm_contacts` (\n  `id` int NOT NULL,\n  `user_id` varchar(16),\n  `name` varchar(64),\n  `name_kana` varchar(64),\n  `mail` varchar(128),\n  `phone` varchar(16),\n  `address` varchar(255),\n  `birthday` date,\n  `owner_id` int\n);',
    },
    { text: 'INSERT INTO `crm_contacts` (`id`,`user_id`,`name`,`name_kana`,`mail`,`phone`,`address`,`birthday`,`owner_id`) VALUES' },
    ...some(0.2).map((p, n, list) => {
      const hasMail = random.int(0, 3) > 0
      const hasBirth = random.int(0, 2) > 0
      return {
        text: `(${[n + 1, sql(p.id), sql(nameOf(p, '　')), sql(kanaOf(p, '')), hasMail ? sql(p.mail) : 'NULL', sql(p.mobile), sql(addressOf(p.oldHome ?? p.home, 'long')), hasBirth ? sql(birthOf(p)) : 'NULL', random.int(1, 9)].join(',')})${n === list.length - 1 ? ';' : ','}`,
        who: [[p, { id: p.id, mail: hasMail && p.mail, tel: p.mobile, home: p.oldHome ?? p.home, birth: hasBirth }]],
      }
    }),
  ])
  folder.lines('db/pg_leads.sql', [
    { text: 'COPY public.leads (lead_id, full_name, email, tel, pref, source) FROM stdin;' },
    ...some(0.12).map((p, n) => ({
      text: [n + 1, nameOf(p), p.mail, p.oldMobile ?? p.mobile, p.home.town.prefecture, 'lp'].join('\t'),
      who: [[p, { mail: p.mail, tel: p.oldMobile ?? p.mobile, region: p.home }]],
    })),
    { text: '\\.' },
  ])
  folder.lines('api/partners_export.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<customers>' },
    ...some(0.12).map((p) => ({
      text: `  <customer id="${p.id}">\n    <sei>${p.surname.text}</sei>\n    <mei>${p.given.text}</mei>\n    <seiKana>${p.surname.kana}</seiKana>\n    <meiKana>${p.given.kana}</meiKana>\n    <tel>${p.mobile}</tel>\n    <zip>${p.home.town.zip}</zip>\n    <address>${escapeXml(addressOf(p.home))}</address>\n  </customer>`,
      who: [[p, { id: p.id, tel: p.mobile, home: p.home }]],
    })),
    { text: '</customers>' },
  ])
  folder.lines(
    'logs/app.log',
    some(0.3).map((p) => {
      const [text, facts] = random.pick([
        () => [
          `${at()}+09:00 INFO  [auth] action=login user_id=${p.id} email=${p.mail} ip=203.0.113.${random.int(1, 254)} result=ok`,
          { mail: p.mail },
        ],
        () => [
          `${at()}+09:00 INFO  [profile] action=update user_id=${p.id} name="${nameOf(p)}" tel=${p.mobile} request_id=${random.digits(12)}`,
          { tel: p.mobile },
        ],
        () => [`${at()}+09:00 WARN  [mailer] action=bounce user_id=${p.id} to=${p.mail} code=550`, { mail: p.mail }],
      ])()
      return { text, who: [[p, { id: p.id, ...facts }]] }
    }),
  )
  folder.lines(
    'logs/webhook.jsonl',
    some(0.1).map((p) => ({
      text: JSON.stringify({
        ts: at(),
        level: 'info',
        event: 'customer.updated',
        data: { object: { id: p.id, name: p.roman.join(' '), email: p.mail, phone: `+81${digits(p.mobile).slice(1)}` } },
      }),
      who: [[p, { id: p.id, mail: p.mail, tel: p.mobile }]],
    })),
  )
  folder.lines('config/seeds.yml', [
    { text: 'users:' },
    ...some(0.05).map((p) => ({
      text: `  - id: ${p.id}\n    name: ${nameOf(p)}\n    kana: ${kanaOf(p)}\n    email: ${p.mail}\n    birthday: ${birthOf(p)}\n    address: "${addressOf(p.home)}"`,
      who: [[p, { id: p.id, mail: p.mail, birth: true, home: p.home }]],
    })),
  ])
  folder.lines('config/.env', [
    {
      text: 'APP_ENV=production\nDB_HOST=10.0.3.21\nDB_USER=app\nDB_PASSWORD=Zk3hf92jsQ\nMAIL_FROM=no-reply@kagu-teiki.co.jp\nSUPPORT_TEL=0120-444-333',
    },
  ])
  page('admin/users.html', 'utf8', some(0.08))
  page(
    'admin/users_old.html',
    'sjis',
    some(
      0.08,
      users.filter((p) => !p.foreign),
    ),
  )
  function page(path, encoding, list) {
    folder.lines(
      path,
      [
        {
          text: `<!DOCTYPE html>\n<html><head><meta charset="${encoding === 'sjis' ? 'Shift_JIS' : 'utf-8'}"><title>ユーザー一覧</title></head><body>\n<table border="1">\n<tr><th>ID</th><th>氏名</th><th>メールアドレス</th><th>電話番号</th><th>都道府県</th><th>登録日</th></tr>`,
        },
        ...list.map((p) => ({
          text: `<tr><td>${p.id}</td><td>${nameOf(p)}</td><td>${p.mail}</td><td>${p.mobile}</td><td>${p.home.town.prefecture}</td><td>2023/04/01</td></tr>`,
          who: [[p, { id: p.id, mail: p.mail, tel: p.mobile, region: p.home }]],
        })),
        { text: '</table></body></html>' },
      ],
      encoding,
    )
  }
  await writeTools({ folder, random, some, users, people, team, at })
  await folder.pack('backup/users_2023.zip', ['legacy/kaiin.txt'])
  folder.put('docs/schema.md', '# users\n\n- user_id: PK\n- last_name / first_name: 氏名\n- tel: ハイフンなし\n')
  for (const path of ['logs/webhook.jsonl']) folder.compress(path, gzipSync)
  return folder.finish()
}
