// A workbook of customers, full scan with names and 名寄せ of the persons, against SheetJS only parsing it. Whole processes, loading included.
import { contender, drain } from '../lib/child.mjs'
import { customersXlsx, sizeOf } from '../lib/data.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

const [mode, path] = process.argv.slice(2)

if (mode === 'sheetjs') {
  const XLSX = await import('xlsx')
  const { readFileSync } = await import('node:fs')
  const { Sheets, SheetNames } = XLSX.read(readFileSync(path), { dense: true })
  console.log(JSON.stringify({ rows: Sheets[SheetNames[0]]['!data']?.length ?? 0 }))
} else if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const options = { concurrency: 1, findings: 'none', persons: true }
  const { byType, persons } = await drain(scanStream([path], options), createSummary(options))
  console.log(JSON.stringify({ byType, persons: persons.estimate }))
}

/** Prints the table. */
export async function bench({ rows = [100_000, 500_000], runs = 5 } = {}) {
  for (const count of rows) {
    const file = await customersXlsx(count)
    const times = count > 200_000 ? Math.min(runs, 3) : runs
    const { sheetjs, sekisho } = await inTurns(times, {
      sheetjs: () => contender(import.meta.url, 'sheetjs', [file], ['--max-old-space-size=8192']),
      sekisho: () => contender(import.meta.url, 'sekisho', [file]),
    })
    const [a, b] = [sheetjs, sekisho].map((samples) => median(samples.map(({ wall }) => wall)))
    const memory = median(sheetjs.map(({ ownMb }) => ownMb))
    const worker = median(sekisho.map(({ childMb }) => childMb))
    printTable(
      `.xlsx of ${count.toLocaleString('en')} × 12 (${(sizeOf(file) / 1e6).toFixed(1)} MB), findings 'none', 1 worker, median of ${times}`,
      ['', 'seconds', 'rows/s', 'time against SheetJS', 'peak RSS MB', 'of which calling process'],
      [
        ['SheetJS 0.20.3, parsing only', a, count / a, '1 ×', memory, ''],
        ['sekisho, full scan with persons', b, count / b, `${(b / a).toFixed(2)} ×`, worker, median(sekisho.map(({ ownMb }) => ownMb))],
      ],
    )
    console.log(
      `\n${sekisho[0].persons} persons; ${Object.entries(sekisho[0].byType)
        .map(([type, { findings }]) => `${type} ${findings}`)
        .join(', ')}`,
    )
  }
}
