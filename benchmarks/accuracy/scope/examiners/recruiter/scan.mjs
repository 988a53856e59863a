// usage: node scan.mjs DIST_INDEX FOLDER RESULT.json: through the public API only
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve, relative } from 'node:path'
const [dist, folder, out] = process.argv.slice(2).map((x) => resolve(x))
const { createScanner } = await import(pathToFileURL(dist))
const scanner = await createScanner({ persons: true, findings: 'none', referenceDate: '2024-06-30', concurrency: 1 })
const started = Date.now()
const { summary, persons, files } = await scanner.scanPaths([folder])
await scanner.close()
for (const p of persons) for (const r of p.records) r.path = relative(folder, resolve(r.path))
writeFileSync(
  out,
  JSON.stringify({
    summary,
    persons,
    gaps: files.filter((f) => f.status !== 'scanned').map((f) => [relative(folder, resolve(f.path)), f.status, f.gaps]),
  }),
)
console.log(`${(Date.now() - started) / 1000} s`, JSON.stringify(summary.persons))
