/**
 * Compiles the `kuromoji` package's dictionary and the given-name list beside this script into one flat binary,
 * `dist/data/person-name.dict`, and copies what was learned beside it. Format: see `sections.mjs`. Run by the build; what was made of the same sources stays.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leadsOf, renumberContexts } from './compile/contexts.mjs'
import { readIpadic } from './compile/ipadic.mjs'
import { readForeignNames, readProperNouns } from './compile/foreign-names.mjs'
import { readSenses } from './compile/senses.mjs'
import { readGivenNames, readSurnames } from './compile/given-names.mjs'
import { givenNamesOf, kanjiReadings } from './compile/kanji-readings.mjs'
import { givenReadings } from './compile/given-readings.mjs'
import { collectWords, FLAGS, folder } from './compile/words.mjs'
import { givenNameScores } from './compile/given-score.mjs'
import { katakanaScores } from './compile/katakana-score.mjs'
import { kanjiLooks, katakanaLooks } from './compile/looks.mjs'
import { packTokens } from './compile/tokens.mjs'
import { buildTrie } from './compile/trie.mjs'
import { encodeSections } from './compile/sections.mjs'
import { noteMade, staleFiles } from '../../../build/data.mjs'
import { tableOfWeights } from '../model/table.mjs'
import { unpackedSieve } from '../sieve/table.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const output = join(here, '../../../dist/data/person-name.dict')
/** How kanji are read in given names: asked for by tables of account holders only, and so a file of its own. */
const readings = join(dirname(output), 'kanji-readings.txt')
/** How given names are read, for comparing names with readings that stand elsewhere. */
const givenNames = join(dirname(output), 'given-readings.txt')
const made = [output, readings, givenNames]
/** What was learned, each with its licence beside it: the scorers of running text and of cells, and what spares the first most of its work. */
const MODELS = [
  ['../model', 'names.model', 'person-name.model', tableOfWeights],
  ['../cells/scorer', 'cells.model', 'person-name-cells.model', (learned) => learned],
  ['../sieve', 'sieve.model', 'person-name-sieve.model', unpackedSieve],
]
const kuromoji = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')

const isForced = process.argv.includes('--force')
const stale = new Set(staleFiles())
if (isForced || made.some((path) => stale.has(basename(path)))) {
  compile()
  noteMade(made.map((path) => basename(path)))
}
// The learned scorers lie beside the dictionary, under a licence of their own; without them the rules decide alone.
for (const [folder, name, shipped, installed] of MODELS) {
  const [source, target] = [join(here, folder, name), join(dirname(output), shipped)]
  if (!existsSync(source)) rmSync(target, { force: true })
  else if (isForced || stale.has(shipped)) {
    const learned = readFileSync(source)
    writeFileSync(target, installed(learned) ?? learned)
    copyFileSync(join(here, folder, 'LICENSE'), `${target}.LICENSE`)
    noteMade([shipped])
  }
}

/** Word ids with the number of their kind, packed: id × 32 + kind. */
function sensesOf(ordered) {
  const senses = readSenses(join(here, 'senses.txt'))
  return Int32Array.from(ordered.flatMap(({ text }, id) => (senses.has(text) ? [id * 32 + senses.get(text)] : [])))
}

function compile() {
  const started = Date.now()
  const ipadic = readIpadic(kuromoji)
  renumberContexts(ipadic)
  const listed = readGivenNames(join(here, 'given-names.txt'))
  const unidic = readGivenNames(join(here, 'unidic-names.txt'))
  const names = {
    given: [...listed.given, ...unidic.given],
    surnames: listed.surnames,
    foreign: [...readForeignNames(join(here, 'foreign-names.txt')), ...readProperNouns(join(here, 'proper-nouns.txt'))],
    rare: [...readSurnames(join(here, 'surnames.txt')), ...unidic.surnames],
  }
  const folding = JSON.parse(readFileSync(join(here, 'folding.json'), 'utf8'))
  const words = collectWords(ipadic, names, folding)
  const trie = buildTrie(
    words.map((word) => word.text),
    (index) => words[index].tokens.length > 0,
  )
  const ordered = trie.order.map((index) => words[index])

  const { tokens, contextPos } = packTokens(ordered, ipadic, trie.units)
  const file = encodeSections(
    {
      partsOfSpeech: ipadic.partsOfSpeech,
      contexts: ipadic.contexts,
      classes: ipadic.classes,
      words: ordered.length,
      alphabet: trie.alphabet,
    },
    {
      letters: trie.letters,
      units: trie.units,
      pairs: trie.pairs,
      wordFlags: Uint16Array.from(ordered, (word) => word.flags),
      tokens,
      contextPos,
      connection: ipadic.connection,
      leads: leadsOf(ipadic),
      charClass: ipadic.charClass,
      givenScores: givenNameScores(words),
      katakanaScores: katakanaScores(words),
      senses: sensesOf(ordered),
      givenLooks: kanjiLooks(words, FLAGS.given),
      surnameLooks: kanjiLooks(words, FLAGS.surname),
      foreignLooks: katakanaLooks(words),
    },
  )
  mkdirSync(dirname(output), { recursive: true })
  const given = [...names.given, ...givenNamesOf(ipadic)]
  writeFileSync(readings, kanjiReadings(given))
  writeFileSync(givenNames, givenReadings(given, folder(folding)))
  // Written beside and moved, so that a reader never sees half a dictionary.
  const draft = `${output}.${process.pid}.tmp`
  writeFileSync(draft, file)
  renameSync(draft, output)
  console.log(`person-name.dict: ${ordered.length} words, ${file.length} bytes, ${Date.now() - started} ms`)
}
