// What the readers give, without engine and detectors: the room src/extract, bundled for benchmarks.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '../..')
let room

async function load() {
  const outfile = join(ROOT, 'dist/.bench/extraction.mjs')
  mkdirSync(join(ROOT, 'dist/.bench'), { recursive: true })
  const contents = `export { readerFor } from './src/extract/readers.js'
    export { inputFromStream, openFile } from './src/extract/input.js'
    export { createBudget } from './src/extract/budget.js'
    export { DEFAULT_LIMITS, ReadProblem } from './src/contract/index.js'`
  const stdin = { contents, resolveDir: ROOT, loader: 'ts' }
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', target: 'node20', logLevel: 'error' })
  return import(pathToFileURL(outfile).href)
}

/**
 * Reads a file and everything inside it. `records`: one for the file and one for each member, with format, gaps and texts
 * (`{ text, place }`, a place for each block of prose and each cell).
 */
export async function extract(path, { passwords = [] } = {}) {
  room ??= await load()
  const limits = room.DEFAULT_LIMITS
  const file = await room.openFile(path)
  const context = { limits, blockSize: 64 * 1024, budget: room.createBudget(limits, file.stat.bytes), progress() {}, passwords }
  const records = []
  try {
    await read(file, [path], context, records)
  } finally {
    await file.close()
  }
  return records
}

async function read(input, chain, context, records) {
  const record = { chain, format: 'unknown', gaps: [], texts: [], members: 0 }
  records.push(record)
  try {
    const { format, read: start } = await room.readerFor(input, context)
    record.format = format
    for await (const segment of start()) {
      if (segment.kind === 'prose') take(record, segment.text.slice(...segment.core), () => segment.locate(...segment.core).place)
      else if (segment.kind === 'rows') takeRows(record, segment)
      else if (segment.kind === 'gap') record.gaps.push(segment)
      else await readMember(segment, chain, context, records, record)
    }
  } catch (error) {
    const known = error instanceof room.ReadProblem
    if (!known) record.error = error
    record.gaps.push({ reason: known ? error.reason : 'corrupt', severity: 'content', detail: known ? error.message : 'threw' })
  }
}

const take = (record, text, place) => record.texts.push({ text, place: place() })

function takeRows(record, { rows, locate }) {
  for (const row of rows) {
    row.cells.forEach((cell, column) => cell !== '' && take(record, cell, () => locate(row, column, 0, cell.length).place))
    for (const [column, raw] of row.raws ?? []) take(record, raw, () => locate(row, column, 0, raw.length).place)
  }
}

async function readMember(segment, chain, context, records, parent) {
  parent.members++
  if (chain.length > context.limits.depth) return
  const name = segment.name.slice(segment.name.lastIndexOf('/') + 1)
  const broken = []
  async function* until() {
    try {
      yield* segment.open()
    } catch (error) {
      broken.push({ reason: error.reason ?? 'corrupt', severity: 'content', detail: 'broken' })
    }
  }
  const input = await room.inputFromStream(name, until(), context.limits, segment.bytes)
  await read(input, [...chain, segment.name], context, records)
  records.at(-1).gaps.push(...broken)
  await input.close()
}
