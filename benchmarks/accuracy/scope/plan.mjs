// Files of an incident, with whose record stands where in them.
import { createHash } from 'node:crypto'
import { encodeCp932 } from '../../../examples/leak/cp932.mjs'
import { writeDocx, writePdf, writeXlsx, writeZip } from '../../../examples/leak/documents.mjs'

/**
 * Where a record stands: `from`–`to` are rows of a sheet, lines of a text, paragraphs, pages; `columns` (from 1) where a row has several persons.
 * `keyed: false`: the record names its person and says nothing else, so nothing can tell whose namesake it is.
 * @typedef {{ path: string, sheet?: string, from: number, to: number, columns?: [number, number], person: object, keyed: boolean, knows: Set<string> }} Truth
 */

/** An incident that is being made. A row is `{ cells, who: [{ person, columns?, keyed?, knows }] }`; `knows` names what the record tells of the person. */
export function createIncident(name) {
  const files = new Map()
  const truth = []
  const unread = []
  const note = (path, from, to, who, sheet) => {
    for (const { person, columns, keyed = true, knows = [] } of who)
      truth.push({ path, sheet, from, to, columns, person, keyed, knows: new Set(knows) })
  }
  const place = (path, rows, first, sheet) => rows.forEach(({ who }, index) => note(path, first + index, first + index, who, sheet))
  const csvText = (head, rows, separator) =>
    [...head, ...rows.map(({ cells }) => cells)]
      .map((cells) =>
        cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(separator),
      )
      .join('\r\n') + '\r\n'

  const incident = {
    name,
    files,
    truth,
    unread,
    /** `sheets`: [{ name, head: rows above the records, rows }]. */
    xlsx(path, sheets) {
      for (const { name: sheet, head, rows } of sheets) place(path, rows, head.length + 1, sheet)
      files.set(
        path,
        writeXlsx(sheets.map(({ name: sheet, head, rows }) => ({ name: sheet, rows: [...head, ...rows.map(({ cells }) => cells)] }))),
      )
    },
    csv(path, head, rows, { cp932 = false, separator = ',', bom = false } = {}) {
      place(path, rows, head.length + 1)
      const text = csvText(head, rows, separator)
      files.set(path, cp932 ? encodeCp932(text) : Buffer.from((bom ? '\ufeff' : '') + text))
    },
    /** One text of blocks `{ lines, who }`. */
    text(path, blocks) {
      let line = 1
      for (const { lines, who } of blocks) {
        note(path, line, line + lines.length - 1, who)
        line += lines.length
      }
      files.set(path, Buffer.from(blocks.flatMap(({ lines }) => lines).join('\n') + '\n'))
    },
    /** A document of which every record is one person's. */
    async form(path, { header = '', paragraphs, table = [['項番', '確認']], who }) {
      note(path, 0, Infinity, who)
      files.set(path, await writeDocx({ header, paragraphs, table, comment: { author: '総務部', text: '確認済み' } }))
    },
    /** A document with one table of persons of `width` columns. Paragraphs of cells are numbered through. */
    async docxTable(path, { paragraphs, head, rows }) {
      const first = paragraphs.length + head.length + 1
      rows.forEach(({ who }, row) => {
        const start = first + row * head.length
        for (const { columns: [from, to] = [1, head.length], ...one } of who) note(path, start + from - 1, start + to - 1, [one])
      })
      files.set(
        path,
        await writeDocx({
          header: '',
          paragraphs,
          table: [head, ...rows.map(({ cells }) => cells)],
          comment: { author: '総務部', text: '確認済み' },
        }),
      )
    },
    async pdf(path, pages) {
      pages.forEach(({ who }, index) => note(path, index + 1, index + 1, who))
      files.set(path, await writePdf(pages.map(({ lines }) => lines)))
    },
    /** Members `[name, content]` whose truth was noted under `path!name`. */
    async zip(path, members) {
      files.set(path, await writeZip(members))
    },
    /** Moves a file that was planned under its own path into a container. */
    async pack(path, names) {
      const members = names.map((inner) => [inner, files.get(inner)])
      for (const inner of names) {
        files.delete(inner)
        for (const entry of truth) if (entry.path === inner) entry.path = `${path}!${inner}`
      }
      files.set(path, await writeZip(members))
    },
    copy(from, to) {
      files.set(to, files.get(from))
      for (const entry of truth.filter(({ path }) => path === from)) truth.push({ ...entry, path: to })
    },
    raw(path, text, who = []) {
      files.set(path, Buffer.from(text))
      who.forEach(([from, to, ...persons]) => note(path, from, to, persons))
    },
    /** Copies are told of once: what a scan should count as 延べ件数. */
    recordsWithoutCopies() {
      const seen = new Map()
      for (const [path, content] of files) {
        const hash = createHash('sha256').update(content).digest('hex')
        if (!seen.has(hash)) seen.set(hash, path)
      }
      const kept = new Set(seen.values())
      return truth.filter(({ path }) => !files.has(path) || kept.has(path)).length
    },
  }
  return incident
}
