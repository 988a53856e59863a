/** What a rule says of a stretch of text: the verdict, before it becomes a match. */
export interface Claim {
  start: number
  end: number
  rule: Rule
  /** What speaks for and against it: bits of the rule's own evidence, and of `Context`. */
  shape: number
  context: number
  /** Log odds that it is a name, from `weights.ts`. */
  score: number
  /** Where the surname ends, if the rule knows. */
  surnameEnd?: number
}

/** The rules of running text. */
export type Rule = 'full' | 'entry' | 'lone' | 'katakana'

/** Keeps the claims that do not overlap: the surer first, then the longer, then the earlier. Sorted by start. Linear but for the sorting. */
export function settle<C extends { start: number; end: number; score: number }>(claims: C[]): C[] {
  if (claims.length < 2) return claims
  const taken = new Uint8Array(claims.reduce((last, claim) => Math.max(last, claim.end), 0))
  const kept: C[] = []
  for (const claim of claims.sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    let free = true
    for (let i = claim.start; free && i < claim.end; i++) free = taken[i] === 0
    if (!free) continue
    taken.fill(1, claim.start, claim.end)
    kept.push(claim)
  }
  return kept.sort((a, b) => a.start - b.start)
}
