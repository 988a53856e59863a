import type { ScanResult } from '../../contract/index.js'
import { sheetText } from '../place.js'
import { reasonAdvice, reasonTitle } from '../reasons.js'
import type { RenderOptions, Report } from '../report.js'
import { rankObligations } from '../scope/answer.js'
import { scopeFacts, type ScopeFacts, type Slice } from '../scope/facts.js'
import { recordLines } from '../scope/record.js'
import { scopeTexts, type ScopeDrafts, type ScopeTexts } from '../scope/texts.js'
import { unreadPlaces } from '../scope/unread.js'
import { EXCEL_ROWS, writeWorkbook, type Cell, type Sheet } from './workbook.js'

/**
 * The scoping report for the officer who lives in Excel: one sheet a table, everything of the HTML report and all files, masked. A table longer than
 * Excel's row limit goes on in the next sheet.
 */
export async function* renderXlsx(source: ScanResult | Report, { lang = 'ja', titles }: RenderOptions = {}): AsyncGenerator<Uint8Array> {
  const facts = await scopeFacts(source)
  const { t, drafts } = scopeTexts(lang, titles)
  yield await writeWorkbook(
    [
      summarySheet(facts, t),
      itemSheet(facts, t),
      typeSheet(facts, t),
      combinationSheet(facts, t),
      sliceSheet(t.h.regions, t.columns.region, facts.regions, (key) => t.key('region', key), t),
      attributeSheet(facts, t),
      sliceSheet(t.h.classes, t.columns.class, facts.classes, (key) => t.key('class', key), t),
      sliceSheet(t.h.reach, t.columns.reach, facts.reachable, (key) => t.key('reach', key), t, t.reachNote),
      sliceSheet(t.h.sensitive, t.columns.category, facts.sensitive, (key) => t.key('sensitive', key), t, t.sensitiveNote),
      fileSheet(facts, t),
      unreadSheet(facts, t, lang),
      dutySheet(facts, t),
      markingSheet(facts, t),
      draftSheet(facts, t, drafts),
      damagesSheet(facts, t),
      methodSheet(facts, t, drafts),
      evidenceSheet(facts, t),
    ],
    EXCEL_ROWS,
  )
}

function summarySheet(f: ScopeFacts, t: ScopeTexts): Sheet {
  const { persons } = f
  const rows: Cell[][] = [
    [t.h.persons, t.headline(f)],
    ...(persons.estimate > 0
      ? [
          ['', t.range(f)],
          ['', t.structured(f)],
        ]
      : []),
    ...(t.deceased(f) === '' ? [] : [['', t.deceased(f)]]),
    [t.key('count', 'min'), persons.min],
    [t.key('count', 'persons'), persons.estimate],
    [t.key('count', 'max'), persons.max],
    [t.h.records, persons.records],
    [t.h.unread, t.coverage(f)],
    ['', t.filesRead(f)],
    [t.h.obligations, f.due === undefined ? t.noDiscovered : t.due(f.due)],
    ...rankObligations(f).map((duty): Cell[] => ['', `${t.key('verdict', duty.verdict)}: ${t.obligation(duty).title}`]),
    ...(Object.keys(f.holds) as (keyof typeof f.holds)[]).map((type): Cell[] => [t.type(type), t.holds(type, f.holds[type])]),
    ...f.classes.map(({ key, persons: n }): Cell[] => [`${t.h.classes}: ${t.key('class', key)}`, n]),
    ...f.sensitive.map(({ key, persons: n }): Cell[] => [`${t.h.sensitive}: ${t.key('sensitive', key)}`, n]),
    ...f.markings.map(({ text, files }): Cell[] => [`${t.h.markings}: ${text}`, files]),
    ...(f.markings.length === 0 ? [[t.h.markings, t.noMarkings]] : []),
    ['', t.disclaimer],
  ]
  return { name: t.h.answer, columns: [t.columns.item, t.columns.content], widths: [34, 100], rows }
}

