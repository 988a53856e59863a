import { MEDIUM_CONFIDENCE, type DocumentEvidence, type Row, type RowsSegment } from '../contract/index.js'
import type { Confirm } from '../table/confirm.js'
import { createTable, type TableOptions } from '../table/create-table.js'
import type { Band } from '../table/layout.js'
import { normalise } from '../text/normalise.js'
import { writingOf } from '../text/writing.js'
import { cellView } from './cells.js'
import type { Claim } from './claim.js'
import { createFormScan } from './forms.js'
import type { Armed } from './hints.js'
import { recalled, type Memory } from './memory.js'
import { scanBand, scanLabels } from './rows.js'
import type { RowsTools } from './rows-tools.js'
import { runDetectors, type OnFailure } from './run.js'

/** A table whose rows are coming in. */
export interface OpenTable {
  id: string
  push(segment: RowsSegment): void
  end(): void
}

/** Rows are located by the segment that brought them, which may be an earlier one while the layout is undecided. */
export function openTable({ table: id, headed = false }: RowsSegment, recordPrefix: string, tools: RowsTools, memory: Memory): OpenTable {
  const table = createTable({ ...classifiers(tools, memory), headed })
  const held = new Map<Row, RowsSegment['locate']>()
  let heldCount = 0
  let current: RowsSegment['locate'] | undefined
  const locate: RowsSegment['locate'] = (row, column, start, end) => (held.get(row) ?? current!)(row, column, start, end)
  // The rows of a form wait for each other: by then they are held no more, and another segment is the current one.
  const locateIn = (rows: readonly Row[]): RowsSegment['locate'] => {
    const own = new Map(rows.map((row) => [row, held.get(row) ?? current!]))
    return (row, column, start, end) => own.get(row)!(row, column, start, end)
  }
  const scan = (bands: readonly Band[]): void => {
    for (const band of bands) {
      if (band.kind === 'form') form.scan(band, { locate: locateIn(band.rows) })
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
