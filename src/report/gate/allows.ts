import type { AllowUse, GateNotice } from '../../contract/index.js'
import { formatCount, printable } from '../print.js'
import type { Language } from '../report.js'
import { noticeText } from './notices.js'

/** Allows that somebody wrote and that are not obeyed. */
const UNHEARD: ReadonlySet<string> = new Set(['allow-without-reason', 'allow-without-type', 'allow-too-late', 'allow-expired'])

/** Every allow in a line: where it stands, what it lets pass, until when, whether anything does, and why; then those that are not obeyed. */
export function gateAllowLines(allows: readonly AllowUse[], lang: Language, notices: readonly GateNotice[] = []): string[] {
  const unheard = notices
    .filter(({ kind }) => UNHEARD.has(kind))
    .map((notice) => `${noticeText(notice, lang)}${lang === 'ja' ? '。' : '.'}`)
  return [...obeyedLines(allows, lang), ...unheard]
}

function obeyedLines(allows: readonly AllowUse[], lang: Language): string[] {
  const t = (ja: string, en: string): string => (lang === 'ja' ? ja : en)
  if (allows.length === 0) return [t('有効な許可の記載はありません。', 'Nothing is allowed.')]
  const lines = allows.map(({ allow: { path, line, source, type, reason, until, match }, used }) => {
    const limits = [match?.path, match?.sheet, match?.column].filter((part) => part !== undefined).join(' / ')
    const said = [
      `${path}${line === undefined ? '' : `:${line}`}`,
      type === '*' ? t('すべて（my-number を除く）', 'all but my-number') : type,
      source === 'file' ? t('ファイル全体', 'whole file') : limits,
      until === undefined ? '' : t(`${until} まで`, `until ${until}`),
      used ? '' : t('使われていません', 'unused'),
    ].filter((part) => part !== '')
    return printable(`${said.join('  ')}  ${t(`「${reason}」`, `"${reason}"`)}`)
  })
  const idle = allows.filter(({ used }) => !used).length
  return [
    ...lines,
    t(
      `許可 ${formatCount(allows.length)} 件、うち使われていないもの ${formatCount(idle)} 件。`,
      `${formatCount(allows.length)} allows, ${formatCount(idle)} of them unused.`,
    ),
  ]
}
