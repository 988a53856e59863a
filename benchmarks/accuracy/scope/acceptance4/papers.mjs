// Papers of one matter: forms in Word and Excel, letters in PDF, mails; each notes whose lines are whose.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { mention } from '../acceptance2/rows.mjs'

export const two = (n) => String(n).padStart(2, '0')
const encoded = (text) => (/^[ -~]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`)

/** Who stands in a line: `one(person, [cells that tell of them], { isStaff })`. */
export const one = (person, facts, more = {}) => mention(person, facts, more)

/** Lines of somebody that follow each other by at most `gap` are one record: `places` of [from, to, who]. */
function gather(places, gap = 1) {
  const open = new Map()
  const records = []
  for (const [from, to, who] of places) {
    for (const entry of who) {
      const last = open.get(entry.person)
      if (last !== undefined && last.isStaff === entry.isStaff && String(last.columns) === String(entry.columns) && from <= last.to + gap) {
        last.to = to
        entry.keys.forEach((key) => last.keys.add(key))
        entry.knows.forEach((fact) => last.knows.add(fact))
      } else {
        const record = { ...entry, keys: new Set(entry.keys), knows: new Set(entry.knows), from, to }
        open.set(entry.person, record)
        records.push(record)
      }
    }
  }
  return records
}

/** A Word document: `paragraphs` of [text, who…], a table of rows [cells, who…], more paragraphs. */
export async function wordForm(folder, path, before, rows, after = []) {
  const places = []
  let count = 0
  const put = (length, who) => {
    places.push([count + 1, count + length, who])
    count += length
  }
  for (const [, ...who] of before) put(1, who)
  for (const [cells, ...who] of rows) put(cells.length, who)
  for (const [, ...who] of after) put(1, who)
  const texts = (list) => list.map(([text]) => ({ text }))
  const table = rows.length > 0 ? [{ rows: rows.map(([cells]) => ({ cells })) }] : []
  await folder.docx(path, [...texts(before), ...table, ...texts(after)])
  for (const record of gather(places)) folder.truth.push({ path, ...record })
}

/** A sheet filled in like a form: rows [cells, who…]. */
export function sheetForm(folder, path, name, rows, merges = []) {
  const who = gather(rows.map(([, ...own], n) => [n + 1, n + 1, own]))
  folder.sheet(path, [{ name, rows: rows.map(([cells]) => cells), who, merges }])
}

/** A page of a letter: lines [text, who…]. */
export async function letter(folder, path, lines) {
  folder.files.set(path, await writePdf([lines.map(([text]) => text)]))
  for (const record of gather(lines.map(([, ...who], n) => [n + 1, n + 1, who]))) folder.truth.push({ path, sheet: 'page 1', ...record })
}

/** One text of lines [text, who…], each line a record of its own. */
export const lines = (folder, path, list, options) =>
  folder.text(
    path,
    list.map(([text, ...who]) => ({ text, who })),
    options,
  )

/** Head and body of a mail. `from` and `to` are [name, mailbox]. */
export function mailText({ from, to, subject, date, body, id }) {
  const box = ([name, address]) => (name === '' ? address : `${encoded(name)} <${address}>`)
  return [
    `From: ${box(from)}`,
    `To: ${box(to)}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${date}`,
    `Message-ID: <${id}@mail.local>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...body.map(([text]) => text),
    '',
  ].join('\n')
}

/** A mail as a file: the sender's record is From and what the body says of them; `body` of lines [text, who…] about anybody. */
export function mail(folder, path, { sender, addressee, body, ...head }) {
  folder.files.set(path, Buffer.from(mailText({ ...head, body }).replaceAll('\n', '\r\n')))
  const heads = { from: sender, to: addressee }
  for (const [part, who] of Object.entries(heads)) if (who) folder.truth.push({ path, from: 1, to: 1, parts: [part], ...who })
  // What a text says of somebody in several places is one record.
  for (const record of gather(
    body.map(([, ...who], n) => [n + 1, n + 1, who]),
    body.length,
  ))
    folder.truth.push({ path, parts: ['body'], ...record })
}

/** A mailbox of mails: what a mail says is one record of its sender. */
export function mailbox(folder, path, mails) {
  folder.files.set(path, Buffer.from(mails.map(({ who: _, ...own }) => `From - Mon Oct 14 09:00:00 2024\n${mailText(own)}\n`).join('')))
  mails.forEach(({ who }, n) => {
    for (const entry of who) folder.truth.push({ path, from: n + 1, to: n + 1, ...entry })
  })
}

/** The dead are nobody's living individual: their records are told of, and counted apart. */
export function withoutTheDead(finished) {
  const truth = finished.truth.map((entry) => (entry.person.dead && entry.staff === undefined ? { ...entry, apart: true } : entry))
  return { ...finished, truth }
}
