// An English source tree (this project's own node_modules), all detectors, 1 worker; ripgrep with patterns of the numeric and mail shapes beside it.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { contender, drain } from '../lib/child.mjs'
import { run } from '../lib/process.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

/** The compiler without its messages in thirteen other languages, Chinese and Japanese among them: those are no English. */
const TREES = [...compiler(), 'node_modules/eslint', 'node_modules/vitest', 'node_modules/fast-check']
const [mode] = process.argv.slice(2)

if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const { bytes, files, byType } = await drain(scanStream(TREES, { concurrency: 1, findings: 'none' }), createSummary())
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

/** Prints the table. */
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
}

function sizeOfTree(path) {
  const stat = statSync(path)
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOfTree(join(path, name)), 0) : stat.size
}
