/**
 * Compares the flat tokenizer with `kuromoji`, token for token (surface and part of speech), on every line of the development corpora.
 * Run: node benchmarks/accuracy/tokenizer.mjs. Lines are compared whole up to the 2,000 characters at which a piece ends.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpora, kuromojiTokenizer, loadTypeScript } from './tools.mjs'

const { nameModel } = await loadTypeScript('detectors/person-name/model/observe.ts')
const folder = join(corpora, 'ner')
if (!existsSync(folder)) throw new Error(`no corpora at ${folder}`)

const { kernel } = nameModel()
const { partsOfSpeech } = kernel.read('')
const flat = kernel.training
const reference = await kuromojiTokenizer()
const spent = { flat: 0, kuromoji: 0 }
let lines = 0
let equal = 0
let bytes = 0
let tokens = 0
for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  for (const row of readFileSync(join(folder, file), 'utf8').split('\n')) {
    if (row === '') continue
    for (const line of JSON.parse(row).text.split('\n')) {
      if (line === '') continue
      const begin = performance.now()
      const found = flat.tokenize(line)
      const middle = performance.now()
      const expected = reference.tokenize(line)
      spent.flat += middle - begin
      spent.kuromoji += performance.now() - middle
      lines++
      bytes += Buffer.byteLength(line)
      tokens += expected.length
      if (same(line, found, expected)) equal++
    }
  }
}

function same(line, found, expected) {
  if (found.count !== expected.length) return false
  return expected.every((token, i) => {
    const pos = [token.pos, token.pos_detail_1, token.pos_detail_2, token.pos_detail_3].join(',')
    return line.slice(found.start[i], found.end[i]) === token.surface_form && partsOfSpeech[found.pos[i]] === pos
  })
}

const speed = (milliseconds) => `${(bytes / 1e3 / milliseconds).toFixed(2)} MB/s`
console.log(`equal: ${equal} of ${lines} lines, ${tokens} tokens`)
console.log(`speed: flat ${speed(spent.flat)}, kuromoji ${speed(spent.kuromoji)}`)
if (equal !== lines) process.exitCode = 1
