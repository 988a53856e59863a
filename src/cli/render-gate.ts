import type { GateResult } from '../contract/index.js'
import { gateAllowLines } from '../report/gate/allows.js'
import { renderGateText } from '../report/gate/text.js'
import type { Language, SarifOptions } from '../report/index.js'
import { printableJson } from '../report/print.js'
import type { GateFormat } from './arguments/flags.js'

/**
 * The verdict in a format. A format more is a line here and a name in program.ts. From their own files, and the rarer ones when they are asked for: a hook
 * that is felt is disabled.
 */
export async function renderGate(
  format: GateFormat,
  result: GateResult,
  options: SarifOptions,
): Promise<Iterable<string> | AsyncIterable<string>> {
  switch (format) {
    case 'text':
      return renderGateText(result, options)
    case 'github':
      return (await import('../report/gate/github.js')).renderGateGithub(result, options)
    case 'junit':
      return (await import('../report/gate/junit.js')).renderGateJunit(result, options)
    case 'sarif':
      return (await import('../report/sarif/gate.js')).renderGateSarif(result, options)
    case 'json':
      return [printableJson(result) + '\n']
  }
}

/** What is allowed, where and why: a line each, or as JSON. */
export const renderAllows = (format: GateFormat, { allows = [], notices }: GateResult, lang: Language): string[] =>
  format === 'json' ? [printableJson(allows) + '\n'] : gateAllowLines(allows, lang, notices).map((line) => line + '\n')
