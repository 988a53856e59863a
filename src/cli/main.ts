import { format } from 'node:util'
import { EXIT, type Host } from './api.js'
import { VERSION } from '../version.js'
import { run } from './run.js'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Node makes each stream when it is first asked for, and a gate that passes asks for one. */
let errorIsOpen = false
function standardError(): typeof process.stderr {
  // A closed standard error is no reason to stop.
  if (!errorIsOpen) process.stderr.on('error', () => undefined)
  errorIsOpen = true
  return process.stderr
}

const host: Host = {
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  get stderr() {
    return standardError()
  },
  env: process.env,
  cwd: process.cwd(),
  onInterrupt(handler) {
    let interrupted = false
    const listener = (): void => {
      if (interrupted) {
        concluded = true
        process.exit(EXIT.INTERRUPTED)
      }
      interrupted = true
      handler()
    }
    for (const signal of SIGNALS) process.on(signal, listener)
    return () => SIGNALS.forEach((signal) => void process.removeListener(signal, listener))
  },
  loadApi: () => import('../index.js'),
}

// What a detector module prints while it is loaded must not stand in the middle of a result.
const aside = (...said: unknown[]): void => void standardError().write(`${format(...said)}\n`)
Object.assign(console, { log: aside, info: aside, debug: aside, warn: aside, error: aside })
// A run that never settles lets the process end by itself; that must not look like one that found nothing.
let concluded = false
process.on('exit', () => {
  if (concluded) return
  process.exitCode = EXIT.FATAL
  standardError().write('sekisho: ended before it was finished, nothing was concluded. / 途中で終了しました。結論は出ていません。\n')
})
void run(process.argv.slice(2), host, VERSION).then(async (exitCode) => {
  // On Windows a piped standard error is written behind our back.
  if (errorIsOpen) await new Promise((done) => process.stderr.write('', done))
  concluded = true
  // What a stopped scan leaves open (standard input, a dying worker) must not hold the process.
  process.exit(exitCode)
})
