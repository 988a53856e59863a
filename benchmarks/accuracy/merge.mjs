// node benchmarks/accuracy/merge.mjs: 100,000 records of persons in 20 files, scanned as a whole and in two halves of which either holds persons of the
// other; says whether the merged summary is that of the one scan. Needs a build.
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isDeepStrictEqual } from 'node:util'
import { mergeResults, scanPaths } from '../../dist/index.js'
import { CUSTOMER_HEADER, customer, random } from '../lib/data.mjs'

const [FILES, ROWS] = [20, 5000]
const folder = mkdtempSync(join(tmpdir(), 'sekisho-merge-'))
try {
  const halves = ['a', 'b'].map((name) => join(folder, name))
  for (const half of halves) mkdirSync(half)
  for (let file = 0; file < FILES; file++) {
    const lines = function* () {
      yield `${CUSTOMER_HEADER.join(',')}\r\n`
      // Half of the customers of the file before are in it, which lies in the other half.
      for (let i = (file * ROWS) / 2; i < (file * ROWS) / 2 + ROWS; i++) yield `${customer(i, random(i)).join(',')}\r\n`
    }
    await pipeline(Readable.from(lines()), createWriteStream(join(halves[file % 2], `${file}.csv`)))
  }
  const options = { findings: 'none', key: new Uint8Array(32).fill(7), referenceDate: '2026-01-01' }
  const whole = await scanPaths(halves, options)
  const merged = mergeResults([await scanPaths([halves[1]], options), await scanPaths([halves[0]], options)])
  const { records, min, estimate, max } = whole.summary.persons
  console.log(`${records} records, ${min}–${max} persons, estimate ${estimate}`)
  console.log(isDeepStrictEqual(merged.summary, whole.summary) ? 'two halves give the same summary as one scan' : 'the summaries DIFFER')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
