import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from 'node:vm'
import { compiledFile, hashOf, loaderOf, packCompiled, unpackCompiled, type Code } from '../src/cli/compiled.js'

// node compile.cjs <dist> <arguments of sekisho…>: runs the program and keeps what V8 compiled for the run, beside what earlier runs kept.
const [, , folder = '', ...args] = process.argv
const file = join(folder, compiledFile())
const before = (existsSync(file) ? unpackCompiled(readFileSync(file)) : undefined) ?? new Map<string, Code>()
const scripts = new Map<string, { script: Script; sourceHash: number }>()
process.on('exit', () => {
  const now = [...scripts].map(([name, { script, sourceHash }]): [string, Code] => {
    const bytes = script.createCachedData()
    return [name, { sourceHash, hash: hashOf(bytes), bytes }]
  })
  writeFileSync(file, packCompiled(new Map([...before, ...now])))
})
process.argv.splice(2, Infinity, ...args)
loaderOf(folder, before, (name, script, sourceHash) => scripts.set(name, { script, sourceHash }))('./main.cjs')
