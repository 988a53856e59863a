import type { Obligation, ScanResult } from '../../contract/index.js'
import { placeText } from '../place.js'
import { formatCount } from '../print.js'
import { reasonAdvice, reasonTitle } from '../reasons.js'
import type { RenderOptions, Report } from '../report.js'
import { FILES_SHOWN, scopeFacts, type HolderFact, type ScopeFacts } from '../scope/facts.js'
import { recordLines } from '../scope/record.js'
import { scopeTexts, type ScopeDrafts, type ScopeTexts } from '../scope/texts.js'
import { regionMap } from './map.js'
import { html, trusted, type Markup } from './markup.js'
import { barTable, draftLine, plainTable, section } from './parts.js'
import { STYLE } from './style.js'

const ITEMS_ABOVE = 22
const SHOWN = 100
/** Types that a reader must not overlook. */
const GRAVE = ['my-number', 'card-number', 'credential', 'sensitive', 'bank-account'] as const

/**
 * The scoping report as one page that opens offline: no script, nothing from elsewhere, no raw value. The answer stands on the first screen; tables print
 * on A4. At most `FILES_SHOWN` files are listed and the rest counted, which keeps the page under 5 MB.
 */
export async function* renderHtml(source: ScanResult | Report, { lang = 'ja' }: RenderOptions = {}): AsyncGenerator<string> {
  const facts = await scopeFacts(source)
  const { t, drafts } = scopeTexts(lang)
  yield `<!doctype html>\n<html lang="${lang}">\n`
  yield html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
    <meta name="robots" content="noindex" />
    <title>${t.title}</title>
    <style>
      ${trusted(STYLE)}
    </style>
  </head>`.markup
  yield '\n<body><main>\n'
  for (const part of [answer(facts, t), ...details(facts, t, drafts, lang)]) if (part.markup !== '') yield `${part.markup}\n`
  yield '</main></body></html>\n'
}

/** The first screen: who asks at night reads this and nothing else. */
function answer(f: ScopeFacts, t: ScopeTexts): Markup {
  return html`<header>
      <h1>${t.title}</h1>
      <p>sekisho ${f.tool.version} · ${t.date(f.finishedAt)} · ${f.keyId}</p>
    </header>
    <div class="answer">
      <div class="box${f.persons.estimate > 0 ? trusted(' warn') : ''}" id="answer-persons">
        <h2>${t.h.persons}</h2>
        <p class="number">${t.headline(f)}</p>
        <p class="fine">${t.range(f)}</p>
        <p class="fine" id="answer-records">${t.h.records} ${t.recordsOf(f.persons.records)} · ${t.structured(f)}</p>
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
        <p><b>${f.due === undefined ? (f.incident.discovered === undefined ? t.noDiscovered : '') : t.due(f.due)}</b></p>
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
      .filter(({ label, type }) => type === undefined && !known.has(label))
      .map(({ label, persons }) => html`<li>${label} <b>${t.people(persons)}</b></li>`),
  ]
  const rest = chips.length - ITEMS_ABOVE
  return html`<ul class="chips">
      ${chips.slice(0, ITEMS_ABOVE)}${rest > 0 && html`<li><a href="#items">${t.more(rest)}</a></li>`}
    </ul>
    <p class="fine">${t.type('my-number')}: ${t.holds('my-number', f.holds['my-number'])}</p>`
}

