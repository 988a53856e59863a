/**
 * How much a word looks like a given name, a surname or a part of a foreign name by its letters alone: logistic regressions over the words of the
 * dictionary and the lists, learned here at build time. Deterministic.
 */
import { FLAGS } from './words.mjs'

const OTHERS = FLAGS.place | FLAGS.organisation | FLAGS.ordinary
const PERSONS = FLAGS.given | FLAGS.surname | FLAGS.person | FLAGS.foreignGiven | FLAGS.foreignSurname
/** Steps per nat of the stored weights. */
const SCALE = 8
const EPOCHS = 5
const RATE = 0.1
/** Kanji of the basic plane, which have weights. */
const FIRST_KANJI = 0x4e00
const KANJI = 0x5200
/** Tables by length and position: only; first, last of two; first, middle, last of three; the same of four. */
const TABLES = 9
const BASE = [0, 0, 1, 3, 6]
/** Bits of the hashes of one to three katakana; equal to that in `lexicon.ts`. */
const BITS = 16

const kanjiTable = (length, index) => BASE[length] + (index === 0 ? 0 : index === length - 1 ? Math.min(length, 3) - 1 : 1)

/** Weights of kanji as Int8Array of 9 × 0x5200, for words that have `flag` against other words. */
export function kanjiLooks(words, flag) {
  const samples = []
  for (const { text, flags } of words) {
    if (!/^[\u4e00-\u9fff]{1,4}$/.test(text) || (flags & (flag | OTHERS)) === 0) continue
    const features = []
    for (let i = 0; i < text.length; i++) {
      const letter = text.charCodeAt(i) - FIRST_KANJI
      const table = kanjiTable(text.length, i)
      const position = text.length === 1 ? 0 : i === 0 ? 1 : i === text.length - 1 ? 3 : 2
      // By place and length, by place, and anywhere: what is rare in one is known from another.
      features.push(table * KANJI + letter, (TABLES + position) * KANJI + letter, (TABLES + 4) * KANJI + letter)
    }
    features.push((TABLES + 5) * KANJI + text.length)
    samples.push({ features, name: (flags & flag) !== 0 })
  }
  const weights = learn(samples, (TABLES + 6) * KANJI, 0.2)
  const table = new Int8Array(TABLES * KANJI)
  for (let length = 1; length <= 4; length++)
    for (let i = 0; i < length; i++) {
      const place = kanjiTable(length, i)
      const position = length === 1 ? 0 : i === 0 ? 1 : i === length - 1 ? 3 : 2
      const share = weights[(TABLES + 5) * KANJI + length] / length
      for (let letter = 0; letter < KANJI; letter++)
        table[place * KANJI + letter] = stored(
          weights[place * KANJI + letter] + weights[(TABLES + position) * KANJI + letter] + weights[(TABLES + 4) * KANJI + letter] + share,
        )
    }
  return table
}

/** Weights of hashed runs of one to three katakana, for names of persons against other words: Int8Array of 65,536. */
export function katakanaLooks(words) {
  const samples = words
    .filter(({ text, flags }) => /^[ァ-ヺー]{2,14}$/.test(text) && flags & (PERSONS | OTHERS))
    .map(({ text, flags }) => ({ features: katakanaFeatures(text), name: (flags & PERSONS) !== 0 }))
  return Int8Array.from(learn(samples, 1 << BITS, 0.3), stored)
}

/** The same hashes as `foreignLooks` in `lexicon.ts`. */
function katakanaFeatures(text) {
  const features = []
  let a = 0
  let b = 1
  for (let i = 0; i <= text.length; i++) {
    const c = i === text.length ? 2 : text.charCodeAt(i) - 0x30a0
    features.push(c, ((b * 128 + c) % 8192) + 128, Math.imul(a * 16384 + b * 128 + c, 0x9e3779b1) >>> 16)
    a = b
    b = c
  }
  return features
}

const stored = (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE)))

/** AdaGrad over shuffled samples with a part of the features missing. */
function learn(samples, size, dropout) {
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(0.01)
  let seed = 1
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    return (seed >>> 0) / 4294967296
  }
  const order = [...samples]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const { features, name } of order) {
      const kept = features.filter(() => random() >= dropout)
      let sum = 0
      for (const feature of kept) sum += weights[feature]
      const error = 1 / (1 + Math.exp(-sum)) - (name ? 1 : 0)
      for (const feature of kept) {
        squares[feature] += error * error
        weights[feature] -= (RATE / Math.sqrt(squares[feature])) * error
      }
    }
  }
  return weights
}
