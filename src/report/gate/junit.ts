import type { GateFinding, GateGap, GateResult } from '../../contract/index.js'
import { placeText } from '../place.js'
import { printable } from '../print.js'
import { reasonTitle } from '../reasons.js'
import type { Language } from '../report.js'
import type { GateTextOptions } from './text.js'
import { unreadAdvice } from './advice.js'
import { allowSentence, findingText, fixSentences, verdictText } from './sentences.js'

/** Findings written out for each file. */
const PER_FILE = 100

/** What became of one file. */
interface Case {
  block: GateFinding[]
  warn: GateFinding[]
  unread: GateGap[]
}

/**
 * The verdict as JUnit XML, for the test reports of GitLab, Jenkins and Azure: a case for every file that has something, failed where it blocks, in error
 * where it could not be read; and one for the gate itself, which is skipped where there was nothing to look at.
 */
export function* renderGateJunit(result: GateResult, { lang = 'ja', titles }: GateTextOptions = {}): Generator<string> {
  const cases = casesOf(result)
  const failures = [...cases.values()].filter(({ block }) => block.length > 0).length
  const errors = [...cases.values()].filter(({ block, unread }) => block.length === 0 && unread.length > 0).length
  const skipped = result.verdict === 'nothing' ? 1 : 0
  const seconds = (result.milliseconds / 1000).toFixed(3)
  const totals = `tests="${cases.size + 1}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds}"`
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sekisho gate" ${totals}>\n<testsuite name="sekisho gate" ${totals}>\n`
  yield `<testcase name="gate" classname="sekisho" time="${seconds}">${skipped === 1 ? `<skipped message="${escapeXml(verdictText(result, lang))}"/>` : ''}`
  yield `<system-out>${escapeXml(verdictText(result, lang))}</system-out></testcase>\n`
  for (const [path, of] of cases) {
    yield `<testcase name="${escapeXml(printable(path))}" classname="sekisho.gate" file="${escapeXml(printable(path))}" time="0">`
    yield outcome(of)
    yield '</testcase>\n'
  }
  yield '</testsuite>\n</testsuites>\n'

  function outcome({ block, warn, unread }: Case): string {
    const line = (one: GateFinding): string => `${placeText(one.finding.place, lang)}: ${findingText(one, lang, titles)}`
    const lines = [...block.slice(0, PER_FILE).map(line), ...more(block.length - PER_FILE, lang)]
    const gaps = unread.map(({ gap }) => `${reasonTitle(gap.reason, lang)}: ${unreadAdvice(gap, lang)}`)
    const said =
      warn.length === 0
        ? ''
        : `<system-out>${escapeXml([...warn.slice(0, PER_FILE).map(line), ...more(warn.length - PER_FILE, lang)].join('\n'))}</system-out>`
    if (block.length > 0) {
      const types = block.map(({ finding }) => finding.type)
      const how = [...fixSentences(types, result.mode, lang), allowSentence(block[0]!.finding, lang)]
      return `<failure type="${escapeXml(block[0]!.finding.type)}" message="${escapeXml(lines[0]!)}">${escapeXml([...lines, ...gaps, ...how].join('\n'))}</failure>${said}`
    }
    if (unread.length > 0)
      return `<error type="${escapeXml(unread[0]!.gap.reason)}" message="${escapeXml(gaps[0]!)}">${escapeXml(gaps.join('\n'))}</error>${said}`
    return said
  }
}

const more = (left: number, lang: Language): string[] => (left > 0 ? [lang === 'ja' ? `ほか ${left} 件` : `and ${left} more`] : [])

function casesOf({ findings, gaps }: GateResult): Map<string, Case> {
  const cases = new Map<string, Case>()
  const caseOf = (path: string): Case => {
    const known = cases.get(path)
    if (known !== undefined) return known
    const made: Case = { block: [], warn: [], unread: [] }
    cases.set(path, made)
    return made
  }
  for (const one of findings) if (one.ruling === 'block' || one.ruling === 'warn') caseOf(one.finding.path)[one.ruling].push(one)
  for (const one of gaps) if (one.blocks) caseOf(one.gap.path).unread.push(one)
  return cases
}

/** What XML 1.0 cannot hold at all, escaped or not. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text for an attribute or an element. */
function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;')
}
