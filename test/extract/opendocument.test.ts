import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFlatOpenDocument, readOpenDocument } from '../../src/extract/opendocument/opendocument.js'
import { buildZip, collect, contextOf, inputOf, textsOf } from './build-zip.js'

const NS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="t" xmlns:table="tb" xmlns:draw="d" xmlns:dc="dc" xmlns:meta="m" xmlns:svg="s" xmlns:presentation="p" xmlns:style="st" xmlns:form="f" xmlns:xlink="x"'
const content = (kind: string, inner: string, before = '') =>
  `<?xml version="1.0"?><office:document-content ${NS}>${before}<office:body><office:${kind}>${inner}</office:${kind}></office:body></office:document-content>`
const MIME = 'application/vnd.oasis.opendocument.'
const odf = (type: string, parts: Record<string, string>) => buildZip({ mimetype: MIME + type, ...parts })
const read = async (type: string, parts: Record<string, string>, name = 'x.odt') =>
  collect(readOpenDocument(inputOf(await odf(type, parts), name), contextOf()))
const text = async (inner: string) => textsOf(await read('text', { 'content.xml': content('text', inner) }))
const rows = async (inner: string) =>
  (
    await read('spreadsheet', { 'content.xml': content('spreadsheet', `<table:table table:name="名簿">${inner}</table:table>`) }, 'x.ods')
  ).flatMap((segment) => (segment.kind === 'rows' ? segment.rows : []))
const cell = (value: string, attributes = '') => `<table:table-cell ${attributes}><text:p>${value}</text:p></table:table-cell>`
const row = (inner: string, attributes = '') => `<table:table-row ${attributes}>${inner}</table:table-row>`

describe('OpenDocument texts', () => {
  it('gives names of ranges and properties and the entries of lists, however plain they are', async () => {
    const found = await text(
      '<text:p>a<text:drop-down><text:label text:value="sato"/>b</text:drop-down><text:alphabetical-index-mark text:key1="suzuki"/></text:p>' +
        '<table:named-expressions><table:named-range table:name="taro"/></table:named-expressions>' +
        '<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0"/></table:database-ranges>',
    )
    const texts = found.map((one) => one.text).join('\n')
    for (const name of ['sato', 'suzuki', 'taro']) expect(texts).toContain(name)
    expect(texts).not.toContain('Anonymous')
  })

  it('joins spans, collapses white space, and keeps tabs, breaks and counted spaces', async () => {
    const inner = '<text:p>山田\n  <text:span>太郎</text:span><text:tab/>03<text:line-break/>12<text:s text:c="2"/>34</text:p>'
    expect((await text(inner)).map((one) => one.text)).toEqual(['山田 太郎\t03', '12  34'])
  })

  it('gives notes, comments, text boxes and readings beside the paragraph, with their parts', async () => {
    const inner =
      '<text:p>前<text:note text:note-class="footnote"><text:note-body><text:p>脚注</text:p></text:note-body></text:note>' +
      '<office:annotation><dc:creator>佐藤花子</dc:creator><text:p>コメント</text:p></office:annotation>' +
      '<draw:frame><draw:text-box><text:p>枠</text:p></draw:text-box></draw:frame>後' +
      '<text:ruby><text:ruby-base>鈴木</text:ruby-base><text:ruby-text>すずき</text:ruby-text></text:ruby></text:p>'
    expect((await text(inner)).map(({ text, part }) => [text, part])).toEqual([
      ['前後鈴木', 'body'],
      ['脚注', 'footnotes'],
      ['コメント', 'comments'],
      ['枠', 'body'],
      ['すずき', 'ruby'],
      ['作成者: 佐藤花子', 'comments'],
    ])
  })

  it('makes rows of tables, nested ones too', async () => {
    const inner = `<table:table>${row(cell('氏名') + cell('電話'))}${row(cell('山田') + `<table:table-cell><text:p>携帯</text:p><table:table>${row(cell('内'))}</table:table></table:table-cell>`)}</table:table>`
    const segments = await read('text', { 'content.xml': content('text', inner) })
    const all = segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows.map(({ cells }) => cells) : []))
    expect(all).toEqual([['氏名', '電話'], ['内'], ['山田', '携帯']])
  })

  it('reads headers, properties with their author, form fields, deletions and embedded objects', async () => {
    const segments = await read('text', {
      'content.xml': content(
        'text',
        '<form:form><form:text form:current-value="東京都港区"/></form:form><text:p>本文</text:p>',
        '<text:tracked-changes><text:deletion><office:change-info><dc:creator>高橋</dc:creator></office:change-info><text:p>消した</text:p></text:deletion></text:tracked-changes>',
      ),
      'styles.xml': `<office:document-styles ${NS}><style:master-page><style:header><text:p>見出し</text:p></style:header></style:master-page></office:document-styles>`,
      'meta.xml': `<office:document-meta ${NS}><office:meta><meta:initial-creator>伊藤</meta:initial-creator><dc:title>題</dc:title><dc:date>2024-01-01T00:00:00</dc:date></office:meta></office:document-meta>`,
      'Object 1/content.xml': content('text', '<text:p>埋込</text:p>'),
    })
    const found = textsOf(segments).map(({ text, part }) => `${part}: ${text}`)
    expect(found).toEqual(
      expect.arrayContaining([
        'body: 本文',
        'body: 東京都港区',
        'body deleted: 消した',
        'body deleted: 作成者: 高橋',
        'header: 見出し',
        'properties: 作成者: 伊藤',
        'properties: 題',
        'object: 埋込',
      ]),
    )
    expect(found.join()).not.toContain('2024-01-01')
  })
})

