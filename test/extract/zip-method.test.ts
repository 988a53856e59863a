import create from '7z-wasm'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, ReadProblem } from '../../src/contract/index.js'
import { randomOf } from '../../src/extract/input.js'
import { openZip } from '../../src/extract/zip.js'
import { contextOf } from './build-zip.js'

const TEXT = '佐藤花子,090-2345-6789\n'.repeat(200)

/** An archive of one text, as 7-Zip packs it. */
async function pack(method: string, options: readonly string[] = []): Promise<Uint8Array> {
  const seven = await create({ stdin: () => null as unknown as number, stdout: () => undefined, stderr: () => undefined })
  seven.FS.writeFile('/a.csv', Buffer.from(TEXT))
  seven.callMain(['a', '-tzip', `-mm=${method}`, ...options, '/o.zip', '/a.csv'])
  return seven.FS.readFile('/o.zip') as unknown as Uint8Array
}

async function contentOf(bytes: Uint8Array, context = contextOf()): Promise<string> {
  const zip = await openZip(randomOf(bytes), context)
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.stream(zip.entries[0]!)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('a zip entry that is packed with', () => {
  it.each(['Deflate64', 'BZip2', 'LZMA', 'PPMd', 'Copy', 'Deflate'])('%s is read', async (method) => {
    expect(await contentOf(await pack(method))).toBe(TEXT)
  })

  it.each([
    ['Deflate64', 'ZipCrypto'],
    ['BZip2', 'AES256'],
  ])('%s under a password (%s) is read with it', async (method, encryption) => {
    const bytes = await pack(method, ['-psecret', `-mem=${encryption}`])
    expect(await contentOf(bytes, contextOf({ passwords: ['wrong', 'secret'] }))).toBe(TEXT)
  })

  it('a method that has to be held is bounded', async () => {
    const limits = { ...DEFAULT_LIMITS, nestedBytes: 20 }
    const error = await contentOf(await pack('LZMA'), contextOf({ limits })).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(ReadProblem)
    expect(error).toMatchObject({ reason: 'too-large', message: expect.stringContaining('LZMA') as string })
  })

  it('a method whose bytes are damaged gives what came, and a problem', async () => {
    const bytes = Buffer.from(await pack('BZip2'))
    bytes.fill(0x55, 60, 120)
    await expect(contentOf(bytes)).rejects.toMatchObject({ reason: 'corrupt' })
  })
})
