import type { Glance } from '../api/glance.js'
import type { FileRecord, Finding, Gap, GateGap, GateMode, GateNotice, GateResult } from '../contract/index.js'
import {
  branchChanges,
  commitOf,
  goneSince,
  historyChanges,
  lfsStore,
  openBlobs,
  prefixOf,
  rangeChanges,
  repositoryOf,
  NO_CHANGES,
  stagedChanges,
  type Blobs,
  type Change,
  type ChangeSet,
  type Present,
  type Repository,
} from '../sources/git/index.js'
import { listedGap } from '../sources/listed.js'
import { hasNameModels, readNamesAhead } from '../api/read-ahead.js'
import { crypto } from '../crypto.js'
import { lazy } from '../text/lazy.js'
import { VERSION } from '../version.js'
import { createFolderNames } from '../text/folder-names.js'
import { createCollector } from './collect.js'
import { withContent, type Absence, type Content } from './content.js'
import { jobOf, scanBlob, type JudgingTools } from './judging.js'
import { isClean } from './glance.js'
import { createLanes, type MakeScanner } from './lanes.js'
import { orderFindings } from './order.js'
import { CONFIG_NAME } from './policy/open-config.js'
import { openPolicy } from './policy/index.js'
import { mustBeRead } from './policy/unread.js'
import type { PolicyOptions, PolicyTools } from './seam.js'

/** What is judged: one of them. */
export type GateTarget =
  | { mode: 'staged' }
  | { mode: 'range'; range: string }
  | { mode: 'range'; branch: string }
  | { mode: 'history' }
  | { mode: 'paths'; paths: readonly string[] }

/** What the command line asks for. */
export interface GateOptions {
  target: GateTarget
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  policy: PolicyOptions
  warnOnly: boolean
  allowUnreadable: boolean
  /** Worker processes, where any are needed. */
  concurrency?: number
  signal?: AbortSignal
}

/** Bytes that a policy may read of a file: a config, a baseline. */
const READ_MAX = 64 * 1024 * 1024

/**
 * Judges what a change brings.
 * @throws UsageError where nothing can be concluded: no git, no repository, a missing base, a damaged index, a broken config
 */
