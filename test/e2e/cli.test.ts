import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const TEXT = '氏名: 佐藤 花\nメールアドレス: hana.sato@sekisho-demo.jp\n'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sekisho-e2e-'))
  await writeFile(join(cwd, 'memo.txt'), TEXT)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

type Child = ReturnType<typeof start>
const start = (args: string[]) => spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '' } })

async function ended(child: Child) {
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  expect(err).not.toContain('\n    at ')
  return { code, out, err }
}
const sekisho = (...args: string[]) => ended(start(args))

describe.skipIf(!existsSync(CLI))('the built command line', () => {
  it('scans a file and tells no value', async () => {
    const { code, out, err } = await sekisho('scan', 'memo.txt')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('メールアドレス')
    expect(out).not.toMatch(/佐藤 花|hana\.sato@/)
  })

  it('scans standard input', async () => {
    const child = start(['scan', '-', '--format', 'json'])
    child.stdin.end(TEXT)
    const { code, out } = await ended(child)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ version: 1, files: [{ path: '-' }] })
  })

  it.each<[string[], RegExp]>([
    [['scan', 'no-such-file'], /no-such-file/],
    [['scan', 'memo.txt', '--detectors', 'nope'], /nope/],
    [['scan', 'memo.txt', '--detectors', './nope.js'], /nope\.js/],
    [['scan', 'memo.txt', '--shard', '1/2'], /--shard/],
  ])('ends with 2 and says why: %j', async (args, message) => {
    const { code, out, err } = await sekisho(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^エラー: /)
    expect(err).toMatch(message)
  })

  it('speaks Japanese of mistakes that the library finds, in a worker process too', async () => {
    await writeFile(join(cwd, 'nothing.mjs'), 'export const nothing = 1\n')
    expect((await sekisho('scan', 'no-such-file')).err).toMatch(/^エラー: no-such-file というファイルやフォルダーはありません。/)
    const inWorker = await sekisho('scan', 'memo.txt', '--detectors', 'email,./nothing.mjs', '--concurrency', '1')
    expect(inWorker.err).toMatch(/^エラー: .*nothing\.mjs は検出器を export していません。/)
  })

  it.skipIf(process.platform === 'win32')('writes what is finished at Ctrl-C and ends with 130', async () => {
    // Standard input is never closed, so the scan cannot end by itself.
    const child = start(['scan', '-', '--format', 'json', '--output', 'partial.json'])
    child.stdin.write(TEXT)
    const result = ended(child)
    while (!(await readdir(cwd)).some((name) => name.endsWith('.tmp'))) await new Promise((done) => setTimeout(done, 20))
    await new Promise((done) => setTimeout(done, 300))
    child.kill('SIGINT')
    const { code, err } = await result
    expect(code).toBe(130)
    expect(err).toContain('中断しました')
    expect(JSON.parse(await readFile(join(cwd, 'partial.json'), 'utf8'))).toMatchObject({ interrupted: true, summary: { complete: false } })
    expect((await readdir(cwd)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('ends quietly with 141 where the reader went away', async () => {
    const child = start(['scan', 'memo.txt', '--format', 'ndjson'])
    child.stdout.destroy()
    const { code, err } = await ended(child)
    expect(code).toBe(141)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.skipIf(!existsSync('/dev/full'))('names a full disk', async () => {
    expect(await sekisho('scan', 'memo.txt', '--output', '/dev/full')).toMatchObject({
      code: 2,
      err: expect.stringContaining('空き容量') as string,
    })
  })

  it('lists what it looks for, with examples', async () => {
    const { code, out } = await sekisho('detectors')
    expect(code).toBe(0)
    expect(out).toMatch(/my-number\n {2}見つける例: /)
  })

  it('runs detectors declared in the config', async () => {
    const declared = { id: 'acme-id', title: '社員番号', pattern: 'AC-[0-9]{6}', examples: { positive: ['AC-204815'], negative: ['AC-2'] } }
    await writeFile(join(cwd, 'declared.json'), JSON.stringify({ detectors: [declared] }))
    await writeFile(join(cwd, 'staff.txt'), '担当はAC-204815です\n')
    const { code, out } = await sekisho('scan', 'staff.txt', '--config', 'declared.json')
    expect(code).toBe(0)
    expect(out).toMatch(/社員番号 +1 +1 +1/)
  })

  it('merges what was scanned in parts', async () => {
    await writeFile(join(cwd, 'key'), '0123456789abcdef')
    for (const part of ['memo.txt', 'declared.json'])
      await sekisho('scan', part, '--key', 'key', '--format', 'json', '--output', `${part}.result`)
    const { code, out } = await sekisho('merge', 'memo.txt.result', 'declared.json.result')
    expect(code).toBe(0)
    expect((JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual(['declared.json', 'memo.txt'])
  })
})
