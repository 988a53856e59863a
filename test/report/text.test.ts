import { describe, expect, it } from 'vitest'
import type { Gap, ScanEvent } from '../../src/contract/index.js'
import { displayWidth } from '../../src/report/print.js'
import { renderText } from '../../src/report/text.js'
import { EVIDENCE, finding, record, report, summary, text } from './fixture.js'

const file = (over: Parameters<typeof record>[0]): ScanEvent => ({ kind: 'file', record: record(over), evidence: EVIDENCE })
const gap = (over: Partial<Gap>): Gap => ({ reason: 'encrypted', severity: 'content', path: 'b.xlsx', detail: 'x', ...over })
const COUNTS = { 'phone-number': { findings: 1234, distinct: 12, files: 2 }, 'person-name': { findings: 5, distinct: 4, files: 1 } }

describe('text report', () => {
  it('leads with the verdict and the counts in the words of the trade', async () => {
    const out = await text(renderText(report([], { summary: summary({ byType: COUNTS }) })))
    expect(out).toContain('個人情報が 1,239 件見つかりました。')
    expect(out).toContain('対象はすべて読みました。')
    const rows = out.split('\n').filter((line) => /^ {2}(?:種類|氏名|電話番号) /.test(line))
    expect(rows.map((row) => row.trim().split(/ {2,}/))).toEqual([
      ['種類', '件数', '異なる値', 'ファイル数'],
      ['氏名', '5', '4', '1'],
      ['電話番号', '1,234', '12', '2'],
    ])
    expect(new Set(rows.map(displayWidth)).size).toBe(1)
  })

  it('never says "no" where something was not read', async () => {
    const events = [file({ path: 'b.xlsx', status: 'unreadable', gaps: [gap({})] })]
    const out = await text(renderText(report(events, { summary: summary({ complete: false }) })))
    expect(out).toContain('読めた範囲では、個人情報は見つかりませんでした。')
    expect(out).toContain('未完了')
    expect(out).toContain('パスワードを外した写しを作り')
    expect(out).not.toContain('対象はすべて読みました')
  })

  it('says "at least" where something was not read', async () => {
    const events = [file({ gaps: [gap({})] })]
    const out = await text(renderText(report(events, { summary: summary({ complete: false, byType: COUNTS }) }), { lang: 'en' }))
    expect(out).toContain('At least 1,239 pieces of')
    expect(out).toContain('Names of persons')
  })

  const image = (path: string): ScanEvent =>
    file({ path, format: 'image', status: 'skipped', gaps: [gap({ path, reason: 'no-text', severity: 'minor' })] })
  const counted = (files: object, over = {}) => summary({ files: { ...summary().files, ...files }, ...over })

  it('claims nothing where only images were there', async () => {
    const seen = counted({ total: 2, scanned: 0, skipped: 2 })
    const ja = await text(renderText(report([image('a.png'), image('b.png')], { summary: seen })))
    expect(ja).toContain('中身を読めたファイルがないので、個人情報の有無はわかりません。')
    expect(ja).toContain('文字を取り出せない画像・動画・フォントなど 2 件は中身を見ていません。')
    expect(ja).not.toMatch(/見つかりませんでした|すべて読みました/)
    const en = await text(renderText(report([image('a.png')], { summary: seen }), { lang: 'en' }))
    expect(en).toContain('Not looked into: 1 image, font, media file or the like.')
    expect(en).not.toMatch(/No personal data was found|was read/)
  })

  it('tells of images beside what was read', async () => {
    const out = await text(renderText(report([file({}), image('a.png')], { summary: counted({ total: 2, skipped: 1 }) })))
    expect(out).toContain('個人情報は見つかりませんでした。\n文字を取り出せるファイルはすべて読みました。\n文字を取り出せない画像')
  })

  it('says where there was no file at all', async () => {
    const seen = counted({ total: 0, scanned: 0 })
    expect(await text(renderText(report([], { summary: seen })))).toMatch(/走査するファイルがありませんでした。\n\n/)
    const stopped = report([], { interrupted: true, summary: { ...seen, complete: false } })
    expect(await text(renderText(stopped, { lang: 'en' }))).toMatch(/No file could be looked into.*\nINCOMPLETE/)
  })

  it('says that it was interrupted', async () => {
    const out = await text(renderText(report([], { interrupted: true, summary: summary({ complete: false }) })))
    expect(out).toContain('途中で止められました')
  })

  it('lists what could not be read, whole files first, one line for a file and reason', async () => {
    const pages = [1, 2, 3, 4, 5].map((page) => gap({ reason: 'no-text', path: 'scan.pdf', place: { kind: 'page', page, line: 1 } }))
    const events = [
      file({ path: 'scan.pdf', status: 'partial', bytes: 9_000_000, gaps: [...pages, gap({ severity: 'minor', reason: 'no-text' })] }),
      file({ path: 'b.xlsx', status: 'unreadable', bytes: 10, gaps: [gap({ detail: 'パスワードが要ります' })] }),
      file({ path: 'pipe', status: 'skipped', gaps: [gap({ severity: 'minor', reason: 'not-a-file' })] }),
      file({ path: 'cut.json', gaps: [gap({ severity: 'minor', reason: 'corrupt' })] }),
    ]
    const out = await text(renderText(report(events, { summary: summary({ complete: false }) })))
    const list = out.split('\n').filter((line) => /^ {4}(?:scan\.pdf|b\.xlsx)/.test(line))
    expect(list).toHaveLength(2)
    expect(list[0]).toContain('b.xlsx  パスワード付き (全体, 10 B)  パスワードが要ります')
    expect(list[1]).toContain('[p.1、p.2、p.3 ほか]')
    expect(out).toContain('内容を読めなかった所が 6 か所（2 ファイル）')
    expect(out).toContain('文字を持たない部分（埋め込まれた画像・フォントなど）1 か所')
    expect(out).toContain('閉じていない引用符など）が 2 件')
  })

  it('ranks files, caps the lists and counts what it leaves out', async () => {
    const events = Array.from({ length: 500 }, (_, i): ScanEvent[] => [
      { kind: 'findings', path: `f${i}`, findings: Array.from({ length: i + 1 }, () => finding({ path: `f${i}` })) },
      file({ path: `f${i}`, findings: i + 1, byType: { 'person-name': i + 1 }, gaps: [gap({ path: `f${i}` })] }),
    ]).flat()
    const out = await text(renderText(report(events, { summary: summary({ complete: false }) }), { files: 3, gaps: 2, samples: 1 }))
    expect(out.match(/^ {2}\d+ 件 {2}f\d+$/gm)).toEqual(['  500 件  f499', '  499 件  f498', '  498 件  f497'])
    expect(out).toContain('ほか 497 ファイル')
    expect(out).toContain('ほか 498 ファイル')
    expect(out).toContain(`ここに出していない ${((500 * 501) / 2 - 3).toLocaleString('en-US')} 件`)
    expect(out).toContain('--format csv')
  })

  it('names what was excluded, and test data apart', async () => {
    const events = [
      file({ path: 'old/a.csv', status: 'skipped', gaps: [gap({ reason: 'ignored', path: 'old/a.csv', severity: 'minor' })] }),
    ]
    const out = await text(
      renderText(
        report(events, { options: { ignore: ['old/**'] }, summary: summary({ complete: false, dummies: { 'phone-number': 3 } }) }),
      ),
    )
    expect(out).toContain('指定: old/**')
    expect(out).toContain('  old/a.csv')
    expect(out).toMatch(/テストデータ.*電話番号 3/)
    expect(out).not.toContain('読めなかったもの')
  })

  it('shows masked samples with place and confidence, and obeys no escape in names', async () => {
    const path = 'leak/\u001b[2J名簿.xlsx'
    const events: ScanEvent[] = [
      {
        kind: 'findings',
        path,
        findings: [finding({ path }), finding({ path, type: 'acme-id', confidence: 0.5, attributes: { dummy: 'true' } })],
      },
      file({ path, findings: 2, byType: { 'person-name': 1, 'acme-id': 1 } }),
    ]
    const out = await text(renderText(report(events), { titles: { 'acme-id': { ja: '社内番号', en: 'Staff id' } } }))
    expect(out).toMatch(/顧客!B12（氏名） {2}氏名 {6}佐\*\*\*\*\* {2}高 0\.95/)
    expect(out).toMatch(/社内番号.*中 0\.50（テストデータ）/)
    expect(out).toContain('値は伏せ字です。')
    expect(out).not.toContain('\u001b')
  })

  it('prints raw values only where they are revealed, with a warning', async () => {
    const events: ScanEvent[] = [
      { kind: 'findings', path: 'a', findings: [finding({ path: 'a', value: '佐藤 花子' })] },
      file({ path: 'a', findings: 1 }),
    ]
    expect(await text(renderText(report(events, { options: { reveal: true } })))).toMatch(/佐藤 花子[\s\S]*注意: この報告は値をそのまま/)
  })
})
