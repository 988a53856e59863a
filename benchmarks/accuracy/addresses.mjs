/**
 * Accuracy and speed of the address detector. Run: node benchmarks/accuracy/addresses.mjs [--misses N] [--against ROOT: also time the detector
 * of another checkout, in turns with this one].
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses, random } from '../lib/addresses.mjs'
import { broken, kanaAddresses, romanAddresses, sentences } from '../lib/address-contexts.mjs'
import { innocents } from '../lib/address-innocents.mjs'
import { corpora, loadTypeScript, root } from './tools.mjs'

if (!existsSync(join(corpora, 'address'))) throw new Error(`no corpora at ${corpora}`)
const reference = join(corpora, '../reference')
const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise)
const misses = Number(option('--misses', 0))
const fast = process.argv.includes('--fast')

const { builtIns } = await loadTypeScript('detectors/index.ts')
const { normalise } = await loadTypeScript('src/text/normalise.ts')
const detectors = builtIns.filter(({ type }) => type === 'address')
const processorMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const loadStart = processorMs()
for (const detector of detectors) await detector.prepare?.()
const loadMs = processorMs() - loadStart

const MEDIUM = 0.5
const document = { add() {}, has: () => false }
const LABELLED = { kind: 'cell', label: '住所', role: 'address.full' }
const CELL = { kind: 'cell', row: [] }
const PROSE = { kind: 'prose' }
const percent = (part, whole) => (whole === 0 ? '   -  ' : ((100 * part) / whole).toFixed(2).padStart(6))

/** Findings of medium confidence or higher, in raw offsets. */
function find(raw, view) {
  const map = normalise(raw)
  return detectors
    .flatMap((detector) => [...detector.detect({ text: map.text, document, ...view })])
    .filter(({ confidence }) => confidence >= MEDIUM)
    .map((match) => ({ ...match, start: map.start(match.span[0]), end: map.end(match.span[1]) }))
}

/** Counts of one row of the table. */
const row = () => ({ all: 0, found: 0, exact: 0, prefecture: 0, municipality: 0, keys: 0, same: 0 })

/** Judges the detector on texts of { text, start, end, prefecture, municipality, group }. */
function judge(samples, view, sum, keys = new Map()) {
  for (const sample of samples) {
    sum.all++
    const matches = find(sample.text, view)
    const best = matches.find(({ start, end }) => start < sample.end && end > sample.start)
    const shown = sample.text.replaceAll('\n', '⏎')
    const complain = (what) => {
      const label = `${what} ${sum.title ?? ''}`
      complaints.set(label, [
        ...(complaints.get(label) ?? []),
        `${shown}   ${best ? `[${sample.text.slice(best.start, best.end).replaceAll('\n', '⏎')}] ${best.normalized} ${JSON.stringify(best.attributes)}` : ''}`,
      ])
    }
    if (!best) {
      complain('missed')
      continue
    }
    sum.found++
    if (best.start === sample.start && best.end === sample.end) sum.exact++
    else complain('span')
    if (best.attributes?.prefecture === sample.prefecture) sum.prefecture++
    else complain('prefecture')
    if (best.attributes?.municipality === sample.municipality) sum.municipality++
    else complain('municipality')
    if (sample.group === undefined) continue
    const key = best.normalized
    const known = keys.get(sample.group)
    if (known === undefined) {
      keys.set(sample.group, key)
      continue
    }
    sum.keys++
    if (known === key) sum.same++
    else complain(`key ${known}`)
  }
  return sum
}

const complaints = new Map()
function printComplaints() {
  if (misses > 0)
    for (const [what, texts] of [...complaints].sort((a, b) => b[1].length - a[1].length)) {
      if (what.startsWith('key ')) continue
      console.log(`  ${what}: ${texts.length}`)
      for (const text of texts.slice(0, misses)) console.log(`      ${text}`)
    }
  if (misses > 0) {
    const keys = [...complaints].filter(([what]) => what.startsWith('key '))
    for (const [what, texts] of keys.slice(0, misses * 6)) console.log(`  ${what}\n      ${texts[0]}`)
  }
  complaints.clear()
}

const head = `${''.padEnd(40)}   texts   recall  exact span  prefecture  municipality  key equal`
function print(title, { all, found, exact, prefecture, municipality, keys, same }) {
  console.log(
    `${title.padEnd(40)} ${String(all).padStart(7)}   ${percent(found, all)}    ${percent(exact, found)}      ${percent(prefecture, found)}        ${percent(municipality, found)}     ${percent(same, keys)}`,
  )
}

