// A folder with its truth: who stands in which row, and what that row says of them.
import JSZip from 'jszip'
import * as XLSX from 'xlsx'
import { writeList } from '../acceptance/pdf.mjs'
import { keyed } from './rows.mjs'
import { encode } from './shift-jis.mjs'

const DATE = new Date(Date.UTC(2024, 8, 20))
const ROWS_A_PAGE = 28
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An empty cell of a sheet is none. */
const blanks = (row) => Array.from(row, (one) => (one === undefined || one === '' ? null : one))

/** `name` of the incident; the writers take lists (see `list`) or blocks `{ text, who }`. */
export function createFolder(name) {
  const files = new Map()
  const members = new Map()
  const truth = []
  const labels = []
  let copies = 0
  const at = (path, who, place) => {
    for (const one of who ?? []) truth.push({ path, ...place, ...one })
  }
  const learn = (path, { labels: own = [] }) => own.forEach(([label, type]) => labels.push([path, label, type]))

  function text(path, blocks, { cp932 = false, bom = false, crlf = false } = {}) {
    const lines = []
    for (const { text: own, who } of blocks) {
      const from = lines.length + 1
      lines.push(...own.split('\n'))
      at(path, who, { from, to: lines.length })
    }
    const content = `${lines.join(crlf ? '\r\n' : '\n')}${crlf ? '\r\n' : '\n'}`
    files.set(path, cp932 ? encode(content) : Buffer.from((bom ? '\ufeff' : '') + content))
  }
  const quote = (value, separator) => {
    const own = String(value)
    return own.includes(separator) || own.includes('"') || own.includes('\n') ? `"${own.replaceAll('"', '""')}"` : own
  }
  return {
    name,
    files,
    truth,
    labels,
    text,
    /** Delimited text; `quoted` all cells; `above`, `foot`: lines as they stand. */
    csv(path, own, { separator = ',', quoted = false, above = [], foot = [], headless = false, ...options } = {}) {
      if (!headless) learn(path, own)
      const line = (cells) =>
        cells.map((one) => (quoted ? `"${String(one).replaceAll('"', '""')}"` : quote(one, separator))).join(separator)
      const blocks = own.rows.map(({ cells, who }) => ({ text: line(cells), who }))
      text(
        path,
        [
          ...above.map((one) => ({ text: one })),
          ...(headless ? [] : [{ text: line(own.head) }]),
          ...blocks,
          ...foot.map((one) => ({ text: one })),
        ],
        options,
      )
    },
    /**
     * Sheets `{ name, list, above, foot, group, left, beside }`: `above` rows over the head, `group` [label, count] over labels (merged), `beside` a second list to the right.
     * The ending of the path tells .xlsx, .xls or .ods.
     */
    book(path, sheets) {
      const book = XLSX.utils.book_new()
      for (const { name: sheet, list: own, above = [], foot = [], group, left = 0, beside, cells: raw } of sheets) {
        const rows = [...(raw ?? []), ...above.map((row) => [...row])]
        const merges = []
        const pad = (cells) => [...Array.from({ length: left }, () => ''), ...cells]
        if (own !== undefined) {
          learn(path, own)
          if (group !== undefined) {
            const row = []
            for (const [label, count] of group) {
              const [r, c] = [rows.length, left + row.length]
              if (label !== '' && count > 1) merges.push({ s: { r, c }, e: { r, c: c + count - 1 } })
              // Columns of no group: their label stands above, merged over both lines.
              for (let n = 0; n < count && label === ''; n++) merges.push({ s: { r, c: c + n }, e: { r: r + 1, c: c + n } })
              for (let n = 0; n < count; n++) row.push(label === '' ? own.head[row.length] : n === 0 ? label : '')
            }
            rows.push(pad(row))
          }
          const start = rows.length
          let seen = 0
          const alone = (group ?? [])
            .flatMap(([label, count]) => Array.from({ length: count }, () => [seen++, label === '']))
            .filter(([, is]) => is)
          rows.push(pad(own.head.map((one, n) => (alone.some(([at]) => at === n) ? '' : one))))
          own.rows.forEach(({ cells, who }) => {
            rows.push(pad(cells))
            at(
              path,
              who.map((one) => ({ ...one, columns: one.columns.map((n) => n + left) })),
              { sheet, from: rows.length, to: rows.length },
            )
          })
          if (beside !== undefined) {
            learn(path, beside)
            const shift = left + own.head.length + 1
            const put = (row, cells) => cells.forEach((one, n) => (row[shift + n] = one))
            const fill = (n) => (rows[n] ??= [])
            put(fill(start), beside.head)
            beside.rows.forEach(({ cells, who }, n) => {
              put(fill(start + 1 + n), cells)
              at(
                path,
                who.map((one) => ({ ...one, columns: one.columns.map((c) => c + shift) })),
                { sheet, from: start + n + 2, to: start + n + 2 },
              )
            })
          }
        }
        rows.push(...foot)
        const made = XLSX.utils.aoa_to_sheet(rows.map(blanks), { dateNF: 'yyyy/m/d' })
        made['!merges'] = merges
        XLSX.utils.book_append_sheet(book, made, sheet)
      }
      book.Props = { CreatedDate: DATE }
      const type = path.endsWith('.xls') ? 'biff8' : path.endsWith('.ods') ? 'ods' : 'xlsx'
      files.set(path, Buffer.from(XLSX.write(book, { type: 'buffer', bookType: type, compression: true })))
    },
    /** A sheet as it stands, with records at rows from 1: `who` of `{ from, to, columns }`. */
    sheet(path, sheets) {
      const book = XLSX.utils.book_new()
      for (const { name: sheet, rows, merges = [], who = [] } of sheets) {
        const made = XLSX.utils.aoa_to_sheet(rows.map(blanks))
        made['!merges'] = merges
        XLSX.utils.book_append_sheet(book, made, sheet)
        for (const one of who) truth.push({ path, sheet, ...one })
      }
      const type = path.endsWith('.xls') ? 'biff8' : 'xlsx'
      files.set(path, Buffer.from(XLSX.write(book, { type: 'buffer', bookType: type, compression: true })))
    },
    html(path, own, { title = '', above = '', encoding = 'utf-8' } = {}) {
      learn(path, own)
      const blocks = [
        {
          text: `<html>\n<head><meta charset="${encoding}"><title>${title}</title></head>\n<body>\n<h2>${title}</h2>\n<p>${above}</p>\n<table border="1">\n<tr>${own.head.map((one) => `<th>${escape(one)}</th>`).join('')}</tr>`,
        },
      ]
      for (const { cells, who } of own.rows) {
        const cuts = new Set([0, ...who.flatMap(({ columns }) => [columns[0] - 1, columns[1]])])
        blocks.push({ text: '<tr>' })
        let start = 0
        for (let n = 1; n <= cells.length; n++) {
          if (n < cells.length && !cuts.has(n)) continue
          const here = who.filter(({ columns }) => columns[0] - 1 >= start && columns[1] <= n).map(({ columns: _, ...one }) => one)
          blocks.push({
            text: cells
              .slice(start, n)
              .map((one) => `<td>${escape(one)}</td>`)
              .join(''),
            who: here,
          })
          start = n
        }
        blocks.push({ text: '</tr>' })
      }
      text(path, [...blocks, { text: '</table>\n</body></html>' }], { cp932: encoding === 'shift_jis' })
    },
    /** One object a line; a dot in a label nests. */
    ndjson(path, own) {
      learn(path, own)
      text(
        path,
        own.rows.map(({ cells, who }) => ({ text: JSON.stringify(nest(own.head, cells)), who: who.map(({ columns: _, ...one }) => one) })),
      )
    },
    sql(path, table, own, { perInsert = 50 } = {}) {
      learn(path, own)
      const names = own.head.map((one) => `\`${one}\``)
      const value = (one) => (one === '' ? 'NULL' : typeof one === 'number' ? one : `'${String(one).replaceAll("'", "\\'")}'`)
      text(path, [
        {
          text: `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Host: localhost    Database: app\nDROP TABLE IF EXISTS \`${table}\`;\nCREATE TABLE \`${table}\` (\n${names.map((one) => `  ${one} varchar(255) DEFAULT NULL`).join(',\n')}\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\nLOCK TABLES \`${table}\` WRITE;`,
        },
        ...own.rows.map(({ cells, who }, n) => ({
          text: `${n % perInsert === 0 ? `INSERT INTO \`${table}\` (${names.join(',')}) VALUES\n` : ''}(${cells.map(value).join(',')})${n % perInsert === perInsert - 1 || n === own.rows.length - 1 ? ';' : ','}`,
          who: who.map(({ columns: _, ...one }) => one),
        })),
        { text: 'UNLOCK TABLES;' },
      ])
    },
    markdown(path, own, { above = '', below = '' } = {}) {
      learn(path, own)
      text(path, [
        { text: above },
        { text: `| ${own.head.join(' | ')} |\n|${own.head.map(() => '---').join('|')}|` },
        ...own.rows.map(({ cells, who }) => ({ text: `| ${cells.join(' | ')} |`, who })),
        { text: below },
      ])
    },
    /** A list as it is printed; its places are pages and lines. */
    async printed(path, title, own) {
      learn(path, own)
      const pages = []
      for (let from = 0; from < own.rows.length; from += ROWS_A_PAGE) {
        const rows = own.rows.slice(from, from + ROWS_A_PAGE)
        pages.push({ title, rows: [own.head, ...rows.map(({ cells }) => cells)] })
        rows.forEach(({ who }, n) => at(path, who, { sheet: `page ${pages.length}`, from: n + 3, to: n + 3 }))
      }
      files.set(path, await writeList(pages))
    },
    /** A Word document of blocks: `{ text, who }` a paragraph, `{ rows: [{ cells, who }] }` a table. Every paragraph counts, those of cells too. */
    async docx(path, blocks) {
      let count = 0
      const paragraph = (own) => {
        count++
        return `<w:p><w:r><w:t xml:space="preserve">${escape(own)}</w:t></w:r></w:p>`
      }
      let body = ''
      for (const { text: own, rows, who } of blocks) {
        const from = count + 1
        if (rows === undefined) body += own.split('\n').map(paragraph).join('')
        else {
          body += '<w:tbl><w:tblPr/><w:tblGrid/>'
          for (const { cells, who: there } of rows) {
            const start = count + 1
            body += `<w:tr>${cells.map((one) => `<w:tc><w:tcPr/>${paragraph(one)}</w:tc>`).join('')}</w:tr>`
            for (const { columns, ...one } of there ?? [])
              truth.push({ path, from: columns ? start + columns[0] - 1 : start, to: columns ? start + columns[1] - 1 : count, ...one })
          }
          body += '</w:tbl>'
        }
        at(path, who, { from, to: count })
      }
      const zip = new JSZip()
      const put = (file, content) => zip.file(file, content, { date: DATE })
      put(
        '[Content_Types].xml',
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      )
      put(
        '_rels/.rels',
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      )
      put(
        'word/document.xml',
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      )
      files.set(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
    },
    /** Moves files into an archive; their truth goes with them. */
    async zip(path, paths) {
      const zip = new JSZip()
      for (const one of paths) {
        zip.file(one, files.get(one), { date: DATE })
        members.set(`${path}!${one}`, files.get(one))
        files.delete(one)
        for (const entry of truth) if (entry.path === one) entry.path = `${path}!${one}`
        for (const label of labels) if (label[0] === one) label[0] = `${path}!${one}`
      }
      files.set(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
    },
    /** A byte-identical copy. */
    copy(path, to) {
      files.set(to, files.get(path))
      copies += truth.filter((entry) => entry.path === path && !entry.isStaff).length
      for (const entry of truth.filter((one) => one.path === path)) truth.push({ ...entry, path: to })
    },
    finish() {
      const entries = keyed(truth).map(({ isStaff, keys: _, ...entry }) => (isStaff ? { ...entry, staff: [entry.person] } : entry))
      return {
        name,
        files,
        members,
        truth: entries,
        labels,
        recordsWithoutCopies: () => entries.filter(({ staff }) => staff === undefined).length - copies,
      }
    },
  }
}

function nest(head, cells) {
  const object = {}
  head.forEach((label, n) => {
    const steps = label.split('.')
    let node = object
    for (const step of steps.slice(0, -1)) node = node[step] ??= {}
    node[steps.at(-1)] = cells[n] === '' ? null : cells[n]
  })
  return object
}
