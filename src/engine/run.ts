import type { Detector, Match, TextView } from '../contract/index.js'
import type { Claim } from './claim.js'
import type { CellDetectors } from './column-detectors.js'
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

/** The same over a cell, by those that its column leaves. */
export function runCellDetectors(detectors: CellDetectors, view: TextView, back: BackMap, claims: Claim[], onFailure: OnFailure): void {
  const { text } = view
  for (const { detector, words, own } of detectors.of(features(text))) {
    if ((own !== undefined && !own.test(text)) || (words !== undefined && !words.test(text))) continue
    runDetector(detector, view, back, claims, onFailure)
  }
}

function runDetector(detector: Detector, view: TextView, back: BackMap, claims: Claim[], onFailure: OnFailure): void {
  const { text } = view
  try {
    for (const match of detector.detect(view)) {
      if (!isSane(match, text.length)) {
        onFailure(detector.id)
        continue
      }
      const [start, end] = match.span
      claims.push({
        detector,
        start: back.start(start),
        end: back.end(end),
        confidence: match.confidence,
        reason: match.reason,
        normalized: match.normalized ?? text.slice(start, end),
        family: match.family,
        attributes: match.attributes,
        beside: match.beside,
      })
    }
  } catch {
    onFailure(detector.id)
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
