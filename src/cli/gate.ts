import { UsageError, type GateResult } from '../contract/index.js'
import { runGate, type GateTarget } from '../gate/run.js'
import { printable } from '../report/print.js'
import { EXIT, type Host } from './api.js'
import { readKey } from './inputs.js'
import { messagesOf, type Messages } from './messages.js'
import { ClosedPipe, toFile, toStream } from './output.js'
import { gateConfig } from './gate-config.js'
import type { GateFlags } from './arguments/flags.js'
import { renderAllows, renderGate } from './render-gate.js'
import { languageOf } from './settings.js'

/** `sekisho gate`. Returns the exit code. @throws UsageError */
export async function gate(paths: readonly string[], flags: GateFlags, host: Host): Promise<number> {
  const lang = languageOf(flags.lang, {}, host)
  const m = messagesOf(lang)
  const target = targetOf(paths, flags, m)
  const controller = new AbortController()
  const unlisten = host.onInterrupt(() => controller.abort(new Interrupted()))
  let result: GateResult
  try {
    result = await runGate({
      target,
      cwd: host.cwd,
      env: host.env,
      policy: {
        ...(flags.failOn !== undefined && { failOn: flags.failOn }),
        ...(flags.baseline !== undefined && { baseline: flags.baseline }),
        ...(flags.updateBaseline && { updateBaseline: true }),
        ...(flags.since !== undefined && { since: flags.since }),
        ...(flags.config !== undefined && { config: flags.config }),
        ...(flags.key !== undefined && { key: await readKey(flags.key, host.cwd, m), keyPath: flags.key }),
        ...(flags.ignore !== undefined && { ignore: flags.ignore }),
        ...(flags.trustChange && { trustChange: true }),
        ...(flags.listAllows && { listAllows: true }),
        parseConfig: (source, path) => gateConfig(source, path, host, m),
        shown: printable,
      },
      warnOnly: flags.warnOnly === true,
      allowUnreadable: flags.allowUnreadable === true,
      ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
      signal: controller.signal,
    })
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    host.stderr.write(m.gateInterrupted + '\n')
    return EXIT.INTERRUPTED
  } finally {
    unlisten()
  }
  const inputs = target.mode === 'paths' ? target.paths : []
  const output =
    flags.output === undefined ? toStream(host.stdout, m) : await toFile(flags.output, { cwd: host.cwd, inputs, reveal: false, m })
  try {
    const shown = { lang, stableKey: flags.key !== undefined, exitCode: exitOf(result) }
    const chunks = flags.listAllows ? renderAllows(flags.format, result, lang) : await renderGate(flags.format, result, shown)
    for await (const chunk of chunks) await output.write(chunk)
    await output.commit()
  } catch (error) {
    await output.discard()
    // Whoever closed the pipe has seen enough; what was concluded stands.
    if (!(error instanceof ClosedPipe)) throw error
  }
  return flags.listAllows ? EXIT.DONE : exitOf(result)
}

class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Exit code of a verdict. */
export function exitOf({ verdict, warnOnly }: GateResult): number {
  if (warnOnly) return EXIT.DONE
  return verdict === 'block' ? EXIT.BLOCKED : verdict === 'unread' ? EXIT.UNREAD : EXIT.DONE
}

/** What is judged; what is staged where nothing is said. @throws UsageError where two things are named */
function targetOf(paths: readonly string[], flags: GateFlags, m: Messages): GateTarget {
  const { staged, range, mergeBase, history } = flags
  if (flags.listAllows) {
    // A change has few of them: they are listed of what lies in the work tree.
    if (staged || range !== undefined || mergeBase !== undefined || history) throw new UsageError(m.allowsOfTree)
    return { mode: 'paths', paths: paths.length > 0 ? paths : ['.'] }
  }
  const named = [paths.length > 0, staged, range !== undefined, mergeBase !== undefined, history].filter(Boolean).length
  if (named > 1) throw new UsageError(m.gateOneTarget)
  if (range !== undefined) return { mode: 'range', range }
  if (mergeBase !== undefined) return { mode: 'range', branch: mergeBase }
  if (history) return { mode: 'history' }
  return paths.length > 0 ? { mode: 'paths', paths } : { mode: 'staged' }
}
