import type { DocumentEvidence, TextView } from '../../src/contract/index.js'
import { pieceEnd } from '../../src/text/pieces.js'
import { Script, scriptOf } from './characters.js'
import { foldVariants } from './fold.js'
import { givenBeforeSurname } from './given-first.js'
import type { Sifted } from './kernel/kernel.js'
import { TEXT_MAX } from './kernel/load.js'
import { WordFlag, type Lexicon } from './lexicon.js'
import type { NameModel } from './model.js'
import type { Candidate } from './model/verdict.js'
import { actsLikePerson } from './rules/acting.js'
import { settle, type Claim } from './rules/claim.js'
import { Context } from './rules/context-bits.js'
import { proseClaims, strongClaims } from './rules/prose.js'
import type { Sentence } from './rules/sentence.js'
import { LoneShape } from './rules/shapes.js'
import { isHouse, isTown } from './rules/places.js'
import { BEFORE_NAME, isKatakanaStop } from './rules/words.js'

/** Where a rule's score counts as an even chance: measured, the claims that survive settling are a little better than their score. */
const SHIFT = 0.3
/** What a full name earlier in the document is worth to its surname alone, in nats. */
const PROPAGATED = 2
/** Full names at least this sure are remembered. */
const SURE = 0.7
/** Most sure that running text gets: even the best evidence failed in 2 % of the development corpora. */
const CEILING = 0.98

/** Most that a character alone comes to without anybody's title: confidence 0.45. */
const BARE = -0.2

/** Candidates below this are dropped before settling: confidence 0.2. */
const UNLIKELY = -1.4

/** A name found in running text. */
export interface ProseName {
  start: number
  end: number
  /** Bits of `Context`. */
  context: number
  confidence: number
  reason: string
  /** Family name first, where it is written behind. */
  turned?: string
}

type Prose = Pick<TextView, 'text' | 'document'>

/** Names in running text, in reading order. The learned scorer decides where there is one, else the rules alone. */
export function namesInProse({ text, document }: Prose, model: NameModel): ProseName[] {
  if (text.length <= TEXT_MAX) return namesInPart({ text, document }, model)
  return partsOf(text).flatMap(([from, to]) => {
    const part = namesInPart({ text: text.slice(from, to), document: evidenceFrom(document, from) }, model)
    return part.map((name) => ({ ...name, start: name.start + from, end: name.end + from }))
  })
}

/** A text that is longer than the kernel takes (a cell, a string of a program: blocks of a document never are), in parts of whole pieces. */
function partsOf(text: string): [from: number, to: number][] {
  const parts: [number, number][] = []
  let from = 0
  for (let end = 0; end < text.length;) {
    const next = pieceEnd(text, end)
    const to = next === -1 ? text.length : next
    if (to - from > TEXT_MAX) parts.push([from, (from = end)])
    end = to
  }
  return [...parts, [from, text.length]]
}

const evidenceFrom = (document: DocumentEvidence, from: number): DocumentEvidence => ({
  add: (kind, value, at) => document.add(kind, value, at + from),
  has: (kind, value, at) => document.has(kind, value, at + from),
})

function namesInPart({ text, document }: Prose, model: NameModel): ProseName[] {
  const { judge } = model
  if (judge === undefined) {
    const sentence = model.read(text)
    return byRules(sentence, proseClaims(sentence), document)
  }
  const sifted = model.sieve?.(text)
  if (sifted !== undefined && admitKnown(text, sifted, document).length === 0 && !sifted.any) return []
  const judged = (sentence: Sentence): Judged[] => {
    const worth = sifted && model.worthOf(sifted.marks)
    return judge(sentence, proseClaims(sentence, worth), worth)
  }
  const sentence = model.read(text, sifted?.marks)
  const candidates = judged(sentence)
  const learned = rememberFull(sentence, candidates, document)
  // What this very text has told of persons may be worth a second look.
  const admitted = learned && sifted !== undefined ? admitKnown(text, sifted, document) : []
  if (admitted.length === 0) return byModel(sentence, candidates, document)
  // Mostly they stand among words that were read anyway.
  const same = admitted.every(([start, end]) => model.covers(start, end))
  const whole = same ? sentence : model.read(text, sifted?.marks)
  return byModel(whole, judged(whole), document)
}

type Judged = Candidate & { score: number }

/** Marks what stands for itself and is a surname of which the document knows the bearer. */
function admitKnown(text: string, { marks, surnames }: Sifted, document: DocumentEvidence): [start: number, end: number][] {
  const admitted: [number, number][] = []
  for (let i = 0; i < surnames.length; i += 2) {
    const start = surnames[i]!
    const end = surnames[i + 1]!
    if (marks[start] === 1 || !document.has('surname', foldVariants(text.slice(start, end)), start)) continue
    marks.fill(1, start, end)
    admitted.push([start, end])
  }
  return admitted
}

