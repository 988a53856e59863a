import { mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError, type ScanEvent } from '../../src/contract/index.js'
import { EVIDENCE, finding, record } from '../report/fixture.js'
import { brokenPipe, folder, LOCKED, ONE_FILE, sekisho, terminal } from './harness.js'

describe('formats', () => {
  it.each([
    ['text', /個人情報が 2 件見つかりました/],
    ['json', /^\{"version":1/],
    ['ndjson', /^\{"kind":"findings"/],
    ['csv', /^\ufeffkind,path,/],
  ])('%s goes to standard output, and nothing to standard error', async (format, start) => {
    const { code, out, err } = await sekisho(['scan', 'a.csv', '--format', format])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(start)
  })

  it('is text by default, in English where asked', async () => {
    expect((await sekisho(['scan', 'a.csv', '--lang', 'en'])).out).toContain('2 pieces of personal data')
  })
})

describe('options', () => {
  it('reach the library', async () => {
    const { calls } = await sekisho(
      'scan a.csv --min-confidence 0.8 --detectors person-name,email --ignore old/** --ignore *.log --concurrency 0 --no-findings'.split(
        ' ',
      ),
    )
    expect(calls.scans[0]).toMatchObject({
      paths: ['a.csv'],
      options: {
        minConfidence: 0.8,
        detectors: ['person-name', 'email'],
        ignore: ['old/**', '*.log'],
        concurrency: 0,
        findings: 'none',
      },
    })
    expect(calls.scans[0]!.options).not.toHaveProperty('reveal')
    expect(calls.scans[0]!.options.key).toHaveLength(32)
    expect(calls.listed).toEqual([])
  })

  it('loads detectors of others for their titles', async () => {
    expect((await sekisho(['scan', 'a', '--detectors', 'default,./mine.js'])).calls.listed).toEqual([['./mine.js']])
  })

  it('reads a key of at least 16 bytes', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'key'), '0123456789abcdef')
    await writeFile(join(cwd, 'short'), 'abc')
    expect((await sekisho(['scan', 'a', '--key', 'key'], { cwd })).calls.scans[0]!.options.key).toEqual(
      new Uint8Array(Buffer.from('0123456789abcdef')),
    )
    expect(await sekisho(['scan', 'a', '--key', 'short'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('16 バイト以上') as string,
    })
    expect(await sekisho(['scan', 'a', '--key', 'none'], { cwd })).toMatchObject({
      code: 2,
      err: 'エラー: none というファイルはありません。パスを確かめてください。\n',
    })
  })

  it('reads passwords, one a line', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'passwords'), '\ufeffhimitsu\r\n\r\n with space \n')
    await writeFile(join(cwd, 'empty'), '\n')
    expect((await sekisho(['scan', 'a', '--password', 'passwords'], { cwd })).calls.scans[0]!.options.passwords).toEqual([
      'himitsu',
      ' with space ',
    ])
    expect(await sekisho(['scan', 'a', '--password', 'empty'], { cwd })).toMatchObject({ code: 2 })
  })

  it('warns where values are revealed', async () => {
    const { err, calls } = await sekisho(['scan', 'a', '--reveal'])
    expect(err).toContain('値がそのまま')
    expect(calls.scans[0]!.options.reveal).toBe(true)
  })
})

describe('inputs', () => {
  it('scans standard input', async () => {
    const { code, calls } = await sekisho(['scan', '-'], { stdin: '氏名' })
    expect({ code, sources: calls.sources }).toEqual({ code: 0, sources: ['-=氏名'] })
  })

  it.each<[string, Buffer]>([
    ['lines', Buffer.from('x.csv\r\n顧客 名簿.xlsx\n\n')],
    ['NUL', Buffer.from('x.csv\0顧客 名簿.xlsx\0')],
    ['UTF-8 with a BOM', Buffer.from('\ufeffx.csv\n顧客 名簿.xlsx')],
    ['UTF-16 with a BOM', Buffer.from('\ufeffx.csv\r\n顧客 名簿.xlsx\r\n', 'utf16le')],
  ])('reads a list of paths: %s', async (_name, stdin) => {
    const { calls } = await sekisho(['scan', 'first', '--files-from', '-'], { stdin })
    expect(calls.scans[0]!.paths).toEqual(['first', 'x.csv', '顧客 名簿.xlsx'])
  })

  it.each<[string, Buffer, RegExp]>([['empty', Buffer.from('\n'), /空です/]])(
    'refuses a list that is %s',
    async (_name, stdin, message) => {
      expect(await sekisho(['scan', '--files-from', '-'], { stdin })).toMatchObject({
        code: 2,
        err: expect.stringMatching(message) as string,
      })
    },
  )
})

