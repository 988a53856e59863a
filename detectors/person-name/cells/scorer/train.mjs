/**
 * Trains the scorer of cells and writes `cells.model`. Run: node detectors/person-name/cells/scorer/train.mjs [--dry: the folds only]
 * Learns from one half of the corpora's entities (`halfOf` in benchmarks/accuracy/name-people.mjs: the open one), so that the benchmark's
 * held-out half stays unseen, and from what train/samples.mjs makes of the dictionaries. Five folds by value tell what to expect. Deterministic.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { halfOf } from '../../../../benchmarks/accuracy/name-people.mjs'
import { loadTypeScript, root } from '../../../../benchmarks/accuracy/tools.mjs'
import { encodeCellModel } from './train/file.mjs'
import { trainLogistic } from './train/logistic.mjs'
import { readSamples } from './train/samples.mjs'

const option = (name, fallback) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback)
const BITS = option('bits', 17)
const SETTINGS = {
  bits: BITS,
  epochs: option('epochs', 4),
  rate: option('rate', 0.1),
  l2: option('l2', 1e-6),
  dropout: option('dropout', 0.25),
}
const FOLDS = 5
/** How much a sample counts, by the beginning of its kind: what is real counts more than what is made up. */
const IMPORTANCE = [
  ['corpus person', option('persons', 6)],
  ['corpus company', 2],
  ['corpus', 1],
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
  samples.push({ ...sample, text, half: halfOf(sample.text), rule: M.ruleConfidence(text, 0, text.length, 'header', sample.part, lexicon) })
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
const isScored = ({ rule }) => rule !== -1 && rule < 0.97
const foldOf = (text) => [...text].reduce((hash, c) => (Math.imul(hash, 31) + c.codePointAt(0)) >>> 0, 7) % FOLDS
const isCorpus = ({ kind }) => kind.startsWith('corpus')
const isHalved = ({ kind }) => isCorpus({ kind }) || kind.startsWith('filler')
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`

function scriptsOf(text) {
  if (/^[ァ-ヺー]+$/.test(text)) return 'katakana'
  if (/^[ァ-ヺー・= ]+$/.test(text)) return 'katakana ・'
  if (/^[ぁ-ゖー ]+$/.test(text)) return 'hiragana'
  if (/^[\p{Script=Han}ヶ]+$/u.test(text)) return `kanji ${Math.min([...text].length, 5)}`
  if (/^[\p{Script=Latin}., '-]+$/u.test(text)) return /[ ,.]/.test(text) ? 'Latin words' : 'Latin'
  return 'mixed'
}

/** Per kind: share of the cells that pass at log odds of 0 and more, with and without the scorer. */
function print(title, model, wanted) {
  const scorer = M.parseCellScorer(encodeCellModel(model, BITS, {}))
  const kinds = new Map()
  for (const sample of samples) {
    if (!wanted(sample)) continue
    const name = isCorpus(sample) ? `${sample.kind} ${scriptsOf(sample.text)}` : sample.kind
    const kind = kinds.get(name) ?? { count: 0, rules: 0, scored: [] }
    kinds.set(name, kind)
    kind.count++
    if (sample.rule > 0) kind.rules++
    kind.scored.push(sample.rule === -1 ? -99 : sample.rule >= 0.97 ? 99 : scorer.score(sample.text, 0, sample.text.length, sample.rule, lexicon) + (sample.rule > 0 ? 0 : -1000)) // prettier-ignore
  }
  console.log(`\n${title}: rules alone; with the scorer at log odds of -5, -4, -3, -2, -1, 0, 1; rescued at 1, 2, 3`)
  for (const [kind, { count, rules, scored }] of [...kinds].sort()) {
    const pass = (least) => percent(scored.filter((score) => score >= least).length, count).padStart(8)
    console.log(`  ${kind.padEnd(24)} ${String(count).padStart(6)} ${percent(rules, count).padStart(8)} |${[-5, -4, -3, -2, -1, 0, 1].map(pass).join('')} |${[1, 2, 3].map((least) => percent(scored.filter((score) => score > least - 1000 && score < -99).length, count).padStart(8)).join('')}`) // prettier-ignore
  }
}

if (process.argv.includes('--folds') || process.argv.includes('--dry')) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainLogistic(data, (index) => isScored(samples[index]) && foldOf(samples[index].text) !== fold, SETTINGS)
    print(`fold ${fold + 1}`, model, (sample) => foldOf(sample.text) === fold)
  }
}
const model = trainLogistic(
  data,
  (index) => isScored(samples[index]) && !(isHalved(samples[index]) && samples[index].half === 'held'),
  SETTINGS,
)
print('the shipped scorer, held-out half of the corpora', model, (sample) => isHalved(sample) && sample.half === 'held')
if (process.argv.includes('--dry')) process.exit()
print('the shipped scorer, learned from', model, (sample) => !(isHalved(sample) && sample.half === 'held'))
const file = encodeCellModel(model, BITS, { trained: SETTINGS })
console.log(`${file.length} bytes, ${((Date.now() - begin) / 1000).toFixed(0)} s`)
writeFileSync(join(root, 'detectors/person-name/cells/scorer/cells.model'), file)
