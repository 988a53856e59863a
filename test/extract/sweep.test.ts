import { describe, expect, it } from 'vitest'
import { sweepPart } from '../../src/extract/ooxml/sweep.js'
import { openZip } from '../../src/extract/zip.js'
import { buildZip, collect, contextOf, inputOf, textsOf } from './build-zip.js'

const sweep = async (name: string, xml: string) => {
  const context = contextOf()
  const zip = await openZip(await inputOf(await buildZip({ [name]: xml }), name).random(), context)
  const [entry] = zip.entries
  if (entry === undefined) throw new Error('no entry')
  return collect(sweepPart(zip, entry, context, 'chart', 2))
}
const texts = async (name: string, xml: string) => textsOf(await sweep(name, xml)).map(({ text }) => text)

describe('sweepPart', () => {
  it('joins the runs of a paragraph and parts everything else', async () => {
    const xml =
      '<c:x xmlns:c="c"><a:p><a:r><a:rPr lang="ja-JP"/><a:t>山田</a:t></a:r><a:r><a:t>太郎</a:t></a:r></a:p><c:v>売上</c:v><c:v>080</c:v></c:x>'
    expect(await texts('xl/charts/chart1.xml', xml)).toEqual(['山田太郎', '売上', '080'])
  })

  it('counts paragraphs from 1 and names the part', async () => {
    const [segment] = await sweep('xl/charts/chart1.xml', '<x><v>一</v><v>二</v></x>')
    expect(segment?.kind === 'prose' && segment.locate(2, 3)).toEqual({
      place: { kind: 'part', part: 'chart', number: 2, paragraph: 2 },
      span: [0, 1],
    })
  })

  it('gives attributes that a person may have written, once, and no others', async () => {
    const xml = `<x xmlns="urn:x" id="{3F2504E0-4F89-11D3-9A0C-0305E82C3301}" cx="5731510" Ignorable="w14 w15">
      <cNvPr id="2" name="TextBox 1" descr="写真：佐藤"/><rFonts eastAsia="ＭＳ 明朝"/><y author="Taro"/><y author="Taro"/>
      <z style="width:10pt; height:9pt" mail="a@example.com" tel="03-1234-5678" mobile="09012345678" when="2024-01-02T03:04:05Z"/></x>`
    expect(await texts('word/x.xml', xml)).toEqual([
      'TextBox 1',
      '写真：佐藤',
      '作成者: Taro',
      'a@example.com',
      '03-1234-5678',
      '09012345678',
    ])
  })

  it('gives every attribute and text of custom XML', async () => {
    const xml = '<r xmlns="urn:x"><t id="7" kana="Yamada">山田</t><t>鈴木</t></r>'
    expect(await texts('customXml/item1.xml', xml)).toEqual(['7', 'Yamada', '山田', '鈴木'])
  })

  it('gives only outward links of relationships', async () => {
    const xml = `<Relationships><Relationship Id="r1" Target="styles.xml"/><Relationship Id="r2" TargetMode="External" Target="mailto:a@example.com"/>
      <Relationship Id="r3" TargetMode="External" Target="https://example.com/%E5%B1%B1%E7%94%B0"/></Relationships>`
    expect(await texts('word/_rels/document.xml.rels', xml)).toEqual(['mailto:a@example.com', 'https://example.com/山田'])
  })

  it('keeps what came before the damage and says so', async () => {
    const segments = await sweep('word/x.xml', '<x><v>前の文</v><v>途中の文<b/>切れ')
    expect(textsOf(segments).map(({ text }) => text)).toEqual(['前の文', '途中の文', '切れ'])
    expect(segments.at(-1)).toMatchObject({ kind: 'gap', reason: 'corrupt', severity: 'content', place: { part: 'chart' } })
  })

  it('takes a text longer than a stretch as one paragraph', async () => {
    const long = 'あ。'.repeat(100_000)
    const found = await sweep('word/x.xml', `<x><r><t>${long}</t></r><r><t>終</t></r></x>`)
    const cores = found.map((segment) => (segment.kind === 'prose' ? segment.text.slice(...segment.core) : ''))
    expect(cores.join('')).toBe(long + '終')
    expect(new Set(textsOf(found).map(({ paragraph }) => paragraph))).toEqual(new Set([1]))
  })
})
