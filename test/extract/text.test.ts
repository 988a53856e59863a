import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Segment } from '../../src/contract/index.js'
import { inputFromBytes } from '../../src/extract/input.js'
import type { ReadContext, Reader } from '../../src/extract/reader.js'
import { readText } from '../../src/extract/text.js'
import { unsupported } from '../../src/extract/unsupported.js'

let beats = 0
const context: ReadContext = { limits: DEFAULT_LIMITS, budget: { inflated() {} }, blockSize: 4096, progress: () => void beats++ }

async function segments(reader: Reader, bytes: Uint8Array, name = 'a.txt'): Promise<Segment[]> {
  const found: Segment[] = []
  for await (const segment of reader(inputFromBytes(name, bytes), context)) found.push(segment)
  return found
}

describe('readText', () => {
  it('gives the text once, with lines that count from its start', async () => {
    const text = Array.from({ length: 5000 }, (_, i) => `${i + 1}行目の文。`).join('\r\n')
    beats = 0
    const found = await segments(readText, Buffer.from(text))
    expect(beats).toBeGreaterThan(0)
    let all = ''
    for (const segment of found) {
      if (segment.kind !== 'prose') throw new Error('no gap was expected')
      const [start, end] = segment.core
      const line = /\d{1,4}(?=行目)/.exec(segment.text.slice(start, end))
      if (line !== null)
        expect(segment.locate(start + line.index, start + line.index + 1).place).toMatchObject({ line: Number(line[0]), column: 1 })
      all += segment.text.slice(start, end)
    }
    expect(all === text).toBe(true)
  })

  it('reads Japanese in UTF-7, and program text with plus signs as it is', async () => {
    const run = (text: string) => `+${Buffer.from(text, 'utf16le').swap16().toString('base64').replaceAll('=', '')}-`
    const textOf = async (text: string) =>
      (await segments(readText, Buffer.from(text))).map((segment) => (segment.kind === 'prose' ? segment.text : '')).join('')
    expect(await textOf(`${run('お客様')} A ${run('山田太郎さんです')}\r\n`)).toBe('お客様 A 山田太郎さんです\r\n')
    const code = 'const total = price+shippingCost+handlingFees+taxAmount+discount // c+++abcdefgh-\n'.repeat(5)
    expect(await textOf(code)).toBe(code)
    const key = `${Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251)).toString('base64')}\n`
    expect(await textOf(key)).toBe(key)
  })

  it('ends with a gap where bytes were no characters', async () => {
    const found = await segments(readText, Buffer.concat([Buffer.from('山田太郎です。よろしく。'), Buffer.from([0xff]), Buffer.from('\n')]))
    expect(found.map(({ kind }) => kind)).toEqual(['prose', 'gap'])
    expect(found[1]).toMatchObject({ reason: 'corrupt', severity: 'content' })
  })
})

describe('unsupported', () => {
  it.each([
    ['rtf', 'unsupported', 'content'],
    ['encrypted-office', 'encrypted', 'content'],
    ['7z', 'unsupported', 'content'],
    ['sqlite-log', 'unsupported', 'content'],
    ['database', 'unsupported', 'content'],
    ['unknown', 'unsupported', 'content'],
    ['executable', 'unsupported', 'minor'],
  ] as const)('tells what to do with %s', async (format, reason, severity) => {
    expect(await segments(unsupported(format), Buffer.from('x'))).toEqual([
      { kind: 'gap', reason, severity, detail: expect.stringMatching(/\.$/) },
    ])
  })

  it('has nothing to say of an empty file', async () => {
    expect(await segments(unsupported('empty'), Buffer.alloc(0))).toEqual([])
  })
})
