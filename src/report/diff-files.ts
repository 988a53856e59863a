import type { FileChange, GoneFile } from '../contract/index.js'
import { list, type Context } from './diff-context.js'
import { formatBytes, formatCount, printable } from './print.js'
import { reasonTitle } from './reasons.js'
import { compareTypes } from './titles.js'

const n = formatCount

/** Files that are gone, each with whether that is proven. */
export function gone(context: Context): string[] {
  const { diff, t, file: shown } = context
  const state = ({ confirmed, why, copies }: GoneFile): string => {
    const left = copies.length === 0 ? '' : t(`、同じ中身が残っている: ${shown(copies[0]!)}`, `, same content left at ${shown(copies[0]!)}`)
    return (confirmed ? t('削除を確認', 'deletion confirmed') : `${t('確認できない', 'not confirmed')}: ${whyText(why, context)}`) + left
  }
  return list(
    t('■ なくなったファイル', '== Files that are gone'),
    diff.files.gone,
    (file) => `${describe(file, context)}  [${state(file)}]`,
    context,
  )
}

function whyText(why: GoneFile['why'], { t, lang }: Context): string {
  if (why === 'interrupted') return t('後の走査は途中で止められました', 'the new scan was stopped')
  if (why === 'not-covered' || why === undefined) return t('後の走査はこの場所を見ていません', 'the new scan did not look there')
  return printable(reasonTitle(why, lang))
}

/** How many files are still there as they were. */
export const unchanged = ({ diff, t }: Context): string[] =>
  diff.files.unchanged === 0
    ? []
    : [t(`同じまま残っているファイル: ${n(diff.files.unchanged)} 個`, `Unchanged files: ${n(diff.files.unchanged)}`)]

/** Files whose content lies elsewhere now, at least there. */
export function moved(context: Context): string[] {
  const stillThere = (why: GoneFile['why']): string =>
    why === undefined
      ? ''
      : `  [${context.t('前の場所にも残っているかもしれません', 'it may lie in its old place as well')}: ${whyText(why, context)}]`
  return list(
    context.t('■ 移されたファイル（同じ中身）', '== Moved files (same content)'),
    context.diff.files.moved,
    (file) => `${describe(file, context)}  → ${context.file(file.to)}${stillThere(file.why)}`,
    context,
  )
}

/** Files that hold something else now. */
export const changed = (context: Context): string[] =>
  list(
    context.t('■ 中身が変わったファイル', '== Changed files'),
    context.diff.files.changed,
    (file) => `${describe(file, context)}  → ${countsOf(file.now, context)}, ${formatBytes(file.now.bytes)}`,
    context,
  )

/** Files that came. */
export function fresh(context: Context): string[] {
  const { diff, t, file: shown } = context
  const copy = (of: readonly string[]): string =>
    of.length === 0 ? '' : t(`  （${shown(of[0]!)} と同じ中身）`, `  (same content as ${shown(of[0]!)})`)
  return list(t('■ 増えたファイル', '== New files'), diff.files.new, (file) => describe(file, context) + copy(file.copyOf), context)
}

/** Files of which nobody can say whether they are the same. */
export function unverified(context: Context): string[] {
  const { diff, t, lang } = context
  return list(
    t('■ 同じ場所にあるが、中身を比べられないファイル', '== Files in the same place that could not be compared'),
    diff.files.unverified,
    (file) => describe(file, context) + (file.reason === undefined ? '' : `  [${printable(reasonTitle(file.reason, lang))}]`),
    context,
  )
}

/** What NEW could not read. */
export function unread(context: Context): string[] {
  const { diff, t, lang } = context
  return list(
    t('■ 後の走査で読めなかったもの（ここに残っていないとは言えません）', '== Not read in the new scan (may still hold data)'),
    diff.coverage.unread,
    ({ path, reason }) => `${context.file(path)}  ${printable(reasonTitle(reason, lang))}`,
    context,
  )
}

const describe = (file: FileChange, context: Context): string => {
  const counts = countsOf(file, context)
  return `${context.file(file.path, file.chain)}  (${counts}${file.sha256 === undefined ? '' : `, SHA-256 ${file.sha256}`})`
}

function countsOf({ byType, unread }: Pick<FileChange, 'byType' | 'unread'>, { t, title }: Context): string {
  const entries = Object.entries(byType).sort(([a], [b]) => compareTypes(a, b))
  // Of what was not read, nothing is denied.
  if (entries.length === 0)
    return unread === true ? t('読めていないので不明', 'not read: not known') : t('個人情報なし', 'no personal data')
  const counts = entries.map(([type, count]) => `${title(type)} ${n(count)}`).join(t('・', ', '))
  return unread === true ? `${counts}${t('、ほかは読めていません', ', the rest not read')}` : counts
}
