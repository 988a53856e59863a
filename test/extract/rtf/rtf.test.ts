import { describe, expect, it } from 'vitest'
import { readRtf } from '../../../src/extract/rtf/rtf.js'
import { collect, contextOf, inputOf, textsOf } from '../build-zip.js'

const HEAD = '{\\rtf1\\ansi\\ansicpg932{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset128 MS Mincho;}{\\f2\\fcharset204 Cyr;}}'
const read = (body: string, head = HEAD) => collect(readRtf(inputOf(Buffer.from(`${head}${body}}`, 'latin1'), 'x.rtf'), contextOf()))
const texts = async (body: string) => textsOf(await read(body)).map(({ text, part }) => (part === 'body' ? text : `${part}: ${text}`))

describe('readRtf: characters', () => {
  it('decodes CP932, also where the second byte is a letter, a backslash or a brace', async () => {
    expect(await texts("\\f1 \\'8eR\\'93c\\'91\\'be\\'98Y \\'95\\'5c \\'8f\\\\ \\'83\\{\\par")).toEqual(['山田太郎 表 十 ボ'])
  })

  it('reads Japanese in fonts that say they are Western', async () => {
    expect(await texts("\\f0 \\'8eR\\'93c caf\\'e9\\par \\f2 \\'cc\\'ee\\par")).toEqual(['山田 café', 'Мо'])
  })

  it('reads \\u and passes over what stands for it', async () => {
    expect(await texts("\\uc2\\u23665\\'8e\\'52\\u30000\\'93c{\\uc1 \\u-10179?\\u-8640?}\\uc0\\u65A\\par")).toEqual(['山田\ud83d\ude40AA'])
  })

  it('reads the second of two versions, and what describes a picture, as LibreOffice writes them', async () => {
    const info = "{\\info{\\upr{\\title \\'3f\\'3f}{\\*\\ud{\\title \\u23665\\'3f\\u30000\\'3f}}}}"
    const picture = "{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv \\u26862\\'3f}}}\\pngblip 89504e47}}"
    expect(await texts(`${info}a${picture}{\\upr{?}{\\*\\ud{\\u24029\\'3f}}}b\\par`)).toEqual(['a川b', 'properties: 山田', 'shapes: 森'])
  })

  it('passes over binary data, and what is no text', async () => {
    expect(await texts('a{\\pict\\bin4 }{\\}b89504e47}{\\*\\unknown x}{\\colortbl;\\red0;}b\\par')).toEqual(['ab'])
  })
})

describe('readRtf: structure', () => {
  it('makes rows of cells, with several paragraphs in one', async () => {
    const segments = await read('\\trowd\\intbl a\\cell b1\\par b2\\cell\\row\\trowd\\intbl c\\cell d\\cell\\row\\pard e\\par')
    expect(segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows.map(({ cells }) => cells) : []))).toEqual([
      ['a', 'b1\nb2'],
      ['c', 'd'],
    ])
    expect((await texts('\\trowd\\intbl a\\cell\\row\\pard e\\par')).at(-1)).toBe('e')
  })

  it('gives notes, headers, comments, boxes, fields and properties beside the text', async () => {
    expect(
      await texts(
        '{\\info{\\title T}{\\author A}}{\\header H\\par}before{\\footnote F}{\\*\\atnauthor Z}{\\*\\annotation C}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 12}}{\\shptxt B\\par}}} after{\\field{\\*\\fldinst HYPERLINK "mailto:a@b.c"}{\\fldrslt link}}\\par',
      ),
    ).toEqual([
      'before afterlink',
      'properties: T',
      'properties: 作成者: A',
      'header: H',
      'footnotes: F',
      'comments: 作成者: Z',
      'comments: C',
      'text boxes: B',
      'fields: HYPERLINK "mailto:a@b.c"',
    ])
  })

  it('hands on embedded objects', async () => {
    const lp = (text: string) => Buffer.concat([Buffer.from([text.length + 1, 0, 0, 0]), Buffer.from(`${text}\0`)])
    const data = Buffer.from('PK-what-is-in-it')
    const object = Buffer.concat([
      Buffer.from([1, 5, 0, 0, 2, 0, 0, 0]),
      lp('Word.Document.12'),
      Buffer.alloc(8),
      Buffer.from([data.length, 0, 0, 0]),
      data,
    ])
    const segments = await read(`{\\object{\\*\\objdata ${object.toString('hex').replace(/(.{64})/g, '$1\n')}}}x\\par`)
    const member = segments.find((segment) => segment.kind === 'member')
    const parts: Uint8Array[] = []
    if (member?.kind === 'member') for await (const part of member.open()) parts.push(part)
    expect(Buffer.concat(parts).toString()).toBe('PK-what-is-in-it')
  })

  it('says that a document is cut short, and gives what there is', async () => {
    const segments = await read('{\\b tail', HEAD)
    expect(textsOf(segments).map(({ text }) => text)).toEqual(['tail'])
    expect(segments.at(-1)).toMatchObject({ kind: 'gap', reason: 'corrupt' })
  })
})
