import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Segment } from '../../src/contract/index.js'
import { readDocx } from '../../src/extract/ooxml/docx.js'
import { buildZip, collect, contextOf, inputOf, textsOf } from './build-zip.js'

const CORPORA = process.env['SEKISHO_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora')
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="r" xmlns:v="v" xmlns:wp="wp" xmlns:wps="wps" xmlns:a="a" xmlns:m="m"'

type Parts = Record<string, string | Uint8Array>
const root = (name: string, inner: string) => `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`
const document = (body: string): Parts => ({ 'word/document.xml': root('document', `<w:body>${body}</w:body>`) })
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...runs: string[]) => `<w:p w:rsidR="00AB12CD"><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${runs.join('')}</w:p>`
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

const read = async (parts: Parts, blockSize = 4096) => collect(readDocx(inputOf(await buildZip(parts), 'x.docx'), contextOf({ blockSize })))
const found = async (parts: Parts) => textsOf(await read(parts))
const texts = async (parts: Parts) => (await found(parts)).map(({ text }) => text)
const body = async (inner: string) => texts(document(inner))
const rowsOf = (segments: readonly Segment[]) =>
  segments.flatMap((segment) =>
    segment.kind === 'rows' ? segment.rows.map(({ cells, number }) => ({ table: segment.table, number, cells })) : [],
  )

