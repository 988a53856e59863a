// A folder of an incident: lists in every format that an office writes them in, with the truth of each row.
import * as XLSX from 'xlsx'
import { writeList } from './pdf.mjs'
import { createFolder as createCensusFolder } from '../census/folder.mjs'

const escape = (value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const sqlText = (value) => (typeof value === 'number' ? String(value) : value === '' ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`)
const CELLS_PER_PAGE = 30

/** `head`, `rows` and `labels` are those of `list` (columns.mjs); `labels` of all files are kept in `folder.labels` as [path, label, type]. */
export function createFolder(name) {
  const folder = createCensusFolder(name)
  const labels = []
  const learn = (path, list) => list.labels?.forEach(([label, type]) => labels.push([path, label, type]))
  const blocksOf = (rows, write) => rows.map((row, n) => ({ text: write(row.cells, n), who: row.who, staff: row.staff }))
  const incident = folder.finish()
  /** Rows whose cells stand on lines of their own, so that two persons of a row can be told apart. */
  const cellLines = (row, write, open, close) => {
    const owner = (at) => row.who.filter(({ columns }) => columns === undefined || (at + 1 >= columns[0] && at + 1 <= columns[1]))
    const parts = [{ text: open }]
    let last
    row.cells.forEach((cell, at) => {
      const who = owner(at)
      const staff =
        row.staff !== undefined && at + 1 >= row.staff.columns[0] && at + 1 <= row.staff.columns[1] ? row.staff.people : undefined
      if (
        last !== undefined &&
        last.staff?.people === staff &&
        last.who.length === who.length &&
        last.who.every((one, n) => one.from === who[n])
      )
        last.text += `\n${write(cell, at)}`
      else
        parts.push(
          (last = {
            text: write(cell, at),
            who: who.map((from) => ({ ...from, from, columns: undefined })),
            ...(staff ? { staff: { people: staff } } : {}),
          }),
        )
    })
    parts.push({ text: close })
    // `from` only told the parts apart; a record's own place comes from its block.
    for (const part of parts) part.who = part.who?.map(({ from: _, ...one }) => one)
    return parts
  }

  return {
    ...folder,
    labels,
    incident,
    /** Delimited text; `above`: lines over the head. */
    csv(path, list, { above = [], foot = [], headless = false, ...options } = {}) {
      if (!headless) learn(path, list)
      folder.csv(path, [...above, ...(headless ? [] : [list.head])], list.rows, { foot, ...options })
    },
    /** Sheets `{ name, list, above, foot, merges, left }`; the path tells .xlsx, .xls or .ods. */
    book(path, sheets) {
      const moved = sheets.map(({ name: sheet, list, above = [], foot = [], merges = [], left = 0 }) => {
        learn(path, list)
        const pad = (cells) => [...Array.from({ length: left }, () => ''), ...cells]
        const shift = (one) => (one?.columns === undefined ? one : { ...one, columns: one.columns.map((at) => at + left) })
        const rows = list.rows.map((row) => ({
          cells: pad(row.cells),
          who: row.who?.map(shift),
          ...(row.staff ? { staff: shift(row.staff) } : {}),
        }))
        return { name: sheet, head: [...above, list.head].map(pad), rows, foot: foot.map(pad), merges }
      })
      folder.xlsx(path, moved)
      if (path.endsWith('.ods'))
        folder.files.set(path, XLSX.write(XLSX.read(folder.files.get(path)), { type: 'buffer', bookType: 'ods', compression: true }))
    },
    /** A page with a table; every cell a line. */
    html(path, list, { title = '', caption = '' } = {}) {
      learn(path, list)
      folder.text(path, [
        {
          text: `<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>${title}</title>\n<style>td{border:1px solid #999}</style></head>\n<body><h1>${title}</h1>\n<p>${caption}</p>\n<table>`,
        },
        { text: `<thead><tr>${list.head.map((label) => `<th>${escape(label)}</th>`).join('')}</tr></thead><tbody>` },
        ...list.rows.flatMap((row) => cellLines(row, (cell) => `<td>${escape(cell)}</td>`, '<tr>', '</tr>')),
        { text: '</tbody></table>\n</body></html>' },
      ])
    },
    /** Elements of `row`, one for each cell; `tags` are the names of the elements. */
    xml(path, list, { root = 'records', row: element = 'record', tags = list.head } = {}) {
      learn(path, { labels: list.labels?.map(([, type], at) => [tags[at], type]) })
      folder.text(path, [
        { text: `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>` },
        ...list.rows.flatMap((row) =>
          cellLines(row, (cell, at) => `    <${tags[at]}>${escape(cell)}</${tags[at]}>`, `  <${element}>`, `  </${element}>`),
        ),
        { text: `</${root}>` },
      ])
    },
    /** A dump of one table: its definition, then rows of values. */
    sql(path, table, list, { perInsert = 1, listed = true } = {}) {
      learn(path, list)
      const names = list.head.map((label) => `\`${label}\``)
      const into = `INSERT INTO \`${table}\`${listed ? ` (${names.join(', ')})` : ''} VALUES`
      const rows = blocksOf(list.rows, (cells, n) => {
        const isLast = (n + 1) % perInsert === 0 || n === list.rows.length - 1
        return `${n % perInsert === 0 ? into + (perInsert > 1 ? '\n' : ' ') : ''}(${cells.map(sqlText).join(',')})${isLast ? ';' : ','}`
      })
      folder.text(path, [
        {
          text: `-- MySQL dump 10.13\nSET NAMES utf8mb4;\nDROP TABLE IF EXISTS \`${table}\`;\nCREATE TABLE \`${table}\` (\n${names.map((one) => `  ${one} varchar(255) DEFAULT NULL`).join(',\n')}\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;`,
        },
        ...rows,
        { text: '-- Dump completed' },
      ])
    },
    /** One object a line; a `.` in a label nests. */
    ndjson(path, list) {
      learn(path, list)
      folder.text(
        path,
        blocksOf(list.rows, (cells) => JSON.stringify(nest(list.head, cells))),
      )
    },
    markdown(path, list, { above = '' } = {}) {
      learn(path, list)
      folder.text(path, [
        { text: above },
        { text: `| ${list.head.join(' | ')} |\n|${list.head.map(() => ' --- ').join('|')}|` },
        ...blocksOf(list.rows, (cells) => `| ${cells.join(' | ')} |`),
      ])
    },
    async letterTable(path, list, { above = [], below = [] } = {}) {
      learn(path, list)
      await folder.docx(path, [
        ...above.map((text) => ({ text })),
        { rows: [{ cells: list.head }, ...list.rows] },
        ...below.map((text) => ({ text })),
      ])
    },
    /** Slides of a dozen rows each. */
    async slides(path, title, list) {
      learn(path, list)
      const slides = []
      for (let at = 0; at < list.rows.length; at += 12)
        slides.push({ title: `${title}（${at / 12 + 1}）`, rows: [{ cells: list.head }, ...list.rows.slice(at, at + 12)] })
      await folder.pptx(path, slides)
    },
    /** A printed list: a line a row, cells in columns; its places are `page N` and the line on it. */
    async printed(path, title, list) {
      learn(path, list)
      const pages = []
      for (let at = 0; at < list.rows.length; at += CELLS_PER_PAGE) {
        const rows = list.rows.slice(at, at + CELLS_PER_PAGE)
        pages.push({ title, rows: [list.head, ...rows.map(({ cells }) => cells)] })
        rows.forEach(({ who }, n) =>
          who.forEach((one) => incident.truth.push({ path, sheet: `page ${pages.length}`, from: n + 3, to: n + 3, ...one })),
        )
      }
      folder.files.set(path, await writeList(pages))
    },
    /** A document that is all of one record. */
    async letter(path, blocks, who) {
      await folder.docx(path, blocks)
      for (const one of who) incident.truth.push({ path, from: 0, to: Infinity, ...one })
    },
    /** The incident as the benchmark takes it. */
    finish: () => Object.assign(folder.finish(), { labels }),
  }
}

function nest(head, cells) {
  const object = {}
  head.forEach((label, at) => {
    const path = label.split('.')
    let node = object
    for (const step of path.slice(0, -1)) node = node[step] ??= {}
    node[path.at(-1)] = cells[at] === '' ? null : cells[at]
  })
  return object
}
