import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/index.js'
import { CLI, folder, isMissing, run, sekisho } from './harness.js'

let work: string
beforeAll(async () => {
  work = await folder()
  await mkdir(join(work, 'empty'))
  const files: Record<string, string> = {
    'a.txt': '担当 佐藤花子 090-2345-6789\n',
    'broken.json': '{ "ignore": ["*.log",] }',
    'list.json': '[]',
    'unknown-key.json': '{ "ignores": ["*.log"] }',
    'wrong-value.json': '{ "minConfidence": "high" }',
    'wrong-limit.json': '{ "limits": { "stallSecs": 3 } }',
    'bad-pattern.json':
      '{ "detectors": [{ "id": "x-y", "title": "x", "pattern": "(", "examples": { "positive": ["1"], "negative": ["2"] } }] }',
    'short.key': 'abc',
    'empty.list': '\n',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(work, name), content)
})

/** Nothing of the program's inside: no stack, no class of error, no path of ours. */
const INSIDE = /\n {4}at |node:internal|Error\b|undefined|\[object|dist[\\/]/

describe('a mistake of the user ends with 2, says what is wrong and what to do', () => {
  it.each<[string, string[], RegExp]>([
    ['no command', ['frobnicate'], /no command frobnicate.*--help/],
    ['an unknown option', ['scan', 'a.txt', '--frobnicate'], /no option --frobnicate.*--help/],
    ['an option without its value', ['scan', 'a.txt', '--format'], /--format needs a value/],
    ['no path', ['scan'], /name the files or folders/],
    ['a path that is not there', ['scan', 'nowhere/x.csv'], /nowhere\/x\.csv.*Check the spelling/s],
    ['one of several that is not there', ['scan', 'a.txt', 'nowhere'], /nowhere/],
    ['a pattern that matches nothing', ['scan', '*.nothing'], /no file matches \*\.nothing.*Check the pattern/s],
    ['an unknown detector', ['scan', 'a.txt', '--detectors', 'shoe-size'], /shoe-size.*Known are person-name, /],
    ['a detector module that is not there', ['scan', 'a.txt', '--detectors', './none.mjs'], /none\.mjs \(looked in /],
    ['a detector package that is not there', ['scan', 'a.txt', '--detectors', 'module:none'], /none .*install it/],
    ['a config that is not there', ['scan', 'a.txt', '--config', 'none.json'], /none\.json does not exist/],
    ['a config that is not JSON', ['scan', 'a.txt', '--config', 'broken.json'], /broken\.json is not valid JSON/],
    ['a config that is no object', ['scan', 'a.txt', '--config', 'list.json'], /list\.json must be a JSON object/],
    ['an unknown key in the config', ['scan', 'a.txt', '--config', 'unknown-key.json'], /no key ignores\. Known keys are detectors, /],
    ['a wrong value in the config', ['scan', 'a.txt', '--config', 'wrong-value.json'], /minConfidence must be a number from 0 to 1/],
    [
      'an unknown limit in the config',
      ['scan', 'a.txt', '--config', 'wrong-limit.json'],
      /no key limits\.stallSecs\. Known keys are .*stallSeconds/,
    ],
    ['a declared detector that is wrong', ['scan', 'a.txt', '--config', 'bad-pattern.json'], /bad-pattern\.json.*pattern/],
    ['an unknown format', ['scan', 'a.txt', '--format', 'pdf'], /--format cannot be pdf\. It is one of text, json/],
    ['a confidence out of range', ['scan', 'a.txt', '--min-confidence', '80'], /from 0 to 1 \(given: 80\)/],
    ['too many workers', ['scan', 'a.txt', '--concurrency', '100000'], /256/],
    ['a key that is too short', ['scan', 'a.txt', '--key', 'short.key'], /short\.key is too short.*16 bytes/],
    ['an empty list of files', ['scan', '--files-from', 'empty.list'], /empty\.list is empty/],
    ['an output among what is scanned', ['scan', '.', '--output', 'a.txt'], /a\.txt is among what is scanned.*another place/],
    ['an output in no folder', ['scan', 'a.txt', '--output', 'no/such/r.json'], /folder of no\/such\/r\.json does not exist/],
    ['an output that is a folder', ['scan', 'a.txt', '--output', 'empty'], /empty is a folder/],
    ['something else than a result to merge', ['merge', 'a.txt'], /a\.txt is not a result of sekisho/],
    ['no result to merge', ['merge'], /name the results/],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await sekisho(args, { cwd: work })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    // One statement, with what to do on a line of its own at most.
    expect(err).toMatch(/^error: [^\n]+\n(?:[^\n]+\n)?$/)
    expect(err).not.toMatch(INSIDE)
    expect(err).not.toMatch(/佐藤|090-/)
  })

  it.each(['ja', 'en'])('and alone, sekisho shows its help (%s)', async (lang) => {
    const { code, err } = await sekisho(['--lang', lang], { cwd: work })
    expect(code).toBe(2)
    expect(err).toMatch(/scan.*merge.*detectors/s)
  })
})

describe('nothing to scan', () => {
  it('in an empty folder is no clean bill of health', async () => {
    const { code, out, err } = await sekisho(['scan', 'empty'], { cwd: work })
    expect(code).toBe(0)
    expect(out + err).toMatch(/nothing was scanned|no files?\b/i)
    expect(out).not.toContain('Everything was read')
  })

  it('in an empty standard input gives a whole result all the same', async () => {
    const { code, out } = await sekisho(['scan', '-', '--format', 'json'], { cwd: work, stdin: '' })
    expect(code).toBe(0)
    expect((JSON.parse(out) as ScanResult).files).toMatchObject([{ path: '-', bytes: 0, status: 'scanned' }])
  })
})

/** Permissions do not bind root: there the program runs as nobody. */
const isRoot = process.getuid?.() === 0
const AS_NOBODY = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'] : []
const canBeNobody = process.platform !== 'win32' && (!isRoot || spawnSync(AS_NOBODY[0]!, [...AS_NOBODY.slice(1), 'true']).status === 0)

// On Windows access is a matter of lists that chmod does not write.
describe.skipIf(process.platform === 'win32' || isMissing(canBeNobody))('without permission', () => {
  let closed: string
  beforeAll(async () => {
    closed = await folder()
    await chmod(closed, 0o755)
    for (const name of ['before', 'middle', 'zlast']) {
      await mkdir(join(closed, name))
      await writeFile(join(closed, name, 'x.txt'), '佐藤花子 090-2345-6789\n')
    }
    await writeFile(join(closed, 'secret.txt'), '佐藤花子 090-2345-6789\n')
    await writeFile(join(closed, 'secret.key'), '0123456789abcdef')
    await writeFile(join(closed, 'secret.json'), '{}')
    for (const name of ['middle', 'secret.txt', 'secret.key', 'secret.json']) await chmod(join(closed, name), 0o000)
    return () => chmod(join(closed, 'middle'), 0o755)
  })
  const asNobody = (...args: string[]) => run([...AS_NOBODY, process.execPath, CLI, 'scan', ...args], { cwd: closed })

  it('a folder and a file are gaps, and the rest is scanned', async () => {
    const { code, out, err } = await asNobody('.', '--format', 'json')
    expect(code).toBe(3)
    expect(err).not.toMatch(INSIDE)
    const { files, findings, summary } = JSON.parse(out) as ScanResult
    const blocked = files.filter(({ gaps }) => gaps.some(({ reason, severity }) => reason === 'permission' && severity === 'content'))
    expect(blocked.map(({ path }) => path.replace(/\/$/, ''))).toEqual(['middle', 'secret.json', 'secret.key', 'secret.txt'])
    for (const { status } of blocked) expect(status).toBe('unreadable')
    // What comes after the blocked folder is not lost.
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['before/x.txt', 'zlast/x.txt']))
    expect(summary.complete).toBe(false)
  })

  it('a folder that is named itself is told of, not passed over', async () => {
    const { code, out, err } = await asNobody('middle')
    expect([2, 3]).toContain(code)
    expect(out + err).toMatch(/middle/)
    expect(out + err).toMatch(/permission/i)
  })

  it.each([
    ['key', ['before', '--key', 'secret.key']],
    ['config', ['before', '--config', 'secret.json']],
    ['list of files', ['--files-from', 'secret.txt']],
    ['output', ['before', '--output', 'report.txt']],
  ])('a %s is a clear error', async (_name, args) => {
    const { code, out, err } = await asNobody(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: no permission to open [^\n]+\n$/)
  })
})
