/**
 * Trains the sieve and writes `sieve.model`. Run: node detectors/person-name/sieve/train.mjs, after every training of `../model`.
 * A place in a text counts where a corpus marks a person or the learned scorer, asked about everything, finds one of any level. Learns from what
 * `../model` learns from. The edge is set on five folds by document, so that of the right findings of running text at least KEPT stay. Deterministic.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpora, loadTypeScript, root } from '../../../benchmarks/accuracy/tools.mjs'
import { businessDocuments } from '../model/train/business.mjs'
import { cleanDocuments } from '../model/train/clean.mjs'
import { FOLDS, readCorpus } from '../model/train/corpora.mjs'
import { randomFrom } from '../model/train/crf.mjs'
import { createPeople, rareSurnames, readPeople } from '../model/train/people.mjs'
import { INVENTED, swappedDocuments } from '../model/train/swap.mjs'
import { tableOfWeights } from '../model/table.mjs'
import { encodeSieve, STEP, tableOf } from './train/file.mjs'
import { trainWeights } from './train/logistic.mjs'

const option = (name, fallback) => Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? fallback)
const BITS = option('bits', 17)
/** Share of the findings of medium confidence and above that are persons, by folds, that must stay. */
const KEPT = option('kept', 0.9975)
/** Of these, the share that may not be lost for what their runs are, wherever in them. */
const KEPT_BY_RUN = 0.9995
/** Features seen less often are not learned. */
const LEAST_SEEN = option('seen', 2)
const MEDIUM = 0.5
const SETS = ['stockmark.train', 'ud-gsd.train', 'wikipedia-annotated.train', 'ud-gsd.dev']

if (!existsSync(join(corpora, 'ner'))) throw new Error(`no corpora at ${corpora}`)
const M = await loadTypeScript('detectors/person-name/sieve/observe.ts')
const scorer = readFileSync(join(root, 'detectors/person-name/model/names.model'))
if (!readFileSync(join(root, 'dist/data/person-name.model')).equals(tableOfWeights(scorer) ?? scorer))
  throw new Error('dist/data holds another scorer than detectors/person-name/model: npm run build:dictionary')
const model = M.nameModel()
// What is learned is what the scorer finds without a sieve.
model.sieve = undefined

const lists = readPeople(rareSurnames())
const marked = SETS.flatMap((set) => readCorpus(corpora, set))
const documents = [
  ...marked,
  ...swappedDocuments(marked, option('copies', 1), lists, randomFrom(11)),
  ...businessDocuments(createPeople(lists, randomFrom(1), INVENTED), 12_000, 'train'),
  ...businessDocuments(createPeople(lists, randomFrom(2), INVENTED), 2000, 'test'),
  ...cleanDocuments(join(corpora, 'clean/vue-docs-ja')),
]
const isHeldOut = ({ set, fold }) => set === 'ud-gsd.dev' || set.endsWith('.test') || (set === 'stockmark.train' && fold === 0)
const isProse = ({ set }) => SETS.includes(set)
const isClean = ({ set }) => set.startsWith('clean')

/** A list of numbers that grows. */
function createList() {
  let list = new Int32Array(1 << 20)
  let count = 0
  return {
    push(values) {
      if (count + values.length > list.length) {
        const longer = new Int32Array(list.length * 2)
        longer.set(list)
        list = longer
      }
      list.set(values, count)
      count += values.length
    },
    all: () => list.subarray(0, count),
  }
}

