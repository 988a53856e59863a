import { setFlagsFromString } from 'node:v8'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTiering } from '../src/tiering.js'

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }))
const set = vi.mocked(setFlagsFromString)
const told = (): string[] => set.mock.calls.map(([flag]) => flag)

afterEach(() => {
  set.mockClear()
  vi.unstubAllGlobals()
})

/** This process, as if it were of another version of Node. */
function nodeOf(version: string): void {
  vi.stubGlobal('process', { ...process, versions: { ...process.versions, node: version } })
}

describe('when V8 compiles', () => {
  test('late for running text, early from a thousand rows of a file on, and late again with the next', () => {
    nodeOf('20.19.0')
    const tiering = createTiering()!
    tiering.begin()
    tiering.rows(999)
    const late = ['--interrupt-budget=130000', '--max-inlined-bytecode-size-cumulative=300']
    const early = ['--interrupt-budget=67584', '--max-inlined-bytecode-size-cumulative=920']
    expect(told()).toEqual(late)
    tiering.rows(1)
    tiering.rows(1000)
    expect(told()).toEqual([...late, ...early])
    tiering.begin()
    tiering.begin()
    expect(told()).toEqual([...late, ...early, ...late])
  })

  test('what it compiled is kept for longer from the ninth file on, but not while a large one is read', () => {
    nodeOf('20.19.0')
    const tiering = createTiering()!
    const room = (): string[] => told().filter((flag) => flag.startsWith('--heap-growing-percent'))
    for (let file = 0; file < 8; file++) tiering.begin()
    expect(room()).toEqual([])
    tiering.begin()
    tiering.begin()
    const [roomy, back] = ['--heap-growing-percent=200', '--heap-growing-percent=0']
    expect(room()).toEqual([roomy])
    tiering.rows(9999)
    tiering.text(1_999_999)
    expect(room()).toEqual([roomy])
    tiering.text(1)
    tiering.rows(1)
    expect(room()).toEqual([roomy, back])
    tiering.begin()
    tiering.rows(10_000)
    expect(room()).toEqual([roomy, back, roomy, back])
  })

  test('engines that do not know the option are told nothing: V8 would complain', () => {
    for (const version of ['22.0.0', '24.1.0', '120.0.0']) {
      nodeOf(version)
      expect(createTiering()).toBeUndefined()
    }
    expect(told()).toEqual([])
  })

  test.runIf(process.versions.node.startsWith('20.'))('Node 20 knows it, with the value that it is set back to', async () => {
    const { execFileSync } = await import('node:child_process')
    const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
    expect(options).toMatch(/--heap-growing-percent \([^\n]*\)\s+type: int\s+default: --heap-growing-percent=0/)
    expect(options).toMatch(/--interrupt-budget \([^)]*\)\s+type: int\s+default: --interrupt-budget=67584/)
    expect(options).toMatch(
      /--max-inlined-bytecode-size-cumulative \([^)]*\)\s+type: int\s+default: --max-inlined-bytecode-size-cumulative=920/,
    )
  })
})
