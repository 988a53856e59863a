import {
  MEDIUM_CONFIDENCE,
  type Detector,
  type DocumentEvidence,
  type GapSegment,
  type ProseSegment,
  type Row,
  type RowsSegment,
} from '../contract/index.js'
import type { Confirm } from '../table/confirm.js'
import { createTable, type TableOptions } from '../table/create-table.js'
import { roleOf } from '../table/roles.js'
import type { PersonRecord } from '../records/record.js'
import type { Band } from '../table/layout.js'
import { asciiLabels, isDictionaryLabel, labelAtEnd } from '../table/roles.js'
import { classOfKin, classOfPath } from '../table/classes.js'
import { lazy } from '../text/lazy.js'
import { normalise } from '../text/normalise.js'
import { writingOf } from '../text/writing.js'
import { createNeighbours } from './beside.js'
import { cellView } from './cells.js'
import type { Claim, Found } from './claim.js'
import { createColumnDetectors, type DetectorsOf } from './column-detectors.js'
import { createEvidenceBook } from './evidence.js'
import { withDetectorLabels, type LabelLookup } from './fields.js'
import { arm, type Armed } from './hints.js'
import { createMemory, recalled, type Memory } from './memory.js'
import { scanProse, type ProseTools } from './prose.js'
import { createPointers } from './pointers.js'
import type { ReadingAgrees } from './records/holders.js'
import { createProseRecords } from './records/prose-records.js'
import { createRowRecords } from './records/row-records.js'
import { createNestedHomes } from './records/nested-homes.js'
import { createMailboxes, createTold, withSigners } from './records/told.js'
import { rowsTools, type RowsTools } from './rows-tools.js'
import { scanBand, scanLabels } from './rows.js'
import { createFormScan } from './forms.js'
import { runDetectors, type OnFailure } from './run.js'
import { createSurvey, type Survey } from './signs.js'

