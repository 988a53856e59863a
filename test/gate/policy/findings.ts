import type { Finding, Place } from '../../../src/contract/index.js'

let next = 0

/** A finding of running text that is like no other, unless told. */
export function found(type: string, over: Partial<Finding> = {}): Finding {
  next++
  return {
    type,
    detector: type,
    path: 'src/a.ts',
    place: { kind: 'text', line: next, column: 20 },
    span: [0, 4],
    confidence: 0.9,
    reason: 'label',
    masked: '***',
    fingerprint: `v1:${next.toString(16).padStart(16, '0')}`,
    ...over,
  }
}

export const cell = (ref: string, header?: string, sheet = '顧客'): Place => ({
  kind: 'cell',
  sheet,
  ref,
  ...(header !== undefined && { header }),
})
