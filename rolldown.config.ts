import type { BuildOptions, Plugin } from 'rolldown'
import { asciiOnly, renameImport } from './build/rewrite.js'
import { dataStamp, stampsNow } from './build/data.mjs'
import { IMPORT } from './src/cli/compiled.js'

/** What every start loads, and what is published as ESM only, which would cost a start most: it becomes part of the program. Licences: NOTICE. */
const INLINED: ReadonlySet<string> = new Set(['commander', 'get-east-asian-width', 'p-limit', 'yocto-queue'])

const packageOf = (id: string): string => id.split('/')[0]!

const external = (id: string): boolean => /^[^./]/.test(id) && !INLINED.has(packageOf(id))

/** Before every file; the rest of what stands at its head comes after it. */
const STRICT = "'use strict';"

/**
 * In code that comes out of V8's cache import() has forgotten who asks, and fails (until V8 12). So it is a name, which stands for what the loader
 * of such code hands over, and without that loader for import() itself.
 */
const passedImport: Plugin = {
  name: 'passed-import',
  renderChunk(code) {
    if (!code.includes('import')) return null
    if (!code.startsWith(STRICT)) throw new Error('The banner has to come first: what stands before it is lost.')
    const renamed = renameImport(code, IMPORT)
    if (renamed === code) return null
    const rest = renamed.slice(STRICT.length)
    // A parameter of that name keeps its value.
    return `${STRICT}var ${IMPORT};${IMPORT}??=specifier=>import(specifier);${rest}`
  },
}

/** The program runs beside the data that it was built with, and no other (`src/data-made.ts`). */
export const define = { DATA_STAMP: JSON.stringify(dataStamp(stampsNow())) }

const BASE =
  /src[\\/](?:contract[\\/]|version|count|crypto|text[\\/](?:source-code|lazy|folder-names)|data-file|package-root|api[\\/](?:order|read-ahead)|sources[\\/](?:listed|paths|raw-name))/

/** The last of all, after the code was made small. */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = asciiOnly(chunk.code)
  },
}

const output = {
  dir: 'dist',
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // CommonJS is not strict by itself, as the modules were that it is made of.
  banner: STRICT,
  // A third less to read and parse; names stay, for traces and profiles.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  comments: false,
} satisfies BuildOptions['output']

/**
 * The command line and the workers that it and the library fork. CommonJS in few files: Node finds, reads and compiles each module of an ESM program
 * asynchronously, which takes a third of the time of a small scan. What a start does not need lies behind import() and stays a file of its own.
 */
export const program = {
  input: { main: 'src/cli/main.ts', worker: 'src/worker/entry.ts' },
  platform: 'node',
  external,
  plugins: [passedImport, ascii],
  transform: { define },
  output: {
    ...output,
    codeSplitting: {
      groups: [
        // What everything asks for, so that nobody loads the engine for it: the gate starts git before it does.
        { name: 'base', test: BASE, priority: 2 },
        { name: 'engine', test: /src[\\/]api[\\/](?:scanner|glance)\.ts$/, priority: 1 },
      ],
    },
  },
} satisfies BuildOptions

/** The command itself, which loads `main`. */
export const command = { input: { program: 'src/cli/boot.ts' }, platform: 'node', external, output } satisfies BuildOptions

/** Runs the program for the build, and keeps what V8 compiles. */
export const compile = {
  input: { compile: 'build/compile.ts' },
  platform: 'node',
  external,
  output: { ...output, dir: 'dist/build' },
} satisfies BuildOptions

/** The program of a thread that reads a PDF beside the detectors; it lies beside pdfjs. */
export const pdfThread = {
  input: { thread: 'src/extract/pdf/thread.ts' },
  platform: 'node',
  external,
  plugins: [ascii],
  output: { ...output, banner: '', dir: 'dist/pdf', format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
} satisfies BuildOptions

export default [program, command]
