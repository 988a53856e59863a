import { describe, expect, it } from 'vitest'
import { readZengin } from '../../../src/extract/lines/zengin.js'
import { sniff } from '../../../src/extract/sniff.js'
import { found, rawAt, read } from './read.js'

const left = (text: string, width: number): string => text.padEnd(width, ' ')
const header = (kind: string): string =>
  `1${kind}01234567890${left('ｾｷｼﾖｳｼﾞ', 40)}04010001${left('ﾐｽﾞﾎ', 15)}015${left('ﾏﾙﾉｳﾁ', 15)}1${'7654321'}${left('', 17)}`
const data = (name: string, account: string, code: string): string =>
  `20001${left('ﾐｽﾞﾎ', 15)}015${left('ﾏﾙﾉｳﾁ', 15)}${left('', 4)}1${account}${left(name, 30)}00002500000${code}${left('', 10)}7${left('', 8)}`
const REST = [`8000002${left('000000500000', 113)}`, `9${left('', 119)}`]

const PAY = [header('11'), data('ﾔﾏｼﾀ ｼﾖｳｺ', '0123456', '0000070123'), data('ｻﾄｳ ｲﾁﾛｳ', '7654321', '0000070124'), ...REST]

describe('files of banks', () => {
  it.each(['\r\n', '\n', ''])('are tables, with line ends and without (%j)', async (end) => {
    const text = PAY.join(end)
    for (const chunk of [7, 100_000]) {
      const { tables } = await read(readZengin, text, { chunk })
      expect(tables).toEqual([
        [['会社名'], ['ｾｷｼﾖｳｼﾞ']],
        [
          ['銀行番号', '銀行名', '支店番号', '支店名', '預金種目', '口座番号', '社員氏名', '支給額', '社員番号'],
          ['0001', 'ﾐｽﾞﾎ', '015', 'ﾏﾙﾉｳﾁ', '1', '0123456', 'ﾔﾏｼﾀ ｼﾖｳｺ', '0000250000', '0000070123'],
          ['0001', 'ﾐｽﾞﾎ', '015', 'ﾏﾙﾉｳﾁ', '1', '7654321', 'ｻﾄｳ ｲﾁﾛｳ', '0000250000', '0000070124'],
        ],
      ])
    }
    const reading = await read(readZengin, text)
    expect(rawAt(text, found(reading, '7654321')[0]!)).toBe('7654321')
  })

  it('are known by their first two records, whatever they are called', () => {
    const kind = (text: string): string => sniff(Buffer.from(text), 'a.txt')
    expect(kind(PAY.join('\r\n'))).toBe('zengin')
    expect(kind(PAY.join(''))).toBe('zengin')
    expect(kind([header('21'), data('ｶ)ｱｵｿﾞﾗ', '0123456', '0000000000')].join('\n'))).toBe('zengin')
    // Systems that cut blanks at the end of a line, or write some too many.
    expect(kind(PAY.map((line) => line.trimEnd()).join('\r\n'))).toBe('zengin')
    expect(kind([`${header('91')}  `, ...PAY.slice(1)].join('\n'))).toBe('zengin')
    expect(kind([header('11'), 'これは帳票ではない。'].join('\n'))).not.toBe('zengin')
    expect(kind(`1${'0'.repeat(119)}\n2${'0'.repeat(119)}`)).not.toBe('zengin')
  })
})
