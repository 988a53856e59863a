// A folder with its truth, and the writers that this hand needs beside the usual ones.
import sqliteInit from '@sqlite.org/sqlite-wasm'
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { createFolder as createPlain } from '../acceptance2/folder.mjs'

const encoded = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
const mailbox = ({ name, address }) => (name === undefined ? address : `${encoded(name)} <${address}>`)

/** One message; `base64` as most programs send Japanese text. */
export function messageText({ from, to, cc, subject, date, body, base64 = false, id }) {
  const head = [
    `From: ${mailbox(from)}`,
    `To: ${to.map(mailbox).join(', ')}`,
    ...(cc ? [`Cc: ${cc.map(mailbox).join(', ')}`] : []),
    `Subject: ${encoded(subject)}`,
    `Date: ${date}`,
    `Message-ID: <${id}@mail.local>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    `Content-Transfer-Encoding: ${base64 ? 'base64' : '8bit'}`,
  ]
  const text = base64 ? Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\n') : body.replace(/^From /gm, '>From ')
  return `${head.join('\n')}\n\n${text}\n`
}

export function createFolder(name) {
  const folder = createPlain(name)
  const note = (path, who, place) => who.forEach((one) => folder.truth.push({ path, ...one, ...place }))
  return Object.assign(folder, {
    /** Messages `{ …, who }`: their places are their numbers. */
    mbox(path, messages) {
      folder.files.set(
        path,
        Buffer.from(
          messages
            .map((one, n) => `From MAILER-DAEMON Tue Oct  1 09:00:00 2024\n${messageText({ ...one, id: `${name}-${n}` })}\n`)
            .join(''),
        ),
      )
      messages.forEach(({ who }, n) => note(path, who, { from: n + 1, to: n + 1 }))
    },
    eml(path, message) {
      folder.files.set(path, Buffer.from(messageText({ ...message, id: `${name}-${path.length}-${folder.files.size}` })))
      note(path, message.who, { from: 0, to: Infinity })
    },
    /** Pages of lines, one record or several a page. */
    async pages(path, pages) {
      folder.files.set(path, await writePdf(pages.map(({ lines }) => lines)))
      pages.forEach(({ who }, n) => note(path, who, { from: n + 1, to: n + 1 }))
    },
    /** One table; `who` of a row stands at its number. */
    async sqlite(path, tables) {
      const sqlite = await sqliteInit({ print: () => undefined, printErr: () => undefined })
      const database = new sqlite.oo1.DB(':memory:')
      for (const [table, own] of Object.entries(tables)) {
        database.exec(`CREATE TABLE "${table}" (${own.head.map((one) => `"${one}" TEXT`).join(', ')})`)
        const marks = own.head.map(() => '?').join(', ')
        own.rows.forEach(({ cells, who }, n) => {
          database.exec({ sql: `INSERT INTO "${table}" VALUES (${marks})`, bind: cells.map((one) => (one === '' ? null : String(one))) })
          note(path, who, { sheet: table, from: n + 1, to: n + 1 })
        })
        own.labels.forEach(([label, type]) => folder.labels.push([path, label, type]))
      }
      folder.files.set(path, Buffer.from(sqlite.capi.sqlite3_js_db_export(database)))
      database.close()
    },
    /** An answer of an interface, indented: a `value` each, between `head` and `foot` as lines. `lines` of one of `who`: where it stands in its value, from 0. */
    json(path, rows, { head, foot, indent = 4 }) {
      const pad = ' '.repeat(indent)
      let line = head.split('\n').length + 1
      const blocks = rows.map(({ value, who }, n) => {
        const text = `${pad}${JSON.stringify(value, null, 2).replaceAll('\n', `\n${pad}`)}${n === rows.length - 1 ? '' : ','}`
        const placed = who.map(({ lines, ...one }) => ({ ...one, ...(lines ? { from: line + lines[0], to: line + lines[1] } : {}) }))
        line += text.split('\n').length
        return { text, who: placed }
      })
      folder.text(path, [{ text: head }, ...blocks, { text: foot }])
    },
  })
}
