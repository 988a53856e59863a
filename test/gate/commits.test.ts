import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { blocked, CUSTOMERS, csv, ENV, folder, gitIn, repository, repositoryAt, workbook } from './repository.js'

const PHONE = '携帯 090-3341-5679\n'

describe('--range and --merge-base', () => {
  it('what a commit brought past the hook is caught, with the commit, although a later one took it away', async () => {
    const repo = repository()
    const base = repo.commit({ 'a.md': 'a\n' })
    const first = repo.commit({ 'a.md': `a\n${PHONE}` })
    const last = repo.commit({ 'a.md': 'a\n' })
    const result = await repo.gate({ mode: 'range', range: `${base}..HEAD` })
    expect(result).toMatchObject({ verdict: 'block', base, head: last, scanned: { commits: 2 } })
    expect(result.findings.map(({ commit, finding }) => [commit, finding.path])).toEqual([[first, 'a.md']])
    expect((await repo.gate({ mode: 'range', range: 'HEAD~..HEAD' })).verdict).toBe('pass')
    expect((await repo.gate({ mode: 'range', range: 'HEAD..HEAD' })).verdict).toBe('nothing')
  })

  it('a branch is judged from where it left the other, and findings come commit by commit', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    repo.git('checkout', '-q', '-b', 'work')
    const one = repo.commit({ 'z.md': PHONE })
    const two = repo.commit({ 'b.md': PHONE })
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'main.md': PHONE })
    repo.git('checkout', '-q', 'work')
    for (const target of [{ mode: 'range', branch: 'main' } as const, { mode: 'range', range: 'main...work' } as const]) {
      const result = await repo.gate(target)
      expect(result.base).toBe(repo.git('rev-parse', 'main~').trim())
      expect(result.findings.map(({ commit, finding }) => [commit, finding.path])).toEqual([
        [one, 'z.md'],
        [two, 'b.md'],
      ])
    }
  })

  it('of a merge only what is in none of its parents counts', async () => {
    const repo = repository()
    const base = repo.commit({ 'a.csv': csv(CUSTOMERS.slice(0, 1)) })
    repo.git('checkout', '-q', '-b', 'work')
    repo.commit({ 'a.csv': csv([...CUSTOMERS.slice(0, 1), CUSTOMERS[1]!]) })
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'a.csv': csv([CUSTOMERS[2]!, ...CUSTOMERS.slice(0, 1)]) })
    repo.git('merge', '-q', '-m', 'merge', 'work')
    const clean = repo.git('rev-parse', 'HEAD').trim()
    const merged = [CUSTOMERS[2]!, CUSTOMERS[0]!, CUSTOMERS[1]!]
    expect((await repo.gate({ mode: 'range', range: `${base}..${clean}` })).findings.filter(({ commit }) => commit === clean)).toEqual([])
    repo.write({ 'a.csv': csv([...merged, CUSTOMERS[7]!]) })
    repo.git('commit', '-qa', '--amend', '-m', 'evil')
    const evil = (await repo.gate({ mode: 'range', range: `${base}..HEAD` })).findings.filter(
      ({ commit }) => commit === repo.git('rev-parse', 'HEAD').trim(),
    )
    expect(evil.map(({ finding }) => [finding.path, 'line' in finding.place && finding.place.line])).toEqual([
      ['a.csv', 5],
      ['a.csv', 5],
    ])
  })

  it('a workbook is compared with the one of the commit before', async () => {
    const repo = repository()
    const base = repo.commit({ 'a.xlsx': await workbook([['氏名', '電話番号'], ...CUSTOMERS.slice(0, 3)]) })
    repo.git('mv', 'a.xlsx', 'b.xlsx')
    repo.commit({ 'b.xlsx': await workbook([['氏名', '電話番号'], ...CUSTOMERS.slice(0, 4)]) })
    expect(blocked(await repo.gate({ mode: 'range', range: `${base}..` }))).toEqual(['b.xlsx:A5 person-name', 'b.xlsx:B5 phone-number'])
  })

  it('what names no commit is an error; in a shallow clone it says how to fetch the rest', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    repo.commit({ 'a.md': 'b\n' })
    const last = repo.commit({ 'a.md': 'c\n' })
    await expect(repo.gate({ mode: 'range', range: 'nowhere..HEAD' })).rejects.toThrow(/no commit nowhere .*fetch/)
    await expect(repo.gate({ mode: 'range', range: '--all..HEAD' })).rejects.toThrow(/no commit --all/)
    await expect(repo.gate({ mode: 'range', range: 'HEAD' })).rejects.toThrow(/OLD\.\.NEW/)
    await expect(repo.gate({ mode: 'range', range: `${'0'.repeat(40)}..HEAD` })).rejects.toThrow(/--merge-base/)
    expect((await repo.gate({ mode: 'range', range: `HEAD..${'0'.repeat(40)}` })).verdict).toBe('nothing')
    const path = folder()
    gitIn(path, 'clone', '-q', '--depth', '2', `file://${repo.path}`, '.')
    const clone = repositoryAt(path)
    const first = repo.git('rev-parse', 'HEAD~2').trim()
    for (const target of [
      { mode: 'range', range: `${first}..HEAD` } as const,
      { mode: 'range', branch: 'origin/other' } as const,
      { mode: 'history' } as const,
    ])
      await expect(clone.gate(target)).rejects.toThrow(/fetch-depth: 0/)
    expect((await clone.gate({ mode: 'range', range: 'HEAD~..HEAD' })).head).toBe(last)
  })

  it('a graph that is cut in the middle of the range is an error', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    repo.git('checkout', '-q', '-b', 'work')
    for (const text of ['b', 'c', 'd']) repo.commit({ 'a.md': `${text}\n` })
    const path = folder()
    gitIn(path, 'clone', '-q', '--depth', '2', '--no-single-branch', `file://${repo.path}`, '.')
    await expect(repositoryAt(path).gate({ mode: 'range', range: 'origin/main..HEAD' })).rejects.toThrow(/fetch-depth: 0/)
  })

  it('before a push is taken: a bare repository, objects in quarantine, a new branch', async () => {
    const repo = repository()
    repo.commit({ 'a.md': PHONE })
    const bare = folder()
    gitIn(bare, 'init', '-q', '--bare')
    repo.git('push', '-q', bare, 'main')
    const head = repo.commit({ 'b.md': PHONE })
    // What git receive-pack does: new objects lie apart, and the hook is told where.
    const quarantine = `${bare}/objects/incoming`
    execFileSync('mkdir', ['-p', `${quarantine}/pack`])
    const pack = execFileSync('git', ['pack-objects', '--revs', '--stdout', '-q'], {
      cwd: repo.path,
      env: ENV,
      input: `${head}\n^${head}~\n`,
    })
    const env = {
      ...ENV,
      GIT_OBJECT_DIRECTORY: quarantine,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: `${bare}/objects`,
      GIT_QUARANTINE_PATH: quarantine,
    }
    execFileSync('git', ['index-pack', '--stdin', '--fix-thin'], { cwd: bare, env, input: pack, stdio: 'pipe' })
    const server = repositoryAt(bare)
    expect(blocked(await server.gate({ mode: 'range', range: `${'0'.repeat(40)}..${head}` }, { env }))).toEqual(['b.md:1 phone-number'])
    expect(blocked(await server.gate({ mode: 'range', range: `main..${head}` }, { env }))).toEqual(['b.md:1 phone-number'])
  })
})

