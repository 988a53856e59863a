import * as XLSX from 'xlsx'
import { buildZip } from '../extract/build-zip.js'
import { buildCfb } from './cfb.js'
import { buildDoc } from './doc.js'
import { buildSqlite } from './sqlite.js'
import { atom, buildPpt, chars, container } from './ppt.js'

/** A generated file with a token of its own in each place that can hold text. */
export interface TokenFile {
  name: string
  bytes: Uint8Array
  /** Token by the place it stands in. */
  tokens: Record<string, string>
}

/** Makes tokens that no word of a format contains; each is told by the place that it stands in. */
export function tokenMaker(): { token(place: string): string; tokens: Record<string, string> } {
  const tokens: Record<string, string> = {}
  return {
    tokens,
    token(place) {
      const token = `山${Object.keys(tokens).length + 101}田`
      tokens[place] = token
      return token
    },
  }
}

/** One file of each kind of document that `src/extract` reads beside .xlsx and .docx, which have tests of their own kind. */
export async function tokenFiles(): Promise<TokenFile[]> {
  return [await pptx(), await odt(), await ods(), await odp(), xls(), doc(), ppt(), rtf(), await xlsb(), await sqlite()]
}

async function innerDocx(text: string): Promise<Buffer> {
  return buildZip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>` })
}

async function pptx(): Promise<TokenFile> {
  const { token, tokens } = tokenMaker()
  const p = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`
  const slide = (inner: string, name = 'sld') =>
    `<p:${name} xmlns:p="p" xmlns:a="a" xmlns:mc="mc"><p:cSld><p:spTree>${inner}</p:spTree></p:cSld></p:${name}>`
  const shape = (text: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" descr="${token(`alternative text of ${text}`)}"/></p:nvSpPr><p:txBody>${p(token(text))}</p:txBody></p:sp>`
  const rels = (...links: [string, string][]) =>
    `<Relationships>${links.map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="http://x/${type}" Target="${target}"/>`).join('')}</Relationships>`
  const bytes = await buildZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': rels(['officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': rels(['slide', 'slides/slide1.xml']),
    'ppt/slides/slide1.xml': slide(
      shape('slide') +
        `<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody>${p(token('table cell'))}</a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>` +
        `<mc:AlternateContent><mc:Choice>${shape('choice')}</mc:Choice><mc:Fallback>${shape('fallback')}</mc:Fallback></mc:AlternateContent>`,
    ),
    'ppt/slides/_rels/slide1.xml.rels':
      `<Relationships><Relationship Id="a" Type="x/notesSlide" Target="../notesSlides/notesSlide1.xml"/><Relationship Id="b" Type="x/comments" Target="../comments/comment1.xml"/>` +
      `<Relationship Id="c" Type="x/chart" Target="../charts/chart1.xml"/><Relationship Id="d" Type="x/diagramData" Target="../diagrams/data1.xml"/>` +
      `<Relationship Id="e" Type="x/comments" Target="../comments/modernComment_1.xml"/><Relationship Id="f" Type="x/hyperlink" Target="mailto:${token('link')}@example.com" TargetMode="External"/></Relationships>`,
    'ppt/notesSlides/notesSlide1.xml': slide(shape('notes'), 'notes'),
    'ppt/commentAuthors.xml': `<p:cmAuthorLst xmlns:p="p"><p:cmAuthor id="0" name="${token('comment author')}"/></p:cmAuthorLst>`,
    'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="p"><p:cm authorId="0"><p:text>${token('comment')}</p:text></p:cm></p:cmLst>`,
    'ppt/authors.xml': `<p188:authorLst xmlns:p188="p"><p188:author id="{1}" name="${token('threaded author')}"/></p188:authorLst>`,
    'ppt/comments/modernComment_1.xml': `<p188:cmLst xmlns:p188="p" xmlns:a="a"><p188:cm authorId="{1}"><p188:replyLst><p188:reply authorId="{1}"><p188:txBody>${p(token('reply'))}</p188:txBody></p188:reply></p188:replyLst><p188:txBody>${p(token('threaded comment'))}</p188:txBody></p188:cm></p188:cmLst>`,
    'ppt/charts/chart1.xml': `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:title>${p(token('chart title'))}</c:title><c:cat><c:strCache><c:pt><c:v>${token('chart category')}</c:v></c:pt></c:strCache></c:cat></c:chartSpace>`,
    'ppt/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><dgm:t>${p(token('diagram'))}</dgm:t></dgm:pt></dgm:dataModel>`,
    'ppt/slides/slide2.xml': slide(shape('slide that no list names')),
    'ppt/slideLayouts/slideLayout1.xml': slide(shape('layout'), 'sldLayout'),
    'ppt/slideMasters/slideMaster1.xml': slide(shape('master'), 'sldMaster'),
    'ppt/tags/tag1.xml': `<p:tagLst xmlns:p="p"><p:tag name="A" val="${token('tag')}"/></p:tagLst>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${token('author')}</dc:creator></cp:coreProperties>`,
    'customXml/item1.xml': `<x>${token('custom XML')}</x>`,
    'ppt/embeddings/doc.docx': await innerDocx(token('embedded document')),
    'ppt/embeddings/oleObject1.bin': buildCfb({ Package: await innerDocx(token('document in an OLE object')) }),
  })
  return { name: 'x.pptx', bytes, tokens }
}

