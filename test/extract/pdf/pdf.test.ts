import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReadProblem, type Segment } from '../../../src/contract/index.js'
import { readPdf } from '../../../src/extract/pdf/pdf.js'
import { buildPdf, string, text, type TestPage } from '../build-pdf.js'
import { collect, contextOf, inputOf, textsOf } from '../build-zip.js'

const CORPORA = process.env['SEKISHO_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora')

const read = (bytes: Uint8Array, blockSize = 4096) => collect(readPdf(inputOf(bytes, 'test.pdf'), contextOf({ blockSize })))
const readPages = (...pages: TestPage[]) => read(buildPdf({ pages }))
const lines = (segments: readonly Segment[]) => textsOf(segments).map(({ text }) => text)
const gaps = (segments: readonly Segment[]) => segments.filter((segment) => segment.kind === 'gap')

/** Nothing of a file may reach the console. */
const METHODS = ['log', 'warn', 'error', 'info'] as const
beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method)
})
afterEach(() => {
  for (const method of METHODS) expect(vi.mocked(globalThis.console)[method]).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

describe('readPdf', () => {
  it('reads text whose font is not embedded, through the predefined CMaps', async () => {
    const found = await readPages({ content: text('氏名：山田太郎', 50, 700) + text('電話 03-1234-5678', 50, 680) })
    expect(lines(found)).toEqual(['氏名：山田太郎', '電話 03-1234-5678'])
    expect(gaps(found)).toEqual([])
  })

  it('parts blocks side by side by a blank line, and gives the lines of the page', async () => {
    const left = ['佐藤 蒼', '大阪市北区梅田1-2-3', '06-6345-1201']
    const right = ['加藤 花子', '名古屋市中区栄4-5-6', '052-241-3310']
    const blocks = [left, right].map((lines, at) => lines.map((line, n) => text(line, 50 + at * 250, 700 - n * 18)).join('')).join('')
    const found = await readPages({ content: blocks + text('以上', 50, 600) })
    const [block] = found
    expect(block?.kind === 'prose' && block.text).toBe([...left, '', ...right, '', '以上'].join('\n'))
    const lineOf = (word: string) => {
      const place = block?.kind === 'prose' ? block.locate(block.text.indexOf(word), block.text.indexOf(word) + 1).place : undefined
      return place?.kind === 'page' ? place.line : undefined
    }
    expect(['佐藤', '06-', '加藤', '052', '以上'].map(lineOf)).toEqual([1, 3, 1, 3, 4])
  })

  it('gives page and line, in one flow over the pages', async () => {
    const found = await readPages(
      { content: text('一頁一行', 50, 700) + text('一頁二行', 50, 680) },
      { content: text('二頁一行', 50, 700) },
    )
    const [block] = found
    expect(found).toHaveLength(1)
    expect(block?.kind === 'prose' && block.text).toBe('一頁一行\n一頁二行\n二頁一行')
    expect(block?.kind === 'prose' && block.locate(12, 14)).toEqual({ place: { kind: 'page', page: 2, line: 1 }, span: [2, 4] })
  })

  it('reads what lies outside the edges of the page: cropped away, it is still in the file', async () => {
    const found = await readPages({ content: text('本文', 50, 700) + text('佐藤花子', 50, -300) + text('090-2345-6789', 2000, 700) })
    expect(lines(found)).toEqual(expect.arrayContaining(['佐藤花子', expect.stringContaining('090-2345-6789')]))
  })

  it('reads vertical fonts column by column', async () => {
    expect(lines(await readPages({ content: text('東京都港区', 300, 700, 12, 'F2') + text('山田太郎', 330, 700, 12, 'F2') }))).toEqual([
      '山田太郎',
      '東京都港区',
    ])
  })

  it('reads notes with their authors, form fields with their labels, and links that lead out', async () => {
    const box = '/Type /Annot /Rect [10 10 100 30]'
    const found = await readPages({
      content: text('本文', 50, 700),
      annotations: [
        `<< ${box} /Subtype /Text /Contents ${string('確認：佐藤花子')} /T ${string('鈴木一郎')} >>`,
        `<< ${box} /Subtype /Widget /FT /Tx /T (Text1) /TU ${string('お名前')} /V ${string('高橋次郎')} >>`,
        `<< ${box} /Subtype /Widget /FT /Tx /T ${string('申込.電話番号')} /V (03-1234-5678) >>`,
        `<< ${box} /Subtype /Widget /FT /Ch /T (Text2) /V (B) /Opt [(A) (B)] >>`,
        `<< ${box} /Subtype /Link /A << /S /URI /URI (mailto:taro@example.com) >> >>`,
      ],
    })
    expect(textsOf(found).slice(1)).toEqual(
      ['確認：佐藤花子', '作成者: 鈴木一郎', 'mailto:taro@example.com', 'お名前: 高橋次郎', '電話番号: 03-1234-5678', 'B', 'A'].map(
        (text, i) => ({
          text,
          part: 'annotations',
          paragraph: i + 1,
        }),
      ),
    )
  })

  it('reads properties, XMP, bookmarks and attachments', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
      xmlns:dc="http://purl.org/dc/elements/1.1/" dc:rights="権利者名"><dc:creator><rdf:Seq><rdf:li>作成者名</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`
    const found = await read(
      buildPdf({
        pages: [{ content: text('本文', 50, 700) }],
        info: { Title: '題名', Author: '作成者名', Keywords2: '独自項目', CreationDate: "D:20240101000000+09'00'" },
        xmp,
        bookmarks: ['第一章', '第二章'],
        attachments: { '名簿.csv': Buffer.from('氏名,電話') },
      }),
    )
    expect(
      textsOf(found)
        .filter(({ part }) => part === 'properties')
        .map(({ text }) => text),
    ).toEqual(['題名', '作成者: 作成者名', '独自項目', '権利者名'])
    expect(
      textsOf(found)
        .filter(({ part }) => part === 'bookmarks')
        .map(({ text }) => text),
    ).toEqual(['第一章', '第二章'])
    const file = found.find((segment) => segment.kind === 'member')
    expect(file?.name).toBe('名簿.csv')
    const chunks: Uint8Array[] = []
    for await (const chunk of file?.open() ?? []) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('氏名,電話')
    expect(lines(found)).toContain('説明名簿.csv')
  })

  it('says which pages show something without giving text, in one gap, and leaves blank pages alone', async () => {
    const image = { content: 'q 500 0 0 700 0 0 cm /Im1 Do Q', images: { Im1: Buffer.alloc(400, 7) } }
    const found = await readPages(
      { content: text('本文', 50, 700) },
      image,
      { content: 'q 0 0 595 842 re W n 0.9 g 10 10 100 1 re f Q' },
      { content: text('　 ', 50, 700) },
      image,
    )
    expect(lines(found)).toEqual(['本文'])
    expect(gaps(found)).toMatchObject([{ reason: 'no-text', severity: 'content', place: { kind: 'page', page: 2, line: 1 } }])
    expect(JSON.stringify(gaps(found))).toContain('2 of 5 pages')
  })

  it('takes images beside text for what they are', async () => {
    const found = await readPages({
      content: text('本文', 50, 700) + 'q 50 0 0 50 0 0 cm /Im1 Do Q',
      images: { Im1: Buffer.alloc(400, 7) },
    })
    expect(gaps(found)).toEqual([])
  })

  it('reports text drawn as outlines', async () => {
    const strokes = Array.from({ length: 300 }, (_, i) => `${i} 10 m ${i} 30 l ${i + 1} 35 l f\n`).join('')
    expect(gaps(await readPages({ content: strokes }))).toMatchObject([{ reason: 'no-text', severity: 'content' }])
  })

  it('reports text whose characters nobody knows', async () => {
    const found = await readPages({ content: text('\u0001\u0002\u0003\u0004\u0005\u0006\u0007'.repeat(5), 50, 700, 12, 'F3') })
    expect(gaps(found)).toMatchObject([{ reason: 'no-text', severity: 'content', place: { page: 1 } }])
  })

  it('reports a damaged XMP packet and keeps what was read of it', async () => {
    const found = await read(buildPdf({ pages: [{ content: text('本文', 50, 700) }], xmp: '<x:xmpmeta xmlns:x="x"><a>作成者名</a><b>' }))
    expect(lines(found)).toContain('作成者名')
    expect(gaps(found)).toMatchObject([{ reason: 'corrupt', severity: 'minor' }])
  })

  it('reports a damaged content stream and reads the other pages', async () => {
    const found = await readPages({ content: 'not packed at all', filter: 'FlateDecode' }, { content: text('次の頁', 50, 700) })
    expect(lines(found)).toEqual(['次の頁'])
    expect(gaps(found)).toMatchObject([{ reason: 'no-text', severity: 'content', place: { page: 1 } }])
  })

  it('finds the same whatever the block size', async () => {
    const page = {
      content: Array.from({ length: 50 }, (_, i) => text(`第${i}行。山田太郎の電話は03-1234-5678`, 50, 800 - i * 14, 10)).join(''),
    }
    const bytes = buildPdf({ pages: Array.from({ length: 4 }, () => page) })
    const results = await Promise.all(
      [1024, 4096, 65536].map(async (blockSize) =>
        (await read(bytes, blockSize)).flatMap((segment) => {
          if (segment.kind !== 'prose') return []
          return [...segment.text.matchAll(/山田太郎/g)]
            .filter(({ index }) => index >= segment.core[0] && index < segment.core[1])
            .map(({ index }) => segment.locate(index, index + 4))
        }),
      ),
    )
    expect(results[0]).toHaveLength(200)
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
  })

  it('gives what glyphs stand for, where the page does not say it itself', async () => {
    const marked = (actual: string, shown: string): string => `/Span << /ActualText ${string(actual)} >> BDC\n${shown}EMC\n`
    const content = marked('田中一郎 090-1111-2222', '0 0 m 9 9 l S\n') + marked('本文', text('本文', 50, 700))
    const segments = await collect(readPdf(inputOf(buildPdf({ pages: [{ content }] }), 'x.pdf'), contextOf()))
    const prose = segments.flatMap((segment) => (segment.kind === 'prose' ? [segment] : []))
    const told = prose.find((segment) => segment.text.includes('田中一郎 090-1111-2222'))
    expect(told?.locate(0, 4).place).toEqual({ kind: 'part', part: 'alternatives', number: 1, paragraph: 1 })
    expect(prose.filter((segment) => segment.text.includes('本文'))).toHaveLength(1)
  })

  it('stops at what is no PDF and at errors of the disk', async () => {
    await expect(read(Buffer.from('%PDF-1.7 and nothing else'))).rejects.toMatchObject({ name: 'ReadProblem', reason: 'corrupt' })
    const bytes = buildPdf({ pages: [{ content: text('本文', 50, 700) }] })
    const input = {
      ...inputOf(bytes, 'x.pdf'),
      random: async () => ({
        size: bytes.length,
        read: async () => Promise.reject(Object.assign(new Error(), { code: 'EIO' })),
        readNow: () => bytes,
      }),
    }
    await expect(collect(readPdf(input, contextOf()))).rejects.toMatchObject({ reason: 'read-error' })
  })

  it('leaves no trace in the process', () => {
    expect(String(Array.prototype.push)).toContain('[native code]')
    expect(String(JSON.parse)).toContain('[native code]')
    expect('Path2D' in globalThis).toBe(false)
  })
})

describe.skipIf(!existsSync(CORPORA))('readPdf on the corpora', () => {
  const corpus = async (file: string) => read(readFileSync(join(CORPORA, file)))

  it.each([
    ['office/pdfjs__vertical.pdf', ['あいうえお', '日本語']],
    ['office/pdfjs__noembed-eucjp.pdf', ['あいうえお']],
    ['office/pdfjs__noembed-jis7.pdf', ['ABC あいうえお 123']],
    ['office/pdfjs__issue15759.pdf', ['電磁振動器（ソ', 'レノイドを含む。）等を有さないときは']],
    ['office/pdfjs__issue8570.pdf', ['隙間のない空間スキャンで人や物体を検知する']],
    ['office/tika__testPDFVarious.pdf', ['ゾルゲと尾崎、淡々と最期', 'Row 1 Col 1\tRow 1 Col 2\tRow 1 Col 3']],
    ['hostile/zen_of_python_corrupted.pdf', ['Special cases aren’t special enough to break the rules.']],
    ['encrypted/pdf-encrypt__encrypted-positive-P.pdf', []],
  ])('reads %s', async (file, expected) => {
    const found = lines(await corpus(file))
    expect(found.length).toBeGreaterThan(0)
    for (const line of expected) expect(found).toContain(line)
  })

  it('tells a password from damage', async () => {
    const problem = await corpus('encrypted/pdf-encrypt__aes-256-m.pdf').catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ReadProblem)
    expect(problem).toMatchObject({ reason: 'encrypted' })
  })

  it.each(['broken-lzw', 'GHOSTSCRIPT-698804-1-fuzzed', 'poppler-742-0-fuzzed'])('leaves a gap for %s', async (name) => {
    expect(gaps(await corpus(`hostile/${name}.pdf`))).toMatchObject([{ severity: 'content', place: { kind: 'page', page: 1 } }])
  })
})

describe('damage that pdf.js would not come to an end with', () => {
  const whole = buildPdf({ pages: [{ content: text('山田太郎', 100, 700) }, { content: text('電話', 100, 700) }] })

  it('an object that should lie just behind the last chunk', async () => {
    const source = whole.toString('latin1')
    const stream = source.indexOf(`${/\/Contents (\d+) 0 R/.exec(source)?.[1]} 0 obj`)
    const broken = Buffer.from(source.replace(`${String(stream).padStart(10, '0')} 00000 n`, '0000070000 00000 n'), 'latin1')
    expect(broken.equals(whole)).toBe(false)
    const segments = await read(broken)
    expect(lines(segments)).toContain('電話')
    expect(segments).toContainEqual(expect.objectContaining({ kind: 'gap', reason: 'corrupt' }))
  })

  it('thousands of copies of an object whose brackets are damaged, without a table of objects', async () => {
    const copy = `999 0 obj\n<</Width 109 ><${'\u00a7z'.repeat(60)}\nendobj\n`
    const source = whole.toString('latin1')
    const broken = Buffer.from(
      source.replace('xref', () => `${copy.repeat(4000)}xref`),
      'latin1',
    )
    const begin = process.cpuUsage()
    expect(lines(await read(broken))).toEqual(['山田太郎', '電話'])
    // 40 s without the bound.
    expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(15)
  })
})
