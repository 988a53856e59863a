import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDoc } from '../../../src/extract/doc/doc.js'
import { buildDoc, type DocStories } from '../../helpers/doc.js'
import { collect, contextOf, inputOf, textsOf } from '../build-zip.js'

const CORPORA = process.env['SEKISHO_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora')
const read = (bytes: Buffer) => collect(readDoc(inputOf(bytes, 'x.doc'), contextOf()))
const found = async (stories: DocStories) =>
  textsOf(await read(buildDoc(stories))).map(({ text, part, paragraph }) => `${part} ${paragraph}: ${text}`)

describe('readDoc', () => {
  it('gives the paragraphs of every story with its part', async () => {
    const stories = {
      body: '山田太郎\r\r03-\u001e12\u000b34\r',
      footnotes: '脚注\r',
      header: '社外秘\r',
      comments: '要確認\r',
      endnotes: '文末\r',
      boxes: '枠\r',
    }
    expect(await found(stories)).toEqual([
      'body 1: 山田太郎',
      'body 3: 03--12',
      'body 3: 34',
      'footnotes 1: 脚注',
      'header 1: 社外秘',
      'comments 1: 要確認',
      'endnotes 1: 文末',
      'text boxes 1: 枠',
    ])
  })

  it('makes rows of cells, told apart by the mark that stands alone', async () => {
    const segments = await read(buildDoc({ body: '前\r氏名\u0007電話\u0007\u0007山田\u000703\u0007\u0007後\r' }))
    expect(segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows.map(({ cells }) => cells) : []))).toEqual([
      ['氏名', '電話'],
      ['山田', '03'],
    ])
    expect(textsOf(segments).map(({ text }) => text)).toEqual(['前', '氏名', '電話', '山田', '03', '後'])
  })

  it('shows the result of a field, and its code beside the text', async () => {
    expect(await found({ body: '連絡先 \u0013HYPERLINK "mailto:a@example.com"\u0014ここ\u0015 まで\r' })).toEqual([
      'body 1: 連絡先 ここ まで',
      'fields 1: HYPERLINK "mailto:a@example.com"',
    ])
  })

  it('finds what form fields hold beside the text, between pictures', async () => {
    const number = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer)
    const string = (text: string) => Buffer.concat([number(text.length), Buffer.from(text, 'utf16le')])
    const closed = (text: string) => Buffer.concat([string(text), number(0)])
    const field = (kind: number, ...parts: Buffer[]) => {
      const body = Buffer.concat([Buffer.from([255, 255, 255, 255]), number(kind, 0, 0), ...parts])
      const header = Buffer.alloc(0x44)
      header.writeUInt32LE(header.length + body.length, 0)
      header.writeUInt16LE(header.length, 4)
      return Buffer.concat([header, body])
    }
    const rest = ['', '氏名を書く', '', '', ''].map(closed)
    const list = field(2, closed('区分'), number(0), ...rest, number(0xffff, 2, 0), string('正社員'), string('契約'))
    const data = Buffer.concat([
      Buffer.alloc(300_000, 0xff),
      field(0, closed('氏名欄'), closed('山田太郎'), ...rest),
      Buffer.alloc(70_000),
      list,
    ])
    expect((await found({ body: '本文\r' })).length).toBe(1)
    const segments = await read(buildDoc({ body: '本文\r' }, { Data: data }))
    expect(textsOf(segments).flatMap(({ text, part }) => (part === 'form' ? [text] : []))).toEqual([
      '氏名欄',
      '山田太郎',
      '氏名を書く',
      '区分',
      '正社員',
      '契約',
    ])
  })

  it('gives what it can of a document without its list of pieces, and says so', async () => {
    const broken = buildDoc({ body: '山田太郎\r' }, {}, (fib) => fib.fill(0, 418, 426))
    const segments = await read(broken)
    expect(textsOf(segments).map(({ text }) => text)).toEqual(['山田太郎'])
    expect(segments.at(-1)).toMatchObject({ kind: 'gap', reason: 'corrupt', severity: 'content' })
  })

  it('gives a gap and no exception wherever the file is cut', async () => {
    const whole = buildDoc({ body: '山田太郎\r' })
    for (let length = 512; length < whole.length - 1024; length += 512) {
      const result = await read(whole.subarray(0, length)).then(
        (segments) => segments.some(({ kind }) => kind === 'gap'),
        (error: { reason?: string }) => error.reason === 'corrupt',
      )
      expect([length, result]).toEqual([length, true])
    }
  })

  it.skipIf(!existsSync(`${CORPORA}/office`))('reads tables of a real file', async () => {
    const segments = await read(readFileSync(`${CORPORA}/office/poi__TestShiftJIS.doc`))
    expect(segments.flatMap((segment) => (segment.kind === 'rows' ? segment.rows.map(({ cells }) => cells) : []))[0]).toEqual([
      'Menu',
      'Command',
      'Description',
    ])
  })
})
