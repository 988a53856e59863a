import { beforeAll, expect, it } from 'vitest'
import { generateLeak } from '../../examples/leak/generate.mjs'
import { ROOT, folder, run } from './harness.js'

/** A few hundred of the cases of `benchmarks/fuzz`, the same ones each time: the long run is not part of the tests. */
const CASES = 250

let leak: string
beforeAll(async () => {
  leak = await folder()
  await generateLeak(leak)
})

it(
  'mutated files cost no process, no time and no memory, are all accounted for, and no sentence quotes them',
  { timeout: 180_000 },
  async () => {
    const args = ['benchmarks/fuzz/fuzz.mjs', '--folder', leak, '--cases', String(CASES), '--seed', '700000']
    const { code, out } = await run([process.execPath, ...args], { cwd: ROOT })
    expect(out).toContain(`${CASES} passed, 0 failed`)
    expect(out).not.toMatch(/^FAIL/m)
    expect(code).toBe(0)
  },
)
