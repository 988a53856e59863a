import { Command, CommanderError, Help } from 'commander'
import { UsageError } from '../contract/index.js'
import type { Language } from '../report/index.js'
import { displayWidth, printable } from '../report/print.js'
import { commandsOf, langOption, type OptionSpec } from './arguments/commands.js'
import type { Parsed } from './arguments/flags.js'
import { helpOf } from './help.js'
import { messagesOf } from './messages.js'

/**
 * Parses the arguments behind `sekisho`, however they are written. Nothing is read and nothing printed.
 * @throws UsageError with a sentence in `lang`.
 */
export function parseArguments(argv: readonly string[], lang: Language, version: string, columns = 80): Parsed {
  const h = helpOf(lang)
  let parsed: Parsed | undefined
  let printed = ''
  /** The command whose arguments are wrong. */
  let at = 'sekisho'

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
    .addHelpText('after', `\n${h.exitCodes}`)

  const add = (to: Command, { flags, help, value }: OptionSpec): Command =>
    value === undefined ? to.option(flags, help(h)) : to.option(flags, help(h), value)
  const language = langOption(messagesOf(lang))
  add(program, language)

  for (const { name, help, operands, options, after, format } of commandsOf(lang)) {
    const command = add(program.command(name).description(help(h)), language)
      .allowExcessArguments(false)
      .exitOverride((error) => {
        at = `sekisho ${name}`
        throw error
      })
    if (operands !== undefined) command.argument(operands.usage, operands.help(h))
    for (const option of options) add(command, option)
    if (after !== undefined) command.addHelpText('after', `\n${after(h)}`)
    command.action((...given: unknown[]) => {
      // The default format is not commander's to print: it would do so in English. `--lang` may stand before the command.
      const flags = { ...(format !== undefined && { format }), ...command.optsWithGlobals() }
      parsed = { name, ...(operands !== undefined && { paths: given[0] }), flags } as unknown as Parsed
    })
  }

  if (argv.length === 0) return { name: 'print', text: program.helpInformation(), exitCode: 2 }
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { name: 'print', text: printed, exitCode: 0 }
    // Options without a command, as in `--lang en`: commander would have shown the help.
    if (error.code === 'commander.help') return { name: 'print', text: program.helpInformation(), exitCode: 2 }
    throw new UsageError(sentence(error, at, lang))
  }
  return parsed!
}

/** Commander's complaint in our words. */
function sentence(error: CommanderError, command: string, lang: Language): string {
  const m = messagesOf(lang)
  const named = printable(/'([^']*)'/.exec(error.message)?.[1] ?? '')
  const near = printable(/\(Did you mean (?:one of )?([^)?]{1,80})\?\)/.exec(error.message)?.[1] ?? '')
  // What stands behind = may be a value of somebody's.
  const flags = named.split('=', 1)[0]!.split(/[ ,]+/)
  const longName = flags.find((part) => part.startsWith('--')) ?? flags[0]!
  switch (error.code) {
    case 'commander.unknownOption':
      return m.unknownOption(longName, command, near)
    case 'commander.unknownCommand':
      return m.unknownCommand(named, near)
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
