import type { Finding } from '../../contract/index.js'
import type { Change } from '../../sources/git/index.js'
import type { PolicyTools } from '../seam.js'
import { entryOf, NEVER_KNOWN, type Baseline } from './baseline.js'

/** Tells what was there before. */
export interface Known {
  why: 'baseline' | 'since'
  /** The findings of one file are asked for in their order. */
  ofFile(change: Change): Promise<KnownOfFile>
}

/** Each call uses up one of the times that a value was there: one more copy than there was is new. */
export type KnownOfFile = (finding: Finding) => boolean

/** Known by a baseline: each value as often as it stands there, in whatever file. */
export function knownByBaseline({ counts }: Pick<Baseline, 'counts'>): Known {
  const left = new Map(counts)
  const isKnown: KnownOfFile = ({ type, fingerprint }) => {
    const entry = entryOf(type, fingerprint)
    return entry !== undefined && takeOne(left, entry)
  }
  return { why: 'baseline', ofFile: async () => isKnown }
}

/**
 * Known by what a commit held: in the same file, the one that it was renamed from, or one that is gone since. A copy in another file is new.
 * @param commit full id
 */
export function knownSince(commit: string, tools: Pick<PolicyTools, 'scanAt' | 'goneSince'>): Known {
  let gone: Promise<Map<string, number>> | undefined
  return {
    why: 'since',
    async ofFile({ path, oldPath }) {
      const there = (await tools.scanAt(commit, path)) ?? (oldPath === undefined ? undefined : await tools.scanAt(commit, oldPath)) ?? []
      const own = countsOf(there)
      const others = await (gone ??= tools.goneSince(commit).then(async (paths) => {
        const all: Finding[] = []
        for (const one of paths) if (one !== oldPath) for (const finding of (await tools.scanAt(commit, one)) ?? []) all.push(finding)
        return countsOf(all)
      }))
      return (finding) => {
        const value = valueOf(finding)
        return value !== undefined && (takeOne(own, value) || takeOne(others, value))
      }
    },
  }
}

function takeOne(left: Map<string, number>, key: string): boolean {
  const count = left.get(key) ?? 0
  if (count > 0) left.set(key, count - 1)
  return count > 0
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const value = valueOf(finding)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** What is the same of two findings of one value; of those whose fingerprint names the place, what stands behind it in this process only. */
function valueOf({ type, fingerprint }: Finding): string | undefined {
  const at = fingerprint.indexOf('~')
  if (at !== -1) return `${type} ${fingerprint.slice(at)}`
  return `${type} ${fingerprint}${NEVER_KNOWN.has(type) ? ' place' : ''}`
}
