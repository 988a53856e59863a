import { describe, expect, it } from 'vitest'
import type { GapSegment, ProseSegment, Row, RowsSegment, Segment } from '../../src/contract/index.js'
import { readXlsx } from '../../src/extract/ooxml/xlsx.js'
import { makeXlsx, type Book } from '../helpers/xlsx.js'
import { contextOf, inputOf, readAll } from '../helpers/zip.js'

const read = async (book: Book): Promise<Segment[]> => {
  const { segments, problem } = await readAll(readXlsx(inputOf(await makeXlsx(book)), contextOf()))
  expect(problem).toBeUndefined()
  return segments
}
const tables = (segments: Segment[]): RowsSegment[] => segments.filter((segment) => segment.kind === 'rows')
const rowsOf = (segments: Segment[]): Row[] => tables(segments).flatMap((table) => table.rows)
const gapsOf = (segments: Segment[]): GapSegment[] => segments.filter((segment) => segment.kind === 'gap')
const cellsOf = async (sheet: string, more: Partial<Book> = {}): Promise<(readonly string[])[]> =>
  rowsOf(await read({ sheets: { S: sheet }, ...more })).map((row) => row.cells)

/** Lines of prose with their places. */
const proseOf = (segments: Segment[]): [string, unknown][] =>
  segments
    .filter((segment): segment is ProseSegment => segment.kind === 'prose')
    .flatMap(({ text, core, locate }) =>
      [...text.slice(...core).matchAll(/[^\n]+/g)].map((match): [string, unknown] => {
        const start = core[0] + match.index
        return [match[0], locate(start, start + match[0].length).place]
      }),
    )
const cell = (sheet: string, ref: string): unknown => ({ kind: 'cell', sheet, ref })

