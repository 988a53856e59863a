import type { Progress, ScanEvent } from '../contract/index.js'
import { createEvidence, type EvidenceBuilder } from '../scope/evidence.js'
import type { WorkerEvent } from '../worker/events.js'

/** Joins the packs of hashes to the evidence of the file that they came from. */
export async function* joinHashes(events: AsyncIterable<WorkerEvent>): AsyncGenerator<ScanEvent, void, undefined> {
  // Members are told of before their container, so several files can be open at once.
  const open = new Map<string, EvidenceBuilder>()
  for await (const event of events) {
    if (event.kind === 'findings') yield event
    else if (event.kind === 'hashes') {
      let builder = open.get(event.path)
      if (builder === undefined) open.set(event.path, (builder = createEvidence()))
      builder.addHashes(event.type, event.hashes)
    } else {
      const { record, evidence } = event
      const builder = open.get(record.path)
      if (builder === undefined) yield event
      else {
        open.delete(record.path)
        builder.add(evidence)
        yield { kind: 'file', record, evidence: builder.result() }
      }
    }
  }
}

/** Tells how far the scan is: after each file, and in between when `tick` is called. */
export function trackProgress(onProgress: ((progress: Progress) => void) | undefined, filesTotal: number | undefined) {
  let [files, bytes, findings] = [0, 0, 0]
  let current = ''
  let partly = 0
  const tell = (): void =>
    onProgress?.({ files, ...(filesTotal !== undefined && { filesTotal }), bytes: bytes + partly, findings, current })
  return {
    tick(path: string, bytesOfFile: number): void {
      current = path
      partly = bytesOfFile
      tell()
    },
    see(event: ScanEvent): void {
      if (event.kind === 'findings') return
      findings += event.record.findings
      if (event.record.chain !== undefined) return
      files++
      bytes += event.record.bytes
      partly = 0
      current = event.record.path
      tell()
    },
  }
}
