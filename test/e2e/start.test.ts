import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Script } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compiledFile, loaderOf, unpackCompiled } from '../../src/cli/compiled.js'
import { detectorSource, FIND } from './fixtures/detectors.js'
import { ROOT, run } from './harness.js'

const TEXT = '氏名：佐藤 翔太\n電話番号：03-3456-7890\n'

let place: string
let dist: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sekisho-start-'))
  dist = join(place, 'dist')
  cpSync(join(ROOT, 'dist'), dist, { recursive: true, filter: (path) => !/[\\/]dist[\\/](?:data|pdf)$/.test(path) })
  symlinkSync(join(ROOT, 'dist/data'), join(dist, 'data'), 'junction')
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'), 'junction')
  cpSync(join(ROOT, 'package.json'), join(place, 'package.json'))
  writeFileSync(join(place, 'notes.txt'), TEXT)
  writeFileSync(join(place, 'key'), 'sixteen bytes or more of key')
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

/** Nothing in it tells of the time or of chance. */
const SCAN = ['scan', 'notes.txt', '--format', 'csv', '--key', 'key', '--lang', 'ja']
const sekisho = (...args: string[]) => run([process.execPath, join(dist, 'program.cjs'), ...args], { cwd: place })
const compiled = (): string => join(dist, compiledFile())

it('a gate starts git before it loads the engine', () => {
  const sources = new Map(
    readdirSync(dist).flatMap((name): [string, string][] =>
      name.endsWith('.cjs') ? [[name, readFileSync(join(dist, name), 'utf8')]] : [],
    ),
  )
  const gate = [...sources].find(([, source]) => source.includes('async function runGate('))![0]
  const reached = new Set([gate])
  for (const name of reached) for (const [, needed] of sources.get(name)!.matchAll(/=require\("\.\/([^"]+)"\);/g)) reached.add(needed!)
  expect(reached.size).toBeGreaterThan(3)
  expect([...reached].filter((name) => /^(?:engine|worker)/.test(name))).toEqual([])
})

// The build compiled the program for the Node that it ran on; another has nothing to compare.
describe.skipIf(!existsSync(join(ROOT, 'dist', compiledFile())))('the program from the code that was compiled of it', () => {
  it('says what it says without', async () => {
    const [fast, plain] = [await sekisho(...SCAN), (rmSync(compiled()), await sekisho(...SCAN))]
    expect(fast).toMatchObject({ code: 0, err: '' })
    expect(fast.out).toContain('phone-number')
    expect(plain).toEqual(fast)
  })

  it('loads what is imported when it is needed, by its own parts and from elsewhere', async () => {
    expect((await sekisho('scan', 'no-such-file')).err).toContain('no-such-file')
    expect(await sekisho('scan', '*.txt', '--ignore', 'notes.txt')).toMatchObject({ code: 0, err: '' })
    writeFileSync(join(place, 'own.mjs'), `export default ${detectorSource('acme-own', FIND)}`)
    expect(await sekisho('scan', 'notes.txt', '--detectors', './own.mjs')).toMatchObject({ code: 0, err: '' })
  })

  it('is taken by the engine', () => {
    const code = unpackCompiled(readFileSync(compiled()))!
    const engine = [...code.keys()].find((name) => name.startsWith('engine'))!
    const scripts = new Map<string, Script>()
    loaderOf(dist, code, (name, script) => scripts.set(name, script))(`./${engine}`)
    expect(scripts.get(engine)!.cachedDataRejected).toBe(false)
  })

  it.each([
    ['is damaged', (bytes: Buffer) => bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 4096)],
    ['is damaged where it tells what it holds', (bytes: Buffer) => bytes.fill(0x5a, 10, 30)],
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 3)],
    ['is empty', () => Buffer.alloc(0)],
  ])('where it %s, the sources are compiled', async (_name, harm) => {
    const before = await sekisho(...SCAN)
    writeFileSync(compiled(), harm(readFileSync(compiled())))
    expect(await sekisho(...SCAN)).toEqual(before)
  })

  it('is not used for a source that was changed, not even where its length is the same', async () => {
    const main = join(dist, 'main.cjs')
    const help = 'sekisho --help'
    writeFileSync(main, readFileSync(main, 'utf8').replaceAll(help, help.toUpperCase()))
    expect((await sekisho('scna', 'notes.txt')).err).toContain(help.toUpperCase())
  })

  it('leaves what flags of Node change to the engine', async () => {
    const { out } = await run([process.execPath, '--max-old-space-size=300', join(dist, 'program.cjs'), ...SCAN], {
      cwd: place,
    })
    expect(out).toContain('phone-number')
  })
})
