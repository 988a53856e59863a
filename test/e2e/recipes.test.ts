import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csv, CUSTOMERS, ENV, folder, gitIn, repository, type TestRepository } from '../gate/repository.js'
import { isMissing, ROOT } from './harness.js'

/** Every recipe is carried out by the tool that it is for. */
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** A folder of programs with `sekisho` in it, as an installation puts it there. */
function programs(): string {
  const bin = folder()
  writeFileSync(join(bin, 'sekisho'), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist/cli.js')}" "$@"\n`)
  chmodSync(join(bin, 'sekisho'), 0o755)
  return bin
}
const BIN = programs()
const PATHS: NodeJS.ProcessEnv = { ...ENV, PATH: `${BIN}:${process.env['PATH']}`, LANG: 'ja_JP.UTF-8' }

interface Outcome {
  code: number
  output: string
}
function run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}, input?: string): Outcome {
  const [program = '', ...args] = command
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...PATHS, ...env },
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  })
  return { code: status ?? -1, output: stdout + stderr }
}
const commit = ({ path }: TestRepository, ...more: string[]): Outcome => run(['git', 'commit', '-q', '-m', 'change', ...more], path)
const LEAK = { '顧客.csv': csv(CUSTOMERS.slice(0, 3)) }
const BLOCKED = /止めました: 個人情報が \d+ 件あります/

/** A leak is stopped, unstaging it clears the way, and what was stopped is nowhere. */
function expectGuarded(repo: TestRepository): void {
  repo.stage(LEAK)
  const stopped = commit(repo)
  expect(stopped.output).toMatch(BLOCKED)
  expect(stopped.output).not.toContain('山本太一')
  expect(stopped.code).not.toBe(0)
  repo.git('rm', '-q', '--cached', '--', ...Object.keys(LEAK))
  repo.stage({ 'ok.txt': 'plain\n' })
  expect(commit(repo)).toMatchObject({ code: 0 })
  expect(repo.git('ls-tree', '-r', '--name-only', '-z', 'HEAD')).not.toContain('顧客')
}

