/**
 * Trains the sieve and writes `sieve.model`. Run: node detectors/person-name/sieve/train.mjs, after every training of `../model`.
 * A token counts where a corpus marks a person or the learned scorer, asked about everything, finds one of any level. Learns from what `../model`
 * learns from. The edge is set on five folds by document, so that of the findings of running text at least KEPT stay. Deterministic.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpora, loadTypeScript, root } from '../../../benchmarks/accuracy/tools.mjs'
import { businessDocuments } from '../model/train/business.mjs'
import { cleanDocuments } from '../model/train/clean.mjs'
import { FOLDS, readCorpus } from '../model/train/corpora.mjs'
import { randomFrom } from '../model/train/crf.mjs'
import { createPeople, rareSurnames, readPeople } from '../model/train/people.mjs'
import { tableOfWeights } from '../model/table.mjs'
import { encodeSieve } from './train/file.mjs'
import { trainWeights } from './train/logistic.mjs'

const BITS = 17
/** Share of the findings of medium confidence and above, by folds, that must stay. */
const KEPT = 0.999
const MEDIUM = 0.5
const SETS = ['stockmark.train', 'ud-gsd.train', 'wikipedia-annotated.train', 'ud-gsd.dev']

if (!existsSync(join(corpora, 'ner'))) throw new Error(`no corpora at ${corpora}`)
const M = await loadTypeScript('detectors/person-name/sieve/observe.ts')
const scorer = readFileSync(join(root, 'detectors/person-name/model/names.model'))
if (!readFileSync(join(root, 'dist/data/person-name.model')).equals(tableOfWeights(scorer) ?? scorer))
  throw new Error('dist/data holds another scorer than detectors/person-name/model: npm run build:dictionary')
// What is learned is what the scorer finds without a sieve.
M.nameModel().sieve = undefined

const lists = readPeople(rareSurnames())
const documents = [
  ...SETS.flatMap((set) => readCorpus(corpora, set)),
  ...businessDocuments(createPeople(lists, randomFrom(1)), 12_000, 'train'),
  ...businessDocuments(createPeople(lists, randomFrom(2)), 2000, 'test'),
  ...cleanDocuments(join(corpora, 'clean/vue-docs-ja')),
]
const isHeldOut = ({ set, fold }) => set === 'ud-gsd.dev' || set.endsWith('.test') || (set === 'stockmark.train' && fold === 0)
const isProse = ({ set }) => !set.startsWith('business') && !set.startsWith('clean')

/** Tokens that may be part of a name: slots of their features, how sure a name is there (1 = gold), and the run they are in. */
function prepare() {
  const slots = new Int32Array(M.FEATURES)
  const all = []
  const sure = []
  const runs = []
  let looks = M.createLooks(1024)
  for (const document of documents) {
    const view = M.normalise(document.text)
    const found = [...M.personName.detect({ text: view.text, kind: 'prose', document: { add() {}, has: () => false } })]
    const confidence = new Float32Array(view.text.length + 1)
    for (const { span, confidence: value } of found) confidence.fill(value, ...span)
    const sentence = M.nameModel().read(view.text)
    const { tokens } = sentence
    const gold = new Uint8Array(view.text.length + 1)
    for (let i = 0; i < view.text.length; i++)
      for (const [start, end] of document.persons) if (view.start(i) >= start && view.end(i + 1) <= end) gold[i] = 1
    if (looks.word.length < tokens.count + 4) looks = M.createLooks(tokens.count * 2)
    M.look(looks, sentence)
    let open = false
    for (let i = 0; i < tokens.count; i++) {
      const wasOpen = open
      open = M.isOpen(sentence, i)
      if (!open) continue
      if (!wasOpen) runs.push({ document, from: sure.length, to: 0, found: 0 })
      M.slotsOf(looks, sentence, i, BITS, slots)
      all.push(...slots)
      const level = confidence[tokens.start[i]]
      sure.push(gold[tokens.start[i]] === 1 ? 1 : level)
      runs.at(-1).to = sure.length
      runs.at(-1).found = Math.max(runs.at(-1).found, level)
    }
  }
  return { slots: Int32Array.from(all), sure: Float32Array.from(sure), runs }
}

const data = prepare()
console.log(`${documents.length} documents, ${data.sure.length} tokens in ${data.runs.length} runs`)

/** Weights from the runs that `learns` accepts. */
const train = (learns) =>
  trainWeights(
    data,
    data.runs.filter(({ document }) => learns(document)),
    { features: M.FEATURES, bits: BITS, random: randomFrom(3) },
  )

function bestOf({ from, to }, weights) {
  let best = -Infinity
  for (let token = from; token < to; token++) {
    let sum = 0
    for (let f = token * M.FEATURES; f < (token + 1) * M.FEATURES; f++) sum += weights[data.slots[f]]
    best = Math.max(best, sum)
  }
  return best
}

const scored = []
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train((document) => document.fold !== fold && !document.set.endsWith('.test'))
  for (const run of data.runs)
    if (run.document.fold === fold || run.document.set.endsWith('.test')) scored.push({ run, best: bestOf(run, weights) })
}
const findings = scored.filter(({ run }) => run.found >= MEDIUM && isProse(run.document)).sort((a, b) => a.best - b.best)
const least = findings[Math.floor(findings.length * (1 - KEPT))].best
const share = (list) => `${((100 * list.filter(({ best }) => best >= least).length) / list.length).toFixed(2)} %`
console.log(`edge at ${least.toFixed(2)}`)
for (const [name, wanted] of [
  ['prose', isProse],
  ['business', ({ set }) => set.startsWith('business')],
  ['clean', ({ set }) => set.startsWith('clean')],
]) {
  const these = scored.filter(({ run }) => wanted(run.document))
  const medium = these.filter(({ run }) => run.found >= MEDIUM)
  const low = these.filter(({ run }) => run.found > 0 && run.found < MEDIUM)
  console.log(`${name.padEnd(10)} kept by folds: runs ${share(these)}, findings of medium and high ${share(medium)}, of low ${share(low)}`)
}

const weights = train((document) => !isHeldOut(document))
const file = encodeSieve(weights, BITS, least, scorer)
writeFileSync(join(root, 'detectors/person-name/sieve/sieve.model'), file)
console.log(`${file.length} bytes`)
