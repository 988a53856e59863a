import { Command, CommanderError, Help } from 'commander'
import { UsageError } from '../contract/index.js'
import type { Language } from '../report/index.js'
import { displayWidth, printable } from '../report/print.js'
import { helpOf } from './help.js'
import { isLanguage } from './language.js'
import { messagesOf } from './messages.js'

/** Formats of `sekisho scan`. */
export const SCAN_FORMATS = ['text', 'json', 'ndjson', 'csv', 'sarif'] as const
export type ScanFormat = (typeof SCAN_FORMATS)[number]
/** Formats of `sekisho scope`. */
export const SCOPE_FORMATS = ['html', 'markdown', 'json', 'xlsx', 'csv'] as const
export type ScopeFormat = (typeof SCOPE_FORMATS)[number]
/** Formats of `sekisho gate`. */
export const GATE_FORMATS = ['text', 'github', 'junit', 'sarif', 'json'] as const
export type GateFormat = (typeof GATE_FORMATS)[number]
/** Most records that `--sample` draws: a sheet that people look through. */
const SAMPLE_MAX = 100_000
const LIST_FORMATS = ['text', 'json'] as const

/** What every command takes. */
interface CommonFlags {
  lang?: Language
  config?: string
}

/** `sekisho scan`, parsed; a flag that was not given is absent. */
export interface ScanFlags extends CommonFlags {
  format: ScanFormat
  output?: string
  reveal?: true
  minConfidence?: number
  detectors?: string[]
  filesFrom?: string
  key?: string
  password?: string
  ignore?: string[]
  concurrency?: number
  /** False with `--no-findings`. */
  findings: boolean
}

/** `sekisho scope`, parsed. What only the user knows stays absent where it was not told. */
export interface ScopeFlags extends CommonFlags {
  format: ScopeFormat
  output?: string
  discovered?: string
  intentional?: boolean
  publicBody?: boolean
  exposedOnline?: boolean
  decisions?: string
  sample?: number
  sampleOutput?: string
  contacts?: string
  reveal?: boolean
  detectors?: string[]
  filesFrom?: string
  key?: string
  password?: string
  journal?: string
  ignore?: string[]
  concurrency?: number
}

/** `sekisho gate`, parsed. */
export interface GateFlags extends CommonFlags {
  format: GateFormat
  output?: string
  staged?: true
  range?: string
  mergeBase?: string
  history?: true
  failOn?: string
  baseline?: string
  updateBaseline?: true
  since?: string
  trustChange?: true
  ignore?: string[]
  listAllows?: true
  warnOnly?: true
  allowUnreadable?: true
  key?: string
  concurrency?: number
}

/** The command line, parsed. */
export type Parsed =
  | { name: 'print'; text: string; exitCode: number }
  | { name: 'scan'; paths: string[]; flags: ScanFlags }
  | { name: 'scope'; paths: string[]; flags: ScopeFlags }
  | { name: 'gate'; paths: string[]; flags: GateFlags }
  | { name: 'merge'; paths: string[]; flags: { lang?: Language; format: ScanFormat; output?: string } }
  | { name: 'diff'; paths: string[]; flags: { lang?: Language; format: (typeof LIST_FORMATS)[number]; output?: string } }
  | { name: 'init'; flags: { lang?: Language; yes?: true } }
  | { name: 'detectors'; flags: CommonFlags & { format: (typeof LIST_FORMATS)[number]; detectors?: string[] } }

/**
 * Parses the arguments behind `sekisho`. Nothing is read and nothing printed.
 * @throws UsageError with a sentence in `lang`.
 */
