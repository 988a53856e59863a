import type { Allow, Finding, GateMode, GateResult } from '../../contract/index.js'
import { placeText } from '../place.js'
import { formatCount, printable } from '../print.js'
import type { Language, Titles } from '../report.js'
import { typeTitle } from '../titles.js'
import { allowText, fixText, pushedText } from './advice.js'
import { whyText } from './whys.js'

type Pair = readonly [ja: string, en: string]
const pick = (pair: Pair, lang: Language): string => pair[lang === 'ja' ? 0 : 1]

/** One finding in a line: its type, its mask, the rule and the evidence. Masked. */
export function findingText({ finding, why }: { finding: Finding; why: string }, lang: Language, titles?: Titles): string {
  const title = printable(typeTitle(finding.type, lang, titles))
  const masked = printable(finding.masked)
  return `${title} ${masked}${lang === 'ja' ? ' … ' : ': '}${printable(whyText(why, lang))} [${printable(finding.type)}: ${printable(why)}; ${printable(finding.reason)}]`
}

/** Where an allow stands and what it says. */
export function allowedText({ finding, allow }: { finding: Finding; allow?: Allow }, lang: Language, titles?: Titles): string {
  const where = allow === undefined ? '' : `${printable(allow.path)}${allow.line === undefined ? '' : `:${allow.line}`}`
  const title = printable(typeTitle(finding.type, lang, titles))
  const reason = printable(allow?.reason ?? '')
  const at = `${printable(finding.path)} ${placeText(finding.place, lang)}`
  return lang === 'ja' ? `${at}: ${title}（${where}「${reason}」）` : `${at}: ${title} (${where}: "${reason}")`
}

/** The verdict in a sentence, with what was looked at. Never says "none" where nothing was looked at. */
export function verdictText({ verdict, counts, scanned, mode, gaps, warnOnly }: GateResult, lang: Language): string {
  const files = formatCount(scanned.files)
  const commits = scanned.commits === undefined ? undefined : formatCount(scanned.commits)
  const looked: Pair = [
    `調べたもの: ${commits === undefined ? '' : `${commits} コミットの `}${files} ファイル`,
    `${scanned.files === 1 ? '1 file' : `${files} files`}${commits === undefined ? '' : ` of ${commits === '1' ? '1 commit' : `${commits} commits`}`} judged`,
  ]
  const unread = gaps.filter(({ blocks }) => blocks).length
  const nothing: Readonly<Record<GateResult['mode'], Pair>> = {
    staged: [
      'ステージされた追加・変更がないので、何も調べていません（削除は調べません）。',
      'Nothing is staged that adds or changes a file, so nothing was looked at.',
    ],
    range: ['範囲に、調べるファイルがありません。何も調べていません。', 'The range brings no file, so nothing was looked at.'],
    history: ['履歴に、調べるファイルがありません。何も調べていません。', 'The history holds no file, so nothing was looked at.'],
    paths: ['調べるファイルがありません。何も調べていません。', 'No file was named that could be looked at, so nothing was.'],
  }
  const blocked = formatCount(counts.block)
  const sentences: Readonly<Record<GateResult['verdict'], Pair>> = {
    block: [
      `止めました: 個人情報が ${blocked} 件あります。${looked[0]}。`,
      `BLOCKED: ${blocked} ${counts.block === 1 ? 'piece' : 'pieces'} of personal data. ${looked[1]}.`,
    ],
    unread: [
      `判断できません: 読めなかった所が ${formatCount(unread)} か所あり、個人情報がないとは言えません。${looked[0]}。`,
      `NOT KNOWN: ${formatCount(unread)} ${unread === 1 ? 'place' : 'places'} could not be read and may hold personal data. ${looked[1]}.`,
    ],
    warn: [
      `通します: 止めるほどのものはありません（注意 ${formatCount(counts.warn)} 件）。${looked[0]}。`,
      `Passed with ${formatCount(counts.warn)} ${counts.warn === 1 ? 'warning' : 'warnings'}. ${looked[1]}.`,
    ],
    pass: [`通します: 止める個人情報はありません。${looked[0]}。`, `Passed: no personal data that blocks. ${looked[1]}.`],
    nothing: nothing[mode],
  }
  const passes = warnOnly && (verdict === 'block' || verdict === 'unread')
  return (
    (passes ? pick(['--warn-only なので通します。付けなければ、', 'Passed because of --warn-only; without it: '], lang) : '') +
    pick(sentences[verdict], lang)
  )
}

/** What passed and is only counted, in a sentence; undefined where nothing did. */
export function countedText({ counts, omitted = 0 }: GateResult, lang: Language): string | undefined {
  const parts: (readonly [number, string, string])[] = [
    [counts.allowed, '許可済み', 'allowed'],
    [counts.known, '以前からあるもの', 'known from before'],
    [counts.tolerated, '見本の値', 'made-up values'],
    [omitted, '多すぎて並べなかったもの', 'too many to list'],
  ]
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, ja, en]) => (lang === 'ja' ? `${ja} ${formatCount(count)}` : `${formatCount(count)} ${en}`))
  if (said.length === 0) return undefined
  return lang === 'ja' ? `数えただけのもの: ${said.join('、')}` : `Only counted: ${said.join(', ')}`
}

/** How to allow a finding, with where to write it. */
export function allowSentence(finding: Finding, lang: Language): string {
  const { where, text } = allowText({ finding }, lang)
  if (where === 'comment')
    return lang === 'ja' ? `その行か上の行のコメントに「${printable(text)}」` : `a comment in that line or above it: ${printable(text)}`
  return lang === 'ja' ? `.sekisho.json の allow に ${text}` : `in .sekisho.json, under allow: ${text}`
}

/** How to mend findings of these types, a sentence each; what is told of a commit last. */
export function fixSentences(types: Iterable<string>, mode: GateMode, lang: Language): string[] {
  const stop = lang === 'ja' ? '。' : '.'
  const byFix = new Map<string, string[]>()
  for (const type of types) {
    const fix = fixText(type, lang)
    byFix.set(fix, [...(byFix.get(fix) ?? []), type])
  }
  const pushed = pushedText(mode, lang)
  return [
    ...[...byFix].map(([fix, of]) => `${printable([...new Set(of)].join(', '))}: ${fix}${stop}`),
    ...(mode === 'staged' ? [lang === 'ja' ? '直したら git add でステージし直してください。' : 'Then stage it again with git add.'] : []),
    ...(pushed === undefined ? [] : [`${pushed}${stop}`]),
  ]
}
