// One form a person: applications, notices of change and cards in every kind of file, each laid out and labelled by another hand, beside a register.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createFolder, one } from './folder.mjs'
import { createFolk } from './folk.mjs'
import { createHand, separate } from './plain.mjs'
import { LABELS } from './shapes-parts.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const ALL = ['id', 'name', 'kana', 'birth', 'sex', 'zip', 'address', 'phone', 'mobile', 'mail']
const KINDS = ['xlsx-left', 'xlsx-pairs', 'xlsx-above', 'docx-two', 'docx-four', 'docx-lines', 'txt', 'eml', 'html', 'pdf', 'md', 'json']
const HOUSE = [
  '株式会社ひびき文化教室',
  '〒330-0854 埼玉県さいたま市大宮区桜木町2-9-4',
  'TEL 048-600-3311／FAX 048-600-3312',
  'info@hibiki-bunka.co.jp',
]
const TITLES = ['入会申込書', '登録内容変更届', '体験レッスン申込書', '退　会　届', '教材購入申込書', '休会届', 'ご意見・ご要望カード']
const EXTRAS = [
  ['希望コース', ['水彩画', '韓国語', 'フラダンス', '書道']],
  ['申込日', ['2024年9月1日', '令和6年9月12日', '2024/9/20']],
  ['勤務先', ['会社員', '公務員', 'パート', '']],
  ['当教室を知ったきっかけ', ['チラシ', 'ご友人の紹介', 'ホームページ']],
  ['通信欄', ['駐車場を利用したい', '膝が悪いため椅子を希望', '', 'よろしくお願いします']],
  ['受講料', ['8,800円', '12,000円']],
  ['教室', ['大宮校', '浦和校', '川越校']],
]

export async function forms(seed, { count = 700, sheets = 240 } = {}) {
  const random = createRandom(550_000 + seed)
  const folder = createFolder(`forms-${seed}`)
  const people = createFolk(random, count + 300, { born: [1940, 2006] }).filter((p) => p.birth.year < 2008)
  const [members, others] = [people.slice(0, count), people.slice(count)]
  const crew = createFolk(createRandom(551_000 + seed), 24, { born: [1965, 1998], foreigners: 900 })
    .filter((p) => p.birth.year < 2000)
    .slice(0, 5)
  const id = (p) => `HB${pad(p.id + 7000, 5)}`
  const hand = createHand(random, id)
  const recordOf = (path, person, fields) => {
    const value = { phone: person.home.phone, mobile: person.mobile, mail: person.mail }
    return {
      path,
      person,
      source: person,
      fields,
      has: (field) => (!(field in value) || value[field] !== undefined) && (field !== 'id' || members.includes(person)),
    }
  }
  const register = members.map((person) => recordOf('会員台帳.csv', person, ALL))
  const drawn = Array.from({ length: sheets }, (_, n) => {
    const kind = KINDS[n % KINDS.length]
    const person = n % 3 === 2 ? others[Math.floor(n / 3) % others.length] : random.pick(members)
    const fields = ['name', ...ALL.slice(2).filter((field) => random.int(1, 100) <= (field === 'mobile' || field === 'address' ? 75 : 50))]
    if (n % 3 !== 2 && random.int(1, 2) === 1) fields.unshift('id')
    if (fields.length < 3) fields.push('mobile', 'address')
    return { ...recordOf(`届出/${pad(n + 1, 3)}.${kind.split('-')[0]}`, person, fields), kind }
  })
  separate([...register, ...drawn])

  const tell = (fields, text) => [
    ...(text.address || text.zip ? ['region'] : []),
    ...(text.birth ? ['birth'] : []),
    ...(text.sex && fields.includes('sex') ? ['sex'] : []),
  ]
  folder.delimited(
    '会員台帳.csv',
    [ALL.map((field) => LABELS[field][0])],
    register.map(({ person, source, keys }) => {
      const text = Object.fromEntries(ALL.map((field) => [field, hand(source, field)]))
      return { cells: ALL.map((field) => text[field]), who: [{ ...one(person, tell(ALL, text)), keyed: keys.length > 0 }] }
    }),
    { bom: true },
  )
  for (const { path, kind, person, source, fields, keys } of drawn) {
    const text = Object.fromEntries(fields.map((field) => [field, hand(source, field)]))
    const who = { ...one(person, tell(fields, text)), keyed: keys.length > 0 }
    const pairs = fields.map((field) => [random.pick(LABELS[field]), text[field]])
    for (let n = random.int(1, 3); n > 0; n--) {
      const [label, values] = random.pick(EXTRAS)
      pairs.splice(random.int(0, 2) === 0 ? 0 : pairs.length, 0, [label, random.pick(values)])
    }
    await WRITE[kind]({
      folder,
      path,
      random,
      title: random.pick(TITLES),
      pairs,
      who,
      clerk: random.pick(crew),
      sender: [source.name, text.mail || 'form@hibiki-bunka.co.jp'],
    })
  }
  return folder
}

