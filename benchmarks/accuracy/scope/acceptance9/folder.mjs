// The files of an incident as they are written: every row, paragraph or line beside whom it tells of.
import { createRequire } from 'node:module'
import PDF from 'pdfkit'
import XLSX from 'xlsx'
import yazl from 'yazl'
import { toIso2022, toShiftJis } from './encodings.mjs'

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf')
const STAMP = new Date('2024-10-31T09:00:00Z')

/** Who is told of: `facts` of region, birth, sex; `keyed` where more than a name is there. */
export const tell = (person, facts = '', { keyed = true, columns, parts } = {}) => ({
  person,
  knows: new Set(facts.split(' ').filter((fact) => fact !== '')),
  keyed,
  ...(columns && { columns }),
  ...(parts && { parts }),
})
/** Somebody of the own staff who is only mentioned. */
export const own = (...staff) => ({
  staff: staff.filter((one) => typeof one === 'object' && !('columns' in one)),
  ...staff.find((one) => 'columns' in one),
})
/** A line or row with those whom it tells of. */
export const row = (cells, ...who) => ({ cells, who })

const quote = (cell, separator) =>
  `${cell ?? ''}`.includes(separator) || /["\n]/.test(`${cell ?? ''}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : `${cell ?? ''}`
const escapeXml = (text) => `${text}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export function createFolder() {
  const files = new Map()
  const members = new Map()
  const truth = []
  const at = (path, place, who) => {
    for (const one of who) truth.push({ path, ...place, ...one, parts: one.parts ?? place.parts })
  }
  const encode = (text, encoding = 'utf8') => {
    if (encoding === 'sjis') return toShiftJis(text)
    if (encoding === 'bom') return Buffer.from(`\uFEFF${text}`)
    return Buffer.from(text)
  }
  /** Lines of a text: a string, or a row() with a string in `cells`. */
  const text = (path, lines, { encoding, newline = '\n' } = {}) => {
    const written = []
    for (const line of lines) {
      const from = written.length + 1
      written.push(...`${line.cells ?? line}`.split('\n'))
      if (line.who) at(path, { from, to: written.length }, line.who)
    }
    files.set(path, encode(written.join(newline) + newline, encoding))
  }
  const csv = (path, rows, { separator = ',', all = false, ...options } = {}) =>
    text(
      path,
      rows.map((one) => ({
        ...one,
        cells: (one.cells ?? one)
          .map((cell) => (all ? `"${`${cell ?? ''}`.replaceAll('"', '""')}"` : quote(cell, separator)))
          .join(separator),
      })),
      { newline: '\r\n', ...options },
    )
  /** Sheets: { name, rows, merges? } with rows as arrays or row(). */
  const xlsx = (path, sheets, bookType = 'xlsx') => {
    const book = XLSX.utils.book_new()
    for (const { name, rows, merges } of sheets) {
      const sheet = XLSX.utils.aoa_to_sheet(rows.map((one) => one.cells ?? one))
      if (merges) sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
      XLSX.utils.book_append_sheet(book, sheet, name)
      rows.forEach((one, n) => one.who && at(path, { sheet: name, from: n + 1, to: n + 1 }, one.who))
    }
    files.set(path, XLSX.write(book, { type: 'buffer', bookType, compression: true }))
  }
  /** Paragraphs: a string or row() with a string; a table is { table: [rows of cells], who of a row by row() }. */
  const docx = async (path, blocks) => {
    let number = 0
    const paragraph = (words) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`
    const body = []
    for (const block of blocks) {
      if (block.table === undefined) {
        number++
        body.push(paragraph(block.cells ?? block))
        if (block.who) at(path, { from: number, to: number }, block.who)
        continue
      }
      const first = number + 1
      body.push('<w:tbl><w:tblPr/><w:tblGrid/>')
      for (const line of block.table) {
        const from = number + 1
        body.push('<w:tr>')
        for (const cell of line.cells ?? line) {
          const words = `${cell?.cells ?? cell ?? ''}`.split('\n')
          if (cell?.who) at(path, { from: number + 1, to: number + words.length }, cell.who)
          number += words.length
          body.push(`<w:tc><w:tcPr/>${words.map(paragraph).join('')}</w:tc>`)
        }
        body.push('</w:tr>')
        if (line.who) at(path, { from, to: number }, line.who)
      }
      body.push('</w:tbl>')
      if (block.who) at(path, { from: first, to: number }, block.who)
    }
    const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    files.set(
      path,
      await zip([
        [
          '[Content_Types].xml',
          '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ],
        [
          '_rels/.rels',
          '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ],
        [
          'word/document.xml',
          `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${space}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
        ],
      ]),
    )
  }
  /** Pages of lines: a string or row() with a string. */
  const pdf = async (path, pages) => {
    const document = new PDF({ autoFirstPage: false, size: 'A4', margin: 40, info: { CreationDate: STAMP } })
    const chunks = []
    document.on('data', (chunk) => chunks.push(chunk))
    const done = new Promise((resolve) => document.on('end', resolve))
    document.registerFont('body', FONT)
    pages.forEach((lines, n) => {
      document.addPage().font('body').fontSize(10)
      lines.forEach((line, k) => {
        if (`${line.cells ?? line}` !== '') document.text(line.cells ?? line, 50, 50 + k * 20, { lineBreak: false })
        const number = lines.slice(0, k + 1).filter((one) => `${one.cells ?? one}` !== '').length
        if (line.who) at(path, { sheet: `page ${n + 1}`, from: number, to: number }, line.who)
      })
    })
    document.end()
    await done
    files.set(path, Buffer.concat(chunks))
  }
  /** Takes files out of the folder into an archive. */
  const pack = async (path, inside) => {
    const entries = inside.map((name) => [name.split('/').at(-1), files.get(name)])
    for (const name of inside) {
      const moved = `${path}!${name.split('/').at(-1)}`
      members.set(moved, files.get(name))
      files.delete(name)
      for (const entry of truth) if (entry.path === name) entry.path = moved
    }
    files.set(path, await zip(entries))
  }
  const copy = (from, to) => {
    files.set(to, files.get(from))
    truth.push(...truth.filter(({ path }) => path === from).map((entry) => ({ ...entry, path: to, isCopy: true })))
  }
  const raw = (path, content) => files.set(path, Buffer.from(content))
  return {
    at,
    text,
    csv,
    xlsx,
    docx,
    pdf,
    pack,
    copy,
    raw,
    finish: () => {
      const told = gather(truth)
      return {
        files,
        members,
        truth: told,
        recordsWithoutCopies: () => told.filter(({ staff, isCopy }) => staff === undefined && !isCopy).length,
      }
    },
  }
}

