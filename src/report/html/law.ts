import { formatCount } from '../print.js'
import { rankObligations } from '../scope/answer.js'
import { DAMAGES_SHOWN } from '../scope/damages.js'
import type { ScopeFacts } from '../scope/facts.js'
import type { ScopeDrafts, ScopeTexts } from '../scope/texts.js'
import { html, type Markup } from './markup.js'
import { draftLine, plainTable, rest } from './parts.js'

const ALL_BUT_FIRST: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6])

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
  const c = t.columns
  const own = rows
    .slice(0, DAMAGES_SHOWN)
    .map(({ types, persons: n, x, y, identifiability, base }) => [
      t.types(types),
      t.people(n),
      ...[x, y, identifiability].map(String),
      t.yen(base),
      t.yen(base * n),
    ])
  const columns = [c.type, c.persons, c.distress, c.loss, c.identifiability, c.unitLeast, c.totalLeast]
  return html`<p class="fine">${t.damagesDisclaimer}</p>
    <p>
      ${c.unit} ${t.yen(perPerson.min)} – ${t.yen(perPerson.max)} · ${c.total}
      <b>${t.yen(total.min)} – ${t.yen(total.max)}</b>
    </p>
    ${plainTable(columns, own, ALL_BUT_FIRST)}${rest(rows.length, DAMAGES_SHOWN, t)}
    <p class="fine">${t.damagesFormula}</p>`
}
