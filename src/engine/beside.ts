import { MEDIUM_CONFIDENCE } from '../contract/index.js'
import { createOverlaps, type Claim } from './claim.js'

/**
 * Reach up to which a neighbour belongs to the same sentence. Also the farthest that one may stand behind a value in running text:
 * every block has as much context and what a name needs beyond it.
 */
const SENTENCE_REACH = 128
/** What ends a line of thought: what stands beyond it is no neighbour within a sentence. */
const BREAK = /[。.!?] {0,8}\r?\n|\n[ \t\r]{0,40}\n/

/** Settles, within a row, the claims that need a neighbour. */
export function settleRowNeighbours(parts: { claims: Claim[] }[]): void {
  for (const part of parts) {
    for (const { beside } of part.claims) {
      if (beside === undefined) continue
      part.claims = settled(part.claims, (claim) => hasNeighbour(parts, claim.beside!.types))
      break
    }
  }
}

/** Asked about the first cells first, where names and numbers stand: mostly one look. */
function hasNeighbour(parts: readonly { claims: readonly Claim[] }[], types: readonly string[]): boolean {
  for (const { claims } of parts) for (const claim of claims) if (isNeighbour(claim) && types.includes(claim.detector.type)) return true
  return false
}

/** What was found in the running text of one document, for the claims that need a neighbour. */
export interface Neighbours {
  /** Claims of a block that stand. `text`: what their offsets count in; `toDocument` is added to them. */
  settle(claims: Claim[], text: string, toDocument: number): Claim[]
  /** Remembers a finding. In order of position. */
  note(claim: Claim, toDocument: number): void
}

/**
 * Nothing found yet.
 * @param presume there is a neighbour beyond the sentence, wherever one would do: of a document of which only a part is looked at
 */
export function createNeighbours(presume = false): Neighbours {
  /** Where the last finding of each type ended, in the document. */
  const last = new Map<string, number>()
  return {
    settle(claims, text, toDocument) {
      if (!claims.some(({ beside }) => beside !== undefined)) return claims
      const isAround = createOverlaps(claims.filter(isNeighbour))
      return settled(claims, (claim) => {
        const { types, reach } = claim.beside!
        const within = { start: claim.start - reach, end: claim.end + Math.min(reach, SENTENCE_REACH) }
        if (isAround(within, (other) => types.includes(other.detector.type) && isNear(claim, other, reach, text))) return true
        return reach > SENTENCE_REACH && (presume || types.some((type) => (last.get(type) ?? -Infinity) > claim.start + toDocument - reach))
      })
    },
    note(claim, toDocument) {
      if (isNeighbour(claim)) last.set(claim.detector.type, claim.end + toDocument)
    },
  }
}

/** Of one within reach: does nothing part it from the claim? */
function isNear(claim: Claim, other: Claim, reach: number, text: string): boolean {
  return reach > SENTENCE_REACH || !BREAK.test(text.slice(Math.min(other.end, claim.end), Math.max(other.start, claim.start)))
}

/** Only what stands by itself proves another: two claims that need each other prove nothing. */
const isNeighbour = ({ beside, confidence }: Claim): boolean => beside === undefined && confidence >= MEDIUM_CONFIDENCE

function settled(claims: Claim[], hasNeighbour: (claim: Claim) => boolean): Claim[] {
  let dropped = false
  for (const claim of claims) {
    if (claim.beside === undefined || hasNeighbour(claim)) continue
    claim.confidence = Math.min(claim.confidence, claim.beside.otherwise)
    if (claim.confidence === 0) dropped = true
  }
  return dropped ? claims.filter(({ confidence }) => confidence > 0) : claims
}
