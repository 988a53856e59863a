// Peak memory of the worker against the size of the file: flat for text and CSV, shared strings for .xlsx.
import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contender, drain } from '../lib/child.mjs'
import { customersCsv, customersXlsx, DATA, prose, sizeOf } from '../lib/data.mjs'
import { printTable } from '../lib/table.mjs'

const [mode, path] = process.argv.slice(2)

if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const { complete } = await drain(scanStream([path], { concurrency: 1, findings: 'none' }), createSummary())
  console.log(JSON.stringify({ complete }))
}

async function text(megabytes, separator = '\n') {
  const path = join(DATA, `prose-${megabytes}mb${separator === '\n' ? '' : '-one-line'}.txt`)
  if (existsSync(path)) return path
  const block = `${prose().text.slice(0, 1_000_000).replaceAll('\n', separator)}${separator}`
  const size = Buffer.byteLength(block)
  function* blocks() {
    for (let bytes = 0; bytes < megabytes * 1e6; bytes += size) yield block
  }
  await pipeline(Readable.from(blocks()), createWriteStream(path))
  return path
}

/** Prints the table. */
export async function bench({ sizes = [10, 100] } = {}) {
  const rows = []
  const measure = async (name, file) => {
    const { wall, ownMb, childMb, complete } = await contender(import.meta.url, 'sekisho', [file])
    rows.push([name, sizeOf(file) / 1e6, childMb, ownMb, wall, complete ? 'yes' : 'no'])
  }
  for (const size of sizes) await measure('text', await text(size))
  await measure('text in one line', await text(200, ' '))
  for (const size of sizes) await measure('CSV', await customersCsv(size))
  for (const count of [10_000, 100_000, 500_000]) await measure(`.xlsx, ${count.toLocaleString('en')} rows`, await customersXlsx(count))
  printTable(
    "Peak memory against file size, findings 'none', 1 worker",
    ['', 'file MB', 'worker peak RSS MB', 'calling process MB', 'seconds', 'complete'],
    rows,
  )
}
