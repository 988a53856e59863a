// From the command to the verdict on little work, against Node doing nothing: what somebody feels who commits.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run, runNode } from '../lib/process.mjs'
import { DATA, textFile } from '../lib/data.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

/** The command as it is installed. */
const CLI = resolve(JSON.parse(readFileSync('package.json', 'utf8')).bin.sekisho)
const GIT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }

/** Prints the table. */
export async function bench({ runs = 11 } = {}) {
  const japanese = textFile('small.txt', () => '氏名：佐藤 翔太\n電話番号：03-3456-7890\n')
  const english = textFile('small-english.txt', () => 'const answer = 42 // the number of the ticket\n')
  const ten = repository(10)
  const many = repository(500)
  const other = withoutCompiledCode()
  const gate =
    (cwd, cli = CLI) =>
    () =>
      runNode(cli, ['gate', '--staged'], { cwd, env: GIT })
  const jobs = {
    'node -e 0': () => run(process.execPath, ['-e', '0']),
    'sekisho --help': () => runNode(CLI, ['--help']),
    'sekisho scan of one small file, English': () => runNode(CLI, ['scan', english, '--format', 'json']),
    'sekisho scan of one small file, Japanese': () => runNode(CLI, ['scan', japanese, '--format', 'json']),
    'sekisho gate, 10 changed files with Japanese comments': gate(ten),
    'sekisho gate, 500 changed files': gate(many),
    'on another Node than that of the build: scan, Japanese': () =>
      runNode(join(other, 'dist/program.cjs'), ['scan', japanese, '--format', 'json']),
    'on another Node than that of the build: gate, 10 files': gate(ten, join(other, 'dist/program.cjs')),
  }
  try {
    const samples = await inTurns(runs, jobs)
    const times = Object.entries(samples).map(([name, of]) => [name, median(of.map(({ seconds }) => seconds * 1000))])
    const base = times[0][1]
    printTable(
      `Start-up, median of ${runs}`,
      ['', 'ms', 'above node -e 0'],
      times.map(([name, ms]) => [name, ms, ms === base ? '' : ms - base]),
    )
  } finally {
    for (const folder of [ten, many, other]) rmSync(folder, { recursive: true, force: true })
  }
}

/** The build as any other Node than its own sees it: without the code that V8 compiled. */
function withoutCompiledCode() {
  const folder = mkdtempSync(join(DATA, 'plain-'))
  cpSync('dist', join(folder, 'dist'), { recursive: true, filter: (path) => !path.includes('compiled-') })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** A repository in which so many source files were changed by a line each, and staged. */
function repository(files) {
  const folder = mkdtempSync(join(DATA, 'gate-'))
  const git = (...args) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: folder, env: GIT })
  const write = (changed) => {
    for (let i = 0; i < files; i++) {
      const lines = Array.from({ length: 120 }, (_, n) =>
        n % 4 === 0 ? `// 設定を読み込み、${n} 番目の項目を既定値で補います。` : `export const value${n} = load('key-${i}-${n}')`,
      )
      if (changed) lines.splice(60, 0, `// 追加: 読み込みに失敗したときは、理由を返します。`, `export const added = ${i}`)
      writeFileSync(join(folder, 'src', `module-${i}.ts`), lines.join('\n') + '\n')
    }
    git('add', '.')
  }
  mkdirSync(join(folder, 'src'))
  git('init', '-q')
  write(false)
  git('commit', '-q', '-m', 'before')
  write(true)
  return folder
}
