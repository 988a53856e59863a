import type { ScanResult } from '../contract/index.js'
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type Finding } from '../contract/index.js'
import { digestEvents, type Digest, type Holder, type Unread } from './digest.js'
import { localTime } from './local-time.js'
import { gapPlaceText, placeText } from './place.js'
import { alignRows, formatBytes, formatCount, printable } from './print.js'
import { compareReasons, reasonAdvice, reasonTitle } from './reasons.js'
import { partsLines } from './parts.js'
import { asReport, type Language, type RenderOptions, type Report, type ReportHead, type ReportTail } from './report.js'
import { compareTypes, typeTitle } from './titles.js'

/** How much the text report lists; what is left out is counted and said. */
export interface TextOptions extends RenderOptions {
  /** Files listed with their counts; default 20. */
  files?: number
  /** Files listed with what could not be read in them; default 50. */
  gaps?: number
  /** Findings shown of each listed file; default 5. */
  samples?: number
}

const ASCII = /^[\x20-\x7e]*$/

/** What each section works with. */
interface Context {
  head: ReportHead
  tail: ReportTail
  digest: Digest
  lang: Language
  /** Picks the wording. */
  t(ja: string, en: string): string
  title(type: string): string
}

/**
 * The report for a person in charge: is it complete, how much of what, in which files, what could not be read and what to do about it.
 * Comes out at the end of the scan; keeps only what it shows.
 */
export async function* renderText(source: ScanResult | Report, options: TextOptions = {}): AsyncGenerator<string> {
  const { head, events, tail } = asReport(source)
  const { lang = 'ja', titles, files = 20, gaps = 50, samples = 5 } = options
  const digest = await digestEvents(events, { files, gaps, samples })
  const context: Context = {
    head,
    tail: tail(),
    digest,
    lang,
    t: (ja, en) => (lang === 'ja' ? ja : en),
    title: (type) => printable(typeTitle(type, lang, titles)),
  }
  for (const section of [heading, verdict, types, dummies, holders, unread, ignored, samplesOf, footer]) {
    const lines = section(context)
    if (lines.length > 0) yield lines.join('\n') + '\n\n'
  }
}

function heading({ head, tail, t }: Context): string[] {
  const { files, bytes } = tail.summary
  const started = localTime(head.startedAt)
  const seconds = ((Date.parse(tail.finishedAt) - Date.parse(head.startedAt)) / 1000).toFixed(1)
  const states = [
    t(`全部読めた ${formatCount(files.scanned)}`, `${formatCount(files.scanned)} read`),
    t(`一部だけ ${formatCount(files.partial)}`, `${formatCount(files.partial)} in part`),
    t(`読めない ${formatCount(files.unreadable)}`, `${formatCount(files.unreadable)} unreadable`),
    t(`飛ばした ${formatCount(files.skipped)}`, `${formatCount(files.skipped)} skipped`),
  ]
  const members =
    files.members === 0
      ? ''
      : t(`、書庫などの中に ${formatCount(files.members)} 個`, `, ${formatCount(files.members)} more inside archives`)
  return [
    t(`個人情報の走査結果  （sekisho ${head.tool.version}）`, `Personal information found  (sekisho ${head.tool.version})`),
    t(`走査した日時: ${started}（${seconds} 秒）`, `Scanned: ${started} (${seconds} s)`),
    t('ファイル: ', 'Files: ') +
      `${formatCount(files.total)}${t('（', ' (')}${states.join(t('・', ', '))}${t('）', ')')}${members}, ${formatBytes(bytes)}`,
  ]
}

