import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type ProseSegment } from '../contract/index.js'
import type { Neighbours } from './beside.js'
import { createOverlaps, resolveOverlaps, type Claim, type Found } from './claim.js'
import { settleDummies } from './dummies.js'
import type { EvidenceBook } from './evidence.js'
import { firmOfName } from './firm-of-name.js'
import { fieldsOf, type LabelLookup } from './fields.js'
import type { Armed } from './hints.js'
import { islandsOf } from './islands.js'
import { linesBetween } from './lines-between.js'
import type { ProseRecords } from './records/prose-records.js'
import { isDittoClaim, withDittos } from './prose-dittos.js'
import { runDetectors, type OnFailure } from './run.js'
import { isOfSigner } from './signed-below.js'
import type { Part, Survey } from './signs.js'
import type { Normalised } from '../text/normalise.js'

/** Text before a labelled value that detectors are shown, in characters; less than any block's context. */
const BEFORE_MAX = 200

/** What scanning running text needs. */
export interface ProseTools {
  armed: readonly Armed[]
  labels: LabelLookup
  survey: Survey
  book: EvidenceBook
  neighbours: Neighbours
  onFailure: OnFailure
  onFound(found: Found): void
  /** Takes what is settled on running text, for the records of persons. */
  persons: ProseRecords
}

/** Finds what starts in the core of a block. `base` is the core's position in the document. */
export function scanProse(segment: ProseSegment, base: number, tools: ProseTools): void {
  const { text: raw, core } = segment
  const claims = claimsInText(raw, (offset) => base + offset - core[0], tools)
  settleDummies(claims, 'prose')
  if (segment.trust !== undefined) for (const claim of claims) claim.confidence *= segment.trust
  let before: number | undefined
  const toDocument = base - core[0]
  const settled = withDittos(raw, resolveOverlaps(tools.neighbours.settle(claims, raw, toDocument)))
  tools.persons.learn(
    settled,
    (at) => lineBefore(raw, at),
    (from, to) => linesBetween(raw, from, to),
  )
  for (const [index, claim] of settled.entries()) {
    if (claim.start < core[0] || claim.start >= core[1]) continue
    const isWritten = !isDittoClaim(claim)
    if (isWritten) tools.neighbours.note(claim, toDocument)
    const locate = () => segment.locate(claim.start, claim.end)
    const record = tools.persons.take(
      claim,
      base + claim.start - core[0],
      before === undefined && core[0] === 0 ? Infinity : linesBetween(raw, before ?? core[0], claim.start),
      () => locate().place,
      {
        front: () => lineBefore(raw, claim.start),
        behind: () => raw.slice(claim.end, claim.end + BEHIND_MAX),
        above: () => lineAbove(raw, claim.start),
        isBeforeName: () => isBeforeName(raw, claim, settled[index + 1]) || isOfSigner(raw, settled, index),
        isOfFirm: () => isBeforeFirm(raw, claim, settled[index + 1]),
        aboveName: () => raw.slice(Math.max(claim.start - AROUND_MAX, nameBefore(settled, index)?.end ?? 0), claim.start),
        belowName: () => raw.slice(claim.end, Math.min(claim.end + AROUND_MAX, nameBehind(settled, index)?.start ?? Infinity)),
        firm: () => firmOfName(raw, claim.start),
      },
    )
    if (isWritten) tools.onFound({ claim, raw, record, locate })
    before = claim.end
  }
}

/** How far above and below a name its number is looked for, in characters. */
const AROUND_MAX = 240

const isName = ({ detector, confidence }: Claim): boolean => detector.type === 'person-name' && confidence >= MEDIUM_CONFIDENCE

function nameBefore(claims: readonly Claim[], index: number): Claim | undefined {
  const from = claims[index]!.start - AROUND_MAX
  for (let at = index - 1; at >= 0 && claims[at]!.end > from; at--) if (isName(claims[at]!)) return claims[at]
  return undefined
}

function nameBehind(claims: readonly Claim[], index: number): Claim | undefined {
  const to = claims[index]!.end + AROUND_MAX
  for (let at = index + 1; at < claims.length && claims[at]!.start < to; at++) if (isName(claims[at]!)) return claims[at]
  return undefined
}

