import type { Claim } from './claim.js'

/** What the reason of an address ends with that is written as 同上. */
const DITTO = '+ditto'
/** 住所　同上, （現住所：甲に同じ） on a line by itself: the words, and how far back the address may stand, in characters; less than any block's context. */
const DITTOS =
  /(?<=^|\n)[^\S\n]{0,40}(?:[・■□●◆（(]|[甲乙丙丁戊][^\S\n])?[^\S\n]{0,8}(?:ご|現|自宅)?住[^\S\n]{0,8}所[^\S\n]{0,20}[:：]?[^\S\n]{0,20}([（(]?(?:同\s?上|〃|仝上?|上[にと]同じ|[^\s、。:：]{1,8}[にと]同じ|同居)[）)]?)[^\S\n]{0,20}(?=\n|$)/g
const REACH = 200
const SIGNS = /同|〃|仝/

/** Is the address one that somebody has without its being written again? */
export const isDittoClaim = ({ reason }: Claim): boolean => reason.endsWith(DITTO)

/**
 * 住所　同上 below the address of who signs first: the claims of a text, with that address once more where the words stand. Without it the next address, the
 * firm's, would be that of who signs second.
 * @param claims in their order
 */
export function withDittos(text: string, claims: readonly Claim[]): readonly Claim[] {
  if (!SIGNS.test(text) || !claims.some(isAddress)) return claims
  const found: Claim[] = []
  for (const match of text.matchAll(DITTOS)) {
    const start = match.index + match[0].lastIndexOf(match[1]!)
    const address = claims.findLast((claim) => isAddress(claim) && claim.start < start) ?? found.at(-1)
    if (address === undefined || start - (found.at(-1) ?? address).start > REACH) continue
    found.push({ ...address, start, end: start + match[1]!.length, reason: `label${DITTO}` })
  }
  return found.length === 0 ? claims : [...claims, ...found].sort((a, b) => a.start - b.start)
}

const isAddress = ({ detector }: Claim): boolean => detector.type === 'address'