function itemSheet({ items }: ScopeFacts, t: ScopeTexts): Sheet {
  const columns = [t.columns.item, t.columns.type, t.columns.persons, t.columns.files]
  const rows = items.map(({ label, type, persons, files }): Cell[] => [
    t.item(label),
    type === undefined ? '' : t.type(type),
    persons,
    files,
  ])
  return { name: t.h.items, columns, widths: [40, 30, 12, 12], rows }
}

function typeSheet({ types }: ScopeFacts, t: ScopeTexts): Sheet {
  const columns = [t.columns.type, t.columns.persons, t.columns.findings, t.columns.distinct, t.columns.files]
  const rows = types.map(({ type, persons, findings, distinct, files }): Cell[] => [t.type(type), persons, findings, distinct, files])
  return { name: t.columns.type, columns, widths: [36, 12, 12, 12, 12], rows }
}

function combinationSheet({ combinations }: ScopeFacts, t: ScopeTexts): Sheet {
  const rows = combinations.map(({ types, persons, share }): Cell[] => [t.types(types), persons, share])
  const columns = [t.columns.type, t.columns.persons, t.columns.share]
  return { name: t.h.combinations, columns, widths: [90, 12, 10], percent: [2], rows }
}

function sliceSheet(
  name: string,
  first: string,
  slices: readonly Slice[],
  title: (key: string) => string,
  t: ScopeTexts,
  note?: string,
): Sheet {
  const rows = slices.map(({ key, persons, share }): Cell[] => [title(key), persons, share])
  const columns = [first, t.columns.persons, t.columns.share]
  return { name, columns, widths: [30, 12, 10], percent: [2], rows: note === undefined || rows.length === 0 ? rows : [...rows, [note]] }
}

function attributeSheet(f: ScopeFacts, t: ScopeTexts): Sheet {
  const kinds = [
    ['age', t.h.ages, f.ages],
    ['gender', t.h.genders, f.genders],
    ['occupation', t.h.occupations, f.occupations],
  ] as const
  const rows = kinds.flatMap(([kind, title, slices]) =>
    slices.map(({ key, persons, share }): Cell[] => [title, t.key(kind, key), persons, share]),
  )
  return {
    name: kinds.map(([, title]) => title).join('・'),
    columns: [t.columns.attribute, t.columns.class, t.columns.persons, t.columns.share],
    widths: [14, 26, 12, 10],
    percent: [3],
    rows,
  }
}

function fileSheet({ holders }: ScopeFacts, t: ScopeTexts): Sheet {
  const rows = holders.flatMap(({ path, sheets, bytes, modified, sha256, ...own }) =>
    (sheets.length === 0 ? [{ ...own, items: [] as string[], sheet: '' }] : sheets).map(({ persons, records, items, ...sheet }): Cell[] => [
      path,
      own.persons,
      sheetText(sheet, t.lang),
      persons,
      records,
      t.list(items.map(t.item)),
      bytes ?? '',
      modified ?? '',
      sha256 ?? '',
    ]),
  )
  const c = t.columns
  return {
    name: t.h.files,
    columns: [c.file, c.personsOfFile, c.sheet, c.persons, c.records, c.columns, c.size, c.modified, c.sha256],
    widths: [50, 18, 20, 10, 10, 60, 12, 24, 66],
    rows,
  }
}

function unreadSheet({ unread, excluded }: ScopeFacts, t: ScopeTexts, lang: 'ja' | 'en'): Sheet {
  const rows = unread.flatMap(({ reason, entries }) =>
    entries.map((entry): Cell[] => [
      entry.path,
      entry.whole ? t.unreadAll : t.unreadPart,
      reasonTitle(reason, lang),
      unreadPlaces(entry, t),
      entry.bytes,
      reasonAdvice(reason, lang),
    ]),
  )
  const left = excluded.paths.map((path): Cell[] => [path, t.unreadAll, t.h.excluded, '', '', ''])
  const c = t.columns
  return {
    name: t.h.unread,
    columns: [c.path, c.what, c.reason, c.place, c.size, c.todo],
    widths: [50, 10, 26, 26, 12, 80],
    rows: [...rows, ...left],
  }
}

