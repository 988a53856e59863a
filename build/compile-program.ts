import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What people run most, on a little of everything that short runs meet. */
const RUNS: readonly (readonly string[])[] = [
  ['scan', 'notes.txt', '--format', 'json'],
  ['scan', 'notes.txt'],
  ['gate', '--staged'],
]

const CODE = [
  '// 設定を読み込み、値がないときは既定値で補います。担当は佐藤と書いてあれば名前です。',
  "export const host = load('host', '127.0.0.1')",
  '// 氏名：山田 太郎、電話：03-3456-7890、〒100-0001 東京都千代田区千代田1-1',
  "export const mail = 'taro.yamada@example.co.jp'",
].join('\n')

/**
 * Keeps the code that V8 compiles for common runs beside the program, so that the same engine does not compile it again at every start.
 * @param compile the built build/compile.ts @param folder of the program
 */
export function compileProgram(compile: string, folder: string): void {
  const place = mkdtempSync(join(tmpdir(), 'sekisho-build-'))
  // Options of Node are part of what V8 compares.
  const env = { ...process.env, NODE_OPTIONS: '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: place, env, stdio: 'ignore' })
  try {
    writeFileSync(join(place, 'notes.txt'), CODE)
    try {
      mkdirSync(join(place, 'src'))
      git('init', '-q')
      for (const change of [CODE.replaceAll(/^.*(?:氏名|mail).*$/gm, ''), CODE]) {
        for (let n = 0; n < 4; n++) writeFileSync(join(place, 'src', `${n}.ts`), `${'// 説明\nexport const a = 1\n'.repeat(60)}${change}\n`)
        git('add', '.')
        if (change !== CODE) git('-c', 'user.name=build', '-c', 'user.email=build@example.com', 'commit', '-q', '-m', 'before')
      }
    } catch {
      // Without git the gate has nothing to judge: its code is compiled when it is run.
    }
    for (const args of RUNS) spawnSync(process.execPath, [resolve(compile), resolve(folder), ...args], { cwd: place, env, stdio: 'ignore' })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
