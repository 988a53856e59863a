import { GIVEN_KANA } from '../../records/record.js'
import type { Claim } from '../claim.js'
import type { Draft } from './draft.js'
import { writingOf } from './draft-names.js'

// 姓：佐藤 and 名：七海 in fields of their own, as web forms and their logs have them.

/** Asks for a given name: 名：, お名前（メイ）：, "firstName": ". */
const ASKED = /(?:(?:^|[^\p{L}])(?:名|メイ|めい)|(?:first|given)[ _-]?name)["'」』】\]）)]{0,2}\s{0,3}(?:=>|[:：=＝])?\s{0,3}["'「]?$/iu

/**
 * The name in full that a given name makes with the family name right in front of it, of which the draft lets go; undefined where it makes none.
 * @param front what stands before the given name in its line
 */
export function withGiven(draft: Draft | undefined, claim: Claim, front: string): Claim | undefined {
  if (draft === undefined || !claim.reason.includes('label') || !ASKED.test(front)) return undefined
  const head =
    writingOf(claim.normalized) === 'kana' ? takeKana(draft) : draft.keys.some(({ kind }) => kind === 'given') ? '' : draft.family
  return head === '' ? undefined : { ...claim, normalized: `${head} ${claim.normalized}`, family: head.length }
}

/** Takes one word of a reading off a draft. */
function takeKana(draft: Draft): string {
  const { kana } = draft
  if (kana === '' || draft.keys.some(({ kind }) => kind === GIVEN_KANA)) return ''
  if (draft.name === kana) draft.name = ''
  draft.kana = ''
  draft.keys = draft.keys.filter(({ kind }) => kind !== 'kana')
  return kana
}
