import type { FileRecord, Progress, ScanEvent } from '../contract/index.js'
import { createEvidence, type EvidenceBuilder } from '../scope/evidence.js'
import type { WorkerEvent } from '../worker/events.js'

/** What came of a file or member whose record has not come yet. */
interface Pending {
  evidence: EvidenceBuilder
  chain: string[] | undefined
  byType: Map<string, number>
}

/**
 * Joins the packs of hashes to the evidence of the file that they came from. Where a process died inside a member, the member
 * gets the record that it could not give itself: what was found in it is counted, and the gap is that of its container.
 */
export async function* joinHashes(events: AsyncIterable<WorkerEvent>): AsyncGenerator<ScanEvent, void, undefined> {
  // Members are told of before their container, so several files can be open at once.
  const open = new Map<string, Pending>()
  const pendingOf = (path: string): Pending => {
    let pending = open.get(path)
    if (pending === undefined) open.set(path, (pending = { evidence: createEvidence(), chain: undefined, byType: new Map() }))
    return pending
  }
  for await (const event of events) {
    if (event.kind === 'records') {
      const { path, chain, strings, sets, shapes, itemTypes, data } = event
      const pending = pendingOf(path)
      pending.chain ??= chain
      pending.evidence.addRecords({
        path,
        ...(chain !== undefined && { chain }),
        strings,
        sets,
        shapes,
        ...(itemTypes !== undefined && { itemTypes }),
        data,
      })
    } else if (event.kind === 'hashes') pendingOf(event.path).evidence.addHashes(event.type, event.hashes)
    else if (event.kind === 'findings') {
      const pending = pendingOf(event.path)
      pending.chain = event.findings[0]?.chain
      for (const { type, attributes } of event.findings) {
        if (attributes?.['dummy'] !== 'true') pending.byType.set(type, (pending.byType.get(type) ?? 0) + 1)
      }
      yield event
    } else {
      const { record, evidence } = event
      const pending = open.get(record.path)
      open.delete(record.path)
      if (record.chain === undefined) for (const [path, orphan] of open) yield orphanRecord(path, orphan, record)
      if (record.chain === undefined) open.clear()
      pending?.evidence.add(evidence)
      if (record.sha256 !== undefined) pending?.evidence.identify(record.sha256)
      yield pending === undefined ? event : { kind: 'file', record, evidence: pending.evidence.result() }
    }
  }
}

function orphanRecord(path: string, { evidence, chain, byType }: Pending, container: FileRecord): ScanEvent {
  const record: FileRecord = {
    path,
    chain: chain ?? [container.path, path.slice(container.path.length + 1)],
    bytes: 0,
    format: 'unknown',
    status: 'partial',
    gaps: container.gaps.slice(-1).map((gap) => ({ ...gap, path })),
    findings: [...byType.values()].reduce((sum, n) => sum + n, 0),
    byType: Object.fromEntries([...byType].sort(([a], [b]) => (a < b ? -1 : 1))),
    milliseconds: 0,
  }
  return { kind: 'file', record, evidence: evidence.result() }
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
