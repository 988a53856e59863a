import { UsageError } from '../../contract/index.js'

/*
 * The baseline file: what was there when the gate came to a repository, so that only what is new blocks.
 *
 *   # sekisho baseline 1
 *   # key 0123456789abcdef
 *   email 00112233445566778 2
 *   phone-number 8899aabbccddeeff 1
 *
 * A line is a type, the keyed hash of the value and how often it stands in the repository, sorted by the first two. No path, no line number and no
 * time stand in it: what is moved, indented or renamed stays known, and a run that changes nothing writes the same bytes. Two branches are merged by the
 * union of their lines (`.sekisho-baseline merge=union` in .gitattributes): of two counts of one value the higher one holds, so that a merge may
 * ask for an update, but never lets more pass than one of the two.
 */

/** How often each value may stand in the repository. */
export interface Baseline {
  keyId: string
  counts: ReadonlyMap<string, number>
}

/** Types whose fingerprint is of the place and not of the value: they cannot be known again, and must not be kept. */
export const NEVER_KNOWN: ReadonlySet<string> = new Set(['my-number', 'credential'])

const HEAD = '# sekisho baseline 1'
const KEY = /^# key ([0-9a-f]{8,64})$/
const ENTRY = /^([a-z][a-z0-9-]{0,63}) ([0-9a-f]{16}) ([1-9][0-9]{0,8})$/
/** Fingerprints of this version are told from others by their beginning (src/worker/tally.ts). */
const PRINT = /^v1:([0-9a-f]{16})$/

/** What a finding is called in a baseline; undefined where it can be in none. */
export function entryOf(type: string, fingerprint: string): string | undefined {
  const hash = PRINT.exec(fingerprint)?.[1]
  return hash === undefined || NEVER_KNOWN.has(type) || !/^[a-z][a-z0-9-]{0,63}$/.test(type) ? undefined : `${type} ${hash}`
}

/** Writes a baseline; the same findings give the same bytes. */
export function formatBaseline({ keyId, counts }: Baseline): string {
  const lines = [...counts].filter(([, count]) => count > 0).map(([entry, count]) => `${entry} ${count}`)
  return [HEAD, `# key ${keyId}`, ...lines.sort()].join('\n') + '\n'
}

/**
 * Reads a baseline, also one that git merged line by line.
 * @param shown path for messages
 * @throws UsageError for what is no baseline, one of another version, and one made with another key
 */
export function parseBaseline(text: string, keyId: string, shown: string): Baseline {
  const counts = new Map<string, number>()
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (lines[0] !== HEAD)
    throw lines[0]?.startsWith('# sekisho baseline ')
      ? new UsageError(
          `the baseline ${shown} was written by another version of sekisho. Make it again with --update-baseline.`,
          `ベースライン ${shown} は別の版の sekisho で作られたものです。--update-baseline で作り直してください。`,
        )
      : new UsageError(`${shown} is no baseline of sekisho.`, `${shown} は sekisho のベースラインではありません。`)
  for (const [index, line] of lines.entries()) {
    if (line === '' || line === HEAD) continue
    const key = KEY.exec(line)?.[1]
    if (key !== undefined) {
      if (key !== keyId) throw wrongKey(shown, key, keyId)
      continue
    }
    const [, type, hash, count] = ENTRY.exec(line) ?? []
    if (/^(?:<{7}|={7}|>{7})/.test(line))
      throw new UsageError(
        `the baseline ${shown} holds a conflict of git (line ${index + 1}). Keep the lines of both sides, or put "${baseName(shown)} merge=union" into .gitattributes.`,
        `ベースライン ${shown} に git の衝突が残っています（${index + 1} 行目）。両方の行を残してください。.gitattributes に「${baseName(shown)} merge=union」と書けば、衝突しません。`,
      )
    if (type === undefined || NEVER_KNOWN.has(type))
      throw new UsageError(
        `the baseline ${shown} is damaged at line ${index + 1}. Make it again with --update-baseline.`,
        `ベースライン ${shown} の ${index + 1} 行目が壊れています。--update-baseline で作り直してください。`,
      )
    const entry = `${type} ${hash}`
    counts.set(entry, Math.max(counts.get(entry) ?? 0, Number(count)))
  }
  if (!lines.some((line) => KEY.test(line))) throw wrongKey(shown, '?', keyId)
  return { keyId, counts }
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function wrongKey(shown: string, wrote: string, given: string): UsageError {
  return new UsageError(
    `the baseline ${shown} was made with another key (its key: ${wrote}, yours: ${given}). Give the key that it was made with to --key, or make it again with --update-baseline.`,
    `ベースライン ${shown} は別の鍵で作られています（作った鍵: ${wrote}、指定の鍵: ${given}）。作ったときの鍵を --key に指定するか、--update-baseline で作り直してください。`,
  )
}
