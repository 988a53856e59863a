import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileRecord, ScanResult } from '../../src/index.js'
import { CORPORA, filesBelow, folder, ROOT, run } from '../e2e/harness.js'

const PARTS = ['office', 'hostile', 'encrypted']
/** Most that the calling process may take, in bytes. */
const RSS_MAX = 300 * 1024 ** 2
const SECONDS_MAX = 100

/** Scans in a process of its own, whose memory is that of the caller and of nothing else. */
const PROGRAM = `
  import { writeFile } from 'node:fs/promises'
  const [library, target, ...paths] = process.argv.slice(2)
  const { scanPaths } = await import(library)
  const result = await scanPaths(paths, { concurrency: 2, reveal: false, referenceDate: '2026-04-01' })
  await writeFile(target, JSON.stringify({ result, rss: process.resourceUsage().maxRSS * 1024 }))`

/** PDFs that open with an empty password: these are read. */
const OPEN = [
  'V4-aes-clearmeta',
  'V4',
  'enc-R3,V2,O=master',
  'enc-R3,V2',
  'encrypted-positive-P',
  'encrypted_doc_no_id',
  'issue-00352-hash-twos-complement',
  'issue19484_1',
  'issue9972-1',
  'metadata-crypt-filter',
  'poppler-742-0-fuzzed',
  'testPDF_no_extract_no_accessibility_owner_empty',
].map((name) => `pdf-encrypt__${name}.pdf`)
/** A workbook that is protected with the password that Excel itself tries: it is read, too. */
const EXCELS_OWN = 'xls-FILEPASS__50833.xls'
/** Sheets that anybody opens, and whose macros alone are locked: LibreOffice shows them too. */
const LOCKED_MACROS = ['odf-encrypted__tdf131296_legacy.ods', 'odf-encrypted__testTypePassword.ods']
/** Of the fuzzed files those whose damage the reader of text does not meet: their streams, stories and records are whole. */
const UNHARMED = [
  'POIHSLFFuzzer-4630915954114560.ppt',
  'POIHSLFFuzzer-5018229722382336.ppt',
  'POIHSLFFuzzer-5306877435838464.ppt',
  'POIHSLFFuzzer-6360479850954752.ppt',
  'POIHSMFFuzzer-4848576776503296.msg',
  'POIHSSFFuzzer-5436547081830400.xls',
  'POIHWPFFuzzer-4947285593948160.doc',
  'POIHWPFFuzzer-5050208641482752.doc',
  'POIHWPFFuzzer-6610789829836800.doc',
].map((name) => `hostile/clusterfuzz-testcase-minimized-${name}`)
/** Formats that are not read at all, with a password or without. */
const UNREAD = /\.(?:odt|ods|7z)$/

