// A folder of files with the truth of every record: tables, texts, nested data, mails and office documents.
import * as XLSX from 'xlsx'
import { encodeCp932 } from '../../../../examples/leak/cp932.mjs'
import { writePdf, writeZip } from '../../../../examples/leak/documents.mjs'
import { createIncident } from '../plan.mjs'
import { writeMail } from './mail.mjs'
import { writeDocument, writeSlides } from './office.mjs'
import { noteKeyed } from './pen.mjs'

/** Marks an object of `json` as the record of somebody. */
export const WHO = Symbol('who')

const quote = (cell, separator) => {
  const text = String(cell ?? '')
  return text.includes('"') || text.includes(separator) || text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text
}

/** A folder; rows and blocks carry `who`, a list of records as a pen gives them, or `staff`, a list of own staff. */
export function createFolder(name) {
  const incident = createIncident(name)
  const { files, truth } = incident
  // What lies in containers, where the places of its records are looked up.
  const members = (incident.members = new Map())
  const note = (path, from, to, { who = [], staff } = {}, sheet) => {
    for (const record of who) truth.push({ path, sheet, from, to, ...record })
    if (staff !== undefined) truth.push({ path, sheet, from, to, staff: staff.people, columns: staff.columns })
  }
  const placeRows = (path, rows, first, sheet) => rows.forEach((row, index) => note(path, first + index, first + index, row, sheet))

  return {
    files,
    /** `head`: rows above; `foot`: rows below. */
    csv(path, head, rows, { cp932 = false, separator = ',', bom = false, foot = [] } = {}) {
      placeRows(path, rows, head.length + 1)
      const lines = [...head, ...rows.map(({ cells }) => cells), ...foot].map((cells) =>
        cells.map((cell) => quote(cell, separator)).join(separator),
      )
      const text = `${bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`
      files.set(path, cp932 ? encodeCp932(text) : Buffer.from(text))
    },
    /** Sheets `{ name, head, rows, foot, merges: ['A1:C1'], one }`; `one` is a record over several rows. */
    xlsx(path, sheets) {
      const book = XLSX.utils.book_new()
      for (const { name: sheet, head, rows, foot = [], merges = [], one } of sheets) {
        placeRows(path, rows, head.length + 1, sheet)
        if (one) note(path, one.from, one.to, one, sheet)
        const page = XLSX.utils.aoa_to_sheet([...head, ...rows.map(({ cells }) => cells), ...foot])
        page['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
        XLSX.utils.book_append_sheet(book, page, sheet)
      }
      files.set(path, XLSX.write(book, { type: 'buffer', bookType: path.endsWith('.xls') ? 'biff8' : 'xlsx', compression: true }))
    },
    /** Blocks `{ text, who }` below each other. */
    text(path, blocks, { cp932 = false } = {}) {
      let line = 1
      for (const block of blocks) {
        const count = block.text.split('\n').length
        note(path, line, line + count - 1, block)
        line += count
      }
      const text = `${blocks.map(({ text: part }) => part).join('\n')}\n`
      files.set(path, cp932 ? encodeCp932(text) : Buffer.from(text))
    },
    /** Data in lines of two blanks; an object with [WHO] is a record up to where another one begins inside it. */
    json(path, value) {
      const [lines, open] = [[], []]
      const write = (node, indent, prefix, suffix) => {
        if (node === null || typeof node !== 'object') return void lines.push(`${indent}${prefix}${JSON.stringify(node)}${suffix}`)
        const entries = Array.isArray(node) ? node.map((child) => ['', child]) : Object.entries(node)
        const record = node[WHO] && { who: node[WHO], from: lines.length + 1, to: undefined }
        if (record) {
          if (open.length > 0) open.at(-1).to ??= lines.length
          open.push(record)
        }
        const [left, right] = Array.isArray(node) ? '[]' : '{}'
        lines.push(`${indent}${prefix}${left}`)
        entries.forEach(([key, child], at) =>
          write(child, `${indent}  `, key === '' ? '' : `${JSON.stringify(key)}: `, at === entries.length - 1 ? '' : ','),
        )
        lines.push(`${indent}${right}${suffix}`)
        if (record) note(path, record.from, open.pop().to ?? lines.length, record)
      }
      write(value, '', '', '')
      files.set(path, Buffer.from(`${lines.join('\n')}\n`))
    },
    /** Blocks: `{ text, who }` a paragraph, `{ rows: [{ cells, who }] }` a table. Paragraphs are counted through, cells too. */
    async docx(path, blocks) {
      let at = 0
      for (const block of blocks) {
        if (block.rows === undefined) note(path, ++at, at + (block.lines ?? 1) - 1, block)
        else
          for (const row of block.rows) {
            for (const one of row.who ?? []) {
              const [from, to] = one.columns ?? [1, row.cells.length]
              note(path, at + from, at + to, { who: [{ ...one, columns: undefined }] })
            }
            if (row.staff) note(path, at + row.staff.columns[0], at + row.staff.columns[1], { staff: { people: row.staff.people } })
            at += row.cells.length
          }
      }
      files.set(path, await writeDocument(blocks))
    },
    /** Slides `{ title, rows: [{ cells, who }] }`. */
    async pptx(path, slides) {
      slides.forEach(({ rows }, index) => {
        let at = 1
        for (const { cells, who = [], staff } of rows) {
          if (staff) note(path, at + staff.columns[0], at + staff.columns[1], { staff: { people: staff.people } }, `slide ${index + 1}`)
          for (const one of who) {
            const [from, to] = one.columns ?? [1, cells.length]
            note(path, at + from, at + to, { who: [{ ...one, columns: undefined }] }, `slide ${index + 1}`)
          }
          at += cells.length
        }
      })
      files.set(path, await writeSlides(slides))
    },
    /** One mail; everything in it is of `who`, else of the staff; or its lines are `blocks` with persons of their own. */
    eml(path, mail) {
      if (mail.blocks === undefined) note(path, 0, Infinity, mail)
      else mail.blocks.forEach((block, index) => note(path, index + 1, index + (block.lines ?? 1), block))
      files.set(path, writeMail({ body: mail.blocks?.map(({ text }) => text).join('\r\n'), ...mail }))
    },
    mbox(path, mails) {
      mails.forEach((mail, index) => note(path, index + 1, index + 1, mail))
      files.set(
        path,
        Buffer.concat(
          mails.map((mail) => Buffer.concat([Buffer.from('From MAILER Tue Oct  1 09:00:00 2024\n'), writeMail(mail), Buffer.from('\n')])),
        ),
      )
    },
    raw: (path, content) => files.set(path, Buffer.from(content)),
    /** Takes a file out of the folder that will be sent with a mail or packed; `into` is the path it has there. */
    take(path, into) {
      const content = files.get(path)
      files.delete(path)
      for (const one of [...members.keys()].filter((inner) => inner.startsWith(`${path}!`))) members.set(`${into}!${one}`, members.get(one))
      members.set(`${into}!${path}`, content)
      for (const entry of truth) if (entry.path === path || entry.path.startsWith(`${path}!`)) entry.path = `${into}!${entry.path}`
      return content
    },
    async zip(path, names) {
      files.set(path, await writeZip(names.map((one) => [one, this.take(one, path)])))
    },
    /** Pages `{ lines, who }`. */
    async pdf(path, pages) {
      pages.forEach((page, index) => note(path, index + 1, index + 1, page))
      files.set(path, await writePdf(pages.map(({ lines }) => lines)))
    },
    copy: (from, to) => incident.copy(from, to),
    /** The incident as it is measured. */
    finish() {
      noteKeyed(truth.filter(({ staff }) => staff === undefined))
      return incident
    },
  }
}
