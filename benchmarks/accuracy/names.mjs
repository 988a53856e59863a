/**
 * Accuracy and speed of the name detector on the development corpora. Run: node benchmarks/accuracy/names.mjs
 * Prose: exact and overlapping spans at confidence ≥ 0.5, by corpus, script and level. Clean documents: every finding counts as false
 * (a few are real people). Cells: the corpora's own persons and other entities, so that nobody here wrote them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpora, kuromojiTokenizer, loadTypeScript } from './tools.mjs'

if (!existsSync(join(corpora, 'ner'))) throw new Error(`no corpora at ${corpora}`)
const bare = process.memoryUsage().rss
const { personName } = await loadTypeScript('detectors/person-name/index.ts')
const { normalise } = await loadTypeScript('src/text/normalise.ts')
const loadStart = performance.now()
await personName.prepare()
const loadMs = performance.now() - loadStart
const loadMb = (process.memoryUsage().rss - bare) / 1e6

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

function readSet(name) {
  return readFileSync(join(corpora, 'ner', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function score(documents) {
  const total = { found: 0, exact: 0, overlap: 0, gold: 0, overlapped: 0 }
  const byScript = {}
  const byReason = {}
  const levels = { high: [0, 0], medium: [0, 0] }
  for (const { text, entities } of documents) {
    const view = normalise(text)
    const gold = entities.filter(({ type }) => type === 'PERSON')
    const found = detect(view.text)
      .filter(({ confidence }) => confidence >= MEDIUM)
      .map((match) => ({ ...match, start: view.start(match.span[0]), end: view.end(match.span[1]) }))
    total.gold += gold.length
    total.found += found.length
    for (const match of found) {
      const exact = gold.some(({ start, end }) => start === match.start && end === match.end)
      total.exact += exact
      total.overlap += gold.some(({ start, end }) => start < match.end && match.start < end)
      const level = levels[match.confidence >= HIGH ? 'high' : 'medium']
      level[0] += exact
      level[1]++
      const reason = (byReason[match.reason] ??= [0, 0])
      reason[0] += exact
      reason[1]++
    }
    for (const person of gold) {
      const script = (byScript[person.script ?? 'other'] ??= [0, 0])
      script[0] += found.some(({ start, end }) => start === person.start && end === person.end)
      script[1]++
      total.overlapped += found.some(({ start, end }) => start < person.end && person.start < end)
    }
  }
  return { total, byScript, byReason, levels }
}

function fScore(precise, recalled) {
  return precise + recalled === 0 ? 0 : (2 * precise * recalled) / (precise + recalled)
}

function printProse() {
  console.log('prose, confidence ≥ 0.5         exact P     R     F   overlap P     R     F   persons')
  const reasons = {}
  for (const name of SETS) {
    const { total, byScript, byReason, levels } = score(readSet(name))
    const f = (p, q) => percent(fScore(p, q), 1)
    const exact = [total.exact / total.found, total.exact / total.gold]
    const overlap = [total.overlap / total.found, total.overlapped / total.gold]
    console.log(
      `${name.padEnd(32)}   ${percent(exact[0], 1)} ${percent(exact[1], 1)} ${f(...exact)}       ${percent(overlap[0], 1)} ${percent(overlap[1], 1)} ${f(...overlap)}   ${total.gold}`,
    )
    console.log(
      `    precision: high ${percent(...levels.high)} % of ${levels.high[1]}, medium ${percent(...levels.medium)} % of ${levels.medium[1]}`,
    )
    const scripts = Object.entries(byScript).filter(([, [, all]]) => all >= 20)
    console.log(`    recall: ${scripts.map(([script, [hit, all]]) => `${script} ${percent(hit, all)} % of ${all}`).join(', ')}`)
    for (const [reason, [hit, all]] of Object.entries(byReason)) {
      const sum = (reasons[reason] ??= [0, 0])
      sum[0] += hit
      sum[1] += all
    }
  }
  console.log('\nprecision by reason, all sets')
  for (const [reason, [hit, all]] of Object.entries(reasons).sort((a, b) => b[1][1] - a[1][1]))
    console.log(`    ${reason.padEnd(30)} ${percent(hit, all)} % of ${all}`)
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|vue|ts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function printClean() {
  const folder = join(corpora, 'clean/vue-docs-ja')
  if (!existsSync(folder)) return
  let characters = 0
  const found = []
  for (const path of filesIn(folder)) {
    const { text } = normalise(readFileSync(path, 'utf8'))
    characters += text.length
    found.push(
      ...detect(text)
        .filter(({ confidence }) => confidence >= MEDIUM)
        .map((match) => text.slice(...match.span)),
    )
  }
  console.log(
    `\nclean documents: ${found.length} findings in ${characters} characters, ${((found.length / characters) * 1e5).toFixed(2)} per 100,000`,
  )
  console.log(`    ${[...new Set(found)].join(', ')}`)
}

function fires(values, more) {
  const fired = values.filter((value) =>
    detect(normalise(value).text, { kind: 'cell', row: [value], ...more }).some(({ confidence }) => confidence >= MEDIUM),
  )
  return `${percent(fired.length, values.length)} % of ${values.length}`
}

const NON_NAMES =
  '合計 小計 同上 該当なし 未定 不明 なし 〃 - 様 担当者 株式会社青空 有限会社みどり (株)サンプル 営業部 営業一課 総務課 人事担当 経理部 退職 欠番 本社 支店長 東京都 大阪府 要確認 調査中 123 2024/01/01 03-1234-5678 test N/A null システム管理者 お客様 全員 その他 記入例 氏名 フリガナ 事務局 受付 窓口'.split(
    ' ',
  )

function printCells() {
  const entities = SETS.flatMap((name) => readSet(name).flatMap((row) => row.entities))
  const unique = (list) => [...new Set(list.map(({ text }) => text.trim()))].filter((text) => text.length <= 12 && !/[\n、。]/.test(text))
  const persons = entities.filter(({ type }) => type === 'PERSON')
  const full = unique(persons.filter(({ script }) => script === 'kanji')).filter((text) => /^\p{Script=Han}{4,5}$/u.test(text))
  const others = unique(entities.filter(({ type }) => !['PERSON', 'OPTIONAL', 'NORP', 'TITLE_AFFIX', 'PET_NAME'].includes(type)))
  const header = { role: 'person.name_full', label: '氏名' }
  console.log('\ncells that fire at ≥ 0.5')
  console.log(
    `    persons of 4–5 kanji      under 氏名 ${fires(full, header)}; by vote ${fires(full, { vote: 'person-name' })}; no header ${fires(full, {})}`,
  )
  const spaced = full.filter((text) => text.length === 4).map((text) => `${text.slice(0, 2)} ${text.slice(2)}`)
  console.log(
    `    the same, 2 + 2, spaced   under 氏名 ${fires(spaced, header)}; by vote ${fires(spaced, { vote: 'person-name' })}; no header ${fires(spaced, {})}`,
  )
  console.log(`    all persons               under 氏名 ${fires(unique(persons), header)}`)
  console.log(
    `    other entities            under 氏名 ${fires(others, header)}; by vote ${fires(others, { vote: 'person-name' })}; no header ${fires(others, {})}`,
  )
  console.log(`    what is no name           under 氏名 ${fires(NON_NAMES, header)}`)
}

async function printSpeed() {
  const texts = SETS.flatMap((name) => readSet(name).map(({ text }) => normalise(text).text))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const time = (work) => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  }
  const all = texts.join('\n')
  detect(all)
  const names = time(() => detect(all))
  const reference = await kuromojiTokenizer()
  texts.slice(0, 500).forEach((text) => reference.tokenize(text))
  const kuromoji = time(() => texts.forEach((text) => reference.tokenize(text)))
  const cells = ['佐藤 陽葵', '髙橋健一', 'サトウ ハナコ', 'Tanaka Misaki', '合計'].map((text) => ({
    text,
    kind: 'cell',
    row: [],
    role: 'person.name_full',
    label: '氏名',
    document: evidence(),
  }))
  const runs = 200_000
  const perCell = time(() => {
    for (let i = 0; i < runs; i++) personName.detect(cells[i % cells.length])
  })
  const speed = (ms) => (bytes / 1e3 / ms).toFixed(2)
  console.log(
    `\nspeed: prose ${speed(names)} MB/s, kuromoji tokenizing alone ${speed(kuromoji)} MB/s (× ${(kuromoji / names).toFixed(1)}); name cells ${((perCell * 1e3) / runs).toFixed(2)} µs`,
  )
  console.log(`load: ${loadMs.toFixed(0)} ms, ${loadMb.toFixed(0)} MB`)
}

printProse()
printClean()
printCells()
await printSpeed()
