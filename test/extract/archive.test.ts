import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readZip } from '../../src/extract/archive.js'
import { bytesOf, contextOf, inputOf, makeZip, readAll } from '../helpers/zip.js'

const HOSTILE = join(process.env['SEKISHO_CORPORA'] ?? '../shared/corpora', 'hostile')

describe('readZip', () => {
  it('gives every entry as a member, folders left out', async () => {
    const zip = await makeZip({ '顧客/': '', '顧客/名簿.csv': '氏名', 'a.zip': await makeZip({ b: 'inner' }) })
    const { segments, problem } = await readAll(readZip(inputOf(zip), contextOf()))
    expect(problem).toBeUndefined()
    expect(
      segments.map((segment) => segment.kind === 'member' && [segment.name, segment.bytes !== undefined && segment.bytes > 0]),
    ).toEqual([
      ['顧客/名簿.csv', true],
      ['a.zip', true],
    ])
  })

  it('opens members while they are the last one given', async () => {
    const zip = await makeZip({ a: 'one', b: 'two' })
    const texts: string[] = []
    for await (const segment of readZip(inputOf(zip), contextOf())) {
      if (segment.kind === 'member') texts.push((await bytesOf(segment.open())).toString())
    }
    expect(texts).toEqual(['one', 'two'])
  })

  it('gives a locked entry as a member that says so when opened, beside those that can be read', async () => {
    const zip = await makeZip({ a: 'one', b: 'two' })
    const at = zip.indexOf('PK\x01\x02', 0, 'latin1')
    zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8)
    const ends: unknown[] = []
    for await (const segment of readZip(inputOf(zip), contextOf())) {
      if (segment.kind !== 'member') continue
      ends.push(await bytesOf(segment.open()).then(String, (error: { reason: string }) => error.reason))
    }
    expect(ends).toEqual(['encrypted', 'two'])
  })

  it('tells what it did not list', async () => {
    const { segments } = await readAll(readZip(inputOf(await makeZip({ a: '1', b: '2', c: '3' })), contextOf({ entries: 2 })))
    expect(segments.map((segment) => (segment.kind === 'gap' ? segment.reason : segment.kind))).toEqual(['member', 'member', 'too-large'])
  })

  it.skipIf(!existsSync(HOSTILE))('ends by itself on hostile archives', async () => {
    for (const name of readdirSync(HOSTILE).filter((file) => /\.(?:zip|xlsx|docx|pptx)$/.test(file))) {
      const { segments, problem } = await readAll(readZip(inputOf(readFileSync(join(HOSTILE, name))), contextOf({ inflatedBytes: 1e8 })))
      expect(segments.length > 0 || problem !== undefined, name).toBe(true)
      for (const segment of segments) {
        if (segment.kind === 'member') await bytesOf(segment.open()).catch((error: Error) => expect(error.name, name).toBe('ReadProblem'))
      }
    }
  })
})