function verdict({ head, tail, digest, t }: Context): string[] {
  const { byType, complete } = tail.summary
  const total = Object.values(byType).reduce((sum, { findings }) => sum + findings, 0)
  const lines = [t('■ 結論', '== Result')]
  if (total > 0 && complete)
    lines.push(t(`個人情報が ${formatCount(total)} 件見つかりました。`, `${plural(total, 'piece')} of personal data found.`))
  if (total > 0 && !complete)
    lines.push(
      t(`個人情報が少なくとも ${formatCount(total)} 件見つかりました。`, `At least ${plural(total, 'piece')} of personal data found.`),
    )
  if (total === 0) lines.push(noneFound({ tail, t }))
  if (tail.interrupted)
    lines.push(
      t(
        '未完了: 途中で止められました。ここにあるのは終わった分だけです。',
        'INCOMPLETE: the scan was stopped. Only what was finished is here.',
      ),
    )
  lines.push(...partsLines(head.options, t))
  if (digest.reasons.size > 0) lines.push(...unreadVerdict({ digest, t }))
  if (digest.ignored.total > 0)
    lines.push(
      t(
        `指定により ${formatCount(digest.ignored.total)} 個を対象から外しました（下に一覧）。`,
        `Excluded on request: ${formatCount(digest.ignored.total)} (listed below).`,
      ),
    )
  if (complete && anythingRead(tail))
    lines.push(
      digest.textless === 0
        ? t('対象はすべて読みました。', 'Everything was read.')
        : t('文字を取り出せるファイルはすべて読みました。', 'Every file that can hold text was read.'),
    )
  if (digest.textless > 0)
    lines.push(
      t(
        `文字を取り出せない画像・動画・フォントなど ${formatCount(digest.textless)} 件は中身を見ていません。`,
        `Not looked into: ${plural(digest.textless, 'image, font, media file or the like', 'images, fonts, media files and the like')}.`,
      ),
    )
  if (digest.minorGaps > 0)
    lines.push(
      t(
        `ファイルの中の、文字を持たない部分（埋め込まれた画像・フォントなど）${formatCount(digest.minorGaps)} か所は見ていません。`,
        `Not looked at: ${plural(digest.minorGaps, 'part')} of files without text (embedded images, fonts).`,
      ),
    )
  if (digest.trifles > 0)
    lines.push(
      t(
        `ほかに、読み残しにならないこと（行き先のないリンク・パイプ・閉じていない引用符など）が ${formatCount(digest.trifles)} 件あります。理由は --format json の gaps にあります。`,
        `Noted besides, nothing of it unread content: ${formatCount(digest.trifles)} (links that lead nowhere, pipes, unclosed quotation marks …; why: gaps of --format json).`,
      ),
    )
  return lines
}

/** Was the inside of any file seen? */
const anythingRead = ({ summary }: ReportTail): boolean => summary.files.scanned + summary.files.partial > 0

/** Says "none" only of what was read. */
function noneFound({ tail, t }: Pick<Context, 'tail' | 't'>): string {
  if (tail.summary.files.total === 0 && tail.interrupted !== true)
    return t('走査するファイルがありませんでした。', 'There was no file to scan.')
  if (!anythingRead(tail))
    return t(
      '中身を読めたファイルがないので、個人情報の有無はわかりません。',
      'No file could be looked into, so whether there is personal data is not known.',
    )
  return tail.summary.complete
    ? t('個人情報は見つかりませんでした。', 'No personal data was found.')
    : t('読めた範囲では、個人情報は見つかりませんでした。', 'No personal data was found in what could be read.')
}

function unreadVerdict({ digest, t }: Pick<Context, 'digest' | 't'>): string[] {
  const gaps = [...digest.reasons.values()].reduce((sum, reason) => sum + reason.gaps, 0)
  return [
    t(
      `未完了: 内容を読めなかった所が ${formatCount(gaps)} か所（${formatCount(digest.unreadFiles)} ファイル）あります。そこに個人情報がないとは言えません。`,
      `INCOMPLETE: ${plural(gaps, 'place')} in ${plural(digest.unreadFiles, 'file')} could not be read and may hold personal data.`,
    ),
  ]
}

function types({ tail, t, title }: Context): string[] {
  const entries = Object.entries(tail.summary.byType).sort(([a], [b]) => compareTypes(a, b))
  if (entries.length === 0) return []
  const head = [t('種類', 'Type'), t('件数', 'Found'), t('異なる値', 'Distinct'), t('ファイル数', 'Files')]
  const rows = entries.map(([type, { findings, distinct, files }]) => [
    title(type),
    formatCount(findings),
    formatCount(distinct),
    formatCount(files),
  ])
  return [t('■ 種類ごとの件数', '== Counts by type'), ...alignRows([head, ...rows], new Set([1, 2, 3]))]
}

function dummies({ tail, t, title }: Context): string[] {
  const entries = Object.entries(tail.summary.dummies).sort(([a], [b]) => compareTypes(a, b))
  if (entries.length === 0) return []
  const list = entries.map(([type, count]) => `${title(type)} ${formatCount(count)}`).join(t('・', ', '))
  return [t(`テストデータ（見本の番号など。上の件数には入れていません）: ${list}`, `Test data (not counted above): ${list}`)]
}

function holders({ digest, t, title }: Context): string[] {
  const { best, total } = digest.holders
  if (total === 0) return []
  const lines = best.flatMap((holder) => [
    `  ${formatCount(holder.findings)}${t(' 件', '')}  ${printable(holder.path)}`,
    `      ${countsOf(holder, title, t('・', ', '))}`,
  ])
  return [t('■ 多く含むファイル', '== Files that hold most'), ...lines, ...rest(total - best.length, 'ファイル', 'file', t)]
}

function countsOf({ byType }: Holder, title: (type: string) => string, separator: string): string {
  const entries = Object.entries(byType).sort(([a], [b]) => compareTypes(a, b))
  return entries.map(([type, count]) => `${title(type)} ${formatCount(count)}`).join(separator)
}

