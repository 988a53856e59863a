import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CUSTOMERS, csv, ENV, folder, repository, workbook, type TestRepository } from '../gate/repository.js'
import { CLI, filesBelow, run, sekisho } from './harness.js'

const TABLE = [['氏名', '電話番号', 'マイナンバー'], ...CUSTOMERS.map((row) => [...row, '123456789018'])]
const gate = (repo: TestRepository, ...args: string[]) =>
  sekisho(['gate', ...args], { cwd: repo.path, env: { ...ENV, LC_ALL: 'en_US.UTF-8' } })

describe('sekisho gate, as it is installed', () => {
  let repo: TestRepository
  beforeAll(() => {
    repo = repository()
    const hook = join(repo.path, '.git/hooks/pre-commit')
    writeFileSync(hook, `#!/bin/sh\nexec "${process.execPath}" "${CLI}" gate --staged --lang en\n`)
    chmodSync(hook, 0o755)
  })
  const commit = (...args: string[]) => run(['git', 'commit', '-q', '-m', 'x', ...args], { cwd: repo.path, env: ENV })

  it('stops a commit of a workbook of customers, and lets it go once it is unstaged', async () => {
    repo.stage({ 'README.md': '# 説明\n', '顧客.xlsx': await workbook(TABLE) })
    const stopped = await commit()
    expect(stopped.code).toBe(1)
    const said = stopped.out + stopped.err
    expect(said).toContain('顧客.xlsx')
    expect(said).not.toMatch(/山本太一|123456789018/)
    repo.git('rm', '-q', '--cached', '顧客.xlsx')
    expect((await commit()).code).toBe(0)
  })

  it('finds in the range what was committed with --no-verify', async () => {
    repo.git('add', '顧客.xlsx')
    expect((await commit('--no-verify')).code).toBe(0)
    const { code, out } = await gate(repo, '--range', 'HEAD~..HEAD')
    expect(code).toBe(1)
    expect(out).toContain(repo.git('rev-parse', 'HEAD').slice(0, 7))
    expect((await gate(repo, '--range', 'HEAD~..HEAD', '--warn-only')).code).toBe(0)
  })

  it('lets an edit of that workbook pass which adds nobody: workers know the numbers of before', async () => {
    repo.stage({ '顧客.xlsx': await workbook([TABLE[0]!, ...TABLE.slice(1).reverse()]) })
    expect((await commit()).code).toBe(0)
    repo.stage({ '顧客.xlsx': await workbook([...TABLE, ['', '', '987654321093']]) })
    const { code, out } = await gate(repo, '--format', 'json')
    expect(code).toBe(1)
    const { findings } = JSON.parse(out) as { findings: { finding: { type: string; fingerprint: string } }[] }
    expect(findings.map(({ finding }) => finding.type)).toEqual(['my-number'])
    expect(findings[0]!.finding.fingerprint).toMatch(/^v1:[0-9a-f]{16}$/)
    repo.git('reset', '-q', '--hard')
  })

  it('tells unread content by 3, and leaves nothing on the disk', async () => {
    const before = filesBelow(join(repo.path, '.git'))
    repo.write({ 'broken.xlsx': (await workbook(TABLE)).subarray(0, 300) })
    repo.git('add', 'broken.xlsx')
    expect((await gate(repo)).code).toBe(3)
    expect((await gate(repo, '--allow-unreadable')).code).toBe(0)
    repo.git('rm', '-q', '--cached', 'broken.xlsx')
    const made = filesBelow(join(repo.path, '.git')).filter((path) => !before.includes(path) && !path.startsWith('objects/'))
    expect(made).toEqual([])
  })

  it.each<[string, string[], RegExp]>([
    ['two targets', ['--staged', '--history'], /one thing/],
    ['a range that is none', ['--range', 'main'], /OLD\.\.NEW/],
    ['a commit that is not there', ['--range', 'nowhere..HEAD'], /no commit nowhere/],
    ['a config that is not there', ['--config', 'none.json'], /none\.json/],
  ])('ends with 2 and says what is wrong: %s', async (_name, args, message) => {
    const { code, out, err } = await gate(repo, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/\n {4}at |node:internal/)
  })

  it('says so where there is no git, no repository, nothing to scan', async () => {
    const cwd = folder()
    const outside = { cwd, env: { ...ENV, GIT_CEILING_DIRECTORIES: cwd, LC_ALL: 'ja_JP.UTF-8' } }
    const none = await sekisho(['gate'], outside)
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/リポジトリではありません/)])
    const missing = await sekisho(['gate'], { cwd, env: { ...outside.env, PATH: cwd } })
    expect([missing.code, missing.err]).toEqual([2, expect.stringMatching(/git が見つかりません/)])
    const misspelt = await gate(repo, 'gone.csv')
    expect([misspelt.code, misspelt.err]).toEqual([2, expect.stringMatching(/ひとつもない|no file of the names/)])
    expect(existsSync(join(repo.path, '.git/index.lock'))).toBe(false)
  })

  it('names are printed so that they cannot write elsewhere on the screen', async () => {
    repo.stage({ 'a\u001b[2Jb\n.md': csv(CUSTOMERS.slice(0, 1)).replaceAll(',', ' ') + '携帯 090-3341-5679\n' })
    const { code, out } = await gate(repo)
    expect(code).toBe(1)
    expect(out).not.toMatch(/\u001b|b\n\.md/)
  })
})
