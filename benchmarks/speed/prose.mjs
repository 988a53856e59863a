// Japanese prose, all detectors and one worker, against plain kuromoji tokenising the same text. Loading and the start of the worker are not counted.
import { contender, drain, sourcesOf, timed } from '../lib/child.mjs'
import { prose } from '../lib/data.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

const [mode] = process.argv.slice(2)

if (mode === 'kuromoji') {
  const { default: kuromoji } = await import('kuromoji')
  const tokenizer = await new Promise((resolve, reject) =>
    kuromoji.builder({ dicPath: 'node_modules/kuromoji/dict' }).build((error, built) => (error ? reject(error) : resolve(built))),
  )
  const lines = prose().text.split('\n')
  await timed(async () => {
    for (const line of lines) tokenizer.tokenize(line)
  })
} else if (mode === 'sekisho') {
  const { createScanner, createSummary } = await import('sekisho')
  const scanner = await createScanner({ concurrency: 1, findings: 'none' })
  const { text } = prose()
  await drain(scanner.scanSources(sourcesOf([['予熱.txt', '山田太郎 03-1234-5678']])), createSummary())
  await timed(async () => {
    const { byType } = await drain(scanner.scanSources(sourcesOf([['prose.txt', text]])), createSummary())
    return { found: Object.values(byType).reduce((sum, { findings }) => sum + findings, 0) }
  })
  await scanner.close()
}

/** Prints the table. */
export async function bench({ runs = 5 } = {}) {
  const { source, text } = prose()
  const megabytes = Buffer.byteLength(text) / 1e6
  const { kuromoji, sekisho } = await inTurns(runs, {
    kuromoji: () => contender(import.meta.url, 'kuromoji'),
    sekisho: () => contender(import.meta.url, 'sekisho'),
  })
  const [a, b] = [kuromoji, sekisho].map((samples) => median(samples.map(({ seconds }) => seconds)))
  printTable(
    `Japanese prose (${source}, ${megabytes.toFixed(1)} MB of UTF-8), median of ${runs}`,
    ['', 'seconds', 'MB/s', 'against kuromoji', 'peak RSS MB'],
    [
      ['kuromoji 0.1.2, tokenising only', a, megabytes / a, '1 ×', median(kuromoji.map(({ ownMb }) => ownMb))],
      ['sekisho, all detectors, 1 worker', b, megabytes / b, `${(a / b).toFixed(1)} ×`, median(sekisho.map(({ childMb }) => childMb))],
    ],
  )
}
