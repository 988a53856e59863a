// Many short lists, each laid out by another hand: titles, notes and blanks above, sections between, sums below, columns in any order and under any label.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createFolder, one, row } from './folder.mjs'
import { createFolk } from './folk.mjs'
import { createHand, separate } from './plain.mjs'
import { BETWEEN, FEET, LABELS, OTHERS, TITLES } from './shapes-parts.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const KINDS = ['xlsx', 'xlsx', 'xlsx', 'xls', 'ods', 'csv', 'csv', 'tsv', 'html', 'md', 'docx']
const ALL = ['id', 'name', 'kana', 'birth', 'sex', 'zip', 'address', 'phone', 'mobile', 'mail']

/** What a list holds: always a name, and at least one thing that joins. */
function drawFields(random) {
  const keys = ['id', 'birth', 'address', 'mobile', 'mail', 'phone'].filter(() => random.int(1, 3) === 1)
  if (keys.length === 0) keys.push(random.pick(['id', 'mobile', 'address', 'birth']))
  const rest = ['kana', 'sex', 'zip'].filter((field) => random.int(1, 3) === 1 && (field !== 'zip' || keys.includes('address')))
  const fields = ['name', ...keys, ...rest]
  // Mostly in the usual order; sometimes in no order at all.
  fields.sort((a, b) => ALL.indexOf(a) - ALL.indexOf(b))
  if (random.int(1, 4) === 1) for (let at = fields.length - 1; at > 0; at--) [fields[at], fields[0]] = [fields[0], fields[at]]
  return fields
}

export async function shapes(seed, { count = 1500, lists = 70 } = {}) {
  const random = createRandom(660_000 + seed)
  const folder = createFolder(`shapes-${seed}`)
  const people = createFolk(random, count + 700, { born: [1942, 2006] }).filter((p) => p.birth.year < 2008)
  const members = people.slice(0, count)
  const others = people.slice(count)
  const crew = createFolk(createRandom(661_000 + seed), 30, { born: [1965, 1998], foreigners: 900 })
    .filter((p) => p.birth.year < 2000)
    .slice(0, 6)
  const id = (p) => `${seed % 2 ? 'M-' : ''}${pad(p.id + 30_000, 6)}`
  const hand = createHand(random, id)
  const deal = (path, fields, list) => ({
    path,
    fields,
    records: list.map((person) => {
      const value = { phone: person.home.phone, mobile: person.mobile, mail: person.mail }
      return { path, person, source: person, fields, has: (field) => !(field in value) || value[field] !== undefined }
    }),
  })
  const plans = [deal('master.csv', ALL, members)]
  for (let n = 0; n < lists; n++) {
    const size = random.int(12, 40)
    const from = random.int(0, members.length - size)
    const list = [
      ...members.slice(from, from + Math.ceil(size * 0.8)),
      ...others.slice((n * 9) % 600, ((n * 9) % 600) + Math.floor(size * 0.2)),
    ]
    plans.push(deal(`lists/${pad(n + 1, 3)}.${random.pick(KINDS)}`, drawFields(random), list))
  }
  separate(plans.flatMap(({ records }) => records))

  for (const plan of plans) await write(folder, plan, random, hand, crew)
  folder.copy('lists/001.' + plans[1].path.split('.').at(-1), 'copy/001.' + plans[1].path.split('.').at(-1))
  await folder.pack('old.zip', [plans[2].path])
  return folder
}

