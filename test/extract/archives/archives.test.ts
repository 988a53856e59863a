import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, ReadProblem, type Limits } from '../../../src/contract/index.js'
import { createBudget } from '../../../src/extract/budget.js'
import { inputFromBytes } from '../../../src/extract/input.js'
import type { ReadContext } from '../../../src/extract/reader.js'
import { readerFor } from '../../../src/extract/readers.js'
import { makeZip } from '../../helpers/zip.js'
import { ARCHIVES } from './fixtures.js'
import { tarEntry, tarOf, paxRecord } from './make-tar.js'

interface Reading {
  format: string
  /** Content of each member, or why it could not be read. */
  members: Record<string, string>
  problem?: string
  gaps: string[]
}

async function read(
  name: string,
  bytes: Uint8Array,
  { chunk = 1 << 17, limits = {}, passwords }: { chunk?: number; limits?: Partial<Limits>; passwords?: string[] } = {},
): Promise<Reading> {
  const input = inputFromBytes(name, bytes)
  input.stream = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const all = { ...DEFAULT_LIMITS, ...limits }
  const context: ReadContext = {
    limits: all,
    budget: createBudget(all, bytes.length),
    blockSize: 65536,
    progress() {},
    ...(passwords && { passwords }),
  }
  const { format, read } = await readerFor(input, context)
  const reading: Reading = { format, members: {}, gaps: [] }
  const reason = (error: unknown): string => {
    if (error instanceof ReadProblem) return error.reason
    throw error
  }
  try {
    for await (const segment of read()) {
      if (segment.kind === 'gap') reading.gaps.push(segment.reason)
      if (segment.kind !== 'member') continue
      let text = ''
      const decoder = new TextDecoder()
      try {
        for await (const piece of segment.open()) if (text.length < 1000) text += decoder.decode(piece, { stream: true })
      } catch (error) {
        text += `!${reason(error)}`
      }
      reading.members[segment.name] = text
    }
  } catch (error) {
    reading.problem = reason(error)
  }
  return reading
}

const MEMO = '担当は山田太郎です\n'
const LIST = '氏名,電話番号\n佐藤花子,090-2345-6789\n'
const of = (name: keyof typeof ARCHIVES): Buffer => Buffer.from(ARCHIVES[name], 'base64')

describe('archives that 7-Zip knows', () => {
  it.each([
    ['a.7z', 'sevenZip', '7z', { 'memo.txt': MEMO, '顧客/名簿.csv': LIST }],
    ['a.cab', 'cab', 'archive', { 'memo.txt': MEMO, '顧客/名簿.csv': LIST }],
    ['a.lzh', 'lzh', 'archive', { '顧客名簿_表.txt': MEMO }],
    ['メモ.txt.bz2', 'bzip2', 'archive', { 'メモ.txt': MEMO }],
    ['memo.txt.xz', 'xz', 'archive', { 'memo.txt': MEMO }],
    ['memo.txt.zst', 'zstd', 'archive', { 'memo.txt': MEMO }],
  ] as const)('%s', async (name, archive, format, members) => {
    expect(await read(name, of(archive))).toEqual({ format, members, gaps: [] })
  })

  it('give a compressed tar archive as a member of its own', async () => {
    const { members } = await read('a.tbz2', of('tarBzip2'))
    expect(Object.keys(members)).toEqual(['a.tar'])
    expect(members['a.tar']).toContain('memo.txt')
  })

  it('are told to be encrypted, their names or their contents, and open with a given password', async () => {
    expect(await read('a.7z', of('encrypted'))).toEqual({ format: '7z', members: { 'memo.txt': '!encrypted' }, gaps: [] })
    expect(await read('a.7z', of('encryptedNames'))).toEqual({ format: '7z', members: {}, gaps: [], problem: 'encrypted' })
    for (const name of ['encrypted', 'encryptedNames'] as const) {
      expect((await read('a.7z', of(name), { passwords: ['wrong', 'secret', 'other'] })).members).toEqual({ 'memo.txt': MEMO })
      expect((await read('a.7z', of(name), { passwords: ['wrong'] })).members).not.toEqual({ 'memo.txt': MEMO })
    }
  })

  it('are damaged where they are cut short, and too large beyond the limits', async () => {
    const cut = await read('a.7z', of('sevenZip').subarray(0, 120))
    expect(cut.problem).toBe('corrupt')
    const broken = Buffer.from(of('bzip2'))
    broken[40]! ^= 0xff
    const read2 = await read('a.bz2', broken)
    expect(
      Object.values(read2.members)
        .concat(read2.problem ?? '')
        .join(),
    ).toMatch(/corrupt/)
    expect((await read('a.7z', of('sevenZip'), { limits: { nestedBytes: 100 } })).problem).toBe('too-large')
    expect((await read('a.7z', of('sevenZip'), { limits: { entries: 1 } })).problem).toBe('too-large')
  })
})

