import type { GateFinding, GateGap, GateResult } from '../../contract/index.js'
import { placeText } from '../place.js'
import { formatCount, printable } from '../print.js'
import { reasonTitle } from '../reasons.js'
import type { Language, RenderOptions } from '../report.js'
import { noticeText } from './notices.js'
import { allowUnreadText, unreadAdvice } from './advice.js'
import { allowedText, allowSentence, countedText, findingText, fixSentences, verdictText } from './sentences.js'

/** How much the report lists; the rest is counted and said. */
export interface GateTextOptions extends RenderOptions {
  /** Files listed; default 50. */
  files?: number
  /** Findings listed of each file; default 10. */
  perFile?: number
}

/** What each section works with. */
interface Context extends Required<Pick<GateTextOptions, 'files' | 'perFile'>> {
  titles: RenderOptions['titles'] | undefined
  result: GateResult
  lang: Language
  t(ja: string, en: string): string
}

/**
 * What the committer reads: by file what blocks, where and why; what could not be read; how to fix it and how to allow it; the verdict last, where a
 * terminal ends. Masked; names of files are made safe to print.
 */
export function* renderGateText(result: GateResult, options: GateTextOptions = {}): Generator<string> {
  const { lang = 'ja', titles, files = 50, perFile = 10 } = options
  const context: Context = { result, lang, titles, files, perFile, t: (ja, en) => (lang === 'ja' ? ja : en) }
  for (const section of [blocked, unread, warned, letPass, allowed, remedies, notices]) {
    const lines = section(context)
    if (lines.length > 0) yield lines.join('\n') + '\n\n'
  }
  const counted = countedText(result, lang)
  yield `${counted === undefined ? '' : `${counted}\n`}${verdictText(result, lang)}\n`
}

const blocked = (context: Context): string[] => list(context, 'block', context.t('■ 止めるもの', '== Blocks'))

const warned = (context: Context): string[] => list(context, 'warn', context.t('■ 注意（止めません）', '== Warnings (nothing is blocked)'))

function list(context: Context, ruling: GateFinding['ruling'], heading: string): string[] {
  const { result, lang, titles, files, perFile, t } = context
  const groups = byFile(result.findings.filter((found) => found.ruling === ruling))
  if (groups.length === 0) return []
  const lines = groups
    .slice(0, files)
    .flatMap(({ path, commit, found }) => [
      `${printable(path)}${commit === undefined ? '' : `  (${commit.slice(0, 10)})`}`,
      ...found.slice(0, perFile).map((one) => `  ${placeText(one.finding.place, lang)}: ${findingText(one, lang, titles)}`),
      ...more(found.length - perFile, '  ', t('件', '')),
    ])
  return [heading, ...lines, ...more(groups.length - files, '', t('ファイル', 'files'))]

  function more(left: number, indent: string, unit: string): string[] {
    return left > 0 ? [indent + t(`ほか ${formatCount(left)} ${unit}`, `and ${formatCount(left)} more ${unit}`).trimEnd()] : []
  }
}

interface FileGroup {
  path: string
  commit: string | undefined
  found: GateFinding[]
}

/** Findings of a file and commit together, in their order. */
function byFile(findings: readonly GateFinding[]): FileGroup[] {
  const groups = new Map<string, FileGroup>()
  for (const one of findings) {
    const { commit } = one
    const key = `${commit ?? ''}\0${one.finding.path}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { path: one.finding.path, commit, found: [one] })
    else known.found.push(one)
  }
  return [...groups.values()]
}

const unread = (context: Context): string[] =>
  listUnread(
    context,
    context.result.gaps.filter(({ blocks }) => blocks),
    context.t('■ 読めなかったもの（個人情報がないとは言えません）', '== Could not be read (may hold personal data)'),
  )

/** Whoever lets the unread pass still reads what that is. */
const letPass = (context: Context): string[] =>
  listUnread(
    context,
    context.result.gaps.filter(({ allow, letPass: passed }) => passed === true || allow !== undefined),
    context.t('■ 読めないまま通すもの（個人情報がないとは言えません）', '== Passed unread, as was asked for (may hold personal data)'),
  )

function listUnread({ lang, files, t }: Context, worst: readonly GateGap[], heading: string): string[] {
  if (worst.length === 0) return []
  const line = ({ gap, commit }: GateGap): string[] => {
    const title = reasonTitle(gap.reason, lang)
    const what = `${title}${t('。', '. ')}${unreadAdvice(gap, lang)}`
    return [`${printable(gap.path)}${commit === undefined ? '' : `  (${commit.slice(0, 10)})`}`, `  ${printable(what)}`]
  }
  const left = worst.length - files
  return [
    heading,
    ...worst.slice(0, files).flatMap(line),
    ...(left > 0 ? [t(`ほか ${formatCount(left)} か所`, `and ${formatCount(left)} more`)] : []),
  ]
}

function allowed({ result, lang, titles, perFile, t }: Context): string[] {
  const found = result.findings.filter(({ ruling }) => ruling === 'allowed')
  if (found.length === 0) return []
  const left = found.length - perFile
  return [
    t('■ 許可されているもの', '== Allowed'),
    ...found.slice(0, perFile).map((one) => `  ${allowedText(one, lang, titles)}`),
    ...(left > 0 ? [`  ${t(`ほか ${formatCount(left)} 件`, `and ${formatCount(left)} more`)}`] : []),
  ]
}

/** How to fix and how to allow; an example for the first finding of each kind of place. */
function remedies({ result, lang, t }: Context): string[] {
  const worst = result.findings.filter(({ ruling }) => ruling === 'block')
  if (worst.length === 0)
    return result.verdict === 'unread'
      ? [
          t('読めなくてもよい文書なら（理由を書いて許可）:', 'Where a document need not be read, with a reason:'),
          ...result.gaps
            .filter(({ blocks }) => blocks)
            .slice(0, 1)
            .map((gap) => `  ${t('.sekisho.json の allow に', 'in .sekisho.json, under allow:')} ${allowUnreadText(gap, lang)}`),
          t('  この 1 回だけなら sekisho gate に --allow-unreadable を付けます。', '  for this once: sekisho gate --allow-unreadable'),
        ]
      : []
  const examples = new Map(
    worst.map(({ finding }) => [`${finding.place.kind} ${finding.chain === undefined}`, finding]).reverse() as [
      string,
      GateFinding['finding'],
    ][],
  )
  const allows = [...examples.values()].reverse().slice(0, 2)
  return [
    t('直し方:', 'To mend it:'),
    ...fixSentences(
      worst.map(({ finding }) => finding.type),
      result.mode,
      lang,
    ).map((sentence) => `  ${sentence}`),
    t('漏えいでないなら（理由を書いて許可）:', 'If it is no leak (allow it, with the reason):'),
    ...allows.map((finding) => `  ${allowSentence(finding, lang)}`),
  ]
}

const notices = ({ result, lang }: Context): string[] =>
  result.notices.map((notice) => `${lang === 'ja' ? '注: ' : 'Note: '}${noticeText(notice, lang)}${lang === 'ja' ? '。' : '.'}`)
