import type { Detector, DocumentEvidence, Match, TextView } from '../../src/contract/index.js'
import { normalise } from '../../src/text/normalise.js'

/** Evidence of a document of its own. */
export function evidence(): DocumentEvidence {
  const seen: { kind: string; value: string; at: number }[] = []
  return {
    add: (kind, value, at) => void seen.push({ kind, value, at }),
    has: (kind, value, at) => seen.some((entry) => entry.kind === kind && entry.value === value && entry.at < at),
  }
}

/** What a detector sees of a raw text; a cell where a label, role, vote or row is given. */
export function viewOf(raw: string, rest: Partial<TextView> = {}): TextView {
  const isCell = rest.label !== undefined || rest.role !== undefined || rest.vote !== undefined || rest.row !== undefined
  return { text: normalise(raw).text, kind: isCell ? 'cell' : 'prose', document: evidence(), ...rest }
}

/** A match with the text that it covers. */
export type Seen = Match & { value: string }

/** Runs a detector over a raw text. */
export function find(detector: Detector, raw: string, rest: Partial<TextView> = {}): Seen[] {
  const view = viewOf(raw, rest)
  return [...detector.detect(view)].map((match) => ({ ...match, value: view.text.slice(...match.span) }))
}

/** Confidence of the first match; 0 where nothing is found. */
export const confidenceOf = (detector: Detector, raw: string, rest: Partial<TextView> = {}): number =>
  find(detector, raw, rest)[0]?.confidence ?? 0

/** Full width, and with each of the hyphens that Japanese files use. */
export function writings(value: string): string[] {
  const wide = value.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
  const hyphenated = value.includes('-') ? [...'‐‑‒–—―−ー－─'].map((hyphen) => value.replaceAll('-', hyphen)) : []
  return [value, wide, ...hyphenated]
}

/** Deterministic digits for tests (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
