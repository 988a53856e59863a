// A folder of an incident in the formats of offices: what plan.mjs lacks, with the same notes of who stands where.
import * as XLSX from 'xlsx'
import { encodeCp932 } from '../../../../examples/leak/cp932.mjs'
import { writeZip } from '../../../../examples/leak/documents.mjs'
import { createIncident } from '../plan.mjs'
import { pptxParts, docxParts } from './office-parts.mjs'

const WHOLE = 1_000_000

/** A row of a table: cells and who stands in it, `who` being persons or `{ person, columns, keyed, knows }`. */
export const row = (cells, ...who) => ({ cells, who })
/** Someone in a row. `knows`: 'region', 'birth', 'sex'. `columns`: from 1. */
export const one = (person, knows = [], columns) => ({ person, knows, ...(columns ? { columns } : {}) })
/** Someone of whom the place tells no more than the name. */
export const named = (person, columns) => ({ person, keyed: false, ...(columns ? { columns } : {}) })

export function createFolder(name) {
  const incident = createIncident(name)
  const { files, truth } = incident
  const note = (path, from, to, who, sheet) => {
    for (const { person, columns, keyed = true, knows = [] } of who)
      truth.push({ path, sheet, from, to, columns, person, keyed, knows: new Set(knows) })
  }
  const staff = (path, from, to, people, { columns, sheet } = {}) => truth.push({ path, sheet, from, to, columns, staff: people })

  return {
    ...incident,
    staff,
    note,
    /** A workbook of sheets `{ name, hidden, head, rows, foot, right, merges }`: `right` empty columns before the table, `merges` like A2:B2. `type`: xlsx, xls, ods. */
    book(path, sheets, type = 'xlsx') {
      const book = XLSX.utils.book_new()
      for (const { name: sheet, head, rows, foot = [], right = 0, merges = [] } of sheets) {
        const pad = (cells) => [
          ...Array.from({ length: right }, () => null),
          ...cells.map((cell) => (cell === '' || cell === undefined ? null : cell)),
        ]
        const page = XLSX.utils.aoa_to_sheet([...head, ...rows.map(({ cells }) => cells), ...foot].map(pad), {
          UTC: true,
          dateNF: 'yyyy/mm/dd',
        })
        if (merges.length > 0) page['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
        XLSX.utils.book_append_sheet(book, page, sheet)
        rows.forEach(({ who }, n) => {
          const moved = who.map((some) => (some.columns ? { ...some, columns: some.columns.map((at) => at + right) } : some))
          note(path, head.length + n + 1, head.length + n + 1, moved, sheet)
        })
      }
      book.Workbook = { Sheets: sheets.map(({ name: sheet, hidden }) => ({ name: sheet, Hidden: hidden ? 1 : 0 })) }
      files.set(path, XLSX.write(book, { type: 'buffer', bookType: type === 'xls' ? 'biff8' : type, compression: true }))
    },
    /** Delimited text. Cells may hold line breaks. `quote`: every cell in quotes. `end`: of lines. */
    delimited(path, head, rows, { separator = ',', cp932 = false, bom = false, quote = false, end = '\r\n', foot = [] } = {}) {
      const write = (cells) =>
        cells
          .map((cell) => String(cell ?? ''))
          .map((cell) => (quote || cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
          .join(separator)
      let line = 1
      const texts = head.map(write)
      line += texts.join('\n').split('\n').length - (texts.length === 0 ? 1 : 0)
      for (const { cells, who } of rows) {
        const text = write(cells)
        const height = text.split('\n').length
        note(path, line, line + height - 1, who)
        line += height
        texts.push(text)
      }
      const text = [...texts, ...foot.map(write)].join(end) + end
      files.set(path, cp932 ? encodeCp932(text) : Buffer.from((bom ? '\ufeff' : '') + text))
    },
    /** A text of blocks: `{ text, who, staff }`, a text may have several lines. */
    blocks(path, list, { cp932 = false, end = '\n' } = {}) {
      let line = 1
      for (const { text, who = [], staff: own } of list) {
        const last = line + text.split('\n').length - 1
        note(path, line, last, who)
        if (own) staff(path, line, last, own)
        line = last + 1
      }
      const text =
        list
          .map((block) => block.text)
          .join('\n')
          .replaceAll('\n', end) + end
      files.set(path, cp932 ? encodeCp932(text) : Buffer.from(text))
    },
    /** A file that is all of these persons'. */
    whole(path, content, who) {
      files.set(path, Buffer.isBuffer(content) ? content : Buffer.from(content))
      note(path, 0, WHOLE, who)
    },
    /** A letter: paragraphs and tables (lists of rows) in their order; all of it belongs to `who`. */
    async letter(path, parts, who, extra = {}) {
      files.set(path, await writeZip(docxParts(parts, extra)))
      note(path, 0, WHOLE, who)
    },
    /** A document of sections `{ parts, who }`, each of other people; paragraphs, those of cells too, are numbered through. */
    async sections(path, list, extra = {}) {
      files.set(
        path,
        await writeZip(
          docxParts(
            list.flatMap(({ parts }) => parts),
            extra,
          ),
        ),
      )
      let at = 1
      for (const { parts, who = [] } of list) {
        const count = parts.reduce((sum, part) => sum + (typeof part === 'string' ? 1 : part.flat().length), 0)
        if (who.length > 0) note(path, at, at + count - 1, who)
        at += count
      }
    },
    /** A document of one table; paragraphs, those of cells too, are numbered through from 1. */
    async roster(path, above, head, rows, extra = {}) {
      files.set(path, await writeZip(docxParts([...above, [head, ...rows.map(({ cells }) => cells)]], extra)))
      const first = above.length + head.length + 1
      rows.forEach(({ who }, n) => {
        for (const some of who) {
          const [from, to] = some.columns ?? [1, head.length]
          note(path, first + n * head.length + from - 1, first + n * head.length + to - 1, [{ ...some, columns: undefined }])
        }
      })
    },
    /** Slides `{ lines, who, staff }`. */
    async slides(path, list) {
      files.set(path, await writeZip(pptxParts(list.map(({ lines }) => lines))))
      list.forEach(({ who = [], staff: own }, n) => {
        note(path, 0, 20, who, `slide ${n + 1}`)
        if (own) staff(path, 0, 20, own, { sheet: `slide ${n + 1}` })
      })
    },
    /** Mails `{ from, to, subject, date, body, who, staff }` in one mbox. */
    mbox(path, mails) {
      const texts = mails.map((mail) => `From ${mail.box ?? 'MAILER-DAEMON'} Mon Sep 30 09:00:00 2024\n${mailText(mail)}\n`)
      files.set(path, Buffer.from(texts.join('\n')))
      mails.forEach(({ who = [], staff: own }, n) => {
        note(path, n + 1, n + 1, who)
        if (own) staff(path, n + 1, n + 1, own)
      })
    },
    mail(path, mail) {
      files.set(path, Buffer.from(mailText(mail)))
      note(path, 0, WHOLE, mail.who ?? [])
      if (mail.staff) staff(path, 0, WHOLE, mail.staff)
    },
  }
}

const word = (text) => (/^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`)
const box = ([name, address]) => (name === '' ? address : `${/^[\x20-\x7e]*$/.test(name) ? `"${name}"` : word(name)} <${address}>`)
const base64 = (content) =>
  Buffer.from(content)
    .toString('base64')
    .replace(/(.{76})/g, '$1\n')

/** A mail with encoded headers, its body in base64 and perhaps an attachment `[name, content]`. */
function mailText({ from, to, subject, date = 'Mon, 30 Sep 2024 09:12:00 +0900', body, attachment }) {
  const head = [
    `Return-Path: <${from[1]}>`,
    `Date: ${date}`,
    `From: ${box(from)}`,
    `To: ${to.map(box).join(', ')}`,
    `Subject: ${word(subject)}`,
    'MIME-Version: 1.0',
  ]
  const text = ['Content-Type: text/plain; charset="UTF-8"', 'Content-Transfer-Encoding: base64', '', base64(body)]
  if (attachment === undefined) return [...head, ...text].join('\n')
  const mark = '----=_Part_77_2024'
  return [
    ...head,
    `Content-Type: multipart/mixed; boundary="${mark}"`,
    '',
    `--${mark}`,
    ...text,
    `--${mark}`,
    `Content-Type: application/octet-stream; name="${word(attachment[0])}"`,
    `Content-Disposition: attachment; filename="${word(attachment[0])}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(attachment[1]),
    `--${mark}--`,
  ].join('\n')
}
