// npm run bench -- hostile: status and reasons of every file of corpora/encrypted and corpora/hostile, through the built command; time, memory of the caller,
// and whether it ended as it should.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { basename } from 'node:path'
import { printTable } from '../lib/table.mjs'

const CORPORA = process.env.SEKISHO_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora')
const WORKERS = 2

export async function bench(folders = ['encrypted', 'hostile'].map((name) => join(CORPORA, name))) {
  const there = folders.filter((folder) => existsSync(folder))
  if (there.length === 0) return console.log(`no corpora at ${folders.join(', ')}`)
  const { scanPaths } = await import('../../dist/index.js')
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const start = performance.now()
  const { files, summary } = await scanPaths(there, { concurrency: WORKERS, findings: 'none' })
  clearInterval(timer)
  const seconds = (performance.now() - start) / 1000
  const rows = files.map(({ path, chain, format, status, gaps, milliseconds }) => [
    chain === undefined ? basename(path) : `  ${chain.slice(1).join(' ! ')}`,
    format,
    status,
    [...new Set(gaps.map(({ reason, severity }) => (severity === 'minor' ? `(${reason})` : reason)))].join(' '),
    String(milliseconds),
  ])
  printTable('Protected and hostile files', ['file', 'format', 'status', 'gaps', 'ms'], rows)
  const by = (reason) => files.filter(({ gaps }) => gaps.some((gap) => gap.reason === reason)).length
  console.log(
    `\n${summary.files.total} files and ${summary.files.members} members in ${seconds.toFixed(0)} s at ${WORKERS} workers, the caller up to ${(peak / 1e6).toFixed(0)} MB;`,
    `encrypted ${by('encrypted')}, corrupt ${by('corrupt')}, crashed ${by('crashed')}, stalled ${by('stalled')}, out of memory ${by('out-of-memory')}`,
  )
}

if (process.argv[1] === import.meta.filename) await bench(process.argv.length > 2 ? process.argv.slice(2) : undefined)
