import type { SampledRecord } from '../../contract/index.js'
import { placeText } from '../place.js'
import { printable } from '../print.js'
import type { Language } from '../report.js'
import { compareTypes, TYPE_TITLES } from '../titles.js'
import type { Cell, Sheet } from '../xlsx/workbook.js'
import type { NameMasks } from './names.js'
import type { ScopeTexts } from './texts.js'

/** Columns of the review sheet, in order; those that decisions are read from are looked up by their names, in either language. */
const COLUMNS = {
  verdict: { ja: '判定', en: 'Verdict' },
  other: { ja: '相手のID・区分', en: 'Other ID or class' },
  reason: { ja: '理由', en: 'Reason' },
  id: { ja: 'ID', en: 'ID' },
  person: { ja: '本人のID', en: 'ID of the person' },
  file: { ja: 'ファイル', en: 'File' },
  sheet: { ja: 'シート', en: 'Sheet' },
  place: { ja: '場所', en: 'Place' },
  class: { ja: '区分', en: 'Class' },
  types: { ja: '種類', en: 'Types' },
  items: { ja: '項目', en: 'Columns filled' },
  age: { ja: '年代', en: 'Age' },
  gender: { ja: '性別', en: 'Sex' },
  region: { ja: '居住地域', en: 'Region' },
} as const

type Column = keyof typeof COLUMNS
const NAMES = Object.keys(COLUMNS) as Column[]
const WIDTHS = [16, 26, 24, 30, 30, 40, 16, 24, 16, 40, 40, 8, 10, 12]

/** What may stand under 判定; an empty cell and 正しい decide nothing. `needs`: what belongs beside it, under 相手のID・区分. */
const VERDICTS: Readonly<Record<string, { ja: string; en: string; needs?: { ja: string; en: string } }>> = {
  ok: { ja: '正しい', en: 'ok' },
  'not-person': { ja: '人でない', en: 'not a person' },
  split: { ja: '別の人', en: 'another person' },
  join: { ja: '同じ人', en: 'same person', needs: { ja: '相手の ID（例: b.xlsx#17）', en: 'the other ID (b.xlsx#17)' } },
  'exclude-file': { ja: 'ファイルを除外', en: 'exclude file' },
  'exclude-sheet': { ja: 'シートを除外', en: 'exclude sheet' },
  class: {
    ...{ ja: '区分', en: 'class' },
    needs: { ja: '顧客、役職員、採用応募者、取引先、家族のどれか', en: 'customer, employee, applicant, partner or family' },
  },
  column: {
    ...{ ja: '列の意味', en: 'column' },
    needs: {
      ja: '見出し=種類（例: TEL=電話番号）。個人の項目でなければ 見出し=なし',
      en: 'header=type (TEL=Phone numbers); header=none where it is nothing of a person',
    },
  },
}

const CLASSES: Readonly<Record<string, string>> = {
  顧客: 'customer',
  役職員: 'employee',
  社員: 'employee',
  採用応募者: 'applicant',
  応募者: 'applicant',
  取引先: 'partner',
  家族: 'family',
}

/**
 * Records drawn by chance as a sheet for a person to check against the files: where they stand and what was taken for what, no value. Names of files
 * that hold personal data are masked, and ids then do not tell them either. Filled in, it is read back by `readReview`.
 */
export function reviewSheets(
  samples: readonly SampledRecord[],
  { masks, t, lang }: { masks: NameMasks; t: ScopeTexts; lang: Language },
): Sheet[] {
  const rows = samples.map((record): Cell[] => {
    const file = masks.path(record.path, record.chain)
    const isHidden = file !== (record.chain ?? [record.path]).join('!') && file !== record.path
    const place = masks.place(record.place)
    const cells: Record<Column, Cell> = {
      verdict: '',
      other: '',
      reason: '',
      id: isHidden ? record.hiddenId : record.id,
      // The person may have its name from another file.
      person: isHidden || namesSomebody(record.person, masks) ? record.hiddenPerson : record.person,
      file: printable(file),
      sheet: place.kind === 'cell' ? sheetCell(record, place.sheet) : '',
      place: placeText(place, lang),
      class: t.key('class', record.class),
      types: t.types([...record.types].sort(compareTypes)),
      items: t.list(record.items.map(printable)),
      age: record.age === undefined ? '' : band(record.age),
      gender: record.gender === undefined ? '' : t.key('gender', record.gender),
      region: record.region === undefined ? '' : t.key('region', record.region),
    }
    return NAMES.map((name) => cells[name])
  })
  const help = Object.values(VERDICTS).map((verdict): Cell[] => [verdict[lang], verdict.needs?.[lang] ?? ''])
  const types = Object.values(TYPE_TITLES).map((title): Cell[] => ['', title[lang]])
  return [
    { name: lang === 'ja' ? '確認' : 'Review', columns: NAMES.map((name) => COLUMNS[name][lang]), widths: WIDTHS, rows },
    {
      name: lang === 'ja' ? '判定の書き方' : 'Verdicts',
      columns: [COLUMNS.verdict[lang], COLUMNS.other[lang]],
      widths: [30, 70],
      rows: [...help, [COLUMNS.types[lang], ''], ...types],
    },
  ]
}

