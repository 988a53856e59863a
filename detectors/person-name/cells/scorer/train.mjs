/**
 * Trains the scorer of cells and writes `cells.model`. Run: node detectors/person-name/cells/scorer/train.mjs [--folds | --dry: the folds only] [--errors=FILE]
 * Learns from four fifths of the corpora's entities (`partOf` in benchmarks/accuracy/name-people.mjs), so that the benchmark's held-out fifth
 * stays unseen, from the benchmark's words in a name's place, all of them, and from what train/samples.mjs makes of the
 * dictionaries. Five folds by value tell what to expect of words that it has not learned. Deterministic.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { partOf } from '../../../../benchmarks/accuracy/name-people.mjs'
import { loadTypeScript, root } from '../../../../benchmarks/accuracy/tools.mjs'
import { encodeCellModel } from './train/file.mjs'
import { trainLogistic } from './train/logistic.mjs'
import { readSamples } from './train/samples.mjs'

const option = (name, fallback) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback)
const BITS = option('bits', 19)
const SETTINGS = {
  bits: BITS,
  epochs: option('epochs', 6),
  rate: option('rate', 0.1),
  l2: option('l2', 1e-6),
  dropout: option('dropout', 0.35),
}
const FOLDS = 5
/** How much a sample counts, by the beginning of its kind: what is real counts more than what is made up. */
const IMPORTANCE = [
  ['corpus person', option('persons', 24)],
  ['corpus', 12],
  ['listed', 4],
  ['era', 3],
  ['foreign thing', 1.5],
  ['foreign part', 1],
  ['foreign pair', 0.3],
  ['resident', 0.3],
  ['filler', 4],
  ['rarely', 4],
  ['unlisted kanji', 2],
  ['latin', 2],
  ['foreign', 2],
  ['ipadic katakana', 3],
]
const importanceOf = (kind) => IMPORTANCE.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? 1

const M = await loadTypeScript('detectors/person-name/cells/scorer/observe.ts')
const lexicon = M.lexiconOf()
const flagsOf = (text) => lexicon.flags(text, 0, text.length)
const NAME = 1 | 2
const READING = 64 | 128

const begin = Date.now()
const samples = []
const seen = new Set()
for (const sample of readSamples((text) => (flagsOf(text) & NAME) !== 0, (kana) => (lexicon.readingFlags(kana, 0, kana.length) & READING) !== 0)) {
  const { text } = M.normalise(sample.text)
  if (text.length === 0 || text.length > M.SCORED_LENGTH || seen.has(text)) continue
  seen.add(text)
  samples.push({ ...sample, text, held: partOf(sample.text) === 'held', rule: M.ruleConfidence(text, 0, text.length, 'header', sample.part, lexicon) })
} // prettier-ignore

const data = prepare(samples)
console.log(`${samples.length} cells, ${data.features.length} features, ${((Date.now() - begin) / 1000).toFixed(0)} s`)

function prepare(samples) {
  const offsets = new Int32Array(samples.length + 1)
  const out = new Int32Array(M.FEATURES_MAX)
  const all = []
  samples.forEach(({ text, rule }, index) => {
    const count = M.cellFeatures(text, 0, text.length, rule, lexicon, out)
    for (let i = 0; i < count; i++) all.push(out[i])
    offsets[index + 1] = all.length
  })
  return {
    features: Int32Array.from(all),
    offsets,
    labels: Uint8Array.from(samples, ({ isName }) => (isName ? 1 : 0)),
    importance: Float32Array.from(samples, ({ kind }) => importanceOf(kind)),
  }
}

/** What only a filler list or a form decides is no matter of the scorer's. */
const isScored = ({ rule }) => rule !== -1
const foldOf = (text) => [...text].reduce((hash, c) => (Math.imul(hash, 31) + c.codePointAt(0)) >>> 0, 7) % FOLDS
const isCorpus = ({ kind }) => kind.startsWith('corpus')
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8)