describe('readDocx: paragraphs', () => {
  it('joins runs and parts paragraphs', async () => {
    expect(await found(document(p(run('山田'), run('太郎')) + p(run('様'))))).toEqual([
      { text: '山田太郎', part: 'body', paragraph: 1 },
      { text: '様', part: 'body', paragraph: 2 },
    ])
  })

  it('makes separators of breaks, tabs and symbols, and a hyphen of the one that does not break', async () => {
    const inner =
      '<w:r><w:t>氏名</w:t><w:tab/><w:t>山田</w:t><w:br/><w:t>03</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>34</w:t><w:sym w:char="F028"/><w:t>内線</w:t></w:r>'
    expect(await body(p(inner))).toEqual(['氏名\t山田', '03-1234 内線'])
  })

  it('reads prefixed, unprefixed and strict namespaces alike', async () => {
    const strict = '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>山田</t></r></p></body></document>'
    const odd =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>山田</x:t></x:r></x:p></x:body></x:document>'
    for (const xml of [strict, odd])
      expect(await found({ 'word/document.xml': xml })).toEqual([{ text: '山田', part: 'body', paragraph: 1 }])
  })

  it('ignores white space that only formats the XML', async () => {
    expect(await body(`<w:p>\n  <w:r>\n    <w:t>山田</w:t>\n  </w:r>\n  <w:r><w:t>太郎</w:t></w:r>\n</w:p>`)).toEqual(['山田太郎'])
  })

  it('keeps ruby apart from its base, as element and as field', async () => {
    const ruby =
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>やまだ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>山田</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(</w:instrText></w:r><w:r><w:instrText>たろう),太郎)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(await found(document(p(ruby, field, run('様'))))).toEqual([
      { text: '山田太郎様', part: 'body', paragraph: 1 },
      { text: 'やまだ たろう', part: 'ruby', paragraph: 1 },
    ])
  })

  it('reads insertions in place, and deletions as they stood', async () => {
    const del = (text: string) =>
      `<w:del w:id="1" w:author="佐藤花子" w:date="2024-01-02T03:04:05Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const ins = (text: string) => `<w:ins w:id="2" w:author="佐藤花子">${run(text)}</w:ins>`
    const segments = await read(
      document(p(run('電話：03-'), del('1234'), ins('5678'), run('-9999'), run('、担当'), del('田中')) + p(run('次'))),
    )
    const cores = segments.flatMap((segment) => (segment.kind === 'prose' ? [segment.text.slice(...segment.core)] : []))
    expect(cores).toEqual(['電話：03-5678-9999、担当\n次', '03-1234', '担当田中', '作成者: 佐藤花子'])
    const deleted = segments[1]
    expect(deleted?.kind === 'prose' && deleted.text).toBe('電話：03-1234-9999、担当田中')
    expect(deleted?.kind === 'prose' && deleted.locate(6, 10)).toEqual({
      place: { kind: 'part', part: 'body deleted', paragraph: 1 },
      span: [6, 10],
    })
  })

  it('reads moved text at both of its places', async () => {
    const inner = p(`<w:moveFrom w:id="1">${run('旧住所')}</w:moveFrom>`) + p(`<w:moveTo w:id="1">${run('新住所')}</w:moveTo>`)
    expect(await body(inner)).toEqual(['新住所', '旧住所'])
  })

  it('does not take the mark of a deleted paragraph or row for a deletion', async () => {
    const inner = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A B"/></w:rPr></w:pPr>${run('残る')}</w:p>`
    expect(await body(inner)).toEqual(['残る', '作成者: A B'])
  })

  it('reads fields, links, content controls and smart tags', async () => {
    const link = p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:taro</w:instrText></w:r><w:r><w:instrText>@example.com" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run('連絡先'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    const simple = p(`<w:fldSimple w:instr=" MERGEFIELD 氏名 ">${run('«氏名»')}</w:fldSimple>`)
    const hyperlink = p(`<w:hyperlink r:id="rId1" w:tooltip="花子へ">${run('花子')}</w:hyperlink>`)
    const control = `<w:sdt><w:sdtPr><w:alias w:val="顧客名"/><w:tag w:val="customer"/></w:sdtPr><w:sdtContent>${p(run('鈴木'))}</w:sdtContent></w:sdt>`
    const tag = p(
      `<w:smartTag w:element="PersonName"><w:smartTagPr><w:attr w:name="x" w:val="Sato"/></w:smartTagPr>${run('佐藤')}</w:smartTag>`,
    )
    const all = await body(link + simple + hyperlink + control + tag)
    expect(all.slice(0, 5)).toEqual(['連絡先', '«氏名»', '花子', '鈴木', '佐藤'])
    for (const text of ['HYPERLINK "mailto:taro@example.com"', ' MERGEFIELD 氏名 ', '花子へ', '顧客名', 'customer', 'Sato'])
      expect(all).toContain(text)
  })

  it('gives the text of a box once, after the paragraph that holds it', async () => {
    const content = (...inner: string[]) => `<w:txbxContent>${inner.join('')}</w:txbxContent>`
    const choice = `<mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" name="枠" descr="佐藤の写真"/><wps:txbx>${content(p(run('箱の中')), p(run('二度')), p(run('二度')))}</wps:txbx></w:drawing></mc:Choice>`
    const fallback = `<mc:Fallback><w:pict><v:textbox>${content(p(run('箱の'), run('中')), p(run('二度')), p(run('二度')), p(run('古い版だけ')))}</v:textbox></w:pict></mc:Fallback>`
    const inner = p(run('前'), `<w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>`, run('後')) + p(run('次'))
    expect((await body(inner)).slice(0, 6)).toEqual(['前後', '箱の中', '二度', '二度', '古い版だけ', '次'])
    expect(await body(inner)).toContain('佐藤の写真')
  })

  it('gives alternative runs once', async () => {
    const alternate = (choice: string, fallback: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="w16se">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(
      await body(p(run('一'), alternate('<w:t>二</w:t>', '<w:t>二</w:t>'), alternate('<w:symEx/>', '<w:t>三</w:t>'), run('四'))),
    ).toEqual(['一二三四'])
  })

  it('reads the same whatever the block size', async () => {
    const paragraph = (i: number) =>
      p(run(`第${i}条。担当は山田太郎、電話は`), `<w:del w:id="1">${run(`旧${i}`)}</w:del>`, run('03-1234-5678'))
    const inner = Array.from({ length: 300 }, (_, i) => paragraph(i)).join('') + table(row(cell(p(run('表'))))) + p(run('終'))
    const results = await Promise.all(
      [1024, 4096, 65536].map(async (blockSize) =>
        (await read(document(inner), blockSize)).flatMap((segment): unknown[] => {
          if (segment.kind !== 'prose') return rowsOf([segment])
          return [...segment.text.matchAll(/山田太郎|旧\d+|終/g)]
            .filter(({ index }) => index >= segment.core[0] && index < segment.core[1])
            .map((match) => [match[0], segment.locate(match.index, match.index + match[0].length)])
        }),
      ),
    )
    expect(results[0]).toHaveLength(602)
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
  })

  it('holds no paragraph as a whole', async () => {
    const long = Array.from({ length: 12_000 }, (_, i) => run(`長い段落の${i}番目の部分、`)).join('')
    const segments = await read(document(p(long)))
    const cores = segments.map((segment) => (segment.kind === 'prose' ? segment.text.slice(...segment.core) : ''))
    expect(cores.join('')).toMatch(/^長い段落の0番目の部分、.*11999番目の部分、$/)
    expect(segments.length).toBeGreaterThan(10)
    const last = segments.at(-1)
    expect(last?.kind === 'prose' && last.locate(0, 1).place).toEqual({ kind: 'part', part: 'body', paragraph: 1 })
  })
})

