// A CP932 CSV of customers, full scan, against `iconv` to UTF-8 followed by the numeric and mail shapes in ripgrep. Whole processes, loading included,
// processor time of all of them. The size in MB of UTF-8 may be given: node benchmarks/speed/csv.mjs 100
import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { drain } from '../lib/child.mjs'
import { customersCsv, sizeOf } from '../lib/data.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

const [mode, path] = process.argv.slice(2)
/** Bytes of UTF-8 in MB: what a run of the bench has time for. */
const DEFAULT_MB = 16

if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const { byType } = await drain(scanStream([path], { concurrency: 1, findings: 'none' }), createSummary())
  console.error(
    Object.values(byType).reduce((sum, { findings }) => sum + findings, 0),
    'findings',
  )
} else if (/^[0-9]+$/.test(mode ?? '')) await bench({ megabytes: Number(mode), runs: 3 })

async function inCp932(utf8) {
  const target = utf8.replace(/\.csv$/, '-cp932.csv')
  if (existsSync(target)) return target
  const iconv = spawn('iconv', ['-f', 'UTF-8', '-t', 'CP932'], { stdio: ['pipe', 'pipe', 'inherit'] })
  await Promise.all([pipeline(createReadStream(utf8), iconv.stdin), pipeline(iconv.stdout, createWriteStream(target))])
  return target
}

/** Processor seconds of a command and all its children, as the shell tells them. */
function processorSeconds(command) {
  const said = execFileSync('bash', ['-c', `TIMEFORMAT='%U %S'; { time { ${command}; } >/dev/null 2>/dev/null; } 2>&1`], {
    encoding: 'utf8',
  })
  const [user, system] = said.trim().split(/\s+/).slice(-2).map(Number)
  return user + system
}

const has = (program) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Prints the table. */
export async function bench({ megabytes = DEFAULT_MB, runs = 5 } = {}) {
  const missing = ['bash', 'iconv', 'rg'].filter((program) => !has(program))
  if (missing.length > 0) return void console.log(`${missing.join(' and ')} not installed: no figures for CSV in CP932`)
  const file = await inCp932(await customersCsv(megabytes))
  const size = sizeOf(file) / 1e6
  const { grep, own } = await inTurns(runs, {
    grep: async () => processorSeconds(`iconv -f CP932 -t UTF-8 '${file}' | rg -j1 -c -f benchmarks/speed/patterns.txt`),
    own: async () => processorSeconds(`'${process.execPath}' '${fileURLToPath(import.meta.url)}' sekisho '${file}'`),
  })
  const [a, b] = [median(grep), median(own)]
  printTable(
    `CSV in CP932 (customers × 12 columns, ${size.toFixed(0)} MB), full scan, findings 'none', 1 worker, median of ${runs}`,
    ['', 'processor seconds', 'MB/s', 'time against iconv and rg'],
    [
      ['iconv -f CP932 -t UTF-8 \\| rg -j1 -f patterns.txt', a, size / a, '1 ×'],
      ['sekisho, full scan', b, size / b, `${(b / a).toFixed(1)} ×`],
    ],
  )
  console.log(
    '\nThe patterns say which lines have digits in a row; a scan decodes, splits rows, normalises each cell, and looks in names, addresses and the rest up in dictionaries.',
  )
}
