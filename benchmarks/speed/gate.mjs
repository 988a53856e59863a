// What a committer waits for: `sekisho gate` on commits of code with Japanese comments, a whole tree, and a history. Repositories are made by
// git fast-import in a temporary folder.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { random } from '../lib/data.mjs'
import { runNode } from '../lib/process.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

/** The command as it is installed. */
const CLI = resolve(JSON.parse(readFileSync('package.json', 'utf8')).bin.sekisho)
const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
const AUTHOR = 'bench <bench@example.com>'

const COMMENTS = [
  '値が空のときは既定値を返します',
  '設定ファイルを読み込みます',
  '通信に失敗したら三回まで再試行する',
  '一覧の並び順は画面の表示に合わせる',
  '引数の単位はミリ秒です',
  'キャッシュが古いときは作り直します',
  '後方互換のために残しています',
  '詳細は設計書の「画面遷移」を参照',
]

const one = (next, list) => list[Math.floor(next() * list.length)]

/** Code with a Japanese comment every third line. */
function code(next, lines) {
  const rows = []
  for (let i = 0; rows.length < lines; i++) {
    rows.push(
      `// ${one(next, COMMENTS)}`,
      `export function step${i}(input, options = {}) {`,
      `  return input.filter((item) => item.size > ${Math.floor(next() * 1000)})`,
      '}',
    )
  }
  return rows.join('\n') + '\n'
}

/** A repository from the stream of git fast-import; `work` gets its folder. */
async function withRepository(stream, work) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sekisho-bench-gate-')))
  const git = (args, input) =>
    execFileSync('git', args, { cwd: folder, env: ENV, input, stdio: ['pipe', 'pipe', 'inherit'], maxBuffer: 1 << 30 })
  try {
    git(['init', '-q', '-b', 'main'])
    git(['fast-import', '--quiet'], stream)
    git(['reset', '-q', '--hard'])
    return await work(folder, git)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`
const commit = (files, n = 0) =>
  `commit refs/heads/main\ncommitter ${AUTHOR} ${1_700_000_000 + n} +0900\n${data('commit')}${Object.entries(files)
    .map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`)
    .join('')}\n`

function tree(count, lines, seed) {
  const next = random(seed)
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/part${i % 97}/file${i}.ts`, code(next, lines)]))
}

/** Every file with a comment more in its middle. */
function edit(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    const rows = text.split('\n')
    rows.splice(rows.length >> 1, 0, '// エラー処理を追加しました。詳細は設計書を参照してください')
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), rows.join('\n'))
  }
}

const gate = (cwd, ...args) => runNode(CLI, ['gate', ...args], { cwd, env: ENV })
const milliseconds = (samples) => median(samples.map(({ seconds }) => seconds * 1000))

async function staged(count, lines, runs) {
  const files = tree(count, lines, count)
  return withRepository(commit(files), async (folder, git) => {
    edit(folder, files)
    git(['add', '.'])
    const { nothing, verdict } = await inTurns(runs, {
      nothing: () => runNode('-e', ['0']),
      verdict: () => gate(folder, '--staged'),
    })
    return [
      `${count} changed files of ${lines} lines, staged`,
      milliseconds(verdict),
      milliseconds(verdict) - milliseconds(nothing),
      megabytes(verdict),
    ]
  })
}

async function whole(count, lines) {
  return withRepository(commit(tree(count, lines, 3)), async (folder) => {
    const verdict = [await gate(folder, '.')]
    return [`a tree of ${count.toLocaleString('en-US')} files of ${lines} lines, whole`, milliseconds(verdict), '', megabytes(verdict)]
  })
}

async function history(count) {
  const next = random(5)
  const files = tree(50, 150, 7)
  const names = Object.keys(files)
  let stream = commit(files)
  for (let n = 1; n < count; n++) {
    const path = one(next, names)
    const rows = files[path].split('\n')
    rows.splice(Math.floor(next() * rows.length), 0, `// ${one(next, COMMENTS)}（${n}）`)
    files[path] = rows.join('\n')
    stream += commit({ [path]: files[path] }, n)
  }
  return withRepository(stream, async (folder) => {
    const verdict = [await gate(folder, '--history')]
    return [`a history of ${count.toLocaleString('en-US')} commits`, milliseconds(verdict), '', megabytes(verdict)]
  })
}

const megabytes = (samples) => median(samples.map(({ ownMb }) => ownMb))

/** Prints the table. */
export async function bench({ runs = 9, only } = {}) {
  const jobs = [() => staged(10, 200, runs), () => staged(500, 60, 3), () => whole(20_000, 40), () => history(200), () => history(2000)]
  const rows = []
  for (const [i, job] of jobs.entries()) if (only === undefined || only.includes(i)) rows.push(await job())
  printTable(`sekisho gate, median of ${runs} (500 files: 3, the rest: 1)`, ['', 'ms', 'above node -e 0', 'MB'], rows)
}
