/**
 * False alarms in bytes that are no documents: programs, libraries, fonts, compressed noise of this machine, read as if they were of an unknown
 * format. Prints what is found at medium confidence or more; there should be nothing. `node benchmarks/accuracy/binaries.mjs [MB]`
 */
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { scanSources } from '../../dist/index.js'

const WANTED = Number(process.argv[2] ?? 200) * 1024 ** 2
const ROOTS = ['/usr/lib', '/usr/bin', '/usr/share/fonts', 'node_modules', '/usr/local/lib', '/usr/local/bin']
const KINDS = /\.(?:so(?:\.[\d.]+)?|node|a|o|wasm|ttf|otf|ttc|pyc|mo|gz|dat|bin|exe|dll|woff2?)$|^[^.]+$/
/** Before the content, so that nothing tells what it is. */
const DISGUISE = Buffer.from([0, 1, 2, 3, 0, 0, 0, 0])

function* files(folder) {
  let entries = []
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* files(path)
    else if (entry.isFile() && KINDS.test(entry.name)) yield path
  }
}

const disguised = async function* (chunks) {
  yield DISGUISE
  yield* chunks
}

let bytes = 0
async function* sources() {
  for (const size of [1, 4, 16]) {
    const noise = randomBytes(size * 1024 ** 2)
    for (const [name, content] of [
      ['noise', noise],
      ['packed noise', gzipSync(Buffer.from(noise.toString('hex')))],
    ]) {
      bytes += content.length
      yield { path: `${name} ${size}`, open: () => Readable.from(disguised([content])) }
    }
  }
  // A little of each folder, so that none takes all.
  const lists = ROOTS.map((root) => files(root))
  while (lists.length > 0 && bytes < WANTED) {
    const list = lists.shift()
    const { done, value: path } = list.next()
    if (done) continue
    lists.push(list)
    const { size } = statSync(path)
    if (size < 4096 || size > 64 * 1024 ** 2) continue
    bytes += size
    yield { path, open: () => Readable.from(disguised(createReadStream(path))) }
  }
}

const begin = performance.now()
let [scanned, low] = [0, 0]
const found = []
for await (const event of scanSources(sources(), { concurrency: 1, minConfidence: 0, reveal: true })) {
  if (event.kind === 'file') scanned++
  else {
    for (const one of event.findings) {
      if (one.confidence >= 0.5 && one.place.kind !== 'name') found.push(one)
      else low++
    }
  }
}
const seconds = (performance.now() - begin) / 1000
console.log(`${scanned} files, ${(bytes / 1024 ** 2).toFixed(0)} MB, ${(bytes / 1024 ** 2 / seconds).toFixed(1)} MB/s`)
console.log(`medium or more: ${found.length}, below: ${low}`)
for (const { path, type, value, confidence, reason } of found.slice(0, 100))
  console.log(path, type, JSON.stringify(value), confidence, reason)
