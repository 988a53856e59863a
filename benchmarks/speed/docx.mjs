// A Word document of 50 MB of XML, full scan, against mammoth only extracting its text. Whole processes, loading included.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contender, drain } from '../lib/child.mjs'
import { DATA, sizeOf } from '../lib/data.mjs'
import { writeDocx } from '../lib/office.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

const XML_MB = 50
const [mode, path] = process.argv.slice(2)

if (mode === 'mammoth') {
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ path })
  console.log(JSON.stringify({ characters: value.length }))
} else if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const { byType } = await drain(scanStream([path], { concurrency: 1, findings: 'none' }), createSummary())
  console.log(JSON.stringify({ byType }))
}

/** Prints the table. */
export async function bench({ runs = 5 } = {}) {
  const file = join(DATA, `paragraphs-${XML_MB}mb.docx`)
  if (!existsSync(file)) await writeDocx(file, XML_MB * 1e6)
  const { mammoth, sekisho } = await inTurns(runs, {
    mammoth: () => contender(import.meta.url, 'mammoth', [file], ['--max-old-space-size=8192']),
    sekisho: () => contender(import.meta.url, 'sekisho', [file]),
  })
  const [a, b] = [mammoth, sekisho].map((samples) => median(samples.map(({ wall }) => wall)))
  printTable(
    `.docx of ${XML_MB} MB of XML (${(sizeOf(file) / 1e6).toFixed(1)} MB zipped), findings 'none', 1 worker, median of ${runs}`,
    ['', 'seconds', 'MB/s of XML', 'speed against mammoth', 'peak RSS MB'],
    [
      ['mammoth, extracting only', a, XML_MB / a, '1 ×', median(mammoth.map(({ ownMb }) => ownMb))],
      ['sekisho, full scan', b, XML_MB / b, `${(a / b).toFixed(2)} ×`, median(sekisho.map(({ childMb }) => childMb))],
    ],
  )
  console.log(
    `\nfound: ${Object.entries(sekisho[0].byType)
      .map(([type, { findings }]) => `${type} ${findings}`)
      .join(', ')}`,
  )
}
