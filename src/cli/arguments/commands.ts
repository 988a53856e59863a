import { UsageError } from '../../contract/index.js'
import type { Language } from '../../report/index.js'
import { printable } from '../../report/print.js'
import type { helpOf } from '../help.js'
import { isLanguage } from '../language.js'
import { messagesOf, type Messages } from '../messages.js'
import { GATE_FORMATS, LIST_FORMATS, SCAN_FORMATS, SCOPE_FORMATS } from './flags.js'

type Help = ReturnType<typeof helpOf>
type Say = (help: Help) => string

/** An option of a command. */
export interface OptionSpec {
  /** As commander writes them: '-o, --output <file>'; a place in angle brackets is a value that must be given. */
  flags: string
  help: Say
  /** Checks the value and turns it into what the flag holds. @throws UsageError */
  value?: (given: string, before?: unknown) => unknown
}

/** A command. */
export interface CommandSpec {
  name: 'scan' | 'scope' | 'gate' | 'merge' | 'diff' | 'init' | 'detectors'
  help: Say
  /** What stands behind the options, if anything may. */
  operands?: { usage: string; help: Say }
  options: readonly OptionSpec[]
  /** What follows the list of options in the help. */
  after?: Say
  /** Format where none is asked for. */
  format?: string
}

/** Most records that `--sample` draws: a sheet that people look through. */
const SAMPLE_MAX = 100_000

/** `--lang`, which stands before or behind any command. */
export const langOption = (m: Messages): OptionSpec => ({
  flags: '--lang <ja|en>',
  help: (h) => h.lang,
  value(given) {
    if (!isLanguage(given)) throw new UsageError(m.badLanguage(printable(given)))
    return given
  },
})

/** All commands, with what their options take. @param lang of what is said of a wrong value */
export function commandsOf(lang: Language): readonly CommandSpec[] {
  const m = messagesOf(lang)
  const number =
    (complain: (given: string) => string, fits: (value: number) => boolean) =>
    (given: string): number => {
      const value = given.trim() === '' ? NaN : Number(given)
      if (!fits(value)) throw new UsageError(complain(printable(given)))
      return value
    }
  const date = (given: string): string => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : NaN
    if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(given)) throw new UsageError(m.badDate(printable(given)))
    return given
  }
  const shard = (given: string): { part: number; of: number } => {
    const [part = NaN, of = NaN] = /^\d{1,6}\/\d{1,6}$/.test(given) ? given.split('/').map(Number) : []
    if (!(part >= 1 && part <= of)) throw new UsageError(m.badShard(printable(given)))
    return { part, of }
  }
  const list = (given: string): string[] =>
    given
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const repeated = (given: string, before: unknown = []): string[] => [...(before as string[]), given]
  const format = (known: readonly string[], usual: string): OptionSpec => ({
    flags: '-f, --format <format>',
    help: (h) => h.format(known.join(' | '), usual),
    value(given) {
      if (!known.includes(given)) throw new UsageError(m.badFormat(printable(given), known.join(', ')))
      return given
    },
  })
  const option = (flags: string, help: Say, value?: OptionSpec['value']): OptionSpec => ({ flags, help, ...(value && { value }) })

  const output = option('-o, --output <file>', (h) => h.output)
  const detectors = option('--detectors <list>', (h) => h.detectorList, list)
  const concurrency = option(
    '--concurrency <n>',
    (h) => h.concurrency,
    number(m.badConcurrency, (value) => Number.isInteger(value) && value >= 0),
  )
  /** What a scan reads, and with what; `scope` is a scan too. */
  const reading = [
    detectors,
    option('--files-from <file>', (h) => h.filesFrom),
    option('--key <file>', (h) => h.key),
    option('--password <file>', (h) => h.password),
    option('--ignore <glob>', (h) => h.ignore, repeated),
    concurrency,
  ]
  const config = option('--config <file>', (h) => h.config)

  return [
    {
      name: 'scan',
      help: (h) => h.scan,
      operands: { usage: '[paths...]', help: (h) => h.paths },
      format: 'text',
      options: [
        format(SCAN_FORMATS, 'text'),
        output,
        option('--reveal', (h) => h.reveal),
        option(
          '--min-confidence <number>',
          (h) => h.minConfidence,
          number(m.badConfidence, (value) => value >= 0 && value <= 1),
        ),
        ...reading,
        option('--shard <part/of>', (h) => h.shard, shard),
        option('--no-findings', (h) => h.noFindings),
        config,
      ],
      after: (h) => h.scanExamples,
    },
    {
      name: 'scope',
      help: (h) => h.scope,
      operands: { usage: '[paths...]', help: (h) => h.paths },
      format: 'html',
      options: [
        format(SCOPE_FORMATS, 'html'),
        output,
        option('--discovered <date>', (h) => h.discovered, date),
        option('--intentional', (h) => h.intentional),
        option('--no-intentional', (h) => h.notIntentional),
        option('--public-body', (h) => h.publicBody),
        option('--no-public-body', (h) => h.noPublicBody),
        option('--exposed-online', (h) => h.exposedOnline),
        option('--no-exposed-online', (h) => h.notExposedOnline),
        option('--journal <file>', (h) => h.journal),
        option('--result <file>', (h) => h.savedResult, repeated),
        option('--decisions <file>', (h) => h.decisions),
        option(
          '--sample <n>',
          (h) => h.sample,
          number(m.badSample, (value) => Number.isInteger(value) && value >= 1 && value <= SAMPLE_MAX),
        ),
        option('--sample-output <file>', (h) => h.sampleOutput),
        option('--contacts <file>', (h) => h.contacts),
        option('--reveal', (h) => h.revealContacts),
        ...reading,
        config,
      ],
      after: (h) => h.scopeExamples,
    },
    {
      name: 'gate',
      help: (h) => h.gate,
      operands: { usage: '[paths...]', help: (h) => h.gatePaths },
      format: 'text',
      options: [
        option('--staged', (h) => h.staged),
        option('--range <range>', (h) => h.range),
        option('--merge-base <branch>', (h) => h.mergeBase),
        option('--history', (h) => h.history),
        option('--fail-on <list>', (h) => h.failOn),
        option('--warn-only', (h) => h.warnOnly),
        option('--allow-unreadable', (h) => h.allowUnreadable),
        option('--since <commit>', (h) => h.since),
        option('--baseline <file>', (h) => h.baseline),
        option('--update-baseline', (h) => h.updateBaseline),
        option('--list-allows', (h) => h.listAllows),
        option('--trust-change', (h) => h.trustChange),
        option('--ignore <glob>', (h) => h.gateIgnore, repeated),
        format(GATE_FORMATS, 'text'),
        output,
        option('--key <file>', (h) => h.gateKey),
        concurrency,
        option('--config <file>', (h) => h.gateConfig),
      ],
      after: (h) => h.gateExamples,
    },
    {
      name: 'merge',
      help: (h) => h.merge,
      operands: { usage: '[results...]', help: (h) => h.results },
      format: 'json',
      options: [format(SCAN_FORMATS, 'json'), output],
    },
    {
      name: 'diff',
      help: (h) => h.diff,
      operands: { usage: '[results...]', help: (h) => h.twoResults },
      format: 'text',
      options: [format(LIST_FORMATS, 'text'), output],
      after: (h) => h.diffExamples,
    },
    { name: 'init', help: (h) => h.init, options: [option('-y, --yes', (h) => h.yes)], after: (h) => h.initNotes },
    { name: 'detectors', help: (h) => h.detectors, format: 'text', options: [format(LIST_FORMATS, 'text'), detectors, config] },
  ]
}