export function parseArguments(argv: readonly string[], lang: Language, version: string, columns = 80): Parsed {
  const h = helpOf(lang)
  const m = messagesOf(lang)
  let parsed: Parsed | undefined
  let printed = ''

  const oneOf =
    <T extends string>(known: readonly T[]) =>
    (given: string): T => {
      if (!known.includes(given as T)) throw new UsageError(m.badFormat(printable(given), known.join(', ')))
      return given as T
    }
  const language = (given: string): Language => {
    if (!isLanguage(given)) throw new UsageError(m.badLanguage(printable(given)))
    return given
  }
  const number = (complain: (given: string) => string, fits: (value: number) => boolean) => (given: string) => {
    const value = given.trim() === '' ? NaN : Number(given)
    if (!fits(value)) throw new UsageError(complain(printable(given)))
    return value
  }
  const date = (given: string): string => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : NaN
    if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(given)) throw new UsageError(m.badDate(printable(given)))
    return given
  }
  const list = (given: string): string[] =>
    given
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const repeated = (given: string, before: string[] = []): string[] => [...before, given]

  /** What stands for a value, as in `<file>` and `[paths...]`, in the language of the help. */
  const named = (usage: string): string => usage.replace(/(?<=[<[])[a-z]+(?=(?:\.\.\.)?[>\]])/g, (place) => h.places[place] ?? place)

  const program = new Command('sekisho')
    .description(h.program)
    .version(version, '-V, --version', h.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => undefined, getOutHelpWidth: () => columns })
    .configureHelp({
      styleTitle: (title) => h.titles[title] ?? title,
      commandUsage: (command) => named(Help.prototype.commandUsage.call(new Help(), command)),
      subcommandTerm: (command) => named(Help.prototype.subcommandTerm.call(new Help(), command)),
      optionTerm: (option) => named(option.flags),
      argumentTerm: (argument) => h.places[argument.name()] ?? argument.name(),
      displayWidth,
      boxWrap: wrap,
      showGlobalOptions: false,
    })
    .helpOption('-h, --help', h.help)
    .helpCommand('help [command]', h.help)
    .option('--lang <ja|en>', h.lang, language)
    .addHelpText('after', `\n${h.exitCodes}`)

  const command = (name: string, description: string): Command =>
    program.command(name).description(description).option('--lang <ja|en>', h.lang, language).allowExcessArguments(false)

  command('scan', h.scan)
    .argument('[paths...]', h.paths)
    .option('-f, --format <format>', h.format(SCAN_FORMATS.join(' | '), 'text'), oneOf(SCAN_FORMATS))
    .option('-o, --output <file>', h.output)
    .option('--reveal', h.reveal)
    .option(
      '--min-confidence <number>',
      h.minConfidence,
      number(m.badConfidence, (value) => value >= 0 && value <= 1),
    )
    .option('--detectors <list>', h.detectorList, list)
    .option('--files-from <file>', h.filesFrom)
    .option('--key <file>', h.key)
    .option('--password <file>', h.password)
    .option('--ignore <glob>', h.ignore, repeated)
    .option(
      '--concurrency <n>',
      h.concurrency,
      number(m.badConcurrency, (value) => Number.isInteger(value) && value >= 0),
    )
    .option('--no-findings', h.noFindings)
    .option('--config <file>', h.config)
    .addHelpText('after', `\n${h.scanExamples}`)
    .action(
      (paths: string[], _own: object, scan: Command) => void (parsed = { name: 'scan', paths, flags: flagsOf<ScanFlags>(scan, 'text') }),
    )

  command('scope', h.scope)
    .argument('[paths...]', h.paths)
    .option('-f, --format <format>', h.format(SCOPE_FORMATS.join(' | '), 'html'), oneOf(SCOPE_FORMATS))
    .option('-o, --output <file>', h.output)
    .option('--discovered <date>', h.discovered, date)
    .option('--intentional', h.intentional)
    .option('--no-intentional', h.notIntentional)
    .option('--public-body', h.publicBody)
    .option('--no-public-body', h.noPublicBody)
    .option('--exposed-online', h.exposedOnline)
    .option('--no-exposed-online', h.notExposedOnline)
    .option('--journal <file>', h.journal)
    .option('--decisions <file>', h.decisions)
    .option(
      '--sample <n>',
      h.sample,
      number(m.badSample, (value) => Number.isInteger(value) && value >= 1 && value <= SAMPLE_MAX),
    )
    .option('--sample-output <file>', h.sampleOutput)
    .option('--contacts <file>', h.contacts)
    .option('--reveal', h.revealContacts)
    .option('--detectors <list>', h.detectorList, list)
    .option('--files-from <file>', h.filesFrom)
    .option('--key <file>', h.key)
    .option('--password <file>', h.password)
    .option('--ignore <glob>', h.ignore, repeated)
    .option(
      '--concurrency <n>',
      h.concurrency,
      number(m.badConcurrency, (value) => Number.isInteger(value) && value >= 0),
    )
    .option('--config <file>', h.config)
    .addHelpText('after', `\n${h.scopeExamples}`)
    .action((paths: string[], _own: object, scope: Command) => void (parsed = { name: 'scope', paths, flags: flagsOf(scope, 'html') }))

  command('gate', h.gate)
    .argument('[paths...]', h.gatePaths)
    .option('--staged', h.staged)
    .option('--range <range>', h.range)
    .option('--merge-base <branch>', h.mergeBase)
    .option('--history', h.history)
    .option('--fail-on <list>', h.failOn)
    .option('--warn-only', h.warnOnly)
    .option('--allow-unreadable', h.allowUnreadable)
    .option('--since <commit>', h.since)
    .option('--baseline <file>', h.baseline)
    .option('--update-baseline', h.updateBaseline)
    .option('--list-allows', h.listAllows)
    .option('--trust-change', h.trustChange)
    .option('--ignore <glob>', h.gateIgnore, repeated)
    .option('-f, --format <format>', h.format(GATE_FORMATS.join(' | '), 'text'), oneOf(GATE_FORMATS))
    .option('-o, --output <file>', h.output)
    .option('--key <file>', h.gateKey)
    .option(
      '--concurrency <n>',
      h.concurrency,
      number(m.badConcurrency, (value) => Number.isInteger(value) && value >= 0),
    )
    .option('--config <file>', h.gateConfig)
    .addHelpText('after', `\n${h.gateExamples}`)
    .action((paths: string[], _own: object, gate: Command) => void (parsed = { name: 'gate', paths, flags: flagsOf(gate, 'text') }))

  command('merge', h.merge)
    .argument('[results...]', h.results)
    .option('-f, --format <format>', h.format(SCAN_FORMATS.join(' | '), 'json'), oneOf(SCAN_FORMATS))
    .option('-o, --output <file>', h.output)
    .action((paths: string[], _own: object, merge: Command) => void (parsed = { name: 'merge', paths, flags: flagsOf(merge, 'json') }))

  command('diff', h.diff)
    .argument('[results...]', h.twoResults)
    .option('-f, --format <format>', h.format(LIST_FORMATS.join(' | '), 'text'), oneOf(LIST_FORMATS))
    .option('-o, --output <file>', h.output)
    .addHelpText('after', `\n${h.diffExamples}`)
    .action((paths: string[], _own: object, diff: Command) => void (parsed = { name: 'diff', paths, flags: flagsOf(diff, 'text') }))

  command('init', h.init)
    .option('-y, --yes', h.yes)
    .addHelpText('after', `\n${h.initNotes}`)
    .action((_own: object, init: Command) => void (parsed = { name: 'init', flags: init.optsWithGlobals() }))

  command('detectors', h.detectors)
    .option('-f, --format <format>', h.format(LIST_FORMATS.join(' | '), 'text'), oneOf(LIST_FORMATS))
    .option('--detectors <list>', h.detectorList, list)
    .option('--config <file>', h.config)
    .action((_own: object, detectors: Command) => void (parsed = { name: 'detectors', flags: flagsOf(detectors, 'text') }))

  if (argv.length === 0) return { name: 'print', text: program.helpInformation(), exitCode: 2 }
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { name: 'print', text: printed, exitCode: 0 }
    // Options without a command, as in `--lang en`: commander would have shown the help.
    if (error.code === 'commander.help') return { name: 'print', text: program.helpInformation(), exitCode: 2 }
    throw new UsageError(sentence(error, lang))
  }
  return parsed!
}

