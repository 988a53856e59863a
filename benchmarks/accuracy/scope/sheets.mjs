// Short ways of writing lists down: columns are parted by bars, rows are made of persons.
import * as XLSX from 'xlsx'
import { encodeCp932 } from '../../../examples/leak/cp932.mjs'
import { writeZip } from '../../../examples/leak/documents.mjs'

const ALL = ['birth', 'sex', 'region']

/** A cell `#12` is the number 12, `#1985-04-01` a date of a spreadsheet, any other the text. */
const cellOf = (text) =>
  /^#\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text.slice(1)}T00:00:00Z`) : /^#-?[\d.]+$/.test(text) ? Number(text.slice(1)) : text

/** Rows of persons: `cells` writes one as a line with bars; `who` says whom it names (default: the person, with `knows`). */
export function rowsOf(list, cells, knows = ALL, who = (p) => [{ person: p, knows }]) {
  return list.map((p, n) => ({ cells: cells(p, n).split('|').map(cellOf), who: who(p, n) }))
}

/** A row that names nobody: totals, notes, blank lines. */
export const lineOf = (text) => ({ cells: text.split('|').map(cellOf), who: [] })
export const headOf = (...lines) => lines.map((line) => line.split('|').map(cellOf))

/** A workbook of Excel 97, or of another format that SheetJS writes (ods, xlsb). */
export function writeXls(sheets, bookType = 'biff8') {
  const book = XLSX.utils.book_new()
  for (const { name, head, rows } of sheets)
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([...head, ...rows.map(({ cells }) => cells)], { UTC: true }), name)
  return XLSX.write(book, { type: 'buffer', bookType })
}

/** Adds ways of writing to an incident (plan.mjs). */
export function withFormats(incident) {
  const { files, truth } = incident
  const note = (path, from, to, who, sheet) => {
    for (const { person, columns, keyed = true, knows = [] } of who)
      truth.push({ path, sheet, from, to, columns, person, keyed, knows: new Set(knows) })
  }
  return Object.assign(incident, {
    xls(path, sheets, bookType) {
      for (const { name, head, rows } of sheets)
        rows.forEach(({ who }, n) => note(path, head.length + 1 + n, head.length + 1 + n, who, name))
      files.set(path, writeXls(sheets, bookType))
    },
    /** A text with one line a person: `lines` are `{ text, who }`. */
    lines(path, lines, { cp932 = false, end = '\n' } = {}) {
      let line = 1
      for (const { text, who = [] } of lines) {
        const height = text.split('\n').length
        note(path, line, line + height - 1, who)
        line += height
      }
      const text =
        lines
          .map((one) => one.text)
          .join('\n')
          .replaceAll('\n', end) + end
      files.set(path, cp932 ? encodeCp932(text) : Buffer.from(text))
    },
    /** Slides of one table each, a person a row. */
    async pptx(path, slides) {
      slides.forEach(({ title, head, rows }, at) => {
        const width = head.length
        rows.forEach(({ who }, row) => note(path, 1 + (row + 1) * width + 1, 1 + (row + 2) * width, who, `slide ${at + 1}`))
        void title
      })
      files.set(path, await writePptx(slides.map(({ title, head, rows }) => ({ title, rows: [head, ...rows.map(({ cells }) => cells)] }))))
    },
  })
}

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A presentation of slides `{ title, rows }`. */
function writePptx(slides) {
  const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const xml = (content) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`
  const p = (text) => `<a:p><a:r><a:t>${escape(text)}</a:t></a:r></a:p>`
  const slide = ({ title, rows }) =>
    xml(
      `<p:sld xmlns:a="${A}" xmlns:p="${P}" xmlns:r="${R}"><p:cSld><p:spTree><p:sp><p:txBody>${p(title)}</p:txBody></p:sp><p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>${rows
        .map((cells) => `<a:tr>${cells.map((cell) => `<a:tc><a:txBody>${p(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`)
        .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>`,
    )
  const ids = slides.map((_, n) => n + 1)
  const type = 'application/vnd.openxmlformats-officedocument.presentationml'
  return writeZip([
    [
      '[Content_Types].xml',
      xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" ContentType="${type}.presentation.main+xml"/>${ids.map((n) => `<Override PartName="/ppt/slides/slide${n}.xml" ContentType="${type}.slide+xml"/>`).join('')}</Types>`,
      ),
    ],
    [
      '_rels/.rels',
      xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
      ),
    ],
    [
      'ppt/presentation.xml',
      xml(
        `<p:presentation xmlns:p="${P}" xmlns:r="${R}"><p:sldIdLst>${ids.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n}"/>`).join('')}</p:sldIdLst></p:presentation>`,
      ),
    ],
    [
      'ppt/_rels/presentation.xml.rels',
      xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ids.map((n) => `<Relationship Id="rId${n}" Type="${R}/slide" Target="slides/slide${n}.xml"/>`).join('')}</Relationships>`,
      ),
    ],
    ...slides.map((one, n) => [`ppt/slides/slide${n + 1}.xml`, slide(one)]),
  ])
}
