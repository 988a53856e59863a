import { describe, expect, it } from 'vitest'
import { childOf, openCfb } from '../../../src/extract/cfb/cfb.js'
import { decompress } from '../../../src/extract/cfb/macros.js'
import { parseNative } from '../../../src/extract/cfb/native.js'
import { parsePropertySets } from '../../../src/extract/cfb/properties.js'
import { randomOf } from '../../../src/extract/input.js'
import { readOle } from '../../../src/extract/cfb/ole.js'
import { buildCfb } from '../../helpers/cfb.js'
import { collect, contextOf, inputOf } from '../build-zip.js'

describe('openCfb', () => {
  const long = Buffer.alloc(100_000, 'x')
  const file = buildCfb({ Long: long, 'A/B/Short': Buffer.from('short') })

  it('reads long streams, short ones and those in storages', async () => {
    const cfb = await openCfb(randomOf(file))
    const short = childOf(childOf(childOf(cfb.root, 'a') ?? cfb.root, 'B') ?? cfb.root, 'SHORT')
    expect((await cfb.bytes(childOf(cfb.root, 'Long') ?? cfb.root, 1e6)).bytes.equals(long)).toBe(true)
    expect(short && (await cfb.bytes(short, 100)).bytes.toString()).toBe('short')
  })

  it('makes a storage the root of a document of its own', async () => {
    const cfb = await openCfb(randomOf(file))
    const parts: Uint8Array[] = []
    for await (const part of cfb.rootedAt(childOf(cfb.root, 'A') ?? cfb.root)) parts.push(part)
    const inner = await openCfb(randomOf(Buffer.concat(parts)))
    expect(inner.root.children.map(({ name }) => name)).toEqual(['B'])
  })

  it('gives what is left of a file that is cut, and refuses streams that are too large', async () => {
    const cfb = await openCfb(randomOf(file))
    await expect(cfb.bytes(childOf(cfb.root, 'Long') ?? cfb.root, 10)).rejects.toMatchObject({ reason: 'too-large' })
    for (let length = 0; length < file.length; length += 777) {
      const cut = await openCfb(randomOf(file.subarray(0, length))).catch((error: { reason: string }) => error.reason)
      if (typeof cut === 'string') expect(cut).toBe('corrupt')
      else for (const child of cut.root.children) await cut.bytes(child, 1e6)
    }
  })

  it('ends where a chain loops', async () => {
    const looped = Buffer.from(file)
    const sector = looped.readUInt32LE(76)
    for (let i = 0; i < 128; i++) looped.writeUInt32LE(i, (sector + 1) * 512 + i * 4)
    const result = await openCfb(randomOf(looped)).then(
      async (cfb) =>
        cfb.problem !== undefined ||
        (await Promise.all(cfb.root.children.map((child) => cfb.bytes(child, 1e6)))).some(({ problem }) => problem !== undefined),
      () => true,
    )
    expect(result).toBe(true)
  })
})

describe('objects', () => {
  it('of the packager are files with their names', () => {
    const text = (value: string) => Buffer.from(`${value}\0`)
    const data = Buffer.from('content')
    const wide = (value: string) => Buffer.concat([Buffer.from([value.length, 0, 0, 0]), Buffer.from(value, 'utf16le')])
    const path = text('C:\\Temp\\a.txt')
    const inner = Buffer.concat([
      Buffer.from([2, 0]),
      text('a.txt'),
      text('C:\\a.txt'),
      Buffer.from([0, 0, 3, 0]),
      Buffer.from([path.length, 0, 0, 0]),
      path,
      Buffer.from([data.length, 0, 0, 0]),
      data,
      wide('C:\\Temp\\名簿.txt'),
      wide('名簿.txt'),
      wide('C:\\Users\\山田\\名簿.txt'),
    ])
    const size = Buffer.alloc(4)
    size.writeUInt32LE(inner.length)
    const file = parseNative(Buffer.concat([size, inner]))
    expect([file.name, file.content.toString(), file.paths]).toEqual([
      '名簿.txt',
      'content',
      ['C:\\Users\\山田\\名簿.txt', 'C:\\Temp\\名簿.txt'],
    ])
    for (let length = 0; length < inner.length; length++)
      expect(() => parseNative(Buffer.concat([size, inner]).subarray(0, length))).not.toThrow()
  })

  it('are members; of a document of a program that is not known what looks like text is read, with a gap', async () => {
    const read = (streams: Record<string, Uint8Array>) => collect(readOle(inputOf(buildCfb(streams), 'x.bin'), contextOf()))
    expect(await read({ Package: Buffer.from('PK') })).toMatchObject([{ kind: 'member', name: 'Package' }])
    expect((await read({ VisioDocument: Buffer.from('x') })).at(-1)).toMatchObject({
      kind: 'gap',
      reason: 'unsupported',
      severity: 'content',
    })
  })
})

describe('macros', () => {
  it('are unpacked', () => {
    // The example of [MS-OVBA] 3.2.2: no token repeats anything.
    const packed = Buffer.from('0119b000616263646566676800696a6b6c6d6e6f70007172737475762e', 'hex')
    expect(decompress(packed, 0).toString()).toBe('abcdefghijklmnopqrstuv.')
    // 3.2.3: "#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa"
    const normal = Buffer.from(
      '012fb000236161616263646582660070616768696a013808616b6c00306d6e6f700671027004107273747576101777878797a003c',
      'hex',
    )
    expect(decompress(normal, 0).toString('latin1')).toContain('#aaabcdef')
  })
})

describe('property sets', () => {
  it('give strings of the code page that they name, with who wrote the document', () => {
    const value = (type: number, data: Buffer) => Buffer.concat([Buffer.from([type, 0, 0, 0]), data])
    const name = Buffer.from([0x8e, 0x52, 0x93, 0x63, 0])
    const values = [
      value(2, Buffer.from([0xa4, 3, 0, 0])),
      value(30, Buffer.concat([Buffer.from([name.length, 0, 0, 0]), name, Buffer.alloc(3)])),
    ]
    const set = Buffer.alloc(8 + 16)
    set.writeUInt32LE(2, 4)
    set.writeUInt32LE(1, 8)
    set.writeUInt32LE(24, 12)
    set.writeUInt32LE(4, 16)
    set.writeUInt32LE(24 + (values[0]?.length ?? 0), 20)
    const head = Buffer.alloc(48)
    head.writeUInt16LE(0xfffe, 0)
    head.writeUInt32LE(1, 24)
    head.writeUInt32LE(48, 44)
    const whole = Buffer.concat([head, set, ...values])
    expect(parsePropertySets(whole, { 4: '作成者' })).toEqual([{ text: '山田', label: '作成者' }])
    for (let length = 0; length < whole.length; length++) expect(() => parsePropertySets(whole.subarray(0, length))).not.toThrow()
  })
})
