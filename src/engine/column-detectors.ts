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

/** Columns remembered: forms have a column a field, and the JSON files of a source tree have thousands of keys. */
const COLUMNS_MAX = 10_000
/** Different answers of all detectors together that are remembered: there are a few dozen. */
const ANSWERS_MAX = 1000

/**
 * Asks each detector once what it could find in a column (Detector.column), and what it needs of a cell there. Of 26 built-in detectors one or two
 * are left for a cell under a header that the dictionary knows; the rest is never called. Columns that get the same answers share what follows
 * from them.
 */
export function createColumnDetectors(armed: readonly Armed[]): DetectorsOf {
  const known = new Map<string, CellDetectors>()
  const byAnswers = new Map<string, CellDetectors>()
  const answersTo = (column: ColumnView): CellDetectors => {
    const answers = armed.map((one) => ask(one, column))
    const key = answers.map(keyOfAnswer).join()
    let detectors = byAnswers.get(key)
    if (detectors === undefined) {
      detectors = byFeatures(armed.flatMap((one, index) => inColumn(one, answers[index]!)))
      if (byAnswers.size >= ANSWERS_MAX) byAnswers.clear()
      byAnswers.set(key, detectors)
    }
    return detectors
  }
  return ({ label, role, vote }) => {
    const key = `${label ?? ''}\0${label === undefined}${role ?? ''}\0${vote ?? ''}`
    let detectors = known.get(key)
    if (detectors === undefined) {
      detectors = answersTo({ label, role, vote } as ColumnView)
      if (known.size >= COLUMNS_MAX) known.clear()
      known.set(key, detectors)
    }
    return detectors
  }
}

/** Equal for answers that ask the same of a cell; signs are for running text. */
const keyOfAnswer = (hints: Hints | false): string =>
  hints === false
    ? '-'
    : hints === NO_HINTS
      ? ''
      : JSON.stringify([hints.at, hints.japanese, hints.latin, hints.digit, hints.digits, hints.run, hints.words])

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

function inColumn(armed: Armed, hints: Hints | false): ArmedCell[] {
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
    return detector.column?.(column) ?? NO_HINTS
  } catch {
    return NO_HINTS
  }
}

/** A detector that asks for nothing more in a column than anywhere. */
const NO_HINTS: Hints = {}
