// Letters and slides.
import { writeZip } from '../../../../examples/leak/documents.mjs'

const xml = (content) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`
const escape = (text) =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list) =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )
const types = (list) =>
  xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list
      .map(([part, type]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`)
      .join('')}</Types>`,
  )

/** A .docx. Word cuts runs where it likes: every paragraph is two runs. */
export function writeDocument(blocks) {
  const run = (text) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
  const p = (text) => {
    const all = String(text ?? '')
    const cut = Math.floor(all.length / 2)
    return `<w:p>${all.length > 3 ? run(all.slice(0, cut)) + run(all.slice(cut)) : run(all)}</w:p>`
  }
  const table = (rows) =>
    `<w:tbl><w:tblPr/><w:tblGrid/>${rows
      .map(({ cells }) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${p(cell)}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`
  const body = blocks.map((block) => (block.rows === undefined ? p(block.text) : table(block.rows))).join('')
  return writeZip([
    ['[Content_Types].xml', types([['/word/document.xml', 'wordprocessingml.document.main']])],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']])],
    [
      'word/document.xml',
      xml(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:p/><w:sectPr/></w:body></w:document>`,
      ),
    ],
  ])
}

/** A .pptx: every slide a title and a table. */
export function writeSlides(slides) {
  const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
  const p = (text) => `<a:p><a:r><a:rPr lang="ja-JP"/><a:t>${escape(text)}</a:t></a:r></a:p>`
  const shape = (id, text) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${p(text)}</p:txBody></p:sp>`
  const table = (rows) =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid>${rows[0].cells
      .map(() => '<a:gridCol w="100000"/>')
      .join('')}</a:tblGrid>${rows
      .map(
        ({ cells }) =>
          `<a:tr h="1">${cells.map((cell) => `<a:tc><a:txBody><a:bodyPr/>${p(cell)}</a:txBody><a:tcPr/></a:tc>`).join('')}</a:tr>`,
      )
      .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  const slide = ({ title, rows }) =>
    xml(
      `<p:sld ${A} ${P} xmlns:r="${OFFICE}"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shape(2, title)}${table(rows)}</p:spTree></p:cSld></p:sld>`,
    )
  const numbers = slides.map((_, index) => index + 1)
  return writeZip([
    [
      '[Content_Types].xml',
      types([
        ['/ppt/presentation.xml', 'presentationml.presentation.main'],
        ...numbers.map((n) => [`/ppt/slides/slide${n}.xml`, 'presentationml.slide']),
      ]),
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'ppt/presentation.xml']])],
    [
      'ppt/presentation.xml',
      xml(
        `<p:presentation ${P} xmlns:r="${OFFICE}"><p:sldIdLst>${numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n}"/>`).join('')}</p:sldIdLst></p:presentation>`,
      ),
    ],
    ['ppt/_rels/presentation.xml.rels', relations(numbers.map((n) => [`rId${n}`, 'slide', `slides/slide${n}.xml`]))],
    ...slides.map((one, index) => [`ppt/slides/slide${index + 1}.xml`, slide(one)]),
  ])
}