const ODF =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="t" xmlns:table="tb" xmlns:draw="d" xmlns:dc="dc" xmlns:meta="m" xmlns:svg="s" xmlns:presentation="p" xmlns:style="st" xmlns:form="f" xmlns:xlink="x" xmlns:script="sc"'
const odf = (kind: string, parts: Record<string, string | Uint8Array>) =>
  buildZip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, ...parts })
const content = (kind: string, inner: string, before = '') =>
  `<office:document-content ${ODF}>${before}<office:body><office:${kind}>${inner}</office:${kind}></office:body></office:document-content>`
const tp = (text: string) => `<text:p>${text}</text:p>`

async function odt(): Promise<TokenFile> {
  const { token, tokens } = tokenMaker()
  const deleted = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>${token('author of a change')}</dc:creator></office:change-info>${tp(token('deletion'))}</text:deletion></text:changed-region></text:tracked-changes>`
  const note = (kind: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${tp(token(kind))}</text:note-body></text:note>`
  const bytes = await odf('text', {
    'content.xml': content(
      'text',
      `<form:form><form:text form:label="${token('form label')}" form:current-value="${token('form value')}"/></form:form>` +
        `<text:user-field-decls><text:user-field-decl office:string-value="${token('field variable')}"/></text:user-field-decls>` +
        tp(
          token('body') +
            note('footnote') +
            note('endnote') +
            `<office:annotation><dc:creator>${token('comment author')}</dc:creator>${tp(token('comment'))}</office:annotation>`,
        ) +
        tp(`<text:a xlink:href="mailto:${token('link')}@example.com">${token('link text')}</text:a>`) +
        tp(
          `<draw:frame draw:name="${token('frame name')}"><draw:text-box>${tp(token('text box'))}</draw:text-box><svg:title>${token('frame title')}</svg:title><svg:desc>${token('frame description')}</svg:desc></draw:frame>`,
        ) +
        tp(
          `<text:ruby><text:ruby-base>${token('ruby base')}</text:ruby-base><text:ruby-text>${token('ruby')}</text:ruby-text></text:ruby>`,
        ) +
        `<table:table><table:table-row><table:table-cell>${tp(token('table cell'))}</table:table-cell></table:table-row></table:table>` +
        tp(`<text:hidden-text text:string-value="${token('hidden text')}"/>`),
      deleted,
    ),
    'styles.xml': `<office:document-styles ${ODF}><office:master-styles><style:master-page><style:header>${tp(token('header'))}</style:header><style:footer>${tp(token('footer'))}</style:footer></style:master-page></office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${ODF}><office:meta><meta:initial-creator>${token('author')}</meta:initial-creator><meta:user-defined meta:name="x">${token('own property')}</meta:user-defined></office:meta></office:document-meta>`,
    'Object 1/content.xml': content(
      'chart',
      `<table:table><table:table-row><table:table-cell>${tp(token('embedded chart'))}</table:table-cell></table:table-row></table:table>`,
    ),
    'Basic/Standard/Module1.xml': `<script:module xmlns:script="s">${token('macro')}</script:module>`,
    'Object 2': buildCfb({ Package: await innerDocx(token('OLE object')) }),
  })
  return { name: 'x.odt', bytes, tokens }
}

