// Mails as they lie on a disk: encoded headers, UTF-8 or ISO-2022-JP, attachments.
import { encodeCp932 } from '../../../../examples/leak/cp932.mjs'

/** ISO-2022-JP of a text whose characters are in JIS X 0208. */
export function encodeJis(text) {
  const out = []
  let isWide = false
  const turn = (on) => {
    if (on !== isWide) out.push(0x1b, ...(on ? [0x24, 0x42] : [0x28, 0x42]))
    isWide = on
  }
  for (const c of text) {
    const bytes = encodeCp932(c)
    turn(bytes.length === 2)
    if (bytes.length === 1) out.push(bytes[0])
    else {
      const [lead, trail] = bytes
      const row = (lead - (lead < 0xa0 ? 0x70 : 0xb0)) * 2 - (trail < 0x9f ? 1 : 0)
      out.push(row, trail < 0x9f ? trail - (trail > 0x7e ? 0x20 : 0x1f) : trail - 0x7e)
    }
  }
  turn(false)
  return Buffer.from(out)
}

const wrap = (content) => Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')

/** `{ from: [name, address], to: [name, address], subject, body, jis, attachments: [[name, content]] }`. */
export function writeMail({ from, to, subject, body, jis = false, attachments = [] }) {
  const charset = jis ? 'ISO-2022-JP' : 'UTF-8'
  const encode = jis ? encodeJis : Buffer.from
  const word = (text) => (/^[ -~]*$/.test(text) ? text : `=?${charset}?B?${encode(text).toString('base64')}?=`)
  const mailbox = ([name, address]) => (name === '' ? address : `${word(name)} <${address}>`)
  const head = [
    `From: ${mailbox(from)}`,
    `To: ${mailbox(to)}`,
    `Subject: ${word(subject)}`,
    'Date: Tue, 01 Oct 2024 09:00:00 +0900',
    'MIME-Version: 1.0',
  ]
  const text = [`Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: base64', '', wrap(encode(body))]
  if (attachments.length === 0) return Buffer.from([...head, ...text, ''].join('\r\n'))
  const border = '----=_NextPart_000_0001'
  const parts = attachments.flatMap(([name, content]) => [
    `--${border}`,
    `Content-Type: application/octet-stream; name="${word(name)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${word(name)}"`,
    '',
    wrap(content),
  ])
  return Buffer.from(
    [...head, `Content-Type: multipart/mixed; boundary="${border}"`, '', `--${border}`, ...text, ...parts, `--${border}--`, ''].join(
      '\r\n',
    ),
  )
}
