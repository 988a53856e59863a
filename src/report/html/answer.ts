import { formatCount } from '../print.js'
import { reasonTitle } from '../reasons.js'
import { rankObligations } from '../scope/answer.js'
import type { ScopeFacts } from '../scope/facts.js'
import type { ScopeTexts } from '../scope/texts.js'
import { html, trusted, type Markup } from './markup.js'

const ITEMS_ABOVE = 22
/** Types that a reader must not overlook. */
const GRAVE = ['my-number', 'card-number', 'credential', 'sensitive', 'bank-account'] as const
/** Types of which a release says that they are, or are not, among what leaked. */
const ASKED = ['my-number', 'card-number', 'credential', 'sensitive'] as const

/** The first screen: who asks at night reads this and nothing else. */
export function answer(f: ScopeFacts, t: ScopeTexts): Markup {
  return html`<header>
      <h1>${t.title}</h1>
      <p>sekisho ${f.tool.version} · ${t.date(f.finishedAt)} · ${t.record.key} ${f.keyId}</p>
    </header>
    <div class="answer">
      <div class="box${f.persons.estimate > 0 ? trusted(' warn') : ''}" id="answer-persons">
        <h2>${t.h.persons}</h2>
        <p class="number">${t.headline(f)}</p>
        ${f.persons.estimate > 0 && html`<p class="fine">${t.range(f)}</p>`}
        ${t.deceased(f) !== '' && html`<p class="fine" id="answer-deceased">${t.deceased(f)}</p>`}
        <p class="fine" id="answer-records">
          ${t.h.records} ${t.recordsOf(f.persons.records)}${f.persons.estimate > 0 && ` · ${t.structured(f)}`}
        </p>
      </div>
      <div class="box ${f.complete ? 'fineprint' : 'warn'}" id="answer-unread">
        <h2>${t.h.unread}</h2>
        <p>${t.coverage(f)}</p>
        ${unreadShort(f, t)}
        <p class="fine">${t.filesRead(f)}</p>
      </div>
      <div class="box" id="answer-items">
        <h2>${t.h.items}</h2>
        ${itemChips(f, t)}
      </div>
      <div class="box" id="answer-obligations">
        <h2>${t.h.obligations}</h2>
        <p class="due"><b>${f.due === undefined ? (f.incident.discovered === undefined ? t.noDiscovered : '') : t.due(f.due)}</b></p>
        ${duties(f, t)}
      </div>
    </div>`
}

function unreadShort(f: ScopeFacts, t: ScopeTexts): Markup {
  const rows = f.unread.slice(0, 4).map(({ reason, files }) => html`<li>${reasonTitle(reason, t.lang)} <b>${formatCount(files)}</b></li>`)
  return rows.length === 0
    ? html``
    : html`<ul class="chips">
        ${rows}
      </ul>`
}

function itemChips(f: ScopeFacts, t: ScopeTexts): Markup {
  const grave = new Set<string>(GRAVE)
  const types = [...f.types].sort((a, b) => Number(grave.has(b.type)) - Number(grave.has(a.type)) || b.persons - a.persons)
  const known = new Set(types.map(({ type }) => t.type(type)))
  const chips = [
    ...types.map(
      ({ type, persons }) => html`<li${grave.has(type) ? trusted(' class="grave"') : ''}>${t.type(type)} <b>${t.people(persons)}</b></li>`,
    ),
    // What a type says already (姓, 番地, 携帯電話) stands in the table below; here, what only the columns tell: 取引内容, 年収.
    ...f.items
      .filter(({ label, type, persons }) => type === undefined && persons > 0 && !known.has(label))
      .map(({ label, persons }) => html`<li>${t.item(label)} <b>${t.people(persons)}</b></li>`),
  ]
  const rest = chips.length - ITEMS_ABOVE
  return html`<ul class="chips">
      ${chips.slice(0, ITEMS_ABOVE)}${rest > 0 && html`<li><a href="#items">${t.more(rest)}</a></li>`}
    </ul>
    ${asked(f, t)}`
}

/** What the portal asks first and every release answers, as far as the chips above do not: what was not found, and whether that says anything. */
function asked(f: ScopeFacts, t: ScopeTexts): Markup[] {
  const lines = [html`<p class="fine">${t.type('my-number')}: ${t.holds('my-number', f.holds['my-number'])}</p>`]
  for (const answer of ['no', 'unknown'] as const) {
    const types = ASKED.filter((type) => type !== 'my-number' && f.holds[type] === answer)
    if (types.length > 0) lines.push(html`<p class="fine">${t.list(types.map((type) => t.type(type)))}: ${t.holds(types[0]!, answer)}</p>`)
  }
  return lines
}

function duties(f: ScopeFacts, t: ScopeTexts): Markup {
  const rows = rankObligations(f).map((duty) => {
    const { law, article, title } = t.obligation(duty)
    return html`<tr>
      <td>${title}<span class="fine"> ${law} ${article}</span></td>
      <td class="verdict ${duty.verdict}">${t.key('verdict', duty.verdict)}</td>
    </tr>`
  })
  return html`<table class="duties">
    <tbody>
      ${rows}
    </tbody>
  </table>`
}
