import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateLeak } from '../../examples/leak/generate.mjs'
import { detectorSource, FIND } from './fixtures/detectors.js'
import { folder, ROOT, run } from './harness.js'

/** The npm that runs the tests, else the one on the path. */
const npmProgram = process.env['npm_execpath']
const npm = (args: readonly string[], cwd: string) => {
  const command = npmProgram === undefined ? ['npm', ...args] : [process.execPath, npmProgram, ...args]
  return run(command, { cwd })
}

let project: string
let leak: string

// What is packed is the build as it stands: `npm test` made it.
beforeAll(async () => {
  const top = await folder()
  // A place with a space and Japanese in its name: paths turn into URLs and back on the way to workers and dictionaries.
  project = join(top, '利用 者')
  leak = join(top, 'leak')
  await mkdir(project)
  await generateLeak(leak)
  const packed = await npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', top], ROOT)
  expect(packed).toMatchObject({ code: 0 })
  const [tarball] = (await readdir(top)).filter((name) => name.endsWith('.tgz'))
  await rename(join(top, tarball!), join(project, 'sekisho.tgz'))
  await writeFile(join(project, 'package.json'), '{ "private": true }')
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--omit=dev', './sekisho.tgz']
  expect(await npm(install, project)).toMatchObject({ code: 0 })
})

/** The same program for both module systems: all entry points, with and without workers. */
const PROGRAM = `
  const { cardNumber } = detectors
  const timeless = ({ startedAt, finishedAt, files, ...rest }) =>
    JSON.stringify({ ...rest, files: files.map((file) => ({ ...file, milliseconds: 0 })) })
  const main = async () => {
    const options = { key: new Uint8Array(16).fill(7), referenceDate: '2026-04-01' }
    const here = await sekisho.scanPaths([process.argv[2]], { ...options, concurrency: 0 })
    const away = await sekisho.scanPaths([process.argv[2]], { ...options, concurrency: 2 })
    let csv = ''
    for await (const text of report.renderCsv(here)) csv += text
    await testing.testDetector(cardNumber)
    console.log(JSON.stringify({
      same: timeless(here) === timeless(away),
      files: here.summary.files.total,
      myNumbers: here.summary.byType['my-number'].findings,
      rows: csv.split('\\r\\n').length - 2 - here.findings.length,
      own: (await sekisho.scanText('担当 ACME-1234', { detectors: ['./own.mjs'] })).findings.length,
      isError: await sekisho.scanPaths(['/none/such']).catch((error) => error instanceof sekisho.UsageError),
    }))
  }
`
const ENTRIES = { sekisho: 'sekisho', detectors: 'sekisho/detectors', report: 'sekisho/report', testing: 'sekisho/testing' }

describe('the package, installed in an empty folder', () => {
  it.each([
    ['ESM', 'program.mjs', (name: string, from: string) => `import * as ${name} from '${from}'`, 'await main()'],
    ['CommonJS', 'program.cjs', (name: string, from: string) => `const ${name} = require('${from}')`, 'main()'],
  ])('works from %s, workers included', async (_system, file, load, call) => {
    await writeFile(join(project, 'own.mjs'), `export default ${detectorSource('acme-staff-id', FIND)}`)
    const head = Object.entries(ENTRIES).map(([name, from]) => load(name, from))
    await writeFile(join(project, file), `${head.join('\n')}\n${PROGRAM}\n${call}\n`)
    const { code, out, err } = await run([process.execPath, file, leak], { cwd: project })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    // Two gaps of the leak are rows of the CSV as well.
    expect(JSON.parse(out)).toEqual({ same: true, files: 12, myNumbers: 25, rows: 2, own: 1, isError: true })
  })

  it('brings its command', async () => {
    const bin = join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'sekisho.cmd' : 'sekisho')
    const command = process.platform === 'win32' ? ['cmd.exe', '/c', bin] : [bin]
    expect(await run([...command, '--version'], { cwd: project })).toMatchObject({ code: 0, out: '0.1.0\n' })
    const { code, out } = await run([...command, 'scan', leak], { cwd: project })
    expect(code).toBe(3)
    expect(out).toMatch(/\(My Number\) +25 +25 +1/)
  })

  it('shows one thing under every name: what both module systems export is the same', async () => {
    const source = `
      import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      const names = (module) => Object.keys(module).filter((name) => name !== 'default' && name !== '__esModule' && name !== 'module.exports').sort()
      for (const entry of ${JSON.stringify(Object.values(ENTRIES))}) {
        console.log(JSON.stringify([names(await import(entry)), names(require(entry))]))
      }`
    await writeFile(join(project, 'names.mjs'), source)
    const { out } = await run([process.execPath, 'names.mjs'], { cwd: project })
    const pairs = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as [string[], string[]])
    expect(pairs).toHaveLength(4)
    for (const [modern, classic] of pairs) expect(classic).toEqual(modern)
    expect(pairs[0]![0]).toEqual(
      expect.arrayContaining([
        'createScanner',
        'createSummary',
        'defineDetector',
        'mergeResults',
        'scanPaths',
        'scanSources',
        'scanStream',
        'scanTable',
        'scanText',
      ]),
    )
    expect(pairs[1]![0]).toEqual(
      expect.arrayContaining(['address', 'birthDate', 'cardNumber', 'email', 'myNumber', 'personName', 'phoneNumber', 'postalCode']),
    )
  })

  it.each([
    ['ESM', 'typed.mts'],
    ['CommonJS', 'typed.cts'],
  ])('brings its types for %s, which need no @types/node', async (_system, file) => {
    const source = `
      import { scanSources, scanText, type ScanResult, type Source } from 'sekisho'
      import { renderCsv } from 'sekisho/report'
      import { cardNumber } from 'sekisho/detectors'
      import { testDetector } from 'sekisho/testing'
      async function* pieces() { yield new Uint8Array(1) }
      export const source: Source = { path: 'a.txt', open: () => pieces() }
      export const result: Promise<ScanResult> = scanText('', { detectors: [cardNumber] })
      export const all = [scanSources, renderCsv, testDetector]
      // @ts-expect-error: types that cannot be resolved would be any, and take everything
      export const wrong: ScanResult = 1`
    await writeFile(join(project, file), source)
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext']
    expect(await run([process.execPath, tsc, ...flags, file], { cwd: project })).toMatchObject({ code: 0, out: '' })
  })

  it('holds no tests, sources or maps of this machine', async () => {
    const installed = (await readdir(join(project, 'node_modules', 'sekisho'), { recursive: true })).map((name) =>
      name.replaceAll('\\', '/'),
    )
    expect(installed.filter((name) => /^(?:src|test|examples|benchmarks|node_modules)\b|\.map$|\.ts\.snap$/.test(name))).toEqual([])
    const needed = [
      'LICENSE',
      'NOTICE',
      'dist/data/made.json',
      'dist/data/person-name.dict',
      'dist/data/person-name.wasm',
      'dist/pdf/LICENSE',
      'dist/pdf/thread.mjs',
      'dist/pdf/cmaps/UniJIS-UTF16-H.bcmap',
    ]
    expect(installed).toEqual(expect.arrayContaining(needed))
  })

  it('takes up at most 60 MB with everything that it needs', async () => {
    const files = await readdir(join(project, 'node_modules'), { recursive: true, withFileTypes: true })
    const sizes = await Promise.all(
      files.filter((file) => file.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024 ** 2)
  })
})
