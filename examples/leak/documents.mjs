// Writers of the formats that the leak is made of.
import { createRequire } from 'node:module'
import officeCrypto from 'officecrypto-tool'
import PDFDocument from 'pdfkit'
import * as XLSX from 'xlsx'
import { ZipFile } from 'yazl'

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf')
const MTIME = new Date(2024, 3, 1)

/** An .xlsx of sheets `{ name, rows, hidden? }`. A cell is a text, a number or a Date. */
export function writeXlsx(sheets) {
  const book = XLSX.utils.book_new()
  for (const { name, rows } of sheets)
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows, { dateNF: 'yyyy/mm/dd', UTC: true }), name)
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })) }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
}

/** The same under a password (ECMA-376 agile encryption). */
export const encryptXlsx = (xlsx, password) => officeCrypto.encrypt(xlsx, { password })

/** A .zip of `[name, content]`. */
export async function writeZip(entries) {
  const zip = new ZipFile()
  for (const [name, content] of entries) zip.addBuffer(Buffer.from(content), name, { mtime: MTIME })
  zip.end()
  const chunks = []
  for await (const chunk of zip.outputStream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A .docx with a header, paragraphs, one table and one comment on the last paragraph. */
export function writeDocx({ header, paragraphs, table, comment }) {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const run = (text) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
  const p = (text, around = (inner) => inner) => `<w:p>${around(run(text))}</w:p>`
  const marked = (inner) => `<w:commentRangeStart w:id="0"/>${inner}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`
  const rows = table.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')
  const body = paragraphs.map((text, i) => p(text, i === paragraphs.length - 1 ? marked : undefined)).join('')
  const xml = (content) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`
  const relations = (list) =>
    xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`)
  const override = (part, type) => `<Override PartName="/word/${part}.xml" ContentType="${main}.${type}+xml"/>`
  return writeZip([
    [
      '[Content_Types].xml',
      xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          `${override('document', 'document.main')}${override('header1', 'header')}${override('comments', 'comments')}</Types>`,
      ),
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml'))],
    ['word/_rels/document.xml.rels', relations(relation('rId1', 'header', 'header1.xml') + relation('rId2', 'comments', 'comments.xml'))],
    [
      'word/document.xml',
      xml(
        `<w:document ${W} xmlns:r="${R}"><w:body>${body}<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl><w:p/>` +
          '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body></w:document>',
      ),
    ],
    ['word/header1.xml', xml(`<w:hdr ${W}>${p(header)}</w:hdr>`)],
    [
      'word/comments.xml',
      xml(`<w:comments ${W}><w:comment w:id="0" w:author="${escape(comment.author)}">${p(comment.text)}</w:comment></w:comments>`),
    ],
  ])
}

/** A PDF of pages, each a list of lines, with a subset of a Japanese font embedded. */
export async function writePdf(pages) {
  const pdf = new PDFDocument({ size: 'A4', margin: 60, font: FONT, autoFirstPage: false, info: { CreationDate: MTIME, ModDate: MTIME } })
  const chunks = []
  const ended = new Promise((done, fail) =>
    pdf
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', done)
      .on('error', fail),
  )
  for (const lines of pages) {
    pdf.addPage().fontSize(12)
    for (const line of lines) pdf.text(line, { lineGap: 8 })
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}
