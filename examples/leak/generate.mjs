// Writes a synthetic leak: what a salesman might carry home on a USB stick. Every person, number and address in it is invented.
//   node examples/leak/generate.mjs [folder]        (default: examples/leak/out)
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeCp932 } from './cp932.mjs'
import { decoys } from './decoys.mjs'
import { encryptXlsx, writeDocx, writePdf, writeXlsx, writeZip } from './documents.mjs'
import { createPerson, japaneseDate, westernDate } from './people.mjs'
import { createPlan } from './plan.mjs'
import { createRandom } from './random.mjs'

/** Folder that the leak is written to by default. */
export const OUT = fileURLToPath(new URL('./out', import.meta.url))

/**
 * Writes the leak to `dir`, a new or empty folder, and tells what was planted where; see generate.d.mts.
 * The same seed gives the same persons and counts.
 */
export async function generateLeak(dir, { seed = 20240401, customers = 300 } = {}) {
  await clear(dir)
  const random = createRandom(seed)
  const people = Array.from({ length: customers }, (_, i) => createPerson(random, i + 1))
  const prospects = [...people.slice(0, 60), ...Array.from({ length: 60 }, (_, i) => createPerson(random, customers + i + 1))]
  const plan = createPlan(seed, new Set([...people, ...prospects]).size)
  const list = customerList(people, plan.file('顧客名簿_2024.xlsx'))

  const files = {
    '顧客名簿_2024.xlsx': list,
    '営業/見込み客.csv': prospectCsv(prospects, plan.file('営業/見込み客.csv')),
    '営業/定例会議事録.docx': await minutes(people, plan.file('営業/定例会議事録.docx')),
    '申込書/申込書控え.pdf': await applications(people.slice(100, 112), plan.file('申込書/申込書控え.pdf')),
    '電話メモ.txt': phoneNotes(people, plan.file('電話メモ.txt')),
    '旧データ.zip': await oldData(people.slice(200, 280), plan),
    '給与_保護.xlsx': encryptXlsx(payroll(people.slice(0, 20), plan.file('給与_保護.xlsx', 'encrypted')), 'sekisho-demo'),
    // Of a copy that was broken off the file system has kept the length and nothing else; what is cut short can be read up to there.
    '顧客名簿_コピー.xlsx': Buffer.concat([list.subarray(0, 4), Buffer.alloc(Math.floor(list.length * 0.6) - 4)]),
    ...decoys(random),
  }
  plan.file('顧客名簿_コピー.xlsx', 'corrupt')
  for (const path of Object.keys(decoys(createRandom(0)))) plan.file(path)

  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), content)
  }
  return plan.manifest()
}

/** Only our own output is ever deleted. */
async function clear(dir) {
  if (dir === OUT) await rm(dir, { recursive: true, force: true })
  const there = await readdir(dir).catch(() => [])
  if (there.length > 0) throw new Error(`${dir} is not empty; name a new folder`)
}

/** Title rows above the header, and a hidden sheet with what should never have been there. */
function customerList(people, file) {
  const rows = people.map((person) => {
    file.person(person, ['number', 'name', 'kana', 'zip', 'address', 'phone', 'mobile', 'email'])
    file.plant('birth-date', westernDate(person.birth), westernDate(person.birth))
    const { year, month, day } = person.birth
    const { number, name, kana, gender, zip, address, phone, mobile, email } = person
    file.plant('gender', gender, gender)
    return [number, name, kana, new Date(Date.UTC(year, month - 1, day)), gender, zip, address, phone, mobile, email]
  })
  const hidden = people.slice(0, 25).map((person) => {
    file.person(person, ['number', 'name', 'myNumber', 'card'])
    return [person.number, person.name, person.myNumber, person.card]
  })
  return writeXlsx([
    {
      name: '顧客一覧',
      rows: [
        ['顧客名簿（関東・関西営業部）'],
        ['取扱注意', '', '出力日', '2024/04/01'],
        [],
        ['顧客番号', '氏名', 'フリガナ', '生年月日', '性別', '郵便番号', '住所', '電話番号', '携帯電話', 'メールアドレス'],
        ...rows,
      ],
    },
    { name: '本人確認', hidden: true, rows: [['顧客番号', '氏名', '個人番号', 'クレジットカード番号'], ...hidden] },
  ])
}