describe('sekisho init', () => {
  const init = ({ path }: TestRepository, ...more: string[]): Outcome => run(['sekisho', 'init', '--yes', ...more], path)

  it('writes a hook that stops a leak, and a config; run again it does nothing', () => {
    const repo = repository()
    expect(init(repo)).toMatchObject({ code: 0, output: expect.stringContaining('.git/hooks/pre-commit') as string })
    expect(JSON.parse(readFileSync(join(repo.path, '.sekisho.json'), 'utf8'))).toMatchObject({
      $schema: expect.stringContaining('schema/config.json') as string,
      allow: [],
    })
    expect(statSync(join(repo.path, '.git/hooks/pre-commit')).mode & 0o111).not.toBe(0)
    const hook = readFileSync(join(repo.path, '.git/hooks/pre-commit'), 'utf8')
    expect(init(repo)).toMatchObject({ code: 0, output: expect.stringContaining('書くものはありません') as string })
    expect(readFileSync(join(repo.path, '.git/hooks/pre-commit'), 'utf8')).toBe(hook)
    expectGuarded(repo)
  })

  it('stops the commit where sekisho is gone, instead of letting it pass', () => {
    const repo = repository()
    init(repo)
    repo.stage({ 'ok.txt': 'plain\n' })
    const { code, output } = run(['git', 'commit', '-q', '-m', 'x'], repo.path, { PATH: process.env['PATH'] })
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('npm install') as string })
  })

  it('adds to a hook that is there, and only tells where it cannot', () => {
    const repo = repository()
    const hook = join(repo.path, '.git/hooks/pre-commit')
    mkdirSync(dirname(hook), { recursive: true })
    writeFileSync(hook, '#!/bin/sh\necho ours\n', { mode: 0o755 })
    init(repo)
    expect(readFileSync(hook, 'utf8')).toMatch(/^#!\/bin\/sh\necho ours\n[\s\S]*sekisho gate --staged/)
    expectGuarded(repo)
    for (const theirs of ['#!/usr/bin/env python3\nprint(1)\n', '#!/bin/sh\nexec other\n']) {
      const other = repository()
      const path = join(other.path, '.git/hooks/pre-commit')
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, theirs, { mode: 0o755 })
      expect(init(other).output).toMatch(/書きかえません[\s\S]*sekisho gate --staged/)
      expect(readFileSync(path, 'utf8')).toBe(theirs)
    }
  })

  it('never calls a hook ready that git does not run', () => {
    const repo = repository()
    const hook = join(repo.path, '.git/hooks/pre-commit')
    mkdirSync(dirname(hook), { recursive: true })
    writeFileSync(hook, '#!/bin/sh\necho ours\n', { mode: 0o644 })
    for (const output of [init(repo).output, init(repo).output]) {
      expect(output).toContain('chmod +x .git/hooks/pre-commit')
      expect(output).not.toContain('用意できました')
    }
    expect(statSync(hook).mode & 0o111).toBe(0)
  })

  it('follows core.hooksPath, and the hooks of the main work tree', () => {
    const repo = repository()
    repo.git('config', 'core.hooksPath', 'tools/hooks')
    init(repo)
    expect(existsSync(join(repo.path, 'tools/hooks/pre-commit'))).toBe(true)
    expectGuarded(repo)
    const main = repository()
    main.commit({ 'a.txt': 'a\n' })
    const linked = join(folder(), 'linked')
    main.git('worktree', 'add', '-q', linked)
    expect(run(['sekisho', 'init', '--yes'], linked).code).toBe(0)
    expect(existsSync(join(main.path, '.git/hooks/pre-commit'))).toBe(true)
  })

  it('leaves files of lefthook and pre-commit as they are and says what to add', () => {
    for (const name of ['lefthook.yml', '.pre-commit-config.yaml']) {
      const repo = repository()
      repo.write({ [name]: 'theirs: 1\n' })
      expect(init(repo).output).toMatch(/sekisho gate/)
      expect(readFileSync(join(repo.path, name), 'utf8')).toBe('theirs: 1\n')
      expect(existsSync(join(repo.path, '.git/hooks/pre-commit'))).toBe(false)
    }
  })

  it('writes nothing where nobody can be asked, and nothing outside a repository', () => {
    const repo = repository()
    expect(run(['sekisho', 'init'], repo.path)).toMatchObject({ code: 2, output: expect.stringContaining('--yes') as string })
    expect(existsSync(join(repo.path, '.sekisho.json'))).toBe(false)
    expect(run(['sekisho', 'init', '--yes'], folder())).toMatchObject({ code: 2 })
  })
})

/** Makes packages of this project's node_modules look installed in another. */
function install(repo: TestRepository, ...names: string[]): void {
  mkdirSync(join(repo.path, 'node_modules'), { recursive: true })
  for (const name of names) symlinkSync(join(ROOT, 'node_modules', name), join(repo.path, 'node_modules', name))
  repo.write({ '.gitignore': 'node_modules\n' })
}