async function write(folder, { path, fields, records }, random, hand, crew) {
  const kind = path.split('.').at(-1)
  const isMaster = path === 'master.csv'
  const isSplit = !isMaster && random.int(1, 5) === 1
  const columns = fields.flatMap((field) => (field === 'name' && isSplit ? ['surname', 'given'] : [field]))
  const labels = columns.map((column) => (isMaster ? LABELS[column][0] : random.pick(LABELS[column])))
  const more = isMaster ? [] : [0, 1, 2].filter(() => random.int(1, 2) === 1).map(() => random.pick(OTHERS))
  const isNumbered = !isMaster && random.int(1, 3) === 1
  const hasAgent = !isMaster && random.int(1, 5) === 1 && !['html', 'md', 'docx'].includes(kind)
  const header = [
    ...(isNumbered ? ['No'] : []),
    ...labels,
    ...more.map(([label]) => label),
    ...(hasAgent ? [random.pick(['担当', '担当者', '受付者', '営業担当'])] : []),
  ]
  const cell = (person, column) =>
    column === 'surname' ? person.surname.text : column === 'given' ? person.given.text : hand(person, column)

  const rows = []
  records.forEach(({ person, source, keys }, n) => {
    if (!isMaster && kind !== 'docx' && kind !== 'html' && n > 0 && n % random.int(9, 14) === 0)
      rows.push(row(random.pick(kind === 'md' ? [() => header.map(() => '')] : BETWEEN)(random, header)))
    const texts = columns.map((column) => cell(source, column))
    const has = (column) => columns.includes(column) && texts[columns.indexOf(column)] !== ''
    const knows = [...(has('address') || has('zip') ? ['region'] : []), ...(has('birth') ? ['birth'] : []), ...(has('sex') ? ['sex'] : [])]
    const cells = [
      ...(isNumbered ? [n + 1] : []),
      ...texts,
      ...more.map(([, values]) => random.pick(values)),
      ...(hasAgent ? [crew[n % 6].name] : []),
    ]
    rows.push(row(cells, { ...one(person, knows, hasAgent ? [1, cells.length - 1] : undefined), keyed: keys.length > 0 }))
  })
  const used = []
  const titles = isMaster
    ? []
    : Array.from({ length: random.int(0, 3) }, () => random.pick(TITLES)).flatMap((title) => {
        const clerk = random.pick(crew)
        const made = title(random, clerk)
        if (JSON.stringify(made).includes(clerk.name)) used.push(clerk)
        return made
      })
  const foot = isMaster ? [] : random.pick(FEET)(records.length)
  const above = [...titles, header]
  if (used.length > 0)
    folder.staff(
      path,
      1,
      kind === 'html' ? 1 : Math.max(1, titles.length),
      used,
      kind.startsWith('x') || kind === 'ods' ? { sheet: 'Sheet1' } : {},
    )
  const right = isMaster ? 0 : random.int(0, 4) === 0 ? 1 : 0
  const agents = (sheet) => {
    if (hasAgent)
      folder.staff(path, above.length + 1, above.length + rows.length, crew, {
        columns: [header.length + right, header.length + right],
        ...(sheet ? { sheet } : {}),
      })
  }

  switch (kind) {
    case 'csv':
    case 'tsv':
      folder.delimited(path, above, rows, {
        separator: kind === 'tsv' ? '\t' : ',',
        bom: random.int(0, 1) === 1,
        quote: kind === 'csv' && random.int(0, 3) === 0,
        foot,
      })
      if (hasAgent) folder.staff(path, above.length + 1, above.length + rows.length, crew, { columns: [header.length, header.length] })
      return
    case 'html':
      folder.blocks(path, [
        {
          text: `<html><body>${titles.map((line) => `<p>${line.join(' ')}</p>`).join('')}\n<table border="1">\n<tr>${header.map((text) => `<th>${text}</th>`).join('')}</tr>`,
        },
        ...rows.map(({ cells, who }) => ({
          text: `<tr>${cells.map((text) => `<td>${text ?? ''}</td>`).join('')}</tr>`,
          who: who.map((some) => ({ ...some, columns: undefined })),
        })),
        { text: '</table></body></html>' },
      ])
      return
    case 'md':
      folder.blocks(path, [
        {
          text: `${titles.map((line) => `${line.join(' ')}\n`).join('')}\n| ${header.join(' | ')} |\n|${header.map(() => '---').join('|')}|`,
        },
        ...rows.map(({ cells, who }) => ({
          text: `| ${cells.join(' | ')} |`,
          who: who.map((some) => ({ ...some, columns: undefined })),
        })),
      ])
      return
    case 'docx':
      return folder.roster(
        path,
        titles.map((line) => line.join('　')),
        header,
        rows,
      )
    default:
      folder.book(path, [{ name: 'Sheet1', head: above, rows, foot, right }], kind)
      agents('Sheet1')
  }
}
