import { chmod, lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { tellGit, type Repository } from '../../sources/git/index.js'

/** Who runs the hooks of a repository. */
export type HookTool = 'git' | 'husky' | 'lefthook' | 'pre-commit'

/** What is to be done about the hook. `isOff`: git does not run the file that is there, for it may not be executed; whether it shall is its owner's to say. */
export type HookPlan = { isOff?: boolean } &
  /** Our line is there. */
  (
    | { do: 'nothing'; tool: HookTool; path: string }
    /** A file is made, or lines are put behind what it has. */
    | { do: 'write' | 'append'; tool: HookTool; path: string; content: string }
    /** The file is somebody's that we do not alter: what to put into it. */
    | { do: 'tell'; tool: HookTool; path: string; content: string }
  )

const COMMAND = 'sekisho gate --staged'

/** A hook of git: the program of the project first, then that of the machine. One that is missing stops the commit: a gate that is not there must not pass. */
const SCRIPT = `#!/bin/sh
# No commit with personal data (sekisho init). git commit --no-verify leaves it out; CI judges it then.
PATH="./node_modules/.bin:$PATH"
if ! command -v sekisho >/dev/null; then
  echo 'sekisho がありません。npm install を実行してください。 / sekisho is missing: run npm install.' >&2
  exit 1
fi
${COMMAND} || exit $?
`
const APPENDED = `
# No commit with personal data (sekisho init).
PATH="./node_modules/.bin:$PATH" ${COMMAND} || exit $?
`
const HUSKY = `${COMMAND}\n`
const LEFTHOOK = `pre-commit:
  commands:
    sekisho:
      run: ${COMMAND}
`
const PRE_COMMIT = `  - repo: local
    hooks:
      - id: sekisho
        name: sekisho (personal data)
        entry: npx --no-install sekisho gate
        language: system
        types: [file]
        require_serial: true
`
const LEFTHOOK_FILES = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml']
const PRE_COMMIT_FILES = ['.pre-commit-config.yaml', '.pre-commit-config.yml']
const MINE = /sekisho/

/**
 * Finds who runs the hooks, and what there is to do. Nothing is written.
 * @param top of the work tree
 */
export async function planHook(repository: Repository, top: string): Promise<HookPlan> {
  for (const [tool, files, content] of [
    ['lefthook', LEFTHOOK_FILES, LEFTHOOK],
    ['pre-commit', PRE_COMMIT_FILES, PRE_COMMIT],
  ] as const) {
    for (const path of files) {
      const text = await textOf(join(top, path))
      if (text !== undefined) return MINE.test(text) ? { do: 'nothing', tool, path } : { do: 'tell', tool, path, content }
    }
  }
  if (await isThere(join(top, '.husky'))) return planScript('husky', top, '.husky/pre-commit', HUSKY)
  // Where core.hooksPath points, and of a linked work tree the hooks of the main one.
  const hooks = resolve(repository.cwd, (await tellGit(repository, ['rev-parse', '--git-path', 'hooks'])).replace(/\n$/, ''))
  const shown = relative(top, join(hooks, 'pre-commit')).split(sep).join('/')
  return planScript('git', top, shown.startsWith('../') || isAbsolute(shown) ? join(hooks, 'pre-commit') : shown, SCRIPT)
}

async function planScript(tool: 'git' | 'husky', top: string, path: string, content: string): Promise<HookPlan> {
  const text = await textOf(placeOf(path, top))
  if (text === undefined) return { do: 'write', tool, path, content }
  // husky starts its scripts by itself; of Windows git asks no permission.
  const isOff = tool === 'git' && process.platform !== 'win32' && ((await lstat(placeOf(path, top))).mode & 0o111) === 0
  if (MINE.test(text)) return { do: 'nothing', tool, path, isOff }
  const added = tool === 'husky' ? HUSKY : APPENDED
  // What stands behind the end of a script is never run, and other languages have other words.
  const goesOn = !/^[ \t]*(?:exec|exit)(?:\s|$)/m.test(text) && (tool === 'husky' || /^#![^\n]*[/ ](?:ba|da|z|k)?sh(?:\s|$)/.test(text))
  return { do: goesOn ? 'append' : 'tell', tool, path, content: added, isOff }
}

/** Does what was planned; a file is never replaced. */
export async function carryOut(plan: HookPlan, top: string): Promise<void> {
  if (plan.do !== 'write' && plan.do !== 'append') return
  const path = placeOf(plan.path, top)
  if (plan.do === 'append') {
    const before = (await textOf(path)) ?? ''
    await writeFile(path, (before === '' || before.endsWith('\n') ? '' : '\n') + plan.content, { flag: 'a' })
    return
  }
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, plan.content, { flag: 'wx' })
  await chmod(path, 0o755)
}

const placeOf = (path: string, top: string): string => (isAbsolute(path) ? path : join(top, path))
const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)
const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
