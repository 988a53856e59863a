import { describe, expect, it } from 'vitest'
import { nearLines } from '../../src/gate/glance.js'
import { blocked, repository } from './repository.js'

/** Lines of code without personal data. */
const code = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `const value${i} = load('設定', ${i}) // 既定の値を読み込む処理`)

/** [what, lines before, lines added, where] */
const CASES: [string, (lines: string[]) => void, string, number][] = [
  ['nothing', () => {}, '// エラー処理を追加しました。詳細は設計書を参照', 150],
  ['a number in the added line', () => {}, "const phone = '090-3341-5679'", 150],
  ['a number far from it', (lines) => lines.splice(10, 0, "const phone = '090-3341-5679'"), '// 追加', 150],
  ['a number in the line before', (lines) => lines.splice(149, 0, '// 携帯 090-3341-5679'), '// 追加', 150],
  [
    'a surname that a full name bore far above',
    (lines) => lines.splice(0, 0, '// 担当は営業部の田中太一さんです。'),
    '// 田中に確認する',
    290,
  ],
  ['an age with a name far above', (lines) => lines.splice(100, 0, '// 佐藤花菜様'), '// 年齢は 34歳', 120],
  ['a label in the line above', (lines) => lines.splice(149, 0, '// 電話番号:'), '//   03-3341-5679', 150],
  ['a value over two lines', (lines) => lines.splice(149, 0, '// 東京都千代田区霞が関'), '// 1-2-3', 150],
]

describe('code of which only the changed part is read', () => {
  it.each(CASES)('is ruled as the whole is: %s', async (_name, prepare, added, at) => {
    const repo = repository()
    const before = code(300)
    prepare(before)
    const text = (lines: readonly string[]): string => lines.join('\n') + '\n'
    // The same text under a name that says nothing is read whole.
    repo.commit({ 'a.ts': text(before), 'a.txt': text(before) })
    repo.stage({ 'a.ts': text(before.toSpliced(at, 0, added)), 'a.txt': text(before.toSpliced(at, 0, added)) })
    const result = await repo.gate()
    const of = (path: string): string[] =>
      result.findings
        .filter(({ finding }) => finding.path === path)
        .map(({ finding: { place, type, confidence, masked } }) => JSON.stringify([place, type, confidence, masked]))
    expect(of('a.ts')).toEqual(of('a.txt'))
    expect(result.scanned.files).toBe(2)
    if (_name.startsWith('a number in the added')) expect(blocked(result)).toContain('a.ts:151 phone-number')
  })

  it.each([
    ['a dump of a database has columns', 'dump.sql', (row: string) => `(1, 'x', ${row}),`, 'INSERT INTO customers (id, 備考, 氏名) VALUES'],
  ])('is read whole where the whole is more than running text: %s', async (_name, path, line, head) => {
    const repo = repository()
    const rows = Array.from({ length: 300 }, () => line("'商品'"))
    repo.commit({ [path]: [head, ...rows, "(0, 'y', 'z');", ''].join('\n') })
    repo.stage({ [path]: [head, ...rows.toSpliced(200, 0, line("'東'")), "(0, 'y', 'z');", ''].join('\n') })
    const { findings } = await repo.gate()
    expect(findings.map(({ finding: { place, type } }) => [place.kind === 'text' ? place.line : 0, type])).toContainEqual([
      202,
      'person-name',
    ])
  })

  it('lines keep their numbers', () => {
    const lines = Array.from({ length: 100 }, (_, i) => `${i + 1} `.padEnd(200, 'x'))
    const whole = Buffer.from(lines.join('\n') + '\n')
    for (const added of [
      [[50, 50]],
      [[1, 1]],
      [[100, 100]],
      [
        [10, 12],
        [14, 14],
        [60, 61],
      ],
      [[1, 100]],
    ] as [number, number][][]) {
      const { text, read } = nearLines(whole, added)
      const kept = text.toString().split('\n')
      for (const [first, last] of added) for (let line = first; line <= last; line++) expect(kept[line - 1]).toBe(lines[line - 1])
      for (const [i, line] of kept.entries()) expect(['', lines[i]]).toContain(line)
      expect(text.length).toBeLessThanOrEqual(whole.length)
      expect(read).toBeGreaterThanOrEqual(Math.min(whole.length, 200 * 3))
    }
  })
})
