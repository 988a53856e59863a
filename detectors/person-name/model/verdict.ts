import { Script } from '../characters.js'
import type { Claim } from '../rules/claim.js'
import { Context } from '../rules/context-bits.js'
import { contextOf } from '../rules/context.js'
import type { Sentence } from '../rules/sentence.js'
import { PADDING, tokenAt, type Attributes } from './attributes.js'
import type { Decoder } from './decode.js'

/** A stretch that may be a name, with everything the last verdict asks: what the chain and what the rules think of it. */
export interface Candidate {
  start: number
  end: number
  /** The surest claim of the rules on exactly this stretch. */
  claim: Claim | undefined
  context: number
  evidence: number[]
}

const RULES = ['full', 'entry', 'lone', 'katakana'] as const
/** Numbers in `evidence`; the model file holds one weight for each. */
export const EVIDENCE = 26

/** Every stretch that the chain or a rule takes for a name, scored by both. They may overlap. */
export function candidatesOf(sentence: Sentence, at: Attributes, claims: readonly Claim[], decode: Decoder): Candidate[] {
  const best = surestByPlace(claims)
  const candidates: Candidate[] = []
  const { tokens } = sentence
  const spans = decode(sentence, at, spansOf(sentence, best.values()))
  for (const { first, last, logOdds, chosen } of spans) {
    const start = tokens.start[first]!
    const end = tokens.end[last]!
    const claim = best.get(placeOf(start, end))
    const context = claim?.context ?? contextOf(sentence, first, last + 1)
    candidates.push({ start, end, claim, context, evidence: evidenceOf(sentence, at, first, last, logOdds, chosen, claim, context) })
  }
  return candidates
}

/**
 * The verdict as log odds, from the weights in the model file, drawn towards an even chance so that a level keeps its promise: of the findings
 * at 0.8 and above 95 % are names, of those from 0.5 on 80 %. A level promises more than the odds at its lower edge.
 */
export function scoreOf({ evidence }: Candidate, weights: readonly number[]): number {
  let sum = -EVEN
  for (let i = 0; i < EVIDENCE; i++) sum += evidence[i]! * weights[i]!
  return sum < HIGH ? sum * DOUBT : HIGH * DOUBT + (sum - HIGH) * TRUST
}

/** Odds, by the folds, that count as an even chance; from where on a name is sure; and the slopes below and above it. */
const EVEN = 0
const HIGH = 3.3
const DOUBT = Math.log(4) / HIGH
const TRUST = 0.8

/** Claims below this are not asked about: without the chain they come to nothing. */
const FLOOR = -1.2
const placeOf = (start: number, end: number): number => start * 256 + (end - start)

function surestByPlace(claims: readonly Claim[]): Map<number, Claim> {
  const best = new Map<number, Claim>()
  for (const claim of claims) {
    const place = placeOf(claim.start, claim.end)
    const other = best.get(place)
    if (other === undefined || other.score < claim.score) best.set(place, claim)
  }
  return best
}

/** The claims as stretches of tokens, sorted; hopeless ones and those that cut a token are left out. */
function spansOf({ tokens }: Sentence, claims: Iterable<Claim>): [first: number, last: number][] {
  const spans: [number, number][] = []
  for (const { start, end, score } of claims) {
    if (score < FLOOR) continue
    const first = tokenAt(tokens.start, tokens.count, start)
    let last = first
    while (last < tokens.count && tokens.end[last]! < end) last++
    if (tokens.start[first] === start && tokens.end[last] === end) spans.push([first, last])
  }
  return spans.sort((a, b) => a[0] - b[0])
}

function evidenceOf(
  { tokens, scripts }: Sentence,
  at: Attributes,
  first: number,
  last: number,
  logOdds: number,
  chosen: boolean,
  claim: Claim | undefined,
  context: number,
): number[] {
  const katakana = scripts[first] === Script.katakana ? 1 : 0
  const odds = Math.max(-10, Math.min(10, logOdds))
  const evidence = new Array<number>(EVIDENCE).fill(0)
  let unknown = 0
  for (let i = first; i <= last; i++) if (tokens.word[i] === -1) unknown = 1
  const length = tokens.end[last]! - tokens.start[first]!
  const values = [
    1,
    odds,
    odds * katakana,
    chosen ? 1 : 0,
    katakana,
    unknown,
    unknown * odds * 0.1,
    first === last ? 1 : 0,
    first === last ? odds * 0.1 : 0,
    length === 1 ? 1 : 0,
    length > 6 ? 1 : 0,
    context & Context.afterHonorific ? 1 : 0,
    context & (Context.afterTitle | Context.beforeTitle | Context.beforeTitleNo) ? 1 : 0,
    context & Context.beforeLabel ? 1 : 0,
    context & (Context.afterNoun | Context.afterThing) ? 1 : 0,
    context & Context.beforeNoun ? 1 : 0,
    scripts[first] === Script.latin ? 1 : 0,
    at.verdict[first + PADDING] === 0 ? 1 : 0,
  ]
  for (let i = 0; i < values.length; i++) evidence[i] = values[i]!
  if (claim !== undefined) {
    const rule = RULES.indexOf(claim.rule)
    evidence[18 + rule * 2] = 1
    evidence[19 + rule * 2] = Math.max(-3, Math.min(5, claim.score))
  }
  return evidence
}
