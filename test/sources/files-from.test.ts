import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/contract/index.js'
import { readFileList } from '../../src/sources/index.js'
import { toFsPath } from '../../src/sources/raw-name.js'

const read = (...parts: (string | Buffer)[]) => readFileList(Readable.from(parts.map((part) => Buffer.from(part as string))))

describe('readFileList', () => {
  test('one path a line, whatever ends it', async () => {
    expect(await read('a.txt\nb c.txt\r\n\n顧客', '.csv')).toEqual(['a.txt', 'b c.txt', '顧客.csv'])
  })

  test('separated by NUL, names may hold line ends', async () => {
    expect((await read('a\nb\0c\r\0')).map(toFsPath)).toEqual(['a\nb', 'c\r'])
  })

  test('a byte order mark is no part of a name', async () => {
    expect(await read('\ufeffa\nb')).toEqual(['a', 'b'])
  })

  test.skipIf(process.platform === 'win32')('names that are not UTF-8 keep their bytes', async () => {
    const name = Buffer.from([0x8c, 0xda, 0x41])
    const [path] = await read(name, '\n')
    expect(toFsPath(path!)).toEqual(name)
  })

  test('nothing in it: nothing', async () => {
    expect(await read('')).toEqual([])
  })

  test('a list that cannot be read', async () => {
    await expect(readFileList('/nowhere/list.txt')).rejects.toThrow(UsageError)
    await expect(readFileList('/nowhere/list.txt')).rejects.toThrow('/nowhere/list.txt')
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('a\n')
        throw new Error('山田')
      })(),
    )
    await expect(readFileList(broken)).rejects.toThrow('broke off')
  })
})
