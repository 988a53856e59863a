// npm run bench -- formats: a file of each format with a token of its own in every place that can hold text, and in which of them it is found. The files are
// those of test/helpers/tokens.ts and tokens-mail.ts; the README's table of formats says what this prints.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { extract } from '../lib/extraction.mjs'
import { printTable } from '../lib/table.mjs'

const ROOT = join(import.meta.dirname, '../..')

async function tokenFiles() {
  const outfile = join(ROOT, 'dist/.bench/tokens.mjs')
  mkdirSync(join(ROOT, 'dist/.bench'), { recursive: true })
  const contents = `import { tokenFiles } from './tokens.js'
    import { mailTokenFiles } from './tokens-mail.js'
    export const all = async () => [...(await tokenFiles()), ...mailTokenFiles()]`
  await build({
    stdin: { contents, resolveDir: join(ROOT, 'test/helpers'), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20',
    logLevel: 'error',
  })
  return (await import(pathToFileURL(outfile).href)).all()
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-formats-'))
  try {
    const rows = []
    for (const { name, bytes, tokens } of await tokenFiles()) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      const text = (await extract(path)).flatMap(({ texts, chain }) => [chain.at(-1), ...texts.map((one) => one.text)]).join('\n')
      const [found, missed] = [[], []]
      for (const [place, token] of Object.entries(tokens))
        (text.includes(token) ? found : missed).push(place.replace(/^alternative text of .*/, 'alternative text'))
      rows.push([
        name.slice(name.lastIndexOf('.')),
        `${found.length}/${found.length + missed.length}`,
        [...new Set(found)].join(', '),
        missed.join(', ') || '–',
      ])
    }
    printTable('Places with text, by format', ['format', 'found', 'places', 'missed'], rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) await bench()
