import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { record, result } from '../report/fixture.js'
import { folder, sekisho } from './harness.js'

const OLD = result({ paths: ['leak'], files: [record({ path: 'leak/a.csv' })] })
const NEW = result({ paths: ['leak'] })
const LOCKED = record({ path: 'b', status: 'unreadable', gaps: [{ reason: 'encrypted', severity: 'content', path: 'b', detail: 'x' }] })

async function diff(results: Record<string, unknown>, ...flags: string[]) {
  const cwd = await folder()
  for (const [name, value] of Object.entries(results)) await writeFile(join(cwd, name), JSON.stringify(value))
  return { cwd, ...(await sekisho(['diff', ...Object.keys(results), ...flags], { cwd })) }
}

describe('sekisho diff', () => {
  it('says what is gone, in both languages', async () => {
    expect(await diff({ old: OLD, new: NEW })).toMatchObject({ code: 0, err: '', out: expect.stringContaining('削除を確認') as string })
    expect((await diff({ old: OLD, new: NEW }, '--lang', 'en')).out).toContain('deletion confirmed')
  })

  it('writes JSON to a file', async () => {
    const { cwd, out } = await diff({ old: OLD, new: NEW }, '--format', 'json', '--output', 'diff.json')
    expect(out).toBe('')
    expect(JSON.parse(await readFile(join(cwd, 'diff.json'), 'utf8'))).toMatchObject({ files: { gone: [{ path: 'leak/a.csv' }] } })
  })

  it('ends with 3 where the new scan has gaps or was stopped', async () => {
    expect((await diff({ old: OLD, new: result({ ...NEW, files: [LOCKED] }) })).code).toBe(3)
    expect((await diff({ old: OLD, new: { ...NEW, interrupted: true } })).code).toBe(3)
    expect((await diff({ old: result({ ...OLD, files: [LOCKED] }), new: NEW })).code).toBe(0)
  })

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['one result', { old: OLD }, /この順に 2 つ/],
    ['three results', { a: OLD, b: OLD, c: OLD }, /この順に 2 つ/],
    ['different keys', { old: OLD, new: { ...NEW, keyId: 'k2' } }, /鍵が異なる/],
    ['what is no result', { old: OLD, new: {} }, /結果（--format json）ではありません/],
  ])('refuses %s', async (_name, results, message) => {
    expect(await diff(results)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) as string })
  })

  it('never overwrites one of the results', async () => {
    expect(await diff({ old: OLD, new: NEW }, '--output', 'old')).toMatchObject({
      code: 2,
      err: expect.stringContaining('上書き') as string,
    })
  })
})
