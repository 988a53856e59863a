import type { TextView } from '../../../src/contract/index.js'
import { Writing, WRITINGS } from '../../../src/text/writing.js'

/** What the other cells of a column say of one more, in nats to be added to its score. */
export interface ColumnSays {
  /** Whatever it looks like. */
  trust: number
  /** By how it is written, one of `Writing`. */
  byWriting: Float64Array
}

/** Nothing is known of the column. */
export const SILENT: ColumnSays = { trust: 0, byWriting: new Float64Array(WRITINGS) }

/** Share of cells that a column of no persons bears out by chance, and that a column of persons does. */
const [CHANCE, PERSONS] = [0.3, 0.99]
/** Log odds of a person under a header of persons, as the scorer's thresholds are set. */
const USUAL = 2.9
const [LEAST, MOST] = [-7, 2]

/**
 * Under 氏名又は名称 stand firms, too, and a column in which the header is borne out by every other cell makes a name of what is doubtful. `share`:
 * see `TextView.share`; 0 where nothing is known.
 */
export function trustOf(share: number | undefined): number {
  if (share === undefined) return 0
  const persons = Math.max(0.01, Math.min(0.998, (share - CHANCE) / (PERSONS - CHANCE)))
  return Math.max(LEAST, Math.min(MOST, Math.log(persons / (1 - persons)) - USUAL))
}

/** How the names of all columns are written, roughly. */
const USUALLY = ((): Float64Array => {
  const shares = new Float64Array(WRITINGS)
  shares[Writing.kanjiShort] = 0.13
  shares[Writing.kanjiThree] = 0.13
  shares[Writing.kanjiLong] = 0.25
  shares[Writing.kanjiParts] = 0.15
  shares[Writing.katakanaShort] = 0.04
  shares[Writing.katakanaLong] = 0.06
  shares[Writing.katakanaParts] = 0.08
  shares[Writing.hiragana] = 0.04
  shares[Writing.hiraganaParts] = 0.03
  shares[Writing.latin] = 0.02
  shares[Writing.latinParts] = 0.06
  shares[Writing.other] = 0.01
  return shares
})()
/** As if so many cells of a column were written as those of any other. */
const OTHERS = 0.5
/** So many names tell how those of a column are written. */
const ENOUGH = 8
const [RAREST, COMMONEST] = [-5, 0.5]
/** 森茜, 王偉: among names of three and four characters there are always some of two. */
const RAREST_SHORT = -2.5

/** Of each writing, how much rarer or commoner than elsewhere it is among the names of this column: the cell in question is left out. */
export function byWritingOf(writings: readonly number[]): Float64Array {
  let all = -1
  for (const count of writings) all += count
  const weight = Math.max(0, Math.min(1, all / ENOUGH))
  return USUALLY.map((usual, writing) => {
    const count = Math.max(0, (writings[writing] ?? 0) - 1)
    const share = (count + OTHERS * usual) / (Math.max(0, all) + OTHERS)
    return weight * Math.max(writing === Writing.kanjiShort ? RAREST_SHORT : RAREST, Math.min(COMMONEST, Math.log(share / usual)))
  })
}

let asked: readonly number[] | undefined
let answer = SILENT

/** What a view's column says. Cells of one column come one after the other or in turn with those of a few others. */
export function columnSays({ share, writings }: TextView): ColumnSays {
  if (writings === undefined) return share === undefined ? SILENT : { trust: trustOf(share), byWriting: SILENT.byWriting }
  if (asked !== writings) {
    asked = writings
    answer = memory.get(writings) ?? remember(writings, { trust: trustOf(share), byWriting: byWritingOf(writings) })
  }
  return answer
}

const memory = new WeakMap<readonly number[], ColumnSays>()

function remember(writings: readonly number[], says: ColumnSays): ColumnSays {
  memory.set(writings, says)
  return says
}
