import { describe, expect, it } from 'vitest'
import { ANY_TYPE, covers, readInline } from '../../../src/gate/policy/allow/inline.js'

async function* chunks(bytes: Buffer, size = bytes.length): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) yield bytes.subarray(at, at + Math.max(1, size))
}
const read = (text: string | Buffer, size?: number) => readInline(chunks(Buffer.isBuffer(text) ? text : Buffer.from(text), size))

describe('statements in a text', () => {
  it('speak for their own line, and for the line below where the comment stands alone', async () => {
    const { allows, faults } = await read(
      ['a', "tel = '…' // sekisho-allow: phone-number 代表番号", 'b', '# sekisho-allow: email,phone-number 窓口です', 'mail = …'].join(
        '\n',
      ),
    )
    expect(faults).toEqual([])
    expect(allows).toEqual([
      { source: 'line', line: 2, types: ['phone-number'], reason: '代表番号' },
      { source: 'line', line: 4, below: 5, types: ['email', 'phone-number'], reason: '窓口です' },
    ])
  })

  it('stand one above the other', async () => {
    const { allows } = await read('// sekisho-allow: email 窓口\n// sekisho-allow: phone-number 窓口\nx\n')
    expect(allows.map(({ line, below }) => [line, below])).toEqual([
      [1, 3],
      [2, 3],
    ])
  })

  it('need a reason and a type', async () => {
    const { allows, faults } = await read(
      '// sekisho-allow: phone-number\n// sekisho-allow: phone-number  -\n// sekisho-allow: 代表番号です\n// sekisho-allow:\n',
    )
    expect(allows).toEqual([])
    expect(faults).toEqual([
      { kind: 'allow-without-reason', line: 1 },
      { kind: 'allow-without-reason', line: 2 },
      { kind: 'allow-without-type', line: 3 },
      { kind: 'allow-without-type', line: 4 },
    ])
  })

  it('speak for a whole file at its top only', async () => {
    const top = await read('#!/bin/sh\n# sekisho-allow-file: synthetic 生成した名簿\n')
    expect(top.allows).toEqual([{ source: 'file', line: 2, types: [ANY_TYPE], reason: '生成した名簿' }])
    const late = await read('\n'.repeat(20) + '# sekisho-allow-file: synthetic 生成した名簿\n')
    expect(late).toEqual({ allows: [], faults: [{ kind: 'allow-too-late', line: 21 }] })
    expect((await read('// sekisho-allow-file: my-number 検査用の番号\n')).allows[0]!.types).toEqual(['my-number'])
  })

  it('never let a My Number pass unless it is named', () => {
    expect(covers([ANY_TYPE], 'phone-number')).toBe(true)
    expect(covers([ANY_TYPE], 'my-number')).toBe(false)
    expect(covers(['my-number'], 'my-number')).toBe(true)
    // `synthetic` on a line is a word and no type.
    expect(covers(['synthetic'], 'phone-number')).toBe(false)
  })

  it('are read in whatever pieces and encoding they come, with the line numbers of findings', async () => {
    const text = 'a\r\nb\rc\n// sekisho-allow: email 問い合わせ窓口\r\n'
    const expected = [{ source: 'line', line: 4, below: 5, types: ['email'], reason: '問い合わせ窓口' }]
    for (const size of [1, 2, 3, 7, 1000]) expect((await read(text, size)).allows, `in pieces of ${size}`).toEqual(expected)
    expect((await read(Buffer.from('\ufeff' + text, 'utf16le'), 3)).allows).toEqual(expected)
    const cp932 = Buffer.concat([Buffer.from('# sekisho-allow: email '), Buffer.from([0x91, 0x8b, 0x8c, 0xfb]), Buffer.from('\n')])
    expect((await read(cp932)).allows[0]!.reason).toBe('窓口')
  })

  it('are not looked for in a line that no person wrote', async () => {
    const long = 'x'.repeat(100_000)
    expect(await read(`${long} // sekisho-allow: email 窓口\n// sekisho-allow: email 窓口\n`, 4096)).toMatchObject({
      allows: [{ line: 2 }],
    })
  })
})