describe('readDocx: tables', () => {
  it('gives rows with cells that know their paragraph', async () => {
    const inner =
      p(run('前')) +
      table(row(cell(p(run('氏名'))), cell(p(run('住所')))), row(cell(p(run('山田')) + p(run('太郎'))), cell(p(run('東京'))))) +
      p(run('後'))
    const segments = await read(document(inner))
    expect(segments.map(({ kind }) => kind)).toEqual(['prose', 'rows', 'prose'])
    expect(rowsOf(segments).map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '氏名', '住所'],
      [2, '山田\n太郎', '東京'],
    ])
    const rows = segments[1]
    if (rows?.kind !== 'rows' || rows.rows[1] === undefined) throw new Error('no rows')
    expect(rows.locate(rows.rows[1], 0, 3, 5)).toEqual({ place: { kind: 'part', part: 'body', paragraph: 5 }, span: [0, 2] })
    expect(rows.locate(rows.rows[1], 0, 0, 5)).toEqual({ place: { kind: 'part', part: 'body', paragraph: 4 }, span: [0, 5] })
  })

  it('keeps columns in line over merged and skipped cells', async () => {
    const inner = table(
      row(cell(p(run('A')), '<w:gridSpan w:val="2"/>'), cell(p(run('C')))),
      row(cell(p(run('a')), '<w:vMerge w:val="restart"/>'), cell(p(run('b'))), cell(p(run('c')))),
      row(cell(p(), '<w:vMerge/>'), cell(p(run('bb'))), cell(p(run('cc')))),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p(run('x')))}</w:tr>`,
    )
    expect(rowsOf(await read(document(inner))).map(({ cells }) => cells)).toEqual([
      ['A', '', 'C'],
      ['a', 'b', 'c'],
      ['', 'bb', 'cc'],
      ['', 'x'],
    ])
  })

  it('tells nested tables from the one around them', async () => {
    const inner = table(
      row(cell(p(run('外')) + table(row(cell(p(run('内'))))) + p(run('続き'))), cell(p(run('右')))),
      row(cell(p(run('次')))),
    )
    expect(rowsOf(await read(document(inner)))).toEqual([
      { table: 'word/document.xml#2', number: 1, cells: ['内'] },
      { table: 'word/document.xml#1', number: 1, cells: ['外\n続き', '右'] },
      { table: 'word/document.xml#1', number: 2, cells: ['次'] },
    ])
  })

  it('takes tables that nothing parts for one, as Word shows them', async () => {
    const one = (text: string) => table(row(cell(p(run(text)))))
    expect(rowsOf(await read(document(one('氏名') + one('佐藤') + p(run('以上')) + one('別'))))).toEqual([
      { table: 'word/document.xml#1', number: 1, cells: ['氏名'] },
      { table: 'word/document.xml#1', number: 2, cells: ['佐藤'] },
      { table: 'word/document.xml#2', number: 1, cells: ['別'] },
    ])
  })

  it('gives a cell that is too long as running text, once, and the rest of its row', async () => {
    const long = Array.from({ length: 3000 }, (_, i) => p(run(`長い枠の${i}番目の段落`))).join('')
    const segments = await read(document(table(row(cell(long), cell(p(run('隣')))))))
    expect(rowsOf(segments).map(({ cells }) => cells)).toEqual([['', '隣']])
    const prose = textsOf(segments).filter(({ text }) => text !== '隣')
    expect(prose).toHaveLength(3000)
    expect(prose.every(({ text, paragraph }) => text === `長い枠の${paragraph - 1}番目の段落`)).toBe(true)
  })

  it('puts boxes, ruby and authors of a table behind it', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p(run('箱'))}</w:txbxContent></v:textbox></w:pict></w:r>`
    const rows = Array.from({ length: 3 }, (_, i) => row(cell(p(run(`名${i}`), box))))
    const segments = await read(document(table(...rows)))
    expect(segments.map(({ kind }) => kind)).toEqual(['rows', 'prose'])
    expect(textsOf(segments).map(({ text }) => text)).toEqual(['名0', '名1', '名2', '箱', '箱', '箱'])
  })

  it('gives at most 1,000 rows at a time', async () => {
    const segments = await read(document(table(...Array.from({ length: 2500 }, (_, i) => row(cell(p(run(`${i}`))))))))
    expect(segments.map((segment) => (segment.kind === 'rows' ? segment.rows.length : 0))).toEqual([1000, 1000, 500])
  })
})