describe('--history', () => {
  it('each content once, with the commit that brought it', async () => {
    const repo = repository()
    repo.commit({ 'a.md': 'a\n' })
    const brought = repo.commit({ 'a.md': `a\n${PHONE}` })
    repo.commit({ 'a.md': 'a\n' })
    repo.commit({ 'a.md': `a\n${PHONE}`, 'copy.md': `a\n${PHONE}` })
    repo.git('checkout', '-q', '-b', 'side', 'HEAD~3')
    const side = repo.commit({ 'b.md': '別の携帯 080-2345-6781\n' })
    const result = await repo.gate({ mode: 'history' })
    expect(result.mode).toBe('history')
    expect(result.scanned.commits).toBe(5)
    expect(new Set(result.findings.map(({ commit, finding }) => `${commit} ${finding.path}`))).toEqual(
      new Set([`${brought} a.md`, `${side} b.md`]),
    )
    expect(result.findings).toHaveLength(2)
  })

  it('an empty repository has nothing to scan', async () => {
    expect((await repository().gate({ mode: 'history' })).verdict).toBe('nothing')
  })
})

describe('paths', () => {
  it('files are judged as they lie in the work tree, whole; folders as git lists them', async () => {
    const repo = repository()
    repo.commit({ 'a.md': PHONE, '.gitignore': 'ignored.md\n', 'in/b [1].md': 'b\n' })
    repo.write({ 'ignored.md': PHONE, 'in/new.md': PHONE })
    expect(blocked(await repo.gate({ mode: 'paths', paths: ['a.md'] }))).toEqual(['a.md:1 phone-number'])
    expect((await repo.gate({ mode: 'paths', paths: ['in/b [1].md'] })).verdict).toBe('pass')
    const all = await repo.gate({ mode: 'paths', paths: ['.'] })
    expect(blocked(all)).toEqual(['a.md:1 phone-number', 'in/new.md:1 phone-number'])
    expect(all.scanned.files).toBe(4)
    expect(blocked(await repo.gate({ mode: 'paths', paths: ['ignored.md'] }))).toEqual(['ignored.md:1 phone-number'])
  })

  it('files that are named from the root of the disk are told of from here', async () => {
    const repo = repository()
    repo.commit({ 'in/a.md': PHONE })
    const cwd = `${repo.path}/in`
    expect(blocked(await repo.gate({ mode: 'paths', paths: [`${cwd}/a.md`] }, { cwd }))).toEqual(['a.md:1 phone-number'])
    expect(blocked(await repo.gate({ mode: 'paths', paths: [cwd] }, { cwd: repo.path }))).toEqual(['in/a.md:1 phone-number'])
  })

  it('what is not there is said, and nothing to scan is no "all clear"', async () => {
    const repo = repository()
    repo.commit({ 'gone.md': 'text' })
    repo.git('rm', '-q', 'gone.md')
    const result = await repo.gate({ mode: 'paths', paths: ['gone.md', '*.nothing'] })
    expect(result.verdict).toBe('nothing')
    expect(result.notices.map(({ kind, path }) => [kind, path])).toEqual([
      ['no-such-path', 'gone.md'],
      ['no-such-path', '*.nothing'],
    ])
  })

  it('names of which nothing is there, nor was, conclude nothing', async () => {
    const repo = repository()
    repo.commit({ 'there.md': 'text' })
    await expect(repo.gate({ mode: 'paths', paths: ['misspelt', '*.nothing'] })).rejects.toThrow(/no file of the names/)
    expect((await repo.gate({ mode: 'paths', paths: ['misspelt', 'there.md'] })).verdict).toBe('pass')
  })

  it('outside of a repository too', async () => {
    const cwd = folder()
    const repo = repositoryAt(cwd)
    repo.write({ 'a.md': PHONE })
    const env = { ...ENV, GIT_CEILING_DIRECTORIES: cwd }
    expect(blocked(await repo.gate({ mode: 'paths', paths: ['a.md'] }, { env }))).toEqual(['a.md:1 phone-number'])
    expect(blocked(await repo.gate({ mode: 'paths', paths: ['.'] }, { env: { ...env, PATH: folder() } }))).toEqual(['a.md:1 phone-number'])
  })
})
