// Files of any size, made as streams: the same kind of content in each format, so that only the size differs.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { ZipFile } from 'yazl'
import { customer, CUSTOMER_HEADER, random } from './data.mjs'

/** Characters of a piece that a generator hands over at once. */
const PIECE = 64 * 1024
const MEMBER = 1_000_000
const SLIDE = 200_000

/** Lines of an office's day, about 90 bytes each; every tenth tells of a person. */
function* dayLines(bytes, seed = 5) {
  const rand = random(seed)
  for (let done = 0, i = 0; done < bytes; i++) {
    const [, name, , , , phone] = i % 10 === 0 ? customer(i, rand) : []
    const line =
      name === undefined
        ? `2024-05-${10 + (i % 20)} 注文 A-${100000 + (i % 900000)} を出荷しました。数量 ${1 + Math.floor(rand() * 90)}、倉庫 B${i % 7}、備考なし`
        : `担当は${name}（${phone}）です。折り返しご連絡ください。`
    done += Buffer.byteLength(line) + 1
    yield line
  }
}

/** Puts small strings together. */
function* pieces(parts) {
  let piece = ''
  for (const part of parts) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function* joined(bytes, wrap, before = '', after = '') {
  yield before
  for (const line of dayLines(bytes)) yield wrap(line)
  yield after
}

function* customerRows(bytes, wrap, before = '', after = '') {
  const rand = random(2)
  yield before
  for (let done = 0, i = 0; done < bytes; i++) {
    const text = wrap(customer(i, rand))
    done += Buffer.byteLength(text)
    yield text
  }
  yield after
}

const record = (cells) => Object.fromEntries(CUSTOMER_HEADER.map((name, index) => [name, cells[index]]))

function* mails(bytes) {
  let number = 0
  let lines = []
  const mail = () =>
    `From office@example.jp Mon May 13 09:00:00 2024\nFrom: =?UTF-8?B?${Buffer.from('営業部').toString('base64')}?= <sales@example.jp>\nTo: list@example.jp\nSubject: ${number}\nDate: Mon, 13 May 2024 09:00:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n${lines.join('\n')}\n\n`
  for (const line of dayLines(bytes)) {
    lines.push(line)
    if (lines.length < 40) continue
    yield mail(number++)
    lines = []
  }
}

/** One mail with the lines as an attached text in Base64. */
function* largeMail(bytes) {
  yield 'From: a@example.jp\nTo: b@example.jp\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=UTF-8\n\n添付\n--x\nContent-Type: text/plain; charset=UTF-8; name="a.txt"\nContent-Disposition: attachment; filename="a.txt"\nContent-Transfer-Encoding: base64\n\n'
  for (const piece of pieces(joined(bytes, (line) => `${line}\n`))) {
    const coded = Buffer.from(piece).toString('base64')
    yield `${coded.match(/.{1,76}/g).join('\n')}\n`
  }
  yield '--x--\n'
}

function tarHeader(name, size) {
  const block = Buffer.alloc(512)
  block.write(name, 0)
  block.write('0000644\0', 100)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write(`${(1_700_000_000).toString(8)}\0`, 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  let sum = 0
  for (const byte of block) sum += byte
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function* tar(bytes) {
  for (let member = 0; member * MEMBER < bytes; member++) {
    const content = Buffer.from([...dayLines(MEMBER, member)].join('\n'))
    yield tarHeader(`day/${member}.txt`, content.length)
    yield content
    yield Buffer.alloc((512 - (content.length % 512)) % 512)
  }
  yield Buffer.alloc(1024)
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Writes a package whose parts are strings or generators. */
async function packed(path, parts) {
  const zip = new ZipFile()
  for (const [name, content] of parts)
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name)
    else zip.addReadStreamLazy(name, (done) => done(null, Readable.from(pieces(content()))))
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

const rootOf = (target) =>
  `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`

const docx = (path, bytes) =>
  packed(path, [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', rootOf('word/document.xml')],
    [
      'word/document.xml',
      () =>
        joined(
          bytes,
          (line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`,
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
          '</w:body></w:document>',
        ),
    ],
  ])

function pptx(path, bytes) {
  const count = Math.max(1, Math.round(bytes / SLIDE))
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const slides = numbers.map((number) => [
    `ppt/slides/slide${number}.xml`,
    () =>
      (function* () {
        yield '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree><p:sp><p:txBody>'
        for (const line of dayLines(SLIDE, number)) yield `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`
        yield '</p:txBody></p:sp></p:spTree></p:cSld></p:sld>'
      })(),
  ])
  const links = numbers.map((number) => `<Relationship Id="r${number}" Type="${OFFICE}/slide" Target="slides/slide${number}.xml"/>`)
  const list = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="r${number}"/>`)
  return packed(path, [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', rootOf('ppt/presentation.xml')],
    [
      'ppt/presentation.xml',
      `<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="${OFFICE}"><p:sldIdLst>${list.join('')}</p:sldIdLst></p:presentation>`,
    ],
    ['ppt/_rels/presentation.xml.rels', `<Relationships xmlns="${RELATIONSHIPS}">${links.join('')}</Relationships>`],
    ...slides,
  ])
}

const odf = (kind, xml) => (path, bytes) =>
  packed(path, [
    ['mimetype', `application/vnd.oasis.opendocument.${kind}`],
    ['content.xml', () => xml(bytes)],
  ])
const ODF_HEAD =
  '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>'

const lines = (content) => (path, bytes) => pipeline(Readable.from(pieces(content(bytes))), createWriteStream(path))
const gzipped = (content) => (path, bytes) => pipeline(Readable.from(content(bytes)), createGzip({ level: 1 }), createWriteStream(path))
const csv = (bytes) => customerRows(bytes, (cells) => `${cells.join(',')}\r\n`, `${CUSTOMER_HEADER.join(',')}\r\n`)

/** Formats whose memory is to stay flat: extension and how a file with so many bytes of content is written. */
export const FLAT = {
  text: ['txt', lines((bytes) => joined(bytes, (line) => `${line}\n`))],
  CSV: ['csv', lines(csv)],
  'CSV in .gz': ['csv.gz', gzipped((bytes) => pieces(csv(bytes)))],
  '.docx': ['docx', docx],
  '.pptx': ['pptx', pptx],
  '.tar': ['tar', (path, bytes) => pipeline(Readable.from(tar(bytes)), createWriteStream(path))],
  '.tar.gz': ['tar.gz', gzipped(tar)],
  '.mbox': ['mbox', lines(mails)],
}

/** Formats that nothing was promised of and that stay flat all the same. */
export const OTHERS = {
  'mail with a large attachment': ['eml', lines(largeMail)],
  '.zip of texts': [
    'zip',
    (path, bytes) =>
      packed(
        path,
        Array.from({ length: Math.ceil(bytes / MEMBER) }, (_, index) => [
          `${index}.txt`,
          () =>
            (function* () {
              for (const line of dayLines(MEMBER, index)) yield `${line}\n`
            })(),
        ]),
      ),
  ],
  NDJSON: ['ndjson', lines((bytes) => customerRows(bytes, (cells) => `${JSON.stringify(record(cells))}\n`))],
  JSON: ['json', lines((bytes) => customerRows(bytes, (cells) => `${JSON.stringify(record(cells))},\n`, '[', '{}]'))],
  XML: [
    'xml',
    lines((bytes) =>
      customerRows(
        bytes,
        (cells) => `<row>${cells.map((cell, index) => `<c${index}>${cell}</c${index}>`).join('')}</row>\n`,
        '<?xml version="1.0"?><rows>',
        '</rows>',
      ),
    ),
  ],
  HTML: [
    'html',
    lines((bytes) =>
      customerRows(bytes, (cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>\n`, '<html><body><table>', '</table></body></html>'),
    ),
  ],
  SQL: [
    'sql',
    lines((bytes) =>
      customerRows(bytes, (cells) => `INSERT INTO customers VALUES ('${cells.join("','")}');\n`, 'CREATE TABLE customers (a text);\n'),
    ),
  ],
  '.odt': [
    'odt',
    odf('text', (bytes) =>
      joined(
        bytes,
        (line) => `<text:p>${line}</text:p>`,
        `${ODF_HEAD}<office:text>`,
        '</office:text></office:body></office:document-content>',
      ),
    ),
  ],
  '.ods': [
    'ods',
    odf('spreadsheet', (bytes) =>
      customerRows(
        bytes,
        (cells) =>
          `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
        `${ODF_HEAD}<office:spreadsheet><table:table table:name="A">`,
        '</table:table></office:spreadsheet></office:body></office:document-content>',
      ),
    ),
  ],
  RTF: [
    'rtf',
    lines((bytes) =>
      joined(
        bytes,
        (line) => `${line.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0)}?`)}\\par\n`,
        '{\\rtf1\\ansi\\ansicpg932 ',
        '}',
      ),
    ),
  ],
}