describe('readDocx: parts', () => {
  const PARTS: Parts = {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/odd/top.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    ...document(p(run('本文'))),
    'odd/top.xml': root('hdr', p(run('頭書'))),
    'word/footer2.xml': root('ftr', p(run('脚書'))),
    'word/footnotes.xml': root('footnotes', `<w:footnote w:id="2">${p(run('脚注'))}</w:footnote>`),
    'word/endnotes.xml': root('endnotes', `<w:endnote w:id="2">${p(run('文末注'))}</w:endnote>`),
    'word/comments.xml': root('comments', `<w:comment w:id="0" w:author="評者甲" w:initials="HK">${p(run('所見'))}</w:comment>`),
    'word/people.xml': root('people', '<w:person w:author="評者乙"><w:presenceInfo w:userId="otsu@example.com"/></w:person>'),
    'word/glossary/document.xml': root(
      'glossaryDocument',
      `<w:docParts><w:docPart><w:docPartBody>${p(run('定型文'))}</w:docPartBody></w:docPart></w:docParts>`,
    ),
    'word/settings.xml': root('settings', '<w:docVars><w:docVar w:name="kokyaku" w:val="Tanaka"/></w:docVars>'),
    'word/charts/chart1.xml': '<c:chartSpace xmlns:c="c"><c:v>図表値</c:v></c:chartSpace>',
    'word/diagrams/data1.xml':
      '<d:dataModel xmlns:d="d" xmlns:a="a"><a:p><a:r><a:t>組織</a:t></a:r><a:r><a:t>図</a:t></a:r></a:p></d:dataModel>',
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" TargetMode="External" Target="mailto:rel@example.com"/></Relationships>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:creator>作成者</dc:creator><dcterms:created xmlns:dcterms="t">2024-01-02T03:04:05Z</dcterms:created></cp:coreProperties>',
    'docProps/app.xml': '<Properties><Company>会社名</Company><Characters>3407929</Characters></Properties>',
    'docProps/custom.xml': '<Properties><property name="担当者"><lpwstr>属性値</lpwstr></property></Properties>',
    'customXml/item1.xml': '<data><customer tel="0312345678">顧客票</customer></data>',
    'word/embeddings/book1.xlsx': new Uint8Array([1, 2, 3]),
    'word/embeddings/oleObject1.bin': new Uint8Array([4]),
    'word/afchunk.htm': '<p>挿入</p>',
    'word/media/image1.png': new Uint8Array([5]),
    'word/media/image2.emf': new Uint8Array([6]),
  }

  it.each([
    ['本文', 'body'],
    ['頭書', 'header'],
    ['脚書', 'footer'],
    ['脚注', 'footnotes'],
    ['文末注', 'endnotes'],
    ['所見', 'comments'],
    ['作成者: 評者甲', 'authors'],
    ['作成者: 評者乙', 'people'],
    ['作成者: otsu@example.com', 'people'],
    ['定型文', 'glossary'],
    ['Tanaka', 'settings'],
    ['図表値', 'chart'],
    ['組織図', 'data'],
    ['mailto:rel@example.com', 'links'],
    ['作成者: 作成者', 'properties'],
    ['会社名', 'properties'],
    ['担当者', 'properties'],
    ['属性値', 'properties'],
    ['顧客票', 'custom-xml'],
    ['0312345678', 'custom-xml'],
  ])('finds %s in %s', async (text, part) => {
    expect((await found(PARTS)).filter((each) => each.text === text).map((each) => each.part)).toEqual([part])
  })

  it('leaves out what Office counts', async () => {
    expect(await texts(PARTS)).not.toContain('3407929')
  })

  it('numbers parts of one kind', async () => {
    const segments = await read(PARTS)
    const footer = segments.find((segment) => segment.kind === 'prose' && segment.text === '脚書')
    expect(footer?.kind === 'prose' && footer.locate(0, 2).place).toEqual({ kind: 'part', part: 'footer', number: 2, paragraph: 1 })
  })

  it('hands embedded files on and counts images in one gap', async () => {
    const segments = await read(PARTS)
    const members = segments.flatMap((segment) => (segment.kind === 'member' ? [segment] : []))
    expect(members.map(({ name }) => name)).toEqual(['word/embeddings/book1.xlsx', 'word/embeddings/oleObject1.bin', 'word/afchunk.htm'])
    const chunks: Uint8Array[] = []
    for await (const chunk of members[0]?.open() ?? []) chunks.push(chunk)
    expect([...Buffer.concat(chunks)]).toEqual([1, 2, 3])
    expect(segments.filter(({ kind }) => kind === 'gap')).toMatchObject([{ reason: 'no-text', severity: 'minor' }])
    expect(JSON.stringify(segments)).toContain('2 embedded images')
  })

  it('reads on when a part is damaged, and keeps what came before the damage', async () => {
    const broken = { ...PARTS, 'word/document.xml': `<w:document ${NAMESPACES}><w:body>${p(run('前半'))}<w:p><w:r><w:t>途中</w:t></w:r>` }
    const segments = await read(broken)
    const all = textsOf(segments).map(({ text }) => text)
    for (const text of ['前半', '途中', '脚注', '顧客票']) expect(all).toContain(text)
    expect(segments.filter((segment) => segment.kind === 'gap' && segment.severity === 'content')).toMatchObject([
      { reason: 'corrupt', place: { kind: 'part', part: 'body' } },
    ])
  })

  it('says so when the main part is missing', async () => {
    const segments = await read({ 'word/header1.xml': root('hdr', p(run('頭書'))) })
    expect(textsOf(segments).map(({ text }) => text)).toEqual(['頭書'])
    expect(segments.at(-1)).toMatchObject({ kind: 'gap', reason: 'corrupt', severity: 'content' })
  })
})