describe('OpenDocument sheets', () => {
  it('gives shown and stored values, and keeps columns and rows in line over repeated cells', async () => {
    const found = await rows(
      row(
        cell('a') +
          '<table:table-cell table:number-columns-repeated="3"/>' +
          cell('1.23E+11', 'office:value-type="float" office:value="123456789018"'),
      ) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000"') +
        row(cell('b', 'table:number-columns-repeated="2"')) +
        row('<table:table-cell/>', 'table:number-rows-repeated="1048576"'),
    )
    expect(found.map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['a', '', '', '', '1.23E+11']],
      [1002, ['b', 'b']],
    ])
    expect(found[0]?.raws?.get(4)).toBe('123456789018')
  })

  it('does not blow up by what says it is repeated', async () => {
    const segments = await read(
      'spreadsheet',
      {
        'content.xml': content(
          'spreadsheet',
          `<table:table table:name="S">${row(cell('x', 'table:number-columns-repeated="999999"'), 'table:number-rows-repeated="999999999"')}</table:table>`,
        ),
      },
      'x.ods',
    )
    const all = segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows : []))
    expect([all.length, all[0]?.cells.length]).toEqual([1000, 1000])
    expect(segments.some((segment) => segment.kind === 'gap' && segment.reason === 'too-large')).toBe(true)
  })

  it('gives names of sheets, and comments at their cells', async () => {
    const inner = row(cell('a') + '<table:table-cell><office:annotation><text:p>注</text:p></office:annotation></table:table-cell>')
    const segments = await read(
      'spreadsheet',
      { 'content.xml': content('spreadsheet', `<table:table table:name="名簿">${inner}</table:table>`) },
      'x.ods',
    )
    const places = segments.flatMap((segment) => (segment.kind === 'prose' ? [segment.locate(0, 1).place] : []))
    expect(places).toEqual([{ kind: 'name' }, { kind: 'cell', sheet: '名簿', ref: 'B1' }])
  })
})