const HAS_BLOCK = /[0-9]|[一二三四五六七八九十](?:丁目|番|号)/
const PREFECTURE = /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)/

function printCorpora() {
  console.log(`third-party lists, lines with a block number; confidence ≥ 0.5`)
  for (const file of ['geolonia.txt', 'schools.txt']) {
    const lines = readFileSync(join(corpora, 'address', file), 'utf8')
      .split('\n')
      .filter((line) => HAS_BLOCK.test(normalise(line).text))
    for (const [title, view] of [
      ['as cells', CELL],
      ['as running text', PROSE],
    ]) {
      let [found, located, right, whole] = [0, 0, 0, 0]
      for (const line of lines) {
        const [best] = find(line, view)
        if (!best) continue
        found++
        if (best.start === 0 && best.end === line.trimEnd().length) whole++
        const prefecture = PREFECTURE.exec(line)?.[0]
        if (prefecture === undefined) continue
        located++
        if (best.attributes?.prefecture === prefecture) right++
      }
      console.log(
        `    ${`${file} ${title}`.padEnd(36)} recall ${percent(found, lines.length)} of ${lines.length}; prefecture ${percent(right, located)}; whole line ${percent(whole, found)}`,
      )
    }
  }
}

const whole = (sample) => ({ ...sample, text: sample.address, start: 0, end: sample.address.length })

