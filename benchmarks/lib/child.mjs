import { fileURLToPath } from 'node:url'
import { runNode } from './process.mjs'

/**
 * Runs one contender of a benchmark in a fresh process: the benchmark's own script with the contender's name as argument.
 * The contender prints one line of JSON; it is merged with wall time and memory.
 */
export async function contender(url, name, args = [], flags = []) {
  const { seconds, ownMb, childMb, stdout, code } = await runNode(fileURLToPath(url), [name, ...args], { flags })
  if (code !== 0) throw new Error(`${name} ended with code ${code}`)
  const line = stdout.trim().split('\n').at(-1)
  return { wall: seconds, ownMb, childMb, ...(line?.startsWith('{') ? JSON.parse(line) : {}) }
}

/** Prints the seconds that `work` took, after everything was loaded: by the clock, and of the processor, whatever else the machine did. */
export async function timed(work) {
  const begin = performance.now()
  const used = process.cpuUsage()
  const more = await work()
  const { user, system } = process.cpuUsage(used)
  console.log(JSON.stringify({ seconds: (performance.now() - begin) / 1000, cpu: (user + system) / 1e6, ...more }))
}

/** A stream of one text as a source for scanSources. */
export async function* sourcesOf(entries) {
  const { Readable } = await import('node:stream')
  for (const [path, text] of entries) yield { path, open: () => Readable.from([Buffer.from(text)]) }
}

/** Runs a scan to its end and returns the summary. */
export async function drain(scan, summary) {
  for await (const event of scan) summary.add(event)
  return summary.result()
}