/** CP932, as Excel saves it: commas in quotes, birth dates by era. */
function prospectCsv(people, file) {
  const rows = people.map((person) => {
    file.person(person, ['name', 'kana', 'address', 'phone', 'email'])
    file.plant('birth-date', japaneseDate(person.birth), westernDate(person.birth))
    return [person.name, person.kana, japaneseDate(person.birth), person.address, person.phone, person.email, '"資料送付済み, 要連絡"']
  })
  const head = ['お名前', 'フリガナ', '生年月日', '住所', 'TEL', 'E-mail', '備考']
  return encodeCp932([head, ...rows].map((cells) => cells.join(',')).join('\r\n') + '\r\n')
}

function minutes(people, file) {
  const [a, b, c, d] = people.slice(30)
  const inProse = (person) => file.plant('person-name', person.name.replace(' ', ''), person.name.replace(' ', ''))
  inProse(a)
  inProse(b)
  file.person(a, ['mobile', 'address'])
  for (const person of [c, d]) file.person(person, ['name', 'phone'])
  file.person(b, ['email'])
  return writeDocx({
    header: '社外秘　営業部定例会 議事録',
    paragraphs: [
      '日時　2024年3月28日（木）10時から11時　場所　第2会議室',
      `${a.name.replace(' ', '')}様より、契約の更新について問い合わせがあった。連絡先は携帯 ${a.mobile}。`,
      `転居のため、新しい住所は${a.address}とのこと。`,
      `見積書は${b.name.replace(' ', '')}様へ 4 月 5 日までに送る。`,
    ],
    table: [
      ['氏名', '電話番号', '用件'],
      [c.name, c.phone, '解約の相談'],
      [d.name, d.phone, '請求書の再発行'],
    ],
    comment: { author: '営業部', text: `送り先のメールアドレスは ${b.email} です。` },
  })
}

/** One form a page. */
function applications(people, file) {
  return writePdf(
    people.map((person) => {
      file.person(person, ['name', 'kana', 'zip', 'address', 'mobile', 'email'])
      file.plant('birth-date', japaneseDate(person.birth), westernDate(person.birth))
      return [
        'サービス利用申込書',
        `氏名: ${person.name}`,
        `フリガナ: ${person.kana}`,
        `生年月日: ${japaneseDate(person.birth)}`,
        `郵便番号: ${person.zip}`,
        `住所: ${person.address}`,
        `電話番号: ${person.mobile}`,
        `メールアドレス: ${person.email}`,
        '上記のとおり申し込みます。',
      ]
    }),
  )
}

/** Loose notes, with test data among them that must be told apart. */
function phoneNotes(people, file) {
  const [a, b] = people.slice(50)
  file.plant('person-name', a.name.replace(' ', ''), a.name.replace(' ', ''))
  file.person(a, ['mobile'])
  file.person(b, ['card'])
  file.dummy('phone-number', '03-0000-0000')
  file.dummy('email', 'test@example.com')
  file.dummy('card-number', '4111-1111-1111-1111')
  return [
    '電話メモ',
    `4/2 ${a.name.replace(' ', '')}様 折り返し ${a.mobile}`,
    `4/3 カード変更の依頼 カード番号 ${b.card}`,
    '4/4 システムの動作確認。電話 03-0000-0000、メール test@example.com、カード番号 4111-1111-1111-1111 で登録できた。',
    '',
  ].join('\n')
}

function oldData(people, plan) {
  const file = plan.file('旧データ.zip!2022/退会者.csv')
  plan.file('旧データ.zip')
  plan.file('旧データ.zip!はじめに.txt')
  const rows = people.map((person) => {
    file.person(person, ['name', 'zip', 'address', 'phone'])
    return [person.name, person.zip, person.address, person.phone].join('\t')
  })
  return writeZip([
    ['はじめに.txt', '2022年度に退会した方の一覧です。保存期間は3年です。\n'],
    ['2022/退会者.csv', ['氏名\t郵便番号\t住所\t電話番号', ...rows].join('\n') + '\n'],
  ])
}

function payroll(people, file) {
  for (const person of people) file.person(person, ['name', 'myNumber'])
  return writeXlsx([
    { name: '給与', rows: [['氏名', '個人番号', '支給額'], ...people.map(({ name, myNumber }) => [name, myNumber, 284000])] },
  ])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dir = process.argv[2] ?? OUT
  const { persons, files } = await generateLeak(dir)
  console.log(`${files.length} files and members, ${persons} invented persons → ${dir}`)
}
