// Files of an incident and whose record stands where. Who is one person is what a careful reader could find out from the files: two records of
// somebody belong together where they share a number, a mailbox, or the name with a telephone, a birth date, a home or a firm.
import * as XLSX from 'xlsx'
import { encodeCp932 } from '../../../../examples/leak/cp932.mjs'
import { writeZip } from '../../../../examples/leak/documents.mjs'

/** What a record says of its person, as keys that another record may share. `facts` has the values as meant, not as written. */
function keysOf(p, { id, mail, tel, birth, home, firm, maiden, gname }) {
  const given = gname ?? p.given.kana
  const last = maiden ? p.maiden.kana : p.surname.kana
  return [
    id && `id ${id}`,
    mail && `mail ${mail}`,
    ...[tel ?? []].flat().map((one) => `${given} tel ${one}`),
    birth && `${last} ${given} ${p.birth.year}-${p.birth.month}-${p.birth.day}`,
    home && `${given} ${home.town.zip} ${home.numbers.join('-')}`,
    firm && `${last} ${given} ${firm}`,
  ].filter(Boolean)
}

export function createFolder(name) {
  const files = new Map()
  const drafts = []
  const staff = []
  const folder = {
    name,
    files,
    /** A record: `facts` as above, `sex` true where told; `region` is the home of which nothing but the prefecture is told, or of somebody who is not named. */
    note(path, from, to, person, facts = {}, { sheet, columns, parts } = {}) {
      const knows = new Set()
      if (facts.birth || facts.age) knows.add('birth')
      if (facts.home || facts.region) knows.add('region')
      if (facts.sex) knows.add('sex')
      drafts.push({
        path,
        sheet,
        from,
        to,
        columns,
        parts,
        origin: person,
        knows,
        keys: keysOf(person, facts),
        home: facts.home ?? facts.region,
      })
    },
    /** Where own staff is named. */
    staff(path, from, to, persons, { sheet, columns, parts } = {}) {
      staff.push({ path, sheet, from, to, columns, parts, staff: [persons].flat(), keyed: false, knows: new Set() })
    },
    /** Several writings of one text: utf8, bom, sjis, utf16, euc. */
    put(path, text, encoding = 'utf8') {
      const body =
        encoding === 'sjis'
          ? encodeCp932(text)
          : encoding === 'utf16'
            ? Buffer.from(`\ufeff${text}`, 'utf16le')
            : encoding === 'euc'
              ? encodeEuc(text)
              : Buffer.from(encoding === 'bom' ? `\ufeff${text}` : text)
      files.set(path, body)
    },
    /** Lines of a text; each is `{ text, who: [[person, facts, columns?]], staff? }`. */
    lines(path, lines, encoding, end = '\n') {
      let at = 1
      for (const { text, who = [], staff: own, staffAt, parts } of lines) {
        const to = at + text.split('\n').length - 1
        for (const [person, facts, columns] of who) folder.note(path, at, to, person, facts, { columns, parts })
        if (own) folder.staff(path, at, to, own, { columns: staffAt })
        at = to + 1
      }
      folder.put(
        path,
        lines
          .map(({ text }) => text)
          .join('\n')
          .replaceAll('\n', end) + end,
        encoding,
      )
    },
    /** `rows`: `{ cells, who: [[person, facts, columns?]], staff? }`. */
    csv(path, head, rows, { encoding, separator = ',', quote = false, before = [] } = {}) {
      const cell = (value) => (quote || /["\n,;\t|]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value))
      const line = (cells) => cells.map(cell).join(separator)
      folder.lines(
        path,
        [
          ...before.map((text) => ({ text })),
          ...(head ? [{ text: line(head) }] : []),
          ...rows.map((row) => ({ ...row, text: line(row.cells) })),
        ],
        encoding,
        encoding === 'sjis' ? '\r\n' : '\n',
      )
    },
    /** `sheets`: `{ name, rows, hidden?, merges? }`; rows without `who` are titles, heads and notes; rows may be bare lists of cells. */
    book(path, sheets, bookType = 'xlsx') {
      const book = XLSX.utils.book_new()
      for (const { name: sheet, rows, merges = [] } of sheets) {
        const plain = rows.map((row) => (Array.isArray(row) ? { cells: row } : row))
        plain.forEach(({ who = [], staff: own }, n) => {
          for (const [person, facts, columns] of who) folder.note(path, n + 1, n + 1, person, facts, { sheet, columns })
          if (own) folder.staff(path, n + 1, n + 1, own, { sheet })
        })
        const cells = XLSX.utils.aoa_to_sheet(
          plain.map((row) => row.cells),
          { UTC: true, dateNF: 'yyyy/mm/dd' },
        )
        cells['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
        XLSX.utils.book_append_sheet(book, cells, sheet)
      }
      book.Workbook = { Sheets: sheets.map(({ name: one, hidden }) => ({ name: one, Hidden: hidden ? 1 : 0 })) }
      files.set(path, XLSX.write(book, { type: 'buffer', bookType, compression: true }))
    },
    /** Blocks: a text (a paragraph) with `who`, or `{ table: rows }` whose rows are as in a sheet. */
    async docx(path, blocks, { header = '' } = {}) {
      let at = 0
      const xml = []
      for (const block of blocks.map((one) => (typeof one === 'string' ? { text: one } : one))) {
        if (block.table === undefined) {
          at++
          noteAt(block, at, at)
          xml.push(paragraph(block.text))
          continue
        }
        const rows = block.table.map((row) => (Array.isArray(row) ? { cells: row } : row))
        const first = at + 1
        for (const row of rows) {
          for (const [person, facts, columns = [1, row.cells.length]] of row.who ?? [])
            folder.note(path, at + columns[0], at + columns[1], person, facts)
          if (row.staff) folder.staff(path, at + 1, at + row.cells.length, row.staff)
          at += row.cells.length
        }
        noteAt(block, first, at)
        xml.push(
          `<w:tbl><w:tblPr/>${rows.map(({ cells }) => `<w:tr>${cells.map((c) => `<w:tc><w:tcPr/>${paragraph(c)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
        )
      }
      function noteAt({ who = [], staff: own }, from, to) {
        for (const [person, facts] of who) folder.note(path, from, to, person, facts)
        if (own) folder.staff(path, from, to, own)
      }
      files.set(path, await wordFile(xml.join(''), header))
    },
    async pack(path, names) {
      const members = names.map((inner) => [inner.split('/').at(-1), files.get(inner)])
      for (const inner of names) {
        files.delete(inner)
        const moved = `${path}!${inner.split('/').at(-1)}`
        // A member may be a zip itself.
        for (const entry of [...drafts, ...staff])
          if (entry.path === inner || entry.path.startsWith(`${inner}!`)) entry.path = moved + entry.path.slice(inner.length)
      }
      files.set(path, await writeZip(members))
    },
    /** A file compressed by itself: its text is the member without the last extension. */
    compress(path, method) {
      files.set(`${path}.gz`, method(files.get(path)))
      files.delete(path)
      for (const entry of [...drafts, ...staff]) if (entry.path === path) entry.path = `${path}.gz!${path.split('/').at(-1)}`
    },
    finish() {
      const truth = [...settle(drafts), ...staff]
      return { name, files, truth, unread: [], members: [], recordsWithoutCopies: () => truth.length }
    },
  }
  return folder
}

/** Parts a person's records into those that belong together; a record that shares nothing and names its person only goes to the largest part. */
function settle(drafts) {
  const byOrigin = new Map()
  for (const draft of drafts) byOrigin.set(draft.origin, [...(byOrigin.get(draft.origin) ?? []), draft])
  for (const [origin, own] of byOrigin) {
    let parts = []
    for (const entry of own.filter(({ keys }) => keys.length > 0)) {
      const touching = parts.filter((part) => entry.keys.some((key) => part.keys.has(key)))
      const part = {
        keys: new Set([...entry.keys, ...touching.flatMap((one) => [...one.keys])]),
        entries: [...touching.flatMap((one) => one.entries), entry],
      }
      parts = [...parts.filter((one) => !touching.includes(one)), part]
    }
    parts.sort((a, b) => b.entries.length - a.entries.length)
    const uses = new Map()
    for (const { keys } of own) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1)
    if (parts.length === 0) parts = [{ entries: [] }]
    parts[0].entries.push(...own.filter(({ keys }) => keys.length === 0))
    for (const { entries } of parts) {
      // Where only the old home is told, that is where somebody lives.
      const homes = entries.map(({ home }) => home).filter(Boolean)
      const person = { ...origin, home: homes.includes(origin.home) ? origin.home : (homes[0] ?? origin.home) }
      for (const entry of entries) {
        entry.person = person
        entry.keyed = entry.keys.some((key) => uses.get(key) > 1)
      }
    }
  }
  return drafts
}

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const escapeXml = escape
const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
const OFFICE = 'http://schemas.openxmlformats.org'
const xmlOf = (content) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`
function wordFile(body, header) {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relations = (list) => xmlOf(`<Relationships xmlns="${OFFICE}/package/2006/relationships">${list}</Relationships>`)
  const relation = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const w = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`
  return writeZip([
    [
      '[Content_Types].xml',
      xmlOf(
        `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${type}.header+xml"/></Types>`,
      ),
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml'))],
    ['word/_rels/document.xml.rels', relations(relation('rId1', 'header', 'header1.xml'))],
    [
      'word/document.xml',
      xmlOf(
        `<w:document ${w}><w:body>${body}<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body></w:document>`,
      ),
    ],
    ['word/header1.xml', xmlOf(`<w:hdr ${w}>${paragraph(header)}</w:hdr>`)],
  ])
}

let eucCodes
/** EUC-JP, from the decoder of the platform. */
function encodeEuc(text) {
  if (eucCodes === undefined) {
    eucCodes = new Map()
    const decoder = new TextDecoder('euc-jp')
    for (let a = 0xa1; a <= 0xf4; a++)
      for (let b = 0xa1; b <= 0xfe; b++) {
        const c = decoder.decode(Uint8Array.of(a, b))
        if (c.length === 1 && c !== '\ufffd') eucCodes.set(c, [a, b])
      }
  }
  return Buffer.from([...text].flatMap((c) => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : (eucCodes.get(c) ?? [0x3f]))))
}