describe('exit codes', () => {
  it('3 where content was not read, with a note beside machine formats', async () => {
    const events = () => [...ONE_FILE, LOCKED]
    expect(await sekisho(['scan', 'a'], { events })).toMatchObject({ code: 3, err: '' })
    expect(await sekisho(['scan', 'a', '--format', 'json'], { events })).toMatchObject({
      code: 3,
      err: expect.stringContaining('1 か所') as string,
    })
  })

  it('0 where only images were not read, or what was excluded on request', async () => {
    const gaps = [
      { reason: 'unsupported', severity: 'minor', path: 'a', detail: 'x' },
      { reason: 'ignored', severity: 'content', path: 'a', detail: 'x' },
    ] as const
    expect(
      (await sekisho(['scan', 'a'], { events: () => [{ kind: 'file', record: record({ gaps: [...gaps] }), evidence: EVIDENCE }] })).code,
    ).toBe(0)
  })

  it('2 with the sentence of the library where the usage is wrong', async () => {
    const events = (): ScanEvent[] => {
      throw new UsageError('no such path: x')
    }
    expect(await sekisho(['scan', 'x'], { events })).toMatchObject({ code: 2, out: '', err: 'エラー: no such path: x\n' })
  })

  it.each<[string, string]>([
    ['ja', 'エラー: x がありません。\n'],
    ['en', 'error: no such path: x\n'],
  ])('2 with the sentence of the library in the language of the command line: %s', async (lang, err) => {
    const events = (): ScanEvent[] => {
      throw new UsageError('no such path: x', 'x がありません。')
    }
    expect(await sekisho(['scan', 'x', '--lang', lang], { events })).toMatchObject({ code: 2, out: '', err })
  })

  it('2 without message or stack where the library is at fault; both only for debugging', async () => {
    const events = (): ScanEvent[] => {
      throw new TypeError('cannot read 佐藤花子')
    }
    const { code, out, err } = await sekisho(['scan', 'x'], { events })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^エラー: .*TypeError/)
    expect(err).not.toMatch(/佐藤|at .*\.ts/)
    expect((await sekisho(['scan', 'x'], { events, env: { SEKISHO_DEBUG: '1' } })).err).toMatch(/at /)
  })

  it('141 where the reader of the output went away', async () => {
    const { code, err } = await sekisho(['scan', 'x', '--format', 'ndjson'], { stdout: brokenPipe() })
    expect(code).toBe(141)
    expect(err).toBe('出力の受け手が先に閉じたので、途中でやめました。\n')
  })

  it.each(['text', 'json', 'ndjson', 'csv'])('130 where interrupted: what is finished is written as %s and says so', async (format) => {
    const cwd = await folder()
    let interrupt = (): void => undefined
    const events = async function* (_paths: string[], { signal }: { signal?: AbortSignal }) {
      yield* ONE_FILE
      interrupt()
      signal!.throwIfAborted()
    }
    const { code, err } = await sekisho(['scan', 'x', '--format', format, '--output', 'result'], {
      cwd,
      events,
      onInterrupt: (handler) => (interrupt = handler),
    })
    expect(code).toBe(130)
    expect(err).toContain('中断しました')
    const out = await readFile(join(cwd, 'result'), 'utf8')
    expect(out).toMatch(/"interrupted":true|途中で止められました/)
    expect(out).toContain('a.csv')
    if (format === 'json') expect((JSON.parse(out) as { summary: object }).summary).toMatchObject({ complete: false })
  })
})

