import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeZip } from '../helpers/zip.js'
import { blocked, CUSTOMERS, csv, ENV, folder, repository, repositoryAt, workbook } from './repository.js'

const TABLE = [['氏名', '電話番号'], ...CUSTOMERS]
const WORKBOOK = await workbook(TABLE)
const ZIP = await makeZip({ 'in/list.csv': csv(CUSTOMERS) })
/** 山本太一 090-3341-5679 under 氏名,電話番号, as Windows writes it. */
const CP932 = Buffer.from('8e8196bc2c9364986294d48d860d0a8e52967b91be88ea2c3039302d333334312d353637390d0a', 'hex')

/** Settings that change what `git diff` prints. */
const WISHES = [
  ['diff.submodule', 'log'],
  ['diff.noprefix', 'true'],
  ['diff.mnemonicPrefix', 'true'],
  ['diff.renames', 'copies'],
  ['diff.algorithm', 'patience'],
  ['diff.context', '20'],
  ['diff.interHunkContext', '50'],
  ['diff.relative', 'true'],
  ['diff.colorMoved', 'zebra'],
  ['diff.wsErrorHighlight', 'all'],
  ['diff.suppressBlankEmpty', 'true'],
  ['diff.external', 'false'],
  ['color.ui', 'always'],
  ['core.quotePath', 'false'],
  ['core.abbrev', '7'],
] as const

