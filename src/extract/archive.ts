import type { Segment } from '../contract/index.js'
import type { Reader } from './reader.js'
import { openZip } from './zip.js'

/**
 * Reads a .zip: each entry that is no folder is a member, which gets a record of its own; what cannot be unpacked
 * (a password, an unknown method, damage) shows when the member is opened. How deep archives nest is the driver's to count.
 * @throws ReadProblem 'corrupt' where there is no directory.
 */
export const readZip: Reader = async function* (input, context): AsyncGenerator<Segment> {
  const zip = await openZip(await input.random(), context)
  try {
    for (const entry of zip.entries) {
      if (entry.directory) continue
      const { name, bytes, modified } = entry
      yield { kind: 'member', name, bytes, ...(modified !== undefined && { modified }), open: () => zip.stream(entry) }
    }
    const { problem } = zip
    if (problem !== undefined) yield { kind: 'gap', reason: problem.reason, severity: problem.severity, detail: problem.message }
  } finally {
    zip.close()
  }
}
