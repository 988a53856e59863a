import type { Detector, Match, TextView } from '../contract/index.js'
import type { Claim } from './claim.js'
import type { ArmedCell } from './column-detectors.js'
import { features, mayHold, type Armed } from './hints.js'

/** Told when a detector throws or returns nonsense; the scan goes on. */
export type OnFailure = (detectorId: string) => void

/** Leads offsets in the view's text to raw offsets of what the claims are counted from. */
export interface BackMap {
  start(index: number): number
  end(index: number): number
}

/** Runs every detector whose hints hold over one view and collects the claims. */
export function runDetectors(armed: readonly Armed[], view: TextView, back: BackMap, claims: Claim[], onFailure: OnFailure): void {
  const { text } = view
  const mask = features(text)
  for (const candidate of armed) if (mayHold(candidate, mask, text)) runDetector(candidate.detector, view, back, claims, onFailure)
}

/** Nothing was claimed, as in most cells. Never added to. */
export const NO_CLAIMS: Claim[] = []

/** The same over a cell, by those that its column and its features leave. */
export function runCellDetectors(detectors: readonly ArmedCell[], view: TextView, back: BackMap, onFailure: OnFailure): Claim[] {
  const { text } = view
  let claims = NO_CLAIMS
  for (const { detector, words, own } of detectors) {
    if ((own !== undefined && !own.test(text)) || (words !== undefined && !words.test(text))) continue
    try {
      const found = detector.detect(view)
      // Nearly all give a list: gone through without an iterator.
      if (Array.isArray(found))
        for (let index = 0; index < found.length; index++)
          claims = withClaim(claims, detector, found[index] as Match, text, back, onFailure)
      else for (const match of found) claims = withClaim(claims, detector, match, text, back, onFailure)
    } catch {
      onFailure(detector.id)
    }
  }
  return claims
}

function withClaim(claims: Claim[], detector: Detector, match: Match, text: string, back: BackMap, onFailure: OnFailure): Claim[] {
  if (!isSane(match, text.length)) {
    onFailure(detector.id)
    return claims
  }
  const claim = claimOf(detector, match, text, back)
  // An array of one: an empty one that is added to makes room for sixteen more.
  if (claims === NO_CLAIMS) return [claim]
  claims.push(claim)
  return claims
}

function runDetector(detector: Detector, view: TextView, back: BackMap, claims: Claim[], onFailure: OnFailure): void {
  const { text } = view
  try {
    const found = detector.detect(view)
    // As in cells: mostly an empty list.
    if (Array.isArray(found) && found.length === 0) return
    for (const match of found) {
      if (isSane(match, text.length)) claims.push(claimOf(detector, match, text, back))
      else onFailure(detector.id)
    }
  } catch {
    onFailure(detector.id)
  }
}

function claimOf(
  detector: Detector,
  { span: [start, end], confidence, reason, normalized, family, attributes, beside }: Match,
  text: string,
  back: BackMap,
): Claim {
  return {
    detector,
    start: back.start(start),
    end: back.end(end),
    confidence,
    reason,
    normalized: normalized ?? text.slice(start, end),
    family,
    attributes,
    beside,
  }
}

function isSane({ span, confidence, reason }: Match, length: number): boolean {
  return (
    Array.isArray(span) &&
    Number.isInteger(span[0]) &&
    Number.isInteger(span[1]) &&
    span[0] >= 0 &&
    span[0] < span[1] &&
    span[1] <= length &&
    confidence >= 0 &&
    confidence <= 1 &&
    typeof reason === 'string'
  )
}
