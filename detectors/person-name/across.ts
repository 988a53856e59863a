import { Script, scriptOf } from './characters.js'
import { WordFlag } from './lexicon.js'
import type { NameModel } from './model.js'
import { proseClaims } from './rules/prose.js'
import { FullShape } from './rules/shapes.js'

/** Widest indent and longest reading within a name. */
const INDENT = 20
const READING = 16
/** As far as a name reaches from the gap, with a little of what stands around it. */
const REACH = 12
/** Log odds from which a full name is believed: the same words may stand in two lines by chance. */
const SURE = 1.5

/** A full name with something between its characters. */
export interface PartedName {
  start: number
  end: number
  /** The name without what parts it. */
  name: string
}

/** Full names that a line end or a reading parts: surname and given name both known, so that neighbouring lines of a list are not joined. */
export function partedNames(text: string, model: NameModel): PartedName[] {
  const found: PartedName[] = []
  GAP.lastIndex = 0
  while (GAP.test(text)) {
    const at = GAP.lastIndex - 1
    const behind = gapEnd(text, at)
    if (behind === 0) continue
    const index = text.charCodeAt(at) === LINE_END && isIndent(text.charCodeAt(at - 1)) ? at - 1 : at
    GAP.lastIndex = behind
    if (scriptOf(text.charCodeAt(index - 1)) !== Script.kanji || !mayGoOn(text.charCodeAt(behind))) continue
    const name = nameAcross(text, index, behind, model)
    if (name !== undefined && (found.at(-1)?.end ?? 0) <= name.start) found.push(name)
  }
  return found
}

/** What begins a gap, behind what may be kanji. Looked for by the engine itself, as most of a text is none. */
const GAP = /[\u3005\u3006\u30f5\u30f6\u3400-\uffff](?: \n|\u3000\n|[\n(\u300a])/g

const LINE_END = 0x0a
const isIndent = (unit: number): boolean => unit === 0x20 || unit === 0x3000

/**
 * Where what may part a name in two ends, 0 where none begins: a line end with its indent, or the reading of its first half
 * (山田《やまだ》太郎《たろう》, 山田(やまだ)太郎). Bounded; the characters on either side are looked at by the caller.
 */
function gapEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  let end = at + 1
  if (unit === LINE_END) {
    while (end <= at + INDENT && isIndent(text.charCodeAt(end))) end++
    return end
  }
  if (unit !== 0x28 && unit !== 0x300a) return 0
  while (end <= at + READING && isReading(text.charCodeAt(end))) end++
  const close = text.charCodeAt(end)
  return end > at + 1 && (close === 0x29 || close === 0x300b) ? end + 1 : 0
}

/** Kana, ー, ・ and space. */
const isReading = (unit: number): boolean => (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fc) || unit === 0x20

function mayGoOn(unit: number): boolean {
  const script = scriptOf(unit)
  return script === Script.kanji || script === Script.hiragana
}

function nameAcross(text: string, gapStart: number, gapEnd: number, model: NameModel): PartedName | undefined {
  const head = text.slice(Math.max(0, gapStart - REACH), gapStart)
  const from = gapStart - head.length + head.lastIndexOf('\n') + 1
  const joined = text.slice(from, gapStart) + text.slice(gapEnd, gapEnd + REACH).split('\n', 1)[0]
  const cut = gapStart - from
  const claim = proseClaims(model.read(joined))
    .filter(({ rule, start, end, score }) => rule === 'full' && start < cut && end > cut && score >= SURE)
    .sort((a, b) => b.score - a.score)[0]
  if (claim?.surnameEnd === undefined || (claim.shape & KNOWN) === 0 || (claim.shape & UNSURE) !== 0) return undefined
  // 佐藤, and 健 in the next line: but 山田 and 鈴木 are two persons.
  if (model.lexicon.flags(joined, cut, claim.end) & WordFlag.frequentSurname) return undefined
  return { start: from + claim.start, end: claim.end + gapEnd - cut, name: joined.slice(claim.start, claim.end) }
}

const KNOWN = FullShape.givenKnown | FullShape.givenTagged
const UNSURE = FullShape.givenThing | FullShape.givenOrdinaryToken | FullShape.surnameUnlisted | FullShape.surnameShort