/** Names in a text: what is found, and what else a corpus marks. { start, end, sure (0 = only marked), isPerson } */
function namesIn(document, view) {
  const found = [...M.personName.detect({ text: view.text, kind: 'prose', document: { add() {}, has: () => false } })]
  const persons = document.persons.map(([start, end]) => {
    let [first, behind] = [-1, -1]
    for (let i = 0; i < view.text.length; i++)
      if (view.start(i) >= start && view.end(i + 1) <= end) [first, behind] = [first < 0 ? i : first, i + 1]
    return [first, behind]
  })
  const names = found.map(({ span: [start, end], confidence }) => ({
    start,
    end,
    sure: confidence,
    isPerson: persons.some(([first, behind]) => first === start && behind === end),
  }))
  for (const [start, end] of persons)
    if (start >= 0 && !names.some((name) => name.start < end && name.end > start)) names.push({ start, end, sure: 0, isPerson: true })
  return names
}

function prepare() {
  const ofRun = createList()
  const ofPlace = createList()
  let run = 0
  let places = 0
  const groups = []
  for (const document of documents) {
    const view = M.normalise(document.text)
    const { text } = view
    const names = namesIn(document, view)
    const group = { document, names, runs: [], length: text.length }
    for (const { start, end, stop, ...features } of model.kernel.training.runsOf(text)) {
      ofRun.push(features.ofRun())
      const whose = []
      for (let place = start; place < stop; place++) {
        ofPlace.push(features.ofPlace(place))
        // A word in one piece is its first letter; among kanji each letter is a place.
        whose.push(names.find((name) => (stop === end ? name.start <= place && place < name.end : name.start < end && name.end > start)))
      }
      group.runs.push({ run, from: places, to: places + stop - start, names: whose, start, end })
      run++
      places += stop - start
    }
    groups.push(group)
  }
  return { ofRun: ofRun.all(), ofPlace: ofPlace.all(), groups, places }
}

/** Hashes in the place of which stand their ids, 0 for those that are rare. */
function number(lists) {
  const all = Int32Array.from({ length: lists.reduce((sum, list) => sum + list.length, 0) })
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  all.sort()
  const features = [0]
  const counts = [0]
  for (let i = 0; i < all.length;) {
    let to = i
    while (to < all.length && all[to] === all[i]) to++
    if (to - i >= LEAST_SEEN) {
      features.push(all[i])
      counts.push(to - i)
    }
    i = to
  }
  const sorted = Int32Array.from(features.slice(1))
  const idOf = (hash) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle] < hash) low = middle + 1
      else high = middle
    }
    return sorted[low] === hash ? low + 1 : 0
  }
  return {
    ids: features.length,
    features: Int32Array.from(features),
    counts: Int32Array.from(counts),
    lists: lists.map((list) => list.map(idOf)),
  }
}

const prepared = prepare()
const {
  ids,
  features,
  counts,
  lists: [ofRun, ofPlace],
} = number([prepared.ofRun, prepared.ofPlace])
const { runFeatures, placeFeatures } = model.kernel.training
const data = { ofRun, ofPlace, runFeatures, placeFeatures, ids }
console.log(`${documents.length} documents, ${prepared.places} places, ${ids} features (${process.cpuUsage().user / 1e6} s)`)

/** The table learned from the documents that `learns` accepts. */
const train = (learns) => {
  const weights = trainWeights(
    data,
    prepared.groups.filter(({ document }) => learns(document)),
    randomFrom(3),
  )
  return tableOf({ features, weights, counts }, BITS)
}

/** Best sum of a run's places, and the part of it that is the run's own, by the table as it is used. */
function sumsOf({ run, from, to }, table) {
  const sum = (list, first, behind) => {
    let total = 0
    for (let f = first; f < behind; f++) {
      const entry = table[list[f] >>> (32 - BITS)]
      if (entry >>> 8 === (list[f] & 0xff)) total += (entry & 0xff) - 128
    }
    return total
  }
  let best = -Infinity
  for (let place = from; place < to; place++)
    best = Math.max(best, sum(prepared.ofPlace, place * placeFeatures, (place + 1) * placeFeatures))
  const own = sum(prepared.ofRun, run * runFeatures, (run + 1) * runFeatures)
  return { best: (best + own) * STEP, own: own * STEP }
}

