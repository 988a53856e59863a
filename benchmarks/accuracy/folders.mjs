// node benchmarks/accuracy/folders.mjs [NAME …]: small folders with known truth. Each holds a list of 80 customers and one more file, about the same 80
// (80 persons in all) or about 80 others (160). Prints the count of each and says which are off by more than 3 %. Needs a build.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createScanner } from '../../dist/index.js'
import { random } from '../lib/data.mjs'
import { printTable } from '../lib/table.mjs'

const CUSTOMERS = 80
/** Of the truth, from which on a count is off. */
const OFF = 0.03

const FAMILIES =
  '佐藤 サトウ Sato|鈴木 スズキ Suzuki|高橋 タカハシ Takahashi|田中 タナカ Tanaka|伊藤 イトウ Ito|渡辺 ワタナベ Watanabe|山本 ヤマモト Yamamoto|中村 ナカムラ Nakamura|小林 コバヤシ Kobayashi|加藤 カトウ Kato|吉田 ヨシダ Yoshida|菅原 スガワラ Sugawara|千葉 チバ Chiba|久保田 クボタ Kubota|松井 マツイ Matsui|野口 ノグチ Noguchi'
const GIVEN =
  '翔太 ショウタ Shota 男|陽葵 ヒマリ Himari 女|健一 ケンイチ Kenichi 男|結菜 ユイナ Yuina 女|大輔 ダイスケ Daisuke 男|美咲 ミサキ Misaki 女|拓海 タクミ Takumi 男|直樹 ナオキ Naoki 男|真由美 マユミ Mayumi 女|莉子 リコ Riko 女|和也 カズヤ Kazuya 男|由美子 ユミコ Yumiko 女|七海 ナナミ Nanami 女|誠 マコト Makoto 男|恵 メグミ Megumi 女|隆 タカシ Takashi 男'

/** Everybody bears another full name; family names and given names come again and again. */
function people() {
  const next = random(5)
  const int = (from, to) => from + Math.floor(next() * (to - from + 1))
  const two = (n) => String(n).padStart(2, '0')
  const families = FAMILIES.split('|').map((one) => one.split(' '))
  const given = GIVEN.split('|').map((one) => one.split(' '))
  const pairs = families.flatMap((family) => given.map((own) => ({ family, own })))
  for (let n = pairs.length - 1; n > 0; n--) {
    const at = int(0, n)
    ;[pairs[n], pairs[at]] = [pairs[at], pairs[n]]
  }
  return pairs.slice(0, 2 * CUSTOMERS).map(({ family: [family, familyKana, familyLatin], own: [own, ownKana, ownLatin, sex] }, n) => ({
    id: `C${two(Math.floor(n / 10))}${int(1000, 9999)}`,
    family,
    given: own,
    familyKana,
    name: `${family} ${own}`,
    kana: `${familyKana} ${ownKana}`,
    latin: `${ownLatin} ${familyLatin}`,
    sex,
    born: `${int(1940, 2003)}/${two(int(1, 12))}/${two(int(1, 28))}`,
    zip: `194-00${two(int(1, 99))}`,
    address: `東京都町田市原町田${int(1, 6)}-${int(1, 20)}-${n + 1}`,
    phone: `042-7${two(int(10, 60))}-${int(1000, 9999)}`,
    mobile: `090-${int(1000, 9999)}-${int(1000, 9999)}`,
    email: `${familyLatin}.${ownLatin}${n}@sekisho-mail.jp`.toLowerCase(),
  }))
}

const csv = (header, row) => (all) => [header, ...all.map((one, n) => row(one, n).join(','))].join('\n')
const lines =
  (line, between = '\n') =>
  (all) =>
    all.map(line).join(between)
const mail = (from, to, body) =>
  `From x@y Mon Oct  7 10:00:00 2024\nFrom: ${from}\nTo: ${to}\nSubject: annai\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`

/** A card, a field a line. */
const CARD = [
  ['会員番号', ({ id }) => id],
  ['氏名', ({ name }) => name],
  ['住所', ({ address }) => address],
  ['電話番号', ({ phone }) => phone],
]