/** 女屋 翼, レイエス ジョセリン: what no detector knows for a name and the dictionary for no label, where a row was taken for a head. */
const SPACED =
  /^\p{Script=Han}{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$|^[\p{Script=Katakana}ー]{2,}(?:[ \u3000][\p{Script=Katakana}ー]{2,}){1,3}$/u
const mayBeName = (label: string): boolean => SPACED.test(label) && roleOf(label) === undefined

/** Takes what was found, one by one: nothing is gathered, so that a sheet of a million values leaves no heap behind. */
export type OnFound = (found: Found) => void

/** One document (file or member) on its way through the detectors. */
export interface DocumentScan {
  prose(segment: ProseSegment): void
  /** Rows are held back until the table's layout is known. */
  rows(segment: RowsSegment): void
  /** Scans what was held back; returns what failed. */
  end(): GapSegment[]
}

/** From segments to findings, for any set of detectors. */
export interface Engine {
  /** @param path of the file or member: what its name says of the persons in it */
  document(onFound: OnFound, onRecord?: OnRecord, path?: string): DocumentScan
}

/** Takes what was said of one person, one by one. */
export type OnRecord = (record: PersonRecord) => void

const today = (): string => new Date().toISOString().slice(0, 10)

/** What a run fixes for all documents. */
export interface EngineOptions {
  /** ISO date on which ages are reckoned; default today. */
  referenceDate?: string
  /**
   * Takes for granted what other parts of a document may tell: whoever looks at a part finds all that is found there in the whole, and more.
   * Of running text only: what a table or form is shows in the whole.
   */
  presume?: boolean
  /** How far a given name in kanji may be read so. Tells 口座名義人 from the row's person; without it a reading is taken for that of the name beside it. */
  readingAgrees?: ReadingAgrees
  /** Characters before it is worth while to build what looks for the signs of all detectors at once. */
  worth?: number
}

/** Builds the engine. The detectors are prepared by the caller; the engine does not know which there are. */
export function createEngine(
  detectors: readonly Detector[],
  { referenceDate = today(), presume = false, readingAgrees, worth }: EngineOptions = {},
): Engine {
  const armed = detectors.map(arm)
  const labels = withDetectorLabels(labelAtEnd, detectors)
  const survey = createSurvey(armed, () => [...asciiLabels(), ...detectors.flatMap((detector) => asciiLabelsOf(detector))], worth)
  const detectorsOf = createColumnDetectors(armed)
  const memory = createMemory()
  return {
    document(onFound, onRecord, path = '') {
      const named = classOfPath(path)
      return scanDocument({ armed, labels, survey, detectorsOf, memory, referenceDate, presume, readingAgrees }, onFound, (record) => {
        if (named !== undefined && record.class === 'unknown') record.class = record.isKin === true ? classOfKin(named) : named
        onRecord?.(record)
      })
    },
  }
}

const asciiLabelsOf = ({ labels = [] }: Detector): string[] => labels.filter((label) => /^[!-~ ]+$/.test(label.normalize('NFKC')))

/** What is the same for all documents. */
interface EngineParts {
  armed: readonly Armed[]
  labels: LabelLookup
  detectorsOf: DetectorsOf
  survey: Survey
  memory: Memory
  /** ISO date on which ages are reckoned. */
  referenceDate: string
  presume: boolean
  readingAgrees: ReadingAgrees | undefined
}

/** A table whose rows are coming in. */
interface OpenTable {
  id: string
  push(segment: RowsSegment): void
  end(): void
}

function scanDocument(parts: EngineParts, onFound: OnFound, onRecord: OnRecord): DocumentScan {
  const { armed, labels, survey, detectorsOf, memory, referenceDate, presume, readingAgrees } = parts
  const failures = new Map<string, number>()
  const onFailure = (id: string): void => void failures.set(id, (failures.get(id) ?? 0) + 1)
  const position = { value: 0 }
  const persons = createProseRecords(referenceDate)
  const book = createEvidenceBook(presume)
  const neighbours = createNeighbours(presume)
  const prose = { armed, labels, survey, book, neighbours, onFailure, onFound, persons }
  const mayPrint = (label: string): boolean =>
    !mayBeName(label) &&
    recalled(memory.labels, label, prose, (onLabelFailure) => isPrintable(label, { ...prose, onFailure: onLabelFailure }))
  const pointers = createPointers(mayPrint)
  const told = createTold(readingAgrees)
  const mailboxes = createMailboxes()
  const giveRow = (record: PersonRecord): void => {
    told.note(record)
    onRecord(record)
  }
  const homes = createNestedHomes(giveRow)
  const onRow = (record: PersonRecord): void => {
    const taken = mailboxes.take(record) ? homes.take(record) : undefined
    if (taken !== undefined) giveRow(taken)
  }
  // Most documents are running text.
  const tools = lazy(() => {
    const rowRecords = createRowRecords(referenceDate, (label) => (mayPrint(label) ? label : undefined), readingAgrees)
    return rowsTools(prose, position, { rowRecords, onRecord: onRow, detectorsOf })
  })
  let open: OpenTable | undefined
  let tables = 0
  return {
    prose(segment) {
      scanProse({ ...segment, locate: pointers.safe(segment.locate) }, position.value, prose)
      position.value += segment.core[1] - segment.core[0]
    },
    rows(segment) {
      if (open?.id !== segment.table) {
        open?.end()
        tools().rowRecords.begin()
        open = openTable(segment, `t${++tables}r`, tools(), memory)
      }
      open.push({ ...segment, locate: pointers.safe(segment.locate) })
    },
    end() {
      open?.end()
      open = undefined
      for (const record of [...mailboxes.end(), ...homes.end()]) giveRow(record)
      for (const record of withSigners(persons.end())) {
        if (told.has(record)) continue
        const key = told.keyOf(record) ?? told.senderOf(record)
        onRecord(key === undefined ? record : { ...record, keys: [...record.keys, key] })
      }
      return [...failures].map(([id, times]) => failureGap(id, times))
    },
  }
}

function failureGap(id: string, times: number): GapSegment {
  const stretches = times === 1 ? '1 stretch' : `${times} stretches`
  const detail = `The detector '${id}' failed on ${stretches} of text; what it looks for may have been missed there.`
  return { kind: 'gap', reason: 'detector-failed', severity: 'content', detail }
}

/** Rows are located by the segment that brought them, which may be an earlier one while the layout is undecided. */
function openTable({ table: id, headed = false }: RowsSegment, recordPrefix: string, tools: RowsTools, memory: Memory): OpenTable {
  const table = createTable({ ...classifiers(tools, memory), headed })
  const held = new Map<Row, RowsSegment['locate']>()
  let heldCount = 0
  let current: RowsSegment['locate'] | undefined
  const locate: RowsSegment['locate'] = (row, column, start, end) => (held.get(row) ?? current!)(row, column, start, end)
  const scan = (bands: readonly Band[]): void => {
    for (const band of bands) {
      if (band.kind === 'form') form.scan(band, { locate })
      else {
        form.end()
        if (band.kind === 'labels') scanLabels(band, { locate }, recordPrefix, tools)
        else scanBand(band, { locate }, recordPrefix, tools)
      }
    }
  }
  const form = createFormScan(recordPrefix, tools)
  return {
    id,
    push(segment) {
      current = segment.locate
      const bands = table.push(segment.rows)
      scan(bands)
      heldCount += segment.rows.length - bands.reduce((sum, band) => sum + band.rows.length, 0)
      if (heldCount <= 0) held.clear()
      else for (const row of segment.rows.slice(-heldCount)) held.set(row, segment.locate)
    },
    end() {
      scan(table.end())
      form.end()
    },
  }
}

/** An e-mail address, or a number that is long enough to be somebody's. */
const TELLING = /[@＠]|[0-9０-９](?:[-‐－ ]?[0-9０-９]){4}/

/**
 * May a header or a key be printed? One that the dictionary knows, or in which no detector so much as suspects personal data, as a whole or in the
 * parts that a flattened key has (address.city).
 */
function isPrintable(label: string, { armed, book, onFailure }: ProseTools): boolean {
  if (isDictionaryLabel(label)) return true
  if (TELLING.test(label)) return false
  return [label, ...label.split(/[./]/)].every((part) => {
    const map = normalise(part)
    const claims: Claim[] = []
    runDetectors(armed, { text: map.text, kind: 'cell', document: book.page(() => 0) }, map, claims, onFailure)
    return claims.length === 0
  })
}

/** 山田 太郎（旧姓 佐藤）. */
const BRACKETS = /[(（［[【][^(（［[【]{0,60}$/

/** Says how the first name is written that is found in a cell under the header of its column; what it looks at tells the document nothing. */
function confirmer(armed: readonly Armed[]): Confirm {
  const named = armed.filter(({ detector }) => detector.type === 'person-name')
  return (cell, column) => {
    const map = normalise(cell)
    const claims: Claim[] = []
    const view = cellView(map.text, column, [], column.index, BLANK_PAGE)
    runDetectors(named, view, map, claims, () => undefined)
    const claim = claims.find(({ confidence }) => confidence >= DOUBTFUL_CONFIDENCE)
    if (claim === undefined) return undefined
    const name = normalise(cell.slice(claim.start, claim.end)).text
    return { writing: writingOf(name, 0, name.length), confidence: claim.confidence }
  }
}

/** From here on a cell bears its column's header out: the others decide whether what is doubtful stands. */
const DOUBTFUL_CONFIDENCE = 0.4

const BLANK_PAGE: DocumentEvidence = { add: () => undefined, has: () => false }

/** The type that the detectors see in a cell of which nothing else is known; what table/ finds headers by and votes with. */
function classifiers(tools: RowsTools, memory: Memory): TableOptions {
  const { armed, book } = tools
  const page = book.page(() => 0)
  let seen: string | undefined
  let best: Claim | undefined
  const ask = (cell: string, onFailure: OnFailure): Claim | undefined => {
    const map = normalise(cell)
    const claims: Claim[] = []
    runDetectors(armed, { text: map.text, kind: 'cell', document: page }, map, claims, onFailure)
    let best: Claim | undefined
    for (const claim of claims) if (claim.beside === undefined && (best === undefined || claim.confidence > best.confidence)) best = claim
    // A cell is of a type if the value fills it (what stands in brackets behind it aside): a long remark with a phone number in it is no
    // phone column.
    return best !== undefined && (best.end - best.start) * 2 <= cell.replace(BRACKETS, '').trim().length ? undefined : best
  }
  const look = (cell: string): Claim | undefined => {
    if (cell !== seen) {
      best = recalled(memory.cells, cell, tools, (onFailure) => ask(cell, onFailure))
      seen = cell
    }
    return best
  }
  return {
    classify: (cell) => {
      const claim = look(cell)
      return claim !== undefined && claim.confidence >= MEDIUM_CONFIDENCE ? claim.detector.type : undefined
    },
    suspect: (cell) => look(cell)?.detector.type,
    confirm: confirmer(armed),
  }
}
