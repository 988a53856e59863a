import type { ColumnView, Hints } from '../contract/index.js'
import { arm, fits, type Armed } from './hints.js'

/** The detectors that may find something in the cells of a column. */
export interface CellDetectors {
  /** Those that texts of such features are for; their words are still to be looked for. */
  of(features: number): readonly ArmedCell[]
}

/** A detector with its conditions in a column: `words` are those that it always asks for, `own` those that it asks for there. */
export interface ArmedCell extends Armed {
  own: RegExp | undefined
}

/** The detectors of a column, made once for all columns of one meaning. */
export type DetectorsOf = (column: ColumnView) => CellDetectors

/** Columns remembered: forms have a column a field. */
const COLUMNS_MAX = 1000

/**
 * Asks each detector once what it could find in a column (Detector.column), and what it needs of a cell there. Of 26 built-in detectors one or two
 * are left for a cell under a header that the dictionary knows; the rest is never called.
 */
export function createColumnDetectors(armed: readonly Armed[]): DetectorsOf {
  const known = new Map<string, CellDetectors>()
  return ({ label, role, vote }) => {
    const key = `${label ?? ''}\0${label === undefined}${role ?? ''}\0${vote ?? ''}`
    let detectors = known.get(key)
    if (detectors === undefined) {
      detectors = byFeatures(armed.flatMap((one) => inColumn(one, { label, role, vote } as ColumnView)))
      if (known.size >= COLUMNS_MAX) known.clear()
      known.set(key, detectors)
    }
    return detectors
  }
}

function byFeatures(armed: readonly ArmedCell[]): CellDetectors {
  const lists = new Map<number, readonly ArmedCell[]>()
  return {
    of(features) {
      let list = lists.get(features)
      if (list === undefined) lists.set(features, (list = armed.filter((one) => fits(one, features))))
      return list
    },
  }
}

function inColumn(armed: Armed, column: ColumnView): ArmedCell[] {
  const hints = ask(armed, column)
  if (hints === false) return []
  const { mask, digits, run, words } = arm({ ...armed.detector, hints })
  return [
    {
      detector: armed.detector,
      mask: armed.mask | mask,
      digits: Math.max(armed.digits, digits),
      run: Math.max(armed.run, run),
      words: armed.words,
      own: words,
    },
  ]
}

/** A detector that fails over a column sees its cells, where its failure is told of. */
function ask({ detector }: Armed, column: ColumnView): Hints | false {
  try {
    return detector.column?.(column) ?? {}
  } catch {
    return {}
  }
}
