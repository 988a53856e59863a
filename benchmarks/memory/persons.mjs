/**
 * Memory of 名寄せ: a million records of persons in 200 CSV files, scanned with one worker; the calling process may take 400 MB.
 * Run: npm run bench -- persons
 */
import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { CUSTOMER_HEADER, DATA, customer, random } from '../lib/data.mjs'
import { runNode } from '../lib/process.mjs'
import { printTable } from '../lib/table.mjs'

const [FILES, ROWS] = [200, 5000]

/** Each file holds half of the customers of the file before it and as many new ones. */
async function folder() {
  const path = join(DATA, `persons-${FILES}-${ROWS}`)
  if (existsSync(join(path, `${FILES}.csv`))) return path
  mkdirSync(path, { recursive: true })
  for (let file = 1; file <= FILES; file++) {
    const lines = function* () {
      yield `${CUSTOMER_HEADER.join(',')}\r\n`
      for (let row = 0; row < ROWS; row++) {
        const i = (file * ROWS) / 2 + row
        yield `${customer(i, random(i)).join(',')}\r\n`
      }
    }
    await pipeline(Readable.from(lines()), createWriteStream(join(path, `${file}.csv`)))
  }
  return path
}

/** Prints the table. */
export async function bench() {
  const { seconds, ownMb, childMb, stdout } = await runNode(fileURLToPath(import.meta.url), ['scan', await folder()])
  const { records, min, estimate, max, joining } = JSON.parse(stdout.trim().split('\n').at(-1))
  printTable(
    'Memory of 名寄せ: a million records in 200 files, 1 worker',
    ['records', 'min', 'estimate', 'max', 'seconds', 'joining in seconds', 'MB of the calling process', 'MB of a worker'],
    [[records, min, estimate, max, seconds.toFixed(0), joining.toFixed(1), ownMb.toFixed(0), childMb.toFixed(0)]],
  )
}

async function scan(path) {
  const { createSummary, scanStream } = await import('../../dist/index.js')
  const summary = createSummary()
  for await (const event of scanStream([path], { findings: 'none', concurrency: 1 })) summary.add(event)
  const begin = performance.now()
  const { persons } = summary.result()
  console.log(JSON.stringify({ ...persons, joining: (performance.now() - begin) / 1000 }))
}

if (process.argv[2] === 'scan') await scan(process.argv[3])
