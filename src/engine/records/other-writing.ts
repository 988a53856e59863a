import type { Subjects } from '../../table/subjects.js'
import { readingOfKana, unifyKana } from '../../text/reading.js'
import { type Draft } from './draft.js'
import { writingOf } from './draft-names.js'
import type { ReadingAgrees } from './holders.js'
import { mergeDraft } from './merge-drafts.js'

/**
 * 契約者 秋原 洋平 beside 被保険者 AKIHARA YOHEI: one person whom a row names twice, in kanji and in another writing. Two of a family differ in their given
 * names. What the row says of him as the second one is his.
 */
export function joinOtherWritings(drafts: (Draft | undefined)[], { subjects }: Subjects, agrees: ReadingAgrees | undefined): void {
  const mayBeSame = (at: number): boolean => subjects[at]?.isStaff === false && !subjects[at].isFamily
  drafts.forEach((draft, at) => {
    if (draft === undefined || !mayBeSame(at) || !isFullName(draft)) return
    drafts.forEach((other, second) => {
      if (other === undefined || second === at || !mayBeSame(second) || hasOtherBirth(draft, other)) return
      if (!isReadingOf(other, draft, agrees)) return
      mergeDraft(draft, other)
      draft.kana ||= other.kana
      drafts[second] = undefined
    })
  })
}

/** Family and given name in kanji. */
const isFullName = ({ name, family }: Draft): boolean => family !== '' && name.length > family.length && writingOf(name) === 'name'

const hasOtherBirth = (a: Draft, b: Draft): boolean => a.birth !== undefined && b.birth !== undefined && a.birth !== b.birth

/** Is a name in kana or Latin letters alone how the other is read? */
export function isReadingOf(other: Draft, { name, family, kana, keys }: Draft, agrees: ReadingAgrees | undefined): boolean {
  if (other.name === '' || writingOf(other.name) === 'name') return false
  const given = name.slice(family.length)
  if (writingOf(other.name) === 'kana') return kana === '' ? agrees?.(given, other.name) === 'both' : areReadAlike(kana, other.name)
  if (keys.some(({ kind }) => kind === 'romaji')) return keys.some(({ kind, value }) => kind === 'romaji' && value === other.name)
  if (kana === '') return agrees?.(given, other.name, family) === 'both'
  return other.keys.some(({ kind, value }) => kind === 'reading' && value === readingOfKana(kana))
}

/** オノ and オオノ, ショウコ and シヨウコ of a bank. */
const areReadAlike = (a: string, b: string): boolean => readingOfKana(a) === readingOfKana(b) || unifyKana(a) === unifyKana(b)
