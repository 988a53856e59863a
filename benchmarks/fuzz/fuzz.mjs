// node benchmarks/fuzz/fuzz.mjs [--cases 20000] [--seed 1] [--only NAME] [--keep FOLDER] [--folder FOLDER]
// Mutates the example leak and the corpora and scans each case; fails on a crash, a hang, memory that grows, a file that is not accounted for,
// or a value of a file in one of our sentences. A case is named by its seed: --seed N --cases 1 makes it again
// (with the same files: --folder takes the place of the example leak).
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { CORPORA, random } from '../lib/data.mjs'
import { sampleDatabase } from '../lib/sqlite.mjs'
import { CANARY, mutate } from './mutate.mjs'
import { judge, scanCases } from './judge.mjs'

/** Largest file that is mutated, in bytes. */
const FILE_MAX = 300_000
/** Cases that are scanned in one go. */
const BATCH = 100

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    folder: { type: 'string', default: 'examples/leak/out' },
    workers: { type: 'string', default: '2' },
  },
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

const FOLDERS = [values.folder, ...['office', 'hostile', 'encrypted', 'clean', 'address'].map((name) => join(CORPORA, name))]

function* filesUnder(path) {
  let stat
  try {
    stat = statSync(path)
  } catch {
    return
  }
  if (stat.isFile()) {
    if (stat.size > 0 && stat.size <= FILE_MAX) yield path
  } else if (stat.isDirectory()) for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** At most `most` files of one extension: the corpora hold hundreds of Markdown files. */
function seeds(most = 40) {
  const count = new Map()
  const found = []
  for (const path of FOLDERS.flatMap((folder) => [...filesUnder(folder)])) {
    if (!path.includes(values.only)) continue
    const kind = extname(path).toLowerCase()
    count.set(kind, (count.get(kind) ?? 0) + 1)
    if (count.get(kind) <= most) found.push({ name: basename(path), bytes: readFileSync(path) })
  }
  return found
}

const files = seeds()
// In the corpora there is none.
if ('sample.sqlite'.includes(values.only)) files.push({ name: 'sample.sqlite', bytes: await sampleDatabase() })
if (files.length === 0) throw new Error('no files to mutate: run `npm run demo` or set SEKISHO_CORPORA')
const others = files.map(({ bytes }) => bytes)
const first = Number(values.seed)
const last = first + Number(values.cases) - 1
const began = performance.now()
const totals = { cases: 0, members: 0, statuses: {}, reasons: {} }
const failures = []
const memory = []

const caseOf = (seed) => {
  const dice = random(seed * 2654435761)
  const file = files[Math.floor(dice() * files.length)]
  const { bytes, done } = mutate(file.bytes, dice, others)
  return { seed, name: `${seed}-${file.name}`, bytes, done }
}

console.log(`${files.length} files, cases ${first} to ${last}, canary ${CANARY.length} characters`)
const scan = await scanCases({ workers: Number(values.workers) })
for (let from = first; from <= last; from += BATCH) {
  const cases = Array.from({ length: Math.min(BATCH, last - from + 1) }, (_, index) => caseOf(from + index))
  const outcome = await scan.run(cases)
  for (const failure of judge(cases, outcome, totals)) {
    const one = cases.find(({ seed }) => seed === failure.seed)
    failures.push(failure)
    console.log(`FAIL ${failure.seed} ${one?.name} [${one?.done}] ${failure.problem}`)
    if (values.keep !== undefined && one !== undefined) {
      mkdirSync(values.keep, { recursive: true })
      writeFileSync(join(values.keep, one.name), one.bytes)
    }
  }
  memory.push(liveMegabytes())
  if ((from - first) % 1000 === 0)
    console.log(`${from - first + cases.length} cases, ${failures.length} failures, ${memory.at(-1).toFixed(0)} MB`)
}
await scan.close()

/** What the calling process still holds on to: its resident memory also counts what V8 and malloc keep for later, which grows and falls with the load. */
function liveMegabytes() {
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

const quarter = memory[Math.floor(memory.length / 4)] ?? 0
const end = memory.at(-1) ?? 0
const grown = memory.length >= 20 && end > quarter * 1.25 + 10
if (grown) console.log(`FAIL memory grew from ${quarter.toFixed(0)} to ${end.toFixed(0)} MB`)
console.log(`${totals.cases} cases and ${totals.members} members in ${((performance.now() - began) / 1000).toFixed(0)} s`)
console.log(`statuses ${JSON.stringify(totals.statuses)}`)
console.log(`gaps ${JSON.stringify(totals.reasons)}`)
console.log(
  `calling process holds ${quarter.toFixed(1)} MB after a quarter, ${end.toFixed(1)} MB at the end; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`,
)
console.log(`${totals.cases - new Set(failures.map(({ seed }) => seed)).size} passed, ${failures.length} failed`)
process.exit(failures.length > 0 || grown ? 1 : 0)
