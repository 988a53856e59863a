import { randomUUID } from 'node:crypto'
import type { Finding, GateFinding, GateResult } from '../../contract/index.js'
import { placeText } from '../place.js'
import { formatCount, printable } from '../print.js'
import { reasonAdvice, reasonTitle } from '../reasons.js'
import type { Language, Titles } from '../report.js'
import { typeTitle } from '../titles.js'
import { renderGateText, type GateTextOptions } from './text.js'
import { noticeText } from './notices.js'
import { allowSentence, verdictText } from './sentences.js'
import { whyText } from './whys.js'

/** GitHub shows so many annotations of each level for a step and drops the rest without a word. */
const MAX_PER_LEVEL = 10

type Level = 'error' | 'warning' | 'notice'
interface Annotation {
  title: string
  message: string
  file?: string
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
}

/**
 * The text report for the log of a GitHub workflow, and annotations for the pull request: workflow commands, ten of each level at most. Where there are
 * more, each file has one, and the last says how many are left.
 */
export function* renderGateGithub(result: GateResult, options: GateTextOptions = {}): Generator<string> {
  const { lang = 'ja', titles } = options
  // The name of a file must not become a command.
  const token = randomUUID()
  yield `::stop-commands::${token}\n`
  yield* renderGateText(result, options)
  yield `::${token}::\n`
  const { findings, gaps, notices } = result
  const of = (ruling: GateFinding['ruling']): Annotation[] =>
    ofFindings(
      findings.filter((one) => one.ruling === ruling),
      lang,
      titles,
    )
  const unread = gaps
    .filter(({ blocks }) => blocks)
    .map(({ gap, chain }) => ({
      title: reasonTitle(gap.reason, lang),
      message: `${chain === undefined ? '' : `${gap.path}: `}${reasonAdvice(gap.reason, lang) || gap.detail}`,
      file: chain?.[0] ?? gap.path,
    }))
  yield* commands('error', [...of('block'), ...unread], lang)
  yield* commands('warning', of('warn'), lang)
  const said = notices.map((notice) => ({
    title: 'sekisho gate',
    message: noticeText(notice, lang),
    ...(notice.path !== undefined && { file: notice.path }),
    ...(notice.line !== undefined && { line: notice.line }),
  }))
  const verdict = result.verdict === 'nothing' ? [{ title: 'sekisho gate', message: verdictText(result, lang) }] : []
  yield* commands('notice', [...verdict, ...said], lang)
}

function* commands(level: Level, annotations: readonly Annotation[], lang: Language): Generator<string> {
  const shown = annotations.length > MAX_PER_LEVEL ? MAX_PER_LEVEL - 1 : annotations.length
  for (const annotation of annotations.slice(0, shown)) yield command(level, annotation)
  const left = formatCount(annotations.length - shown)
  if (annotations.length > shown)
    yield command(level, {
      title: 'sekisho gate',
      message: lang === 'ja' ? `ほかに ${left} か所あります。ジョブのログを見てください。` : `${left} more: see the log of the job.`,
    })
}

/** One annotation a finding; one a file where that would be too many. */
function ofFindings(findings: readonly GateFinding[], lang: Language, titles: Titles | undefined): Annotation[] {
  if (findings.length <= MAX_PER_LEVEL) return findings.map((one) => annotationOf(one, 1, lang, titles))
  const byFile = new Map<string, GateFinding[]>()
  for (const one of findings) {
    const known = byFile.get(one.finding.path)
    if (known === undefined) byFile.set(one.finding.path, [one])
    else known.push(one)
  }
  return [...byFile.values()].map((of) => annotationOf(of[0]!, of.length, lang, titles))
}

function annotationOf(
  { finding, ruling, why, commit }: GateFinding,
  count: number,
  lang: Language,
  titles: Titles | undefined,
): Annotation {
  const { place, masked, chain, path } = finding
  const what = `${typeTitle(finding.type, lang, titles)} ${masked}`
  const ja = lang === 'ja'
  const others =
    count === 1 ? '' : ja ? `このファイルにほか ${formatCount(count - 1)} 件。` : ` ${formatCount(count - 1)} more in this file.`
  // The annotation of a table or member stands on the file, so the message says where.
  const where = place.kind === 'text' && chain === undefined ? '' : `${chain === undefined ? '' : `${path} `}${placeText(place, lang)}: `
  const at = commit === undefined ? '' : ` (${commit.slice(0, 10)})`
  const allow =
    ruling === 'block' ? (ja ? `\n許可するなら: ${allowSentence(finding, lang)}` : `\nTo allow it: ${allowSentence(finding, lang)}`) : ''
  return {
    title: `sekisho: ${finding.type}`,
    message: `${where}${what}: ${whyText(why, lang)}${ja ? '。' : '.'}${others}${at}${allow}`,
    file: chain?.[0] ?? path,
    ...regionOf(finding),
  }
}

function regionOf({ place, chain, span }: Finding): Partial<Annotation> {
  if (place.kind !== 'text' || chain !== undefined) return {}
  const { line, column, endLine } = place
  // GitHub takes columns only where both are in one line.
  return endLine !== undefined && endLine !== line
    ? { line, endLine }
    : { line, endLine: line, column, endColumn: column + span[1] - span[0] }
}

function command(level: Level, { title, message, file, line, column, endLine, endColumn }: Annotation): string {
  const properties = Object.entries({ file, line, endLine, col: column, endColumn, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`)
  return `::${level} ${properties.join(',')}::${escapeData(message.split('\n').map(printable).join('\n'))}\n`
}

/** As the runner reads them back: github.com/actions/toolkit, packages/core/src/command.ts. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
