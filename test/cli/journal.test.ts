import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, sekisho } from './harness.js'

const scope = (cwd: string, ...flags: string[]) => sekisho(['scope', 'leak', '--format', 'json', ...flags], { cwd })

describe('sekisho scope --journal', () => {
  it('makes a key beside it for its owner only, says so, and uses it again', async () => {
    const cwd = await folder()
    const first = await scope(cwd, '--journal', 'j')
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining('j.key に作りました') as string })
    const key = await readFile(join(cwd, 'j.key'))
    if (process.platform !== 'win32') expect((await stat(join(cwd, 'j.key'))).mode & 0o777).toBe(0o600)
    expect(first.calls.scans[0]!.options).toMatchObject({ journal: join(cwd, 'j'), key: new Uint8Array(key) })
    const again = await scope(cwd, '--journal', 'j')
    expect(again.err).toContain('j.key を使います')
    expect(again.calls.scans[0]!.options.key).toEqual(new Uint8Array(key))
  })

  it('takes the key that --key names', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'k'), 'sixteen bytes or more of key')
    const { calls } = await scope(cwd, '--journal', 'j', '--key', 'k')
    expect(Buffer.from(calls.scans[0]!.options.key!).toString()).toBe('sixteen bytes or more of key')
    await expect(stat(join(cwd, 'j.key'))).rejects.toThrow('ENOENT')
  })

  it('goes on with the reference date of the journal, unless the config names one', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'k'), 'sixteen bytes or more of key')
    await writeFile(join(cwd, 'j'), '{"journal":1,"mark":"m","referenceDate":"2025-12-31"}\n')
    expect((await scope(cwd, '--journal', 'j', '--key', 'k')).calls.scans[0]!.options.referenceDate).toBe('2025-12-31')
    await writeFile(join(cwd, '.sekisho.json'), '{"referenceDate":"2026-02-02"}')
    expect((await scope(cwd, '--journal', 'j', '--key', 'k')).calls.scans[0]!.options.referenceDate).toBe('2026-02-02')
  })

  it('refuses a lost key, a place in what is scanned, a folder that is not there, and standard input', async () => {
    const cwd = await folder()
    await mkdir(join(cwd, 'leak'))
    expect(await scope(cwd, '--journal', 'leak/j')).toMatchObject({ code: 2, err: expect.stringContaining('走査の対象の中') as string })
    expect(await scope(cwd, '--journal', 'nowhere/j')).toMatchObject({
      code: 2,
      err: expect.stringContaining('フォルダーがありません') as string,
    })
    await scope(cwd, '--journal', 'j')
    await writeFile(join(cwd, 'j'), '{}\n')
    await rm(join(cwd, 'j.key'))
    expect(await scope(cwd, '--journal', 'j')).toMatchObject({ code: 2, err: expect.stringContaining('j.key がない') as string })
    await expect(stat(join(cwd, 'j.key'))).rejects.toThrow('ENOENT')
    expect(await sekisho(['scope', '-', '--journal', 'x'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('標準入力') as string,
    })
  })
})
