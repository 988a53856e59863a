/** Office files of synthetic customers, written as streams, so that a gigabyte of XML can be made. */
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { CUSTOMER_HEADER, customer, random } from './data.mjs'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const SENTENCES = [
  ([, name, , , address, phone]) => `${name}様より${address}の件でお電話（${phone}）をいただきました。`,
  () => '本件については、関係部署と調整のうえ、来週の定例会議までに対応方針をまとめて報告する。',
  () => '見積書の有効期限は発行日から三十日とし、仕様の変更が生じた場合は別途協議する。',
  ([number, name]) => `${number} ${name}様の契約を更新した。次回の更新は一年後である。`,
  () => '在庫の数量を確認し、不足する部品は発注済み。納品は今月末の予定。',
]

/** Paragraphs of office life, one in three of which names a customer. */
function* paragraphs(seed) {
  const rand = random(seed)
  for (let i = 0; ; i++) yield SENTENCES[i % SENTENCES.length](customer(i, rand))
}

/** Pieces up to `bytes` of UTF-8, in chunks of a size that a stream likes, between `head` and `tail`. */
function* upTo(bytes, pieces, head, tail) {
  yield head
  let written = 0
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    written += Buffer.byteLength(piece)
    if (written >= bytes) break
    if (chunk.length < 60_000) continue
    yield chunk
    chunk = ''
  }
  yield chunk + tail
}

async function save(path, parts) {
  const zip = new ZipFile()
  for (const [name, content] of parts) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(HEAD + content), name)
    else zip.addReadStreamLazy(name, (done) => done(null, Readable.from(content())))
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

const relations = (entries) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`
const types = (overrides) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`

/** A Word document whose body has about `bytes` of XML: paragraphs, in runs as Word writes them. */
export function writeDocx(path, bytes, seed = 11) {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  function* body() {
    for (const text of paragraphs(seed))
      yield `<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  }
  return save(path, [
    ['[Content_Types].xml', types([['word/document.xml', 'wordprocessingml.document.main']])],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']])],
    ['word/document.xml', () => upTo(bytes, body(), `${HEAD}<w:document xmlns:w="${w}"><w:body>`, '</w:body></w:document>')],
  ])
}

/** A presentation of `slides`, each with a title and a list of lines, `bytes` of XML a slide. */
export function writePptx(path, slides, bytes = 8_000, seed = 12) {
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const p = 'http://schemas.openxmlformats.org/presentationml/2006/main'
  const numbers = Array.from({ length: slides }, (_, index) => index + 1)
  function* lines(number) {
    for (const text of paragraphs(seed + number)) yield `<a:p><a:r><a:rPr lang="ja-JP"/><a:t>${text}</a:t></a:r></a:p>`
  }
  const slide = (number) => () =>
    upTo(
      bytes,
      lines(number),
      `${HEAD}<p:sld xmlns:a="${a}" xmlns:p="${p}"><p:cSld><p:spTree><p:sp><p:txBody><a:bodyPr/>`,
      '</p:txBody></p:sp></p:spTree></p:cSld></p:sld>',
    )
  return save(path, [
    [
      '[Content_Types].xml',
      types([
        ['ppt/presentation.xml', 'presentationml.presentation.main'],
        ...numbers.map((n) => [`ppt/slides/slide${n}.xml`, 'presentationml.slide']),
      ]),
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'ppt/presentation.xml']])],
    [
      'ppt/presentation.xml',
      `<p:presentation xmlns:p="${p}" xmlns:r="${OFFICE}"><p:sldIdLst>${numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ],
    ['ppt/_rels/presentation.xml.rels', relations(numbers.map((n) => [`rId${n}`, 'slide', `slides/slide${n}.xml`]))],
    ...numbers.map((n) => [`ppt/slides/slide${n}.xml`, slide(n)]),
  ])
}

/** A workbook of `rows` customers with inline strings. */
export function writeXlsx(path, rows, seed = 13) {
  const s = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const letters = 'ABCDEFGHIJKL'
  const row = (number, cells) =>
    `<row r="${number}">${cells.map((cell, c) => (cell === '' ? '' : `<c r="${letters[c]}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`
  function* sheet() {
    const rand = random(seed)
    yield `${HEAD}<worksheet xmlns="${s}"><sheetData>${row(1, CUSTOMER_HEADER)}`
    for (let i = 0; i < rows; i++) yield row(i + 2, customer(i, rand))
    yield '</sheetData></worksheet>'
  }
  return save(path, [
    [
      '[Content_Types].xml',
      types([
        ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
        ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
      ]),
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${s}" xmlns:r="${OFFICE}"><sheets><sheet name="顧客" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', 'worksheets/sheet1.xml']])],
    ['xl/worksheets/sheet1.xml', sheet],
  ])
}

/** A PDF of `pages`, 30 lines of customers each, with an embedded Japanese font. */
export async function writePdf(path, pages, seed = 5) {
  const { default: PDFDocument } = await import('pdfkit')
  const require = createRequire(import.meta.url)
  const document = new PDFDocument({ size: 'A4', margin: 40 })
  const output = document.pipe(createWriteStream(path))
  document.font(join(dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json')), '400Regular/BIZUDPGothic_400Regular.ttf'))
  const rand = random(seed)
  for (let page = 0; page < pages; page++) {
    if (page > 0) document.addPage()
    document.fontSize(9)
    for (let line = 0; line < 30; line++) {
      const [number, name, , zip, address, phone, , mail] = customer(page * 30 + line, rand)
      document.text(`${number} ${name}様 〒${zip} ${address} 電話 ${phone} ${mail}`)
    }
  }
  document.end()
  await new Promise((resolve) => output.on('finish', resolve))
  return path
}