/** @type {Record<string, [file: string, content: (all: ReturnType<typeof people>) => string, staff?: number]>} what is told of each, by name of the folder; how many of the own staff are named, too */
const FILES = {
  'orders by number': ['o.csv', csv('注文番号,会員番号,商品', ({ id }, n) => [`O${n}9`, id, '米'])],
  'numbers under another label': ['o.csv', csv('お客さまコード,商品', ({ id }) => [id, '米'])],
  customer_id: ['o.csv', csv('customer_id,item', ({ id }) => [id, 'rice'])],
  'deliveries without names': ['o.csv', csv('届け先住所,電話番号,品名', ({ address, phone }) => [address, phone, '米'])],
  'births and homes without names': ['o.csv', csv('住所,生年月日,性別', ({ address, born, sex }) => [address, born, sex])],
  'readings with births': ['o.csv', csv('カナ氏名,生年月日', ({ kana, born }) => [kana.replace(' ', ''), born.replaceAll('/', '')])],
  'Latin names with mailboxes': ['o.csv', csv('Name,Email', ({ latin, email }) => [latin, email])],
  'names alone': ['o.csv', csv('No,氏名', ({ name }, n) => [n + 1, name])],
  'family names with telephones': ['o.csv', csv('日付,お客様名,電話番号', ({ family, phone }) => ['10/1', `${family}様`, phone])],
  '氏名 with ages': ['o.csv', csv('氏名,年齢,回答', ({ name, born }) => [name, 2024 - born.slice(0, 4), 'はい'])],
  'mails sent': ['o.csv', csv('date,to,subject', ({ email }) => ['2024-10-01', email, 'お知らせ'])],
  'two mobiles in a row': [
    'o.csv',
    (all) => csv('連絡先1,連絡先2', ([a, b]) => [a.mobile, b.mobile])(all.map((one, n) => [one, all[n ^ 1]])),
  ],
  'calls in a memo': ['o.txt', lines(({ family, phone }) => `10/1 ${family}様（${phone}）より入電、折返し希望。`)],
  'calls by mobile': ['o.txt', lines(({ family, mobile }) => `・${family}さん 来店。${mobile}に折返し。`)],
  'births and mobiles in lines': [
    'o.txt',
    lines(({ id, name, born, mobile }) => {
      const [year, month, day] = born.split('/').map(Number)
      return `4月1日 ${id} ${name.replace(' ', '')}さん（${year}年${month}月${day}日生、電話 ${mobile}）より相談。`
    }),
  ],
  'forms in a text': [
    'o.txt',
    lines(
      ({ name, kana, phone, address }) => `お申込書\n\n氏名　　${name}\nフリガナ　${kana}\n電話　　${phone}\n住所　　${address}`,
      '\n\n----\n\n',
    ),
  ],
  letters: ['o.txt', lines(({ zip, address, name }) => `〒${zip}\n${address}\n${name} 様`, '\n\n')],
  cards: [
    'o.txt',
    lines(({ name, email }) => `株式会社関所\n営業部 課長\n${name}\n〒105-0011 東京都港区芝公園4-2-8\nTEL 03-6721-3344\n${email}`, '\n\n'),
  ],
  'homes with 様邸': ['o.txt', lines(({ family, address }) => `${family}様邸　${address}　外壁`)],
  'key=value log': ['o.log', lines(({ id, name, phone }) => `ts=2024-10-01 cust=${id} name="${name}" tel=${phone}`)],
  'tables of a dump': [
    'o.sql',
    (all) =>
      `COPY users (id, email) FROM stdin;\n${all.map(({ email }, n) => `${n + 101}\t${email}`).join('\n')}\n\\.\n` +
      `COPY profiles (id, user_id, name, born) FROM stdin;\n${all.map(({ name, born }, n) => `${n}\t${n + 101}\t${name}\t${born}`).join('\n')}\n\\.\n`,
  ],
  'lists in JSON': [
    'o.json',
    (all) =>
      JSON.stringify({
        users: all.map(({ email }, n) => ({ id: n + 1, email })),
        profiles: all.map(({ name, born }, n) => ({ id: n + 500, userId: n + 1, fullName: name, birthday: born })),
      }),
  ],
  'cards with names in capitals': [
    'o.csv',
    csv('id,Email,Name,Card Name', ({ id, email, name, latin }) => [`cus_${id}`, email, name, latin.toUpperCase()]),
  ],
  'people of a directory': [
    'o.csv',
    csv('DN,sn,givenName,displayName,mail', ({ family, given, name, email }) => [`"CN=${name},OU=a"`, family, given, name, email]),
  ],
  'parameters of Rails': [
    'production.log',
    lines(
      ({ family, given, email }) => `I, Parameters: {"user"=>{"last_name"=>"${family}", "first_name"=>"${given}", "email"=>"${email}"}}`,
    ),
  ],
  SQL: ['o.sql', lines(({ id, name, phone }) => `INSERT INTO users (id, name, tel) VALUES ('${id}', '${name}', '${phone}');`)],
  JSON: [
    'o.json',
    (all) => JSON.stringify(all.map(({ id, name, mobile }) => ({ user: { id, fullName: name }, contact: { tel: mobile } }))),
  ],
  'households in JSON': [
    'o.json',
    (all) => JSON.stringify(all.map(({ name, born, address, phone }) => ({ address, tel: phone, members: [{ name, born }] }))),
  ],
  vCards: [
    'o.vcf',
    lines(
      ({ family, given, name, mobile }) =>
        `BEGIN:VCARD\nVERSION:3.0\nN:${family};${given};;;\nFN:${name}\nTEL;TYPE=CELL:${mobile}\nEND:VCARD`,
    ),
  ],
  'mails received': [
    'o.mbox',
    lines(({ latin, email, family, name, phone }) =>
      mail(`${latin} <${email}>`, 'info@sekisho-co.jp', `${family}です。\n見積をお願いします。\n\n--\n${name}\nTEL ${phone}`),
    ),
  ],
  Markdown: ['o.md', (all) => `|氏名|電話|\n|---|---|\n${all.map(({ name, phone }) => `|${name}|${phone}|`).join('\n')}`],
  'one mailbox for all': ['o.csv', csv('氏名,メール,部署', ({ name }) => [name, 'eigyo-team@sekisho-biz.co.jp', '営業'])],
  'one mobile for all': ['o.csv', csv('氏名,携帯,会社', ({ name }) => [name, '090-3344-5566', '派遣'])],
  'one birth date for all': ['o.csv', csv('氏名,生年月日,点数', ({ name }) => [name, '1900/01/01', 5])],
  'one number for all': ['o.csv', csv('会員番号,氏名,点数', ({ name }) => ['000000', name, 5])],
  'a chat as a table': [
    'o.csv',
    csv('日時,送信者,メッセージ', ({ family, mobile }) => ['10/1', '関 一郎', `${family}様 ${mobile} に電話お願いします`]),
    1,
  ],
  'a chat of Slack': [
    'o.json',
    (all) =>
      JSON.stringify(
        all.map(({ family, mobile }, n) => ({
          user: `U0${n % 4}ABCDEF`,
          text: `@堀 ${family}様 ${mobile} に電話お願いします`,
          user_profile: { real_name: ['関 一郎', '堀 美里', '辻 大樹', '滝 さやか'][n % 4], name: 'hori' },
        })),
      ),
    4,
  ],
  'notes of calls in a table': [
    'o.csv',
    csv('日付,担当,内容', ({ family, mobile }) => ['10/1', '関 一郎', `${family}様 ${mobile} 見積依頼`]),
    1,
  ],
  'names as headers': [
    'o.csv',
    (all) =>
      [
        ['日付', ...all.map(({ name }) => name)],
        ['10/1', ...all.map(() => '早番')],
      ]
        .map((row) => row.join(','))
        .join('\n'),
  ],
  'a table on its side': [
    'o.csv',
    (all) =>
      [
        ['氏名', ...all.map(({ name }) => name)],
        ['電話番号', ...all.map(({ phone }) => phone)],
        ['住所', ...all.map(({ address }) => address)],
      ]
        .map((row) => row.join(','))
        .join('\n'),
  ],
  '氏名 with a reading in brackets': [
    'o.csv',
    csv('氏名,電話番号', ({ name, familyKana, mobile }) => [`${name.replace(' ', '')}（${familyKana}）`, mobile]),
  ],
  'given names with くん': ['o.txt', lines(({ given, mobile }) => `・${given}くん お迎え ${mobile}`)],
  'cards two abreast': [
    'o.csv',
    (all) =>
      all
        .filter((_, n) => n % 2 === 0)
        .map((one, n) => [one, all[2 * n + 1]])
        .map((pair) => CARD.map(([label, value]) => pair.map((each) => `${label},${value(each)}`).join(',,')).join('\n'))
        .join('\n,,,,\n'),
  ],
  'two lines a person': [
    'o.csv',
    (all) =>
      [
        '番号,フリガナ,性別,電話番号',
        ',氏名,生年月日,住所',
        ...all.flatMap(({ id, kana, sex, phone, name, born, address }) => [`${id},${kana},${sex},${phone}`, `,${name},${born},${address}`]),
      ].join('\n'),
  ],
  'householders in every row': [
    'o.csv',
    (all) => {
      // Two of one given name in one home would be one who married.
      const people = []
      for (const rest = [...all]; rest.length > 0;) {
        const one = rest.shift()
        const other = rest.findIndex(({ given }) => given !== one.given)
        people.push(one, ...rest.splice(other, 1))
      }
      const row = ({ name, sex, born }, n) => {
        const head = people[n - (n % 2)]
        return [head.name, n % 2 === 0 ? '世帯主' : '家族', name, sex, born, head.address]
      }
      return csv('世帯主,続柄,氏名,性別,生年月日,住所', row)(people)
    },
  ],
  'numbers that begin anew': ['o.csv', csv('顧客No,お名前,携帯電話', ({ name, mobile }, n) => [n + 1, name, mobile])],
}
/** Of whom nothing else is known cannot be told from the customers: only told of the same, or only of others. */
const [SAME_ONLY, OTHERS_ONLY] = [
  new Set([
    'orders by number',
    'numbers under another label',
    'customer_id',
    'deliveries without names',
    'two mobiles in a row',
    'births and homes without names',
  ]),
  new Set(['one mailbox for all', 'one mobile for all', 'one birth date for all', 'one number for all', 'cards']),
]

