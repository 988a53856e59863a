/**
 * How right the number of persons is: generated incidents whose truth is known (scope/), scanned like any folder.
 * Run: node benchmarks/accuracy/scope.mjs [incident …]   (needs a build)
 * `classes` is the share of those found, of whom the incident says how they stand to the holder, whose class is right.
 * A pair is two records of one person; `keyed` pairs leave out records that are a name and nothing else, which the same name alone never joins.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createSummary, scanStream } from '../../dist/index.js'
import { INCIDENTS } from './scope/incidents.mjs'
import { clinics } from './scope/acceptance/clinics.mjs'
import { sportclub } from './scope/acceptance/sportclub.mjs'
import { webshop } from './scope/acceptance/webshop.mjs'
import { college } from './scope/acceptance2/college.mjs'
import { nursing } from './scope/acceptance2/nursing.mjs'
import { waterworks } from './scope/acceptance2/waterworks.mjs'
import { dealer } from './scope/acceptance3/dealer.mjs'
import { taxoffice } from './scope/acceptance3/taxoffice.mjs'
import { fanclub } from './scope/acceptance4/fanclub.mjs'
import { funeral } from './scope/acceptance4/funeral.mjs'
import { kindergarten } from './scope/acceptance5/kindergarten.mjs'
import { telecom } from './scope/acceptance5/telecom.mjs'
import { counsel } from './scope/acceptance7/counsel.mjs'
import { culture } from './scope/acceptance7/culture.mjs'
import { subscription } from './scope/acceptance7/subscription.mjs'
import { driving } from './scope/acceptance6/driving.mjs'
import { npo } from './scope/acceptance6/npo.mjs'
import { mover } from './scope/acceptance8/mover.mjs'
import { pharmacy } from './scope/acceptance8/pharmacy.mjs'
import { leads } from './scope/acceptance9/leads.mjs'
import { library } from './scope/acceptance9/library.mjs'
import { matrix } from './scope/matrix/index.mjs'
import { plain } from './scope/outside/plain.mjs'
import { shapes } from './scope/outside/shapes.mjs'
import { pairs } from './scope/pairs/index.mjs'
import { createTruth } from './scope/truth.mjs'
import { score } from './scope/score.mjs'

const REFERENCE_DATE = '2024-11-01'
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'))
const verbose = process.argv.includes('-v')
const percent = (part) => `${(100 * part).toFixed(1)}%`
/** matrix-N, pairs-N, shapes-N, plain-N, clinics-N, sportclub-N, webshop-N, nursing-N, college-N, waterworks-N, dealer-N, taxoffice-N, telecom-N, kindergarten-N, funeral-N, fanclub-N, subscription-N, culture-N, counsel-N, driving-N, npo-N, mover-N, pharmacy-N, leads-N and library-N are drawn from any seed: each is a case that nobody has seen. */
const SEEDED = {
  matrix,
  pairs,
  shapes,
  plain: (seed) => plain(seed, 3000),
  clinics,
  sportclub,
  webshop,
  nursing,
  college,
  waterworks,
  dealer,
  taxoffice,
  telecom,
  kindergarten,
  funeral,
  fanclub,
  subscription,
  culture,
  counsel,
  driving,
  npo,
  mover,
  pharmacy,
  leads,
  library,
}
function seeded(name) {
  const [, kind, seed] = /^([a-z]+)-([0-9]+)$/.exec(name) ?? []
  if (!Object.hasOwn(SEEDED, kind ?? ''))
    throw new Error(`There is no incident '${name}': ${Object.keys(INCIDENTS).join(', ')}, matrix-N …`)
  return SEEDED[kind](Number(seed))
}
const rows = []
for (const name of names.length > 0 ? names : Object.keys(INCIDENTS)) {
  const incident = await (INCIDENTS[name]?.() ?? seeded(name))
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-scope-'))
  try {
    for (const [path, content] of incident.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const options = { findings: 'none', persons: true, referenceDate: REFERENCE_DATE }
    const summary = createSummary(options)
    const begin = performance.now()
    for await (const event of scanStream([folder], options)) summary.add(event)
    const seconds = (performance.now() - begin) / 1000
    const shorten = (path) => relative(folder, path.startsWith('/') ? path : join(process.cwd(), path))
    const persons = [...summary.persons()].map((person) => ({
      ...person,
      records: person.records.map((record) => ({ ...record, path: shorten(record.path) })),
    }))
    const truth = createTruth(incident, REFERENCE_DATE)
    const result = summary.result()
    const figures = score(truth, persons, result, verbose)
    const { min, estimate, max } = result.persons
    rows.push({
      incident: name,
      truth: truth.persons,
      min,
      estimate,
      max,
      error: percent((estimate - truth.persons) / truth.persons),
      width: percent((max - min) / truth.persons),
      inside: min <= truth.persons && truth.persons <= max ? 'yes' : 'NO',
      regions: percent(figures.regions),
      ages: percent(figures.ages),
      sexes: percent(figures.sexes),
      classes: figures.classes === undefined ? '–' : percent(figures.classes),
      precision: figures.precision.toFixed(4),
      recall: figures.recall.toFixed(4),
      keyed: figures.keyed.toFixed(4),
      records: `${result.persons.records}/${incident.recordsWithoutCopies()}`,
      seconds: seconds.toFixed(0),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
console.table(rows)
