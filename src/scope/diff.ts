import {
  isUnreadPlace,
  UsageError,
  type DiffFiles,
  type DiffSide,
  type FileChange,
  type FileRecord,
  type GapReason,
  type GoneFile,
  type ResultDiff,
  type ScanResult,
} from '../contract/index.js'
import { createEvidence } from './evidence.js'
import { comparePersons } from './persons/compare.js'
import { shardsOf } from './shards.js'

/**
 * What came and went between two results: files by path and content, items, types, persons. For the proof of deletion and the periodic check: that
 * something is gone is `confirmed` only where NEW looked at the place and read what is there.
 * @throws UsageError where the results were made with different keys (their persons cannot be compared), or hold a part of a divided scan only.
 */
export function diffResults(old: ScanResult, now: ScanResult): ResultDiff {
  if (old.keyId !== now.keyId)
    throw new UsageError(
      'the results were made with different keys, so their persons cannot be compared; scan both times with the same key (option key, --key FILE).',
      '結果の鍵が異なるので、比べられません。どちらも同じ鍵（オプション key、--key ファイル）で走査してください。',
    )
  if (shardsOf(old).length > 0 || shardsOf(now).length > 0)
    throw new UsageError(
      'a result holds only a part of its scan (--shard), so what is missing in it may be in another part; merge all parts first (sekisho merge).',
      '分割した走査の一部だけの結果（--shard）は比べられません。ほかの部分にあるものと、なくなったものを区別できないためです。先にすべての部分を sekisho merge でまとめてください。',
    )
  const coverage = coverageOf(old, now)
  const caveats = caveatsOf(old, now)
  const persons = comparePersons(chunksOf(old), chunksOf(now))
  return {
    version: 1,
    keyId: old.keyId,
    old: sideOf(old),
    new: sideOf(now),
    caveats,
    coverage: { complete: coverage.complete, unread: [...coverage.unread].map(([path, reason]) => ({ path, reason })) },
    files: compareFiles(old.files, now.files, coverage.missing),
    items: differing(
      new Map(old.summary.items.map(({ label, persons, files }) => [label, { persons, files }])),
      new Map(now.summary.items.map(({ label, persons, files }) => [label, { persons, files }])),
      { persons: 0, files: 0 },
    ).map(([label, before, after]) => ({ label, old: before, new: after })),
    types: differing(new Map(Object.entries(old.summary.byType)), new Map(Object.entries(now.summary.byType)), {
      findings: 0,
      distinct: 0,
      files: 0,
    }).map(([type, before, after]) => ({ type, old: before, new: after })),
    persons: { ...persons, gone: { ...persons.gone, confirmed: coverage.complete && !caveats.includes('options') } },
  }
}

function chunksOf({ evidence }: ScanResult) {
  const builder = createEvidence()
  builder.add(evidence)
  return builder.chunks()
}

const sideOf = ({ startedAt, finishedAt, tool, summary }: ScanResult): DiffSide => ({
  startedAt,
  finishedAt,
  tool,
  complete: summary.complete,
  files: summary.files.total,
  bytes: summary.bytes,
  persons: summary.persons,
})

function caveatsOf(old: ScanResult, now: ScanResult): string[] {
  const lookedFor = ({ options }: ScanResult): string => {
    const { detectors, types } = options as Record<string, unknown>
    return JSON.stringify([detectors, types])
  }
  const places = ({ paths }: ScanResult): string => JSON.stringify([...(paths ?? [])].sort())
  return [
    ...(lookedFor(old) === lookedFor(now) ? [] : ['options']),
    ...(old.tool.version === now.tool.version ? [] : ['tool']),
    ...(now.startedAt < old.startedAt ? ['order'] : []),
    ...(old.interrupted === true ? ['interrupted'] : []),
    ...(places(old) === places(now) ? [] : ['paths']),
  ]
}

/** How far NEW looked. */
interface Coverage {
  complete: boolean
  unread: ReadonlyMap<string, GapReason>
  /** Why NEW cannot tell whether there is something at this path; undefined where it can. */
  missing(path: string): GoneFile['why']
}

function coverageOf(old: ScanResult, now: ScanResult): Coverage {
  const unread = new Map<string, GapReason>()
  for (const { path, gaps } of now.files) {
    const gap = gaps.find(({ severity, reason }) => severity === 'content' || reason === 'ignored')
    if (gap !== undefined) unread.set(path, gap.reason)
  }
  const roots = new Set(now.paths?.map(plain))
  const isCovered = (path: string): boolean =>
    roots.has(path) || [...aboveOf(path)].some((above) => roots.has(above)) || (roots.has('.') && !/^(?:\/|\.\.\/|[A-Za-z]:)/.test(path))
  // The same request looks at the same places, patterns among them.
  const isSameRequest = old.paths !== undefined && old.paths.every((path) => roots.has(plain(path)) || isCovered(plain(path)))
  const isInterrupted = now.interrupted === true
  return {
    complete: now.summary.complete && !isInterrupted && isSameRequest,
    unread,
    missing(path) {
      if (isInterrupted) return 'interrupted'
      for (const above of aboveOf(path)) if (unread.has(above)) return unread.get(above)
      return isSameRequest || isCovered(path) ? unread.get('.') : 'not-covered'
    },
  }
}

