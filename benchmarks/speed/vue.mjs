// Technical documents in Japanese (the Vue documentation: Markdown full of code), as gate scans them, against plain kuromoji tokenising them. Loading
// is not counted, nor is the first document of each. Processor time, one process each.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { contender, drain, sourcesOf, timed } from '../lib/child.mjs'
import { CORPORA } from '../lib/data.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

const FOLDER = join(CORPORA, 'clean', 'vue-docs-ja')
const [mode] = process.argv.slice(2)

function documents() {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')])
}

if (mode === 'kuromoji') {
  const { default: kuromoji } = await import('kuromoji')
  const tokenizer = await new Promise((resolve, reject) =>
    kuromoji.builder({ dicPath: 'node_modules/kuromoji/dict' }).build((error, built) => (error ? reject(error) : resolve(built))),
  )
  const texts = documents().map(([, text]) => text)
  tokenizer.tokenize(texts[0])
  await timed(async () => {
    for (const text of texts) for (const line of text.split('\n')) tokenizer.tokenize(line)
  })
} else if (mode === 'sekisho') {
  const { createScanner, createSummary } = await import('sekisho')
  // In this process and with all findings, as gate reads text; and as its process is set on runs as long as this (src/cli/boot.ts).
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000')
  const scanner = await createScanner({ concurrency: 0, findings: 'all' })
  const entries = documents()
  await scanner.scanText(entries[0][1])
  await timed(async () => {
    const { byType } = await drain(scanner.scanSources(sourcesOf(entries)), createSummary())
    return { found: Object.values(byType).reduce((sum, { findings }) => sum + findings, 0) }
  })
}

/** Prints the table. */
export async function bench({ runs = 5 } = {}) {
  if (!existsSync(FOLDER)) return void console.log(`${FOLDER} is not there: no figures for technical documents in Japanese`)
  const entries = documents()
  const megabytes = entries.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / 1e6
  const { kuromoji, sekisho } = await inTurns(runs, {
    kuromoji: () => contender(import.meta.url, 'kuromoji'),
    sekisho: () => contender(import.meta.url, 'sekisho'),
  })
  const [a, b] = [kuromoji, sekisho].map((samples) => median(samples.map(({ cpu }) => cpu)))
  printTable(
    `Technical documents in Japanese (${entries.length} files of vue-docs-ja, ${megabytes.toFixed(1)} MB of UTF-8), median of ${runs}`,
    ['', 'processor seconds', 'MB/s', 'against kuromoji'],
    [
      ['kuromoji 0.1.2, tokenising only', a, megabytes / a, '1 ×'],
      ['sekisho, as gate scans', b, megabytes / b, `${(a / b).toFixed(1)} ×`],
    ],
  )
}
