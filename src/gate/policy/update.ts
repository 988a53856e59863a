import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError, type Finding, type GateNotice } from '../../contract/index.js'
import type { Bucket, FileRuling, PolicyOptions, PolicyTools, Ruled } from '../seam.js'
import { entryOf, formatBaseline, parseBaseline } from './baseline.js'
import { baselineKey } from './known-of.js'

type Settle = (bucket: Bucket) => Ruled | undefined

/** Gathers a new baseline while a run goes by: what would block becomes known. */
export interface Update {
  ofFile(rule: FileRuling['rule'], settle: Settle): FileRuling
  settle(settle: Settle): Settle
  /** Writes the file. */
  end(): Promise<GateNotice>
}

const KNOWN: Ruled = { ruling: 'known', why: 'baseline' }

/**
 * Undefined where no update was asked for.
 * @throws UsageError where file, key or paths are missing: a baseline of a part would forget the rest
 */
export async function createUpdate(options: PolicyOptions, tools: PolicyTools): Promise<Update | undefined> {
  const { updateBaseline, baseline: named, since } = options
  if (!updateBaseline) return undefined
  if (named === undefined || since !== undefined)
    throw new UsageError(
      '--update-baseline needs --baseline FILE, and goes without --since.',
      '--update-baseline は --baseline ファイル と一緒に指定してください（--since とは一緒に使えません）。',
    )
  if (tools.mode !== 'paths')
    throw new UsageError(
      'a baseline is written from the whole tree: sekisho gate . --baseline FILE --key FILE --update-baseline.',
      'ベースラインはツリー全体から作ります: sekisho gate . --baseline ファイル --key ファイル --update-baseline',
    )
  const { keyId } = await baselineKey(options)
  const path = resolve(tools.cwd, named)
  /** How often each value was found, blocking or not: all its places are known once one of them blocks. */
  const found = new Map<string, number>()
  const blocked = new Set<string>()
  let refused = 0

  /** The entries of rulings that are not settled, by their bucket. */
  const waitingIn = (waiting: Map<string, Set<string>>, type: string, why: string): Set<string> => {
    const key = `${type} ${why}`
    const entries = waiting.get(key) ?? new Set<string>()
    waiting.set(key, entries)
    return entries
  }
  const later = new Map<string, Set<string>>()
  const settled = (bucket: Bucket, ruled: Ruled | undefined, from: Map<string, Set<string>>): Ruled | undefined => {
    const entries = from.get(`${bucket.type} ${bucket.why}`)
    if (ruled?.ruling === 'block') {
      if (entries === undefined || entries.size === 0) return ruled
      for (const entry of entries) blocked.add(entry)
      return KNOWN
    }
    if (entries !== undefined && from !== later)
      for (const entry of entries) waitingIn(later, bucket.type, ruled?.why ?? bucket.why).add(entry)
    return ruled
  }

  return {
    ofFile(rule, settle) {
      const waiting = new Map<string, Set<string>>()
      return {
        rule(finding: Finding) {
          const ruled = rule(finding)
          if ((ruled.ruling !== 'block' && ruled.ruling !== 'warn') || finding.attributes?.['role'] !== undefined) return ruled
          const entry = entryOf(finding.type, finding.fingerprint)
          if (entry !== undefined) found.set(entry, (found.get(entry) ?? 0) + 1)
          if (ruled.ruling === 'block') {
            if (entry === undefined) {
              refused++
              return ruled
            }
            blocked.add(entry)
            return KNOWN
          }
          if (entry !== undefined && ruled.why.startsWith('?')) waitingIn(waiting, finding.type, ruled.why).add(entry)
          return ruled
        },
        settle: (bucket) => settled(bucket, settle(bucket), waiting),
      }
    },
    settle: (settle) => (bucket) => settled(bucket, settle(bucket), later),
    async end() {
      const counts = new Map([...blocked].map((entry) => [entry, found.get(entry) ?? 1]))
      const before = await readFile(path, 'utf8').then(
        (text) => entriesOf(text, keyId),
        () => new Set<string>(),
      )
      await writeFile(path, formatBaseline({ keyId, counts }))
      return {
        kind: 'baseline-written',
        path: named,
        values: {
          entries: String(counts.size),
          added: String([...counts.keys()].filter((entry) => !before.has(entry)).length),
          removed: String([...before].filter((entry) => !counts.has(entry)).length),
          refused: String(refused),
        },
      }
    },
  }
}

/** What was known before; nothing where it cannot be compared. */
function entriesOf(text: string, keyId: string): ReadonlySet<string> {
  try {
    return new Set(parseBaseline(text, keyId, '').counts.keys())
  } catch {
    return new Set()
  }
}
