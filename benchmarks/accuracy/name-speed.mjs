/**
 * What the name detector costs. Alone: node benchmarks/accuracy/name-speed.mjs.
 * Prose: all of the name work against plain kuromoji tokenising the same text, in processor time, in turns, medians of RUNS.
 * Loading: dictionary, word lists and both learned scorers in fresh processes, as the first text that could hold a name loads them.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { spawnSync } from 'node:child_process'
import { readCorpus } from '../../detectors/person-name/model/train/corpora.mjs'
import { bundleTypeScript, corpora, kuromojiTokenizer, loadTypeScript } from './tools.mjs'

const RUNS = 5
const SETS = ['stockmark.train', 'ud-gsd.train', 'ud-gsd.dev', 'wikipedia-annotated.train']
/** As the engine hands text over, in characters. */
const BLOCK = /.{1,4096}/gs
const NOTHING_KNOWN = { add: () => {}, has: () => false }

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const spread = (values) => `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`

function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

function timed(work) {
  const begin = processorMs()
  work()
  return processorMs() - begin
}

/** Prints what prose, cells, loading and text made to cost take. */
export async function printSpeed() {
  const { personName } = await loadTypeScript('detectors/person-name/index.ts')
  const { normalise } = await loadTypeScript('src/text/normalise.ts')
  const detect = (text) => personName.detect({ text, kind: 'prose', document: NOTHING_KNOWN })
  await printProse(detect, normalise)
  printCellSpeed(personName)
  await printLoading()
  printAdversarial({ detect, normalise })
}

async function printProse(detect, normalise) {
  const reference = await kuromojiTokenizer()
  const texts = SETS.flatMap((name) => readCorpus(corpora, name).map(({ text }) => normalise(text).text))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const blocks = texts.join('\n').match(BLOCK)
  const contenders = {
    names: () => blocks.forEach((block) => detect(block)),
    kuromoji: () => texts.forEach((text) => reference.tokenize(text)),
  }
  const times = { names: [], kuromoji: [] }
  // The first turn warms up and is not counted.
  for (let run = 0; run <= RUNS; run++)
    for (const [name, work] of Object.entries(contenders)) {
      const ms = timed(work)
      if (run > 0) times[name].push(ms)
    }
  const [names, kuromoji] = [median(times.names), median(times.kuromoji)]
  const speed = (ms) => `${(bytes / 1e3 / ms).toFixed(2)} MB/s`
  console.log(
    `\nprose, ${(bytes / 1e6).toFixed(1)} MB, processor time, medians of ${RUNS} in turns: all name work ${speed(names)} (${spread(times.names)} ms), ` +
      `kuromoji tokenising alone ${speed(kuromoji)} (${spread(times.kuromoji)} ms): × ${(kuromoji / names).toFixed(1)}`,
  )
}

function printCellSpeed(personName) {
  const cells = ['佐藤 陽葵', '髙橋健一', 'サトウ ハナコ', 'Tanaka Misaki', '合計'].map((text) => ({
    text,
    kind: 'cell',
    row: [],
    role: 'person.name_full',
    label: '氏名',
    document: NOTHING_KNOWN,
  }))
  const rounds = 200_000
  const times = Array.from({ length: RUNS }, () =>
    timed(() => {
      for (let i = 0; i < rounds; i++) personName.detect(cells[i % cells.length])
    }),
  )
  console.log(`cells under a header of names: ${((median(times) * 1e3) / rounds).toFixed(2)} µs`)
}

/** In this process: loads the bundle at `path` and finds one name, prints what that took. */
async function loadOnce(path) {
  const { personName } = await import(pathToFileURL(path).href)
  const begin = processorMs()
  const start = performance.now()
  const found = personName.detect({ text: '昨日、営業部の山田太郎さんと打ち合わせた。', kind: 'prose', document: NOTHING_KNOWN })
  const [wall, processor] = [performance.now() - start, processorMs() - begin]
  if ([...found].length !== 1) throw new Error('the name was not found: is dist/data built?')
  console.log(JSON.stringify({ wall, processor, rss: process.memoryUsage().rss }))
}

async function printLoading() {
  const bundle = await bundleTypeScript('detectors/person-name/index.ts')
  const run = (args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout)
  }
  const loads = []
  const bare = []
  for (let i = 0; i <= RUNS; i++) {
    const load = run([fileURLToPath(import.meta.url), '--load', bundle])
    const rss = run(['-p', 'process.memoryUsage().rss'])
    if (i === 0) continue
    loads.push(load)
    bare.push(rss)
  }
  const of = (key) => median(loads.map((load) => load[key]))
  console.log(
    `loading and the first name, fresh processes, medians of ${RUNS}: ${of('wall').toFixed(0)} ms (processor time ${of('processor').toFixed(0)} ms), ` +
      `${((of('rss') - median(bare)) / 1e6).toFixed(0)} MB above bare Node (${(median(bare) / 1e6).toFixed(0)} MB)`,
  )
}

/** Text made to cost: no punctuation, one line, one block. Characters in a second beside those of prose, and the time of twice the text. */
function printAdversarial({ detect, normalise }) {
  const prose = readCorpus(corpora, 'ud-gsd.dev')
    .map(({ text }) => text)
    .join('')
  const pieces = {
    prose,
    'prose without 、。': prose.replace(/[、。\n]/g, ''),
    kanji: '東京都市山田鈴木',
    katakana: 'アンナトマスリスト',
    'katakana and dots': 'アンナ・',
    'scripts in turn': '山アb田',
    capitals: 'YAMADA TARO ',
    surnames: '山田佐藤',
    'names in brackets': '山田(やまだ)',
    'short lines': '山田\n',
  }
  const size = 100_000
  let base
  console.log('\nadversarial text, one block: characters a second against prose; time of twice the text')
  for (const [name, piece] of Object.entries(pieces)) {
    const text = normalise(piece.repeat(Math.ceil((size * 2) / piece.length))).text
    const time = (length) => {
      const part = text.slice(0, length)
      return timed(() => detect(part))
    }
    const once = Math.min(time(size), time(size))
    const twice = Math.min(time(size * 2), time(size * 2))
    base ??= once
    console.log(`    ${name.padEnd(22)} × ${(base / once).toFixed(2)}   ${(twice / once).toFixed(2)}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [mode, path] = process.argv.slice(2)
  if (mode === '--load') await loadOnce(path)
  else if (existsSync(join(corpora, 'ner'))) await printSpeed()
  else throw new Error(`no corpora at ${corpora}`)
}