/** Pads with blank spaces as forms do: 氏　　名. */
const stretch = (random, label) => (label.length === 2 && random.int(1, 3) === 1 ? `${label[0]}　　${label[1]}` : label)
/** A sheet of rows: title, the person's rows, then the house and its clerk. */
function sheet({ folder, path, title, who, clerk }, rows) {
  const above = [[HOUSE[0], '', '御中'], [title], []]
  const below = [[], ['【事務局使用欄】'], ['受付者', clerk.name], HOUSE.slice(1, 3)]
  folder.book(path, [{ name: 'Sheet1', head: [], rows: [], foot: [...above, ...rows, ...below] }])
  folder.note(path, above.length + 1, above.length + rows.length, [who], 'Sheet1')
  folder.staff(path, above.length + rows.length + 1, above.length + rows.length + below.length, [clerk], { sheet: 'Sheet1' })
}
const chunks = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, n * size + size))
/** A text of lines: title, the person's, then the house. */
function lines(folder, path, title, own, who, clerk) {
  folder.blocks(path, [
    { text: `${title}\n` },
    { text: own.join('\n'), who: [who] },
    { text: `\n----\n受付：${clerk.name}`, staff: [clerk] },
    { text: HOUSE.join('\n') },
  ])
}
/** A document: title, the person's parts, then the house. */
function document({ folder, path, title, who, clerk }, parts) {
  return folder
    .sections(path, [
      { parts: [title, `${HOUSE[0]}　御中`] },
      { parts, who: [who] },
      { parts: ['上記のとおり届け出ます。', ...HOUSE.slice(1)] },
      { parts: [`（受付　${clerk.name}）`] },
    ])
    .then(() => {
      const count = 2 + parts.reduce((sum, part) => sum + (typeof part === 'string' ? 1 : part.flat().length), 0) + HOUSE.length + 1
      // What stands of the house below may be taken as where the clerk is found.
      folder.staff(path, count - HOUSE.length, count, [clerk])
    })
}

const WRITE = {
  'xlsx-left': (form) =>
    sheet(
      form,
      form.pairs.map(([label, value]) => [stretch(form.random, label), value]),
    ),
  'xlsx-pairs': (form) =>
    sheet(
      form,
      chunks(form.pairs, 2).map((two) => two.flatMap(([label, value]) => [label, value])),
    ),
  'xlsx-above': (form) =>
    sheet(
      form,
      chunks(form.pairs, 3).flatMap((three) => [three.map(([label]) => label), three.map(([, value]) => value)]),
    ),
  'docx-two': (form) => document(form, [form.pairs.map(([label, value]) => [stretch(form.random, label), value])]),
  'docx-four': (form) => document(form, [chunks(form.pairs, 2).map((two) => two.flat())]),
  'docx-lines': (form) =>
    document(
      form,
      form.pairs.map(([label, value]) => `${label}　${value}`),
    ),
  txt: ({ folder, path, random, title, pairs, who, clerk }) => {
    const style = random.pick([
      ([label, value]) => `${label}：${value}`,
      ([label, value]) => `【${label}】${value}`,
      ([label, value]) => `${label}\t${value}`,
      ([label, value]) => `■${label}\n　${value}`,
    ])
    lines(folder, path, title, pairs.map(style), who, clerk)
  },
  eml: ({ folder, path, title, pairs, who, sender }) =>
    folder.mail(path, {
      from: sender,
      to: [['ひびき文化教室', HOUSE[3]]],
      subject: title,
      body: `ホームページより送信されました。\n\n${pairs.map(([label, value]) => `[${label}] ${value}`).join('\n')}\n\n-- \n${HOUSE.join('\n')}\n`,
      who: [who],
    }),
  html: ({ folder, path, title, pairs, who, clerk }) =>
    folder.blocks(path, [
      { text: `<html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>` },
      { text: ['<dl>', ...pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`), '</dl>'].join('\n'), who: [who] },
      { text: `<p>受付: ${clerk.name}</p>`, staff: [clerk] },
      { text: `<address>${HOUSE.join('<br>')}</address></body></html>` },
    ]),
  pdf: async ({ folder, path, title, pairs, who }) => {
    folder.files.set(
      path,
      await writePdf([[title, ...pairs.map(([label, value]) => `${label}　${String(value).replace('𠮷', '吉')}`), ...HOUSE]]),
    )
    folder.note(path, 1, 1, [who])
  },
  md: ({ folder, path, title, pairs, who, clerk }) =>
    lines(
      folder,
      path,
      `# ${title}`,
      pairs.map(([label, value]) => `- **${label}**: ${value}`),
      who,
      clerk,
    ),
  json: ({ folder, path, title, pairs, who }) =>
    folder.whole(
      path,
      JSON.stringify({ form: title, answers: Object.fromEntries(pairs), office: { name: HOUSE[0], tel: '048-600-3311' } }, null, 2),
      [who],
    ),
}
