import { UsageError, type GateNotice } from '../../contract/index.js'
import type { GateConfig, PolicyOptions, PolicyTools } from '../seam.js'
import type { Rules } from './rules.js'

/** The config in force. */
export interface InForce {
  config: GateConfig
  /** Its path; that of a config that is not there, where nothing is configured. */
  path: string
  notices: GateNotice[]
}

/** Name of the config that is looked for in the current directory. */
export const CONFIG_NAME = '.sekisho.json'

/**
 * Reads the config that rules this run.
 * @throws UsageError for a config that is broken, or not there though it was named; for a detector that the change itself alters
 */
export async function openConfig(options: PolicyOptions, tools: PolicyTools, rules: Rules): Promise<InForce> {
  const path = options.config ?? CONFIG_NAME
  const none: InForce = { config: { scan: {} }, path, notices: [] }
  if (tools.mode === 'history' && options.config === undefined && !options.trustChange) {
    // Every commit is under test, the config's own too.
    const there = await rules.isTracked(path)
    return there ? { ...none, notices: [{ kind: 'config-not-read', path }] } : none
  }
  const file = await rules.read(path)
  if (file === 'unreviewed') return { ...none, notices: [{ kind: 'config-not-in-base', path }] }
  if (file === undefined) {
    if (options.config !== undefined)
      throw new UsageError(`${options.shown(path)} does not exist.`, `${options.shown(path)} がありません。`)
    return none
  }
  const config = await options.parseConfig(file.bytes, path)
  for (const module of config.modules ?? []) await checkModule(module, options, rules)
  return { config, path, notices: file.isOutvoted ? [{ kind: 'config-from-base', path }] : [] }
}

/** A detector is code, and is loaded from the work tree: one that the change alters could stop finding. */
async function checkModule(module: string, { trustChange, shown }: PolicyOptions, rules: Rules): Promise<void> {
  if (trustChange || !/^\.{1,2}\//.test(module)) return
  const file = await rules.read(module)
  if (file !== 'unreviewed' && file?.isOutvoted !== true) return
  throw new UsageError(
    `the detector ${shown(module)} is altered by the change that is judged. Bring it in by a change of its own, or add --trust-change after a review.`,
    `検出器 ${shown(module)} が、調べている変更自身によって書き換えられています。先に別の変更として取り込むか、レビューの後で --trust-change を付けてください。`,
  )
}
