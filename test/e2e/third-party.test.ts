import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/index.js'
import { detectorSource, FIND } from './fixtures/detectors.js'
import { folder, ROOT, run, sekisho, type Ended } from './harness.js'

const STALL_SECONDS = 2
/** A project of somebody else: packages with detectors, modules of its own, files to scan. */
let project: string

beforeAll(async () => {
  project = await folder()
  await mkdir(join(project, 'node_modules'))
  await symlink(ROOT, join(project, 'node_modules', 'sekisho'), 'junction')
  const modern = `import { defineDetector } from 'sekisho'\nexport const acme = defineDetector(${detectorSource('acme-staff-id', FIND, "hints: { words: ['ACME'] },")})\n`
  await addPackage('acme-detectors', { type: 'module', exports: { '.': { import: './lib/index.mjs' } } }, 'lib/index.mjs', modern)
  const classic = `const { defineDetector } = require('sekisho')\nmodule.exports = { old: defineDetector(${detectorSource('acme-classic', FIND)}) }\n`
  await addPackage('acme-classic', { main: './main.js' }, 'main.js', classic)
  await addPackage('@acme/scoped', { exports: './index.mjs' }, 'index.mjs', `export default ${detectorSource('acme-scoped', FIND)}\n`)

  const modules: Record<string, string> = {
    'mine.mjs': `export default ${detectorSource('acme-mine', FIND)}`,
    'throws.mjs': `export default ${detectorSource('acme-throws', `if (view.text.includes('boom')) throw new Error('secret ' + view.text); ${FIND}`)}`,
    'nonsense.mjs': `export default ${detectorSource('acme-nonsense', `return [{ span: [5, 1e9], confidence: 7, reason: 'x' }]`)}`,
    'loops.mjs': `export default ${detectorSource('acme-loops', `while (view.text.includes('hang')); ${FIND}`)}`,
    'exits.mjs': `export default ${detectorSource('acme-exits', `if (view.text.includes('boom')) process.exit(9); ${FIND}`)}`,
    'blabs.mjs': `export default ${detectorSource('acme-blabs', FIND, `mask: (value) => 'value: ' + value,`)}`,
    'prints.mjs': `export default ${detectorSource('acme-prints', `console.log(view.text); ${FIND}`)}`,
    'bad-id.mjs': `export default ${detectorSource('Acme Staff', FIND)}`,
    'bad-hint.mjs': `export default ${detectorSource('acme-hint', FIND, 'hints: { number: true },')}`,
    'empty.mjs': `export const nothing = 1`,
    'broken.mjs': `export default {`,
    'prepare.mjs': `export default ${detectorSource('acme-prepare', FIND, `prepare: async () => { throw new Error('secret') },`)}`,
    'careless.mjs': `export default ${detectorSource('acme-careless', 'return []')}`,
  }
  for (const [name, source] of Object.entries(modules)) await writeFile(join(project, name), source)

  await mkdir(join(project, 'files'))
  for (let n = 1; n <= 6; n++) await writeFile(join(project, 'files', `${n}.txt`), `担当は ACME-100${n} です。\n`)
  await mkdir(join(project, 'bad'))
  await writeFile(join(project, 'bad', 'a.txt'), '担当は ACME-2001 です。\n')
  await writeFile(join(project, 'bad', 'b.txt'), '担当は ACME-2002 です。boom\nhang\n')
  await writeFile(join(project, 'bad', 'c.txt'), '担当は ACME-2003 です。\n')
})

async function addPackage(name: string, manifest: object, entry: string, source: string): Promise<void> {
  const path = join(project, 'node_modules', name)
  await mkdir(join(path, entry, '..'), { recursive: true })
  await writeFile(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }))
  await writeFile(join(path, entry), source)
}

/** The command line in that project, with workers. */
const scan = (paths: string, detectors: string, ...more: string[]): Promise<Ended> =>
  sekisho(['scan', paths, '--detectors', detectors, '--format', 'json', '--concurrency', '2', ...more], { cwd: project })

async function result(ended: Promise<Ended>, expected = 0): Promise<ScanResult> {
  const { code, out, err } = await ended
  expect({ code, err: expected === 0 ? err : '' }).toEqual({ code: expected, err: '' })
  return JSON.parse(out) as ScanResult
}