describe('--output', () => {
  it('writes the file at the end, whole, and nothing else', async () => {
    const cwd = await folder()
    const { code, out } = await sekisho(['scan', 'a.csv', '--output', '結果.json', '--format', 'json'], { cwd })
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(await readdir(cwd)).toEqual(['結果.json'])
    expect(JSON.parse(await readFile(join(cwd, '結果.json'), 'utf8'))).toMatchObject({ version: 1, findings: [{}, {}] })
  })

  it.skipIf(process.platform === 'win32')('keeps revealed values to the owner', async () => {
    const cwd = await folder()
    await sekisho(['scan', 'a', '--output', 'r', '--reveal'], { cwd })
    expect((await stat(join(cwd, 'r'))).mode & 0o777).toBe(0o600)
  })

  it('leaves the old file and nothing unfinished behind where the scan fails', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'r'), 'old')
    const events = function* (): Generator<ScanEvent> {
      yield* ONE_FILE
      throw new UsageError('gone')
    }
    expect((await sekisho(['scan', 'a', '--output', 'r', '--format', 'json'], { cwd, events })).code).toBe(2)
    expect(await readdir(cwd)).toEqual(['r'])
    expect(await readFile(join(cwd, 'r'), 'utf8')).toBe('old')
  })

  it.each<[string, string[], string]>([
    ['the scanned file', ['a.csv'], 'a.csv'],
    ['a file in the scanned folder', ['leak'], 'leak/sub/b.csv'],
    ['a file in the current folder, scanned as .', ['.'], 'a.csv'],
    ['a file reached through a link', ['leak'], 'alias/sub/b.csv'],
  ])('never overwrites %s', async (_name, paths, output) => {
    const cwd = await folder()
    await mkdir(join(cwd, 'leak/sub'), { recursive: true })
    await symlink(join(cwd, 'leak'), join(cwd, 'alias'), 'junction')
    for (const name of ['a.csv', 'leak/sub/b.csv']) await writeFile(join(cwd, name), 'original')
    const { code, err, calls } = await sekisho(['scan', ...paths, '--output', output], { cwd })
    expect({ code, scans: calls.scans }).toEqual({ code: 2, scans: [] })
    expect(err).toContain('上書きしません')
    expect(await readFile(join(cwd, output), 'utf8')).toBe('original')
  })

  it('never overwrites a file that only the scan came upon', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'a.csv'), 'original')
    const { code, err } = await sekisho(['scan', '*.csv', '--output', 'a.csv'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('上書きしません')
    expect(await readFile(join(cwd, 'a.csv'), 'utf8')).toBe('original')
    expect(await readdir(cwd)).toEqual(['a.csv'])
  })

  it('leaves its own unfinished file out of the result', async () => {
    const cwd = await folder()
    const events = async function* (): AsyncGenerator<ScanEvent> {
      const [own] = (await readdir(cwd)).filter((name) => name.endsWith('.tmp'))
      yield { kind: 'findings', path: own!, findings: [finding()] }
      yield { kind: 'file', record: record({ path: own! }), evidence: EVIDENCE }
      yield* ONE_FILE
    }
    await sekisho(['scan', '.', '--output', 'new.json', '--format', 'json'], { cwd, events })
    expect(await readFile(join(cwd, 'new.json'), 'utf8')).not.toContain('.tmp')
  })

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const { code, err } = await sekisho(['scan', 'a', '--output', '/dev/full'])
    expect(code).toBe(2)
    expect(err).toMatch(/空き容量がありません/)
    expect(existsSync('/dev/full')).toBe(true)
  })

  it.each<[string, RegExp]>([
    ['no/such/folder/r', /フォルダーがありません/],
    ['.', /フォルダーです/],
  ])('explains a place that cannot be written: %s', async (output, message) => {
    const cwd = await folder()
    expect(await sekisho(['scan', 'a', '--output', output], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringMatching(message) as string,
    })
  })
})

describe('progress', () => {
  const events = function* (_paths: string[], options: { onProgress?: (progress: never) => void }): Generator<ScanEvent> {
    options.onProgress?.({ files: 1, filesTotal: 2, bytes: 5, findings: 3, current: `深い/${'長'.repeat(80)}\u001b[2J末尾.csv` } as never)
    yield* ONE_FILE
  }

  it('is a bar on a terminal, never in the result', async () => {
    const stderr = terminal()
    const { out, err } = await sekisho(['scan', 'a'], { events, stderr })
    expect(err).toMatch(/\[#+\.+\]/)
    expect(err).not.toContain('\u001b[2J末')
    expect(out).not.toContain('[#')
  })

  it('is silent elsewhere', async () => expect((await sekisho(['scan', 'a'], { events })).err).toBe(''))
})
