import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Compiles the fixtures together with the sources that they import, so that they run as processes of their own. */
export async function buildFixtures(): Promise<{ fixture(name: string): string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-worker-'))
  const names = ['behave', 'start-wrongly', 'orphan-parent', 'exit-by-itself', 'start-fails']
  await build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`./fixtures/${name}.mjs`, import.meta.url))),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  return {
    fixture: (name) => join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
