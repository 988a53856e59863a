import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPpt } from '../../../src/extract/ppt/ppt.js'
import { atom, buildPpt, chars, container } from '../../helpers/ppt.js'
import { collect, contextOf, inputOf, textsOf } from '../build-zip.js'

const read = (bytes: Buffer) => collect(readPpt(inputOf(bytes, 'x.ppt'), contextOf()))

describe('readPpt', () => {
  it('gives the texts of slides, notes, comments and masters with their numbers', async () => {
    const box = (...atoms: Buffer[]) => container(0xf00d, ...atoms)
    const comment = container(12000, chars('佐藤', 4026, 0), chars('要確認', 4026, 1))
    const segments = await read(
      buildPpt(
        container(1016, box(chars('書式'))),
        container(
          1006,
          box(chars('氏名\r山田太郎'), atom(4008, Buffer.from('caf\xe9', 'latin1'))),
          // As PowerPoint 2002 and later write them: in a blob of tags that does not say that it holds records.
          container(5000, container(5002, chars('___PPT10', 4026), atom(5003, comment))),
        ),
        container(1006, box(chars('二枚目'))),
        container(1008, box(chars('覚え'))),
      ),
    )
    expect(textsOf(segments).map(({ text, part, paragraph }) => `${part} ${paragraph}: ${text}`)).toEqual([
      'master 1: 書式',
      'slide 1: 氏名',
      'slide 2: 山田太郎',
      'slide 3: café',
      'comments 1: 作成者: 佐藤',
      'comments 2: 要確認',
      'slide 1: 二枚目',
      'notes 1: 覚え',
    ])
    const numbers = segments.flatMap((segment) =>
      segment.kind === 'prose' ? [segment.locate(segment.core[0], segment.core[0] + 1).place] : [],
    )
    expect(numbers.map((place) => (place as { number?: number }).number)).toEqual([undefined, 1, 2, 1])
  })

  it('numbers slides as the list of slides does, wherever they lie in the file', async () => {
    const number = (value: number) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(value)
      return bytes
    }
    const second = container(1006, chars('二'))
    const first = container(1006, chars('一'))
    const at = container(1000).length
    const list = atom(4080, Buffer.concat([atom(1011, number(7)), atom(1011, number(6))]), 0, 15)
    const directory = atom(6002, Buffer.concat([number(6 | (2 << 20)), number(at), number(at + second.length)]))
    const segments = await read(buildPpt(second, first, list, directory))
    const places = segments.flatMap((segment) =>
      segment.kind === 'prose' ? [[segment.text, (segment.locate(0, 1).place as { number?: number }).number]] : [],
    )
    expect(places).toEqual([
      ['二', 2],
      ['一', 1],
    ])
  })

  it('unpacks embedded objects', async () => {
    const inner = Buffer.from('what is in it')
    const segments = await read(buildPpt(atom(4113, Buffer.concat([Buffer.from([inner.length, 0, 0, 0]), deflateSync(inner)]), 1)))
    const member = segments.find(({ kind }) => kind === 'member')
    const parts: Uint8Array[] = []
    if (member?.kind === 'member') for await (const part of member.open()) parts.push(part)
    expect(Buffer.concat(parts).toString()).toBe('what is in it')
  })

  it('reads on where records lie about their size', async () => {
    const lying = chars('山田')
    lying.writeUInt32LE(0x7fffffff, 4)
    expect(textsOf(await read(buildPpt(container(1006, lying), container(1006, chars('佐藤'))))).map(({ text }) => text)).toEqual([
      '山田',
      '佐藤',
    ])
  })
})
