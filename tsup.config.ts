import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { defineConfig } from 'tsup'
import { compileProgram } from './build/compile-program.js'
import { copyPdfjs } from './build/pdfjs.js'
import { copySqlite } from './build/sqlite.js'
import { command, compile, define, pdfThread, program } from './rolldown.config.js'

const outDir = 'dist'

/** ESM-only packages that the CommonJS build cannot require. */
const esmOnly = ['p-limit', 'yocto-queue', 'get-east-asian-width', 'string-width']

const shared = {
  outDir,
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  clean: false,
  // Errors are shown nevertheless.
  silent: true,
  define,
  // A third less to read and parse at every start; names stay, for traces and profiles.
  esbuildOptions(options: { minifyWhitespace?: boolean; charset?: 'ascii' | 'utf8' }) {
    options.minifyWhitespace = true
    options.charset = 'utf8'
  },
} as const

const library = {
  ...shared,
  entry: {
    index: 'src/index.ts',
    detectors: 'detectors/index.ts',
    report: 'src/report/index.ts',
    testing: 'src/testing.ts',
  },
  dts: true,
  shims: true,
  noExternal: esmOnly,
} as const

export default defineConfig(async () => {
  // First of all what the program reads: a build beside data of other sources finds other names. What is made of these sources already stays.
  for (const what of ['dictionary', 'kernel'])
    execFileSync(process.execPath, [`detectors/person-name/${what}/compile.mjs`], { stdio: 'inherit' })

  // Chunks of an earlier build would be packed too. By hand and once: the builds below run side by side and share the folder with the data.
  mkdirSync(outDir, { recursive: true })
  for (const name of readdirSync(outDir)) if (name !== 'data') rmSync(join(outDir, name), { recursive: true, force: true })
  copyPdfjs(join(outDir, 'pdf'))
  copySqlite(join(outDir, 'sqlite'))

  await build([program, command, compile, pdfThread])
  compileProgram(join(outDir, 'build', 'compile.cjs'), outDir)
  rmSync(join(outDir, 'build'), { recursive: true })
  chmodSync(join(outDir, 'program.cjs'), 0o755)
  // For whoever runs the program by the name that it had; the command of the package spares itself the detour.
  writeFileSync(join(outDir, 'cli.js'), "#!/usr/bin/env node\nimport './program.cjs'\n", { mode: 0o755 })

  return [
    { ...library, format: ['esm'], splitting: true },
    // Unsplit: with splitting tsup turns import() into require(), which cannot load pdfjs or anybody's detector module.
    { ...library, format: ['cjs'], splitting: false },
    // A detector that a config declares is a module of its own, named with the declaration: `declared.js?…`.
    { ...shared, entry: { declared: 'detectors/declared/module.ts' }, format: ['esm'], dts: false, splitting: false, shims: false },
  ]
})
