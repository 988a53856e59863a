// What one keyed hash of a short value costs: our SipHash against one-shot SHA-256 and HMAC of node:crypto. In microseconds.
import { createHmac, hash } from 'node:crypto'
import { build } from 'esbuild'
import { median, printTable } from '../lib/table.mjs'

/** Prints the table. */
export async function bench({ runs = 5 } = {}) {
  const { outputFiles } = await build({ entryPoints: ['src/text/siphash.ts'], bundle: true, format: 'esm', write: false })
  const { sipHash, sipKey } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
  const key = sipKey(new Uint8Array(16))
  const values = Array.from({ length: 200_000 }, (_, i) => `山田太郎${i}`)
  const time = (work) => {
    const begin = performance.now()
    for (const value of values) work(value)
    return ((performance.now() - begin) * 1000) / values.length
  }
  const contenders = {
    'SipHash-2-4 (src/text/siphash.ts)': (value) => sipHash(key, value),
    'crypto.hash sha256': (value) => hash('sha256', `key${value}`, 'buffer'),
    'HMAC-SHA256': (value) => createHmac('sha256', 'key').update(value).digest(),
  }
  const rows = Object.entries(contenders).map(([name, work]) => [name, median(Array.from({ length: runs }, () => time(work)))])
  printTable(`Keyed hash of one value, median of ${runs}`, ['', 'µs'], rows)
}
