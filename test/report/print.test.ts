import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignRows, displayWidth, formatBytes, printable, printableJson } from '../../src/report/print.js'
import { placeText } from '../../src/report/place.js'

describe('printable', () => {
  it.each([
    ['a\u001b[2Jb', 'a\\u{1b}[2Jb'],
    ['\u009b31m', '\\u{9b}31m'],
    ['請求書\u202Efdp.exe', '請求書\\u{202e}fdp.exe'],
    ['a\nb\tc', 'a\\u{a}b\\u{9}c'],
    ['\ud800x', '\\u{d800}x'],
  ])('neutralises %j', (raw, safe) => expect(printable(raw)).toBe(safe))

  it.each(['顧客名簿（2024）.xlsx', '𠮷野家', '葛󠄀城市', '髙橋①', '👨‍👩‍👧'])('leaves %s alone', (name) => expect(printable(name)).toBe(name))

  it('leaves no control character in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => !/[\p{Cc}\p{Cs}\u202a-\u202e]/u.test(printable(raw))))
  })
})

describe('printableJson', () => {
  it('parses to the same value and holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const json = printableJson({ path: raw })
        expect(JSON.parse(json)).toEqual({ path: raw })
        expect(json).not.toMatch(/[\p{Cc}\u202a-\u202e\u2028\u2029]/u)
      }),
    )
  })
})

describe('columns', () => {
  it('counts full-width characters as two and marks as none', () => {
    expect(['abc', '氏名', 'ｱｲｳ', 'か\u3099', '', '𠮷'].map(displayWidth)).toEqual([3, 4, 3, 2, 0, 2])
  })

  it('aligns numbers to the right whatever the script', () => {
    const lines = alignRows(
      [
        ['氏名', '1,234'],
        ['email', '5'],
      ],
      new Set([1]),
    )
    expect(lines).toEqual(['  氏名   1,234', '  email      5'])
    expect(new Set(lines.map(displayWidth)).size).toBe(1)
  })

  it('names sizes', () => expect([0, 1023, 1536, 5 * 1024 ** 3].map(formatBytes)).toEqual(['0 B', '1023 B', '1.5 KB', '5.0 GB']))
})

describe('placeText', () => {
  it.each([
    [{ kind: 'cell', sheet: 'Sheet1', ref: 'B12' }, 'Sheet1!B12', 'Sheet1!B12'],
    [{ kind: 'cell', sheet: '顧客', ref: 'B12', header: '氏名' }, '顧客!B12（氏名）', '顧客!B12 (氏名)'],
    [{ kind: 'text', line: 3, column: 12 }, '3行 12文字目', 'line 3, character 12'],
    [{ kind: 'text', line: 3, column: 12, header: 'column:C' }, '3行 12文字目（C列）', 'line 3, character 12 (column C)'],
    [{ kind: 'page', page: 4, line: 12 }, 'p.4 12行', 'p.4 line 12'],
    [{ kind: 'part', part: 'comments', paragraph: 3 }, 'コメント 段落3', 'comments paragraph 3'],
    [{ kind: 'part', part: 'slide', number: 3, paragraph: 1 }, 'スライド3 段落1', 'slide 3 paragraph 1'],
    [{ kind: 'part', part: 'constructor', paragraph: 1 }, 'constructor 段落1', 'constructor paragraph 1'],
    [{ kind: 'bytes', offset: 4096 }, '先頭から 4,096 バイト', 'byte 4,096'],
    [{ kind: 'name' }, '名前', 'name'],
    [{ kind: 'cell', sheet: 'a\u001b[0m', ref: 'A1' }, 'a\\u{1b}[0m!A1', 'a\\u{1b}[0m!A1'],
  ] as const)('%j', (place, ja, en) => {
    expect(placeText(place, 'ja')).toBe(ja)
    expect(placeText(place, 'en')).toBe(en)
  })
})
