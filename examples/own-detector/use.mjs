// Scans with the built-in detectors and our own. By its module, so that it runs in the worker processes too.
//   node examples/own-detector/use.mjs FOLDER…
import { fileURLToPath } from 'node:url'
import { scanPaths } from 'sekisho'

const staffId = fileURLToPath(new URL('./staff-id.mjs', import.meta.url))
const { findings } = await scanPaths(process.argv.slice(2), { detectors: ['default', staffId] })

for (const { path, masked, confidence, reason } of findings.filter(({ type }) => type === 'aozora-staff-id')) {
  console.log(`${path}: ${masked} (${confidence}, ${reason})`)
}
