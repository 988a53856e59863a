import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandsOf } from '../../src/cli/arguments/commands.js'
import { plainArguments } from '../../src/cli/arguments/plain.js'
import { parseArguments } from '../../src/cli/program.js'
import { UsageError } from '../../src/contract/index.js'

const VERSION = '1.2.3'
const COMMANDS = commandsOf('en')
const OPTIONS = COMMANDS.flatMap(({ options }) =>
  options.flatMap(({ flags }) => flags.split(/[ ,]+/).filter((word) => word.startsWith('-'))),
)
const VALUES = [
  'text',
  'json',
  'sarif',
  'ja',
  '0',
  '0.5',
  '3',
  '-1',
  '',
  '-',
  'a.txt',
  'b,c',
  '2026-04-01',
  '2026-13-01',
  'HEAD~1..HEAD',
  '--',
  '-x',
]

const outcome = (parse: () => unknown): unknown => {
  try {
    return parse()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

/** What the quick reading says; undefined where it leaves the line to the thorough one. */
const agree = (argv: string[]): boolean => {
  const quick = plainArguments(argv, 'en')
  if (quick !== undefined) expect(quick).toEqual(outcome(() => parseArguments(argv, 'en', VERSION)))
  return quick !== undefined
}

describe('a command line that is written plainly', () => {
  it('means what it means read thoroughly', () => {
    const word = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...OPTIONS) },
      { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '--lang',
          '--lang=en',
          '-h',
          '--help',
          '-V',
          '-fjson',
          '--form',
          '--format=json',
          '--reveal=1',
          '--no-reveal',
        ),
      },
      { weight: 1, arbitrary: fc.string() },
    )
    const line = fc.tuple(fc.constantFrom(...COMMANDS.map(({ name }) => name), 'help', '--lang'), fc.array(word, { maxLength: 6 }))
    fc.assert(
      fc.property(line, ([name, words]) => void agree([name, ...words])),
      { numRuns: 3000, seed: 6 },
    )
  })

  it.each([
    [['gate', '--staged']],
    [
      [
        'gate',
        'src/a.ts',
        '-',
        '--fail-on',
        'my-number,person-name:10',
        '--format',
        'sarif',
        '-o',
        'out.sarif',
        '--ignore',
        'a',
        '--ignore=b',
      ],
    ],
    [['scan', '名簿.xlsx', '--no-findings', '--min-confidence', '0.8', '--concurrency', '2', '--lang', 'en']],
    [['scope', 'x', '--no-intentional', '--public-body', '--discovered', '2026-04-01', '--sample', '10', '--sample-output', 's.xlsx']],
    [['init', '-y']],
    [['detectors', '-f', 'json', '--detectors', 'a, b']],
    [['merge', 'a', 'b']],
    [['diff', 'a', 'b', '--format', 'json']],
  ])('%j is read quickly', (argv) => {
    expect(agree(argv)).toBe(true)
  })

  it.each([
    [[]],
    [['--help']],
    [['help', 'scan']],
    [['scan', '--help']],
    [['scan', '--nope']],
    [['scan', '--output']],
    [['scan', '--min-confidence', '2']],
    [['scan', '--format', 'pdf']],
    [['init', 'x']],
    [['--lang', 'en', 'scan']],
  ])('%j is left to who reads everything', (argv) => {
    expect(plainArguments(argv, 'en')).toBeUndefined()
  })
})