/** What may stand between a value and the name of who has it: の, a space, a label of names. */
const BETWEEN = /^[\sの、,:：/|・]{0,4}(?:(?:お|ご)?(?:氏名|名前|会員名|顧客名|お客様名)[\s:：]{0,3})?$/

/** Does somebody's name stand directly behind, in the same line? */
function isBeforeName(text: string, { end, detector, reason }: Claim, next: Claim | undefined): boolean {
  // In a booking of an airline the number of a passport begins what is said of one traveller.
  if (detector.type === 'passport' && reason.startsWith('booking')) return true
  if (next?.detector.type !== 'person-name' || next.confidence < MEDIUM_CONFIDENCE || next.start - end > 20) return false
  const between = text.slice(end, next.start)
  return !between.includes('\n') && BETWEEN.test(between)
}

/** Does the address of a firm stand directly behind a postal code? */
const isBeforeFirm = (text: string, { end }: Claim, next: Claim | undefined): boolean =>
  next?.detector.type === 'address' &&
  next.attributes?.['role'] === 'organisation' &&
  next.start - end < 20 &&
  /^\s*$/.test(text.slice(end, next.start))

/** Characters behind a claim that are looked at. */
const BEHIND_MAX = 50

/** Longest beginning of a line that is looked at, in characters. */
const FRONT_MAX = 200

/** What stands in front of an offset in its line; nothing of a line that begins too far away. */
function lineBefore(text: string, at: number): string {
  // Looked for no farther back than it may begin: a log of megabytes may be one line.
  const from = Math.max(0, at - FRONT_MAX - 1)
  const begin = from + text.slice(from, at).lastIndexOf('\n') + 1
  return at === 0 || at - begin > FRONT_MAX ? '' : text.slice(begin, at)
}

/** The filled line above the line of an offset; nothing of a long one. */
function lineAbove(text: string, at: number): string {
  const from = Math.max(0, at - FRONT_MAX - 1)
  return (
    text
      .slice(from, at)
      .split('\n')
      .slice(from === 0 ? 0 : 1, -1)
      .findLast((line) => line.trim() !== '') ?? ''
  )
}

/** Every claim on a running text, in plain stretches of it and in what lies between them. */
export function claimsInText(raw: string, toDocument: (rawOffset: number) => number, tools: ProseTools): Claim[] {
  const stretches = islandsOf(raw)
  if (stretches === undefined) return claimsInStretch(raw, toDocument, tools)
  const claims: Claim[] = []
  for (const { start, end, core } of stretches)
    for (const claim of claimsInStretch(raw.slice(start, end), (offset) => toDocument(offset + start), tools)) {
      claim.start += start
      claim.end += start
      if (claim.start >= core[0] && claim.start < core[1]) claims.push(claim)
    }
  return claims
}

/**
 * Every claim on a running text: the whole of it once, and each labelled field once more with its label. Inside a field only
 * the view that knows the label counts: a label can also speak against (追跡番号：1234…).
 */
function claimsInStretch(raw: string, toDocument: (rawOffset: number) => number, tools: ProseTools): Claim[] {
  const { armed, labels, book, onFailure } = tools
  const seen = tools.survey(raw)
  const claims: Claim[] = []
  if (seen.candidates.length === 0 && seen.marks?.length === 0) return claims
  const map = seen.map()
  const { text } = map
  if (seen.candidates.length > 0) {
    const whole = { start: 0, end: text.length, core: [0, text.length], candidates: seen.candidates } as const
    for (const part of seen.parts ?? [whole]) claimsInPart(part, map, toDocument, tools, claims)
  }
  const fields = fieldsOf(text, labels, seen.marks)
  if (fields.length === 0) return claims
  const fieldClaims: Claim[] = []
  for (const { start, end, label, role } of fields) {
    const view = {
      text: text.slice(start, end),
      kind: 'prose' as const,
      label,
      ...(role !== undefined && { role }),
      before: text.slice(Math.max(0, start - BEFORE_MAX), start),
      document: book.page((at) => toDocument(map.start(at + start))),
    }
    const back = { start: (index: number) => map.start(index + start), end: (index: number) => map.end(index + start) }
    runDetectors(armed, view, back, fieldClaims, onFailure)
  }
  const stretches = fields.flatMap(({ start, end, isLoose }) => (isLoose ? [] : [[map.start(start), map.end(end)] as const]))
  const outside: Claim[] = []
  const inside: Claim[] = []
  // 生年月日（西暦/和暦）: is no name of somebody.
  const labelled = fields.map(({ from, start }) => [map.start(from), map.start(start)] as const)
  for (const claim of claims) {
    if (isInside(claim, stretches)) inside.push(claim)
    // 男・女 男: no name reaches out of a label into its value.
    else if (claim.detector.type === 'person-name' && crosses(claim, labelled)) continue
    else if (claim.confidence >= HIGH_CONFIDENCE || !isInside(claim, labelled)) outside.push(claim)
  }
  addAttributes(fieldClaims, inside)
  const isSure = ({ confidence }: Claim): boolean => confidence >= MEDIUM_CONFIDENCE
  const overlapsSure = createOverlaps(fieldClaims.filter(isSure))
  // In a loose field, what its label says of the same value goes first.
  const unlabelled = outside.filter((claim) => !overlapsSure(claim, ({ detector }) => detector === claim.detector))
  const hasWords = (claim: Claim): boolean =>
    isSure(claim) && bearsOwnLabel(claim, raw, stretches[stretchOf(claim.start, stretches)]![0]) && !overlapsSure(claim)
  return [...unlabelled, ...fieldClaims, ...inside.filter(hasWords)]
}

