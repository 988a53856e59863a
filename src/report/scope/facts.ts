import { type FileRecord, type Holder, type Obligation, type ScanResult, type Summary } from '../../contract/index.js'
import { asReport, type Report } from '../report.js'
import { compareTypes } from '../titles.js'
import { estimateDamages, type Damages } from './damages.js'
import { createNameMasks, type NameMasks } from './names.js'
import { PREFECTURES } from './prefectures.js'
import { rulingList, type RulingFact } from './rulings.js'
import { evidenceOf, unreadFacts, type FileEvidence, type UnreadFacts } from './unread.js'

/** A part of the persons, with its share of the estimate (0–1). */
export interface Slice {
  /** As in the Summary: '30-39', 'male', '東京都', 'unknown'. */
  key: string
  persons: number
  share: number
}

/** A type of personal data over the whole scan. */
export interface TypeFact {
  type: string
  /** 延べ件数. */
  findings: number
  distinct: number
  files: number
  /** Of whom it is held. */
  persons: number
}

/** A file or member that holds persons. Names are safe to pass on. */
export interface HolderFact extends Omit<Holder, 'path' | 'chain'> {
  path: string
  share: number
  bytes?: number
  modified?: string
  sha256?: string
  status?: FileRecord['status']
}

/** Everything that a scoping report shows, computed once; no raw value, and names that hold personal data masked. Texts: texts.ja.ts, texts.en.ts. */
export interface ScopeFacts extends UnreadFacts {
  tool: ScanResult['tool']
  keyId: string
  /** Hash over the result without its times, where it was computed. */
  resultHash: string | undefined
  referenceDate: string
  startedAt: string
  finishedAt: string
  /** What the scan was told, for the record: no key, and not the decisions, which name files and records. */
  options: Record<string, unknown>
  /** Decisions by hand that were applied: how many changed something, how many met nothing, and how many records they touched. */
  rulings: { used: number; unmatched: number; records: number; keysStay: number; list: RulingFact[] } | undefined
  interrupted: boolean
  /** Everything was read and nothing left out: only then may something be denied. */
  complete: boolean
  /** No file could be looked into at all. */
  nothingRead: boolean
  files: Summary['files']
  bytes: number
  persons: Summary['persons'] & {
    /** The range is one number. */
    exact: boolean
    /** There are gaps: every number of persons is 以上. */
    atLeast: boolean
  }
  types: TypeFact[]
  /** Does the scan hold it at all? What the portal and every release must answer; 'unknown' where something was not read or not looked for. */
  holds: Record<'my-number' | 'card-number' | 'credential' | 'bank-account' | 'sensitive', 'yes' | 'no' | 'unknown'>
  items: Summary['items']
  combinations: { types: string[]; persons: number; share: number }[]
  classes: Slice[]
  /** Youngest first, 'unknown' last. */
  ages: Slice[]
  genders: Slice[]
  occupations: Slice[]
  /** Most first; then 'overseas' and 'unknown' where they occur. */
  regions: Slice[]
  reachable: { key: 'postal' | 'phone' | 'email' | 'none'; persons: number; share: number }[]
  sensitive: Slice[]
  markings: Summary['markings']
  dummies: [type: string, count: number][]
  obligations: Obligation[]
  incident: { discovered?: string; intentional?: boolean; publicBody?: boolean; exposedOnline?: boolean }
  /** The earliest dates over the duties that hold, else over those that may; absent where the day of knowing was not given or no duty may hold. */
  due: { preliminaryFrom: string; preliminary: string; final: string } | undefined
  /** All of them, most persons first. Show `FILES_SHOWN` and count the rest. */
  holders: HolderFact[]
  /** Every file and member that the scan came to, in the order of their paths, as evidence. Worked out where it is asked for: there may be many. */
  evidence(): Iterable<FileEvidence & { status: FileRecord['status'] }>
  damages: Damages
  /** Oldest and newest modification time of the files that hold persons, ISO. */
  period: { from: string; to: string } | undefined
}

