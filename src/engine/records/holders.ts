import type { Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import { unifyKana } from '../../text/reading.js'
import type { Claim } from '../claim.js'
import { writingOf } from './draft-names.js'

/**
 * How far a given name in kanji may be read so: at its beginning and its end, at one of them, at none. Undefined where that is not known.
 * @param reading the whole name, in katakana or in Latin letters
 * @param family in kanji
 */
export type ReadingAgrees = (given: string, reading: string, family?: string) => 'both' | 'one' | 'none' | undefined

/**
 * Share of the rows whose holder is somebody else from which a reading that may be the person's only in part is another's, too; and one of kanji of
 * which nothing is known.
 */
export const [OTHERS_SHARE, MOST_OTHERS] = [0.1, 0.5]

/** Tells for each row of a document whose its columns are. */
export type WithHolder = (who: Subjects, claims: readonly { claim: Claim; column: number }[], layout: Layout) => Subjects

/**
 * 井上 紬 | 口座番号 | 預金者名 ｲﾉｳｴ ﾋﾛｼ: the account is her father's. Most accounts are the row's person's own, so that only who cannot be the same is
 * somebody else: another name in kanji, another reading than the one beside, or one that the kanji cannot have.
 */
export function createHolders(agrees: ReadingAgrees | undefined): WithHolder {
  /** In how many rows of a table the holder was the person of the row, and in how many he was not. */
  const counts = new WeakMap<Layout, { own: number; others: number }>()
  return (who, claims, layout) => {
    if (who.holder === undefined) return who
    let [holder, name, kana]: (Claim | undefined)[] = []
    for (const { claim, column } of claims) {
      if (claim.detector.type !== 'person-name') continue
      if (column === who.holder.column) holder ??= claim
      else if (who.ofColumn[column] !== who.first || layout.columns[column]?.role?.startsWith('person.') !== true) continue
      else if (writingOf(claim.normalized) === 'name') name ??= claim
      else if (writingOf(claim.normalized) === 'kana') kana ??= claim
    }
    if (holder === undefined || !isFull(holder)) return who
    let count = counts.get(layout)
    if (count === undefined) counts.set(layout, (count = { own: 0, others: 0 }))
    const agreement = compare(holder, name, kana, agrees)
    if (agreement === 'both') count.own++
    else if (agreement === 'none') count.others++
    const others = count.others / Math.max(1, count.own + count.others)
    const isOther = agreement === 'none' || (agreement !== 'both' && others > (agreement === 'one' ? OTHERS_SHARE : MOST_OTHERS))
    return isOther ? who.holder.apart : who
  }
}

function compare(
  holder: Claim,
  name: Claim | undefined,
  kana: Claim | undefined,
  agrees: ReadingAgrees | undefined,
): ReturnType<ReadingAgrees> {
  const writing = writingOf(holder.normalized)
  if (writing === 'kana' && kana !== undefined && isFull(kana)) return reading(kana) === reading(holder) ? 'both' : 'none'
  if (name === undefined || !isFull(name)) return undefined
  if (writing === 'kana') return agrees?.(givenOf(name), holder.normalized)
  return writing !== 'name' ? undefined : compact(name) === compact(holder) ? 'both' : 'none'
}

const compact = ({ normalized }: Claim): string => normalized.replace(/[ ・]/g, '')
const reading = (claim: Claim): string => unifyKana(compact(claim))
/** More than a family name. */
const isFull = ({ family, normalized }: Claim): boolean => family !== normalized.length
/** The given name in kanji; '' where nothing tells it from the family name. */
export const givenOf = (claim: Claim): string => (claim.family === undefined ? '' : compact(claim).slice(claim.family))
