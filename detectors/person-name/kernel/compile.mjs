/**
 * Compiles the kernel of finding names (assembly/, AssemblyScript) into `dist/data/person-name.wasm`, and that into `person-name-kernel.cjs`, the same in
 * JavaScript for where there is no WebAssembly. Run by the build; what was made of the same sources stays.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noteMade, staleFiles } from '../../../build/data.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const output = join(here, '../../../dist/data')
const [WASM, SCRIPT] = ['person-name.wasm', 'person-name-kernel.cjs'].map((name) => join(output, name))
const both = [WASM, SCRIPT].map((path) => basename(path))

if (process.argv.includes('--force') || staleFiles().some((name) => both.includes(name))) {
  mkdirSync(output, { recursive: true })
  await write(WASM, compile)
  await write(SCRIPT, translate)
  noteMade(both)
}

/** Written beside and moved, so that a reader never sees half of it. */
async function write(file, make) {
  const draft = `${file}.${process.pid}.tmp`
  await make(draft)
  renameSync(draft, file)
  console.log(`${relative(output, file)}: ${statSync(file).size} bytes`)
}

async function compile(file) {
  const { default: asc } = await import('assemblyscript/asc')
  // The memory is the loader's, and nothing is ever allocated in it.
  const options =
    '-O3 --noAssert --runtime stub --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --memoryBase 1024 --enable threads'.split(
      ' ',
    )
  // Paths as the compiler wants them, from where it is run.
  const fromHere = (path) => relative('.', path).replaceAll('\\', '/')
  const { error, stderr } = await asc.main([fromHere(join(here, 'assembly/index.ts')), '-o', fromHere(file), ...options])
  if (error) throw new Error(`the kernel of finding names does not compile:\n${stderr.toString()}`)
}

/** By binaryen's wasm2js, whose module with its imports becomes a function of them. */
async function translate(file) {
  const { default: binaryen } = await import('binaryen')
  const module = binaryen.readBinary(readFileSync(WASM))
  module.setFeatures(binaryen.Features.All)
  binaryen.setOptimizeLevel(2)
  const script = module.emitAsmjs()
  const end = script.search(/^var memasmFunc\b/m)
  if (end < 0) throw new Error('wasm2js writes something else than it did')
  const body = script.slice(0, end).replace(/^import .*\n/gm, '')
  writeFileSync(file, `'use strict'\nmodule.exports = asmFunc\n${body}`)
}