/** A path without what changes nothing: './leak/' is 'leak'. */
const plain = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+(?=[^/])/, '')
    .replace(/(?<=[^/])\/$/, '')

/** The folders and containers around a path, outermost first. */
function* aboveOf(path: string): Generator<string> {
  if (path.startsWith('/')) yield '/'
  for (let at = 1; at < path.length; at++) if (path[at] === '/' || path[at] === '!') yield path.slice(0, at)
}

/** What is not read to its end has no hash; a file that was not touched is told by size and time. */
function sameContent(before: FileRecord, after: FileRecord): boolean | undefined {
  if (before.sha256 !== undefined && after.sha256 !== undefined) return before.sha256 === after.sha256
  if (before.status === 'unreadable' || after.status === 'unreadable') {
    return before.modified !== undefined && before.modified === after.modified && before.bytes === after.bytes ? true : undefined
  }
  if (before.bytes !== after.bytes) return false
  return before.modified !== undefined && before.modified === after.modified ? true : undefined
}

/** Members of one name are told apart by their turn. */
function byPath(files: readonly FileRecord[]): Map<string, FileRecord> {
  const found = new Map<string, FileRecord>()
  for (const file of files) {
    let key = file.path
    for (let turn = 2; found.has(key); turn++) key = `${file.path}\0${turn}`
    found.set(key, file)
  }
  return found
}

/** Paths by the bytes that they hold; empty files are all alike and tell nothing. */
function byContent(files: readonly FileRecord[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { sha256, bytes, path } of files) {
    if (sha256 === undefined || bytes === 0) continue
    const known = found.get(sha256)
    if (known === undefined) found.set(sha256, [path])
    else known.push(path)
  }
  return found
}

const change = ({ path, chain, sha256, bytes, byType, gaps }: FileRecord): FileChange => ({
  path,
  ...(chain !== undefined && { chain }),
  ...(sha256 !== undefined && { sha256 }),
  bytes,
  byType,
  ...unreadIn({ gaps }),
})

const unreadIn = ({ gaps }: Pick<FileRecord, 'gaps'>): { unread?: true } => (gaps.some(isUnreadPlace) ? { unread: true } : {})

/** The path of what holds a member. */
const containerOf = ({ path, chain }: FileRecord): string | undefined =>
  chain === undefined ? undefined : path.slice(0, path.length - chain.at(-1)!.length - 1)

function compareFiles(old: readonly FileRecord[], now: readonly FileRecord[], missing: Coverage['missing']): DiffFiles {
  const [before, after] = [byPath(old), byPath(now)]
  const [oldContent, newContent] = [byContent(old), byContent(now)]
  const diff: DiffFiles = { gone: [], new: [], changed: [], moved: [], unverified: [], unchanged: 0 }
  const same = new Set<string>()
  const isInside = (file: FileRecord, containers: ReadonlySet<string>): boolean => {
    const container = containerOf(file)
    return container !== undefined && containers.has(container)
  }
  // Containers come before their members: '!' follows the path of the container.
  const missed: FileRecord[] = []
  for (const [key, file] of before) {
    const other = after.get(key)
    if (other === undefined) missed.push(file)
    else if (isInside(file, same) || sameContent(file, other) === true) {
      diff.unchanged++
      same.add(file.path)
    } else if (sameContent(file, other) === false)
      diff.changed.push({ ...change(file), now: { bytes: other.bytes, byType: other.byType, status: other.status, ...unreadIn(other) } })
    else {
      const reason = [...other.gaps, ...file.gaps].find(({ severity }) => severity === 'content')?.reason
      diff.unverified.push({ ...change(file), ...(reason !== undefined && { reason }) })
    }
  }
  const fresh = [...after].filter(([key]) => !before.has(key)).map(([, file]) => file)
  const freshPaths = new Set(fresh.map(({ path }) => path))
  const taken = new Set<string>()
  const away = new Set<string>()
  for (const file of missed) {
    const hidden = isInside(file, away)
    away.add(file.path)
    const copies = (file.sha256 === undefined ? undefined : newContent.get(file.sha256)) ?? []
    const to = copies.find((path) => freshPaths.has(path) && !taken.has(path))
    if (to !== undefined) taken.add(to)
    if (hidden) continue
    const why = missing(file.path)
    if (to !== undefined) diff.moved.push({ ...change(file), to, ...(why !== undefined && { why }) })
    else diff.gone.push({ ...change(file), confirmed: why === undefined, ...(why !== undefined && { why }), copies: [...copies] })
  }
  const listed = new Set<string>()
  for (const file of fresh) {
    const hidden = isInside(file, listed)
    listed.add(file.path)
    if (hidden || taken.has(file.path)) continue
    diff.new.push({ ...change(file), copyOf: [...((file.sha256 === undefined ? undefined : oldContent.get(file.sha256)) ?? [])] })
  }
  return diff
}

/** What differs between two tables, by name; what one of them lacks counts as `none`. */
function differing<T extends object>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>, none: T): [string, T, T][] {
  const names = [...new Set([...old.keys(), ...now.keys()])].sort()
  return names
    .map((name): [string, T, T] => [name, old.get(name) ?? none, now.get(name) ?? none])
    .filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b))
}
