import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { ReadProblem } from '../../../src/contract/index.js'
import { randomOf } from '../../../src/extract/input.js'
import { isWorthAThread, readContentsApart } from '../../../src/extract/pdf/apart.js'
import { readContents, type PdfPart } from '../../../src/extract/pdf/contents.js'
import { buildPdf, text } from '../build-pdf.js'

const CORPORA = process.env['SEKISHO_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora')

/** What is read and how it ends. */
async function outcome(parts: AsyncIterable<PdfPart>): Promise<{ parts: PdfPart[]; problem: unknown }> {
  const found: PdfPart[] = []
  try {
    for await (const part of parts) found.push(part)
  } catch (error) {
    return { parts: found, problem: error instanceof ReadProblem ? [error.reason, error.message, error.severity] : 'another' }
  }
  return { parts: found, problem: undefined }
}

const here = (bytes: Uint8Array, passwords?: string[]) => outcome(readContents(randomOf(bytes), passwords, () => undefined))
const apart = (bytes: Uint8Array, passwords?: string[]) => outcome(readContentsApart(randomOf(bytes), passwords, () => undefined))

const line = (page: number): string => text(`${page}頁 山田太郎`, 50, 700)

describe('a PDF read in a thread of its own', () => {
  it('gives the same as one that is read here, more of it than the thread may be ahead', async () => {
    const long = '本文'.repeat(2000)
    const bytes = buildPdf({ pages: Array.from({ length: 120 }, (_, page) => ({ content: line(page) + text(long, 0, 600).repeat(3) })) })
    const found = await apart(bytes)
    expect(found).toEqual(await here(bytes))
    expect(found.parts.filter(({ kind }) => kind === 'page')).toHaveLength(120)
  }, 180_000)

  it('gives a problem as it is', async () => {
    const bytes = Buffer.from('%PDF-1.7 and nothing else')
    expect(await apart(bytes)).toEqual({ parts: [], problem: (await here(bytes)).problem })
    const random = { size: 10_000, read: () => Promise.reject(new ReadProblem('permission', 'Not allowed.')) }
    expect((await outcome(readContentsApart(random, undefined, () => undefined))).problem).toEqual([
      'permission',
      'Not allowed.',
      'content',
    ])
    expect(
      (await outcome(readContentsApart({ ...random, read: () => Promise.reject(new Error()) }, undefined, () => undefined))).problem,
    ).toEqual((await outcome(readContents({ ...random, read: () => Promise.reject(new Error()) }, undefined, () => undefined))).problem)
  })

  it('ends with who does not want the rest', async () => {
    const bytes = buildPdf({ pages: Array.from({ length: 20 }, (_, page) => ({ content: line(page) })) })
    let signs = 0
    for await (const part of readContentsApart(randomOf(bytes), undefined, () => signs++)) {
      expect(part).toMatchObject({ kind: 'page', page: 1 })
      break
    }
    expect(signs).toBeGreaterThan(0)
  })

  it('is read here where Node may have no threads', async () => {
    vi.resetModules()
    vi.doMock('node:worker_threads', () => ({
      Worker: class {
        constructor() {
          throw Object.assign(new Error('Access to this API has been restricted'), { code: 'ERR_ACCESS_DENIED' })
        }
      },
    }))
    const { readContentsApart: restricted } = await import('../../../src/extract/pdf/apart.js')
    const bytes = buildPdf({ pages: [{ content: line(1) }] })
    expect(await outcome(restricted(randomOf(bytes), undefined, () => undefined))).toEqual(await here(bytes))
    vi.doUnmock('node:worker_threads')
  })

  it('is for large ones only', () => {
    expect(isWorthAThread(100_000)).toBe(false)
  })
})

describe.skipIf(!existsSync(CORPORA))('the same on the corpora', () => {
  it.each([
    'office/pdfjs__vertical.pdf',
    'office/tika__testPDFVarious.pdf',
    'office/tika__testPDFEmbeddingAndEmbedded.pdf',
    'hostile/zen_of_python_corrupted.pdf',
    'hostile/poppler-742-0-fuzzed.pdf',
    'encrypted/pdf-encrypt__encrypted-positive-P.pdf',
    'encrypted/pdf-encrypt__aes-256-m.pdf',
  ])('%s', async (file) => {
    if (!existsSync(join(CORPORA, file))) return
    const bytes = readFileSync(join(CORPORA, file))
    expect(await apart(bytes, ['x'])).toEqual(await here(bytes, ['x']))
  })
})
