/**
 * Names in table cells, measured through the engine: every figure is of cells in tables, with the header's role or the column's vote at work.
 * Alone: node benchmarks/accuracy/name-cells.mjs [--show]; --show prints what went wrong, of the open part only.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { randomFrom } from '../../detectors/person-name/model/train/crf.mjs'
import { DRESSINGS, foreignPeople, LATIN } from './name-dressings.mjs'
import { FILLERS, UNLEARNED } from './name-fillers.mjs'
import { corpusEntities, FOREIGN, notPlain, partOf, inventedPeople, ordinaryWords, roman, WRITINGS } from './name-people.mjs'
import { corpora, loadTypeScript } from './tools.mjs'

const MEDIUM = 0.5
const ROWS = 60
const show = process.argv.includes('--show')

let engine
let lexicon

async function loadEngine() {
  const { personName } = await loadTypeScript('detectors/person-name/index.ts')
  const { createEngine } = await loadTypeScript('src/engine/engine.ts')
  await personName.prepare()
  engine = createEngine([personName])
  lexicon = (await loadTypeScript('detectors/person-name/cells/scorer/observe.ts')).lexiconOf()
}

const percent = (part, whole) => (whole === 0 ? '    -' : ((100 * part) / whole).toFixed(1).padStart(5))

/** Rows of one table through the engine; answers by 'row:column' the spans found at medium or more. */
function scan(rows) {
  const found = new Map()
  const scanning = engine.document((hit) => {
    const { claim, raw } = hit
    if (claim.confidence < MEDIUM) return
    const { place } = hit.locate()
    const spans = found.get(place.ref) ?? []
    spans.push({ value: raw.slice(claim.start, claim.end), start: claim.start, confidence: claim.confidence, reason: claim.reason })
    found.set(place.ref, spans)
  })
  const locate = (row, column) => ({ place: { kind: 'cell', sheet: 's', ref: `${row.number}:${column}` } })
  scanning.rows({ kind: 'rows', table: 't', rows: rows.map((cells, index) => ({ number: index, cells })), locate })
  scanning.end()
  return found
}

/** Cells of one column under a header, in tables of ROWS rows beside a code and an amount. */
function underHeader(cells, header) {
  const results = []
  for (let from = 0; from < cells.length; from += ROWS) {
    const part = cells.slice(from, from + ROWS)
    const found = scan([['番号', header, '金額'], ...part.map((cell, index) => [`A-${1000 + from + index}`, cell, `${(index + 1) * 980}`])])
    part.forEach((_, index) => results.push(found.get(`${index + 1}:1`) ?? []))
  }
  return results
}

/** The names in a writing: each a spelling, or several of which one will do. */
const namesIn = (writing) => (typeof writing === 'string' ? [writing] : writing.slice(1))
const cellOf = (writing) => (typeof writing === 'string' ? writing : writing[0])

/** Share of cells whose name is found as a whole, by part. */
function recall(title, writings, results) {
  const parts = { open: [0, 0], held: [0, 0] }
  const missed = []
  writings.forEach((writing, index) => {
    const part = parts[partOf(cellOf(writing))]
    const hit = namesIn(writing).every((name) => results[index].some(({ value }) => [name].flat().includes(value)))
    part[0] += hit
    part[1]++
    if (!hit && partOf(cellOf(writing)) === 'open')
      missed.push(`${cellOf(writing)}${results[index].length > 0 ? `→${results[index].map(({ value }) => value)}` : ''}`)
  })
  line(title, parts, missed)
}

/** Share of cells in which anything fires, by part. */
function alarms(title, cells, results) {
  const parts = { open: [0, 0], held: [0, 0] }
  const fired = []
  cells.forEach((cell, index) => {
    const part = parts[partOf(cell)]
    part[0] += results[index].length > 0
    part[1]++
    if (results[index].length > 0 && partOf(cell) === 'open') fired.push(cell)
  })
  line(title, parts, fired)
}

function line(title, { open, held }, wrong) {
  console.log(`    ${title.padEnd(36)} ${percent(...held)} % of ${String(held[1]).padEnd(6)} open ${percent(...open)} %`)
  if (show && wrong.length > 0) console.log(`        ${wrong.slice(0, Number(process.env.SHOW ?? 40)).join(' | ')}`)
}

const HEADERS = { 'katakana': 'フリガナ', 'katakana, space': 'フリガナ', 'half-width kana': '氏名カナ', 'half-width kana, no space': '口座名義', 'surname alone': '担当者' } // prettier-ignore