async function ods(): Promise<TokenFile> {
  const { token, tokens } = tokenMaker()
  const cell = (inner: string, attributes = '') => `<table:table-cell ${attributes}>${inner}</table:table-cell>`
  const bytes = await odf('spreadsheet', {
    'content.xml': content(
      'spreadsheet',
      `<table:content-validations><table:content-validation table:condition="cell-content-is-in-list(&quot;${token('validation list')}&quot;)"><table:help-message table:title="t">${tp(token('help message'))}</table:help-message></table:content-validation></table:content-validations>` +
        `<table:table table:name="${token('sheet name')}"><table:shapes><draw:frame><draw:text-box>${tp(token('text box'))}</draw:text-box></draw:frame></table:shapes><table:table-row>` +
        cell(tp(token('cell'))) +
        cell(`<office:annotation>${tp(token('comment'))}</office:annotation>`) +
        cell('', `office:value-type="string" office:string-value="${token('value without text')}"`) +
        cell(tp('x'), `table:formula="of:=IF([.A1]=&quot;${token('formula literal')}&quot;;1;2)"`) +
        `</table:table-row></table:table><table:named-expressions><table:named-range table:name="${token('defined name')}"/></table:named-expressions>`,
    ),
    'styles.xml': `<office:document-styles ${ODF}><style:master-page><style:header>${tp(token('header'))}</style:header></style:master-page></office:document-styles>`,
  })
  return { name: 'x.ods', bytes, tokens }
}

async function odp(): Promise<TokenFile> {
  const { token, tokens } = tokenMaker()
  const box = (text: string) => `<draw:frame><draw:text-box>${tp(text)}</draw:text-box></draw:frame>`
  const bytes = await odf('presentation', {
    'content.xml': content(
      'presentation',
      `<presentation:footer-decl>${token('footer')}</presentation:footer-decl><draw:page draw:name="${token('slide name')}">${box(token('slide'))}<office:annotation>${tp(token('comment'))}</office:annotation>` +
        `<draw:frame><table:table><table:table-row><table:table-cell>${tp(token('table cell'))}</table:table-cell></table:table-row></table:table></draw:frame>` +
        `<draw:custom-shape>${tp(token('shape'))}</draw:custom-shape><presentation:notes>${box(token('notes'))}</presentation:notes></draw:page>`,
    ),
    'styles.xml': `<office:document-styles ${ODF}><style:master-page>${box(token('master'))}</style:master-page></office:document-styles>`,
  })
  return { name: 'x.odp', bytes, tokens }
}

const wide = (text: string) => Buffer.concat([Buffer.from([text.length & 255, text.length >> 8, 1]), Buffer.from(text, 'utf16le')])
const short = (text: string) => Buffer.concat([Buffer.from([text.length, 1]), Buffer.from(text, 'utf16le')])
const record = (type: number, data: Buffer) =>
  Buffer.concat([Buffer.from([type & 255, type >> 8, data.length & 255, data.length >> 8]), data])

function xls(): TokenFile {
  const { token, tokens } = tokenMaker()
  const sheet = XLSX.utils.aoa_to_sheet([[token('cell')]])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, token('sheet name'))
  const plain = XLSX.CFB.read(XLSX.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer, { type: 'buffer' })
  const workbook = Buffer.from(XLSX.CFB.find(plain, '/Workbook')?.content as Uint8Array)
  const box = Buffer.alloc(18)
  const text = token('text box')
  box.writeUInt16LE(text.length, 10)
  const extra = [
    record(0x0809, Buffer.from([0, 6, 0x10, 0, 0, 0, 0, 0])),
    record(0x0014, wide(token('header'))),
    record(0x0015, wide(token('footer'))),
    record(0x01b6, box),
    record(0x003c, Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')])),
    record(0x01be, Buffer.concat([Buffer.alloc(4), wide(token('prompt title')), wide('-'), wide(token('prompt')), wide('-')])),
    record(0x100d, Buffer.concat([Buffer.alloc(2), short(token('chart text'))])),
    record(0x000a, Buffer.alloc(0)),
  ]
  const bytes = buildCfb({
    Workbook: Buffer.concat([workbook, ...extra]),
    '_SX_DB_CUR/0001': record(0x00cd, wide(token('pivot cache'))),
    'MBD0001/Package': Buffer.from(token('embedded file')),
  })
  return { name: 'x.xls', bytes, tokens }
}

