/**
 * Accuracy of the detectors of identifiers, through the built engine. Run: npm run build && node benchmarks/accuracy/identifiers.mjs
 * Recall: the vectors of ../shared/reference/test_vectors.json and every positive example of every built-in detector, each in half and full
 * width, spaced, with each hyphen of the hyphen set, and inside running Japanese. Precision: a generated tree (decoys.mjs), the clean corpus and
 * a sample of the project's own node_modules. Every false finding is printed; values only where we made them up.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { writeDecoys } from './decoys.mjs'
import { corpora, root } from './tools.mjs'

const { createScanner } = await import(join(root, 'dist/index.js'))
const detectors = await import(join(root, 'dist/detectors.js'))
const reference = process.env.SEKISHO_REFERENCE ?? join(root, '../shared/reference')
const MEDIUM = 0.5
const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

/** Running Japanese takes long to read names in; identifiers are asked for alone. */
const builtIns = Object.values(detectors).filter((detector) => typeof detector?.detect === 'function')
const scanner = await createScanner({ concurrency: 0, reveal: true, minConfidence: 0.1 })

const WIDE = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, '　')
const HYPHENS = [...'‐‑‒–—―−ー－─━﹣⁃ｰ']
/** name of the writing → text */
function writingsOf(text) {
  const writings = { half: text, full: WIDE(text) }
  if (/[0-9]-[0-9]/.test(text)) {
    writings.spaced = text.replace(/(?<=[0-9])-(?=[0-9])/g, ' ')
    HYPHENS.forEach((hyphen) => (writings[`hyphen ${hyphen}`] = text.replace(/(?<=[0-9])-(?=[0-9])/g, hyphen)))
  }
  return writings
}

/** Vector type → detector type and label; null: none of ours, and nothing may be found. */
const VECTOR_TYPES = {
  my_number: ['my-number', '個人番号'],
  licence: ['drivers-license', '運転免許証番号'],
  luhn: ['card-number', 'クレジットカード番号'],
  insurer8: ['health-insurance', '保険者番号'],
  insurer6: ['health-insurance', '保険者番号'],
  houjin: [null, '法人番号'],
  lgcode: [null, '団体コード'],
  imei: [null, 'IMEI'],
}
const digitsOf = (text) => text.normalize('NFKC').replace(/[^0-9]/g, '')
const isRepeated = (value) => /^(\d)\1*$/.test(digitsOf(value))

/** Findings of a type in running text, or in a table of persons under a header: age and sex ask for somebody beside them. */
async function foundAs(type, text, { label } = {}) {
  const { findings } =
    label === undefined
      ? await scanner.scanText(text)
      : await scanner.scanTable([['佐藤 健一', text]].values(), { headers: ['氏名', label] })
  return findings.filter(
    ({ confidence, type: found, place }) =>
      confidence >= MEDIUM && (type === null ? found !== 'person-name' : found === type) && (label === undefined || place.ref !== 'A1'),
  )
}

async function printVectors() {
  const path = join(reference, 'test_vectors.json')
  if (!existsSync(path)) return console.log(`vectors: ${path} is not here`)
  console.log('vectors under their label: valid ones found, invalid ones refused, by writing')
  const wrong = []
  const sums = {}
  for (const { type, value, valid } of JSON.parse(readFileSync(path, 'utf8'))) {
    const [expected, label] = VECTOR_TYPES[type] ?? []
    if (label === undefined) continue
    const isOurs = builtIns.some((detector) => detector.type === expected)
    if (expected !== null && !isOurs) continue
    const should = valid && expected !== null && !isRepeated(value)
    const grouped =
      value.includes(' ') || value.includes('-') ? value.replace(/ /g, '-') : (digitsOf(value).match(/.{1,4}/g) ?? []).join('-')
    const texts = {
      ...writingsOf(value),
      ...(should && digitsOf(value).length % 4 === 0 && type !== 'licence' && digitsOf(value).length >= 12 && writingsOf(grouped)),
    }
    texts.sentence = undefined
    for (const [writing, text] of Object.entries(texts)) {
      const found =
        writing === 'sentence' ? await foundAs(expected, `本人の${label}は${value}です。`) : await foundAs(expected, text, { label })
      const isRight = found.length > 0 === should
      const sum = ((sums[type] ??= {})[writing] ??= [0, 0])
      sum[0] += isRight
      sum[1]++
      if (!isRight)
        wrong.push(`${type} ${should ? 'missed' : `taken for ${found.map((finding) => finding.type)}`}: ${writing} ${text ?? value}`)
    }
  }
  for (const [type, byWriting] of Object.entries(sums)) console.log(`    ${type.padEnd(12)} ${table(byWriting)}`)
  for (const line of wrong) console.log(`    ! ${line}`)
}

const table = (byWriting) =>
  Object.entries(byWriting)
    .map(([writing, [hit, all]]) => `${writing} ${hit}/${all}`)
    .join('  ')

