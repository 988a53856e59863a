import type { Detector, GapSegment, ProseSegment, RowsSegment } from '../contract/index.js'
import { roleOf } from '../table/roles.js'
import type { PersonRecord } from '../records/record.js'
import { asciiLabels, isDictionaryLabel, labelAtEnd } from '../table/roles.js'
import { classOfKin, classOfPath } from '../table/classes.js'
import { lazy } from '../text/lazy.js'
import { normalise } from '../text/normalise.js'
import { createNeighbours } from './beside.js'
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
import { rowsTools } from './rows-tools.js'
import { runDetectors } from './run.js'
import { createSurvey, type Survey } from './signs.js'
import { openTable, type OpenTable } from './tables.js'

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

function scanDocument(parts: EngineParts, onFound: OnFound, onRecord: OnRecord): DocumentScan {
  const { armed, labels, survey, detectorsOf, memory, referenceDate, presume, readingAgrees } = parts
  const failures = new Map<string, number>()
  const onFailure = (id: string): void => void failures.set(id, (failures.get(id) ?? 0) + 1)
  const position = { value: 0 }
  const persons = createProseRecords(referenceDate, readingAgrees)
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
        tools().rowRecords.begin(segment.name)
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
