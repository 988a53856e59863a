import type { PersonGroup, ResultDiff } from '../contract/index.js'
import type { Context } from './diff-context.js'
import { changed, fresh, gone, moved, unchanged, unread, unverified } from './diff-files.js'
import { localTime } from './local-time.js'
import { alignRows, formatBytes, formatCount, printable, printableJson } from './print.js'
import type { Language, RenderOptions } from './report.js'
import { createNameMasks, type NameMasks } from './scope/names.js'
import { scopeTexts } from './scope/texts.js'
import { compareTypes, typeTitle } from './titles.js'

/** How much the text lists of each kind; what is left out is counted and said. */
export interface DiffTextOptions extends RenderOptions {
  /** Default 50. */
  lines?: number
  /** Of the names of files in both results: default none. The JSON names files as they are. */
  masks?: NameMasks
}

/** A ResultDiff as one JSON document. */
export const renderDiffJson = (diff: ResultDiff): string => printableJson(diff) + '\n'

const n = formatCount

/** What came and went, for the person in charge: what is proven gone, what is still there, and what NEW cannot tell. */
export function renderDiffText(diff: ResultDiff, options: DiffTextOptions = {}): string {
  const { lang = 'ja', titles, lines = 50, masks = createNameMasks([]) } = options
  const context: Context = {
    diff,
    lang,
    t: (ja, en) => (lang === 'ja' ? ja : en),
    words: scopeTexts(lang, titles).t,
    title: (type) => printable(typeTitle(type, lang, titles)),
    // Where only the path of a member is known, its way in shows in it.
    file: (path, chain = path.split('!')) => printable(masks.path(path, chain)),
    lines,
  }
  const sections = [heading, verdict, persons, gone, unchanged, moved, changed, fresh, unverified, items, types, unread, caveats]
  return sections
    .map((section) => section(context))
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n') + '\n')
    .join('\n')
}

function heading({ diff, t, words }: Context): string[] {
  const head = ['', t('前', 'Old'), t('後', 'New')]
  const both = [diff.old, diff.new]
  const rows = [
    [t('走査した日時', 'Scanned'), ...both.map(({ startedAt }) => printable(localTime(startedAt)))],
    [t('ファイル', 'Files'), ...both.map(({ files, bytes }) => `${n(files)} (${formatBytes(bytes)})`)],
    [
      t('本人の数（推定）', 'Persons (estimate)'),
      ...both.map(({ persons }) => `${n(persons.estimate)} (${n(persons.min)}–${n(persons.max)})`),
    ],
    [t('延べ件数', 'Records'), ...both.map((side) => words.recordsOf(side.persons.records))],
    [t('すべて読めたか', 'Everything read'), ...both.map(({ complete }) => (complete ? t('はい', 'yes') : t('いいえ', 'no')))],
  ]
  return [t('前後の比較', 'Before and after') + `  (sekisho ${diff.new.tool.version})`, ...alignRows([head, ...rows], new Set())]
}

/** Says "deleted" only of what NEW looked at, and never where the bytes or a person are still to be found. */
function verdict({ diff, t, words }: Context): string[] {
  const { files, coverage } = diff
  const { gone: persons, stayed } = diff.persons
  const unproven = files.gone.filter(({ confirmed }) => !confirmed).length
  const copied = files.gone.filter(({ copies }) => copies.length > 0).length
  const proven = files.gone.length - unproven
  const kept = files.unchanged + files.changed.length + files.moved.length + files.unverified.length
  const lines = [t('■ 結論', '== Result')]
  if (files.gone.length > 0 && unproven === 0)
    lines.push(t(`ファイルの削除を確認: なくなった ${n(proven)} 個すべて`, `Files deleted, confirmed: all ${n(proven)} that are gone`))
  else if (files.gone.length > 0)
    lines.push(
      t(
        `ファイルの削除を確認 ${n(proven)} 個、確認できない ${n(unproven)} 個（後の走査がその場所を見ていないか、読めていません）`,
        `Files deleted: ${n(proven)} confirmed, ${n(unproven)} not confirmed (the new scan did not see or read their place)`,
      ),
    )
  else lines.push(t('なくなったファイルはありません。', 'No file is gone.'))
  if (copied > 0)
    lines.push(
      t(
        `なくなったファイルのうち ${n(copied)} 個は、同じ中身が別の場所に残っています。`,
        `Of the files that are gone, ${n(copied)} have the same content left in another place.`,
      ),
    )
  if (kept > 0) lines.push(t(`前のファイルのうち ${n(kept)} 個が残っています。`, `Still there: ${n(kept)} of the old files.`))
  if (persons.persons + stayed.persons > 0) {
    if (stayed.persons > 0)
      lines.push(
        t(
          `前にいた本人のうち ${words.people(stayed.persons)}が後にもいます。`,
          `Of the persons before, ${n(stayed.persons)} are still there.`,
        ),
      )
    if (persons.persons > 0)
      lines.push(
        persons.confirmed
          ? t(
              `本人 ${words.people(persons.persons)}の情報の削除を確認しました。`,
              `Deletion of the data of persons confirmed: ${n(persons.persons)}.`,
            )
          : t(
              `本人 ${words.people(persons.persons)}は後の結果にいませんが、削除は確認できません。`,
              `Not in the new result, but deletion is not confirmed: ${n(persons.persons)} persons.`,
            ),
      )
  }
  if (!coverage.complete)
    lines.push(
      t(
        `後の走査は、前と同じ場所のすべてを読んではいません（読めなかったファイル ${n(coverage.unread.length)} 個）。そこに残っていないとは言えません。`,
        `The new scan did not read everything in the same places (${n(coverage.unread.length)} files not read). What is there may remain.`,
      ),
    )
  return lines
}

