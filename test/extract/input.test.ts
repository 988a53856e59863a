import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/contract/index.js'
import { inputFromBytes, inputFromStream, isPlaceholder, openFile, readProblem } from '../../src/extract/input.js'
import { HEAD_BYTES, type Input } from '../../src/extract/reader.js'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-input-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const all = async (input: Input): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const chunk of input.stream()) parts.push(chunk)
  return Buffer.concat(parts)
}
const posix = process.platform !== 'win32'
const content = Buffer.from(Array.from({ length: 300_001 }, (_, i) => i % 251))

describe('openFile', () => {
  it('gives head, stream, random access and facts', async () => {
    const path = file('a.bin', content)
    utimesSync(path, 1000, 1000)
    const opened = await openFile(path)
    expect(opened).toMatchObject({ name: 'a.bin', size: content.length, stat: { bytes: content.length, modified: 1_000_000 } })
    expect(opened.head).toEqual(content.subarray(0, HEAD_BYTES))
    expect((await all(opened)).equals(content)).toBe(true)
    const random = await opened.random()
    expect(Buffer.from(await random.read(299_990, 100))).toEqual(content.subarray(299_990))
    expect(await random.read(400_000, 10)).toHaveLength(0)
    expect(await opened.changed()).toBeUndefined()
    await opened.close()
  })

  it('opens an empty file', async () => {
    const opened = await openFile(file('empty', ''))
    expect(opened.head).toHaveLength(0)
    expect(await all(opened)).toHaveLength(0)
    await opened.close()
  })

  it.each<[string, (path: string) => void]>([
    ['appended to', (path) => appendFileSync(path, 'x')],
    ['cut short', (path) => truncateSync(path, 3)],
    ['written anew with the same size', (path) => (writeFileSync(path, '67890'), utimesSync(path, 5, 5))],
    ['replaced', (path) => renameSync(file('other', '12345'), path)],
    ['removed', (path) => unlinkSync(path)],
  ])('notices a file that is %s', async (what, change) => {
    const path = file('changing', '12345')
    const opened = await openFile(path)
    change(path)
    expect(await opened.changed()).toBe(what === 'removed' ? 'vanished' : 'changed')
    await opened.close()
  })

  it('refuses what is no file, in words of its own', async () => {
    await expect(openFile(join(folder, '山田太郎.txt'))).rejects.toMatchObject({
      name: 'ReadProblem',
      reason: 'vanished',
      message: expect.not.stringContaining('山田'),
    })
    await expect(openFile(join(file('plain', ''), 'below'))).rejects.toMatchObject({ reason: posix ? 'vanished' : expect.any(String) })
    mkdirSync(join(folder, 'dir'))
    await expect(openFile(join(folder, 'dir'))).rejects.toMatchObject({ reason: 'not-a-file' })
  })

  it.runIf(posix)('opens no link, FIFO or device', async () => {
    symlinkSync(file('target', 'x'), join(folder, 'link'))
    await expect(openFile(join(folder, 'link'))).rejects.toMatchObject({ reason: 'symlink' })
    execFileSync('mkfifo', [join(folder, 'fifo')])
    await expect(openFile(join(folder, 'fifo'))).rejects.toMatchObject({ reason: 'not-a-file' })
    await expect(openFile('/dev/zero')).rejects.toMatchObject({ reason: 'not-a-file' })
  })

  it.runIf(process.platform === 'linux')('opens a name that is not UTF-8, as bytes that crossed a process border', async () => {
    // 山田.txt in CP932
    const path = Buffer.concat([Buffer.from(folder + '/'), Buffer.from('8e5293632e747874', 'hex')])
    writeFileSync(path, 'x')
    const opened = await openFile(Uint8Array.from(path))
    expect(opened.name).toBe('山田.txt')
    await opened.close()
  })

  it.each([
    ['EACCES', 'permission'],
    ['EPERM', 'permission'],
    ['ENOENT', 'vanished'],
    ['ELOOP', 'symlink'],
    ['EISDIR', 'not-a-file'],
    ['EBUSY', 'read-error'],
    ['EIO', 'read-error'],
    [undefined, 'read-error'],
  ])('tells %s as %s', (code, reason) => {
    expect(readProblem(code)).toMatchObject({ reason, severity: 'content' })
  })

  it('takes files without blocks for placeholders where clouds leave such', () => {
    expect(isPlaceholder({ size: 10, blocks: 0 }, 'darwin')).toBe(true)
    expect(isPlaceholder({ size: 0, blocks: 0 }, 'darwin')).toBe(false)
    expect(isPlaceholder({ size: 100_000, blocks: 0 }, 'win32')).toBe(true)
    expect(isPlaceholder({ size: 600, blocks: 0 }, 'win32')).toBe(false)
    expect(isPlaceholder({ size: 100_000, blocks: 0 }, 'linux')).toBe(false)
    expect(isPlaceholder({ size: 100_000, blocks: 8 }, 'darwin')).toBe(false)
  })
})

describe('inputFromBytes', () => {
  it('gives the same bytes by stream and at random', async () => {
    const input = inputFromBytes('m.bin', content)
    expect((await all(input)).equals(content)).toBe(true)
    expect(Buffer.from(await (await input.random()).read(5, 3))).toEqual(content.subarray(5, 8))
    expect(input.head).toHaveLength(HEAD_BYTES)
  })
})

describe('inputFromStream', () => {
  const log: string[] = []
  async function* source(size = 10_000): AsyncGenerator<Uint8Array> {
    try {
      for (let i = 0; i < content.length; i += size) yield content.subarray(i, i + size)
    } finally {
      log.push('closed')
    }
  }

  it('looks at the head and gives everything', async () => {
    const input = await inputFromStream('m', source(), DEFAULT_LIMITS, content.length)
    expect(Buffer.from(input.head)).toEqual(content.subarray(0, HEAD_BYTES))
    expect((await all(input)).equals(content)).toBe(true)
    const again = await inputFromStream('m', source(300_000), DEFAULT_LIMITS)
    expect(again.size).toBeUndefined()
    const random = await again.random()
    expect(random.size).toBe(content.length)
    expect(Buffer.from(await random.read(299_999, 10))).toEqual(content.subarray(299_999))
  })

  it('holds no more in memory than the limit, whatever size was declared', async () => {
    const limits = { nestedBytes: 100_000 }
    log.length = 0
    const input = await inputFromStream('m', source(), limits, 5)
    await expect(input.random()).rejects.toMatchObject({ reason: 'too-large', message: expect.stringContaining('100000') })
    expect(log).toEqual(['closed'])
    await expect((await inputFromStream('m', source(), limits, 100_001)).random()).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('ends the stream that nobody reads to its end', async () => {
    log.length = 0
    const input = await inputFromStream('m', source(), DEFAULT_LIMITS)
    await input.close()
    expect(log).toEqual(['closed'])
    const broken = await inputFromStream('m', source(), DEFAULT_LIMITS)
    for await (const _ of broken.stream()) break
    expect(log).toEqual(['closed', 'closed'])
  })

  it('takes strings as UTF-8, and passes on what the stream throws', async () => {
    async function* strings(): AsyncGenerator<string> {
      yield '山田'
      yield ''
      throw new Error('broken')
    }
    await expect(inputFromStream('m', strings(), DEFAULT_LIMITS)).rejects.toThrow('broken')
    const input = await inputFromStream(
      'm',
      (async function* () {
        yield '山田'
      })(),
      DEFAULT_LIMITS,
    )
    expect((await all(input)).toString()).toBe('山田')
  })
})
