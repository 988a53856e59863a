import { describe, expect, it } from 'vitest'
import { buildLines, type TextItem } from '../../../src/extract/pdf/lines.js'
import { processorTime } from '../../helpers/processor-time.js'

const VERTICAL = 'v'
/** An item of full-width characters at a point. */
const item = (str: string, x: number, y: number, { size = 10, width }: { size?: number; width?: number } = {}): TextItem => ({
  str,
  transform: [size, 0, 0, size, x, y],
  width: width ?? size * str.length,
  height: size,
  fontName: 'h',
})
const vertical = (str: string, x: number, y: number, size = 10): TextItem => ({
  str,
  transform: [size, 0, 0, size, x, y],
  width: size,
  height: size * str.length,
  fontName: VERTICAL,
})
const lines = (...items: TextItem[]) => buildLines(items, (font) => font === VERTICAL).map(({ text }) => text)

describe('buildLines', () => {
  it('puts stretches on one baseline together, from left to right, lines from top to bottom', () => {
    expect(lines(item('太郎', 70, 500), item('住所', 50, 480), item('山田', 50, 501))).toEqual(['山田太郎', '住所'])
  })

  it('makes spaces of gaps and tabs of wide ones', () => {
    expect(lines(item('山田', 0, 0), item('太郎', 28, 0), item('東京', 100, 0))).toEqual(['山田 太郎\t東京'])
    expect(lines(item('Taro', 0, 0, { width: 20 }), item('Yamada', 23, 0, { width: 30 }))).toEqual(['Taro Yamada'])
  })

  it('joins characters that are spread evenly over a field, and digits in boxes', () => {
    expect(lines(item('氏', 0, 0), item('名', 30, 0), item('欄', 60, 0), item('山田太郎', 100, 0))).toEqual(['氏名欄\t山田太郎'])
    const digits = [...'123456789018'].map((digit, i) => item(digit, i * 20, 0, { width: 5 }))
    expect(lines(...digits)).toEqual(['123456789018'])
  })

  it('leaves ruby in a line of its own and superscripts in theirs', () => {
    expect(lines(item('山田', 0, 100), item('やまだ', 0, 110, { size: 5 }))).toEqual(['やまだ', '山田'])
    expect(lines(item('本文', 0, 100), item('1', 20, 104, { size: 6, width: 3 }))).toEqual(['本文1'])
  })

  it('keeps a text drawn twice once, and texts over each other apart', () => {
    expect(lines(item('山田太郎', 0, 0), item('山田太郎', 0.5, 0))).toEqual(['山田太郎'])
    expect(lines(item('山田太郎', 0, 0), item('鈴木花子', 5, 0))).toEqual(['山田太郎', '鈴木花子'])
  })

  it('reads vertical columns from right to left', () => {
    expect(lines(vertical('東京都', 100, 800), vertical('山田', 120, 800), vertical('太郎', 120, 780))).toEqual(['山田太郎', '東京都'])
  })

  it('regroups vertical text that stands there one character a line', () => {
    const column = (text: string, x: number) => [...text].map((c, i) => item(c, x, 800 - i * 10))
    expect(lines(...column('山田太郎', 120), ...column('東京都港区', 100))).toEqual(['山田太郎', '東京都港区'])
  })

  it('leaves the row numbers of a table in their rows', () => {
    const rows = [1, 2, 3, 4].map((n) => item(String(n), 0, 100 - n * 12, { width: 5 }))
    expect(lines(...rows, ...[1, 2, 3, 4].map((n) => item('山田', 50, 100 - n * 12)))).toEqual(['1\t山田', '2\t山田', '3\t山田', '4\t山田'])
  })

  it('reads turned pages along their own direction', () => {
    const turned = (str: string, x: number, y: number): TextItem => ({
      str,
      transform: [0, 10, -10, 0, x, y],
      width: 10 * str.length,
      height: 10,
      fontName: 'h',
    })
    expect(lines(turned('二行目', 62, 30), turned('太郎', 50, 50), turned('山田', 50, 30))).toEqual(['山田太郎', '二行目'])
  })

  it('does not run on into the neighbouring column of prose, but reads a table row by row', () => {
    const prose = (x: number) => Array.from({ length: 20 }, (_, i) => item(`段${x}の本文は${i + 10}行目である`, x, 700 - i * 14))
    const columns = lines(item('大見出し', 100, 730, { size: 30, width: 250 }), ...prose(0), ...prose(200))
    expect(columns.slice(0, 3)).toEqual(['大見出し', '段0の本文は10行目である', '段0の本文は11行目である'])
    expect(columns[21]).toBe('段200の本文は10行目である')
    const table = Array.from({ length: 20 }, (_, i) => [
      item(`山田太郎第${i}番の顧客`, 0, 700 - i * 14),
      item(`東京都千代田区丸の内${i}`, 200, 700 - i * 14),
    ])
    expect(lines(...table.flat())[0]).toBe('山田太郎第0番の顧客\t東京都千代田区丸の内0')
  })

  it('stays linear in texts piled upon each other', () => {
    const start = processorTime()
    lines(...Array.from({ length: 20_000 }, (_, i) => item(`文${i}`, 100, 100)))
    expect(processorTime() - start).toBeLessThan(3000)
  })
})
