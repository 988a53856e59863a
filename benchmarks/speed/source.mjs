// English source trees (this project's own node_modules), all detectors, 1 worker; ripgrep with patterns of the numeric and mail shapes beside it.
// By the clock, with all that a user waits for: two processes that start, load and compile, the list of files, their SHA-256. Of the small tree that
// is the most; the large one, all program text of node_modules, tells the speed of a tree by itself.
import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contender, drain } from '../lib/child.mjs'
import { DATA } from '../lib/data.mjs'
import { run } from '../lib/process.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

/** The compiler without its messages in thirteen other languages, Chinese and Japanese among them: those are no English. */
const TREES = [...compiler(), 'node_modules/eslint', 'node_modules/vitest', 'node_modules/fast-check']
const CODE = /\.(?:[cm]?[jt]sx?|json|md|css|html)$/
const [mode, large] = process.argv.slice(2)

if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const { bytes, files, byType } = await drain(
    scanStream(large === undefined ? TREES : [large], { concurrency: 1, findings: 'none' }),
    createSummary(),
  )
  console.log(JSON.stringify({ bytes, files: files.total, byType }))
} else if (mode === 'kuromoji') {
  const { default: kuromoji } = await import('kuromoji')
  const tokenizer = await new Promise((resolve, reject) =>
    kuromoji.builder({ dicPath: 'node_modules/kuromoji/dict' }).build((error, built) => (error ? reject(error) : resolve(built))),
  )
  // A sample: the whole tree would take minutes.
  const text = readFileSync('node_modules/typescript/lib/typescript.js', 'utf8').slice(0, 2_000_000)
  const begin = performance.now()
  for (const line of text.split('\n')) tokenizer.tokenize(line)
  console.log(JSON.stringify({ bytes: 2_000_000, seconds: (performance.now() - begin) / 1000 }))
}

function compiler() {
  const folder = 'node_modules/typescript/lib'
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : []))
}

/** All program text of node_modules in a folder of its own, made once; the compiler's messages in other languages are left out. */
function everything() {
  const folder = join(DATA, 'source')
  if (existsSync(`${folder}.done`)) return folder
  const isWanted = (path) => statSync(path).isDirectory() || (CODE.test(path) && !/[\\/]typescript[\\/]lib[\\/][a-z-]+[\\/]/i.test(path))
  cpSync('node_modules/', folder, { recursive: true, dereference: true, filter: isWanted })
  writeFileSync(`${folder}.done`, '')
  return folder
}

/** Prints the tables. */
export async function bench({ runs = 5 } = {}) {
  const bytes = TREES.reduce((sum, tree) => sum + sizeOfTree(tree), 0)
  const hasRg = await run('rg', ['--version']).then(
    ({ code }) => code === 0,
    () => false,
  )
  const { sekisho, rg, kuromoji } = await inTurns(runs, {
    sekisho: () => contender(import.meta.url, 'sekisho'),
    kuromoji: () => contender(import.meta.url, 'kuromoji'),
    ...(hasRg && { rg: () => run('rg', ['-j1', '-uuu', '--no-mmap', '-c', '-f', 'benchmarks/speed/patterns.txt', ...TREES]) }),
  })
  const speedOf = (seconds, size = bytes) => size / 1e6 / seconds
  const own = median(sekisho.map(({ wall }) => wall))
  const rows = [['sekisho, all detectors', own, speedOf(own), '1 ×']]
  const add = (name, seconds, size) =>
    rows.push([name, seconds, speedOf(seconds, size), `${(speedOf(seconds, size) / speedOf(own)).toFixed(2)} ×`])
  add('kuromoji 0.1.2, tokenising 2 MB of it', median(kuromoji.map(({ seconds }) => seconds)), 2_000_000)
  if (rg) add('rg -j1, patterns.txt only', median(rg.map(({ seconds }) => seconds)))
  else console.log('rg is not installed: no comparison with it')
  printTable(
    `English source (${(bytes / 1e6).toFixed(0)} MB of node_modules), 1 worker, median of ${runs}`,
    ['', 'seconds', 'MB/s', 'speed against sekisho'],
    rows,
  )
  if (!hasRg) return
  const folder = everything()
  const size = sizeOfTree(folder)
  const samples = await inTurns(runs, {
    own: () => contender(import.meta.url, 'sekisho', [folder]),
    rg: () => run('rg', ['-j1', '-uuu', '--no-mmap', '-c', '-f', 'benchmarks/speed/patterns.txt', folder]),
  })
  const [ours, theirs] = [median(samples.own.map(({ wall }) => wall)), median(samples.rg.map(({ seconds }) => seconds))]
  const { files } = samples.own[0]
  printTable(
    `All program text of node_modules (${files} files, ${(size / 1e6).toFixed(0)} MB), 1 worker, median of ${runs}`,
    ['', 'seconds', 'MB/s', 'ms a file', 'speed against sekisho'],
    [
      ['sekisho, all detectors', ours, speedOf(ours, size), (ours * 1000) / files, '1 ×'],
      ['rg -j1, patterns.txt only', theirs, speedOf(theirs, size), (theirs * 1000) / files, `${(ours / theirs).toFixed(2)} ×`],
    ],
  )
}

function sizeOfTree(path) {
  const stat = statSync(path)
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOfTree(join(path, name)), 0) : stat.size
}
