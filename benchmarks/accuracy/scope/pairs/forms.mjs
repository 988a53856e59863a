// Puts records of two persons into the formats.
import { WHO } from '../census/folder.mjs'
import { pen, together } from '../census/pen.mjs'

const RELATION = { label: '続柄', key: 'relationship' }

/** The label of a field of somebody in a role: 契約者氏名, 契約者_氏名, 氏名（契約者）. */
function labelled(role, label, join) {
  if (role === '') return label
  return join === '（' ? (label.includes('（') ? `${role}${label}` : `${label}（${role}）`) : `${role}${join}${label}`
}

/** Both persons of a record, written: values by label, and the records. */
function write({ first, second, relation, relationOf, livesWithFirst }, couple, columns = []) {
  const [w, v] = [pen(couple.first), pen(couple.second)]
  const one = first.map((field) => field.write(w, couple.first))
  const two = second.map((field) => field.write(v, couple.second))
  if (relation) two.splice(1, 0, relationOf(couple))
  const who = together([w, columns[0]], [v, columns[1]])
  if (livesWithFirst(couple) && who[0].knows.has('region')) who[1].knows.add('region')
  return { one, two, who }
}

/** Labels of both sides, without their roles. */
function sides({ first, second, relation }, word) {
  const one = first.map(({ label }) => label)
  const two = second.map(({ label }) => label)
  if (relation) two.splice(1, 0, word)
  return [one, two]
}

/** One row of cells: number, first, second, noise. */
function flat(file) {
  const [one, two] = sides(file, RELATION.label)
  const columns = [
    [2, 1 + one.length],
    [2 + one.length, 1 + one.length + two.length],
  ]
  const labels = [
    'No',
    ...one.map((label) => labelled(file.role[0], label, file.join)),
    ...two.map((label) => labelled(file.role[1], label, file.join)),
    '備考',
  ]
  const rows = file.list.map((couple, at) => {
    const record = write(file, couple, columns)
    return { cells: [at + 1, ...record.one, ...record.two, file.random.pick(['', '', '確認済', '要連絡'])], who: record.who }
  })
  return { labels, rows, one, two }
}

