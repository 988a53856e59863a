import type { Incident, Obligation } from '../../contract/index.js'
import { formatCount } from '../../count.js'
import { amountOf, type Amount, type Findings } from './amounts.js'
import { dueDates } from './due.js'
import { reasonText } from './reasons.js'
import { PRELIMINARY_DAYS, RULES, type Rule } from './rules.js'

export type { Findings } from './amounts.js'

type Verdict = Pick<Obligation, 'verdict' | 'reasons'>

/**
 * What the law asks for, judged by the counts, their coverage and what the user told. Suspicion (おそれ) suffices. Whatever was not read, not looked for
 * or not told is never a no.
 */
export function evaluateObligations(findings: Findings, incident: Incident = {}): Obligation[] {
  const { complete, files } = findings.summary
  // A share that is not mounted is an empty folder: of nothing that was read, nothing can be denied.
  const unread = !complete ? 'gaps' : files.scanned + files.partial === 0 ? 'nothing-read' : undefined
  const judged = RULES.filter((rule) => binds(rule, incident))
    .map((rule) => ({ rule, amount: amountOf(rule.kind, findings) }))
    .map(({ rule, amount }) => ({ rule, amount, ...judge(rule, amount, unread, incident) }))
  const asked = judged.filter(({ rule, verdict }) => isNews(rule, verdict, judged, incident))
  return asked.map(({ rule, amount, verdict, reasons }) => {
    // One event with a wrongful purpose has the longer term, whatever else it is (施行規則8条2項: 当該事態が前条第三号に定めるもの).
    const days = incident.intentional === true ? WRONGFUL_DAYS : rule.finalDays
    // Results are read from files too, where anybody may have written.
    const dated = Number.isFinite(Date.parse(incident.discovered ?? '')) && verdict !== 'not-met'
    const all = dated && rule.daysUnverified === true ? [...reasons, 'days-unverified'] : reasons
    return {
      id: rule.id,
      law: rule.law,
      article: rule.article,
      title: rule.title,
      verdict,
      reasons: all,
      counts: amount.counts,
      from: rule.from,
      threshold: rule.from === 1 ? '1人から' : `${formatCount(rule.from - 1)}人を超える`,
      ...(dated && { due: dueDates(incident.discovered!, PRELIMINARY_DAYS, days) }),
      note: all.map(reasonText).join(''),
    }
  })
}

/** 確報 where the purpose was wrongful. */
const WRONGFUL_DAYS = 60

/** Rules for public bodies are asked of those who said that they are one; their lower threshold also of who did not say. */
function binds({ body, id }: Rule, { publicBody }: Incident): boolean {
  if (body === 'any') return true
  if (publicBody === undefined) return body === 'private' || id === 'public-count'
  return (body === 'public') === publicBody
}

/** To who did not say whether it is a public body, its threshold is news only where it changes the answer. */
function isNews(
  rule: Rule,
  verdict: Obligation['verdict'],
  judged: readonly ({ rule: Rule } & Verdict)[],
  { publicBody }: Incident,
): boolean {
  if (rule.body !== 'public' || publicBody === true) return true
  return verdict !== 'not-met' && !judged.some((other) => other.rule.id === 'appi-count' && other.verdict === 'met')
}

/** Why nothing can be denied, if it cannot. */
type Unread = 'gaps' | 'nothing-read' | undefined

function judge(rule: Rule, amount: Amount, unread: Unread, incident: Incident): Verdict {
  const base = judgeAmount(rule, amount, unread)
  const asks = [...(rule.asks === undefined ? [] : [rule.asks]), ...(rule.body === 'public' ? ['publicBody' as const] : [])]
  let { verdict } = base
  const reasons = [...base.reasons]
  // Where nobody is concerned there is nothing to ask.
  if (verdict === 'not-met') return base
  for (const name of asks) {
    const answer = name === 'system' ? undefined : incident[name]
    if (answer === false) return { verdict: 'not-met', reasons: ['user-no'] }
    if (answer === true) {
      if (name !== 'publicBody') reasons.push('user-yes')
    } else {
      verdict = 'unknown'
      reasons.push(ASK[name])
    }
  }
  return { verdict, reasons }
}

const ASK = {
  system: 'ask-system',
  intentional: 'ask-intentional',
  exposedOnline: 'ask-exposed-online',
  publicBody: 'ask-public-body',
} as const

function judgeAmount({ from }: Rule, { sure, upper, upperStructured, lookedFor, reasons }: Amount, unread: Unread): Verdict {
  if (sure >= from) return { verdict: 'met', reasons: [from === 1 ? 'found' : 'count', ...reasons] }
  const open = [...(unread === undefined ? [] : [unread]), ...(lookedFor ? [] : ['not-looked-for'])]
  if (upper >= from) {
    const why = upperStructured >= from ? (from === 1 ? [] : ['range']) : reasons.includes('unattached') ? [] : ['loose']
    return { verdict: 'possible', reasons: [...why, ...reasons, ...open] }
  }
  if (open.length > 0) return { verdict: 'unknown', reasons: [...reasons, ...open] }
  return { verdict: 'not-met', reasons: reasons.includes('partial') ? reasons : [...reasons, upper === 0 ? 'none' : 'below'] }
}