/** Files that a report lists; the rest is counted. */
export const FILES_SHOWN = 500
/** Reads a result, or a running scan to its end, and computes what a scoping report shows. */
export async function scopeFacts(source: ScanResult | Report): Promise<ScopeFacts> {
  const { head, events, tail } = asReport(source)
  const records: FileRecord[] = []
  for await (const event of events) if (event.kind === 'file') records.push(event.record)
  const { summary, finishedAt, interrupted = false } = tail()
  const names = createNameMasks(records)
  const options = head.options as Record<string, unknown>
  const { decisions: _, ...shownOptions } = options
  const { persons } = summary
  const obligations = summary.obligations
  // Of nothing that was read, nothing can be denied: a share that is not mounted is an empty folder.
  const nothingRead = summary.files.scanned + summary.files.partial === 0
  const complete = summary.complete && !interrupted && !nothingRead
  const lookedFor = (options['types'] as string[] | undefined) ?? []
  const holds = (type: string): 'yes' | 'no' | 'unknown' =>
    (summary.byType[type]?.findings ?? 0) > 0 ? 'yes' : complete && lookedFor.includes(type) ? 'no' : 'unknown'
  return {
    tool: head.tool,
    keyId: head.keyId,
    resultHash: head.resultHash,
    referenceDate: head.referenceDate,
    startedAt: head.startedAt,
    finishedAt,
    options: shownOptions,
    rulings: rulingFacts(summary, names),
    interrupted,
    complete,
    nothingRead,
    files: summary.files,
    bytes: summary.bytes,
    persons: { ...persons, exact: persons.min === persons.max, atLeast: !complete },
    types: typeFacts(summary),
    holds: {
      'my-number': holds('my-number'),
      'card-number': holds('card-number'),
      credential: holds('credential'),
      'bank-account': holds('bank-account'),
      sensitive: holds('sensitive'),
    },
    items: summary.items,
    combinations: summary.combinations.map(({ types, persons: n }) => ({
      types: [...types].sort(compareTypes),
      persons: n,
      share: shareOf(n, persons.estimate),
    })),
    classes: slices(summary.classes, persons.estimate, byCount),
    ages: slices(summary.attributes.age, persons.estimate, byAge),
    genders: slices(summary.attributes.gender, persons.estimate, byCount),
    occupations: slices(summary.attributes.occupation, persons.estimate, byCount),
    regions: slices(summary.regions, persons.estimate, byRegion),
    reachable: (['postal', 'phone', 'email', 'none'] as const).map((key) => ({
      key,
      persons: summary.reachable[key],
      share: shareOf(summary.reachable[key], persons.estimate),
    })),
    sensitive: slices(summary.sensitive, persons.estimate, byCount),
    markings: summary.markings,
    dummies: Object.entries(summary.dummies).sort(([a], [b]) => compareTypes(a, b)),
    obligations,
    incident: (options['incident'] as ScopeFacts['incident'] | undefined) ?? {},
    due: earliest(obligations),
    ...fileFacts(records, summary, names),
    ...unreadFacts(records, options, names),
    *evidence() {
      for (const record of records) yield { ...evidenceOf(record, names), status: record.status }
    },
    damages: estimateDamages(summary),
  }
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function rulingFacts(summary: Summary, names: NameMasks): ScopeFacts['rulings'] {
  const { rulings } = summary
  if (rulings === undefined) return undefined
  const used = rulings.filter(({ matched }) => matched)
  return {
    used: used.length,
    unmatched: rulings.length - used.length,
    records: used.reduce((sum, { records }) => sum + records, 0),
    keysStay: used.filter(({ keysStay }) => keysStay === true).length,
    list: rulingList(summary, names),
  }
}

function typeFacts({ byType, combinations }: Summary): TypeFact[] {
  const persons = new Map<string, number>()
  for (const { types, persons: n } of combinations) for (const type of types) persons.set(type, (persons.get(type) ?? 0) + n)
  return Object.entries(byType)
    .map(([type, counts]) => ({ type, ...counts, persons: persons.get(type) ?? 0 }))
    .sort((a, b) => compareTypes(a.type, b.type))
}

type Order = (a: Slice, b: Slice) => number

function slices(counts: Record<string, number>, whole: number, order: Order): Slice[] {
  return Object.entries(counts)
    .filter(([, persons]) => persons > 0)
    .map(([key, persons]) => ({ key, persons, share: shareOf(persons, whole) }))
    .sort((a, b) => Number(a.key === 'unknown') - Number(b.key === 'unknown') || order(a, b))
}

const byCount: Order = (a, b) => b.persons - a.persons || (a.key < b.key ? -1 : 1)
const byAge: Order = (a, b) => parseInt(a.key, 10) - parseInt(b.key, 10)
const PLACE_OF = new Map(PREFECTURES.map(([name], index) => [name, index]))
const byRegion: Order = (a, b) =>
  Number(a.key === 'overseas') - Number(b.key === 'overseas') ||
  b.persons - a.persons ||
  (PLACE_OF.get(a.key) ?? PREFECTURES.length) - (PLACE_OF.get(b.key) ?? PREFECTURES.length)

function earliest(obligations: readonly Obligation[]): ScopeFacts['due'] {
  for (const wanted of ['met', 'possible', 'unknown']) {
    const dues = obligations.flatMap(({ verdict, due }) => (due === undefined || verdict !== wanted ? [] : [due]))
    if (dues.length === 0) continue
    const first = (name: string): string => dues.map((due) => due[name]!).sort()[0]!
    return { preliminaryFrom: first('preliminaryFrom'), preliminary: first('preliminary'), final: first('final') }
  }
  return undefined
}

function fileFacts(
  records: readonly FileRecord[],
  { holders, persons }: Summary,
  names: NameMasks,
): Pick<ScopeFacts, 'holders' | 'period'> {
  const wanted = new Set(holders.map(({ path }) => path))
  const byPath = new Map(records.filter(({ path }) => wanted.has(path)).map((record) => [record.path, record]))
  const times: string[] = []
  const facts = holders.map((holder): HolderFact => {
    const record = byPath.get(holder.path)
    if (record?.modified !== undefined) times.push(record.modified)
    return {
      path: names.path(holder.path, holder.chain),
      records: holder.records,
      persons: holder.persons,
      sheets: holder.sheets.map((sheet) => (sheet.sheet === undefined ? sheet : { ...sheet, sheet: names.name(sheet.sheet) })),
      share: shareOf(holder.persons, persons.estimate),
      ...(record !== undefined && { bytes: record.bytes, status: record.status }),
      ...(record?.modified !== undefined && { modified: record.modified }),
      ...(record?.sha256 !== undefined && { sha256: record.sha256 }),
    }
  })
  times.sort()
  return { holders: facts, period: times.length === 0 ? undefined : { from: times[0]!, to: times.at(-1)! } }
}
