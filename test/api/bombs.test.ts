import { gzipSync, deflateSync } from 'node:zlib'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileRecord, GapReason, ScanResult } from '../../src/index.js'
import { buildZip } from '../extract/build-zip.js'
import { KEY, folder, library } from '../e2e/harness.js'

const MEGABYTE = 1024 ** 2
const LIMITS = { inflatedBytes: 40 * MEGABYTE, memoryBytes: 700 * MEGABYTE, stallSeconds: 30 }
const MEMO = '担当 佐藤花子 090-2345-6789\n'

const times = (count: number, step: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer => {
  for (let n = 0; n < count; n++) bytes = step(bytes)
  return bytes
}
const package_ = (main: string, xml: string): Promise<Buffer> =>
  buildZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
    [main]: xml,
  })
const ENTITIES = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha">${ENTITIES}]>`
const pdf = (content: Buffer, kids = '3 0 R'): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count 9>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${content.length}>>stream\n`,
    ),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n'),
  ])

/** Files made to bring a reader down: what each is, and the reasons of which one may be told. */
const BOMBS: Record<string, [make: () => Promise<Buffer> | Buffer, reasons: GapReason[]]> = {
  'zeros.gz': [() => gzipSync(Buffer.alloc(100 * MEGABYTE)), ['too-large']],
  'thrice.gz': [() => times(2, (bytes) => gzipSync(bytes), gzipSync(Buffer.alloc(100 * MEGABYTE))), ['too-large']],
  'deep.gz': [() => times(30, (bytes) => gzipSync(bytes, { level: 0 }), Buffer.from(MEMO)), ['too-deep']],
  'zeros.zip': [() => buildZip({ 'memo.txt': MEMO, 'zeros.txt': Buffer.alloc(100 * MEGABYTE) }), ['too-large']],
  'line.mbox': [
    () =>
      Buffer.concat([
        Buffer.from(`From a@b.jp Mon May 13 09:00:00 2024\nFrom: a@b.jp\nSubject: x\n\n${MEMO}`),
        Buffer.alloc(20 * MEGABYTE, 'x'),
      ]),
    [],
  ],
  'header.eml': [() => Buffer.concat([Buffer.from('From: a@b.jp\nMIME-Version: 1.0\nSubject: '), Buffer.alloc(10 * MEGABYTE, 'x')]), []],
  'parts.eml': [
    () =>
      Buffer.from(
        `From: a@b.jp\nMIME-Version: 1.0\n${Array.from({ length: 5000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join('')}${MEMO}`,
      ),
    ['too-deep', 'too-large'],
  ],
  'laughs.docx': [
    () =>
      package_(
        'word/document.xml',
        `${LAUGHS}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    ['corrupt'],
  ],
  'laughs.xml': [() => Buffer.from(`${LAUGHS}<a><b>&e12;</b><b>${MEMO}</b></a>`), []],
  'nested.docx': [
    () => package_('word/document.xml', `<w:document xmlns:w="w"><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}</w:body></w:document>`),
    ['corrupt', 'too-deep', 'too-large'],
  ],
  'nested.json': [() => Buffer.from('['.repeat(2 * MEGABYTE)), []],
  'nested.rtf': [() => Buffer.from(`{\\rtf1 ${'{'.repeat(2 * MEGABYTE)}${MEMO}`), ['corrupt']],
  'spaces.pdf': [() => pdf(deflateSync(Buffer.alloc(10 * MEGABYTE, ' '))), ['no-text', 'out-of-memory', 'too-large', 'corrupt', 'stalled']],
  'circle.pdf': [() => pdf(deflateSync(Buffer.from('BT ET')), '2 0 R 3 0 R'), ['corrupt', 'no-text', 'stalled']],
}

describe('bombs', () => {
  let result: ScanResult
  beforeAll(async () => {
    const dir = await folder()
    for (const [name, [make]] of Object.entries(BOMBS)) await writeFile(join(dir, name), await make())
    await writeFile(join(dir, 'zz.txt'), MEMO)
    result = await library.scanPaths([dir], { key: KEY, concurrency: 2, limits: LIMITS, detectors: ['phone-number'], findings: 'none' })
  })
  const of = (name: string): FileRecord[] => result.files.filter(({ path, chain }) => (chain?.[0] ?? path).endsWith(name))

  it.each(Object.entries(BOMBS))('%s is told of for what it is', (name, [, reasons]) => {
    const told = of(name).flatMap(({ gaps }) => gaps.filter(({ severity }) => severity === 'content').map(({ reason }) => reason))
    if (reasons.length === 0) expect(told.filter((reason) => ['stalled', 'out-of-memory', 'crashed'].includes(reason))).toEqual([])
    else
      expect(
        told.filter((reason) => reasons.includes(reason)),
        JSON.stringify(told),
      ).not.toEqual([])
  })

  it.each(['line.mbox', 'zeros.zip', 'nested.rtf'])('what %s holds beside is kept', (name) => {
    expect(of(name).reduce((sum, { findings }) => sum + findings, 0)).toBe(1)
  })

  it('costs nobody else', () => {
    expect(of('zz.txt')).toMatchObject([{ status: 'scanned', findings: 1 }])
    expect(result.summary.files.total).toBe(Object.keys(BOMBS).length + 1)
  })
})
