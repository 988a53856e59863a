/**
 * Compiles the kernel of finding names (assembly/, AssemblyScript) into `dist/data/person-name.wasm`. Run by `npm run build:kernel`; does nothing when
 * the output is newer than its sources.
 */
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const here = dirname(fileURLToPath(import.meta.url))
const output = join(here, '../../../dist/data/person-name.wasm')
const sources = ['compile.mjs', ...readdirSync(join(here, 'assembly')).map((name) => `assembly/${name}`)].map((name) => join(here, name))

if (process.argv.includes('--force') || !upToDate()) await compile()

function upToDate() {
  const made = statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? -1
  return sources.every((path) => statSync(path).mtimeMs <= made)
}

async function compile() {
  mkdirSync(dirname(output), { recursive: true })
  // Written beside and moved, so that a reader never sees half of it.
  const draft = `${output}.${process.pid}.tmp`
  // The memory is the loader's, and nothing is ever allocated in it.
  const options =
    '-O3 --noAssert --runtime stub --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --memoryBase 1024 --enable threads'.split(
      ' ',
    )
  // Paths as the compiler wants them, from where it is run.
  const fromHere = (path) => relative('.', path).replaceAll('\\', '/')
  const { error, stderr } = await asc.main([fromHere(join(here, 'assembly/index.ts')), '-o', fromHere(draft), ...options])
  if (error) throw new Error(`the kernel of finding names does not compile:\n${stderr.toString()}`)
  renameSync(draft, output)
  console.log(`person-name.wasm: ${statSync(output).size} bytes`)
}