/**
 * A label speaks of what stands right behind it. What stands later in its line, behind words, has those for a label: 件名：佐藤様 090-…,
 * 追跡番号：4011-…（個人番号 …）. Names are left to the label.
 * @param from where the label's value begins in `raw`
 */
export function bearsOwnLabel({ detector, start }: Claim, raw: string, from = 0): boolean {
  return detector.type !== 'person-name' && WORDS.test(raw.slice(Math.max(from, start - WORDS_REACH), start))
}

const WORDS = /\p{L}{2}/u
/** How far before a value its words are looked for, in characters. */
const WORDS_REACH = 20

/** Adds what begins in the core of a part. */
function claimsInPart(
  { start, end, core, candidates }: Part,
  map: Normalised,
  toDocument: (rawOffset: number) => number,
  { book, onFailure }: ProseTools,
  claims: Claim[],
): void {
  const view = { text: map.text.slice(start, end), kind: 'prose', document: book.page((at) => toDocument(map.start(at + start))) } as const
  if (core[0] === start && core[1] === end && start === 0) return runDetectors(candidates, view, map, claims, onFailure)
  const own: Claim[] = []
  runDetectors(candidates, view, { start: (at) => map.start(at + start), end: (at) => map.end(at + start) }, own, onFailure)
  // Parts of a block are of ASCII: their offsets are those of the raw text.
  for (const claim of own) if (claim.start >= core[0] && claim.start < core[1]) claims.push(claim)
}

/** What only the whole text shows of a value in a field is kept: a card's security code is a field of its own behind it. */
function addAttributes(fieldClaims: readonly Claim[], inside: readonly Claim[]): void {
  if (fieldClaims.length === 0) return
  const known = new Map<number, Claim[]>()
  for (const claim of inside) {
    if (claim.attributes === undefined) continue
    const there = known.get(claim.start)
    if (there === undefined) known.set(claim.start, [claim])
    else there.push(claim)
  }
  if (known.size === 0) return
  for (const claim of fieldClaims) {
    const more = known.get(claim.start)?.findLast(({ detector, end }) => end === claim.end && detector.id === claim.detector.id)
    if (more !== undefined) claim.attributes = { ...more.attributes, ...claim.attributes }
  }
}

/** Does the claim lie wholly within one of the sorted stretches? */
function isInside(claim: Claim, stretches: readonly (readonly [number, number])[]): boolean {
  const stretch = stretches[stretchOf(claim.start, stretches)]
  return stretch !== undefined && claim.start >= stretch[0] && claim.end <= stretch[1]
}

/** Does the claim begin in one of the sorted stretches and end behind it? */
function crosses({ start, end }: Claim, stretches: readonly (readonly [number, number])[]): boolean {
  const stretch = stretches[stretchOf(start, stretches)]
  return stretch !== undefined && start >= stretch[0] && end > stretch[1]
}

/** The first of the sorted stretches that ends behind `at`. */
function stretchOf(at: number, stretches: readonly (readonly [number, number])[]): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]![1] <= at) low = middle + 1
    else high = middle
  }
  return low
}