export async function runGate(options: GateOptions): Promise<GateResult> {
  const begin = performance.now()
  const { target, warnOnly, allowUnreadable } = options
  const repository = repositoryOf(options.cwd, options.env)
  const blobs = openBlobs(repository)
  let names: Promise<unknown> | undefined
  const asked = changeSet(options, repository, blobs, (chunk) => {
    if (names === undefined && holdsJapanese(chunk)) names = readNamesAhead()
  })
  // Loaded while git works.
  const api = import('../api/scanner.js')
  for (const promise of [asked, api]) promise.catch(() => {})
  let prefix: Promise<string | undefined> | undefined
  const close: (() => unknown)[] = [() => blobs.close()]
  try {
    const set = await asked
    close.push(() => set.close?.())
    const lfs = lfsStore(repository)
    const tools: PolicyTools = {
      mode: target.mode,
      cwd: options.cwd,
      env: options.env,
      ...(set.base !== undefined && { base: set.base }),
      ...(set.head !== undefined && { head: set.head }),
      readFile: (commit, path) => blobs.read(`${commit}:${path}`, READ_MAX),
      resolve: (commit) => commitOf(repository, commit),
      async scanAt(commit, path) {
        const id = await blobs.idOf(`${commit}:${path}`)
        if (id === undefined) return undefined
        const found: Finding[] = []
        for await (const findings of scanBlob(path, id, { blobs, lfs, lanes })) found.push(...findings)
        return found
      },
      goneSince: (commit) => goneSince(repository, commit, presentOf(target, set)),
      prefix: () => (prefix ??= prefixOf(repository)),
    }
    const policy = await openPolicy(options.policy, tools)
    // Made with the first scan, the same for all.
    const keys = lazy(() => ({ key: policy.scan.key ?? crypto().randomBytes(32), likeness: crypto().randomBytes(16) }))
    // Nothing contains the patterns of others here.
    const inProcess = (policy.scan.detectors ?? []).every((detector) => typeof detector === 'string' && /^[a-z\d-]+$/.test(detector))
    const makeScanner: MakeScanner = async (where) => {
      const { scannerWith, settingsOf } = await api
      const { signal, concurrency } = options
      const own = {
        ...policy.scan,
        key: keys().key,
        ...(signal && { signal }),
        ...(concurrency !== undefined && { concurrency }),
        ...(where === 'here' && { concurrency: 0 }),
      }
      const settings = settingsOf(own)
      settings.scan.likeness = keys().likeness
      return scannerWith(settings, own)
    }
    const makeGlance = async (): Promise<Glance> => {
      await api
      const { createGlance } = await import('../api/glance.js')
      const glance = await createGlance(policy.scan)
      await names
      return glance
    }
    const lanes = createLanes(makeScanner, makeGlance, inProcess)
    close.push(() => lanes.close())

    const collector = createCollector()
    const gaps: GateGap[] = []
    const notices: GateNotice[] = []
    const commits = new Map<string, number>()
    const scanned = { files: 0, bytes: 0 }
    const addGap = (gap: Gap, commit: string | undefined, record?: FileRecord): void => {
      const mustRead = mustBeRead(gap, record)
      const allow = mustRead ? policy.unread?.(gap.path) : undefined
      const wouldBlock = mustRead && allow === undefined
      const chain = record?.chain
      gaps.push({
        gap,
        blocks: wouldBlock && !allowUnreadable,
        ...(wouldBlock && allowUnreadable && { letPass: true }),
        ...(chain !== undefined && { chain }),
        ...(allow !== undefined && { allow }),
        ...(commit !== undefined && { commit }),
      })
    }
    const judging: JudgingTools = {
      repository,
      blobs,
      lfs,
      lanes,
      policy,
      collector,
      ...(target.mode === 'staged' && { base: 'HEAD' }),
      onRecord(record: FileRecord, { commit }: Change) {
        if (record.chain === undefined) {
          scanned.files++
          scanned.bytes += record.bytes
        }
        for (const gap of record.gaps) addGap(gap, commit, record)
      },
    }
    const newFolders = createFolderNames()
    const judge = async (given: Change, content: Content | Absence): Promise<void> => {
      const moved = given.parents.filter(({ path }) => policy.isNewAt?.(given.path, path) === true)
      const change = moved.length === 0 ? given : { ...given, parents: given.parents.filter((parent) => !moved.includes(parent)) }
      options.signal?.throwIfAborted()
      if (policy.ignores?.(change.path)) return addGap({ ...listedGap('ignored', change.path), path: change.path }, change.commit)
      if ('open' in content) await policy.survey?.(change, content)
      if ('open' in content) {
        // What moved into a folder that nothing was judged in yet may be the first there.
        const isFirst = newFolders(change.path).length > 0 && change.oldPath !== undefined
        if (!inProcess || isFirst || !(await isClean(change, content, set.lines, lanes))) return lanes.push(jobOf(change, content, judging))
        scanned.files++
        scanned.bytes += content.bytes
        return
      }
      if (content.notice !== undefined) notices.push(content.notice)
      if (content.gap !== undefined) addGap({ severity: 'content', ...content.gap, path: change.path }, change.commit)
    }
    if (target.mode === 'paths') {
      const onNotice = (notice: GateNotice): void => void notices.push(notice)
      // Lists files, which a change needs not.
      const { namedFiles } = await import('./paths.js')
      for await (const { change, content } of namedFiles(repository, target.paths, onNotice)) await judge(change, content)
    } else {
      const changes = distinct(set.changes(), target.mode, policy.isByPath === true)
      for await (const { change, content } of withContent(changes, blobs, lfs)) {
        if (change.commit !== undefined && !commits.has(change.commit)) commits.set(change.commit, commits.size + 1)
        await judge(change, content)
      }
    }
    await lanes.end()

    const { findings, counts, byType, omitted } = collector.result(policy)
    if (!hasNameModels()) notices.push({ kind: 'no-name-model' })
    if (warnOnly) notices.push({ kind: 'warn-only' })
    notices.push(...((await policy.end?.()) ?? []))
    return {
      version: 1,
      tool: { name: 'sekisho', version: VERSION },
      mode: target.mode,
      ...(set.base !== undefined && { base: set.base }),
      ...(set.head !== undefined && { head: set.head }),
      verdict: verdictOf(counts, gaps, scanned.files),
      warnOnly,
      scanned: { ...scanned, ...(target.mode !== 'staged' && target.mode !== 'paths' && { commits: set.commits() }) },
      findings: orderFindings(findings, commits),
      ...(omitted > 0 && { omitted }),
      counts,
      byType,
      gaps,
      ...(policy.list !== undefined && { allows: policy.list() }),
      notices,
      milliseconds: Math.round(performance.now() - begin),
    }
  } finally {
    await Promise.all(close.map((end) => end()))
  }
}

/** Kana or kanji, as UTF-8 begins them: nearly all names that are looked for in a change. Of other encodings the dictionary is read when it is needed. */
function holdsJapanese(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte >= 0xe3 && byte <= 0xe9) return true
  return false
}

/** What a commit of before is compared with. */
const presentOf = ({ mode }: GateTarget, { head }: ChangeSet): Present =>
  mode === 'staged' ? 'index' : mode === 'paths' ? 'work-tree' : { commit: head ?? 'HEAD' }

async function changeSet(
  { target, policy }: GateOptions,
  repository: Repository,
  blobs: Blobs,
  onOutput: (chunk: Buffer) => void,
): Promise<ChangeSet> {
  switch (target.mode) {
    case 'staged':
      return stagedChanges(repository, blobs, policy.config === undefined ? [`:./${CONFIG_NAME}`] : [], onOutput)
    case 'range':
      return 'range' in target ? rangeChanges(repository, target.range) : branchChanges(repository, target.branch)
    case 'history':
      return historyChanges(repository)
    case 'paths':
      return NO_CHANGES
  }
}

/** Of many commits each content once: a branch that was merged, a revert, a copy bring nothing that was not told of before. */
async function* distinct(changes: AsyncIterable<Change>, mode: GateMode, isByPath: boolean): AsyncGenerator<Change, void, undefined> {
  const seen = new Set<string>()
  for await (const change of changes) {
    const { id, mode: kind } = change
    if (mode === 'history' && id !== undefined) {
      const key = `${kind}:${id}${isByPath ? `:${change.path}` : ''}`
      if (seen.has(key)) continue
      seen.add(key)
    }
    yield change
  }
}

function verdictOf(counts: GateResult['counts'], gaps: readonly GateGap[], files: number): GateResult['verdict'] {
  if (counts.block > 0) return 'block'
  if (gaps.some(({ blocks }) => blocks)) return 'unread'
  if (counts.warn > 0) return 'warn'
  return files === 0 && gaps.length === 0 ? 'nothing' : 'pass'
}
