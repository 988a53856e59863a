import { UsageError } from '../contract/index.js'
import { createNameMasks, renderDiffJson, renderDiffText } from '../report/index.js'
import { EXIT, type Host } from './api.js'
import { messagesOf } from './messages.js'
import { ClosedPipe, toFile, toStream } from './output.js'
import type { Parsed } from './arguments/flags.js'
import { readResult } from './results.js'
import { languageOf } from './settings.js'

/** `sekisho diff`. Returns the exit code: 3 where NEW did not read everything, so that nothing is proven there. @throws UsageError */
export async function diff(paths: readonly string[], flags: Extract<Parsed, { name: 'diff' }>['flags'], host: Host): Promise<number> {
  const lang = languageOf(flags.lang, {}, host)
  const m = messagesOf(lang)
  const [oldPath, newPath, ...more] = paths
  if (oldPath === undefined || newPath === undefined || more.length > 0) throw new UsageError(m.twoResults)
  const old = await readResult(oldPath, host.cwd, m)
  const now = await readResult(newPath, host.cwd, m)
  const { diffResults } = await host.loadApi()
  const result = diffResults(old, now)
  const reveal = false
  const output =
    flags.output === undefined ? toStream(host.stdout, m) : await toFile(flags.output, { cwd: host.cwd, inputs: paths, reveal, m })
  try {
    await output.write(
      flags.format === 'json'
        ? renderDiffJson(result)
        : renderDiffText(result, { lang, masks: createNameMasks([...old.files, ...now.files]) }),
    )
    await output.commit()
  } catch (error) {
    await output.discard()
    if (!(error instanceof ClosedPipe)) throw error
    host.stderr.write(m.closedPipe + '\n')
    return EXIT.CLOSED_PIPE
  }
  const unread = now.files.some(({ gaps }) => gaps.some(({ severity, reason }) => severity === 'content' && reason !== 'ignored'))
  return unread || now.interrupted === true ? EXIT.UNREAD : EXIT.DONE
}