function duties(f: ScopeFacts, t: ScopeTexts): Markup {
  // What is certain first.
  const rank = (duty: Obligation): number => ['met', 'possible', 'unknown', 'not-met'].indexOf(duty.verdict)
  const ordered = [...f.obligations].sort((a, b) => rank(a) - rank(b))
  const rows = ordered.map((duty) => {
    const { article, title } = t.obligation(duty)
    return html`<tr>
      <td>${title}<span class="fine"> ${article}</span></td>
      <td class="verdict ${duty.verdict}">${t.key('verdict', duty.verdict)}</td>
    </tr>`
  })
  return html`<table class="duties">
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function details(f: ScopeFacts, t: ScopeTexts, drafts: ScopeDrafts, lang: 'ja' | 'en'): Markup[] {
  const sections: [id: string, title: string, body: (Markup | false)[]][] = [
    ['items', t.h.items, [html`<h3>${t.h.byType}</h3>`, typeTable(f, t), itemTable(f, t)]],
    ['combinations', t.h.combinations, [combinationTable(f, t)]],
    ['regions', t.h.regions, [html`<div class="columns">${regionMap(f, t)}${regionTable(f, t)}</div>`]],
    ['attributes', [t.h.ages, t.h.genders, t.h.occupations].join(' / '), [attributes(f, t)]],
    ['reach', t.h.reach, [html`<div class="columns">${reachTable(f, t)}${classTable(f, t)}${sensitiveTable(f, t)}</div>`]],
    ['files', t.h.files, [...files(f, t)]],
    ['unread', t.h.unread, [unread(f, t, lang)]],
    ['obligations', t.h.obligations, [dutyTable(f, t), html`<p class="fine">${t.disclaimer}</p>`]],
    ['markings', t.h.markings, [markings(f, t)]],
    ['preliminary', t.h.preliminary, [preliminary(f, drafts)]],
    ['notice', t.h.notice, [html`<div class="draft">${drafts.notice(f).map((line) => html`<p>${draftLine(line)}</p>`)}</div>`]],
    [
      'counsel',
      t.h.counsel,
      [
        html`<ul>
          ${drafts.counsel(f).map(({ title, text }) => html`<li><b>${title}</b> ${text}</li>`)}
        </ul>`,
      ],
    ],
    ['damages', t.h.damages, [damages(f, t)]],
    ['method', t.h.method, [list(drafts.method(f)), html`<h3>${t.h.limits}</h3>`, list(drafts.limits(f)), dummies(f, t)]],
    ['evidence', t.h.evidence, [evidence(f, t)]],
  ]
  const nav = html`<nav aria-label="${t.title}">
    <ul>
      ${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`
  return [nav, ...sections.map(([id, title, body]) => section(id, title, ...body))]
}

const list = (lines: readonly string[]): Markup =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`
const LAST: ReadonlySet<number> = new Set([1, 2, 3])

function itemTable({ items }: ScopeFacts, t: ScopeTexts): Markup {
  if (items.length === 0) return html``
  const rows = items
    .slice(0, SHOWN)
    .map(({ label, type, persons, files: n }) => [label, type === undefined ? '' : t.type(type), t.people(persons), formatCount(n)])
  return html`<h3>${t.h.byColumn}</h3>
    ${plainTable([t.columns.item, t.columns.type, t.columns.persons, t.columns.files], rows, new Set([2, 3]))}${rest(items.length, SHOWN, t)}`
}

const rest = (total: number, shown: number, t: ScopeTexts): Markup | false =>
  total > shown && html`<p class="fine">${t.more(total - shown)}</p>`

function typeTable({ types }: ScopeFacts, t: ScopeTexts): Markup {
  const rows = types.map(({ type, findings, distinct, files: n, persons }) => [
    t.type(type),
    t.people(persons),
    formatCount(findings),
    formatCount(distinct),
    formatCount(n),
  ])
  const columns = [t.columns.type, t.columns.persons, t.columns.findings, t.columns.distinct, t.columns.files]
  return plainTable(columns, rows, new Set([1, 2, 3, 4]))
}

function combinationTable({ combinations }: ScopeFacts, t: ScopeTexts): Markup {
  const rows = combinations.slice(0, SHOWN).map(({ types, persons, share }) => [t.types(types), t.people(persons), t.share(share)])
  return html`${plainTable([t.columns.type, t.columns.persons, t.columns.share], rows, LAST)}${rest(combinations.length, SHOWN, t)}`
}

const regionTable = ({ regions }: ScopeFacts, t: ScopeTexts): Markup =>
  barTable(t.h.regions, t.columns.region, regions, (key) => t.key('region', key), t)
const classTable = ({ classes }: ScopeFacts, t: ScopeTexts): Markup =>
  barTable(t.h.classes, t.columns.class, classes, (key) => t.key('class', key), t)
const reachTable = ({ reachable }: ScopeFacts, t: ScopeTexts): Markup =>
  barTable(t.h.reach, t.columns.reach, reachable, (key) => t.key('reach', key), t)
const sensitiveTable = ({ sensitive }: ScopeFacts, t: ScopeTexts): Markup =>
  barTable(t.h.sensitive, t.columns.category, sensitive, (key) => t.key('sensitive', key), t)

function attributes(f: ScopeFacts, t: ScopeTexts): Markup {
  return html`<div class="columns">
    ${barTable(t.h.ages, t.columns.age, f.ages, (key) => t.key('age', key), t)}${barTable(t.h.genders, t.columns.gender, f.genders, (key) => t.key('gender', key), t)}${barTable(t.h.occupations, t.columns.occupation, f.occupations, (key) => t.key('occupation', key), t)}
  </div>`
}

function* files({ holders }: ScopeFacts, t: ScopeTexts): Generator<Markup> {
  for (const holder of holders.slice(0, FILES_SHOWN)) yield fileDetails(holder, t)
  if (holders.length > FILES_SHOWN) yield html`<p class="fine">${t.more(holders.length - FILES_SHOWN)}</p>`
}

/** A file with its sheets and their columns behind it. */
function fileDetails({ path, persons, records, sheets, bytes, modified, sha256, status }: HolderFact, t: ScopeTexts): Markup {
  const facts = [
    bytes === undefined ? '' : t.bytes(bytes),
    modified === undefined ? '' : t.date(modified),
    status === undefined || status === 'scanned' ? '' : t.key('status', status),
  ].filter((text) => text !== '')
  const rows = sheets.map((sheet) => [sheet.sheet ?? '', t.people(sheet.persons), t.recordsOf(sheet.records), t.list(sheet.items)])
  return html`<details>
    <summary>
      ${path} <span class="n"><b>${t.people(persons)}</b> (${t.recordsOf(records)})</span>
    </summary>
    <p class="fine">${facts.join(' · ')}${sha256 !== undefined && html` · SHA-256 <code>${sha256}</code>`}</p>
    ${plainTable([t.columns.sheet, t.columns.persons, t.columns.records, t.columns.columns], rows, new Set([1, 2]))}
  </details>`
}

function unread(f: ScopeFacts, t: ScopeTexts, lang: 'ja' | 'en'): Markup {
  const groups = f.unread.map(({ reason, gaps, files: n, entries }) => {
    const rows = entries.map(({ path, whole, bytes, places }) => [
      path,
      whole ? t.unreadAll : t.unreadPart,
      t.list(places.map((place) => placeText(place, lang))),
      t.bytes(bytes),
    ])
    return html`<h3>${reasonTitle(reason, lang)} (${formatCount(n)} / ${formatCount(gaps)})</h3>
      <p class="fine">${reasonAdvice(reason, lang)}</p>
      ${plainTable([t.columns.path, t.columns.what, '', t.columns.size], rows, new Set([3]))}${rest(n, entries.length, t)}`
  })
  const left =
    f.excluded.total > 0 &&
    html`<h3>${t.h.excluded}</h3>
      ${list([...f.excluded.patterns, ...f.excluded.paths])}`
  return html`<p>${t.coverage(f)}</p>
    ${groups.length === 0 ? html`<p>${t.nothingUnread}</p>` : groups}${left}`
}

function dutyTable({ obligations }: ScopeFacts, t: ScopeTexts): Markup {
  const rows = obligations.map((duty) => {
    const { law, article, title, threshold, note } = t.obligation(duty)
    const due = duty.due === undefined ? '' : t.list(Object.values(duty.due).map((day) => t.date(day)))
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

function markings(f: ScopeFacts, t: ScopeTexts): Markup {
  if (f.markings.length === 0) return html`<p>${t.noMarkings}</p>`
  return plainTable(
    [t.columns.marking, t.columns.files],
    f.markings.map(({ text, files: n }) => [text, formatCount(n)]),
    new Set([1]),
  )
}

function preliminary(f: ScopeFacts, drafts: ScopeDrafts): Markup {
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

function damages({ damages: { perPerson, total, rows }, persons }: ScopeFacts, t: ScopeTexts): Markup {
  if (persons.estimate === 0) return html`<p>${t.damagesNone}</p>`
  const own = rows.slice(0, 12).map(({ types, persons: n, base }) => [t.types(types), t.people(n), t.yen(base), t.yen(base * n)])
  return html`<p class="fine">${t.damagesDisclaimer}</p>
    <p>
      ${t.columns.unit} ${t.yen(perPerson.min)} – ${t.yen(perPerson.max)} · ${t.columns.total}
      <b>${t.yen(total.min)} – ${t.yen(total.max)}</b>
    </p>
    ${plainTable([t.columns.type, t.columns.persons, t.columns.unit, t.columns.total], own, LAST)}`
}

function dummies(f: ScopeFacts, t: ScopeTexts): Markup | false {
  return (
    f.dummies.length > 0 &&
    html`<h3>${t.h.dummies}</h3>
      ${list(f.dummies.map(([type, count]) => `${t.type(type)} ${formatCount(count)}`))}`
  )
}

function evidence(f: ScopeFacts, t: ScopeTexts): Markup {
  const lines = recordLines(f, t).map(
    ([label, line]) =>
      html`<dt>${label}</dt>
        <dd>${line}</dd>`,
  )
  return html`<dl class="record">${lines}</dl>
    <p class="fine">${t.record.masked}</p>
    <p class="fine"><code>${JSON.stringify(f.options)}</code></p>`
}
