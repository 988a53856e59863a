/**
 * How much hangs on the constants of the estimate (src/scope/persons): each is halved and doubled, and the persons of all incidents are counted again.
 * Run: node benchmarks/accuracy/constants.mjs [incident …]   (needs a build; scans once, counts once a constant)
 * A constant on which much hangs has to be learned from the scan, or measured.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { scanStream } from '../../dist/index.js'
import { INCIDENTS } from './scope/incidents.mjs'
import { createTruth } from './scope/truth.mjs'

/** File of src/scope/persons, and its constants that say how likely something is; those of the pairs of one declaration stand together. */
const CONSTANTS = {
  doubtful: ['NAMESAKES', 'FREQUENCY_MOST', 'FREQUENCY_ERROR', 'JUDGED_WRONGLY', 'DEVIATIONS', 'PRIOR'],
  apart: ['TOLD_APART', 'FAR'],
  likeness: ['BIRTH', 'DIFFERING', 'PAIRS'],
  namesakes: ['FAMILY', 'GIVEN', 'WEIGHT', 'ALIKE'],
  count: ['UNSPLIT', 'LOG_SHARE', 'MISSED', 'MISTAKEN'],
}
const REFERENCE_DATE = '2024-11-01'
const SOURCE = new URL('../../src/scope/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'sekisho-constants-'))

/** The counting of persons with one constant times a factor. */
async function counterWith(file, constant, factor) {
  const outfile = join(folder, `${constant}-${factor}.mjs`)
  let changed = 0
  await build({
    stdin: {
      contents: `export { createEvidence } from './evidence.js'\nexport { summarisePersons } from './persons/index.js'`,
      resolveDir: SOURCE,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    plugins: [
      {
        name: 'constant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /scope\/persons\/[a-z-]+\.ts$/ }, async ({ path }) => {
            const { readFileSync } = await import('node:fs')
            const source = readFileSync(path, 'utf8')
            if (!path.endsWith(`/${file}.ts`)) return { contents: source, loader: 'ts' }
            const list = new RegExp(`^const \\[([A-Z_, ]*\\b${constant}\\b[A-Z_, ]*)\\] = \\[([0-9., _]+)\\]$`, 'm')
            const contents = source
              .replace(new RegExp(`^const ${constant} = ([0-9._]+)$`, 'm'), (_, value) => {
                changed++
                return `const ${constant} = ${Number(value) * factor}`
              })
              .replace(list, (_, names, values) => {
                changed++
                const at = names.split(',').findIndex((name) => name.trim() === constant)
                return `const [${names}] = [${values.split(',').map((value, index) => Number(value) * (index === at ? factor : 1))}]`
              })
            return { contents, loader: 'ts' }
          }),
      },
    ],
  })
  if (factor !== 1 && changed !== 1) throw new Error(`There is no constant ${constant} in ${file}.ts.`)
  return import(pathToFileURL(outfile).href)
}

async function scan(name) {
  const incident = await INCIDENTS[name]()
  const own = join(folder, name)
  for (const [path, content] of incident.files) {
    mkdirSync(dirname(join(own, path)), { recursive: true })
    writeFileSync(join(own, path), content)
  }
  const evidence = []
  for await (const event of scanStream([own], { findings: 'none', persons: true, referenceDate: REFERENCE_DATE }))
    if (event.kind === 'file') evidence.push(JSON.parse(JSON.stringify(event.evidence)))
  rmSync(own, { recursive: true })
  return { evidence, truth: createTruth(incident, REFERENCE_DATE).persons }
}

/** Mean and greatest error and width in percent, and how many truths lie outside. */
function measure({ createEvidence, summarisePersons }, cases) {
  const errors = []
  const widths = []
  let outside = 0
  for (const { evidence, truth } of cases) {
    const all = createEvidence()
    for (const one of evidence) all.add(one)
    const { min, estimate, max } = summarisePersons(all.chunks()).persons
    errors.push((100 * Math.abs(estimate - truth)) / truth)
    widths.push((100 * (max - min)) / truth)
    if (truth < min || truth > max) outside++
  }
  const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length
  const shown = (list) => `${mean(list).toFixed(2)} / ${Math.max(...list).toFixed(1)}`
  return { error: shown(errors), width: shown(widths), outside }
}

try {
  const names = process.argv.slice(2)
  const cases = []
  for (const name of names.length > 0 ? names : Object.keys(INCIDENTS)) cases.push(await scan(name))
  const rows = { 'as it is': measure(await counterWith('', '', 1), cases) }
  for (const [file, constants] of Object.entries(CONSTANTS))
    for (const constant of constants)
      for (const factor of [0.5, 2]) rows[`${constant} × ${factor}`] = measure(await counterWith(file, constant, factor), cases)
  console.log('error and width of the range in percent of the truth: mean / greatest; truths outside the range')
  console.table(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
