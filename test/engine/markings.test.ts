import { describe, expect, it } from 'vitest'
import type { Place, ProseSegment } from '../../src/contract/index.js'
import { createMarkings } from '../../src/engine/markings.js'
import { processorTime } from '../helpers/processor-time.js'

const prose = (text: string, place: Place = { kind: 'part', part: 'body', paragraph: 1 }): ProseSegment => ({
  kind: 'prose',
  text,
  core: [0, text.length],
  locate: (start, end) => ({ place, span: [start, end] }),
})

function marks(...segments: ProseSegment[]): string[] {
  const markings = createMarkings()
  for (const segment of segments) markings.prose(segment)
  return markings.found()
}

const FILLER = prose('本文です。\n'.repeat(30))

describe('marks of secrecy', () => {
  it.each([
    ['社外秘', '社外秘'],
    ['【社外秘】2026年度 顧客名簿', '社外秘'],
    ['株式会社みほん　社 外 秘　2026/04/01', '社外秘'],
    ['※ 部外秘 ※', '部外秘'],
    ['極　秘', '極秘'],
    ['厳秘・取扱注意', '厳秘,取扱注意'],
    ['関係者外秘（コピー禁止）', '関係者外秘'],
    ['㊙ 人事評価', '㊙'],
    ['(秘) 役員会資料', '秘'],
    ['マル秘', '丸秘'],
    ['CONFIDENTIAL', 'Confidential'],
    ['Ｃｏｎｆｉｄｅｎｔｉａｌ', 'Confidential'],
    ['Company Confidential - 2026', 'Confidential'],
    ['STRICTLY CONFIDENTIAL', 'Strictly Confidential'],
    ['For Internal Use Only', 'Internal Use Only'],
  ])('%s at the head of a document is %s', (line, expected) => {
    expect(marks(prose(line)).join()).toBe(expected)
  })

  it.each([
    'この資料は社外秘です。',
    '社外秘の情報を持ち出した場合は処分する。',
    '取扱注意事項をよくお読みください。',
    '当社は社外秘とする文書を定める',
    '秘書室 山田',
    '秘密保持契約書',
    '神秘的な風景',
    'This e-mail is confidential and may be privileged.',
    'Confidential information means any information',
    'confidentiality agreement',
    'internal use only of the fund is allowed',
  ])('%s is a sentence', (line) => {
    expect(marks(prose(line))).toEqual([])
  })

  it('counts in running text only where it stands alone on its line, as a stamp does', () => {
    expect(marks(FILLER, prose('続き\n【社外秘】 次の章\n続き'))).toEqual([])
    expect(marks(FILLER, prose('続き\n- 社外秘 -\n続き'))).toEqual(['社外秘'])
  })

  it('counts in headers, footers, titles and names wherever they come', () => {
    expect(marks(FILLER, prose('&L社外秘&C&P', { kind: 'part', part: 'footer', paragraph: 1 }))).toEqual(['社外秘'])
    expect(marks(FILLER, prose('Confidential: plan 2026', { kind: 'part', part: 'properties', paragraph: 1 }))).toEqual(['Confidential'])
    expect(marks(FILLER, prose('社外秘 顧客名簿 xlsx', { kind: 'name' }))).toEqual(['社外秘'])
  })

  it('counts in the first rows of a table only', () => {
    const found = (number: number, cell: string): string[] => {
      const markings = createMarkings()
      const row = { number, cells: ['', cell] }
      markings.rows({ kind: 'rows', table: 't', rows: [row], locate: () => ({ place: { kind: 'name' }, span: [0, 0] }) })
      return markings.found()
    }
    expect(found(1, '社外秘')).toEqual(['社外秘'])
    expect(found(9, '社外秘')).toEqual([])
    expect(found(1, '秘')).toEqual(['秘'])
    expect(found(1, '秘書')).toEqual([])
  })

  it('takes linear time on a line without end', () => {
    const start = processorTime()
    marks(prose('社 外 '.repeat(20_000)), prose('秘'.repeat(60_000)), prose('取 扱 い'.repeat(15_000)))
    expect(processorTime() - start).toBeLessThan(2000)
  })
})