function unread(context: Context): string[] {
  const { digest, lang, t } = context
  if (digest.unread.total === 0) return []
  const reasons = [...digest.reasons].sort(([a], [b]) => compareReasons(a, b))
  const summary = reasons.flatMap(([reason, { gaps, files }]) => [
    `  ${printable(reasonTitle(reason, lang))}: ` +
      t(`${formatCount(files)} ファイル、${formatCount(gaps)} か所`, `${plural(files, 'file')}, ${plural(gaps, 'place')}`),
    ...(reasonAdvice(reason, lang) === '' ? [] : [`    → ${reasonAdvice(reason, lang)}`]),
  ])
  const list = digest.unread.best.map((group) => `  ${unreadLine(group, context)}`)
  return [
    t('■ 読めなかったもの（理由と、すること）', '== What could not be read, and what to do'),
    ...summary,
    t('  一覧:', '  List:'),
    ...list.map((line) => `  ${line}`),
    ...rest(digest.unread.total - digest.unread.best.length, 'ファイル', 'file', t),
  ]
}

function unreadLine(group: Unread, { lang, t }: Context): string {
  const extent = group.whole ? t('全体', 'all of it') : t('一部', 'in part')
  const shown = group.places.map((place) => gapPlaceText(place, lang)).join(t('、', '; '))
  const more = group.gaps > group.places.length && group.places.length > 0 ? t(' ほか', ' and more') : ''
  const where = shown === '' ? '' : ` [${shown}${more}]`
  // Details of readers are in English; a Japanese reader is told by the reason and its advice above.
  const detail = lang === 'ja' && ASCII.test(group.detail) ? '' : `  ${printable(group.detail)}`
  return `${printable(group.path)}  ${printable(reasonTitle(group.reason, lang))} (${extent}, ${formatBytes(group.bytes)})${where}${detail}`
}

function ignored({ digest, head, t }: Context): string[] {
  const { best, total } = digest.ignored
  const patterns = (head.options as { ignore?: string[] }).ignore ?? []
  if (total === 0 && patterns.length === 0) return []
  return [
    t('■ 指定により対象から外したもの', '== Excluded on request'),
    ...(patterns.length === 0 ? [] : [`  ${t('指定', 'patterns')}: ${patterns.map(printable).join(' ')}`]),
    ...best.map(({ path }) => `  ${printable(path)}`),
    ...(total === 0 ? [t('  当てはまるものはありませんでした。', '  Nothing matched.')] : rest(total - best.length, '個', 'path', t)),
  ]
}

function samplesOf({ digest, lang, t, title }: Context): string[] {
  const shown = digest.holders.best.filter((holder) => holder.samples.length > 0)
  if (shown.length === 0) return []
  const lines = shown.flatMap((holder) => {
    const rows = holder.samples.map((finding) => sampleRow(finding, { lang, t, title }))
    return [
      `  ${printable(holder.path)}`,
      ...alignRows(rows, new Set(), '    '),
      ...rest(holder.findings - rows.length, '件', 'finding', t, '    '),
    ]
  })
  const count = shown.reduce((sum, holder) => sum + holder.samples.length, 0)
  const left = digest.findings - count
  const hint = t(
    `  ここに出していない ${formatCount(left)} 件を含むすべての一覧: --format csv（表計算ソフト用）または --format ndjson`,
    `  ${plural(left, 'finding')} not shown here. For all of them: --format csv (for spreadsheets) or --format ndjson`,
  )
  return [
    t('■ 見つかったもの（各ファイルの初めの数件）', '== What was found (the first of each file)'),
    ...lines,
    ...(left > 0 ? [hint] : []),
  ]
}

function sampleRow(finding: Finding, { lang, t, title }: Pick<Context, 'lang' | 't' | 'title'>): string[] {
  const level =
    finding.confidence >= HIGH_CONFIDENCE ? t('高', 'high') : finding.confidence >= MEDIUM_CONFIDENCE ? t('中', 'medium') : t('低', 'low')
  const dummy = finding.attributes?.['dummy'] === 'true' ? t('（テストデータ）', ' (test data)') : ''
  return [
    placeText(finding.place, lang),
    title(finding.type),
    printable(finding.value ?? finding.masked),
    `${level} ${finding.confidence.toFixed(2)}${dummy}`,
  ]
}

function footer({ head, digest, t }: Context): string[] {
  if (digest.findings === 0) return []
  return (head.options as { reveal?: boolean }).reveal === true
    ? [t('注意: この報告は値をそのまま示しています。取り扱いに気をつけてください。', 'Careful: this report shows values as they are.')]
    : [t('値は伏せ字です。', 'Values are masked.')]
}

/** How many more there are; `unit` counts them in Japanese, `noun` in English. */
function rest(count: number, unit: string, noun: string, t: Context['t'], indent = '  '): string[] {
  return count > 0 ? [indent + t(`ほか ${formatCount(count)} ${unit}`, `and ${plural(count, `more ${noun}`)}`)] : []
}

const plural = (count: number, noun: string, nouns = `${noun}s`): string => `${formatCount(count)} ${count === 1 ? noun : nouns}`
