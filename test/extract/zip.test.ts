import { describe, expect, it } from 'vitest'
import { crc32, deflateRawSync } from 'node:zlib'
import { openZip } from '../../src/extract/zip.js'
import { bytesOf, contextOf, makeZip, randomOf } from '../helpers/zip.js'

/** A zip written by hand, so that it can lie. */
interface Lie {
  name: Buffer | string
  content: Buffer | string
  flags?: number
  method?: number
  extra?: Buffer
  declared?: number
  crc?: number
  packed?: Buffer
  /** Offset of the local header instead of the true one. */
  offset?: number
}

function forge(entries: Lie[], count = entries.length): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, flags = 0, method = 8, extra = Buffer.alloc(0), declared, crc, packed, offset: told } of entries) {
    const rawName = Buffer.from(name as string)
    const raw = Buffer.from(content as string)
    const data = packed ?? (method === 8 ? deflateRawSync(raw) : raw)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(method, 4)
    shared.writeUInt16LE(0x5a21, 8)
    shared.writeUInt32LE(crc ?? crc32(raw), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(declared ?? raw.length, 18)
    shared.writeUInt16LE(rawName.length, 22)
    shared.writeUInt16LE(extra.length, 24)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, rawName, extra, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(told ?? offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, rawName, extra)
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

const open = (bytes: Buffer, limits = {}) => openZip(randomOf(bytes), contextOf(limits))

/** Content of the entry at `index`, and the reason for which it ended. */
async function contentOf(bytes: Buffer, index = 0, limits = {}): Promise<{ text: string; reason?: unknown }> {
  const zip = await open(bytes, limits)
  let text = ''
  try {
    for await (const chunk of zip.stream(zip.entries[index]!)) text += Buffer.from(chunk).toString('latin1')
  } catch (error) {
    return { text, reason: (error as { reason?: unknown }).reason ?? error }
  }
  return { text }
}

const CP932 = { 表: Buffer.from('955c', 'hex'), 顧客: Buffer.from('8cda8b71', 'hex'), 縺: Buffer.from('e38182', 'hex') }

describe('openZip', () => {
  it('lists and unpacks stored and packed entries', async () => {
    const bytes = await makeZip({ 'a/名簿.txt': '山田太郎'.repeat(50_000), 'empty/': '', 'b.txt': '' })
    const context = contextOf()
    const zip = await openZip(randomOf(bytes), context)
    expect(zip.entries.map(({ name, directory, bytes: size }) => [name, directory, size])).toEqual([
      ['a/名簿.txt', false, 600_000],
      ['empty/', true, 0],
      ['b.txt', false, 0],
    ])
    expect(zip.problem).toBeUndefined()
    expect((await bytesOf(zip.stream(zip.entries[0]!))).toString()).toBe('山田太郎'.repeat(50_000))
    expect(context.inflated).toBe(600_000)
    expect(zip.entries[0]!.modified).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    zip.close()
  })

  it('decodes names: flag, unicode path, UTF-8 without a flag (macOS), CP932, latin-1', async () => {
    const plain = Buffer.concat([CP932.表, Buffer.from('.txt')])
    const path = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('氏名.txt')])
    path.writeUInt32LE(crc32(plain), 1)
    const wrong = Buffer.from(path)
    wrong.writeUInt32LE(1, 1)
    const field = (data: Buffer): Buffer => Buffer.concat([Buffer.from([0x75, 0x70, data.length, 0]), data])
    const zip = await open(
      forge([
        { name: '住所.txt', content: '', flags: 0x800 },
        { name: plain, content: '', extra: field(path) },
        { name: plain, content: '', extra: field(wrong) },
        { name: 'あい.txt', content: '' },
        { name: Buffer.concat([CP932.顧客, Buffer.from('\\'), CP932.表]), content: '' },
        { name: Buffer.from([0xff, 0x41]), content: '' },
      ]),
    )
    expect(zip.entries.map((entry) => entry.name)).toEqual(['住所.txt', '氏名.txt', '表.txt', 'あい.txt', '顧客/表', '\xffA'])
  })

  it('stops where an entry unpacks to more than it declares, and keeps what came', async () => {
    const { text, reason } = await contentOf(forge([{ name: 'a', content: 'x'.repeat(1e6), declared: 10 }]))
    expect({ text, reason }).toEqual({ text: 'x'.repeat(10), reason: 'corrupt' })
  })

  it('stops a bomb by the budget', async () => {
    const { text, reason } = await contentOf(forge([{ name: 'a', content: Buffer.alloc(5e7) }]), 0, { inflatedBytes: 1e6 })
    expect(reason).toBe('too-large')
    expect(text.length).toBeLessThanOrEqual(1e6)
  })

  it('refuses entries that share bytes', async () => {
    const bytes = forge([
      { name: 'a', content: 'kernel' },
      { name: 'b', content: 'kernel', offset: 0 },
    ])
    expect(await contentOf(bytes, 0)).toEqual({ text: 'kernel' })
    expect(await contentOf(bytes, 1)).toEqual({ text: '', reason: 'corrupt' })
  })

  it('says why an entry cannot be read', async () => {
    const entries: Lie[] = [
      { name: 'crc', content: 'text', crc: 1 },
      { name: 'short', content: 'text', declared: 9 },
      { name: 'cut', content: 'x', packed: deflateRawSync(Buffer.from('abc'.repeat(99))).subarray(0, 5), declared: 297 },
      { name: 'noise', content: 'x', packed: Buffer.from('ffffffff', 'hex') },
      { name: 'locked', content: 'text', flags: 1 },
      { name: 'aes', content: 'text', method: 99 },
      { name: 'deflate64', content: 'text', method: 9 },
      { name: 'nobody', content: 'text', method: 77 },
      { name: 'nowhere', content: 'text', offset: 99_999 },
    ]
    const bytes = forge(entries)
    const reasons = await Promise.all(entries.map(async (_, index) => (await contentOf(bytes, index)).reason))
    expect(reasons).toEqual(['corrupt', 'corrupt', 'corrupt', 'corrupt', 'encrypted', 'encrypted', 'corrupt', 'unsupported', 'corrupt'])
    expect((await contentOf(bytes, 2)).text).toMatch(/^abc/)
  })

  it('gives the entries before a damage of the directory, and the reason', async () => {
    const bytes = forge([
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
      { name: 'c', content: 'three' },
    ])
    bytes.write('XX', bytes.indexOf('PK\x01\x02', bytes.indexOf('PK\x01\x02') + 1, 'latin1'), 'latin1')
    const zip = await open(bytes)
    expect(zip.entries.map((entry) => entry.name)).toEqual(['a'])
    expect(zip.problem?.reason).toBe('corrupt')
  })

  it('tells entries that the end record hides', async () => {
    const two = [
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
    ]
    expect((await open(forge(two, 1))).problem?.reason).toBe('corrupt')
    expect((await open(forge(two, 3))).problem?.reason).toBe('corrupt')
  })

  it('stops at the limit on entries', async () => {
    const zip = await open(forge(Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, content: '' }))), { entries: 3 })
    expect(zip.entries).toHaveLength(3)
    expect(zip.problem?.reason).toBe('too-large')
  })

  it('reads past strongly encrypted entries as far as it can say', async () => {
    const zip = await open(
      forge([
        { name: 'a', content: 'one' },
        { name: 'b', content: 'two', flags: 0x41 },
      ]),
    )
    expect(zip.entries.map((entry) => entry.name)).toEqual(['a'])
    expect(zip.problem?.reason).toBe('encrypted')
  })

  it('finds an archive behind a program and before padding', async () => {
    const bytes = Buffer.concat([Buffer.alloc(5000, 'MZ'), forge([{ name: 'a', content: 'text' }]), Buffer.alloc(300)])
    expect(await contentOf(bytes)).toEqual({ text: 'text' })
  })

  it('reads zip64', async () => {
    expect(await contentOf(await makeZip({ a: 'text' }, { forceZip64Format: true }))).toEqual({ text: 'text' })
  })

  it('reads what is left of what is cut short, and refuses what is none', async () => {
    const bytes = await makeZip({ a: 'text'.repeat(1000) })
    await expect(open(bytes.subarray(0, bytes.length - 30))).resolves.toMatchObject({
      entries: [{ name: 'a' }],
      problem: { reason: 'corrupt' },
    })
    await expect(open(Buffer.alloc(0))).rejects.toMatchObject({ reason: 'corrupt' })
  })

  it('takes content for a file even where the name ends like a folder', async () => {
    const zip = await open(forge([{ name: 'folder/', content: 'hidden' }]))
    expect(zip.entries[0]!.directory).toBe(false)
  })

  it('lets go when the consumer stops early', async () => {
    const zip = await open(await makeZip({ a: Buffer.alloc(1e7) }))
    for await (const chunk of zip.stream(zip.entries[0]!)) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    zip.close()
  })
})
