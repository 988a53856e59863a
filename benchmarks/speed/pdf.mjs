// A PDF of 500 pages of Japanese customers with an embedded font, full scan against pdfjs only extracting its text. Whole processes.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contender, drain } from '../lib/child.mjs'
import { DATA, sizeOf } from '../lib/data.mjs'
import { writePdf } from '../lib/office.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

const PAGES = 500
const [mode, path] = process.argv.slice(2)
const require = createRequire(import.meta.url)

if (mode === 'pdfjs') {
  globalThis.DOMMatrix ??= class {}
  const folder = dirname(createRequire(require.resolve('pdf-parse')).resolve('pdfjs-dist/package.json'))
  const { getDocument } = await import(pathToFileURL(join(folder, 'legacy/build/pdf.mjs')).href)
  const document = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    verbosity: 0,
  }).promise
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    for (const { str } of (await page.getTextContent()).items) characters += str?.length ?? 0
    page.cleanup()
  }
  console.log(JSON.stringify({ characters }))
  process.exit(0)
} else if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const { byType } = await drain(scanStream([path], { concurrency: 1, findings: 'none' }), createSummary())
  console.log(JSON.stringify({ byType }))
}

/** Prints the table. */
export async function bench({ runs = 5 } = {}) {
  const file = join(DATA, `customers-${PAGES}-pages.pdf`)
  if (!existsSync(file)) await writePdf(file, PAGES)
  const { pdfjs, sekisho } = await inTurns(runs, {
    pdfjs: () => contender(import.meta.url, 'pdfjs', [file]),
    sekisho: () => contender(import.meta.url, 'sekisho', [file]),
  })
  const [a, b] = [pdfjs, sekisho].map((samples) => median(samples.map(({ wall }) => wall)))
  printTable(
    `PDF of ${PAGES} pages (${(sizeOf(file) / 1e6).toFixed(1)} MB), findings 'none', 1 worker, median of ${runs}`,
    ['', 'seconds', 'pages/s', 'time against pdfjs', 'peak RSS MB'],
    [
      ['pdfjs-dist 5.4, extracting only', a, PAGES / a, '1 ×', median(pdfjs.map(({ ownMb }) => ownMb))],
      ['sekisho, full scan', b, PAGES / b, `${(b / a).toFixed(2)} ×`, median(sekisho.map(({ childMb }) => childMb))],
    ],
  )
  console.log(
    `\nfound: ${Object.entries(sekisho[0].byType)
      .map(([type, { findings }]) => `${type} ${findings}`)
      .join(', ')}`,
  )
}