describe('hooks of others', () => {
  it('husky runs what sekisho init puts into its folder', () => {
    const repo = repository()
    install(repo, 'husky')
    repo.write({ 'package.json': '{ "private": true }\n' })
    expect(run([process.execPath, 'node_modules/husky/bin.js'], repo.path).code).toBe(0)
    expect(run(['sekisho', 'init', '--yes'], repo.path).code).toBe(0)
    expect(readFileSync(join(repo.path, '.husky/pre-commit'), 'utf8')).toContain('sekisho gate --staged')
    expectGuarded(repo)
  })

  it('lint-staged hands over the staged half of a file', () => {
    const repo = repository()
    install(repo, 'lint-staged')
    repo.commit({ 'package.json': readFileSync(join(ROOT, 'recipes/lint-staged.json'), 'utf8'), 'memo.csv': csv([]) })
    const lintStaged = (): Outcome => run([process.execPath, join(ROOT, 'node_modules/lint-staged/bin/lint-staged.js')], repo.path)
    // Staged: nothing of a person. The work tree holds more.
    repo.stage({ 'memo.csv': csv([]) + '\n' })
    repo.write({ 'memo.csv': csv(CUSTOMERS) })
    expect(lintStaged()).toMatchObject({ code: 0 })
    repo.stage({ 'memo.csv': csv(CUSTOMERS) })
    const { code, output } = lintStaged()
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(BLOCKED) as string })
  })

  it.skipIf(isMissing(has('pre-commit')))('pre-commit runs the hook that this repository declares', () => {
    const declared = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')
    expect(declared).toMatch(/id: sekisho[\s\S]*entry: sekisho gate\n[\s\S]*language: node[\s\S]*require_serial: true/)
    const repo = repository()
    const local = readFileSync(join(ROOT, 'recipes/pre-commit-config.yaml'), 'utf8').replace(
      'npx --no-install sekisho',
      join(BIN, 'sekisho'),
    )
    repo.commit({ '.pre-commit-config.yaml': local })
    const home = folder()
    expect(run(['pre-commit', 'install'], repo.path, { HOME: home, PRE_COMMIT_HOME: join(home, 'cache') })).toMatchObject({ code: 0 })
    repo.stage({ ...LEAK, ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}.txt`, `plain ${i}\n`])) })
    const stopped = run(['git', 'commit', '-q', '-m', 'x'], repo.path, { HOME: home, PRE_COMMIT_HOME: join(home, 'cache') })
    expect(stopped.code).toBe(1)
    expect(stopped.output.match(/止めました/g)).toHaveLength(1)
  })
})

describe('a server', () => {
  it('refuses a push in pre-receive, of a new branch and of an old one', () => {
    const bare = folder()
    gitIn(bare, 'init', '-q', '--bare', '-b', 'main')
    const hook = join(bare, 'hooks/pre-receive')
    mkdirSync(dirname(hook), { recursive: true })
    writeFileSync(hook, readFileSync(join(ROOT, 'recipes/pre-receive')), { mode: 0o755 })
    const repo = repository()
    repo.git('remote', 'add', 'origin', bare)
    const push = (...refs: string[]): Outcome => run(['git', 'push', '-q', 'origin', ...refs], repo.path)
    repo.commit({ 'a.txt': 'plain\n' })
    expect(push('main')).toMatchObject({ code: 0 })
    repo.git('checkout', '-q', '-b', 'leak')
    repo.commit(LEAK)
    // Taken out again: it is in the history all the same.
    repo.git('rm', '-q', '--', ...Object.keys(LEAK))
    repo.commit({})
    const refused = push('leak')
    expect(refused.output).toMatch(BLOCKED)
    expect(refused.code).not.toBe(0)
    expect(push('leak:main').code).not.toBe(0)
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'b.txt': 'plain\n' })
    expect(push('main')).toMatchObject({ code: 0 })
  })
})

describe('CI', () => {
  /** A clone as a runner has it, with a branch that leaks. */
  function clone(): { path: string; base: string; head: string } {
    const origin = repository()
    const base = origin.commit({ 'a.txt': 'plain\n' })
    origin.git('checkout', '-q', '-b', 'change')
    const head = origin.commit(LEAK)
    origin.git('checkout', '-q', 'main')
    const path = join(folder(), 'clone')
    execFileSync('git', ['clone', '-q', origin.path, path], { env: ENV })
    gitIn(path, 'checkout', '-q', 'change')
    return { path, base, head }
  }

  /** The step of action.yml, as the runner runs it. */
  function action(cwd: string, name: string, event: object, env: NodeJS.ProcessEnv = {}): Outcome & { outputs: string } {
    const [, script = ''] = /\n {6}run: (.+)\n/.exec(readFileSync(join(ROOT, 'action.yml'), 'utf8'))!
    const place = folder()
    writeFileSync(join(place, 'event.json'), JSON.stringify(event))
    writeFileSync(join(place, 'outputs'), '')
    const variables = {
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: join(place, 'event.json'),
      GITHUB_OUTPUT: join(place, 'outputs'),
      SEKISHO_PROGRAM: join(BIN, 'sekisho'),
    }
    const outcome = run(['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], cwd, { ...variables, ...env })
    return { ...outcome, outputs: readFileSync(join(place, 'outputs'), 'utf8') }
  }

  it('the action of GitHub judges a pull request, a push, a new branch and a forced push', () => {
    const { path, base, head } = clone()
    const repositoryOfEvent = { default_branch: 'main' }
    const pull = action(path, 'pull_request', { pull_request: { base: { sha: base } } }, { SEKISHO_SARIF: 'out.sarif' })
    expect(pull).toMatchObject({ code: 1, outputs: 'exit-code=1\n' })
    expect(pull.output).toMatch(/^::error file=顧客\.csv,line=2,/m)
    expect(
      (JSON.parse(readFileSync(join(path, 'out.sarif'), 'utf8')) as { runs: { results: object[] }[] }).runs[0]!.results.length,
    ).toBeGreaterThan(0)
    const zeros = '0'.repeat(40)
    for (const before of [base, zeros, 'd'.repeat(40)])
      expect(action(path, 'push', { before, after: head, repository: repositoryOfEvent })).toMatchObject({ code: 1 })
    expect(action(path, 'push', { before: head, after: zeros, repository: repositoryOfEvent })).toMatchObject({ code: 0 })
    expect(action(path, 'workflow_dispatch', { repository: repositoryOfEvent })).toMatchObject({ code: 1 })
    expect(action(path, 'push', { before: head, after: head, repository: repositoryOfEvent })).toMatchObject({
      code: 0,
      output: expect.stringContaining('何も調べていません') as string,
    })
    expect(action(path, 'pull_request', { pull_request: { base: { sha: base } } }, { SEKISHO_WARN_ONLY: 'true' })).toMatchObject({
      code: 0,
    })
    expect(action(path, 'pull_request', {}, { SEKISHO_RANGE: `${base}..${head}`, SEKISHO_ARGS: '--fail-on email:99' })).toMatchObject({
      code: 0,
    })
  })

  it('says what a shallow checkout lacks, and concludes nothing', () => {
    const { path, base } = clone()
    const shallow = join(folder(), 'shallow')
    execFileSync('git', ['clone', '-q', '--depth', '1', '--branch', 'change', `file://${path}`, shallow], { env: ENV })
    const { code, output } = action(shallow, 'pull_request', { pull_request: { base: { sha: base } } }, { SEKISHO_SARIF: 'out.sarif' })
    expect(code).toBe(2)
    expect(output).toContain('fetch-depth: 0')
    expect(existsSync(join(shallow, 'out.sarif'))).toBe(false)
  })

  it('nothing is fetched that nobody named: without sekisho in node_modules, and no version, the action concludes nothing', () => {
    const { path, base } = clone()
    const { code, output } = action(path, 'pull_request', { pull_request: { base: { sha: base } } }, { SEKISHO_PROGRAM: '' })
    expect(code).toBe(2)
    expect(output).toMatch(/not in node_modules.*npm ci/)
  })

  it('the template of GitLab judges a merge request and a push', () => {
    const { path, base, head } = clone()
    const lines = readFileSync(join(ROOT, 'recipes/gitlab.yml'), 'utf8').split('\n')
    const from = lines.findIndex((line) => line === '    - |')
    const script = lines
      .slice(
        from + 1,
        lines.findIndex((line, at) => at > from && line.startsWith('  artifacts:')),
      )
      .map((line) => line.slice(6))
      .join('\n')
    const job = (env: NodeJS.ProcessEnv): Outcome =>
      run(['sh', '-c', `set -e\n${script}`], path, {
        SEKISHO: join(BIN, 'sekisho'),
        CI_COMMIT_SHA: head,
        CI_DEFAULT_BRANCH: 'main',
        ...env,
      })
    expect(job({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({ code: 1, output: expect.stringMatching(BLOCKED) as string })
    expect(readFileSync(join(path, 'sekisho.xml'), 'utf8')).toMatch(/<failure /)
    expect(job({ CI_COMMIT_BEFORE_SHA: base })).toMatchObject({ code: 1 })
    expect(job({ CI_COMMIT_BEFORE_SHA: '0'.repeat(40) })).toMatchObject({ code: 1 })
    expect(job({ CI_COMMIT_BEFORE_SHA: head })).toMatchObject({ code: 0 })
  })
})