describe.skipIf(!existsSync(CORPORA))('readDocx and mammoth', () => {
  const files = ['office', 'hostile'].flatMap((folder) =>
    (existsSync(join(CORPORA, folder)) ? readdirSync(join(CORPORA, folder)) : [])
      .filter((name) => name.endsWith('.docx'))
      .map((name) => `${folder}/${name}`),
  )
  /** White space aside, and the pictures of symbol fonts: a space for us, ☹ for mammoth. */
  const squeeze = (text: string) => text.replace(/[\s\p{So}]+/gu, '')
  const isSubsequence = (part: string, text: string) => {
    let at = 0
    for (const c of text) if (c === part[at]) at++
    return at === part.length
  }

  it.each(files)('finds all that mammoth finds in %s', async (file) => {
    const bytes = readFileSync(join(CORPORA, file))
    const oracle = await mammoth.extractRawText({ buffer: bytes }).then(
      ({ value }) => value,
      () => undefined,
    )
    const segments = await collect(readDocx(inputOf(bytes, file), contextOf())).catch((error: unknown) => {
      expect(error).toMatchObject({ name: 'ReadProblem' })
      return [] as Segment[]
    })
    const ours = textsOf(segments).map(({ text }) => squeeze(text))
    const whole = ours.join('')
    const hasRuby = textsOf(segments).some(({ part }) => part === 'ruby')
    for (const line of (oracle ?? '').split('\n').map(squeeze)) {
      // mammoth drops the base text of ruby, so its line may lack characters of ours; never the other way round.
      expect(whole.includes(line) || (hasRuby && isSubsequence(line, whole)), `a line of ${file} is missing`).toBe(true)
    }
  })
})
