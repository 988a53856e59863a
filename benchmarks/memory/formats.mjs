// npm run bench -- memory-formats, or node benchmarks/memory/formats.mjs [--full] [--others] [--only NAME] [--sizes 10,200]:
// peak memory of the worker over files of the same kind that differ in size only. Each file is made, scanned and removed, one at a time; --full goes to 1 GB.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { contender, drain } from '../lib/child.mjs'
import { sizeOf } from '../lib/data.mjs'
import { FLAT, OTHERS } from '../lib/growing.mjs'
import { printTable } from '../lib/table.mjs'

if (process.argv[2] === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  // It is readers that are measured; names would take five times as long.
  const detectors = ['email', 'phone-number']
  const { complete } = await drain(scanStream([process.argv[3]], { concurrency: 1, findings: 'none', detectors }), createSummary())
  console.log(JSON.stringify({ complete }))
} else if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      full: { type: 'boolean', default: false },
      others: { type: 'boolean', default: false },
      only: { type: 'string' },
      sizes: { type: 'string' },
    },
  })
  const sizes = values.sizes?.split(',').map(Number) ?? (values.full ? [10, 1000] : undefined)
  await bench({ ...(sizes && { sizes }), ...(values.only !== undefined && { only: values.only }), others: values.others })
}

/** Prints the table. `sizes` in MB of content. */
export async function bench({ sizes = [10, 200], only = '', others = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-memory-'))
  const rows = []
  try {
    for (const [name, [extension, write]] of Object.entries({ ...FLAT, ...((others || only !== '') && OTHERS) })) {
      if (!name.includes(only)) continue
      let first
      for (const size of sizes) {
        const { bavail, bsize } = statfsSync(folder)
        if (bavail * bsize < size * 3e6) throw new Error(`too little room in ${folder} for ${size} MB`)
        const path = join(folder, `content.${extension}`)
        await write(path, size * 1e6)
        const { wall, ownMb, childMb, complete } = await contender(import.meta.url, 'sekisho', [path])
        first ??= childMb
        rows.push([name, size, sizeOf(path) / 1e6, childMb, childMb / first, ownMb, wall, complete ? 'yes' : 'no'])
        rmSync(path)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  printTable(
    "Peak memory against size, findings 'none', 1 worker, detectors of telephones and e-mail",
    ['', 'MB of content', 'file MB', 'worker peak RSS MB', 'of the smallest', 'calling process MB', 'seconds', 'complete'],
    rows,
  )
}