/** A name that must not be shown is masked, with what a ruling may call the sheet behind it. */
function sheetCell({ place, hiddenSheet = '' }: SampledRecord, shown: string): string {
  const isMasked = place.kind === 'cell' && place.sheet !== shown
  return isMasked ? `${printable(shown)} ${hiddenSheet}`.trimEnd() : printable(shown)
}

/** The sheet that a row of the review names: by its hidden name where it has one. */
const sheetOf = (cell: string): string => /~[0-9a-f]{16}$/.exec(cell)?.[0] ?? cell

/** Does the path in an id hold a name that must not be shown? Of members, only the path as a whole is known. */
function namesSomebody(id: string, masks: NameMasks): boolean {
  const path = id.slice(0, id.lastIndexOf('#'))
  return masks.path(path) !== path || masks.path(path, path.split('!')) !== path
}

const band = (age: number): string => (age >= 100 ? '100+' : `${Math.floor(age / 10) * 10}-${Math.floor(age / 10) * 10 + 9}`)

/**
 * What a filled-in review sheet decides, in the form that `parseDecisions` checks.
 * @param rows the cells of the sheet, the header first
 * @returns `wrong`: the number of the first row (1 is the header) that cannot be understood
 */
export function readReview(rows: readonly (readonly string[])[]): { decisions: { version: 1; rulings: object[] } } | { wrong: number } {
  const header = (rows[0] ?? []).map((cell) => cell.trim())
  const at = (name: Column): number => header.findIndex((cell) => cell === COLUMNS[name].ja || cell === COLUMNS[name].en)
  if (at('verdict') < 0 || at('id') < 0) return { wrong: 1 }
  const rulings: object[] = []
  for (let index = 1; index < rows.length; index++) {
    const cell = (name: Column): string => plain(rows[index]![at(name)] ?? '')
    const given = cell('verdict').toLowerCase()
    if (given === '') continue
    const [verdict, { needs } = {}] = Object.entries(VERDICTS).find(([name, { ja, en }]) => [name, ja, en].includes(given)) ?? []
    const [id, other, sheet] = [cell('id'), cell('other'), sheetOf(cell('sheet'))]
    const path = id.slice(0, Math.max(0, id.lastIndexOf('#')))
    const reason = cell('reason') === '' ? {} : { reason: cell('reason').slice(0, 500) }
    const meaning = verdict === 'column' ? columnOf(other) : undefined
    const isWrong = verdict === undefined || path === '' || (needs !== undefined && other === '')
    if (isWrong || (verdict === 'exclude-sheet' && sheet === '') || (verdict === 'column' && meaning === undefined))
      return { wrong: index + 1 }
    if (verdict === 'not-person') rulings.push({ rule: verdict, record: id, ...reason })
    else if (verdict === 'split') rulings.push({ rule: verdict, records: [id], ...reason })
    else if (verdict === 'join') rulings.push({ rule: verdict, records: [id, other], ...reason })
    else if (verdict === 'exclude-file') rulings.push({ rule: 'exclude', path, ...reason })
    else if (verdict === 'exclude-sheet') rulings.push({ rule: 'exclude', path, sheet, ...reason })
    else if (meaning !== undefined) rulings.push({ rule: 'column', path, ...(sheet !== '' && { sheet }), ...meaning, ...reason })
    else if (verdict === 'class')
      rulings.push({ rule: 'class', path, ...(sheet !== '' && { sheet }), class: CLASSES[other] ?? other, ...reason })
  }
  return { decisions: { version: 1, rulings } }
}

/** TEL=電話番号: a column, and the type that it is of, by title or id; なし is none. A header may hold the sign itself. */
function columnOf(text: string): { column: string; as: string } | undefined {
  const at = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'))
  const [column, said] = [
    text.slice(0, Math.max(0, at)).trim(),
    text
      .slice(at + 1)
      .trim()
      .toLowerCase(),
  ]
  const as = ['なし', 'none'].includes(said)
    ? 'none'
    : Object.entries(TYPE_TITLES).find(([type, { ja, en }]) => [type, ja, en.toLowerCase()].includes(said))?.[0]
  return column === '' || as === undefined ? undefined : { column, as }
}

/** A cell as it was before it was made safe for spreadsheets. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')