function printGenerated() {
  const all = [...addresses(reference, 4, 60)]
  console.log(`\ngenerated, 47 prefectures: ${all.length} writings of ${new Set(all.map(({ group }) => group)).size} addresses`)
  console.log(head)
  const forms = [...new Set(all.map(({ form }) => form))]
  const total = { ...row(), title: 'cell' }
  for (const form of forms) {
    const part = all.filter((sample) => sample.form === form)
    const sum = judge(part.map(whole), LABELLED, { ...row(), title: form })
    print(`    住所 column, ${form}`, sum)
    for (const key of Object.keys(sum)) if (key !== 'title') total[key] += sum[key]
  }
  print('  住所 column, all', total)
  printComplaints()
  const some = all.filter((_, index) => index % 3 === 0)
  print('  cell without header', judge(some.map(whole), CELL, { ...row(), title: 'bare cell' }))
  printComplaints()
  print('  in sentences', judge(sentences(some, random(5)), PROSE, { ...row(), title: 'sentence' }))
  printComplaints()
  const parts = broken(
    some.filter(({ isSpaced }) => !isSpaced),
    random(6),
  )
  for (const kind of [...new Set(parts.map((part) => part.kind))]) {
    print(
      `  ${kind}`,
      judge(
        parts.filter((part) => part.kind === kind),
        PROSE,
        { ...row(), title: kind },
      ),
    )
    printComplaints()
  }
  for (const [title, samples] of [
    ['kana', kanaAddresses(reference, random(7))],
    ['romanised', romanAddresses(reference, random(8))],
  ]) {
    for (const kind of [...new Set(samples.map((sample) => sample.kind))]) {
      const part = samples.filter((sample) => sample.kind === kind)
      print(`  ${title}, ${kind}, 住所 column`, judge(part, LABELLED, { ...row(), title: kind }))
      print(`  ${title}, ${kind}, running text`, judge(part, PROSE, { ...row(), title: `${kind} prose` }))
      printComplaints()
    }
  }
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function printInnocents() {
  console.log('\nfalse addresses, confidence ≥ 0.5')
  const report = (title, texts, view) => {
    const found = texts.flatMap((text) => find(text, view).map(({ start, end }) => text.slice(start, end)))
    console.log(
      `    ${title.padEnd(40)} ${found.length} in ${texts.length} texts${found.length > 0 ? `: ${found.slice(0, 20).join(' | ')}` : ''}`,
    )
  }
  const clean = filesIn(join(corpora, 'clean')).map((path) => readFileSync(path, 'utf8'))
  report('corpora/clean', clean, PROSE)
  report(
    'corpora/clean, lines as cells',
    clean.flatMap((text) => text.split('\n')),
    CELL,
  )
  for (const [title, texts] of Object.entries(innocents(reference))) {
    report(`${title}`, texts, PROSE)
    report(`${title}, as cells`, texts, CELL)
  }
}

async function printSpeed() {
  const prose = readFileSync(join(corpora, 'ner/stockmark.train.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text)
  const blocks = normalise(prose.join('\n')).text.match(/.{1,4096}/gs)
  const views = blocks.map((text) => featuresOf({ text, document, ...PROSE }))
  const bytes = blocks.reduce((sum, block) => sum + Buffer.byteLength(block), 0)
  const cells = readFileSync(join(corpora, 'address/schools.txt'), 'utf8')
    .split('\n')
    .map((line) => featuresOf({ text: normalise(line).text, document, ...LABELLED }))
  const others = prose.map((text) => featuresOf({ text: text.slice(0, 12), document, ...CELL }))
  // The engine looks at a text's characters once for all detectors: what the hints cost beyond that, the words, is timed.
  const run = (all) => (view) => {
    for (const detector of all) if (mayHold(detector, view)) for (const _ of detector.detect(view));
  }
  const contenders = [['this', run(detectors)]]
  const against = option('--against')
  if (against !== undefined) {
    const { address: before } = await loadTypeScript(join(againstPath(against), 'detectors/address/index.ts'))
    await before.prepare()
    contenders.push([against, run([before])])
  }
  console.log('\nspeed in processor time, best of 7 in turns')
  // The processor's time of this process: others on the machine do not count.
  const time = (work) => {
    const begin = processorMs()
    work()
    return processorMs() - begin
  }
  const best = new Map()
  const keep = (key, ms) => best.set(key, Math.min(ms, best.get(key) ?? Infinity))
  for (let round = 0; round < 7; round++) {
    for (const [name, detect] of round % 2 ? contenders : [...contenders].reverse()) {
      keep(
        `${name} prose`,
        time(() => views.forEach((view) => detect(view))),
      )
      keep(
        `${name} address cells`,
        time(() => cells.forEach((view) => detect(view))),
      )
      keep(
        `${name} other cells`,
        time(() => others.forEach((view) => detect(view))),
      )
    }
  }
  for (const [name] of contenders)
    console.log(
      `    ${name.padEnd(24)} prose ${(bytes / 1e3 / best.get(`${name} prose`)).toFixed(1)} MB/s; address cells ${(cells.length / best.get(`${name} address cells`)).toFixed(0)} k/s; other cells ${(others.length / best.get(`${name} other cells`)).toFixed(0)} k/s`,
    )
  console.log(`load: ${loadMs.toFixed(1)} ms`)
}

const againstPath = (path) => (path.startsWith('/') ? `../`.repeat(root.split('/').length) + path.slice(1) : path)
const featuresOf = (view) => ({
  ...view,
  features: { japanese: /[\u3041-\u30ff\u3400-\u9fff]/.test(view.text), latin: /[A-Za-z]/.test(view.text), digit: /[0-9]/.test(view.text) },
})
/** As the engine's hints. */
const mayHold = ({ hints = {} }, { features, text }) =>
  (!hints.japanese || features.japanese) &&
  (!hints.latin || features.latin) &&
  (!hints.digit || features.digit) &&
  (hints.words === undefined || hints.words.some((word) => text.includes(word)))

/** Time on a megabyte of what is made to be slow. */
function printHostile() {
  const seeds = [
    '一二三四五六七八九十',
    '十',
    '千代田区',
    '東京都',
    '東京都千代田区',
    '大字',
    '字',
    '府中市',
    '北海道札幌市中央区北1条',
    '1-',
    '一丁目',
    '上る',
    '区\n',
    '千代田区\n',
    '東京都千代田区丸の内\n',
    'チヨダク',
    'トウキョウト',
    'Shibuya-ku, ',
    '1-2-3 ',
    'Tokyo ',
    '岩手県\n',
  ]
  let [worst, which] = [0, '']
  for (const seed of seeds)
    for (const view of [PROSE, LABELLED]) {
      const { text } = normalise(seed.repeat(Math.ceil(1e6 / seed.length)))
      const begin = processorMs()
      for (const detector of detectors) for (const _ of detector.detect({ text, document, ...view }));
      const took = processorMs() - begin
      if (took > worst) [worst, which] = [took, `${JSON.stringify(seed)} ${view.kind}`]
    }
  console.log(`slowest megabyte of ${seeds.length} repeated seeds: ${worst.toFixed(0)} ms (${which})`)
}

printCorpora()
if (!fast) printGenerated()
printInnocents()
await printSpeed()
printHostile()
