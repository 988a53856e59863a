// How the time grows with bytes, files, findings and persons over three decades: the slope of log(time) over log(size), 1 where the cost is linear.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contender } from '../lib/child.mjs'
import { CUSTOMER_HEADER, customer, DATA, prose, random } from '../lib/data.mjs'
import { median, printTable } from '../lib/table.mjs'

const [mode, path, options] = process.argv.slice(2)

if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const settings = { concurrency: 1, findings: 'none', ...JSON.parse(options) }
  const summary = createSummary(settings)
  let findings = 0
  for await (const event of scanStream([path], settings)) {
    if (event.kind === 'finding') findings++
    summary.add(event)
  }
  const { files, persons } = summary.result()
  console.log(JSON.stringify({ files: files.total, findings, persons: persons?.estimate }))
}

const csv = (rows) => {
  const rand = random(rows)
  let text = `${CUSTOMER_HEADER.join(',')}\r\n`
  for (let i = 0; i < rows; i++) text += `${customer(i, rand).join(',')}\r\n`
  return text
}

/** What grows: its sizes, a file or folder of each size, the options of the scan. */
const GROWTH = {
  'bytes of prose': {
    sizes: [10_000, 100_000, 1_000_000, 10_000_000],
    make(size) {
      const { text } = prose()
      return text.repeat(Math.ceil(size / text.length / 2)).slice(0, size / 2.9)
    },
    extension: 'txt',
    options: {},
  },
  files: {
    sizes: [10, 100, 1_000, 10_000],
    make(size, folder) {
      const { text } = prose()
      for (let i = 0; i < size; i++) {
        const at = (i * 997) % (text.length - 200)
        writeFileSync(join(folder, `メモ${i}.txt`), text.slice(at, at + 100))
      }
    },
    options: {},
  },
  findings: {
    sizes: [300, 3_000, 30_000, 300_000],
    make: (size) =>
      Array.from({ length: size }, (_, i) => `連絡先: 090-${String(1000 + (i % 9000))}-${String(1000 + ((i * 7) % 9000))}\n`).join(''),
    extension: 'txt',
    options: { findings: 'all', detectors: ['phone-number'] },
  },
  'records of persons': { sizes: [200, 2_000, 20_000, 200_000], make: csv, extension: 'csv', options: { persons: true } },
}

/** Prints the table. */
export async function bench({ runs = 3 } = {}) {
  const empty = join(DATA, 'empty.txt')
  writeFileSync(empty, '')
  const rows = []
  for (const [name, { sizes, make, extension, options }] of Object.entries(GROWTH)) {
    const measure = async (file, times) => {
      const samples = []
      for (let run = 0; run < times; run++) samples.push(await contender(import.meta.url, 'sekisho', [file, JSON.stringify(options)]))
      return median(samples.map(({ wall }) => wall))
    }
    // What is paid once is no growth.
    const base = await measure(empty, runs)
    const points = []
    for (const size of sizes) {
      const file = join(DATA, `slope-${name.replaceAll(' ', '-')}-${size}${extension === undefined ? '' : `.${extension}`}`)
      if (!existsSync(file)) {
        if (extension === undefined) {
          mkdirSync(file, { recursive: true })
          make(size, file)
        } else writeFileSync(file, make(size))
      }
      points.push([size, await measure(file, size === sizes.at(-1) ? 1 : runs)])
    }
    const logs = points.map(([size, seconds]) => [Math.log(size), Math.log(Math.max(1e-3, seconds - base))])
    rows.push([
      name,
      ...points.map(([size, seconds]) => `${size.toLocaleString('en')}: ${seconds.toFixed(2)} s`),
      slope(logs).toFixed(2),
      slope(logs.slice(-2)).toFixed(2),
    ])
  }
  printTable(
    `Growth of time, 1 worker, start-up subtracted from the slopes`,
    ['', '', '', '', '', 'slope', 'slope of the last decade'],
    rows,
  )
}

/** Least squares. */
function slope(points) {
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}