/** The flags of a command, `--lang` before it included. The default format is not commander's to print: it would do so in English. */
const flagsOf = <T extends { format: string }>(command: Command, format: T['format']): T =>
  ({ format, ...command.optsWithGlobals<Partial<T>>() }) as T

/** Commander's complaint in our words. */
function sentence(error: CommanderError, lang: Language): string {
  const m = messagesOf(lang)
  const named = printable(/'([^']*)'/.exec(error.message)?.[1] ?? '')
  const longName = named.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? named
  switch (error.code) {
    case 'commander.unknownOption':
      return m.unknownOption(longName)
    case 'commander.unknownCommand':
      return m.unknownCommand(named)
    case 'commander.optionMissingArgument':
      return m.missingValue(longName)
    default:
      return m.tooManyArguments
  }
}

/** Wraps at spaces as commander does, but breaks Japanese, which has none, anywhere but before a closing mark. */
function wrap(this: Help, text: string, width: number): string {
  if (width < this.minWidthToWrap) return text
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const [piece] of paragraph.matchAll(/[\x21-\x7e]+[ 、。）・」]?|[^\x21-\x7e][、。）・」]?/gu)) {
      if (line !== '' && displayWidth((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += piece
    }
    lines.push(line.trimEnd())
  }
  return lines.join('\n')
}
