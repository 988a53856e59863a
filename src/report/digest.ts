import { isUnreadPlace, type FileRecord, type Finding, type Gap, type Place, type ScanEvent } from '../contract/index.js'

/** How much of a scan the text report keeps; the rest is counted. */
export interface DigestLimits {
  /** Files listed with their counts. */
  files: number
  /** Files listed with what could not be read in them. */
  gaps: number
  /** Findings shown of a file. */
  samples: number
}

/** A file with findings. */
export interface Holder {
  path: string
  findings: number
  byType: Record<string, number>
  samples: Finding[]
}

/** What could not be read in one file for one reason. */
export interface Unread {
  path: string
  reason: string
  detail: string
  gaps: number
  /** The first few. */
  places: Place[]
  /** Nothing of the file was read. */
  whole: boolean
  bytes: number
}

/** What the text report needs of the events, bounded however many there are. */
export interface Digest {
  holders: Ranking<Holder>
  unread: Ranking<Unread>
  ignored: Ranking<Unread>
  /** Content gaps by reason. */
  reasons: Map<string, { gaps: number; files: number }>
  /** Files with at least one content gap. */
  unreadFiles: number
  /** Files and members that were left alone because nothing of their kind holds text: images, recordings, fonts, programs. */
  textless: number
  /** Parts of other files that were not read and hold no content of their own: embedded images, fonts. */
  minorGaps: number
  /** Other minor gaps: links that lead nowhere or to what is scanned anyway, pipes, damage that cost no text. */
  trifles: number
  /** Findings received, which the filter of the scan let through. */
  findings: number
}

/** The best of many, in order, and how many there were. */
export interface Ranking<T> {
  best: T[]
  total: number
}

const PLACES = 3

/** Reads the events once and keeps what the report shows. */
export async function digestEvents(events: AsyncIterable<ScanEvent>, limits: DigestLimits): Promise<Digest> {
  const holders = rank<Holder>(limits.files, (a, b) => b.findings - a.findings)
  const unread = rank<Unread>(limits.gaps, (a, b) => Number(b.whole) - Number(a.whole) || b.bytes - a.bytes)
  const ignored = rank<Unread>(limits.gaps, () => 0)
  const reasons: Digest['reasons'] = new Map()
  const samples = new Map<string, Finding[]>()
  let [unreadFiles, textless, minorGaps, trifles, findings] = [0, 0, 0, 0, 0]
  for await (const event of events) {
    if (event.kind === 'findings') {
      findings += event.findings.length
      const kept = samples.get(event.path) ?? []
      kept.push(...event.findings.slice(0, Math.max(0, limits.samples - kept.length)))
      samples.set(event.path, kept)
    } else if (event.kind === 'file') {
      const { record } = event
      if (record.findings > 0) holders.add({ ...pick(record), samples: samples.get(record.path) ?? [] })
      samples.delete(record.path)
      if (isTextless(record)) textless++
      else
        for (const { severity, reason } of record.gaps)
          if (severity !== 'minor' || reason === 'ignored') continue
          else if (holdsNoText(reason)) minorGaps++
          else trifles++
      const groups = groupGaps(record)
      for (const group of groups) {
        if (group.reason === 'ignored') {
          ignored.add(group)
          continue
        }
        unread.add(group)
        const reason = reasons.get(group.reason) ?? { gaps: 0, files: 0 }
        reasons.set(group.reason, { gaps: reason.gaps + group.gaps, files: reason.files + 1 })
      }
      if (groups.some((group) => group.reason !== 'ignored')) unreadFiles++
    }
  }
  return {
    holders: holders.end(),
    unread: unread.end(),
    ignored: ignored.end(),
    reasons,
    unreadFiles,
    textless,
    minorGaps,
    trifles,
    findings,
  }
}

const pick = ({ path, findings, byType }: FileRecord): Omit<Holder, 'samples'> => ({ path, findings, byType })

const holdsNoText = (reason: Gap['reason']): boolean => reason === 'no-text' || reason === 'unsupported'

const isTextless = ({ status, gaps }: FileRecord): boolean =>
  status === 'skipped' && gaps.every(({ reason, severity }) => severity === 'minor' && holdsNoText(reason))

/** Gaps that count against completeness: of content, and what was excluded on request. */
const counts = (gap: Gap): boolean => isUnreadPlace(gap) || gap.reason === 'ignored'

function groupGaps(record: FileRecord): Unread[] {
  const groups = new Map<string, Unread>()
  for (const gap of record.gaps.filter(counts)) {
    const key = `${gap.reason}\n${gap.path}`
    const whole = record.status === 'unreadable' || record.status === 'skipped'
    const group = groups.get(key) ?? {
      path: gap.path,
      reason: gap.reason,
      detail: gap.detail,
      gaps: 0,
      places: [],
      whole,
      bytes: record.bytes,
    }
    group.gaps++
    if (gap.place !== undefined && group.places.length < PLACES) group.places.push(gap.place)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Keeps the `limit` best; of equals those that came first. */
function rank<T>(limit: number, compare: (a: T, b: T) => number): { add(item: T): void; end(): Ranking<T> } {
  const best: T[] = []
  let total = 0
  const trim = (): void => void best.sort(compare).splice(limit)
  return {
    add: (item) => {
      total++
      if (best.push(item) > 2 * limit + 100) trim()
    },
    end: () => {
      trim()
      return { best, total }
    },
  }
}
