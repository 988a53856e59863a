import type { Rule } from './claim.js'
import { Context } from './context-bits.js'
import { EntryShape, FullShape, KatakanaShape, LoneShape } from './shapes.js'

interface Weights {
  bias: number
  shape: Record<string, number>
  context: Record<string, number>
}

/**
 * What each piece of evidence is worth, in nats of log odds. Set from how often it turned out right in the development corpora
 * (`benchmarks/accuracy/names.mjs` prints what they give), rounded to tenths; labels and the space between the parts of a name, which
 * those corpora lack, by judgement. Of their licence: `model/LICENSE`.
 */
const WEIGHTS: Record<Rule, Weights> = {
  full: {
    bias: -0.5,
    shape: {
      givenKnown: 0.4,
      givenAlsoWord: -1.2,
      givenLooksVery: 1.2,
      givenLooks: 0.4,
      givenMaybe: 0.1,
      givenUnlike: -1,
      givenTagged: 0.6,
      surnameTagged: 2.1,
      surnameFrequent: 0.5,
      surnameJoined: 1.6,
      surnamePlace: 1,
      surnameOrdinary: 0.6,
      givenShort: -1.4,
      givenLong: -2.7,
      givenKana: -1.1,
      givenOrdinaryToken: -2.8,
      givenJoined: -0.8,
      spaced: -0.3,
      givenThing: -2,
      givenKatakana: -1.8,
      surnameLong: -0.4,
      givenTail: 1.5,
      spacedKnown: 2,
      surnameUnlisted: -0.9,
    },
    context: {
      beforeEdge: 0.2,
      beforeTitle: 0.8,
      beforeTitleNo: 0.7,
      beforeParticle: 0.3,
      beforeNoun: -2.1,
      beforeOther: 0.1,
      beforeDot: 0.7,
      afterHonorific: 1.8,
      afterTitle: 1.3,
      afterCase: 0.5,
      afterNo: 0.5,
      afterWord: 0.5,
      afterEdge: 0.2,
      afterNoun: -2.9,
      afterThing: -2.8,
      afterPlural: 1.4,
      afterDot: 0.7,
      beforeLabel: 2.5,
    },
  },
  entry: {
    bias: -0.3,
    shape: {
      oneEntry: 1.3,
      endsGiven: 0.9,
      startsSurname: 0.7,
      startsUnknown: -0.5,
      lengthTwo: -1.5,
      lengthThree: -0.7,
      lengthFour: 1.2,
      longer: 1.1,
      kana: -1.3,
      startsGiven: -1.4,
      endsThing: -1.6,
      unknownLong: 0.1,
      endsSurname: -1.4,
    },
    context: {
      beforeEdge: 0.5,
      beforeTitle: 0.1,
      beforeTitleNo: 0.8,
      beforeParticle: 0.6,
      beforeNoun: -2.8,
      beforeOther: 0.5,
      beforeDot: 0.3,
      afterHonorific: 0.4,
      afterTitle: 1.2,
      afterCase: 1.2,
      afterNo: 0.9,
      afterWord: 0.6,
      afterEdge: 0.4,
      afterNoun: -3,
      afterThing: -3.2,
      afterPlural: 0.3,
      afterDot: 1.1,
      beforeLabel: 1.5,
      afterBracket: 0.2,
    },
  },
  lone: {
    bias: -1.8,
    shape: {
      surname: 0.3,
      given: -0.4,
      taggedSurname: 0.7,
      taggedGiven: 1.5,
      taggedPerson: 1.2,
      frequent: 1,
      alsoWord: -1,
      alsoPlace: -0.1,
      short: -1.1,
      long: 0.9,
      joined: -0.2,
      kana: -1.2,
      taggedPlace: -0.6,
      taggedOrdinary: -2.5,
      placeFirst: -2,
    },
    context: {
      beforeEdge: 1.2,
      beforeTitle: 0.6,
      beforeTitleNo: 1.4,
      beforeParticle: 0.7,
      beforeNoun: -4.2,
      beforeDot: 0.8,
      afterHonorific: 2,
      afterTitle: 1.5,
      afterCase: 1.4,
      afterNo: 1.3,
      afterWord: 0.2,
      afterEdge: -0.4,
      afterNoun: -3.9,
      afterThing: -3.4,
      afterPlural: 1.3,
      afterDot: 0.2,
      beforeLabel: 3,
    },
  },
  katakana: {
    bias: -0.5,
    shape: {
      single: -1,
      two: 0.3,
      threeOrMore: 0.6,
      knownFirst: 0.4,
      knownLast: 0.6,
      knownMiddle: -0.2,
      soundsVery: 0.8,
      sounds: 0.5,
      maybe: 0.1,
      unlike: -1.1,
      stop: -2.4,
      place: -1.7,
      ordinary: -1.3,
      reading: 1.3,
      short: -0.6,
      tagged: 1.8,
      initial: 0.5,
      long: -0.4,
      unknownWord: 0.9,
      equals: -0.5,
      regnal: 2.8,
    },
    context: {
      beforeEdge: -0.6,
      beforeTitle: 1.6,
      beforeTitleNo: 1.8,
      beforeParticle: -0.5,
      beforeNoun: -1.1,
      beforeOther: -0.7,
      beforeDot: -0.4,
      afterHonorific: 0.6,
      afterTitle: 2.2,
      afterCase: 0.6,
      afterNo: 0.4,
      afterWord: 0.5,
      afterEdge: -0.3,
      afterNoun: -1.5,
      afterThing: -3.2,
      afterPlural: 1.7,
      afterDot: -0.5,
      beforeLabel: 1.5,
      afterBracket: -0.1,
    },
  },
}

const SHAPES: Record<Rule, Record<string, number>> = { full: FullShape, entry: EntryShape, lone: LoneShape, katakana: KatakanaShape }

const tables = Object.fromEntries(
  Object.entries(WEIGHTS).map(([rule, { bias, shape, context }]) => [
    rule,
    { bias, shape: byBit(shape, SHAPES[rule as Rule]), context: byBit(context, Context) },
  ]),
) as Record<Rule, { bias: number; shape: Float64Array; context: Float64Array }>

function byBit(weights: Record<string, number>, bits: Record<string, number>): Float64Array {
  const table = new Float64Array(32)
  for (const [name, weight] of Object.entries(weights)) table[bitIndex(bits[name]!)] = weight
  return table
}

/** Log odds that a candidate of `rule` with this evidence is a name. */
export function scoreOf(rule: Rule, shape: number, context: number): number {
  const weights = tables[rule]
  return weights.bias + sum(weights.shape, shape) + sum(weights.context, context)
}

function sum(table: Float64Array, bits: number): number {
  let total = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) total += table[bitIndex(rest & -rest)]!
  return total
}

function bitIndex(bit: number): number {
  return 31 - Math.clz32(bit)
}