function byRules(sentence: Sentence, claims: readonly Claim[], document: DocumentEvidence): ProseName[] {
  for (const claim of claims) if (claim.rule === 'full' && confidenceOf(claim.score) >= SURE) remember(sentence, claim, document)
  const lifted = new Set<Claim>()
  for (const claim of claims) {
    if (!isRemembered(sentence, claim, document)) continue
    claim.score += PROPAGATED
    lifted.add(claim)
  }
  return strongClaims(claims).map((claim) => nameOf(claim, lifted.has(claim) ? 'document+surname' : reasonOf(claim, sentence)))
}

/** Tells the document of the full names; false if there are none. */
function rememberFull(sentence: Sentence, candidates: readonly Judged[], document: DocumentEvidence): boolean {
  let any = false
  for (const { claim, score } of candidates) {
    if (claim?.rule !== 'full' || logistic(score) < SURE) continue
    remember(sentence, claim, document)
    any = true
  }
  return any
}

function byModel(sentence: Sentence, candidates: readonly Judged[], document: DocumentEvidence): ProseName[] {
  const lifted = new Set<Candidate>()
  const weighed = candidates.map((candidate) => {
    if (candidate.claim === undefined || !isRemembered(sentence, candidate.claim, document)) {
      const lift = liftOf(sentence, candidate)
      return lift === 0 ? candidate : { ...candidate, score: candidate.score + lift }
    }
    const known = { ...candidate, score: candidate.score + PROPAGATED }
    lifted.add(known)
    return known
  })
  const kept = settle(
    weighed.filter((candidate) => candidate.score > UNLIKELY && !isOfThings(sentence.text, candidate) && !isOfPlaces(sentence, candidate)),
  )
  const names = kept.map((candidate) => {
    const { start, end, claim, context, score } = candidate
    const sure = logistic(!lifted.has(candidate) && isBare(sentence, candidate) ? Math.min(score, BARE) : score)
    const evidence = lifted.has(candidate) ? '+document+surname' : claim === undefined ? besideOf(context) : `+${reasonOf(claim, sentence)}`
    return { start, end, context, confidence: Math.min(CEILING, round(sure)), reason: `model${evidence}` }
  })
  return withGivenBefore(sentence, names)
}

/** 千尋 加賀谷: the surname takes the given name before it along. */
function withGivenBefore({ text, lexicon }: Sentence, names: readonly ProseName[]): ProseName[] {
  const joined: ProseName[] = []
  for (const name of names) {
    const from = givenBeforeSurname(text, name.start, name.end, lexicon)
    if (from === undefined) {
      joined.push(name)
      continue
    }
    while (joined.length > 0 && joined.at(-1)!.start >= from) joined.pop()
    const turned = `${text.slice(name.start, name.end)} ${text.slice(from, name.start - 1)}`
    joined.push((joined.at(-1)?.end ?? 0) > from ? name : { ...name, start: from, turned, reason: 'model+given+surname' })
  }
  return joined
}

/** Words, places and things that only somebody's title or a label would make a name. */
function isBare(sentence: Sentence, candidate: Judged): boolean {
  if (isBareCharacter(sentence, candidate) || isUnknownAlone(sentence, candidate)) return true
  return isLikelyPlace(candidate) && !isBehindLabel(sentence, candidate.start)
}

/** ハンカク: a word in katakana that nobody knows, and all there is of a text. */
function isUnknownAlone({ text, lexicon }: Sentence, { start, end, claim, context }: Candidate): boolean {
  if (claim !== undefined || (context & PERSONAL) !== 0 || scriptOf(text.charCodeAt(start)) !== Script.katakana) return false
  return text.trim().length === end - start && lexicon.flagsOf(lexicon.word(text, start, end)) === 0
}

/** 林, 森, 原, 一, 東 are words first: a name only where somebody is addressed, has a title, or is asked for by a label. 塙 is no word. */
function isBareCharacter(sentence: Sentence, { start, end, context }: Candidate): boolean {
  const { text, lexicon } = sentence
  if (end - start !== 1 || (context & PERSONAL) !== 0 || scriptOf(text.charCodeAt(start)) !== Script.kanji) return false
  if (actsLikePerson(text, end) || isBehindLabel(sentence, start)) return false
  return (lexicon.flags(text, start, end) & (WordFlag.ordinary | WordFlag.given)) !== 0 || !isSurname(lexicon, text, start, end)
}

/** What the text around a candidate adds that the chain, which sees few tokens, makes too little of; in nats. */
function liftOf(sentence: Sentence, candidate: Judged): number {
  if (isActing(sentence, candidate)) return ACTING
  if (isBehindLabel(sentence, candidate.start)) return LABELLED
  const { claim, score } = candidate
  if (claim?.rule === 'full' && claim.context & Context.afterHonorific) return ADDRESSED
  return claim?.rule === 'full' && score < FIRM && (claim.context & GLUED) === 0 ? Math.min(BOTH_PARTS, FIRM - score) : 0
}