/** What lines of a paper or a mail that follow each other tell of one person is one record. */
function gather(truth) {
  const last = new Map()
  return truth.filter((entry) => {
    if (!/\.(?:docx|pdf|eml|mbox)$/.test(entry.path) || entry.person === undefined || entry.from === 0) return true
    const key = `${entry.path}!${entry.sheet ?? ''}!${entry.parts ?? ''}`
    const before = last
      .get(key)
      ?.findLast(({ person, to }) => person === entry.person && entry.from - to <= (entry.path.endsWith('.docx') ? Infinity : 3))
    const isLast = before !== undefined && (last.get(key).at(-1) === before || entry.path.endsWith('.mbox'))
    if (isLast) {
      before.to = entry.to
      before.keyed ||= entry.keyed
      before.knows = new Set([...before.knows, ...entry.knows])
      return false
    }
    last.set(key, [...(last.get(key) ?? []), entry])
    return true
  })
}

const zip = (entries) =>
  new Promise((resolve, reject) => {
    const file = new yazl.ZipFile()
    const chunks = []
    file.outputStream.on('data', (chunk) => chunks.push(chunk))
    file.outputStream.on('end', () => resolve(Buffer.concat(chunks)))
    file.outputStream.on('error', reject)
    for (const [name, content] of entries) file.addBuffer(Buffer.from(content), name, { mtime: STAMP })
    file.end()
  })

/** A mail as its program stored it, in ISO-2022-JP as the old ones do or in UTF-8 and base64. */
export function mail({ from, to, cc, subject, date, body, encoding = 'jis', id }) {
  const word = (text) =>
    /^[\x20-\x7e]*$/.test(text)
      ? text
      : encoding === 'jis'
        ? `=?ISO-2022-JP?B?${toIso2022(text).toString('base64')}?=`
        : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
  const address = ([name, box]) => (name ? `${/^[\x20-\x7e]*$/.test(name) ? `"${name}"` : word(name)} <${box}>` : box)
  const head = [
    `From: ${address(from)}`,
    `To: ${to.map(address).join(', ')}`,
    ...(cc ? [`Cc: ${cc.map(address).join(', ')}`] : []),
    `Subject: ${word(subject)}`,
    `Date: ${date}`,
    `Message-ID: <${id}@mail.example.jp>`,
    'MIME-Version: 1.0',
    `Content-Type: text/plain; charset=${encoding === 'jis' ? 'ISO-2022-JP' : 'UTF-8'}`,
    `Content-Transfer-Encoding: ${encoding === 'jis' ? '7bit' : 'base64'}`,
    '',
  ]
  const content = encoding === 'jis' ? toIso2022(body).toString('latin1') : Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n')
  return `${head.join('\r\n')}\r\n${content}\r\n`
}