function scriptsOf(text) {
  if (/^[ァ-ヺー]+$/.test(text)) return 'katakana'
  if (/^[ァ-ヺー・= ]+$/.test(text)) return 'katakana ・'
  if (/^[ぁ-ゖー ]+$/.test(text)) return 'hiragana'
  if (/^[\p{Script=Han}ヶ]+$/u.test(text)) return `kanji ${Math.min([...text].length, 5)}`
  if (/^[\p{Script=Latin}., '-]+$/u.test(text)) return /[ ,.]/.test(text) ? 'Latin words' : 'Latin'
  return 'mixed'
}

/** Scores of the samples that `wanted` accepts, by a model. */
function judge(model, wanted) {
  const cells = M.parseCellScorer(encodeCellModel(model, BITS, {}))
  return samples.filter(wanted).map((sample) => {
    const { text, part, rule } = sample
    const score = cells.score(text, 0, text.length, rule, lexicon)
    return { sample, score, isFound: M.cellConfidence(text, 0, text.length, 'header', part, { lexicon, cells }) > 0 }
  })
}

/** Per kind and writing: share of the cells that the rules alone take for a name, the detector with the scorer, and the score by itself. */
function print(title, judged) {
  const kinds = new Map()
  for (const { sample, score, isFound } of judged) {
    const name = isCorpus(sample) ? `${sample.kind} ${scriptsOf(sample.text)}` : sample.kind
    const kind = kinds.get(name) ?? { rules: 0, found: 0, scores: [] }
    kinds.set(name, kind)
    kind.rules += sample.rule > 0
    kind.found += isFound
    kind.scores.push(score)
  }
  console.log(`\n${title}: rules alone, with the scorer | scores of -5, -3, -2, -1, 0, 1 and more`)
  for (const [kind, { rules, found, scores }] of [...kinds].sort()) {
    const all = scores.length
    const above = [-5, -3, -2, -1, 0, 1].map((least) => percent(scores.filter((score) => score >= least).length, all))
    console.log(`  ${kind.padEnd(34)} ${String(all).padStart(6)} ${percent(rules, all)} ${percent(found, all)} | ${above.join(' ')}`)
  }
}

const isLearned = (sample) => isScored(sample) && !(isCorpus(sample) && sample.held)
if (process.argv.includes('--folds') || process.argv.includes('--dry')) {
  const judged = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (sample) => foldOf(sample.text) === fold
    const model = trainLogistic(data, (index) => isLearned(samples[index]) && !isOut(samples[index]), SETTINGS)
    judged.push(...judge(model, (sample) => isOut(sample) && !(isCorpus(sample) && sample.held)))
  }
  print('five folds', judged)
  writeErrors(judged)
}

/** What the folds got wrong, for reading: the corpora's text is in it, so keep it out of the project. */
function writeErrors(judged) {
  const path = process.argv.find((word) => word.startsWith('--errors='))?.slice('--errors='.length)
  const wrong = judged.filter(({ sample, isFound }) => isFound !== sample.isName && (isCorpus(sample) || sample.kind.startsWith('filler')))
  if (path !== undefined) writeFileSync(path, wrong.map(({ sample, score }) => `${sample.kind}\t${sample.text}\t${sample.rule}\t${score.toFixed(1)}`).sort().join('\n')) // prettier-ignore
}

/** The bargain between names lost and others taken for names, by the score that is asked for; what rules settle is settled. */
function printCurve(title, judged) {
  const kinds = ['corpus person', 'corpus company', 'corpus place', 'corpus thing']
  console.log(`\n${title}, share above a score: ${kinds.join(', ')}`)
  for (let least = -6; least <= 4; least++) {
    const share = kinds.map((kind) => {
      const own = judged.filter(({ sample }) => sample.kind === kind)
      const above = own.filter(({ sample, score }) => sample.rule >= 0.97 || (sample.rule !== -1 && score >= least))
      return percent(above.length, own.length)
    })
    console.log(`  ${String(least).padStart(4)} ${share.join(' ')}`)
  }
}

if (process.argv.includes('--dry')) process.exit()
const model = trainLogistic(data, (index) => isLearned(samples[index]), SETTINGS)
const held = judge(model, (sample) => isCorpus(sample) && sample.held)
print('the shipped scorer, held-out fifth of the corpora', held)
printCurve('the shipped scorer, held-out fifth of the corpora', held)
const file = encodeCellModel(model, BITS, { trained: SETTINGS })
console.log(`${file.length} bytes, ${((Date.now() - begin) / 1000).toFixed(0)} s`)
writeFileSync(join(root, 'detectors/person-name/cells/scorer/cells.model'), file)