function dutySheet(f: ScopeFacts, t: ScopeTexts): Sheet {
  const rows = rankObligations(f).map((duty): Cell[] => {
    const { law, article, title, threshold, note } = t.obligation(duty)
    const due = duty.due === undefined ? '' : t.dutyDue(duty.due)
    return [law, article, title, threshold, t.key('verdict', duty.verdict), t.counts(duty.counts), due, note]
  })
  const c = t.columns
  return {
    name: t.h.obligations,
    columns: [c.law, c.article, c.situation, c.threshold, c.verdict, c.counts, c.due, c.reason],
    widths: [24, 24, 50, 40, 16, 40, 50, 80],
    rows,
  }
}

function markingSheet({ markings }: ScopeFacts, t: ScopeTexts): Sheet {
  const rows = markings.length === 0 ? [[t.noMarkings]] : markings.map(({ text, files }): Cell[] => [text, files])
  return { name: t.h.markings, columns: [t.columns.marking, t.columns.files], widths: [40, 12], rows }
}

function damagesSheet({ damages: { rows, total }, persons }: ScopeFacts, t: ScopeTexts): Sheet {
  const c = t.columns
  const columns = [c.type, c.persons, c.distress, c.loss, c.identifiability, c.unitLeast, c.totalLeast]
  const own = rows.map(({ types, persons: n, x, y, identifiability, base }): Cell[] => [
    t.types(types),
    n,
    ...[x, y, identifiability, base, base * n],
  ])
  const sum: Cell[][] = persons.estimate === 0 ? [[t.damagesNone]] : [[c.total, persons.estimate, '', '', '', '', total.min]]
  return {
    name: t.h.damages,
    columns,
    widths: [90, 12, 12, 12, 16, 18, 20],
    rows: [...own, ...sum, [t.damagesFormula], [t.damagesDisclaimer]],
  }
}

function draftSheet(f: ScopeFacts, t: ScopeTexts, drafts: ScopeDrafts): Sheet {
  const items = drafts
    .preliminary(f)
    .flatMap(({ number, title, lines }) => lines.map((line, index): Cell[] => [index === 0 ? `${number} ${title}` : '', line]))
  const notice = drafts.notice(f).map((line, index): Cell[] => [index === 0 ? t.draftTitle('notice', f) : '', line])
  const title: Cell[] = [t.draftTitle('preliminary', f), '']
  return {
    name: t.h.preliminary,
    columns: [t.columns.item, t.columns.content],
    widths: [44, 120],
    rows: [title, ...items, ['', ''], ...notice],
  }
}

function methodSheet(f: ScopeFacts, t: ScopeTexts, drafts: ScopeDrafts): Sheet {
  const block = (title: string, lines: readonly string[]): Cell[][] => lines.map((line, index) => [index === 0 ? title : '', line])
  const rows: Cell[][] = [
    ...block(t.h.method, drafts.method(f)),
    ...block(t.h.limits, drafts.limits(f)),
    ...block(
      t.h.counsel,
      drafts.counsel(f).map(({ title, text }) => `${title}: ${text}`),
    ),
    ...block(
      t.h.dummies,
      f.dummies.map(([type, count]) => `${t.type(type)} ${count}`),
    ),
    ...block(
      t.h.evidence,
      recordLines(f, t).map(([label, line]) => `${label}: ${line}`),
    ),
    ...block('', [JSON.stringify(f.options)]),
  ]
  return { name: t.h.method, columns: [t.columns.item, t.columns.content], widths: [34, 120], rows }
}

/** SHA-256, size and time of every file, read or not: what was looked into can be told years later. */
function evidenceSheet(f: ScopeFacts, t: ScopeTexts): Sheet {
  const c = t.columns
  const rows = Array.from(f.evidence(), ({ path, status, bytes, modified = '', sha256 = '' }): Cell[] => [
    path,
    t.key('status', status),
    ...[bytes, modified, sha256],
  ])
  const columns = [c.path, c.status, c.size, c.modified, c.sha256]
  return { name: t.record.read, columns, widths: [60, 12, 12, 24, 66], rows }
}
