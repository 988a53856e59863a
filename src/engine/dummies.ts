import type { Claim } from './claim.js'

/** How far a second dummy value may stand from a dummy name in running text, in characters. */
const REACH = 128

/**
 * A dummy name (山田太郎) is one only if its record has a second dummy value: real people bear such names.
 * Detectors mark such names `dummy: 'candidate'`; this makes it 'true' or takes it away.
 */
export function settleDummies(claims: readonly Claim[], where: 'record' | 'prose'): void {
  if (!claims.some((claim) => claim.attributes?.['dummy'] !== undefined)) return
  const proven = claims.filter((claim) => claim.attributes?.['dummy'] === 'true')
  for (const claim of claims) {
    if (claim.attributes?.['dummy'] !== 'candidate') continue
    const second = proven.some((other) => where === 'record' || (other.start < claim.end + REACH && other.end > claim.start - REACH))
    const { dummy: _, ...rest } = claim.attributes
    claim.attributes = second ? { ...rest, dummy: 'true' } : Object.keys(rest).length > 0 ? rest : undefined
  }
}
