import type { GateFinding, GateResult } from '../../../src/contract/index.js'
import { finding } from '../fixture.js'

/** A finding in a text that blocks. */
export function blocked(over: Partial<GateFinding['finding']> = {}, more: Partial<GateFinding> = {}): GateFinding {
  return {
    finding: finding({
      type: 'phone-number',
      path: 'src/a.ts',
      place: { kind: 'text', line: 3, column: 5 },
      span: [4, 17],
      masked: '090-****-****',
      ...over,
    }),
    ruling: 'block',
    why: 'identifying',
    ...more,
  }
}

export function gateResult(over: Partial<GateResult> = {}): GateResult {
  const findings = over.findings ?? []
  const count = (ruling: string): number => findings.filter((one) => one.ruling === ruling).length
  return {
    version: 1,
    tool: { name: 'sekisho', version: '1.2.3' },
    mode: 'staged',
    verdict: findings.some(({ ruling }) => ruling === 'block') ? 'block' : 'pass',
    warnOnly: false,
    scanned: { files: 3, bytes: 100 },
    findings,
    counts: { block: count('block'), warn: count('warn'), allowed: count('allowed'), known: 0, tolerated: 0 },
    byType: {},
    gaps: [],
    notices: [],
    milliseconds: 12,
    ...over,
  }
}

export const unread = {
  gap: { reason: 'encrypted', severity: 'content', path: 'a/名簿.xlsx', detail: 'The document is protected by a password.' },
  blocks: true,
} as const
