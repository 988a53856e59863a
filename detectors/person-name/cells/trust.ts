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
const USUAL = 2.2
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
/** As if so many cells of a column were written as those of any other: hardly any in one alphabet, as most are, and some more where it holds several. */
const [OTHERS, OTHERS_MIXED] = [0.5, 20]
/** So many names tell how those of a column are written. */
const ENOUGH = 8
const [RAREST, COMMONEST] = [-5, 0.3]
/** 森茜, 王偉, 山田花: among names of four characters there are always some of two and three, and somebody leaves a space. グエン・ヴァン・アン: a name, wherever it stands. */
const RAREST_OF: Partial<Record<number, number>> = {
  [Writing.kanjiShort]: -2.5,
  [Writing.kanjiThree]: -1.5,
  [Writing.kanjiLong]: -1.5,
  [Writing.kanjiParts]: -1.5,
  [Writing.katakanaParts]: -3.5,
  [Writing.hiraganaParts]: -3.5,
  [Writing.latinParts]: -3.5,
}

/** The alphabet of each writing: a lone word in katakana is less of a stranger among ジョン・スミス and グエン・ヴァン・アン. */
const ALPHABETS = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4]
const ALPHABETS_MOST = 5
const byAlphabet = (of: (writing: number) => number): Float64Array => {
  const sums = new Float64Array(ALPHABETS_MOST)
  ALPHABETS.forEach((alphabet, writing) => (sums[alphabet]! += of(writing)))
  return sums
}
const USUAL_ALPHABETS = byAlphabet((writing) => USUALLY[writing]!)

/** Of each writing, how much rarer or commoner than elsewhere it is among the names of this column: the cell in question is left out. */
export function byWritingOf(writings: readonly number[]): Float64Array {
  let all = -1
  for (const count of writings) all += count
  all = Math.max(0, all)
  const weight = Math.min(1, all / ENOUGH)
  const alphabets = byAlphabet((writing) => writings[writing] ?? 0)
  const others = OTHERS + OTHERS_MIXED * (1 - Math.min(1, Math.max(...alphabets) / Math.max(1, all)))
  return USUALLY.map((usual, writing) => {
    const alphabet = ALPHABETS[writing]!
    const own = Math.max(0, (writings[writing] ?? 0) - 1)
    // 千葉 and 五原 are strangers among 山田太郎, too.
    const alike = alphabet === 0 ? own : (Math.max(0, alphabets[alphabet]! - 1) * usual) / USUAL_ALPHABETS[alphabet]!
    const share = ((own + alike) / 2 + others * usual) / (all + others)
    return weight * Math.max(RAREST_OF[writing] ?? RAREST, Math.min(COMMONEST, Math.log(share / usual)))
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
