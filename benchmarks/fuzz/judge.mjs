// Scans cases and says what went wrong with them.
import { availableParallelism, loadavg } from 'node:os'
import { Readable } from 'node:stream'
import { CANARY } from './mutate.mjs'

/** Reasons that say that a case brought a process down or held it up. */
const BROKEN = new Set(['crashed', 'stalled', 'out-of-memory', 'detector-failed', 'aborted', 'read-error', 'vanished', 'changed'])
const STATUSES = new Set(['scanned', 'partial', 'unreadable', 'skipped'])
/** Longest time that one case may take on an idle machine, in milliseconds. */
const SLOW_MS = 20_000
/** How much longer things take while others use the machine, too. */
const business = () => Math.max(1, loadavg()[0] / availableParallelism())

/** A warm scanner for cases. @param {{ workers: number }} options */
export async function scanCases({ workers }) {
  const { createScanner } = await import('sekisho')
  const scanner = await createScanner({
    concurrency: workers,
    key: Buffer.alloc(32, 7),
    // A case of 4 s of work is silent for longer where eight others want the processor.
    limits: { stallSeconds: Math.ceil(30 * business()), inflatedBytes: 64 * 1024 ** 2, memoryBytes: 768 * 1024 ** 2 },
  })
  return {
    /** Events of a list of cases, or the error that ended the scan. */
    async run(cases) {
      const events = []
      try {
        const sources = async function* () {
          for (const { name, bytes } of cases) yield { path: name, open: () => Readable.from([bytes]) }
        }
        for await (const event of scanner.scanSources(sources())) events.push(event)
        return { events }
      } catch (error) {
        return { events, error }
      }
    },
    close: () => scanner.close(),
  }
}

/** What was wrong; `totals` is added to. */
export function* judge(cases, { events, error }, totals) {
  if (error !== undefined) yield { seed: cases[0].seed, problem: `the scan threw: ${String(error).slice(0, 200)}` }
  const records = new Map()
  const found = new Map()
  const outer = (path, chain) => chain?.[0] ?? path
  for (const event of events) {
    if (event.kind === 'findings') {
      for (const { path, confidence } of event.findings) if (confidence >= 0.5) found.set(path, (found.get(path) ?? 0) + 1)
      continue
    }
    const { record } = event
    const key = outer(record.path, record.chain)
    if (!records.has(key)) records.set(key, [])
    records.get(key).push(record)
  }
  for (const { seed, name, bytes } of cases) {
    totals.cases++
    const own = records.get(name) ?? []
    const top = own.filter(({ chain }) => chain === undefined)
    totals.members += own.length - top.length
    if (top.length !== 1) {
      yield { seed, problem: `${top.length} records of the file` }
      continue
    }
    const [file] = top
    totals.statuses[file.status] = (totals.statuses[file.status] ?? 0) + 1
    if (file.bytes > bytes.length) yield { seed, problem: `${file.bytes} bytes of ${bytes.length}` }
    if (file.milliseconds > SLOW_MS * business()) yield { seed, problem: `took ${file.milliseconds} ms` }
    for (const record of own) {
      if (!STATUSES.has(record.status)) yield { seed, problem: `status ${record.status}` }
      const content = record.gaps.some(({ severity }) => severity === 'content')
      if (content !== (record.status === 'partial' || record.status === 'unreadable'))
        yield { seed, problem: `status ${record.status} with${content ? '' : 'out'} a gap of content` }
      for (const gap of record.gaps) {
        totals.reasons[gap.reason] = (totals.reasons[gap.reason] ?? 0) + 1
        if (BROKEN.has(gap.reason)) yield { seed, problem: `${gap.reason}: ${gap.detail}` }
        // Our sentences are English and quote nothing.
        if (gap.detail.includes(CANARY) || /[^\x20-\x7e]/.test(gap.detail)) yield { seed, problem: 'a sentence holds what the file holds' }
      }
    }
  }
}
