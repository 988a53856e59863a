import { existsSync, readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import { generateLeak } from '../../examples/leak/generate.mjs'
import { EXIT } from '../../src/cli/api.js'
import { parseArguments } from '../../src/cli/program.js'
import { DEFAULT_LIMITS } from '../../src/contract/index.js'
import { folder, ROOT, run, sekisho } from '../e2e/harness.js'

const READMES = ['README.md', 'README.ja.md'] as const
type Readme = (typeof READMES)[number]
const LANGUAGES: Readonly<Record<Readme, 'en' | 'ja'>> = { 'README.md': 'en', 'README.ja.md': 'ja' }

const text = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const manifest = JSON.parse(text('package.json')) as {
  version: string
  scripts: Record<string, string>
  dependencies: object
  devDependencies: object
}

/** Fenced blocks of a language, in order. */
const blocks = (name: Readme, language: string): string[] =>
  [...text(name).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, of]) => of === language).map(([, , body = '']) => body)

/** First cells of the table whose header begins with `head`. */
function firstCells(name: Readme, head: RegExp): string[] {
  const lines = text(name).split('\n')
  const start = lines.findIndex((line) => head.test(line))
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  return lines.slice(start + 2, end).map((line) => line.split('|')[1]!.trim().replaceAll('`', ''))
}

describe('both READMEs', () => {
  it.each(['sh', 'js', 'json'])('show the same %s blocks', (language) => {
    expect(blocks('README.md', language).length).toBeGreaterThan(0)
    expect(blocks('README.ja.md', language)).toEqual(blocks('README.md', language))
  })

  it('show the same measurements, each in its place', () => {
    const measured = (name: Readme) => [...text(name).matchAll(/<!-- bench:(\w+) -->([\s\S]*?)<!-- \/bench -->/g)].map(([, ...of]) => of)
    expect(measured('README.ja.md')).toEqual(measured('README.md'))
    expect(measured('README.md').map(([of]) => of)).toEqual(
      'prose source vue xlsx csv docx pdf share startup slopes memory list names tokenizer'.split(' '),
    )
  })
})

describe.each(READMES)('%s', (name) => {
  it('says what each dependency is for', () => {
    expect(firstCells(name, /^\| (?:package|パッケージ) /)).toEqual(Object.keys(manifest.dependencies).sort())
    const unnamed = Object.keys(manifest.devDependencies).filter((of) => !of.startsWith('@types/') && !text(name).includes(of))
    expect(unnamed).toEqual([])
  })

  it('names every detector, exit code, limit and option of its commands, and no other', () => {
    expect(firstCells(name, /^\| (?:type|種類) /)).toEqual(builtIns.map(({ id }) => id))
    expect(firstCells(name, /^\| (?:exit code|終了コード) /)).toEqual(Object.values(EXIT).map(String))
    expect(firstCells(name, /^\| (?:limit|上限) /)).toEqual(Object.keys(DEFAULT_LIMITS))
    const helpOf = (command: string): string => (parseArguments([command, '--help'], 'en', manifest.version) as { text: string }).text
    const flags = (of: string): string[] => [...new Set(of.match(/(?<![-\w])--[a-z][a-z-]+/g))].sort()
    // Options of git that the text speaks of.
    const ofGit = ['--amend', '--no-verify']
    expect(flags(text(name)).filter((flag) => !ofGit.includes(flag))).toEqual(flags(['scan', 'scope', 'gate', 'init'].map(helpOf).join('')))
  })

  it('runs only scripts and links only files that exist', () => {
    const scripts = [...text(name).matchAll(/npm run (?:bench -- )?([\w:]+)/g)].map(([, script = '']) => script)
    const benchmarks = text('benchmarks/run.mjs')
    expect(scripts.filter((script) => !(script in manifest.scripts) && !benchmarks.includes(`  ${script}: '`))).toEqual([])
    const links = [...text(name).matchAll(/\]\((?!#|https?:)([^)#]+)\)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(ROOT, target)))).toEqual([])
    expect(text(name)).toContain(`sekisho-${manifest.version}.tgz`)
  })
})

describe('a reader who follows them', () => {
  let project: string
  beforeAll(async () => {
    project = await folder()
    await mkdir(join(project, 'node_modules'))
    await symlink(ROOT, join(project, 'node_modules', 'sekisho'), 'junction')
    await generateLeak(join(project, 'folder'))
  })

  it.each(READMES)('sees what %s shows of the demo', async (name) => {
    const { out, code } = await sekisho(['scan', 'folder', '--concurrency', '1', '--lang', LANGUAGES[name]], { cwd: project })
    const printed = new Set(out.replaceAll('folder/', 'out/').split('\n'))
    const shown = blocks(name, 'text')[0]!
      .split('\n')
      .filter((line) => line !== '…')
    expect(shown.filter((line) => !printed.has(line))).toEqual([])
    expect(code).toBe(3)
  })

  it('gets the scripts to run, and the output that is shown', async () => {
    const scripts = blocks('README.md', 'js').map((body, index) => {
      const file = body.includes('export default') ? 'staff-id.mjs' : `block-${index}.mjs`
      return { file, body }
    })
    for (const { file, body } of scripts) await writeFile(join(project, file), body)
    const output: string[] = []
    for (const { file } of scripts) {
      const { code, out, err } = await run([process.execPath, file], { cwd: project })
      expect({ file, code, err }).toEqual({ file, code: 0, err: '' })
      output.push(out)
    }
    expect(output).toContain(blocks('README.md', 'text')[1])
    expect(output).toContain(blocks('README.ja.md', 'text')[1])
  })

  it('gets the configuration to work', async () => {
    await writeFile(join(project, '.sekisho.json'), blocks('README.md', 'json')[0]!)
    await mkdir(join(project, 'mine'))
    await writeFile(join(project, 'mine', 'staff.csv'), '社員番号,氏名\nAC-204815,佐藤 健一\n')
    const { code, out, err } = await sekisho(['scan', 'mine', '--format', 'csv'], { cwd: project })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/acme-staff-id,Staff numbers,＊+,0\.8,/)
  })
})
