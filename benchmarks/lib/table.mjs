/** Median of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A number with as many digits as it deserves. */
export const round = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

/** Prints a Markdown table that the README can quote as it is. */
export function printTable(title, columns, rows) {
  console.log(`\n### ${title}\n`)
  console.log(`| ${columns.join(' | ')} |`)
  console.log(`|${columns.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`)
  for (const row of rows) console.log(`| ${row.map((cell) => (typeof cell === 'number' ? round(cell) : cell)).join(' | ')} |`)
}

/** Runs jobs in turns (A B A B …), so that a machine that grows slower hurts all alike; returns the samples of each. */
export async function inTurns(runs, jobs) {
  const samples = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]))
  for (let turn = 0; turn < runs; turn++) for (const [name, job] of Object.entries(jobs)) samples[name].push(await job())
  return samples
}