function persons({ diff, t, words }: Context): string[] {
  const { gone: left, came, stayed } = diff.persons
  if (left.persons + came.persons + stayed.persons === 0) return []
  const row = (name: string, count: number, note: string): string[] => [name, words.people(count), note]
  const doubt = ({ doubtful }: PersonGroup): string =>
    doubtful === 0
      ? ''
      : t(
          `うち ${words.people(doubtful)}は、もう一方に同じ氏名の人がいます`,
          `${n(doubtful)} of them bear the name of somebody in the other result`,
        )
  const alone =
    stayed.byNameAlone === 0
      ? ''
      : t(
          `うち ${words.people(stayed.byNameAlone)}は氏名だけで同じ人とみています`,
          `${n(stayed.byNameAlone)} of them are matched by the name alone`,
        )
  const kinds = [
    [t('いなくなった', 'Gone'), left],
    [t('増えた', 'Came'), came],
    [t('残っている', 'Stayed'), stayed],
  ] as const
  const breakdown = kinds.flatMap(([name, { by }]) =>
    by.map((tally) => [name, words.key('class', tally.class), words.key('region', tally.region), words.people(tally.persons)]),
  )
  return [
    t('■ 本人', '== Persons'),
    ...alignRows(
      [row(kinds[0][0], left.persons, doubt(left)), row(kinds[1][0], came.persons, doubt(came)), row(kinds[2][0], stayed.persons, alone)],
      new Set([1]),
    ),
    t('  区分と都道府県:', '  By class and prefecture:'),
    ...alignRows(breakdown, new Set([3]), '    '),
  ]
}

function items({ diff, t, words, lines }: Context): string[] {
  if (diff.items.length === 0) return []
  const rows = diff.items
    .slice(0, lines)
    .map(({ label, old, new: now }) => [words.item(label), `${n(old.persons)} → ${n(now.persons)}`, `${n(old.files)} → ${n(now.files)}`])
  const left = diff.items.length - rows.length
  return [
    t('■ 項目（人数・ファイル数が変わったもの）', '== Items whose persons or files differ'),
    ...alignRows([[t('項目', 'Item'), t('人数', 'Persons'), t('ファイル数', 'Files')], ...rows], new Set([1, 2])),
    ...(left > 0 ? [`  ${t(`ほか ${n(left)} 項目`, `and ${n(left)} more`)}`] : []),
  ]
}

function types({ diff, t, title }: Context): string[] {
  if (diff.types.length === 0) return []
  const rows = [...diff.types]
    .sort((a, b) => compareTypes(a.type, b.type))
    .map(({ type, old, new: now }) => [title(type), `${n(old.findings)} → ${n(now.findings)}`, `${n(old.files)} → ${n(now.files)}`])
  return [
    t('■ 種類ごとの件数（変わったもの）', '== Types whose counts differ'),
    ...alignRows([[t('種類', 'Type'), t('件数', 'Found'), t('ファイル数', 'Files')], ...rows], new Set([1, 2])),
  ]
}

const CAVEATS: Readonly<Record<string, Record<Language, string>>> = {
  options: {
    ja: '探した種類・検出器が前後で異なります。件数と人数の差は、そのためかもしれません。',
    en: 'The two scans looked for different types or with different detectors; that may explain differences.',
  },
  tool: {
    ja: '前後で sekisho の版が異なります。件数と人数の差は、そのためかもしれません。',
    en: 'The two scans were made with different versions of sekisho; that may explain differences.',
  },
  order: {
    ja: '「後」の結果のほうが先に作られています。順序を確かめてください。',
    en: 'The new result was made before the old one. Check their order.',
  },
  interrupted: {
    ja: '前の走査は途中で止められています。前にあったものの全部ではありません。',
    en: 'The old scan was stopped; it does not hold everything that was there.',
  },
  paths: { ja: '走査するよう指定した場所が前後で異なります。', en: 'The two scans were told to look at different places.' },
}

function caveats({ diff, t, lang }: Context): string[] {
  if (diff.caveats.length === 0) return []
  return [
    t('■ 比べるときの注意', '== Careful'),
    ...diff.caveats.map((name) => `  ${(Object.hasOwn(CAVEATS, name) ? CAVEATS[name]! : { ja: name, en: name })[lang]}`),
  ]
}
