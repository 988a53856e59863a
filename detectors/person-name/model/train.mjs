/**
 * Trains the model of `detectors/person-name/model` and writes `names.model`. Run: node detectors/person-name/model/train.mjs [--dry: the folds only] [--errors=FILE: what they got wrong]
 * Learns from ner-wikipedia (but for one fifth of its documents), the train parts of UD Japanese GSD and the Wikipedia Annotated Corpus,
 * the same sentences with other names (train/swap.mjs), invented sentences of business life (train/business.mjs) and, as text without persons, four fifths of the clean documents.
 * UD Japanese GSD's dev part is never learned from. The confidence is calibrated on three of five folds by document. Deterministic.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpora, loadTypeScript, root } from '../../../benchmarks/accuracy/tools.mjs'
import { businessDocuments } from './train/business.mjs'
import { calibrate } from './train/calibrate.mjs'
import { cleanDocuments } from './train/clean.mjs'
import { FOLDS, readCorpus } from './train/corpora.mjs'
import { randomFrom, trainCrf } from './train/crf.mjs'
import { createReader, narrowed, prepareData } from './train/data.mjs'
import { encodeModel, strongest } from './train/file.mjs'
import { createPeople, rareSurnames, readPeople } from './train/people.mjs'
import { createScore, formatScore } from './train/score.mjs'
import { INVENTED, swappedDocuments } from './train/swap.mjs'

const BITS = 21
const option = (name, fallback) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback)
const ENTRIES = option('entries', 80_000)
const SETTINGS = { epochs: option('epochs', 8), rate: option('rate', 0.1), dropout: option('dropout', 0.5) }
/** How much a document of each source counts: the Wikipedia Annotated Corpus leaves many persons unmarked. */
const IMPORTANCE = {
  'stockmark.train': 1,
  'ud-gsd.train': option('gsd', 1.5),
  'stockmark.swapped': option('swapped', 0.3),
  'ud-gsd.swapped': option('swapped', 0.3),
  'wikipedia-annotated.train': option('wac', 0.1),
  'business.train': option('business', 0.25),
  clean: option('clean', 0.5),
}
/** Enough to tell the features worth keeping. */
const SELECTION = { epochs: 3, dropout: 0.35 }
/** Weights were learned with a part of the features missing: all together they would be too sure. */
const SHARE = option('share', 0.6)
/** Trained so often, from other beginnings, and averaged: what chance alone taught goes out. The folds are trained once each. */
const SEEDS = [7, 8, 9, 10, 11, 12].slice(0, option('seeds', 6))
const TEST_SENTENCES = 2000
/** Folds on which the confidence is calibrated: more of them change its weights by a few hundredths. */
const CALIBRATED = 3

const M = await loadTypeScript('detectors/person-name/model/observe.ts')

const lists = readPeople(rareSurnames())
const marked = ['stockmark.train', 'ud-gsd.train', 'wikipedia-annotated.train', 'ud-gsd.dev'].flatMap((set) => readCorpus(corpora, set))
const documents = [
  ...marked,
  ...swappedDocuments(marked, option('copies', 2), lists, randomFrom(11)),
  ...businessDocuments(createPeople(lists, randomFrom(1), INVENTED), option('sentences', 16_000), 'train'),
  ...businessDocuments(createPeople(lists, randomFrom(2)), TEST_SENTENCES, 'test'),
  ...cleanDocuments(join(corpora, 'clean/vue-docs-ja')),
]
const data = prepareData(M, documents, BITS, option('least', 2))
console.log(`${documents.length} documents, ${data.labels.length} tokens that may be part of a name, ${data.slots.length} features`)

/** Trains on the documents that `learns` accepts: once on all features, once more on the strongest. */
function train(learns, log, seeds = SEEDS) {
  const weight = Float32Array.from(data.documentOf, (index) => (learns(documents[index]) ? (IMPORTANCE[documents[index].set] ?? 0) : 0))
  const { LABELS, follows } = M
  const first = trainCrf({ ...data, weight }, { ...SETTINGS, ...SELECTION, slots: data.slots.length, LABELS, follows, log })
  const slim = narrowed(data, strongest(first.weights, ENTRIES))
  const runs = seeds.map((seed) => trainCrf({ ...slim, weight }, { ...SETTINGS, seed, slots: slim.slots.length, LABELS, follows, log }))
  const mean = (key) => runs[0][key].map((_, i) => runs.reduce((sum, run) => sum + run[key][i], 0) / runs.length)
  const calm = { transitions: mean('transitions'), weights: mean('weights').map((weight) => weight * SHARE) }
  return (verdict, notes) => encodeModel(calm, slim.slots, BITS, verdict, notes)
}

const read = createReader(M)
const NO_VERDICT = new Array(M.EVIDENCE).fill(0)