describe('readXlsx: cells', () => {
  it('reads every type of cell', async () => {
    const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>直接</t></is></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>計算 &lt;1&gt;</v></c>
      <c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1"><v>42</v></c><c r="H1" t="n"><v>1.5</v></c>
      <c r="I1" t="d"><v>1980-01-31T00:00:00</v></c><c r="J1"/><c r="K1" t="s"><v>1</v></c></row>`
    const rows = rowsOf(
      await read({
        sheets: { S: sheet },
        strings: ['<si><t>共有</t></si>', '<si><r><t>山</t></r><r><t xml:space="preserve">田 </t></r></si>'],
      }),
    )
    expect(rows).toEqual([
      {
        number: 1,
        cells: ['共有', '直接', '計算 <1>', 'TRUE', 'FALSE', '#N/A', '42', '1.5', '1980/01/31', '', '山田 '],
        raws: new Map([[8, '1980-01-31T00:00:00']]),
      },
    ])
  })

  it('keeps every digit of a number', async () => {
    const numbers = [
      '9012345678',
      '123456789018',
      '1.23456789018E+11',
      '4111111111111111',
      '4.111111111111111E15',
      '0.1',
      '0.30000000000000004',
      '-5',
      '1E-3',
      '1E300',
    ]
    const [cells] = await cellsOf(`<row>${numbers.map((number) => `<c><v>${number}</v></c>`).join('')}</row>`)
    expect(cells).toEqual([
      '9012345678',
      '123456789018',
      '123456789018',
      '4111111111111111',
      '4111111111111111',
      '0.1',
      '0.3',
      '-5',
      '0.001',
      '1E300',
    ])
  })

  it.each<[style: number | string, stored: string, shown: string, raw?: string]>([
    [0, '25569', '25569'],
    [14, '29251', '1980/1/31'],
    [22, '29251.5', '1980/1/31 12:00'],
    [27, '29251', 'S55.1.31'],
    [36, '29251', 'S55.1.31'],
    [50, '29251', 'S55.1.31'],
    [58, '29251', '昭和55年1月31日'],
    [32, '0.5', '12:00', '12時00分'],
    ['[$-411]ggge"年"m"月"d"日"', '29251', '昭和55年1月31日'],
    ['[$-411]ge\\.m\\.d;@', '29251', 'S55.1.31'],
    ['yyyy"年"m"月"d"日"(aaa)', '29251', '1980年1月31日(木)'],
    ['mm:ss', '0.0104166666', '00:15', '15:00'],
    ['h:mm', '1.25', '1900/01/01 06:00', '6:00'],
    [14, '1', '1900/1/1'],
    [14, '59', '1900/2/28'],
    [14, '60', '1900/02/29', '1900/2/29'],
    [14, '61', '1900/3/1'],
    [14, '-1', '-1'],
    [14, '99999999', '99999999'],
    ['000-0000-0000', '9012345678', '090-1234-5678'],
    ['000\\-0000', '600000', '060-0000'],
    ['0000000', '600000', '0600000'],
    ['[<=999]000;[<=9999]000\\-00;000\\-0000', '1000001', '100-0001'],
    ['[<=99999999]####\\-####;\\(00\\)\\ ####\\-####', '312345678', '(03) 1234-5678'],
    [3, '1234567', '1,234,567'],
    ['0"歳"', '42', '42歳'],
    ['0.00E+00', '123456789018', '1.23E+11'],
    ['G/標準', '9012345678', '9012345678'],
    [49, '9012345678', '9012345678'],
    [';;;', '9012345678', '9012345678'],
    ['[broken', '5', '5'],
    // Which day it is cannot be told from what the cell shows.
    ['m/d/yy', '29251', '1980/01/31', '1/31/80'],
    [17, '29251', '1980/01/31', 'Jan-80'],
    ['m"月"d"日"', '29251', '1980/01/31', '1月31日'],
    ['[$-409]mmmm d, yyyy', '29251', '1980/01/31', 'January 31, 1980'],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '43586', '令和元年5月1日'],
    ['[$-411]gge.mm.dd', '32516', '平1.01.08'],
    ['[$-411]ge.m.d', '32515', 'S64.1.7'],
    ['"e"yyyy/mm/dd', '29251', '1980/01/31', 'e1980/01/31'],
    ['aaaa', '29251', '1980/01/31', '木曜日'],
    ['0', '1234.6', '1235'],
    [1, '1234', '1234'],
    ['[$€-407] #,##0.00', '1234.5', '€ 1,234.50'],
  ])('shows format %s', async (style, stored, shown, raw = stored) => {
    const [row] = rowsOf(await read({ sheets: { S: `<row r="3"><c r="B3" s="0"><v>${stored}</v></c></row>` }, styles: [style] }))
    expect(row).toEqual({ number: 3, cells: ['', shown], ...(shown !== stored && { raws: new Map([[1, raw]]) }) })
  })

  it('counts dates from 1904 where the workbook says so', async () => {
    const book = { styles: [14], workbook: '<workbookPr date1904="1"/>' }
    expect(await cellsOf('<row><c s="0"><v>27789</v></c></row>', book)).toEqual([['1980/1/31']])
  })

  it('counts up where a reference is missing, and loses nothing where it is absurd or doubled', async () => {
    const one = (attributes: string, text: string): string => `<c ${attributes} t="str"><v>${text}</v></c>`
    const segments = await read({
      sheets: {
        S: `<row>${one('', 'a')}${one('', 'b')}</row><row r="5">${one('r="C5"', 'c')}${one('', 'd')}${one('r="C5"', 'e')}${one('r="XFE5"', 'f')}</row>
          <row>${one('r="B9"', 'g')}</row><row r="10"><c r="A10"/></row><row r="12">${one('r="XFD12"', 'last')}</row>`,
      },
    })
    expect(rowsOf(segments).map((row) => [row.number, row.cells.filter(Boolean)])).toEqual([
      [1, ['a', 'b']],
      [5, ['c', 'd', 'e', 'f']],
      [9, ['g']],
      [12, ['last']],
    ])
    expect(rowsOf(segments)[1]?.cells.slice(0, 4)).toEqual(['', '', 'c', 'd'])
    const [table] = tables(segments)
    const last = table!.rows.at(-1)!
    expect(table!.locate(last, 16_383, 0, 4)).toEqual({ place: cell('S', 'XFD12'), span: [0, 4] })
  })

  it('gives at most 1,000 rows a segment, and fewer where they are wide', async () => {
    const row = (i: number): string => `<row r="${i}"><c r="A${i}"><v>${i}</v></c></row>`
    const many = tables(await read({ sheets: { S: Array.from({ length: 2500 }, (_, i) => row(i + 1)).join(''), T: row(1) } }))
    expect(many.map((table) => [table.table, table.rows.length])).toEqual([
      ['sheet1', 1000],
      ['sheet1', 1000],
      ['sheet1', 500],
      ['sheet2', 1],
    ])
    const wide = tables(
      await read({
        sheets: { S: Array.from({ length: 60 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('') },
      }),
    )
    expect(Math.max(...wide.map((table) => table.rows.length))).toBeLessThan(20)
  })

  it('resolves what XML cannot hold', async () => {
    expect(await cellsOf('<row><c t="s"><v>0</v></c></row>', { strings: ['<si><t>一_x000D_二_x0041_&#x5c71;</t></si>'] })).toEqual([
      ['一\r二A山'],
    ])
  })

  it('reads prefixed and strict files', async () => {
    const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>29251</v></c></row>'
    for (const more of [{ prefix: 'x:' }, { strict: true }, { prefix: 'ns0:', strict: true }]) {
      expect(await cellsOf(sheet, { strings: ['<si><t>山田</t></si>'], styles: [0, 14], ...more })).toEqual([['山田', '1980/1/31']])
    }
  })
})

describe('readXlsx: beside the cells', () => {
  it('keeps the reading of a name apart, at its cell', async () => {
    const ruby = (base: string, reading: string): string =>
      `<t>${base}</t><rPh sb="0" eb="2"><t>${reading}</t></rPh><phoneticPr fontId="1"/>`
    const segments = await read({
      sheets: { S: `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is>${ruby('鈴木', 'スズキ')}</is></c></row>` },
      strings: [`<si>${ruby('山田', 'ヤマダ')}</si>`],
    })
    expect(rowsOf(segments)).toEqual([{ number: 2, cells: ['', '山田', '鈴木'] }])
    expect(proseOf(segments)).toEqual(
      expect.arrayContaining([
        ['ヤマダ', cell('S', 'B2')],
        ['スズキ', cell('S', 'C2')],
      ]),
    )
  })

  it('reads hidden sheets and the names of all, in the order of the tabs', async () => {
    const row = (text: string): string => `<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`
    const segments = await read({
      sheets: { 表: row('一'), 隠し: row('二'), 極秘: row('三') },
      states: { 隠し: 'state="hidden"', 極秘: 'state="veryHidden"' },
    })
    expect(rowsOf(segments).map((row) => row.cells[0])).toEqual(['一', '二', '三'])
    expect(proseOf(segments).filter(([, place]) => (place as { kind: string }).kind === 'name')).toEqual(
      ['表', '隠し', '極秘'].map((name) => [name, { kind: 'name' }]),
    )
  })

  it('gives comments at their cells, with their authors', async () => {
    const comments = `<comments><authors><author>佐藤花子</author><author>tc={1}</author><author>無名氏</author></authors><commentList>
      <comment ref="B2" authorId="0"><text><r><t>要</t></r><r><t>確認</t></r></text></comment>
      <comment ref="C3" authorId="1"><text><t>[スレッド化されたコメント] 本文</t></text></comment></commentList></comments>`
    const threaded = '<ThreadedComments><threadedComment ref="C3" personId="{2}"><text>返信です</text></threadedComment></ThreadedComments>'
    const segments = await read({
      sheets: { S: '' },
      links: {
        S: [
          ['comments', '../comments1.xml'],
          ['threadedComment', '../threadedComments/threadedComment1.xml'],
        ],
      },
      parts: {
        'xl/comments1.xml': comments,
        'xl/threadedComments/threadedComment1.xml': threaded,
        'xl/persons/person.xml': '<personList><person displayName="田中一郎" userId="tanaka@example.jp" id="{2}"/></personList>',
      },
    })
    const prose = proseOf(segments)
    expect(prose).toEqual(
      expect.arrayContaining([
        ['作成者: 佐藤花子', cell('S', 'B2')],
        ['要確認', cell('S', 'B2')],
        ['返信です', cell('S', 'C3')],
        ['作成者: 無名氏', { kind: 'part', part: 'comments', paragraph: 1 }],
      ]),
    )
    const text = prose.map(([line]) => line).join('\n')
    expect(text).toContain('作成者: 田中一郎')
    expect(text).not.toContain('スレッド化')
  })

  it('reads what is written around the grid, at the cell where it stands', async () => {
    const segments = await read({
      sheets: { S: '<row r="1"><c r="A1"><f>IF(B1="高橋健","済","")</f><v>0</v></c></row>' },
      after: {
        S: `<autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="加藤愛"/></filters></filterColumn></autoFilter>
          <dataValidations><dataValidation sqref="D4:D9 F1" prompt="氏名を選ぶ"><formula1>"伊藤翔,渡辺陽子"</formula1></dataValidation></dataValidations>
          <headerFooter><oddHeader>&amp;L担当 山本</oddHeader></headerFooter>`,
      },
      workbook: '<definedNames><definedName name="社長">"小林誠"</definedName></definedNames>',
    })
    expect(proseOf(segments)).toEqual(
      expect.arrayContaining([
        ['高橋健', cell('S', 'A1')],
        ['加藤愛', cell('S', 'A1')],
        ['氏名を選ぶ', cell('S', 'D4')],
        ['"伊藤翔,渡辺陽子"', cell('S', 'D4')],
        ['&L担当 山本', { kind: 'part', part: 'header', number: 1, paragraph: 1 }],
        ['"小林誠"', { kind: 'part', part: 'workbook', paragraph: 2 }],
      ]),
    )
  })

  it('gives shared strings that no cell uses', async () => {
    const strings = ['<si><t>使用</t></si>', '<si><t>削除された人</t><rPh><t>サクジョ</t></rPh></si>']
    const segments = await read({ sheets: { S: '<row><c t="s"><v>0</v></c></row>' }, strings })
    const prose = proseOf(segments)
    expect(prose).toEqual(expect.arrayContaining([['削除された人', { kind: 'part', part: 'sharedStrings', paragraph: 2 }]]))
    expect(prose.map(([line]) => line)).toContain('サクジョ')
    expect(prose.map(([line]) => line)).not.toContain('使用')
  })

  it('sweeps every other part, hands embedded files on and counts what has no text', async () => {
    const segments = await read({
      sheets: { S: '' },
      parts: {
        'docProps/core.xml': '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>中村大輔</dc:creator></cp:coreProperties>',
        'xl/drawings/drawing1.xml': '<wsDr xmlns:a="a"><sp><a:p><a:r><a:t>吹き出し</a:t></a:r></a:p></sp></wsDr>',
        'xl/embeddings/book.xlsx': 'PK',
        'xl/media/image1.png': 'x',
        'xl/media/image2.emf': 'x',
        'xl/vbaProject.bin': 'x',
        'xl/printerSettings/printerSettings1.bin': 'x',
      },
    })
    expect(proseOf(segments)).toEqual(
      expect.arrayContaining([
        ['作成者: 中村大輔', { kind: 'part', part: 'properties', paragraph: 1 }],
        ['吹き出し', { kind: 'part', part: 'drawing', number: 1, paragraph: 1 }],
      ]),
    )
    expect(segments.filter((segment) => segment.kind === 'member').map((segment) => segment.name)).toEqual([
      'xl/embeddings/book.xlsx',
      'xl/vbaProject.bin',
    ])
    expect(gapsOf(segments).map((gap) => [gap.reason, gap.severity])).toEqual([
      ['no-text', 'minor'],
      ['unsupported', 'minor'],
    ])
  })

  it('finds text wherever a workbook keeps it', async () => {
    const parts: Record<string, string> = {
      'docProps/core.xml':
        '<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>題名T01</dc:title><c:lastModifiedBy>更新T02</c:lastModifiedBy></c:coreProperties>',
      'docProps/app.xml': '<Properties><Company>会社T03</Company><Manager>管理T04</Manager></Properties>',
      'docProps/custom.xml': '<Properties xmlns:vt="v"><property name="担当T05"><vt:lpwstr>値T06</vt:lpwstr></property></Properties>',
      'customXml/item1.xml': '<data id="T07属性"><person>人T08</person></data>',
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<pivotCacheDefinition refreshedBy="集計T09"><cacheFields><cacheField name="氏名T10"><sharedItems><s v="項目T11"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
      'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords><r><s v="記録T12"/></r></pivotCacheRecords>',
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><externalBook><sheetNames><sheetName val="外部T13"/></sheetNames><sheetDataSet><sheetData><row><cell r="A1" t="str"><v>外部値T14</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:\\Users\\利用者T15\\a.xlsx" TargetMode="External"/></Relationships>',
      'xl/charts/chart1.xml':
        '<c:chartSpace xmlns:c="c" xmlns:a="a"><c:title><a:p><a:r><a:t>図T16</a:t></a:r></a:p></c:title><c:ser><c:strCache><c:pt><c:v>系列T17</c:v></c:pt></c:strCache></c:ser></c:chartSpace>',
      'xl/tables/table1.xml':
        '<table displayName="表T18" name="表T18"><tableColumns><tableColumn id="1" name="列T19"/></tableColumns></table>',
      'xl/connections.xml': '<connections><connection name="接続T20" description="説明T21"/></connections>',
      'xl/drawings/drawing1.xml':
        '<wsDr xmlns:a="a" xmlns:x="x"><x:sp><x:cNvPr id="1" name="図形" descr="代替T22"/><a:p><a:r><a:t>枠T23</a:t></a:r></a:p></x:sp></wsDr>',
      'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="v"><v:textbox><div>部品T24<br></div></v:textbox></xml>',
      'xl/persons/person.xml': '<personList><person displayName="人物T25" userId="t26@example.jp"/></personList>',
      'xl/queryTables/queryTable1.xml': '<queryTable name="問合T27"/>',
      'xl/slicers/slicer1.xml': '<slicers><slicer name="切片T28" caption="見出T29"/></slicers>',
      'xl/revisions/userNames.xml': '<users><userInfo name="共有T30"/></users>',
      'xl/ctrlProps/ctrlProp1.xml': '<formControlPr><itemLst><item val="選択T31"/></itemLst></formControlPr>',
    }
    const segments = await read({ sheets: { S: '' }, styles: ['0"様T32"'], workbook: '<fileSharing userName="予約T33"/>', parts })
    const found = new Set(
      proseOf(segments)
        .flatMap(([line]) => line.match(/[Tt]\d\d/g) ?? [])
        .map((token) => token.toUpperCase()),
    )
    const expected = Array.from({ length: 33 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`)
    expect(expected.filter((token) => !found.has(token))).toEqual([])
  })
})

