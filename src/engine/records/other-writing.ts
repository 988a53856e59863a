import type { Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import { readingOfKana, unifyKana } from '../../text/reading.js'
import { type Draft } from './draft.js'
import { writingOf } from './draft-names.js'
import { OTHERS_SHARE, type ReadingAgrees } from './holders.js'
import { mergeDraft } from './merge-drafts.js'

type Agreement = ReturnType<ReadingAgrees>

/** Rows in which one column is known to be how the other is read, from which on it is wherever nothing speaks against it. */
const KNOWN = 3

/** Tells whom a row names twice, in kanji and in another writing. */
export interface OtherWritings {
  /**
   * 契約者 秋原 洋平 beside 被保険者 AKIHARA YOHEI: one person. Two of a family differ in their given names. What the row says of him as the second one is his,
   * and the later draft is taken out.
   */
  join(drafts: (Draft | undefined)[], who: Subjects, layout: Layout): void
  /** Is the name that stands in that column how the person of the row is read? */
  isReading(other: Draft, draft: Draft, layout: Layout, column: number): boolean
}

export function createOtherWritings(agrees: ReadingAgrees | undefined): OtherWritings {
  /** By columns of names: in how many rows of a table both are one person's, and in how many they are not. */
  const counts = new WeakMap<Layout, Map<string, { own: number; others: number }>>()
  const countOf = (layout: Layout, columns: string): { own: number; others: number } => {
    const pairs = counts.get(layout) ?? new Map<string, { own: number; others: number }>()
    const count = pairs.get(columns) ?? { own: 0, others: 0 }
    counts.set(layout, pairs.set(columns, count))
    return count
  }
  const isSame = (other: Draft, draft: Draft, layout: Layout, columns: string): boolean => {
    if (!isFullName(draft) || !isOtherWriting(other)) return false
    const agreement = agreementOf(other, draft, agrees)
    const count = countOf(layout, columns)
    if (agreement === 'both') count.own++
    else if (agreement === 'none') count.others++
    if (agreement === 'both' || agreement === 'none') return agreement === 'both'
    // 七海 and ナナミ, of which the dictionary of kanji knows one end.
    return count.own >= KNOWN && count.others <= OTHERS_SHARE * (count.own + count.others)
  }
  return {
    isReading: (other, draft, layout, column) => isSame(other, draft, layout, String(column)),
    join(drafts, { subjects }, layout) {
      const mayBeSame = (at: number): boolean => subjects[at]?.isStaff === false && !subjects[at].isFamily
      drafts.forEach((draft, at) => {
        if (draft === undefined || !mayBeSame(at)) return
        drafts.forEach((other, second) => {
          if (other === undefined || second === at || !mayBeSame(second) || hasOtherBirth(draft, other)) return
          if (!isSame(other, draft, layout, `${at} ${second}`)) return
          mergeDraft(draft, other)
          draft.kana ||= other.kana
          drafts[second] = undefined
        })
      })
    },
  }
}

/** Family and given name in kanji. */
const isFullName = ({ name, family }: Draft): boolean => family !== '' && name.length > family.length && writingOf(name) === 'name'

const hasOtherBirth = (a: Draft, b: Draft): boolean => a.birth !== undefined && b.birth !== undefined && a.birth !== b.birth

/** A name in kana or in Latin letters alone. */
const isOtherWriting = ({ name }: Draft): boolean => name !== '' && writingOf(name) !== 'name'

/** How far a name in kana or Latin letters is how the other is read. */
function agreementOf(other: Draft, { name, family, kana, keys }: Draft, agrees: ReadingAgrees | undefined): Agreement {
  const given = name.slice(family.length)
  if (writingOf(other.name) === 'kana') return kana === '' ? agrees?.(given, other.name) : told(areReadAlike(kana, other.name))
  if (keys.some(({ kind }) => kind === 'romaji')) return told(keys.some(({ kind, value }) => kind === 'romaji' && value === other.name))
  if (kana === '') return agrees?.(given, other.name, family)
  return told(other.keys.some(({ kind, value }) => kind === 'reading' && value === readingOfKana(kana)))
}

const told = (isSame: boolean): Agreement => (isSame ? 'both' : 'none')

/** オノ and オオノ, ショウコ and シヨウコ of a bank. */
const areReadAlike = (a: string, b: string): boolean => readingOfKana(a) === readingOfKana(b) || unifyKana(a) === unifyKana(b)
