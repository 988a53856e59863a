// Puts the records of a file into its format.
import { WHO } from '../census/folder.mjs'
import { pen } from '../census/pen.mjs'

/** Cells of somebody in the order of the fields, with the record and the staff. */
function rowOf(fields, p, clerk) {
  const w = pen(p)
  const cells = fields.map((field) => field.write(w, p, clerk))
  const last = fields.findLastIndex(({ kind }) => kind !== 'staff') + 1
  const staff = fields.at(-1).kind === 'staff' ? { people: [clerk], columns: [fields.length, fields.length] } : undefined
  return { cells, who: [w.who(staff ? [1, last] : undefined)], ...(staff ? { staff } : {}) }
}
const rowsOf = ({ fields, people, clerk }) => people.map((p, at) => rowOf(fields, p, clerk(at)))
const labels = (fields) => fields.map(({ label }) => label)
const wide = (fields, ...cells) => [...cells, ...Array(Math.max(0, fields.length - cells.length)).fill('')]

/** Writers by format: `(folder, path, { fields, people, clerk, random })`. */
export const FORMS = {
  csv: (folder, path, file) => folder.csv(path, [labels(file.fields)], rowsOf(file), { bom: true }),
  cp932: (folder, path, file) =>
    folder.csv(path, [labels(file.fields)], rowsOf(file), { cp932: true, foot: [wide(file.fields, '合計', `${file.people.length}件`)] }),
  tsv: (folder, path, file) => folder.csv(path, [labels(file.fields)], rowsOf(file), { separator: '\t' }),
  xlsx(folder, path, file) {
    const rows = rowsOf(file)
    const half = Math.ceil(rows.length / 2)
    const head = [wide(file.fields, `${path.split('/').at(-1).split('.')[0]}（社外秘）`), [], labels(file.fields)]
    folder.xlsx(path, [
      { name: '東日本', head, rows: rows.slice(0, half), foot: [wide(file.fields, '計', `${half}名`)] },
      { name: '西日本', head, rows: rows.slice(half), foot: [wide(file.fields, '計', `${rows.length - half}名`)] },
      {
        name: '集計',
        head: [
          ['区分', '人数'],
          ['東日本', half],
          ['西日本', rows.length - half],
        ],
        rows: [],
      },
    ])
  },
  merged(folder, path, { fields, ...file }) {
    // A first line of groups above the labels, each group once.
    const group = ({ kind }) =>
      kind === 'noise' || kind === 'staff' ? '管理欄' : /phone|mobile|email|zip|address/.test(kind) ? '連絡先' : '会員'
    const order = ['会員', '連絡先', '管理欄']
    const grouped = { ...file, fields: [...fields].sort((a, b) => order.indexOf(group(a)) - order.indexOf(group(b))) }
    const groups = grouped.fields.map(group)
    const merges = []
    groups.forEach((name, at) => {
      if (at > 0 && groups[at - 1] === name) return
      const end = groups.findIndex((other, index) => index > at && other !== name)
      const to = (end < 0 ? groups.length : end) - 1
      if (to > at) merges.push(`${String.fromCharCode(65 + at)}1:${String.fromCharCode(65 + to)}1`)
    })
    const first = groups.map((name, at) => (at > 0 && groups[at - 1] === name ? '' : name))
    folder.xlsx(path, [{ name: '一覧', head: [first, labels(grouped.fields)], merges, rows: rowsOf(grouped) }])
  },
  docx: (folder, path, file) =>
    folder.docx(path, [
      { text: '出欠および連絡先一覧' },
      { text: '取扱いに注意してください。' },
      { rows: [{ cells: labels(file.fields) }, ...rowsOf(file)] },
    ]),
  pptx(folder, path, file) {
    const rows = rowsOf(file)
    const slides = []
    for (let at = 0; at < rows.length; at += 10)
      slides.push({ title: `お客様一覧 ${at / 10 + 1}`, rows: [{ cells: labels(file.fields) }, ...rows.slice(at, at + 10)] })
    return folder.pptx(path, slides)
  },
  html(folder, path, file) {
    const tr = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
    folder.text(path, [
      {
        text: `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>一覧</title></head><body><table>\n${tr(labels(file.fields), 'th')}`,
      },
      ...rowsOf(file).map(({ cells, who }) => ({ text: tr(cells, 'td'), who })),
      { text: '</table></body></html>' },
    ])
  },
  md(folder, path, file) {
    folder.text(path, [
      { text: `# 一覧\n\n| ${labels(file.fields).join(' | ')} |\n|${file.fields.map(() => '---').join('|')}|` },
      ...rowsOf(file).map(({ cells, who }) => ({ text: `| ${cells.join(' | ')} |`, who })),
    ])
  },
  json(folder, path, { fields, people, clerk }) {
    folder.json(path, {
      result: {
        total: people.length,
        items: people.map((p, at) => {
          const w = pen(p)
          const one = { seq: at + 1, person: {}, contact: {}, meta: {} }
          for (const field of fields) {
            const part = /phone|mobile|email|zip|address/.test(field.kind) ? one.contact : field.kind === 'noise' ? one.meta : one.person
            part[field.label] = field.write(w, p, clerk(at))
          }
          return { ...one, [WHO]: [w.who()] }
        }),
      },
    })
  },
  ndjson(folder, path, { fields, people, clerk }) {
    folder.text(
      path,
      people.map((p, at) => {
        const w = pen(p)
        return {
          text: JSON.stringify({
            at: `2024-10-0${1 + (at % 9)}T10:00:00Z`,
            ...Object.fromEntries(fields.map((field) => [field.label, field.write(w, p, clerk(at))])),
          }),
          who: [w.who()],
        }
      }),
    )
  },
  xml(folder, path, { fields, people, clerk }) {
    folder.text(path, [
      { text: '<?xml version="1.0" encoding="UTF-8"?>\n<customers>' },
      ...people.map((p, at) => {
        const w = pen(p)
        return {
          text: [
            '  <customer>',
            ...fields.map((field) => `    <${field.label}>${field.write(w, p, clerk(at))}</${field.label}>`),
            '  </customer>',
          ].join('\n'),
          who: [w.who()],
        }
      }),
      { text: '</customers>' },
    ])
  },
  yaml(folder, path, { fields, people, clerk }) {
    folder.text(path, [
      { text: 'customers:' },
      ...people.map((p, at) => {
        const w = pen(p)
        return {
          text: fields.map((field, n) => `${n === 0 ? '  - ' : '    '}${field.label}: "${field.write(w, p, clerk(at))}"`).join('\n'),
          who: [w.who()],
        }
      }),
    ])
  },
  sql(folder, path, { fields, people, clerk }) {
    folder.text(path, [
      { text: `CREATE TABLE members (${fields.map(({ label }) => `${label} varchar(200)`).join(', ')});` },
      ...people.map((p, at) => {
        const w = pen(p)
        return {
          text: `INSERT INTO members (${labels(fields).join(', ')}) VALUES (${fields.map((field) => `'${field.write(w, p, clerk(at))}'`).join(', ')});`,
          who: [w.who()],
        }
      }),
    ])
  },
  log(folder, path, { fields, people, clerk }) {
    folder.text(
      path,
      people.map((p, at) => {
        const w = pen(p)
        return {
          text: `2024-10-${10 + (at % 20)} 12:00:0${at % 10} INFO action=update ${fields.map((field) => `${field.label}="${field.write(w, p, clerk(at))}"`).join(' ')}`,
          who: [w.who()],
        }
      }),
    )
  },
  txt(folder, path, { fields, people, clerk }) {
    folder.text(path, [
      { text: '受付票一覧\n' },
      ...people.map((p, at) => {
        const w = pen(p)
        return {
          text: `${[`----- No.${at + 1} -----`, ...fields.map((field) => `${field.label}：${field.write(w, p, clerk(at))}`)].join('\n')}\n`,
          who: [w.who()],
        }
      }),
    ])
  },
  mbox: (folder, path, { fields, people, clerk }) =>
    folder.mbox(
      path,
      people.map((p, at) => {
        const w = pen(p)
        const body = [
          'お申し込みを受け付けました。',
          '',
          ...fields.map((field) => `【${field.label}】${field.write(w, p, clerk(at))}`),
        ].join('\r\n')
        return {
          from: ['', 'form@kurashi-shop.example'],
          to: ['', 'order@kurashi-shop.example'],
          subject: 'お申し込み',
          body,
          who: [w.who()],
        }
      }),
    ),
}