async function printExamples() {
  console.log('\npositive examples of every detector, by writing')
  for (const detector of builtIns) {
    const sums = {}
    const missed = []
    for (const { text, label, finds } of detector.examples.positive) {
      const texts = writingsOf(text)
      if (label !== undefined) texts.sentence = `佐藤健一さんの${label}は${text}です。`
      else texts.sentence = `次のとおりです。${text}。以上`
      for (const [writing, written] of Object.entries(texts)) {
        const options = label !== undefined && writing !== 'sentence' ? { label } : {}
        const hits = await foundAs(detector.type, written, options)
        const isHit = hits.length >= (finds?.filter(({ confidence = 0 }) => confidence >= MEDIUM).length ?? 1)
        const kind = writing.startsWith('hyphen') ? 'hyphens' : writing
        const sum = (sums[kind] ??= [0, 0])
        sum[0] += isHit
        sum[1]++
        if (!isHit) missed.push(`${writing}: ${label === undefined ? '' : `[${label}] `}${written.replace(/\n/g, '⏎')}`)
      }
    }
    console.log(`    ${detector.id.padEnd(24)} ${table(sums)}`)
    for (const line of missed) console.log(`        ! ${line}`)
  }
}

const positionOf = ({ place }) => place.ref ?? `${place.line ?? ''}:${place.column ?? ''}`
const groupOf = ({ type, confidence, reason, path }) => `${type} ${confidence} ${reason}  ${path}`
function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Scans paths and gives each finding of medium or higher to a judge. */
async function scanned(paths, judge) {
  const counts = { true: 0, false: 0, by: {} }
  const lines = []
  for await (const event of scanner.scanStream(paths)) {
    if (event.kind !== 'findings') continue
    for (const finding of event.findings) {
      if (finding.confidence < MEDIUM || finding.attributes?.dummy === 'true') continue
      const verdict = judge(finding)
      if (verdict === undefined) continue
      counts[verdict]++
      const sum = (counts.by[finding.type] ??= [0, 0])
      sum[verdict ? 0 : 1]++
      if (!verdict) lines.push(finding)
    }
  }
  return { counts, lines }
}

function printPrecision(title, { counts, lines }, withValues) {
  const all = counts.true + counts.false
  console.log(`\n${title}: ${counts.false} false of ${all} findings ≥ 0.5; precision ${percent(counts.true, all)} %`)
  for (const [type, [right, wrong]] of Object.entries(counts.by)) console.log(`    ${type.padEnd(24)} ${right} right, ${wrong} false`)
  const groups = groupBy(lines, groupOf)
  for (const [group, findings] of groups) {
    const each = findings.map(
      (finding) => `${withValues ? JSON.stringify(finding.value ?? finding.masked) : finding.masked} ${positionOf(finding)}`,
    )
    console.log(`    ! ${findings.length} × ${group}: ${each.join(', ')}`)
  }
}

async function printDecoys() {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-decoys-'))
  try {
    const { planted, files } = writeDecoys(folder)
    const result = await scanned([folder], ({ type, value }) => planted.get(type)?.has(value) === true)
    result.lines.forEach((finding) => (finding.path = relative(folder, finding.path)))
    const total = [...planted.values()].reduce((sum, set) => sum + set.size, 0)
    printPrecision(`generated decoys, ${files} files with ${total} planted values`, result, true)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function printClean() {
  const folder = join(corpora, 'clean')
  if (!existsSync(folder)) return console.log(`\nclean corpus: ${folder} is not here`)
  // Names are measured by names.mjs: the documents credit people. The addresses in them are the project's own mailboxes, and right.
  const result = await scanned([folder], ({ type }) => (type === 'person-name' ? undefined : type === 'email'))
  result.lines.forEach((finding) => (finding.path = relative(folder, finding.path)))
  printPrecision('clean corpus, without names', result, false)
}

const SAMPLE = 1200
const SIZE_MAX = 150_000
/** Every n-th file of kinds that hold text, the same each time; links are not followed. */
function sampleModules() {
  const folder = realpathSync(join(root, 'node_modules'))
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|mjs|cjs|ts|json|md|txt|ya?ml|map)$|^LICEN[CS]E/i.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .filter((path) => statSync(path).size <= SIZE_MAX)
  const step = Math.max(1, Math.floor(files.length / SAMPLE))
  return { folder, all: files.length, files: files.filter((_, index) => index % step === 0) }
}

async function printModules() {
  const { folder, all, files } = sampleModules()
  // Authors and maintainers are real people: names and addresses of packages are right, and nobody's business here.
  const result = await scanned(files, ({ type }) => type === 'person-name' || type === 'email')
  result.lines.forEach((finding) => (finding.path = relative(folder, finding.path)))
  printPrecision(`node_modules, ${files.length} of ${all} files (names and e-mail addresses of authors taken for right)`, result, false)
}

const parts = { vectors: printVectors, examples: printExamples, decoys: printDecoys, clean: printClean, modules: printModules }
const asked = process.argv.slice(2).filter((argument) => argument in parts)
for (const [name, print] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await print()
await scanner.close()