describe('zip', () => {
  it('opens with given passwords, in both kinds of encryption', async () => {
    for (const [name, members] of [
      ['zipCrypto', { 'memo.txt': MEMO, '顧客/名簿.csv': LIST }],
      ['zipAes', { 'memo.txt': MEMO }],
    ] as const) {
      const locked = Object.fromEntries(Object.keys(members).map((one) => [one, '!encrypted']))
      expect((await read('a.zip', of(name))).members).toEqual(locked)
      expect((await read('a.zip', of(name), { passwords: ['wrong', '違う'] })).members).toEqual(locked)
      expect((await read('a.zip', of(name), { passwords: ['wrong', 'secret'] })).members).toEqual(members)
    }
  })

  it('gives what is left of one that was cut short, by the headers of its entries', async () => {
    const zip = await makeZip({ '顧客/名簿.csv': LIST, 'b.txt': 'two '.repeat(1000), 'c.txt': MEMO })
    const directory = zip.indexOf('PK\x01\x02', 0, 'latin1')
    const whole = await read('a.zip', zip.subarray(0, directory))
    expect(whole).toMatchObject({ format: 'zip', gaps: ['corrupt'], members: { '顧客/名簿.csv': LIST, 'c.txt': MEMO } })
    const cut = await read('a.zip', zip.subarray(0, directory - 40))
    expect(cut.members['顧客/名簿.csv']).toBe(LIST)
    expect(Object.values(cut.members).at(-1)).not.toBe(MEMO)
    expect((await read('a.zip', zip.subarray(0, 20))).problem).toBe('corrupt')
  })

  it('gives entries whose sizes stand behind them', async () => {
    const entry = (name: string, content: string): Buffer => {
      const header = Buffer.alloc(30)
      header.writeUInt32LE(0x04034b50)
      header.writeUInt16LE(20, 4)
      header.writeUInt16LE(0x808, 6)
      header.writeUInt16LE(8, 8)
      header.writeUInt16LE(Buffer.byteLength(name), 26)
      return Buffer.concat([header, Buffer.from(name), deflateRawSync(content), Buffer.from('PK\x07\x08............', 'latin1')])
    }
    const zip = Buffer.concat([entry('a.txt', 'one'), entry('名簿.csv', LIST)])
    expect(await read('a.zip', zip)).toMatchObject({ members: { 'a.txt': 'one', '名簿.csv': LIST }, gaps: ['corrupt'] })
  })
})

describe('tar', () => {
  const cp932 = Buffer.from([0x95, 0x5c, 0x2e, 0x74, 0x78, 0x74])
  const long = `${'深'.repeat(60)}/名簿.csv`
  const archive = tarOf(
    tarEntry({ name: '顧客/', type: '5' }),
    tarEntry({ name: '顧客/名簿.csv', content: LIST }),
    tarEntry({ name: cp932, content: 'cp932' }),
    tarEntry({ name: 'pax', type: 'x', content: paxRecord('path', long) + paxRecord('mtime', '1700000000.5') }),
    tarEntry({ name: 'short', content: 'pax' }),
    tarEntry({ name: '././@LongLink', type: 'L', content: `${long}.gnu\0` }),
    tarEntry({ name: 'short', content: 'gnu' }),
    tarEntry({ name: 'link', type: '2', content: '' }),
    tarEntry({ name: 'empty', content: '' }),
  )
  const members = {
    '顧客/名簿.csv': LIST,
    '表.txt': 'cp932',
    [long]: 'pax',
    [`${long}.gnu`]: 'gnu',
    link: '',
    empty: '',
  }

  it.each([1, 511, 1 << 17])('is read entry by entry in chunks of %d bytes', async (chunk) => {
    expect(await read('a.tar', archive, { chunk })).toEqual({ format: 'tar', members, gaps: [] })
  })

  it('is read out of gzip, also of several members; anything else in it is one file', async () => {
    expect(await read('a.tgz', gzipSync(archive))).toEqual({ format: 'gzip', members, gaps: [] })
    const two = Buffer.concat([gzipSync('one '), gzipSync('two')])
    expect(await read('ログ.txt.gz', two)).toEqual({ format: 'gzip', members: { 'ログ.txt': 'one two' }, gaps: [] })
  })

  it('keeps what was found before the end of one that was cut short', async () => {
    const cut = await read('a.tar', archive.subarray(0, 512 * 2 + 20))
    expect(cut).toMatchObject({ members: { '顧客/名簿.csv': expect.stringMatching(/^氏名.*!corrupt$/s) }, problem: 'corrupt' })
    const gz = await read('a.tgz', gzipSync(archive).subarray(0, 200))
    expect(gz.problem ?? Object.values(gz.members).join()).toMatch(/corrupt/)
    expect(await read('a.tar', archive, { limits: { entries: 1 } })).toMatchObject({ problem: 'too-large' })
  })

  it('stops at a bomb, and at sizes that are none', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 ** 2))
    expect((await read('a.gz', bomb, { limits: { ratio: 100 } })).members['a']).toMatch(/!too-large$/)
    const lie = tarOf(tarEntry({ name: 'a', content: 'x', size: 2 ** 40 }))
    expect((await read('a.tar', lie)).members['a']).toMatch(/!corrupt$/)
  })
})
