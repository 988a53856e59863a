// The parts of small .docx and .pptx packages.

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const xml = (content) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list) =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  )
const types = (list) =>
  xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.map(([part, type]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`,
  )

/** Parts of a .docx: paragraphs, and tables as lists of rows, in their order. `header` if there is one. */
export function docxParts(parts, { header } = {}) {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
  const table = (rows) =>
    `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  const body = parts.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join('')
  const hasHeader = header !== undefined
  const foot = hasHeader ? `<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>` : ''
  return [
    [
      '[Content_Types].xml',
      types([
        ['/word/document.xml', 'wordprocessingml.document.main'],
        ...(hasHeader ? [['/word/header1.xml', 'wordprocessingml.header']] : []),
      ]),
    ],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', xml(`<w:document ${W} xmlns:r="${REL}"><w:body>${body}<w:p/>${foot}</w:body></w:document>`)],
    ...(hasHeader
      ? [
          ['word/_rels/document.xml.rels', relations([['header', 'header1.xml']])],
          ['word/header1.xml', xml(`<w:hdr ${W}>${paragraph(header)}</w:hdr>`)],
        ]
      : []),
  ]
}

/** Parts of a .pptx whose slides are lists of lines; the first line of each is its title. */
export function pptxParts(slides) {
  const P = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}"`
  const text = (lines) =>
    `<p:txBody><a:bodyPr/><a:lstStyle/>${lines.map((line) => `<a:p><a:r><a:rPr lang="ja-JP"/><a:t>${escape(line)}</a:t></a:r></a:p>`).join('')}</p:txBody>`
  const shape = (id, name, lines) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>${text(lines)}</p:sp>`
  const tree = (shapes) =>
    `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`
  return [
    [
      '[Content_Types].xml',
      types([
        ['/ppt/presentation.xml', 'presentationml.presentation.main'],
        ...slides.map((_, n) => [`/ppt/slides/slide${n + 1}.xml`, 'presentationml.slide']),
      ]),
    ],
    ['_rels/.rels', relations([['officeDocument', 'ppt/presentation.xml']])],
    [
      'ppt/presentation.xml',
      xml(
        `<p:presentation ${P}><p:sldIdLst>${slides.map((_, n) => `<p:sldId id="${256 + n}" r:id="rId${n + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
      ),
    ],
    ['ppt/_rels/presentation.xml.rels', relations(slides.map((_, n) => ['slide', `slides/slide${n + 1}.xml`]))],
    ...slides.map(([title, ...lines], n) => [
      `ppt/slides/slide${n + 1}.xml`,
      xml(`<p:sld ${P}>${tree(shape(2, 'タイトル', [title]) + shape(3, 'テキスト', lines))}</p:sld>`),
    ]),
  ]
}
