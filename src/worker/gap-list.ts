import type { Gap, GapReason, GapSegment } from '../contract/index.js'

/** Gaps that say the same of one file and are listed one by one, each with its place. */
const LISTED_MAX = 20

/** The gaps of one file. */
export interface GapList {
  add(segment: GapSegment): void
  /** Is there one of this reason that weighs as much? */
  tells(reason: GapReason, severity: Gap['severity']): boolean
  /** In the order in which they came; what repeats itself beyond LISTED_MAX as one gap behind, which says how often. */
  list(): Gap[]
}

/**
 * Collects the gaps of a file. One cause may stop thousands of parts, as a used-up budget does: its record must not grow with them.
 * @param path of the file or member
 */
export function createGapList(path: string): GapList {
  const listed: Gap[] = []
  const seen = new Map<string, { gap: Gap; count: number }>()
  return {
    add({ reason, severity, place, detail }) {
      const key = `${reason}\0${severity}\0${detail}`
      const same = seen.get(key) ?? { gap: { reason, severity, path, detail }, count: 0 }
      seen.set(key, same)
      if (++same.count <= LISTED_MAX) listed.push({ reason, severity, path, ...(place !== undefined && { place }), detail })
    },
    tells: (reason, severity) => listed.some((gap) => gap.reason === reason && gap.severity === severity),
    list() {
      const merged = [...seen.values()].flatMap(({ gap, count }) => {
        const more = count - LISTED_MAX
        if (more <= 0) return []
        return [{ ...gap, detail: `${gap.detail} (${more === 1 ? '1 more place' : `${more} more places`} of the file)` }]
      })
      return [...listed, ...merged]
    },
  }
}