describe('readXlsx: damage', () => {
  const good = '<row r="1"><c r="A1" t="str"><v>無事</v></c></row>'

  it('keeps what came before and the other sheets', async () => {
    const broken = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>前</v></c></row><row r="2"><c r="A2" t="str"><v>途'
    const segments = await read({ sheets: { 一: '', 二: good }, parts: { 'xl/worksheets/sheet1.xml': broken } })
    expect(rowsOf(segments).map((row) => row.cells[0])).toEqual(['前', '途', '無事'])
    expect(gapsOf(segments)).toMatchObject([{ reason: 'corrupt', severity: 'content', place: cell('一', 'A2') }])
  })

  it('gives the strings of a sheet that cannot be read', async () => {
    const segments = await read({
      sheets: { 一: '' },
      strings: ['<si><t>失われた名</t></si>'],
      parts: { 'xl/worksheets/sheet1.xml': 'noise' },
    })
    expect(proseOf(segments).map(([line]) => line)).toContain('失われた名')
    expect(gapsOf(segments)).toHaveLength(1)
  })

  it('tells cells whose shared strings are lost', async () => {
    const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    const segments = await read({ sheets: { S: sheet }, parts: { 'xl/sharedStrings.xml': '<sst><si><t>一</t></si><si><t>二' } })
    expect(rowsOf(segments).map((row) => row.cells)).toEqual([['一', '二']])
    expect(gapsOf(segments)).toMatchObject([{ reason: 'corrupt', place: { part: 'sharedStrings' } }])
    expect(gapsOf(await read({ sheets: { S: sheet } }))).toMatchObject([{ reason: 'corrupt', place: cell('S', 'A1') }])
  })

  it('finds sheets without the workbook or its links', async () => {
    for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
      const segments = await read({ sheets: { S: good }, parts: { [part]: 'noise' } })
      expect(rowsOf(segments).map((row) => row.cells[0])).toEqual(['無事'])
      expect(gapsOf(segments).length).toBeGreaterThan(0)
    }
  })

  it('tells a sheet that is not there', async () => {
    const segments = await read({ sheets: { S: good }, workbook: '<sheets><sheet name="消えた" r:id="rId77"/></sheets>' })
    expect(gapsOf(segments)).toMatchObject([{ reason: 'corrupt' }])
  })

  it('stops at the budget and keeps what came', async () => {
    const bytes = await makeXlsx({ sheets: { S: good + `<row r="2"><c r="A2" t="str"><v>${'x'.repeat(1e6)}</v></c></row>` } })
    const { segments } = await readAll(readXlsx(inputOf(bytes), contextOf({ inflatedBytes: 200_000 })))
    expect(rowsOf(segments)[0]?.cells).toEqual(['無事'])
    expect(gapsOf(segments).map((gap) => gap.reason)).toContain('too-large')
  })

  it('refuses what is no zip', async () => {
    expect((await readAll(readXlsx(inputOf(Buffer.from('noise')), contextOf()))).problem?.reason).toBe('corrupt')
  })
})
