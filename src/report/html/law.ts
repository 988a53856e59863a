import { formatCount } from '../print.js'
import { rankObligations } from '../scope/answer.js'
import type { ScopeFacts } from '../scope/facts.js'
import type { ScopeDrafts, ScopeTexts } from '../scope/texts.js'
import { html, type Markup } from './markup.js'
import { draftLine, plainTable } from './parts.js'

const LAST: ReadonlySet<number> = new Set([1, 2, 3])

/** The rules, what the counts say of each, and its dates. */
export function dutyTable(f: ScopeFacts, t: ScopeTexts): Markup {
  const rows = rankObligations(f).map((duty) => {
    const { law, article, title, threshold, note } = t.obligation(duty)
    const due = duty.due === undefined ? '' : t.dutyDue(duty.due)
    return [
      html`${law}<br />${article}`,
      html`<b>${title}</b><br />${threshold}`,
      html`<span class="verdict ${duty.verdict}">${t.key('verdict', duty.verdict)}</span><br />${t.counts(duty.counts)}`,
      html`${note}`,
      due,
    ]
  })
  return plainTable([t.columns.law, t.columns.situation, t.columns.verdict, t.columns.reason, t.columns.due], rows, new Set())
}

/** Marks of secrecy: 不正競争防止法 asks for them. */
export function markings(f: ScopeFacts, t: ScopeTexts): Markup {
  if (f.markings.length === 0) return html`<p>${t.noMarkings}</p>`
  return plainTable(
    [t.columns.marking, t.columns.files],
    f.markings.map(({ text, files: n }) => [text, formatCount(n)]),
    new Set([1]),
  )
}

/** The nine items of 施行規則8条 as a draft. */
export function preliminary(f: ScopeFacts, drafts: ScopeDrafts): Markup {
  const items = drafts.preliminary(f).map(
    ({ title, lines }) =>
      html`<li>
        <b>${title}</b>
        <ul>
          ${lines.map((line) => html`<li>${draftLine(line)}</li>`)}
        </ul>
      </li>`,
  )
  return html`<ol class="items">
    ${items}
  </ol>`
}

/** The JNSA model. */
export function damages({ damages: { perPerson, total, rows }, persons }: ScopeFacts, t: ScopeTexts): Markup {
  if (persons.estimate === 0) return html`<p>${t.damagesNone}</p>`
  const own = rows.slice(0, 12).map(({ types, persons: n, base }) => [t.types(types), t.people(n), t.yen(base), t.yen(base * n)])
  return html`<p class="fine">${t.damagesDisclaimer}</p>
    <p>
      ${t.columns.unit} ${t.yen(perPerson.min)} – ${t.yen(perPerson.max)} · ${t.columns.total}
      <b>${t.yen(total.min)} – ${t.yen(total.max)}</b>
    </p>
    ${plainTable([t.columns.type, t.columns.persons, t.columns.unitLeast, t.columns.totalLeast], own, LAST)}`
}