/** Of a name in which no place is looked at. */
const NEVER = { best: -99, own: -99 }
const findings = []
const runs = []
for (let fold = 0; fold < FOLDS; fold++) {
  const table = train((document) => document.fold !== fold && !document.set.endsWith('.test') && document.set !== 'ud-gsd.dev')
  for (const group of prepared.groups) {
    const { document } = group
    if (document.set.endsWith('.swapped') || !(document.fold === fold || (fold === 0 && document.set.endsWith('.test')))) continue
    const sums = group.runs.map((run) => sumsOf(run, table))
    for (const { best, own } of sums) runs.push({ document, best, own })
    for (const { start, end, sure, isPerson } of group.names) {
      if (sure === 0) continue
      const ours = sums.filter((_, i) => group.runs[i].start < end && group.runs[i].end > start)
      const { best, own } = ours.sort((a, b) => b.best - a.best)[0] ?? NEVER
      findings.push({ document, sure, isPerson, best, own })
    }
  }
}
const right = findings
  .filter(({ document, sure, isPerson }) => sure >= MEDIUM && isPerson && isProse(document))
  .sort((a, b) => a.best - b.best)
const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`
const shareOf = (list, least) => percent(list.filter(({ best }) => best >= least).length, list.length)
const edgeAt = (kept) => right[Math.floor(right.length * (1 - kept))].best
for (const kept of [0.995, 0.997, 0.998, 0.999]) {
  const least = edgeAt(kept)
  console.log(`edge at ${least.toFixed(2)}: ${kept}`)
  for (const [name, wanted] of [
    ['prose', isProse],
    ['business', ({ set }) => set.startsWith('business')],
    ['clean', isClean],
  ]) {
    const these = findings.filter(({ document }) => wanted(document))
    const medium = these.filter(({ sure }) => sure >= MEDIUM)
    const low = these.filter(({ sure }) => sure < MEDIUM)
    const ours = runs.filter(({ document }) => wanted(document))
    console.log(
      `  ${name.padEnd(10)} kept: runs ${shareOf(ours, least)}, findings of medium and high ${shareOf(medium, least)}, right ${shareOf(
        medium.filter(({ isPerson }) => isPerson),
        least,
      )}, of low ${shareOf(low, least)}`,
    )
  }
}
const least = edgeAt(KEPT)
const kept = right.filter(({ best }) => best >= least).sort((a, b) => a.own - b.own)
const leastOfRun = kept[Math.floor(kept.length * (1 - KEPT_BY_RUN))].own
console.log(
  `runs from ${leastOfRun.toFixed(2)}: prose ${percent(runs.filter(({ document, own }) => isProse(document) && own >= leastOfRun).length, runs.filter(({ document }) => isProse(document)).length)}`,
)
const file = encodeSieve(
  train((document) => !isHeldOut(document)),
  BITS,
  { least, leastOfRun, scorer },
)
writeFileSync(join(root, 'detectors/person-name/sieve/sieve.model'), file)
console.log(`${file.length} bytes`)
if (process.argv.includes('--show')) {
  for (const wanted of [isProse, ({ set }) => set.startsWith('business')]) {
    const texts = new Map(prepared.groups.map((group) => [group.document, group]))
    const low = findings
      .filter(({ document, sure, isPerson }) => sure >= MEDIUM && isPerson && wanted(document))
      .sort((a, b) => a.best - b.best)
    console.log(low.filter((x) => x.best === -99).length)
    for (const x of low.slice(0, 60)) {
      const v = M.normalise(x.document.text).text
      const f = texts.get(x.document).names.find((n) => n.sure === x.sure && n.isPerson)
      console.log(
        x.best.toFixed(2),
        x.sure,
        v.slice(Math.max(0, f.start - 6), f.start) + '[' + v.slice(f.start, f.end) + ']' + v.slice(f.end, f.end + 6),
      )
    }
  }
}