export const PAIR_FORMS = {
  csv(folder, path, file) {
    const { labels, rows } = flat(file)
    folder.csv(path, [labels], rows, { bom: true })
  },
  cp932(folder, path, file) {
    const { labels, rows } = flat(file)
    folder.csv(path, [labels], rows, { cp932: true, foot: [['計', `${rows.length}件`, ...labels.slice(2).map(() => '')]] })
  },
  tsv(folder, path, file) {
    const { labels, rows } = flat(file)
    folder.csv(path, [labels], rows, { separator: '\t' })
  },
  xlsx(folder, path, file) {
    const { labels, rows } = flat(file)
    folder.xlsx(path, [{ name: '一覧', head: [['一覧表（取扱注意）'], [], labels], rows, foot: [['合計', `${rows.length}件`]] }])
  },
  merged(folder, path, file) {
    const { rows, one, two } = flat(file)
    const letter = (n) => String.fromCharCode(64 + n)
    const blank = (list) => list.slice(1).map(() => '')
    const [a, b] = [1 + one.length, 1 + one.length + two.length]
    folder.xlsx(path, [
      {
        name: '管理表',
        head: [
          ['No', file.role[0] || '本人', ...blank(one), file.role[1], ...blank(two), '備考'],
          ['', ...one, ...two, ''],
        ],
        merges: ['A1:A2', `B1:${letter(a)}1`, `${letter(a + 1)}1:${letter(b)}1`, `${letter(b + 1)}1:${letter(b + 1)}2`],
        rows,
      },
    ])
  },
  json(folder, path, file) {
    const [one, two] = sides(file, RELATION.key)
    folder.json(path, {
      records: file.list.map((couple, at) => {
        const record = write(file, couple)
        const object = (labels, values, who) => ({ ...Object.fromEntries(labels.map((label, n) => [label, values[n]])), [WHO]: [who] })
        return {
          no: at + 1,
          [file.role[0]]: object(one, record.one, record.who[0]),
          [file.role[1]]: object(two, record.two, record.who[1]),
          status: 'active',
        }
      }),
    })
  },
  ndjson(folder, path, file) {
    const [one, two] = sides(file, RELATION.key)
    const columns = [
      [2, 1 + one.length],
      [2 + one.length, 1 + one.length + two.length],
    ]
    folder.text(
      path,
      file.list.map((couple, at) => {
        const record = write(file, couple, columns)
        const object = (labels, values) => Object.fromEntries(labels.map((label, n) => [label, values[n]]))
        return {
          text: JSON.stringify({ seq: at, [file.role[0]]: object(one, record.one), [file.role[1]]: object(two, record.two) }),
          who: record.who,
        }
      }),
    )
  },
  xml(folder, path, file) {
    const [one, two] = sides(file, RELATION.key)
    const part = (role, labels, values) =>
      [`    <${role}>`, ...labels.map((label, n) => `      <${label}>${values[n]}</${label}>`), `    </${role}>`].join('\n')
    folder.text(path, [
      { text: '<?xml version="1.0" encoding="UTF-8"?>\n<records>' },
      ...file.list.flatMap((couple, at) => {
        const record = write(file, couple)
        return [
          { text: `  <record no="${at + 1}">` },
          { text: part(file.role[0], one, record.one), who: [record.who[0]] },
          { text: part(file.role[1], two, record.two), who: [record.who[1]] },
          { text: '  </record>' },
        ]
      }),
      { text: '</records>' },
    ])
  },
  yaml(folder, path, file) {
    const [one, two] = sides(file, RELATION.key)
    const part = (role, labels, values) => [`    ${role}:`, ...labels.map((label, n) => `      ${label}: "${values[n]}"`)].join('\n')
    folder.text(path, [
      { text: 'records:' },
      ...file.list.flatMap((couple, at) => {
        const record = write(file, couple)
        return [
          { text: `  - no: ${at + 1}` },
          { text: part(file.role[0], one, record.one), who: [record.who[0]] },
          { text: part(file.role[1], two, record.two), who: [record.who[1]] },
        ]
      }),
    ])
  },
  sql(folder, path, file) {
    const [one, two] = sides(file, RELATION.key)
    const names = ['id', ...one.map((label) => `${file.role[0]}_${label}`), ...two.map((label) => `${file.role[1]}_${label}`)]
    const columns = [
      [2, 1 + one.length],
      [2 + one.length, names.length],
    ]
    folder.text(path, [
      { text: `INSERT INTO records (${names.join(', ')}) VALUES` },
      ...file.list.map((couple, at) => {
        const record = write(file, couple, columns)
        const values = [...record.one, ...record.two].map((value) => `'${value}'`)
        return { text: `(${[at + 1, ...values].join(', ')})${at === file.list.length - 1 ? ';' : ','}`, who: record.who }
      }),
    ])
  },
  txt(folder, path, file) {
    const [one, two] = sides(file, RELATION.label)
    const part = (role, labels, values) =>
      [...(role === '' ? [] : [`【${role}】`]), ...labels.map((label, n) => `${label}：${values[n]}`)].join('\n')
    folder.text(path, [
      { text: '受付票\n' },
      ...file.list.flatMap((couple, at) => {
        const record = write(file, couple)
        return [
          { text: `==== ${at + 1} ====` },
          { text: part(file.role[0], one, record.one), who: [record.who[0]] },
          { text: part(file.role[1], two, record.two), who: [record.who[1]] },
          { text: '' },
        ]
      }),
    ])
  },
  html(folder, path, file) {
    const { labels, rows, one } = flat(file)
    folder.text(path, [
      { text: `<html><head><meta charset="utf-8"></head><body><table>\n<tr>${labels.map((label) => `<th>${label}</th>`).join('')}</tr>` },
      ...rows.flatMap(({ cells, who: [first, second] }) => {
        const td = cells.map((cell) => `<td>${cell}</td>`)
        const own = ({ columns: _, ...rest }) => rest
        return [
          { text: `<tr>${td.slice(0, 1 + one.length).join('')}`, who: [own(first)] },
          { text: `${td.slice(1 + one.length).join('')}</tr>`, who: [own(second)] },
        ]
      }),
      { text: '</table></body></html>' },
    ])
  },
  docxTable(folder, path, file) {
    const { labels, rows } = flat(file)
    return folder.docx(path, [{ text: '名簿' }, { rows: [{ cells: labels }, ...rows] }])
  },
  pptx(folder, path, file) {
    const { labels, rows } = flat(file)
    const slides = []
    for (let at = 0; at < rows.length; at += 9)
      slides.push({ title: `一覧 ${at / 9 + 1}`, rows: [{ cells: labels }, ...rows.slice(at, at + 9)] })
    return folder.pptx(path, slides)
  },
}
