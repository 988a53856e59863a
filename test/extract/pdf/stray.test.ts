import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { expect, test } from 'vitest'

/** Runs a program of its own: vitest itself listens for rejections. */
function run(program: string): Promise<{ code: number; output: string }> {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { watchStrays } from './stray.ts'\n${program}`,
      resolveDir: fileURLToPath(new URL('../../../src/extract/pdf', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', outputFiles[0]!.text], (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout }),
    )
  })
}

const WATCH = `let told = 0; const strays = watchStrays(() => told++)
const later = () => new Promise((done) => setTimeout(done, 50))
const ofPdfjs = () => Object.assign(new Error('x'), { name: 'ParserEOFException' })
`

test('a rejection that pdfjs dropped ends nothing and is told of', async () => {
  const { code, output } = await run(`${WATCH} Promise.reject(ofPdfjs()); await later(); console.log(told, strays.seen)`)
  expect({ code, output }).toEqual({ code: 0, output: '1 true\n' })
})

test('one that comes after the document is closed ends nothing, and nobody is told', async () => {
  const { code, output } = await run(`${WATCH} strays.end(); Promise.reject(ofPdfjs()); await later(); console.log(told)`)
  expect({ code, output }).toEqual({ code: 0, output: '0\n' })
})

test.each([
  ['that of anybody else', 'Promise.reject(new Error("own"))'],
  ['that of anybody else after the document is closed', 'strays.end(); Promise.reject(new Error("own"))'],
])('%s ends the process as ever', async (_, program) => {
  const { code, output } = await run(`${WATCH} ${program}; await later(); console.log('on')`)
  expect({ code, output }).toEqual({ code: 1, output: '' })
})