function doc(): TokenFile {
  const { token, tokens } = tokenMaker()
  const bytes = buildDoc(
    {
      body: `${token('body')}\r\u0013HYPERLINK "mailto:${token('field code')}"\u0014${token('field result')}\u0015\r${token('cell')}\u0007\u0007\r`,
      footnotes: `${token('footnote')}\r`,
      header: `${token('header')}\r`,
      comments: `${token('comment')}\r`,
      endnotes: `${token('endnote')}\r`,
      boxes: `${token('text box')}\r`,
    },
    { 'ObjectPool/_1/Package': Buffer.from(token('embedded file')) },
  )
  return { name: 'x.doc', bytes, tokens }
}

function ppt(): TokenFile {
  const { token, tokens } = tokenMaker()
  const bytes = buildPpt(
    container(1016, chars(token('master'))),
    container(
      1006,
      chars(token('slide')),
      container(12000, chars(token('comment author'), 4026, 0), chars(token('comment'), 4026, 1)),
      container(4057, chars(token('footer'), 4026, 2)),
    ),
    container(1008, chars(token('notes'))),
    container(4055, chars(token('link'), 4026, 0)),
    atom(4113, Buffer.from(token('embedded file')), 0),
  )
  return { name: 'x.ppt', bytes, tokens }
}

function rtf(): TokenFile {
  const { token, tokens } = tokenMaker()
  const coded = (text: string) => [...text].map((c) => (c.charCodeAt(0) < 128 ? c : `\\u${c.charCodeAt(0)}?`)).join('')
  const t = (place: string) => coded(token(place))
  const body =
    `{\\info{\\author ${t('author')}}{\\title ${t('title')}}}{\\header ${t('header')}\\par}{\\footer ${t('footer')}\\par}${t('body')}{\\footnote ${t('footnote')}}` +
    `{\\*\\atnauthor ${t('comment author')}}{\\*\\annotation ${t('comment')}}\\par{\\field{\\*\\fldinst HYPERLINK "${t('field code')}"}{\\fldrslt ${t('field result')}}}\\par` +
    `\\trowd\\intbl ${t('cell')}\\cell\\row\\pard{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv ${t('word art')}}}{\\shptxt ${t('text box')}\\par}}}{\\*\\bkmkstart ${t('bookmark')}}\\par` +
    `{\\*\\revtbl {Unknown;}{${t('author of a change')};}}{\\deleted ${t('deletion')}}\\par`
  return { name: 'x.rtf', bytes: Buffer.from(`{\\rtf1\\ansi\\ansicpg932 ${body}}`, 'latin1'), tokens }
}

async function xlsb(): Promise<TokenFile> {
  const { token, tokens } = tokenMaker()
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[token('cell')]]), token('sheet name'))
  return { name: 'x.xlsb', bytes: XLSX.write(book, { bookType: 'xlsb', type: 'buffer' }) as Buffer, tokens }
}

async function sqlite(): Promise<TokenFile> {
  const { token, tokens } = tokenMaker()
  const bytes = await buildSqlite(
    'PRAGMA secure_delete = OFF',
    `CREATE TABLE ${token('table name')} (${token('column name')} TEXT DEFAULT '${token('default')}' /* ${token('comment')} */, b BLOB)`,
    `CREATE VIEW v AS SELECT '${token('view')}'`,
    [`INSERT INTO ${tokens['table name']} VALUES (?, ?)`, [token('value'), Buffer.from(token('text in a BLOB'))]],
    [`INSERT INTO ${tokens['table name']} VALUES (?, ?)`, ['', await innerDocx(token('document in a BLOB'))]],
    [
      `INSERT INTO ${tokens['table name']} VALUES (?, ?)`,
      ['', Buffer.concat([Buffer.from([0, 1, 0xff, 0]), Buffer.from(`山田 ${token('text among bytes')}`), Buffer.alloc(80)])],
    ],
    [`INSERT INTO ${tokens['table name']} VALUES (?, ?)`, [`消した顧客の名前 ${token('deleted row')} 電話`, null]],
    `DELETE FROM ${tokens['table name']} WHERE rowid = 4`,
    'CREATE VIRTUAL TABLE f USING fts5(t)',
    ['INSERT INTO f VALUES (?)', [token('full text')]],
  )
  return { name: 'x.sqlite', bytes, tokens }
}