const wanted = process.argv.slice(2)
const everybody = people()
const customers = csv('会員番号,氏名,フリガナ,生年月日,性別,郵便番号,住所,電話番号,携帯,メール', (one) => [
  one.id,
  one.name,
  one.kana,
  one.born,
  one.sex,
  one.zip,
  one.address,
  one.phone,
  one.mobile,
  one.email,
])(everybody.slice(0, CUSTOMERS))
const scanner = await createScanner({ findings: 'none', persons: true, concurrency: 1, referenceDate: '2024-11-01' })
const root = mkdtempSync(join(tmpdir(), 'sekisho-folders-'))
const rows = []
try {
  for (const [name, [file, content, staff = 0]] of Object.entries(FILES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const others of [false, true]) {
      if ((others ? SAME_ONLY : OTHERS_ONLY).has(name)) continue
      const folder = join(root, `${rows.length}`)
      mkdirSync(folder)
      writeFileSync(join(folder, '会員名簿.csv'), customers)
      writeFileSync(join(folder, file), content(everybody.slice(others ? CUSTOMERS : 0, others ? undefined : CUSTOMERS)))
      const { persons } = (await scanner.scanPaths([folder])).summary
      const truth = (others ? 2 * CUSTOMERS : CUSTOMERS) + staff
      const error = (persons.estimate - truth) / truth
      const said = [Math.abs(error) > OFF && 'off', (truth < persons.min || truth > persons.max) && 'outside'].filter(Boolean)
      rows.push([name, others ? '80 others' : 'the same', truth, persons.min, persons.estimate, persons.max, said.join(', ')])
    }
  }
} finally {
  rmSync(root, { recursive: true })
  await scanner.close()
}
printTable('Small folders: a list of 80 customers and one more file', ['file', 'about', 'truth', 'min', 'estimate', 'max', ''], rows)
const off = rows.filter((row) => row.at(-1) !== '')
console.log(`${rows.length - off.length} of ${rows.length} within ${OFF * 100} % and inside the range`)
