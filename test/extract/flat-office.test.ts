import { describe, expect, it } from 'vitest'
import { inputFromBytes } from '../../src/extract/input.js'
import { readerFor } from '../../src/extract/readers.js'
import { collect, contextOf, textsOf } from './build-zip.js'

const read = async (xml: string, name: string) => {
  const { format, read: start } = await readerFor(inputFromBytes(name, Buffer.from(xml)), contextOf())
  return { format, segments: await collect(start()) }
}
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const pkg = (parts: string) =>
  `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts}</pkg:package>`
const part = (name: string, xml: string) => `<pkg:part pkg:name="${name}" pkg:contentType="t"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`

describe('Flat OPC', () => {
  const body = part('/word/document.xml', `<w:document ${W}><w:body><w:p><w:r><w:t>山田太郎</w:t></w:r></w:p></w:body></w:document>`)
  const header = part('/word/header1.xml', `<w:hdr ${W}><w:p><w:r><w:t>社外秘</w:t></w:r></w:p></w:hdr>`)

  it('is read as the document that its parts make, with embedded files as members', async () => {
    const file = `<pkg:part pkg:name="/word/embeddings/a.bin"><pkg:binaryData>${Buffer.from('inner').toString('base64')}</pkg:binaryData></pkg:part>`
    const { format, segments } = await read(pkg(body + header + file), 'x.xml')
    expect([format, textsOf(segments).map(({ text, part: where }) => `${where}: ${text}`)]).toEqual([
      'flat-ooxml',
      ['body: 山田太郎', 'header: 社外秘'],
    ])
    const member = segments.find(({ kind }) => kind === 'member')
    const pieces: Uint8Array[] = []
    if (member?.kind === 'member') for await (const piece of member.open()) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('inner')
  })

  it('that is cut short gives what there is, and says so', async () => {
    const { segments } = await read(pkg(body + header).slice(0, -120), 'x.xml')
    expect(textsOf(segments).map(({ text }) => text)).toContain('山田太郎')
    expect(segments.some((segment) => segment.kind === 'gap' && segment.reason === 'corrupt')).toBe(true)
  })
})

describe('Office 2003 in XML', () => {
  it('is a workbook with rows, comments and properties, whatever its name', async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="o">
      <o:DocumentProperties><o:Author>佐藤</o:Author><o:Created>2024-01-01T00:00:00Z</o:Created></o:DocumentProperties>
      <Worksheet ss:Name="名簿"><Table><Row><Cell><Data ss:Type="String">氏名</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">生年月日</Data></Cell></Row>
      <Row ss:Index="5"><Cell><Data ss:Type="String">山田</Data><Comment ss:Author="高橋"><ss:Data xmlns="h">要<B>確認</B></ss:Data></Comment></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">1980-04-01T00:00:00.000</Data></Cell></Row>
      </Table></Worksheet></Workbook>`
    const { format, segments } = await read(xml, 'x.xls')
    expect(format).toBe('excel-xml')
    expect(
      segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows.map(({ number, cells }) => [number, cells]) : [])),
    ).toEqual([
      [1, ['氏名', '', '生年月日']],
      [5, ['山田', '', '1980/04/01']],
    ])
    const prose = segments.flatMap((segment) => (segment.kind === 'prose' ? segment.text.split('\n') : []))
    expect(prose).toEqual(expect.arrayContaining(['作成者: 佐藤', '名簿', '作成者: 高橋', '要確認']))
    expect(prose.join()).not.toContain('2024')
  })

  it('is a document with tables', async () => {
    const xml = `<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>山田</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:wordDocument>`
    const { format, segments } = await read(xml, 'x.doc')
    expect([format, textsOf(segments).map(({ text }) => text)]).toEqual(['word-xml', ['山田', 'a', 'b']])
  })
})
