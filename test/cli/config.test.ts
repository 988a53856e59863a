import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, sekisho } from './harness.js'

async function withConfig(config: unknown, argv: string[], name = '.sekisho.json') {
  const cwd = await folder()
  await mkdir(join(cwd, 'data'))
  await mkdir(join(cwd, 'conf'))
  await writeFile(join(cwd, name), typeof config === 'string' ? config : JSON.stringify(config))
  return sekisho(argv, { cwd })
}

describe('config', () => {
  it('of the current directory is obeyed; flags win, ignores add up', async () => {
    const { calls, err } = await withConfig(
      { minConfidence: 0.9, concurrency: 1, ignore: ['old/**'], limits: { depth: 3 }, lang: 'en', findings: 'none', $schema: 'x' },
      ['scan', 'data', '--min-confidence', '0.6', '--ignore', '*.log'],
    )
    expect(err).toBe('')
    expect(calls.scans[0]!.options).toMatchObject({
      minConfidence: 0.6,
      concurrency: 1,
      ignore: ['old/**', '*.log'],
      limits: { depth: 3 },
      findings: 'none',
    })
    expect(calls.scans[0]!.options).not.toHaveProperty('lang')
    expect(calls.scans[0]!.options).not.toHaveProperty('$schema')
  })

  it('chooses the language, a flag more so', async () => {
    expect((await withConfig({ lang: 'en' }, ['scan', 'data'])).out).toContain('Counts by type')
    expect((await withConfig({ lang: 'en' }, ['scan', 'data', '--lang', 'ja'])).out).toContain('種類ごとの件数')
  })

  it('is not obeyed where it lies in what is scanned, and this is said', async () => {
    const { calls, err } = await withConfig({ ignore: ['**'], detectors: ['./evil.js'] }, ['scan', '.'])
    expect(calls.scans[0]!.options).not.toHaveProperty('ignore')
    expect(calls.listed).toEqual([])
    expect(err).toMatch(/\.sekisho\.json には従いません.*--config/)
  })

  it('is obeyed wherever it lies if --config names it', async () => {
    const { calls, err } = await withConfig({ minConfidence: 0.7 }, ['scan', '.', '--config', '.sekisho.json'])
    expect(calls.scans[0]!.options.minConfidence).toBe(0.7)
    expect(err).toBe('')
  })

  it.each<[string, unknown, RegExp]>([
    ['broken JSON', '{\n  "ignore": [,]\n}', /正しい JSON ではありません/],
    ['no object', [], /JSON オブジェクト/],
    ['null', null, /JSON オブジェクト/],
    ['an unknown key', { minConfidense: 1 }, /minConfidense という項目はありません。使えるのは detectors, minConfidence/],
    ['an unknown limit', { limits: { size: 1 } }, /limits\.size という項目はありません。使えるのは inflatedBytes/],
    ['a wrong number', { minConfidence: 5 }, /minConfidence は 0 から 1 までの数/],
    ['a wrong type', { concurrency: '4' }, /concurrency は 0 以上の整数/],
    ['a wrong list', { ignore: 'x' }, /ignore は文字列の並び/],
    ['a wrong item', { ignore: ['x', 3] }, /ignore\[1\] は空でない文字列/],
    ['an allow without a reason', { allow: [{ path: 'a', type: 'email' }] }, /allow\[0\]\.reason は理由（2 文字以上）/],
    ['an allow of no path', { allow: [{ type: 'email', reason: '見本の値' }] }, /allow\[0\]\.path は空でない文字列/],
    ['a wrong limit', { limits: { depth: 0 } }, /limits\.depth は正の数/],
    ['a wrong language', { lang: 'fr' }, /lang は "ja" か "en"/],
    ['a wrong date', { referenceDate: '2026-13-01' }, /referenceDate は 2026-01-31 の形の日付/],
  ])('with %s is refused', async (_name, config, message) => {
    const { code, out, err, calls } = await withConfig(config, ['scan', 'data'])
    expect({ code, out, scans: calls.scans }).toEqual({ code: 2, out: '', scans: [] })
    expect(err).toMatch(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  const DECLARED = { id: 'acme-id', title: '社員番号', pattern: 'AC-[0-9]{6}', examples: { positive: ['AC-204815'], negative: ['AC-2'] } }

  it('can declare detectors of its own', async () => {
    const { calls, err } = await withConfig({ detectors: ['default', DECLARED] }, ['scan', 'data'])
    expect(err).toBe('')
    expect(calls.scans[0]!.options.detectors).toEqual(['default', 'file:///declared.js?acme-id'])
    expect(calls.listed).toEqual([['file:///declared.js?acme-id']])
  })

  it.each<[object, RegExp]>([
    [{ ...DECLARED, patern: 'x' }, /detectors\[1\]\.patern という項目はありません。使えるのは id, type, title, pattern/],
    [{ ...DECLARED, labels: 'x' }, /detectors\[1\]\.labels は文字列の並び/],
    [{ ...DECLARED, examples: { positive: ['x'] } }, /detectors\[1\]\.examples\.negative は例の並び/],
    [{ id: 'acme-id' }, /detectors\[1\]\.title は/],
    [{ ...DECLARED, pattern: '(' }, /設定ファイル \.sekisho\.json: detector 'acme-id': bad pattern/],
  ])('refuses the declaration %j', async (declaration, message) => {
    const { code, err } = await withConfig({ detectors: ['default', declaration] }, ['scan', 'data'])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  it('may begin with a BOM', async () => {
    expect((await withConfig('\ufeff{"concurrency":0}', ['scan', 'data'])).calls.scans[0]!.options.concurrency).toBe(0)
  })

  it('that is named must exist', async () => {
    expect(await sekisho(['scan', 'x', '--config', 'no.json'])).toMatchObject({
      code: 2,
      err: 'エラー: no.json というファイルはありません。パスを確かめてください。\n',
    })
  })
})
