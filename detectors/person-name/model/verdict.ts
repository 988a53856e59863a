import { Script } from '../characters.js'
import { Echo, isUnknown, PADDING, tokenAt, type Attributes } from '../kernel/attributes.js'
import { WordFlag } from '../lexicon.js'
import type { Claim } from '../rules/claim.js'
import { Context } from '../rules/context-bits.js'
import { contextOf } from '../rules/context.js'
import type { Sentence } from '../rules/sentence.js'
import { firstSense, isPersonal, Sense } from './senses.js'
import type { Decoder } from './labels.js'

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
export const EVIDENCE = 46

/** No evidence yet: to be copied. Filled with a fraction first, because V8 keeps arrays of whole numbers in another way and would copy each again. */
const BLANK: readonly number[] = new Array<number>(EVIDENCE).fill(0.5).fill(0)

/** Every stretch that the chain or a rule takes for a name, scored by both. They may overlap. */
export function candidatesOf(sentence: Sentence, at: Attributes, claims: readonly Claim[], decode: Decoder): Candidate[] {
  const best = surestByPlace(claims)
  const candidates: Candidate[] = []
  const { tokens } = sentence
  const spans = decode(spansOf(sentence, best.values()))
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
const HIGH = 3.9
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
  sentence: Sentence,
  at: Attributes,
  first: number,
  last: number,
  logOdds: number,
  chosen: boolean,
  claim: Claim | undefined,
  context: number,
): number[] {
  const { tokens, scripts } = sentence
  const katakana = scripts[first] === Script.katakana ? 1 : 0
  const odds = Math.max(-10, Math.min(10, logOdds))
  const evidence = BLANK.slice()
  let unknown = 0
  for (let i = first; i <= last; i++) if (isUnknown(at.word[i + PADDING]!)) unknown = 1
  const length = tokens.end[last]! - tokens.start[first]!
  evidence[0] = 1
  evidence[1] = odds
  evidence[2] = odds * katakana
  evidence[3] = chosen ? 1 : 0
  evidence[4] = katakana
  evidence[5] = unknown
  evidence[6] = unknown * odds * 0.1
  evidence[7] = first === last ? 1 : 0
  evidence[8] = first === last ? odds * 0.1 : 0
  evidence[9] = length === 1 ? 1 : 0
  evidence[10] = length > 6 ? 1 : 0
  evidence[11] = context & Context.afterHonorific ? 1 : 0
  evidence[12] = context & (Context.afterTitle | Context.beforeTitle | Context.beforeTitleNo) ? 1 : 0
  evidence[13] = context & Context.beforeLabel ? 1 : 0
  evidence[14] = context & (Context.afterNoun | Context.afterThing) ? 1 : 0
  evidence[15] = context & Context.beforeNoun ? 1 : 0
  evidence[16] = scripts[first] === Script.latin ? 1 : 0
  evidence[17] = at.verdict[first + PADDING] === 0 ? 1 : 0
  if (claim !== undefined) {
    const rule = RULES.indexOf(claim.rule)
    evidence[18 + rule * 2] = 1
    evidence[19 + rule * 2] = Math.max(-3, Math.min(5, claim.score))
  }
  wholeOf(sentence, at, first, last, evidence)
  return evidence
}

/** What the stretch as a whole is, and what is done around it: the chain saw its tokens one by one. */
function wholeOf({ text, tokens, scripts, lexicon }: Sentence, at: Attributes, first: number, last: number, evidence: number[]): void {
  const start = tokens.start[first]!
  const end = tokens.end[last]!
  const n = first + PADDING
  const flags = lexicon.flagsOf(lexicon.word(text, start, end))
  evidence[26] = flags & (WordFlag.given | WordFlag.foreignGiven) ? 1 : 0
  evidence[27] = flags & (WordFlag.surname | WordFlag.foreignSurname) ? 1 : 0
  evidence[28] = flags & WordFlag.person ? 1 : 0
  evidence[29] = flags & WordFlag.place ? 1 : 0
  evidence[30] = flags & WordFlag.organisation ? 1 : 0
  evidence[31] = flags & WordFlag.ordinary ? 1 : 0
  evidence[32] = flags === 0 ? 1 : 0
  if (scripts[first] === Script.kanji) {
    evidence[33] = clamp(lexicon.givenLooks(text, start, end) / 16)
    evidence[34] = clamp(lexicon.surnameLooks(text, start, end) / 16)
  } else if (scripts[first] === Script.katakana) evidence[35] = clamp(lexicon.foreignLooks(text, start, end) / 16)
  const whole = at.run[n] !== 0 && at.runFirst[n] === n && at.runLast[n] === last + PADDING
  evidence[36] = whole ? 1 : 0
  if (!whole) return
  const deed = firstSense(at.deedSense[n]!)
  evidence[37] = isPersonal(deed) ? 1 : 0
  evidence[38] = deed > Sense.meet ? 1 : 0
  const next = at.sense[last + PADDING + 2]!
  const behind = text.charCodeAt(end)
  if (behind === NO) {
    evidence[39] = next === Sense.kin || next === Sense.self ? 1 : 0
    evidence[40] = next === Sense.around || next === Sense.item ? 1 : 0
  }
  evidence[41] = behind === HA || behind === GA ? 1 : 0
  evidence[42] = behind === DE || behind === NI ? 1 : 0
  evidence[43] = at.echo[n]! & Echo.again ? 1 : 0
  evidence[44] = at.echo[n]! & ~Echo.again ? 1 : 0
  const called = at.sense[n - 1] === Sense.calling || (text.charCodeAt(start - 1) === NO && at.sense[n - 2] === Sense.calling)
  evidence[45] = called ? 1 : 0
}

const [NO, HA, GA, DE, NI] = [0x306e, 0x306f, 0x304c, 0x3067, 0x306b]
const clamp = (value: number): number => Math.max(-3, Math.min(3, value))
