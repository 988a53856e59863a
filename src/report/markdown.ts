import type { ScanResult } from '../contract/index.js'
import { sheetText } from './place.js'
import { formatCount, printable } from './print.js'
import { reasonAdvice, reasonTitle } from './reasons.js'
import type { Report, RenderOptions } from './report.js'
import { openDuties, rankObligations, rankTypes } from './scope/answer.js'
import { DAMAGES_SHOWN } from './scope/damages.js'
import { FILES_SHOWN, scopeFacts, type ScopeFacts, type Slice } from './scope/facts.js'
import { recordLines } from './scope/record.js'
import { scopeTexts, type ScopeDrafts, type ScopeTexts } from './scope/texts.js'
import { UNREAD_SHOWN, unreadPlaces } from './scope/unread.js'

/** What each section works with. */
interface Context {
  f: ScopeFacts
  t: ScopeTexts
  drafts: ScopeDrafts
}

/** Rows of a table of files whose sheets and columns are listed one by one. */
const SHEETS_SHOWN = 20
const ASCII = /^[\x20-\x7e]*$/

/**
 * The scoping report as Markdown (CommonMark with tables): the answer first, then the breakdowns, the files, the drafts and the record.
 * Made to be passed on: no value is in it, and names that hold personal data are masked.
 */
export async function* renderMarkdown(source: ScanResult | Report, { lang = 'ja', titles }: RenderOptions = {}): AsyncGenerator<string> {
  const context: Context = { f: await scopeFacts(source), ...scopeTexts(lang, titles) }
  for (const section of SECTIONS) {
    const lines = section(context)
    if (lines.length > 0) yield lines.join('\n') + '\n\n'
  }
}

const SECTIONS: readonly ((context: Context) => string[])[] = [
  answer,
  obligations,
  unread,
  types,
  combinations,
  people,
  sensitive,
  files,
  markings,
  method,
  preliminary,
  notice,
  counsel,
  damages,
  record,
]