function printHeaded(entities, people) {
  console.log('\nrecall under a header of names, whole names: HELD-OUT fifth, the open rest')
  const { persons } = entities
  const kanji = persons.filter((text) => /^\p{Script=Han}{4,5}$/u.test(text))
  const inKanji = underHeader(kanji, '氏名')
  recall('corpora, 4–5 kanji', kanji, inKanji)
  const isPlain = (_, index) => notPlain(kanji[index], lexicon) === undefined
  recall('corpora, 4–5 kanji, plain names', kanji.filter(isPlain), inKanji.filter(isPlain))
  const found = underHeader(persons, '氏名')
  recall('corpora, all persons', persons, found)
  printByKind(persons, found)
  recall('foreign residents, mononyms, 林', FOREIGN, underHeader(FOREIGN, '氏名'))
  for (const [writing, write] of Object.entries(WRITINGS)) {
    for (const [make, list] of Object.entries(people)) {
      const cells = list.map(write)
      recall(`${make}, ${writing}`, cells, underHeader(cells.map(cellOf), HEADERS[writing] ?? '氏名'))
    }
  }
  printDressed(people)
  for (const [make, list] of Object.entries(people)) {
    const rows = list.map(({ family, given }) => [family.text, given.text])
    const found = scan([['番号', '姓', '名'], ...rows.map((row, index) => [`A-${index}`, ...row])])
    recall(`${make}, 姓 | 名`, rows.map(([family]) => family), rows.map((_, index) => (found.get(`${index + 1}:1`) ?? found.get(`${index + 1}:2`) ?? []).map((of) => ({ ...of, value: rows[index][0] })))) // prettier-ignore
  }
}

/** The same persons apart: those that a reader takes for names without a doubt, and the others by what speaks against them. */
function printByKind(persons, found) {
  const kinds = new Map()
  persons.forEach((text, index) => {
    const kind = notPlain(text, lexicon) ?? 'plain names'
    if (!kinds.has(kind)) kinds.set(kind, [])
    kinds.get(kind).push(index)
  })
  for (const [kind, indices] of [...kinds].sort(([a], [b]) => (b === 'plain names') - (a === 'plain names')))
    recall(`  ${kind}`, indices.map((index) => persons[index]), indices.map((index) => found[index])) // prettier-ignore
}

/** Names with what people put around them, Latin writings, and foreign residents by country. */
function printDressed(people) {
  const { gimei } = people
  const other = (index) => gimei[(index * 7 + 3) % gimei.length]
  for (const [writing, write] of Object.entries({ ...DRESSINGS, ...LATIN })) {
    const cells = gimei.slice(0, 200).map((person, index) => write(person, other(index), roman))
    recall(writing, cells, underHeader(cells.map(cellOf), HEADERS[writing] ?? '氏名'))
  }
  for (const [country, names] of Object.entries(foreignPeople(120, randomFrom(23)))) {
    const cells = [...new Set(names)]
    recall(country, cells, underHeader(cells, '氏名'))
  }
}

/** Cells among so many names that only one in `every` is one of them: what the other cells of the column say speaks for names. */
function amongNames(cells, people, every) {
  const names = people.map(WRITINGS.kanji)
  const mixed = cells.flatMap((cell, index) => [
    ...Array.from({ length: every - 1 }, (_, i) => names[(index * (every - 1) + i) % names.length]),
    cell,
  ])
  return underHeader(mixed, '氏名').filter((_, index) => index % every === every - 1)
}

function addresses() {
  return readFileSync(join(corpora, 'address/geolonia.txt'), 'utf8')
    .split('\n')
    .filter((text) => text.length > 4 && text.length < 40)
    .filter((_, index) => index % 4 === 0)
}

function printOthers(entities, words, people) {
  console.log('\nwhat is no name, under 氏名, a column of its own: cells that fire, HELD-OUT fifth, the open rest')
  const header = (kind) => (kind.includes('kana') ? 'フリガナ' : '氏名')
  for (const [kind, cells] of Object.entries(FILLERS)) alarms(`${kind}, learned`, cells, underHeader(cells, header(kind)))
  for (const [kind, cells] of Object.entries(UNLEARNED)) alarms(kind, cells, underHeader(cells, header(kind)))
  const { persons, ...others } = entities
  for (const [kind, cells] of Object.entries({ ...others, 'ordinary words of IPADIC': words, addresses: addresses() }))
    alarms(`${kind}${kind in others ? ' entities' : ''}`, cells, underHeader(cells, '氏名'))
  void persons
  console.log('\nthe same, one cell in ten, the others names')
  alarms('fillers, learned', Object.values(FILLERS).flat(), amongNames(Object.values(FILLERS).flat(), people.unlisted, 10))
  alarms('more words', UNLEARNED['more words'], amongNames(UNLEARNED['more words'], people.unlisted, 10))
  for (const [kind, cells] of Object.entries({ ...others, 'ordinary words of IPADIC': words }))
    alarms(`${kind}${kind in others ? ' entities' : ''}`, cells, amongNames(cells, people.unlisted, 10))
}

