/**
 * Accuracy and speed of the name detector. Run: node benchmarks/accuracy/names.mjs [--folds: also train five times, each time measuring on the
 * fifth of the documents that was left out].
 * Prose: exact and overlapping spans at confidence ≥ 0.5 by corpus, script and level, beside plain kuromoji (neighbouring 人名 tokens merged).
 * HELD OUT marks what the shipped model was not trained on; the other rows are its own lessons and flatter it.
 * Cells: name-cells.mjs. Speed and loading: name-speed.mjs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { businessDocuments } from '../../detectors/person-name/model/train/business.mjs'
import { CLEAN_PEOPLE, isHeldOutFile } from '../../detectors/person-name/model/train/clean.mjs'
import { readCorpus } from '../../detectors/person-name/model/train/corpora.mjs'
import { randomFrom } from '../../detectors/person-name/model/train/crf.mjs'
import { createPeople, rareSurnames, readPeople } from '../../detectors/person-name/model/train/people.mjs'
import { printCells } from './name-cells.mjs'
import { printSpeed } from './name-speed.mjs'
import { corpora, kuromojiTokenizer, loadTypeScript, root } from './tools.mjs'

if (!existsSync(join(corpora, 'ner'))) throw new Error(`no corpora at ${corpora}`)
const { personName } = await loadTypeScript('detectors/person-name/index.ts')
const { normalise } = await loadTypeScript('src/text/normalise.ts')
await personName.prepare()
const reference = await kuromojiTokenizer()

const MEDIUM = 0.5
const HIGH = 0.8
const SETS = ['stockmark.train', 'ud-gsd.train', 'ud-gsd.dev', 'wikipedia-annotated.train']

/** As the engine's: forward only. */
function evidence() {
  const first = new Map()
  return {
    add: (kind, value, at) => first.set(`${kind} ${value}`, Math.min(at, first.get(`${kind} ${value}`) ?? Infinity)),
    has: (kind, value, at) => first.get(`${kind} ${value}`) < at,
  }
}

const detect = (text, more) => [...personName.detect({ text, kind: 'prose', document: evidence(), ...more })]
const percent = (part, whole) => (whole === 0 ? '   - ' : ((100 * part) / whole).toFixed(1).padStart(5))

/** Exact and overlapping hits of `find` ({ start, end, confidence, reason } by document). */
function score(documents, find) {
  const total = { found: 0, exact: 0, overlap: 0, gold: 0, overlapped: 0 }
  const byScript = {}
  const byReason = {}
  const levels = { high: [0, 0], medium: [0, 0], low: [0, 0] }
  for (const document of documents) {
    const { text, persons } = document
    const all = find(document)
    const found = all.filter(({ confidence }) => confidence >= MEDIUM)
    const isPerson = (match) => persons.some(([start, end]) => start === match.start && end === match.end)
    total.gold += persons.length
    total.found += found.length
    for (const match of all) {
      const level = levels[match.confidence >= HIGH ? 'high' : match.confidence >= MEDIUM ? 'medium' : 'low']
      level[0] += isPerson(match)
      level[1]++
    }
    for (const match of found) {
      const exact = isPerson(match)
      total.exact += exact
      total.overlap += persons.some(([start, end]) => start < match.end && match.start < end)
      const reason = (byReason[match.reason] ??= [0, 0])
      reason[0] += exact
      reason[1]++
      const script = (byScript[scriptOf(text.slice(match.start, match.end))] ??= [0, 0, 0])
      script[0] += exact
      script[1]++
    }
    for (const [start, end] of persons) {
      const script = (byScript[scriptOf(text.slice(start, end))] ??= [0, 0, 0])
      script[2]++
      total.overlapped += found.some((match) => match.start < end && start < match.end)
    }
  }
  return { total, byScript, byReason, levels }
}

function scriptOf(text) {
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(text)) return 'kanji or hiragana'
  return /\p{Script=Katakana}/u.test(text) ? 'katakana' : 'other'
}

function byDetector({ text }) {
  const view = normalise(text)
  return detect(view.text).map(({ span, confidence, reason }) => ({
    start: view.start(span[0]),
    end: view.end(span[1]),
    confidence,
    reason,
  }))
}

/** Neighbouring tokens tagged 人名, as one name. */
function byKuromoji({ text }) {
  const found = []
  let at = 0
  for (const { surface_form: surface, pos_detail_2: detail } of reference.tokenize(text)) {
    const start = text.indexOf(surface, at)
    at = start + surface.length
    if (detail !== '人名') continue
    const last = found.at(-1)
    if (last?.end === start) last.end = at
    else found.push({ start, end: at, confidence: 1, reason: 'kuromoji' })
  }
  return found
}

const SCORE_HEAD = 'exact P     R     F   overlap P     R     F   persons'
const f = (precision, recall) => percent(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 1)

