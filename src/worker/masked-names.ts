import { MEDIUM_CONFIDENCE, type ProseSegment } from '../contract/index.js'
import type { Found } from '../engine/claim.js'
import { maskSafely } from './tally.js'

/** Notes which names (of the file, of its sheets) hold personal data, so that reports to be passed on can mask them. */
export interface NameMasker {
  /** Takes what is found; outside `within` it is none of ours. */
  add(found: Found): void
  /** Runs `scan` on a segment; what is found meanwhile belongs to the name, where the segment is one. `name`: as it reads, if not as the segment does. */
  within(segment: ProseSegment, scan: () => void, name?: string): void
  /** For the record of the file; empty where no name holds any. */
  masked(): { maskedNames?: Record<string, string> }
}

/** Longer is no name. */
const NAME_MAX = 260

/** An empty masker for one file or member. */
export function createNameMasker(): NameMasker {
  const masked = new Map<string, string>()
  let spans: { start: number; end: number; text: string }[] | undefined
  return {
    add({ claim, raw }) {
      if (spans === undefined || claim.confidence < MEDIUM_CONFIDENCE) return
      const { attributes } = claim
      if (attributes?.['dummy'] === 'true' || attributes?.['role'] === 'organisation') return
      spans.push({ start: claim.start, end: claim.end, text: maskSafely(claim.detector.mask, raw.slice(claim.start, claim.end)) })
    },
    within(segment, scan, name = segment.text) {
      if (name.length > NAME_MAX || segment.text.length > NAME_MAX || segment.locate(0, 0).place.kind !== 'name') return scan()
      spans = []
      scan()
      let shown = ''
      let at = 0
      for (const { start, end, text } of spans.sort((a, b) => a.start - b.start)) {
        if (start < at) continue
        shown += name.slice(at, start) + text
        at = end
      }
      if (spans.length > 0) masked.set(name, shown + name.slice(at))
      spans = undefined
    },
    masked: () => (masked.size === 0 ? {} : { maskedNames: Object.fromEntries(masked) }),
  }
}
