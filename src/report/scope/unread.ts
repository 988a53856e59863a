import { isUnreadPlace, type FileRecord, type Place } from '../../contract/index.js'
import { gapPlaceText } from '../place.js'
import { compareReasons } from '../reasons.js'
import type { NameMasks } from './names.js'
import type { ScopeTexts } from './texts.js'

/** What tells a file from any other. The path is safe to pass on. */
export interface FileEvidence {
  path: string
  bytes: number
  modified?: string
  sha256?: string
}

/** The evidence of a file, its name masked where it holds personal data. */
export const evidenceOf = ({ path, chain, bytes, modified, sha256 }: FileRecord, names: NameMasks): FileEvidence => ({
  path: names.path(path, chain),
  bytes,
  ...(modified !== undefined && { modified }),
  ...(sha256 !== undefined && { sha256 }),
})

/** What could not be read for one reason. */
export interface UnreadGroup {
  reason: string
  gaps: number
  files: number
  /** All of them. Show `UNREAD_SHOWN` on a page and count the rest. */
  entries: (FileEvidence & { whole: boolean; gaps: number; places: Place[]; detail: string })[]
}

/** What was not read, by reasons, and what was left out. */
export interface UnreadFacts {
  unread: UnreadGroup[]
  /** Files with at least one gap of content. */
  unreadFiles: number
  unreadGaps: number
  /** Excluded on request. */
  excluded: { patterns: string[]; paths: string[]; total: number }
  /** Images, fonts and the like, without text by their nature. */
  textless: number
}

/** Files that a page lists of those that could not be read for one reason, and of those that were left out; tables have all. */
export const UNREAD_SHOWN = 100
const PLACES_SHOWN = 3

/** Where in a file something was not read: the first places, and how many more. */
export function unreadPlaces({ places, gaps }: UnreadGroup['entries'][number], t: ScopeTexts): string {
  const shown = places.map((place) => gapPlaceText(place, t.lang))
  return t.list(shown.length === 0 || gaps <= shown.length ? shown : [...shown, t.more(gaps - shown.length, 'か所')])
}

/** Gathers what was not read. */
export function unreadFacts(records: readonly FileRecord[], options: Record<string, unknown>, names: NameMasks): UnreadFacts {
  const groups = new Map<string, UnreadGroup>()
  const excluded: string[] = []
  let [unreadFiles, unreadGaps, textless] = [0, 0, 0]
  for (const record of records) {
    if (record.gaps.some(({ reason }) => reason === 'ignored')) excluded.push(names.path(record.path, record.chain))
    const content = record.gaps.filter(isUnreadPlace)
    if (content.length === 0) {
      if (record.status === 'skipped' && record.gaps.every(({ severity }) => severity === 'minor')) textless++
      continue
    }
    unreadFiles++
    unreadGaps += content.length
    const whole = record.status === 'unreadable' || record.status === 'skipped'
    for (const reason of new Set(content.map((gap) => gap.reason))) {
      const own = content.filter((gap) => gap.reason === reason)
      let group = groups.get(reason)
      if (group === undefined) groups.set(reason, (group = { reason, gaps: 0, files: 0, entries: [] }))
      group.gaps += own.length
      group.files++
      group.entries.push({
        ...evidenceOf(record, names),
        whole,
        gaps: own.length,
        places: own.flatMap(({ place }) => (place === undefined ? [] : [names.place(place)])).slice(0, PLACES_SHOWN),
        detail: own[0]!.detail,
      })
    }
  }
  return {
    unread: [...groups.values()].sort((a, b) => compareReasons(a.reason, b.reason)),
    unreadFiles,
    unreadGaps,
    excluded: { patterns: (options['ignore'] as string[] | undefined) ?? [], paths: excluded, total: excluded.length },
    textless,
  }
}
