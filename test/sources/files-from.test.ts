import { describe, expect, test } from 'vitest'
import { parseFileList } from '../../src/sources/index.js'
import { toFsPath } from '../../src/sources/raw-name.js'

const read = (list: string | Buffer, encoding: BufferEncoding = 'utf8') =>
  parseFileList(typeof list === 'string' ? Buffer.from(list, encoding) : list)

describe('parseFileList', () => {
  test('one path a line, whatever ends it', () => {
    expect(read('a.txt\nb c.txt\r\n\n顧客.csv')).toEqual(['a.txt', 'b c.txt', '顧客.csv'])
  })

  test('separated by NUL, names may hold line ends', () => {
    expect(read('a\nb\0c\r\0').map(toFsPath)).toEqual(['a\nb', 'c\r'])
  })

  test('a byte order mark is no part of a name', () => {
    expect(read('\ufeffa\nb')).toEqual(['a', 'b'])
  })

  test.skipIf(process.platform === 'win32')('names that are not UTF-8 keep their bytes', () => {
    const name = Buffer.from([0x8c, 0xda, 0x41])
    const [path] = read(Buffer.concat([name, Buffer.from('\n')]))
    expect(toFsPath(path!)).toEqual(name)
  })

  test('nothing in it: nothing', () => {
    expect(read('')).toEqual([])
  })

  test('UTF-16 with a byte order mark, as PowerShell writes it', () => {
    expect(read('\ufeffa.txt\r\n顧客.csv\r\n', 'utf16le')).toEqual(['a.txt', '顧客.csv'])
  })
})
