import { UsageError } from '../../contract/index.js'
import type { Language } from '../../report/index.js'
import { messagesOf } from '../messages.js'
import { commandsOf, langOption, type CommandSpec, type OptionSpec } from './commands.js'
import type { Parsed } from './flags.js'

/** An option as it is looked up. */
interface Known {
  /** Name of the flag: --files-from is filesFrom, --no-findings findings. */
  name: string
  takesValue: boolean
  isNegated: boolean
  value: OptionSpec['value']
}

/**
 * Reads a command line that is written plainly: a command, its options by their whole names, operands. undefined for all else (help, mistakes, `--`,
 * `-fjson`, `--lang` before the command), which `parseArguments` reads; where both answer they answer the same. A hook that runs at each commit
 * spares itself the package behind it.
 */
export function plainArguments(argv: readonly string[], lang: Language): Parsed | undefined {
  try {
    return read(argv, lang)
  } catch (error) {
    // A wrong value: which mistake is told first is not ours to say.
    if (error instanceof UsageError) return undefined
    throw error
  }
}

function read(argv: readonly string[], lang: Language): Parsed | undefined {
  const command = commandsOf(lang).find(({ name }) => name === argv[0])
  if (command === undefined) return undefined
  const options = optionsOf(command, lang)
  const flags: Record<string, unknown> = command.format === undefined ? {} : { format: command.format }
  // As commander has it: what can only be denied holds until it is.
  for (const { name, isNegated } of options.values())
    if (isNegated && ![...options.values()].some((other) => other.name === name && !other.isNegated)) flags[name] = true
  const given = new Map<string, unknown>()
  const operands: string[] = []
  for (let at = 1; at < argv.length; at++) {
    const word = argv[at]!
    if (word === '-' || !word.startsWith('-')) {
      if (command.operands === undefined) return undefined
      operands.push(word)
      continue
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1
    const option = options.get(equals < 0 ? word : word.slice(0, equals))
    if (option === undefined || (!option.takesValue && equals >= 0)) return undefined
    if (!option.takesValue) {
      given.set(option.name, !option.isNegated)
      continue
    }
    const text = equals < 0 ? argv[++at] : word.slice(equals + 1)
    if (text === undefined || (equals < 0 && text.startsWith('-') && text !== '-')) return undefined
    given.set(option.name, option.value === undefined ? text : option.value(text, given.get(option.name)))
  }
  Object.assign(flags, Object.fromEntries(given))
  return { name: command.name, ...(command.operands !== undefined && { paths: operands }), flags } as unknown as Parsed
}

function optionsOf({ options }: CommandSpec, lang: Language): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { flags, value } of [langOption(messagesOf(lang)), ...options]) {
    const words = flags.split(/[ ,]+/)
    const names = words.filter((word) => word.startsWith('-'))
    const long = names.at(-1)!
    const isNegated = long.startsWith('--no-')
    const name = long.slice(isNegated ? 5 : 2).replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())
    for (const written of names) known.set(written, { name, takesValue: words.length > names.length, isNegated, value })
  }
  return known
}
