import type { TextView } from '../../src/contract/index.js'
import type { NameModel } from './model.js'
import { settle, type Claim } from './rules/claim.js'
import { Context } from './rules/context-bits.js'
import { proseClaims } from './rules/prose.js'
import { LoneShape } from './rules/shapes.js'
import { foldVariants } from './fold.js'
import type { Sentence } from './rules/sentence.js'

/** Where a score counts as an even chance: measured, the claims that survive settling are a little better than their score. */
const SHIFT = 0.3
/** What a full name earlier in the document is worth to its surname alone, in nats. */
const PROPAGATED = 2
/** Surnames of full names at least this sure are remembered. */
const SURE = 1.5
/** Claims below this are dropped before settling: confidence 0.18. */
const FLOOR = -1.8
/** Most sure that running text gets: even the best evidence failed in 2 % of the development corpora. */
const CEILING = 0.98

/** A finding of the prose rules, with the claim that led to it. */
export interface ProseName {
  claim: Claim
  confidence: number
  reason: string
}

/** Names in running text, settled, in reading order. */
export function namesInProse(view: Pick<TextView, 'text' | 'document'>, model: NameModel): ProseName[] {
  const sentence = model.read(view.text)
  const claims = proseClaims(sentence)
  const spoken = propagate(sentence, claims, view.document)
  const kept = settle(claims.filter((claim) => claim.score > FLOOR))
  return kept.map((claim) => ({ claim, confidence: confidenceOf(claim.score), reason: reasonOf(claim, spoken.has(claim), sentence) }))
}

/** A surname that a full name bore earlier in the document is the same person's. Returns the claims that this lifted. */
function propagate(sentence: Sentence, claims: readonly Claim[], document: TextView['document']): Set<Claim> {
  const lifted = new Set<Claim>()
  const surname = (claim: Claim): string => foldVariants(sentence.text.slice(claim.start, claim.surnameEnd))
  for (const claim of claims) {
    if (claim.rule === 'full' && claim.score >= SURE) document.add('surname', surname(claim), claim.end)
  }
  for (const claim of claims) {
    if (
      claim.rule !== 'lone' ||
      claim.surnameEnd === undefined ||
      claim.context & (Context.beforeNoun | Context.afterNoun | Context.afterThing)
    )
      continue
    if (!document.has('surname', surname(claim), claim.start)) continue
    claim.score += PROPAGATED
    lifted.add(claim)
  }
  return lifted
}

function confidenceOf(score: number): number {
  return Math.min(CEILING, Math.round(100 / (1 + Math.exp(-(score + SHIFT)))) / 100)
}

function reasonOf(claim: Claim, lifted: boolean, sentence: Sentence): string {
  const beside = besideOf(claim.context)
  if (claim.rule === 'full') return `surname+given${beside}`
  if (claim.rule === 'entry') return `person-entry${beside}`
  if (claim.rule === 'katakana')
    return `katakana${sentence.text.slice(claim.start, claim.end).includes('・') ? '+middle-dot' : ''}${beside}`
  if (lifted) return 'document+surname'
  const isSurname = claim.shape & LoneShape.surname && (claim.shape & LoneShape.taggedGiven) === 0
  return `${isSurname ? 'surname' : 'given'}${beside === '' ? '+context' : beside}`
}

function besideOf(context: number): string {
  if (context & Context.afterHonorific) return '+honorific'
  if (context & Context.beforeLabel) return '+label'
  return context & (Context.afterTitle | Context.beforeTitle | Context.beforeTitleNo) ? '+title' : ''
}