describe('OpenDocument presentations and flat files', () => {
  it('numbers slides and their notes', async () => {
    const page = (n: number) =>
      `<draw:page draw:name="page${n}"><draw:frame><draw:text-box><text:p>本${n}</text:p></draw:text-box></draw:frame><presentation:notes><text:p>覚${n}</text:p></presentation:notes></draw:page>`
    const segments = await read('presentation', { 'content.xml': content('presentation', page(1) + page(2)) }, 'x.odp')
    const found = segments.flatMap((segment) => {
      if (segment.kind !== 'prose') return []
      return [...segment.text.slice(...segment.core).matchAll(/[^\n]+/g)].map(
        (line) => segment.locate(segment.core[0] + line.index, segment.core[0] + line.index + 1).place,
      )
    })
    expect(found).toMatchObject([
      { part: 'slide', number: 1 },
      { part: 'notes', number: 1 },
      { part: 'slide', number: 2 },
      { part: 'notes', number: 2 },
    ])
  })

  it('reads a flat file as far as it goes', async () => {
    const flat = `<?xml version="1.0"?><office:document ${NS} office:mimetype="${MIME}text"><office:body><office:text><text:p>山田</text:p><text:p>太`
    const segments = await collect(readFlatOpenDocument(inputOf(Buffer.from(flat), 'x.fodt'), contextOf()))
    expect(textsOf(segments).map((one) => one.text)).toEqual(['山田', '太'])
    expect(segments.at(-1)).toMatchObject({ kind: 'gap', reason: 'corrupt' })
  })

  it('says that an encrypted document is one', async () => {
    const manifest = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
    await expect(read('text', { 'META-INF/manifest.xml': manifest, 'content.xml': '\u0001' })).rejects.toMatchObject({
      reason: 'encrypted',
    })
  })

  const SALT = Buffer.alloc(16, 3)
  /** A file of a package as LibreOffice encrypts it, and what the manifest says of it. */
  const lock = (name: string, text: string, password: string): { bytes: Buffer; entry: string } => {
    const packed = deflateRawSync(Buffer.from(text))
    const key = pbkdf2Sync(createHash('sha256').update(password).digest(), SALT, 1000, 32, 'sha1')
    const cipher = createCipheriv('aes-256-cbc', key, SALT)
    const sum = createHash('sha256').update(packed.subarray(0, 1024)).digest('base64')
    const salt = SALT.toString('base64')
    const entry = `<file-entry full-path="${name}"><encryption-data checksum-type="urn:x#sha256-1k" checksum="${sum}"><algorithm algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" initialisation-vector="${salt}"/><start-key-generation start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" key-size="32"/><key-derivation key-derivation-name="PBKDF2" key-size="32" iteration-count="1000" salt="${salt}"/></encryption-data></file-entry>`
    return { bytes: Buffer.concat([cipher.update(packed), cipher.final()]), entry }
  }
  const CONTENT = `<office:document-content ${NS}><office:body><office:text><text:p>山田花子</text:p></office:text></office:body></office:document-content>`

  it('opens one with a password that was given', async () => {
    const { bytes, entry } = lock('content.xml', CONTENT, '合言葉')
    const zip = await buildZip({ 'META-INF/manifest.xml': `<manifest>${entry}</manifest>`, 'content.xml': bytes })
    const opened = (passwords: string[]) => collect(readOpenDocument(inputOf(zip, 'x.odt'), contextOf({ passwords })))
    expect(textsOf(await opened(['falsch', '合言葉'])).map((one) => one.text)).toContain('山田花子')
    await expect(opened(['falsch'])).rejects.toMatchObject({ reason: 'encrypted' })
  })

  it('asks for no password where none would open it', async () => {
    const { bytes, entry } = lock('content.xml', CONTENT, 'x')
    const told = async (manifest: string): Promise<unknown> => {
      const zip = await buildZip({ 'META-INF/manifest.xml': `<manifest>${manifest}</manifest>`, 'content.xml': bytes })
      return collect(readOpenDocument(inputOf(zip, 'x.odt'), contextOf({ passwords: ['x'] }))).catch((error: unknown) => error)
    }
    const blowfish = entry.replace(/algorithm-name="[^"]*"/, 'algorithm-name="Blowfish CFB"')
    const argon = entry.replace(
      /key-derivation-name="[^"]*"/,
      'key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id"',
    )
    for (const manifest of [blowfish, argon])
      expect(await told(manifest)).toMatchObject({ reason: 'encrypted', message: expect.stringContaining('no password opens') as string })
  })

  it('reads one whose macros alone are locked, and tells of them', async () => {
    const { bytes, entry } = lock('Basic/A/M.xml', '<a>秘密</a>', 'x')
    const parts = { 'META-INF/manifest.xml': `<manifest>${entry}</manifest>`, 'content.xml': CONTENT, 'Basic/A/M.xml': bytes }
    const zip = await buildZip(parts)
    const found = await collect(readOpenDocument(inputOf(zip, 'x.odt'), contextOf()))
    expect(textsOf(found).map((one) => one.text)).toContain('山田花子')
    expect(found.filter(({ kind }) => kind === 'gap')).toMatchObject([{ reason: 'encrypted', severity: 'content' }])
  })
})