/** A surname of one character that does what only persons do. */
function isActing({ text, lexicon }: Sentence, { start, end }: Candidate): boolean {
  return end - start === 1 && (lexicon.flags(text, start, end) & WordFlag.surname) !== 0 && actsLikePerson(text, end)
}

/** 確認者 星 検印 北野: a word that asks for a name, with nothing but spaces around it. */
function isBehindLabel({ text }: Sentence, start: number): boolean {
  let end = start
  while (end > 0 && isBlank(text, end - 1)) end--
  if (end === start || end === 0) return false
  for (let from = end - 1; from >= 0 && from >= end - LONGEST_LABEL; from--)
    if ((from === 0 || isBlank(text, from - 1) || text[from - 1] === '\n') && BEFORE_NAME.has(text.slice(from, end))) return true
  return false
}

const isBlank = (text: string, at: number): boolean => text[at] !== '\n' && scriptOf(text.charCodeAt(at)) === Script.space
const LONGEST_LABEL = 8
/** So much more likely, in nats. Both parts with an honorific have never been wrong, both parts alone are names in nine of ten doubtful cases. */
const [ACTING, LABELLED, ADDRESSED, BOTH_PARTS] = [1, 0.8, 0.4, 0.25]

const isSurname = (lexicon: Lexicon, text: string, start: number, end: number): boolean =>
  (lexicon.flags(text, start, end) & WordFlag.surname) !== 0

/** 千葉, 福島 are places first: of those that stand alone and are barely likely, one in nine was a person in the development corpora. */
function isLikelyPlace({ claim, context, score }: Candidate & { score: number }): boolean {
  return score < FIRM && claim?.rule === 'lone' && (claim.shape & LoneShape.placeFirst) !== 0 && (context & PERSONAL) === 0
}

/** Confidence 0.6. */
const FIRM = 0.4

const PERSONAL =
  Context.afterHonorific | Context.afterTitle | Context.beforeTitle | Context.beforeTitleNo | Context.beforeLabel | Context.afterPlural

/** コーポ田中, 立川市長: a surname alone that names a house or a town. */
function isOfPlaces({ text, lexicon }: Sentence, { start, end, claim, context }: Candidate): boolean {
  if (claim?.rule === 'full' || (context & (Context.afterHonorific | Context.beforeLabel)) !== 0) return false
  return isTown(text, start, end, lexicon) || (claim?.rule === 'lone' && isHouse(text, start))
}

/** ディープ・ウォッチャー: words of products and programs alone, and nobody addressed. */
function isOfThings(text: string, { start, end, context }: Candidate): boolean {
  if ((context & (Context.afterHonorific | Context.beforeLabel)) !== 0 || scriptOf(text.charCodeAt(start)) !== Script.katakana) return false
  for (let from = start; ;) {
    let to = from
    while (to < end && text.charCodeAt(to) !== MIDDLE_DOT) to++
    if (!isKatakanaStop(text, from, to)) return false
    if (to === end) return true
    from = to + 1
  }
}

const MIDDLE_DOT = 0x30fb

function nameOf({ start, end, context, score }: Claim, reason: string): ProseName {
  return { start, end, context, confidence: confidenceOf(score), reason }
}

const surnameOf = ({ text }: Sentence, claim: Claim): string => foldVariants(text.slice(claim.start, claim.surnameEnd))

function remember(sentence: Sentence, claim: Claim, document: DocumentEvidence): void {
  document.add('surname', surnameOf(sentence, claim), claim.end)
}

/** Part of a longer word: nobody's surname by itself. */
const GLUED = Context.beforeNoun | Context.afterNoun | Context.afterThing

/** A surname that a full name bore earlier in the document is the same person's, where it stands for itself. */
function isRemembered(sentence: Sentence, claim: Claim, document: DocumentEvidence): boolean {
  if (claim.rule !== 'lone' || claim.surnameEnd === undefined) return false
  if (claim.context & GLUED) return false
  return document.has('surname', surnameOf(sentence, claim), claim.start)
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score))
const round = (confidence: number): number => Math.round(confidence * 100) / 100

function confidenceOf(score: number): number {
  return Math.min(CEILING, round(logistic(score + SHIFT)))
}

function reasonOf(claim: Claim, sentence: Sentence): string {
  const beside = besideOf(claim.context)
  if (claim.rule === 'full') return `surname+given${beside}`
  if (claim.rule === 'entry') return `person-entry${beside}`
  if (claim.rule === 'katakana')
    return `katakana${sentence.text.slice(claim.start, claim.end).includes('・') ? '+middle-dot' : ''}${beside}`
  const isSurname = claim.shape & LoneShape.surname && (claim.shape & LoneShape.taggedGiven) === 0
  return `${isSurname ? 'surname' : 'given'}${beside === '' ? '+context' : beside}`
}

function besideOf(context: number): string {
  if (context & Context.afterHonorific) return '+honorific'
  if (context & Context.beforeLabel) return '+label'
  return context & (Context.afterTitle | Context.beforeTitle | Context.beforeTitleNo) ? '+title' : ''
}
