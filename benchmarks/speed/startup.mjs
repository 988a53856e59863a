// From the command to the verdict on one small file, against Node doing nothing.
import { run, runNode } from '../lib/process.mjs'
import { textFile } from '../lib/data.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

/** Prints the table. */
export async function bench({ runs = 9 } = {}) {
  const small = textFile('small.txt', () => '氏名：佐藤 翔太\n電話番号：03-3456-7890\n')
  const { nothing, scan, help } = await inTurns(runs, {
    nothing: () => run(process.execPath, ['-e', '0']),
    help: () => runNode('dist/cli.js', ['--version']),
    scan: () => runNode('dist/cli.js', ['scan', small, '--format', 'json']),
  })
  const of = (samples) => median(samples.map(({ seconds }) => seconds * 1000))
  const base = of(nothing)
  printTable(
    `Start-up, median of ${runs}`,
    ['', 'ms', 'above node -e 0'],
    [
      ['node -e 0', base, ''],
      ['sekisho, version only', of(help), of(help) - base],
      ['sekisho scan of one small file', of(scan), of(scan) - base],
    ],
  )
}