describe('what is staged', () => {
  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ['a workbook of ten customers', { '顧客.xlsx': WORKBOOK }, ['顧客.xlsx:A2 person-name', '顧客.xlsx:B11 phone-number']],
    ['a My Number in code', { 'src/seed.ts': '\nexport const マイナンバー = "123456789018"\n' }, ['src/seed.ts:2 my-number']],
    ['a mobile in a document', { 'memo.md': '# メモ\n\n担当の携帯は 090-3341-5679 です。\n' }, ['memo.md:3 phone-number']],
    ['a CSV of Windows', { 'list.csv': CP932 }, ['list.csv:2 person-name', 'list.csv:2 phone-number']],
    ['a zip', { 'a.zip': ZIP }, ['a.zip!in/list.csv:2 person-name']],
  ])('%s is blocked, and unstaging clears it', async (_name, files, expected) => {
    const repo = repository()
    repo.stage(files)
    const result = await repo.gate()
    expect(result.verdict).toBe('block')
    expect(blocked(result)).toEqual(expect.arrayContaining(expected))
    expect(result.scanned.files).toBe(1)
    repo.git('rm', '-q', '--cached', '-r', '.')
    expect((await repo.gate()).verdict).toBe('nothing')
  })

  it('a row is read under the header that was there before, and only the new row counts', async () => {
    const repo = repository()
    repo.commit({ 'list.csv': csv(CUSTOMERS.slice(0, 9)) })
    repo.stage({ 'list.csv': csv(CUSTOMERS) })
    expect(blocked(await repo.gate())).toEqual(['list.csv:11 person-name', 'list.csv:11 phone-number'])
  })

  it('a record counts as a whole where a line of it is added', async () => {
    const repo = repository()
    repo.commit({ 'a.json': '[\n {\n  "氏名": "山本太一",\n  "備考": "x"\n }\n]\n' })
    repo.stage({ 'a.json': '[\n {\n  "氏名": "山本太一",\n  "電話番号": "090-3341-5679",\n  "備考": "x"\n }\n]\n' })
    expect(blocked(await repo.gate())).toEqual(['a.json:3 person-name', 'a.json:4 phone-number'])
  })

  it('a partly staged file is judged by its staged half', async () => {
    const repo = repository()
    repo.commit({ 'a.md': '一行目\n' })
    repo.stage({ 'a.md': '一行目\n二行目\n' })
    repo.write({ 'a.md': '一行目\n二行目\n携帯 090-3341-5679\n' })
    expect((await repo.gate()).verdict).toBe('pass')
    repo.git('add', 'a.md')
    repo.write({ 'a.md': '一行目\n' })
    expect(blocked(await repo.gate())).toEqual(['a.md:3 phone-number'])
  })

  it('an edit of a workbook of customers that adds none passes, also with its rows moved', async () => {
    const repo = repository()
    const numbered = TABLE.map((row, i) => [...row, i === 0 ? 'マイナンバー' : '123456789018'])
    repo.commit({ 'a.xlsx': await workbook(numbered) })
    repo.stage({ 'a.xlsx': await workbook([numbered[0]!, ...numbered.slice(1).reverse()]) })
    expect(blocked(await repo.gate())).toEqual([])
    repo.stage({ 'a.xlsx': await workbook([...numbered, ['渡部真央', '090-1212-3434', '']]) })
    expect(blocked(await repo.gate())).toEqual(['a.xlsx:A12 person-name', 'a.xlsx:B12 phone-number'])
  })

  it('another My Number in the same cell is a new one, and no hash of it leaves the run', async () => {
    const repo = repository()
    const rows = (number: string): string[][] => [
      ['氏名', 'マイナンバー'],
      ['山本太一', number],
    ]
    repo.commit({ 'a.xlsx': await workbook(rows('123456789018')) })
    repo.stage({ 'a.xlsx': await workbook(rows('987654321093')) })
    const result = await repo.gate()
    expect(blocked(result)).toEqual(['a.xlsx:B2 my-number'])
    expect(JSON.stringify(result)).not.toMatch(/~|987654321093/)
  })

  it.each<[string, string]>([
    ['old Mac line ends', 'a\r'],
    ['UTF-16, where git sees other lines', '\ufeff《あ》\r\n'],
  ])('a text that git counts differently is compared by what it holds (%s)', async (_name, begin) => {
    const repo = repository()
    const encode = (text: string): Buffer => (begin.startsWith('\ufeff') ? Buffer.from(text, 'utf16le') : Buffer.from(text))
    const end = begin.endsWith('\n') ? '\r\n' : '\r'
    repo.commit({ 'a.txt': encode(`${begin}携帯 090-3341-5679${end}`) })
    repo.stage({ 'a.txt': encode(`${begin}携帯 090-3341-5679${end}別の携帯 080-2345-6781${end}`) })
    const result = await repo.gate()
    expect(blocked(result)).toHaveLength(1)
    expect(result.findings[0]!.finding.masked).toMatch(/^080/)
  })

  it('a rename without a change brings nothing; with one, what is new', async () => {
    const repo = repository()
    repo.commit({ 'a.csv': csv(CUSTOMERS) })
    repo.git('mv', 'a.csv', '顧客 一覧.csv')
    expect((await repo.gate()).verdict).toBe('pass')
    repo.stage({ '顧客 一覧.csv': csv([...CUSTOMERS, ['渡部真央', '090-1212-3434']]) })
    expect(blocked(await repo.gate())).toEqual(['顧客 一覧.csv:12 person-name', '顧客 一覧.csv:12 phone-number'])
  })

  it('a copy brings the content to another place', async () => {
    const repo = repository()
    repo.commit({ 'a.csv': csv(CUSTOMERS.slice(0, 1)) })
    repo.stage({ 'b.csv': csv(CUSTOMERS.slice(0, 1)) })
    expect(blocked(await repo.gate())).toContain('b.csv:2 person-name')
  })

  it('what .gitattributes and the configuration say hides nothing', async () => {
    const repo = repository()
    repo.commit({ '.gitattributes': '*.md -diff\n*.csv binary\n', 'a.md': '一行\n', 'a.csv': csv(CUSTOMERS.slice(0, 1)) })
    repo.git('config', 'diff.external', 'true')
    repo.git('config', 'diff.relative', 'true')
    repo.git('config', 'diff.noprefix', 'true')
    repo.git('config', 'diff.interHunkContext', '9')
    repo.git('config', 'color.ui', 'always')
    repo.stage({ 'sub/a.md': '', 'a.md': '一行\n携帯 090-3341-5679\n', 'a.csv': csv(CUSTOMERS.slice(0, 2)) })
    const result = await repo.gate({ mode: 'staged' }, { cwd: join(repo.path, 'sub') })
    expect(blocked(result)).toEqual(['a.csv:3 person-name', 'a.csv:3 phone-number', 'a.md:2 phone-number'])
  })

  it('names of files are taken as they are', async () => {
    const repo = repository()
    const names = ['見積 "最終".md', 'a\nb.md', '-n.md', ':(top).md', 'a\tb.md', 'x -> y.md']
    repo.stage(Object.fromEntries(names.map((name) => [name, '携帯 090-3341-5679\n'])))
    const result = await repo.gate()
    expect(new Set(result.findings.map(({ finding }) => finding.path))).toEqual(new Set(names))
  })

  it('a link is its path and no content; a change to a file is new', async () => {
    const repo = repository()
    repo.write({ 'outside.csv': csv(CUSTOMERS) })
    symlinkSync('outside.csv', join(repo.path, 'link.csv'))
    repo.git('add', 'link.csv')
    expect((await repo.gate()).verdict).toBe('nothing')
    repo.git('commit', '-qm', 'link')
    repo.git('rm', '-q', 'link.csv')
    repo.stage({ 'link.csv': csv(CUSTOMERS.slice(0, 1)) })
    expect(blocked(await repo.gate())).toEqual(['link.csv:2 person-name', 'link.csv:2 phone-number'])
  })

  it('only the mode changed: nothing is new', async () => {
    const repo = repository()
    repo.commit({ 'a.csv': csv(CUSTOMERS) })
    chmodSync(join(repo.path, 'a.csv'), 0o755)
    repo.git('update-index', '--chmod=+x', 'a.csv')
    expect((await repo.gate()).verdict).toBe('pass')
  })

  it('a submodule is told of, not looked into', async () => {
    const inner = repository()
    inner.commit({ 'a.csv': csv(CUSTOMERS) })
    const repo = repository()
    repo.git('submodule', '--quiet', 'add', inner.path, 'inner')
    const result = await repo.gate()
    expect(result.notices).toEqual([expect.objectContaining({ kind: 'submodule', path: 'inner' })])
    expect(blocked(result)).toEqual([])
  })

  it('the pointer of Git LFS is read through where the content is here, and is a gap where not', async () => {
    const repo = repository()
    const oid = 'ab'.repeat(32)
    const content = csv(CUSTOMERS.slice(0, 1))
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${Buffer.byteLength(content)}\n`
    repo.stage({ 'list.csv': pointer })
    const missing = await repo.gate()
    expect(missing.verdict).toBe('unread')
    expect(missing.gaps[0]).toMatchObject({ blocks: true, gap: { path: 'list.csv', severity: 'content' } })
    expect((await repo.gate({ mode: 'staged' }, { allowUnreadable: true })).verdict).toBe('pass')
    repo.write({ [`.git/lfs/objects/ab/ab/${oid}`]: content })
    expect(blocked(await repo.gate())).toEqual(['list.csv:2 person-name', 'list.csv:2 phone-number'])
  })

  it('what cannot be read is exit 3, unless it is allowed; an image is none of it', async () => {
    const repo = repository()
    repo.stage({ 'a.xlsx': (await workbook(TABLE)).subarray(0, 400), 'a.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })
    const result = await repo.gate()
    expect(result.verdict).toBe('unread')
    expect(new Set(result.gaps.filter(({ blocks }) => blocks).map(({ gap }) => gap.path))).toEqual(new Set(['a.xlsx']))
    expect((await repo.gate({ mode: 'staged' }, { allowUnreadable: true })).verdict).toBe('pass')
  })

  it('what cannot be read within an archive tells which file of the repository it lies in', async () => {
    const repo = repository()
    repo.stage({ 'outer.zip': await makeZip({ 'in/a.xlsx': (await workbook(TABLE)).subarray(0, 400) }) })
    const { gaps } = await repo.gate()
    expect(gaps.find(({ gap }) => gap.path === 'outer.zip!in/a.xlsx')).toMatchObject({ blocks: true, chain: ['outer.zip', 'in/a.xlsx'] })
  })

  it('a large file of which every row blocks is counted whole and listed in part', async () => {
    const repo = repository()
    const rows = Array.from({ length: 2000 }, (_, i): [string, string] => [CUSTOMERS[i % 10]![0], `090-${3000 + (i % 7000)}-${1001 + i}`])
    repo.stage({ 'large.csv': csv(rows) })
    const result = await repo.gate()
    expect(result.counts.block).toBeGreaterThanOrEqual(3900)
    expect(result.findings.length + result.omitted!).toBe(Object.values(result.counts).reduce((a, b) => a + b) - result.counts.tolerated)
    // Those that blocked at once, and the name that waited for the telephone beside it.
    expect(result.findings).toHaveLength(1001)
  })
})

describe('where the repository stands', () => {
  it('who stands outside of the work tree, or in the folder of git', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    repo.stage({ 'a.md': 'a\n携帯 090-3341-5679\n' })
    expect(blocked(await repo.gate(undefined, { cwd: join(repo.path, '.git') }))).toEqual(['a.md:2 phone-number'])
    repo.write({ 'wt/a.md': '' })
    repo.git('config', 'core.worktree', '../wt')
    expect(blocked(await repo.gate(undefined, { env: { ...ENV, GIT_DIR: join(repo.path, '.git') } }))).toEqual(['a.md:2 phone-number'])
  })

  it('whatever the configuration wishes of a diff, and however many files are changed', async () => {
    const repo = repository()
    const lines = Array.from({ length: 100 }, (_, i) => `// ${i} 行目の説明`)
    const names = Array.from({ length: 90 }, (_, i) => `src/f${i} 説明.ts`)
    const files = (more: (name: string) => string): Record<string, string> =>
      Object.fromEntries(names.map((name) => [name, lines.toSpliced(50, 0, more(name)).join('\n') + '\n']))
    repo.commit(files((name) => `// ${name}`))
    repo.stage(files((name) => (name === names[40] ? "const phone = '090-3341-5679'" : `// ${name} を直した`)))
    // Not asked for by those above it: of a file that is gone nothing is told.
    repo.git('rm', '-q', '--cached', names[3]!)
    const judged = async (): Promise<string[]> => blocked(await repo.gate())
    expect(await judged()).toEqual([`${names[40]}:51 phone-number`])
    for (const [name, value] of WISHES) repo.git('config', name, value)
    expect(await judged()).toEqual([`${names[40]}:51 phone-number`])
  })

  it('a linked work tree', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    const path = join(folder(), 'tree')
    repo.git('worktree', 'add', '-q', path)
    const tree = repositoryAt(path)
    tree.stage({ 'b.md': '携帯 090-3341-5679\n' })
    expect(blocked(await tree.gate())).toEqual(['b.md:1 phone-number'])
    expect((await repo.gate()).verdict).toBe('nothing')
  })

  it('SHA-256', async () => {
    const repo = repository('--object-format=sha256')
    repo.commit({ 'a.md': 'a\n' })
    repo.stage({ 'a.md': 'a\n携帯 090-3341-5679\n' })
    expect(blocked(await repo.gate())).toEqual(['a.md:2 phone-number'])
  })

  it('a hook of `git commit <path>` names an index of its own', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n', 'b.md': 'b\n' })
    repo.stage({ 'a.md': 'a\n携帯 090-3341-5679\n' })
    repo.write({ 'b.md': 'b\n別の携帯 080-2345-6781\n' })
    const hook = join(repo.path, '.git/hooks/pre-commit')
    writeFileSync(hook, '#!/bin/sh\necho "$GIT_INDEX_FILE" > .git/seen\ncp "$GIT_INDEX_FILE" .git/kept-index\n')
    chmodSync(hook, 0o755)
    repo.git('commit', '-qm', 'b', 'b.md')
    repo.git('reset', '-q', '--soft', 'HEAD~')
    const env = { ...ENV, GIT_INDEX_FILE: join(repo.path, '.git/kept-index') }
    expect(blocked(await repo.gate({ mode: 'staged' }, { env }))).toEqual(['b.md:2 phone-number'])
  })

  it('a sparse checkout', async () => {
    const repo = repository()
    repo.commit({ 'in/a.md': 'a\n', 'out/list.csv': csv(CUSTOMERS) })
    repo.git('sparse-checkout', 'set', 'in')
    repo.stage({ 'in/a.md': 'a\n携帯 090-3341-5679\n' })
    expect(blocked(await repo.gate())).toEqual(['in/a.md:2 phone-number'])
    expect((await repo.gate({ mode: 'paths', paths: ['in'] })).scanned.files).toBe(1)
  })

  it('in the middle of a merge only what no parent has counts', async () => {
    const repo = repository()
    repo.commit({ 'list.csv': csv(CUSTOMERS.slice(0, 1)), 'a.md': 'a\n' })
    repo.git('checkout', '-q', '-b', 'other')
    repo.commit({ 'list.csv': csv([CUSTOMERS[1]!, ...CUSTOMERS.slice(0, 1)]), 'b.csv': csv(CUSTOMERS.slice(2, 3)) })
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'list.csv': csv([CUSTOMERS[3]!, ...CUSTOMERS.slice(0, 1)]) })
    expect(() => repo.git('merge', '-q', 'other')).toThrow()
    await expect(repo.gate()).rejects.toThrow(/not resolved/)
    const both = [CUSTOMERS[1]!, CUSTOMERS[3]!, CUSTOMERS[0]]
    repo.stage({ 'list.csv': csv(both) })
    expect(blocked(await repo.gate())).toEqual([])
    repo.stage({ 'list.csv': csv([...both, CUSTOMERS[5]!]) })
    expect(blocked(await repo.gate())).toEqual(['list.csv:5 person-name', 'list.csv:5 phone-number'])
  })
})

