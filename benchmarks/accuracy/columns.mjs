/**
 * How often the role of a column is right: tables of many layouts, with collected headers, with headers that nobody has collected, and without any.
 * Run: node benchmarks/accuracy/columns.mjs [-v]   (needs a build; collected headers need the reference beside the corpora)
 * Right is a column whose filled cells are found as what they are, four in five at least, and as nothing else; of a column that holds no personal data,
 * at most one cell in twenty may be taken for some. A field of a form counts as a column.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scanPaths } from '../../dist/index.js'
import { createRandom } from '../../examples/leak/random.mjs'
import { writeXlsx } from '../../examples/leak/documents.mjs'
import { collectedTables, commonTables, composedTables } from './columns/headers.mjs'
import { KINDS } from './columns/kinds.mjs'
import { LAYOUTS } from './columns/layouts.mjs'
import { createPopulation } from './scope/population.mjs'

const ROWS = 30
const [FOUND, STRAY] = [0.8, 0.05]
const verbose = process.argv.includes('-v')
const random = createRandom(2024)
const people = createPopulation(random, 4000)
const some = () => people.slice(...((at) => [at, at + ROWS])(random.int(0, people.length - ROWS)))

const sets = []
const add = (set, layout, tables) =>
  tables.forEach((columns) => sets.push({ set, layout, labelled: layout !== 'headerless', ...LAYOUTS[layout](columns, some(), random) }))
add('collected headers', 'plain', collectedTables(random))
add('composed headers', 'plain', composedTables(random, 120))
add(
  'composed headers',
  'two lines',
  composedTables(random, 40).filter((columns) => columns[0].base !== undefined),
)
for (const layout of Object.keys(LAYOUTS)) if (layout !== 'two lines') add('common headers', layout, commonTables(random, 40))

const folder = mkdtempSync(join(tmpdir(), 'sekisho-columns-'))
const tally = new Map()
const misses = []
try {
  sets.forEach(({ rows }, index) =>
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.xlsx`), writeXlsx([{ name: 'Sheet1', rows }])),
  )
  const { findings } = await scanPaths([folder], { referenceDate: '2024-11-01' })
  const byFile = new Map()
  for (const { path, place, type } of findings) {
    const file = Number(/(\d{4})\.xlsx$/.exec(path)[1])
    const cells = byFile.get(file) ?? new Map()
    byFile.set(file, cells)
    if (place.kind === 'cell') cells.set(place.ref, (cells.get(place.ref) ?? new Set()).add(type))
  }
  sets.forEach(({ set, layout, labelled, columns }, index) => {
    const name = `${set}: ${layout}`
    const count = tally.get(name) ?? { layout: name, labelled: labelled ? 'yes' : 'no', columns: 0, right: 0 }
    tally.set(name, count)
    for (const column of columns) {
      const kind = KINDS[column.kind]
      if (column.cells.length === 0 || column.aside || (!labelled && !kind.plain)) continue
      count.columns++
      const fault = judge(column, isPart(column, columns) ? { may: [kind.type] } : kind, byFile.get(index) ?? new Map())
      if (fault === undefined) count.right++
      else misses.push(`${name} ${String(index).padStart(4, '0')} ${column.header} (${column.kind}): ${fault}`)
    }
  })
} finally {
  if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true })
  else console.log(folder)
}
const rows = [...tally.values()]
for (const labelled of ['yes', 'no']) {
  const own = rows.filter((row) => row.labelled === labelled)
  const sum = (field) => own.reduce((total, row) => total + row[field], 0)
  rows.push({ layout: labelled === 'yes' ? 'ALL LABELLED' : 'ALL UNLABELLED', labelled, columns: sum('columns'), right: sum('right') })
}
console.table(rows.map((row) => ({ ...row, share: (row.right / row.columns).toFixed(3) })))
if (verbose) console.log(misses.join('\n'))

/** A given name beside a family name: what the two are together is found where the first of them stands. */
function isPart({ kind }, columns) {
  return (
    (kind === 'given' && columns.some((other) => other.kind === 'family')) ||
    (kind === 'kanaGiven' && columns.some((other) => other.kind === 'kanaFamily'))
  )
}

function judge({ cells }, { type, may = [] }, found) {
  const counts = {}
  let right = 0
  for (const [row, column] of cells) {
    const types = found.get(reference(row, column)) ?? new Set()
    if (type !== undefined && types.has(type)) right++
    for (const other of types) if (other !== type && !may.includes(other)) counts[other] = (counts[other] ?? 0) + 1
  }
  const stray = Object.entries(counts).filter(([, count]) => count > STRAY * cells.length)
  if (stray.length > 0) return stray.map(([other, count]) => `${count}/${cells.length} ${other}`).join(', ')
  return type !== undefined && right < FOUND * cells.length ? `found ${right}/${cells.length}` : undefined
}

function reference(row, column) {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters + (row + 1)
}
