import type { AllowUse, GateResult } from '../contract/index.js'
import {
  gateAllowLines,
  printableJson,
  renderGateGithub,
  renderGateJunit,
  renderGateSarif,
  renderGateText,
  type Language,
  type SarifOptions,
} from '../report/index.js'
import type { GateFormat } from './program.js'

/** The verdict in a format. A format more is a line here and a name in program.ts. */
export function renderGate(format: GateFormat, result: GateResult, options: SarifOptions): Iterable<string> | AsyncIterable<string> {
  switch (format) {
    case 'text':
      return renderGateText(result, options)
    case 'github':
      return renderGateGithub(result, options)
    case 'junit':
      return renderGateJunit(result, options)
    case 'sarif':
      return renderGateSarif(result, options)
    case 'json':
      return [printableJson(result) + '\n']
  }
}

/** What is allowed, where and why: a line each, or as JSON. */
export const renderAllows = (format: GateFormat, allows: readonly AllowUse[], lang: Language): string[] =>
  format === 'json' ? [printableJson(allows) + '\n'] : gateAllowLines(allows, lang).map((line) => line + '\n')
