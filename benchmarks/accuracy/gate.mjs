// False alarms and leaks of `sekisho gate`: repositories without personal data must pass, single leaks must not.
// node benchmarks/accuracy/gate.mjs [NAME|leaks]. Needs a build. `SHOW=1` lists what blocks.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { CORPORA, random } from '../lib/data.mjs'
import { printTable } from '../lib/table.mjs'
import { writeDesignDocuments } from './gate/design-documents.mjs'
import { LEAKS } from './gate/leaks.mjs'

const CLI = resolve('dist/cli.js')
const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
const git = (cwd, ...args) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd, env: ENV, maxBuffer: 1 << 28 })

/** A repository with files staged, judged. */
async function judge(fill) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sekisho-gate-')))
  try {
    git(folder, 'init', '-q')
    await fill(folder)
    git(folder, 'add', '-A', '-f')
    const begin = performance.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'gate', '--staged', '--format', 'json'], {
      cwd: folder,
      env: ENV,
      maxBuffer: 1 << 28,
    })
    const seconds = (performance.now() - begin) / 1000
    if (stdout.length === 0) throw new Error(String(stderr))
    return { status, seconds, result: JSON.parse(String(stdout)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const copy = (paths, from) => (folder) => {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(from, path), join(folder, path), { dereference: true })
  }
}

function nodeModules(count) {
  const all = []
  const root = resolve('node_modules')
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !entry.parentPath.includes('.bin')) all.push(join(entry.parentPath, entry.name).slice(root.length + 1))
  const rand = random(7)
  return copy(
    all
      .map((path) => [rand(), path])
      .sort(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, path]) => path),
    root,
  )
}

const CLEAN = {
  'this project': copy(git('.', 'ls-files', '-z').toString().split('\0').filter(Boolean), '.'),
  'node_modules, 5,000 files': nodeModules(5000),
  ...(existsSync(join(CORPORA, 'clean')) && {
    'vue-docs-ja (with credited people)': copy(
      readdirSync(join(CORPORA, 'clean'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(resolve(CORPORA, 'clean').length + 1)),
      resolve(CORPORA, 'clean'),
    ),
  }),
  '200 設計書.xlsx': (folder) => void writeDesignDocuments(folder, 200),
}

const wanted = process.argv[2]
const rows = []
for (const [name, fill] of Object.entries(CLEAN)) {
  if (wanted !== undefined && !name.includes(wanted)) continue
  const { status, seconds, result } = await judge(fill)
  const unread = result.gaps.filter(({ blocks }) => blocks).length
  rows.push([
    name,
    result.scanned.files,
    status,
    result.counts.block,
    unread,
    result.counts.warn,
    result.counts.tolerated,
    result.counts.allowed,
    seconds,
  ])
  if (!process.env.SHOW) continue
  for (const { finding, why } of result.findings.filter(({ ruling }) => ruling === 'block'))
    console.log(' ', why, finding.type, finding.path, JSON.stringify(finding.place), finding.masked, finding.reason)
  for (const { gap } of result.gaps.filter(({ blocks }) => blocks)) console.log('  gap', gap.reason, gap.path, gap.detail.slice(0, 70))
  const warns = {}
  for (const { finding, why, ruling } of result.findings)
    if (ruling === 'warn') warns[`${why} ${finding.type}`] = (warns[`${why} ${finding.type}`] ?? 0) + 1
  console.log('  warns', JSON.stringify(warns))
}
if (rows.length > 0)
  printTable(
    'No personal data: exit 0 is right',
    ['', 'files', 'exit', 'blocked', 'unread', 'warned', 'tolerated', 'allowed', 'seconds'],
    rows,
  )

const leaks = []
for (const [name, files] of Object.entries(LEAKS)) {
  if (wanted !== undefined && wanted !== 'leaks' && !name.includes(wanted)) continue
  const { status, result } = await judge((folder) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  })
  leaks.push([name, status, result.counts.block, Object.keys(result.byType.block ?? {}).join(' ')])
}
if (leaks.length > 0) printTable('One leak each: exit 1 is right', ['', 'exit', 'blocked', 'types'], leaks)