describe('faults end the run with what to do', () => {
  it('no git', async () => {
    const repo = repository()
    await expect(repo.gate({ mode: 'staged' }, { env: { ...ENV, PATH: folder() } })).rejects.toThrow(/git was not found/)
  })
  it('no repository', async () => {
    const cwd = folder()
    await expect(repository().gate({ mode: 'staged' }, { cwd, env: { ...ENV, GIT_CEILING_DIRECTORIES: cwd } })).rejects.toThrow(
      /no git repository/,
    )
  })
  it('a bare repository has no index', async () => {
    await expect(repository('--bare').gate()).rejects.toThrow(/bare repository/)
  })
  it.each(['garbage', 'DIRC\0\0\0\x02\0\0\0\x09'])('a damaged index', async (content) => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    writeFileSync(join(repo.path, '.git/index'), content)
    await expect(repo.gate()).rejects.toThrow(/index .* damaged/)
  })
  it('a HEAD that leads nowhere is compared with nothing: all is new', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    repo.commit({ 'a.md': '携帯 090-3341-5679\n' })
    writeFileSync(join(repo.path, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`)
    expect(blocked(await repo.gate())).toEqual(['a.md:1 phone-number'])
  })
  it('an object that is lost is a gap', async () => {
    const repo = repository()
    repo.stage({ 'a.md': '携帯 090-3341-5679\n' })
    const id = repo.git('rev-parse', ':a.md').trim()
    rmSync(join(repo.path, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true })
    const result = await repo.gate()
    expect(result.verdict).toBe('unread')
  })
})
