import { buildPdf, string, text } from '../extract/build-pdf.js'
import { rawZip } from '../api/raw-zip.js'
import { tokenMaker, type TokenFile } from './tokens.js'

const base64 = (value: string): string => Buffer.from(value).toString('base64')
const word = (value: string): string => `=?UTF-8?B?${base64(value)}?=`
const quoted = (value: string): string =>
  [...Buffer.from(value)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Mails, archives and PDF, each with a token in every place that can hold text. */
export const mailTokenFiles = (): TokenFile[] => [mail(), mailbox(), zip(), pdf()]

function mail(): TokenFile {
  const { token, tokens } = tokenMaker()
  const inner = ['From: x@sekisho-mail.jp', `Subject: ${word(token('subject of a forwarded mail'))}`, '', token('forwarded mail')].join(
    '\r\n',
  )
  const lines = [
    `From: ${word(token('sender'))} <a@sekisho-mail.jp>`,
    `To: "${token('recipient, not encoded')}" <b@sekisho-mail.jp>`,
    `Cc: ${word(token('group'))}: c@sekisho-mail.jp;`,
    `Reply-To: d@sekisho-mail.jp (${token('name as a comment')})`,
    `Subject: =?UTF-8?Q?${quoted(token('subject'))}?=`,
    `Organization: ${word(token('other header'))}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="m"',
    '',
    token('before the parts'),
    '--m',
    'Content-Type: multipart/alternative; boundary="a"',
    '',
    '--a',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quoted(token('body')),
    '--a',
    'Content-Type: text/html; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(`<p title="${token('attribute of HTML')}">${token('body as HTML')}</p>`),
    '--a--',
    '--m',
    `Content-Type: text/csv; charset=UTF-8; name="${word(token('name of an attachment'))}"`,
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(token('name after RFC 2231'))}.csv`,
    `Content-Description: ${word(token('description of an attachment'))}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(token('attachment')),
    '--m',
    'Content-Type: message/rfc822',
    '',
    inner,
    '--m--',
    token('behind the parts'),
    '',
  ]
  return { name: 'x.eml', bytes: Buffer.from(lines.join('\r\n')), tokens }
}

function mailbox(): TokenFile {
  const { token, tokens } = tokenMaker()
  const one = (number: number): string =>
    `From a@sekisho-mail.jp Mon May 13 09:00:00 2024\nFrom: ${word(token(`sender ${number}`))} <a@sekisho-mail.jp>\nSubject: x\n\n${token(`body ${number}`)}\n>From ${token(`quoted ${number}`)}\n\n`
  return { name: 'x.mbox', bytes: Buffer.from(one(1) + one(2)), tokens }
}

function zip(): TokenFile {
  const { token, tokens } = tokenMaker()
  const name = `${token('folder')}/${token('name of a member')}.txt`
  return { name: 'x.zip', bytes: rawZip([{ name, content: Buffer.from(token('member')), flags: 0x800 }]), tokens }
}

function pdf(): TokenFile {
  const { token, tokens } = tokenMaker()
  const box = '/Type /Annot /Rect [10 10 100 30]'
  const bytes = buildPdf({
    pages: [
      {
        content:
          text(token('page'), 50, 700) + text(token('vertical text'), 300, 700, 12, 'F2') + text(token('outside the page'), 50, -900),
        annotations: [
          `<< ${box} /Subtype /Text /Contents ${string(token('note'))} /T ${string(token('author of a note'))} >>`,
          `<< ${box} /Subtype /Widget /FT /Tx /T (a) /TU ${string(token('label of a field'))} /V ${string(token('value of a field'))} >>`,
          `<< ${box} /Subtype /Link /A << /S /URI /URI (mailto:${encodeURIComponent(token('link'))}@example.jp) >> >>`,
        ],
      },
    ],
    info: { Title: token('title'), Author: token('author') },
    bookmarks: [token('bookmark')],
    attachments: { [`${token('name of an attached file')}.txt`]: Buffer.from(token('attached file')) },
  })
  return { name: 'x.pdf', bytes, tokens }
}