// Third-party documents are no part of the project.
describe.skipIf(!PARTS.every((part) => existsSync(join(CORPORA, part))))('third-party documents: ordinary, hostile and protected', () => {
  let result: ScanResult
  let rss: number
  let seconds: number
  beforeAll(async () => {
    const dir = await folder()
    const [program, target] = [join(dir, 'scan.mjs'), join(dir, 'result.json')]
    await writeFile(program, PROGRAM)
    const begin = performance.now()
    const library = pathToFileURL(join(ROOT, 'dist', 'index.js')).href
    const ended = await run([process.execPath, program, library, target, ...PARTS], { cwd: CORPORA })
    seconds = (performance.now() - begin) / 1000
    expect(ended).toMatchObject({ code: 0, out: '', err: '' })
    ;({ result, rss } = JSON.parse(await readFile(target, 'utf8')) as { result: ScanResult; rss: number })
  }, 180_000)

  const onDisk = (part: string): FileRecord[] =>
    result.files.filter(({ path, chain }) => chain === undefined && path.startsWith(`${part}/`))

  it('end by themselves, within time and memory', () => {
    expect(rss).toBeLessThan(RSS_MAX)
    expect(rss).toBeGreaterThan(20 * 1024 ** 2)
    expect(seconds).toBeLessThan(SECONDS_MAX)
  })

  it('are all accounted for', () => {
    const there = PARTS.flatMap((part) => filesBelow(join(CORPORA, part)).map((name) => `${part}/${name}`)).sort()
    expect(there.length).toBeGreaterThan(100)
    expect(result.files.flatMap(({ path, chain }) => (chain === undefined ? [path] : []))).toEqual(there)
    const { total, scanned, partial, unreadable, skipped } = result.summary.files
    expect(total).toBe(there.length)
    expect(scanned + partial + unreadable + skipped).toBe(total)
  })

  it('have a status that their gaps explain', () => {
    for (const { path, status, gaps } of result.files) {
      const content = gaps.filter(({ severity }) => severity === 'content')
      expect({ path, status, explained: content.length > 0 }).toEqual({
        path,
        status,
        explained: status === 'partial' || status === 'unreadable',
      })
      for (const gap of gaps) {
        expect(gap.path).toBe(path)
        // A sentence of ours: of one line, with words, without paths of this machine, stack or error class.
        expect(gap.detail).toMatch(/^[A-Za-z0-9][^\n]{14,250}$/)
        expect(gap.detail).not.toMatch(/Error|exception|undefined|null\b|NaN|\bat [a-z]+ \(|\/work\//)
      }
    }
  })

  it('end no worker and stall none: what is hostile costs itself at most', () => {
    const deaths = result.files.filter(({ gaps }) =>
      gaps.some(({ reason }) => ['crashed', 'stalled', 'out-of-memory', 'aborted', 'detector-failed', 'read-error'].includes(reason)),
    )
    expect(deaths.map(({ path, gaps }) => [path, gaps.map(({ reason }) => reason)])).toEqual([])
  })

  it('are reported as encrypted where a password is needed, and read where an empty one serves', () => {
    const files = onDisk('encrypted')
    const read = files
      .filter(({ status }) => status === 'scanned' || status === 'partial')
      .map(({ path }) => path.replace('encrypted/', ''))
    expect(read).toEqual([...OPEN, EXCELS_OWN, ...LOCKED_MACROS].sort())
    for (const name of LOCKED_MACROS)
      expect(files.find(({ path }) => path.endsWith(name))!.gaps.map(({ reason }) => reason)).toContain('encrypted')
    const others = files.filter(({ status }) => status === 'unreadable')
    for (const { path, gaps } of others) {
      const reasons = gaps.map(({ reason }) => reason)
      if (UNREAD.test(path)) expect([['unsupported'], ['encrypted']]).toContainEqual(reasons)
      else expect({ path, reasons }).toEqual({ path, reasons: ['encrypted'] })
    }
    expect(others.length + read.length).toBe(files.length)
  })

  it('of the formats that are read, all ordinary ones are read whole', () => {
    const readable = onDisk('office').filter(({ path }) => /\.(?:xlsx|docx|pdf|txt|csv)$/.test(path))
    expect(readable.length).toBeGreaterThan(20)
    expect(readable.filter(({ status }) => status !== 'scanned').map(({ path, status }) => [path, status])).toEqual([])
  })

  it('that are damaged never pass for read', () => {
    const broken = onDisk('hostile').filter(({ path }) => /crash|truncated|clusterfuzz|broken-lzw|oom|poppler/.test(path))
    expect(broken.length).toBeGreaterThan(30)
    expect(broken.filter(({ status }) => status === 'scanned' || status === 'skipped').map(({ path }) => path)).toEqual(UNHARMED)
  })

  it('hold hardly any person: they are test documents', () => {
    // Found by reading all of them: real names and mail addresses, and what the scorer takes for a name: a word in katakana in poi__12561-2.
    // Authors are told apart.
    const found = result.findings.filter(
      ({ confidence, attributes }) => confidence >= 0.5 && attributes?.['dummy'] !== 'true' && attributes?.['role'] !== 'author',
    )
    const perFile: Record<string, string[]> = {}
    for (const { path, type } of found) (perFile[path] ??= []).push(type)
    expect(Object.fromEntries(Object.entries(perFile).map(([path, types]) => [path, [...new Set(types)].sort()]))).toEqual({
      'encrypted/pdf-encrypt__issue19484_1.pdf': ['email'],
      'hostile/clusterfuzz-testcase-minimized-POIHSLFFuzzer-6032591399288832.ppt': ['email'],
      'hostile/clusterfuzz-testcase-minimized-POIHSMFFuzzer-4848576776503296.msg': ['email', 'person-name'],
      'hostile/clusterfuzz-testcase-minimized-POIHWPFFuzzer-6610789829836800.doc': ['email'],
      'hostile/poi-fuzz.xls': ['email'],
      'office/libreoffice__jis.fods': ['person-name'],
      'office/mikel-mail__example14.eml': ['email', 'person-name'],
      'office/mikel-mail__japanese_attachment.eml': ['email', 'person-name'],
      'office/mikel-mail__japanese_iso_2022.eml': ['email', 'person-name'],
      'office/poi__12561-2.xls': ['person-name'],
      'office/poi__TestShiftJIS.doc': ['person-name'],
      'office/poi__with_japanese.pptx': ['person-name'],
      'office/tika__testPDFVarious.pdf': ['person-name'],
      'office/tika__testRTFVarious.rtf': ['person-name'],
      'office/tika__testWORD_various.docx': ['person-name'],
    })
  })
  it('name their authors in their properties', () => {
    const authors = result.findings.filter(({ attributes }) => attributes?.['role'] === 'author')
    expect([...new Set(authors.map(({ path }) => path))].sort()).toEqual([
      ...LOCKED_MACROS.map((name) => `encrypted/${name}`),
      'encrypted/pdf-encrypt__issue-00352-hash-twos-complement.pdf',
      'encrypted/pdf-encrypt__issue9972-1.pdf',
      'encrypted/pdf-encrypt__poppler-742-0-fuzzed.pdf',
      'encrypted/xls-FILEPASS__50833.xls',
      'hostile/51921-Word-Crash067.doc',
      'hostile/clusterfuzz-testcase-minimized-POIHSLFFuzzer-4630915954114560.ppt',
      'hostile/clusterfuzz-testcase-minimized-POIHSLFFuzzer-5306877435838464.ppt',
      'hostile/clusterfuzz-testcase-minimized-POIHSSFFuzzer-5436547081830400.xls',
      'hostile/clusterfuzz-testcase-minimized-POIHWPFFuzzer-4947285593948160.doc',
      'hostile/clusterfuzz-testcase-minimized-POIHWPFFuzzer-5050208641482752.doc',
      'hostile/clusterfuzz-testcase-minimized-POIHWPFFuzzer-5418937293340672.doc',
      'hostile/clusterfuzz-testcase-minimized-POIXSLFFuzzer-5463285576892416.pptx',
      'hostile/clusterfuzz-testcase-minimized-POIXWPFFuzzer-6733884933668864.docx',
      'hostile/poc-xmlbomb-empty.xlsx',
      'hostile/poppler-742-0-fuzzed.pdf',
      'hostile/truncated62886.docx',
      'office/libreoffice__fdo66304-1.odt',
      'office/libreoffice__forcepoint-5.rtf',
      'office/libreoffice__tdf106638.pptx',
      'office/libreoffice__tdf130680.odt',
      'office/libreoffice__tdf138779.docx',
      'office/poi__12561-2.xls',
      'office/poi__57826.xlsx',
      'office/poi__61470.docx',
      'office/poi__TestShiftJIS.doc',
      'office/poi__with_japanese.pptx',
      'office/sheetjs__phonetic_text.xls',
      'office/tika__testEXCEL_phonetic.xls',
      'office/tika__testPDFVarious.pdf',
      'office/tika__testRTF-ms932.rtf',
      'office/tika__testRTFVarious.rtf',
      'office/tika__testWORD_various.docx',
    ])
  })
})
