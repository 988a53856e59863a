// npm run bench: all tables; npm run bench -- NAME: one of them. Needs a build.
import { availableParallelism, cpus, totalmem } from 'node:os'

const BENCHMARKS = {
  prose: './speed/prose.mjs',
  source: './speed/source.mjs',
  vue: './speed/vue.mjs',
  csv: './speed/csv.mjs',
  xlsx: './speed/xlsx.mjs',
  docx: './speed/docx.mjs',
  pdf: './speed/pdf.mjs',
  share: './speed/share.mjs',
  startup: './speed/startup.mjs',
  gate: './speed/gate.mjs',
  slopes: './speed/slopes.mjs',
  hash: './speed/hash.mjs',
  memory: './memory/size.mjs',
  'memory-formats': './memory/formats.mjs',
  list: './memory/list.mjs',
  persons: './memory/persons.mjs',
  office: './accuracy/office.mjs',
  formats: './accuracy/formats.mjs',
  hostile: './accuracy/hostile.mjs',
}

const names = process.argv.slice(2)
const unknown = names.filter((name) => !(name in BENCHMARKS))
if (unknown.length > 0) {
  console.error(`unknown benchmark: ${unknown.join(', ')}; known are ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exit(2)
}
console.log(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 1024 ** 3).toFixed(0)} GiB, ${new Date().toISOString().slice(0, 10)}`,
)
for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
  const { bench } = await import(BENCHMARKS[name])
  await bench()
}
