/** What the accuracy benchmarks share: the corpora's place, sources bundled on the fly, kuromoji. */
import { createRequire } from 'node:module'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

/** The project's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Third-party development material; SEKISHO_CORPORA overrides the place. */
export const corpora = process.env.SEKISHO_CORPORA ?? join(root, '../shared/corpora')

/** Bundles one source file with esbuild (a dependency of tsup); the bundle lies in the project, so that it finds the package root, until this process ends. */
export async function bundleTypeScript(path) {
  const { build } = require(require.resolve('esbuild', { paths: [dirname(require.resolve('tsup'))] }))
  // In the project, so that the package root is found; not in node_modules, which may be a link to another tree's.
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist/.bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'bundle.mjs')
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}

/** Bundles one source file and imports it. */
export async function loadTypeScript(path) {
  return import(pathToFileURL(await bundleTypeScript(path)).href)
}

/** kuromoji as it is, with its own dictionary. */
export function kuromojiTokenizer() {
  const kuromoji = require('kuromoji')
  const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict')
  return new Promise((resolve, reject) =>
    kuromoji.builder({ dicPath }).build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer))),
  )
}
