import type { GateResult } from '../contract/index.js'
import { placeText, printable, type Language } from '../report/index.js'
import type { GateFormat } from './program.js'

/** Stands in until the reports of the gate are there. */
export function* renderGate(format: GateFormat, result: GateResult, lang: Language): Generator<string> {
  if (format === 'json') return yield JSON.stringify(result) + '\n'
  for (const { finding, ruling, why, commit } of result.findings)
    yield `${ruling}: ${printable(finding.path)} ${placeText(finding.place, lang)}: ${finding.type} ${finding.masked} (${why}; ${finding.reason})${commit === undefined ? '' : ` ${commit.slice(0, 10)}`}\n`
  for (const { gap, blocks } of result.gaps) yield `${blocks ? 'unread' : 'not read'}: ${printable(gap.path)}: ${gap.detail}\n`
  for (const { kind, path } of result.notices) yield `note: ${kind} ${printable(path ?? '')}\n`
  const { files, commits } = result.scanned
  yield `${result.verdict}: ${files} files${commits === undefined ? '' : `, ${commits} commits`}, ${result.milliseconds} ms\n`
}