describe("a stranger's detector", () => {
  it.each([
    ['module:acme-detectors', 'acme-staff-id'],
    ['module:acme-classic', 'acme-classic'],
    ['module:@acme/scoped', 'acme-scoped'],
    ['./mine.mjs', 'acme-mine'],
  ])('is found as %s and runs in the workers', async (specifier, id) => {
    const { findings, summary } = await result(scan('files', specifier))
    expect(findings).toHaveLength(6)
    expect(findings[0]).toMatchObject({
      type: 'staff-id',
      detector: id,
      path: 'files/1.txt',
      confidence: 0.9,
      masked: '＊＊＊＊＊＊＊＊＊',
    })
    expect(summary.byType['staff-id']).toEqual({ findings: 6, distinct: 6, files: 6 })
  })

  it('works beside the built-in ones, and its type has a name in the report', async () => {
    const { code, out } = await sekisho(['scan', 'files', '--detectors', 'default,module:acme-detectors', '--lang', 'ja'], { cwd: project })
    expect(code).toBe(0)
    expect(out).toMatch(/社員番号 +6 +6 +6/)
  })

  it('is named by the config of the current directory as well', async () => {
    const config = join(project, 'own.json')
    await writeFile(config, JSON.stringify({ detectors: ['./mine.mjs', 'email'] }))
    const { findings } = await result(sekisho(['scan', 'files', '--format', 'json', '--config', 'own.json'], { cwd: project }))
    expect(findings.map(({ detector }) => detector)).toEqual(Array<string>(6).fill('acme-mine'))
  })

  it('passes the contract suite, from both module systems', async () => {
    const modern = `
      import { testDetector } from 'sekisho/testing'
      import { acme } from 'acme-detectors'
      await testDetector(acme)
      console.log('kept')`
    const classic = `
      const { testDetector } = require('sekisho/testing')
      testDetector(require('acme-classic').old).then(() => console.log('kept'))`
    await writeFile(join(project, 'check.mjs'), modern)
    await writeFile(join(project, 'check.cjs'), classic)
    for (const file of ['check.mjs', 'check.cjs']) {
      expect(await run([process.execPath, file], { cwd: project })).toMatchObject({ code: 0, out: 'kept\n', err: '' })
    }
  })

  it('that finds nothing is told so by the contract suite', async () => {
    const source = `
      import { testDetector } from 'sekisho/testing'
      import careless from './careless.mjs'
      await testDetector(careless).catch((error) => console.log(error.message))`
    await writeFile(join(project, 'careless-check.mjs'), source)
    const { out } = await run([process.execPath, 'careless-check.mjs'], { cwd: project })
    expect(out).toMatch(/'acme-careless' breaks its contract:\n- positive example "ACME-1234": nothing found/)
  })
})

describe('a detector that fails', () => {
  it.each(['./throws.mjs', './nonsense.mjs'])('costs a gap, and the scan goes on: %s', async (specifier) => {
    const { files, findings } = await result(scan('bad', `email,${specifier}`), 3)
    expect(files.map(({ path }) => path)).toEqual(['bad/a.txt', 'bad/b.txt', 'bad/c.txt'])
    const failed = files.filter(({ gaps }) => gaps.some(({ reason }) => reason === 'detector-failed'))
    expect(failed.map(({ path }) => path)).toEqual(specifier === './throws.mjs' ? ['bad/b.txt'] : files.map(({ path }) => path))
    for (const { status, gaps } of failed) {
      expect(status).toBe('partial')
      expect(gaps).toHaveLength(1)
      expect(gaps[0]).toMatchObject({ severity: 'content', detail: expect.stringContaining(specifier.slice(2, -4)) as string })
      expect(gaps[0]!.detail).not.toMatch(/secret|ACME-2/)
    }
    if (specifier === './throws.mjs') expect(findings.map(({ path }) => path)).toEqual(['bad/a.txt', 'bad/c.txt'])
  })

  it('and loops for ever costs its file, in time, and the others are scanned', async () => {
    await writeFile(join(project, 'stall.json'), JSON.stringify({ limits: { stallSeconds: STALL_SECONDS } }))
    const { files, findings } = await result(scan('bad', './loops.mjs', '--config', 'stall.json'), 3)
    expect(files.map(({ status }) => status)).toEqual(['scanned', 'unreadable', 'scanned'])
    const [, stalled] = files
    expect(stalled!.gaps).toMatchObject([{ reason: 'stalled', severity: 'content' }])
    expect(stalled!.milliseconds).toBeGreaterThanOrEqual(STALL_SECONDS * 1000)
    expect(stalled!.milliseconds).toBeLessThan((STALL_SECONDS + 2) * 1000)
    expect(findings.map(({ path }) => path)).toEqual(['bad/a.txt', 'bad/c.txt'])
  })

  it('and ends its process costs its file', async () => {
    const { files, findings } = await result(scan('bad', './exits.mjs'), 3)
    expect(files.map(({ gaps }) => gaps.map(({ reason }) => reason))).toEqual([[], ['crashed'], []])
    expect(findings).toHaveLength(2)
  })

  it('and whose mask gives the value away is not believed', async () => {
    const { findings } = await result(scan('files', './blabs.mjs'))
    expect(findings[0]!.masked).toBe('＊＊＊＊＊＊＊＊＊')
  })

  it('and prints does not reach our output', async () => {
    const { code, out } = await scan('files', './prints.mjs')
    expect(code).toBe(0)
    expect(out.includes('ACME-1001')).toBe(false)
    expect((JSON.parse(out) as ScanResult).findings).toHaveLength(6)
  })
})

describe('a detector that is malformed', () => {
  it.each([
    ['./bad-id.mjs', /'Acme Staff': id must be lower-case/],
    ['./bad-hint.mjs', /'acme-hint': unknown hint 'number'; known are digit/],
    ['./empty.mjs', /empty\.mjs exports no detector; export what defineDetector returns/],
    ['./broken.mjs', /broken\.mjs\. Run it with node to see why/],
    ['./prepare.mjs', /'acme-prepare' could not be prepared: its prepare\(\) threw/],
    ['./mine.mjs,./mine.mjs,module:acme-classic,module:nothing-here', /package not found: nothing-here .*install it/],
  ])('is refused before anything is scanned: %s', async (detectors, message) => {
    const { code, out, err } = await scan('files', detectors)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).toMatch(/^error: [^\n]+\n$/)
    expect(err).not.toContain('secret')
  })

  it('is refused with two of the same id', async () => {
    await writeFile(join(project, 'twin.mjs'), `export default ${detectorSource('acme-mine', FIND)}`)
    const { code, err } = await scan('files', './mine.mjs,./twin.mjs')
    expect({ code, err }).toEqual({ code: 2, err: "error: two detectors have the id 'acme-mine'; ids must differ.\n" })
  })
})
