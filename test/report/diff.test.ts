import { describe, expect, it } from 'vitest'
import type { ResultDiff } from '../../src/contract/index.js'
import { createNameMasks, renderDiffJson, renderDiffText } from '../../src/report/index.js'
import { diffResults } from '../../src/scope/diff.js'
import { record, result, summary } from './fixture.js'

const PATHS = { paths: ['leak'] }
const OLD = result({
  ...PATHS,
  files: [
    record({ path: 'leak/a.csv', byType: { email: 3 }, sha256: 'aa' }),
    record({ path: 'leak/b\u001b[2J.csv', byType: { email: 2 }, sha256: 'bb' }),
    record({ path: 'leak/c.csv', sha256: 'cc' }),
  ],
  summary: summary({ items: [{ label: 'メール', persons: 5, files: 2 }], byType: { email: { findings: 5, distinct: 5, files: 2 } } }),
})
const kept = (over: Partial<ResultDiff['persons']> = {}): ResultDiff['persons'] => ({
  gone: { persons: 3, doubtful: 1, by: [{ class: 'customer', region: '東京都', persons: 3 }], confirmed: true },
  came: { persons: 0, doubtful: 0, by: [] },
  stayed: { persons: 2, byNameAlone: 1, by: [{ class: 'unknown', region: 'unknown', persons: 2 }] },
  ...over,
})

describe('the text of a comparison', () => {
  it('says what is proven, what is left, who and where', () => {
    const now = result({ ...PATHS, files: [OLD.files[1]!, record({ path: 'leak/d.csv', sha256: 'cc' })] })
    const diff = { ...diffResults(OLD, now), persons: kept() }
    const text = renderDiffText(diff)
    expect(text).toContain('ファイルの削除を確認: なくなった 1 個すべて')
    expect(text).toContain('leak/a.csv  (メールアドレス 3, SHA-256 aa)  [削除を確認]')
    expect(text).toContain('leak/c.csv  (個人情報なし, SHA-256 cc)  → leak/d.csv')
    expect(text).toContain('本人 3人の情報の削除を確認しました')
    expect(text).toMatch(/いなくなった\s+顧客\s+東京都\s+3人/)
    expect(text).toMatch(/メール\s+5 → 0\s+2 → 0/)
    expect(text).not.toContain('\u001b')
    expect(text).toMatch(/走査した日時 +\d{4}-\d\d-\d\d \d\d:\d\d UTC[+-]/)
  })

  it('does not say of a file that nobody could read that it held nothing', () => {
    const gaps = [{ reason: 'encrypted' as const, severity: 'content' as const, path: 'leak/e.7z', detail: 'x' }]
    const locked = record({ path: 'leak/e.7z', status: 'unreadable', gaps })
    const part = record({ path: 'leak/f.zip', status: 'partial', gaps, byType: { email: 2 } })
    const text = renderDiffText(diffResults({ ...OLD, files: [...OLD.files, locked, part] }, result({ ...PATHS, files: OLD.files })))
    expect(text).toContain('leak/e.7z  (読めていないので不明)')
    expect(text).toContain('leak/f.zip  (メールアドレス 2、ほかは読めていません)')
  })

  it('calls nothing moved of whose old place nobody knows', () => {
    const files = [record({ path: 'other/c.csv', sha256: 'cc' })]
    const unseen = diffResults(OLD, result({ paths: ['other'], files }))
    expect(unseen.files.moved).toMatchObject([{ path: 'leak/c.csv', to: 'other/c.csv', why: 'not-covered' }])
    expect(renderDiffText(unseen)).toMatch(/→ other\/c\.csv {2}\[前の場所にも残っているかもしれません: 後の走査はこの場所を見ていません\]/)
    expect(renderDiffText(diffResults(OLD, result({ paths: ['leak', 'other'], files })))).not.toContain('残っているかもしれません')
  })

  it('has a line between its sections', () => {
    const now = result({ ...PATHS, files: [{ ...OLD.files[0]!, sha256: 'ax' }, record({ path: 'leak/d.csv', sha256: 'cc' })] })
    const lines = renderDiffText(diffResults(OLD, now)).split('\n')
    for (const [at, line] of lines.entries()) if (line.startsWith('■')) expect(lines[at - 1]).toBe('')
    expect(lines.filter((line) => line.startsWith('■')).length).toBeGreaterThan(3)
  })

  it('never says deleted of what was not seen', () => {
    const now = result({ paths: ['other'], summary: summary({ complete: false }) })
    const diff = diffResults(OLD, now)
    const text = renderDiffText({ ...diff, persons: kept({ gone: { ...kept().gone, confirmed: false } }) })
    expect(text).not.toContain('削除を確認しました')
    expect(text).not.toContain('[削除を確認]')
    expect(text).toContain('確認できない 3 個')
    expect(text).toContain('削除は確認できません')
    expect(text).toContain('そこに残っていないとは言えません')
    expect(text).toContain('走査するよう指定した場所が前後で異なります')
  })

  it('counts what it does not list, and speaks English', () => {
    const diff = diffResults(OLD, result({ ...PATHS, files: [] }))
    const text = renderDiffText(diff, { lang: 'en', lines: 1 })
    expect(text).toContain('and 2 more')
    expect(text).toContain('deletion confirmed')
    expect(text).not.toMatch(/\p{sc=Hiragana}/u)
  })

  it('masks names that hold personal data, of members and copies too', () => {
    const name = '山田太郎様.csv'
    const masked = { maskedNames: { [name]: '＊＊＊.csv' } }
    const old = result({
      ...PATHS,
      files: [
        record({ path: `leak/${name}`, sha256: 'aa', ...masked }),
        record({ path: `leak/a.zip!${name}`, chain: ['leak/a.zip', name], sha256: 'aa', ...masked }),
      ],
    })
    const now = result({ ...PATHS, files: [record({ path: `leak/b/${name}`, sha256: 'aa', ...masked })] })
    const text = renderDiffText(diffResults(old, now), { masks: createNameMasks([...old.files, ...now.files]) })
    expect(text).not.toContain('山田')
    expect(text).toContain('leak/＊＊＊.csv')
  })

  it('is JSON that parses to the comparison', () => {
    const diff = diffResults(OLD, OLD)
    expect(JSON.parse(renderDiffJson(diff))).toEqual(JSON.parse(JSON.stringify(diff)))
    expect(renderDiffJson(diff)).not.toContain('\u001b')
  })
})
