import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { record, result, summary } from '../report/fixture.js'
import { folder, sekisho } from './harness.js'

const LOCKED = record({ path: 'b', status: 'unreadable', gaps: [{ reason: 'encrypted', severity: 'content', path: 'b', detail: 'x' }] })

async function merge(results: Record<string, unknown>, ...flags: string[]) {
  const cwd = await folder()
  for (const [name, value] of Object.entries(results))
    await writeFile(join(cwd, name), typeof value === 'string' ? value : JSON.stringify(value))
  return { cwd, ...(await sekisho(['merge', ...Object.keys(results), ...flags], { cwd })) }
}

describe('sekisho merge', () => {
  it('makes one result of many', async () => {
    const { code, out, calls } = await merge({
      a: result({ files: [record({ path: 'a' })] }),
      b: result({ files: [record({ path: 'b' })] }),
    })
    expect(code).toBe(0)
    expect(calls.merged[0]).toHaveLength(2)
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(2)
  })

  it('says what makes the counts mean something else', async () => {
    const a = result({ files: [record({ path: 'a' })], options: { detectors: ['default'] } })
    expect((await merge({ a, b: { ...a, files: [record({ path: 'b' })] } })).err).toBe('')
    const { code, err } = await merge({ a, b: { ...a, options: { detectors: ['email'] } } })
    expect(code).toBe(0)
    expect(err).toMatch(/1 個のファイルが 2 つ以上の結果にあります[\s\S]*検出器）が異なります/)
  })

  it('writes to a file, in any format', async () => {
    const { cwd, out } = await merge({ a: result() }, '--format', 'text', '--output', 'all.txt')
    expect(out).toBe('')
    expect(await readFile(join(cwd, 'all.txt'), 'utf8')).toContain('個人情報の走査結果')
  })

  it('ends with 3 where a part was not read or was interrupted, and stays incomplete', async () => {
    expect((await merge({ a: result({ files: [LOCKED] }) })).code).toBe(3)
    const partial = { ...result({ summary: summary({ complete: false }) }), interrupted: true }
    const { code, out } = await merge({ a: result(), b: partial })
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ interrupted: true, summary: { complete: false } })
  })

  it('ends with 3 while parts of a divided scan are missing, and says so', async () => {
    const part = result({ options: { shards: [{ of: 8, parts: [1, 2] }] } })
    expect((await merge({ a: part })).code).toBe(3)
    expect((await merge({ a: part }, '--format', 'text')).out).toContain('8 つに分けた走査の一部（1・2）だけです')
    expect((await merge({ a: part }, '--format', 'text', '--lang', 'en')).out).toContain('only a part of the scan (1, 2 of 8 parts)')
  })

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /結果（--format json）ではありません/],
    ['something else', { version: 1 }, /結果（--format json）ではありません/],
    ['null', null, /結果（--format json）ではありません/],
    ['a newer version', { ...result(), version: 2 }, /新しい版/],
  ])('refuses %s', async (_name, value, message) => {
    expect(await merge({ x: value })).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) as string })
  })

  it('never overwrites one of the results', async () => {
    expect(await merge({ a: result() }, '--output', 'a')).toMatchObject({
      code: 2,
      err: expect.stringContaining('上書きしません') as string,
    })
  })
})
