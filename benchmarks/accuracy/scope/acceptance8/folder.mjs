// The lost folder: files as offices write them, and beside each record whose it is.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import PDFDocument from 'pdfkit'
import XLSX from 'xlsx'

const require = createRequire(import.meta.url)
const FONT = readFileSync(require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'))

/** Characters of CP932 by their bytes, since Node only reads it. */
const CP932 = (() => {
  const decoder = new TextDecoder('shift_jis')
  const map = new Map()
  const put = (bytes) => {
    const c = decoder.decode(Uint8Array.from(bytes))
    if (c.length === 1 && c !== '\ufffd' && !map.has(c)) map.set(c, bytes)
  }
  for (let b = 0; b < 0x80; b++) put([b])
  for (let b = 0xa1; b <= 0xdf; b++) put([b])
  for (let a = 0x81; a <= 0xfc; a++) if (a < 0xa0 || a > 0xdf) for (let b = 0x40; b <= 0xfc; b++) if (b !== 0x7f) put([a, b])
  return map
})()
export function cp932(text) {
  const bytes = []
  for (const c of text) {
    const own = CP932.get(c === '－' ? '－' : c) ?? CP932.get('〓')
    bytes.push(...own)
  }
  return Buffer.from(bytes)
}

const cell = (value) => {
  const text = String(value ?? '')
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
export const csvText = (rows, gap = ',') => `${rows.map((row) => row.map(cell).join(gap)).join('\r\n')}\r\n`
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function createFolder() {
  const files = new Map()
  const truth = []
  const folder = {
    truth,
    files,
    add(path, content) {
      if (files.has(path)) throw new Error(`${path} is there already`)
      files.set(path, Buffer.isBuffer(content) ? content : Buffer.from(content))
    },
    /** Somebody's record: from line (row, paragraph) `from` to `to`. `knows` is told as letters: r(egion), b(irth), s(ex). */
    say(path, person, { from, to = from, sheet, columns, knows = '', keyed = true } = {}) {
      const facts = new Set([...knows].map((c) => ({ r: 'region', b: 'birth', s: 'sex' })[c]))
      truth.push({ path, sheet, from, to, columns, person, knows: facts, keyed })
    },
    /** Somebody who works there and only stands as the clerk of a line. */
    staff(path, people, { from, to = from, sheet, columns } = {}) {
      truth.push({ path, sheet, from, to, columns, staff: people, knows: new Set(), keyed: false })
    },
    /**
     * A table: columns of [header, value of a row]. `who` tells of a row whose records it holds: [person, knows, header of the first, of the last column, keyed].
     * @returns rows as text, and notes the truth of the place
     */
    rows(path, columns, items, who, { sheet, above = 0 } = {}) {
      const headers = columns.map(([header]) => header)
      const at = (name) => {
        const index = typeof name === 'number' ? name - 1 : headers.indexOf(name)
        if (index < 0) throw new Error(`${path}: no column ${name}`)
        return index + 1
      }
      items.forEach((item, index) => {
        for (const { person, staff, knows, from, to, keyed } of who(item)) {
          const place = { from: above + 2 + index, sheet, columns: from === undefined ? undefined : [at(from), at(to ?? from)] }
          if (staff !== undefined) folder.staff(path, [staff], place)
          else folder.say(path, person, { ...place, knows, keyed })
        }
      })
      return [headers, ...items.map((item, index) => columns.map(([, value]) => value(item, index)))]
    },
    csv(path, columns, items, who, { encoding = 'utf8', top = [], gap = ',' } = {}) {
      const text = csvText([...top, ...folder.rows(path, columns, items, who, { above: top.length })], gap)
      folder.add(path, encoding === 'cp932' ? cp932(text) : encoding === 'bom' ? `\ufeff${text}` : text)
    },
    /** Sheets of [name, rows] that are written as they are. */
    xlsx(path, sheets) {
      const book = XLSX.utils.book_new()
      for (const [name, rows] of sheets) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
      folder.add(path, XLSX.write(book, { type: 'buffer', bookType: path.endsWith('.xls') ? 'biff8' : 'xlsx', compression: true }))
    },
    /** Blocks of a document of Word: a text is a paragraph, a list of rows a table. */
    async docx(path, blocks) {
      const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
      const body = blocks
        .map((block) =>
          typeof block === 'string'
            ? paragraph(block)
            : `<w:tbl><w:tblPr/><w:tblGrid/>${block
                .map((row) => `<w:tr>${row.map((text) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`).join('')}</w:tr>`)
                .join('')}</w:tbl>`,
        )
        .join('')
      const zip = new JSZip()
      const fixed = { date: new Date('2024-10-01T00:00:00Z') }
      const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
      zip.file(
        '[Content_Types].xml',
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        fixed,
      )
      zip.file(
        '_rels/.rels',
        `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        fixed,
      )
      zip.file(
        'word/document.xml',
        `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
        fixed,
      )
      folder.add(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
    },
    /** Pages of lines; a line is a text, or cells of [x, text]. */
    async pdf(path, pages) {
      const document = new PDFDocument({
        size: 'A4',
        layout: 'landscape',
        margin: 30,
        info: { CreationDate: new Date('2024-10-01T00:00:00Z') },
      })
      const chunks = []
      document.on('data', (chunk) => chunks.push(chunk))
      const done = new Promise((resolve) => document.on('end', resolve))
      document.registerFont('jp', FONT)
      pages.forEach((lines, index) => {
        if (index > 0) document.addPage()
        document.font('jp').fontSize(7)
        lines.forEach((line, row) => {
          const cells = typeof line === 'string' ? [[30, line]] : line
          for (const [x, text] of cells) if (text !== '') document.text(text, x, 36 + row * 18, { lineBreak: false })
        })
      })
      document.end()
      await done
      folder.add(path, Buffer.concat(chunks))
    },
    mail(path, { from, to, cc, subject, date, body, encoding = 'utf8' }) {
      const word = (text) => text.replace(/[^\x20-\x7e]+/g, (run) => `=?UTF-8?B?${Buffer.from(run).toString('base64')}?=`)
      const lines = [
        `From: ${word(from)}`,
        `To: ${word(to)}`,
        ...(cc ? [`Cc: ${word(cc)}`] : []),
        `Subject: ${word(subject)}`,
        `Date: ${date}`,
      ]
      const content = Buffer.from(body.join('\r\n'))
      const coded = encoding === 'base64' ? content.toString('base64').replace(/.{76}/g, '$&\r\n') : content.toString('utf8')
      lines.push(
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        `Content-Transfer-Encoding: ${encoding === 'base64' ? 'base64' : '8bit'}`,
      )
      folder.add(path, `${lines.join('\r\n')}\r\n\r\n${coded}\r\n`)
    },
    async zip(path, members) {
      const zip = new JSZip()
      for (const [name, content] of members) zip.file(name, content, { date: new Date('2024-10-01T00:00:00Z') })
      folder.add(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
    },
    members: new Map(),
    finish() {
      return { files, members: folder.members, truth, recordsWithoutCopies: () => truth.length }
    },
  }
  return folder
}
