import { UsageError } from '../contract/index.js'
import { EXIT, type Host } from './api.js'
import type { Parsed } from './arguments/flags.js'
import { guessLanguage } from './language.js'
import { isUsageError, messagesOf, type Messages } from './messages.js'
import { ClosedPipe, toStream } from './output.js'
import { parseArguments } from './program.js'

/** Runs the command line behind `sekisho` and returns the exit code. Never throws: what fails is said in one sentence on standard error. */
export async function run(argv: readonly string[], host: Host, version: string): Promise<number> {
  const lang = guessLanguage(argv, host.env)
  const m = messagesOf(lang)
  try {
    refuseContradiction(argv, m)
    return await dispatch(parseArguments(argv, lang, version, host.stdout.columns), host, m, version)
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.CLOSED_PIPE
    host.stderr.write(m.error(isUsageError(error) ? m.usage(error) : m.bug(nameOf(error))) + '\n')
    if (host.env['SEKISHO_DEBUG'] && !isUsageError(error)) host.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return EXIT.FATAL
  }
}

/** A flag and its denial: of an answer on which a duty to report hangs, the last must not win in silence. @throws UsageError */
function refuseContradiction(argv: readonly string[], m: Messages): void {
  const denied = argv.find((word) => /^--no-[a-z-]+$/.test(word) && argv.includes(`--${word.slice(5)}`))
  if (denied !== undefined) throw new UsageError(m.bothSaid(denied.slice(5)))
}

/** Each command is loaded when it is asked for: reports and readers of the others are most of the code. */
async function dispatch(parsed: Parsed, host: Host, m: Messages, version: string): Promise<number> {
  switch (parsed.name) {
    case 'print':
      await toStream(parsed.exitCode === 0 ? host.stdout : host.stderr, m).write(parsed.text)
      return parsed.exitCode
    case 'scan':
      return (await import('./scan.js')).scan(parsed.paths, parsed.flags, host)
    case 'scope':
      return (await import('./scope.js')).scope(parsed.paths, parsed.flags, host)
    case 'gate':
      return (await import('./gate.js')).gate(parsed.paths, parsed.flags, host)
    case 'merge':
      return (await import('./merge.js')).merge(parsed.paths, parsed.flags, host)
    case 'diff':
      return (await import('./diff.js')).diff(parsed.paths, parsed.flags, host)
    case 'init':
      return (await import('./init/init.js')).init(parsed.flags, host, version)
    case 'detectors':
      return (await import('./detectors.js')).detectors(parsed.flags, host)
  }
}

/** What kind of fault it was; never its message, which may hold a value. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? `${error.name} ${code}` : error.name
}
