import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/contract/index.js'
import { listFiles, unscannedRecord, type ListOptions } from '../../src/sources/index.js'

const posix = process.platform !== 'win32'
const linux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0
let cwd: string
const made: string[] = []

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sekisho-sources-'))
  made.push(cwd)
})
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(cwd, path, '..'), { recursive: true })
    writeFileSync(join(cwd, path), 'x')
  }
}

/** Paths as they are shown; what is not scanned carries its reason. */
async function list(paths: string[], options: ListOptions = {}): Promise<string[]> {
  const files = await listFiles(paths, { cwd, ...options })
  const shown = [...files].map(({ path, gap }) => (gap === undefined ? path : `${path} (${gap.reason})`))
  expect(shown).toHaveLength(files.length)
  return shown
}

describe('folders', () => {
  test('everything in them, hidden files too, in the order of code units', async () => {
    put('d/b.txt', 'd/B.txt', 'd/a/z', 'd/a.txt', 'd/.git/config', 'd/ａ', 'd/𠮷', 'd/あ')
    const all = await list(['d'])
    expect(all).toEqual([...all].sort())
    expect(all).toEqual(['d/.git/config', 'd/B.txt', 'd/a.txt', 'd/a/z', 'd/b.txt', 'd/あ', 'd/𠮷', 'd/ａ'])
  })

  test('shown as they were given', async () => {
    put('d/a')
    expect(await list(['.'])).toEqual(['d/a'])
    expect(await list(['./d/'])).toEqual(['d/a'])
    expect(await list([join(cwd, 'd')])).toEqual([`${cwd.replaceAll('\\', '/')}/d/a`])
    expect(await list(['../' + cwd.split(/[\\/]/).at(-1)!])).toEqual([`../${cwd.split(/[\\/]/).at(-1)!}/d/a`])
  })

  test('paths to open are absolute', async () => {
    put('d/a')
    expect([...(await listFiles(['d'], { cwd }))].map(({ absolute }) => absolute)).toEqual([join(cwd, 'd', 'a')])
  })

  test('what is named twice is listed once', async () => {
    put('d/a', 'd/e/b', 'd/e/c', 'x')
    const once = ['d/a', 'd/e/b', 'd/e/c', 'x']
    expect(await list(['d', 'd', './d', 'd/e', 'd/e/b', join(cwd, 'd/a'), 'x', 'x', 'd/*', '*'])).toHaveLength(4)
    expect(await list(['d/e', 'd', 'x'])).toEqual(once)
    expect(await list(['d/e/*', 'd/**/b', 'd', 'x'])).toEqual(once)
    expect(await list(['d/e/b', '**/*'])).toEqual(once)
    expect(await list(['d/e/*', '**/b'])).toEqual(['d/e/b', 'd/e/c'])
  })

  test('an empty folder holds nothing', async () => {
    mkdirSync(join(cwd, 'empty'))
    expect(await list(['empty'])).toEqual([])
  })

  test('an abort ends the walk with its reason', async () => {
    put('d/a')
    const reason = new Error('enough')
    await expect(list(['d'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})

describe('names that fast-glob takes for patterns or loses', () => {
  const names = ['leak (1)/[顧客]/{a,b}.csv', '!not.txt', ' lead', 'trail ', '#1', '$x', '...', 'a(1).txt', '[x].txt', '{b}']
  if (posix) names.push('back\\slash', 'star*.txt', 'line\nend.txt', 'folder\nend/in.txt', 'return\r', 'sep\u2028', 'what?')

  test('inside a folder', async () => {
    put(...names)
    expect(await list(['.'])).toEqual([...names].sort())
  })

  test.each(names)('named themselves: %j', async (name) => {
    put(...names)
    expect(await list([name])).toEqual([name])
  })

  test('a folder with such a name', async () => {
    put(...names)
    expect(await list(['leak (1)', 'leak (1)/[顧客]'])).toEqual(['leak (1)/[顧客]/{a,b}.csv'])
  })

  test('a pattern below a folder with such a name', async () => {
    put(...names)
    expect(await list(['leak (1)/[顧客]/*.csv'])).toEqual(['leak (1)/[顧客]/{a,b}.csv'])
  })

  test.skipIf(!posix)('a pattern that matches a name with a line end', async () => {
    put(...names)
    expect(await list(['*.txt'])).toContain('line\nend.txt')
    expect(await list(['**/in.txt'])).toEqual(['folder\nend/in.txt'])
  })
})

describe('patterns', () => {
  test('match in any case, and hidden files', async () => {
    put('a/X.CSV', 'a/.y.csv', 'b/z.csv', 'b/z.txt')
    expect(await list(['**/*.csv'])).toEqual(['a/.y.csv', 'a/X.CSV', 'b/z.csv'])
    expect(await list(['{a,b,missing}/*.csv'])).toEqual(['a/.y.csv', 'a/X.CSV', 'b/z.csv'])
    expect(await list(['{a/X.CSV,b/z.txt,missing/z}'])).toEqual(['a/X.CSV', 'b/z.txt'])
    expect(await list([join(cwd, 'b').replaceAll('\\', '/') + '/*.txt'])).toHaveLength(1)
  })

  test('a folder that matches stands for what is in it', async () => {
    put('d/2024/x/a', 'd/2025/b', 'd/c')
    expect(await list(['d/202*'])).toEqual(['d/2024/x/a', 'd/2025/b'])
  })

  test('what matches nothing is an error', async () => {
    put('a.txt')
    await expect(list(['*.csv'])).rejects.toThrow(UsageError)
    await expect(list(['*.csv'])).rejects.toThrow('no file matches *.csv')
    await expect(list(['a.txt', 'missing/*.csv'])).rejects.toThrow(UsageError)
  })

  test('a path that does not exist is an error that tells what to do', async () => {
    await expect(list(['tpyo.txt'])).rejects.toThrow(/no such file or folder: tpyo\.txt\n.*quoted/)
    await expect(list(['missing/deep.txt'])).rejects.toThrow(UsageError)
    await expect(list([''])).rejects.toThrow(UsageError)
    await expect(list(['x'.repeat(5000)])).rejects.toThrow(UsageError)
    await expect(list(['a\0b'])).rejects.toThrow(UsageError)
  })

  test('a pattern that excludes is refused', async () => {
    await expect(list(['!*.csv'])).rejects.toThrow('--ignore')
  })
})

describe('ignored files', () => {
  test('are listed with the reason, each of them', async () => {
    put('d/node_modules/x/a', 'd/e/node_modules/b', 'd/c.log', 'd/keep')
    const all = ['d/c.log (ignored)', 'd/e/node_modules/b (ignored)', 'd/keep', 'd/node_modules/x/a (ignored)']
    expect(await list(['d'], { ignore: ['node_modules', '*.LOG'] })).toEqual(all)
    expect(await list(['d/**'], { ignore: ['node_modules/', '*.log'] })).toEqual(all)
  })

  test('patterns with a slash count from the given folder and from the current directory', async () => {
    put('d/e/a', 'd/f/a')
    expect(await list(['d'], { ignore: ['e/*'] })).toEqual(['d/e/a (ignored)', 'd/f/a'])
    expect(await list(['d'], { ignore: ['./d/f'] })).toEqual(['d/e/a', 'd/f/a (ignored)'])
    expect(await list(['d/e/a'], { ignore: ['d/**'] })).toEqual(['d/e/a (ignored)'])
  })

  test('a tree has no say', async () => {
    put('d/.gitignore', 'd/.sekishoignore', 'd/secret')
    writeFileSync(join(cwd, 'd/.gitignore'), '*')
    expect(await list(['d'])).toEqual(['d/.gitignore', 'd/.sekishoignore', 'd/secret'])
  })
})

describe('what is no plain file', () => {
  test('links in a tree are not followed; those that were named are', async () => {
    put('d/a', 'out/b')
    symlinkSync(join(cwd, 'd/a'), join(cwd, 'd/inside'))
    symlinkSync(join(cwd, 'out'), join(cwd, 'd/outside'))
    symlinkSync(cwd, join(cwd, 'd/loop'))
    symlinkSync('nowhere', join(cwd, 'd/dead'))
    const links = ['d/a', 'd/dead (symlink)', 'd/inside (symlink)', 'd/loop (symlink)', 'd/outside (symlink)']
    expect(await list(['d'])).toEqual(links)
    expect(await list(['d/*'])).toEqual(links)
    expect(await list(['d/outside'])).toEqual(['d/outside/b'])
    expect(await list(['d/outside/*'])).toEqual(['d/outside/b'])
    expect(await list(['d/dead'])).toEqual(['d/dead (symlink)'])
    const [named] = await listFiles(['d/inside'], { cwd })
    expect(named).toEqual({ path: 'd/inside', absolute: join(cwd, 'd/a') })
    // The target and the link to it are one file.
    expect(await list(['d/a', 'd/inside'])).toEqual(['d/a'])
  })

  test('a link is unread content only where its target is not scanned', async () => {
    put('d/a', 'out/b')
    symlinkSync(join(cwd, 'd/a'), join(cwd, 'd/inside'))
    symlinkSync(join(cwd, 'out'), join(cwd, 'd/outside'))
    symlinkSync('nowhere', join(cwd, 'd/dead'))
    const files = await listFiles(['d'], { cwd })
    const severities: string[] = []
    for (const { gap, ...file } of files) {
      if (gap === undefined) continue
      const record = await unscannedRecord({ ...file, gap }, files.folders)
      expect(record).toMatchObject({ status: 'skipped', gaps: [{ reason: 'symlink', path: file.path }] })
      severities.push(`${file.path} ${record.gaps[0]!.severity}`)
    }
    expect(severities).toEqual(['d/dead minor', 'd/inside minor', 'd/outside content'])
  })

  test.skipIf(!posix)('pipes and sockets are never opened', async () => {
    put('d/a')
    execFileSync('mkfifo', [join(cwd, 'd/fifo')])
    const server = createServer().listen(join(cwd, 'd/socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await list(['d'])).toEqual(['d/a', 'd/fifo (not-a-file)', 'd/socket (not-a-file)'])
    expect(await list(['d/f*'])).toEqual(['d/fifo (not-a-file)'])
    expect(await list(['d/fifo', '/dev/null'])).toEqual(['/dev/null (not-a-file)', 'd/fifo (not-a-file)'])
    const severities = async (paths: string[], literal?: boolean) =>
      [...(await listFiles(paths, { cwd, literal }))].flatMap(({ gap }) => gap?.severity ?? [])
    expect(await severities(['d'])).toEqual(['minor', 'minor'])
    // `scan <(unzip -p …)`: what was named was to be read. A list that find wrote names everything.
    expect(await severities(['d/fifo'])).toEqual(['content'])
    expect(await severities(['d/fifo'], true)).toEqual(['minor'])
    server.close()
  })

  test.skipIf(!posix)('a folder without permission is a gap, and the folders after it are not lost', async () => {
    put('d/a/1', 'd/b/2', 'd/c/3')
    chmodSync(join(cwd, 'd/b'), 0)
    chmodSync(cwd, 0o755)
    const expected = ['d/a/1', 'd/b/ (permission)', 'd/c/3']
    await asNobody(async () => {
      expect(await list(['d'])).toEqual(expected)
      expect(await list(['d/**'])).toEqual(expected)
      expect(await list(['**/[0-9]'])).toEqual(expected)
      expect(await list(['d'], { ignore: ['b'] })).toEqual(['d/a/1', 'd/b/ (ignored)', 'd/c/3'])
      expect(await list(['d/b'])).toEqual(['d/b/ (permission)'])
      expect(await list(['d/b/2'])).toEqual(['d/b/2 (permission)'])
      const [, folder] = await listFiles(['d'], { cwd })
      const record = await unscannedRecord({ ...folder!, gap: folder!.gap! })
      expect(record).toMatchObject({ path: 'd/b/', status: 'unreadable', format: 'folder', gaps: [{ severity: 'content' }] })
    })
    chmodSync(join(cwd, 'd/b'), 0o755)
  })

  test.skipIf(!posix)('a folder that may be entered but not listed hides nothing that was named in it', async () => {
    put('d/e/a', 'd/e/f/b')
    chmodSync(join(cwd, 'd/e'), 0o111)
    chmodSync(cwd, 0o755)
    await asNobody(async () => {
      expect(await list(['d', 'd/e/a', 'd/e/f'])).toEqual(['d/e/ (permission)', 'd/e/a', 'd/e/f/b'])
    })
    chmodSync(join(cwd, 'd/e'), 0o755)
  })
})

/** Runs without the rights of root, whom no permission stops. */
async function asNobody(run: () => Promise<void>): Promise<void> {
  if (isRoot) process.seteuid!(65534)
  try {
    await run()
  } finally {
    if (isRoot) process.seteuid!(0)
  }
}

describe.skipIf(!linux)('names that are not UTF-8', () => {
  const cp932 = Buffer.from([0x8c, 0xda, 0x8b, 0x71]) // 顧客
  const bad = Buffer.from([0xff, 0xfe])
  const bytes = (...parts: (string | Buffer)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

  beforeEach(() => {
    mkdirSync(bytes(cwd, '/d/', cp932), { recursive: true })
    writeFileSync(bytes(cwd, '/d/', cp932, '/', cp932, '.csv'), 'x')
    writeFileSync(bytes(cwd, '/d/', bad, '.txt'), 'x')
    writeFileSync(bytes(cwd, '/d/\ufffd.txt'), 'x')
  })

  test.each([['d'], ['d/**']])('are shown in CP932 or as bytes, and can be opened: %s', async (path) => {
    const files = [...(await listFiles([path], { cwd }))]
    expect(files.map(({ path }) => path)).toEqual(['d/%FF%FE.txt', 'd/顧客/顧客.csv', 'd/\ufffd.txt'])
    expect(files.every(({ absolute }) => existsSync(absolute))).toBe(true)
  })

  test('two names that look the same are two files', async () => {
    put('d/顧客/顧客.csv')
    const files = [...(await listFiles(['d'], { cwd }))].filter(({ path }) => path === 'd/顧客/顧客.csv')
    expect(files).toHaveLength(2)
    expect(new Set(files.map(({ absolute }) => absolute.toString('hex' as never))).size).toBe(2)
  })
})

describe('lists', () => {
  beforeAll(() => {})
  test('none of which exist are no list of paths: their lines are not told', async () => {
    await expect(listFiles(['山田 太郎,090-1111-2222', '佐藤'], { literal: true })).rejects.toThrow(/^none of the 2 listed paths exists/)
    await expect(listFiles(['山田 太郎'], { literal: true })).rejects.not.toThrow(/山田/)
  })

  test('name paths literally; what is gone is a gap and no error', async () => {
    put('a.txt', '*.txt', 'd/b')
    expect(await list(['a.txt', 'gone/*.csv', '*.txt', 'd'], { literal: true })).toEqual(['*.txt', 'a.txt', 'd/b', 'gone/*.csv (vanished)'])
  })
})
