import type { Summary } from '../../contract/index.js'
import type { Exposure, Held } from '../persons/index.js'
import type { Rule } from './rules.js'

/** What duties are judged by. */
export interface Findings {
  summary: Pick<Summary, 'complete' | 'files' | 'byType' | 'persons'>
  exposure: Exposure
  /** Findings by type of which only a part is written. */
  partial: Readonly<Record<string, number>>
  /** Types that the detectors of the scan look for. */
  lookedFor: ReadonlySet<string>
}

/** How many persons a rule is about: certainly, and at most. */
export interface Amount {
  sure: number
  upper: number
  /** Without those of running text only. */
  upperStructured: number
  /** All that it needs was looked for. */
  lookedFor: boolean
  counts: Record<string, number>
  /** What else is to be said of it. */
  reasons: string[]
}

const NOBODY: Held = { structured: 0, loose: 0 }

/** The amount that a kind of rule asks for. */
export function amountOf(kind: Rule['kind'], findings: Findings): Amount {
  switch (kind) {
    case 'persons':
      return ofPersons(findings)
    case 'sensitive':
      return ofSensitive(findings)
    case 'property':
      return ofProperty(findings)
    case 'mynumber':
      return ofMyNumber(findings)
  }
}

const found = ({ summary }: Findings, type: string): number => summary.byType[type]?.findings ?? 0

/** 個人データ are the persons of tables and forms: whoever stands in running text only is taken off the lower end. */
function ofPersons({ summary: { persons }, lookedFor }: Findings): Amount {
  const { min, estimate, max, structured, loose } = persons
  return {
    sure: Math.max(0, min - loose),
    upper: max,
    upperStructured: max - loose,
    lookedFor: lookedFor.has('person-name'),
    counts: { persons: estimate, min, max, structured, loose },
    reasons: [],
  }
}

function ofSensitive(findings: Findings): Amount {
  const { structured, loose } = findings.exposure.sensitive
  const total = found(findings, 'sensitive')
  return {
    sure: structured,
    // Found beside nobody: one person at least may be meant.
    upper: Math.max(structured + loose, Math.min(1, total)),
    upperStructured: structured,
    lookedFor: findings.lookedFor.has('sensitive'),
    counts: { persons: structured + loose, structured, loose, findings: total },
    reasons: total > 0 && structured + loose === 0 ? ['unattached'] : [],
  }
}

/**
 * Card numbers count where they are written in full (PPC Q&A 6-12). Whether an ID with its password leads to a payment is not in the files: they make
 * the case possible. Account numbers alone do not (Q&A 14-8).
 */
function ofProperty(findings: Findings): Amount {
  const card = findings.exposure.byType['card-number'] ?? NOBODY
  const credential = findings.exposure.byType['credential'] ?? NOBODY
  const partial = findings.partial['card-number'] ?? 0
  const [cards, credentials] = [found(findings, 'card-number'), found(findings, 'credential')]
  const full = Math.max(0, cards - partial)
  const sure = full === 0 ? 0 : Math.max(0, card.structured - partial)
  const inTables = (full > 0 ? card.structured : 0) + credential.structured
  const all = inTables + (full > 0 ? card.loose : 0) + credential.loose
  const reasons: string[] = []
  if (credentials > 0) reasons.push('credential')
  if (partial > 0) reasons.push('partial')
  if (found(findings, 'bank-account') > 0) reasons.push('account')
  if (full + credentials > 0 && all === 0) reasons.push('unattached')
  return {
    sure,
    upper: Math.max(all, Math.min(1, full + credentials)),
    upperStructured: inTables,
    lookedFor: findings.lookedFor.has('card-number') && findings.lookedFor.has('credential'),
    counts: { persons: all, structured: inTables, findings: full + credentials, ...(partial > 0 && { partial }) },
    reasons,
  }
}

/** 特定個人情報 need be in no table; and a number stands for a person even where nobody is named beside it. */
function ofMyNumber(findings: Findings): Amount {
  const { min, estimate, max } = findings.summary.persons
  const { structured, loose } = findings.exposure.byType['my-number'] ?? NOBODY
  const { findings: total = 0, distinct = 0 } = findings.summary.byType['my-number'] ?? {}
  const persons = structured + loose
  const upper = Math.max(total === 0 ? 0 : persons + (max - estimate), distinct)
  return {
    sure: Math.max(Math.min(1, total), persons - (estimate - min)),
    upper,
    upperStructured: upper,
    lookedFor: findings.lookedFor.has('my-number'),
    counts: { persons, findings: total },
    reasons: [],
  }
}