/** Tables without a header: names among products, companies, places, codes and amounts. */
function headerless(cells, companions, random) {
  const results = []
  const others = []
  const pick = (list) => list[Math.floor(random() * list.length)]
  for (let from = 0; from < cells.length; from += ROWS) {
    const part = cells.slice(from, from + ROWS)
    const rows = part.map((cell, index) => [
      `A-${1000 + from + index}`,
      ...[].concat(cell),
      ...companions.map(pick),
      `${Math.floor(random() * 1e5)}`,
    ])
    const width = [].concat(cells[0]).length
    const found = scan(rows)
    part.forEach((_, index) => {
      results.push([1, width].flatMap((column) => found.get(`${index}:${column}`) ?? []))
      companions.forEach((_, column) => others.push([rows[index][1 + width + column], found.get(`${index}:${1 + width + column}`) ?? []]))
    })
  }
  return { results, others }
}

function printHeaderless(entities, people, words) {
  console.log('\nrecall in a column without a header: HELD-OUT fifth, the open rest')
  const companions = [entities.thing, entities.company, entities.place, words]
  const random = randomFrom(5)
  const others = []
  const measure = (title, cells) => {
    const run = headerless(cells.map((cell) => (Array.isArray(cell) && !(title.includes('|')) ? cellOf(cell) : cell)), companions, random) // prettier-ignore
    others.push(...run.others)
    if (title.includes('|'))
      recall(title, cells.map(([family]) => family), run.results.map((all, index) => all.map((of) => ({ ...of, value: cells[index][0] })))) // prettier-ignore
    else recall(title, cells, run.results)
  }
  const kanji = entities.persons.filter((text) => /^\p{Script=Han}{4,5}$/u.test(text))
  measure('corpora, 4–5 kanji', kanji)
  measure('corpora, 2 + 2, spaced', kanji.filter((text) => text.length === 4).map((text) => `${text.slice(0, 2)} ${text.slice(2)}`)) // prettier-ignore
  measure('corpora, katakana with ・', entities.persons.filter((text) => /^[ァ-ヶー・]+$/.test(text) && text.includes('・'))) // prettier-ignore
  for (const [writing, write] of Object.entries(WRITINGS)) {
    if (writing === 'surname alone') continue
    for (const [make, list] of Object.entries(people)) measure(`${make}, ${writing}`, list.map(write))
  }
  for (const [make, list] of Object.entries(people)) {
    measure(`${make}, any writing`, list.map((person, index) => Object.values(WRITINGS)[index % Object.keys(WRITINGS).length](person))) // prettier-ignore
    measure(`${make}, 姓 | 名`, list.map(({ family, given }) => [family.text, given.text])) // prettier-ignore
    measure(`${make}, セイ | メイ`, list.map(({ family, given }) => [family.kana, given.kana])) // prettier-ignore
  }
  console.log('\nordinary cells without a header that fire')
  alarms('beside names', others.map(([cell]) => cell), others.map(([, found]) => found)) // prettier-ignore
  for (const [kind, cells] of Object.entries({
    thing: entities.thing,
    company: entities.company,
    place: entities.place,
    figure: entities.figure,
    'ordinary words': words,
    addresses: addresses(),
    departments: FILLERS.departments,
    'company names': FILLERS.companies,
  }))
    // prettier-ignore
    alarms(`columns of ${kind}`, cells, headerless(cells, [], random).results)
}

/** Prints all figures of cells. */
export async function printCells() {
  await loadEngine()
  const entities = corpusEntities()
  const people = inventedPeople(Number(process.env.PEOPLE ?? 3000))
  const words = ordinaryWords().filter((_, index) => index % 15 === 0)
  printHeaded(entities, people)
  printOthers(entities, words, people)
  printHeaderless(entities, people, words)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await printCells()