/** The candidates of a model file in the documents: { document, start, end, evidence, right }. */
function predict(file, wanted) {
  const { kernel } = M.nameModel()
  kernel.learn(M.parseWeights(file))
  const found = []
  for (const document of documents) {
    if (!wanted(document)) continue
    const { view, sentence, claims, at } = read(document.text)
    for (const candidate of M.candidatesOf(sentence, at, claims, kernel.decode)) {
      const start = view.start(candidate.start)
      const end = view.end(candidate.end)
      const right = document.persons.some((person) => person[0] === start && person[1] === end)
      found.push({ document, start, end, evidence: candidate.evidence, right })
    }
  }
  return found
}

/** What remains of the candidates by the verdict's weights. */
function settled(candidates, verdict) {
  const groups = new Map()
  for (const candidate of candidates) {
    const score = M.scoreOf(candidate, verdict)
    if (score < -1) continue
    if (!groups.has(candidate.document)) groups.set(candidate.document, [])
    groups.get(candidate.document).push({ ...candidate, score })
  }
  return [...groups.values()].flatMap((group) => M.settleCandidates(group))
}

function printScores(title, candidates, verdict, wanted) {
  console.log(`\n${title}`)
  const sets = new Map()
  for (const document of documents) {
    if (!wanted(document)) continue
    if (!sets.has(document.set)) sets.set(document.set, createScore())
    sets.get(document.set).document(document)
  }
  for (const match of settled(candidates, verdict)) sets.get(match.document.set).match(match)
  for (const [set, score] of sets) console.log(formatScore(set, score))
}

/** What the folds got wrong, one a line: for reading. The corpora's text is in it: keep it out of the project. */
function writeErrors(path) {
  const lines = []
  const groups = new Map()
  for (const match of settled(candidates, verdict)) groups.set(match.document, [...(groups.get(match.document) ?? []), match])
  for (const document of documents) {
    if (!isCorpus(document) || document.fold >= folds) continue
    const { set, text, persons } = document
    const found = (groups.get(document) ?? []).filter(({ score }) => score >= 0)
    const around = (start, end) =>
      `${text.slice(Math.max(0, start - 20), start)}<<${text.slice(start, end)}>>${text.slice(end, end + 20)}`.replaceAll('\n', '/')
    for (const { start, end, score, right } of found) if (!right) lines.push(`${set}\tFALSE\t${score.toFixed(1)}\t${around(start, end)}`)
    for (const [start, end] of persons) {
      if (found.some((match) => match.start === start && match.end === end)) continue
      const other = found.find((match) => match.start < end && start < match.end)
      lines.push(`${set}\tMISSED\t${other === undefined ? '' : text.slice(other.start, other.end)}\t${around(start, end)}`)
    }
  }
  writeFileSync(path, lines.join('\n'))
}

/** Sentences of business life are held out by template; a part of them is enough to learn how sure labels and honorifics make. */
const isSample = ({ set, id }) => set === 'business.train' && id.endsWith('0')
const SAMPLE_WEIGHT = 0.5
const isCorpus = ({ set }) => set.endsWith('.train') && !set.startsWith('business')
const folds = option('folds', CALIBRATED)
const candidates = []
for (let fold = 0; fold < folds; fold++) {
  const begin = Date.now()
  const file = train((document) => document.fold !== fold, undefined, SEEDS.slice(0, 1))(NO_VERDICT)
  candidates.push(...predict(file, (document) => (isCorpus(document) || isSample(document)) && document.fold === fold))
  console.log(`fold ${fold + 1}: ${((Date.now() - begin) / 1000).toFixed(0)} s`)
}
const verdict = calibrate(
  candidates
    .filter(({ document: { set } }) => !set.startsWith('wikipedia'))
    .map((candidate) => ({ ...candidate, weight: isSample(candidate.document) ? SAMPLE_WEIGHT : 1 })),
  M.EVIDENCE,
)
console.log(JSON.stringify(verdict))
printScores(
  `${folds} of ${FOLDS} folds by document`,
  candidates,
  verdict,
  (document) => (isCorpus(document) || isSample(document)) && document.fold < folds,
)

const errors = process.argv.find((word) => word.startsWith('--errors='))?.slice('--errors='.length)
if (errors !== undefined) writeErrors(errors)
if (process.argv.includes('--dry')) process.exit()

const isHeldOut = ({ set, fold }) => set === 'ud-gsd.dev' || set.endsWith('.test') || (set.startsWith('stockmark.') && fold === 0)
const file = train((document) => !isHeldOut(document), console.log)(verdict, { trained: SETTINGS })
const isMeasured = (document) => isHeldOut(document) && !document.set.endsWith('.swapped')
printScores('the shipped model on what it was not trained on', predict(file, isMeasured), verdict, isMeasured)
console.log(`${file.length} bytes`)
writeFileSync(join(root, 'detectors/person-name/model/names.model'), file)