function formatTotal({ found, exact, overlap, gold, overlapped }) {
  const row = (p, r) => `${percent(p, 1)} ${percent(r, 1)} ${f(p, r)}`
  return `  ${row(exact / found, exact / gold)}       ${row(overlap / found, overlapped / gold)}   ${gold}`
}

function printScore(title, documents, reasons) {
  const { total, byScript, byReason, levels } = score(documents, byDetector)
  console.log(`${title.padEnd(44)} ${formatTotal(total)}`)
  console.log(`${'    plain kuromoji'.padEnd(44)} ${formatTotal(score(documents, byKuromoji).total)}`)
  const scripts = Object.entries(byScript).map(
    ([script, [exact, found, gold]]) =>
      `${script} P ${percent(exact, found)} R ${percent(exact, gold)} F ${percent(2 * exact, found + gold)} of ${gold}`,
  )
  console.log(`    ${scripts.join('; ')}`)
  console.log(
    `    are names: ${Object.entries(levels)
      .map(([level, counts]) => `${level} ${percent(...counts)} % of ${counts[1]}`)
      .join(', ')}`,
  )
  for (const [reason, [hit, all]] of Object.entries(byReason)) {
    const sum = (reasons[reason] ??= [0, 0])
    sum[0] += hit
    sum[1] += all
  }
}

function printProse() {
  console.log(`${'prose, confidence ≥ 0.5'.padEnd(44)}  ${SCORE_HEAD}`)
  const reasons = {}
  const lists = readPeople(rareSurnames())
  const corpus = Object.fromEntries(SETS.map((name) => [name, readCorpus(corpora, name)]))
  const wikipedia = corpus['stockmark.train']
  printScore(
    'ner-wikipedia, one fifth HELD OUT',
    wikipedia.filter(({ fold }) => fold === 0),
    reasons,
  )
  printScore('UD Japanese GSD dev HELD OUT', corpus['ud-gsd.dev'], reasons)
  const test = businessDocuments(createPeople(lists, randomFrom(2)), 3000, 'test')
  printScore('business sentences, other templates', test, reasons)
  printBusiness(test)
  printScore(
    'ner-wikipedia, learned from',
    wikipedia.filter(({ fold }) => fold !== 0),
    {},
  )
  printScore('UD Japanese GSD train, learned from', corpus['ud-gsd.train'], {})
  printScore('Wikipedia Annotated Corpus, learned from', corpus['wikipedia-annotated.train'], {})
  console.log('\nprecision by reason, held-out sets')
  for (const [reason, [hit, all]] of Object.entries(reasons).sort((a, b) => b[1][1] - a[1][1]))
    console.log(`    ${reason.padEnd(36)} ${percent(hit, all)} % of ${all}`)
}

/** Recall by kind of name, and false alarms in the sentences without any. */
function printBusiness(documents) {
  const kinds = {}
  let alarms = 0
  let empty = 0
  for (const document of documents) {
    const found = byDetector(document).filter(({ confidence }) => confidence >= MEDIUM)
    for (const [start, end, slot] of document.persons) {
      const kind = (kinds[slot] ??= [0, 0, 0])
      kind[0] += found.some((match) => match.start === start && match.end === end)
      kind[1] += found.some((match) => match.start < end && start < match.end)
      kind[2]++
    }
    if (document.persons.length > 0) continue
    empty++
    alarms += found.length > 0
  }
  const recall = Object.entries(kinds).map(
    ([kind, [exact, overlap, all]]) => `${kind} ${percent(exact, all)} (${percent(overlap, all)}) of ${all}`,
  )
  console.log(
    `    recall, exact (overlapping): ${recall.join(', ')}; sentences without names that fire: ${percent(alarms, empty)} % of ${empty}`,
  )
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|vue|ts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function printClean() {
  const folder = join(corpora, 'clean/vue-docs-ja')
  if (!existsSync(folder)) return
  const sums = { all: [0, 0], held: [0, 0] }
  const found = []
  for (const path of filesIn(folder)) {
    const { text } = normalise(readFileSync(path, 'utf8'))
    const names = detect(text)
      .filter(({ confidence }) => confidence >= MEDIUM)
      .map((match) => text.slice(...match.span))
      .filter((name) => !CLEAN_PEOPLE.has(name))
    found.push(...names)
    for (const sum of isHeldOutFile(path.slice(folder.length)) ? [sums.all, sums.held] : [sums.all]) {
      sum[0] += names.length
      sum[1] += text.length
    }
  }
  const rate = ([count, length]) => `${count} findings in ${length} characters, ${((count / length) * 1e5).toFixed(2)} per 100,000`
  console.log(`\nclean documents, beyond the real people in train/clean-people.txt: ${rate(sums.all)}; files HELD OUT: ${rate(sums.held)}`)
  console.log(`    ${[...new Set(found)].join(', ')}`)
}

printProse()
printClean()
await printSpeed()
await printCells()
if (process.argv.includes('--folds'))
  spawnSync(process.execPath, [join(root, 'detectors/person-name/model/train.mjs'), '--dry'], { stdio: 'inherit' })
