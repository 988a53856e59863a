// What 200,000 files cost the calling process: listing them, without reading.
import { mkdirSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contender } from '../lib/child.mjs'
import { DATA } from '../lib/data.mjs'
import { printTable } from '../lib/table.mjs'

const FILES = 200_000
const [mode, path] = process.argv.slice(2)

if (mode === 'sekisho') {
  const { scanStream } = await import('sekisho')
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  // Everything is ignored, so that each file is listed and none is opened.
  let peak = 0
  let files = 0
  for await (const event of scanStream([path], { concurrency: 1, findings: 'none', ignore: ['**'] })) {
    if (event.kind === 'file') files++
    if (files % 5000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  console.log(JSON.stringify({ files, extraMb: (peak - before) / 1024 ** 2 }))
}

function tree() {
  const root = join(DATA, 'files')
  if (existsSync(join(root, 'done'))) return root
  for (let folder = 0; folder < 200; folder++) {
    const path = join(root, `フォルダ${folder}`, '営業部')
    mkdirSync(path, { recursive: true })
    for (let file = 0; file < FILES / 200; file++) writeFileSync(join(path, `顧客一覧_${file}.txt`), '')
  }
  writeFileSync(join(root, 'done'), '')
  return root
}

/** Prints the table. */
export async function bench() {
  const { files, extraMb, wall } = await contender(import.meta.url, 'sekisho', [tree()])
  printTable(`Listing ${files.toLocaleString('en')} files`, ['', 'MB above the start', 'seconds'], [['calling process', extraMb, wall]])
}