/** Text as it is: nothing in it makes Markdown or HTML. */
const text = (raw: string): string => printable(raw).replace(/[\\`*_{}[\]()<>#|~!&]/g, '\\$&')

function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map((_, index) => (right.includes(index) ? '---:' : '---'))), ...rows.map(line)]
}

const n = formatCount

function answer({ f, t }: Context): string[] {
  const rows = [
    [t.h.persons, `**${text(t.headline(f))}**`],
    ...(f.persons.estimate > 0
      ? [
          ['', text(t.range(f))],
          ['', text(t.structured(f))],
        ]
      : []),
    ...(t.deceased(f) === '' ? [] : [['', text(t.deceased(f))]]),
    [t.h.items, text(t.list(rankTypes(f).map(({ type }) => t.type(type)))) || t.record.none],
    ...(['my-number', 'sensitive', 'card-number', 'credential'] as const).map((type) => [
      text(t.type(type)),
      text(t.holds(type, f.holds[type])),
    ]),
    [t.h.obligations, dutyLine({ f, t })],
    [t.h.unread, text(t.coverage(f))],
  ]
  return [`# ${t.title}`, '', `## ${t.h.answer}`, '', ...table(['', ''], rows), '', `> ${t.disclaimer}`]
}

function dutyLine({ f, t }: Pick<Context, 'f' | 't'>): string {
  const duties = rankObligations(f).filter(({ verdict }) => verdict !== 'not-met')
  if (duties.length === 0) return t.noDuty(f)
  const named = duties
    .filter(({ verdict }) => verdict !== 'unknown')
    .map((duty) => {
      const { law, article, title } = t.obligation(duty)
      return `**${t.key('verdict', duty.verdict)}** ${text(`${title}（${law} ${article}）`)}`
    })
  const open = openDuties(f, t)
  if (open !== '') named.push(`**${t.key('verdict', 'unknown')}** ${text(open)}`)
  return [...named, text(f.due === undefined ? t.noDiscovered : t.due(f.due))].join('<br>')
}

function obligations({ f, t }: Context): string[] {
  const rows = rankObligations(f).map((duty) => {
    const { law, article, title, threshold, note } = t.obligation(duty)
    const due = duty.due === undefined ? '' : text(t.dutyDue(duty.due))
    return [
      `**${t.key('verdict', duty.verdict)}**`,
      // The title names a number of persons by itself.
      text(duty.from === 1 ? `${title}（${threshold}）` : title),
      text(`${law} ${article}`),
      `${text(note)}<br>${text(t.counts(duty.counts))}`,
      due,
    ]
  })
  const dates = f.due === undefined ? t.noDiscovered : t.due(f.due)
  const { verdict, situation, law, reason, due } = t.columns
  return rows.length === 0 ? [] : [`## ${t.h.obligations}`, '', text(dates), '', ...table([verdict, situation, law, reason, due], rows)]
}

function unread({ f, t }: Context): string[] {
  const lines = [`## ${t.h.unread}`, '', text(f.unread.length === 0 && f.complete ? t.nothingUnread : t.coverage(f))]
  for (const { reason, gaps, files: count, entries } of f.unread) {
    lines.push('', `### ${text(reasonTitle(reason, t.lang))}: ${t.unreadCounts(count, gaps)}`)
    if (reasonAdvice(reason, t.lang) !== '') lines.push('', text(reasonAdvice(reason, t.lang)))
    lines.push('')
    for (const entry of entries.slice(0, UNREAD_SHOWN)) {
      const { path, whole, bytes, detail } = entry
      const where = unreadPlaces(entry, t)
      // Details of readers are in English; a Japanese reader is told by the reason and its advice above.
      const said = t.lang === 'ja' && ASCII.test(detail) ? '' : ` ${detail}`
      lines.push(
        `- ${text(`${path} (${whole ? t.unreadAll : t.unreadPart}, ${t.bytes(bytes)})${where === '' ? '' : ` [${where}]`}${said}`)}`,
      )
    }
    if (count > UNREAD_SHOWN) lines.push(`- ${t.moreInXlsx(count - UNREAD_SHOWN)}`)
  }
  if (f.excluded.total > 0 || f.excluded.patterns.length > 0) {
    lines.push('', `### ${t.h.excluded}`, '', `- ${t.record.excluded}: ${text(f.excluded.patterns.join(' ')) || t.record.none}`)
    for (const path of f.excluded.paths.slice(0, UNREAD_SHOWN)) lines.push(`- ${text(path)}`)
    if (f.excluded.total > UNREAD_SHOWN) lines.push(`- ${t.moreInXlsx(f.excluded.total - UNREAD_SHOWN)}`)
  }
  return lines
}

function types({ f, t }: Context): string[] {
  if (f.types.length === 0) return []
  const { type, item, persons, findings, distinct, files: held } = t.columns
  const rows = rankTypes(f).map((fact) => [text(t.type(fact.type)), n(fact.persons), n(fact.findings), n(fact.distinct), n(fact.files)])
  const items = f.items.map((one) => [
    text(t.item(one.label)),
    one.type === undefined ? '' : text(t.type(one.type)),
    n(one.persons),
    n(one.files),
  ])
  return [
    `## ${t.h.items}`,
    '',
    ...table([type, persons, findings, distinct, held], rows, [1, 2, 3, 4]),
    ...(items.length === 0 ? [] : ['', ...table([item, type, persons, held], items, [2, 3]), '', text(t.itemsNote)]),
  ]
}

function combinations({ f, t }: Context): string[] {
  const rows = f.combinations.map((one) => [text(t.types(one.types)), n(one.persons), t.share(one.share)])
  return rows.length === 0
    ? []
    : [`## ${t.h.combinations}`, '', ...table([t.columns.item, t.columns.persons, t.columns.share], rows, [1, 2])]
}

function people({ f, t }: Context): string[] {
  if (f.persons.estimate === 0) return []
  const part = (title: string, column: string, kind: Parameters<ScopeTexts['key']>[0], slices: readonly Slice[]): string[] =>
    slices.length === 0
      ? []
      : [
          '',
          `## ${title}`,
          '',
          ...table(
            [column, t.columns.persons, t.columns.share],
            slices.map(({ key, persons, share }) => [text(t.key(kind, key)), n(persons), t.share(share)]),
            [1, 2],
          ),
        ]
  return [
    ...part(t.h.regions, t.columns.region, 'region', f.regions),
    ...part(t.h.ages, t.columns.age, 'age', f.ages),
    ...part(t.h.genders, t.columns.gender, 'gender', f.genders),
    ...part(t.h.occupations, t.columns.occupation, 'occupation', f.occupations),
    ...part(t.h.classes, t.columns.class, 'class', f.classes),
    ...part(t.h.reach, t.columns.reach, 'reach', f.reachable),
    ...['', t.reachNote],
  ].slice(1)
}

function sensitive({ f, t }: Context): string[] {
  const rows = f.sensitive.map(({ key, persons }) => [text(t.key('sensitive', key)), n(persons)])
  return rows.length === 0
    ? []
    : [`## ${t.h.sensitive}`, '', ...table([t.columns.category, t.columns.persons], rows, [1]), '', t.sensitiveNote]
}

function files({ f, t }: Context): string[] {
  if (f.holders.length === 0) return []
  const { file, persons, records, share, sheet, columns, size, modified, sha256 } = t.columns
  const shown = f.holders.slice(0, FILES_SHOWN)
  const hashed = shown.some((holder) => holder.sha256 !== undefined)
  const rows = shown.map((holder) => [
    text(holder.path),
    n(holder.persons),
    n(holder.records),
    t.share(holder.share),
    holder.bytes === undefined ? '' : t.bytes(holder.bytes),
    holder.modified === undefined ? '' : t.date(holder.modified),
    ...(hashed ? [holder.sha256 === undefined ? '' : `\`${holder.sha256}\``] : []),
  ])
  const inside = shown
    .slice(0, SHEETS_SHOWN)
    .flatMap((holder) =>
      holder.sheets.map((one) => [
        text(holder.path),
        text(sheetText(one, t.lang)),
        n(one.persons),
        n(one.records),
        text(t.list(one.items.map(t.item))),
      ]),
    )
  const rest = f.holders.length - shown.length
  return [
    `## ${t.h.files}`,
    '',
    ...table([file, persons, records, share, size, modified, ...(hashed ? [sha256] : [])], rows, [1, 2, 3]),
    ...(rest > 0 ? ['', t.moreInXlsx(rest)] : []),
    '',
    ...table([file, sheet, persons, records, columns], inside, [2, 3]),
    ...(f.holders.length > SHEETS_SHOWN ? ['', t.moreInXlsx(f.holders.length - SHEETS_SHOWN)] : []),
  ]
}

function markings({ f, t }: Context): string[] {
  const rows = f.markings.map((one) => [text(one.text), n(one.files)])
  return [`## ${t.h.markings}`, '', ...(rows.length === 0 ? [t.noMarkings] : table([t.columns.marking, t.columns.files], rows, [1]))]
}

function method({ f, t, drafts }: Context): string[] {
  const dummies = f.dummies.map(([type, count]) => `- ${text(t.type(type))}: ${n(count)}`)
  return [
    `## ${t.h.method}`,
    '',
    ...drafts.method(f).map((line) => `- ${text(line)}`),
    '',
    `## ${t.h.limits}`,
    '',
    ...drafts.limits(f).map((line) => `- ${text(line)}`),
    ...(dummies.length === 0 ? [] : ['', `### ${t.h.dummies}`, '', ...dummies]),
  ]
}

function preliminary({ f, t, drafts }: Context): string[] {
  const items = drafts
    .preliminary(f)
    .flatMap(({ number, title, lines }) => ['', `### ${number}. ${title}`, '', ...lines.map((line) => `- ${text(line)}`)])
  return [`## ${t.draftTitle('preliminary', f)}`, ...items]
}

function notice({ f, t, drafts }: Context): string[] {
  return [`## ${t.draftTitle('notice', f)}`, ...drafts.notice(f).flatMap((line) => ['', text(line)])]
}

function counsel({ f, t, drafts }: Context): string[] {
  return [`## ${t.h.counsel}`, '', ...drafts.counsel(f).map((note) => `- **${text(note.title)}**: ${text(note.text)}`)]
}

function damages({ f, t }: Context): string[] {
  const title = `## ${t.h.damages}`
  if (f.persons.estimate === 0) return [title, '', t.damagesNone, '', `> ${t.damagesDisclaimer}`]
  const c = t.columns
  const rows = f.damages.rows
    .slice(0, DAMAGES_SHOWN)
    .map((row) => [
      text(t.types(row.types)),
      n(row.persons),
      ...[row.x, row.y, row.identifiability].map(String),
      ...[row.base, row.base * row.persons].map((yen) => t.yen(yen)),
    ])
  const left = f.damages.rows.length - rows.length
  const columns = [c.type, c.persons, c.distress, c.loss, c.identifiability, c.unitLeast, c.totalLeast]
  return [
    ...[title, '', text(t.damagesUnit(f)), ''],
    ...table(columns, rows, [1, 2, 3, 4, 5, 6]),
    ...(left > 0 ? ['', t.moreInXlsx(left)] : []),
    ...['', text(t.damagesFormula), '', `> ${t.damagesDisclaimer}`],
  ]
}

function record({ f, t }: Context): string[] {
  return [
    `## ${t.h.evidence}`,
    '',
    ...recordLines(f, t).map(([label, line]) => `- ${label}: ${text(line)}`),
    `- ${t.record.allFiles}`,
    `- ${t.record.masked}`,
  ]
}
